//! The seams of rent: leases, and the loans whose units are leased.

use frame_support::pallet_prelude::{DispatchError, DispatchResult, Weight};

use infrafi_finance::{rent::Rent, units::Usdai};

use crate::{
	assets::Balance,
	ids::{LeaseId, LoanId, UnitId},
	unit::State,
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

impl<AccountId> LeaseFacts<AccountId> {
	/// The rent of the lease, for the arithmetic.
	pub fn rent(&self) -> Rent {
		Rent { hourly: Usdai(self.hourly), from: self.from, until: self.until }
	}
}

/// A unit as a lease needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder<AccountId> {
	/// State of the unit.
	pub state: State,
	/// Owner of the receipt, or the applicant if there is no receipt yet.
	pub owner: AccountId,
}

/// Reads states and owners of units. Implemented by collateral, called by leases.
pub trait UnitHolder<AccountId> {
	/// State and owner of a live unit. `None` if the unit does not exist.
	fn holder(unit: UnitId) -> Option<Holder<AccountId>>;
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

/// Takes rent, and passes it to its receiver, by the state of the unit. Implemented by lending,
/// called by leases.
pub trait RentSink<AccountId> {
	/// Takes rent of a lease from an account. `lease` is the lease before the payment. Returns the
	/// account to which all of it belongs, or `None` if a loan took it. A failure changes nothing.
	fn pay(
		lease: &LeaseFacts<AccountId>,
		from: &AccountId,
		amount: Balance,
	) -> Result<Option<AccountId>, DispatchError>;

	/// Weight of [`pay`](Self::pay) at most.
	fn pay_weight() -> Weight;

	/// Brings the loan that the unit secures up to now, before a lease of the unit begins, ends or
	/// changes: what its lenders counted before does not change any more.
	fn before_change(unit: UnitId) -> DispatchResult;

	/// Weight of [`before_change`](Self::before_change) at most.
	fn before_change_weight() -> Weight;
}

/// Reviews leases for the lenders of a loan. Implemented by lending, called by leases.
pub trait LeaseReview<AccountId> {
	/// Whether the lenders of a loan may count on a lease: the loan is an approved offer that lists
	/// the unit, or a live loan that it secures or to which its owner may add it, and the lessee is
	/// admitted and independent of the borrower. A live loan is brought up to now first. The caller
	/// records the recognition.
	fn recognise(loan: LoanId, lease: &LeaseFacts<AccountId>) -> DispatchResult;

	/// Weight of [`recognise`](Self::recognise) at most.
	fn recognise_weight() -> Weight;
}
