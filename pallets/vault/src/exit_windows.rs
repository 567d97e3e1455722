//! What the valuation rounds of lending depend on: the windows that have closed.

use infrafi_finance::units::Usdai;
use infrafi_protocol::ExitWindows;

use crate::{ledger::Ledger, Config, Pallet, Params, Windows};

impl<T: Config> ExitWindows for Pallet<T> {
	fn closed_after(instant: u64) -> Option<u64> {
		let from = Windows::<T>::hashed_key_for(Self::key(instant));
		let end = u64::from(Windows::<T>::iter_keys_from(from).next()?);
		(end <= Self::now()).then_some(end)
	}

	fn is_fillable(instant: u64) -> bool {
		Self::first_closed(instant).is_some() && Ledger::<T>::load().record.money.idle > Usdai::ZERO
	}

	fn min_wait() -> u64 {
		Params::<T>::get().min_wait
	}
}
