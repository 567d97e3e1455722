//! Types that the pallet stores.

use frame_support::stored;
use infrafi_finance::{rent::Rent, units};
use infrafi_protocol::{
	assets::Usdai,
	time::{Seconds, UnixSeconds},
	unit::Document,
	LeaseFacts, LeaseId, LoanId, UnitId,
};

use crate::{limits::DAY, Config};

/// The governed values of leases.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Seconds for which rent may be paid ahead: at least 1, at most 92 days.
	pub max_prepaid: Seconds,
	/// Seconds whose rent has to be unpaid before the owner alone ends a lease: at least 1, at most
	/// 366 days.
	pub min_arrears: Seconds,
	/// Seconds for which a recognised lease binds the buyer of a seized unit at most: at least 1,
	/// at most 3,653 days.
	pub max_after_sale: Seconds,
	/// The longest term of a new lease in seconds: at least 1, at most 3,653 days.
	pub max_term: Seconds,
	/// Seconds for which the consent of a party to an early end counts: at least 1, at most 366
	/// days.
	pub consent_period: Seconds,
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: less rent is paid ahead, leases are
	/// shorter, and consents lapse earlier. The arrears have no stricter side: they divide between
	/// owner and lessee.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self { max_prepaid, min_arrears, max_after_sale, max_term, consent_period } = self;
		new.max_prepaid <= *max_prepaid
			&& new.min_arrears == *min_arrears
			&& new.max_after_sale <= *max_after_sale
			&& new.max_term <= *max_term
			&& new.consent_period <= *consent_period
	}
}

impl Default for Parameters {
	/// A month ahead, thirty days of arrears, a year after a sale, ten years of term, thirty days
	/// for a consent.
	fn default() -> Self {
		Self {
			max_prepaid: 31 * DAY,
			min_arrears: 30 * DAY,
			max_after_sale: 365 * DAY,
			max_term: 3_653 * DAY,
			consent_period: 30 * DAY,
		}
	}
}

/// A lease of a unit for a rent in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Lease<AccountId> {
	/// Id of the unit.
	pub unit: UnitId,
	/// The account that leases the unit.
	pub lessee: AccountId,
	/// Rent of the whole unit for an hour: USDai (18 decimals).
	pub hourly: Usdai,
	/// Begin of the lease, in seconds since 1970. A lease that becomes active later begins then.
	pub from: UnixSeconds,
	/// End of the lease, in seconds since 1970. No rent falls due from this second on.
	pub until: UnixSeconds,
	/// The contract.
	pub document: Document,
}

/// How far a lease is.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum LeaseStatus {
	/// The lessee has not accepted it.
	#[codec(index = 0)]
	Offered,
	/// The lessee has accepted it, and the credit committee has not, because the unit was pledged.
	#[codec(index = 1)]
	Accepted,
	/// It binds both parties.
	#[codec(index = 2)]
	Active,
}

/// The consents to an early end of a lease, each with its time, in seconds since 1970.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct EndConsents<AccountId> {
	/// The owner that consented, and when. It counts while this account owns the unit.
	pub owner: Option<(AccountId, UnixSeconds)>,
	/// When the lessee consented.
	pub lessee: Option<UnixSeconds>,
	/// When the credit committee consented.
	pub committee: Option<UnixSeconds>,
}

impl<AccountId> EndConsents<AccountId> {
	/// No consent.
	pub(crate) const NONE: Self = Self { owner: None, lessee: None, committee: None };
}

/// The record of a lease.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct LeaseRecord<AccountId, Ticket> {
	/// The lease.
	pub lease: Lease<AccountId>,
	/// The account that offered it and paid the storage deposit, which it receives back.
	pub offered_by: AccountId,
	/// The storage deposit.
	pub ticket: Ticket,
	/// How far it is.
	pub status: LeaseStatus,
	/// Rent paid so far: USDai (18 decimals).
	pub paid: Usdai,
	/// The loan whose lenders count on it.
	pub recognised_for: Option<LoanId>,
	/// The consents to its early end, lapsed or not.
	pub consents: EndConsents<AccountId>,
}

impl<AccountId, Ticket> LeaseRecord<AccountId, Ticket> {
	/// The rent, for the arithmetic.
	pub(crate) fn rent(&self) -> Rent {
		let Lease { hourly, from, until, .. } = &self.lease;
		Rent { hourly: units::Usdai(*hourly), from: *from, until: *until }
	}

	/// The rent paid so far, for the arithmetic.
	pub(crate) fn paid(&self) -> units::Usdai {
		units::Usdai(self.paid)
	}
}

impl<AccountId: Clone, Ticket> LeaseRecord<AccountId, Ticket> {
	/// What other pallets read.
	pub(crate) fn facts(&self, id: LeaseId) -> LeaseFacts<AccountId> {
		let Lease { unit, lessee, hourly, from, until, .. } = &self.lease;
		LeaseFacts {
			id,
			unit: *unit,
			lessee: lessee.clone(),
			hourly: *hourly,
			from: *from,
			until: *until,
			paid: self.paid,
			recognised_for: self.recognised_for,
		}
	}
}

/// A lease with the accounts of the runtime.
pub type LeaseOf<T> = Lease<<T as frame_system::Config>::AccountId>;

/// A record with the types of the runtime.
pub type LeaseRecordOf<T> =
	LeaseRecord<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;
