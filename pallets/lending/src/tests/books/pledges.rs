//! Which loan a unit secures, and how a loss of the unit affects the loan.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{unit::LossKind, LossWatch};

use crate::{
	mock::*, types::TermsOf, BreachReason, Error, Event, Pledges, Sale, Terms, WeightInfo,
};

/// As the pallet of the units does it: the report is stored, then lending is notified.
fn report(unit: u64, loss: Option<LossKind>) {
	change_unit(unit, |unit| unit.loss = loss);
	Lending::loss_changed(unit);
}

const LOST: Option<LossKind> = Some(LossKind::Destroyed);

#[test]
fn are_known_from_the_draw_until_each_unit_is_free() {
	new_test_ext().execute_with(|| {
		for id in 0..4 {
			put_unit(id, BORROWER, 500_000 * ONE);
		}
		let sale = Sale::UnitByUnit;
		let terms = TermsOf::<Test> { units: bounded(vec![0, 1, 2, 3]), sale, ..plain() };
		let id = approved(terms);
		assert_eq!(Pledges::<Test>::iter().count(), 0);
		assert_ok!(Lending::draw(signed(BORROWER), id));
		let of = |unit| Pledges::<Test>::get(unit);
		assert_eq!([0, 1, 2, 3].map(of), [Some(id); 4]);
		pass(40 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!([0, 1, 2, 3].map(of), [Some(id); 4]);
		// One is sold, one taken by a curator, the rest is the borrower's again.
		unsold(id);
		assert_ok!(Lending::accept_unsold(signed(CURATOR), id));
		assert_eq!([0, 1, 2, 3].map(of), [None, Some(id), Some(id), Some(id)]);
		sold(id, 500_000 * ONE);
		assert_eq!(of(1), None);
		assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS / 2));
		assert_eq!(Pledges::<Test>::iter().count(), 0);
	});
}

/// Of a loan that is paid in time as well: leavers pay for ash at once.
#[test]
fn a_loss_of_a_loan_that_is_paid_counts() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(1);
		value();
		report(0, LOST);
		assert_eq!(books().impairment, usd(850_000));
		report(0, None);
		assert_eq!(books().impairment.0, 0);
		assert!(is_live(id));
	});
}

#[test]
fn a_loss_counts_at_once_where_values_count() {
	let seize = |id| {
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
	};
	for then in [|_| (), seize] as [fn(u64); 2] {
		new_test_ext().execute_with(|| {
			let id = missed(plain());
			pass(1);
			value();
			then(id);
			assert_ok!(Lending::classify(signed(STRANGER), id));
			assert_eq!(books().impairment.0, 0);
			let (c, o) = (conservative(), optimistic());
			report(0, LOST);
			// The redemption price falls, the deposit price does not.
			assert_eq!(c - conservative(), 850_000 * ONE);
			assert_eq!(optimistic(), o);
			// The unit is found.
			report(0, None);
			assert_eq!(conservative(), c);
		});
	}
}

#[test]
fn a_report_that_is_withdrawn_ends_the_breach() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		report(0, LOST);
		let reason = BreachReason::LossReported;
		assert_ok!(Lending::declare_breach(signed(STRANGER), id, reason));
		pass(14 * DAY + 1);
		report(0, None);
		let liquidate = || Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate(), Error::<Test>::NotInDefault);
		assert_ok!(Lending::cure(signed(STRANGER), id));
		assert!(Lending::breaches(id).is_empty());
		assert!(events().contains(&Event::BreachCured { loan: id, reason }));
		// The unit is lost again, and the breach can be cured again.
		report(0, LOST);
		assert_noop!(liquidate(), Error::<Test>::NotInDefault);
	});
}

/// The report succeeds even if the loan cannot be synced.
#[test]
fn a_loan_that_cannot_be_read_stops_no_report() {
	new_test_ext().into_inner().execute_with(|| {
		let id = missed(plain());
		pass(1);
		Lending::loss_changed(7);
		Terms::<Test>::remove(id);
		report(0, LOST);
		let error = Error::<Test>::UnknownLoan.into();
		assert_eq!(last_event(), Event::ClassificationFailed { loan: id, error }.into());
		assert_eq!(unit(0).loss, LOST);
	});
}

#[test]
fn a_report_weighs_what_bringing_a_loan_up_weighs() {
	let most = <() as WeightInfo>::classify(8) + <() as WeightInfo>::settle(121);
	assert!(Lending::loss_weight().all_gte(most));
}
