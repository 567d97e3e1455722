//! Each check is seen to fail.

use frame_support::{hypothetically, traits::tokens::nonfungibles_v2::Mutate};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Cover, LossKind, Policy, State},
};

use crate::{mock::*, NextUnitId, Parameters, Params, Policies, Serials, UnitSerials, Units};

/// Breaks the state that an application (0) and a receipt (1) leave, and sees the check fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		applied(&[1, 2]);
		issued(&[3]);
		hypothetically!({
			break_it();
			assert_eq!(Collateral::do_try_state(), Err(message.into()));
		});
	});
}

fn change(unit: u64, change: impl Fn(&mut crate::RecordOf<Test>)) {
	Units::<Test>::mutate(unit, |record| change(record.as_mut().unwrap()));
}

#[test]
fn sees_an_id_that_was_not_given() {
	fails(|| NextUnitId::<Test>::put(1), "a unit has an id not given yet");
}

#[test]
fn sees_a_serial_that_leads_nowhere() {
	let message = "a serial number does not lead to the unit that lists it";
	fails(|| Serials::<Test>::remove(hash(1)), message);
	fails(|| Serials::<Test>::insert(hash(1), 1), message);
}

#[test]
fn sees_a_serial_that_no_unit_lists() {
	let message = "a serial number leads to a unit that does not list it";
	fails(|| Serials::<Test>::insert(hash(9), 0), message);
	let drop_the_list = || {
		Units::<Test>::remove(0);
		UnitSerials::<Test>::remove(0);
	};
	fails(drop_the_list, message);
}

#[test]
fn sees_a_serial_listed_twice() {
	let message = "a unit lists a serial number twice";
	fails(|| UnitSerials::<Test>::mutate(0, |serials| serials[1] = hash(1)), message);
}

#[test]
fn sees_a_unit_without_serials() {
	fails(|| UnitSerials::<Test>::remove(0), "a unit has no serial number");
}

#[test]
fn sees_a_receipt_missing_or_too_much() {
	fails(|| change(0, |record| record.state = State::Issued), "an issued unit has no receipt");
	let message = "a receipt exists without an issued unit";
	fails(|| change(1, |record| record.state = State::Applied), message);
	let mint_the_ended = || {
		NextUnitId::<Test>::put(3);
		Nfts::mint_into(&UNIT_COLLECTION, &2, &OWNER, &Default::default(), true).unwrap();
	};
	fails(mint_the_ended, message);
}

#[test]
fn sees_serials_of_a_unit_that_ended() {
	let message = "serial numbers are kept of a unit that is no more";
	fails(|| UnitSerials::<Test>::insert(2, server(&[4]).serials), message);
	fails(|| Units::<Test>::remove(0), message);
}

#[test]
fn sees_a_confirmation_missing_or_too_much() {
	let of = |unit, at| move || change(unit, |record| record.confirmed_at = at);
	fails(of(0, Some(NOW)), "an application was confirmed");
	fails(of(1, None), "an issued unit was never confirmed");
	fails(of(1, Some(NOW + 1)), "a confirmation comes from the future");
}

#[test]
fn sees_an_application_reported_lost() {
	let lose = || change(0, |record| record.loss = Some(LossKind::Damaged));
	fails(lose, "an application was reported lost");
}

#[test]
fn sees_a_receipt_of_another_custodian() {
	let message = "a receipt names another custodian";
	fails(|| change(1, |record| record.custodian = OTHER_CUSTODIAN), message);
	let erase = || {
		<Nfts as Mutate<_, _>>::clear_attribute(&UNIT_COLLECTION, &1, b"custodian").unwrap();
	};
	fails(erase, message);
}

#[test]
fn sees_an_application_from_the_future() {
	let message = "an application comes from the future";
	fails(|| change(0, |record| record.applied_at = NOW + 1), message);
	fails(|| change(1, |record| record.applied_at = NOW + 1), message);
}

#[test]
fn sees_a_policy_of_what_has_no_receipt() {
	let message = "a policy covers a unit without a receipt";
	let cover = || Cover { insurer: INSURER, policy: policy() };
	fails(|| Policies::<Test>::insert(0, cover()), message);
	fails(|| Policies::<Test>::insert(2, cover()), message);
}

#[test]
fn sees_a_policy_that_covers_nothing() {
	let insure = |policy| {
		move || {
			Policies::<Test>::insert(1, Cover { insurer: INSURER, policy });
		}
	};
	let message = "a policy covers nothing";
	fails(|| insure(Policy { coverage: 0, ..policy() })(), message);
	fails(|| insure(Policy { number: text(""), ..policy() })(), message);
}

#[test]
fn sees_governed_values_out_of_bounds() {
	let put = || Params::<Test>::put(Parameters { max_custody_age: 0, ..Default::default() });
	fails(put, "the governed values are out of bounds");
}

#[test]
fn sees_a_collection_that_is_not_the_pallets() {
	let give_away = || {
		pallet_nfts::Collection::<Test>::mutate(UNIT_COLLECTION, |collection| {
			collection.as_mut().unwrap().owner = STRANGER;
		});
	};
	fails(give_away, "the collection of units is not the pallet's");
}
