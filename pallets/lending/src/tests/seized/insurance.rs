use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::LossKind;

use crate::{mock::*, types::TermsOf, BreachReason, Error, Event, Sale};

fn cover(amount: Balance) {
	change_unit(0, |unit| unit.cover.as_mut().unwrap().policy.coverage = amount * ONE);
	fund(&INSURER);
}

/// Seized, with a claim filed on a policy of this coverage.
fn claim(id: u64, coverage: Balance) {
	cover(coverage);
	pass(1);
	assert_ok!(Lending::liquidate(signed(STRANGER), id));
	assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
}

/// Sold for half, a claim of 400,000 filed before.
fn claimed() -> u64 {
	let id = missed(plain());
	worthless(0);
	claim(id, 400_000);
	sold(id, 500_000 * ONE);
	id
}

#[test]
fn is_claimed_by_a_lender_while_the_policy_runs() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let file = |who, unit| Lending::file_claim(signed(who), id, unit);
		assert_noop!(file(STRANGER, 0), Error::<Test>::NotClaimant);
		assert_noop!(file(CURATOR, 7), Error::<Test>::NotSecured);
		frame_support::hypothetically!({
			change_unit(0, |unit| unit.cover = None);
			assert_noop!(file(CURATOR, 0), Error::<Test>::NotInsured);
		});
		frame_support::hypothetically!({
			change_unit(0, |unit| unit.cover.as_mut().unwrap().policy.expires_at = now());
			assert_noop!(file(CURATOR, 0), Error::<Test>::PolicyExpired);
		});
		assert_ok!(file(CURATOR, 0));
		let claim = Lending::insurance_claim(id, 0).unwrap();
		assert_eq!((claim.insurer.clone(), claim.paid.0), (INSURER, 0));
		assert_eq!(claim.left(), usd(1_000_000_000));
		assert_noop!(file(CURATOR, 0), Error::<Test>::ClaimFiled);
		assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
		assert_eq!(Lending::insurance_claim(id, 0), None);
	});
}

/// A report binds the policy, which is not renewed from then on. It may expire before the cure
/// period ends: a loss while it was in force can still be claimed.
#[test]
fn of_a_reported_loss_is_claimed_after_the_policy_has_ended() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		change_unit(0, |unit| {
			unit.loss = Some(LossKind::Destroyed);
			unit.cover.as_mut().unwrap().policy.expires_at = now() + 5 * DAY;
		});
		assert_ok!(Lending::declare_breach(signed(STRANGER), id, BreachReason::LossReported));
		pass(14 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert!(Lending::insurance_claim(id, 0).is_some());
		cover(1_000_000_000);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, FUNDS / 2));
		assert!(!is_failed(id));
	});
}

/// The owner of any position files, not only a first-loss lender; so does the committee, for the
/// vault. Governance does not stand for it.
#[test]
fn is_claimed_by_any_lender_and_the_committee() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		let id = seized(TermsOf::<Test> { tranches, ..plain() });
		let by_root = Lending::file_claim(root(), id, 0);
		assert_noop!(by_root, Error::<Test>::NotCreditCommittee);
		for origin in [signed(LENDER), signed(CURATOR), signed(COMMITTEE)] {
			frame_support::hypothetically!({
				assert_ok!(Lending::file_claim(origin, id, 0));
				check();
			});
		}
		// The buyer of a position files as its lender did.
		assert_ok!(Nfts::transfer(signed(LENDER), 1, id * 8, STRANGER));
		let file = |who| Lending::file_claim(signed(who), id, 0);
		assert_noop!(file(LENDER), Error::<Test>::NotClaimant);
		assert_ok!(file(STRANGER));
	});
}

/// A unit burns, and no lender does anything: the curator is wiped out, and the vault has no
/// account. The chain files the claim at the seizure.
#[test]
fn of_a_reported_loss_is_filed_by_the_chain() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		cover(1_000_000);
		change_unit(0, |unit| unit.loss = Some(LossKind::Destroyed));
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let coverage = 1_000_000 * ONE;
		let answer_by = now() + 30 * DAY;
		let filed = Event::ClaimFiled { loan: id, unit: 0, insurer: INSURER, coverage, answer_by };
		assert!(events().contains(&filed));
		assert_eq!(failed(id).open_claims, 1);
		// The insurer pays 700,000: the vault loses 151,000, and not 850,000.
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 700_000 * ONE));
		assert_eq!(books().claims.principal, usd(151_000));
	});
}

/// A unit without a policy, or without a reported loss, files nothing and stops no seizure.
#[test]
fn is_not_filed_by_the_chain_without_a_report_and_a_policy() {
	new_test_ext().execute_with(|| {
		let units = [0, 1, 2, 3];
		units.iter().for_each(|id| put_unit(*id, BORROWER, 2_000_000 * ONE));
		let id = missed(TermsOf::<Test> { units: bounded(units.to_vec()), ..plain() });
		pass(1);
		(0..3).for_each(|id| change_unit(id, |unit| unit.loss = Some(LossKind::Missing)));
		change_unit(0, |unit| unit.cover = None);
		change_unit(1, |unit| unit.cover.as_mut().unwrap().policy.coverage = 0);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let filed = units.map(|unit| Lending::insurance_claim(id, unit).is_some());
		assert_eq!(filed, [false, false, true, false]);
		assert_eq!(failed(id).open_claims, 1);
	});
}

/// A loss that is reported after the seizure: any account files.
#[test]
fn of_a_later_report_is_filed_by_any_account() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let file = || Lending::file_claim(signed(STRANGER), id, 0);
		assert_noop!(file(), Error::<Test>::NotClaimant);
		change_unit(0, |unit| unit.loss = Some(LossKind::Damaged));
		assert_ok!(file());
	});
}

#[test]
fn holds_the_loss_back_until_it_is_paid_or_refused() {
	new_test_ext().execute_with(|| {
		let id = claimed();
		assert!(!failed(id).is_written_off);
		let pay = |who, amount| Lending::pay_claim(signed(who), id, 0, amount);
		assert_noop!(pay(STRANGER, ONE), Error::<Test>::NotInsurer);
		assert_noop!(pay(INSURER, 0), Error::<Test>::AmountIsZero);
		assert_noop!(pay(INSURER, 400_000 * ONE + 1), Error::<Test>::CoverageExceeded);
		let before = outstanding(id);
		assert_ok!(pay(INSURER, 100_000 * ONE));
		assert_eq!(before - outstanding(id), 100_000 * ONE);
		assert_eq!(Lending::insurance_claim(id, 0).unwrap().left(), usd(300_000));
		assert!(!failed(id).is_written_off);

		frame_support::hypothetically!({
			assert_ok!(pay(INSURER, 300_000 * ONE));
			assert!(failed(id).is_written_off);
			check();
		});
		let reason = text("wear is not covered");
		let refuse = || Lending::refuse_claim(signed(INSURER), id, 0, reason.clone());
		assert_ok!(refuse());
		let open_until = now() + 30 * DAY;
		let event = Event::ClaimRefused { loan: id, unit: 0, reason: reason.clone(), open_until };
		assert!(events().contains(&event));
		assert_eq!(Lending::insurance_claim(id, 0).unwrap().refused, Some(reason.clone()));
		assert_noop!(refuse(), Error::<Test>::ClaimClosed);
		// A refusal books nothing until the time for arbitration is over.
		let written_off = |seconds| {
			pass(seconds);
			assert_ok!(Lending::classify(signed(STRANGER), id));
			failed(id).is_written_off
		};
		assert!(!written_off(30 * DAY - 1));
		assert!(written_off(1));
		let closed = Event::ClaimClosed { loan: id, unit: 0, left: 300_000 * ONE };
		assert!(events().contains(&closed));
		// Overruled by a court, it pays after all: to the lenders that lost.
		let (vault, curator) = (balance(&VAULT), balance(&CURATOR));
		let senior = failed(id).senior().total().unwrap().0;
		assert_ok!(pay(INSURER, 300_000 * ONE));
		assert_eq!(balance(&VAULT) - vault, senior);
		assert_eq!(balance(&CURATOR) - curator, 300_000 * ONE - senior);
	});
}

#[test]
fn that_covers_all_gives_the_units_back() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		claim(id, 2_000_000);
		let (borrower, owed) = (balance(&BORROWER), outstanding(id) + 1_000 * ONE);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, owed + 5 * ONE));
		assert!(!is_failed(id));
		assert_eq!(unit(0).owner, BORROWER);
		assert_eq!(balance(&BORROWER) - borrower, 5 * ONE);
	});
}

#[test]
fn that_covers_all_while_a_bid_stands_lets_the_sale_go_on() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		claim(id, 2_000_000);
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, outstanding(id) + 1_000 * ONE));
		check();
		blocks(3_600);
		let borrower = balance(&BORROWER);
		settle(id);
		assert!(!is_failed(id));
		assert_eq!(unit(0).owner, OTHER_BORROWER);
		assert_eq!(balance(&BORROWER) - borrower, 2_000_000 * ONE);
	});
}

/// The fee is a share of the price of lots, up to what the lenders are owed.
#[test]
fn that_is_paid_bears_no_fee_and_uses_none_up() {
	new_test_ext().execute_with(|| {
		put_unit(0, BORROWER, 500_000 * ONE);
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let sale = Sale::UnitByUnit;
		let id = seized(TermsOf::<Test> { units: bounded(vec![0, 1]), sale, ..plain() });
		fund(&INSURER);
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 1));
		sold(id, 500_000 * ONE);
		let treasury = balance(&TREASURY);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 1, 100_000 * ONE));
		assert_eq!(balance(&TREASURY), treasury);
		let owed = outstanding(id);
		sold(id, 2_000_000 * ONE);
		assert_eq!(balance(&TREASURY) - treasury, owed * 2 / 100);
	});
}

/// What a policy has paid, it does not pay again: not for the next loan on the unit.
#[test]
fn that_is_paid_lowers_the_policy() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		claim(id, 1_000_000);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 600_000 * ONE));
		let left = || unit(0).cover.unwrap().policy.coverage;
		assert_eq!(left(), 400_000 * ONE);
		assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
		assert_eq!(unit(0).owner, BORROWER);
		let next = committed(terms());
		assert_noop!(Lending::approve(signed(COMMITTEE), next), Error::<Test>::CoverTooSmall);
		// A renewal is a new promise.
		cover(1_000_000);
		assert_ok!(Lending::approve(signed(COMMITTEE), next));
	});
}

#[test]
fn that_is_paid_in_full_ends_the_policy() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		claim(id, 400_000);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 400_000 * ONE));
		assert_eq!(unit(0).cover, None);
	});
}

/// The insured interest was that of the borrower.
#[test]
fn a_sale_ends_the_policy_and_a_claim_on_it_is_still_paid() {
	new_test_ext().execute_with(|| {
		let id = claimed();
		assert_eq!((unit(0).owner, unit(0).cover), (OTHER_BORROWER, None));
		let next = TermsOf::<Test> { borrower: OTHER_BORROWER, ..terms() };
		let next = committed(next);
		assert_noop!(Lending::approve(signed(COMMITTEE), next), Error::<Test>::NotInsured);
		// The buyer insures the unit with the same insurer: the old claim leaves that policy alone.
		put_unit(1, OTHER_BORROWER, 1);
		let bound = unit(1).cover;
		change_unit(0, |unit| unit.cover = bound.clone());
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 400_000 * ONE));
		assert_eq!(unit(0).cover, bound);
	});
}
