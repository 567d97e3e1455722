//! The reserve: its losses are the vault's to bear, its income the vault's to have.

use frame_support::pallet_prelude::*;
use infrafi_finance::{shares::VaultHoldings, units::Usdai};
use infrafi_protocol::VaultLoss;

use crate::{Config, CreditOf, Earned, Event, Pallet};

impl<T: Config> VaultLoss for Pallet<T> {
	type Credit = CreditOf<T>;

	fn conservative() -> Result<Usdai, DispatchError> {
		let holdings = Self::standing()?.holdings;
		let before = Self::exact(VaultHoldings { loss: Usdai::ZERO, ..holdings }.nav())?;
		Ok(before.conservative)
	}

	fn is_staked() -> Result<bool, DispatchError> {
		Self::stake_is_enough()
	}

	/// The reserve burns this and lowers its loss by it; until it has, the stake cannot be told, so it is the reserve that asks
	/// for it afterwards.
	fn charge(loss: Usdai) -> Result<CreditOf<T>, DispatchError> {
		let amount = Self::payable(loss)?;
		let credit = Self::release_idle(amount)?;
		if amount > Usdai::ZERO {
			Self::note_borne(amount)?;
			Self::deposit_event(Event::LossCharged { amount: amount.0 });
		}
		Ok(credit)
	}

	fn receive_income(income: CreditOf<T>) -> DispatchResult {
		let amount = income.peek();
		Earned::<T>::try_mutate(|earned| -> DispatchResult {
			earned.received = Self::exact(earned.received.ensure_add(Usdai(amount)))?;
			Ok(())
		})?;
		let absorbed = Self::take_in(income)?;
		Self::tell_stake()?;
		Self::deposit_event(Event::IncomeReceived { amount, absorbed: absorbed.0 });
		Ok(())
	}
}
