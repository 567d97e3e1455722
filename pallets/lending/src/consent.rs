//! Lenders consent to new terms of a loan.

use frame_support::pallet_prelude::*;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use infrafi_protocol::LoanId;
use sp_core::H256;

use crate::{
	live::Live, Config, Consent, Consents, Error, Event, Lender, Loans, Pallet, TermsOf,
	VaultConsents,
};

impl<T: Config> Pallet<T> {
	/// For the vault where the committee may say so, and for the account that signed.
	pub(crate) fn consent_as(
		origin: OriginFor<T>,
		loan: LoanId,
		terms_hash: H256,
	) -> DispatchResult {
		let for_vault = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
		if for_vault {
			Self::do_consent(Lender::Vault, loan, terms_hash)?;
		}
		match ensure_signed(origin) {
			Ok(who) => Self::do_consent(Lender::Account(who), loan, terms_hash),
			Err(_) if for_vault => Ok(()),
			Err(error) => Err(error.into()),
		}
	}

	/// Records a consent in the place of the one before. What it is worth is judged when the loan is refinanced: then it
	/// counts if the lender still is one.
	pub(crate) fn do_consent(
		lender: Lender<T::AccountId>,
		loan: LoanId,
		terms_hash: H256,
	) -> DispatchResult {
		ensure!(Loans::<T>::contains_key(loan), Error::<T>::UnknownLoan);
		match &lender {
			Lender::Vault => VaultConsents::<T>::insert(loan, terms_hash),
			Lender::Account(who) => Consents::<T>::insert(who, Consent { loan, terms_hash }),
		}
		Self::deposit_event(Event::Consented { loan, lender, terms_hash });
		Ok(())
	}

	/// All who lend now, and all who would lend, have consented to these terms.
	pub(crate) fn ensure_consent(live: &Live<T>, terms: &TermsOf<T>) -> DispatchResult {
		let (loan, terms_hash) = (live.id, terms.hash());
		if live.terms.vault().is_some() || terms.vault().is_some() {
			let consented = VaultConsents::<T>::get(loan) == Some(terms_hash);
			ensure!(consented, Error::<T>::NoConsent);
		}
		let consent = Consent { loan, terms_hash };
		let old = live.terms.accounts().map(|(tranche, lender, _)| {
			Self::position_owner(loan, tranche).unwrap_or_else(|| lender.clone())
		});
		let new = terms.accounts().map(|(_, lender, _)| lender.clone());
		for who in old.chain(new) {
			ensure!(Consents::<T>::get(&who).as_ref() == Some(&consent), Error::<T>::NoConsent);
		}
		Ok(())
	}
}
