//! The totals of all lots: their cost, and their book value at any second.

use primitive_types::U256;

use super::lot::{ensure_add, ensure_sub, grow, scaled, to_units_down, Lot};
use crate::{
	units::{Seconds, Usdc},
	FinanceError, YEAR,
};

value! {
	/// The totals of all lots. Their book value at any second takes one multiplication, whatever
	/// their number.
	#[derive(Default)]
	pub struct Lots {
		/// Sum of the costs: USDC (6 decimals).
		pub cost: Usdc,
		/// Sum of the faces: USDC (6 decimals).
		pub face: Usdc,
		/// Book value at `at`, in units of 2^-64 of a unit of USDC.
		pub book: U256,
		/// Sum of the gains per second of the lots that have not matured, in the same units.
		pub rate: U256,
		/// Instant of `book`, in seconds since 1970.
		pub at: u64,
	}
}

impl Lots {
	/// The totals at a later instant. Every lot that has matured by then goes through
	/// [`Self::mature`] before the totals are read.
	pub fn accrue(self, now: u64) -> Result<Self, FinanceError> {
		let book = grow(self.book, self.rate, Seconds::between(self.at, now))?;
		Ok(Self { book, at: self.at.max(now), ..self })
	}

	/// Adds a lot at its settlement.
	pub fn settle(self, lot: &Lot) -> Result<Self, FinanceError> {
		let lots = self.accrue(lot.settled_at)?;
		Ok(Self {
			cost: lots.cost.ensure_add(lot.cost)?,
			face: lots.face.ensure_add(lot.face)?,
			book: ensure_add(lots.book, lot.grown(lots.at)?)?,
			rate: ensure_add(lots.rate, lot.rate()?)?,
			..lots
		})
	}

	/// Counts the maturity of a lot, if it has come: from the second of its maturity on the lot
	/// gains nothing, and its book value is its face. The lot stays in the totals until it is
	/// removed. Also returns the lot, marked as matured.
	///
	/// A late call takes back what the totals counted since the maturity. The totals are those of
	/// `now`. Nothing changes before the maturity, or in a second call.
	pub fn mature(self, lot: Lot, now: u64) -> Result<(Self, Lot), FinanceError> {
		if now < lot.matures_at || lot.has_matured() {
			return Ok((self, lot));
		}
		let lots = self.accrue(now)?;
		let book = ensure_sub(ensure_add(lots.book, scaled(lot.face))?, lot.grown(lots.at)?)?;
		Ok((Self { book, rate: ensure_sub(lots.rate, lot.rate()?)?, ..lots }, lot.matured()))
	}

	/// Removes a lot that is repaid, sold or written off. Its maturity is counted first, if it has
	/// come and was not counted. Pass the lot as [`Self::mature`] last returned it. The totals are
	/// those of `now`. [`FinanceError::Underflow`] if the lot is not in the totals.
	pub fn remove(self, lot: Lot, now: u64) -> Result<Self, FinanceError> {
		let (lots, lot) = self.accrue(now)?.mature(lot, now)?;
		let (book, rate) = if lot.has_matured() {
			(scaled(lot.face), U256::zero())
		} else {
			(lot.grown(lots.at)?, lot.rate()?)
		};
		Ok(Self {
			cost: lots.cost.ensure_sub(lot.cost)?,
			face: lots.face.ensure_sub(lot.face)?,
			book: ensure_sub(lots.book, book)?,
			rate: ensure_sub(lots.rate, rate)?,
			..lots
		})
	}

	/// Stops all accretion, for totals that cannot be corrected. The book value stays as of `now`,
	/// or as of `at` if that overflows, and is at most the face.
	pub fn freeze(self, now: u64) -> Self {
		let lots = self.accrue(now).unwrap_or(self);
		Self { book: lots.book.min(scaled(lots.face)), rate: U256::zero(), ..lots }
	}

	/// Book value at `at`: USDC (6 decimals), rounded down.
	pub fn book_down(&self) -> Result<Usdc, FinanceError> {
		to_units_down(self.book)
	}

	/// Gain that is accreted and not realised: book value less cost, USDC (6 decimals), rounded
	/// down.
	pub fn accreted_down(&self) -> Result<Usdc, FinanceError> {
		Ok(self.book_down()?.saturating_sub(self.cost))
	}

	/// What the lots gain in a year at the rate of `at`: USDC (6 decimals), rounded down.
	pub fn yearly_down(&self) -> Result<Usdc, FinanceError> {
		to_units_down(grow(U256::zero(), self.rate, Seconds(YEAR))?)
	}
}
