//! The offchain worker: fetches the sources of every feed and sends one feeding a round.

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
		storage::{MutateStorageError, StorageRetrievalError, StorageValueRef},
		storage_lock::{StorageLock, Time},
		Duration,
	},
	traits::UniqueSaturatedInto,
	FixedU128,
};

use crate::{Config, Params};

/// Where this node remembers the block of its last round.
const LAST_ROUND: &[u8] = b"appraisal::last-round";

/// Held while a round is under way, so that a slow one is not overtaken by the next.
pub(crate) const LOCK: &[u8] = b"appraisal::round";

/// Longer than a round can take, with room for what is not fetching.
const LOCK_MILLIS: u64 = 30_000;

const _: () = assert!(LOCK_MILLIS > 2 * fetch::DEADLINE_MILLIS, "a lock outlives the deadlines");

pub(crate) fn run<T: Config>(block: BlockNumberFor<T>) {
	// No line is logged here: a node without an appraiser's key has nothing to do with this.
	let Some(appraiser) = appraiser::<T>() else { return };
	let expiry = Duration::from_millis(LOCK_MILLIS);
	let mut lock = StorageLock::<Time>::with_deadline(LOCK, expiry);
	let Ok(_guard) = lock.try_lock() else {
		log::debug!(target: "appraisal", "a round is still under way");
		return;
	};
	if !begin_round::<T>(block) {
		return;
	}
	// No more than fit: the number of feeds is bounded by what one feeding can carry.
	let values = BoundedVec::truncate_from(round::fetch_feeds::<T>());
	if values.is_empty() {
		log::warn!(target: "appraisal", "no feed has enough sources: nothing is fed");
	} else {
		feed::<T>(appraiser, values);
	}
}

/// The account of the first key in the keystore that belongs to an appraiser.
fn appraiser<T: Config>() -> Option<Account<T>> {
	Signer::<T, T::AppraiserId>::keystore_accounts()
		.find(|account| <T as pallet_oracle::Config>::Members::contains(&account.id))
}

/// Takes the round, unless one was taken less than `fetch_interval` blocks ago. A last round in the future is one of a fork
/// or of a chain that was purged, and counts by its distance.
fn begin_round<T: Config>(block: BlockNumberFor<T>) -> bool {
	let block: u64 = block.unique_saturated_into();
	let interval = u64::from(Params::<T>::get().fetch_interval);
	let taken = StorageValueRef::persistent(LAST_ROUND).mutate(
		|last: Result<Option<u64>, StorageRetrievalError>| match last {
			Ok(Some(last)) if block.abs_diff(last) < interval => Err(()),
			_ => Ok(block),
		},
	);
	match taken {
		Ok(_) => true,
		Err(
			MutateStorageError::ValueFunctionFailed(())
			| MutateStorageError::ConcurrentModification(_),
		) => false,
	}
}

fn feed<T: Config>(
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
			"the transaction pool refused to take {count} values: the last feeding may still wait there"
		),
		None => log::error!(target: "appraisal", "the key of {:?} cannot sign", appraiser.id),
	}
}
