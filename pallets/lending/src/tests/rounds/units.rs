//! Units that are added to a loan, and released.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{
	unit::{LossKind, State},
	Role,
};
use sp_runtime::{BoundedVec, DispatchError};

use crate::{mock::*, types::TermsOf, BreachReason, Error, Event, Party, Terms};

type Units16 = BoundedVec<u64, frame_support::traits::ConstU32<16>>;

fn units(list: &[u64]) -> Units16 {
	bounded(list.to_vec())
}

fn add(id: u64, list: &[u64]) -> frame_support::dispatch::DispatchResult {
	Lending::add_units(signed(BORROWER), id, units(list))
}

fn release(id: u64, list: &[u64]) -> frame_support::dispatch::DispatchResult {
	Lending::release_units(signed(BORROWER), id, units(list))
}

fn listed(id: u64) -> Vec<u64> {
	Terms::<Test>::get(id).unwrap().units.to_vec()
}

/// A loan on unit 0, and three more units of the borrower.
fn with_spare() -> u64 {
	(1..4).for_each(|unit| put_unit(unit, BORROWER, 1_000_000 * ONE));
	drawn(plain())
}

#[test]
fn are_pledged_and_released_with_the_loan() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		assert_ok!(add(id, &[1, 3]));
		assert_eq!(last_event(), Event::UnitsAdded { loan: id, units: vec![1, 3] }.into());
		assert_eq!(listed(id), [0, 1, 3]);
		assert_eq!([0, 1, 2, 3].map(|id| unit(id).state), {
			use State::{Issued, Pledged};
			[Pledged, Pledged, Issued, Pledged]
		});
		pay(id, FUNDS / 2);
		assert!((0..4).all(|id| unit(id).state == State::Issued));
	});
}

#[test]
fn of_the_list_are_seized_and_sold() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		assert_ok!(add(id, &[2]));
		pass(40 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(Lending::auction(id).unwrap().units, [0, 2]);
		sold(id, 3_000_000 * ONE);
		assert_eq!(unit(2).owner, OTHER_BORROWER);
	});
}

#[test]
fn that_are_added_pass_the_checks_of_a_draw() {
	let faults: [(fn(), Error<Test>); 13] = [
		(|| change_unit(1, |unit| unit.state = State::Redeeming), Error::UnitNotIssued),
		(|| change_unit(1, |unit| unit.state = State::Pledged), Error::UnitPledged),
		(|| change_unit(1, |unit| unit.owner = STRANGER), Error::NotUnitOwner),
		(|| change_unit(1, |unit| unit.loss = Some(LossKind::Missing)), Error::LossReported),
		(|| change_unit(1, |unit| unit.is_custody_fresh = false), Error::CustodyStale),
		(|| change_unit(1, |unit| unit.cover = None), Error::NotInsured),
		(|| change_unit(1, |unit| unit.is_insurer_admitted = false), Error::NotInsured),
		(|| change_unit(1, |unit| unit.as_of -= FRESH + 1), Error::AppraisalStale),
		(|| change_unit(1, |unit| unit.value = None), Error::NotAppraised),
		(|| change_unit(1, |unit| unit.model = text("no cap")), Error::ModelNotAccepted),
		(
			|| {
				change_unit(1, |unit| {
					unit.cover.as_mut().unwrap().policy.expires_at = now() + 89 * DAY
				})
			},
			Error::PolicyEndsEarly,
		),
		(
			|| {
				change_unit(1, |unit| unit.custodian = STRANGER);
				affiliate(Role::HardwareCustodian, &STRANGER);
			},
			Error::ConflictOfInterest,
		),
		(
			|| {
				change_unit(1, |unit| unit.cover.as_mut().unwrap().insurer = STRANGER);
				affiliate(Role::Insurer, &STRANGER);
			},
			Error::ConflictOfInterest,
		),
	];
	for (fault, error) in faults {
		new_test_ext().into_inner().execute_with(|| {
			let id = with_spare();
			fault();
			assert_noop!(add(id, &[2, 1]), error);
			assert_ok!(add(id, &[2]));
		});
	}
}

#[test]
fn that_are_added_are_the_borrowers_act_and_few() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		let by = |who| Lending::add_units(signed(who), id, units(&[1]));
		assert_noop!(by(STRANGER), Error::<Test>::NotBorrower);
		assert_noop!(add(id, &[]), Error::<Test>::NoUnits);
		assert_noop!(add(id, &[1, 1]), Error::<Test>::DuplicateUnit);
		assert_noop!(add(id, &[0]), Error::<Test>::UnitPledged);
		assert_noop!(add(id, &[77]), Error::<Test>::UnknownUnit);
		assert_noop!(add(id + 1, &[1]), Error::<Test>::UnknownLoan);
		for unit in 10..26 {
			put_unit(unit, BORROWER, ONE);
		}
		assert_noop!(add(id, &(10..26).collect::<Vec<_>>()), Error::<Test>::TooManyUnits);
		assert_ok!(add(id, &(10..25).collect::<Vec<_>>()));
		assert_noop!(add(id, &[25]), Error::<Test>::TooManyUnits);
	});
}

fn of_models(count: u64) {
	for unit in 0..count {
		put_unit(unit, BORROWER, 2_000_000 * ONE);
		let name = format!("model {unit}");
		change_unit(unit, |unit| unit.model = text(&name));
		change_params(|params| params.ltv_caps.try_push(cap(&name)).unwrap());
	}
}

#[test]
fn of_a_loan_are_of_four_models_at_most() {
	new_test_ext().execute_with(|| {
		of_models(5);
		let of = |count: u64| TermsOf::<Test> { units: bounded((0..count).collect()), ..plain() };
		let proposed = Lending::propose(signed(BORROWER), of(5));
		assert_noop!(proposed, Error::<Test>::TooManyModels);
		let id = drawn(of(4));
		assert_noop!(add(id, &[4]), Error::<Test>::TooManyModels);
		change_unit(4, |unit| unit.model = text("model 0"));
		assert_ok!(add(id, &[4]));
	});
}

/// A party that is there already is not exposed again.
#[test]
fn that_are_added_expose_new_parties_once() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		(1..3).for_each(|unit| change_unit(unit, |unit| unit.facility = text("Keflavik 2")));
		let exposure = |facility| Lending::exposure(Party::Facility(text(facility)));
		change_params(|params| params.max_per_facility = 1_000_000 * ONE - 1);
		assert_noop!(add(id, &[1]), Error::<Test>::FacilityConcentration);
		change_params(|params| params.max_per_facility = 1_000_000 * ONE);
		assert_ok!(add(id, &[1, 2]));
		assert_eq!(exposure("Keflavik 2"), 1_000_000 * ONE);
		assert_ok!(add(id, &[3]));
		assert_eq!(exposure("Frankfurt FRA4"), 1_000_000 * ONE);
		// It ends with the last unit of the party.
		assert_ok!(release(id, &[1]));
		assert_eq!(exposure("Keflavik 2"), 1_000_000 * ONE);
		assert_ok!(release(id, &[2]));
		assert_eq!(exposure("Keflavik 2"), 0);
	});
}

#[test]
fn that_are_not_needed_are_released() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		assert_ok!(add(id, &[1, 2]));
		assert_ok!(release(id, &[1, 2]));
		let event = Event::UnitsReleased { loan: id, units: vec![1, 2] };
		assert_eq!(last_event(), event.into());
		assert_eq!(listed(id), [0]);
		assert_eq!((unit(1).state, unit(1).owner), (State::Issued, BORROWER));
		assert_noop!(release(id, &[0]), Error::<Test>::UnitNotReleasable);
		assert_noop!(release(id, &[3]), Error::<Test>::UnitNotReleasable);
		assert_noop!(release(id, &[]), Error::<Test>::NoUnits);
		let by = Lending::release_units(signed(STRANGER), id, units(&[0]));
		assert_noop!(by, Error::<Test>::NotBorrower);
	});
}

/// A million: 70 % of 1,428,572, whatever the account has.
#[test]
fn that_stay_secure_the_principal_as_at_a_draw() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		assert_ok!(add(id, &[1, 2]));
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 500_000 * ONE));
		let worth = |id, value: u128| change_unit(id, |unit| unit.value = Some(value * ONE));
		worth(1, 714_286);
		worth(2, 714_285);
		assert_noop!(release(id, &[0]), Error::<Test>::LtvExceeded);
		worth(2, 714_286);
		let cover = |id, coverage: u128| {
			change_unit(id, |unit| {
				unit.cover.as_mut().unwrap().policy.coverage = coverage * ONE;
			})
		};
		cover(1, 300_000);
		cover(2, 699_999);
		assert_noop!(release(id, &[0]), Error::<Test>::CoverTooSmall);
		cover(2, 700_000);
		change_unit(1, |unit| unit.as_of -= FRESH + 1);
		assert_noop!(release(id, &[0]), Error::<Test>::AppraisalStale);
		change_unit(1, |unit| unit.as_of = now());
		assert_ok!(release(id, &[0]));
		assert_eq!(listed(id), [1, 2]);
	});
}

/// A unit that stays would be refused at a draw: then no other one goes, even while the units are
/// worth enough and no round has declared a breach.
#[test]
fn that_stay_pass_the_checks_of_a_draw() {
	let faults: [(fn(), Error<Test>); 7] = [
		(
			|| {
				change_unit(0, |unit| unit.loss = Some(LossKind::Destroyed));
				notify_loss(0);
			},
			Error::LossReported,
		),
		(|| change_unit(0, |unit| unit.is_custody_fresh = false), Error::CustodyStale),
		(|| change_unit(0, |unit| unit.cover = None), Error::NotInsured),
		(|| change_unit(0, |unit| unit.is_insurer_admitted = false), Error::NotInsured),
		(|| expires(0, now()), Error::PolicyEndsEarly),
		(|| expires(0, now() + 89 * DAY), Error::PolicyEndsEarly),
		(|| change_unit(0, |unit| unit.value = None), Error::NotAppraised),
	];
	for (fault, error) in faults {
		new_test_ext().into_inner().execute_with(|| {
			let id = with_spare();
			assert_ok!(add(id, &[1, 2]));
			pass(DAY);
			value();
			fault();
			assert_eq!((books().impairment.0, Lending::breaches(id).len()), (0, 0));
			let error = DispatchError::from(error);
			assert_noop!(release(id, &[1]), error);
			assert_noop!(release(id, &[1, 2]), error);
		});
	}
}

fn expires(id: u64, expires_at: u64) {
	change_unit(id, |unit| unit.cover.as_mut().unwrap().policy.expires_at = expires_at);
}

/// The reserve pays the last deadline, so that the loan has ended.
#[test]
fn are_not_added_to_a_loan_that_its_reserve_repays_now() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 2_000_000 * ONE));
		go_to(record(id).deadlines.maturity().unwrap() + 1);
		assert_noop!(add(id, &[1]), Error::<Test>::UnknownLoan);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!((unit(0).state, unit(1).state), (State::Issued, State::Issued));
	});
}

/// A loan that is past its maturity takes no unit whose policy has ended.
#[test]
fn that_are_added_are_insured_after_the_maturity_too() {
	new_test_ext().execute_with(|| {
		let id = with_spare();
		go_to(record(id).deadlines.maturity().unwrap() + 5 * DAY);
		expires(1, now());
		assert_noop!(add(id, &[1]), Error::<Test>::PolicyEndsEarly);
		expires(1, now() + 1);
		assert_ok!(add(id, &[1]));
	});
}

#[test]
fn stay_while_the_loan_is_past_due_in_breach_or_impaired() {
	let troubles: [fn(u64); 4] = [
		|_| pass(30 * DAY + 1),
		|id| {
			let covenant = BreachReason::Covenant;
			assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, covenant));
		},
		|id| {
			let share = sp_runtime::Perbill::from_percent(1);
			assert_ok!(Lending::impair(signed(COMMITTEE), id, share));
		},
		|_| {
			(0..4).for_each(|unit| change_unit(unit, |unit| unit.value = Some(ONE)));
			value();
			(0..4).for_each(|id| change_unit(id, |unit| unit.value = Some(9_000_000 * ONE)));
		},
	];
	for trouble in troubles {
		new_test_ext().execute_with(|| {
			let id = with_spare();
			assert_ok!(add(id, &[1]));
			pass(1);
			trouble(id);
			assert_noop!(release(id, &[1]), Error::<Test>::LoanNotInOrder);
		});
	}
}
