use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{
	unit::{LossKind, State},
	Fact,
};
use sp_runtime::DispatchError;

use crate::{mock::*, Confirmations, Error, Event, WeightInfo, MAX_CONFIRMATIONS};

fn list(units: &[u64]) -> Confirmations {
	units.to_vec().try_into().unwrap()
}

fn confirm(who: AccountId, units: &[u64]) -> Result<(), DispatchError> {
	Collateral::confirm_custody(signed(who), list(units))
}

#[test]
fn stores_the_time_for_all_listed_units_and_for_no_other() {
	new_test_ext().execute_with(|| {
		let (unit, second, other) = (issued(&[1]), issued(&[2]), issued(&[3]));
		advance(60);

		assert_ok!(confirm(CUSTODIAN, &[second, unit]));

		assert_eq!(record(unit).confirmed_at, Some(NOW + 60));
		assert_eq!(record(second).confirmed_at, Some(NOW + 60));
		assert_eq!(record(other).confirmed_at, Some(NOW));
		let units = list(&[second, unit]);
		let confirmed = Event::CustodyConfirmed { custodian: CUSTODIAN, units };
		assert_eq!(last_event(), confirmed.into());
	});
}

#[test]
fn takes_units_in_every_state_but_applied() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			advance(1);
			if state == State::Applied {
				assert_noop!(confirm(CUSTODIAN, &[unit]), Error::<Test>::NotIssued);
			} else {
				assert_ok!(confirm(CUSTODIAN, &[unit]));
				assert_eq!(record(unit).confirmed_at, Some(now()));
				assert_eq!(record(unit).state, state);
			}
		}
	});
}

#[test]
fn makes_stale_custody_fresh() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let max_age = Collateral::params().max_custody_age;
		advance(max_age);
		assert!(Collateral::unit(unit).unwrap().is_custody_fresh);
		advance(1);
		assert!(!Collateral::unit(unit).unwrap().is_custody_fresh);
		assert_ok!(confirm(CUSTODIAN, &[unit]));
		assert!(Collateral::unit(unit).unwrap().is_custody_fresh);
	});
}

#[test]
fn takes_a_unit_listed_twice() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		advance(1);
		assert_ok!(confirm(CUSTODIAN, &[unit, unit]));
		assert_eq!(record(unit).confirmed_at, Some(NOW + 1));
	});
}

#[test]
fn confirms_all_units_or_none() {
	new_test_ext().execute_with(|| {
		let (unit, application) = (issued(&[1]), applied(&[2]));
		advance(1);
		for (wrong, error) in
			[(application, Error::<Test>::NotIssued), (application + 1, Error::UnknownUnit)]
		{
			assert_noop!(confirm(CUSTODIAN, &[unit, wrong]), error);
		}
	});
}

#[test]
fn takes_the_maximum_and_is_weighed_by_the_number_of_units() {
	new_test_ext().execute_with(|| {
		let units: Vec<u64> = (1..=u64::from(MAX_CONFIRMATIONS)).map(|s| issued(&[s])).collect();
		assert_ok!(confirm(CUSTODIAN, &units));
		let (one, all) = (<()>::confirm_custody(1), <()>::confirm_custody(MAX_CONFIRMATIONS));
		assert!(all.ref_time() > 40 * one.ref_time());
	});
}

#[test]
fn refuses_an_empty_list() {
	new_test_ext().execute_with(|| {
		assert_noop!(confirm(CUSTODIAN, &[]), Error::<Test>::NoUnits);
	});
}

#[test]
fn refuses_all_but_the_custodian_of_the_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_noop!(confirm(OTHER_CUSTODIAN, &[unit]), Error::<Test>::NotCustodian);
		assert_noop!(confirm(OWNER, &[unit]), Error::<Test>::UnknownCustodian);
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(
				Collateral::confirm_custody(origin, list(&[unit])),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn refuses_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		CustodianMembers::set(&vec![OTHER_CUSTODIAN]);
		assert_noop!(confirm(CUSTODIAN, &[unit]), Error::<Test>::UnknownCustodian);
	});
}

#[test]
fn refuses_missing_and_destroyed_units_and_takes_damaged_ones() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (kind, gone) in
			[(LossKind::Damaged, false), (LossKind::Missing, true), (LossKind::Destroyed, true)]
		{
			assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, kind));
			if gone {
				assert_noop!(confirm(CUSTODIAN, &[unit]), Error::<Test>::ReportedLost);
			} else {
				assert_ok!(confirm(CUSTODIAN, &[unit]));
				assert_eq!(record(unit).loss, Some(kind));
			}
		}
	});
}

/// A confirmation in time leaves nothing in the record, and one that is too late does, once.
#[test]
fn notes_a_lapse_when_it_ends() {
	new_test_ext().execute_with(|| {
		let (unit, second) = (issued(&[1]), issued(&[2]));
		let max_age = Collateral::params().max_custody_age;
		advance(max_age);
		assert_ok!(confirm(CUSTODIAN, &[unit]));
		assert_eq!(Facts::get(), []);
		advance(1);
		assert_ok!(confirm(CUSTODIAN, &[unit, second]));
		assert_eq!(Facts::get(), [(CUSTODIAN, Fact::CustodyLapsed)]);
		assert_ok!(confirm(CUSTODIAN, &[unit, second]));
		assert_eq!(Facts::get().len(), 1);
	});
}

/// The custodian that is replaced answers for the lapse, and its successor does not.
#[test]
fn notes_a_lapse_that_another_custodian_ends() {
	new_test_ext().execute_with(|| {
		let (unit, fresh) = (issued(&[1]), issued(&[2]));
		let max_age = Collateral::params().max_custody_age;
		advance(max_age);
		assert_ok!(confirm(CUSTODIAN, &[fresh]));
		advance(1);
		for unit in [unit, fresh] {
			assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));
		}
		assert_eq!(Facts::get(), [(CUSTODIAN, Fact::CustodyLapsed)]);
		assert_eq!(record(unit).confirmed_at, Some(0));
		assert_eq!(record(fresh).confirmed_at, Some(NOW + max_age));
		assert_ok!(confirm(OTHER_CUSTODIAN, &[unit, fresh]));
		assert_eq!(Facts::get().len(), 1);
		assert!(Collateral::unit(unit).unwrap().is_custody_fresh);
	});
}
