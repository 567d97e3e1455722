//! Types that the pallet stores.

use codec::Encode;
use frame_support::{stored, traits::Bounded};
use infrafi_protocol::time::{Seconds, UnixSeconds};
use sp_runtime::SaturatedConversion;

use crate::limits::DAY;

/// Id of a scheduled call.
pub type CallId = u64;

/// The power with which a scheduled call is made.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum CallClass {
	/// As the timelock: for additions to roles and memberships, governed values and the like.
	#[codec(index = 0)]
	Council,
	/// As Root: for upgrades and every other call that asks for Root.
	#[codec(index = 1)]
	Root,
}

/// The governed values of the timelock.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Seconds for which a call waits before it can be executed: at most 30 days. Zero on a
	/// development chain.
	pub delay: Seconds,
	/// Seconds after the delay during which a call can be executed: at least 1 minute, at most 30
	/// days.
	pub window: Seconds,
	/// Seconds after which a guardian has a used power again: at least 1, at most 30 days.
	pub guardian_interval: Seconds,
}

impl Default for Parameters {
	/// Those of a live chain: two days, a week, a day.
	fn default() -> Self {
		Self { delay: 2 * DAY, window: 7 * DAY, guardian_interval: DAY }
	}
}

/// A scheduled call.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct ScheduledCall<Call> {
	/// The encoded call, or the hash and the length of its preimage.
	pub call: Call,
	/// The power with which it is made.
	pub class: CallClass,
	/// The `transaction_version` of the runtime that encoded the call.
	pub version: u32,
	/// Time of `schedule`, in seconds since 1970.
	pub scheduled_at: UnixSeconds,
	/// First second at which it can be executed, in seconds since 1970.
	pub ready_at: UnixSeconds,
	/// First second at which it can no longer be executed, in seconds since 1970.
	pub expires_at: UnixSeconds,
}

/// A call of the runtime that is stored with it, or as a preimage.
pub type BoundedCallOf<T> =
	Bounded<<T as frame_system::Config>::RuntimeCall, <T as frame_system::Config>::Hashing>;

/// A scheduled call of the runtime.
pub type ScheduledCallOf<T> = ScheduledCall<BoundedCallOf<T>>;

/// The last use of each power of a guardian.
#[stored]
#[derive(Copy, Default)]
#[scale_info(capture_docs = "always")]
pub struct GuardianUse {
	/// Time of the last `brake`, in seconds since 1970.
	pub braked_at: Option<UnixSeconds>,
	/// Time of the last `cancel`, in seconds since 1970.
	pub cancelled_at: Option<UnixSeconds>,
}

/// Length of the encoding of a call, for the weight of `schedule`.
pub(crate) fn length(call: &impl Encode) -> u32 {
	// A call comes in a block, whose length fits.
	call.encoded_size().saturated_into()
}

impl<Call> ScheduledCall<Call> {
	/// Whether the window has closed.
	pub(crate) fn has_lapsed(&self, now: u64) -> bool {
		now >= self.expires_at
	}
}
