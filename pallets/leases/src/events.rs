//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner offered a lease. Its storage deposit is held.
		Offered {
			/// Id of the new lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// The owner of the unit.
			owner: T::AccountId,
			/// The account to which the lease is offered.
			lessee: T::AccountId,
			/// Rent of the whole unit for an hour: USDai (18 decimals).
			hourly: Usdai,
			/// Begin of the lease, in seconds since 1970.
			from: UnixSeconds,
			/// End of the lease, in seconds since 1970.
			until: UnixSeconds,
		},
		/// An offer was withdrawn by the account that made it. The lease is removed.
		OfferWithdrawn {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
		},
		/// The lessee declined an offer. The lease is removed.
		Declined {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
		},
		/// The lessee accepted an offer. The lease waits for the credit committee, because the unit
		/// is pledged.
		Accepted {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
		},
		/// A lease became active. This is the notice of assignment: from now on its rent is paid
		/// through the chain.
		Activated {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// The account that leases the unit.
			lessee: T::AccountId,
			/// Begin of the lease, in seconds since 1970: now at the earliest.
			from: UnixSeconds,
			/// End of the lease, in seconds since 1970.
			until: UnixSeconds,
		},
		/// The lenders of a loan count on a lease from now on.
		Recognised {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// Id of the loan.
			loan: LoanId,
		},
		/// The lenders of a loan do not count on a lease any more.
		RecognitionEnded {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// Id of the loan.
			loan: LoanId,
		},
		/// Rent was paid.
		RentPaid {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// The account that paid.
			payer: T::AccountId,
			/// The account to which the payment belongs: the owner of the unit, or the borrower.
			/// It claims the payment if it could not be paid. `None` if the loan took it.
			to: Option<T::AccountId>,
			/// The payment: USDai (18 decimals).
			amount: Usdai,
			/// All rent paid so far: USDai (18 decimals).
			paid: Usdai,
			/// All rent that has fallen due: USDai (18 decimals). It is less than `paid` if rent
			/// was paid ahead.
			fallen_due: Usdai,
		},
		/// A party consented to an early end of a lease. Another consent is missing.
		EndConsented {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// The party. `None` for the credit committee.
			by: Option<T::AccountId>,
		},
		/// A unit was sold out of a seizure, and its recognised lease ends earlier.
		Shortened {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// The new end of the lease, in seconds since 1970.
			until: UnixSeconds,
		},
		/// A lease ended. Its storage deposit is free again.
		Ended {
			/// Id of the lease.
			lease: LeaseId,
			/// Id of the unit.
			unit: UnitId,
			/// The second from which on no rent falls due, in seconds since 1970.
			ended_at: UnixSeconds,
			/// All rent that fell due: USDai (18 decimals).
			fallen_due: Usdai,
			/// All rent that was paid: USDai (18 decimals). What is missing is left to the parties.
			paid: Usdai,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The new values, in seconds.
			params: Parameters,
		},
	}
}
