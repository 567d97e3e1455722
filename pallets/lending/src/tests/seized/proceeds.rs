//! What several proceeds of one loan leave to those after them.

use frame_support::assert_ok;

use crate::{mock::*, types::TermsOf, Sale};

/// The bound is on the fees of all lots together.
#[test]
fn of_all_lots_bear_one_fee_at_most() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.sale.max_fee = 10_000 * ONE);
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let id = missed(TermsOf::<Test> {
			units: bounded(vec![0, 1]),
			sale: Sale::UnitByUnit,
			..plain()
		});
		pass(1);
		for id in [0, 1] {
			change_unit(id, |unit| unit.value = Some(400_000 * ONE));
		}
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let before = balance(&TREASURY);
		sold(id, 400_000 * ONE);
		// 2 % of what the costs leave.
		assert_eq!(balance(&TREASURY) - before, 7_980 * ONE);
		assert_eq!(failed(id).fee_bound, usd(2_020));
		sold(id, 400_000 * ONE);
		assert_eq!(balance(&TREASURY) - before, 10_000 * ONE);
	});
}

/// A recovery after the loss is booked is no loss: nothing is booked a second time.
#[test]
fn after_the_loss_is_booked_change_no_sum() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		worthless(0);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		sold(id, 1);
		assert!(failed(id).is_written_off);
		let (totals, lost) = (Lending::portfolio(), books().lost);
		let count = || {
			let written_off = |event: &_| matches!(event, crate::Event::WrittenOff { .. });
			events().iter().filter(|event| written_off(event)).count()
		};
		assert_eq!((totals.loans, count()), (0, 1));
		assert_ok!(Lending::repay(signed(STRANGER), id, 1_000 * ONE));
		assert_eq!((Lending::portfolio(), books().lost, count()), (totals, lost, 1));
		assert_ok!(Lending::repay(signed(STRANGER), id, FUNDS));
		assert!(!is_failed(id));
		assert_eq!((Lending::portfolio(), books().lost, count()), (totals, lost, 1));
	});
}
