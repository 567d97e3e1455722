use frame_support::{assert_noop, assert_ok};
use sp_core::H256;

use crate::{
	mock::*, types::TermsOf, Consent, Consents, Error, Event, Lender, VaultConsent, VaultConsents,
};

const HASH: H256 = H256::repeat_byte(7);

#[test]
fn is_an_accounts_own_one_at_a_time() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		assert_ok!(Lending::consent(signed(CURATOR), id, HASH));
		let ends_at = now() + 30 * DAY;
		let consent = Consent { loan: id, terms_hash: HASH, ends_at };
		assert_eq!(Consents::<Test>::get(CURATOR), Some(consent));
		let lender = Lender::Account(CURATOR);
		let event = Event::Consented { loan: id, lender, terms_hash: HASH, ends_at };
		assert_eq!(last_event(), event.into());
		assert_ok!(Lending::consent(signed(CURATOR), id, H256::zero()));
		assert_eq!(Consents::<Test>::get(CURATOR).unwrap().terms_hash, H256::zero());
		assert_eq!(VaultConsents::<Test>::get(id), None);
	});
}

#[test]
fn of_the_committee_counts_for_the_vault() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		assert_ok!(Lending::consent(signed(COMMITTEE), id, HASH));
		let consent = VaultConsent { terms_hash: HASH, ends_at: now() + 30 * DAY };
		assert_eq!(VaultConsents::<Test>::get(id), Some(consent));
		assert_eq!(Consents::<Test>::get(COMMITTEE), None);
		pay(id, FUNDS);
		assert_eq!(VaultConsents::<Test>::get(id), None);
	});
}

#[test]
fn is_to_a_live_loan() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		for who in [CURATOR, COMMITTEE] {
			assert_noop!(Lending::consent(signed(who), id, HASH), Error::<Test>::UnknownLoan);
		}
		let id = drawn(terms());
		assert_noop!(Lending::consent(root(), id, HASH), Error::<Test>::NotCreditCommittee);
	});
}

/// Terms of a far date are acceptable in the last `max_offer` before it. A consent to them has
/// ended by then.
#[test]
fn ends_max_offer_after_it_was_given() {
	new_test_ext().execute_with(|| {
		let id = drawn(slow());
		let far = TermsOf::<Test> { expires_at: now() + 60 * DAY, ..slow() };
		let refinance = || Lending::refinance(signed(BORROWER), id, far.clone());
		let consent = |who| {
			assert_ok!(Lending::consent(signed(who), id, far.hash()));
		};
		consent(CURATOR);
		consent(COMMITTEE);
		assert_noop!(refinance(), Error::<Test>::OfferTooLong);
		pass(30 * DAY);
		assert_noop!(refinance(), Error::<Test>::NoConsent);
		// Each consent ends by itself.
		consent(CURATOR);
		assert_noop!(refinance(), Error::<Test>::NoConsent);
		consent(COMMITTEE);
		pass(30 * DAY - 1);
		frame_support::hypothetically_ok!(refinance());
		Consents::<Test>::mutate(CURATOR, |consent| consent.as_mut().unwrap().ends_at = now());
		assert_noop!(refinance(), Error::<Test>::NoConsent);
	});
}

#[test]
fn is_revoked_by_the_lender() {
	new_test_ext().execute_with(|| {
		let (id, new) = (drawn(terms()), plain());
		let revoke = |who| Lending::revoke_consent(signed(who), id);
		assert_noop!(revoke(CURATOR), Error::<Test>::NothingToRevoke);
		for who in [CURATOR, COMMITTEE] {
			assert_ok!(Lending::consent(signed(who), id, new.hash()));
		}
		assert_noop!(revoke(STRANGER), Error::<Test>::NothingToRevoke);
		assert_noop!(Lending::revoke_consent(root(), id), Error::<Test>::NotCreditCommittee);
		let elsewhere = Lending::revoke_consent(signed(CURATOR), id + 1);
		assert_noop!(elsewhere, Error::<Test>::NothingToRevoke);
		let refinance = || Lending::refinance(signed(BORROWER), id, new.clone());
		frame_support::hypothetically_ok!(refinance());

		assert_ok!(revoke(CURATOR));
		let lender = Lender::Account(CURATOR);
		assert_eq!(last_event(), Event::ConsentRevoked { loan: id, lender }.into());
		assert_eq!(Consents::<Test>::get(CURATOR), None);
		assert_noop!(refinance(), Error::<Test>::NoConsent);
		assert_noop!(revoke(CURATOR), Error::<Test>::NothingToRevoke);
		// The vault's is the committee's.
		assert_ok!(Lending::consent(signed(CURATOR), id, new.hash()));
		assert_ok!(revoke(COMMITTEE));
		assert_eq!(VaultConsents::<Test>::get(id), None);
		let lender = Lender::Vault;
		assert_eq!(last_event(), Event::ConsentRevoked { loan: id, lender }.into());
		assert_noop!(refinance(), Error::<Test>::NoConsent);
	});
}

#[test]
fn of_the_vault_ends_with_a_seizure() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		assert_ok!(Lending::consent(signed(COMMITTEE), id, HASH));
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(VaultConsents::<Test>::get(id), None);
	});
}
