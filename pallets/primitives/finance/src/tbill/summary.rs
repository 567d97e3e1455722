//! The averages of the bills that have not matured.

use primitive_types::U512;
use sp_arithmetic::FixedU128;

use super::{bond_yield_down, discount_rate_down, Lot};
use crate::{
	units::{Apr, Seconds, Usdc},
	wide::{product, quotient_down},
	FinanceError, YEAR,
};

/// Averages over the lots that have not matured, weighted by face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
	/// Bank-discount rate at purchase, per year, Actual/360.
	pub discount_rate: Apr,
	/// Bond-equivalent yield at purchase, per year, Actual/365.
	pub bond_yield: Apr,
	/// Time to maturity, in seconds.
	pub maturity: Seconds,
}

impl Summary {
	/// Averages over all lots in one pass, each rounded down. `None` if every lot has matured.
	///
	/// A lot over a leap day counts as one of 365 days, because yields are defined for a year at
	/// most.
	pub fn of_down(
		lots: impl Iterator<Item = Lot>,
		now: u64,
	) -> Result<Option<Self>, FinanceError> {
		let mut sums = Sums::default();
		for lot in lots.filter(|lot| now < lot.matures_at) {
			sums.add(&lot, now)?;
		}
		if sums.face == Usdc::ZERO {
			return Ok(None);
		}
		let face = U512::from(sums.face.0);
		let rate = |sum| quotient_down(sum, face).map(FixedU128::from_inner).map(Apr);
		Ok(Some(Self {
			discount_rate: rate(sums.discount)?,
			bond_yield: rate(sums.bond)?,
			maturity: Seconds(quotient_down(sums.time, face)?),
		}))
	}
}

/// Sums of rates and times, each weighted by the face of its lot.
#[derive(Default)]
struct Sums {
	face: Usdc,
	discount: U512,
	bond: U512,
	time: U512,
}

impl Sums {
	fn add(&mut self, lot: &Lot, now: u64) -> Result<(), FinanceError> {
		let term = Seconds::between(lot.settled_at, lot.matures_at);
		let term = term.min(Seconds(YEAR));
		let discount = discount_rate_down(lot.face, lot.cost, term)?;
		let bond = bond_yield_down(lot.face, lot.cost, term)?;
		let left = Seconds::between(now, lot.matures_at);
		self.face = self.face.ensure_add(lot.face)?;
		add(&mut self.discount, discount.0.into_inner(), lot.face)?;
		add(&mut self.bond, bond.0.into_inner(), lot.face)?;
		add(&mut self.time, left.0.into(), lot.face)
	}
}

fn add(sum: &mut U512, value: u128, weight: Usdc) -> Result<(), FinanceError> {
	*sum = sum.checked_add(product(&[value, weight.0])?).ok_or(FinanceError::Overflow)?;
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::calendar::DAY;

	fn bill(face: u128, cost: u128, days: u64) -> Lot {
		Lot::new(Usdc(face), Usdc(cost), 0, days * DAY).unwrap()
	}

	#[test]
	fn one_bill_is_its_own_average() {
		let lot = bill(1_000_000_000_000, 991_039_027_777, 91);
		let summary = Summary::of_down([lot].into_iter(), DAY).unwrap().unwrap();
		assert_eq!(summary.maturity, Seconds(90 * DAY));
		assert_eq!(summary.discount_rate.0.into_inner(), 35_450_000_003_076_923);
		assert_eq!(summary.bond_yield.0.into_inner(), 36_267_351_846_731_094);
	}

	#[test]
	fn the_larger_bill_counts_for_more() {
		// 10 % and 20 % by discount over 36 days, three to one by face.
		let lots = [bill(3_000_000, 2_970_000, 36), bill(1_000_000, 980_000, 36)];
		let summary = Summary::of_down(lots.into_iter(), 0).unwrap().unwrap();
		assert_eq!(summary.discount_rate.0, FixedU128::from_rational(125, 1_000));
		let lots = [bill(3_000_000, 2_970_000, 36), bill(1_000_000, 980_000, 76)];
		let summary = Summary::of_down(lots.into_iter(), 6 * DAY).unwrap().unwrap();
		assert_eq!(summary.maturity, Seconds(40 * DAY));
	}

	#[test]
	fn what_has_matured_does_not_count() {
		let lots = [bill(1_000_000, 990_000, 36), bill(1_000_000, 980_000, 72)];
		let both = |now| Summary::of_down(lots.into_iter(), now).unwrap();
		assert_eq!(both(36 * DAY).unwrap().maturity, Seconds(36 * DAY));
		assert_eq!(both(72 * DAY), None);
		assert_eq!(Summary::of_down(core::iter::empty(), 0), Ok(None));
	}

	#[test]
	fn a_leap_day_is_no_error() {
		let lot = bill(1_000_000, 960_000, 366);
		assert!(Summary::of_down([lot].into_iter(), 0).unwrap().is_some());
	}
}
