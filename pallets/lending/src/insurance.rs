//! Claims on the insurers of a loan's units.

use frame_support::{pallet_prelude::*, stored, traits::ConstU32, BoundedVec};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{Custody, LoanId, UnitId};

use crate::{
	proceeds::{Failed, Takings},
	reasons::refusal,
	Config, Error, Event, InsuranceClaims, Pallet,
};

/// Why an insurer refuses.
pub type Reason = BoundedVec<u8, ConstU32<128>>;

/// What an insurer is asked for a unit.
#[stored]
pub struct InsuranceClaim<AccountId> {
	/// Who is asked: whose policy it was when the claim was filed.
	pub insurer: AccountId,
	/// Number of the policy.
	pub number: BoundedVec<u8, ConstU32<64>>,
	/// What the policy pays at most.
	pub coverage: Usdai,
	/// What it has paid.
	pub paid: Usdai,
	/// When the claim was filed.
	pub filed_at: u64,
	/// Why nothing more is to be expected, if the insurer said so.
	pub refused: Option<Reason>,
}

impl<AccountId> InsuranceClaim<AccountId> {
	/// What is left of the coverage.
	pub fn left(&self) -> Usdai {
		self.coverage.saturating_sub(self.paid)
	}

	/// Whether the loan still waits for it.
	pub fn is_open(&self) -> bool {
		self.refused.is_none() && self.left() > Usdai::ZERO
	}
}

impl<T: Config> Pallet<T> {
	/// A curator claims on the policy that a unit has now, or had at its reported loss. A unit that is sold is insured for somebody
	/// else.
	pub(crate) fn do_file_claim(who: T::AccountId, id: LoanId, unit: UnitId) -> DispatchResult {
		let mut failed = Self::failed(id)?;
		Self::ensure_curator(&who, &failed)?;
		let mut unsold = failed.record.units().of(&failed.terms.units);
		ensure!(unsold.any(|other| other == unit), Error::<T>::NotSecured);
		drop(unsold);
		ensure!(!InsuranceClaims::<T>::contains_key(id, unit), Error::<T>::ClaimFiled);
		let condition = T::Custody::condition(unit).ok_or(Error::<T>::UnknownUnit)?;
		let cover = condition.cover.ok_or(Error::<T>::NotInsured)?;
		// A report binds the policy: it may have ended since, and nobody could renew it. Whether it ran then its insurer says.
		let runs = cover.policy.expires_at > Self::now();
		ensure!(runs || condition.loss.is_some(), Error::<T>::PolicyExpired);
		ensure!(cover.policy.coverage > 0, Error::<T>::NotInsured);

		let claim = InsuranceClaim {
			insurer: cover.insurer.clone(),
			number: cover.policy.number,
			coverage: Usdai(cover.policy.coverage),
			paid: Usdai::ZERO,
			filed_at: Self::now(),
			refused: None,
		};
		InsuranceClaims::<T>::insert(id, unit, claim);
		failed.record.open_claims = failed.record.open_claims.saturating_add(1);
		Self::deposit_event(Event::ClaimFiled {
			loan: id,
			unit,
			insurer: cover.insurer,
			coverage: cover.policy.coverage,
		});
		Self::proceed(failed, Takings::none())
	}

	/// The insurer pays, also after it refused or the loan was written off.
	pub(crate) fn do_pay_claim(
		who: T::AccountId,
		id: LoanId,
		unit: UnitId,
		amount: Usdai,
	) -> DispatchResult {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let (mut failed, mut claim) = Self::claim_on(&who, id, unit)?;
		ensure!(amount <= claim.left(), Error::<T>::CoverageExceeded);
		let was_open = claim.is_open();
		claim.paid = claim.paid.ensure_add(amount).map_err(refusal::<T>)?;
		Self::close_claim(&mut failed, was_open && !claim.is_open());
		let left = claim.left().0;
		InsuranceClaims::<T>::insert(id, unit, claim);

		let money = Self::take(&who, amount)?;
		Self::deposit_event(Event::ClaimPaid { loan: id, unit, amount: amount.0, left });
		Self::proceed(failed, Takings::of(money))
	}

	/// The insurer says that no more is to be expected, and why.
	pub(crate) fn do_refuse_claim(
		who: T::AccountId,
		id: LoanId,
		unit: UnitId,
		reason: Reason,
	) -> DispatchResult {
		let (mut failed, mut claim) = Self::claim_on(&who, id, unit)?;
		ensure!(claim.is_open(), Error::<T>::ClaimClosed);
		claim.refused = Some(reason.clone());
		InsuranceClaims::<T>::insert(id, unit, claim);
		Self::close_claim(&mut failed, true);
		Self::deposit_event(Event::ClaimRefused { loan: id, unit, reason });
		Self::proceed(failed, Takings::none())
	}

	fn claim_on(
		who: &T::AccountId,
		id: LoanId,
		unit: UnitId,
	) -> Result<(Failed<T>, InsuranceClaim<T::AccountId>), DispatchError> {
		let failed = Self::failed(id)?;
		let claim = InsuranceClaims::<T>::get(id, unit).ok_or(Error::<T>::UnknownClaim)?;
		ensure!(claim.insurer == *who, Error::<T>::NotInsurer);
		Ok((failed, claim))
	}

	fn close_claim(failed: &mut Failed<T>, closes: bool) {
		if closes {
			failed.record.open_claims = failed.record.open_claims.saturating_sub(1);
		}
	}
}
