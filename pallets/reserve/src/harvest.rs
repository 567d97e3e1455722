//! Realised income becomes USDai.

use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use infrafi_finance::{
	base_yield::{net_down, Harvest},
	units::{Usdai, Usdc},
};
use infrafi_protocol::VaultLoss;
use sp_runtime::Perbill;

use crate::{Books, Config, Error, Event, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// Mints the income that is realised and backed. None of it is while backing is missing.
	pub(crate) fn do_harvest() -> DispatchResult {
		// The vault reports changes that a call makes. It does not see a price that grew by time.
		Self::do_set_staked(T::Vault::is_staked()?)?;
		let mut ledger = Books::<T>::get();
		Self::ensure_not_short(&ledger)?;
		let accreted = ledger.lots.accrue(Self::now())?.accreted_down()?;
		let issuable = Self::backing(&ledger).issuable_down()?;
		let (income, harvest) = ledger.income.harvest(accreted, issuable)?;
		ensure!(harvest != Harvest::default(), Error::<T>::NothingToHarvest);
		let gross = harvest.vault.to_usdai()?;
		let net = net_down(harvest.vault, ledger.exempt, Params::<T>::get().harvest_fee)?;
		let fee = gross.ensure_sub(net)?;
		let treasury = harvest.treasury.to_usdai()?;
		ledger.income = income;
		ledger.exempt = ledger.exempt.saturating_sub(harvest.vault);
		Books::<T>::put(ledger);

		Self::issue_to(&T::TreasuryAccount::get(), treasury.ensure_add(fee)?)?;
		Self::deposit_event(Event::Harvested { vault: net.0, treasury: treasury.0, fee: fee.0 });
		if net != Usdai::ZERO {
			T::Vault::receive_income(Self::issue(net))?;
		}
		Ok(())
	}

	/// Records whether the vault's stake is worth the minimum.
	pub(crate) fn do_set_staked(is_staked: bool) -> DispatchResult {
		let mut ledger = Books::<T>::get();
		if ledger.income.is_staked == is_staked {
			return Ok(());
		}
		let accreted = ledger.lots.accrue(Self::now())?.accreted_down()?;
		ledger.income = ledger.income.set_staked(is_staked, accreted)?;
		Books::<T>::put(ledger);
		Self::deposit_event(Event::StakeCrossed { is_staked });
		Ok(())
	}

	/// Prepares a change of the fee: pays the income that can be paid, and charges the old fee on
	/// the rest.
	pub(crate) fn charge_fee(fee: Perbill) -> DispatchResult {
		// The charge puts a part of the rest before the vault's income in the order of payment. A
		// harvest that fails does not prevent the change.
		let _ = with_storage_layer(Self::do_harvest);
		let mut ledger = Books::<T>::get();
		let accreted = ledger.lots.accrue(Self::now())?.accreted_down()?;
		(ledger.income, ledger.exempt) =
			ledger.income.charge_fee_up(ledger.exempt, fee, accreted)?;
		Books::<T>::put(ledger);
		Ok(())
	}

	/// The amount that a harvest would mint now to the vault and the treasury together, in USDC.
	pub(crate) fn harvestable(accreted: Usdc) -> Result<Usdc, DispatchError> {
		let ledger = Books::<T>::get();
		let issuable = Self::backing(&ledger).issuable_down()?;
		let (_, harvest) = ledger.income.harvest(accreted, issuable)?;
		Ok(harvest.treasury.ensure_add(harvest.vault)?)
	}
}
