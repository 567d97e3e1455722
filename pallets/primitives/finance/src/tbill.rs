//! Treasury bills: price, discount rate, yield, and amortised cost.
//!
//! Bills pay no coupon: the income is face less cost. Days are seconds over 86,400, so that a bill
//! of minutes on a test chain is priced by the same rules. Source: 31 CFR 356, appendix B, with a
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

/// Seconds of the 360 days by which discount rates count.
const DISCOUNT_YEAR: u128 = 360 * 86_400;

/// Half a year: beyond it a bill is compared with a bond that pays a coupon on the way.
pub const HALF_YEAR: Seconds = Seconds(YEAR / 2);

/// Price at a bank-discount rate, Actual/360: `floor(face * (1 - d * t / 360))`. Below 0 it
/// is [`FinanceError::DiscountAboveFace`].
pub fn price_down(face: Usdc, discount: Apr, time: Seconds) -> Result<Usdc, FinanceError> {
	let whole = product(&[FIXED_ONE, DISCOUNT_YEAR])?;
	let taken = product(&[discount.0.into_inner(), time.0.into()])?;
	let left = whole.checked_sub(taken).ok_or(FinanceError::DiscountAboveFace)?;
	quotient_down(product(&[left, face.0.into()])?, whole).map(Usdc)
}

/// Bank-discount rate of a price, Actual/360: `(face - price) / face * 360 / t`, rounded down at 18
/// decimals. [`FinanceError::PriceAboveFace`]; [`FinanceError::DivisionByZero`] of no face or time.
pub fn discount_rate_down(face: Usdc, price: Usdc, time: Seconds) -> Result<Apr, FinanceError> {
	let gain = gain(face, price)?;
	rate_down(product(&[gain.0, DISCOUNT_YEAR, FIXED_ONE])?, product(&[face.0, time.0.into()])?)
}

/// Bond-equivalent yield of a price, rounded down at 18 decimals. With `r = t / 365`:
/// * to half a year `(face - price) / price / r`;
/// * beyond, the positive root of `price * (1 + i / 2) * (1 + (r - 1/2) * i) = face`.
///
/// At half a year both agree.
///
/// # Errors
///
/// [`FinanceError::PriceAboveFace`]; [`FinanceError::TermTooLong`] beyond a year;
/// [`FinanceError::DivisionByZero`] of no price or time.
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

/// Price at a bond-equivalent yield, the inverse of [`bond_yield_down`], rounded down.
pub fn price_at_yield_down(face: Usdc, yield_: Apr, time: Seconds) -> Result<Usdc, FinanceError> {
	let rate = yield_.0.into_inner();
	let year = u128::from(YEAR);
	let whole = product(&[FIXED_ONE, year])?;
	let grown = |seconds: u64| -> Result<U512, FinanceError> {
		let interest = product(&[rate, seconds.into()])?;
		whole.checked_add(interest).ok_or(FinanceError::Overflow)
	};
	if time <= HALF_YEAR {
		return quotient_down(product(&[whole, face.0.into()])?, grown(time.0)?).map(Usdc);
	}
	let growth = product(&[grown(HALF_YEAR.0)?, grown(time.0.saturating_sub(HALF_YEAR.0))?])?;
	quotient_down(product(&[whole, whole, face.0.into()])?, growth).map(Usdc)
}

fn rate_down(numerator: U512, denominator: U512) -> Result<Apr, FinanceError> {
	quotient_down(numerator, denominator).map(FixedU128::from_inner).map(Apr)
}

/// What a bill brings: face less price.
fn gain(face: Usdc, price: Usdc) -> Result<Usdc, FinanceError> {
	face.ensure_sub(price).map_err(|_| FinanceError::PriceAboveFace)
}

#[cfg(test)]
mod tests;
