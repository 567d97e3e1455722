//! Draws. The checks are tested in `approve`.

use frame_support::{assert_noop, assert_ok};
use frame_system::Event as SystemEvent;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, ids::POSITION_COLLECTION, unit::State, BeU64};
use sp_runtime::DispatchError;

use crate::{
	mock::*, types::TermsOf, Error, Event, LoansOf, Offers, Party, Portfolio, Schedule, TrancheSet,
};

#[test]
fn pays_the_principal_less_fee_and_reserve() {
	new_test_ext().execute_with(|| {
		let id = approved(TermsOf::<Test> { reserve_instalments: 1, ..terms() });
		let before = (balance(&BORROWER), balance(&VAULT), balance(&CURATOR));
		let instalment = &Lending::schedule(id)[0];
		let reserve = instalment.principal.0 + instalment.interest.0;
		assert_ok!(Lending::draw(signed(BORROWER), id));
		let paid = 992_500 * ONE - reserve;
		assert_eq!(balance(&BORROWER) - before.0, paid);
		assert_eq!(before.1 - balance(&VAULT), 850_000 * ONE);
		// Held already.
		assert_eq!(before.2, balance(&CURATOR));
		assert_eq!(balance(&TREASURY), 7_500 * ONE);
		assert_eq!(balance(&Lending::account()), reserve);
		assert_eq!(record(id).reserve, Usdai(reserve));
		let drawn = Event::Drawn {
			loan: id,
			borrower: BORROWER,
			principal: 1_000_000 * ONE,
			paid,
			origination_fee: 7_500 * ONE,
			reserve,
			maturity: NOW + 360 * DAY,
		};
		assert_eq!(last_event(), drawn.into());
	});
}

#[test]
fn rounds_the_fee_up() {
	new_test_ext().execute_with(|| {
		let mut odd = terms();
		odd.principal += 1;
		odd.tranches[0].amount += 1;
		drawn(odd);
		assert_eq!(balance(&TREASURY), 7_500 * ONE + 1);
	});
}

#[test]
fn makes_a_loan_of_the_offer() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		assert!(!Offers::<Test>::contains_key(id));
		assert_eq!(unit(0).state, State::Pledged);
		let loan = record(id);
		assert_eq!(loan.debt.principal, Usdai(1_000_000 * ONE));
		assert_eq!(loan.first_loss, TrancheSet(0b10));
		assert_eq!(loan.due_at, Some(NOW + 30 * DAY + 1));
		let totals = Portfolio {
			loans: 1,
			drawn: Usdai(1_000_000 * ONE),
			vault_principal: Usdai(850_000 * ONE),
			..Default::default()
		};
		assert_eq!(Lending::portfolio(), totals);
		for party in [
			Party::Borrower(BORROWER),
			Party::Curator(CURATOR),
			Party::Model(text("H100-SXM5-80GB")),
			Party::Facility(text("Frankfurt FRA4")),
		] {
			assert_eq!(Lending::exposure(party), 1_000_000 * ONE);
		}
		assert!(LoansOf::<Test>::contains_key(BORROWER, BeU64::from(id)));
	});
}

#[test]
fn gives_each_account_a_position_and_the_vault_none() {
	new_test_ext().execute_with(|| {
		proposed(terms());
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let id = drawn(TermsOf::<Test> { tranches, ..terms() });
		let owner = |tranche| Nfts::owner(POSITION_COLLECTION, id * 8 + tranche);
		assert_eq!([owner(0), owner(1), owner(2)], [None, Some(LENDER), Some(CURATOR)]);
	});
}

#[test]
fn dates_the_schedule_from_the_second_of_the_draw() {
	new_test_ext().execute_with(|| {
		let id = approved(terms());
		pass(3 * DAY + 17);
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_eq!(record(id).deadlines.draw(), NOW + 3 * DAY + 17);
		assert_eq!(Lending::schedule(id)[0].at, NOW + 33 * DAY + 17);
	});
}

#[test]
fn keeps_min_stub_as_it_was() {
	new_test_ext().execute_with(|| {
		// Monday 21 September 2026; the anchor of 25 September is nearer than seven days.
		let schedule = Schedule::Monthly { day: 25, utc_offset: 0, days: 300 };
		let id = drawn(TermsOf::<Test> { schedule, ..terms() });
		let first = Lending::schedule(id)[0].at;
		assert_eq!(first, 1_792_886_400, "25 October 2026");
		change_params(|params| params.min_stub = 0);
		assert_eq!(Lending::schedule(id)[0].at, first);
	});
}

#[test]
fn is_for_the_borrower_with_an_approved_offer() {
	new_test_ext().execute_with(|| {
		let id = committed(terms());
		assert_noop!(Lending::draw(signed(BORROWER), id), Error::<Test>::NotApproved);
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_noop!(Lending::draw(signed(STRANGER), id), Error::<Test>::NotBorrower);
		assert_noop!(Lending::draw(root(), id), DispatchError::BadOrigin);
		assert_noop!(Lending::draw(signed(BORROWER), id + 1), Error::<Test>::UnknownOffer);
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_noop!(Lending::draw(signed(BORROWER), id), Error::<Test>::UnknownOffer);
	});
}

#[test]
fn wants_all_the_money() {
	new_test_ext().execute_with(|| {
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let id = proposed(TermsOf::<Test> { tranches, ..terms() });
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_ok!(Lending::commit(signed(CURATOR), id, 2));
		assert_noop!(Lending::draw(signed(BORROWER), id), Error::<Test>::NotCommitted);
		assert_ok!(Lending::commit(signed(LENDER), id, 1));
		assert_ok!(Lending::draw(signed(BORROWER), id));
	});
}

#[test]
fn refuses_frozen_accounts() {
	new_test_ext().execute_with(|| {
		let id = approved(terms());
		for who in [BORROWER, CURATOR] {
			for stop in [freeze, block] {
				frame_support::hypothetically!({
					stop(&who);
					let refused = Error::<Test>::AccountFrozen;
					assert_noop!(Lending::draw(signed(BORROWER), id), refused);
				});
			}
		}
	});
}

/// The money of the lenders passes through the pot, whose account neither begins nor ends with it.
#[test]
fn leaves_the_account_of_the_pot_alive() {
	new_test_ext().execute_with(|| {
		let pot = Lending::account();
		assert_eq!(balance(&pot), 0);
		drawn(terms());
		assert_eq!(balance(&pot), 0);
		assert!(System::account_exists(&pot));
		let is_of_pot = |event| match event {
			RuntimeEvent::System(
				SystemEvent::NewAccount { account } | SystemEvent::KilledAccount { account },
			) => account == pot,
			_ => false,
		};
		assert!(!System::events().into_iter().any(|record| is_of_pot(record.event)));
	});
}

#[test]
fn moves_money_and_makes_none() {
	new_test_ext().execute_with(|| {
		let before = Assets::total_supply(USDAI);
		drawn(TermsOf::<Test> { reserve_instalments: 3, ..terms() });
		assert_eq!(Assets::total_supply(USDAI), before);
	});
}
