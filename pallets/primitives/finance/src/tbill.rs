//! Treasury bills: price, discount rate, yield, and amortised cost.
//!
//! Bills pay no coupon: the income is face less cost. Days are seconds over 86,400, so that a bill
//! of minutes on a test chain is priced by the same rules. Source: 31 CFR 356, appendix B, with a
//! year of 365 days always.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::{U256, U512};
use scale_info::TypeInfo;
use sp_arithmetic::FixedU128;

use crate::{
	units::{Apr, Seconds},
	wide::{product, quotient_down, FIXED_ONE},
	FinanceError, YEAR,
};

/// Seconds of the 360 days by which discount rates count.
const DISCOUNT_YEAR: u128 = 360 * 86_400;

/// Half a year: beyond it a bill is compared with a bond that pays a coupon on the way.
pub const HALF_YEAR: Seconds = Seconds(YEAR / 2);

/// Price at a bank-discount rate, Actual/360: `floor(face * (1 - d * t / 360))`. Out of range below
/// 0.
pub fn price_down(face: u128, discount: Apr, time: Seconds) -> Result<u128, FinanceError> {
	let whole = product(&[FIXED_ONE, DISCOUNT_YEAR])?;
	let taken = product(&[discount.0.into_inner(), time.0.into()])?;
	let left = whole.checked_sub(taken).ok_or(FinanceError::OutOfRange)?;
	quotient_down(product(&[left, face.into()])?, whole)
}

/// Bank-discount rate of a price, Actual/360: `(face - price) / face * 360 / t`, rounded down at 18
/// decimals.
pub fn discount_rate_down(face: u128, price: u128, time: Seconds) -> Result<Apr, FinanceError> {
	let gain = face.checked_sub(price).ok_or(FinanceError::OutOfRange)?;
	rate_down(product(&[gain, DISCOUNT_YEAR, FIXED_ONE])?, product(&[face, time.0.into()])?)
}

/// Bond-equivalent yield of a price, rounded down at 18 decimals. With `r = t / 365`:
/// * to half a year `(face - price) / price / r`;
/// * beyond, the positive root of `price * (1 + i / 2) * (1 + (r - 1/2) * i) = face`.
///
/// At half a year both agree. Out of range if the price is above the face, or beyond a year of
/// life.
pub fn bond_yield_down(face: u128, price: u128, time: Seconds) -> Result<Apr, FinanceError> {
	let gain = face.checked_sub(price).ok_or(FinanceError::OutOfRange)?;
	if time <= HALF_YEAR {
		return rate_down(
			product(&[gain, YEAR.into(), FIXED_ONE])?,
			product(&[price, time.0.into()])?,
		);
	}
	if time.0 > YEAR {
		return Err(FinanceError::OutOfRange);
	}
	// With `x = i / 2` and seconds: `(2t - Y) x^2 + 2t x - Y gain / price = 0`. In 36 decimals,
	// `x = (sqrt(t^2 + (2t - Y) Y gain / price) - t) / (2t - Y)`.
	let twice = u128::from(time.0).saturating_mul(2);
	let bend = twice.saturating_sub(YEAR.into());
	let one = U512::exp10(36);
	let square = product(&[U512::from(time.0), time.0.into(), one, one])?;
	let term = product(&[U512::from(bend), YEAR.into(), gain.into(), one, one])?;
	let term = term.checked_div(price.into()).ok_or(FinanceError::DivisionByZero)?;
	let root = square.checked_add(term).ok_or(FinanceError::Overflow)?.integer_sqrt();
	let root = root.saturating_sub(product(&[U512::from(time.0), one])?);
	rate_down(product(&[root, 2.into(), FIXED_ONE.into()])?, product(&[U512::from(bend), one])?)
}

/// Price at a bond-equivalent yield, the inverse of [`bond_yield_down`], rounded down.
pub fn price_at_yield_down(face: u128, yield_: Apr, time: Seconds) -> Result<u128, FinanceError> {
	let rate = yield_.0.into_inner();
	let year = u128::from(YEAR);
	let whole = product(&[FIXED_ONE, year])?;
	let grown = |seconds: u64| -> Result<U512, FinanceError> {
		let interest = product(&[rate, seconds.into()])?;
		whole.checked_add(interest).ok_or(FinanceError::Overflow)
	};
	if time <= HALF_YEAR {
		return quotient_down(product(&[whole, face.into()])?, grown(time.0)?);
	}
	let growth = product(&[grown(HALF_YEAR.0)?, grown(time.0.saturating_sub(HALF_YEAR.0))?])?;
	quotient_down(product(&[whole, whole, face.into()])?, growth)
}

fn rate_down(numerator: U512, denominator: U512) -> Result<Apr, FinanceError> {
	quotient_down(numerator, denominator).map(FixedU128::from_inner).map(Apr)
}

/// One bill, or several bought together.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Lot {
	/// What is paid back at maturity.
	pub face: u128,
	/// What was paid at settlement.
	pub cost: u128,
	/// Instant of settlement.
	pub settled_at: u64,
	/// Instant of maturity.
	pub matures_at: u64,
}

/// Fractional bits of a book value: the rate of a lot is truncated, and so small that a lot of any
/// size and length lacks less than a unit before maturity.
const BOOK_BITS: usize = 64;

impl Lot {
	/// Out of range if it costs more than its face or does not mature after settlement.
	pub fn new(
		face: u128,
		cost: u128,
		settled_at: u64,
		matures_at: u64,
	) -> Result<Self, FinanceError> {
		let in_range = cost <= face && settled_at < matures_at;
		let lot = Self { face, cost, settled_at, matures_at };
		in_range.then_some(lot).ok_or(FinanceError::OutOfRange)
	}

	/// Amortised cost: straight line by seconds from cost at settlement to face at maturity,
	/// rounded down, by a unit too much where the line meets one exactly.
	pub fn book_down(&self, now: u64) -> Result<u128, FinanceError> {
		match now < self.matures_at {
			true => to_units_down(self.grown(now)?),
			false => Ok(self.face),
		}
	}

	/// Gain per second.
	fn rate(&self) -> Result<U256, FinanceError> {
		let gain = self.face.checked_sub(self.cost).ok_or(FinanceError::OutOfRange)?;
		let time = Seconds::between(self.settled_at, self.matures_at);
		scaled(gain).checked_div(time.0.into()).ok_or(FinanceError::DivisionByZero)
	}

	/// Book value, were there no maturity: what the totals count until they are told of it.
	fn grown(&self, now: u64) -> Result<U256, FinanceError> {
		grow(scaled(self.cost), self.rate()?, Seconds::between(self.settled_at, now))
	}
}

/// The lots all together: their sum at any second in one multiplication, whatever their number.
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
pub struct Lots {
	/// Sum of the costs.
	pub cost: u128,
	/// Sum of the faces.
	pub face: u128,
	/// Book value at `at`, in units of 2^-64.
	pub book: U256,
	/// Sum of the gains per second of the lots that still gain, in the same units.
	pub rate: U256,
	/// Instant of `book`.
	pub at: u64,
}

impl Lots {
	/// The same at a later instant. Before it is read, the lots matured by then go to
	/// [`Self::mature`].
	pub fn accrue(self, now: u64) -> Result<Self, FinanceError> {
		let book = grow(self.book, self.rate, Seconds::between(self.at, now))?;
		Ok(Self { book, at: self.at.max(now), ..self })
	}

	/// A lot settles.
	pub fn settle(self, lot: &Lot) -> Result<Self, FinanceError> {
		let lots = self.accrue(lot.settled_at)?;
		Ok(Self {
			cost: lots.cost.checked_add(lot.cost).ok_or(FinanceError::Overflow)?,
			face: lots.face.checked_add(lot.face).ok_or(FinanceError::Overflow)?,
			book: plus(lots.book, lot.grown(lots.at)?)?,
			rate: plus(lots.rate, lot.rate()?)?,
			..lots
		})
	}

	/// A lot stops gaining, at its maturity; its book value becomes the face. It stays until it is
	/// removed.
	///
	/// What it gained since maturity, if this comes late, is taken back.
	pub fn mature(self, lot: &Lot) -> Result<Self, FinanceError> {
		let lots = self.accrue(lot.matures_at)?;
		let book = minus(plus(lots.book, scaled(lot.face))?, lot.grown(lots.at)?)?;
		Ok(Self { book, rate: minus(lots.rate, lot.rate()?)?, ..lots })
	}

	/// A lot leaves: a matured one, after [`Self::mature`], or one that is sold or written off
	/// before.
	pub fn remove(self, lot: &Lot, matured: bool, now: u64) -> Result<Self, FinanceError> {
		let lots = self.accrue(now)?;
		let (book, rate) = match matured {
			true => (scaled(lot.face), U256::zero()),
			false => (lot.grown(lots.at)?, lot.rate()?),
		};
		Ok(Self {
			cost: lots.cost.checked_sub(lot.cost).ok_or(FinanceError::Overflow)?,
			face: lots.face.checked_sub(lot.face).ok_or(FinanceError::Overflow)?,
			book: minus(lots.book, book)?,
			rate: minus(lots.rate, rate)?,
			..lots
		})
	}

	/// Book value at `at`, rounded down.
	pub fn book_down(&self) -> Result<u128, FinanceError> {
		to_units_down(self.book)
	}

	/// Gain accreted and not realised, rounded down: book value less cost.
	pub fn accreted_down(&self) -> Result<u128, FinanceError> {
		Ok(self.book_down()?.saturating_sub(self.cost))
	}
}

fn scaled(amount: u128) -> U256 {
	let [low, high] = [amount & u128::from(u64::MAX), amount >> 64];
	let limb = |part: u128| u64::try_from(part).unwrap_or(u64::MAX);
	U256([0, limb(low), limb(high), 0])
}

fn to_units_down(book: U256) -> Result<u128, FinanceError> {
	let one = U512::from(1u128 << BOOK_BITS);
	quotient_down(book.into(), one)
}

fn grow(from: U256, rate: U256, time: Seconds) -> Result<U256, FinanceError> {
	let gain = rate.checked_mul(time.0.into()).ok_or(FinanceError::Overflow)?;
	plus(from, gain)
}

fn plus(a: U256, b: U256) -> Result<U256, FinanceError> {
	a.checked_add(b).ok_or(FinanceError::Overflow)
}

fn minus(a: U256, b: U256) -> Result<U256, FinanceError> {
	a.checked_sub(b).ok_or(FinanceError::Overflow)
}

#[cfg(test)]
mod tests;
