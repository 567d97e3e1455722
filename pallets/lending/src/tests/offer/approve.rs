//! Each check, at approval and again at the second of the draw.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{
	assets::USDAI,
	unit::{LossKind, State},
};
use sp_runtime::{DispatchError, FixedU128, Perbill, Permill};

use crate::{mock::*, types::TermsOf, Error, Event, Fees, Offers, Stage};

type Offered = TermsOf<Test>;

/// Valid terms are approved and drawn. Terms that are broken in this way are neither, and the view
/// begins with the error of the call.
pub(super) fn checks(break_it: impl Fn(), error: Error<Test>) {
	checks_terms(terms, break_it, error)
}

fn checks_terms(terms: impl Fn() -> Offered, break_it: impl Fn(), error: Error<Test>) {
	let error: DispatchError = error.into();
	new_test_ext().execute_with(|| {
		let (first, second) = (committed(terms()), approved(terms()));
		assert_eq!([first, second].map(Lending::check), [vec![], vec![]]);
		frame_support::hypothetically_ok!(Lending::approve(signed(COMMITTEE), first));
		frame_support::hypothetically_ok!(Lending::draw(signed(BORROWER), second));
		frame_support::hypothetically!({
			break_it();
			assert_noop!(Lending::approve(signed(COMMITTEE), first), error);
			assert_noop!(Lending::draw(signed(BORROWER), second), error);
			for id in [first, second] {
				assert_eq!(Lending::check(id)[0].error, <&str>::from(error));
			}
		});
	});
}

/// These terms can be proposed, but not approved.
fn refuses(terms: Offered, error: Error<Test>) {
	let id = proposed(terms);
	assert_noop!(Lending::approve(signed(COMMITTEE), id), error);
}

#[test]
fn reserves_nothing() {
	new_test_ext().execute_with(|| {
		let (one, two) = (committed(terms()), committed(terms()));
		let before = (balance(&VAULT), balance(&BORROWER));
		assert_ok!(Lending::approve(signed(COMMITTEE), one));
		assert_eq!(last_event(), Event::Approved { loan: one }.into());
		assert_ok!(Lending::approve(signed(COMMITTEE), two));
		assert_eq!(Offers::<Test>::get(one).unwrap().stage, Stage::Approved);
		assert_eq!(unit(0).state, State::Issued);
		assert_eq!((balance(&VAULT), balance(&BORROWER)), before);
		// The first draw pledges the unit.
		assert_ok!(Lending::draw(signed(BORROWER), two));
		assert_noop!(Lending::draw(signed(BORROWER), one), Error::<Test>::UnitPledged);
	});
}

#[test]
fn is_for_the_committee_and_answers_once() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		for who in [BORROWER, CURATOR, STRANGER] {
			assert_noop!(Lending::approve(signed(who), id), Error::<Test>::NotCreditCommittee);
		}
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_noop!(Lending::approve(signed(COMMITTEE), id), Error::<Test>::NotProposed);
		assert_noop!(Lending::approve(signed(COMMITTEE), 9), Error::<Test>::UnknownOffer);
	});
}

#[test]
fn the_offer_stands() {
	checks(|| pass(7 * DAY), Error::OfferExpired);
}

#[test]
fn the_borrower_is_admitted() {
	checks(|| BorrowerList::set(&vec![]), Error::BorrowerNotAdmitted);
}

#[test]
fn the_terms_are_within_what_governance_allows_by_now() {
	checks(|| change_params(|params| params.min_window = 31 * DAY), Error::WindowTooShort);
	checks(
		|| change_params(|params| (params.min_window, params.max_term) = (1, 359 * DAY)),
		Error::TermTooLong,
	);
}

#[test]
fn rates_are_within_bounds() {
	checks(|| change_params(|params| params.max_apr = percent(15)), Error::AprOutOfBounds);
	checks(
		|| {
			change_params(|params| {
				(params.min_apr, params.min_vault_apr) = (percent(11), percent(11))
			})
		},
		Error::AprOutOfBounds,
	);
}

#[test]
fn the_vault_gets_its_rate_not_the_blend() {
	checks(
		|| {
			let above = FixedU128::from_rational(100_001, 1_000_000);
			change_params(|params| params.min_vault_apr = above)
		},
		Error::VaultAprTooLow,
	);
}

#[test]
fn something_is_left_to_draw() {
	new_test_ext().execute_with(|| {
		let fees = Fees { origination: Permill::one(), exit: Permill::zero() };
		refuses(Offered { fees, ..terms() }, Error::NothingToDraw);
		// Twelve instalments are more than the principal.
		refuses(Offered { reserve_instalments: 12, ..terms() }, Error::NothingToDraw);
		assert_ok!(Lending::approve(
			signed(COMMITTEE),
			proposed(Offered { reserve_instalments: 11, ..terms() })
		));
	});
}

#[test]
fn units_are_there_and_the_borrowers() {
	checks(|| change_unit(0, |unit| unit.owner = STRANGER), Error::NotUnitOwner);
	new_test_ext().execute_with(|| {
		refuses(Offered { units: bounded(vec![0, 7]), ..terms() }, Error::UnknownUnit);
	});
}

#[test]
fn units_are_free() {
	let in_state = |state| move || change_unit(0, |unit| unit.state = state);
	checks(in_state(State::Pledged), Error::UnitPledged);
	for state in [State::Applied, State::Redeeming, State::Seized] {
		checks(in_state(state), Error::UnitNotIssued);
	}
}

#[test]
fn units_are_whole() {
	for kind in [LossKind::Damaged, LossKind::Missing, LossKind::Destroyed] {
		checks(|| change_unit(0, |unit| unit.loss = Some(kind)), Error::LossReported);
	}
}

#[test]
fn custody_is_confirmed() {
	checks(|| change_unit(0, |unit| unit.is_custody_fresh = false), Error::CustodyStale);
}

#[test]
fn units_are_insured_by_an_insurer() {
	checks(|| change_unit(0, |unit| unit.cover = None), Error::NotInsured);
	checks(|| change_unit(0, |unit| unit.is_insurer_admitted = false), Error::NotInsured);
}

fn insured_until(instant: u64) {
	change_unit(0, |unit| unit.cover.as_mut().unwrap().policy.expires_at = instant);
}

#[test]
fn policies_run_past_maturity_or_are_to_be_renewed() {
	let maturity = NOW + 360 * DAY;
	checks(
		|| {
			change_params(|params| params.policy_renewal = None);
			insured_until(maturity);
		},
		Error::PolicyEndsEarly,
	);
	checks(|| insured_until(NOW + 90 * DAY), Error::PolicyEndsEarly);
	new_test_ext().execute_with(|| {
		insured_until(NOW + 90 * DAY + 1);
		frame_support::hypothetically_ok!(Lending::approve(signed(COMMITTEE), proposed(terms())));
		change_params(|params| params.policy_renewal = None);
		insured_until(maturity + 1);
		assert_ok!(Lending::approve(signed(COMMITTEE), proposed(terms())));
		// The renewal period asks for no more than the maturity does.
		change_params(|params| params.policy_renewal = Some(1_000 * DAY));
		assert_ok!(Lending::approve(signed(COMMITTEE), proposed(terms())));
	});
}

#[test]
fn policies_cover_the_principal_together() {
	let cover = |unit, coverage| {
		change_unit(unit, |unit| unit.cover.as_mut().unwrap().policy.coverage = coverage)
	};
	checks(|| cover(0, 1_000_000 * ONE - 1), Error::CoverTooSmall);
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 400_000 * ONE);
		cover(0, 600_000 * ONE);
		cover(1, 400_000 * ONE);
		let both = || proposed(Offered { units: bounded(vec![0, 1]), ..terms() });
		frame_support::hypothetically_ok!(Lending::approve(signed(COMMITTEE), both()));
		cover(1, 400_000 * ONE - 1);
		refuses(Offered { units: bounded(vec![0, 1]), ..terms() }, Error::CoverTooSmall);
	});
}

/// The policy of a cheap unit pays at most what that unit is worth.
#[test]
fn a_policy_covers_its_own_unit_alone() {
	new_test_ext().execute_with(|| {
		put_unit(0, BORROWER, 10_000 * ONE);
		put_unit(1, BORROWER, 1_500_000 * ONE);
		let cover = |unit, coverage| {
			change_unit(unit, |unit| unit.cover.as_mut().unwrap().policy.coverage = coverage)
		};
		let both = || Offered { units: bounded(vec![0, 1]), ..terms() };
		let (first, second) = (committed(both()), approved(both()));
		cover(0, 1_000_000 * ONE);
		cover(1, 1);
		assert_noop!(Lending::approve(signed(COMMITTEE), first), Error::<Test>::CoverTooSmall);
		assert_noop!(Lending::draw(signed(BORROWER), second), Error::<Test>::CoverTooSmall);
		// While a jump is held, the lower value counts here too.
		cover(1, 990_000 * ONE);
		change_unit(0, |unit| unit.entry = Some(9_999 * ONE));
		assert_noop!(Lending::draw(signed(BORROWER), second), Error::<Test>::CoverTooSmall);
		change_unit(0, |unit| unit.entry = None);
		assert_ok!(Lending::draw(signed(BORROWER), second));
	});
}

#[test]
fn appraisals_are_fresh() {
	checks(|| pass_unappraised(FRESH + 1), Error::AppraisalStale);
	checks(|| change_unit(0, |unit| unit.value = None), Error::NotAppraised);
}

#[test]
fn the_lower_value_counts_while_a_jump_is_held() {
	let hold = |value| move || change_unit(0, |unit| unit.entry = Some(value));
	checks(hold(1_000_000 * ONE), Error::LtvExceeded);
	new_test_ext().execute_with(|| {
		hold(9_000_000 * ONE)();
		let mut more = plain();
		more.principal = 1_400_001 * ONE;
		more.tranches = bounded(vec![by_vault(1_000_000, 10), by(CURATOR, 400_001, 16)]);
		refuses(more, Error::LtvExceeded);
	});
}

#[test]
fn the_principal_is_within_the_cap_of_the_model_to_the_unit() {
	let worth = |value| change_unit(0, |unit| unit.value = Some(value));
	checks(|| change_params(|params| params.ltv_caps = bounded(vec![])), Error::ModelNotAccepted);
	new_test_ext().execute_with(|| {
		// 1,000,000 / 0.7.
		let least = 1_428_571_428_571_428_571_428_572;
		worth(least);
		frame_support::hypothetically_ok!(Lending::approve(signed(COMMITTEE), proposed(terms())));
		worth(least - 1);
		refuses(terms(), Error::LtvExceeded);
	});
}

/// The principal is compared with the sum over all units, rounded once: rounding each unit would
/// lose fractions.
#[test]
fn several_units_count_as_one_of_their_worth() {
	new_test_ext().execute_with(|| {
		for unit in 0..3 {
			put_unit(unit, BORROWER, 1_000_000 * ONE + 5);
		}
		// 70 % of 3,000,000 and 15 units: 10.5 units, of which each has 3.5.
		let lent = |more| {
			let mut terms = Offered { units: bounded(vec![0, 1, 2]), ..plain() };
			terms.principal = 2_100_000 * ONE + more;
			terms.tranches = bounded(vec![by_vault(1_500_000, 10), by(CURATOR, 600_000, 16)]);
			terms.tranches[0].amount += more;
			terms
		};
		refuses(lent(11), Error::LtvExceeded);
		assert_ok!(Lending::approve(signed(COMMITTEE), proposed(lent(10))));
	});
}

#[test]
fn units_of_several_models_count_each_by_its_cap() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 1_000_000 * ONE);
		change_unit(1, |unit| unit.model = text("RTX4090-24GB"));
		let both = Offered { units: bounded(vec![0, 1]), ..terms() };
		refuses(both.clone(), Error::ModelNotAccepted);
		let entry_cap = |percent| {
			change_params(|params| {
				params.ltv_caps[0].entry = Perbill::from_percent(35);
				params.ltv_caps.truncate(1);
				let entry = Perbill::from_percent(percent);
				let cap = crate::LtvCap { entry, ..cap("RTX4090-24GB") };
				params.ltv_caps.try_push(cap).unwrap();
			})
		};
		entry_cap(29);
		refuses(both.clone(), Error::LtvExceeded);
		entry_cap(30);
		assert_ok!(Lending::approve(signed(COMMITTEE), proposed(both)));
	});
}

#[test]
fn curators_others_than_the_borrower_bear_the_first_loss() {
	checks(|| CuratorList::set(&vec![OTHER_CURATOR]), Error::FirstLossTooSmall);
	checks(
		|| change_params(|params| params.min_first_loss = Perbill::from_parts(150_000_001)),
		Error::FirstLossTooSmall,
	);
	new_test_ext().execute_with(|| {
		CuratorList::set(&vec![BORROWER, CURATOR, LENDER]);
		let with = |tranches: Vec<_>| Offered { tranches: bounded(tranches), ..terms() };
		// Tranches of the borrower, the senior tranche and tranches of accounts that are no
		// curators are not first loss.
		let own = with(vec![by_vault(850_000, 10), by(BORROWER, 150_000, 16)]);
		refuses(own, Error::FirstLossTooSmall);
		refuses(with(vec![by(CURATOR, 1_000_000, 10)]), Error::FirstLossTooSmall);
		refuses(
			with(vec![by_vault(850_000, 10), by(CURATOR, 99_999, 16), by(STRANGER, 50_001, 16)]),
			Error::FirstLossTooSmall,
		);
		let two = with(vec![
			by_vault(850_000, 10),
			by(CURATOR, 60_000, 16),
			by(STRANGER, 50_000, 16),
			by(LENDER, 40_000, 16),
		]);
		let id = drawn(two);
		assert_eq!(record(id).first_loss.0, 0b1010);
	});
}

#[test]
fn the_vault_has_the_money() {
	checks(|| Buffer::set(&(IDLE - 850_000 * ONE + 1)), Error::VaultIlliquid);
	new_test_ext().execute_with(|| {
		Buffer::set(&IDLE);
		// A loan without the vault does not depend on the vault's liquidity.
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		drawn(Offered { tranches, ..terms() });
	});
}

#[test]
fn a_change_of_limits_touches_no_live_loan() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		let (terms, record_before) = (crate::Terms::<Test>::get(id), record(id));
		let quote_before = Lending::quote(id, NOW + 100 * DAY);
		change_params(|params| {
			params.max_apr = percent(9);
			params.min_apr = percent(1);
			params.min_vault_apr = percent(9);
			params.ltv_caps = bounded(vec![]);
			params.max_per_borrower = 1;
			params.min_first_loss = Perbill::from_percent(99);
			params.min_window = 300 * DAY;
			params.min_stub = 0;
		});
		assert_eq!(crate::Terms::<Test>::get(id), terms);
		assert_eq!(record(id), record_before);
		assert_eq!(Lending::quote(id, NOW + 100 * DAY), quote_before);
		assert_ok!(Lending::repay_due(signed(BORROWER), id, FUNDS));
		assert_eq!(Assets::total_supply(USDAI), Supply::get());
	});
}
