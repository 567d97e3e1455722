//! The stored claims on the insurers of units.

use core::marker::PhantomData;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{time::UnixSeconds, unit::PolicyNumber, LoanId, UnitId};

use crate::{Config, InsuranceClaims, MAX_UNITS};

/// The reason of a refusal, at most 128 bytes.
pub type Reason = BoundedVec<u8, ConstU32<128>>;

/// A claim on the insurer of a unit of a seized loan, in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct InsuranceClaim<AccountId> {
	/// The insurer of the policy when the claim was filed.
	pub insurer: AccountId,
	/// Number of the policy, given by its insurer.
	pub number: PolicyNumber,
	/// The most that the policy pays: USDai (18 decimals).
	pub coverage: Usdai,
	/// Amount that the insurer has paid: USDai (18 decimals).
	pub paid: Usdai,
	/// When the claim was filed, in seconds since 1970.
	pub filed_at: UnixSeconds,
	/// The reason of the refusal. None if the insurer has not refused.
	pub refused: Option<Reason>,
}

impl<AccountId> InsuranceClaim<AccountId> {
	/// Coverage that is not paid yet: USDai (18 decimals).
	pub fn left(&self) -> Usdai {
		self.coverage.saturating_sub(self.paid)
	}

	/// Whether the claim is neither paid in full nor refused.
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

	/// Stores a claim.
	pub(super) fn insert(loan: LoanId, unit: UnitId, claim: InsuranceClaim<T::AccountId>) {
		InsuranceClaims::<T>::insert(loan, unit, claim);
	}

	/// Removes all claims of a loan that ends.
	pub(super) fn remove_all(loan: LoanId) {
		let _ = InsuranceClaims::<T>::clear_prefix(loan, MAX_UNITS, None);
	}
}
