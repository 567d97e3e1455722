//! Lenders consent to new terms of a loan, and revoke a consent.

use frame_support::pallet_prelude::*;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use infrafi_protocol::LoanId;
use sp_core::H256;
use sp_runtime::traits::BadOrigin;

use super::LiveLoan;
use crate::{
	books::Positions, time::now, Config, Consent, Consents, Error, Event, Lender, Pallet,
	Parameters, TermsOf, VaultConsent, VaultConsents,
};

/// Records a consent for the vault where the origin is the committee, else for the account that
/// signed.
pub(crate) fn consent_as<T: Config>(
	origin: OriginFor<T>,
	loan: LoanId,
	terms_hash: H256,
) -> DispatchResult {
	ensure!(LiveLoan::<T>::exists(loan), Error::<T>::UnknownLoan);
	LiveLoan::<T>::consent(lender::<T>(origin)?, loan, terms_hash);
	Ok(())
}

/// Revokes the vault's consent where the origin is the committee, else that of the account that
/// signed.
pub(crate) fn revoke_consent_as<T: Config>(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
	let is_revoked = LiveLoan::<T>::revoke_consent(lender::<T>(origin)?, loan);
	ensure!(is_revoked, Error::<T>::NothingToRevoke);
	Ok(())
}

/// The lender for which an origin decides.
fn lender<T: Config>(origin: OriginFor<T>) -> Result<Lender<T::AccountId>, BadOrigin> {
	match T::CreditCommittee::try_origin(origin) {
		Ok(_) => Ok(Lender::Vault),
		Err(origin) => ensure_signed(origin).map(Lender::Account),
	}
}

impl<T: Config> LiveLoan<T> {
	/// Records a consent, which replaces an earlier one and ends after `max_offer`. Whether it
	/// counts is decided when the loan is refinanced: it counts if the lender is a lender then.
	pub(crate) fn consent(lender: Lender<T::AccountId>, loan: LoanId, terms_hash: H256) {
		let ends_at = now::<T>().saturating_add(Parameters::current::<T>().max_offer);
		match &lender {
			Lender::Vault => {
				VaultConsents::<T>::insert(loan, VaultConsent { terms_hash, ends_at });
			}
			Lender::Account(who) => {
				Consents::<T>::insert(who, Consent { loan, terms_hash, ends_at });
			}
		}
		Pallet::<T>::deposit_event(Event::Consented { loan, lender, terms_hash, ends_at });
	}

	/// Removes the consent of a lender to new terms of this loan. Returns whether there was one.
	fn revoke_consent(lender: Lender<T::AccountId>, loan: LoanId) -> bool {
		let is_there = match &lender {
			Lender::Vault => VaultConsents::<T>::take(loan).is_some(),
			Lender::Account(who) => {
				let is_there = Consents::<T>::get(who).is_some_and(|consent| consent.loan == loan);
				if is_there {
					Self::remove_consent(who);
				}
				is_there
			}
		};
		if is_there {
			Pallet::<T>::deposit_event(Event::ConsentRevoked { loan, lender });
		}
		is_there
	}

	/// All present and all future lenders have consented to these terms, and no consent has ended.
	pub(super) fn ensure_consent(&self, terms: &TermsOf<T>) -> DispatchResult {
		let (loan, hash, now) = (self.id, terms.hash(), now::<T>());
		if self.terms.vault().is_some() || terms.vault().is_some() {
			let consent = VaultConsents::<T>::get(loan);
			let counts =
				consent.is_some_and(|given| given.terms_hash == hash && now < given.ends_at);
			ensure!(counts, Error::<T>::NoConsent);
		}
		let old = self.terms.accounts();
		let old = old.map(|(tranche, lender, _)| Positions::<T>::payee(loan, tranche, lender));
		let new = terms.accounts().map(|(_, lender, _)| lender.clone());
		for who in old.chain(new) {
			let consent = Consents::<T>::get(&who);
			let counts = consent.is_some_and(|given| {
				given.loan == loan && given.terms_hash == hash && now < given.ends_at
			});
			ensure!(counts, Error::<T>::NoConsent);
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
