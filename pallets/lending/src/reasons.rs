//! What the arithmetic refuses, in the words of this pallet.

use infrafi_finance::FinanceError;
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{Config, Error};

/// What is wrong with terms by name, and what is wrong with numbers as arithmetic.
pub(crate) fn refusal<T: Config>(error: FinanceError) -> DispatchError {
	let named = match error {
		FinanceError::NoTranche => Error::<T>::NoTranche,
		FinanceError::EmptyTranche => Error::<T>::EmptyTranche,
		FinanceError::NoDeadline => Error::<T>::NoDeadline,
		FinanceError::TooManyDeadlines => Error::<T>::TooManyDeadlines,
		FinanceError::EmptyWindow => Error::<T>::WindowTooShort,
		FinanceError::InstantOutOfRange => Error::<T>::TermTooLong,
		FinanceError::AnchorDayOutOfRange => Error::<T>::AnchorDayOutOfRange,
		FinanceError::UtcOffsetOutOfRange => Error::<T>::UtcOffsetOutOfRange,
		FinanceError::GraceTooLong => Error::<T>::GraceTooLong,
		FinanceError::NotAmortising => Error::<T>::NotAmortising,
		FinanceError::Underflow => return ArithmeticError::Underflow.into(),
		FinanceError::DivisionByZero => return ArithmeticError::DivisionByZero.into(),
		_ => return ArithmeticError::Overflow.into(),
	};
	named.into()
}
