//! What can be wrong with a call.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The account is frozen in USDai: it neither pays nor is paid.
		AccountFrozen,
		/// A deposit has to be of something.
		AssetsAreZero,
		/// Shares have to be some: these assets buy less than the smallest.
		SharesAreZero,
		/// The account has not so many USDai.
		InsufficientAssets,
		/// The account has not so many shares.
		InsufficientShares,
		/// The deposit would bring fewer shares than the least asked for.
		TooFewShares,
		/// The shares would cost more than the most allowed.
		TooManyAssets,
		/// The first deposit has to be at least `min_stake`.
		FirstDepositTooSmall,
		/// More would stand behind the shares than `deposit_cap`.
		DepositCapExceeded,
		/// There are shares, and nothing stands behind them: none can be had.
		WorthlessShares,
		/// A loss of the reserve is not paid yet: nobody enters, and nothing is lent.
		ReserveLossUnpaid,
		/// A bill of the reserve is unpaid for longer than its grace: nobody enters.
		ReserveBillOverdue,
		/// The proof of reserve is old, or shows less than the ledger: nobody enters.
		ReserveNotAttested,
		/// A bid is 0 to 63 ticks of 25 basis points.
		BidTooHigh,
		/// A request has to be worth 1 USDai at the redemption price, or to be of all the account's shares.
		RequestTooSmall,
		/// There is no such request: it never was, it was cancelled, or all of it is claimed.
		UnknownRequest,
		/// Only the owner of the request may do this.
		NotOwner,
		/// The request is this account's already.
		SameOwner,
		/// The window of the request is fixed: nobody cancels any more.
		WindowFixed,
		/// All of the request is filled: there is money to claim, and nothing to transfer.
		RequestFilled,
		/// Nothing of the request was filled since its last claim.
		NothingToClaim,
		/// No more than the draw limit can be lent.
		DrawLimitExceeded,
		/// More interest, principal or impairment was booked than the vault counts.
		ClaimExceeded,
		/// Impairment cannot be more than what is lent.
		ImpairmentAbovePrincipal,
		/// No more ids are left for requests.
		TooManyRequests,
		/// The books do not add up. Nothing was changed.
		BooksInconsistent,
		/// A window is a second to 90 days long.
		WindowLengthOutOfRange,
		/// A request waits at least a second, and at most for the length of a window.
		MinWaitOutOfRange,
		/// The least stake is 1 USDai to a million.
		MinStakeOutOfRange,
		/// The fee on interest is at most 50 %.
		FeeTooHigh,
		/// The buffer is at most 50 %.
		BufferTooHigh,
		/// The cap has to let a least stake in, and to be at most a trillion USDai.
		DepositCapOutOfRange,
	}
}
