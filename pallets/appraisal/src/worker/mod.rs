//! The offchain worker: it fetches the sources of every feed and sends one `feed_values` per round.

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
		Duration,
	},
	traits::UniqueSaturatedInto,
	FixedU128,
};

use crate::{Config, Params};

/// Key of the local storage of the node for the block of its last round.
const LAST_ROUND: &[u8] = b"appraisal::last-round";

/// Lock of a round in progress, so that the next round does not start before its end.
pub(crate) const LOCK: &[u8] = b"appraisal::round";

/// Expiry of the lock in milliseconds: longer than fetching can take, with room for the rest.
const LOCK_MILLIS: u64 = 30_000;

const _: () =
	assert!(LOCK_MILLIS > 2 * fetch::DEADLINE_MILLIS, "the lock expires after the deadlines");

/// Runs a round, if this node has the key of an appraiser and a round is due.
pub(crate) fn run<T: Config>(block: BlockNumberFor<T>) {
	// Nothing is logged here, because most nodes have no key of an appraiser.
	let Some(appraiser) = appraiser::<T>() else { return };
	let expiry = Duration::from_millis(LOCK_MILLIS);
	let mut lock = StorageLock::<Time>::with_deadline(LOCK, expiry);
	let Ok(_guard) = lock.try_lock() else {
		log::debug!(target: "appraisal", "the previous round is still in progress");
		return;
	};
	if !begin_round::<T>(block) {
		return;
	}
	// All values fit: the number of feeds is bounded by the capacity of `feed_values`.
	let values = BoundedVec::truncate_from(round::fetch_feeds::<T>());
	if values.is_empty() {
		log::warn!(target: "appraisal", "no feed has enough sources: nothing is fed");
	} else {
		send_values::<T>(appraiser, values);
	}
}

/// The account of the first key in the keystore that is a member of the oracle.
fn appraiser<T: Config>() -> Option<Account<T>> {
	Signer::<T, T::AppraiserId>::keystore_accounts()
		.find(|account| <T as pallet_oracle::Config>::Members::contains(&account.id))
}

/// Claims the round of this block, unless the last round was less than `fetch_interval` blocks ago.
/// A last round in the future comes from a fork or from a purged chain. It counts by its distance.
fn begin_round<T: Config>(block: BlockNumberFor<T>) -> bool {
	let block: u64 = block.unique_saturated_into();
	let interval = u64::from(Params::<T>::get().fetch_interval);
	let claimed = StorageValueRef::persistent(LAST_ROUND).mutate(
		|last: Result<Option<u64>, StorageRetrievalError>| match last {
			Ok(Some(last)) if block.abs_diff(last) < interval => Err(()),
			_ => Ok(block),
		},
	);
	claimed.is_ok()
}

/// Signs and submits one `feed_values`.
fn send_values<T: Config>(
	appraiser: Account<T>,
	values: BoundedVec<(OracleKey, FixedU128), T::MaxFeedValues>,
) {
	let count = values.len();
	let call = pallet_oracle::Call::<T>::feed_values { values };
	let signer = Signer::<T, T::AppraiserId>::any_account();
	match signer.send_single_signed_transaction(&appraiser, call) {
		Some(Ok(())) => log::info!(target: "appraisal", "fed {count} values"),
		Some(Err(())) => log::warn!(
			target: "appraisal",
			"the transaction pool refused {count} values: the last ones may still be in the pool"
		),
		None => log::error!(target: "appraisal", "the key of {:?} cannot sign", appraiser.id),
	}
}
