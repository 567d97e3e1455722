//! After a step: the events replayed, and the model compared with balances and records.

use std::collections::{BTreeMap, VecDeque};

use infrafi_protocol::LoanId;
use infrafi_runtime::{
	configs::{TreasuryAccount, VaultAccount},
	*,
};
use pallet_lending::{Call, Event, Loans, Seizures};
use pallet_vault::Event as VaultEvent;

use super::{
	flows::pot,
	live::{floor_of, lost, stage_at},
	replay::Step,
	replay_seized::Opening,
	seized::Source,
	units, LoanModel,
};
use crate::attack::{books::Books, world::now};

/// The call of a step. None in a block.
pub type Made<'a> = Option<&'a RuntimeCall>;

/// Whether the call is known to read the values of units, or known not to.
fn reads_values(call: Made) -> Option<bool> {
	let Some(RuntimeCall::Lending(call)) = call else { return None };
	match call {
		Call::repay { .. }
		| Call::repay_due { .. }
		| Call::repay_past_due { .. }
		| Call::top_up_reserve { .. } => Some(false),
		Call::classify { .. } | Call::settle_auction { .. } => Some(true),
		_ => None,
	}
}

impl LoanModel {
	/// Replays the events of a step from a number on, and compares.
	pub fn follow(&mut self, first: usize, call: Made, was: &Books, is: &Books, all: &[AccountId]) {
		let events: Vec<_> =
			System::read_events_no_consensus().skip(first).map(|record| record.event).collect();
		let mut step = Step { now: now(), ..Step::default() };
		let (mut absorbed, mut payments) = (0, 0);
		let mut sources = sources(&events);
		step.refinanced = events.iter().find_map(|event| match event {
			RuntimeEvent::Lending(Event::Refinanced { loan, successor, .. }) => {
				Some((*loan, *successor))
			}
			_ => None,
		});
		self.follow_clock();
		for event in &events {
			match event {
				RuntimeEvent::Lending(event) => {
					self.replay(event, call, &mut sources, &mut step);
				}
				RuntimeEvent::Vault(VaultEvent::PaymentReceived {
					amount, absorbed: lost, ..
				}) => {
					step.stated.to_vault += amount;
					absorbed += lost;
					payments += 1;
				}
				RuntimeEvent::Nfts(pallet_nfts::Event::Transferred {
					collection,
					item,
					to,
					..
				}) => {
					self.replay_transfer(*collection, *item, to);
				}
				_ => {}
			}
		}
		let touched: Vec<_> = Loans::<Runtime>::iter()
			.filter(|(id, record)| self.live(*id).debt.at != record.debt.at)
			.map(|(id, _)| id)
			.collect();
		for id in touched {
			self.touch(id, &mut step);
		}
		self.check_statements(&step);
		self.check_money(&step, call, absorbed, was, is, all);
		self.check_live(&step, call);
		self.check_seized(&step, call);
		self.check_totals(is);
		self.check_interest(is, step.now);
		if matches!(call, Some(RuntimeCall::Lending(_))) {
			self.check_locked(&step, payments, was, is);
		}
	}

	fn replay(
		&mut self,
		event: &Event<Runtime>,
		call: Made,
		sources: &mut BTreeMap<LoanId, VecDeque<(u128, Source)>>,
		step: &mut Step,
	) {
		let opening = match call {
			Some(RuntimeCall::Lending(Call::reoffer { .. })) => Opening::Reoffer,
			// An account that buys the lot opens none again.
			Some(RuntimeCall::Lending(Call::accept_unsold { .. })) if sources.is_empty() => {
				Opening::Governance
			}
			_ => Opening::ByValues,
		};
		self.replay_offer(event, step);
		self.replay_live(event, step);
		self.replay_seizure(event, step);
		self.replay_auction(event, opening, step);
		self.replay_claim(event, step);
		if let Event::ProceedsDivided { loan, .. } = event {
			let source = sources.get_mut(loan).and_then(VecDeque::pop_front);
			self.replay_proceeds(event, source.unwrap_or((0, Source::Other)), step);
		}
		self.replay_end(event, step);
		self.replay_consent(event, step);
		match event {
			Event::LenderPaid { loan, tranche, amount, .. } => {
				*step.stated.lenders.entry((*loan, *tranche)).or_default() += amount;
			}
			Event::PaymentDeferred { who, amount } => {
				*step.stated.deferred.entry(who.clone()).or_default() += amount;
			}
			Event::UnclaimedPaid { who, amount } => {
				let waits = self.unclaimed.remove(who).unwrap_or_default();
				let held = self.pending.remove(who).unwrap_or_default();
				assert_eq!(waits + held, *amount, "all that waited for an account");
				step.flows.take(&pot(), waits);
				step.flows.put(who.clone(), waits);
			}
			Event::Refinanced { .. } => self.replay_refinance(event, step),
			_ => {}
		}
	}

	/// What the events state of payments is what the model computes.
	fn check_statements(&mut self, step: &Step) {
		let sums = |of: &BTreeMap<_, u128>| -> BTreeMap<(LoanId, u8), u128> {
			of.iter().filter(|(_, sum)| **sum > 0).map(|(key, sum)| (*key, *sum)).collect()
		};
		assert_eq!(sums(&step.flows.lenders), sums(&step.stated.lenders), "the parts of lenders");
		assert_eq!(step.flows.from_reserves, step.reserves_drawn, "payments of reserves");
		if step.refinanced.is_none() {
			let deferred = &step.flows.deferred;
			// Money of ended bids waits too, on hold.
			for (who, amount) in deferred {
				let stated = step.stated.deferred.get(who).copied().unwrap_or_default();
				assert!(stated >= *amount, "a payment to {who} is not deferred: {step:?}");
			}
			assert_eq!(step.flows.to_vault, step.stated.to_vault, "what the vault receives");
		}
		for (who, amount) in &step.flows.deferred {
			*self.unclaimed.entry(who.clone()).or_default() += amount;
		}
	}

	/// Every account has what the model gives it, and no more.
	fn check_money(
		&mut self,
		step: &Step,
		call: Made,
		absorbed: u128,
		was: &Books,
		is: &Books,
		all: &[AccountId],
	) {
		let is_ours =
			matches!(call, Some(RuntimeCall::Lending(_)) | Some(RuntimeCall::Collateral(_)));
		let is_quiet = call.is_none()
			|| matches!(call, Some(RuntimeCall::Vault(pallet_vault::Call::service {})));
		if !is_ours && !is_quiet {
			assert!(step.flows.money.is_empty(), "money of loans moves in another call");
			return;
		}
		for ((who, was), is) in all.iter().zip(&was.owned).zip(&is.owned) {
			let is_vault = *who == VaultAccount::get();
			if is_quiet && (is_vault || *who == TreasuryAccount::get()) {
				continue;
			}
			let expected = step.flows.money.get(who).copied().unwrap_or_default();
			let expected = expected - if is_vault { absorbed as i128 } else { 0 };
			let found = is.usdai as i128 - was.usdai as i128;
			assert_eq!(found, expected, "USDai of {who}: {:?}", step.flows);
		}
		if is_ours {
			self.count("calls, every account");
		}
	}

	/// Live loans that a step touched are as the model has them.
	fn check_live(&mut self, step: &Step, call: Made) {
		let mut count = 0;
		for (id, record) in Loans::<Runtime>::iter() {
			count += 1;
			let live = self.loans.get_mut(&id).expect("the model knows the live loan");
			let debt = &live.debt;
			let parts: Vec<_> = record.debt.claims[..debt.interest.len()]
				.iter()
				.map(|part| sp_core::U512::from(part.0))
				.collect();
			assert_eq!(debt.principal, record.debt.principal.0, "principal of {id}");
			assert_eq!(debt.interest, parts, "interest of {id}");
			assert_eq!(debt.late, record.debt.late.0.into(), "late interest of {id}");
			assert_eq!(debt.late_paid, record.debt.late_paid.0, "late interest paid of {id}");
			assert_eq!(debt.base, record.debt.base.0, "the base of {id}: {debt:?}");
			let next = debt.next as u32 + u32::from(!debt.shape.has_stub);
			assert_eq!(next, record.debt.next, "the next deadline of {id}: {debt:?}");
			assert_eq!(debt.met, record.debt.streak, "deadlines met in a row of {id}: {debt:?}");
			assert_eq!(debt.reserve, record.reserve.0, "the reserve of {id}");
			assert_eq!(debt.at, record.debt.at, "the instant of {id}");
			let floor = record.floor.map(|floor| (floor.share.deconstruct(), floor.ends_at));
			let without = record.floor.map_or(record.impairment.0, |floor| floor.without.0);
			if step.touched.contains(&id) {
				let with_prices = live.with_prices(step.now);
				let fits = match reads_values(call) {
					Some(true) => without == with_prices,
					Some(false) => without == live.impairment,
					None => without == with_prices || without == live.impairment,
				};
				assert!(
					fits,
					"the impairment of {id}: {without}, not {with_prices} or {}: {live:?}",
					live.impairment
				);
				live.impairment = without;
				if floor.is_none() && live.floor.is_some_and(|(_, ends)| ends <= step.now) {
					live.floor = None;
				}
				let least = live.with_floor(without, step.now);
				assert_eq!(record.impairment.0, least, "the impairment of {id} with its floor");
			} else {
				assert_eq!(without, live.impairment, "the impairment of {id} without a step");
			}
			assert_eq!(floor, live.floor, "the floor of {id}");
			let first_loss: Vec<_> =
				(0..8).filter(|place| record.first_loss.contains(*place)).collect();
			let counted: Vec<_> = live.first_loss.iter().map(|(place, _)| *place).collect();
			assert_eq!(first_loss, counted, "the first loss of {id}");
			let cure_until = live.breaches.iter().map(|(_, until)| *until).min();
			assert_eq!(record.cure_until, cure_until, "the cure period of {id}");
		}
		assert_eq!(count, self.loans.len(), "the live loans");
		*self.compared.entry("live loans").or_default() += count as u64;
	}

	fn check_seized(&mut self, step: &Step, call: Made) {
		for (id, record) in Seizures::<Runtime>::iter() {
			let sale = self.seized.get(&id).expect("the model knows the seized loan");
			for (claim, of) in sale.claims.iter().zip(&record.claims) {
				assert_eq!(*claim, [of.principal.0, of.interest.0, of.late.0], "claims of {id}");
			}
			if sale.shape.is_vaults && !sale.is_written_off {
				assert_eq!(sale.vault_interest, record.interest.0.into(), "interest of {id}");
			}
			assert_eq!(sale.costs, record.costs.0, "costs of {id}");
			assert_eq!(sale.fee_base, record.fee_base.0, "what the fee is charged on of {id}");
			assert_eq!(sale.fee_bound, record.fee_bound.0, "the bound of the fee of {id}");
			assert_eq!(sale.exit_fee, record.exit_fee.0, "the exit fee of {id}");
			assert_eq!(sale.reserve, record.reserve.0, "the reserve of {id}");
			assert_eq!(sale.is_written_off, record.is_written_off, "{id} is written off");
			let open = sale.insurance.values().filter(|claim| claim.is_open()).count();
			assert_eq!(open as u32, record.open_claims, "open claims of {id}");
			let bid = sale.lot.as_ref().and_then(|lot| lot.bid.as_ref()).map(|bid| bid.amount);
			let stands = record.auction.as_ref().and_then(|auction| auction.bid.as_ref());
			assert_eq!(bid, stands.map(|bid| bid.amount.0), "the bid for a lot of {id}");
			assert_eq!(sale.lots, record.lots, "lots of {id}");
			assert_eq!(sale.unsold.len(), record.unsold.len(), "unsold lots of {id}");
			let principal = sale.principal_of_vault();
			let for_sale: Vec<_> = {
				let on_sale = sale.lot.iter().flat_map(|lot| lot.units.clone());
				sale.queued.iter().copied().chain(on_sale).collect()
			};
			let counted = units::counted(&for_sale, step.now);
			let all: u128 = sale.claims.iter().map(|claim| claim[0]).sum();
			let stage = stage_at(step.now - sale.since);
			let found = if principal == 0 { 0 } else { lost(all, principal, stage, Some(counted)) };
			let doubt = self.doubts.get_mut(&id).expect("a seized loan has one");
			let without = record.floor.map_or(record.impairment.0, |floor| floor.without.0);
			let carried = doubt.0.min(principal);
			let is_counted = without == carried.max(found);
			let fits = is_counted || (without == carried && reads_values(call) != Some(true));
			assert!(
				fits || reads_values(call) == Some(true) && without == carried,
				"the impairment of {id}: {without}, not {carried} or {found}: {sale:?}"
			);
			doubt.0 = without;
			let floor = record.floor.map(|floor| (floor.share.deconstruct(), floor.ends_at));
			if floor.is_none() && doubt.1.is_some_and(|(_, ends)| ends <= step.now) {
				doubt.1 = None;
			}
			assert_eq!(floor, doubt.1, "the floor of {id}");
			assert!(record.impairment.0 >= floor_of(doubt.1, principal, step.now), "a floor holds");
		}
		assert_eq!(Seizures::<Runtime>::iter_keys().count(), self.seized.len(), "seized loans");
	}

	/// The sums that the chain keeps are those of the model.
	fn check_totals(&mut self, is: &Books) {
		let live = self.loans.values().map(|live| live.principal_of_vault()).sum::<u128>();
		let seized = self.seized.values().map(|sale| sale.principal_of_vault()).sum::<u128>();
		let lent = is.vault.receivables.loans.principal.0;
		assert_eq!(live + seized, lent, "the vault's principal is the sum over the loans");
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

/// What each division of proceeds divides, in the order of the events.
fn sources(events: &[RuntimeEvent]) -> BTreeMap<LoanId, VecDeque<(u128, Source)>> {
	let mut all = BTreeMap::<_, VecDeque<_>>::new();
	for event in events {
		let RuntimeEvent::Lending(event) = event else { continue };
		let (loan, source) = match event {
			Event::LotSold { loan, price, .. } => (loan, (*price, Source::Sale)),
			Event::BidForfeited { loan, deposit, .. } => (loan, (*deposit, Source::Other)),
			Event::Recovered { loan, amount, .. } => (loan, (*amount, Source::Other)),
			Event::ClaimPaid { loan, amount, .. } => (loan, (*amount, Source::Other)),
			_ => continue,
		};
		all.entry(*loan).or_default().push_back(source);
	}
	all
}
