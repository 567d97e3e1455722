use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	traits::tokens::nonfungibles_v2::{Inspect, InspectRole},
};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Class, Grade, State, Unit},
};
use sp_runtime::DispatchError;

use crate::{mock::*, receipt::COLLECTION_METADATA, Error, Event};

fn attribute(unit: u64, key: &str) -> Option<Vec<u8>> {
	Nfts::system_attribute(&UNIT_COLLECTION, Some(&unit), key.as_bytes())
}

#[test]
fn mints_the_receipt_to_the_applicant() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		assert_eq!(Nfts::owner(UNIT_COLLECTION, unit), None);

		assert_ok!(Collateral::issue_receipt(signed(CUSTODIAN), unit));

		assert_eq!(Nfts::owner(UNIT_COLLECTION, unit), Some(OWNER));
		assert_eq!(record(unit).state, State::Issued);
		assert_eq!(record(unit).confirmed_at, Some(NOW));
		let issued = Event::ReceiptIssued { unit, owner: OWNER, custodian: CUSTODIAN };
		assert_eq!(last_event(), issued.into());
	});
}

#[test]
fn writes_the_description_on_the_receipt() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (key, value) in [
			("name", b"8 x H100-SXM5-80GB".to_vec()),
			("class", b"Gpu".to_vec()),
			("model", b"H100-SXM5-80GB".to_vec()),
			("quantity", b"8".to_vec()),
			("grade", b"B".to_vec()),
			("custodian", CUSTODIAN.encode()),
			("facility", b"Frankfurt FRA4".to_vec()),
			("in_service_at", b"1789913600".to_vec()),
			("document", hash(99).as_bytes().to_vec()),
		] {
			assert_eq!(attribute(unit, key), Some(value), "{key}");
		}
		assert_eq!(
			pallet_nfts::Attribute::<Test>::iter_prefix((UNIT_COLLECTION, Some(unit))).count(),
			9
		);
		// The NFTs pallet returns the metadata under the empty key.
		assert_eq!(Nfts::attribute(&UNIT_COLLECTION, &unit, b""), Some(b"ipfs://receipt".to_vec()));
	});
}

#[test]
fn names_every_class_and_grade() {
	new_test_ext().execute_with(|| {
		for (class, grade, class_text, grade_text) in [
			(Class::Gpu, Grade::A, "Gpu", "A"),
			(Class::Storage, Grade::B, "Storage", "B"),
			(Class::Bandwidth, Grade::C, "Bandwidth", "C"),
			(Class::Power, Grade::A, "Power", "A"),
			(Class::Compute, Grade::B, "Compute", "B"),
		] {
			let serial = 1 + class as u64;
			let unit = Unit { class, grade, ..server(&[serial]) };
			let unit = Collateral::do_apply(OWNER, unit).unwrap();
			assert_ok!(Collateral::issue_receipt(signed(CUSTODIAN), unit));
			assert_eq!(attribute(unit, "class"), Some(class_text.into()));
			assert_eq!(attribute(unit, "grade"), Some(grade_text.into()));
		}
	});
}

#[test]
fn leaves_every_setting_of_the_receipt_enabled() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let config = pallet_nfts::ItemConfigOf::<Test>::get(UNIT_COLLECTION, unit).unwrap();
		assert!(!config.has_disabled_settings());
	});
}

#[test]
fn takes_no_money_beyond_the_deposit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_eq!(Balances::free_balance(OWNER), FUNDS - deposit(&server(&[1])));
		assert_eq!(Balances::free_balance(CUSTODIAN), FUNDS);

		// The deposit does not move with the receipt.
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_eq!(Balances::free_balance(OWNER), FUNDS - deposit(&server(&[1])));
		assert_eq!(Balances::free_balance(BUYER), FUNDS);
	});
}

#[test]
fn refuses_an_unknown_unit() {
	new_test_ext().execute_with(|| {
		assert_noop!(Collateral::issue_receipt(signed(CUSTODIAN), 0), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn refuses_all_but_the_named_custodian() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		for who in [OWNER, STRANGER, OTHER_CUSTODIAN] {
			assert_noop!(Collateral::issue_receipt(signed(who), unit), Error::<Test>::NotCustodian);
		}
		assert_noop!(
			Collateral::issue_receipt(RuntimeOrigin::root(), unit),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn refuses_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		CustodianMembers::set(&vec![OTHER_CUSTODIAN]);
		assert_noop!(
			Collateral::issue_receipt(signed(CUSTODIAN), unit),
			Error::<Test>::UnknownCustodian
		);
	});
}

#[test]
fn refuses_to_issue_twice() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_noop!(Collateral::issue_receipt(signed(CUSTODIAN), unit), Error::<Test>::NotApplied);
	});
}

#[test]
fn has_a_collection_from_genesis_on() {
	new_test_ext().execute_with(|| {
		let account = Collateral::account();
		assert_eq!(Nfts::collection_owner(UNIT_COLLECTION), Some(account.clone()));
		assert!(Nfts::is_admin(&UNIT_COLLECTION, &account));
		assert!(Nfts::is_issuer(&UNIT_COLLECTION, &account));
		assert!(Nfts::is_freezer(&UNIT_COLLECTION, &account));
		let metadata = Nfts::collection_attribute(&UNIT_COLLECTION, b"").unwrap();
		assert_eq!(metadata, COLLECTION_METADATA.as_bytes());
		assert!(metadata.starts_with(br#"{"name":"InfraFi collateral units","description":""#));
		assert!(metadata.ends_with(br#"."}"#));
	});
}
