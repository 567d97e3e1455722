//! Lenders consent to new terms of a loan, and revoke a consent.

use alloc::{vec, vec::Vec};
use frame_support::pallet_prelude::*;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use infrafi_protocol::LoanId;
use sp_core::H256;

use super::LiveLoan;
use crate::{
	books::Positions, time::now, Config, Consent, Consents, Error, Event, Lender, Pallet,
	Parameters, TermsOf, VaultConsent, VaultConsents,
};

/// Records a consent for the vault where the origin is the committee, and for the account that
/// signed.
pub(crate) fn consent_as<T: Config>(
	origin: OriginFor<T>,
	loan: LoanId,
	terms_hash: H256,
) -> DispatchResult {
	ensure!(LiveLoan::<T>::exists(loan), Error::<T>::UnknownLoan);
	for lender in lenders::<T>(origin)? {
		LiveLoan::<T>::consent(lender, loan, terms_hash);
	}
	Ok(())
}

/// Revokes the vault's consent where the origin is the committee, and that of the account that
/// signed.
pub(crate) fn revoke_consent_as<T: Config>(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
	let mut is_revoked = false;
	for lender in lenders::<T>(origin)? {
		is_revoked |= LiveLoan::<T>::revoke_consent(lender, loan);
	}
	ensure!(is_revoked, Error::<T>::NothingToRevoke);
	Ok(())
}

/// The lenders for which an origin decides: the vault, the account that signed, or both.
fn lenders<T: Config>(origin: OriginFor<T>) -> Result<Vec<Lender<T::AccountId>>, DispatchError> {
	let is_committee = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
	let vault = is_committee.then_some(Lender::Vault);
	match ensure_signed(origin) {
		Ok(who) => Ok(vault.into_iter().chain([Lender::Account(who)]).collect()),
		Err(error) => Ok(vec![vault.ok_or(error)?]),
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
