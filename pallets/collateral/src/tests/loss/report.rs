use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, weights::Weight};
use infrafi_protocol::{
	unit::{LossKind, State},
	Custody,
};
use sp_runtime::DispatchError;

use crate::{mock::*, Call, Error, Event};

fn report(who: AccountId, unit: u64, kind: LossKind) -> Result<(), DispatchError> {
	Collateral::report_loss(signed(who), unit, kind).map(|_| ()).map_err(|error| error.error)
}

#[test]
fn stores_each_kind_in_place_of_the_earlier_one() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let other = issued(&[2]);
		for kind in [LossKind::Damaged, LossKind::Missing, LossKind::Destroyed] {
			assert_ok!(report(CUSTODIAN, unit, kind));
			assert_eq!(record(unit).loss, Some(kind));
			assert_eq!(Collateral::unit(unit).unwrap().loss, Some(kind));
			assert_eq!(Collateral::condition(unit).unwrap().loss, Some(kind));
			let reported = Event::LossReported { unit, custodian: CUSTODIAN, kind };
			assert_eq!(last_event(), reported.into());
		}
		assert_eq!(record(other).loss, None);
	});
}

#[test]
fn takes_units_in_every_state_but_applied() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			if state == State::Applied {
				assert_noop!(report(CUSTODIAN, unit, LossKind::Damaged), Error::<Test>::NotIssued);
			} else {
				assert_ok!(report(CUSTODIAN, unit, LossKind::Damaged));
				assert_eq!(record(unit).state, state);
			}
		}
	});
}

#[test]
fn refuses_to_report_the_same_twice() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(report(CUSTODIAN, unit, LossKind::Missing));
		assert_noop!(
			report(CUSTODIAN, unit, LossKind::Missing),
			Error::<Test>::LossAlreadyReported
		);
	});
}

#[test]
fn refuses_all_but_the_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for who in [OWNER, OTHER_CUSTODIAN, INSURER] {
			assert_noop!(report(who, unit, LossKind::Missing), Error::<Test>::NotCustodian);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(
				Collateral::report_loss(origin, unit, LossKind::Missing),
				DispatchError::BadOrigin
			);
		}
		assert_noop!(report(CUSTODIAN, unit + 1, LossKind::Missing), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn refuses_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		CustodianMembers::set(&vec![]);
		assert_noop!(report(CUSTODIAN, unit, LossKind::Missing), Error::<Test>::UnknownCustodian);
	});
}

/// Lending is notified of units that secure a loan, after the report is stored. The weight of the
/// notification is charged only then.
#[test]
fn notifies_lending_of_units_that_secure_a_loan() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			if state == State::Applied {
				continue;
			}
			let secures = matches!(state, State::Pledged | State::Seized);
			let call = Call::<Test>::report_loss { unit, kind: LossKind::Missing };
			let info = call.get_dispatch_info();
			let post = Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Missing).unwrap();
			let refund = info.call_weight - post.calc_actual_weight(&info);
			assert_eq!(refund, if secures { Weight::zero() } else { LOSS_WEIGHT });
			let notified = (unit, Some(LossKind::Missing));
			assert_eq!(Notifications::get().last() == Some(&notified), secures, "{state:?}");

			let call = Call::<Test>::withdraw_loss { unit };
			let info = call.get_dispatch_info();
			let post = Collateral::withdraw_loss(signed(CUSTODIAN), unit).unwrap();
			let refund = info.call_weight - post.calc_actual_weight(&info);
			assert_eq!(refund, if secures { Weight::zero() } else { LOSS_WEIGHT });
			assert_eq!(Notifications::get().last() == Some(&(unit, None)), secures, "{state:?}");
		}
	});
}
