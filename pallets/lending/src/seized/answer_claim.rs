//! The insurer answers a claim: it pays or refuses.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{unit::Condition, Custody, Fact, LoanId, PolicyBook, UnitId};

use super::{
	claims::{ClaimStage, Claims, InsuranceClaim, Reason},
	proceeds::Proceeds,
	SeizedLoan,
};
use crate::{books::take, records::RecordBook, Config, Error, Event, Pallet};

impl<T: Config> SeizedLoan<T> {
	/// The insurer pays, even after the claim was closed or the loan was written off.
	pub(crate) fn pay_claim(
		who: T::AccountId,
		id: LoanId,
		unit: UnitId,
		amount: Usdai,
	) -> DispatchResult {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let mut seized = Self::load(id)?;
		let claim = seized.claim_on(&who, unit)?;
		ensure!(amount <= claim.left(), Error::<T>::CoverageExceeded);
		ensure!(!Self::is_superseded(unit, &claim), Error::<T>::PolicyClaimed);
		let money = take::<T>(&who, amount)?;
		let claim = seized.book_payment(unit, claim, amount)?;
		let left = claim.left().0;
		if left == 0 {
			RecordBook::<T>::note(&who, Fact::ClaimPaid);
		}
		if claim.is_open() && left == 0 {
			seized.close_claim(unit, claim);
		}

		let amount = amount.0;
		Pallet::<T>::deposit_event(Event::ClaimPaid { loan: id, unit, amount, left });
		seized.apply_proceeds(Proceeds::of(money))
	}

	/// The insurer refuses the rest of a claim, with a reason. This books nothing: the council may
	/// still uphold the claim.
	pub(crate) fn refuse_claim(
		mut self,
		who: T::AccountId,
		unit: UnitId,
		reason: Reason,
	) -> DispatchResult {
		ensure!(!reason.is_empty(), Error::<T>::ReasonIsEmpty);
		let mut claim = self.claim_on(&who, unit)?;
		match claim.stage::<T>() {
			ClaimStage::Filed { .. } => {}
			ClaimStage::Unanswered => return Err(Error::<T>::AnswerOverdue.into()),
			_ => return Err(Error::<T>::ClaimClosed.into()),
		}
		let open_until = self.claim_time();
		claim.refused = Some(reason.clone());
		claim.open_until = Some(open_until);
		self.note_claim(unit, claim);
		RecordBook::<T>::note(&who, Fact::ClaimRefused);
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::ClaimRefused { loan, unit, reason, open_until });
		self.apply_proceeds(Proceeds::none())
	}

	/// Whether a claim is closed, and another one on the same policy is open. That one stands for
	/// what the policy has left: what is paid here would be due there again.
	fn is_superseded(unit: UnitId, claim: &InsuranceClaim<T::AccountId>) -> bool {
		let is_claimed = |unit: Condition<T::AccountId>| {
			unit.has_claim && unit.cover.is_some_and(|cover| cover.id == claim.policy)
		};
		!claim.is_open() && T::Custody::condition(unit).is_some_and(is_claimed)
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

	/// Books a payment of a claim, which lowers the policy.
	pub(super) fn book_payment(
		&mut self,
		unit: UnitId,
		mut claim: InsuranceClaim<T::AccountId>,
		amount: Usdai,
	) -> Result<InsuranceClaim<T::AccountId>, DispatchError> {
		claim.paid = claim.paid.ensure_add(amount)?;
		T::Custody::claim_paid(&claim.policy_of(unit), amount.0, claim.is_open());
		Claims::<T>::insert(self.id, unit, claim.clone());
		Ok(claim)
	}

	/// Closes an open claim. What is left of it is not owed any more.
	pub(super) fn close_claim(&mut self, unit: UnitId, mut claim: InsuranceClaim<T::AccountId>) {
		claim.is_closed = true;
		self.record.open_claims = self.record.open_claims.saturating_sub(1);
		T::Custody::claim_closed(&claim.policy_of(unit), claim.left().0);
		Claims::<T>::insert(self.id, unit, claim);
	}
}
