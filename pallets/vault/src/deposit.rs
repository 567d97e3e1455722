//! Deposits: USDai for shares, by an amount of USDai or by a number of shares.

use frame_support::{pallet_prelude::*, traits::Get};
use infrafi_finance::{
	shares::{is_wiped_out, unlocked, Price, VaultHoldings, LOCKED},
	units::{Shares, Usdai},
};
use infrafi_protocol::{
	assets::{Balance, USDAI},
	ReserveInspect,
};

use crate::{
	errors::{books_error, price_error},
	ledger::Ledger,
	nav::VaultState,
	Config, Error, Event, Pallet, Params,
};

/// A deposit that was computed and is not made yet.
pub(crate) struct Entry<T: Config> {
	/// USDai charged.
	pub(crate) assets: Usdai,
	/// Shares of the depositor.
	pub(crate) received: Shares,
	/// What the depositor's shares are worth after it, at the price of a redemption.
	pub(crate) worth: Usdai,
	/// Shares that are locked for ever: of the first deposit.
	locked: Shares,
	/// The ledger before the deposit.
	ledger: Ledger<T>,
	/// The state of the vault before the deposit.
	state: VaultState,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_deposit(
		who: T::AccountId,
		assets: Balance,
		min_shares: Balance,
		min_worth: Balance,
	) -> DispatchResult {
		Self::ensure_not_frozen(&who)?;
		let entry = Self::plan_deposit(assets)?;
		ensure!(entry.received.0 >= min_shares, Error::<T>::TooFewShares);
		ensure!(entry.worth.0 >= min_worth, Error::<T>::TooLittleWorth);
		entry.make(who)
	}

	pub(crate) fn do_mint(
		who: T::AccountId,
		shares: Balance,
		max_assets: Balance,
	) -> DispatchResult {
		Self::ensure_not_frozen(&who)?;
		let entry = Self::plan_mint(shares)?;
		ensure!(entry.assets.0 <= max_assets, Error::<T>::TooManyAssets);
		entry.make(who)
	}

	/// What a deposit of USDai would come to now, or why it is refused.
	pub(crate) fn plan_deposit(assets: Balance) -> Result<Entry<T>, DispatchError> {
		ensure!(assets > 0, Error::<T>::AssetsAreZero);
		let (ledger, state) = Self::state_to_enter()?;
		let price = state.deposit_price();
		let minted = price.to_shares_down(Usdai(assets)).map_err(price_error::<T>)?;
		ensure!(minted > Shares::ZERO, Error::<T>::SharesAreZero);
		let locked = Self::locked_by(&state, assets)?;
		let received = if locked == Shares::ZERO {
			minted
		} else {
			unlocked(minted).map_err(|_| Error::<T>::FirstDepositTooSmall)?
		};
		Entry::plan(Usdai(assets), received, locked, ledger, state)
	}

	/// What minting shares would come to now, or why it is refused.
	pub(crate) fn plan_mint(shares: Balance) -> Result<Entry<T>, DispatchError> {
		ensure!(shares > 0, Error::<T>::SharesAreZero);
		let (ledger, state) = Self::state_to_enter()?;
		let received = Shares(shares);
		let minted =
			if state.shares == Shares::ZERO { received.ensure_add(LOCKED)? } else { received };
		let assets = state.deposit_price().to_assets_up(minted).map_err(price_error::<T>)?;
		let locked = Self::locked_by(&state, assets.0)?;
		Entry::plan(assets, received, locked, ledger, state)
	}

	/// The ledger and the state of the vault, if deposits are open.
	fn state_to_enter() -> Result<(Ledger<T>, VaultState), DispatchError> {
		let ledger = Ledger::<T>::load_accrued()?;
		let state = ledger.state()?;
		// Even a loss that the vault does not owe, since it has no assets: the depositor would owe
		// it.
		ensure!(state.reserve.loss == Usdai::ZERO, Error::<T>::ReserveLossUnpaid);
		let health = T::Reserve::health();
		ensure!(!health.is_overdue, Error::<T>::ReserveBillOverdue);
		ensure!(health.is_attested, Error::<T>::ReserveNotAttested);
		ensure!(!T::Reserve::is_short()?, Error::<T>::ReserveShort);
		let (nav, locked) = (state.nav, state.holdings.locked);
		let minimum = Usdai(Params::<T>::get().min_stake);
		ensure!(!is_wiped_out(nav.optimistic, state.shares, minimum), Error::<T>::WipedOut);
		// Money that is locked and not impaired comes back to the shares.
		ensure!(
			state.shares == Shares::ZERO || nav.conservative.max(locked) > Usdai::ZERO,
			Error::<T>::WorthlessShares
		);
		Ok((ledger, state))
	}

	/// Shares that a deposit locks: only the first one does.
	fn locked_by(state: &VaultState, assets: Balance) -> Result<Shares, Error<T>> {
		if state.shares > Shares::ZERO {
			return Ok(Shares::ZERO);
		}
		ensure!(assets >= Params::<T>::get().min_stake, Error::<T>::FirstDepositTooSmall);
		Ok(LOCKED)
	}

	/// The most that an account may deposit, whatever its balance.
	pub(crate) fn deposit_limit(who: &T::AccountId) -> Result<Balance, DispatchError> {
		Self::ensure_not_frozen(who)?;
		let (_, state) = Self::state_to_enter()?;
		Ok(Usdai(Params::<T>::get().deposit_cap).saturating_sub(state.nav.optimistic).0)
	}
}

impl<T: Config> Entry<T> {
	/// A deposit within the cap.
	fn plan(
		assets: Usdai,
		received: Shares,
		locked: Shares,
		ledger: Ledger<T>,
		state: VaultState,
	) -> Result<Self, DispatchError> {
		let after = state.nav.optimistic.ensure_add(assets)?;
		ensure!(after.0 <= Params::<T>::get().deposit_cap, Error::<T>::DepositCapExceeded);
		let idle = state.holdings.idle.ensure_add(assets)?;
		let price = Price {
			assets: VaultHoldings { idle, ..state.holdings }.nav()?.conservative,
			shares: Shares::sum(&[state.shares, received, locked])?,
		};
		let worth = price.to_assets_down(received).map_err(books_error::<T>)?;
		Ok(Self { assets, received, worth, locked, ledger, state })
	}

	fn make(self, who: T::AccountId) -> DispatchResult {
		let Entry { assets, received, worth, locked, mut ledger, state } = self;
		ensure!(Pallet::<T>::spendable(USDAI, &who) >= assets.0, Error::<T>::InsufficientAssets);
		// What was earned until now belongs to the shares that existed until now.
		ledger.note_earnings(&state)?;

		ledger.add_idle(assets)?;
		Pallet::<T>::collect(USDAI, &who, assets.0)?;
		ledger.issue_shares(&who, received)?;
		if locked > Shares::ZERO {
			ledger.issue_shares(&T::Account::get(), locked)?;
		}
		ledger.store_and_notify_stake()?;

		let (assets, shares, worth) = (assets.0, received.0, worth.0);
		let valued_at = Pallet::<T>::valued_at();
		Pallet::<T>::deposit_event(Event::Deposited { who, assets, shares, worth, valued_at });
		Ok(())
	}
}
