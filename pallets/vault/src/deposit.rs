//! Entering: USDai for shares, by assets or by shares.

use frame_support::{pallet_prelude::*, traits::Get};
use infrafi_finance::{
	shares::{unlocked, LOCKED},
	units::{Usdai, Shares},
	FinanceError,
};
use infrafi_protocol::{
	assets::{Balance, USDAI},
	ReserveInspect,
};

use crate::{nav::Standing, Config, Error, Event, Pallet, Params};

/// What a deposit comes to.
pub(crate) struct Entry {
	/// USDai charged.
	pub(crate) assets: Usdai,
	/// Shares of the depositor.
	pub(crate) received: Shares,
	/// Shares that are locked for ever: of the first deposit.
	pub(crate) locked: Shares,
	/// How the vault stood before.
	standing: Standing,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_deposit(
		who: T::AccountId,
		assets: Balance,
		min_shares: Balance,
	) -> DispatchResult {
		Self::ensure_not_frozen(&who)?;
		let entry = Self::plan_deposit(assets)?;
		ensure!(entry.received.0 >= min_shares, Error::<T>::TooFewShares);
		Self::enter(who, entry)
	}

	pub(crate) fn do_mint(
		who: T::AccountId,
		shares: Balance,
		max_assets: Balance,
	) -> DispatchResult {
		Self::ensure_not_frozen(&who)?;
		let entry = Self::plan_mint(shares)?;
		ensure!(entry.assets.0 <= max_assets, Error::<T>::TooManyAssets);
		Self::enter(who, entry)
	}

	/// What a deposit would come to now, or why there can be none.
	pub(crate) fn plan_deposit(assets: Balance) -> Result<Entry, DispatchError> {
		ensure!(assets > 0, Error::<T>::AssetsAreZero);
		let standing = Self::standing_to_enter()?;
		let minted = Self::exact(standing.enter().to_shares_down(Usdai(assets)))?;
		ensure!(minted > Shares::ZERO, Error::<T>::SharesAreZero);
		let locked = Self::locked_by(&standing, assets)?;
		let received = match locked {
			Shares::ZERO => minted,
			_ => Self::beyond_the_lock(minted)?,
		};
		Self::within_cap(Entry { assets: Usdai(assets), received, locked, standing })
	}

	/// What minting would come to now, or why it cannot be.
	pub(crate) fn plan_mint(shares: Balance) -> Result<Entry, DispatchError> {
		ensure!(shares > 0, Error::<T>::SharesAreZero);
		let standing = Self::standing_to_enter()?;
		let received = Shares(shares);
		let minted = match standing.shares {
			Shares::ZERO => Self::exact(received.ensure_add(LOCKED))?,
			_ => received,
		};
		let assets = Self::exact(standing.enter().to_assets_up(minted))?;
		let locked = Self::locked_by(&standing, assets.0)?;
		Self::within_cap(Entry { assets, received, locked, standing })
	}

	/// How the vault stands, where one may enter.
	pub(crate) fn standing_to_enter() -> Result<Standing, DispatchError> {
		let standing = Self::standing()?;
		let Standing { nav, shares, reserve, .. } = &standing;
		// One that the vault does not owe, since it has nothing, would be the newcomer's.
		ensure!(reserve.loss == Usdai::ZERO, Error::<T>::ReserveLossUnpaid);
		let health = T::Reserve::health();
		ensure!(!health.is_overdue, Error::<T>::ReserveBillOverdue);
		ensure!(health.is_attested, Error::<T>::ReserveNotAttested);
		ensure!(
			*shares == Shares::ZERO || nav.conservative > Usdai::ZERO,
			Error::<T>::WorthlessShares
		);
		Ok(standing)
	}

	/// Shares that an entry locks: none but the first.
	fn locked_by(standing: &Standing, assets: Balance) -> Result<Shares, Error<T>> {
		if standing.shares > Shares::ZERO {
			return Ok(Shares::ZERO);
		}
		ensure!(assets >= Params::<T>::get().min_stake, Error::<T>::FirstDepositTooSmall);
		Ok(LOCKED)
	}

	fn beyond_the_lock(minted: Shares) -> Result<Shares, Error<T>> {
		unlocked(minted).map_err(|error| match error {
			FinanceError::FirstDepositTooSmall => Error::<T>::FirstDepositTooSmall,
			_ => Error::<T>::BooksInconsistent,
		})
	}

	fn within_cap(entry: Entry) -> Result<Entry, DispatchError> {
		let after = Self::exact(entry.standing.nav.optimistic.ensure_add(entry.assets))?;
		ensure!(after.0 <= Params::<T>::get().deposit_cap, Error::<T>::DepositCapExceeded);
		Ok(entry)
	}

	fn enter(who: T::AccountId, entry: Entry) -> DispatchResult {
		let Entry { assets, received, locked, standing } = entry;
		ensure!(Self::spendable(USDAI, &who) >= assets.0, Error::<T>::InsufficientAssets);
		// By the shares there were until now.
		Self::note_earnings(&standing)?;

		Self::add_idle(assets)?;
		Self::collect(USDAI, &who, assets.0)?;
		Self::issue_shares(&who, received)?;
		Self::issue_shares(&T::Account::get(), locked)?;
		Self::tell_stake()?;

		Self::deposit_event(Event::Deposited { who, assets: assets.0, shares: received.0 });
		Ok(())
	}

	/// What an account may deposit at most.
	pub(crate) fn most_deposit(who: &T::AccountId) -> Result<Balance, DispatchError> {
		Self::ensure_not_frozen(who)?;
		let standing = Self::standing_to_enter()?;
		Ok(Usdai(Params::<T>::get().deposit_cap).saturating_sub(standing.nav.optimistic).0)
	}
}
