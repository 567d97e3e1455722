//! What a share has earned, and the rate per year that it is.
//!
//! There are two sources: loans, and the bills of the reserve. Both move the price of a share, so
//! two readings of the price give the total yield. The part of the reserve is recorded per share as
//! it arises, and the rest comes from loans.

use primitive_types::{U256, U512};
use sp_arithmetic::{FixedI128, Perbill};

use crate::{
	interest::Rate,
	shares::Price,
	units::{Seconds, Shares, Usdai},
	wide::{product, quotient_down, quotient_up, BILLION, FIXED_ONE},
	FinanceError, YEAR,
};

value! {
	/// Income from the reserve since genesis, in both directions. Only the difference of two
	/// readings counts.
	#[derive(Default)]
	pub struct ReserveIncome {
		/// Income received or due: USDai (18 decimals).
		pub gained: Usdai,
		/// Losses paid or owed: USDai (18 decimals).
		pub lost: Usdai,
	}
}

value! {
	/// Income of one share since genesis, in units of `10^-36` of a unit of USDai per unit of
	/// sUSDai.
	#[derive(Default)]
	pub struct PerShare {
		/// Gained.
		pub gained: U256,
		/// Lost.
		pub lost: U256,
	}
}

impl PerShare {
	/// Adds the income between two readings, divided by the shares of that time. Income without
	/// shares belongs to no share. It is rounded down: a gain down and a loss up.
	pub fn with_down(
		self,
		before: ReserveIncome,
		now: ReserveIncome,
		shares: Shares,
	) -> Result<Self, FinanceError> {
		if shares == Shares::ZERO {
			return Ok(self);
		}
		let up = now.gained.ensure_add(before.lost)?;
		let down = now.lost.ensure_add(before.gained)?;
		let scaled = |amount: Usdai| product(&[amount.0, FIXED_ONE, FIXED_ONE]);
		let gained: U256 = quotient_down(scaled(up.saturating_sub(down))?, shares.0.into())?;
		let lost: U256 = quotient_up(scaled(down.saturating_sub(up))?, shares.0.into())?;
		let sum = |a: U256, b: U256| a.checked_add(b).ok_or(FinanceError::Overflow);
		Ok(Self { gained: sum(self.gained, gained)?, lost: sum(self.lost, lost)? })
	}

	/// The income since an earlier reading, at the price of then, as a rate per year.
	///
	/// It is rounded down: a negative rate away from 0. Zero if the time or the price is zero.
	pub fn yearly_down(
		&self,
		then: &Self,
		price: Price,
		time: Seconds,
	) -> Result<FixedI128, FinanceError> {
		let sum = |a: U256, b: U256| a.checked_add(b).ok_or(FinanceError::Overflow);
		let up = sum(self.gained, then.lost)?;
		let down = sum(self.lost, then.gained)?;
		let whole = product(&[FIXED_ONE, price.assets.0, time.0.into()])?;
		let factors = product(&[price.shares.0, YEAR.into()])?;
		signed_down(up, down, factors, whole)
	}
}

/// The growth of the price of a share between two readings, as a simple rate per year.
///
/// It is rounded down: a negative rate away from 0. Zero if the time is zero, if either reading has
/// no shares, or if the first has no assets.
pub fn growth_down(then: Price, now: Price, time: Seconds) -> Result<FixedI128, FinanceError> {
	// The ratio less one is (now.assets * then.shares - then.assets * now.shares) / (then.assets *
	// now.shares).
	let cross = |a: Usdai, b: Shares| U256::from(a.0).saturating_mul(b.0.into());
	let up = cross(now.assets, then.shares);
	let down = cross(then.assets, now.shares);
	let whole = U512::from(down).checked_mul(time.0.into()).ok_or(FinanceError::Overflow)?;
	if then.shares == Shares::ZERO {
		return Ok(FixedI128::from_inner(0));
	}
	signed_down(up, down, product(&[FIXED_ONE, YEAR.into()])?, whole)
}

/// The rate per year at which assets earn a yearly income: `floor(income / assets)`. Zero if the
/// assets are zero.
pub fn rate_down(income: Usdai, assets: Usdai) -> Result<FixedI128, FinanceError> {
	match assets {
		Usdai::ZERO => Ok(FixedI128::from_inner(0)),
		_ => fixed(quotient_down(product(&[income.0, FIXED_ONE])?, assets.0.into())?),
	}
}

/// The rate per year at which assets earn interest per second, net of a fee: `floor(rate * (1 -
/// fee) / assets)`. Zero if the assets are zero.
pub fn credit_down(rate: Rate, fee: Perbill, assets: Usdai) -> Result<FixedI128, FinanceError> {
	let net = BILLION.saturating_sub(fee.deconstruct().into());
	match assets {
		Usdai::ZERO => Ok(FixedI128::from_inner(0)),
		_ => fixed(quotient_down(product(&[rate.0, net.into()])?, product(&[assets.0, BILLION])?)?),
	}
}

/// `(up - down) * factors / whole`, rounded down. Zero if `whole` is zero.
fn signed_down(
	up: U256,
	down: U256,
	factors: U512,
	whole: U512,
) -> Result<FixedI128, FinanceError> {
	if whole.is_zero() {
		return Ok(FixedI128::from_inner(0));
	}
	let times =
		|amount: U256| U512::from(amount).checked_mul(factors).ok_or(FinanceError::Overflow);
	if up >= down {
		return fixed(quotient_down(times(up.saturating_sub(down))?, whole)?);
	}
	let fall = fixed(quotient_up(times(down.saturating_sub(up))?, whole)?)?;
	Ok(FixedI128::from_inner(fall.into_inner().saturating_neg()))
}

fn fixed(inner: u128) -> Result<FixedI128, FinanceError> {
	i128::try_from(inner).map(FixedI128::from_inner).map_err(|_| FinanceError::Overflow)
}

#[cfg(test)]
mod tests;
