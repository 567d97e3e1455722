use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{ids::UNIT_COLLECTION, unit::State};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Policies, Serials, UnitSerials, Units, WeightInfo};

#[test]
fn removes_the_unit_completely() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1, 2]);
		assert_ok!(insure(INSURER, unit, policy()));
		assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_ok!(Collateral::request_redemption(signed(BUYER), unit));
		// An item, an account, a config, the metadata and nine attributes.
		assert_eq!(nft_entries(unit), 13);

		assert_ok!(Collateral::confirm_release(signed(OTHER_CUSTODIAN), unit));

		assert_eq!(nft_entries(unit), 0);
		// Indexers and wallets follow the events of the cleared attributes and metadata.
		let cleared = |event: &RuntimeEvent| {
			use pallet_nfts::Event::*;
			matches!(
				event,
				RuntimeEvent::Nfts(AttributeCleared { .. } | ItemMetadataCleared { .. })
			)
		};
		assert_eq!(System::events().iter().filter(|record| cleared(&record.event)).count(), 10);
		assert!(!Units::<Test>::contains_key(unit));
		assert!(!UnitSerials::<Test>::contains_key(unit));
		assert!(!Policies::<Test>::contains_key(unit));
		assert_eq!(Serials::<Test>::iter().count(), 0);
		assert_eq!(Collateral::unit(unit), None);
		let collection = pallet_nfts::Collection::<Test>::get(UNIT_COLLECTION).unwrap();
		let left = (collection.items, collection.item_metadatas, collection.attributes);
		assert_eq!(left, (0, 0, 0));
		let custodian = OTHER_CUSTODIAN;
		assert_eq!(last_event(), Event::HardwareReleased { unit, owner: BUYER, custodian }.into());
	});
}

#[test]
fn frees_the_serials_and_not_the_id() {
	new_test_ext().execute_with(|| {
		let unit = redeeming(&[1, 2]);
		let other = issued(&[3]);
		assert_ok!(Collateral::confirm_release(signed(CUSTODIAN), unit));
		assert_eq!(Serials::<Test>::get(hash(3)), Some(other));
		assert_eq!(nft_entries(other), 13);
		assert_eq!(issued(&[2, 1]), other + 1);
	});
}

#[test]
fn takes_redeeming_units_only() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let released = || Collateral::confirm_release(signed(CUSTODIAN), unit);
			if state == State::Redeeming {
				assert_ok!(released());
				assert_noop!(released(), Error::<Test>::UnknownUnit);
			} else {
				assert_noop!(released(), Error::<Test>::NotRedeeming);
			}
		}
	});
}

#[test]
fn is_open_to_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = redeeming(&[1]);
		CustodianMembers::set(&vec![]);
		assert_ok!(Collateral::confirm_release(signed(CUSTODIAN), unit));
	});
}

#[test]
fn charges_for_the_actual_number_of_serials() {
	new_test_ext().execute_with(|| {
		let unit = redeeming(&[1, 2, 3]);
		let info = Collateral::confirm_release(signed(CUSTODIAN), unit).unwrap();
		assert_eq!(info.actual_weight, Some(<()>::confirm_release(3)));
	});
}

#[test]
fn refuses_all_but_the_custodian() {
	new_test_ext().execute_with(|| {
		let unit = redeeming(&[1]);
		for who in [OWNER, OTHER_CUSTODIAN, STRANGER] {
			assert_noop!(
				Collateral::confirm_release(signed(who), unit),
				Error::<Test>::NotCustodian
			);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(Collateral::confirm_release(origin, unit), DispatchError::BadOrigin);
		}
		assert_noop!(
			Collateral::confirm_release(signed(CUSTODIAN), unit + 1),
			Error::<Test>::UnknownUnit
		);
	});
}
