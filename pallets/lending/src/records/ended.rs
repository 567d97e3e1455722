//! A loan ends: its outcome is worked out of what is stored of it, and its parties get it into
//! their records.

use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::pallet_prelude::*;
use infrafi_finance::{split::PerTranche, units::Usdai, waterfall::TrancheClaim, FinanceError};
use infrafi_protocol::{LoanId, Role};

use super::{party::Part, Conduct, Ending, LoanOutcome, PartyRecord, RecordBook};
use crate::{time::now, Config, ReceivedByTranche, TermsOf, TrancheSet};

/// A loan that ends or has ended.
pub(crate) struct EndedLoan<'a, T: Config> {
	pub(crate) id: LoanId,
	pub(crate) terms: &'a TermsOf<T>,
	/// Tranches that counted as first loss.
	pub(crate) first_loss: TrancheSet,
	/// What each tranche has received.
	pub(crate) received: &'a ReceivedByTranche,
	/// Principal that each tranche has lost.
	pub(crate) lost: PerTranche<Usdai>,
	/// Rent that came in.
	pub(crate) rent: Usdai,
	pub(crate) conduct: Conduct,
}

impl<T: Config> EndedLoan<'_, T> {
	/// Writes down how the loan ends, for good.
	pub(crate) fn record(&self, how: Ending) -> DispatchResult {
		let outcome = self.outcome(how, now::<T>())?;
		RecordBook::<T>::set_outcome(self.id, outcome);
		let drawn = Part { principal: outcome.drawn, lost: outcome.lost };
		RecordBook::<T>::change(Role::Borrower, &self.terms.borrower, |record| {
			record.add_loan(drawn, how)
		})?;
		for (curator, part) in self.curators(&self.lost)? {
			let add = |record: &mut PartyRecord| record.add_loan(part, how);
			RecordBook::<T>::change(Role::Curator, &curator, add)?;
		}
		Ok(())
	}

	/// Brings the records up to a step of a loan that has ended. `lost` is what its tranches had
	/// lost before the step. Nothing is written where nothing has changed.
	pub(crate) fn update(&self, lost: &PerTranche<Usdai>) -> DispatchResult {
		let Some(before) = RecordBook::<T>::outcome(self.id) else { return Ok(()) };
		let after = self.outcome(before.how, before.ended_at)?;
		if after == before {
			return Ok(());
		}
		RecordBook::<T>::set_outcome(self.id, after);
		if after.lost == before.lost {
			return Ok(());
		}
		RecordBook::<T>::change(Role::Borrower, &self.terms.borrower, |record| {
			record.recover(before.lost, after.lost)
		})?;
		let after = self.curators(&self.lost)?;
		for ((curator, before), (_, after)) in self.curators(lost)?.into_iter().zip(after) {
			if before.lost != after.lost {
				RecordBook::<T>::change(Role::Curator, &curator, |record| {
					record.recover(before.lost, after.lost)
				})?;
			}
		}
		Ok(())
	}

	/// The outcome by what is stored of the loan.
	pub(crate) fn outcome(&self, how: Ending, ended_at: u64) -> Result<LoanOutcome, FinanceError> {
		let Conduct { worst_days_late, breaches } = self.conduct;
		let parts = |part: fn(&TrancheClaim) -> Usdai| {
			Usdai::sum(&self.received.iter().map(part).collect::<Vec<_>>())
		};
		let interest = [parts(|received| received.interest)?, parts(|received| received.late)?];
		Ok(LoanOutcome {
			drawn: Usdai(self.terms.principal),
			repaid: parts(|received| received.principal)?,
			interest: Usdai::sum(&interest)?,
			rent: self.rent,
			lost: Usdai::sum(&self.lost)?,
			worst_days_late,
			breaches,
			ended_at,
			how,
		})
	}

	/// The curators of the first loss, each once, with what their tranches lent and lost. A later
	/// owner of a position does not count: the curator has chosen the loan.
	fn curators(
		&self,
		lost: &PerTranche<Usdai>,
	) -> Result<BTreeMap<T::AccountId, Part>, FinanceError> {
		let mut curators = BTreeMap::<T::AccountId, Part>::new();
		for (number, lender, tranche) in self.terms.accounts() {
			if !self.first_loss.contains(number) {
				continue;
			}
			let part = curators.entry(lender.clone()).or_default();
			part.principal = part.principal.ensure_add(Usdai(tranche.amount))?;
			let lost = lost.get(usize::from(number)).copied().unwrap_or_default();
			part.lost = part.lost.ensure_add(lost)?;
		}
		Ok(curators)
	}
}
