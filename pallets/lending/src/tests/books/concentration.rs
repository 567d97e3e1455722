//! The limits of the principal lent against one borrower, curator, model and facility.

use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, types::TermsOf, Error};

type Offered = TermsOf<Test>;

/// These terms can be proposed, but not approved.
fn refuses(terms: Offered, error: Error<Test>) {
	let id = proposed(terms);
	assert_noop!(Lending::approve(signed(COMMITTEE), id), error);
}

/// A second loan, of the other borrower, with another curator, against a unit of another model in
/// another place.
fn apart() -> Offered {
	put_unit(1, OTHER_BORROWER, 2_000_000 * ONE);
	change_unit(1, |unit| {
		unit.model = text("B200-SXM-192GB");
		unit.facility = text("Ashburn DC11");
	});
	change_params(|params| {
		params.ltv_caps = bounded(vec![params.ltv_caps[0].clone(), cap("B200-SXM-192GB")])
	});
	Offered {
		borrower: OTHER_BORROWER,
		units: bounded(vec![1]),
		tranches: bounded(vec![by_vault(850_000, 10), by(OTHER_CURATOR, 150_000, 16)]),
		..terms()
	}
}

#[test]
fn concentration_is_bounded_by_borrower_curator_model_and_facility() {
	type Share = fn(&mut Offered);
	type Limit = fn(&mut crate::Parameters);
	let cases: [(Share, Limit, Error<Test>); 4] = [
		(
			|_| change_unit(1, |unit| unit.owner = BORROWER),
			|params| params.max_per_borrower = 1_999_999 * ONE,
			Error::BorrowerConcentration,
		),
		(
			|terms| terms.tranches[1] = by(CURATOR, 150_000, 16),
			|params| params.max_per_curator = 1_999_999 * ONE,
			Error::CuratorConcentration,
		),
		(
			|_| change_unit(1, |unit| unit.model = text("H100-SXM5-80GB")),
			|params| params.max_per_model = 1_999_999 * ONE,
			Error::ModelConcentration,
		),
		(
			|_| change_unit(1, |unit| unit.facility = text("Frankfurt FRA4")),
			|params| params.max_per_facility = 1_999_999 * ONE,
			Error::FacilityConcentration,
		),
	];
	for (share, limit, error) in cases {
		new_test_ext().execute_with(|| {
			drawn(terms());
			let mut terms = apart();
			change_params(limit);
			// A loan without a common party passes.
			frame_support::hypothetically_ok!(Lending::approve(
				signed(COMMITTEE),
				proposed(terms.clone())
			));
			share(&mut terms);
			terms.borrower = unit(1).owner;
			refuses(terms.clone(), error);
			change_params(|params| {
				let limits = [
					&mut params.max_per_borrower,
					&mut params.max_per_curator,
					&mut params.max_per_model,
					&mut params.max_per_facility,
				];
				limits.into_iter().for_each(|limit| *limit = 2_000_000 * ONE);
			});
			drawn(terms);
		});
	}
}

/// The limit of curators is for the first loss. The senior lender of both loans has none.
#[test]
fn concentration_of_a_lender_that_bears_no_first_loss_is_not_bounded() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.max_per_curator = 1_000_000 * ONE);
		let lent = |curator| bounded(vec![by(LENDER, 850_000, 10), by(curator, 150_000, 16)]);
		drawn(Offered { tranches: lent(CURATOR), ..terms() });
		let id = committed(Offered { tranches: lent(OTHER_CURATOR), ..apart() });
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
	});
}

#[test]
fn concentration_is_free_again_when_a_loan_ends() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.max_per_borrower = 1_000_000 * ONE);
		let id = drawn(plain());
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let next = Offered { units: bounded(vec![1]), ..plain() };
		refuses(next.clone(), Error::BorrowerConcentration);
		// Principal counts as drawn: a repaid part frees nothing.
		pay(id, 500_000 * ONE);
		refuses(next.clone(), Error::BorrowerConcentration);
		pay(id, FUNDS);
		assert!(!is_live(id));
		drawn(next);
	});
}
