//! A breach of a loan's terms is declared, or cured, by present values.

use frame_support::pallet_prelude::*;
use infrafi_finance::payment::Step;

use super::{
	breach::{add, BreachList, BreachReason, Judgement},
	value::MarginTest,
	LiveLoan,
};
use crate::{time::now, valuation::present_units, Config, Error, Event, Pallet, Parameters};

impl<T: Config> LiveLoan<T> {
	/// Declares a breach. The chain verifies every kind but a covenant, which the committee
	/// declares.
	pub(crate) fn declare_breach(mut self, reason: BreachReason) -> DispatchResult {
		ensure!(reason != BreachReason::ValueShort, Error::<T>::DeclaredByRounds);
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		// First those that are remedied, so that they take no time from this one.
		let settled = self.settled(now::<T>())?;
		let mut breaches = self.without_remedied(&settled, false)?;
		ensure!(self.is_breached_now(&settled, reason), Error::<T>::NotInBreach);
		let (declared_at, period) = (now::<T>(), Parameters::current::<T>().cure_period);
		let cure_until = declared_at.saturating_add(period);
		let is_added = add(&mut breaches, reason, declared_at, cure_until);
		ensure!(is_added, Error::<T>::BreachDeclared);

		self.record.doubtful_after = Some(self.first_doubt(cure_until));
		self.set_breaches(breaches);
		self.save()?;
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::BreachDeclared { loan, reason, cure_until });
		Ok(())
	}

	/// Clears every breach that is remedied, and those of covenants where the committee calls. Open
	/// until the loan is liquidated.
	pub(crate) fn cure(mut self, by_committee: bool) -> DispatchResult {
		ensure!(self.sync_and_clear(by_committee)?, Error::<T>::NothingCured);
		Ok(())
	}

	/// Brings the loan up to now, and clears the breaches that are remedied. Returns whether there
	/// were any.
	pub(crate) fn sync_and_clear(&mut self, by_committee: bool) -> Result<bool, DispatchError> {
		let settled = self.settled(now::<T>())?;
		let known = self.declared().len();
		let breaches = self.without_remedied(&settled, by_committee)?;
		let is_cleared = breaches.len() < known;
		if is_cleared {
			self.set_breaches(breaches);
		}
		let money = self.draw_reserve(&settled)?;
		self.apply_step(settled.into(), money)?;
		Ok(is_cleared)
	}

	/// The declared breaches less those that are remedied by present values.
	fn without_remedied(
		&self,
		settled: &Step,
		by_committee: bool,
	) -> Result<BreachList, DispatchError> {
		let mut breaches = self.declared();
		if breaches.is_empty() {
			return Ok(breaches);
		}
		let (conditions, params) = (self.conditions(), Parameters::current::<T>());
		let units = present_units::<T>(&self.terms.units, &conditions, &params);
		let principal = settled.debt.principal;
		let judgement = Judgement { conditions: &conditions, units: &units, principal };
		let need = self.math.need_up(settled.debt.into(), settled.reserve, now::<T>())?;
		let margin = MarginTest::of(need, &units)?;
		self.remove_remedied(&mut breaches, &judgement, &margin, by_committee);
		Ok(breaches)
	}

	/// Whether a breach of the units holds by present values.
	fn is_breached_now(&self, settled: &Step, reason: BreachReason) -> bool {
		let (conditions, params) = (self.conditions(), Parameters::current::<T>());
		let units = present_units::<T>(&self.terms.units, &conditions, &params);
		let principal = settled.debt.principal;
		Judgement::<T> { conditions: &conditions, units: &units, principal }.is_breached(reason)
	}
}
