use frame_support::{assert_noop, assert_ok};
use infrafi_finance::curve::Amortisation;
use infrafi_protocol::BeU64;
use sp_runtime::{DispatchError, Permill};

use crate::{
	mock::*, types::TermsOf, Due, Error, Event, Fees, Grace, LoansOf, NextLoanId, Offers, Schedule,
	Stage, Terms, TrancheSet, MAX_PRINCIPAL,
};

fn refused(terms: TermsOf<Test>, error: Error<Test>) {
	assert_noop!(Lending::propose(signed(terms.borrower.clone()), terms), error);
}

#[test]
fn puts_the_terms_on_chain_in_full() {
	new_test_ext().execute_with(|| {
		assert_ok!(Lending::propose(signed(BORROWER), terms()));
		assert_eq!(Terms::<Test>::get(0), Some(terms()));
		let offer = Offers::<Test>::get(0).unwrap();
		assert_eq!((offer.stage, offer.committed), (Stage::Proposed, TrancheSet(0)));
		assert!(LoansOf::<Test>::contains_key(BORROWER, BeU64::from(0)));
		let due: Vec<_> = Due::<Test>::iter_keys().map(|(at, id)| (u64::from(at), id)).collect();
		assert_eq!(due, [(terms().expires_at, 0)]);
		let terms_hash = terms().hash();
		let proposed = Event::Proposed { loan: 0, borrower: BORROWER, terms_hash };
		assert_eq!(last_event(), proposed.into());
	});
}

#[test]
fn gives_ids_in_order_and_never_again() {
	new_test_ext().execute_with(|| {
		assert_eq!((proposed(terms()), proposed(terms())), (0, 1));
		assert_ok!(Lending::reject(signed(COMMITTEE), 1));
		assert_eq!(proposed(terms()), 2);
		frame_support::hypothetically!({
			NextLoanId::<Test>::put(u64::MAX / 8);
			refused(terms(), Error::TooManyLoans);
		});
	});
}

#[test]
fn is_for_the_admitted_borrower_of_the_terms() {
	new_test_ext().execute_with(|| {
		assert_noop!(Lending::propose(signed(STRANGER), terms()), Error::<Test>::NotBorrower);
		refused(TermsOf::<Test> { borrower: STRANGER, ..terms() }, Error::BorrowerNotAdmitted);
		assert_noop!(Lending::propose(root(), terms()), DispatchError::BadOrigin);
	});
}

#[test]
fn bounds_how_long_an_offer_stands() {
	new_test_ext().execute_with(|| {
		refused(TermsOf::<Test> { expires_at: NOW, ..terms() }, Error::OfferExpired);
		let longest = NOW + Lending::params().max_offer;
		refused(TermsOf::<Test> { expires_at: longest + 1, ..terms() }, Error::OfferTooLong);
		proposed(TermsOf::<Test> { expires_at: longest, ..terms() });
	});
}

#[test]
fn wants_units_each_once() {
	new_test_ext().execute_with(|| {
		refused(TermsOf::<Test> { units: bounded(vec![]), ..terms() }, Error::NoUnits);
		refused(TermsOf::<Test> { units: bounded(vec![3, 4, 3]), ..terms() }, Error::DuplicateUnit);
	});
}

#[test]
fn wants_tranches_that_add_up_the_vault_first() {
	new_test_ext().execute_with(|| {
		let with = |tranches: Vec<_>| TermsOf::<Test> { tranches: bounded(tranches), ..terms() };
		refused(with(vec![]), Error::NoTranche);
		refused(with(vec![by_vault(1_000_000, 10), by(CURATOR, 0, 16)]), Error::EmptyTranche);
		refused(with(vec![by(CURATOR, 150_000, 16), by_vault(850_000, 10)]), Error::VaultNotSenior);
		refused(with(vec![by_vault(500_000, 10), by_vault(500_000, 10)]), Error::VaultNotSenior);
		refused(
			with(vec![by_vault(850_000, 10), by(CURATOR, 150_001, 16)]),
			Error::TranchesDoNotAddUp,
		);
		let mut huge = with(vec![by(LENDER, 1, 10)]);
		huge.tranches[0].amount = MAX_PRINCIPAL + 1;
		huge.principal = MAX_PRINCIPAL + 1;
		refused(huge, Error::PrincipalTooLarge);
		// Accounts alone may lend: the senior tranche as well.
		proposed(with(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]));
	});
}

#[test]
fn wants_a_schedule_within_bounds() {
	new_test_ext().execute_with(|| {
		let every = |seconds, count| TermsOf::<Test> {
			schedule: Schedule::Every { seconds, count },
			..terms()
		};
		refused(every(30 * DAY, 0), Error::NoDeadline);
		refused(every(30 * DAY, 121), Error::TooManyDeadlines);
		change_params(|params| params.min_window = DAY);
		refused(every(DAY - 1, 12), Error::WindowTooShort);
		change_params(|params| params.max_term = 360 * DAY);
		proposed(every(30 * DAY, 12));
		refused(every(30 * DAY, 13), Error::TermTooLong);

		let monthly = |day, utc_offset, days| TermsOf::<Test> {
			schedule: Schedule::Monthly { day, utc_offset, days },
			..terms()
		};
		refused(monthly(0, 0, 300), Error::AnchorDayOutOfRange);
		refused(monthly(32, 0, 300), Error::AnchorDayOutOfRange);
		refused(monthly(1, 14 * 3_600 + 1, 300), Error::UtcOffsetOutOfRange);
		refused(monthly(1, 0, u32::MAX), Error::TermTooLong);
		proposed(monthly(31, -5 * 3_600, 300));
	});
}

/// A bullet loan may leave one window's interest unpaid for a window: a short one.
#[test]
fn wants_windows_of_a_bullet_loan_of_a_quarter_at_most() {
	new_test_ext().execute_with(|| {
		let every = |seconds, amortisation| TermsOf::<Test> {
			schedule: Schedule::Every { seconds, count: 4 },
			amortisation,
			..terms()
		};
		refused(every(92 * DAY + 1, Amortisation::Bullet), Error::BulletWindowTooLong);
		proposed(every(92 * DAY, Amortisation::Bullet));
		proposed(every(92 * DAY + 1, Amortisation::Level));
	});
}

#[test]
fn wants_a_principal_that_bears_the_costs_of_a_seizure() {
	new_test_ext().execute_with(|| {
		let of = |principal: Balance| {
			let tranches = bounded(vec![by_vault(40_000, 10), by(CURATOR, 10_000, 16)]);
			let mut small = TermsOf::<Test> { principal, tranches, ..terms() };
			small.tranches[1].amount = principal - 40_000 * ONE;
			small
		};
		refused(of(50_000 * ONE - 1), Error::PrincipalTooSmall);
		// The draw asks again.
		let id = approved(of(50_000 * ONE));
		change_params(|params| params.min_principal += 1);
		let draw = Lending::draw(signed(BORROWER), id);
		assert_noop!(draw, Error::<Test>::PrincipalTooSmall);
	});
}

#[test]
fn wants_rates_within_bounds() {
	new_test_ext().execute_with(|| {
		let with = |vault, curator, late| {
			let mut rated = terms();
			rated.tranches[0].apr = percent(vault);
			rated.tranches[1].apr = percent(curator);
			rated.grace.apr = percent(late);
			rated
		};
		refused(with(10, 41, 12), Error::AprOutOfBounds);
		refused(with(10, 0, 12), Error::AprOutOfBounds);
		refused(with(10, 16, 41), Error::AprOutOfBounds);
		refused(with(4, 16, 12), Error::VaultAprTooLow);
		proposed(with(5, 1, 0));
	});
}

#[test]
fn wants_a_loan_that_can_be_paid_off() {
	new_test_ext().execute_with(|| {
		let grace = Grace { seconds: 30 * DAY + 1, apr: percent(12) };
		refused(TermsOf::<Test> { grace, ..terms() }, Error::GraceTooLong);
		// At 1000 % a year the windows of unequal months have interest above a level payment.
		let mut dear = TermsOf::<Test> {
			schedule: Schedule::Monthly { day: 1, utc_offset: 0, days: 3_600 },
			amortisation: Amortisation::Level,
			..terms()
		};
		dear.tranches.iter_mut().for_each(|tranche| tranche.apr = percent(1_000));
		change_params(|params| params.max_apr = percent(1_000));
		refused(dear.clone(), Error::NotAmortising);
		proposed(TermsOf::<Test> { amortisation: Amortisation::Bullet, ..dear });
		// Terms that leave nothing to draw are refused at approval only, because the reserve
		// depends on the day of the draw.
		let fees = Fees { origination: Permill::one(), exit: Permill::zero() };
		proposed(TermsOf::<Test> { fees, ..terms() });
	});
}
