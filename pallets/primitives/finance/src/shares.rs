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
	/// Money that is not released to exits yet: USDai (18 decimals). See [`crate::smoothing`].
	pub locked: Usdai,
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
	/// `C = max(0, B - owed - locked)`, `O = idle + principal + interest + realised + accreted -
	/// owed`, with `owed = min(loss, B)` and [`B`](Self::bearing).
	///
	/// `C` is zero where an impairment exceeds what is not locked: locked money may be lent.
	pub fn nav(&self) -> Result<Nav, FinanceError> {
		let bearing = self.bearing()?;
		let (owed, deficit) = split_loss(self.loss, bearing);
		let gross =
			Usdai::sum(&[self.idle, self.principal, self.interest, self.realised, self.accreted])?;
		Ok(Nav {
			conservative: bearing.saturating_sub(owed).saturating_sub(self.locked),
			optimistic: gross.saturating_sub(owed),
			owed,
			deficit,
		})
	}

	/// `B = max(0, idle + principal - impairment + realised)`: the assets that bear a loss of the
	/// reserve, USDai (18 decimals). What is locked belongs to them.
	pub fn bearing(&self) -> Result<Usdai, FinanceError> {
		let certain = Usdai::sum(&[self.idle, self.principal, self.realised])?;
		Ok(certain.saturating_sub(self.impairment))
	}

	/// Whether the shares outside the locked ones are worth at least `minimum`, without base yield:
	/// `(S - LOCKED) * (B - owed) >= minimum * S`, exactly. `false` without shares.
	///
	/// It is the condition of [`crate::base_yield`]. If base yield counted, base yield could meet
	/// the condition by itself. Locked money counts, or the mere passage of time could meet it.
	pub fn is_staked(&self, shares: Shares, minimum: Usdai) -> Result<bool, FinanceError> {
		let none = Usdai::ZERO;
		let bare = Self { realised: none, accreted: none, locked: none, ..*self };
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

/// Whether the shares have lost nearly everything: the optimistic NAV is below `minimum`, and a
/// share is worth less than half a USDai, its price at first.
///
/// A new holder of such shares would buy most of what is recovered later. A vault that is only
/// small is not wiped out: otherwise the last holder of a few shares could close it to all others.
pub fn is_wiped_out(optimistic: Usdai, shares: Shares, minimum: Usdai) -> bool {
	optimistic < minimum && optimistic.0.saturating_mul(2) < shares.0
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
