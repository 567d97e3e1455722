//! The records of the chain against the books of the model.

use infrafi_runtime::*;
use pallet_lending::{LoanRecord, Loans, SeizureOf, Seizures};
use sp_core::U512;

use super::{
	cash::{CashFlows, Window},
	live::Live,
	replay::Step,
	seized::Seized,
	LoanModel,
};
use crate::attack::books::Books;

/// The call of a step. None in a block.
pub type Made<'a> = Option<&'a RuntimeCall>;

impl LoanModel {
	/// Live loans are as the model has them.
	pub fn check_live(&mut self, step: &Step) {
		let (mut count, valuation) = (0, Lending::valuation());
		for (id, record) in Loans::<Runtime>::iter() {
			count += 1;
			let live = self.live(id);
			live.follow(id, &record);
			if step.touched.contains(&id) {
				live.count(step.now);
				live.check_quote(id, step.now);
			}
			// A loan that was drawn since counts by the values of its draw.
			if step.is_round_over && live.debt.shape.drawn_at <= valuation.at {
				let (by_round, struck) = (live.figures, Some(live.struck()));
				let uncovered = |figures| live.uncovered(figures, step.now);
				assert_eq!(uncovered(by_round), uncovered(struck), "the round and {id}");
			}
			if live.check_cash(id) {
				self.count("cash accounts");
			}
			let live = self.live(id);
			live.check_debt(id, &record);
			live.check_record(id, &record);
		}
		assert_eq!(count, self.loans.len(), "the live loans");
		*self.compared.get_mut("live loans").expect("it is listed") += count as u64;
	}

	/// Seized loans are as the model has them.
	pub fn check_seized(&mut self, step: &Step) {
		let mut count = 0;
		for (id, record) in Seizures::<Runtime>::iter() {
			count += 1;
			let sale = self.sale(id);
			let is_touched = step.touched.contains(&id) || record.due_at != sale.due_at;
			if is_touched || record.impairment.value.0 != sale.value {
				sale.count(step.now);
				sale.due_at = record.due_at;
				let has_bid = sale.lot.as_ref().is_some_and(|lot| lot.bid.is_some());
				let redemption = (!has_bid).then(|| sale.payoff());
				assert_eq!(redemption, Lending::redemption(id), "the redemption of {id}");
			}
			sale.check_money(id, &record);
			sale.check_record(id, &record);
		}
		assert_eq!(count, self.seized.len(), "the seized loans");
		*self.compared.get_mut("seized loans").expect("it is listed") += count as u64;
	}

	/// The sums that the chain keeps are those of the model.
	pub fn check_totals(&mut self, is: &Books) {
		let live = self.loans.values().map(|live| live.principal_of_vault()).sum::<u128>();
		let seized = self.seized.values().map(|sale| sale.principal_of_vault()).sum::<u128>();
		let receivables = is.vault.receivables;
		assert_eq!(live + seized, receivables.loans.principal.0, "the vault's principal");
		let live = self.loans.values().map(|live| live.impairment()).sum::<u128>();
		let seized = self.seized.values().map(|sale| sale.impairment()).sum::<u128>();
		assert_eq!(live + seized, receivables.impairment.0, "the vault's impairment");
		let reserves = self.loans.values().map(|live| live.debt.reserve).sum::<u128>()
			+ self.seized.values().map(|sale| sale.reserve).sum::<u128>();
		assert_eq!(reserves, is.portfolio.reserves.0, "reserves are the sum over the loans");
		let unclaimed = self.unclaimed.values().sum::<u128>();
		assert_eq!(unclaimed, is.portfolio.unclaimed.0, "unclaimed money");
		let bids = self.seized.values().filter_map(|sale| sale.lot.as_ref()?.bid.as_ref());
		let deposits = bids.map(|bid| bid.deposit).sum::<u128>();
		assert_eq!(deposits, is.portfolio.bid_deposits.0, "deposits of bids");
	}
}

impl Live {
	/// Whether a step has changed the record, be it in the second of the one before.
	pub fn is_touched(&self, record: &LoanRecord) -> bool {
		let found = record.counted.map(|counted| (counted.whole.0, counted.cautious.0));
		(self.debt.at, self.figures, self.doubtful_after())
			!= (record.debt.at, found, record.doubtful_after)
	}

	/// What is due and past due: the least payments after which the deadlines are satisfied.
	fn check_quote(&self, id: u64, now: u64) {
		let quote = Lending::quote(id, now).expect("the loan is live");
		let (due, past_due, payoff) = (quote.due.0, quote.past_due.0, quote.payoff.0);
		let debt = &self.debt;
		let least = (debt.due(), debt.past_due(), debt.payoff());
		assert_eq!(least, (due, past_due, payoff), "the quote of {id}: {debt:?}");
	}

	fn check_debt(&self, id: u64, record: &LoanRecord) {
		let debt = &self.debt;
		let claims = &record.debt.claims[..debt.interest.len()];
		let interest: Vec<_> = claims.iter().map(|part| U512::from(part.0)).collect();
		assert_eq!(debt.principal, record.debt.principal.0, "principal of {id}");
		assert_eq!(debt.interest, interest, "interest of {id}");
		assert_eq!(debt.late, record.debt.late.0.into(), "late interest of {id}");
		assert_eq!(debt.late_paid, record.debt.late_paid.0, "late interest paid of {id}");
		assert_eq!(debt.base, record.debt.base.0, "the base of {id}: {debt:?}");
		let next = debt.next as u32 + u32::from(!debt.shape.has_stub);
		assert_eq!(next, record.debt.next, "the next deadline of {id}: {debt:?}");
		assert_eq!(debt.met, record.debt.streak, "deadlines met in a row of {id}: {debt:?}");
		assert_eq!(debt.at, record.debt.at, "the instant of {id}");
		assert_eq!(debt.reserve, record.reserve.0, "the reserve of {id}");
	}

	/// The record of the cash account is as the model has it, and nothing of its money is missing.
	/// False if the loan has none.
	fn check_cash(&mut self, id: u64) -> bool {
		let is_short = self.cash.is_some() && self.is_short();
		let record = pallet_lending::CashWindows::<Runtime>::get(id);
		let (Some(cash), Some(record)) = (&mut self.cash, &record) else {
			assert!(self.cash.is_none() && record.is_none(), "an account of {id} by one alone");
			return false;
		};
		let of = &record.account;
		let windows = of.coverage.windows().iter();
		let windows: Vec<_> =
			windows.map(|of| Window { received: of.received.0, due: of.due.0 }).collect();
		assert_eq!(cash.windows, windows, "the windows of {id}");
		let open = [cash.due, cash.received, cash.topped_up, cash.releasable];
		let found = [of.due.0, of.received.0, of.topped_up.0, of.releasable.0];
		assert_eq!(open, found, "the open window of {id}: due, received, topped up, releasable");
		for (lease, counted) in &cash.counted {
			let found = record.leases.iter().find(|known| known.lease == *lease);
			assert_eq!(found.map(|known| known.counted.0), Some(*counted), "lease {lease}");
		}
		let of = &record.flows;
		let flows = CashFlows {
			funded: of.funded.0,
			rent: of.rent.0,
			opex: of.opex.0,
			paid: of.paid.0,
			released: of.released.0,
			swept: of.swept.0,
		};
		assert_eq!(cash.flows, flows, "the flows of {id}");
		assert_eq!(flows.held(), self.debt.reserve, "what came in of {id} is not accounted for");
		cash.note_short(is_short);
		true
	}

	fn check_record(&self, id: u64, record: &LoanRecord) {
		let stage = record.impairment.stage.0;
		let without = record.floor.map_or(stage, |floor| floor.without.0);
		assert_eq!(without, self.stage, "what time counts as lost of {id}: {self:?}");
		assert_eq!(stage, self.staged, "the same of {id} with its floor");
		assert_eq!(record.impairment.value.0, self.value, "what units of {id} leave: {self:?}");
		let floor = record.floor.map(|floor| (floor.share.deconstruct(), floor.ends_at));
		assert_eq!(floor, self.floor, "the floor of {id}");
		let first_loss: Vec<_> =
			(0..8).filter(|place| record.first_loss.contains(*place)).collect();
		assert_eq!(first_loss, self.first_loss, "the first loss of {id}");
		let cure_until = self.breaches.iter().map(|(_, until)| *until).min();
		assert_eq!(record.cure_until, cure_until, "the cure period of {id}");
		assert_eq!(record.doubtful_after, self.doubtful_after(), "the doubt of {id}: {self:?}");
	}
}

impl Seized {
	fn check_money(&self, id: u64, record: &SeizureOf<Runtime>) {
		for (claim, of) in self.claims.iter().zip(&record.claims) {
			assert_eq!(*claim, [of.principal.0, of.interest.0, of.late.0], "claims of {id}");
		}
		let is_counted = self.shape.is_vaults && !self.is_written_off;
		assert!(!is_counted || self.vault_interest == record.interest.0.into(), "interest of {id}");
		assert_eq!(self.costs, record.costs.0, "costs of {id}");
		assert_eq!(self.fee_base, record.fee_base.0, "what the fee is charged on of {id}");
		assert_eq!(self.fee_bound, record.fee_bound.0, "the bound of the fee of {id}");
		assert_eq!(self.exit_fee, record.exit_fee.0, "the exit fee of {id}");
		assert_eq!(self.reserve, record.reserve.0, "the reserve of {id}");
		let stage = record.impairment.stage.0;
		let without = record.floor.map_or(stage, |floor| floor.without.0);
		assert_eq!(without, self.stage, "what time counts as lost of {id}: {self:?}");
		assert_eq!(stage, self.staged, "the same of {id} with its floor");
		assert_eq!(record.impairment.value.0, self.value, "what units of {id} leave: {self:?}");
		let floor = record.floor.map(|floor| (floor.share.deconstruct(), floor.ends_at));
		assert_eq!(floor, self.floor, "the floor of {id}");
	}

	fn check_record(&self, id: u64, record: &SeizureOf<Runtime>) {
		assert_eq!(self.is_written_off, record.is_written_off, "{id} is written off");
		let open = self.insurance.values().filter(|claim| claim.is_open()).count();
		assert_eq!(open as u32, record.open_claims, "open claims of {id}");
		let lot = self.lot.as_ref().map(|lot| lot.number);
		assert_eq!(lot, record.auction.as_ref().map(|auction| auction.lot), "the lot of {id}");
		let bid = self.lot.as_ref().and_then(|lot| lot.bid.as_ref()).map(|bid| bid.amount);
		let stands = record.auction.as_ref().and_then(|auction| auction.bid.as_ref());
		assert_eq!(bid, stands.map(|bid| bid.amount.0), "the bid for a lot of {id}");
		assert_eq!(self.lots, record.lots, "lots of {id}");
		assert_eq!(self.unsold.len(), record.unsold.len(), "unsold lots of {id}");
		assert_eq!(self.queued.len() as u32, record.queued.0.count_ones(), "queued units of {id}");
	}
}
