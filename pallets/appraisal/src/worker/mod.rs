//! The offchain worker: it fetches the sources of every feed and sends one `feed_values` per round.

pub(crate) mod due;
pub(crate) mod fetch;
pub(crate) mod json;
pub(crate) mod round;

use frame_support::{traits::SortedMembers, BoundedVec};
use frame_system::{
	offchain::{Account, SendSignedTransaction, Signer},
	pallet_prelude::BlockNumberFor,
};
use infrafi_protocol::OracleKey;
use sp_runtime::{
	offchain::{
		storage::{StorageRetrievalError, StorageValueRef},
		storage_lock::{StorageLock, Time},
		Duration, Timestamp,
	},
	FixedU128,
};

use self::due::Attempt;
use crate::Config;

/// Lock of a round in progress, so that the next round does not start before its end.
pub(crate) const LOCK: &[u8] = b"appraisal::round";

/// Expiry of the lock in milliseconds: longer than fetching can take, with room for the rest.
pub(crate) const LOCK_MILLIS: u64 = 30_000;

const _: () =
	assert!(LOCK_MILLIS > 2 * fetch::DEADLINE_MILLIS, "the lock expires after the deadlines");

/// Runs a round, if this node has the key of an appraiser and a round is due.
pub(crate) fn run<T: Config>(block: BlockNumberFor<T>) {
	// Nothing is logged here, because most nodes have no key of an appraiser.
	let Some(appraiser) = appraiser::<T>() else { return };
	let expiry = Duration::from_millis(LOCK_MILLIS);
	free_impossible_lock(expiry);
	let mut lock = StorageLock::<Time>::with_deadline(LOCK, expiry);
	let Ok(_guard) = lock.try_lock() else {
		log::debug!(target: "appraisal", "the previous round is still in progress");
		return;
	};
	let Some(attempt) = Attempt::begin::<T>(&appraiser.id, block) else { return };
	// All values fit: the number of feeds is bounded by the capacity of `feed_values`.
	let values = BoundedVec::truncate_from(round::fetch_feeds::<T>());
	if values.is_empty() {
		log::warn!(target: "appraisal", "no feed has enough sources: nothing is fed");
	} else if send_values::<T>(appraiser, values) {
		attempt.sent();
	}
}

/// Frees a lock that ends later than any lock taken now would. Its holder had a clock that was
/// ahead, and the node would be silent until then.
fn free_impossible_lock(expiry: Duration) {
	let now = sp_io::offchain::timestamp();
	// An error means that there is nothing to free, or that another worker was quicker.
	let _ = StorageValueRef::persistent(LOCK).mutate(
		|deadline: Result<Option<Timestamp>, StorageRetrievalError>| match deadline {
			Ok(Some(deadline)) if deadline > now.add(expiry) => Ok(Timestamp::default()),
			_ => Err(()),
		},
	);
}

/// The account of the first key in the keystore that is a member of the oracle.
fn appraiser<T: Config>() -> Option<Account<T>> {
	Signer::<T, T::AppraiserId>::keystore_accounts()
		.find(|account| <T as pallet_oracle::Config>::Members::contains(&account.id))
}

/// Signs and submits one `feed_values`. Returns whether the transaction pool has taken it.
fn send_values<T: Config>(
	appraiser: Account<T>,
	values: BoundedVec<(OracleKey, FixedU128), T::MaxFeedValues>,
) -> bool {
	let count = values.len();
	let call = pallet_oracle::Call::<T>::feed_values { values };
	let signer = Signer::<T, T::AppraiserId>::any_account();
	let sent = signer.send_single_signed_transaction(&appraiser, call);
	match sent {
		Some(Ok(())) => log::info!(target: "appraisal", "fed {count} values"),
		Some(Err(())) => log::warn!(
			target: "appraisal",
			"the transaction pool refused {count} values: the last ones may still be in the pool"
		),
		None => log::error!(target: "appraisal", "the key of {:?} cannot sign", appraiser.id),
	}
	matches!(sent, Some(Ok(())))
}
