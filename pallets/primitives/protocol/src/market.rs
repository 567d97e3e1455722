//! The seam of the market: items that accounts sell to each other, and the pallets that keep them.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult},
	stored,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

use crate::{
	assets::{Balance, Shares, Usdai},
	ids::{LeaseId, LoanId, RequestId, UnitId},
	unit::{Cover, LossKind, State},
};

/// A lender position: the loan, and the number of its tranche.
pub type PositionId = (LoanId, u8);

/// An item that its owner can sell.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Item {
	/// A request to redeem shares of the vault, by its id.
	#[codec(index = 0)]
	Request(RequestId),
	/// A lender position: the id of the loan, and the number of its tranche. The senior one is 0.
	#[codec(index = 1)]
	Position(LoanId, u8),
	/// The receipt of a collateral unit, by the id of the unit.
	#[codec(index = 2)]
	Receipt(UnitId),
}

/// What the price of an item depends on, beside its owner.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum ItemFacts<AccountId> {
	/// Of a request.
	#[codec(index = 0)]
	Request(RequestFacts),
	/// Of a position.
	#[codec(index = 1)]
	Position(PositionFacts),
	/// Of a receipt.
	#[codec(index = 2)]
	Receipt(ReceiptFacts<AccountId>),
}

/// What the price of a request depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RequestFacts {
	/// Shares that were requested: sUSDai (18 decimals).
	pub requested_shares: Shares,
	/// What was paid so far for all requests of its window and bid: USDai (18 decimals).
	pub paid_usdai: Usdai,
}

/// What the price of a position depends on, with amounts in USDai.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct PositionFacts {
	/// Principal that the tranche has received since the draw: USDai (18 decimals).
	pub principal: Usdai,
	/// Interest that the tranche has received since the draw: USDai (18 decimals).
	pub interest: Usdai,
	/// Late interest that the tranche has received since the draw: USDai (18 decimals).
	pub late: Usdai,
	/// Whether the loan is seized.
	pub is_seized: bool,
	/// Whether the outstanding claims of the loan are written off.
	pub is_written_off: bool,
}

/// What the price of a receipt depends on, with amounts in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct ReceiptFacts<AccountId> {
	/// State of the unit.
	pub state: State,
	/// The loss that the custodian reported, if any.
	pub loss: Option<LossKind>,
	/// The insurer and its policy, with the coverage left, expired or not. `None` without a policy.
	pub cover: Option<Cover<AccountId>>,
	/// The account that stores the hardware.
	pub custodian: AccountId,
	/// The active lease of the unit, if it has one.
	pub lease: Option<LeaseId>,
	/// The rent that this lease has paid: USDai (18 decimals). Zero without a lease.
	pub rent_paid: Usdai,
}

/// BLAKE2-256 hash of the SCALE-encoded item, owner and facts. A listing ends if it changes.
pub fn fingerprint<AccountId: Encode>(
	item: Item,
	owner: &AccountId,
	facts: &ItemFacts<AccountId>,
) -> H256 {
	BlakeTwo256::hash_of(&(item, owner, facts))
}

/// Keeps items of one kind. Implemented by vault, lending and collateral, called by market alone.
pub trait ItemKeeper<Id, AccountId> {
	/// The owner of an item that can be sold now, and what its price depends on. The error is the
	/// reason for which it cannot be sold.
	fn facts(id: Id) -> Result<(AccountId, ItemFacts<AccountId>), DispatchError>;

	/// Money that waits for the owner of the item: USDai (18 decimals).
	fn claimable(id: Id) -> Balance;

	/// Hands an item of `from` over to `to`. What is claimable is paid to `from` first.
	fn hand_over(id: Id, from: &AccountId, to: &AccountId) -> DispatchResult;
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The fingerprint covers the item, the owner and each fact.
	#[test]
	fn a_fingerprint_changes_with_everything_that_it_covers() {
		let facts = RequestFacts { requested_shares: 7, paid_usdai: 3 };
		let of = |item, owner: u8, facts| fingerprint(item, &owner, &ItemFacts::Request(facts));
		let one = of(Item::Request(1), 1, facts);
		assert_eq!(one, of(Item::Request(1), 1, facts));
		for other in [
			of(Item::Request(2), 1, facts),
			of(Item::Receipt(1), 1, facts),
			of(Item::Request(1), 2, facts),
			of(Item::Request(1), 1, RequestFacts { requested_shares: 8, ..facts }),
			of(Item::Request(1), 1, RequestFacts { paid_usdai: 4, ..facts }),
		] {
			assert_ne!(one, other);
		}
	}
}
