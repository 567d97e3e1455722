//! The brakes, as two thirds of the council pull and release them.

use frame_support::{assert_ok, dispatch::DispatchResultWithPostInfo};
use infrafi_runtime::{configs::ENTRIES, *};
use sp_runtime::{traits::Dispatchable, BoundedVec};

pub type Name = BoundedVec<u8, <Runtime as pallet_tx_pause::Config>::MaxNameLen>;

/// A brake.
#[derive(Clone, Copy, Debug)]
pub enum Brake {
	SafeMode,
	Pauses,
}

impl Brake {
	pub const ALL: [Self; 2] = [Self::SafeMode, Self::Pauses];

	pub fn pull(self) {
		match self {
			Self::SafeMode => {
				assert_ok!(council(pallet_safe_mode::Call::force_enter {}));
			}
			Self::Pauses => for_each_entry(|pallet, call| {
				let full_name = (name(pallet), name(call));
				assert_ok!(council(pallet_tx_pause::Call::pause { full_name }));
			}),
		}
	}

	pub fn release(self) {
		match self {
			Self::SafeMode => {
				assert_ok!(council(pallet_safe_mode::Call::force_exit {}));
			}
			Self::Pauses => for_each_entry(|pallet, call| {
				let ident = (name(pallet), name(call));
				assert_ok!(council(pallet_tx_pause::Call::unpause { ident }));
			}),
		}
	}
}

pub fn name(text: &str) -> Name {
	Name::truncate_from(text.as_bytes().to_vec())
}

pub fn for_each_entry(mut each: impl FnMut(&str, &str)) {
	for (pallet, calls) in ENTRIES {
		calls.iter().for_each(|call| each(pallet, call));
	}
}

/// Two thirds of the council.
pub fn council(call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	call.into().dispatch(pallet_collective::RawOrigin::Members(4, 6).into())
}
