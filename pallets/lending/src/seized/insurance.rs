//! Claims on the insurers of a loan's units.

use core::marker::PhantomData;
use frame_support::{pallet_prelude::*, stored, traits::ConstU32, BoundedVec};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{Custody, LoanId, UnitId};

use super::{proceeds::Proceeds, SeizedLoan};
use crate::{books::take, time::now, Config, Error, Event, InsuranceClaims, Pallet, MAX_UNITS};

/// The reason of a refusal.
pub type Reason = BoundedVec<u8, ConstU32<128>>;

/// A claim on the insurer of a unit.
#[stored]
pub struct InsuranceClaim<AccountId> {
	/// The insurer whose policy it was when the claim was filed.
	pub insurer: AccountId,
	/// Number of the policy.
	pub number: BoundedVec<u8, ConstU32<64>>,
	/// The most that the policy pays: USDai (18 decimals).
	pub coverage: Usdai,
	/// What the insurer has paid: USDai (18 decimals).
	pub paid: Usdai,
	/// When the claim was filed, in seconds since 1970.
	pub filed_at: u64,
	/// The reason of the refusal, if the insurer has refused.
	pub refused: Option<Reason>,
}

impl<AccountId> InsuranceClaim<AccountId> {
	/// The coverage that is not paid out yet.
	pub fn left(&self) -> Usdai {
		self.coverage.saturating_sub(self.paid)
	}

	/// Whether the loan still waits for the insurer.
	pub fn is_open(&self) -> bool {
		self.refused.is_none() && self.left() > Usdai::ZERO
	}
}

/// The claims on insurers.
pub(crate) struct Claims<T>(PhantomData<T>);

impl<T: Config> Claims<T> {
	/// The claim for a unit.
	pub(crate) fn of(loan: LoanId, unit: UnitId) -> Option<InsuranceClaim<T::AccountId>> {
		InsuranceClaims::<T>::get(loan, unit)
	}

	/// Removes all claims of a loan that ends.
	pub(super) fn remove_all(loan: LoanId) {
		let _ = InsuranceClaims::<T>::clear_prefix(loan, MAX_UNITS, None);
	}
}

impl<T: Config> SeizedLoan<T> {
	/// A curator claims on the policy that a unit has now, or had at its reported loss. A unit that
	/// is sold is insured for its buyer.
	pub(crate) fn file_claim(mut self, who: T::AccountId, unit: UnitId) -> DispatchResult {
		let id = self.id;
		self.ensure_curator(&who)?;
		let mut unsold = self.record.units().of(&self.terms.units);
		ensure!(unsold.any(|other| other == unit), Error::<T>::NotSecured);
		drop(unsold);
		ensure!(!InsuranceClaims::<T>::contains_key(id, unit), Error::<T>::ClaimFiled);
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
		InsuranceClaims::<T>::insert(id, unit, claim);
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
		InsuranceClaims::<T>::insert(id, unit, claim);

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
		InsuranceClaims::<T>::insert(self.id, unit, claim);
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
