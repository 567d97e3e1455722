//! Types that the view functions return.

use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::OracleKey;
use scale_info::TypeInfo;

use crate::{DatedValue, Held};

/// A registered feed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct FeedInfo {
	/// The feed.
	pub key: OracleKey,
	/// The accepted value, which appraisals use. `None` if no value was accepted yet.
	pub accepted: Option<DatedValue>,
	/// The median that waits for confirmation, if any. Loans are drawn on the lower of both.
	pub held: Option<Held>,
	/// Whether the accepted value is older than `max_age`, or missing.
	pub stale: bool,
	/// Number of sources of the feed.
	pub sources: u32,
}
