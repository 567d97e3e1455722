//! One lot of bills and its amortised cost.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::{U256, U512};
use scale_info::TypeInfo;

use super::gain;
use crate::{
	units::{Seconds, Usdc},
	wide::{mul_div_down, mul_div_up, quotient_down},
	FinanceError,
};

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
	pub face: Usdc,
	/// What was paid at settlement.
	pub cost: Usdc,
	/// Instant of settlement.
	pub settled_at: u64,
	/// Instant of maturity.
	pub matures_at: u64,
	/// Whether the totals were told of its maturity: set by [`super::Lots::mature`] alone, and kept
	/// with the lot, so that nobody can be mistaken about it.
	has_matured: bool,
}

/// Fractional bits of a book value: the gain per second of a lot is truncated to them.
const BOOK_BITS: usize = 64;

/// What that takes from hundreds of lots of a year at most, each less than 2^-64 a second. A lot that does not meet a unit is
/// further from it: 2^-25, by the seconds of a year.
const TRUNCATED: u64 = 1 << 34;

impl Lot {
	/// A lot, settled and not matured.
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

	/// The same, its maturity counted.
	pub(super) fn matured(self) -> Self {
		Self { has_matured: true, ..self }
	}

	/// Amortised cost: straight line by seconds from cost at settlement to face at maturity,
	/// `cost + floor((face - cost) * t / term)`.
	pub fn book_down(&self, now: u64) -> Result<Usdc, FinanceError> {
		self.line(now, mul_div_down)
	}

	/// The same rounded up.
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

	/// Book value, were there no maturity: what the totals count until they are told of it.
	pub(super) fn grown(&self, now: u64) -> Result<U256, FinanceError> {
		grow(scaled(self.cost), self.rate()?, Seconds::between(self.settled_at, now))
	}
}

/// In units of 2^-64.
pub(super) fn scaled(amount: Usdc) -> U256 {
	let [low, high] = [amount.0 & u128::from(u64::MAX), amount.0 >> 64];
	let limb = |part: u128| u64::try_from(part).unwrap_or(u64::MAX);
	U256([0, limb(low), limb(high), 0])
}

/// Rounded down, but for what is truncated: where the lines meet a unit, it is that unit.
pub(super) fn to_units_down(book: U256) -> Result<Usdc, FinanceError> {
	let one = U512::from(1u128 << BOOK_BITS);
	quotient_down(U512::from(book).saturating_add(TRUNCATED.into()), one).map(Usdc)
}

pub(super) fn grow(from: U256, rate: U256, time: Seconds) -> Result<U256, FinanceError> {
	let gain = rate.checked_mul(time.0.into()).ok_or(FinanceError::Overflow)?;
	plus(from, gain)
}

pub(super) fn plus(a: U256, b: U256) -> Result<U256, FinanceError> {
	a.checked_add(b).ok_or(FinanceError::Overflow)
}

pub(super) fn minus(a: U256, b: U256) -> Result<U256, FinanceError> {
	a.checked_sub(b).ok_or(FinanceError::Underflow)
}
