//! Claims that the insurer does not pay are decided: a debt is enforced by any account, a refusal
//! is upheld by the council, and a refusal that stands is closed by the chain. What is paid comes
//! out of the bond.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{Fact, PolicyBook, Role, RoleRevoke, UnitId};

use super::{
	claims::{ClaimStage, Claims, InsuranceClaim},
	proceeds::Proceeds,
	SeizedLoan,
};
use crate::{books::CreditOf, records::RecordBook, time::now, Config, Error, Event, Pallet};

impl<T: Config> SeizedLoan<T> {
	/// Pays a debt out of the bond, and ends the admission of the insurer.
	pub(crate) fn enforce_claim(mut self, unit: UnitId) -> DispatchResult {
		let claim = Claims::<T>::of(self.id, unit).ok_or(Error::<T>::UnknownClaim)?;
		match claim.stage::<T>() {
			ClaimStage::Unanswered => {}
			ClaimStage::Filed { .. } => return Err(Error::<T>::AnswerPending.into()),
			ClaimStage::Refused { .. } => return Err(Error::<T>::ClaimRefused.into()),
			ClaimStage::Closed => return Err(Error::<T>::ClaimClosed.into()),
		}
		let (loan, insurer, most) = (self.id, claim.insurer.clone(), claim.left());
		let (money, left) = self.pay_from_bond(unit, claim, most)?;
		T::Roles::revoke(Role::Insurer, &insurer);
		RecordBook::<T>::note(&insurer, Fact::ClaimEnforced);
		let amount = money.peek();
		Pallet::<T>::deposit_event(Event::ClaimEnforced { loan, unit, insurer, amount, left });
		self.apply_proceeds(Proceeds::of(money))
	}

	/// The council upholds a refused claim in part or in full. The amount is paid out of the bond.
	pub(crate) fn uphold_claim(mut self, unit: UnitId, amount: Usdai) -> DispatchResult {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let mut claim = Claims::<T>::of(self.id, unit).ok_or(Error::<T>::UnknownClaim)?;
		match claim.stage::<T>() {
			ClaimStage::Refused { open_until } if now::<T>() < open_until => {}
			ClaimStage::Refused { .. } => return Err(Error::<T>::ArbitrationOver.into()),
			ClaimStage::Closed => return Err(Error::<T>::ClaimClosed.into()),
			_ => return Err(Error::<T>::NotRefused.into()),
		}
		ensure!(amount <= claim.left(), Error::<T>::CoverageExceeded);
		self.note_silence(unit, &mut claim, None);
		let (loan, insurer) = (self.id, claim.insurer.clone());
		let (money, left) = self.pay_from_bond(unit, claim, amount)?;
		let amount = money.peek();
		Pallet::<T>::deposit_event(Event::ClaimUpheld { loan, unit, insurer, amount, left });
		self.apply_proceeds(Proceeds::of(money))
	}

	/// Takes the share of the claim out of the bond, at most `most` and at most what the lenders
	/// and the costs are still owed, and closes the claim. Returns the money, and what is not paid.
	///
	/// A claim left open would share in the rest of the bond again.
	fn pay_from_bond(
		&mut self,
		unit: UnitId,
		claim: InsuranceClaim<T::AccountId>,
		most: Usdai,
	) -> Result<(CreditOf<T>, u128), DispatchError> {
		let max = most.min(self.owed_by_policy()?);
		let money = T::Custody::take_bond(&claim.insurer, claim.left().0, max.0)?;
		let claim = self.book_payment(unit, claim, Usdai(money.peek()))?;
		let left = claim.left().0;
		self.close_claim(unit, claim);
		Ok((money, left))
	}

	/// What the lenders and the seizure costs are still owed. The debt-service reserve joins the
	/// payment.
	fn owed_by_policy(&self) -> Result<Usdai, DispatchError> {
		let owed = self.record.outstanding()?.ensure_add(self.record.costs)?;
		Ok(owed.saturating_sub(self.record.reserve))
	}

	/// Brings the loan with its claims up to now.
	pub(crate) fn sync(mut self) -> DispatchResult {
		self.settle_claims();
		self.apply_proceeds(Proceeds::none())
	}

	/// Closes the claims whose refusal stands: the time for arbitration is over. Silence that
	/// counts as a refusal is recorded as one.
	pub(crate) fn settle_claims(&mut self) {
		let now = now::<T>();
		if self.record.claims_due.is_none_or(|due_at| now < due_at) {
			return;
		}
		self.record.claims_due = None;
		for (unit, claim) in Claims::<T>::all(self.id).collect::<Vec<_>>() {
			self.settle_claim(unit, claim, now);
		}
	}

	fn settle_claim(&mut self, unit: UnitId, mut claim: InsuranceClaim<T::AccountId>, now: u64) {
		let ClaimStage::Refused { open_until } = claim.stage::<T>() else {
			return self.await_claim(&claim);
		};
		self.note_silence(unit, &mut claim, None);
		if now >= open_until {
			self.drop_claim(unit, claim);
		} else {
			self.note_claim(unit, claim);
		}
	}

	/// Silence counts as a refusal from now on: it is recorded as one, once. The time for
	/// arbitration ends at `open_until`, or else by the time for the answer.
	pub(super) fn note_silence(
		&self,
		unit: UnitId,
		claim: &mut InsuranceClaim<T::AccountId>,
		open_until: Option<u64>,
	) {
		if claim.open_until.is_some() {
			return;
		}
		let open_until = open_until.unwrap_or_else(|| claim.refused_until());
		claim.open_until = Some(open_until);
		RecordBook::<T>::note(&claim.insurer, Fact::ClaimRefused);
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::ClaimUnanswered { loan, unit, open_until });
	}

	/// All lenders are paid, and the loan goes on until the lot with a bid is sold: no insurer owes
	/// anything any more, and no claim takes a share of a bond from others.
	pub(super) fn drop_claims(&mut self) {
		let open = Claims::<T>::all(self.id).filter(|(_, claim)| claim.is_open());
		for (unit, claim) in open.collect::<Vec<_>>() {
			self.drop_claim(unit, claim);
		}
		self.record.claims_due = None;
	}

	/// Closes a claim of which nothing more is owed.
	fn drop_claim(&mut self, unit: UnitId, claim: InsuranceClaim<T::AccountId>) {
		let (loan, left) = (self.id, claim.left().0);
		self.close_claim(unit, claim);
		Pallet::<T>::deposit_event(Event::ClaimClosed { loan, unit, left });
	}
}
