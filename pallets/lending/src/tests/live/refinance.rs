use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{ids::POSITION_COLLECTION, unit::State};
use sp_runtime::DispatchError;

use crate::{mock::*, types::TermsOf, Consents, Error, Event, Loans, LoansOf, Schedule};

pub(crate) type New = TermsOf<Test>;

/// All lenders of the terms consent.
pub(crate) fn consent(loan: u64, terms: &New, who: &[AccountId]) {
	for who in who {
		assert_ok!(Lending::consent(signed(who.clone()), loan, terms.hash()));
	}
}

pub(crate) fn refinance(loan: u64, terms: New) -> frame_support::dispatch::DispatchResult {
	Lending::refinance(signed(BORROWER), loan, terms)
}

/// The principal owed is still 1,000,000, and thirty days of interest are owed.
fn after_a_month() -> u64 {
	let id = drawn(TermsOf::<Test> { reserve_instalments: 1, ..terms() });
	pass(30 * DAY);
	id
}

/// The terms of a successor with these tranches, in whole USDai.
pub(crate) fn again(vault: Balance, curator: Balance) -> New {
	New {
		principal: (vault + curator) * ONE,
		tranches: bounded(vec![by_vault(vault, 9), by(CURATOR, curator, 15)]),
		..terms()
	}
}

#[test]
fn takes_the_place_of_the_loan_with_the_same_units() {
	new_test_ext().execute_with(|| {
		let id = after_a_month();
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new.clone()));
		let successor = id + 1;
		assert!(!is_live(id) && is_live(successor));
		assert_eq!(crate::Terms::<Test>::get(successor), Some(new));
		assert_eq!(crate::Terms::<Test>::get(id), None);
		assert_eq!(record(successor).deadlines.draw(), now());
		assert_eq!(unit(0).state, State::Pledged);
		let owner = |loan| Nfts::owner(POSITION_COLLECTION, loan * 8 + 1);
		assert_eq!((owner(id), owner(successor)), (None, Some(CURATOR)));
		assert_eq!(LoansOf::<Test>::iter().count(), 1);
		assert_eq!(Loans::<Test>::iter().count(), 1);
		assert_eq!(Consents::<Test>::get(CURATOR), None);
		pay(successor, FUNDS);
		assert_eq!(unit(0).state, State::Issued);
	});
}

#[test]
fn pays_interest_and_exit_fee_in_cash_and_settles_principal_by_the_difference() {
	new_test_ext().execute_with(|| {
		let id = after_a_month();
		let owed = quote(id);
		let reserve = record(id).reserve.0;
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let all = [BORROWER, CURATOR, VAULT, TREASURY];
		let before = all.clone().map(|who| balance(&who));
		assert_ok!(refinance(id, new));
		let after = all.map(|who| balance(&who));
		let curator = owed.interest.0 * 24 / 109;
		assert_eq!(after[1] - before[1], curator, "interest, and no principal either way");
		assert_eq!(after[2] - before[2], owed.interest.0 - curator);
		// The exit fee of the old loan, 0.5 %, and the origination fee of the new one, 0.75 %.
		assert_eq!(after[3] - before[3], 12_500 * ONE);
		assert_eq!(before[0] - after[0], owed.interest.0 + 12_500 * ONE - reserve);
		let cash_out = reserve - 7_500 * ONE;
		let event = Event::Refinanced { loan: id, successor: id + 1, cash_in: 0, cash_out };
		assert_eq!(last_event(), event.into());
	});
}

#[test]
fn pays_out_where_more_is_lent() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let new = New { fees: plain().fees, ..again(1_000_000, 200_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let before = [BORROWER, CURATOR, VAULT].map(|who| balance(&who));
		assert_ok!(refinance(id, new));
		let after = [BORROWER, CURATOR, VAULT].map(|who| balance(&who));
		assert_eq!(after[0] - before[0], 200_000 * ONE);
		assert_eq!(before[1] - after[1], 50_000 * ONE);
		assert_eq!(before[2] - after[2], 150_000 * ONE);
		let (loan, lender) = (id, CURATOR);
		let event = Event::LenderRefinanced { loan, lender, paid_in: 50_000 * ONE, paid_out: 0 };
		assert!(events().contains(&event));
	});
}

/// The vault pays in what the curator gets back: the borrower pays nothing.
#[test]
fn moves_principal_from_one_lender_to_the_other() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![by_vault(800_000, 10), by(CURATOR, 200_000, 16)]);
		let id = drawn(New { tranches, ..plain() });
		let new = New { fees: plain().fees, ..again(850_000, 150_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		let event = Event::Refinanced { loan: id, successor: id + 1, cash_in: 0, cash_out: 0 };
		assert_eq!(last_event(), event.into());
	});
}

#[test]
fn is_paid_where_less_is_lent() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let new = New { fees: plain().fees, ..again(600_000, 100_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let before = [BORROWER, CURATOR, VAULT].map(|who| balance(&who));
		assert_ok!(refinance(id, new));
		let after = [BORROWER, CURATOR, VAULT].map(|who| balance(&who));
		assert_eq!(before[0] - after[0], 300_000 * ONE);
		assert_eq!(after[1] - before[1], 50_000 * ONE);
		assert_eq!(after[2] - before[2], 250_000 * ONE);
	});
}

#[test]
fn lets_lenders_come_and_go() {
	new_test_ext().execute_with(|| {
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let id = drawn(New { tranches, ..plain() });
		// The buyer of a position receives its payments.
		let item = id * 8 + 1;
		assert_ok!(Nfts::transfer(signed(LENDER), POSITION_COLLECTION, item, STRANGER));
		// The vault leaves, another curator comes, the first one goes.
		let tranches = bounded(vec![by(STRANGER, 700_000, 9), by(OTHER_CURATOR, 300_000, 15)]);
		let new = New { tranches, ..plain() };
		consent(id, &new, &[CURATOR, STRANGER, COMMITTEE]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		consent(id, &new, &[OTHER_CURATOR]);
		assert_ok!(refinance(id, new));
		assert_eq!(balance(&STRANGER), FUNDS - 650_000 * ONE);
		assert_eq!(balance(&OTHER_CURATOR), FUNDS - 300_000 * ONE);
		assert_eq!(balance(&CURATOR), FUNDS);
		assert_eq!(balance(&VAULT), IDLE);
		assert_eq!(books().claims.principal, Usdai(0));
	});
}

#[test]
fn wants_the_consent_of_each_to_these_very_terms() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let new = again(850_000, 150_000);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		consent(id, &new, &[CURATOR]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		consent(id, &new, &[COMMITTEE]);
		let mut other = new.clone();
		other.expires_at += 1;
		assert_noop!(refinance(id, other), Error::<Test>::NoConsent);
		// A consent to other terms replaces it.
		consent(id, &terms(), &[CURATOR]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		// So does one to replace another loan, by the same terms.
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let other = drawn(New { units: bounded(vec![1]), ..plain() });
		consent(other, &new, &[CURATOR]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		consent(id, &new, &[CURATOR]);
		assert_ok!(refinance(id, new));
	});
}

#[test]
fn wants_the_consent_of_a_lender_that_leaves() {
	new_test_ext().execute_with(|| {
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let id = drawn(New { tranches, ..plain() });
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		consent(id, &new, &[LENDER]);
		frame_support::hypothetically_ok!(refinance(id, new.clone()));
		// The vault is a lender that leaves too.
		let tranches = bounded(vec![by(STRANGER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		let new = New { tranches, ..plain() };
		consent(id, &new, &[STRANGER, CURATOR, LENDER]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		consent(id, &new, &[COMMITTEE]);
		assert_ok!(refinance(id, new));
	});
}

/// The parts of one account are netted, and none is lost.
#[test]
fn gives_an_account_with_two_tranches_both_back() {
	new_test_ext().execute_with(|| {
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(CURATOR, 60_000, 12), by(CURATOR, 140_000, 16)]);
		let id = drawn(New { tranches, ..plain() });
		assert_eq!(balance(&CURATOR), FUNDS - 200_000 * ONE);
		let tranches = bounded(vec![by_vault(800_000, 10), by(OTHER_CURATOR, 200_000, 16)]);
		let new = New { tranches, ..plain() };
		consent(id, &new, &[CURATOR, OTHER_CURATOR, COMMITTEE]);
		frame_support::hypothetically!({
			assert_ok!(refinance(id, new));
			assert_eq!(balance(&CURATOR), FUNDS);
			assert_eq!(balance(&OTHER_CURATOR), FUNDS - 200_000 * ONE);
		});
		// It lends two tranches of the new loan too.
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(CURATOR, 90_000, 12), by(CURATOR, 120_000, 16)]);
		let new = New { principal: 1_010_000 * ONE, tranches, ..plain() };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		assert_eq!(balance(&CURATOR), FUNDS - 210_000 * ONE);
	});
}

#[test]
fn passes_every_check_on_the_new_terms() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let refused = |new: New, error: Error<Test>| {
			consent(id, &new, &[CURATOR, COMMITTEE]);
			assert_noop!(refinance(id, new), error);
		};
		let new = || again(850_000, 150_000);
		refused(New { units: bounded(vec![1]), ..new() }, Error::UnitsDiffer);
		refused(New { units: bounded(vec![0, 1]), ..new() }, Error::UnitsDiffer);
		refused(again(950_000, 50_000), Error::FirstLossTooSmall);
		refused(again(1_250_000, 150_001), Error::LtvExceeded);
		refused(New { expires_at: now(), ..new() }, Error::OfferExpired);
		let mut cheap = new();
		cheap.tranches[0].apr = percent(4);
		refused(cheap, Error::VaultAprTooLow);
		let schedule = Schedule::Every { seconds: 30 * DAY, count: 121 };
		refused(New { schedule, ..new() }, Error::TooManyDeadlines);
		change_unit(0, |unit| unit.cover = None);
		refused(new(), Error::NotInsured);
	});
}

#[test]
fn counts_concentration_without_what_it_replaces() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		change_params(|params| params.max_per_borrower = 1_100_000 * ONE);
		let refused = again(900_000, 200_001);
		consent(id, &refused, &[CURATOR, COMMITTEE]);
		assert_noop!(refinance(id, refused), Error::<Test>::BorrowerConcentration);
		let new = again(900_000, 200_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
	});
}

/// The curator of the second loan takes over the first one.
#[test]
fn frees_nothing_of_a_party_that_comes() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let tranches = bounded(vec![by_vault(850_000, 10), by(OTHER_CURATOR, 150_000, 16)]);
		let new = New { tranches, ..plain() };
		drawn(New { units: bounded(vec![1]), ..new.clone() });
		change_params(|params| params.max_per_curator = 1_999_999 * ONE);
		consent(id, &new, &[CURATOR, OTHER_CURATOR, COMMITTEE]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::CuratorConcentration);
		change_params(|params| params.max_per_curator = 2_000_000 * ONE);
		assert_ok!(refinance(id, new));
	});
}

#[test]
fn capitalises_no_arrears() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(95 * DAY);
		let owed = quote(id);
		assert!(owed.late.0 > 0);
		let new = New { fees: plain().fees, ..again(850_000, 150_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		frame_support::hypothetically!({
			let poor = FUNDS + 1_000_000 * ONE - owed.interest.0;
			assert_ok!(Assets::transfer(
				signed(BORROWER),
				infrafi_protocol::assets::USDAI,
				STRANGER,
				poor
			));
			let refused = Error::<Test>::InsufficientUsdai;
			assert_noop!(refinance(id, new.clone()), refused);
		});
		let before = balance(&BORROWER);
		assert_ok!(refinance(id, new));
		assert_eq!(before - balance(&BORROWER), owed.interest.0 + owed.late.0);
		assert_eq!(quote(id + 1).payoff.0, 1_000_000 * ONE);
	});
}

#[test]
fn bounds_how_long_consents_bind() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let last = now() + Lending::params().max_offer;
		let too_long = New { expires_at: last + 1, ..again(850_000, 150_000) };
		consent(id, &too_long, &[CURATOR, COMMITTEE]);
		assert_noop!(refinance(id, too_long), Error::<Test>::OfferTooLong);
		let new = New { expires_at: last, ..again(850_000, 150_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
	});
}

#[test]
fn emits_what_was_paid_and_what_was_drawn() {
	new_test_ext().execute_with(|| {
		let id = after_a_month();
		let owed = quote(id);
		let new = New { reserve_instalments: 1, ..again(900_000, 150_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		let exit_fee = 5_000 * ONE;
		let repaid = Event::Repaid {
			loan: id,
			payer: BORROWER,
			amount: owed.interest.0 + exit_fee,
			late: 0,
			interest: owed.interest.0,
			principal: 0,
			exit_fee,
		};
		assert!(events().contains(&repaid));
		let Some(Event::Refinanced { cash_out, .. }) = events().pop() else {
			panic!("the last event is that of the refinancing")
		};
		assert!(cash_out > 0);
		let drawn = Event::Drawn {
			loan: id + 1,
			borrower: BORROWER,
			principal: 1_050_000 * ONE,
			paid: cash_out,
			origination_fee: 7_875 * ONE,
			reserve: record(id + 1).reserve.0,
			maturity: record(id + 1).deadlines.maturity().unwrap(),
		};
		assert!(events().contains(&drawn));
	});
}

#[test]
fn is_for_the_borrower_not_frozen() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_noop!(
			Lending::refinance(signed(STRANGER), id, new.clone()),
			Error::<Test>::NotBorrower
		);
		let given = New { borrower: OTHER_BORROWER, ..new.clone() };
		assert_noop!(refinance(id, given), Error::<Test>::NotBorrower);
		assert_noop!(refinance(id + 1, new.clone()), Error::<Test>::UnknownLoan);
		assert_noop!(Lending::refinance(root(), id, new.clone()), DispatchError::BadOrigin);
		// Without fees no money would move.
		let free = New { fees: plain().fees, ..new };
		consent(id, &free, &[CURATOR, COMMITTEE]);
		freeze(&BORROWER);
		assert_noop!(refinance(id, free), Error::<Test>::AccountFrozen);
	});
}

#[test]
fn defers_the_payment_of_a_blocked_lender_and_takes_none_from_it() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let less = New { fees: plain().fees, ..again(600_000, 100_000) };
		let more = New { fees: plain().fees, ..again(850_000, 160_000) };
		consent(id, &more, &[CURATOR, COMMITTEE]);
		block(&CURATOR);
		assert_noop!(refinance(id, more), Error::<Test>::AccountFrozen);
		consent(id, &less, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, less));
		assert_eq!(Lending::unclaimed(CURATOR), 50_000 * ONE);
	});
}
