//! What a share has earned, and what that is a year.
//!
//! Two sources: loans, and the reserve's bills. The price of a share moves by both, so two readings of it
//! tell the whole; what the reserve contributed is kept per share as it comes, and the rest is credit.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::{U256, U512};
use scale_info::TypeInfo;
use sp_arithmetic::{FixedI128, Perbill};

use crate::{
	interest::Rate,
	shares::Price,
	units::{Usdai, Seconds, Shares},
	wide::{product, quotient_down, quotient_up, BILLION, FIXED_ONE},
	FinanceError, YEAR,
};

/// Income since genesis, both ways. What matters is the difference of two readings.
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
pub struct ReserveIncome {
	/// What came in, or is due.
	pub gained: Usdai,
	/// What was taken, or is owed.
	pub lost: Usdai,
}

/// Income of one share since genesis, in units of `10^-36` assets.
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
pub struct PerShare {
	/// Gained.
	pub gained: U256,
	/// Lost.
	pub lost: U256,
}

impl PerShare {
	/// With what came between two readings, shared by the shares of that time; income without shares
	/// is nobody's. Rounded down: a loss up.
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

	/// What was earned since an earlier reading, at the price of then, as a rate a year.
	///
	/// Rounded down: a negative rate away from 0. Nothing over no time or at no price.
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

/// How the price of a share grew from one reading to another, as a simple rate a year.
///
/// Rounded down: a negative rate away from 0. Nothing over no time, and where either reading is without
/// shares or the first one without assets.
pub fn growth_down(then: Price, now: Price, time: Seconds) -> Result<FixedI128, FinanceError> {
	// The ratio less one is (now.assets * then.shares - then.assets * now.shares) over the latter.
	let cross = |a: Usdai, b: Shares| U256::from(a.0).saturating_mul(b.0.into());
	let up = cross(now.assets, then.shares);
	let down = cross(then.assets, now.shares);
	let whole = U512::from(down).checked_mul(time.0.into()).ok_or(FinanceError::Overflow)?;
	if then.shares == Shares::ZERO {
		return Ok(FixedI128::from_inner(0));
	}
	signed_down(up, down, product(&[FIXED_ONE, YEAR.into()])?, whole)
}

/// What assets earn in a year, as a rate: `floor(income / assets)`. Nothing of no assets.
pub fn rate_down(income: Usdai, assets: Usdai) -> Result<FixedI128, FinanceError> {
	match assets {
		Usdai::ZERO => Ok(FixedI128::from_inner(0)),
		_ => fixed(quotient_down(product(&[income.0, FIXED_ONE])?, assets.0.into())?),
	}
}

/// What interest at a rate per second is a year, net of a fee, as a rate of assets:
/// `floor(rate * (1 - fee) / assets)`. Nothing of no assets.
pub fn credit_down(rate: Rate, fee: Perbill, assets: Usdai) -> Result<FixedI128, FinanceError> {
	let kept = BILLION.saturating_sub(fee.deconstruct().into());
	match assets {
		Usdai::ZERO => Ok(FixedI128::from_inner(0)),
		_ => {
			fixed(quotient_down(product(&[rate.0, kept.into()])?, product(&[assets.0, BILLION])?)?)
		}
	}
}

/// `(up - down) * factors / whole`, rounded down; nothing of no whole.
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
	match up >= down {
		true => fixed(quotient_down(times(up.saturating_sub(down))?, whole)?),
		false => {
			let fall = fixed(quotient_up(times(down.saturating_sub(up))?, whole)?)?;
			Ok(FixedI128::from_inner(fall.into_inner().saturating_neg()))
		}
	}
}

fn fixed(inner: u128) -> Result<FixedI128, FinanceError> {
	i128::try_from(inner).map(FixedI128::from_inner).map_err(|_| FinanceError::Overflow)
}

#[cfg(test)]
mod tests;
