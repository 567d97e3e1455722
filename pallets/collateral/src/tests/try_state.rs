//! Each check is seen to fail.

use frame_support::{hypothetically, traits::tokens::nonfungibles_v2::Mutate};
use infrafi_protocol::ids::UNIT_COLLECTION;

use crate::{mock::*, NextUnitId, Serials, State, Units};

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
	fails(|| Units::<Test>::remove(0), message);
}

#[test]
fn sees_a_serial_listed_twice() {
	let message = "a unit lists a serial number twice";
	fails(|| change(0, |record| record.unit.serials[1] = hash(1)), message);
}

#[test]
fn sees_a_unit_without_serials() {
	fails(|| change(0, |record| record.unit.serials.clear()), "a unit has no serial number");
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
fn sees_a_collection_that_is_not_the_pallets() {
	let give_away = || {
		pallet_nfts::Collection::<Test>::mutate(UNIT_COLLECTION, |collection| {
			collection.as_mut().unwrap().owner = STRANGER;
		});
	};
	fails(give_away, "the collection of units is not the pallet's");
}
