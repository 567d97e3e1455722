//! Types that the view functions return.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{time::UnixSeconds, Group, Role};
use scale_info::TypeInfo;
use sp_core::H256;

/// An admission, expired or not.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct AdmissionInfo<AccountId> {
	/// The role.
	pub role: Role,
	/// The account.
	pub who: AccountId,
	/// Number of the affiliation: the company with its subsidiaries.
	pub group: Group,
	/// End of the admission, in seconds since 1970. `None` if it has no end.
	pub valid_until: Option<UnixSeconds>,
	/// Hash of the documents on which the admission rests.
	pub evidence: H256,
	/// Time of the last admission, in seconds since 1970.
	pub admitted_at: UnixSeconds,
	/// Whether the account is admitted now: the end is not reached.
	pub is_valid: bool,
}

/// A page of the admissions to a role.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct MemberPage<AccountId> {
	/// The admissions in the order of the hashes of the accounts.
	pub members: Vec<AdmissionInfo<AccountId>>,
	/// The account to pass as `from` for the next page. `None` on the last page.
	pub next: Option<AccountId>,
	/// Number of admissions to the role on all pages, expired ones included.
	pub count: u32,
}
