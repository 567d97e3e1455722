//! The index of due dates: its first key is due first.
//!
//! A live loan has one entry, at the next instant at which it changes without a payment, or
//! earlier. A payment in time moves that instant and leaves the entry, which is then found too
//! early and moves on. So a payment does not write here. An offer has its entry at its expiry.

use core::marker::PhantomData;
use infrafi_protocol::{BeU64, LoanId};

use crate::{Config, Due};

/// The index.
pub(crate) struct DueIndex<T>(PhantomData<T>);

impl<T: Config> DueIndex<T> {
	/// Adds an entry.
	pub(crate) fn insert(at: u64, loan: LoanId) {
		Due::<T>::insert((BeU64::from(at), loan), ());
	}

	/// Removes an entry.
	pub(crate) fn remove(at: u64, loan: LoanId) {
		Due::<T>::remove((BeU64::from(at), loan));
	}

	/// The first entry whose time has come.
	pub(crate) fn first(now: u64) -> Option<(u64, LoanId)> {
		let (at, loan) = Due::<T>::iter_keys().next()?;
		let at = u64::from(at);
		(at <= now).then_some((at, loan))
	}
}
