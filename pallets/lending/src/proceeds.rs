//! What comes in on a failed loan: divided in strict seniority, told to the vault, and followed by what is next.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{impairment_after_payment_up, next_stage, share_lost, Collateral, Exposure},
	interest::{Interest, Rate},
	units::{Usdai, Seconds},
	waterfall::{distribute_down, Distribution},
};
use infrafi_protocol::{ClaimChange, Liquidity, LoanId};
use sp_runtime::Perbill;

use crate::{
	money::CreditOf, reasons::refusal, Config, Error, Event, InsuranceClaims, Pallet, Params,
	Portfolio, SeizureOf, Seizures, Terms, TermsOf, Totals, MAX_UNITS,
};

/// A failed loan in hand.
pub(crate) struct Failed<T: Config> {
	pub(crate) id: LoanId,
	pub(crate) terms: TermsOf<T>,
	pub(crate) record: SeizureOf<T>,
}

/// What one step brings.
pub(crate) struct Takings<T: Config> {
	pub(crate) money: CreditOf<T>,
	/// Whether a lot brought it: then it bears the liquidation fee.
	pub(crate) is_sale: bool,
	/// What the treasury gets before anyone: the exit fee of a loan that is repaid.
	pub(crate) exit_fee: Usdai,
	/// The vault's interest per second that stops.
	pub(crate) rate: Rate,
	/// Whether what is lacking after it is lost.
	pub(crate) is_last: bool,
}

impl<T: Config> Takings<T> {
	/// Money that no sale brought.
	pub(crate) fn of(money: CreditOf<T>) -> Self {
		Self {
			money,
			is_sale: false,
			exit_fee: Usdai::ZERO,
			rate: Rate::default(),
			is_last: false,
		}
	}

	/// No money.
	pub(crate) fn none() -> Self {
		Self::of(CreditOf::<T>::zero(infrafi_protocol::assets::USDAI))
	}
}

impl<T: Config> Failed<T> {
	/// Its part of the totals: what is booked as lost is in them no more.
	pub(crate) fn part(&self) -> Result<Portfolio, DispatchError> {
		let record = &self.record;
		if record.is_written_off {
			return Ok(Portfolio::default());
		}
		let is_vaults = self.terms.vault().is_some();
		let vault_principal = if is_vaults { record.senior().principal } else { Usdai::ZERO };
		Ok(Portfolio {
			loans: 1,
			principal: record.principal().map_err(refusal::<T>)?,
			vault_principal,
			impairment: record.impairment,
			reserves: record.reserve,
			..Default::default()
		})
	}

	/// Takes a division into the record; returns what it changes in the vault's claim.
	fn receive(&mut self, divided: &Distribution, is_sale: bool) -> ClaimChange {
		let record = &mut self.record;
		record.claims = divided.lacking;
		record.costs = record.costs.saturating_sub(divided.costs);
		if is_sale {
			record.fee_base = divided.fee_base;
		}
		record.fee_bound = record.fee_bound.saturating_sub(divided.fee);
		let [paid, ..] = divided.paid;
		if self.terms.vault().is_none() {
			return ClaimChange::default();
		}
		if record.is_written_off {
			// Nothing of it is counted any more: interest is income when it comes, principal makes good what was lost.
			let late = Usdai(paid.interest.0.saturating_add(paid.late.0));
			return ClaimChange { late, ..Default::default() };
		}
		let left = record.interest.less_amount(paid.interest);
		let interest = Interest(record.interest.0.saturating_sub(left.0));
		record.interest = left;
		ClaimChange { principal: paid.principal, interest, late: paid.late, ..Default::default() }
	}

	/// What is lacking is lost: the vault counts it no more. The claims stay, for what may come later.
	fn lose(&mut self, change: &mut ClaimChange) {
		self.record.is_written_off = true;
		if self.terms.vault().is_some() {
			change.principal_lost = self.record.senior().principal;
			change.interest_lost = core::mem::take(&mut self.record.interest);
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The failed loan of this id.
	pub(crate) fn failed(id: LoanId) -> Result<Failed<T>, DispatchError> {
		let record = Seizures::<T>::get(id).ok_or(Error::<T>::NotSeized)?;
		let terms = Terms::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		Ok(Failed { id, terms, record })
	}

	/// One step of a failed loan: money is divided, the next lot opened, the loss counted, and all of it booked at once.
	pub(crate) fn proceed(mut failed: Failed<T>, takings: Takings<T>) -> DispatchResult {
		let before = failed.part()?;
		let was_written_off = failed.record.is_written_off;
		let Takings { money, is_sale, exit_fee, rate, is_last } = takings;
		let is_last = is_last || failed.record.is_exhausted();
		let charges = failed.record.charges(is_sale);
		let mut money = Self::with_reserve(&mut failed, money, is_last)?;
		Self::pay_out(&T::Treasury::get(), money.extract(exit_fee.0))?;
		let proceeds = Usdai(money.peek());
		let divided = distribute_down(proceeds, charges, &failed.record.claims);
		let divided = divided.map_err(refusal::<T>)?;
		let for_vault = Self::pay_ranks(&failed, &divided, money)?;
		let mut change = failed.receive(&divided, is_sale);
		change.rate = rate;
		Self::tell_division(&failed, proceeds, &divided)?;

		let is_covered = failed.record.is_covered();
		match is_covered {
			true => Self::return_units(&mut failed)?,
			false => Self::open_next(&mut failed)?,
		}
		let ends = is_covered && failed.record.bid().is_none();
		if !ends && is_last && !was_written_off {
			failed.lose(&mut change);
			let lost = failed.record.lacking().map_err(refusal::<T>)?.0;
			Self::deposit_event(Event::WrittenOff { loan: failed.id, lost });
		}
		let received = change.principal;
		failed.record.impairment = Self::impairment_of(&failed, received)?;
		if before.impairment != failed.record.impairment {
			change.impaired = before.impairment;
			change.impairment = failed.record.impairment;
		}
		Self::tell_vault(change, for_vault)?;
		Self::count_parts(before, failed.part()?)?;
		if (ends || failed.record.is_written_off) && !was_written_off {
			Totals::<T>::mutate(|totals| totals.loans = totals.loans.saturating_sub(1));
		}
		Self::keep_failed(failed, ends)
	}

	/// What the debt-service reserve held joins the first proceeds, or what is the last step without any.
	fn with_reserve(
		failed: &mut Failed<T>,
		money: CreditOf<T>,
		is_last: bool,
	) -> Result<CreditOf<T>, DispatchError> {
		if money.peek() == 0 && !is_last {
			return Ok(money);
		}
		let reserve = core::mem::take(&mut failed.record.reserve);
		Self::join(money, Self::take_from_pot(reserve)?)
	}

	/// Pays everyone but the vault, and hands back what is the vault's.
	fn pay_ranks(
		failed: &Failed<T>,
		divided: &Distribution,
		mut money: CreditOf<T>,
	) -> Result<CreditOf<T>, DispatchError> {
		Self::pay_out(&failed.record.liquidator, money.extract(divided.costs.0))?;
		Self::pay_out(&T::Treasury::get(), money.extract(divided.fee.0))?;
		for (tranche, lender, _) in failed.terms.accounts() {
			let paid = divided.paid.get(usize::from(tranche)).copied().unwrap_or_default();
			let amount = paid.total().map_err(refusal::<T>)?.0;
			if amount == 0 {
				continue;
			}
			let to = Self::position_owner(failed.id, tranche).unwrap_or_else(|| lender.clone());
			Self::pay_out(&to, money.extract(amount))?;
			Self::deposit_event(Event::LenderPaid { loan: failed.id, tranche, to, amount });
		}
		Self::pay_out(&failed.terms.borrower, money.extract(divided.surplus.0))?;
		Ok(money)
	}

	fn tell_division(
		failed: &Failed<T>,
		proceeds: Usdai,
		divided: &Distribution,
	) -> DispatchResult {
		if proceeds > Usdai::ZERO {
			Self::deposit_event(Event::ProceedsDivided {
				loan: failed.id,
				proceeds: proceeds.0,
				costs: divided.costs.0,
				fee: divided.fee.0,
				surplus: divided.surplus.0,
				lacking: failed.record.lacking().map_err(refusal::<T>)?.0,
			});
		}
		Ok(())
	}

	fn tell_vault(change: ClaimChange, money: CreditOf<T>) -> DispatchResult {
		if change == ClaimChange::default() && money.peek() == 0 {
			return Self::spent(money);
		}
		T::Liquidity::book(change, money)
	}

	/// What the vault counts as lost: by time, and by what the units that may yet be sold are worth. Lots that nobody wanted
	/// count nothing. It falls only by principal received.
	fn impairment_of(failed: &Failed<T>, received: Usdai) -> Result<Usdai, DispatchError> {
		let record = &failed.record;
		if failed.terms.vault().is_none() || record.is_written_off {
			return Ok(Usdai::ZERO);
		}
		let params = Params::<T>::get();
		let units = record.for_sale().of(&failed.terms.units);
		let appraisal =
			Self::counted_value(units, &params)?.ensure_add(record.reserve).map_err(refusal::<T>)?;
		let lost = share_lost(&params.stages(), Seconds::between(record.since, Self::now()));
		let senior = record.senior().principal;
		let exposure = Exposure { principal: record.principal().map_err(refusal::<T>)?, senior };
		// The haircuts are taken unit by unit: what is left counts in full.
		let collateral = Collateral { appraisal, counted: Perbill::one() };
		let fresh = exposure.impairment_up(lost, Some(collateral)).map_err(refusal::<T>)?;
		Ok(impairment_after_payment_up(record.impairment, fresh, received, false).min(senior))
	}

	/// Gives the borrower back what is not sold, but for a lot for which a bid stands: that is the bidder's, if he pays.
	fn return_units(failed: &mut Failed<T>) -> DispatchResult {
		let record = &mut failed.record;
		let mut units = record.units();
		match record.auction.take() {
			Some(auction) if auction.bid.is_some() => {
				units = units.without(auction.units);
				record.auction = Some(auction);
			}
			Some(_) => Self::lot_gone(),
			None => {}
		}
		record.queued = Default::default();
		record.unsold = Default::default();
		for unit in units.of(&failed.terms.units) {
			Self::set_free(unit, &failed.terms.borrower)?;
		}
		Ok(())
	}

	/// Writes the record, or drops all that is kept of a loan of which nobody lacks anything.
	fn keep_failed(mut failed: Failed<T>, ends: bool) -> DispatchResult {
		if let Some(at) = failed.record.due_at.take() {
			Self::forget_due(at, failed.id);
		}
		if !ends {
			failed.record.due_at = Self::next_review(&failed);
			if let Some(at) = failed.record.due_at {
				Self::enter_due(at, failed.id);
			}
			Seizures::<T>::insert(failed.id, failed.record);
			return Ok(());
		}
		Seizures::<T>::remove(failed.id);
		Self::forget(failed.id, &failed.terms);
		let _ = InsuranceClaims::<T>::clear_prefix(failed.id, MAX_UNITS, None);
		// After the record: while that is there, a first-loss position is locked.
		Self::burn_positions(failed.id, &failed.terms)?;
		Self::deposit_event(Event::Satisfied { loan: failed.id });
		Ok(())
	}

	/// When the next stage of impairment begins.
	fn next_review(failed: &Failed<T>) -> Option<u64> {
		let record = &failed.record;
		if failed.terms.vault().is_none() || record.is_written_off {
			return None;
		}
		let passed = Seconds::between(record.since, Self::now());
		let stage = next_stage(&Params::<T>::get().stages(), passed)?;
		record.since.checked_add(stage.0)
	}

	/// Counts anew what is lost of a failed loan.
	pub(crate) fn review(id: LoanId) -> DispatchResult {
		Self::proceed(Self::failed(id)?, Takings::none())
	}
}
