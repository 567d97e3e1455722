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
const LOCK: &[u8] = b"appraisal::round";

/// Longer than a round can take: see [`fetch::DEADLINE`].
const LOCK_EXPIRY: Duration = Duration::from_millis(30_000);

pub(crate) fn run<T: Config>(block: BlockNumberFor<T>) {
	// No line is logged here: a node without an appraiser's key has nothing to do with this.
	let Some(appraiser) = appraiser::<T>() else { return };
	let mut lock = StorageLock::<Time>::with_deadline(LOCK, LOCK_EXPIRY);
	let Ok(_guard) = lock.try_lock() else {
		log::debug!(target: "appraisal", "a round is still under way");
		return;
	};
	if !begin_round::<T>(block) {
		return;
	}
	let values = round::fetch_feeds::<T>();
	match BoundedVec::try_from(values) {
		Ok(values) if !values.is_empty() => feed::<T>(appraiser, values),
		_ => log::warn!(target: "appraisal", "no feed has enough sources: nothing is fed"),
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
