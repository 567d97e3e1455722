//! A stand-in for vault, lending and collateral: items with an owner, a number that their price
//! depends on, and money that waits for the owner.

use frame_support::{pallet_prelude::DispatchResult, parameter_types, storage_alias, Twox64Concat};
use infrafi_protocol::{
	unit::State, Item, ItemFacts, ItemKeeper, PositionFacts, PositionId, ReceiptFacts,
	RequestFacts, RequestId, UnitId,
};
use sp_runtime::DispatchError;

use super::{give, AccountId, Balance, OTHER};

/// An item.
#[frame_support::stored]
pub struct Thing {
	pub owner: AccountId,
	pub paid: Balance,
	pub claimable: Balance,
	pub is_sellable: bool,
}

#[storage_alias]
pub type Things = StorageMap<Market, Twox64Concat, Item, Thing>;

parameter_types! {
	/// Whether the next transfer of an item fails.
	pub storage TransferFails: bool = false;
}

pub const UNKNOWN: DispatchError = DispatchError::Other("there is no such item");
pub const LOCKED: DispatchError = DispatchError::Other("the item cannot be sold");
pub const FAILS: DispatchError = DispatchError::Other("the transfer fails");

pub fn put(item: Item, owner: AccountId) {
	Things::insert(item, Thing { owner, paid: 0, claimable: 0, is_sellable: true });
}

pub fn change(item: Item, change: impl FnOnce(&mut Thing)) {
	Things::mutate(item, |thing| change(thing.as_mut().expect("the item exists")));
}

pub fn owner(item: Item) -> Option<AccountId> {
	Things::get(item).map(|thing| thing.owner)
}

fn facts(item: Item) -> Result<(AccountId, ItemFacts<AccountId>), DispatchError> {
	let Thing { owner, paid, is_sellable, .. } = Things::get(item).ok_or(UNKNOWN)?;
	if !is_sellable {
		return Err(LOCKED);
	}
	let facts = match item {
		Item::Request(_) => {
			ItemFacts::Request(RequestFacts { requested_shares: 5, paid_usdai: paid })
		}
		Item::Position(..) => ItemFacts::Position(PositionFacts {
			principal: paid,
			interest: 0,
			late: 0,
			is_seized: false,
			is_written_off: false,
		}),
		Item::Receipt(_) => ItemFacts::Receipt(ReceiptFacts {
			state: State::Issued,
			loss: None,
			cover: None,
			custodian: OTHER,
			lease: None,
			rent_paid: paid,
		}),
	};
	Ok((owner, facts))
}

fn hand_over(item: Item, from: &AccountId, to: &AccountId) -> DispatchResult {
	if TransferFails::get() {
		return Err(FAILS);
	}
	let mut thing = Things::get(item).ok_or(UNKNOWN)?;
	assert_eq!(thing.owner, *from, "the market sells what the seller owns");
	let claimed = core::mem::take(&mut thing.claimable);
	if claimed > 0 {
		give(from, claimed);
	}
	Things::insert(item, Thing { owner: to.clone(), ..thing });
	Ok(())
}

fn claimable(item: Item) -> Balance {
	Things::get(item).map_or(0, |thing| thing.claimable)
}

macro_rules! keep {
	($name:ident, $id:ty, $item:expr) => {
		/// The keeper of items of one kind.
		pub struct $name;

		impl ItemKeeper<$id, AccountId> for $name {
			fn facts(id: $id) -> Result<(AccountId, ItemFacts<AccountId>), DispatchError> {
				facts($item(id))
			}

			fn claimable(id: $id) -> Balance {
				claimable($item(id))
			}

			fn hand_over(id: $id, from: &AccountId, to: &AccountId) -> DispatchResult {
				hand_over($item(id), from, to)
			}
		}
	};
}

keep!(Requests, RequestId, Item::Request);
keep!(Positions, PositionId, |(loan, tranche)| Item::Position(loan, tranche));
keep!(Receipts, UnitId, Item::Receipt);

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Requests {
	fn request() -> (AccountId, u64) {
		change(super::REQUEST, |thing| thing.claimable = super::ONE);
		(super::SELLER, 7)
	}

	fn position() -> (AccountId, PositionId) {
		(super::SELLER, (3, 1))
	}

	fn receipt() -> (AccountId, u64) {
		(super::SELLER, 9)
	}

	fn fund(who: &AccountId, amount: Balance) {
		give(who, amount);
	}
}
