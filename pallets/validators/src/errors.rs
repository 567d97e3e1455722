//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// Only governance may do this: the council by the timelock to admit validators and to set
		/// values, two thirds of it by a motion to dismiss, suspend and reinstate.
		NotGovernance,
		/// The account is admitted as a validator already.
		AlreadyAdmitted,
		/// The account is not admitted as a validator.
		NotAdmitted,
		/// The maximum number of validators is admitted.
		TooManyValidators,
		/// No other validator is admitted, has keys and is not suspended. The chain needs one.
		LastValidator,
		/// The validator is suspended already.
		AlreadySuspended,
		/// The account is not suspended, and no equivocation of it is proven.
		NotSuspended,
		/// The validator is suspended for another reason than being offline. Only the council
		/// reinstates it.
		NotOffline,
		/// Fewer validators than `minimum` would stay in the set.
		BelowMinimum,
		/// More than `max_change` of the set would depart in this session. Later sessions have
		/// their own share.
		TooManyDepartures,
		/// The account is in the set of this session or of the next one, and needs its keys.
		InSet,
		/// Only a node sends this call, without a signature. Accounts have `report_double_block`.
		NotFromNode,
		/// An encoded header has more than 16,384 bytes.
		HeaderTooLong,
		/// A header has no slot or no seal of Aura.
		NoSeal,
		/// The headers are equal, or of different slots. Only two blocks of one slot are an
		/// equivocation.
		NoDoubleBlock,
		/// Neither header, or not the parent of the other one, is of the last 2,400 blocks of this
		/// chain.
		NotOfThisChain,
		/// The set of the session is not recorded, has another number of validators, or did not
		/// make the block.
		UnknownSet,
		/// A seal is not by the validator whose turn the slot was.
		WrongSeal,
		/// An equivocation of the validator is proven already, or this one is settled.
		OffenceKnown,
		/// `minimum` is zero or above 64.
		MinimumOutOfRange,
		/// `offline_sessions` is zero or above 8,760.
		OfflineSessionsOutOfRange,
		/// `max_change` is above 50 %.
		MaxChangeTooHigh,
		/// `session_blocks` is below 5 or above 14,400.
		SessionBlocksOutOfRange,
	}
}
