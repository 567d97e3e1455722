//! Claims that the insurer does not pay: silence, refusals, arbitration, and the bond behind them.

use frame_support::{
	assert_noop, assert_ok, pallet_prelude::DispatchResult, traits::Hooks, weights::Weight,
};
use infrafi_protocol::{unit::LossKind, RoleInspect};

use crate::{mock::*, types::TermsOf, ClaimStage, Error, Event, Sale};

pub(super) const PERIOD: u64 = 30 * DAY;

pub(super) fn cover(unit: u64, dollars: Balance) {
	change_unit(unit, |unit| unit.cover.as_mut().unwrap().policy.coverage = dollars * ONE);
}

pub(super) fn report(unit: u64, loss: Option<LossKind>) {
	change_unit(unit, |unit| unit.loss = loss);
	notify_loss(unit);
}

pub(super) fn enforce(id: u64, unit: u64) -> DispatchResult {
	Lending::enforce_claim(signed(STRANGER), id, unit)
}

pub(super) fn uphold(id: u64, unit: u64, dollars: Balance) -> DispatchResult {
	Lending::uphold_claim(root(), id, unit, dollars * ONE)
}

pub(super) fn refuse(id: u64, unit: u64) -> DispatchResult {
	Lending::refuse_claim(signed(INSURER), id, unit, text("wear"))
}

pub(super) fn stage(id: u64, unit: u64) -> ClaimStage {
	Lending::claim_stage(id, unit).unwrap()
}

/// Seized after the loss of its unit was reported, which is covered for a million.
pub(super) fn claimed(loss: LossKind) -> u64 {
	claimed_on(plain(), loss)
}

/// The same with other terms.
pub(super) fn claimed_on(terms: TermsOf<Test>, loss: LossKind) -> u64 {
	let id = missed(terms);
	pass(1);
	cover(0, 1_000_000);
	report(0, Some(loss));
	assert_ok!(Lending::liquidate(signed(STRANGER), id));
	assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by: now() + PERIOD });
	id
}

/// A seized loan with two units that are destroyed, and covered for a million each.
pub(super) fn two_claims() -> u64 {
	put_unit(1, BORROWER, 2_000_000 * ONE);
	[0, 1].iter().for_each(|unit| cover(*unit, 1_000_000));
	let sale = Sale::UnitByUnit;
	let id = missed(TermsOf::<Test> { units: bounded(vec![0, 1]), sale, ..plain() });
	pass(1);
	[0, 1].iter().for_each(|unit| report(*unit, Some(LossKind::Destroyed)));
	assert_ok!(Lending::liquidate(signed(STRANGER), id));
	id
}

/// The unit is sold at the last price, next to nothing, so that only the claim is left.
pub(super) fn sold_out(id: u64) {
	blocks(3_600);
	bid(OTHER_BORROWER, id, least(id).unwrap());
	blocks(3_600);
	settle(id);
}

/// A curator that is wiped out claims nothing. The chain files, the insurer stays silent, and any
/// account enforces: the vault loses 151,000 at most, and not 850,000.
#[test]
fn that_nobody_answers_are_enforced_by_any_account() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Destroyed);
		post_bond(&INSURER, 700_000);
		pass(PERIOD - 1);
		assert_noop!(enforce(id, 0), Error::<Test>::AnswerPending);
		pass(1);
		assert_eq!(stage(id, 0), ClaimStage::Unanswered);
		assert_noop!(refuse(id, 0), Error::<Test>::AnswerOverdue);
		assert_noop!(uphold(id, 0, 1), Error::<Test>::NotRefused);
		assert_ok!(enforce(id, 0));

		let (amount, left) = (700_000 * ONE, 300_000 * ONE);
		let enforced = Event::ClaimEnforced { loan: id, unit: 0, insurer: INSURER, amount, left };
		assert!(events().contains(&enforced));
		assert_eq!(books().claims.principal, usd(151_000));
		assert_eq!((bond(&INSURER), stage(id, 0)), (0, ClaimStage::Closed));
		// The insurer is out, and its policies do not count.
		assert!(!Roles::is_admitted(infrafi_protocol::Role::Insurer, &INSURER));
		assert!(!unit(0).is_insurer_admitted);
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimClosed);
		assert_noop!(enforce(id, 1), Error::<Test>::UnknownClaim);
		assert_noop!(enforce(id + 1, 0), Error::<Test>::NotSeized);
		// What is missing is booked with the sale. The insurer can still pay.
		sold_out(id);
		assert!(failed(id).is_written_off);
		fund(&INSURER);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 300_000 * ONE));
		assert_noop!(
			Lending::pay_claim(signed(INSURER), id, 0, 1),
			Error::<Test>::CoverageExceeded
		);
	});
}

#[test]
fn share_a_bond_in_any_order() {
	for order in [[0, 1], [1, 0]] {
		new_test_ext().execute_with(|| {
			let id = two_claims();
			post_bond(&INSURER, 1_000_000);
			pass(PERIOD);
			for unit in order {
				assert_ok!(enforce(id, unit));
				let claim = Lending::insurance_claim(id, unit).unwrap();
				assert_eq!((claim.paid, claim.left()), (usd(500_000), usd(500_000)));
			}
			assert_eq!(bond(&INSURER), 0);
		});
	}
}

/// Costs, tranches, and nothing else: no fee, and nothing for the borrower.
#[test]
fn take_no_more_than_the_lenders_lack() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		cover(0, 10_000_000);
		report(0, Some(LossKind::Missing));
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		post_bond(&INSURER, 10_000_000);
		pass(PERIOD);
		let (borrower, treasury) = (balance(&BORROWER), balance(&TREASURY));
		let owed = outstanding(id) + failed(id).costs.0;
		let (bond, liquidator) = (InsurerBonds::get(INSURER).amount.0, balance(&STRANGER));
		let costs = failed(id).costs.0;
		assert_ok!(enforce(id, 0));
		assert!(!is_failed(id));
		assert_eq!(bond - InsurerBonds::get(INSURER).amount.0, owed);
		assert_eq!(balance(&STRANGER) - liquidator, costs);
		assert_eq!((balance(&BORROWER), balance(&TREASURY)), (borrower, treasury));
	});
}

/// The debt-service reserve joins the payment, so that the insurer owes less.
#[test]
fn leave_out_what_the_reserve_pays() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { reserve_instalments: 3, ..plain() });
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, crate::BreachReason::Covenant));
		pass(15 * DAY);
		cover(0, 10_000_000);
		report(0, Some(LossKind::Destroyed));
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		post_bond(&INSURER, 10_000_000);
		pass(PERIOD);
		let record = failed(id);
		assert!(record.reserve.0 > 0);
		let owed = record.outstanding().unwrap().0 + record.costs.0 - record.reserve.0;
		let (borrower, bond) = (balance(&BORROWER), InsurerBonds::get(INSURER).amount.0);
		assert_ok!(enforce(id, 0));
		assert_eq!(bond - InsurerBonds::get(INSURER).amount.0, owed);
		assert_eq!(balance(&BORROWER), borrower);
	});
}

#[test]
fn on_damaged_units_are_refused_by_silence() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		post_bond(&INSURER, 700_000);
		assert_noop!(uphold(id, 0, 1), Error::<Test>::NotRefused);
		pass(PERIOD);
		let open_until = now() + PERIOD;
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until });
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimRefused);
		assert_noop!(refuse(id, 0), Error::<Test>::ClaimClosed);
		// The due entry records it. That changes nothing but for the record.
		Lending::on_idle(1, Weight::MAX);
		assert!(events().contains(&Event::ClaimUnanswered { loan: id, unit: 0, open_until }));
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until });
		// A worse report makes no debt of a refusal.
		report(0, Some(LossKind::Destroyed));
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimRefused);
		pass(PERIOD - 1);
		frame_support::hypothetically!({
			assert_ok!(uphold(id, 0, 700_000));
		});
		pass(1);
		assert_noop!(uphold(id, 0, 1), Error::<Test>::ArbitrationOver);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(stage(id, 0), ClaimStage::Closed);
		assert_noop!(uphold(id, 0, 1), Error::<Test>::ClaimClosed);
	});
}

/// Any lender may claim on a healthy unit. Silence about one owes nothing.
#[test]
fn on_units_without_a_report_are_refused_by_silence() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		pass(PERIOD);
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimRefused);
	});
}

#[test]
fn that_are_refused_are_upheld_by_the_council() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Destroyed);
		post_bond(&INSURER, 700_000);
		assert_ok!(refuse(id, 0));
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimRefused);
		for origin in [signed(COMMITTEE), signed(INSURER), RuntimeOrigin::none()] {
			let by_others = Lending::uphold_claim(origin, id, 0, 1);
			assert_noop!(by_others, Error::<Test>::NotGovernance);
		}
		assert_noop!(uphold(id, 0, 0), Error::<Test>::AmountIsZero);
		assert_noop!(uphold(id, 0, 1_000_001), Error::<Test>::CoverageExceeded);
		assert_noop!(uphold(id, 1, 1), Error::<Test>::UnknownClaim);
		let before = outstanding(id) + failed(id).costs.0;
		assert_ok!(uphold(id, 0, 400_000));
		let (amount, left) = (400_000 * ONE, 600_000 * ONE);
		let upheld = Event::ClaimUpheld { loan: id, unit: 0, insurer: INSURER, amount, left };
		assert!(events().contains(&upheld));
		assert_eq!(before - outstanding(id) - failed(id).costs.0, amount);
		assert_eq!((bond(&INSURER), stage(id, 0)), (300_000, ClaimStage::Closed));
		// It answered, so it stays.
		assert!(Roles::is_admitted(infrafi_protocol::Role::Insurer, &INSURER));
		sold_out(id);
		assert!(failed(id).is_written_off);
	});
}

/// The last unit is sold, and the refusal stands: no account has to do anything.
#[test]
fn whose_refusal_stands_are_booked_by_the_chain() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Destroyed);
		assert_ok!(refuse(id, 0));
		sold_out(id);
		assert!(!failed(id).is_written_off);
		assert_noop!(Lending::write_off(root(), id), Error::<Test>::RecoveryPending);
		let ClaimStage::Refused { open_until } = stage(id, 0) else { panic!("it is refused") };
		go_to(open_until - 1);
		Lending::on_idle(1, Weight::MAX);
		assert!(!failed(id).is_written_off);
		go_to(open_until);
		Lending::on_idle(1, Weight::MAX);
		assert!(failed(id).is_written_off);
	});
}

/// A payment in part is no answer for the rest.
#[test]
fn that_are_paid_in_part_are_enforced_for_the_rest() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Missing);
		fund(&INSURER);
		post_bond(&INSURER, 1_000_000);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 600_000 * ONE));
		pass(PERIOD);
		assert_ok!(enforce(id, 0));
		let claim = Lending::insurance_claim(id, 0).unwrap();
		assert_eq!(claim.paid, usd(1_000_000));
		assert_eq!(bond(&INSURER), 600_000);
	});
}

#[test]
fn are_filed_by_the_chain_when_a_loss_is_reported_later() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		assert_eq!(Lending::insurance_claim(id, 0), None);
		report(0, Some(LossKind::Destroyed));
		let claim = Lending::insurance_claim(id, 0).unwrap();
		assert_eq!((claim.loss, claim.answer_by), (Some(LossKind::Destroyed), now() + PERIOD));
		// Another report of the unit files none.
		report(0, Some(LossKind::Missing));
		assert_eq!(failed(id).open_claims, 1);
		assert_eq!(Lending::insurance_claim(id, 0).unwrap().loss, Some(LossKind::Missing));
	});
}

/// The unit is found again: what was a debt is decided by the council, which has its whole time.
#[test]
fn are_no_debt_any_more_when_the_report_is_withdrawn() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Missing);
		pass(3 * PERIOD);
		assert_eq!(stage(id, 0), ClaimStage::Unanswered);
		report(0, None);
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until: now() + PERIOD });
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimRefused);
	});
}

/// The report at the sale counts: the buyer can take the hardware out.
#[test]
fn are_enforced_after_the_unit_is_sold() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Destroyed);
		post_bond(&INSURER, 700_000);
		sold_out(id);
		UnitRecords::remove(0);
		pass(PERIOD);
		assert_ok!(enforce(id, 0));
		assert_eq!(bond(&INSURER), 0);
		assert!(failed(id).is_written_off);
	});
}

/// A claim that was closed on a healthy unit does not use the policy up.
#[test]
fn are_filed_again_when_a_loss_is_reported_after_the_first_one() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		assert_ok!(refuse(id, 0));
		let again = || Lending::file_claim(signed(CURATOR), id, 0);
		assert_noop!(again(), Error::<Test>::ClaimFiled);
		unsold(id);
		pass(PERIOD);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(stage(id, 0), ClaimStage::Closed);
		assert_noop!(again(), Error::<Test>::ClaimFiled);
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by: now() + PERIOD });
		assert_noop!(again(), Error::<Test>::ClaimFiled);
	});
}

/// Nothing is outstanding any more.
#[test]
fn are_closed_with_the_loan() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Destroyed);
		assert!(InsurerBonds::get(INSURER).claimed.0 > 0);
		assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
		assert_eq!(InsurerBonds::get(INSURER).claimed.0, 0);
		assert_eq!(Lending::insurance_claim(id, 0), None);
	});
}

/// The time of a claim is that at its filing.
#[test]
fn keep_their_time_when_the_governed_value_changes() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		let answer_by = now() + PERIOD;
		change_params(|params| params.claim_period = 3 * DAY);
		assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by });
		assert_ok!(refuse(id, 0));
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until: now() + 3 * DAY });
	});
}
