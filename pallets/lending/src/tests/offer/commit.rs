use frame_support::{assert_noop, assert_ok, traits::fungibles::InspectHold};
use infrafi_protocol::assets::USDAI;
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, HoldReason, Offers};

fn held(who: &AccountId) -> Balance {
	AssetsHolder::balance_on_hold(USDAI, &HoldReason::Commitment.into(), who)
}

#[test]
fn holds_the_money_of_the_tranche() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		assert_ok!(Lending::commit(signed(CURATOR), id, 1));
		assert_eq!(held(&CURATOR), 150_000 * ONE);
		assert!(Offers::<Test>::get(id).unwrap().committed.contains(1));
		let amount = 150_000 * ONE;
		let event = Event::Committed { loan: id, tranche: 1, lender: CURATOR, amount };
		assert_eq!(last_event(), event.into());
		assert_noop!(Lending::commit(signed(CURATOR), id, 1), Error::<Test>::AlreadyCommitted);
	});
}

#[test]
fn is_for_the_lender_that_the_terms_name() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		for (who, tranche) in [(STRANGER, 1), (CURATOR, 0), (VAULT, 0), (BORROWER, 1)] {
			assert_noop!(Lending::commit(signed(who), id, tranche), Error::<Test>::NotLender);
		}
		assert_noop!(Lending::commit(signed(CURATOR), id, 2), Error::<Test>::UnknownTranche);
		assert_noop!(Lending::commit(signed(CURATOR), id, 255), Error::<Test>::UnknownTranche);
		assert_noop!(Lending::commit(signed(CURATOR), id + 1, 1), Error::<Test>::UnknownOffer);
		assert_noop!(Lending::commit(root(), id, 1), DispatchError::BadOrigin);
	});
}

#[test]
fn adds_up_over_tranches_and_offers() {
	new_test_ext().execute_with(|| {
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(CURATOR, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let id = proposed(crate::LoanTerms { tranches, ..terms() });
		let other = proposed(terms());
		for (loan, tranche) in [(id, 1), (id, 2), (other, 1)] {
			assert_ok!(Lending::commit(signed(CURATOR), loan, tranche));
		}
		assert_eq!(held(&CURATOR), 350_000 * ONE);
	});
}

#[test]
fn wants_the_money_and_an_offer_that_stands() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		frame_support::hypothetically!({
			assert_ok!(Assets::transfer(signed(CURATOR), USDAI, STRANGER, FUNDS - 150_000 * ONE));
			// A unit stays with the account.
			let refused = Error::<Test>::InsufficientUsdai;
			assert_noop!(Lending::commit(signed(CURATOR), id, 1), refused);
			assert_ok!(Assets::transfer(signed(STRANGER), USDAI, CURATOR, 1));
			assert_ok!(Lending::commit(signed(CURATOR), id, 1));
		});
		frame_support::hypothetically!({
			freeze(&CURATOR);
			assert_noop!(Lending::commit(signed(CURATOR), id, 1), Error::<Test>::AccountFrozen);
		});
		frame_support::hypothetically!({
			pass(7 * DAY);
			assert_noop!(Lending::commit(signed(CURATOR), id, 1), Error::<Test>::OfferExpired);
		});
		pass(7 * DAY - 1);
		assert_ok!(Lending::commit(signed(CURATOR), id, 1));
	});
}

#[test]
fn goes_on_after_the_approval() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_ok!(Lending::commit(signed(CURATOR), id, 1));
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_eq!(held(&CURATOR), 0);
	});
}
