//! The worth of the vault's shares, and the shares that money buys.
//!
//! There are two prices: the optimistic price `O / S` for deposits and the conservative price `C /
//! S` for exits, with `C <= O`. A new holder cannot buy the recovery of an impaired loan, and a
//! leaving holder cannot leave at a price that an impaired loan has made untrue. A price is never a
//! stored number: shares and assets are one multiplication and division of totals, rounded in the
//! vault's favour both ways. Source: ERC-4626, including its rounding rules.

use crate::{
	backing::split_loss,
	units::{Shares, Usdai, Usdc},
	wide::{mul_div_down, mul_div_up, product},
	FinanceError,
};

/// Shares that the first deposit locks for ever. They make it costly to move the price by rounding.
pub const LOCKED: Shares = Shares(1_000_000);

/// What the vault owns and is owed. `idle` is the ledger and not the balance, so a transfer to the
/// vault's account does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VaultHoldings {
	/// Cash that is neither a fee nor set aside for claims: USDai (18 decimals).
	pub idle: Usdai,
	/// Principal outstanding of its tranches, whatever their state: USDai (18 decimals).
	pub principal: Usdai,
	/// The part of that principal that counts as lost: USDai (18 decimals).
	pub impairment: Usdai,
	/// Interest accrued and unpaid, net of the fee: USDai (18 decimals).
	pub interest: Usdai,
	/// Base yield realised and not harvested, net of the fee: USDai (18 decimals).
	pub realised: Usdai,
	/// Base yield accreted on live bills, net of the fee: USDai (18 decimals).
	pub accreted: Usdai,
	/// A loss of the reserve that is realised and not yet burned: USDai (18 decimals).
	pub loss: Usdai,
}

/// The vault's net assets, in both views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nav {
	/// `C`: the net assets that price exits, USDai (18 decimals).
	pub conservative: Usdai,
	/// `O`: the net assets that price deposits, USDai (18 decimals). What the vault counts as its
	/// own is rounded down. Less than a unit of interest and less than a unit of USDC of accretion
	/// are left out, and a new holder gains no more than that. Exits are paid from `C`.
	pub optimistic: Usdai,
	/// The part of the reserve's loss that the vault bears: USDai (18 decimals).
	pub owed: Usdai,
	/// The part of the reserve's loss that the holders of USDai bear: USDai (18 decimals).
	pub deficit: Usdai,
}

impl VaultHoldings {
	/// `C = idle + principal - impairment + realised - owed`, `O = idle + principal + interest +
	/// realised + accreted - owed`, `owed = min(loss, C before owed)`.
	/// [`FinanceError::ImpairmentAboveAssets`] if the impairment exceeds the assets that it is
	/// deducted from.
	pub fn nav(&self) -> Result<Nav, FinanceError> {
		let certain = Usdai::sum(&[self.idle, self.principal, self.realised])?;
		let before =
			certain.ensure_sub(self.impairment).map_err(|_| FinanceError::ImpairmentAboveAssets)?;
		let (owed, deficit) = split_loss(self.loss, before);
		let gross = Usdai::sum(&[certain, self.interest, self.accreted])?;
		Ok(Nav {
			conservative: before.saturating_sub(owed),
			optimistic: gross.saturating_sub(owed),
			owed,
			deficit,
		})
	}

	/// Whether the shares outside the locked ones are worth at least `minimum` at the price of
	/// exits, without base yield: `(S - locked) * C >= minimum * S`, exactly. `false` without
	/// shares.
	///
	/// It is the condition of [`crate::base_yield`]. If base yield counted, base yield could meet
	/// the condition by itself.
	pub fn is_staked(&self, shares: Shares, minimum: Usdai) -> Result<bool, FinanceError> {
		let bare = Self { realised: Usdai::ZERO, accreted: Usdai::ZERO, ..*self };
		let worth = product(&[shares.saturating_sub(LOCKED).0, bare.nav()?.conservative.0])?;
		Ok(shares > Shares::ZERO && worth >= product(&[minimum.0, shares.0])?)
	}
}

/// Shares and the assets behind them: the optimistic NAV for deposits, the conservative NAV for
/// exits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
	/// Net assets behind the shares: USDai (18 decimals).
	pub assets: Usdai,
	/// All shares, pending and locked ones included: sUSDai (18 decimals).
	pub shares: Shares,
}

impl Price {
	/// Shares for a deposit: `floor(assets * S / O)`. The first deposit gets one share per unit of
	/// USDai. [`FinanceError::WorthlessShares`] if there are shares and the assets are zero.
	pub fn to_shares_down(&self, assets: Usdai) -> Result<Shares, FinanceError> {
		match (self.shares, self.assets) {
			(Shares::ZERO, _) => Ok(Shares(assets.0)),
			(_, Usdai::ZERO) => Err(FinanceError::WorthlessShares),
			_ => mul_div_down(assets.0, self.shares.0, self.assets.0).map(Shares),
		}
	}

	/// The cost of minting shares: `ceil(shares * O / S)`, USDai (18 decimals).
	/// [`FinanceError::WorthlessShares`] if there are shares and the assets are zero, because new
	/// shares would cost nothing.
	pub fn to_assets_up(&self, shares: Shares) -> Result<Usdai, FinanceError> {
		match (self.shares, self.assets) {
			(Shares::ZERO, _) => Ok(Usdai(shares.0)),
			(_, Usdai::ZERO) => Err(FinanceError::WorthlessShares),
			_ => mul_div_up(shares.0, self.assets.0, self.shares.0).map(Usdai),
		}
	}

	/// The worth of shares: `floor(shares * C / S)`, USDai (18 decimals). Zero if there are no
	/// shares.
	pub fn to_assets_down(&self, shares: Shares) -> Result<Usdai, FinanceError> {
		match self.shares {
			Shares::ZERO => Ok(Usdai::ZERO),
			_ => mul_div_down(shares.0, self.assets.0, self.shares.0).map(Usdai),
		}
	}
}

/// The shares that the first depositor receives: all minted shares except [`LOCKED`].
/// [`FinanceError::FirstDepositTooSmall`] if that is zero.
pub fn unlocked(minted: Shares) -> Result<Shares, FinanceError> {
	match minted.saturating_sub(LOCKED) {
		Shares::ZERO => Err(FinanceError::FirstDepositTooSmall),
		shares => Ok(shares),
	}
}

/// Shares to mint to the treasury if a fill leaves only locked shares: `O - locked`, or zero if
/// that is negative. Then one share is worth one USDai again, and all assets have an owner.
pub fn orphaned(optimistic: Usdai, locked: Shares) -> Shares {
	Shares(optimistic.0).saturating_sub(locked)
}

/// The most that loans may draw: `idle - owed - need - buffer`, at most the reserve's cash, or zero
/// if that is negative. USDai (18 decimals). [`FinanceError::Overflow`] if the cash exceeds 128
/// bits of USDai.
pub fn draw_limit(
	idle: Usdai,
	owed: Usdai,
	need: Usdai,
	buffer: Usdai,
	cash: Usdc,
) -> Result<Usdai, FinanceError> {
	Ok(idle.saturating_sub(owed).saturating_sub(need).saturating_sub(buffer).min(cash.to_usdai()?))
}

#[cfg(test)]
mod tests;
