use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, PostDispatchInfo},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, ids::POSITION_COLLECTION, unit::State};
use sp_runtime::{traits::Dispatchable, DispatchError};

use crate::{
	mock::*, types::TermsOf, weights::WeightInfo, Call, Due, Error, Event, Exposures, Loans,
	LoansOf, Portfolio, Terms,
};

fn position(id: u64, tranche: u64, to: AccountId, from: AccountId) {
	assert_ok!(Nfts::transfer(signed(from), POSITION_COLLECTION, id * 8 + tranche, to));
}

#[test]
fn takes_late_interest_then_interest_then_principal() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(45 * DAY);
		let owed = quote(id);
		assert!(owed.late.0 > 0 && owed.interest > owed.late);
		pay(id, owed.late.0 + 5);
		let Event::Repaid { amount, late, interest, principal, exit_fee, payer, .. } =
			&events()[events().len() - 2]
		else {
			panic!("{:?}", events())
		};
		assert_eq!((*amount, *late, *interest), (owed.late.0 + 5, owed.late.0, 5));
		assert_eq!((*principal, *exit_fee, payer), (0, 0, &BORROWER));
		let left = quote(id);
		assert_eq!((left.late.0, left.interest.0), (0, owed.interest.0 - 5));
		pay(id, left.interest.0 + 7);
		assert_eq!(quote(id).principal.0, 1_000_000 * ONE - 7);
	});
}

#[test]
fn divides_among_tranches_by_what_each_is_owed() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let before = (balance(&VAULT), balance(&CURATOR));
		pass(30 * DAY);
		// 85 at 10 % and 15 at 16 %: interest 8.5 to 2.4.
		let interest = quote(id).interest.0;
		assert_eq!(interest, (1_000_000 * ONE * 109 / 1_000 * 30).div_ceil(365));
		pay(id, interest);
		let curator = interest * 24 / 109;
		assert_eq!(balance(&CURATOR) - before.1, curator);
		assert_eq!(balance(&VAULT) - before.0, interest - curator);
		// Principal 85 to 15.
		pay(id, 100_000 * ONE);
		assert_eq!(balance(&CURATOR) - before.1 - curator, 15_000 * ONE);
		assert_eq!(Lending::portfolio().vault_principal, Usdai(765_000 * ONE));
	});
}

#[test]
fn raises_the_redemption_price_by_the_interest_less_the_fee_and_leaves_the_other() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(30 * DAY);
		let (c, o) = (conservative(), optimistic());
		pay(id, due(id));
		let (income, fees) = (books().income, books().fees);
		assert_eq!(fees, income / 10);
		assert_eq!(conservative() - c, income - fees);
		// By rounding only.
		assert!(optimistic().abs_diff(o) <= 1);
	});
}

/// A step rounds its fee. Where the reserve has paid since the last step, a payment is two steps,
/// whether or not an account looks in between.
#[test]
fn brings_the_vault_the_same_with_a_look_before_it() {
	let payments: [fn(u64); 3] = [
		|id| pay(id, 1_000 * ONE),
		|id| {
			assert_ok!(Lending::repay_past_due(signed(BORROWER), id, FUNDS));
		},
		|id| {
			assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 9_000 * ONE));
		},
	];
	for payment in payments {
		new_test_ext().execute_with(|| {
			let id = drawn(TermsOf::<Test> { reserve_instalments: 1, ..plain() });
			// The reserve pays the first deadline, and the second one is missed.
			pass(65 * DAY);
			for _ in 0..20 {
				pass(7);
				let after = |looks: bool| {
					frame_support::hypothetically!({
						if looks {
							assert_ok!(Lending::classify(signed(STRANGER), id));
						}
						payment(id);
						(books(), balance(&CURATOR), balance(&TREASURY))
					})
				};
				assert_eq!(after(true), after(false));
			}
		});
	}
}

/// It takes nothing from who pays a loan that its reserve has repaid.
#[test]
fn of_a_loan_that_its_reserve_repays_takes_nothing() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let all = quote(id).payoff.0 * 2;
		assert_ok!(Lending::top_up_reserve(signed(LENDER), id, all));
		pass(13 * 30 * DAY);
		frame_support::hypothetically!({
			assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, ONE));
			assert_eq!((is_live(id), balance(&STRANGER)), (false, FUNDS));
		});
		assert_ok!(Lending::repay(signed(STRANGER), id, ONE));
		assert_eq!((is_live(id), balance(&STRANGER)), (false, FUNDS));
	});
}

#[test]
fn is_open_to_any_account() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(DAY);
		assert_ok!(Lending::repay(signed(STRANGER), id, 1_000 * ONE));
		assert_eq!(balance(&STRANGER), FUNDS - 1_000 * ONE);
		assert_noop!(Lending::repay(root(), id, 1), DispatchError::BadOrigin);
		assert_noop!(Lending::repay(signed(STRANGER), id + 1, 1), Error::<Test>::UnknownLoan);
		assert_noop!(Lending::repay(signed(STRANGER), id, 0), Error::<Test>::AmountIsZero);
	});
}

#[test]
fn needs_the_money_and_an_account_that_is_not_frozen() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(DAY);
		let poor = AccountId::new([99; 32]);
		assert_ok!(Assets::transfer(signed(STRANGER), USDAI, poor.clone(), 1));
		let repay = Lending::repay(signed(poor), id, ONE);
		assert_noop!(repay, Error::<Test>::InsufficientUsdai);
		let nothing = Lending::repay(signed(AccountId::new([98; 32])), id, ONE);
		assert_noop!(nothing, Error::<Test>::InsufficientUsdai);
		for stop in [freeze, block] {
			frame_support::hypothetically!({
				stop(&STRANGER);
				assert_noop!(
					Lending::repay(signed(STRANGER), id, ONE),
					Error::<Test>::AccountFrozen
				);
			});
		}
	});
}

#[test]
fn needs_no_price_and_no_role() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass_unappraised(100 * DAY);
		change_unit(0, |unit| {
			unit.value = None;
			unit.is_custody_fresh = false;
			unit.cover = None;
		});
		BorrowerList::set(&vec![]);
		CuratorList::set(&vec![]);
		assert_ok!(Lending::repay(signed(STRANGER), id, 50_000 * ONE));
		assert_ok!(Lending::repay(signed(STRANGER), id, FUNDS));
		assert!(!is_live(id));
	});
}

#[test]
fn never_takes_more_than_what_is_owed() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(40 * DAY);
		let payoff = quote(id).payoff.0;
		let before = balance(&BORROWER);
		pay(id, u128::MAX);
		assert_eq!(before - balance(&BORROWER), payoff);
		assert!(!is_live(id));
	});
}

#[test]
fn leaves_one_unit_where_it_does_not_cover_the_exit_fee() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(DAY);
		let payoff = quote(id).payoff.0;
		let before = balance(&BORROWER);
		pay(id, payoff - 1);
		assert_eq!(quote(id).principal.0, 1);
		// 0.5 % of what was drawn.
		assert_eq!(quote(id).payoff.0, 5_000 * ONE + 1);
		assert_eq!(before - balance(&BORROWER), payoff - 5_000 * ONE - 1);
		let treasury = balance(&TREASURY);
		pay(id, 5_000 * ONE + 1);
		assert!(!is_live(id));
		assert_eq!(balance(&TREASURY) - treasury, 5_000 * ONE);
	});
}

#[test]
fn the_last_unit_frees_the_units_and_leaves_nothing_behind() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { reserve_instalments: 2, ..terms() });
		let reserve = record(id).reserve.0;
		pass(DAY);
		let (payoff, before) = (quote(id).payoff.0, balance(&BORROWER));
		pay(id, payoff);
		assert_eq!(before - balance(&BORROWER), payoff - reserve, "the reserve comes back");
		assert_eq!((unit(0).state, unit(0).owner), (State::Issued, BORROWER));
		assert_eq!(last_event(), Event::Closed { loan: id, returned: reserve }.into());
		assert!(!Loans::<Test>::contains_key(id) && !Terms::<Test>::contains_key(id));
		assert_eq!(Due::<Test>::iter().count() + LoansOf::<Test>::iter().count(), 0);
		assert_eq!(Exposures::<Test>::iter().count(), 0);
		assert_eq!(Lending::portfolio(), Portfolio::default());
		assert_eq!(Nfts::owner(POSITION_COLLECTION, id * 8 + 1), None);
		// The last fraction leaves the vault with it.
		let claims = books().claims;
		assert_eq!((claims.principal, claims.accrued), (Usdai(0), Default::default()));
		assert_noop!(Lending::repay(signed(BORROWER), id, 1), Error::<Test>::UnknownLoan);
	});
}

#[test]
fn pays_the_current_owner_of_the_position() {
	new_test_ext().execute_with(|| {
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let id = drawn(TermsOf::<Test> { tranches, ..plain() });
		pass(30 * DAY);
		let first = balance(&LENDER);
		pay(id, due(id));
		assert!(balance(&LENDER) > first);
		position(id, 1, STRANGER, LENDER);
		let (second, stranger) = (balance(&LENDER), balance(&STRANGER));
		pass(30 * DAY);
		pay(id, due(id));
		assert_eq!(balance(&LENDER), second);
		assert!(balance(&STRANGER) > stranger);
	});
}

#[test]
fn defers_a_payment_that_a_lender_cannot_receive() {
	for stop in [freeze, block] {
		new_test_ext().execute_with(|| {
			let id = drawn(plain());
			pass(30 * DAY);
			stop(&CURATOR);
			let (due, before) = (due(id), balance(&VAULT));
			pay(id, due);
			let unclaimed = Lending::unclaimed(CURATOR);
			assert!(unclaimed > 0);
			assert_eq!(balance(&VAULT) - before + unclaimed, due);
			assert!(events().contains(&Event::PaymentDeferred { who: CURATOR, amount: unclaimed }));
			assert_eq!(Lending::portfolio().unclaimed, Usdai(unclaimed));
			pay(id, FUNDS);
			assert!(!is_live(id));
		});
	}
}

#[test]
fn settles_several_missed_deadlines_at_once() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(95 * DAY);
		assert_eq!(record(id).debt.next, 1);
		assert_eq!(Lending::health(id).unwrap().past_due, 65 * DAY);
		pay(id, due(id));
		assert_eq!(Lending::health(id).unwrap().past_due, 0);
		// Three missed, and the one of the running window.
		assert_eq!(record(id).debt.next, 5);
		assert_eq!(due(id), 0);
	});
}

#[test]
fn levels_the_rest_anew_after_a_prepayment() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let agreed = Lending::schedule(id);
		pass(15 * DAY);
		pay(id, 300_000 * ONE);
		let rest = Lending::schedule(id);
		// The running window is paid, and the dates are the same.
		assert_eq!(rest.len(), 11);
		assert_eq!(rest[10].at, agreed[11].at);
		let level =
			|line: &infrafi_finance::obligation::Instalment| line.principal.0 + line.interest.0;
		assert!(level(&rest[0]) < level(&agreed[1]) * 78 / 100);
		for line in &rest {
			assert!(level(line).abs_diff(level(&rest[0])) <= 2);
		}
		go_to(rest[0].at);
		// The curve counts the interest of the paid window as owed from its deadline on; interest
		// bears none.
		let due = due(id);
		assert!(due <= level(&rest[0]) && level(&rest[0]) - due < 30 * ONE);
	});
}

#[test]
fn leaves_the_index_early_and_finds_it_again() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let index = || {
			let keys: Vec<_> = Due::<Test>::iter_keys().collect();
			assert_eq!(keys.len(), 1);
			(u64::from(keys[0].0) - NOW, record(id).due_at.unwrap() - NOW)
		};
		pass(30 * DAY);
		pay(id, due(id));
		assert_eq!(index(), (30 * DAY + 1, 30 * DAY + 1), "a payment in time does not write there");
		pass(1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(index().0, 30 * DAY + 1);
		pass(65 * DAY);
		// Past due since day 60: the next event is the end of grace.
		pay(id, 1);
		assert_eq!(index().0, 30 * DAY + 1);
	});
}

#[test]
fn weighs_arrears_losses_and_the_end_only_where_they_come() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let call = |amount| RuntimeCall::from(Call::<Test>::repay { loan: id, amount });
		let most = call(1).get_dispatch_info().call_weight;
		let actual_weight = |info: PostDispatchInfo| info.actual_weight.unwrap();
		let pay = |amount| actual_weight(call(amount).dispatch(signed(BORROWER)).unwrap());
		assert_eq!(pay(1), <()>::repay(2) + <()>::settle(0));
		// The vault's income makes good a loss of the reserve.
		HasReserveLoss::set(true);
		assert_eq!(pay(1), <()>::repay_late(2) + <()>::settle(0));
		HasReserveLoss::set(false);
		// The curator cannot be paid.
		block(&CURATOR);
		pass(DAY);
		assert_eq!(pay(500 * ONE), <()>::repay_late(2) + <()>::settle(0));
		assert!(Lending::unclaimed(CURATOR) > 0);
		thaw(&CURATOR);
		assert_eq!(pay(1), <()>::repay(2) + <()>::settle(0));
		let more = <()>::settle(121) + <()>::settle_cash(16, 121);
		let end = (<()>::close(8, 16) + more).max(<()>::repay_failed());
		assert_eq!(most, (<()>::repay_late(8) + more).max(end));
		pass(64 * DAY);
		let more = <()>::settle(2);
		assert_eq!(pay(1), <()>::repay_late(2) + more);
		let top_up = Call::<Test>::top_up_reserve { loan: id, amount: 1 };
		let top_up = RuntimeCall::from(top_up).dispatch(signed(BORROWER)).unwrap();
		assert_eq!(actual_weight(top_up), <()>::repay_late(2) + more);
		assert_eq!(pay(FUNDS), <()>::close(2, 1) + more);
	});
}
