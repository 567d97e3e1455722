//! Realised income becomes USDai.

use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use infrafi_finance::{
	backing::issuable_down,
	base_yield::{net_down, Harvest},
	units::{Usdai, Usdc},
};
use infrafi_protocol::VaultLoss;
use sp_runtime::Perbill;

use crate::{types::exact, Books, Config, Error, Event, Pallet, Params, WeightInfo};

impl<T: Config> Pallet<T> {
	/// Mints what is realised and backed: the vault's less the fee to the vault, the rest to the treasury. Returns how many
	/// maturities were passed.
	pub(crate) fn do_harvest() -> Result<u32, DispatchError> {
		// The vault tells of a crossing where it knows of one; a price that rose by itself it may not have looked at.
		let crossed = Self::cross(T::Vault::is_staked()?)?;
		let mut ledger = Books::<T>::get();
		let (lots, due) = Self::totals(&ledger, Self::now())?;
		let accreted = exact(lots.accreted_down())?;
		let most =
			exact(issuable_down(ledger.cash, ledger.lots.cost, ledger.loss, Self::supply()))?;
		let (income, harvest) = exact(ledger.income.harvest(accreted, most))?;
		ensure!(harvest != Harvest::default(), Error::<T>::NothingToHarvest);
		let gross = exact(harvest.vault.to_usdai())?;
		let net = exact(net_down(harvest.vault, ledger.exempt, Params::<T>::get().harvest_fee))?;
		let fee = exact(gross.ensure_sub(net))?;
		let own = exact(harvest.treasury.to_usdai())?;
		ledger.income = income;
		ledger.exempt = ledger.exempt.saturating_sub(harvest.vault);
		Books::<T>::put(ledger);

		Self::issue_to(&T::TreasuryAccount::get(), exact(own.ensure_add(fee))?)?;
		Self::deposit_event(Event::Harvested { vault: net.0, treasury: own.0, fee: fee.0 });
		if net != Usdai::ZERO {
			T::Vault::receive_income(Self::issue(net))?;
		}
		Ok(due.max(crossed))
	}

	/// Measured is a harvest that the treasury gets. The vault takes its part in as it hands out its part of a loss, which a
	/// settlement has it do.
	pub(crate) fn harvest_weight(due: u32) -> Weight {
		T::WeightInfo::harvest(due).saturating_add(T::WeightInfo::settle_bill(due))
	}

	/// As above: a new fee harvests before.
	pub(crate) fn set_params_weight(due: u32) -> Weight {
		T::WeightInfo::set_params(due).saturating_add(T::WeightInfo::settle_bill(due))
	}

	/// The vault's stake is worth the minimum from now on, or no longer. Returns how many maturities were passed.
	pub(crate) fn cross(is_staked: bool) -> Result<u32, DispatchError> {
		let mut ledger = Books::<T>::get();
		if ledger.income.is_staked == is_staked {
			return Ok(0);
		}
		let (lots, due) = Self::totals(&ledger, Self::now())?;
		ledger.income = exact(ledger.income.cross(is_staked, exact(lots.accreted_down())?))?;
		Books::<T>::put(ledger);
		Self::deposit_event(Event::StakeCrossed { is_staked });
		Ok(due)
	}

	/// Before the fee changes: pays what can be paid, and charges the fee that held so far on what is left.
	pub(crate) fn charge_fee(fee: Perbill) -> Result<u32, DispatchError> {
		// What is paid now need not come after the treasury's. That nothing can be is no reason to keep the fee.
		let _ = with_storage_layer(Self::do_harvest);
		let mut ledger = Books::<T>::get();
		let (lots, due) = Self::totals(&ledger, Self::now())?;
		let accreted = exact(lots.accreted_down())?;
		(ledger.income, ledger.exempt) =
			exact(ledger.income.charge_fee_up(ledger.exempt, fee, accreted))?;
		Books::<T>::put(ledger);
		Ok(due)
	}

	/// What a harvest would mint now, to the vault and to the treasury together, in USDC.
	pub(crate) fn harvestable(accreted: Usdc) -> Result<Usdc, DispatchError> {
		let ledger = Books::<T>::get();
		let most =
			exact(issuable_down(ledger.cash, ledger.lots.cost, ledger.loss, Self::supply()))?;
		let (_, harvest) = exact(ledger.income.harvest(accreted, most))?;
		exact(harvest.treasury.ensure_add(harvest.vault))
	}
}
