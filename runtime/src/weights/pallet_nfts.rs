//! Weights of pallet-nfts.
//!
//! The SDK's figures. Its benchmarks create collections and set prices, which no account may do on
//! this chain. A transfer also asks the [`Locker`](crate::configs::Locker), which reads the record of
//! the unit, or the record of the loan of the position.

use codec::MaxEncodedLen;
use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use pallet_nfts::{weights::SubstrateWeight, WeightInfo as Info};

use crate::Runtime;

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

/// Of a path in the trie, as the benchmarks estimate it for a map of a million.
const PATH: usize = 2_510;

fn is_locked<T: frame_system::Config>() -> Weight {
	let records = pallet_lending::LoanRecord::max_encoded_len()
		.saturating_add(pallet_lending::SeizureOf::<Runtime>::max_encoded_len());
	let proof = records.saturating_add(2 * PATH);
	Weight::from_parts(0, proof as u64).saturating_add(T::DbWeight::get().reads(2))
}

macro_rules! as_measured_by_the_sdk {
	($($name:ident($($arg:ident)?)),* $(,)?) => {
		$(fn $name($($arg: u32)?) -> Weight { SubstrateWeight::<T>::$name($($arg)?) })*
	};
}

impl<T: frame_system::Config> Info for WeightInfo<T> {
	fn transfer() -> Weight {
		SubstrateWeight::<T>::transfer().saturating_add(is_locked::<T>())
	}

	fn burn() -> Weight {
		SubstrateWeight::<T>::burn().saturating_add(is_locked::<T>())
	}

	fn destroy(m: u32, c: u32, a: u32) -> Weight {
		SubstrateWeight::<T>::destroy(m, c, a)
	}

	as_measured_by_the_sdk! {
		create(), force_create(), mint(), force_mint(), redeposit(i), lock_item_transfer(), unlock_item_transfer(),
		lock_collection(), transfer_ownership(), set_team(), force_collection_owner(), force_collection_config(),
		lock_item_properties(), set_attribute(), force_set_attribute(), clear_attribute(), approve_item_attributes(),
		cancel_item_attributes_approval(n), set_metadata(), clear_metadata(), set_collection_metadata(),
		clear_collection_metadata(), approve_transfer(), cancel_approval(), clear_all_transfer_approvals(),
		set_accept_ownership(), set_collection_max_supply(), update_mint_settings(), set_price(), buy_item(), pay_tips(n),
		create_swap(), cancel_swap(), claim_swap(), mint_pre_signed(n), set_attributes_pre_signed(n),
	}
}
