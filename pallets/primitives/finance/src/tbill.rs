//! Treasury bills: discount rate, yield, and amortised cost.
//!
//! A bill pays no coupon. Its income is its face less its cost. Days are seconds over 86,400, so a
//! bill of minutes on a test chain follows the same rules. Source: 31 CFR 356, appendix B, with a
//! year of 365 days always.

use primitive_types::U512;
use sp_arithmetic::FixedU128;

use crate::{
	units::{Apr, Seconds, Usdc},
	wide::{product, quotient_down, FIXED_ONE},
	FinanceError, YEAR,
};

mod lot;
mod lots;
mod sale;
mod summary;

pub use lot::Lot;
pub use lots::Lots;
pub use sale::{RecentLosses, LOSS_WINDOW};
pub use summary::Summary;

/// Seconds of the 360 days that discount rates count as a year.
const DISCOUNT_YEAR: u128 = 360 * 86_400;

/// Half a year. A longer bill is compared with a bond that pays one coupon before its maturity.
const HALF_YEAR: Seconds = Seconds(YEAR / 2);

/// Bank-discount rate per year of a price, Actual/360: `(face - price) / face * 360 / t`, rounded
/// down at 18 decimals. [`FinanceError::PriceAboveFace`]; [`FinanceError::DivisionByZero`] if the
/// face or the time is zero.
pub fn discount_rate_down(face: Usdc, price: Usdc, time: Seconds) -> Result<Apr, FinanceError> {
	let gain = gain(face, price)?;
	rate_down(product(&[gain.0, DISCOUNT_YEAR, FIXED_ONE])?, product(&[face.0, time.0.into()])?)
}

/// Bond-equivalent yield per year of a price, rounded down at 18 decimals. With `r = t / 365`:
/// * to half a year `(face - price) / price / r`;
/// * beyond, the positive root of `price * (1 + i / 2) * (1 + (r - 1/2) * i) = face`.
///
/// At half a year both agree.
///
/// # Errors
///
/// [`FinanceError::PriceAboveFace`]; [`FinanceError::TermTooLong`] beyond a year;
/// [`FinanceError::DivisionByZero`] if the price or the time is zero.
pub fn bond_yield_down(face: Usdc, price: Usdc, time: Seconds) -> Result<Apr, FinanceError> {
	let gain = gain(face, price)?;
	if time <= HALF_YEAR {
		return rate_down(
			product(&[gain.0, YEAR.into(), FIXED_ONE])?,
			product(&[price.0, time.0.into()])?,
		);
	}
	if time.0 > YEAR {
		return Err(FinanceError::TermTooLong);
	}
	// With `x = i / 2` and seconds: `(2t - Y) x^2 + 2t x - Y gain / price = 0`. In 36 decimals,
	// `x = (sqrt(t^2 + (2t - Y) Y gain / price) - t) / (2t - Y)`.
	let twice = u128::from(time.0).saturating_mul(2);
	let bend = twice.saturating_sub(YEAR.into());
	let one = U512::exp10(36);
	let square = product(&[U512::from(time.0), time.0.into(), one, one])?;
	let term = product(&[U512::from(bend), YEAR.into(), gain.0.into(), one, one])?;
	let term = term.checked_div(price.0.into()).ok_or(FinanceError::DivisionByZero)?;
	let root = square.checked_add(term).ok_or(FinanceError::Overflow)?.integer_sqrt();
	let root = root.saturating_sub(product(&[U512::from(time.0), one])?);
	rate_down(product(&[root, 2.into(), FIXED_ONE.into()])?, product(&[U512::from(bend), one])?)
}

/// The least cost of a bill, at which a yield of the face is `max_yield` per year:
/// `ceil(face * (1 - max_yield * t / 31,536,000))`, USDC (6 decimals), or zero if that is negative.
///
/// An attestor sees the face of a bill, and no account sees the price that was paid for it. So the
/// price has a bound: it is the part of the optimistic NAV that accretes.
pub fn least_cost_up(face: Usdc, max_yield: Apr, time: Seconds) -> Result<Usdc, FinanceError> {
	let gain = product(&[face.0, max_yield.0.into_inner(), time.0.into()])?;
	let gain = gain.checked_div(product(&[FIXED_ONE, YEAR.into()])?);
	let gain = gain.ok_or(FinanceError::DivisionByZero)?;
	Ok(Usdc(u128::try_from(gain).map_or(0, |gain| face.0.saturating_sub(gain))))
}

fn rate_down(numerator: U512, denominator: U512) -> Result<Apr, FinanceError> {
	quotient_down(numerator, denominator).map(FixedU128::from_inner).map(Apr)
}

/// The income of a bill: face less price.
fn gain(face: Usdc, price: Usdc) -> Result<Usdc, FinanceError> {
	face.ensure_sub(price).map_err(|_| FinanceError::PriceAboveFace)
}

#[cfg(test)]
mod tests;
