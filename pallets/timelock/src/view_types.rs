//! Types that the view functions return.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::time::UnixSeconds;
use scale_info::TypeInfo;

use crate::{CallClass, CallId};

/// A scheduled call.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct PendingCall<Call, Hash> {
	/// Id of the call.
	pub id: CallId,
	/// The encoded call, or the hash and the length of its preimage.
	pub call: Call,
	/// Hash of the encoded call.
	pub hash: Hash,
	/// The power with which it is made.
	pub class: CallClass,
	/// Time of `schedule`, in seconds since 1970.
	pub scheduled_at: UnixSeconds,
	/// First second at which it can be executed, in seconds since 1970.
	pub ready_at: UnixSeconds,
	/// First second at which it can no longer be executed, in seconds since 1970.
	pub expires_at: UnixSeconds,
}

/// A page of scheduled calls.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct PendingPage<Call, Hash> {
	/// The scheduled calls by ascending id. The list may be empty although more pages follow.
	pub calls: Vec<PendingCall<Call, Hash>>,
	/// First id of the next page. `None` after the last page.
	pub next: Option<CallId>,
}
