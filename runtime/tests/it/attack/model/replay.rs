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
	/// Whether lending divided rent as proceeds.
	pub is_rent_divided: bool,
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
fn doubt_of(loan: LoanId, reason: BreachReason, cure_until: u64, now: u64) -> u64 {
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
		let paid = live.touch(step.now);
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
				let live = self.live(*loan);
				if let Some(paid) = live.debt.top_up(*amount) {
					live.lower(live.to_vault(&paid));
					step.flows.take(&pot(), paid.total());
					*step.flows.from_reserves.entry(*loan).or_default() += paid.total();
					step.flows.divide(*loan, &paid, &live.owners);
				}
			}
			Event::Closed { loan, returned } => self.replay_close(*loan, *returned, step),
			Event::BreachDeclared { loan, reason, cure_until } => {
				self.touch(*loan, step);
				assert_eq!(*cure_until, step.now + Lending::params().cure_period, "a cure period");
				let doubt = doubt_of(*loan, *reason, *cure_until, step.now);
				self.live(*loan).breach(*reason, *cure_until, doubt);
			}
			Event::ValuationCompleted { .. } => step.is_round_over = true,
			Event::MarginCalled { loan, until, .. } => {
				self.touch(*loan, step);
				let period = Lending::params().margin_period.min(Vault::params().min_wait);
				assert_eq!(*until, step.now + period, "the time to meet a margin call");
				let doubt = doubt_of(*loan, BreachReason::ValueShort, *until, step.now);
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
		let shape = Shape::new(&terms, step.now, min_stub).expect("the loan has deadlines");
		assert_eq!(terms.borrower, *borrower, "the borrower of the terms");
		assert_eq!(shape.principal, *principal, "principal");
		assert_eq!(shape.principal, shape.amounts.iter().sum::<u128>(), "tranches add up");
		assert_eq!(shape.origination_fee, *origination_fee, "origination fee");
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
		step.flows.take(&pot(), returned);
		step.flows.give(&live.debt.shape.borrower, returned);
		for unit in &live.debt.shape.units {
			let is = units::condition(*unit).expect("the unit exists");
			assert_eq!(is.state, State::Issued, "a unit of an ended loan is free");
			assert_eq!(is.owner, live.debt.shape.borrower, "the borrower owns it");
		}
		self.count("closings");
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
