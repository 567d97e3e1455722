//! The units of a live loan are valued: in a round, and at once where something other than a price
//! changes.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	payment::Step,
	units::Usdai,
	valuation::{shortfall_up, CountedValues},
};

use super::{breach::Judgement, LiveLoan};
use crate::{
	books::FailingLoans,
	post_info::Valued,
	rounds::Rounds,
	time::now,
	valuation::{counted_values, struck_or_present_units, struck_units, PricedUnit},
	Config, Parameters, StrikeOf,
};

/// Whether a loan owes more than its units have to maintain.
pub(crate) struct MarginTest {
	/// What the loan owes, less its debt-service reserve.
	pub(crate) need: Usdai,
	/// The values of the units.
	pub(crate) value: Usdai,
	/// The values, each times the maintenance of its model.
	pub(crate) cover: Usdai,
	/// By how much the need exceeds the cover.
	pub(crate) shortfall: Usdai,
	/// Whether all values are beyond doubt.
	pub(crate) is_firm: bool,
}

impl MarginTest {
	/// The test of units that secure a need.
	pub(crate) fn of(need: Usdai, units: &[PricedUnit]) -> Result<Self, DispatchError> {
		let parts =
			units.iter().map(|unit| (unit.value, unit.caps.maintenance)).collect::<Vec<_>>();
		let values = parts.iter().map(|(value, _)| *value).collect::<Vec<_>>();
		Ok(Self {
			need,
			value: Usdai::sum(&values)?,
			cover: Usdai::sum_of_parts_down(&parts)?,
			shortfall: shortfall_up(need, &parts)?,
			is_firm: units.iter().all(|unit| unit.is_firm),
		})
	}

	/// Whether the loan is short beyond doubt.
	pub(crate) fn is_short(&self) -> bool {
		self.is_firm && self.shortfall > Usdai::ZERO
	}

	/// Whether the loan is beyond doubt not short.
	pub(crate) fn is_covered(&self) -> bool {
		self.is_firm && self.shortfall == Usdai::ZERO
	}
}

impl<T: Config> LiveLoan<T> {
	/// Values the units by a strike, declares and removes breaches, brings the loan up to now, and
	/// releases what its cash account may release. Of a loan of which nothing but the time changes
	/// nothing is written. A loan that was drawn after the strike is left out: it counts by the
	/// values of its draw.
	pub(crate) fn value(mut self, strike: &StrikeOf<T>) -> Result<Valued, DispatchError> {
		if self.record.deadlines.draw() > strike.at {
			return Ok(Valued::LeftOut);
		}
		let params = Parameters::current::<T>();
		let size = self.size(now::<T>())?;
		let settled = self.settled(now::<T>())?;
		let has_passed = settled.has_passed();
		let (settled, swept) = self.pass_deadlines(settled)?;
		let need = self.need_at(&settled, strike.at)?;
		let conditions = self.conditions();
		let units = struck_units::<T>(&self.terms.units, &conditions, strike);
		let before = self.record.clone();
		self.record.counted = self.counted_by(&units, strike)?;
		let is_coverage_low = self.is_coverage_low(&settled)?;
		let principal = settled.debt.principal;
		let (conditions, units, at) = (&conditions, &units, strike.at);
		let judgement = Judgement { conditions, units, principal, at, is_coverage_low };
		let is_judged_anew = self.judge(&judgement, &MarginTest::of(need, units)?, &params);
		let is_same = !has_passed && !is_judged_anew && self.is_unchanged_by(&settled, &before)?;
		if is_same && self.releasable(&settled, units)? == Usdai::ZERO {
			FailingLoans::<T>::recover(self.id)?;
			return Ok(Valued::Same(size));
		}
		self.book_step(settled, swept)?;
		let released = self.releasable(&settled, units)?;
		if released > Usdai::ZERO {
			self.release(released)?;
		}
		Ok(Valued::Changed(self.outcome(size)))
	}

	/// What a loan that is up to now needs beyond its own money, at an earlier instant.
	pub(crate) fn need_at(&self, settled: &Step, instant: u64) -> Result<Usdai, DispatchError> {
		Ok(self.math.need_up(&settled.debt, settled.reserve, instant)?)
	}

	/// What the units count for by a strike.
	pub(crate) fn counted_by(
		&self,
		units: &[PricedUnit],
		strike: &StrikeOf<T>,
	) -> Result<Option<CountedValues>, DispatchError> {
		let figures = counted_values(units, Usdai::ZERO, strike.charges())?;
		Ok(figures.unless_covered(self.vault_principal(&self.record.debt)?))
	}

	/// What the units count for by the last strike, where something other than a price has changed.
	/// Before the first strike the figures stay as they are.
	pub(crate) fn recount(&mut self) -> DispatchResult {
		let Some(strike) = Rounds::<T>::strike() else { return Ok(()) };
		let (list, conditions) = (&self.terms.units, self.conditions());
		let units = if self.record.deadlines.draw() > strike.at {
			struck_or_present_units::<T>(list, &conditions, &strike)
		} else {
			struck_units::<T>(list, &conditions, &strike)
		};
		self.record.counted = self.counted_by(&units, &strike)?;
		Ok(())
	}
}
