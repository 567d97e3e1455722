//! Pays the owner of a request what was filled of it.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::{Shares, Usdai};
use infrafi_protocol::{assets::USDAI, RequestId};

use crate::{
	errors::books_error, ledger::Ledger, Buckets, Config, Error, Event, Pallet, RedeemRequest,
	RequestOf, Requests,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(request: RequestId) -> DispatchResult {
		let (record, bucket) = Self::find_request(request)?;
		Self::ensure_not_frozen(&record.owner)?;
		let claim = bucket.claim_down(record.request).map_err(books_error::<T>)?;
		let is_last = claim.request.is_none();
		ensure!(claim.paid > Usdai::ZERO || is_last, Error::<T>::NothingToClaim);

		let mut ledger = Ledger::<T>::load();
		let money = &mut ledger.record.money;
		let left = money.claims.ensure_sub(claim.paid).and_then(|left| left.ensure_sub(claim.dust));
		money.claims = left.map_err(books_error::<T>)?;
		if claim.dust > Usdai::ZERO {
			ledger.sweep(claim.dust)?;
		}
		ledger.store();
		if claim.bucket.open == Shares::ZERO {
			Buckets::<T>::remove(record.window, record.bid.ticks());
		} else {
			Buckets::<T>::insert(record.window, record.bid.ticks(), claim.bucket);
		}
		let RedeemRequest { owner, window, bid, .. } = record;
		if let Some(left) = claim.request {
			let owner = owner.clone();
			let record: RequestOf<T> = RedeemRequest { owner, window, bid, request: left };
			Requests::<T>::insert(request, record);
		} else {
			Self::remove_request(request, &owner);
		}
		Self::pay_out(USDAI, &owner, claim.paid.0)?;

		Self::deposit_event(Event::Claimed { request, owner, assets: claim.paid.0, is_last });
		Ok(())
	}
}

impl<T: Config> Ledger<T> {
	/// Makes dust idle, and locks it as all money that no price counted. The next `service` pays a
	/// loss from it and checks the stake.
	fn sweep(&mut self, dust: Usdai) -> DispatchResult {
		self.accrue()?;
		let before = self.own_optimistic()?;
		self.add_idle(dust)?;
		self.lock_gain(before)?;
		Ok(())
	}
}
