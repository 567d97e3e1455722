//! All lots together: what they cost, what they are worth at any second.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U256;
use scale_info::TypeInfo;

use super::lot::{grow, minus, plus, scaled, to_units_down, Lot};
use crate::{
	units::{Seconds, Usdc},
	FinanceError, YEAR,
};

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
	pub cost: Usdc,
	/// Sum of the faces.
	pub face: Usdc,
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
			cost: lots.cost.ensure_add(lot.cost)?,
			face: lots.face.ensure_add(lot.face)?,
			book: plus(lots.book, lot.grown(lots.at)?)?,
			rate: plus(lots.rate, lot.rate()?)?,
			..lots
		})
	}

	/// Counts the maturity of a lot, if it has come: it stops gaining, its book value becomes the
	/// face, in the second of its maturity already. It stays until it is removed. Also returns the
	/// lot, which knows of it from then on.
	///
	/// What it gained since maturity, if this comes late, is taken back, and the totals are those of
	/// now. Nothing happens before maturity, or a second time.
	pub fn mature(self, lot: Lot, now: u64) -> Result<(Self, Lot), FinanceError> {
		if now < lot.matures_at || lot.has_matured() {
			return Ok((self, lot));
		}
		let lots = self.accrue(now)?;
		let book = minus(plus(lots.book, scaled(lot.face))?, lot.grown(lots.at)?)?;
		Ok((Self { book, rate: minus(lots.rate, lot.rate()?)?, ..lots }, lot.matured()))
	}

	/// A lot leaves: paid back, sold or written off. Its maturity is counted if it has come and was
	/// not; the lot is as [`Self::mature`] last returned it. The totals are those of now.
	/// [`FinanceError::Underflow`] if it is not in.
	pub fn remove(self, lot: Lot, now: u64) -> Result<Self, FinanceError> {
		let (lots, lot) = self.accrue(now)?.mature(lot, now)?;
		let (book, rate) = match lot.has_matured() {
			true => (scaled(lot.face), U256::zero()),
			false => (lot.grown(lots.at)?, lot.rate()?),
		};
		Ok(Self {
			cost: lots.cost.ensure_sub(lot.cost)?,
			face: lots.face.ensure_sub(lot.face)?,
			book: minus(lots.book, book)?,
			rate: minus(lots.rate, rate)?,
			..lots
		})
	}

	/// Book value at `at`, rounded down.
	pub fn book_down(&self) -> Result<Usdc, FinanceError> {
		to_units_down(self.book)
	}

	/// Gain accreted and not realised, rounded down: book value less cost.
	pub fn accreted_down(&self) -> Result<Usdc, FinanceError> {
		Ok(self.book_down()?.saturating_sub(self.cost))
	}

	/// What they gain in a year at the rate of `at`, rounded down.
	pub fn yearly_down(&self) -> Result<Usdc, FinanceError> {
		to_units_down(grow(U256::zero(), self.rate, Seconds(YEAR))?)
	}
}
