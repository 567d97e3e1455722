//! The reserve as the vault reads and writes it.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	base_yield::{net_down, Net},
	units::{Usdai, Usdc},
};
use infrafi_protocol::{ReserveBooks, ReserveHealth, ReserveInspect, ReserveState};

use crate::{Books, Config, CreditOf, Pallet, Params, ReserveLedger};

impl<T: Config> ReserveInspect for Pallet<T> {
	fn loss() -> Usdai {
		Books::<T>::get().loss
	}

	fn state() -> Result<ReserveState, DispatchError> {
		let (ledger, params) = (Books::<T>::get(), Params::<T>::get());
		let lots = ledger.lots.accrue(Self::now())?;
		let parts = ledger.income.parts(lots.accreted_down()?)?;
		let Net { realised, accreted } = parts.net_down(ledger.exempt, params.harvest_fee)?;
		let yearly = if ledger.income.is_staked {
			net_down(lots.yearly_down()?, Usdc::ZERO, params.harvest_fee)?
		} else {
			Usdai::ZERO
		};
		let ReserveLedger { cash, loss, .. } = ledger;
		Ok(ReserveState { cash, realised, accreted, yearly, loss })
	}

	fn health() -> ReserveHealth {
		let params = Params::<T>::get();
		ReserveHealth {
			is_attested: Self::ensure_proven(&params).is_ok(),
			is_overdue: Books::<T>::get().is_overdue(params.bill_grace, Self::now()),
		}
	}

	fn is_short() -> Result<bool, DispatchError> {
		Ok(Self::backing(&Books::<T>::get()).shortage()? > Usdai::ZERO)
	}
}

impl<T: Config> ReserveBooks for Pallet<T> {
	type Credit = CreditOf<T>;

	fn absorb(payment: Self::Credit) -> DispatchResult {
		Self::do_absorb(payment)
	}

	fn set_staked(is_staked: bool) -> DispatchResult {
		Self::do_set_staked(is_staked)
	}
}

impl ReserveLedger {
	/// Whether a bill has been unpaid for longer than its grace.
	pub(crate) fn is_overdue(&self, grace: u64, now: u64) -> bool {
		self.first_maturity.is_some_and(|at| now >= at.saturating_add(grace))
	}
}
