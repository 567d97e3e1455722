//! Which loan a unit secures.

use frame_support::assert_ok;

use crate::{mock::*, types::TermsOf, Pledges, Sale};

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
