//! Weights of the appraisers' membership.
//!
//! The SDK's figures, and the cost that they do not include: the oracle deletes every number of a
//! member that leaves.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use pallet_membership::{weights::SubstrateWeight, WeightInfo};

use crate::Runtime;

/// Weights at the prices of the runtime's database.
pub struct Appraisers<T>(PhantomData<T>);

/// What so many members who leave have fed.
fn forget(members: u32) -> Weight {
	let feeds: u32 = <Runtime as pallet_oracle::Config>::MaxFeedValues::get();
	let numbers = u64::from(feeds).saturating_mul(members.into());
	<Runtime as frame_system::Config>::DbWeight::get().reads_writes(numbers, numbers)
}

impl<T: frame_system::Config> WeightInfo for Appraisers<T> {
	fn add_member(m: u32) -> Weight {
		SubstrateWeight::<T>::add_member(m)
	}

	fn remove_member(m: u32) -> Weight {
		SubstrateWeight::<T>::remove_member(m).saturating_add(forget(1))
	}

	fn swap_member(m: u32) -> Weight {
		SubstrateWeight::<T>::swap_member(m).saturating_add(forget(1))
	}

	fn reset_members(m: u32) -> Weight {
		SubstrateWeight::<T>::reset_members(m).saturating_add(forget(crate::configs::MAX_MEMBERS))
	}

	fn change_key(m: u32) -> Weight {
		SubstrateWeight::<T>::change_key(m).saturating_add(forget(1))
	}

	fn set_prime(m: u32) -> Weight {
		SubstrateWeight::<T>::set_prime(m)
	}

	fn clear_prime() -> Weight {
		SubstrateWeight::<T>::clear_prime()
	}
}
