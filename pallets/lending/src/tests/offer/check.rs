//! The view `check`. That its first entry is the error of the call is tested with each check, in
//! `approve`.

use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, types::TermsOf, Error, FailedCheck};

type Offered = TermsOf<Test>;

/// The errors that the view lists, each with its unit.
fn listed(loan: u64) -> Vec<(String, Option<u64>)> {
	Lending::check(loan).into_iter().map(|failed| (failed.error, failed.unit)).collect()
}

fn named(errors: &[(&str, Option<u64>)]) -> Vec<(String, Option<u64>)> {
	errors.iter().map(|(name, unit)| ((*name).into(), *unit)).collect()
}

/// An offer of units 0 and 1.
fn of_two_units() -> Offered {
	put_unit(1, BORROWER, 2_000_000 * ONE);
	Offered { units: bounded(vec![0, 1]), ..terms() }
}

#[test]
fn lists_all_that_is_in_the_way_at_once() {
	new_test_ext().execute_with(|| {
		let id = proposed(of_two_units());
		assert_eq!(listed(id), named(&[]));
		BorrowerList::set(&vec![]);
		change_params(|params| params.max_apr = percent(15));
		change_unit(0, |unit| unit.is_custody_fresh = false);
		change_unit(1, |unit| (unit.cover, unit.value) = (None, None));
		Buffer::set(&IDLE);
		let expected = named(&[
			("BorrowerNotAdmitted", None),
			("AprOutOfBounds", None),
			("CustodyStale", Some(0)),
			("NotInsured", Some(1)),
			("NotAppraised", Some(1)),
			("VaultIlliquid", None),
		]);
		assert_eq!(listed(id), expected);
		let first = Error::<Test>::BorrowerNotAdmitted;
		assert_noop!(Lending::approve(signed(COMMITTEE), id), first);
	});
}

#[test]
fn gives_the_sentence_of_an_error() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		change_unit(0, |unit| unit.loss = Some(infrafi_protocol::unit::LossKind::Missing));
		change_unit(0, |unit| unit.is_custody_fresh = false);
		let failed = |error: &str, reason: &str| FailedCheck {
			error: error.into(),
			reason: reason.into(),
			unit: Some(0),
		};
		let stale =
			"The custody of a unit was not confirmed within `max_custody_age` by a current \
		             custodian.";
		let expected = [
			failed("LossReported", "A loss of a unit is reported."),
			failed("CustodyStale", stale),
		];
		assert_eq!(Lending::check(id), expected);
	});
}

#[test]
fn is_of_the_call_that_comes_next() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		// The approval needs no commitment, the draw does.
		assert_eq!(listed(id), named(&[]));
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_eq!(listed(id), named(&[("NotCommitted", None)]));
		assert_ok!(Lending::commit(signed(CURATOR), id, 1));
		assert_eq!(listed(id), named(&[]));
		for who in [BORROWER, CURATOR] {
			frame_support::hypothetically!({
				freeze(&who);
				assert_eq!(listed(id), named(&[("AccountFrozen", None)]));
			});
		}
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_eq!(listed(id), named(&[("UnknownOffer", None)]));
	});
}

#[test]
fn a_rejected_or_expired_offer_fails() {
	new_test_ext().execute_with(|| {
		let (rejected, expired) = (committed(terms()), committed(terms()));
		assert_ok!(Lending::reject(signed(COMMITTEE), rejected));
		assert_eq!(listed(rejected), named(&[("NotProposed", None)]));
		pass(7 * DAY);
		assert_eq!(listed(expired), named(&[("OfferExpired", None)]));
		assert_eq!(listed(99), named(&[("UnknownOffer", None)]));
	});
}

/// Otherwise an unknown unit would look as if the principal were too large as well.
#[test]
fn a_check_without_its_input_is_not_made() {
	new_test_ext().execute_with(|| {
		let id = proposed(Offered { units: bounded(vec![0, 7]), ..terms() });
		change_unit(0, |unit| unit.value = Some(ONE));
		assert_eq!(listed(id), named(&[("UnknownUnit", Some(7))]));
	});
}
