//! Pays the reserve's losses, and receives its income.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{Bearing, LoanBook, VaultLoss};

use crate::{errors::books_error, ledger::Ledger, Config, CreditOf, Event, Pallet};

impl<T: Config> VaultLoss for Pallet<T> {
	type Credit = CreditOf<T>;

	fn bearing() -> Result<Bearing, DispatchError> {
		let assets = Self::state()?.holdings.bearing().map_err(books_error::<T>)?;
		Ok(Bearing { assets, is_current: T::Loans::is_current() })
	}

	fn is_staked() -> Result<bool, DispatchError> {
		Ledger::<T>::load().is_staked()
	}

	/// The reserve burns the credit and lowers its loss by it. The stake depends on the loss that
	/// is left, so the reserve asks for it afterwards.
	fn settle_result(loss: Usdai, uncounted: Usdai) -> Result<CreditOf<T>, DispatchError> {
		let mut ledger = Ledger::<T>::load_accrued()?;
		let amount = ledger.payable(loss)?;
		let credit = ledger.release_idle(amount)?;
		if amount > Usdai::ZERO {
			ledger.note_borne(amount)?;
			Self::deposit_event(Event::LossCharged { amount: amount.0 });
		}
		let locked = ledger.lock(uncounted)?;
		if locked > Usdai::ZERO {
			Self::deposit_event(Event::IncomeLocked { amount: locked.0 });
		}
		ledger.store();
		Ok(credit)
	}

	fn receive_income(income: CreditOf<T>) -> DispatchResult {
		let amount = income.peek();
		let mut ledger = Ledger::<T>::load();
		let earnings = &mut ledger.record.earnings;
		earnings.received = earnings.received.ensure_add(Usdai(amount))?;
		// The reserve has deducted its fee already.
		let (_, absorbed) = ledger.take_in(income, Usdai::ZERO)?;
		ledger.store_and_notify_stake()?;
		Self::deposit_event(Event::IncomeReceived { amount, absorbed: absorbed.0 });
		Ok(())
	}
}
