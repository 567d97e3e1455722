//! A curator claims on the insurer of a unit, and the insurer pays or refuses.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{Custody, LoanId, PolicyBook, UnitId};

use super::{
	claims::{Claims, InsuranceClaim, Reason},
	proceeds::Proceeds,
	SeizedLoan,
};
use crate::{
	books::{take, PledgeBook},
	time::now,
	Config, Error, Event, Pallet,
};

impl<T: Config> SeizedLoan<T> {
	/// A curator claims on the policy that a unit has now, or had at its reported loss. A unit that
	/// is sold is insured for its buyer.
	pub(crate) fn file_claim(mut self, who: T::AccountId, unit: UnitId) -> DispatchResult {
		let id = self.id;
		self.ensure_curator(&who)?;
		let mut unsold = self.record.units().of(&self.terms.units);
		ensure!(unsold.any(|other| other == unit), Error::<T>::NotSecured);
		drop(unsold);
		ensure!(Claims::<T>::of(id, unit).is_none(), Error::<T>::ClaimFiled);
		let condition = T::Custody::condition(unit).ok_or(Error::<T>::UnknownUnit)?;
		let cover = condition.cover.ok_or(Error::<T>::NotInsured)?;
		// A report binds the policy, which may have expired since and could not be renewed. Whether
		// it was in force at the loss is the insurer's answer.
		let runs = cover.policy.expires_at > now::<T>();
		ensure!(runs || condition.loss.is_some(), Error::<T>::PolicyExpired);
		ensure!(cover.policy.coverage > 0, Error::<T>::NotInsured);

		let claim = InsuranceClaim {
			insurer: cover.insurer.clone(),
			number: cover.policy.number,
			coverage: Usdai(cover.policy.coverage),
			paid: Usdai::ZERO,
			filed_at: now::<T>(),
			refused: None,
		};
		Claims::<T>::insert(id, unit, claim);
		self.record.open_claims = self.record.open_claims.saturating_add(1);
		let (insurer, coverage) = (cover.insurer, cover.policy.coverage);
		Pallet::<T>::deposit_event(Event::ClaimFiled { loan: id, unit, insurer, coverage });
		self.apply_proceeds(Proceeds::none())
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
