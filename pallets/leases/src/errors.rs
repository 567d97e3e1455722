//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no lease with this id. It ended, or was never offered.
		UnknownLease,
		/// There is no live unit with this id.
		UnknownUnit,
		/// The caller is not the owner of the unit.
		NotOwner,
		/// Another account offered the lease.
		NotOfferor,
		/// The lease is offered to another account.
		NotLessee,
		/// The caller is not admitted as a lessee.
		UnknownLessee,
		/// The owner of the unit cannot lease it from itself.
		LesseeIsOwner,
		/// The unit has another owner than the account that offered the lease. The offer has
		/// lapsed.
		OwnerChanged,
		/// The custodian has not issued the receipt of the unit yet.
		NotIssued,
		/// The unit is seized, because its loan failed. It takes no new lease.
		UnitSeized,
		/// The owner has requested the hardware of the unit and not cancelled the request.
		UnitRedeeming,
		/// The unit has an active lease.
		UnitLeased,
		/// The lease is active already. Only `end` ends it.
		AlreadyActive,
		/// The lessee has accepted the lease already, which waits for the credit committee.
		AlreadyAccepted,
		/// The lessee has not accepted the lease.
		NotAccepted,
		/// The lease is not active: it is an offer.
		NotActive,
		/// The lease is recognised for this loan already.
		AlreadyRecognised,
		/// The rent of the lease is zero.
		HourlyIsZero,
		/// The rent of the lease is more than 1,000,000,000 USDai for an hour.
		HourlyTooHigh,
		/// The lease does not end after its begin.
		EndNotAfterBegin,
		/// The end of the lease is not in the future.
		LeaseOver,
		/// The lease ends later than `max_term` after its begin or after now.
		TermTooLong,
		/// The free INFRA of the account are below the storage deposit of the lease.
		InsufficientInfra,
		/// All lease ids are used.
		TooManyLeases,
		/// A payment of rent is 1 USDai at least, or all that is due.
		RentTooSmall,
		/// The payment is more than what is due and unpaid plus the rent of `max_prepaid`.
		RentTooHigh,
		/// The lease is not over, and its end needs no consent of the caller.
		NotParty,
		/// Only the credit committee may do this, by a motion of more than half of it.
		NotCreditCommittee,
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
		/// `max_prepaid` must be at least one second and at most 92 days.
		MaxPrepaidOutOfRange,
		/// `min_arrears` must be at least one second and at most 366 days.
		MinArrearsOutOfRange,
		/// `max_after_sale` must be at least one second and at most 3,653 days.
		MaxAfterSaleOutOfRange,
		/// `max_term` must be at least one second and at most 3,653 days.
		MaxTermOutOfRange,
		/// `consent_period` must be at least one second and at most 366 days.
		ConsentPeriodOutOfRange,
	}
}
