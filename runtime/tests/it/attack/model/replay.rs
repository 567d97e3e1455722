//! The events of live loans, each figure computed again.

use std::collections::{BTreeMap, BTreeSet};

use infrafi_protocol::{ids::POSITION_COLLECTION, unit::State, LoanId};
use infrafi_runtime::{configs::VaultAccount, *};
use pallet_lending::{BreachReason, Event, Terms};

use super::{
	debt::Debt,
	flows::{pot, Flows},
	live::{lost, Live},
	shape::Shape,
	units, LoanModel,
};

/// What a step is known by while its events are replayed.
#[derive(Debug, Default)]
pub struct Step {
	pub now: u64,
	pub flows: Flows,
	/// The loan that was replaced, and the loan that replaces it.
	pub refinanced: Option<(LoanId, LoanId)>,
	/// Payments to the vault, and what a loss of the reserve took of them.
	pub payments: u32,
	pub absorbed: u128,
	/// What the events state of the payments to lenders.
	pub stated: Flows,
	pub reserves_drawn: BTreeMap<LoanId, u128>,
	/// What lending has taken in of rent, for a loan.
	pub rent_taken: Option<u128>,
	/// What deadlines brought to cash accounts: loan, deadline, coverage, amount.
	pub swept: Vec<(LoanId, u64, Option<u128>, u128)>,
	pub trapped: Vec<(LoanId, u64, Option<u128>, u128)>,
	pub stated_swept: Vec<(LoanId, u64, Option<u128>, u128)>,
	pub stated_trapped: Vec<(LoanId, u64, Option<u128>, u128)>,
	/// The first deadline at which the coverage of a loan was too low.
	pub low: BTreeMap<LoanId, u64>,
	/// Whether a valuation round has come to its end.
	pub is_round_over: bool,
	/// Live and seized loans that took a step.
	pub touched: BTreeSet<LoanId>,
	/// A loan that is refinanced: what the model carries over.
	pub carried: Option<Carried>,
}

/// What counts of a loan for its successor.
#[derive(Debug)]
pub struct Carried {
	/// What time counts as lost, the principal of all tranches, and that of the juniors.
	pub stage: u128,
	pub principal: u128,
	pub junior: u128,
	pub share_lost: u32,
}

impl Carried {
	/// What time counts as lost of a successor: what it demands of it, and what was lost of all
	/// tranches less what is paid off and what its juniors bear.
	pub fn of_successor(&self, principal: u128, senior: u128) -> u128 {
		let fresh = lost(principal, senior, self.share_lost);
		if self.stage == 0 {
			return fresh;
		}
		let lost = self.stage + self.junior;
		let lost = lost.saturating_sub(self.principal.saturating_sub(principal));
		fresh.max(lost.saturating_sub(principal - senior).min(senior))
	}
}

/// The last second before leavers count a breach as final: after the time to cure, from the strike
/// on if a round declared it, and from the call on otherwise.
fn doubt_of(loan: LoanId, reason: BreachReason, cure_until: u64, step: &Step) -> u64 {
	let now = step.now;
	// Low coverage is found at a deadline first.
	if let (BreachReason::CoverageLow, Some(deadline)) = (reason, step.low.get(&loan)) {
		return deadline + (cure_until - now);
	}
	let strike = pallet_lending::LastStrike::<Runtime>::get();
	let by_round = strike.map_or(cure_until, |strike| strike.at + (cure_until - now));
	let records = pallet_lending::Breaches::<Runtime>::get(loan);
	let is_by_round = records
		.iter()
		.any(|record| record.breach.reason == reason && record.doubtful_after == by_round);
	if is_by_round {
		by_round
	} else {
		cure_until
	}
}

impl LoanModel {
	/// Brings a live loan up to now, and divides what its reserve paid.
	pub fn touch(&mut self, id: LoanId, step: &mut Step) {
		let Some(live) = self.loans.get_mut(&id) else { return };
		let (paid, passed) = live.touch(step.now, &self.leases);
		for passed in passed {
			let amount = passed.swept.as_ref().map_or(0, |paid| paid.total());
			let seen = |amount| (id, passed.at, passed.dscr, amount);
			step.swept.extend((amount > 0).then(|| seen(amount)));
			step.trapped.extend((passed.trapped > 0).then(|| seen(passed.trapped)));
			if passed.is_low {
				step.low.entry(id).or_insert(passed.at);
			}
			if let Some(swept) = passed.swept {
				step.flows.take(&pot(), swept.total());
				step.flows.divide(id, &swept, &live.owners);
				*self.compared.get_mut("sweeps").expect("it is listed") += 1;
			}
		}
		for paid in paid {
			step.flows.take(&pot(), paid.total());
			*step.flows.from_reserves.entry(id).or_default() += paid.total();
			step.flows.divide(id, &paid, &live.owners);
		}
		step.touched.insert(id);
	}

	pub fn replay_live(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::Drawn { .. } => self.replay_draw(event, step),
			Event::Repaid { .. } => self.replay_payment(event, step),
			Event::ReserveDrawn { loan, amount, .. } => {
				self.touch(*loan, step);
				*step.reserves_drawn.entry(*loan).or_default() += amount;
			}
			Event::ReserveToppedUp { loan, payer, amount } => {
				self.touch(*loan, step);
				step.flows.take(payer, *amount);
				step.flows.put(pot(), *amount);
				if let Some(cash) = &mut self.live(*loan).cash {
					cash.flows.funded += amount;
					cash.moved(*amount, 0);
				}
				self.add_money(*loan, *amount, true, step);
			}
			Event::CashSwept { loan, at, dscr, amount } => {
				self.touch(*loan, step);
				let dscr = dscr.map(|dscr| dscr.into_inner());
				step.stated_swept.push((*loan, *at, dscr, *amount));
				if dscr.is_none() {
					self.replay_account_pays(*loan, *amount, step);
				}
			}
			Event::CashTrapped { loan, at, dscr, amount } => {
				self.touch(*loan, step);
				let dscr = dscr.map(|dscr| dscr.into_inner());
				step.stated_trapped.push((*loan, *at, dscr, *amount));
			}
			Event::CashReleased { loan, amount, left } => {
				self.replay_release(*loan, *amount, *left, step);
			}
			Event::Closed { loan, returned } => self.replay_close(*loan, *returned, step),
			Event::BreachDeclared { loan, reason, cure_until } => {
				self.touch(*loan, step);
				assert_eq!(*cure_until, step.now + Lending::params().cure_period, "a cure period");
				let doubt = doubt_of(*loan, *reason, *cure_until, step);
				let cash = self.live(*loan).cash.clone();
				let is_low = || cash.is_some_and(|cash| cash.is_low(&self.loans[loan].debt));
				assert!(
					*reason != BreachReason::CoverageLow || step.low.contains_key(loan) || is_low(),
					"the coverage of {loan} is not too low"
				);
				self.live(*loan).breach(*reason, *cure_until, doubt);
			}
			Event::ValuationCompleted { .. } => step.is_round_over = true,
			Event::MarginCalled { loan, until, .. } => {
				self.touch(*loan, step);
				let period = Lending::params().margin_period.min(Vault::params().min_wait);
				assert_eq!(*until, step.now + period, "the time to meet a margin call");
				let doubt = doubt_of(*loan, BreachReason::ValueShort, *until, step);
				self.live(*loan).breach(BreachReason::ValueShort, *until, doubt);
			}
			Event::MarginRestored { loan } => {
				if let Some(live) = self.loans.get_mut(loan) {
					live.breaches.retain(|(reason, _)| *reason != BreachReason::ValueShort);
				}
			}
			Event::UnitsAdded { loan, units } => {
				self.touch(*loan, step);
				self.live(*loan).debt.shape.units.extend(units);
				for lease in
					units.iter().filter_map(|unit| self.lease_of(*unit)).collect::<Vec<_>>()
				{
					self.begin_lease(lease, step.now);
				}
				for unit in units {
					let state = units::condition(*unit).map(|is| is.state);
					assert_eq!(state, Some(State::Pledged), "a unit that is added is pledged");
				}
			}
			Event::UnitsReleased { loan, units } => {
				self.touch(*loan, step);
				self.live(*loan).debt.shape.units.retain(|unit| !units.contains(unit));
				for unit in units {
					let state = units::condition(*unit).map(|is| is.state);
					assert_eq!(state, Some(State::Issued), "a unit that is released is free");
				}
			}
			Event::BreachCured { loan, reason } => {
				self.touch(*loan, step);
				if let (BreachReason::CoverageLow, Some(live)) = (reason, self.loans.get(loan)) {
					let is_low = live.cash.as_ref().is_some_and(|cash| cash.is_low(&live.debt));
					assert!(!is_low, "low coverage of {loan} is cured");
				}
				if let Some(live) = self.loans.get_mut(loan) {
					live.breaches.retain(|(other, _)| other != reason);
				}
			}
			Event::Classified { loan, past_due_since, .. } => {
				self.touch(*loan, step);
				if let Some(live) = self.loans.get(loan) {
					assert_eq!(*past_due_since, live.debt.missed(), "the oldest missed deadline");
				}
			}
			_ => {}
		}
	}

	fn replay_draw(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::Drawn { loan, borrower, principal, paid, origination_fee, reserve, maturity } =
			event
		else {
			return;
		};
		let terms = Terms::<Runtime>::get(loan).expect("terms are stored");
		let min_stub = Lending::params().min_stub;
		let mut shape = Shape::new(&terms, step.now, min_stub).expect("the loan has deadlines");
		assert_eq!(terms.borrower, *borrower, "the borrower of the terms");
		assert_eq!(shape.principal, *principal, "principal");
		assert_eq!(shape.principal, shape.amounts.iter().sum::<u128>(), "tranches add up");
		assert_eq!(shape.origination_fee, *origination_fee, "origination fee");
		// The money of an account goes over to that of a successor.
		let old = step.refinanced.and_then(|(old, _)| self.loans.get(&old));
		let old = old.filter(|old| old.cash.is_some() && terms.cash.is_some());
		shape.reserve = shape.reserve.max(old.map_or(0, |old| old.debt.reserve));
		assert_eq!(shape.reserve, *reserve, "debt-service reserve");
		assert_eq!(shape.maturity(), *maturity, "maturity");
		step.flows.give_treasury(*origination_fee);
		step.flows.put(pot(), *reserve);
		let withheld = origination_fee + reserve;
		if step.refinanced.is_none() {
			assert_eq!(principal - withheld, *paid, "what the borrower receives");
			step.flows.put(borrower.clone(), *paid);
		}
		for unit in &shape.units {
			let state = units::condition(*unit).map(|is| is.state);
			assert_eq!(state, Some(State::Pledged), "a unit of a live loan is pledged");
		}
		let mut live = Live::new(terms, Debt::new(shape));
		let old = old.and_then(|old| old.cash.clone());
		if let (Some(cash), Some(old)) = (&mut live.cash, &old) {
			cash.succeed(old);
		}
		live.figures = units::drawn(&live.debt.shape.units, step.now, live.principal_of_vault());
		if step.refinanced.is_none() {
			for (place, owner) in live.owners.iter().enumerate() {
				let amount = live.debt.shape.amounts[place];
				match owner {
					Some(lender) => step.flows.take(lender, amount),
					None => step.flows.take(&VaultAccount::get(), amount),
				}
			}
		}
		self.loans.insert(*loan, live);
		let counted = old.map(|old| old.counted).unwrap_or_default();
		let units = self.loans[loan].debt.shape.units.clone();
		for lease in units.into_iter().filter_map(|unit| self.lease_of(unit)).collect::<Vec<_>>() {
			self.begin_lease(lease, step.now);
			let cash = self.live(*loan).cash.as_mut();
			if let (Some(cash), Some(known)) = (cash, counted.get(&lease)) {
				cash.counted.insert(lease, *known);
			}
		}
		self.count("draws");
	}

	fn replay_payment(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::Repaid { loan, payer, amount, late, interest, principal, exit_fee } = event
		else {
			return;
		};
		self.touch(*loan, step);
		let is_rolled = step.refinanced.is_some_and(|(old, _)| old == *loan);
		let live = self.live(*loan);
		if is_rolled {
			let (principal, senior) = (live.debt.principal, live.principal_of_vault());
			step.carried = Some(Carried {
				stage: live.stage,
				principal,
				junior: principal - senior,
				share_lost: live.share_lost(),
			});
		}
		let paid = if is_rolled { live.debt.pay_in_cash() } else { live.debt.pay(*amount) };
		let parts = (paid.late, paid.interest, paid.principal, paid.exit_fee);
		assert_eq!(parts, (*late, *interest, *principal, *exit_fee), "the parts of a payment");
		assert_eq!(paid.total(), *amount, "a payment is in parts");
		live.lower(live.to_vault(&paid));
		step.flows.take(payer, *amount);
		step.flows.divide(*loan, &paid, &live.owners);
		self.count("payments");
	}

	fn replay_close(&mut self, loan: LoanId, returned: u128, step: &mut Step) {
		self.touch(loan, step);
		let live = self.loans.remove(&loan).expect("the model knows the live loan");
		assert_eq!(live.debt.principal, 0, "a loan ends before it is repaid");
		assert_eq!(live.debt.reserve, returned, "the rest of the reserve");
		assert!(live.cash.as_ref().is_none_or(|cash| cash.flows.held() == returned), "flows");
		step.flows.take(&pot(), returned);
		step.flows.give(&live.debt.shape.borrower, returned);
		for unit in &live.debt.shape.units {
			let is = units::condition(*unit).expect("the unit exists");
			assert_eq!(is.state, State::Issued, "a unit of an ended loan is free");
			assert_eq!(is.owner, live.debt.shape.borrower, "the borrower owns it");
		}
		self.count("closings");
	}

	/// In a refinance the account pays the old loan, where the new one has none.
	fn replay_account_pays(&mut self, loan: LoanId, amount: u128, step: &mut Step) {
		let live = self.live(loan);
		let reserve = live.debt.reserve;
		step.swept.push((loan, step.now, None, amount));
		if reserve == 0 {
			assert_eq!(amount, 0, "an empty account pays");
			return;
		}
		let paid = live.debt.pay(reserve);
		assert_eq!(paid.total(), amount, "what the account of {loan} pays");
		live.debt.reserve -= amount;
		live.cash.as_mut().expect("it has an account").flows.swept += amount;
		live.lower(live.to_vault(&paid));
		step.flows.take(&pot(), amount);
		step.flows.divide(loan, &paid, &live.owners);
	}

	/// A position was sold.
	pub fn replay_transfer(&mut self, collection: u32, item: u64, to: &AccountId) {
		if collection != POSITION_COLLECTION {
			return;
		}
		let (loan, place) = (item / 8, (item % 8) as usize);
		let owners = match self.loans.get_mut(&loan) {
			Some(live) => &mut live.owners,
			None => &mut self.sale(loan).owners,
		};
		owners[place] = Some(to.clone());
	}
}
