use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::State;

use crate::{mock::*, types::TermsOf, Error, Event, Fees, Loans, Offers};

#[test]
fn pays_the_principal_less_fee_and_reserve() {
	new_test_ext().execute_with(|| {
		let id = approved(terms());
		let before = balance(&BORROWER);
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_eq!(balance(&BORROWER) - before, 992_500 * ONE);
		assert_eq!(balance(&TREASURY), 7_500 * ONE);
		assert_eq!(unit(0).state, State::Pledged);
	});
}
