//! Types that the view functions return.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{assets::Usdai, LeaseId, LoanId};
use scale_info::TypeInfo;

use crate::{EndConsents, Lease, LeaseStatus};

/// An offered or active lease, with its rent in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LeaseInfo<AccountId> {
	/// Id of the lease.
	pub id: LeaseId,
	/// The lease. The begin of an active one is not before it became active.
	pub lease: Lease<AccountId>,
	/// How far the lease is.
	pub status: LeaseStatus,
	/// The account that offered it and receives the storage deposit back.
	pub offered_by: AccountId,
	/// The present owner of the unit, which receives the rent unless the unit secures a loan.
	/// `None` if the unit was redeemed before the lease was accepted.
	pub owner: Option<AccountId>,
	/// The loan whose lenders count on it.
	pub recognised_for: Option<LoanId>,
	/// Rent paid so far: USDai (18 decimals).
	pub paid: Usdai,
	/// The rent now. `None` if the lease is not active.
	pub arrears: Option<Arrears>,
	/// The consents to an early end, lapsed or not.
	pub consents: EndConsents<AccountId>,
}

/// The rent of a lease in USDai at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Arrears {
	/// Rent that has fallen due since the begin: USDai (18 decimals).
	pub fallen_due: Usdai,
	/// Rent that has fallen due and is not paid: USDai (18 decimals).
	pub unpaid: Usdai,
	/// Rent that is paid and has not fallen due: USDai (18 decimals).
	pub prepaid: Usdai,
	/// The most that `pay_rent` takes: USDai (18 decimals).
	pub max_payment: Usdai,
	/// Whether the owner alone may end the lease, as far as the lessee is concerned.
	pub is_in_arrears: bool,
}

/// A page of leases.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LeasePage<AccountId> {
	/// The leases by ascending id. The list may be empty although more pages follow.
	pub leases: Vec<LeaseInfo<AccountId>>,
	/// First id of the next page. `None` after the last page.
	pub next: Option<LeaseId>,
}
