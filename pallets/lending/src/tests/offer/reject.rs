use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error, Event, Offers, Stage};

#[test]
fn ends_an_offer_without_commitments() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		assert_ok!(Lending::reject(signed(COMMITTEE), id));
		assert!(!Offers::<Test>::contains_key(id));
		assert_eq!(events()[1..], [Event::Rejected { loan: id }, Event::OfferEnded { loan: id }]);
	});
}

#[test]
fn frees_commitments_and_closes_the_way_to_a_draw() {
	new_test_ext().execute_with(|| {
		let id = approved(terms());
		assert_ok!(Lending::reject(signed(COMMITTEE), id));
		assert_eq!(Offers::<Test>::get(id).unwrap().stage, Stage::Rejected);
		assert_noop!(Lending::draw(signed(BORROWER), id), Error::<Test>::NotApproved);
		assert_noop!(Lending::approve(signed(COMMITTEE), id), Error::<Test>::NotProposed);
		assert_noop!(Lending::reject(signed(COMMITTEE), id), Error::<Test>::NotProposed);
		assert_noop!(Lending::commit(signed(CURATOR), id, 1), Error::<Test>::OfferExpired);
	});
}

#[test]
fn is_for_the_committee() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		for who in [BORROWER, CURATOR, STRANGER] {
			assert_noop!(Lending::reject(signed(who), id), Error::<Test>::NotCreditCommittee);
		}
		assert_noop!(Lending::reject(signed(COMMITTEE), id + 1), Error::<Test>::UnknownOffer);
	});
}
