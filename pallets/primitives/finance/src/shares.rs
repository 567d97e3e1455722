//! What a share of the vault is worth, and what money buys.
//!
//! Two prices: the optimistic `O / S` at which one enters, the conservative `C / S` at which one
//! leaves, `C <= O`. A newcomer cannot buy the write-back of a doubtful loan, a leaver cannot leave
//! at a price that a doubtful loan has made untrue. A price is never a stored number: shares and
//! assets are one mul-div from totals, in the vault's favour both ways. Source: ERC-4626, its
//! rounding rules included.

use crate::{
	backing::split_loss,
	units::{Usdai, Shares, Usdc},
	wide::{mul_div_down, mul_div_up, product},
	FinanceError,
};

/// Shares that the first deposit locks for ever: they make it costly to move the price by rounding.
pub const LOCKED: Shares = Shares(1_000_000);

/// What the vault has and is owed. `idle` is its ledger, not its balance: a gift is not in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VaultHoldings {
	/// Cash that is neither a fee nor set aside for claims.
	pub idle: Usdai,
	/// Principal of its tranches, whatever their stage.
	pub principal: Usdai,
	/// Impairment by stages, of that principal.
	pub impairment: Usdai,
	/// Interest accrued and unpaid, net of fee.
	pub interest: Usdai,
	/// Base yield realised and not harvested, net of fee.
	pub realised: Usdai,
	/// Base yield accreted on live bills, net of fee.
	pub accreted: Usdai,
	/// A loss of the reserve, realised and not yet burned.
	pub loss: Usdai,
}

/// The vault's net assets, seen both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nav {
	/// `C`: leavers are paid from it.
	pub conservative: Usdai,
	/// `O`: newcomers are charged by it. The vault counts as its own what rounds down: of interest
	/// less than a unit, of accretion less than a unit of USDC is left out, and no newcomer gains
	/// more; what he can leave with is `C`.
	pub optimistic: Usdai,
	/// What of the reserve's loss the vault bears.
	pub owed: Usdai,
	/// What of it the holders of USDai bear.
	pub deficit: Usdai,
}

impl VaultHoldings {
	/// `C = idle + principal - impairment + realised - owed`,
	/// `O = idle + principal + interest + realised + accreted - owed`,
	/// `owed = min(loss, C before owed)`. [`FinanceError::ImpairmentAboveAssets`] if there is less
	/// than the impairment.
	pub fn nav(&self) -> Result<Nav, FinanceError> {
		let certain = Usdai::sum(&[self.idle, self.principal, self.realised])?;
		let before =
			certain.ensure_sub(self.impairment).map_err(|_| FinanceError::ImpairmentAboveAssets)?;
		let (owed, deficit) = split_loss(self.loss, before);
		let hoped = Usdai::sum(&[certain, self.interest, self.accreted])?;
		Ok(Nav { conservative: before.saturating_sub(owed), optimistic: hoped.saturating_sub(owed), owed, deficit })
	}

	/// Whether the shares outside the lock are worth a minimum at the price of leavers, base yield
	/// not counted: `(S - locked) * C >= minimum * S`, exactly. Nothing is without shares.
	///
	/// It is the line of [`crate::base_yield`]: were base yield counted, it would carry itself over
	/// the line.
	pub fn is_staked(&self, shares: Shares, minimum: Usdai) -> Result<bool, FinanceError> {
		let bare = Self { realised: Usdai::ZERO, accreted: Usdai::ZERO, ..*self };
		let worth = product(&[shares.saturating_sub(LOCKED).0, bare.nav()?.conservative.0])?;
		Ok(shares > Shares::ZERO && worth >= product(&[minimum.0, shares.0])?)
	}
}

/// Shares and the assets behind them: the optimistic ones to enter, the conservative ones to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
	/// What stands behind the shares.
	pub assets: Usdai,
	/// All shares, pending and locked ones included.
	pub shares: Shares,
}

impl Price {
	/// Shares for a deposit: `floor(assets * S / O)`; the first deposit makes one share an asset
	/// unit. [`FinanceError::WorthlessShares`] where shares exist and nothing stands behind them.
	pub fn to_shares_down(&self, assets: Usdai) -> Result<Shares, FinanceError> {
		match (self.shares, self.assets) {
			(Shares::ZERO, _) => Ok(Shares(assets.0)),
			(_, Usdai::ZERO) => Err(FinanceError::WorthlessShares),
			_ => mul_div_down(assets.0, self.shares.0, self.assets.0).map(Shares),
		}
	}

	/// Usdai for minting shares: `ceil(shares * O / S)`.
	/// [`FinanceError::WorthlessShares`] where shares exist and nothing stands behind them: they
	/// would be free.
	pub fn to_assets_up(&self, shares: Shares) -> Result<Usdai, FinanceError> {
		match (self.shares, self.assets) {
			(Shares::ZERO, _) => Ok(Usdai(shares.0)),
			(_, Usdai::ZERO) => Err(FinanceError::WorthlessShares),
			_ => mul_div_up(shares.0, self.assets.0, self.shares.0).map(Usdai),
		}
	}

	/// Usdai of shares: `floor(shares * C / S)`; nothing where there are no shares.
	pub fn to_assets_down(&self, shares: Shares) -> Result<Usdai, FinanceError> {
		match self.shares {
			Shares::ZERO => Ok(Usdai::ZERO),
			_ => mul_div_down(shares.0, self.assets.0, self.shares.0).map(Usdai),
		}
	}
}

/// What the first depositor gets of the shares minted: all but [`LOCKED`].
/// [`FinanceError::FirstDepositTooSmall`] if there are not more.
pub fn unlocked(minted: Shares) -> Result<Shares, FinanceError> {
	match minted.saturating_sub(LOCKED) {
		Shares::ZERO => Err(FinanceError::FirstDepositTooSmall),
		shares => Ok(shares),
	}
}

/// Shares to mint to the treasury when a fill leaves only locked ones: `O - locked`, so that one
/// share is worth one again and nothing is ownerless. None if there is less.
pub fn orphaned(optimistic: Usdai, locked: Shares) -> Shares {
	Shares(optimistic.0).saturating_sub(locked)
}

/// What loans may draw: `idle - owed - need - buffer`, at most the reserve's cash; 0 if that is
/// negative. [`FinanceError::Overflow`] if the cash is beyond 128 bits of USDai.
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
