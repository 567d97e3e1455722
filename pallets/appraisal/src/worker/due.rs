//! When a round is due. The chain decides it, not what this node has tried.

use codec::{Decode, Encode};
use frame_support::traits::{Get, Time};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	offchain::storage::{StorageRetrievalError, StorageValueRef},
	traits::UniqueSaturatedInto,
};

use crate::{Config, Params, FEED_LIFETIME};

/// Key of the local storage of the node for its last attempt.
pub(crate) const ATTEMPT: &[u8] = b"appraisal::attempt";

/// A round that this node began.
#[derive(Clone, Copy, Encode, Decode)]
pub(super) struct Attempt {
	/// Number of the block for which it began.
	block: u64,
	/// The account's number of transactions at that block.
	nonce: u64,
	/// Whether the transaction pool has taken a transaction.
	is_sent: bool,
}

impl Attempt {
	/// Claims a round for this block, if one is due.
	pub(super) fn begin<T: Config>(who: &T::AccountId, block: BlockNumberFor<T>) -> Option<Self> {
		let interval = Params::<T>::get().fetch_interval.into();
		if newest_value::<T>(who).is_some_and(|newest| !is_over::<T>(newest)) {
			return None;
		}
		let attempt = Self {
			block: block.unique_saturated_into(),
			nonce: frame_system::Pallet::<T>::account_nonce(who).unique_saturated_into(),
			is_sent: false,
		};
		let claimed = StorageValueRef::persistent(ATTEMPT).mutate(
			|last: Result<Option<Self>, StorageRetrievalError>| match last {
				Ok(Some(last)) if last.holds_back(&attempt, interval) => Err(()),
				_ => Ok(attempt),
			},
		);
		claimed.ok()
	}

	/// Records that the transaction was sent.
	pub(super) fn sent(self) {
		StorageValueRef::persistent(ATTEMPT).set(&Self { is_sent: true, ..self });
	}

	/// Whether a round may not begin because of this one: its transaction can still be included, or
	/// it has not fed a value and is less than an interval old. A later block is one of a fork or
	/// of a purged chain.
	fn holds_back(&self, next: &Self, interval: u64) -> bool {
		let is_pending = self.is_sent && self.nonce == next.nonce;
		let wait = if is_pending { FEED_LIFETIME } else { FEED_LIFETIME.min(interval) };
		(self.block..self.block.saturating_add(wait)).contains(&next.block)
	}
}

/// Time of the newest value of the appraiser on the chain, in seconds since 1970.
fn newest_value<T: Config>(who: &T::AccountId) -> Option<u64> {
	pallet_oracle::RawValues::<T>::iter_prefix_values(who).map(|value| value.timestamp).max()
}

/// Whether the interval after a value is over. The values of a round that begins now are in the
/// next block at the earliest.
fn is_over<T: Config>(newest: u64) -> bool {
	let seconds = T::BlockSeconds::get();
	let next = <T as pallet_oracle::Config>::Time::now().saturating_add(seconds);
	next.saturating_sub(newest) >= Params::<T>::get().interval(seconds)
}
