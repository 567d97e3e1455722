//! What shares have earned: of the reserve as it comes, of all sources by the price.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	units::Seconds,
	yields::{credit_down, growth_down, rate_down, ReserveIncome},
};

use sp_runtime::Saturating;

use crate::{
	nav::Standing, Apr, Config, Earned, Earnings, Pallet, Params, Snapshot, Snapshots, Yield,
};

/// Seconds between two snapshots at least.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// For how long the past is counted.
pub(crate) const MONTH: u64 = 30 * DAY;

impl<T: Config> Pallet<T> {
	/// Divides what came from the reserve since the last reading among the shares there were. To be called before shares are
	/// made or burned.
	pub(crate) fn note_earnings(standing: &Standing) -> DispatchResult {
		Earned::<T>::put(Self::earnings_now(standing)?);
		Ok(())
	}

	/// What is kept, read anew.
	fn earnings_now(standing: &Standing) -> Result<Earnings, DispatchError> {
		let earned = Earned::<T>::get();
		let due = Self::exact(standing.reserve.realised.ensure_add(standing.reserve.accreted))?;
		let income = ReserveIncome {
			gained: Self::exact(earned.received.ensure_add(due))?,
			lost: Self::exact(earned.borne.ensure_add(standing.nav.owed))?,
		};
		let per_share = earned.per_share.with_down(earned.seen, income, standing.shares);
		Ok(Earnings { seen: income, per_share: Self::exact(per_share)?, ..earned })
	}

	/// Takes the day's snapshot, where there is something to show.
	pub(crate) fn snapshot_if_due() -> DispatchResult {
		let now = Self::now();
		let earned = Earned::<T>::get();
		if now < earned.snapshot_at.saturating_add(DAY) {
			return Ok(());
		}
		let standing = Self::standing()?;
		let (assets, shares) = (standing.nav.optimistic, standing.shares);
		if shares.0 == 0 || assets.0 == 0 {
			return Ok(());
		}
		let earned = Self::earnings_now(&standing)?;
		let per_share = earned.per_share;
		Earned::<T>::put(Earnings { snapshot_at: now, ..earned });
		Snapshots::<T>::mutate(|kept| {
			if kept.is_full() {
				kept.remove(0);
			}
			// There is room: one was just removed.
			let _ = kept.try_push(Snapshot { at: now, assets, shares, per_share });
		});
		Ok(())
	}

	/// What shares earn.
	pub(crate) fn show_apr() -> Result<Apr, DispatchError> {
		let standing = Self::standing()?;
		let (past, since) = Self::past_yield(&standing)?;
		Ok(Apr { now: Self::present_yield(&standing)?, past, since })
	}

	fn present_yield(standing: &Standing) -> Result<Yield, DispatchError> {
		let assets = standing.nav.optimistic;
		let (rate, fee) = (Self::claims_now()?.rate, Params::<T>::get().fee);
		let credit = Self::exact(credit_down(rate, fee, assets))?;
		let base = Self::exact(rate_down(standing.reserve.yearly, assets))?;
		Ok(Yield { credit, base, total: credit.saturating_add(base) })
	}

	/// By the latest snapshot that is 30 days old, or else the oldest there is. All that the price did and the reserve did not
	/// is credit.
	fn past_yield(standing: &Standing) -> Result<(Yield, u64), DispatchError> {
		let (now, kept) = (Self::now(), Snapshots::<T>::get());
		let is_old = |snapshot: &&Snapshot| snapshot.at.saturating_add(MONTH) <= now;
		let Some(then) = kept.iter().rev().find(is_old).or(kept.first()) else {
			return Ok((Yield::default(), now));
		};
		let time = Seconds::between(then.at, now);
		let total = Self::exact(growth_down(then.price(), standing.enter(), time))?;
		let earned = Self::earnings_now(standing)?.per_share;
		let base = Self::exact(earned.yearly_down(&then.per_share, then.price(), time))?;
		Ok((Yield { credit: total.saturating_sub(base), base, total }, then.at))
	}
}
