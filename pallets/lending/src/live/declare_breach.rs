//! A breach of a loan's terms is declared, or cured, by present values.

use frame_support::pallet_prelude::*;
use infrafi_finance::payment::Step;

use super::{
	breach::{BreachReason, Judgement},
	declared::Declared,
	value::MarginTest,
	LiveLoan,
};
use crate::{time::now, valuation::present_units, Config, Error, Event, Pallet, Parameters};

impl<T: Config> LiveLoan<T> {
	/// Declares a breach. The chain verifies every kind but a covenant, which the committee
	/// declares.
	pub(crate) fn declare_breach(mut self, reason: BreachReason) -> DispatchResult {
		ensure!(!reason.is_of_chain(), Error::<T>::DeclaredByRounds);
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		// First those that are remedied, so that they take no time from this one.
		let settled = self.settled(now::<T>())?;
		let (mut breaches, _) = self.without_remedied(&settled, false)?;
		ensure!(self.is_breached_now(&settled, reason), Error::<T>::NotInBreach);
		let cure_until = now::<T>().saturating_add(Parameters::current::<T>().cure_period);
		let is_declared = breaches.declare(reason, cure_until, cure_until);
		ensure!(is_declared, Error::<T>::BreachDeclared);

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
		let (settled, swept) = self.pass_deadlines(settled)?;
		let (breaches, is_cleared) = self.without_remedied(&settled, by_committee)?;
		if is_cleared {
			self.set_breaches(breaches);
		}
		self.book_step(settled, swept)?;
		Ok(is_cleared)
	}

	/// The breaches, less those that are remedied by present values, and whether there were any.
	fn without_remedied(
		&self,
		settled: &Step,
		by_committee: bool,
	) -> Result<(Declared<T>, bool), DispatchError> {
		let mut breaches = self.breaches();
		if breaches.is_empty() {
			return Ok((breaches, false));
		}
		let (conditions, params) = (self.conditions(), Parameters::current::<T>());
		let units = present_units::<T>(&self.terms.units, &conditions, &params);
		let principal = settled.debt.principal;
		let at = now::<T>();
		let is_coverage_low = self.is_coverage_low(settled)?;
		let (conditions, units) = (&conditions, &units);
		let judgement = Judgement { conditions, units, principal, at, is_coverage_low };
		let need = self.need_at(settled, at)?;
		let margin = MarginTest::of(need, units)?;
		let is_any = Self::cure_remedied(&mut breaches, &judgement, &margin, by_committee);
		Ok((breaches, is_any))
	}

	/// Whether a breach of the units holds by present values.
	fn is_breached_now(&self, settled: &Step, reason: BreachReason) -> bool {
		let (conditions, params) = (self.conditions(), Parameters::current::<T>());
		let units = present_units::<T>(&self.terms.units, &conditions, &params);
		let principal = settled.debt.principal;
		let at = now::<T>();
		let (conditions, units) = (&conditions, &units);
		// An account declares no other kind.
		let is_coverage_low = false;
		let judgement = Judgement::<T> { conditions, units, principal, at, is_coverage_low };
		judgement.is_breached(reason)
	}
}
