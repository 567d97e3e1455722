//! Payment of a loan: late interest first, then interest, then principal, divided among the
//! tranches.

use crate::{
	interest::Interest,
	obligation::{Debt, LoanMath, Settled},
	split::{pay_interest, sum, PerTranche},
	units::{Seconds, Usdai},
	FinanceError,
};

/// What each tranche and the treasury received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Receipts {
	/// Late interest by tranche, divided by principal: USDai (18 decimals).
	pub late: PerTranche<Usdai>,
	/// Interest by tranche, divided by what each tranche is owed: USDai (18 decimals).
	pub interest: PerTranche<Usdai>,
	/// Principal by tranche, pro rata: USDai (18 decimals).
	pub principal: PerTranche<Usdai>,
	/// Exit fee for the treasury: USDai (18 decimals).
	pub exit_fee: Usdai,
}

/// A loan after a payment, and what the payment changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
	/// The new state.
	pub debt: Settled,
	/// What was paid, by receiver.
	pub receipts: Receipts,
	/// The interest that the payment takes off tranche 0's claim, exactly. The vault's aggregate
	/// falls by it.
	pub discharged: Interest,
}

/// A loan after payments out of its debt-service reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
	/// The new state.
	pub debt: Settled,
	/// What was paid, by receiver.
	pub receipts: Receipts,
	/// The interest by which the vault's aggregate falls, exactly.
	pub discharged: Interest,
	/// The rest of the debt-service reserve: USDai (18 decimals).
	pub reserve: Usdai,
}

/// A loan while its reserve pays, at the instant of the debt.
#[derive(Clone, Copy)]
pub(crate) struct Drawn {
	pub(crate) debt: Debt,
	pub(crate) receipts: Receipts,
	pub(crate) reserve: Usdai,
}

impl Drawn {
	/// The result. The debt has reached its last instant.
	pub(crate) fn into_step(self, discharged: Interest) -> Step {
		let Self { debt, receipts, reserve } = self;
		Step { debt: Settled(debt), receipts, discharged, reserve }
	}
}

impl Receipts {
	/// All that was paid: USDai (18 decimals).
	pub fn total(&self) -> Result<Usdai, FinanceError> {
		let parts = [self.late, self.interest, self.principal];
		Usdai::sum(&[Usdai::sum(parts.as_flattened())?, self.exit_fee])
	}

	/// What one tranche received: USDai (18 decimals).
	pub fn of(&self, tranche: usize) -> Result<Usdai, FinanceError> {
		let part = |parts: &PerTranche<Usdai>| parts.get(tranche).copied().unwrap_or_default();
		Usdai::sum(&[part(&self.late), part(&self.interest), part(&self.principal)])
	}

	/// The sum of two receipts, part by part.
	pub fn ensure_add(&self, other: &Self) -> Result<Self, FinanceError> {
		let add = |a: &PerTranche<Usdai>, b: &PerTranche<Usdai>| {
			let mut sums = *a;
			for (sum, part) in sums.iter_mut().zip(b) {
				*sum = Usdai::sum(&[*sum, *part])?;
			}
			Ok(sums)
		};
		Ok(Self {
			late: add(&self.late, &other.late)?,
			interest: add(&self.interest, &other.interest)?,
			principal: add(&self.principal, &other.principal)?,
			exit_fee: Usdai::sum(&[self.exit_fee, other.exit_fee])?,
		})
	}
}

impl LoanMath {
	/// Brings a stored debt up to `now`. For each missed deadline, the balance of the debt-service
	/// reserve at that instant counts as paid at that instant. Reads and calls begin with it.
	pub fn settle(
		&self,
		debt: impl Into<Debt>,
		reserve: Usdai,
		now: u64,
	) -> Result<Step, FinanceError> {
		let debt = debt.into();
		let senior_alone = self.senior_unpaid(&debt, now)?;
		let mut drawn = Drawn { debt, receipts: Receipts::default(), reserve };
		let deadlines = &self.terms.deadlines;
		// Each deadline draws once, at its own instant. A later call finds it behind the debt.
		let mut n = deadlines.open_at(debt.at)?;
		while drawn.reserve > Usdai::ZERO {
			let debt = self.satisfy_opened(drawn.debt, now)?;
			n = n.max(debt.next);
			if n > deadlines.count() || deadlines.instant(n)? >= now {
				break;
			}
			let debt = self.accrue(debt, deadlines.instant(n)?)?;
			drawn = self.draw_reserve(Drawn { debt, ..drawn }, n)?;
			n = n.saturating_add(1);
		}
		let debt = self.accrue(drawn.debt, now)?;
		let discharged = senior_alone.ensure_sub(senior(&debt))?;
		Ok(Drawn { debt, ..drawn }.into_step(discharged))
	}

	/// Adds to the debt-service reserve of a loan that [`Self::settle`] has brought up to now, and
	/// pays what is past due out of it now. Returns both steps as one. The amount was not in the
	/// reserve at a missed deadline, so it does not remove late interest.
	pub fn top_up(&self, settled: Step, amount: Usdai) -> Result<Step, FinanceError> {
		let after = self.catch_up(settled.debt, Usdai::sum(&[settled.reserve, amount])?)?;
		Ok(Step {
			receipts: settled.receipts.ensure_add(&after.receipts)?,
			discharged: settled.discharged.ensure_add(after.discharged)?,
			..after
		})
	}

	/// Pays what is past due out of the reserve, now.
	fn catch_up(&self, debt: Settled, reserve: Usdai) -> Result<Step, FinanceError> {
		let mut drawn = Drawn { debt: debt.into(), receipts: Receipts::default(), reserve };
		if let Some(last) = self.terms.deadlines.open_at(debt.at)?.checked_sub(1) {
			drawn = self.draw_reserve(drawn, last)?;
		}
		let discharged = senior(&debt).ensure_sub(senior(&drawn.debt))?;
		Ok(drawn.into_step(discharged))
	}

	/// Pays the need of all deadlines up to `d_n` out of the reserve, at the instant of the debt.
	pub(crate) fn draw_reserve(&self, drawn: Drawn, n: u32) -> Result<Drawn, FinanceError> {
		let due = self.due_up(&drawn.debt, n)?;
		let due = self.with_exit_fee(&drawn.debt, due)?;
		let (debt, receipts) = self.apply(drawn.debt, due.min(drawn.reserve))?;
		let reserve = drawn.reserve.ensure_sub(receipts.total()?)?;
		Ok(Drawn { debt, receipts: drawn.receipts.ensure_add(&receipts)?, reserve })
	}

	/// Pays a debt at its instant, at most the payoff. The excess is the amount less
	/// [`Receipts::total`]. A payment that covers the debt but not the exit fee leaves one unit of
	/// principal.
	pub fn pay(&self, debt: Settled, amount: Usdai) -> Result<Payment, FinanceError> {
		let (after, receipts) = self.apply(debt.into(), amount)?;
		let discharged = senior(&debt).ensure_sub(senior(&after))?;
		Ok(Payment { debt: Settled(after), receipts, discharged })
	}

	/// What each tranche and the treasury would receive if all were paid now. These are the claims
	/// of a waterfall.
	pub fn claims_up(&self, debt: Settled) -> Result<Receipts, FinanceError> {
		self.apply(debt.into(), Usdai(u128::MAX)).map(|(_, receipts)| receipts)
	}

	pub(crate) fn apply(
		&self,
		debt: Debt,
		amount: Usdai,
	) -> Result<(Debt, Receipts), FinanceError> {
		if amount == Usdai::ZERO {
			return Ok((debt, Receipts::default()));
		}
		let late = debt.late.up()?.min(amount);
		let rest = amount.saturating_sub(late);
		let interest = sum(&debt.claims)?.up()?.min(rest);
		let rest = rest.saturating_sub(interest);
		let exit_fee = self.exit_fee(&debt);
		let (principal, exit_fee) = match debt.principal.ensure_add(exit_fee) {
			Ok(all) if rest >= all => (debt.principal, exit_fee),
			_ => (rest.min(debt.principal.saturating_sub(Usdai(1))), Usdai::ZERO),
		};

		let tranches = &self.terms.tranches;
		let late_paid = Usdai::sum(&[debt.late_paid, late])?;
		let remaining = debt.principal.saturating_sub(principal);
		let (interest, claims) = pay_interest(&debt.claims, interest)?;
		let receipts = Receipts {
			late: ensure_sub_each(
				tranches.received_down(late_paid)?,
				tranches.received_down(debt.late_paid)?,
			)?,
			interest,
			principal: ensure_sub_each(
				tranches.owed_up(debt.principal)?,
				tranches.owed_up(remaining)?,
			)?,
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
	pub(crate) fn senior_unpaid(&self, debt: &Debt, now: u64) -> Result<Interest, FinanceError> {
		let [rate, ..] = self.terms.tranches.rates(debt.principal)?;
		senior(debt).ensure_add(Interest::accrued(rate, Seconds::between(debt.at, now))?)
	}
}

pub(crate) fn senior(debt: &Debt) -> Interest {
	let [senior, ..] = debt.claims;
	senior
}

fn ensure_sub_each(
	before: PerTranche<Usdai>,
	after: PerTranche<Usdai>,
) -> Result<PerTranche<Usdai>, FinanceError> {
	let mut parts = before;
	for (part, after) in parts.iter_mut().zip(after) {
		*part = part.ensure_sub(after)?;
	}
	Ok(parts)
}

#[cfg(test)]
mod tests;
