//! The stored claims on the insurers of units, and how far each has come.

use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	time::{Seconds, UnixSeconds},
	unit::{LossKind, PolicyNumber, PolicyRef},
	ClaimTerms, LoanId, PolicyBook, PolicyId, UnitId,
};
use scale_info::TypeInfo;

use crate::{time::now, Config, InsuranceClaims, Pallet, Parameters};

/// The reason of a refusal, at most 128 bytes.
pub type Reason = BoundedVec<u8, ConstU32<128>>;

/// A claim on the insurer of a unit of a seized loan, in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct InsuranceClaim<AccountId> {
	/// The insurer of the policy when the claim was filed.
	pub insurer: AccountId,
	/// Id of the policy.
	pub policy: PolicyId,
	/// Number of the policy, given by its insurer.
	pub number: PolicyNumber,
	/// The most that the policy pays: USDai (18 decimals).
	pub coverage: Usdai,
	/// Amount that is paid, by the insurer or out of its bond: USDai (18 decimals).
	pub paid: Usdai,
	/// When the claim was filed, in seconds since 1970.
	pub filed_at: UnixSeconds,
	/// The loss of the unit that is reported, or was when the unit was sold or the claim was
	/// closed. None if the report was withdrawn.
	pub loss: Option<LossKind>,
	/// From this second on the insurer is silent unless it has answered, in seconds since 1970. If
	/// it passes while the chain stands still or in safe mode, the time ends later.
	pub answer_by: UnixSeconds,
	/// The reason of the refusal. None if the insurer has not refused.
	pub refused: Option<Reason>,
	/// When the time for arbitration of a refusal ends, in seconds since 1970. If it passes while
	/// the chain stands still or in safe mode, the time ends later. None if the insurer has not
	/// refused, and its silence is not recorded as a refusal.
	pub open_until: Option<UnixSeconds>,
	/// Whether the claim is closed: paid in full, enforced, upheld, or refused without an
	/// arbitration in time; or the lenders are owed nothing any more.
	pub is_closed: bool,
}

/// How far a claim has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum ClaimStage {
	/// The insurer has time to answer.
	Filed {
		/// End of this time, in seconds since 1970.
		answer_by: UnixSeconds,
	},
	/// The insurer is silent, and the unit is reported missing or destroyed: a debt, which any
	/// account can enforce.
	Unanswered,
	/// The insurer refused, or is silent without such a report: the council can uphold the claim.
	Refused {
		/// End of the time for that, in seconds since 1970.
		open_until: UnixSeconds,
	},
	/// Nothing is to be decided any more. The insurer can still pay.
	Closed,
}

/// Whether silence about a unit with this report is a debt.
pub(super) fn is_total(loss: Option<LossKind>) -> bool {
	matches!(loss, Some(LossKind::Missing | LossKind::Destroyed))
}

impl<AccountId: Clone> InsuranceClaim<AccountId> {
	/// Coverage that is not paid yet: USDai (18 decimals).
	pub fn left(&self) -> Usdai {
		self.coverage.saturating_sub(self.paid)
	}

	/// Whether the claim may still be decided.
	pub fn is_open(&self) -> bool {
		!self.is_closed
	}

	/// How far the claim has come now.
	pub(crate) fn stage<T: Config>(&self) -> ClaimStage {
		if self.is_closed {
			return ClaimStage::Closed;
		}
		let answer_by = self.answer_by;
		let is_silent = self.open_until.is_none();
		if is_silent && now::<T>() < answer_by {
			ClaimStage::Filed { answer_by }
		} else if is_silent && is_total(self.loss) {
			ClaimStage::Unanswered
		} else {
			ClaimStage::Refused { open_until: self.refused_until() }
		}
	}

	/// End of the time for arbitration. Where silence counts as a refusal, it lasts as long as the
	/// time for the answer was to.
	pub(super) fn refused_until(&self) -> UnixSeconds {
		self.open_until.unwrap_or_else(|| {
			let period = self.answer_by.saturating_sub(self.filed_at);
			self.answer_by.saturating_add(period)
		})
	}

	/// The instant at which the claim comes to another stage without a call.
	pub(crate) fn changes_at<T: Config>(&self) -> Option<UnixSeconds> {
		match self.stage::<T>() {
			ClaimStage::Filed { .. } => Some(self.answer_by),
			ClaimStage::Refused { .. } => Some(self.refused_until()),
			ClaimStage::Unanswered | ClaimStage::Closed => None,
		}
	}

	/// The policy of the claim.
	pub(super) fn policy_of(&self, unit: UnitId) -> PolicyRef<AccountId> {
		PolicyRef { id: self.policy, unit, insurer: self.insurer.clone() }
	}
}

/// The claims on insurers.
pub(crate) struct Claims<T>(PhantomData<T>);

impl<T: Config> Claims<T> {
	/// The claim for a unit.
	pub(crate) fn of(loan: LoanId, unit: UnitId) -> Option<InsuranceClaim<T::AccountId>> {
		InsuranceClaims::<T>::get(loan, unit)
	}

	/// The claims of a loan: at most one for each of its units.
	pub(super) fn all(
		loan: LoanId,
	) -> impl Iterator<Item = (UnitId, InsuranceClaim<T::AccountId>)> {
		InsuranceClaims::<T>::iter_prefix(loan)
	}

	/// Stores a claim.
	pub(super) fn insert(loan: LoanId, unit: UnitId, claim: InsuranceClaim<T::AccountId>) {
		InsuranceClaims::<T>::insert(loan, unit, claim);
	}

	/// Removes all claims of a loan that ends. The open ones are closed: nothing is outstanding.
	pub(super) fn remove_all(loan: LoanId) {
		for (unit, claim) in InsuranceClaims::<T>::drain_prefix(loan) {
			if claim.is_open() {
				T::Custody::claim_closed(&claim.policy_of(unit), claim.left().0);
			}
		}
	}
}

impl<T: Config> ClaimTerms for Pallet<T> {
	fn claim_period() -> Seconds {
		Parameters::current::<T>().claim_period
	}
}
