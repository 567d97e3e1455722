//! A lot goes on sale.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	auction::{next_bid_up, opening_price_up, PriceDecay},
	units::{Usdai, Seconds},
};
use infrafi_protocol::{Appraise, Custody, LoanId, UnitId};
use sp_runtime::Perbill;

use crate::{
	proceeds::Failed, reasons::refusal, Auction, Config, Event, Pallet, Parameters, Params, Sale,
	SaleRules, UnitSet,
};

impl<T: Config> Pallet<T> {
	/// Opens the auction of the next lot, if none is open and units wait.
	pub(crate) fn open_next(failed: &mut Failed<T>) -> DispatchResult {
		let queued = failed.record.queued;
		if failed.record.auction.is_some() || queued.is_empty() {
			return Ok(());
		}
		let units = match failed.terms.sale {
			Sale::Lot => queued,
			Sale::UnitByUnit => queued.lowest(),
		};
		failed.record.queued = queued.without(units);
		let opening = Self::opening_price(failed, units)?;
		let floor = opening.part_up(failed.record.rules.floor).map_err(refusal::<T>)?;
		Self::open(failed, units, opening, floor);
		Ok(())
	}

	/// Opens an auction.
	pub(crate) fn open(failed: &mut Failed<T>, units: UnitSet, opening: Usdai, floor: Usdai) {
		let SaleRules { step, steps, .. } = failed.record.rules;
		let descent = PriceDecay { opening, floor, step: Seconds(step), steps };
		let opened_at = Self::lot_opened();
		failed.record.auction = Some(Auction { units, descent, opened_at, bid: None });
		Self::deposit_event(Event::AuctionOpened {
			loan: failed.id,
			units: units.of(&failed.terms.units).collect(),
			opening: opening.0,
			floor: floor.0,
		});
	}

	/// The governed share of what the units are worth, by a fresh appraisal or by the last good one with the haircut of its age. A
	/// unit with a reported loss counts nothing. Where nothing can be counted, what is lacking is asked: something has to be.
	fn opening_price(failed: &Failed<T>, units: UnitSet) -> Result<Usdai, DispatchError> {
		let share = failed.record.rules.opening;
		let params = Params::<T>::get();
		let mut sum = Usdai::ZERO;
		for unit in units.of(&failed.terms.units) {
			let (value, counted) = Self::value_for_sale(unit, &params);
			let price = opening_price_up(value, counted, share).map_err(refusal::<T>)?;
			sum = sum.ensure_add(price).map_err(refusal::<T>)?;
		}
		if sum > Usdai::ZERO {
			return Ok(sum);
		}
		let lacking = failed.record.lacking().map_err(refusal::<T>)?;
		opening_price_up(lacking, Perbill::one(), share).map_err(refusal::<T>)
	}

	/// A unit's value, and what of it counts.
	fn value_for_sale(unit: UnitId, params: &Parameters) -> (Usdai, Perbill) {
		let is_whole =
			T::Custody::condition(unit).is_some_and(|condition| condition.loss.is_none());
		if !is_whole {
			return (Usdai::ZERO, Perbill::one());
		}
		if let Ok(fresh) = T::Appraisal::appraise(unit) {
			return (Usdai(fresh.value), Perbill::one());
		}
		T::Appraisal::last_good(unit).map_or((Usdai::ZERO, Perbill::one()), |old| {
			let age = Seconds::between(old.as_of, Self::now());
			(Usdai(old.value), params.counted(age))
		})
	}

	/// Least bid at a reading of the clock; nothing once it is too late for one.
	pub(crate) fn least_bid(
		auction: &Auction<T::AccountId>,
		rules: &SaleRules,
		clock: u64,
	) -> Result<Option<Usdai>, DispatchError> {
		match &auction.bid {
			Some(bid) if clock >= bid.ends_at => Ok(None),
			Some(bid) => next_bid_up(bid.amount, rules.increment).map(Some).map_err(refusal::<T>),
			None => {
				let passed = Seconds::between(auction.opened_at, clock);
				if auction.descent.is_over(passed).map_err(refusal::<T>)? {
					return Ok(None);
				}
				let asked = auction.descent.price_up(passed).map_err(refusal::<T>)?;
				Ok(Some(asked.max(Usdai(1))))
			}
		}
	}

	/// What to bid now, for whatever of a failed loan is on sale.
	pub(crate) fn least_bid_now(id: LoanId) -> Option<Usdai> {
		let failed = Self::failed(id).ok()?;
		let auction = failed.record.auction.as_ref()?;
		Self::least_bid(auction, &failed.record.rules, Self::market().seconds).ok()?
	}
}
