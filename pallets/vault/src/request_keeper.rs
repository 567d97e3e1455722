//! Requests as items of the market.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{assets::Balance, ItemFacts, ItemKeeper, RequestFacts, RequestId};

use crate::{Config, Error, Pallet};

impl<T: Config> ItemKeeper<RequestId, T::AccountId> for Pallet<T> {
	/// A fill of the bucket pays the owner of that time, so it changes what is left to sell.
	fn facts(id: RequestId) -> Result<(T::AccountId, ItemFacts<T::AccountId>), DispatchError> {
		let (record, bucket) = Self::find_request(id)?;
		ensure!(!bucket.is_filled(), Error::<T>::RequestFilled);
		let facts =
			RequestFacts { requested_shares: record.request.shares.0, paid_usdai: bucket.paid.0 };
		Ok((record.owner, ItemFacts::Request(facts)))
	}

	fn claimable(id: RequestId) -> Balance {
		let Ok((record, bucket)) = Self::find_request(id) else { return 0 };
		bucket.claimable_down(&record.request).map_or(0, |amount| amount.0)
	}

	fn hand_over(id: RequestId, from: &T::AccountId, to: &T::AccountId) -> DispatchResult {
		Self::do_transfer_request(from.clone(), id, to.clone())
	}
}
