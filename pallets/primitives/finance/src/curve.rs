//! How fast the principal of a loan falls: `f_n`, the share of it that may be owed after `d_n`.
//!
//! `f_0 = 1`, `f_N = 0`, and `f_n` never rises. It is kept as a ratio, so only the result is
//! rounded. With `N` deadlines, for `n >= 1`:
//! * equal principal: `1 - n / N`;
//! * level: `S_n / S_0` with `S_N = 0` and `S_(n-1) = (1 + S_n) / (1 + r w_n)`. `S_n` is the value
//!   at `d_n` of the remaining payments of 1, over windows of `w_n` years at the blended rate `r =
//!   sum(A_i r_i) / sum(A_i)`. So the payment of a loan of `B` is the constant `B / S_0`, over
//!   unequal windows too;
//! * bullet: 1, then 0 at `N`.
//!
//! The level curve costs one division per window, at most 120. The other curves cost none. Source:
//! ordinary annuity, as in any text on actuarial mathematics.

use primitive_types::U256;

use crate::{
	interest::{Interest, DENOMINATOR},
	schedule::{Deadlines, MAX_DEADLINES},
	split::Tranches,
	units::Usdai,
	wide::{product, quotient_down, quotient_up},
	FinanceError,
};

/// A payment of 1 in the unit of `S_n`: 192 fractional bits.
const ONE: U256 = U256([0, 0, 0, 1]);

value! {
	/// How the principal is repaid.
	pub enum Amortisation {
		/// Equal parts of principal.
		EqualPrincipal,
		/// Equal payments of principal and interest.
		Level,
		/// All principal at maturity.
		Bullet,
	}
}

/// `f_n`, exactly: a ratio in `[0, 1]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
	numerator: U256,
	denominator: U256,
}

impl Share {
	/// `floor(base * f_n)`: the most that may be owed after `d_n`, USDai (18 decimals).
	pub fn of_down(&self, base: Usdai) -> Result<Usdai, FinanceError> {
		quotient_down(product(&[self.numerator, base.0.into()])?, self.denominator.into())
			.map(Usdai)
	}

	/// `ceil(debt / f_n)`: the base whose curve meets `debt` at `d_n`, USDai (18 decimals).
	/// [`FinanceError::DivisionByZero`] if `f_n` is zero.
	pub fn base_up(&self, debt: Usdai) -> Result<Usdai, FinanceError> {
		quotient_up(product(&[self.denominator, debt.0.into()])?, self.numerator.into()).map(Usdai)
	}

	/// Whether nothing may be owed after `d_n`.
	pub fn is_zero(&self) -> bool {
		self.numerator.is_zero()
	}
}

/// All `f_n` of one loan.
#[derive(Clone, Debug)]
pub struct Curve {
	count: u32,
	points: Points,
}

#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "lives on the stack for one call")]
enum Points {
	Straight,
	Bullet,
	/// `S_n`, by `n`.
	Level([U256; MAX_DEADLINES as usize + 1]),
}

impl Curve {
	/// The curve of one loan. It costs at most 120 divisions.
	///
	/// # Errors
	///
	/// [`FinanceError::NotAmortising`] if a level payment does not exceed the interest of a window.
	pub fn new(
		amortisation: Amortisation,
		deadlines: &Deadlines,
		tranches: &Tranches,
	) -> Result<Self, FinanceError> {
		let points = match amortisation {
			Amortisation::EqualPrincipal => Points::Straight,
			Amortisation::Bullet => Points::Bullet,
			Amortisation::Level => Points::Level(annuity_values(deadlines, tranches)?),
		};
		Ok(Self { count: deadlines.count(), points })
	}

	/// `f_n`. [`FinanceError::NoSuchDeadline`] beyond `N`.
	pub fn share(&self, n: u32) -> Result<Share, FinanceError> {
		let left = self.count.checked_sub(n).ok_or(FinanceError::NoSuchDeadline)?;
		let (numerator, denominator) = match &self.points {
			Points::Straight => (left.into(), self.count.into()),
			Points::Bullet => (u8::from(left > 0).into(), U256::one()),
			Points::Level(values) => {
				let value = usize::try_from(n).ok().and_then(|n| values.get(n));
				let first = values.first();
				value
					.zip(first)
					.map(|(value, first)| (*value, *first))
					.ok_or(FinanceError::NoSuchDeadline)?
			}
		};
		Ok(Share { numerator, denominator })
	}
}

/// `S_n` for all `n`, each rounded down at 192 fractional bits.
fn annuity_values(
	deadlines: &Deadlines,
	tranches: &Tranches,
) -> Result<[U256; MAX_DEADLINES as usize + 1], FinanceError> {
	let mut values = [U256::zero(); MAX_DEADLINES as usize + 1];
	// `1 + r w` is `(unit + rate * w) / unit`, with the blended rate as an exact ratio. 128 bits by
	// 85: the product always fits.
	let unit = U256::from(tranches.total().0).saturating_mul(DENOMINATOR.into());
	let rate = tranches.rate_at_draw()?;
	let mut after = U256::zero();
	let count = usize::try_from(deadlines.count()).map_err(|_| FinanceError::TooManyDeadlines)?;
	let windows = (1..=deadlines.count()).rev();
	for (value, n) in values.iter_mut().take(count).rev().zip(windows) {
		let interest = Interest::accrued(rate, deadlines.window(n)?)?;
		let growth = unit.checked_add(interest.0).ok_or(FinanceError::Overflow)?;
		let payments = ONE.checked_add(after).ok_or(FinanceError::Overflow)?;
		*value = quotient_down(payments.full_mul(unit), growth.into())?;
		if *value <= after {
			return Err(FinanceError::NotAmortising);
		}
		after = *value;
	}
	Ok(values)
}

#[cfg(test)]
mod tests;
