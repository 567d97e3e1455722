//! The sale of seized units, each figure computed again.

use infrafi_protocol::{unit::State, LoanId};
use infrafi_runtime::*;
use pallet_lending::{Event, Sale};

use super::{
	clock::is_minting_open,
	flows::{is_blocked, pot},
	replay::Step,
	seized::{Aside, Bid, Lot, Seized},
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

impl Seized {
	/// The units of the next lot, its first and its last price.
	fn next_lot(&mut self, how: Opening, now: u64) -> (Vec<u64>, u128, u128) {
		if how != Opening::ByValues {
			let aside = self.unsold.remove(0);
			let least = if how == Opening::Governance { 0 } else { ONE };
			return (aside.units, aside.floor, least.min(aside.floor));
		}
		let number = match self.sale {
			Sale::Lot => self.queued.len(),
			Sale::UnitByUnit => 1,
		};
		let units: Vec<_> = self.queued.drain(..number).collect();
		let share = self.rules.opening.deconstruct();
		let opening = match units::opening(&units, share, now) {
			0 => part_up(self.outstanding(), share),
			opening => opening,
		};
		let is_lost = units::are_all_lost(&units);
		let floor = if is_lost { 0 } else { part_up(opening, self.rules.floor.deconstruct()) };
		(units, opening, floor)
	}

	/// The units of a lot wait again, in the order of the terms.
	fn queue(&mut self, units: Vec<u64>) {
		self.queued.extend(units);
		let place = |unit: &u64| self.shape.units.iter().position(|other| other == unit);
		self.queued.sort_by_key(place);
	}
}

impl LoanModel {
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
				self.keep_on_hold(&bid, step);
			}
			Event::LotSold { .. } => self.replay_sale(event, step),
			Event::LotUnsold { loan, lot, units, floor, reoffer_from } => {
				let clock = self.clock.read(step.now, is_minting_open());
				let sale = self.sale(*loan);
				let aside = sale.lot.take().expect("a lot was on sale");
				let seconds = aside.seconds(&clock, &sale.rules);
				assert_eq!(aside.least_bid(seconds, &sale.rules), None, "bids are still taken");
				assert!(aside.bid.is_none(), "a lot with a bid is not unsold");
				assert_eq!((aside.number, &aside.units), (*lot, units), "the unsold lot");
				assert_eq!(aside.floor, *floor, "the last price");
				let from = step.now + sale.rules.reoffer_after;
				assert_eq!(from, *reoffer_from, "the option of the first-loss lenders");
				sale.unsold.push(Aside { units: aside.units, floor: *floor });
			}
			_ => {}
		}
	}

	fn lose_bid(&mut self, loan: LoanId, number: u32) -> Bid {
		let sale = self.sale(loan);
		let lot = sale.lot.take().expect("a lot was on sale");
		assert_eq!(lot.number, number, "the lot of the bid");
		sale.queue(lot.units);
		lot.bid.expect("there was a bid")
	}

	/// The deposit goes back, and the rest is released.
	fn give_back(&mut self, bid: &Bid, step: &mut Step) {
		step.flows.take(&pot(), bid.deposit);
		step.flows.give(&bid.bidder, bid.deposit);
		if is_blocked(&bid.bidder) {
			self.keep_on_hold(bid, step);
		}
	}

	fn keep_on_hold(&mut self, bid: &Bid, step: &mut Step) {
		let held = bid.amount - bid.deposit;
		*self.pending.entry(bid.bidder.clone()).or_default() += held;
		step.flows.defer(&bid.bidder, held);
	}

	fn replay_opening(&mut self, event: &Event<Runtime>, how: Opening, step: &mut Step) {
		let Event::AuctionOpened { loan, lot, units, opening, floor } = event else { return };
		let clock = self.clock.read(step.now, is_minting_open());
		let sale = self.sale(*loan);
		// A lot of which a unit was reported, or found, is opened again.
		if let Some(before) = sale.lot.take() {
			assert!(before.bid.is_none(), "a lot with a bid is opened again");
			sale.queue(before.units);
		}
		assert_eq!(*lot, sale.lots, "the number of the lot");
		sale.lots += 1;
		let expected = sale.next_lot(how, step.now);
		assert_eq!(expected, (units.clone(), *opening, *floor), "units and prices of a lot");
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
		let clock = self.clock.read(step.now, is_minting_open());
		let sale = self.sale(*loan);
		let rules = sale.rules;
		let lot = sale.lot.as_mut().expect("a lot is on sale");
		assert_eq!(lot.number, *number, "the lot of the bid");
		let seconds = lot.seconds(&clock, &rules);
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
		if let Some(bid) = outbid {
			self.give_back(&bid, step);
		}
		step.flows.take(bidder, deposit);
		step.flows.put(pot(), deposit);
		self.count("bids");
	}

	fn replay_sale(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::LotSold { loan, units: sold, buyer, price, .. } = event else { return };
		let clock = self.clock.read(step.now, is_minting_open());
		let sale = self.sale(*loan);
		let rules = sale.rules;
		match sale.lot.take_if(|lot| lot.units == *sold) {
			Some(lot) => {
				let seconds = lot.seconds(&clock, &rules);
				let bid = lot.bid.expect("a sold lot has a bid");
				assert!(seconds >= bid.ends_at, "a lot is sold before its end");
				assert_eq!((&bid.bidder, bid.amount), (buyer, *price), "the highest bid wins");
				step.flows.take(&pot(), bid.deposit);
				step.flows.take(buyer, bid.amount - bid.deposit);
			}
			None => {
				let aside = sale.unsold.remove(0);
				assert_eq!((&aside.units, aside.floor), (sold, *price), "the last price");
				step.flows.take(buyer, *price);
			}
		}
		for unit in sold {
			let is = units::condition(*unit).expect("the unit exists");
			assert_eq!((is.state, &is.owner), (State::Issued, buyer), "the buyer has the unit");
		}
		self.count("sales");
	}
}
