//! The seams of rent: leases, and the loans whose units are leased.

use frame_support::pallet_prelude::{DispatchResult, Weight};

use crate::{
	assets::Balance,
	ids::{LeaseId, LoanId, UnitId},
};

/// A lease as a lender reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaseFacts<AccountId> {
	/// Id of the lease.
	pub id: LeaseId,
	/// The leased unit.
	pub unit: UnitId,
	/// The account that leases the unit.
	pub lessee: AccountId,
	/// Rent of the whole unit for an hour: USDai (18 decimals).
	pub hourly: Balance,
	/// Begin of the lease, in seconds since 1970.
	pub from: u64,
	/// End of the lease, in seconds since 1970. No rent falls due from this second on.
	pub until: u64,
	/// Rent paid so far: USDai (18 decimals).
	pub paid: Balance,
	/// The loan whose lenders count on the lease.
	pub recognised_for: Option<LoanId>,
}

/// The leases of units. Implemented by leases, called by lending and collateral.
pub trait LeaseBook<AccountId> {
	/// The active lease of a unit, if it has one.
	fn active(unit: UnitId) -> Option<LeaseFacts<AccountId>>;

	/// Records for which loan the active lease of a unit is recognised, or that it is recognised
	/// for none any more. Changes nothing if the unit has no active lease.
	fn set_recognised(unit: UnitId, loan: Option<LoanId>);

	/// A unit was sold out of a seizure: its lease ends if no loan recognised it. A recognised one
	/// binds the buyer for a governed time at most, and is recognised for no loan any more.
	fn sold(unit: UnitId) -> DispatchResult;
}

/// Takes rent, and passes it to whom it belongs by the state of the unit. Implemented by lending,
/// called by leases.
pub trait RentSink<AccountId> {
	/// Takes rent of a lease from an account. `lease` is the lease before the payment. A failure
	/// changes nothing.
	fn pay(lease: &LeaseFacts<AccountId>, from: &AccountId, amount: Balance) -> DispatchResult;

	/// Weight of [`pay`](Self::pay) at most.
	fn pay_weight() -> Weight;

	/// Brings the loan that the unit secures up to now, before a lease of the unit begins, ends or
	/// changes: what its lenders counted before does not change any more.
	fn before_change(unit: UnitId) -> DispatchResult;

	/// Weight of [`before_change`](Self::before_change) at most.
	fn before_change_weight() -> Weight;
}
