use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{mock::*, Consent, Consents, Error, Event, Lender, VaultConsents};

const HASH: H256 = H256::repeat_byte(7);

#[test]
fn is_an_accounts_own_one_at_a_time() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		assert_ok!(Lending::consent(signed(CURATOR), id, HASH));
		let consent = Consent { loan: id, terms_hash: HASH };
		assert_eq!(Consents::<Test>::get(CURATOR), Some(consent));
		let lender = Lender::Account(CURATOR);
		let event = Event::Consented { loan: id, lender, terms_hash: HASH };
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
		assert_eq!(VaultConsents::<Test>::get(id), Some(HASH));
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
		assert_noop!(Lending::consent(root(), id, HASH), DispatchError::BadOrigin);
	});
}
