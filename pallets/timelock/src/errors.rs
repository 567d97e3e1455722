//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// Only the council may do this, by a motion: two thirds schedule for class `Council`,
		/// three quarters for class `Root`, and one third cancels. The values change by the
		/// timelock alone.
		NotGovernance,
		/// The encoded call is longer than 65,536 bytes.
		CallTooLong,
		/// The call weighs more than a scheduled call may.
		CallTooHeavy,
		/// All ids of calls are used.
		TooManyCalls,
		/// No call with this id is scheduled. It may have been executed or cancelled.
		UnknownCall,
		/// The call cannot be executed yet: its delay has not passed.
		CallNotReady,
		/// The call can no longer be executed: its window has closed.
		WindowClosed,
		/// The runtime has changed the encoding of calls since the call was scheduled. It has to be
		/// scheduled again.
		EncodingChanged,
		/// The bytes of the call cannot be read. It has to be scheduled again.
		CallUnavailable,
		/// The call weighs more than the bound that the caller gave.
		WeightBoundTooLow,
		/// The caller is not a guardian.
		NotGuardian,
		/// The caller is not a member of the council.
		NotCouncilMember,
		/// The member has objected to this call already.
		AlreadyObjected,
		/// The list of objections is full, which is a fault of the code.
		TooManyObjections,
		/// The guardian has used this power already within the interval.
		PowerUsed,
		/// Safe mode is already entered.
		AlreadyBraked,
		/// Safe mode could not be entered.
		BrakeFailed,
		/// The delay is more than 30 days.
		DelayTooLong,
		/// The window is below 1 minute or above 30 days.
		WindowOutOfRange,
		/// The interval of guardians is zero or more than 30 days.
		GuardianIntervalOutOfRange,
	}
}
