use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use infrafi_protocol::{
	unit::{Class, State, Unit},
	UnitInspect,
};
use sp_runtime::DispatchError;

use crate::{mock::*, types::length, Error, Event, NextUnitId, Serials, UnitSerials, Units};

fn refused(unit: Unit<AccountId>, error: Error<Test>) {
	assert_noop!(Collateral::apply(signed(OWNER), unit), error);
}

#[test]
fn records_the_unit_and_takes_its_serials() {
	new_test_ext().execute_with(|| {
		assert_ok!(Collateral::apply(signed(OWNER), server(&[1, 2])));

		let record = Units::<Test>::get(0).unwrap();
		assert_eq!(record.state, State::Applied);
		assert_eq!(record.applicant, OWNER);
		assert_eq!(record.custodian, CUSTODIAN);
		assert_eq!(record.confirmed_at, None);
		assert_eq!(record.loss, None);
		assert_eq!(UnitSerials::<Test>::get(0), server(&[1, 2]).serials);
		assert_eq!(Collateral::unit(0).unwrap().unit, server(&[1, 2]));
		assert_eq!(Serials::<Test>::get(hash(1)), Some(0));
		assert_eq!(Serials::<Test>::get(hash(2)), Some(0));
		assert_eq!(Serials::<Test>::get(hash(3)), None);
		let applied = Event::Applied { unit: 0, owner: OWNER, custodian: CUSTODIAN };
		assert_eq!(last_event(), applied.into());
	});
}

#[test]
fn holds_a_deposit_by_the_size_of_the_unit() {
	new_test_ext().execute_with(|| {
		assert_ok!(Collateral::apply(signed(OWNER), server(&[1])));
		let small = Balances::balance_on_hold(&UnitHoldReason::get(), &OWNER);
		// Model 14 bytes, custodian 32, document 32 and 14, facility 14, serial number 32, time 8,
		// quantity 4, class 1, grade 1, four length prefixes.
		assert_eq!(small, 1_000 + 10 * 156);

		assert_ok!(Collateral::apply(signed(BUYER), server(&[2, 3])));
		let large = Balances::balance_on_hold(&UnitHoldReason::get(), &BUYER);
		assert_eq!(large - small, 10 * 32);
	});
}

#[test]
fn is_open_to_any_account_that_can_pay_the_deposit() {
	new_test_ext().execute_with(|| {
		assert_ok!(Collateral::apply(signed(STRANGER), server(&[1])));
		assert_noop!(
			Collateral::apply(signed(PENNILESS), server(&[2])),
			Error::<Test>::InsufficientInfra
		);
		assert_noop!(
			Collateral::apply(RuntimeOrigin::root(), server(&[2])),
			DispatchError::BadOrigin
		);
		assert_noop!(
			Collateral::apply(RuntimeOrigin::none(), server(&[2])),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn assigns_ascending_ids_and_never_reuses_one() {
	new_test_ext().execute_with(|| {
		assert_eq!(applied(&[1]), 0);
		assert_eq!(applied(&[2]), 1);
		assert_ok!(Collateral::withdraw_application(signed(OWNER), 1));
		assert_eq!(applied(&[2]), 2);
	});
}

#[test]
fn refuses_when_all_ids_are_used() {
	new_test_ext().execute_with(|| {
		frame_support::hypothetically!({
			NextUnitId::<Test>::put(u64::MAX);
			refused(server(&[1]), Error::TooManyUnits);
		});
	});
}

#[test]
fn refuses_a_unit_without_serials() {
	new_test_ext().execute_with(|| refused(server(&[]), Error::NoSerials));
}

/// Forms fill in zeros, and the next applicant that leaves them would find the number taken.
#[test]
fn refuses_the_zero_hash_as_a_serial() {
	new_test_ext().execute_with(|| {
		for serials in [&[0][..], &[1, 0], &[0, 0]] {
			refused(server(serials), Error::SerialIsZero);
		}
	});
}

#[test]
fn refuses_a_serial_listed_twice() {
	new_test_ext().execute_with(|| refused(server(&[1, 2, 1]), Error::DuplicateSerial));
}

#[test]
fn refuses_a_serial_of_another_application_or_unit() {
	new_test_ext().execute_with(|| {
		applied(&[1, 2]);
		issued(&[3]);
		refused(server(&[4, 2]), Error::SerialTaken);
		refused(server(&[3]), Error::SerialTaken);
		assert_noop!(Collateral::apply(signed(STRANGER), server(&[1])), Error::<Test>::SerialTaken);
	});
}

#[test]
fn refuses_a_quantity_of_zero() {
	new_test_ext()
		.execute_with(|| refused(Unit { quantity: 0, ..server(&[1]) }, Error::QuantityIsZero));
}

#[test]
fn refuses_a_model_without_a_name() {
	new_test_ext().execute_with(|| {
		refused(Unit { model: text(""), ..server(&[1]) }, Error::ModelNameMalformed)
	});
}

#[test]
fn refuses_a_model_with_unprintable_bytes() {
	new_test_ext().execute_with(|| {
		for byte in 0..=u8::MAX {
			let model = vec![b'H', byte].try_into().unwrap();
			let unit = Unit { class: Class::Power, model, ..server(&[1]) };
			// The printable ASCII characters without the space.
			if (0x21..=0x7e).contains(&byte) {
				frame_support::hypothetically_ok!(Collateral::apply(signed(OWNER), unit));
			} else {
				refused(unit, Error::ModelNameMalformed);
			}
		}
	});
}

#[test]
fn refuses_accelerators_of_a_model_that_cannot_be_appraised() {
	new_test_ext().execute_with(|| {
		let gpus = || Unit { model: text("H100"), ..server(&[1]) };
		refused(gpus(), Error::UnknownModel);
		for class in [Class::Storage, Class::Bandwidth, Class::Power, Class::Compute] {
			let unit = Unit { class, ..gpus() };
			frame_support::hypothetically_ok!(Collateral::apply(signed(OWNER), unit));
		}
		KnownModels::set(&vec![text("H100")]);
		assert_ok!(Collateral::apply(signed(OWNER), gpus()));
		// The model is retired: no further application, and the unit stays.
		KnownModels::set(&vec![]);
		refused(Unit { serials: server(&[2]).serials, ..gpus() }, Error::UnknownModel);
		assert_ok!(Collateral::issue_receipt(signed(CUSTODIAN), 0));
	});
}

#[test]
fn refuses_a_custodian_that_is_not_a_member() {
	new_test_ext().execute_with(|| {
		refused(Unit { custodian: STRANGER, ..server(&[1]) }, Error::UnknownCustodian);
		CustodianMembers::set(&vec![OTHER_CUSTODIAN]);
		refused(server(&[1]), Error::UnknownCustodian);
	});
}

#[test]
fn refuses_a_service_that_starts_in_the_future() {
	new_test_ext().execute_with(|| {
		refused(Unit { in_service_at: NOW + 1, ..server(&[1]) }, Error::InServiceInFuture);
		assert_ok!(Collateral::apply(signed(OWNER), Unit { in_service_at: NOW, ..server(&[1]) }));
	});
}

#[test]
fn takes_a_rack_of_256_serials() {
	new_test_ext().execute_with(|| {
		let serials: Vec<u64> = (1..=256).collect();
		let unit = server(&serials);
		assert_eq!(length(&unit.serials), 256);
		assert_ok!(Collateral::apply(signed(OWNER), unit));
		assert_eq!(Serials::<Test>::iter().count(), 256);
	});
}

#[test]
fn provides_the_subject_for_appraisal() {
	new_test_ext().execute_with(|| {
		assert_eq!(Collateral::subject(0), None);
		applied(&[1]);
		let subject = Collateral::subject(0).unwrap();
		let unit = server(&[1]);
		assert_eq!(subject.model, unit.model);
		assert_eq!(subject.quantity, unit.quantity);
		assert_eq!(subject.in_service_at, unit.in_service_at);
		assert_eq!(subject.grade, unit.grade);
	});
}
