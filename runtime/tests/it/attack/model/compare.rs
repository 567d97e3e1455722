//! After a step: the events replayed, and the model compared with what they state and with the
//! balances of all accounts.

use std::collections::{BTreeMap, VecDeque};

use infrafi_protocol::LoanId;
use infrafi_runtime::{
	configs::{TreasuryAccount, VaultAccount},
	*,
};
use pallet_collateral::Event as UnitEvent;
use pallet_lending::{Call, Event, Loans};
use pallet_vault::Event as VaultEvent;

use super::{
	flows::pot, records::Made, rent, replay::Step, replay_sale::Opening, seized::Source, LoanModel,
};
use crate::attack::{books::Books, world::now};

/// What each division of proceeds divides, in the order of the events.
type Sources = BTreeMap<LoanId, VecDeque<(u128, Source)>>;

impl LoanModel {
	/// Replays the events of a step from a number on, and compares.
	pub fn follow(&mut self, first: usize, call: Made, was: &Books, is: &Books, all: &[AccountId]) {
		let events: Vec<_> =
			System::read_events_no_consensus().skip(first).map(|record| record.event).collect();
		let mut step = Step { now: now(), ..Step::default() };
		let mut sources = sources(&events);
		step.refinanced = events.iter().find_map(|event| match event {
			RuntimeEvent::Lending(Event::Refinanced { loan, successor, .. }) => {
				Some((*loan, *successor))
			}
			_ => None,
		});
		for event in &events {
			self.replay_any(event, call, &mut sources, &mut step);
		}
		self.follow_clock();
		self.touch_all(call, &mut step);
		self.check_statements(&step);
		self.check_money(&step, call, was, is, all);
		self.check_leases();
		self.check_live(&step);
		self.check_seized(&step);
		self.check_totals(is);
		self.check_interest(is, step.now);
		if matches!(call, Some(RuntimeCall::Lending(_))) {
			self.check_locked(&step, was, is);
		}
	}

	/// Loans that the step touched without an event: the one of the call, and those that are due.
	fn touch_all(&mut self, call: Made, step: &mut Step) {
		let due: Vec<_> = Loans::<Runtime>::iter()
			.filter(|(id, record)| self.live(*id).is_touched(record))
			.map(|(id, _)| id)
			.collect();
		let named = match call {
			Some(RuntimeCall::Lending(Call::classify { loan } | Call::cure { loan })) => {
				Some(*loan)
			}
			_ => rent::named(call),
		};
		for id in due.into_iter().chain(named) {
			self.touch(id, step);
			step.touched.insert(id);
		}
	}

	fn replay_any(
		&mut self,
		event: &RuntimeEvent,
		call: Made,
		sources: &mut Sources,
		step: &mut Step,
	) {
		match event {
			RuntimeEvent::Lending(event) => self.replay(event, call, sources, step),
			RuntimeEvent::Vault(VaultEvent::PaymentReceived { amount, absorbed, .. }) => {
				step.stated.to_vault += amount;
				step.absorbed += absorbed;
				step.payments += 1;
			}
			RuntimeEvent::Leases(event) => self.replay_lease(event, step),
			RuntimeEvent::Nfts(pallet_nfts::Event::Transferred {
				collection, item, to, ..
			}) => {
				self.replay_transfer(*collection, *item, to);
			}
			RuntimeEvent::Collateral(UnitEvent::BondPosted { insurer, amount, .. }) => {
				step.flows.take(insurer, *amount);
				step.flows.put(Collateral::account(), *amount);
			}
			RuntimeEvent::Collateral(UnitEvent::BondWithdrawn { insurer, amount, .. }) => {
				step.flows.take(&Collateral::account(), *amount);
				step.flows.put(insurer.clone(), *amount);
			}
			RuntimeEvent::Collateral(UnitEvent::Insured { insurer, payer, premium, .. }) => {
				step.flows.take(payer, *premium);
				step.flows.put(insurer.clone(), *premium);
			}
			RuntimeEvent::Collateral(
				UnitEvent::LossReported { unit, .. } | UnitEvent::LossWithdrawn { unit, .. },
			) => {
				let loans = self.seized.iter().filter(|(_, sale)| sale.units().contains(unit));
				step.touched.extend(loans.map(|(id, _)| *id));
			}
			_ => {}
		}
	}

	fn replay(
		&mut self,
		event: &Event<Runtime>,
		call: Made,
		sources: &mut Sources,
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
		self.replay_live(event, step);
		self.replay_seizure(event, step);
		self.replay_auction(event, opening, step);
		self.replay_claim(event, step);
		if let Event::ProceedsDivided { loan, .. } = event {
			let source = sources.get_mut(loan).and_then(VecDeque::pop_front);
			self.replay_proceeds(event, source.unwrap_or((0, Source::Other)), step);
		}
		self.replay_end(event, step);
		step.touched.extend(revalued(event));
		match event {
			Event::LenderPaid { loan, tranche, amount, .. } => {
				*step.stated.lenders.entry((*loan, *tranche)).or_default() += amount;
			}
			Event::PaymentDeferred { who, amount } => step.stated.defer(who, *amount),
			Event::UnclaimedPaid { who, amount } => {
				let waits = self.unclaimed.remove(who).unwrap_or_default();
				let held = self.pending.remove(who).unwrap_or_default();
				assert_eq!(waits + held, *amount, "all that waited for an account");
				step.flows.take(&pot(), waits);
				step.flows.put(who.clone(), waits);
			}
			Event::RentReceived { loan, lease, opex, retained } => {
				self.replay_taken(*loan, *lease, (*opex, *retained), step);
			}
			Event::Refinanced { .. } => self.replay_refinance(event, step),
			_ => {}
		}
	}

	/// What the events state of payments is what the model computes.
	fn check_statements(&mut self, step: &Step) {
		let (computed, stated) = (&step.flows, &step.stated);
		assert_eq!(some(&computed.lenders), some(&stated.lenders), "the parts of lenders");
		assert_eq!(computed.from_reserves, step.reserves_drawn, "payments of reserves");
		assert_eq!(step.swept, step.stated_swept, "what is swept");
		assert_eq!(step.trapped, step.stated_trapped, "what is trapped");
		assert_eq!(some(&computed.deferred), some(&stated.deferred), "payments that wait");
		assert_eq!(computed.to_vault, stated.to_vault, "what the vault receives");
		for (who, amount) in &computed.in_pot {
			*self.unclaimed.entry(who.clone()).or_default() += amount;
		}
	}

	/// Every account has what the model gives it, and no more.
	fn check_money(&mut self, step: &Step, call: Made, was: &Books, is: &Books, all: &[AccountId]) {
		let is_ours = matches!(
			call,
			Some(RuntimeCall::Lending(_) | RuntimeCall::Collateral(_) | RuntimeCall::Leases(_))
		);
		let is_quiet = call.is_none()
			|| matches!(call, Some(RuntimeCall::Vault(pallet_vault::Call::service {})));
		if !is_ours && !is_quiet {
			assert!(step.flows.money.is_empty(), "money of loans moves in another call");
			return;
		}
		for ((who, was), is) in all.iter().zip(&was.owned).zip(&is.owned) {
			let is_vault = *who == VaultAccount::get();
			// The vault also pays its fees to the treasury, and its part of a loss.
			if is_quiet && (is_vault || *who == TreasuryAccount::get()) {
				continue;
			}
			let expected = step.flows.money.get(who).copied().unwrap_or_default();
			let expected = expected - if is_vault { step.absorbed as i128 } else { 0 };
			let found = is.usdai as i128 - was.usdai as i128;
			assert_eq!(found, expected, "USDai of {who}: {:?}", step.flows);
		}
		if is_ours {
			self.count("balances");
		}
	}
}

/// The amounts that are not zero.
fn some<Key: Clone + Ord>(amounts: &BTreeMap<Key, u128>) -> BTreeMap<Key, u128> {
	amounts.iter().filter(|(_, sum)| **sum > 0).map(|(key, sum)| (key.clone(), *sum)).collect()
}

/// The seized loan whose values an event shows to be read again.
fn revalued(event: &Event<Runtime>) -> Option<LoanId> {
	match event {
		Event::Liquidated { loan, .. }
		| Event::AuctionOpened { loan, .. }
		| Event::BidPlaced { loan, .. }
		| Event::BidVoided { loan, .. }
		| Event::BidForfeited { loan, .. }
		| Event::LotSold { loan, .. }
		| Event::LotUnsold { loan, .. }
		| Event::ProceedsDivided { loan, .. }
		| Event::ClaimFiled { loan, .. }
		| Event::ClaimPaid { loan, .. }
		| Event::ClaimUnanswered { loan, .. }
		| Event::ClaimClosed { loan, .. }
		| Event::ClaimEnforced { loan, .. }
		| Event::ClaimUpheld { loan, .. }
		| Event::Recovered { loan, .. }
		| Event::WrittenOff { loan, .. }
		| Event::Impaired { loan, .. } => Some(*loan),
		_ => None,
	}
}

fn sources(events: &[RuntimeEvent]) -> Sources {
	let mut all = Sources::new();
	for event in events {
		let RuntimeEvent::Lending(event) = event else { continue };
		let (loan, source) = match event {
			Event::LotSold { loan, price, .. } => (loan, (*price, Source::Sale)),
			Event::BidForfeited { loan, deposit, .. } => (loan, (*deposit, Source::Other)),
			Event::Recovered { loan, amount, .. } => (loan, (*amount, Source::Other)),
			Event::ClaimPaid { loan, amount, .. }
			| Event::ClaimEnforced { loan, amount, .. }
			| Event::ClaimUpheld { loan, amount, .. } => (loan, (*amount, Source::Other)),
			Event::RentReceived { loan, retained, .. } => (loan, (*retained, Source::Other)),
			_ => continue,
		};
		all.entry(*loan).or_default().push_back(source);
	}
	all
}
