//! Rent of units: that of a free one is its owner's, and so is that of a pledged one whose loan has
//! no cash account. A live loan with an account takes it in, and that of a seized one is proceeds.

use infrafi_protocol::{unit::State, LeaseId, LoanId};
use infrafi_runtime::*;
use pallet_leases::Call;

use super::{
	flows::pot,
	records::Made,
	replay::Step,
	units,
	wide::{floor, wide},
	LoanModel,
};

impl LoanModel {
	/// Rent was paid. Where lending has taken it in, its parts are counted there.
	pub fn replay_rent(&mut self, unit: u64, payer: &AccountId, amount: u128, step: &mut Step) {
		step.flows.take(payer, amount);
		match step.rent_taken {
			Some(taken) => assert_eq!(taken, amount, "the parts of rent"),
			None => {
				let is = units::condition(unit).expect("a leased unit exists");
				assert!(matches!(is.state, State::Issued | State::Pledged), "of a seized unit");
				step.flows.give(&is.owner, amount);
			}
		}
		self.count("rents");
	}

	/// A loan has taken rent in.
	pub fn replay_taken(
		&mut self,
		loan: LoanId,
		lease: LeaseId,
		(opex, retained): (u128, u128),
		step: &mut Step,
	) {
		let amount = opex + retained;
		step.rent_taken = Some(amount);
		if self.loans.contains_key(&loan) {
			self.touch(loan, step);
			self.take_into_account(loan, lease, (opex, retained), step);
			return;
		}
		let (known, sale) = (&self.leases[&lease], &self.seized[&loan]);
		let is = units::condition(known.unit).expect("a leased unit exists");
		let counts = known.loan == Some(loan);
		let share = sale.opex.filter(|_| counts).unwrap_or_default();
		let expected = floor(wide(amount) * share, wide(1_000_000));
		assert_eq!(expected, opex, "the operation of a seized unit");
		step.flows.give(&is.custodian, opex);
	}

	fn take_into_account(
		&mut self,
		loan: LoanId,
		lease: LeaseId,
		(opex, retained): (u128, u128),
		step: &mut Step,
	) {
		let counts = self.leases[&lease].loan == Some(loan);
		let live = self.live(loan);
		let is_whole = !counts || live.is_in_default(step.now);
		let cash = live.cash.as_mut().expect("a loan without an account takes no rent");
		let expected = if is_whole { 0 } else { cash.opex_of(opex + retained) };
		assert_eq!(expected, opex, "the operating expenses of {loan}");
		cash.flows.rent += opex + retained;
		cash.flows.opex += opex;
		cash.moved(opex + retained, opex);
		let borrower = live.debt.shape.borrower.clone();
		step.flows.give(&borrower, opex);
		step.flows.put(pot(), retained);
		self.add_money(loan, retained, !counts, step);
		self.count("rents taken in");
	}

	/// Money enters the reserve of a loan, which pays what is past due.
	pub fn add_money(&mut self, loan: LoanId, amount: u128, is_kept: bool, step: &mut Step) {
		let live = self.live(loan);
		let paid = live.debt.top_up(amount);
		let left = live.debt.reserve;
		if let Some(cash) = &mut live.cash {
			if is_kept {
				cash.topped_up = (cash.topped_up + amount).min(left);
			}
			cash.flows.paid += paid.as_ref().map_or(0, |paid| paid.total());
		}
		if let Some(paid) = paid {
			live.lower(live.to_vault(&paid));
			step.flows.take(&pot(), paid.total());
			*step.flows.from_reserves.entry(loan).or_default() += paid.total();
			step.flows.divide(loan, &paid, &live.owners);
		}
	}

	/// A round has released money of a cash account.
	pub fn replay_release(&mut self, loan: LoanId, amount: u128, left: u128, step: &mut Step) {
		self.touch(loan, step);
		let live = self.live(loan);
		assert!(live.is_undoubted(step.now), "money of a doubtful loan is released: {live:?}");
		let safe_mode = pallet_lending::LastSafeMode::<Runtime>::get();
		assert!(safe_mode.is_none_or(|last| last.ended_at.is_some()), "released in safe mode");
		let is_short = live.is_short();
		let (debt, bound) = (live.debt.in_full(), units::bound_of_release(&live.debt.shape.units));
		let bound = bound.expect("no price is in doubt");
		let reserve = live.debt.reserve;
		let cash = live.cash.as_mut().expect("the loan has an account");
		let most = cash
			.releasable
			.min(reserve.saturating_sub(cash.target))
			.min(reserve.saturating_sub(debt.saturating_sub(bound)));
		assert_eq!((amount, left), (most, reserve - most), "what is released of {loan}");
		cash.releasable = 0;
		cash.topped_up = cash.topped_up.min(left);
		cash.flows.released += amount;
		// What the round has found ends the shortness of the step before.
		cash.note_short(is_short);
		cash.moved(0, amount);
		live.debt.reserve = left;
		let borrower = live.debt.shape.borrower.clone();
		step.flows.take(&pot(), amount);
		step.flows.give(&borrower, amount);
		self.count("releases");
	}
}

/// The loan that a call of leases brings up to now.
pub fn named(call: Made) -> Option<LoanId> {
	match call {
		Some(RuntimeCall::Leases(Call::recognise { loan, .. })) => Some(*loan),
		_ => None,
	}
}
