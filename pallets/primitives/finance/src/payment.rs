//! Paying a loan: late interest first, then interest, then principal, divided among the tranches.

use crate::{
	interest::Interest,
	obligation::{Debt, Loan},
	split::{pay_interest, sum, PerTranche},
	units::{Assets, Seconds},
	FinanceError,
};

/// What each tranche received, and the treasury.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Receipts {
	/// Late interest, divided by principal.
	pub late: PerTranche<Assets>,
	/// Interest, divided by what each tranche is owed.
	pub interest: PerTranche<Assets>,
	/// Principal, pro rata.
	pub principal: PerTranche<Assets>,
	/// Exit fee, the treasury's.
	pub exit_fee: Assets,
}

/// A loan after a payment, and what the payment moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
	/// The new state.
	pub debt: Debt,
	/// What was paid, to whom.
	pub receipts: Receipts,
	/// By how much tranche 0 is owed less interest than it would be without the payment: what leaves
	/// the vault's aggregate, to the last fraction.
	pub discharged: Interest,
}

/// A loan after its debt-service reserve was drawn, like a [`Payment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
	/// The new state.
	pub debt: Debt,
	/// What was paid, to whom.
	pub receipts: Receipts,
	/// What leaves the vault's aggregate.
	pub discharged: Interest,
	/// What is left of the reserve.
	pub reserve: Assets,
}

impl Receipts {
	/// All that was paid.
	pub fn total(&self) -> Result<Assets, FinanceError> {
		let parts = [self.late, self.interest, self.principal];
		Assets::sum(&[Assets::sum(parts.as_flattened())?, self.exit_fee])
	}

	/// What one tranche received.
	pub fn of(&self, tranche: usize) -> Result<Assets, FinanceError> {
		let part = |parts: &PerTranche<Assets>| parts.get(tranche).copied().unwrap_or_default();
		Assets::sum(&[part(&self.late), part(&self.interest), part(&self.principal)])
	}

	/// Both together, part by part.
	pub fn plus(&self, other: &Self) -> Result<Self, FinanceError> {
		let add = |a: &PerTranche<Assets>, b: &PerTranche<Assets>| {
			let mut sums = *a;
			for (sum, part) in sums.iter_mut().zip(b) {
				*sum = Assets::sum(&[*sum, *part])?;
			}
			Ok(sums)
		};
		Ok(Self {
			late: add(&self.late, &other.late)?,
			interest: add(&self.interest, &other.interest)?,
			principal: add(&self.principal, &other.principal)?,
			exit_fee: Assets::sum(&[self.exit_fee, other.exit_fee])?,
		})
	}
}

impl Loan {
	/// Brings a loan up to now: whatever deadline was missed, what the debt-service reserve held at
	/// that instant counts as paid at that instant. Reads and calls start with it.
	pub fn settle(&self, debt: Debt, reserve: Assets, now: u64) -> Result<Step, FinanceError> {
		let senior_alone = self.senior_unpaid(&debt, now)?;
		let mut step =
			Step { debt, receipts: Receipts::default(), discharged: Interest::ZERO, reserve };
		let deadlines = &self.terms.deadlines;
		// Each deadline draws once, at its own instant: a further look finds it behind the debt.
		let mut n = deadlines.open_at(debt.at)?;
		while step.reserve > Assets::ZERO {
			let debt = self.satisfy_opened(step.debt, now)?;
			n = n.max(debt.next);
			if n > deadlines.count() || deadlines.instant(n)? >= now {
				break;
			}
			let debt = self.accrue(debt, deadlines.instant(n)?)?;
			step = self.draw_reserve(Step { debt, ..step }, n)?;
			n = n.saturating_add(1);
		}
		let debt = self.accrue(step.debt, now)?;
		let discharged = senior_alone.minus(senior(&debt))?;
		Ok(Step { debt, discharged, ..step })
	}

	/// Adds to the debt-service reserve of a loan that [`Self::settle`] has brought up to now, and
	/// pays out of it now what is past due: both steps in one. What is added was not there at a
	/// deadline that was missed, and erases no late interest.
	pub fn top_up(&self, settled: Step, amount: Assets) -> Result<Step, FinanceError> {
		let after = self.catch_up(settled.debt, Assets::sum(&[settled.reserve, amount])?)?;
		Ok(Step {
			receipts: settled.receipts.plus(&after.receipts)?,
			discharged: settled.discharged.plus(after.discharged)?,
			..after
		})
	}

	/// Pays now, out of the reserve, what is past due.
	fn catch_up(&self, debt: Debt, reserve: Assets) -> Result<Step, FinanceError> {
		let step =
			Step { debt, receipts: Receipts::default(), discharged: Interest::ZERO, reserve };
		let step = match self.terms.deadlines.open_at(debt.at)?.checked_sub(1) {
			Some(last) => self.draw_reserve(step, last)?,
			None => step,
		};
		Ok(Step { discharged: senior(&debt).minus(senior(&step.debt))?, ..step })
	}

	/// Pays out of the reserve, at the debt's instant, what all deadlines to `d_n` want.
	fn draw_reserve(&self, step: Step, n: u32) -> Result<Step, FinanceError> {
		let due = self.due_up(&step.debt, n)?;
		let due = self.with_exit_fee(&step.debt, due)?;
		let (debt, receipts) = self.apply(step.debt, due.min(step.reserve))?;
		let paid = receipts.total()?;
		let reserve = step.reserve.minus(paid)?;
		Ok(Step { debt, receipts: step.receipts.plus(&receipts)?, reserve, ..step })
	}

	/// Pays a debt that is brought up to now, at most what closes the loan; what was not taken is
	/// the amount less [`Receipts::total`]. A payment that does not cover the exit fee too leaves
	/// one unit.
	pub fn pay(&self, debt: Debt, amount: Assets) -> Result<Payment, FinanceError> {
		let (after, receipts) = self.apply(debt, amount)?;
		let discharged = senior(&debt).minus(senior(&after))?;
		Ok(Payment { debt: after, receipts, discharged })
	}

	/// What each tranche and the treasury would receive if all were paid now: the claims of a
	/// waterfall.
	pub fn claims_up(&self, debt: Debt) -> Result<Receipts, FinanceError> {
		self.apply(debt, Assets(u128::MAX)).map(|(_, receipts)| receipts)
	}

	fn apply(&self, debt: Debt, amount: Assets) -> Result<(Debt, Receipts), FinanceError> {
		if amount == Assets::ZERO {
			return Ok((debt, Receipts::default()));
		}
		let late = debt.late.up()?.min(amount);
		let rest = amount.less(late);
		let interest = sum(&debt.claims)?.up()?.min(rest);
		let rest = rest.less(interest);
		let exit_fee = self.exit_fee(&debt);
		let (principal, exit_fee) = match debt.principal.plus(exit_fee) {
			Ok(all) if rest >= all => (debt.principal, exit_fee),
			_ => (rest.min(debt.principal.less(Assets(1))), Assets::ZERO),
		};

		let tranches = &self.terms.tranches;
		let late_paid = Assets::sum(&[debt.late_paid, late])?;
		let remaining = debt.principal.less(principal);
		let (interest, claims) = pay_interest(&debt.claims, interest)?;
		let receipts = Receipts {
			late: less(
				tranches.received_down(late_paid)?,
				tranches.received_down(debt.late_paid)?,
			)?,
			interest,
			principal: less(tranches.owed_up(debt.principal)?, tranches.owed_up(remaining)?)?,
			exit_fee,
		};
		let debt = Debt {
			principal: remaining,
			claims,
			late: debt.late.less_amount(late),
			late_paid,
			..debt
		};
		let debt = self.satisfy_past(self.lower_base(debt)?)?;
		Ok((self.satisfy_opened(debt, debt.at)?, receipts))
	}

	/// Interest of tranche 0 at `now` if nothing is paid until then.
	fn senior_unpaid(&self, debt: &Debt, now: u64) -> Result<Interest, FinanceError> {
		let [rate, ..] = self.terms.tranches.rates(debt.principal)?;
		senior(debt).plus(Interest::accrued(rate, Seconds::between(debt.at, now))?)
	}
}

fn senior(debt: &Debt) -> Interest {
	let [senior, ..] = debt.claims;
	senior
}

fn less(
	before: PerTranche<Assets>,
	after: PerTranche<Assets>,
) -> Result<PerTranche<Assets>, FinanceError> {
	let mut parts = before;
	for (part, after) in parts.iter_mut().zip(after) {
		*part = part.minus(after)?;
	}
	Ok(parts)
}

#[cfg(test)]
mod tests;
