//! One lot of bills and its amortised cost.

use primitive_types::{U256, U512};

use super::gain;
use crate::{
	units::{Seconds, Usdc},
	wide::{mul_div_down, mul_div_up, quotient_down},
	FinanceError,
};

value! {
	/// One bill, or several bills bought together.
	pub struct Lot {
		/// Amount repaid at maturity: USDC (6 decimals).
		pub face: Usdc,
		/// Amount paid at settlement: USDC (6 decimals).
		pub cost: Usdc,
		/// Settlement, in seconds since 1970.
		pub settled_at: u64,
		/// Maturity, in seconds since 1970.
		pub matures_at: u64,
		/// Whether the totals have counted its maturity. Only [`super::Lots::mature`] sets it. It
		/// is stored with the lot, so that a maturity is never counted twice.
		has_matured: bool,
	}
}

/// Fractional bits of a book value. The gain per second of a lot is truncated to them.
const BOOK_BITS: usize = 64;

/// The most that truncation takes from hundreds of lots of a year, each less than 2^-64 per second.
/// The line of a lot that does not meet a unit is further from it: at least 2^-25, by the seconds
/// of a year.
const TRUNCATED: u64 = 1 << 34;

impl Lot {
	/// A lot that is settled and not matured.
	///
	/// # Errors
	///
	/// [`FinanceError::PriceAboveFace`], [`FinanceError::MaturityNotAfterSettlement`].
	pub fn new(
		face: Usdc,
		cost: Usdc,
		settled_at: u64,
		matures_at: u64,
	) -> Result<Self, FinanceError> {
		gain(face, cost)?;
		if settled_at >= matures_at {
			return Err(FinanceError::MaturityNotAfterSettlement);
		}
		Ok(Self { face, cost, settled_at, matures_at, has_matured: false })
	}

	/// Whether [`super::Lots::mature`] has counted its maturity.
	pub fn has_matured(&self) -> bool {
		self.has_matured
	}

	/// The lot, marked as matured.
	pub(super) fn matured(self) -> Self {
		Self { has_matured: true, ..self }
	}

	/// Amortised cost: straight line by seconds from the cost at settlement to the face at
	/// maturity, `cost + floor((face - cost) * t / term)`, USDC (6 decimals).
	pub fn book_down(&self, now: u64) -> Result<Usdc, FinanceError> {
		self.line(now, mul_div_down)
	}

	/// Amortised cost, rounded up: USDC (6 decimals).
	pub fn book_up(&self, now: u64) -> Result<Usdc, FinanceError> {
		self.line(now, mul_div_up)
	}

	fn line(
		&self,
		now: u64,
		mul_div: fn(u128, u128, u128) -> Result<u128, FinanceError>,
	) -> Result<Usdc, FinanceError> {
		let term = Seconds::between(self.settled_at, self.matures_at);
		let elapsed = Seconds::between(self.settled_at, now).min(term);
		let gain = gain(self.face, self.cost)?;
		self.cost.ensure_add(Usdc(mul_div(gain.0, elapsed.0.into(), term.0.into())?))
	}

	/// Gain per second.
	pub(super) fn rate(&self) -> Result<U256, FinanceError> {
		let gain = gain(self.face, self.cost)?;
		let time = Seconds::between(self.settled_at, self.matures_at);
		scaled(gain).checked_div(time.0.into()).ok_or(FinanceError::DivisionByZero)
	}

	/// Book value without regard to the maturity: what the totals count until the maturity is
	/// counted.
	pub(super) fn grown(&self, now: u64) -> Result<U256, FinanceError> {
		grow(scaled(self.cost), self.rate()?, Seconds::between(self.settled_at, now))
	}
}

/// An amount in units of 2^-64.
pub(super) fn scaled(amount: Usdc) -> U256 {
	let [low, high] = [amount.0 & u128::from(u64::MAX), amount.0 >> 64];
	let limb = |part: u128| u64::try_from(part).unwrap_or(u64::MAX);
	U256([0, limb(low), limb(high), 0])
}

/// A book value in units of USDC, rounded down, except for truncation: a line that meets a unit
/// gives that unit.
pub(super) fn to_units_down(book: U256) -> Result<Usdc, FinanceError> {
	let one = U512::from(1u128 << BOOK_BITS);
	quotient_down(U512::from(book).saturating_add(TRUNCATED.into()), one).map(Usdc)
}

pub(super) fn grow(from: U256, rate: U256, time: Seconds) -> Result<U256, FinanceError> {
	let gain = rate.checked_mul(time.0.into()).ok_or(FinanceError::Overflow)?;
	ensure_add(from, gain)
}

pub(super) fn ensure_add(a: U256, b: U256) -> Result<U256, FinanceError> {
	a.checked_add(b).ok_or(FinanceError::Overflow)
}

pub(super) fn ensure_sub(a: U256, b: U256) -> Result<U256, FinanceError> {
	a.checked_sub(b).ok_or(FinanceError::Underflow)
}
