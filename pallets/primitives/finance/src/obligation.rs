//! What a loan owes, at any time.
//!
//! `debt(d)` = principal + interest and late interest owed + the interest that accrues until `d` on
//! the principal as it is. With `C` the base of the curve and `f_n` its share (see
//! [`crate::curve`]):
//! * In the window of `d_n`, all earlier deadlines satisfied, `d_n` is satisfied as soon as
//!   `debt(d_n) <= C * f_n`, at the window's opening too, without a payment.
//! * A past `d_n` is satisfied when no interest is owed and the principal is at most `C * f_n`.
//! * A payment in the window of `d_n` that leaves `debt(d_n) < C * f_n` sets
//!   `C := ceil(debt(d_n) / f_n)`, never upwards, never at `f_n = 0`: the rest levels anew over the
//!   same dates.
//!
//! Interest and late interest owed each round up. The satisfied deadlines are always the first
//! ones, so one index says which; missed windows are made up for when the loan is next looked at,
//! in whatever block.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	curve::{Amortisation, Curve},
	interest::{Interest, DENOMINATOR},
	late::{late_interest, Grace},
	schedule::Deadlines,
	split::{sum, PerTranche, Tranches},
	units::Seconds,
	wide::{product, quotient_down, quotient_up},
	FinanceError,
};

/// What was agreed, as far as it bears on what is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
	/// Who lent how much, at what rate.
	pub tranches: Tranches,
	/// When payments fall due.
	pub deadlines: Deadlines,
	/// How the principal falls.
	pub amortisation: Amortisation,
	/// Late interest.
	pub grace: Grace,
	/// Exit fee in money, due with the last unit of principal.
	pub exit_fee: u128,
}

/// A loan's state: all of it that changes, between the draw and seizure.
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
pub struct Debt {
	/// Principal owed.
	pub principal: u128,
	/// `C`: the debt that the curve starts from.
	pub base: u128,
	/// Interest owed, per tranche.
	pub claims: PerTranche<Interest>,
	/// Late interest owed.
	pub late: Interest,
	/// Late interest paid since the draw.
	pub late_paid: u128,
	/// Index of the first unsatisfied deadline.
	pub next: u32,
	/// Deadlines satisfied in time, in a row, up to now: none while one is past due.
	pub streak: u32,
	/// Instant up to which interest is counted.
	pub at: u64,
}

/// What to pay, at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Quote {
	/// Late interest owed.
	pub late: u128,
	/// Interest owed.
	pub interest: u128,
	/// Principal owed.
	pub principal: u128,
	/// What satisfies all past deadlines and the one of the running window, the exit fee included
	/// where it takes the last unit.
	pub due: u128,
	/// What closes the loan, the exit fee included.
	pub payoff: u128,
}

/// One line of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Instalment {
	/// The deadline.
	pub at: u64,
	/// Principal due.
	pub principal: u128,
	/// Interest due.
	pub interest: u128,
}

/// A loan's terms with its curve worked out, once per call of a pallet.
#[derive(Clone, Debug)]
pub struct Loan {
	pub(crate) terms: Terms,
	curve: Curve,
}

impl Loan {
	/// Out of range where the grace time is longer than the shortest window,
	/// [`FinanceError::NotAmortising`] where a level payment does not cover the interest.
	pub fn new(terms: Terms) -> Result<Self, FinanceError> {
		if !terms.deadlines.no_window_below(terms.grace.time)? {
			return Err(FinanceError::OutOfRange);
		}
		let curve = Curve::new(terms.amortisation, &terms.deadlines, &terms.tranches)?;
		Ok(Self { terms, curve })
	}

	/// What was agreed.
	pub fn terms(&self) -> &Terms {
		&self.terms
	}

	/// The state right after the draw.
	pub fn draw(&self) -> Debt {
		Debt {
			principal: self.terms.tranches.total(),
			base: self.terms.tranches.total(),
			claims: PerTranche::default(),
			late: Interest::ZERO,
			late_paid: 0,
			next: self.terms.deadlines.first(),
			streak: 0,
			at: self.terms.deadlines.draw(),
		}
	}

	/// The debt at a later instant, if nothing is paid until then. A view of the past gives the
	/// present.
	pub fn accrue(&self, debt: Debt, now: u64) -> Result<Debt, FinanceError> {
		let debt = self.satisfy_opened(debt, now)?;
		let time = Seconds::between(debt.at, now);
		let mut claims = debt.claims;
		for (claim, rate) in claims.iter_mut().zip(self.terms.tranches.rates(debt.principal)?) {
			*claim = claim.plus(Interest::accrued(rate, time)?)?;
		}
		let late = late_interest(
			&self.terms.deadlines,
			debt.next,
			self.terms.grace,
			debt.principal,
			debt.at,
			now,
		)?;
		let debt = Debt { claims, late: debt.late.plus(late)?, at: debt.at.max(now), ..debt };
		// A miss ends the row when it happens, not when it is made up for: until then the row would
		// cure a loan that nobody pays.
		let streak = if self.past_due_since(&debt)?.is_some() { 0 } else { debt.streak };
		Ok(Debt { streak, ..debt })
	}

	/// `debt(d)` for an instant not before the debt's own, without late interest still to come.
	pub fn debt_up(&self, debt: &Debt, instant: u64) -> Result<u128, FinanceError> {
		let rate = self.terms.tranches.rate(debt.principal)?;
		let to_come = Interest::accrued(rate, Seconds::between(debt.at, instant))?;
		let interest = sum(&debt.claims)?.plus(to_come)?.up()?;
		total(&[debt.principal, interest, debt.late.up()?])
	}

	/// The deadline that is past and unsatisfied for longest.
	pub fn past_due_since(&self, debt: &Debt) -> Result<Option<u64>, FinanceError> {
		if debt.next > self.terms.deadlines.count() {
			return Ok(None);
		}
		let deadline = self.terms.deadlines.instant(debt.next)?;
		Ok((deadline < debt.at).then_some(deadline))
	}

	/// What to pay now, of a debt accrued up to now.
	pub fn quote(&self, debt: &Debt) -> Result<Quote, FinanceError> {
		let (late, interest) = (debt.late.up()?, sum(&debt.claims)?.up()?);
		let window = self.terms.deadlines.window_at(debt.at)?;
		let due = self.due_up(debt, window)?;
		let payoff = total(&[late, interest, debt.principal])?;
		let due = self.with_exit_fee(debt, due)?;
		let payoff = self.with_exit_fee(debt, payoff)?;
		Ok(Quote { late, interest, principal: debt.principal, due, payoff })
	}

	/// Least payment, now, that satisfies all deadlines to `d_n`, the exit fee aside.
	///
	/// Where several tranches round apart it may be a few units more than the least.
	pub fn due_up(&self, debt: &Debt, n: u32) -> Result<u128, FinanceError> {
		if debt.next > n {
			return Ok(0);
		}
		let interest = total(&[debt.late.up()?, sum(&debt.claims)?.up()?])?;
		let deadline = self.terms.deadlines.instant(n)?;
		let target = self.curve.share(n)?.of_down(debt.base)?;
		let excess = self.debt_up(debt, deadline)?.saturating_sub(target);
		let any_past = self.past_due_since(debt)?.is_some();
		// Nothing past is satisfied before all interest is paid.
		if !any_past && excess < interest {
			return Ok(excess);
		}
		let time = Seconds::between(debt.at, deadline);
		let left =
			if excess < interest { debt.principal } else { self.principal_within(target, time)? };
		let past = self.terms.deadlines.open_at(debt.at)?;
		let left = match past.checked_sub(1) {
			Some(last) if any_past => left.min(self.curve.share(last.min(n))?.of_down(debt.base)?),
			_ => left,
		};
		total(&[interest, debt.principal.saturating_sub(left)])
	}

	/// Line `n` of the schedule from a base, its balances on the curve: from 0 (a stub, interest
	/// only) or 1 to `N`. The principal parts sum to the base.
	pub fn instalment(&self, base: u128, n: u32) -> Result<Instalment, FinanceError> {
		let deadlines = &self.terms.deadlines;
		if n < deadlines.first() {
			return Err(FinanceError::OutOfRange);
		}
		let opening = self.curve.share(n.saturating_sub(1))?.of_down(base)?;
		let closing = self.curve.share(n)?.of_down(base)?;
		let rate = self.terms.tranches.rate(opening)?;
		Ok(Instalment {
			at: deadlines.instant(n)?,
			principal: opening.saturating_sub(closing),
			interest: Interest::accrued(rate, deadlines.window(n)?)?.up()?,
		})
	}

	/// What the debt-service reserve holds at the draw: so many times the first full instalment, of
	/// a bullet loan its interest.
	pub fn reserve_up(&self, instalments: u8) -> Result<u128, FinanceError> {
		let first = self.instalment(self.terms.tranches.total(), 1)?;
		let principal = match self.terms.amortisation {
			Amortisation::Bullet => 0,
			_ => first.principal,
		};
		let instalment = total(&[first.interest, principal])?;
		instalment.checked_mul(instalments.into()).ok_or(FinanceError::Overflow)
	}

	/// The exit fee, while there is a loan to leave.
	pub(crate) fn exit_fee(&self, debt: &Debt) -> u128 {
		if debt.principal > 0 {
			self.terms.exit_fee
		} else {
			0
		}
	}

	/// Counts as satisfied what is, of the windows opened before `now`, nothing having been paid.
	pub(crate) fn satisfy_opened(&self, debt: Debt, now: u64) -> Result<Debt, FinanceError> {
		let deadlines = &self.terms.deadlines;
		let mut debt = debt;
		let open = deadlines.window_at(now)?;
		while debt.next <= open {
			let deadline = deadlines.instant(debt.next)?;
			let bound = self.curve.share(debt.next)?.of_down(debt.base)?;
			if deadline < debt.at || self.debt_up(&debt, deadline)? > bound {
				break;
			}
			debt.next = debt.next.saturating_add(1);
			debt.streak = debt.streak.saturating_add(1);
		}
		Ok(debt)
	}

	/// Counts as satisfied the past deadlines that are, after a payment. They make no row: the miss
	/// has ended it.
	pub(crate) fn satisfy_past(&self, debt: Debt) -> Result<Debt, FinanceError> {
		let mut debt = debt;
		if debt.late > Interest::ZERO || sum(&debt.claims)? > Interest::ZERO {
			return Ok(debt);
		}
		let open = self.terms.deadlines.open_at(debt.at)?;
		while debt.next < open {
			if debt.principal > self.curve.share(debt.next)?.of_down(debt.base)? {
				break;
			}
			debt.next = debt.next.saturating_add(1);
		}
		Ok(debt)
	}

	/// Lowers the base to the curve that a prepayment has brought the debt to.
	pub(crate) fn lower_base(&self, debt: Debt) -> Result<Debt, FinanceError> {
		let window = self.terms.deadlines.window_at(debt.at)?;
		let deadline = self.terms.deadlines.instant(window)?;
		let share = self.curve.share(window)?;
		if share.is_zero() || deadline < debt.at {
			return Ok(debt);
		}
		let base = share.base_up(self.debt_up(&debt, deadline)?)?;
		Ok(Debt { base: base.min(debt.base), ..debt })
	}

	/// Most principal, free of interest now, whose debt in `time` is within `target`.
	fn principal_within(&self, target: u128, time: Seconds) -> Result<u128, FinanceError> {
		let tranches = &self.terms.tranches;
		let excess = |principal: u128| -> Result<u128, FinanceError> {
			let interest = Interest::accrued(tranches.rate(principal)?, time)?.up()?;
			Ok(total(&[principal, interest])?.saturating_sub(target))
		};
		// At the blended rate: `target / (1 + r * time)`.
		let unit = product(&[tranches.total(), DENOMINATOR])?;
		let growth = product(&[tranches.rate_at_draw()?.0, time.0.into()])?;
		let growth = unit.checked_add(growth).ok_or(FinanceError::Overflow)?;
		let blended: u128 = quotient_down(product(&[unit, target.into()])?, growth)?;
		let near = blended.saturating_sub(excess(blended)?);
		if excess(near)? == 0 {
			return Ok(near);
		}
		// A junior is owed a unit more than its exact share at most, and that unit's interest.
		let (steepest, count) = tranches.steepest();
		let unit_interest = product(&[u128::from(time.0), steepest.0.into_inner()])?;
		let unit_interest: u128 = quotient_up(unit_interest, DENOMINATOR.into())?;
		let count = u128::try_from(count).map_err(|_| FinanceError::OutOfRange)?;
		let slack = unit_interest.saturating_add(1).saturating_mul(count);
		Ok(blended.saturating_sub(slack))
	}
}

pub(crate) fn total(amounts: &[u128]) -> Result<u128, FinanceError> {
	amounts
		.iter()
		.try_fold(0u128, |total, amount| total.checked_add(*amount))
		.ok_or(FinanceError::Overflow)
}

#[cfg(test)]
pub(crate) mod tests;
