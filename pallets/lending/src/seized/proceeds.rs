//! Proceeds of a seized loan: received, distributed in strict seniority, booked at the vault, and
//! followed by the next lot.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::{Interest, Rate},
	split::PerTranche,
	units::Usdai,
	waterfall::{distribute_down, Distribution},
};
use infrafi_protocol::{assets::USDAI, ClaimChange, Liquidity};

use super::{market::AuctionClock, SeizedLoan};
use crate::{
	books::{drop_empty, merge, CreditOf, FailingLoans, PledgeBook, Positions, Pot, TotalsBook},
	received,
	records::EndedLoan,
	Config, Ending, Event, Pallet,
};

/// What one step of a seized loan brings.
pub(super) struct Proceeds<T: Config> {
	/// The money.
	pub(super) money: CreditOf<T>,
	/// Whether it is the price of a lot, which bears the liquidation fee.
	pub(super) is_sale: bool,
	/// The vault's interest per second that stops.
	pub(super) rate: Rate,
	/// Whether the loan is written off with this step.
	pub(super) is_last: bool,
}

impl<T: Config> Proceeds<T> {
	/// Money that is not the price of a lot.
	pub(super) fn of(money: CreditOf<T>) -> Self {
		Self { money, is_sale: false, rate: Rate::default(), is_last: false }
	}

	/// No money.
	pub(super) fn none() -> Self {
		Self::of(CreditOf::<T>::zero(USDAI))
	}
}

/// The figures of the totals, of the vault and of the records before a step.
struct Before {
	reserve: Usdai,
	impairment: Usdai,
	is_written_off: bool,
	principal: PerTranche<Usdai>,
}

impl<T: Config> SeizedLoan<T> {
	/// Counts the loan anew.
	pub(crate) fn revalue(self) -> DispatchResult {
		self.apply_proceeds(Proceeds::none())
	}

	/// One step of a seized loan: money is received and distributed, the next lot is opened, the
	/// loss is counted, and all of it is stored at once.
	pub(super) fn apply_proceeds(mut self, proceeds: Proceeds<T>) -> DispatchResult {
		FailingLoans::<T>::recover(self.id)?;
		let before = Before {
			reserve: self.record.reserve,
			impairment: self.record.impairment.total(),
			is_written_off: self.record.is_written_off,
			principal: self.record.claims.map(|claim| claim.principal),
		};
		let Proceeds { money, is_sale, rate, is_last } = proceeds;
		let loss = if is_last { Ending::WrittenOff } else { Ending::Lost };
		let is_last = is_last || self.record.is_exhausted();
		let money = self.receive(money, is_last)?;
		let (for_vault, mut change) = self.distribute(money, is_sale)?;
		change.rate = rate;
		let ends = self.next_lot()?;
		if !ends && is_last && !before.is_written_off {
			self.write_off_outstanding(&mut change)?;
		}
		self.record_end(&before, ends, loss)?;
		self.store(before, change, for_vault, ends)
	}

	/// Writes down how the loan ends, or what a step of an ended loan has changed.
	fn record_end(&self, before: &Before, ends: bool, loss: Ending) -> DispatchResult {
		let ended = self.ended();
		if before.is_written_off {
			return ended.update(&before.principal);
		}
		match (ends, self.record.is_written_off) {
			(true, _) => ended.record(Ending::Recovered),
			(false, true) => ended.record(loss),
			(false, false) => Ok(()),
		}
	}

	/// The loan as its records show it once it has ended.
	pub(crate) fn ended(&self) -> EndedLoan<'_, T> {
		let Self { id, terms, record } = self;
		EndedLoan {
			id: *id,
			terms,
			first_loss: record.first_loss,
			received: &record.received,
			lost: record.claims.map(|claim| claim.principal),
			rent: record.rent,
			conduct: record.conduct,
		}
	}

	/// The money to distribute. The debt-service reserve joins the first proceeds, or the last step
	/// without any.
	fn receive(&mut self, money: CreditOf<T>, is_last: bool) -> Result<CreditOf<T>, DispatchError> {
		if money.peek() == 0 && !is_last {
			return Ok(money);
		}
		let reserve = core::mem::take(&mut self.record.reserve);
		merge::<T>(money, Pot::<T>::withdraw(reserve)?)
	}

	/// Distributes money by the waterfall. Returns the vault's part, and what it changes in the
	/// vault's claim.
	fn distribute(
		&mut self,
		money: CreditOf<T>,
		is_sale: bool,
	) -> Result<(CreditOf<T>, ClaimChange), DispatchError> {
		let proceeds = Usdai(money.peek());
		let charges = self.record.charges(is_sale);
		let distribution = distribute_down(proceeds, charges, &self.record.claims)?;
		let for_vault = self.pay_ranks(&distribution, money)?;
		let change = self.record_distribution(&distribution, is_sale);
		received::add(&mut self.record.received, &distribution.paid)?;
		if proceeds > Usdai::ZERO {
			Pallet::<T>::deposit_event(Event::ProceedsDivided {
				loan: self.id,
				proceeds: proceeds.0,
				costs: distribution.costs.0,
				fee: distribution.fee.0,
				exit_fee: distribution.exit_fee.0,
				surplus: distribution.surplus.0,
				outstanding: self.record.outstanding()?.0,
			});
		}
		Ok((for_vault, change))
	}

	/// Pays every rank but the vault, and returns the vault's part.
	fn pay_ranks(
		&self,
		distribution: &Distribution,
		mut money: CreditOf<T>,
	) -> Result<CreditOf<T>, DispatchError> {
		Pot::<T>::pay_out(&self.record.liquidator, money.extract(distribution.costs.0))?;
		let fees = distribution.fee.ensure_add(distribution.exit_fee)?;
		Pot::<T>::pay_out(&T::Treasury::get(), money.extract(fees.0))?;
		for (tranche, lender, _) in self.terms.accounts() {
			let paid = distribution.paid.get(usize::from(tranche)).copied().unwrap_or_default();
			let amount = paid.total()?.0;
			if amount == 0 {
				continue;
			}
			let to = Positions::<T>::payee(self.id, tranche, lender);
			Pot::<T>::pay_out(&to, money.extract(amount))?;
			Pallet::<T>::deposit_event(Event::LenderPaid { loan: self.id, tranche, to, amount });
		}
		Pot::<T>::pay_out(&self.terms.borrower, money.extract(distribution.surplus.0))?;
		Ok(money)
	}

	/// Takes a distribution into the record. Returns what it changes in the vault's claim.
	fn record_distribution(&mut self, distribution: &Distribution, is_sale: bool) -> ClaimChange {
		let record = &mut self.record;
		record.claims = distribution.outstanding;
		record.costs = record.costs.saturating_sub(distribution.costs);
		if is_sale {
			record.fee_base = distribution.fee_base;
		}
		record.fee_bound = record.fee_bound.saturating_sub(distribution.fee);
		record.exit_fee = record.exit_fee.saturating_sub(distribution.exit_fee);
		let [paid, ..] = distribution.paid;
		if self.terms.vault().is_none() {
			return ClaimChange::default();
		}
		if record.is_written_off {
			// The vault counts nothing of the loan. Interest is income when it is received, and
			// principal makes good the loss.
			let late = Usdai(paid.interest.0.saturating_add(paid.late.0));
			return ClaimChange { late, ..Default::default() };
		}
		let left = record.interest.less_amount(paid.interest);
		let interest = Interest(record.interest.0.saturating_sub(left.0));
		record.interest = left;
		ClaimChange { principal: paid.principal, interest, late: paid.late, ..Default::default() }
	}

	/// Opens the next lot, or gives the units back where all claims are paid. Returns whether the
	/// loan ends: it does not while a bid stands.
	fn next_lot(&mut self) -> Result<bool, DispatchError> {
		if !self.record.is_covered() {
			self.open_next()?;
			return Ok(false);
		}
		self.return_units()?;
		let ends = self.record.bid().is_none();
		if !ends {
			self.drop_claims();
		}
		Ok(ends)
	}

	/// Gives the borrower back what is not sold, except a lot with a bid: the bidder still has to
	/// pay for it, and receives it.
	fn return_units(&mut self) -> DispatchResult {
		let record = &mut self.record;
		let mut units = record.units();
		match record.auction.take() {
			Some(auction) if auction.bid.is_some() => {
				units = units.without(auction.units);
				record.auction = Some(auction);
			}
			Some(_) => AuctionClock::<T>::close_lot(),
			None => {}
		}
		record.queued = Default::default();
		record.unsold = Default::default();
		for unit in units.of(&self.terms.units) {
			PledgeBook::<T>::release_unit(unit, &self.terms.borrower)?;
		}
		Ok(())
	}

	/// What is outstanding is lost, and the vault stops counting it. The claims stay, for later
	/// proceeds.
	fn write_off_outstanding(&mut self, change: &mut ClaimChange) -> DispatchResult {
		self.record.is_written_off = true;
		if self.terms.vault().is_some() {
			change.principal_lost = self.record.senior().principal;
			change.interest_lost = core::mem::take(&mut self.record.interest);
		}
		let lost = self.record.outstanding()?.0;
		Pallet::<T>::deposit_event(Event::WrittenOff { loan: self.id, lost });
		Ok(())
	}

	/// Counts the units by the last strike and the vault's impairment anew, books the step at the
	/// vault, and stores the record.
	fn store(
		mut self,
		before: Before,
		mut change: ClaimChange,
		for_vault: CreditOf<T>,
		ends: bool,
	) -> DispatchResult {
		self.record.counted = self.counted()?;
		(self.record.impairment, self.record.floor) = self.impairment(change.principal)?;
		let impairment = self.record.impairment.total();
		if before.impairment != impairment {
			change.impaired = before.impairment;
			change.impairment = impairment;
		}
		if change == ClaimChange::default() && for_vault.peek() == 0 {
			drop_empty::<T>(for_vault)?;
		} else {
			T::Liquidity::book(change, for_vault)?;
		}
		TotalsBook::<T>::change_reserve(before.reserve, self.record.reserve)?;
		if (ends || self.record.is_written_off) && !before.is_written_off {
			self.unlist();
			TotalsBook::<T>::remove_loan(Usdai(self.terms.principal), self.record.reserve)?;
		}
		if ends {
			self.end()
		} else {
			self.save();
			Ok(())
		}
	}
}
