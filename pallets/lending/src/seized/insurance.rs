//! Claims on the insurers of units: a lender or the committee files one, the chain itself does for
//! a reported loss, and the insurer pays or refuses.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	unit::{Condition, Cover},
	Custody, Fact, LoanId, PolicyBook, UnitId,
};

use super::{
	claims::{Claims, InsuranceClaim, Reason},
	proceeds::Proceeds,
	SeizedLoan,
};
use crate::{
	books::{take, PledgeBook},
	records::RecordBook,
	time::now,
	Config, Error, Event, Pallet,
};

impl<T: Config> SeizedLoan<T> {
	/// Claims on the policy that a unit has now, or had at its reported loss. A unit that is sold
	/// is insured for its buyer. `who` is None for the credit committee and governance.
	pub(crate) fn file_claim(mut self, who: Option<T::AccountId>, unit: UnitId) -> DispatchResult {
		let mut unsold = self.record.units().of(&self.terms.units);
		ensure!(unsold.any(|other| other == unit), Error::<T>::NotSecured);
		drop(unsold);
		ensure!(Claims::<T>::of(self.id, unit).is_none(), Error::<T>::ClaimFiled);
		let condition = T::Custody::condition(unit).ok_or(Error::<T>::UnknownUnit)?;
		self.ensure_claimant(who.as_ref(), &condition)?;
		let cover = claimable::<T>(condition)?;
		self.open_claim(unit, cover);
		self.apply_proceeds(Proceeds::none())
	}

	/// A reported loss needs no lender's decision, and the lender that is wiped out has no reason
	/// to make one: any account may file. Without a report the lenders decide.
	fn ensure_claimant(
		&self,
		who: Option<&T::AccountId>,
		condition: &Condition<T::AccountId>,
	) -> Result<(), Error<T>> {
		let Some(who) = who else { return Ok(()) };
		ensure!(condition.loss.is_some() || self.owns_position(who), Error::<T>::NotClaimant);
		Ok(())
	}

	/// Files a claim for each unit with a reported loss and a policy. The chain does so at the
	/// seizure, since no account has to.
	pub(crate) fn claim_reported(&mut self) {
		for unit in self.terms.units.clone() {
			let condition = T::Custody::condition(unit).filter(|unit| unit.loss.is_some());
			let cover = condition.and_then(|condition| claimable::<T>(condition).ok());
			if let Some(cover) = cover {
				self.open_claim(unit, cover);
			}
		}
	}

	/// Stores a new claim.
	fn open_claim(&mut self, unit: UnitId, cover: Cover<T::AccountId>) {
		let (loan, insurer, coverage) = (self.id, cover.insurer, cover.policy.coverage);
		let claim = InsuranceClaim {
			insurer: insurer.clone(),
			number: cover.policy.number,
			coverage: Usdai(coverage),
			paid: Usdai::ZERO,
			filed_at: now::<T>(),
			refused: None,
		};
		Claims::<T>::insert(loan, unit, claim);
		self.record.open_claims = self.record.open_claims.saturating_add(1);
		Pallet::<T>::deposit_event(Event::ClaimFiled { loan, unit, insurer, coverage });
	}

	/// The insurer pays, even after it refused or the loan was written off.
	pub(crate) fn pay_claim(
		who: T::AccountId,
		id: LoanId,
		unit: UnitId,
		amount: Usdai,
	) -> DispatchResult {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let mut seized = Self::load(id)?;
		let mut claim = seized.claim_on(&who, unit)?;
		ensure!(amount <= claim.left(), Error::<T>::CoverageExceeded);
		let was_open = claim.is_open();
		claim.paid = claim.paid.ensure_add(amount)?;
		if was_open && !claim.is_open() {
			seized.close_claim();
		}
		if claim.left() == Usdai::ZERO {
			RecordBook::<T>::note(&who, Fact::ClaimPaid);
		}
		let left = claim.left().0;
		// The unit of a sold lot has the policy of its buyer.
		if PledgeBook::<T>::loan_of(unit) == Some(id) {
			T::Custody::claim_paid(unit, &who, &claim.number, amount.0);
		}
		Claims::<T>::insert(id, unit, claim);

		let money = take::<T>(&who, amount)?;
		let amount = amount.0;
		Pallet::<T>::deposit_event(Event::ClaimPaid { loan: id, unit, amount, left });
		seized.apply_proceeds(Proceeds::of(money))
	}

	/// The insurer refuses the rest of a claim, with a reason.
	pub(crate) fn refuse_claim(
		mut self,
		who: T::AccountId,
		unit: UnitId,
		reason: Reason,
	) -> DispatchResult {
		let mut claim = self.claim_on(&who, unit)?;
		ensure!(claim.is_open(), Error::<T>::ClaimClosed);
		claim.refused = Some(reason.clone());
		Claims::<T>::insert(self.id, unit, claim);
		self.close_claim();
		RecordBook::<T>::note(&who, Fact::ClaimRefused);
		Pallet::<T>::deposit_event(Event::ClaimRefused { loan: self.id, unit, reason });
		self.apply_proceeds(Proceeds::none())
	}

	fn claim_on(
		&self,
		who: &T::AccountId,
		unit: UnitId,
	) -> Result<InsuranceClaim<T::AccountId>, Error<T>> {
		let claim = Claims::<T>::of(self.id, unit).ok_or(Error::<T>::UnknownClaim)?;
		ensure!(claim.insurer == *who, Error::<T>::NotInsurer);
		Ok(claim)
	}

	fn close_claim(&mut self) {
		self.record.open_claims = self.record.open_claims.saturating_sub(1);
	}
}

/// The policy that can be claimed on. A report binds the policy, which may have expired since and
/// could not be renewed. Whether it was in force at the loss is the insurer's answer.
fn claimable<T: Config>(
	condition: Condition<T::AccountId>,
) -> Result<Cover<T::AccountId>, Error<T>> {
	let cover = condition.cover.ok_or(Error::<T>::NotInsured)?;
	let runs = cover.policy.expires_at > now::<T>();
	ensure!(runs || condition.loss.is_some(), Error::<T>::PolicyExpired);
	ensure!(cover.policy.coverage > 0, Error::<T>::NotInsured);
	Ok(cover)
}
