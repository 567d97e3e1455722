//! The owner of the income of the reserve's bills, and the part of it that can be harvested.
//!
//! Income *arises* by accretion and by gains, and is reduced by losses: `arisen = gains - losses +
//! accreted`. While the vault's stake is worth at least the minimum, income accrues to the vault.
//! Otherwise it accrues to the treasury: a single share must not collect the income of all idle
//! dollars. One mark records the income that had arisen when the stake last fell below the minimum
//! (see [`crate::shares::VaultHoldings::is_staked`]).
//!
//! Of the realised income that is not harvested, the treasury's part comes first, and losses reduce
//! that part first. So the vault's two prices never count income that may still go to the treasury.
//! A loss is final: income that arises later for one side does not make up for a loss of the other.

use crate::{units::Usdc, FinanceError};

mod fee;

pub use fee::{net_down, Net};

value! {
	/// The income of the bills since genesis, and the mark.
	#[derive(Default)]
	pub struct BaseYield {
		/// Realised gains: USDC (6 decimals).
		pub gains: Usdc,
		/// Realised losses that income has borne: USDC (6 decimals).
		pub losses: Usdc,
		/// Income harvested for the vault and for the treasury: USDC (6 decimals).
		pub harvested: Usdc,
		/// Whether the vault's stake is worth at least the minimum. At genesis it is not.
		pub is_staked: bool,
		/// The mark: the income that had arisen when the stake last fell below the minimum, plus
		/// the treasury's payments out of income that arose since: USDC (6 decimals).
		pub marked: Usdc,
		/// The treasury's unpaid income of earlier times below the minimum: USDC (6 decimals).
		pub treasury: Usdc,
	}
}

/// The parts of the income that is not harvested. They sum to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
	/// The treasury's part, realised or not: USDC (6 decimals).
	pub treasury: Usdc,
	/// The vault's realised part: USDC (6 decimals). Both prices of the vault count it, net of the
	/// fee.
	pub realised: Usdc,
	/// The vault's accreted part: USDC (6 decimals). The optimistic price of the vault counts it,
	/// net of the fee.
	pub accreted: Usdc,
}

/// What a harvest mints, in USDC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Harvest {
	/// For the treasury: USDC (6 decimals).
	pub treasury: Usdc,
	/// For the vault, fee included: USDC (6 decimals).
	pub vault: Usdc,
}

impl BaseYield {
	/// Income realised and not harvested: `gains - losses - harvested`, USDC (6 decimals).
	pub fn unharvested(&self) -> Result<Usdc, FinanceError> {
		self.gains.ensure_sub(self.losses)?.ensure_sub(self.harvested)
	}

	/// Adds a realised gain.
	pub fn gain(self, amount: Usdc) -> Result<Self, FinanceError> {
		Ok(Self { gains: self.gains.ensure_add(amount)?, ..self })
	}

	/// Adds a realised loss. It reduces the income that is not harvested, the treasury's part
	/// first. Also returns the rest of the loss, which the vault bears. `accreted` is the gain of
	/// the live bills without the bill of the loss.
	pub fn lose(self, amount: Usdc, accreted: Usdc) -> Result<(Self, Usdc), FinanceError> {
		let before = self.settled(accreted)?;
		let borne = amount.min(before.unharvested()?);
		// The loss itself lowers what has arisen. A loss beyond what arose since the mark lowers
		// the mark too. Otherwise later income would pay for it.
		let marked_off = borne.saturating_sub(before.since_mark(accreted)?);
		let after = Self {
			losses: before.losses.ensure_add(borne)?,
			treasury: before.treasury.saturating_sub(marked_off),
			marked: before.marked.saturating_sub(marked_off),
			..before
		};
		Ok((after, amount.ensure_sub(borne)?))
	}

	/// Records whether the vault's stake is worth at least the minimum. If that does not change,
	/// only accreted income that a sale has taken back is written off for good.
	///
	/// It is called after everything that may move the stake, and after a sale without a loss.
	/// `accreted` is the gain of the live bills until then.
	pub fn set_staked(self, is_staked: bool, accreted: Usdc) -> Result<Self, FinanceError> {
		let before = self.settled(accreted)?;
		match (before.is_staked, is_staked) {
			(true, false) => Ok(Self { is_staked, marked: before.arisen(accreted)?, ..before }),
			(false, true) => {
				let treasury = before.treasury.ensure_add(before.since_mark(accreted)?)?;
				Ok(Self { is_staked, treasury, ..before })
			}
			_ => Ok(before),
		}
	}

	/// The parts of the income that is not harvested, `accreted` on live bills included.
	///
	/// With `R` realised, `A` accreted and `T` the treasury's part, the vault has `max(R - T, 0)`
	/// realised and `R + A - T` in all. Nothing is divided, so nothing rounds.
	pub fn parts(&self, accreted: Usdc) -> Result<Parts, FinanceError> {
		let realised = self.unharvested()?;
		let all = realised.ensure_add(accreted)?;
		// A bill that is sold below its book value takes back its accreted income: first what arose
		// since the mark, then the vault's.
		let treasury = self.treasury.ensure_add(self.since_mark(accreted)?)?.min(all);
		let vault = all.ensure_sub(treasury)?;
		let realised = realised.saturating_sub(treasury);
		Ok(Parts { treasury, realised, accreted: vault.ensure_sub(realised)? })
	}

	/// Harvests realised income, at most `limit`, which full backing allows
	/// ([`crate::backing::Backing::issuable_down`]). The treasury's part comes first. The vault's
	/// part before is its part after plus its payment.
	pub fn harvest(self, accreted: Usdc, limit: Usdc) -> Result<(Self, Harvest), FinanceError> {
		let realised = self.unharvested()?.min(limit);
		let treasury = self.parts(accreted)?.treasury.min(realised);
		let of_running = treasury.min(self.since_mark(accreted)?);
		let after = Self {
			harvested: self.harvested.ensure_add(realised)?,
			marked: self.marked.ensure_add(of_running)?,
			treasury: self.treasury.ensure_sub(treasury.ensure_sub(of_running)?)?,
			..self
		};
		Ok((after, Harvest { treasury, vault: realised.ensure_sub(treasury)? }))
	}

	/// The state without income that a sale has taken back: see [`Self::parts`].
	fn settled(self, accreted: Usdc) -> Result<Self, FinanceError> {
		let all = self.unharvested()?.ensure_add(accreted)?;
		Ok(Self {
			treasury: self.treasury.min(all),
			marked: self.marked.min(self.arisen(accreted)?),
			..self
		})
	}

	fn arisen(&self, accreted: Usdc) -> Result<Usdc, FinanceError> {
		self.gains.ensure_sub(self.losses)?.ensure_add(accreted)
	}

	/// Income that has arisen below the minimum since the mark and is not yet paid.
	fn since_mark(&self, accreted: Usdc) -> Result<Usdc, FinanceError> {
		if self.is_staked {
			return Ok(Usdc::ZERO);
		}
		Ok(self.arisen(accreted)?.saturating_sub(self.marked))
	}
}

#[cfg(test)]
mod tests;
