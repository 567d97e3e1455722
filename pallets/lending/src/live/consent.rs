//! Lenders consent to new terms of a loan.

use frame_support::pallet_prelude::*;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use infrafi_protocol::LoanId;
use sp_core::H256;

use super::LiveLoan;
use crate::{
	books::Positions, Config, Consent, Consents, Error, Event, Lender, Pallet, TermsOf,
	VaultConsents,
};

/// Records a consent for the vault where the origin is the committee, and for the account that
/// signed.
pub(crate) fn consent_as<T: Config>(
	origin: OriginFor<T>,
	loan: LoanId,
	terms_hash: H256,
) -> DispatchResult {
	let for_vault = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
	if for_vault {
		LiveLoan::<T>::consent(Lender::Vault, loan, terms_hash)?;
	}
	match ensure_signed(origin) {
		Ok(who) => LiveLoan::<T>::consent(Lender::Account(who), loan, terms_hash),
		Err(_) if for_vault => Ok(()),
		Err(error) => Err(error.into()),
	}
}

impl<T: Config> LiveLoan<T> {
	/// Records a consent, which replaces an earlier one. Whether it counts is decided when the loan
	/// is refinanced: it counts if the lender is a lender then.
	pub(crate) fn consent(
		lender: Lender<T::AccountId>,
		loan: LoanId,
		terms_hash: H256,
	) -> DispatchResult {
		ensure!(Self::exists(loan), Error::<T>::UnknownLoan);
		match &lender {
			Lender::Vault => VaultConsents::<T>::insert(loan, terms_hash),
			Lender::Account(who) => Consents::<T>::insert(who, Consent { loan, terms_hash }),
		}
		Pallet::<T>::deposit_event(Event::Consented { loan, lender, terms_hash });
		Ok(())
	}

	/// All present and all future lenders have consented to these terms.
	pub(super) fn ensure_consent(&self, terms: &TermsOf<T>) -> DispatchResult {
		let (loan, terms_hash) = (self.id, terms.hash());
		if self.terms.vault().is_some() || terms.vault().is_some() {
			let consented = VaultConsents::<T>::get(loan) == Some(terms_hash);
			ensure!(consented, Error::<T>::NoConsent);
		}
		let consent = Consent { loan, terms_hash };
		let old = self.terms.accounts();
		let old = old.map(|(tranche, lender, _)| Positions::<T>::payee(loan, tranche, lender));
		let new = terms.accounts().map(|(_, lender, _)| lender.clone());
		for who in old.chain(new) {
			ensure!(Consents::<T>::get(&who).as_ref() == Some(&consent), Error::<T>::NoConsent);
		}
		Ok(())
	}

	/// The consent of an account is used.
	pub(super) fn remove_consent(who: &T::AccountId) {
		Consents::<T>::remove(who);
	}

	/// The vault's consent is void: its loan ends.
	pub(super) fn remove_vault_consent(&self) {
		VaultConsents::<T>::remove(self.id);
	}
}
