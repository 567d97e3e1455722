//! A lot goes on sale.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	auction::{next_bid_up, opening_price_up, PriceDecay},
	units::{Seconds, Usdai},
};
use sp_runtime::{ArithmeticError, Perbill};

use super::{market::AuctionClock, Auction, LeastBid, MarketClock, SeizedLoan, UnitSet};
use crate::{
	valuation::{is_lost, opening_value},
	Config, Event, Pallet, Parameters, Sale, SaleRules,
};

impl<T: Config> SeizedLoan<T> {
	/// Opens the auction of the next lot, if none is open and units wait.
	pub(super) fn open_next(&mut self) -> DispatchResult {
		let queued = self.record.queued;
		if self.record.auction.is_some() || queued.is_empty() {
			return Ok(());
		}
		let units = match self.terms.sale {
			Sale::Lot => queued,
			Sale::UnitByUnit => queued.lowest(),
		};
		self.record.queued = queued.without(units);
		let opening = self.opening_price(units)?;
		let floor = self.floor_price(units, opening)?;
		self.open(units, opening, floor)
	}

	/// Opens an auction under the next number.
	pub(super) fn open(&mut self, units: UnitSet, opening: Usdai, floor: Usdai) -> DispatchResult {
		let SaleRules { step, steps, .. } = self.record.rules;
		let descent = PriceDecay { opening, floor, step: Seconds(step), steps };
		let MarketClock { seconds: opened_at, closed: closed_before, .. } =
			AuctionClock::<T>::open_lot();
		let lot = self.record.lots;
		self.record.lots = lot.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		self.record.auction =
			Some(Auction { lot, units, descent, opened_at, closed_before, bid: None });
		Pallet::<T>::deposit_event(Event::AuctionOpened {
			loan: self.id,
			lot,
			units: units.of(&self.terms.units).collect(),
			opening: opening.0,
			floor: floor.0,
		});
		Ok(())
	}

	/// The governed share of the units' value. If the value is zero, the same share of the
	/// outstanding claims, because the price has to start somewhere.
	fn opening_price(&self, units: UnitSet) -> Result<Usdai, DispatchError> {
		let share = self.record.rules.opening;
		let params = Parameters::current::<T>();
		let mut sum = Usdai::ZERO;
		for unit in units.of(&self.terms.units) {
			let (value, counted) = opening_value::<T>(unit, &params);
			sum = sum.ensure_add(opening_price_up(value, counted, share)?)?;
		}
		if sum > Usdai::ZERO {
			return Ok(sum);
		}
		Ok(opening_price_up(self.record.outstanding()?, Perbill::one(), share)?)
	}

	/// The governed share of the opening price. Of units that are all reported lost, any price is
	/// accepted in the end.
	fn floor_price(&self, units: UnitSet, opening: Usdai) -> Result<Usdai, DispatchError> {
		if units.of(&self.terms.units).all(is_lost::<T>) {
			return Ok(Usdai::ZERO);
		}
		Ok(opening.part_up(self.record.rules.floor)?)
	}

	/// The lot on sale, and the least bid for it now.
	pub(crate) fn least_bid_now(&self) -> Option<LeastBid> {
		let auction = self.record.auction.as_ref()?;
		let rules = &self.record.rules;
		let time = auction.time(rules, &AuctionClock::<T>::read());
		let amount = auction.least_bid(rules, time).ok()??.0;
		Some(LeastBid { lot: auction.lot, amount })
	}
}

impl<AccountId> Auction<AccountId> {
	/// The lot's time: the seconds of the market clock, and the closed seconds of the sale beyond
	/// those that stop a lot. So a closure delays a sale, and cannot prevent it.
	pub(super) fn time(&self, rules: &SaleRules, clock: &MarketClock) -> u64 {
		let closed = clock.closed.saturating_sub(self.closed_before);
		clock.seconds.saturating_add(closed.saturating_sub(rules.max_halt))
	}

	/// Whether minting is closed and stops the lot.
	pub(super) fn is_halted(&self, rules: &SaleRules, clock: &MarketClock) -> bool {
		let closed = clock.closed.saturating_sub(self.closed_before);
		!clock.was_open && closed < rules.max_halt
	}

	/// The least bid at a second of the lot's time; none once it is too late for one.
	pub(super) fn least_bid(
		&self,
		rules: &SaleRules,
		time: u64,
	) -> Result<Option<Usdai>, DispatchError> {
		match &self.bid {
			Some(bid) if time >= bid.ends_at => Ok(None),
			Some(bid) => Ok(Some(next_bid_up(bid.amount, rules.increment)?)),
			None => {
				let elapsed = Seconds::between(self.opened_at, time);
				if self.descent.is_over(elapsed)? {
					return Ok(None);
				}
				Ok(Some(self.descent.price_up(elapsed)?.max(Usdai(1))))
			}
		}
	}
}
