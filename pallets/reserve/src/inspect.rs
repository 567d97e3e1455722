//! The reserve as the vault sees it.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	base_yield::{net_down, Net},
	units::Usdai,
};
use infrafi_protocol::{ReserveHealth, ReserveInspect, ReserveState};

use crate::{types::exact, Books, Config, CreditOf, Ledger, Pallet, Params, MAX_LOTS};

impl<T: Config> ReserveInspect for Pallet<T> {
	type Credit = CreditOf<T>;

	const MAX_PASSED: u32 = MAX_LOTS;

	/// Reads three values, and two for each maturity that is due and not yet counted.
	fn state() -> Result<ReserveState, DispatchError> {
		let (ledger, params, now) = (Books::<T>::get(), Params::<T>::get(), Self::now());
		let (lots, passed) = Self::totals(&ledger, now)?;
		let parts = exact(ledger.income.parts(exact(lots.accreted_down())?))?;
		let Net { realised, accreted } = exact(parts.net_down(ledger.exempt, params.harvest_fee))?;
		let yearly = exact(lots.yearly_down())?;
		let yearly = match ledger.income.is_staked {
			true => exact(net_down(yearly, Default::default(), params.harvest_fee))?,
			false => Usdai::ZERO,
		};
		let Ledger { cash, loss, .. } = ledger;
		Ok(ReserveState { cash, realised, accreted, yearly, loss, passed })
	}

	fn health() -> ReserveHealth {
		let params = Params::<T>::get();
		ReserveHealth {
			is_attested: Self::ensure_proven(&params).is_ok(),
			is_overdue: Self::is_overdue(params.bill_grace, Self::now()),
		}
	}

	fn absorb(payment: Self::Credit) -> DispatchResult {
		Self::do_absorb(payment)
	}

	fn stake_changed(is_staked: bool) -> DispatchResult {
		Self::cross(is_staked).map(drop)
	}
}

impl<T: Config> Pallet<T> {
	/// Whether a bill is unpaid for longer than its grace.
	pub(crate) fn is_overdue(grace: u64, now: u64) -> bool {
		Self::first_maturity().is_some_and(|at| now >= at.saturating_add(grace))
	}
}
