//! The brakes, invariant 42: safe mode and pauses, as two thirds of the council pull and release
//! them.

mod brakes_keep_exits_open;
mod classes;
mod closed_mint;
pub mod dispatch_paths;
mod filters;
mod leases;
mod market;
mod safe_mode;
mod validators;

use frame_support::{
	assert_noop, assert_ok,
	dispatch::DispatchResultWithPostInfo,
	traits::{Contains, Get, GetCallMetadata},
};
use infrafi_runtime::{
	configs::{AlwaysOpen, ENTRIES},
	*,
};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Dispatchable, BoundedVec};

use crate::chain::*;

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
				let full_name = full_name(pallet, call);
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

/// The origin of a motion of the council.
pub type CouncilOrigin = pallet_collective::Origin<Runtime, pallet_collective::Instance1>;

/// Two thirds of the council.
pub fn council(call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	call.into().dispatch(CouncilOrigin::Members(4, 6).into())
}

type CallFilter = <Runtime as frame_system::Config>::BaseCallFilter;
fn full_name(pallet: &str, call: &str) -> (Name, Name) {
	(name(pallet), name(call))
}

/// Every call of the runtime, by pallet and name.
fn all_calls() -> Vec<(&'static str, &'static str)> {
	let pallets = RuntimeCall::get_module_names();
	let calls = |pallet: &&'static str| {
		let pallet = *pallet;
		RuntimeCall::get_call_names(pallet)
			.iter()
			.map(move |call| (pallet, *call))
			.collect::<Vec<_>>()
	};
	pallets.iter().flat_map(calls).collect()
}

/// The entries, written a second time, so that a change of the list is deliberate.
fn is_entry(pallet: &str, call: &str) -> bool {
	matches!(
		(pallet, call),
		("Collateral", "apply" | "issue_receipt")
			| ("Leases", "accept")
			| ("Market", "buy")
			| ("Reserve", "mint" | "buy_bill" | "harvest")
			| ("Vault", "deposit" | "mint")
			| (
				"Lending",
				"propose"
					| "commit" | "approve"
					| "draw" | "refinance"
					| "declare_breach"
					| "liquidate"
			)
	)
}

#[test]
fn entries_are_calls_that_exist() {
	let all = all_calls();
	for (pallet, calls) in ENTRIES {
		for call in *calls {
			assert!(all.contains(&(pallet, call)), "{pallet}.{call}");
		}
	}
}

#[test]
fn safe_mode_closes_entries_and_nothing_else() {
	on_chain(DEV, || {
		let apply = || RuntimeCall::from(pallet_collateral::Call::apply { unit: server(1) });
		let withdraw = RuntimeCall::from(pallet_collateral::Call::withdraw_application { unit: 0 });
		let decline = RuntimeCall::from(pallet_collateral::Call::decline { unit: 0 });
		let issue = RuntimeCall::from(pallet_collateral::Call::issue_receipt { unit: 0 });
		let timestamp = RuntimeCall::from(pallet_timestamp::Call::set { now: 0 });

		assert_ok!(call(Bob, apply()));
		assert_ok!(root(pallet_safe_mode::Call::force_enter {}));
		for closed in [apply(), issue] {
			assert!(!CallFilter::contains(&closed), "{closed:?}");
		}
		for open in [withdraw.clone(), decline, timestamp] {
			assert!(CallFilter::contains(&open), "{open:?}");
		}
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		assert_ok!(call(Bob, withdraw));
		assert_ok!(root(pallet_safe_mode::Call::force_exit {}));
		assert_ok!(call(Bob, apply()));
	});
}

#[test]
fn every_entry_and_no_other_call_can_be_paused() {
	on_chain(DEV, || {
		for (pallet, name) in all_calls() {
			let pause = pallet_tx_pause::Call::pause { full_name: full_name(pallet, name) };
			if is_entry(pallet, name) {
				assert_ok!(root(pause));
				assert_ok!(root(pallet_tx_pause::Call::unpause { ident: full_name(pallet, name) }));
			} else {
				let error = pallet_tx_pause::Error::<Runtime>::Unpausable;
				assert_noop!(root(pause).map_err(|e| e.error), error);
			}
		}
	});
}

#[test]
fn a_paused_entry_is_closed() {
	on_chain(DEV, || {
		let full_name = full_name("Collateral", "apply");
		assert_ok!(root(pallet_tx_pause::Call::pause { full_name }));
		let apply = pallet_collateral::Call::apply { unit: server(1) };
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_noop!(call(Bob, apply).map_err(|e| e.error), filtered);
	});
}

/// Bidders need USDai. While minting is closed, auctions stand still and nothing is seized.
#[test]
fn lending_knows_whenever_minting_is_closed() {
	type IsEntryOpen = <Runtime as pallet_lending::Config>::IsEntryOpen;
	on_chain(DEV, || {
		assert!(IsEntryOpen::get());
		let full_name = full_name("Reserve", "mint");
		assert_ok!(root(pallet_tx_pause::Call::pause { full_name: full_name.clone() }));
		assert!(!IsEntryOpen::get());
		assert_ok!(root(pallet_tx_pause::Call::unpause { ident: full_name }));
		assert!(IsEntryOpen::get());
		assert_ok!(root(pallet_safe_mode::Call::force_enter {}));
		assert!(!IsEntryOpen::get());
		assert_ok!(root(pallet_safe_mode::Call::force_exit {}));
		// By the reserve's own rules: its bills are not proved.
		mint_usdai(Bob, 10_000);
		buy_lot(1_000, 990, 60);
		next_block(3_601);
		assert!(!IsEntryOpen::get());
	});
}

#[test]
fn names_that_are_not_text_cannot_be_paused() {
	let bytes = (Name::truncate_from(vec![0xff]), Name::truncate_from(vec![0xff]));
	assert!(AlwaysOpen::contains(&bytes));
}
