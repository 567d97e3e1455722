//! What a share of the vault is worth, and what money buys.
//!
//! Two prices: the optimistic `O / S` at which one enters, the conservative `C / S` at which one
//! leaves, `C <= O`. A newcomer cannot buy the write-back of a doubtful loan, a leaver cannot leave
//! at a price that a doubtful loan has made untrue. A price is never a stored number: shares and
//! assets are one mul-div from totals, in the vault's favour both ways. Source: ERC-4626, its
//! rounding rules included.

use crate::{
	backing::split_loss,
	obligation::total,
	units::{Assets, Shares},
	wide::{mul_div_down, mul_div_up},
	FinanceError,
};

/// Shares that the first deposit locks for ever: they make it costly to move the price by rounding.
pub const LOCKED: Shares = Shares(1_000_000);

/// What the vault has and is owed. `idle` is its ledger, not its balance: a gift is not in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
	/// Cash that is neither a fee nor set aside for claims.
	pub idle: u128,
	/// Principal of its tranches, whatever their stage.
	pub principal: u128,
	/// Impairment by stages, of that principal.
	pub impairment: u128,
	/// Interest accrued and unpaid, net of fee.
	pub interest: u128,
	/// Base yield realised and not harvested, net of fee.
	pub realised: u128,
	/// Base yield accreted on live bills, net of fee.
	pub accreted: u128,
	/// A loss of the reserve, realised and not yet burned.
	pub loss: u128,
}

/// The vault's net assets, seen both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nav {
	/// `C`: leavers are paid from it.
	pub conservative: Assets,
	/// `O`: newcomers are charged by it.
	pub optimistic: Assets,
	/// What of the reserve's loss the vault bears.
	pub owed: u128,
	/// What of it the holders of USDai bear.
	pub deficit: u128,
}

impl Holdings {
	/// `C = idle + principal - impairment + realised - owed`,
	/// `O = idle + principal + interest + realised + accreted - owed`,
	/// `owed = min(loss, C before owed)`.
	pub fn nav(&self) -> Result<Nav, FinanceError> {
		let certain = total(&[self.idle, self.principal, self.realised])?;
		let before = certain.checked_sub(self.impairment).ok_or(FinanceError::OutOfRange)?;
		let (owed, deficit) = split_loss(self.loss, before);
		let hoped = total(&[certain, self.interest, self.accreted])?;
		Ok(Nav {
			conservative: Assets(before.saturating_sub(owed)),
			optimistic: Assets(hoped.saturating_sub(owed)),
			owed,
			deficit,
		})
	}
}

/// Shares and the assets behind them: the optimistic ones to enter, the conservative ones to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
	/// What stands behind the shares.
	pub assets: Assets,
	/// All shares, pending and locked ones included.
	pub shares: Shares,
}

impl Price {
	/// Shares for a deposit: `floor(assets * S / O)`; the first deposit makes one share an asset
	/// unit.
	pub fn to_shares_down(&self, assets: Assets) -> Result<Shares, FinanceError> {
		match self.shares {
			Shares(0) => Ok(Shares(assets.0)),
			_ => mul_div_down(assets.0, self.shares.0, self.assets.0).map(Shares),
		}
	}

	/// Assets for minting shares: `ceil(shares * O / S)`. Refused where shares exist and nothing
	/// stands behind them: they would be free.
	pub fn to_assets_up(&self, shares: Shares) -> Result<Assets, FinanceError> {
		match (self.shares, self.assets) {
			(Shares(0), _) => Ok(Assets(shares.0)),
			(_, Assets(0)) => Err(FinanceError::DivisionByZero),
			_ => mul_div_up(shares.0, self.assets.0, self.shares.0).map(Assets),
		}
	}

	/// Assets of shares: `floor(shares * C / S)`; nothing where there are no shares.
	pub fn to_assets_down(&self, shares: Shares) -> Result<Assets, FinanceError> {
		match self.shares {
			Shares(0) => Ok(Assets(0)),
			_ => mul_div_down(shares.0, self.assets.0, self.shares.0).map(Assets),
		}
	}
}

/// What the first depositor gets of the shares minted: all but [`LOCKED`]. Out of range if there
/// are not more.
pub fn unlocked(minted: Shares) -> Result<Shares, FinanceError> {
	match minted.minus(LOCKED) {
		Ok(Shares(0)) | Err(_) => Err(FinanceError::OutOfRange),
		shares => shares,
	}
}

/// Shares to mint to the treasury when a fill leaves only locked ones: `O - locked`, so that one
/// share is worth one again and nothing is ownerless. None if there is less.
pub fn orphaned_down(optimistic: Assets, locked: Shares) -> Shares {
	Shares(optimistic.0.saturating_sub(locked.0))
}

/// What loans may draw: `idle - owed - need - buffer`, at most the reserve's cash; 0 if that is
/// negative.
pub fn draw_limit_down(idle: u128, owed: u128, need: Assets, buffer: u128, cash: u128) -> u128 {
	idle.saturating_sub(owed).saturating_sub(need.0).saturating_sub(buffer).min(cash)
}

#[cfg(test)]
mod tests;
