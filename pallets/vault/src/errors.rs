//! The errors of the calls.

use frame_support::pallet_macros::pallet_section;
use infrafi_finance::FinanceError;
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{Config, Error};

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// USDai is frozen for an account that would have to pay or receive.
		AccountFrozen,
		/// The amount of USDai is zero.
		AssetsAreZero,
		/// The number of shares is zero, or the amount of USDai converts to zero shares.
		SharesAreZero,
		/// The USDai balance of the account is too low.
		InsufficientAssets,
		/// The share balance of the account is too low.
		InsufficientShares,
		/// The deposit would mint fewer shares than `min_shares`.
		TooFewShares,
		/// The shares would cost more than `max_assets`.
		TooManyAssets,
		/// The first deposit is smaller than `min_stake`.
		FirstDepositTooSmall,
		/// The deposit would raise the optimistic NAV above `deposit_cap`.
		DepositCapExceeded,
		/// There are shares and no net assets, so that no price for new shares exists.
		WorthlessShares,
		/// The reserve has an unpaid loss: deposits are closed until it is paid.
		ReserveLossUnpaid,
		/// A bill of the reserve is unpaid after its grace period: deposits are closed.
		ReserveBillOverdue,
		/// The proof of reserve is too old or finds too little: deposits are closed.
		ReserveNotAttested,
		/// The bid is above 63 ticks of 25 basis points.
		BidTooHigh,
		/// The shares are worth less than 1 USDai. A request may be smaller if it is of the
		/// account's whole balance; such a request cannot be transferred.
		RequestTooSmall,
		/// There is no request with this id: it never existed, was cancelled, or is fully claimed.
		UnknownRequest,
		/// The caller is not the owner of the request.
		NotOwner,
		/// The request belongs to the receiving account already.
		SameOwner,
		/// Less than `min_wait` is left until the end of the request's window: the request can no
		/// longer be cancelled.
		WindowFixed,
		/// The request is fully filled: it can be claimed, and not transferred.
		RequestFilled,
		/// Nothing of the request was filled since its last claim.
		NothingToClaim,
		/// The loan exceeds the draw limit of the vault.
		DrawLimitExceeded,
		/// A step of a loan removes more principal, interest or impairment than the vault counts,
		/// which is a fault of the code. Nothing was changed.
		ClaimExceeded,
		/// The impairment would exceed the principal of the loans, which is a fault of the code.
		/// Nothing was changed.
		ImpairmentAbovePrincipal,
		/// All ids of requests are used.
		TooManyRequests,
		/// The books of the vault do not add up, which is a fault of the code. Nothing was changed.
		BooksInconsistent,
		/// `window_length` is not from 1 second to 90 days.
		WindowLengthOutOfRange,
		/// `min_wait` is not from 1 second to `window_length`.
		MinWaitOutOfRange,
		/// `min_stake` is not from 1 to 1,000,000 USDai.
		MinStakeOutOfRange,
		/// `fee` is above 50 %.
		FeeTooHigh,
		/// `buffer` is above 50 %.
		BufferTooHigh,
		/// `deposit_cap` is not from `min_stake` to 10^12 USDai.
		DepositCapOutOfRange,
		/// `smoothing` is not from `window_length + 2 * min_wait` to 365 days.
		SmoothingOutOfRange,
		/// The vault has lost nearly everything: deposits are closed, so that what is recovered
		/// goes to the holders that bore the loss.
		WipedOut,
		/// The shares would be worth less than `min_worth` at the redemption price.
		TooLittleWorth,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
		/// Backing of USDai is missing that no recorded loss explains: deposits are closed.
		ReserveShort,
	}
}

/// Numbers that do not add up are a bug in the books, unless they are too large for their type.
pub(crate) fn books_error<T: Config>(error: FinanceError) -> DispatchError {
	match error {
		FinanceError::Overflow => ArithmeticError::Overflow.into(),
		_ => Error::<T>::BooksInconsistent.into(),
	}
}

/// The error of a price at which shares would be free.
pub(crate) fn price_error<T: Config>(error: FinanceError) -> DispatchError {
	match error {
		FinanceError::WorthlessShares => Error::<T>::WorthlessShares.into(),
		other => books_error::<T>(other),
	}
}
