//! Types that the views return.

use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_staking::SessionIndex;

use crate::Suspension;

/// An account as a validator.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct ValidatorInfo<AccountId> {
	/// The account.
	pub who: AccountId,
	/// Whether it is admitted.
	pub is_admitted: bool,
	/// Whether it has session keys.
	pub has_keys: bool,
	/// Whether it is in the set of this session.
	pub is_in_set: bool,
	/// Whether it is in the set of the next session.
	pub is_queued: bool,
	/// Whether its blocks are refused in this session.
	pub is_disabled: bool,
	/// Its suspension, if it is suspended. It stays when the validator is dismissed.
	pub suspension: Option<Suspension>,
	/// The session in which an equivocation of it was proven, if the bounds of automatic
	/// suspensions forbid the suspension so far.
	pub offended_in: Option<SessionIndex>,
	/// Number of its blocks in this session.
	pub authored: u32,
	/// Number of sessions in a row in which it made no block.
	pub absences: u32,
}
