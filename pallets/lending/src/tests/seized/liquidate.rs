use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::State;
use sp_runtime::DispatchError;

use crate::{mock::*, types::TermsOf, Error, Event, Exposures, Portfolio};

#[test]
fn is_open_to_any_account_from_the_second_after_grace() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		let liquidate = || Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate(), Error::<Test>::NotInDefault);
		pass(1);
		assert_noop!(Lending::liquidate(root(), id), DispatchError::BadOrigin);
		assert_ok!(liquidate());
		assert_eq!((unit(0).state, unit(0).owner), (State::Seized, BORROWER));
		assert_noop!(liquidate(), Error::<Test>::LoanSeized);
		assert_noop!(Lending::liquidate(signed(STRANGER), 9), Error::<Test>::UnknownLoan);
	});
}

#[test]
fn is_refused_while_usdai_cannot_be_minted() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		EntryOpen::set(&false);
		let liquidate = || Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate(), Error::<Test>::EntryClosed);
		// Repayment stays open.
		frame_support::hypothetically!({
			assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
		});
		EntryOpen::set(&true);
		assert_ok!(liquidate());
	});
}

#[test]
fn draws_the_reserve_first() {
	new_test_ext().execute_with(|| {
		let id = missed(TermsOf::<Test> { reserve_instalments: 1, ..plain() });
		pass(1);
		let liquidate = || Lending::liquidate(signed(STRANGER), id);
		// The reserve has paid the first deadline.
		assert_noop!(liquidate(), Error::<Test>::NotInDefault);
		pass(30 * DAY);
		assert_ok!(liquidate());
		assert_eq!(Lending::portfolio().reserves, usd(0));
	});
}

#[test]
fn stops_interest_and_closes_what_is_of_live_loans() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let (o, debt) = (optimistic(), outstanding(id));
		assert_eq!(books().claims.rate, Default::default());
		assert_eq!(Exposures::<Test>::iter().count(), 0);
		pass(100 * DAY);
		assert_eq!((optimistic(), outstanding(id)), (o, debt));
		let seized = sp_runtime::DispatchError::from(Error::<Test>::LoanSeized);
		assert_noop!(Lending::repay_due(signed(BORROWER), id, FUNDS), seized);
		assert_noop!(Lending::top_up_reserve(signed(BORROWER), id, ONE), seized);
		assert_noop!(Lending::refinance(signed(BORROWER), id, plain()), seized);
		// The impairment still rises with time.
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(Lending::portfolio().impairment, usd(850_000));
	});
}

#[test]
fn full_payment_before_the_first_bid_frees_the_units() {
	new_test_ext().execute_with(|| {
		let id = seized(terms());
		let (debt, before) =
			(outstanding(id), [STRANGER, TREASURY, BORROWER].map(|who| balance(&who)));
		let all = Lending::redemption(id).unwrap();
		// Costs to the liquidator, the exit fee to the treasury; no fee, because there was no sale.
		assert_eq!(all, debt + 1_000 * ONE + 5_000 * ONE);
		let repay = |amount| Lending::repay(signed(BORROWER), id, amount);
		assert_noop!(repay(all - 1), Error::<Test>::PaidInPart);
		assert_ok!(repay(all + ONE));
		assert_eq!(last_event(), Event::Satisfied { loan: id }.into());
		let paid = [STRANGER, TREASURY].map(|who| balance(&who));
		assert_eq!([paid[0] - before[0], paid[1] - before[1]], [1_000 * ONE, 5_000 * ONE]);
		assert_eq!(before[2] - balance(&BORROWER), all);
		assert_eq!((unit(0).state, unit(0).owner), (State::Issued, BORROWER));
		assert_eq!(Lending::portfolio(), Portfolio::default());
		assert_eq!(conservative(), optimistic());
	});
}

/// Of a million all but a thousand is repaid. Costs of 1,000 would take nearly all of the price:
/// they are 2 % of the debt.
#[test]
fn costs_are_bounded_by_the_debt() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		// The share is rounded down, in favour of the lenders.
		pay(id, 999_000 * ONE + 7);
		change_unit(0, |unit| unit.value = Some(1_360 * ONE));
		pass(70 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let (debt, costs) = (outstanding(id), failed(id).costs.0);
		assert!(debt < 1_100 * ONE && !debt.is_multiple_of(50));
		assert_eq!(costs, debt / 50);
		let [vault, ..] = failed(id).claims.map(|claim| claim.total().unwrap().0);
		let before = [VAULT, STRANGER].map(|who| balance(&who));
		sold(id, 1_360 * ONE);
		assert!(!is_failed(id));
		assert_eq!(balance(&VAULT) - before[0], vault);
		assert_eq!(balance(&STRANGER) - before[1], costs);
	});
}

#[test]
fn a_bid_closes_repayment() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		assert_eq!(Lending::redemption(id), None);
		assert_noop!(Lending::repay(signed(BORROWER), id, FUNDS), Error::<Test>::BidStands);
	});
}

#[test]
fn and_repay_in_one_block_are_taken_in_their_order() {
	for repay_first in [true, false] {
		new_test_ext().execute_with(|| {
			let id = missed(plain());
			pass(1);
			let repay = || Lending::repay(signed(BORROWER), id, FUNDS);
			let liquidate = || Lending::liquidate(signed(STRANGER), id);
			if repay_first {
				assert_ok!(repay());
				assert_noop!(liquidate(), Error::<Test>::UnknownLoan);
			} else {
				assert_ok!(liquidate());
				assert_ok!(repay());
			}
			assert_eq!(unit(0).state, State::Issued);
		});
	}
}

#[test]
fn first_loss_positions_stay_until_the_loss_is_booked() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let sell = || Nfts::transfer(signed(CURATOR), 1, id * 8 + 1, STRANGER);
		assert_noop!(sell(), pallet_nfts::Error::<Test>::ItemLocked);
		sold(id, 500_000 * ONE);
		assert!(failed(id).is_written_off);
		assert_ok!(sell());
	});
}
