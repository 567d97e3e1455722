//! The events of seized loans, each figure computed again.

use infrafi_protocol::{unit::State, LoanId};
use infrafi_runtime::*;
use pallet_lending::{Event, Sale};

use super::{
	flows::pot,
	replay::Step,
	seized::{Aside, Bid, Claim, Lot, Seized, Source},
	units,
	wide::part_up,
	LoanModel,
};

const ONE: u128 = 1_000_000_000_000_000_000;

/// How a lot comes to be on sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
	/// At the seizure, after another lot, or again after its bid was lost.
	ByValues,
	/// Again, because no account had bid.
	Reoffer,
	/// The same by governance.
	Governance,
}

impl LoanModel {
	fn sale(&mut self, loan: LoanId) -> &mut Seized {
		self.seized.get_mut(&loan).expect("the model knows the seized loan")
	}

	pub fn replay_seizure(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::Liquidated { loan, liquidator, debt } = event else { return };
		self.touch(*loan, step);
		let live = self.loans.remove(loan).expect("the model knows the live loan");
		assert!(live.is_in_default(step.now), "a loan is seized before grace is over");
		let params = Lending::params();
		let record =
			Seized::new(&live.debt, liquidator.clone(), params.sale, live.terms.sale, step.now);
		assert_eq!(record.debt, *debt, "the debt at the seizure");
		self.doubts.insert(*loan, (live.impairment, live.floor));
		self.owners.insert(*loan, live.owners);
		self.seized.insert(*loan, record);
		self.vault_consents.remove(loan);
		self.count("seizures");
	}

	pub fn replay_auction(&mut self, event: &Event<Runtime>, how: Opening, step: &mut Step) {
		match event {
			Event::AuctionOpened { .. } => self.replay_opening(event, how, step),
			Event::BidPlaced { .. } => self.replay_bid(event, step),
			Event::BidVoided { loan, lot, bidder, amount } => {
				let bid = self.lose_bid(*loan, *lot);
				assert_eq!((&bid.bidder, bid.amount), (bidder, *amount), "the bid that is void");
				self.give_back(&bid, step);
			}
			Event::BidForfeited { loan, lot, bidder, deposit } => {
				let bid = self.lose_bid(*loan, *lot);
				assert_eq!((&bid.bidder, bid.deposit), (bidder, *deposit), "the deposit");
				step.flows.take(&pot(), bid.deposit);
			}
			Event::LotSold { .. } => self.replay_sale(event, step),
			Event::LotUnsold { loan, lot, units, floor, reoffer_from } => {
				let sale = self.sale(*loan);
				let aside = sale.lot.take().expect("a lot was on sale");
				assert!(aside.bid.is_none(), "a lot with a bid is not unsold");
				assert_eq!((aside.number, &aside.units), (*lot, units), "the unsold lot");
				assert_eq!(aside.floor, *floor, "the last price");
				let from = step.now + sale.rules.reoffer_after;
				assert_eq!(from, *reoffer_from, "the option of the first-loss lenders");
				sale.unsold.push(Aside { units: aside.units, floor: *floor, reoffer_from: from });
			}
			_ => {}
		}
	}

	fn lose_bid(&mut self, loan: LoanId, number: u32) -> Bid {
		let sale = self.sale(loan);
		let lot = sale.lot.take().expect("a lot was on sale");
		assert_eq!(lot.number, number, "the lot of the bid");
		sale.queued.splice(0..0, lot.units);
		lot.bid.expect("there was a bid")
	}

	/// The deposit goes back; the rest was only held.
	fn give_back(&mut self, bid: &Bid, step: &mut Step) {
		step.flows.take(&pot(), bid.deposit);
		step.flows.give(&bid.bidder, bid.deposit);
		if super::flows::is_frozen(&bid.bidder) {
			*self.pending.entry(bid.bidder.clone()).or_default() += bid.amount - bid.deposit;
		}
	}

	fn replay_opening(&mut self, event: &Event<Runtime>, how: Opening, step: &mut Step) {
		let Event::AuctionOpened { loan, lot, units: on_sale, opening, floor } = event else {
			return;
		};
		// What values counted before the call is not known after it, so both are read now.
		let clock = self.clock.read(step.now, super::is_minting_open());
		let sale = self.sale(*loan);
		// A lot whose units were reported is opened again without a bid.
		if let Some(before) = sale.lot.take() {
			assert!(before.bid.is_none(), "a lot with a bid is opened again");
			sale.queued.splice(0..0, before.units);
		}
		assert_eq!(*lot, sale.lots, "the number of the lot");
		sale.lots += 1;
		let expected = match how {
			Opening::ByValues => {
				let number = match sale.sale {
					Sale::Lot => sale.queued.len(),
					Sale::UnitByUnit => 1,
				};
				let units: Vec<_> = sale.queued.drain(..number).collect();
				let worth = units::worth_of_lot(&units, step.now);
				let share = sale.rules.opening.deconstruct();
				let counted = part_up(worth, share);
				let opening = if counted == 0 { sale.outstanding() } else { counted };
				let floor = if units::are_all_lost(&units) {
					0
				} else {
					part_up(opening, sale.rules.floor.deconstruct())
				};
				(units, opening, floor)
			}
			Opening::Reoffer | Opening::Governance => {
				assert!(!sale.unsold.is_empty(), "there is an unsold lot");
				let aside = sale.unsold.remove(0);
				let least = if how == Opening::Governance { 1 } else { ONE };
				(aside.units, aside.floor, least.min(aside.floor))
			}
		};
		// The counted part of each old value is rounded by itself, so units of dust may differ.
		assert_eq!(&expected.0, on_sale, "the units of the lot");
		let near = |one: u128, other: u128| one.abs_diff(other) <= 2 * on_sale.len() as u128;
		assert!(near(expected.1, *opening), "the first price: {expected:?} {event:?}");
		assert!(near(expected.2, *floor), "the last price: {expected:?} {event:?}");
		sale.lot = Some(Lot {
			number: *lot,
			units: expected.0,
			opening: *opening,
			floor: *floor,
			opened_at: clock.seconds,
			closed_before: clock.closed,
			bid: None,
		});
		self.count("lots");
	}

	fn replay_bid(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::BidPlaced { loan, lot: number, bidder, amount, ends_at } = event else { return };
		let clock = self.clock.read(step.now, super::is_minting_open()).figures();
		let sale = self.sale(*loan);
		let rules = sale.rules;
		let lot = sale.lot.as_mut().expect("a lot is on sale");
		assert_eq!(lot.number, *number, "the lot of the bid");
		let seconds = lot.seconds(clock, &rules);
		let least = lot.least_bid(seconds, &rules).expect("bids are still taken");
		assert!(*amount >= least, "a bid of {amount} below {least}");
		let ends = match &lot.bid {
			None => seconds + rules.length,
			Some(bid) => bid.ends_at.max(seconds + rules.extension),
		};
		assert_eq!(ends, *ends_at, "the end of the auction");
		let deposit = part_up(*amount, rules.deposit.deconstruct());
		let placed = Bid { bidder: bidder.clone(), amount: *amount, deposit, ends_at: ends };
		let outbid = lot.bid.replace(placed);
		step.flows.take(bidder, deposit);
		step.flows.put(pot(), deposit);
		if let Some(bid) = outbid {
			self.give_back(&bid, step);
		}
		self.count("bids");
	}

	fn replay_sale(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::LotSold { loan, units: sold, buyer, price, .. } = event else { return };
		let clock = self.clock.read(step.now, super::is_minting_open()).figures();
		let sale = self.sale(*loan);
		let rules = sale.rules;
		let is_on_sale = sale.lot.as_ref().is_some_and(|lot| lot.units == *sold);
		if is_on_sale {
			let lot = sale.lot.take().expect("a lot is on sale");
			let bid = lot.bid.clone().expect("a sold lot has a bid");
			assert!(lot.seconds(clock, &rules) >= bid.ends_at, "a lot is sold before its end");
			assert_eq!((&bid.bidder, bid.amount), (buyer, *price), "the highest bid wins");
			step.flows.take(&pot(), bid.deposit);
			step.flows.take(buyer, bid.amount - bid.deposit);
		} else {
			assert!(!sale.unsold.is_empty(), "there is an unsold lot");
			let aside = sale.unsold.remove(0);
			assert_eq!((&aside.units, aside.floor), (sold, *price), "the last price");
			step.flows.take(buyer, *price);
		}
		for unit in sold {
			let is = units::condition(*unit).expect("the unit exists");
			assert_eq!((is.state, &is.owner), (State::Issued, buyer), "the buyer has the unit");
		}
		self.count("sales");
	}

	/// Money of a seized loan is divided.
	pub fn replay_proceeds(
		&mut self,
		event: &Event<Runtime>,
		(amount, source): (u128, Source),
		step: &mut Step,
	) {
		let Event::ProceedsDivided { loan, proceeds, costs, fee, exit_fee, surplus, outstanding } =
			event
		else {
			return;
		};
		let owners = self.owners[loan].clone();
		let sale = self.sale(*loan);
		step.flows.take(&pot(), sale.reserve);
		let was = sale.principal_of_vault();
		let divided = sale.divide(amount, source);
		let stated = (*proceeds, *costs, *fee, *exit_fee, *surplus);
		let of = &divided;
		let expected = (of.proceeds, of.costs, of.fee, of.exit_fee, of.surplus);
		assert_eq!(expected, stated, "proceeds by rank: {source:?}");
		assert_eq!(sale.outstanding(), *outstanding, "what is outstanding");
		let received = was - sale.principal_of_vault();
		let (liquidator, borrower) = (sale.liquidator.clone(), sale.shape.borrower.clone());
		step.flows.give(&liquidator, divided.costs);
		step.flows.give_treasury(divided.fee + divided.exit_fee);
		step.flows.give_lenders(*loan, &divided.parts(), &owners);
		step.flows.give(&borrower, divided.surplus);
		let doubt = self.doubts.get_mut(loan).expect("a seized loan has one");
		doubt.0 = doubt.0.saturating_sub(received);
		self.count("proceeds");
	}

	pub fn replay_claim(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::ClaimFiled { loan, unit, insurer, coverage } => {
				let is = units::condition(*unit).expect("the unit exists");
				let cover = is.cover.expect("the unit is insured");
				assert_eq!((&cover.insurer, cover.policy.coverage), (insurer, *coverage), "cover");
				let claim = Claim {
					insurer: insurer.clone(),
					coverage: *coverage,
					paid: 0,
					is_refused: false,
				};
				let before = self.sale(*loan).insurance.insert(*unit, claim);
				assert!(before.is_none(), "a claim is filed twice");
			}
			Event::ClaimPaid { loan, unit, amount, left } => {
				let claim = self.sale(*loan).insurance.get_mut(unit).expect("it was filed");
				claim.paid += amount;
				assert_eq!(claim.left(), *left, "what the policy still pays");
				let insurer = claim.insurer.clone();
				step.flows.take(&insurer, *amount);
			}
			Event::ClaimRefused { loan, unit, .. } => {
				let claim = self.sale(*loan).insurance.get_mut(unit).expect("it was filed");
				assert!(claim.is_open(), "a closed claim is refused");
				claim.is_refused = true;
			}
			_ => {}
		}
	}

	pub fn replay_end(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::WrittenOff { loan, lost } => {
				let sale = self.sale(*loan);
				assert!(!sale.is_recovery_pending(), "what may be recovered is written off");
				assert!(!sale.is_written_off, "a loan is written off twice");
				assert_eq!((sale.outstanding(), sale.reserve), (*lost, 0), "what is lost");
				sale.is_written_off = true;
				self.doubts.insert(*loan, (0, None));
			}
			Event::Satisfied { loan } => {
				let sale = self.seized.remove(loan).expect("the model knows the seized loan");
				assert_eq!(sale.outstanding(), 0, "a loan ends before all claims are paid");
				for unit in sale.units() {
					let is = units::condition(unit).expect("the unit exists");
					let owner = &sale.shape.borrower;
					assert_eq!((is.state, &is.owner), (State::Issued, owner), "units go back");
				}
				self.owners.remove(loan);
				self.doubts.remove(loan);
			}
			Event::Recovered { payer, amount, .. } => step.flows.take(payer, *amount),
			Event::Impaired { loan, share, ends_at } => {
				let period = if share.is_zero() { 0 } else { Lending::params().impairment_period };
				assert_eq!(*ends_at, step.now + period, "the end of a floor");
				let floor = (!share.is_zero()).then_some((share.deconstruct(), *ends_at));
				if self.loans.contains_key(loan) {
					self.touch(*loan, step);
					self.live(*loan).floor = floor;
				} else {
					self.doubts.get_mut(loan).expect("a seized loan has one").1 = floor;
				}
			}
			_ => {}
		}
	}
}
