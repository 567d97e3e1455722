//! Whose the income of the reserve's bills is, and what of it can be harvested.
//!
//! Income *arises* by accretion and by gains, and is gone with losses: `arisen = gains - losses +
//! accreted`. What arises while the vault's stake is worth the minimum is the vault's, what arises
//! below that line is the treasury's: else a single share would collect the income of all
//! idle dollars. Which side of the line counts from when is one mark, moved when the line is crossed
//! (see [`crate::shares::VaultHoldings::is_staked`]).
//!
//! Of the realised income that is not harvested, the treasury's part comes first, and losses eat it
//! first: the vault's two prices count no income of which the treasury might still take a part. What
//! is gone is gone for good: what arises later makes up for no loss of the other side.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{units::Usdc, FinanceError};

mod fee;

pub use fee::{net_down, Net};

/// The income of the bills since genesis, and the mark.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct BaseYield {
	/// Realised gains.
	pub gains: Usdc,
	/// Realised losses, as far as income has borne them.
	pub losses: Usdc,
	/// Harvested, for the vault and for the treasury.
	pub harvested: Usdc,
	/// Whether the vault's stake is at the line or above it. At first it is not.
	pub is_staked: bool,
	/// The mark: what had arisen when the stake last fell below the line, and what the treasury was
	/// paid since of what arose since.
	pub marked: Usdc,
	/// The treasury's of what arose below the line before, not yet paid.
	pub treasury: Usdc,
}

/// Income that is not harvested, divided. The parts sum to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
	/// The treasury's, realised or not.
	pub treasury: Usdc,
	/// The vault's, realised: both of its prices count it, net of fee.
	pub realised: Usdc,
	/// The vault's, accreted: its optimistic price counts it, net of fee.
	pub accreted: Usdc,
}

/// What a harvest mints, in USDC's worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Harvest {
	/// To the treasury.
	pub treasury: Usdc,
	/// To the vault, fee included.
	pub vault: Usdc,
}

impl BaseYield {
	/// Income realised and not harvested: `gains - losses - harvested`.
	pub fn unharvested(&self) -> Result<Usdc, FinanceError> {
		self.gains.ensure_sub(self.losses)?.ensure_sub(self.harvested)
	}

	/// A gain is realised.
	pub fn gain(self, amount: Usdc) -> Result<Self, FinanceError> {
		Ok(Self { gains: self.gains.ensure_add(amount)?, ..self })
	}

	/// A loss is realised. It eats income that is not harvested, the treasury's part first; also
	/// returns the rest, which is the vault's to bear. `accreted` is what the live bills have
	/// accreted, the lossy one no longer among them.
	pub fn lose(self, amount: Usdc, accreted: Usdc) -> Result<(Self, Usdc), FinanceError> {
		let before = self.settled(accreted)?;
		let eaten = amount.min(before.unharvested()?);
		// What has arisen falls by the loss of itself. Beyond what arose since the mark the mark falls
		// with it: else it would take the loss out of what arises next.
		let marked_off = eaten.saturating_sub(before.since_mark(accreted)?);
		let after = Self {
			losses: before.losses.ensure_add(eaten)?,
			treasury: before.treasury.saturating_sub(marked_off),
			marked: before.marked.saturating_sub(marked_off),
			..before
		};
		Ok((after, amount.ensure_sub(eaten)?))
	}

	/// The vault's stake is at the line or above it from now on, or below it. Where it was so before,
	/// nothing changes, unless a sale has taken back what had accreted: that is then gone for good.
	///
	/// It is called where the stake may have moved, and after a sale that was no loss, with what has
	/// accreted until then.
	pub fn cross(self, is_staked: bool, accreted: Usdc) -> Result<Self, FinanceError> {
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

	/// Whose the unharvested income is, `accreted` on live bills included.
	///
	/// With `R` realised, `A` accreted and `T` the treasury's: the vault has
	/// `max(R - T, 0)` realised, and `R + A - T` in all. Nothing is divided, nothing rounds.
	pub fn parts(&self, accreted: Usdc) -> Result<Parts, FinanceError> {
		let realised = self.unharvested()?;
		let all = realised.ensure_add(accreted)?;
		// A bill sold below its book value takes back what had accreted: what arose since the mark
		// first, then the vault's.
		let treasury = self.treasury.ensure_add(self.since_mark(accreted)?)?.min(all);
		let vault = all.ensure_sub(treasury)?;
		let realised = realised.saturating_sub(treasury);
		Ok(Parts { treasury, realised, accreted: vault.ensure_sub(realised)? })
	}

	/// Harvests what is realised, at most `most`, which is what full backing allows
	/// ([`crate::backing::issuable_down`]); the treasury's part first. The vault's parts and what it
	/// is paid sum to what they were.
	pub fn harvest(self, accreted: Usdc, most: Usdc) -> Result<(Self, Harvest), FinanceError> {
		let realised = self.unharvested()?.min(most);
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

	/// The same, what is no longer there counted off: see [`Self::parts`].
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

	/// What has arisen below the line since it was last crossed and is not yet paid.
	fn since_mark(&self, accreted: Usdc) -> Result<Usdc, FinanceError> {
		match self.is_staked {
			true => Ok(Usdc::ZERO),
			false => Ok(self.arisen(accreted)?.saturating_sub(self.marked)),
		}
	}
}

#[cfg(test)]
mod tests;
