//! What of the vault's principal in a seized loan is counted as lost: by time, and by the units
//! that can still be sold.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{impairment_after_payment_up, share_lost, Exposure, Impairment},
	units::{Seconds, Usdai},
	valuation::{uncovered, CountedValues, SaleCharges},
};
use sp_runtime::Perbill;

use super::SeizedLoan;
use crate::{
	books::FailingLoans,
	live::{set_floor, with_floor, without_floor},
	post_info::{Outcome, Size, Valued},
	rounds::Rounds,
	time::now,
	valuation::{conditions_of, counted_values, struck_units},
	Config, Error, Event, ImpairmentFloor, Pallet, Parameters, StrikeOf,
};

impl<T: Config> SeizedLoan<T> {
	/// Values the units by the last strike, which a round reads once for all loans. Of a loan of
	/// which nothing changes nothing is written.
	pub(crate) fn value(mut self, strike: &StrikeOf<T>) -> Result<Valued, DispatchError> {
		if !self.is_counted() {
			return Ok(Valued::LeftOut);
		}
		let before = (self.record.counted, self.record.impairment, self.record.floor);
		self.record.counted = self.counted_by(strike)?;
		let (impairment, floor) = self.impairment(Usdai::ZERO)?;
		if before == (self.record.counted, impairment, floor) {
			FailingLoans::<T>::recover(self.id)?;
			return Ok(Valued::Same(Size::of::<T>(&self.terms, 0)));
		}
		self.revalue().map(|()| Valued::Changed(Outcome::Seized))
	}

	/// What the units for sale count for by the last strike. Before the first one the figures stay
	/// as they are.
	pub(super) fn counted(&self) -> Result<Option<CountedValues>, DispatchError> {
		if !self.is_counted() {
			return Ok(None);
		}
		let strike = Rounds::<T>::strike();
		strike.map_or(Ok(self.record.counted), |strike| self.counted_by(&strike))
	}

	/// What the units for sale count for by a strike. A standing bid counts in place of its lot,
	/// and unsold lots count nothing.
	pub(crate) fn counted_by(
		&self,
		strike: &StrikeOf<T>,
	) -> Result<Option<CountedValues>, DispatchError> {
		let record = &self.record;
		if !self.is_counted() {
			return Ok(None);
		}
		let auction = record.auction.as_ref();
		let bid_for = auction.and_then(|lot| lot.bid.as_ref().map(|bid| (bid.amount, lot.units)));
		let (bid, lot) = bid_for.unwrap_or_default();
		let units: Vec<_> = record.for_sale().without(lot).of(&self.terms.units).collect();
		let units = struck_units::<T>(&units, &conditions_of::<T>(&units), strike);
		let charges = SaleCharges { fee: record.rules.fee, costs: record.costs };
		let figures = counted_values(&units, bid, charges)?;
		Ok(figures.unless_covered(record.senior().principal))
	}

	/// The impairment, and the floor under its stage part. The stage part falls by principal
	/// received only.
	pub(super) fn impairment(
		&self,
		received: Usdai,
	) -> Result<(Impairment, Option<ImpairmentFloor>), DispatchError> {
		let record = &self.record;
		if !self.is_counted() {
			return Ok(Default::default());
		}
		let stages = Parameters::current::<T>().stages();
		let lost = share_lost(&stages, Seconds::between(record.since, now::<T>()));
		let senior = record.senior().principal;
		let fresh = Exposure { principal: record.principal()?, senior }.staged_up(lost)?;
		let before = without_floor(record.impairment.stage, record.floor);
		let without = impairment_after_payment_up(before, fresh, received, false).min(senior);
		let (stage, floor) = with_floor(record.floor, senior, without, now::<T>())?;
		let value = match record.counted {
			Some(figures) => uncovered(senior, figures.cautious, record.reserve),
			None => Usdai::ZERO,
		};
		Ok((Impairment { stage, value }, floor))
	}

	/// Sets a floor under the impairment, a share of the vault's principal.
	pub(crate) fn impair(mut self, share: Perbill) -> DispatchResult {
		ensure!(self.terms.vault().is_some(), Error::<T>::VaultLendsNothing);
		ensure!(!self.record.is_written_off, Error::<T>::WrittenOffAlready);
		let floor = set_floor::<T>(self.record.impairment.stage, self.record.floor, share);
		self.record.floor = Some(floor);
		let (loan, ends_at) = (self.id, floor.ends_at);
		Pallet::<T>::deposit_event(Event::Impaired { loan, share, ends_at });
		self.revalue()
	}
}
