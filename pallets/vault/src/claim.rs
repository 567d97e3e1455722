//! The owner of a request is paid what was filled.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::{Usdai, Shares};
use infrafi_protocol::{assets::USDAI, RequestId};

use crate::{Ask, Buckets, Config, Error, Event, Ledgers, Pallet, Requests};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(request: RequestId) -> DispatchResult {
		let (ask, bucket) = Self::ask(request)?;
		Self::ensure_not_frozen(&ask.owner)?;
		let claim = Self::exact(bucket.claim_down(ask.request))?;
		let is_last = claim.request.is_none();
		ensure!(claim.paid > Usdai::ZERO || is_last, Error::<T>::NothingToClaim);

		Ledgers::<T>::try_mutate(|ledger| -> DispatchResult {
			let paid = Self::exact(ledger.claims.ensure_sub(claim.paid))?;
			ledger.claims = Self::exact(paid.ensure_sub(claim.dust))?;
			ledger.idle = Self::exact(ledger.idle.ensure_add(claim.dust))?;
			Ok(())
		})?;
		match claim.bucket.open {
			Shares::ZERO => Buckets::<T>::remove(ask.window, ask.bid.ticks()),
			_ => Buckets::<T>::insert(ask.window, ask.bid.ticks(), claim.bucket),
		}
		match claim.request {
			Some(left) => Requests::<T>::insert(request, Ask { request: left, ..ask.clone() }),
			None => Self::remove_request(request, &ask.owner),
		}
		Self::pay_out(USDAI, &ask.owner, claim.paid.0)?;
		if claim.dust > Usdai::ZERO {
			// It came in as any money does.
			Self::pay_loss()?;
			Self::tell_stake()?;
		}

		let (owner, assets) = (ask.owner, claim.paid.0);
		Self::deposit_event(Event::Claimed { request, owner, assets, is_last });
		Ok(())
	}
}
