//! Claims are filed: by a lender or the committee, by any account or the chain itself for a
//! reported loss.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	unit::{Condition, Cover, LossKind},
	Custody, PolicyBook, UnitId,
};

use super::{
	claims::{is_total, ClaimStage, Claims, InsuranceClaim},
	proceeds::Proceeds,
	SeizedLoan,
};
use crate::{time::now, Config, Error, Event, Pallet, Parameters};

impl<T: Config> SeizedLoan<T> {
	/// Claims on the policy that a unit has now, or had at its reported loss. A unit that is sold
	/// is insured for its buyer. `who` is None for the credit committee.
	pub(crate) fn file_claim(mut self, who: Option<T::AccountId>, unit: UnitId) -> DispatchResult {
		let mut unsold = self.record.units().of(&self.terms.units);
		ensure!(unsold.any(|other| other == unit), Error::<T>::NotSecured);
		drop(unsold);
		ensure!(!self.record.is_covered(), Error::<T>::NothingOutstanding);
		let condition = T::Custody::condition(unit).ok_or(Error::<T>::UnknownUnit)?;
		ensure!(self.can_be_filed(unit, &condition), Error::<T>::ClaimFiled);
		self.ensure_claimant(who.as_ref(), &condition)?;
		let loss = condition.loss;
		let cover = claimable::<T>(condition)?;
		self.open_claim(unit, cover, loss);
		self.apply_proceeds(Proceeds::none())
	}

	/// Whether no claim for the unit is filed that is open, or was for the loss that is reported.
	fn can_be_filed(&self, unit: UnitId, condition: &Condition<T::AccountId>) -> bool {
		Claims::<T>::of(self.id, unit)
			.is_none_or(|claim| !claim.is_open() && is_another(claim.loss, condition.loss))
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
			self.claim_if_reported(unit);
		}
	}

	fn claim_if_reported(&mut self, unit: UnitId) {
		if self.record.is_covered() {
			return;
		}
		let condition = T::Custody::condition(unit).filter(|unit| unit.loss.is_some());
		let Some(condition) = condition.filter(|unit_now| self.can_be_filed(unit, unit_now)) else {
			return;
		};
		let loss = condition.loss;
		if let Ok(cover) = claimable::<T>(condition) {
			self.open_claim(unit, cover, loss);
		}
	}

	/// The report of a unit that is not sold has changed. The open claim for it follows. Without
	/// such a claim the chain files one for another loss, as it does at the seizure. After a
	/// withdrawn report every loss is another one.
	pub(super) fn follow_report(&mut self, unit: UnitId) {
		let loss = T::Custody::condition(unit).and_then(|condition| condition.loss);
		match Claims::<T>::of(self.id, unit) {
			Some(claim) if claim.is_open() => self.follow_with(unit, claim, loss),
			Some(claim) if loss.is_none() => {
				Claims::<T>::insert(self.id, unit, InsuranceClaim { loss, ..claim });
			}
			_ => self.claim_if_reported(unit),
		}
	}

	fn follow_with(
		&mut self,
		unit: UnitId,
		mut claim: InsuranceClaim<T::AccountId>,
		loss: Option<LossKind>,
	) {
		match claim.stage::<T>() {
			// What was a refusal stays one.
			ClaimStage::Refused { .. } => self.note_silence(unit, &mut claim, None),
			// What was a debt is one no longer. The time for arbitration begins.
			ClaimStage::Unanswered if !is_total(loss) => {
				self.note_silence(unit, &mut claim, Some(self.claim_time()));
			}
			_ => {}
		}
		claim.loss = loss;
		self.note_claim(unit, claim);
	}

	/// Stores a new claim.
	fn open_claim(&mut self, unit: UnitId, cover: Cover<T::AccountId>, loss: Option<LossKind>) {
		let (loan, insurer, coverage) = (self.id, cover.insurer, cover.policy.coverage);
		let answer_by = self.claim_time();
		let claim = InsuranceClaim {
			insurer: insurer.clone(),
			policy: cover.id,
			number: cover.policy.number,
			coverage: Usdai(coverage),
			paid: Usdai::ZERO,
			filed_at: now::<T>(),
			loss,
			answer_by,
			refused: None,
			open_until: None,
			is_closed: false,
		};
		self.record.open_claims = self.record.open_claims.saturating_add(1);
		T::Custody::claim_opened(unit);
		self.note_claim(unit, claim);
		Pallet::<T>::deposit_event(Event::ClaimFiled { loan, unit, insurer, coverage, answer_by });
	}

	/// Stores a claim, and the instant at which it changes.
	pub(super) fn note_claim(&mut self, unit: UnitId, claim: InsuranceClaim<T::AccountId>) {
		self.await_claim(&claim);
		Claims::<T>::insert(self.id, unit, claim);
	}

	/// Looks at the loan again when a claim changes, at the latest.
	pub(super) fn await_claim(&mut self, claim: &InsuranceClaim<T::AccountId>) {
		let next = claim.changes_at::<T>();
		self.record.claims_due = self.record.claims_due.into_iter().chain(next).min();
	}

	/// The end of a time for an answer, or for an arbitration, that begins now.
	pub(super) fn claim_time(&self) -> u64 {
		now::<T>().saturating_add(Parameters::current::<T>().claim_period)
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
	ensure!(!condition.has_claim, Error::<T>::PolicyClaimed);
	Ok(cover)
}

/// Whether a reported loss is another one than that of a closed claim: any where none was reported,
/// and a total one after damage.
fn is_another(claimed: Option<LossKind>, reported: Option<LossKind>) -> bool {
	match claimed {
		None => reported.is_some(),
		Some(_) => is_total(reported) && !is_total(claimed),
	}
}
