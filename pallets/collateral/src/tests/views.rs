use frame_support::assert_ok;
use infrafi_protocol::{ids::UNIT_COLLECTION, unit::State};
use sp_runtime::traits::AccountIdConversion;

use crate::{mock::*, UnitInfo, MAX_PAGE};

fn ids(from: u64, limit: u32) -> (Vec<u64>, Option<u64>) {
	let page = Collateral::units(from, limit);
	(page.units.into_iter().map(|unit| unit.id).collect(), page.next)
}

#[test]
fn unit_returns_all_facts_and_the_owner() {
	new_test_ext().execute_with(|| {
		assert_eq!(Collateral::unit(0), None);
		let id = applied(&[1]);
		let info = UnitInfo {
			id,
			unit: server(&[1]),
			state: State::Applied,
			owner: OWNER,
			applicant: OWNER,
			applied_at: NOW,
			confirmed_at: None,
			is_custody_fresh: false,
			loss: None,
			cover: None,
			is_insurer_admitted: false,
			custody_fresh_until: None,
			insured_until: None,
		};
		assert_eq!(Collateral::unit(id), Some(info.clone()));

		assert_ok!(Collateral::issue_receipt(signed(CUSTODIAN), id));
		let info = UnitInfo {
			state: State::Issued,
			confirmed_at: Some(NOW),
			is_custody_fresh: true,
			custody_fresh_until: Some(NOW + Collateral::params().max_custody_age),
			..info
		};
		assert_eq!(Collateral::unit(id), Some(info.clone()));

		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, id, BUYER));
		assert_eq!(Collateral::unit(id), Some(UnitInfo { owner: BUYER, ..info }));
	});
}

#[test]
fn unit_returns_until_when_custody_and_cover_count() {
	new_test_ext().execute_with(|| {
		let id = issued(&[1]);
		let until = || {
			let info = Collateral::unit(id).unwrap();
			(info.custody_fresh_until, info.insured_until)
		};
		let fresh_until = NOW + Collateral::params().max_custody_age;
		assert_eq!(until(), (Some(fresh_until), None));
		assert_ok!(insure(INSURER, id, policy()));
		let insured_until = policy().expires_at;
		assert_eq!(until(), (Some(fresh_until), Some(insured_until)));
		// A time that is over is returned as well.
		advance(Collateral::params().max_custody_age);
		assert!(Collateral::unit(id).unwrap().is_custody_fresh);
		advance(1);
		assert!(!Collateral::unit(id).unwrap().is_custody_fresh);
		assert_eq!(until(), (Some(fresh_until), Some(insured_until)));
		// Facts of a custodian or an insurer that has left do not count.
		InsurerMembers::set(&vec![]);
		assert_eq!(until(), (Some(fresh_until), None));
		CustodianMembers::set(&vec![]);
		assert_eq!(until(), (None, None));
	});
}

#[test]
fn units_come_in_pages_by_id() {
	new_test_ext().execute_with(|| {
		assert_eq!(ids(0, 10), (vec![], None));
		for serial in 1..=5 {
			applied(&[serial]);
		}
		assert_eq!(ids(0, 2), (vec![0, 1], Some(2)));
		assert_eq!(ids(2, 2), (vec![2, 3], Some(4)));
		assert_eq!(ids(4, 2), (vec![4], None));
		assert_eq!(ids(0, 5), (vec![0, 1, 2, 3, 4], None));
		assert_eq!(ids(5, 2), (vec![], None));
		assert_eq!(ids(u64::MAX, 2), (vec![], None));
		assert_eq!(Collateral::units(3, 1).units, vec![Collateral::unit(3).unwrap()]);
	});
}

#[test]
fn units_continue_past_removed_ones() {
	new_test_ext().execute_with(|| {
		for serial in 1..=4 {
			applied(&[serial]);
		}
		for unit in [0, 1] {
			assert_ok!(Collateral::withdraw_application(signed(OWNER), unit));
		}
		assert_eq!(ids(0, 2), (vec![], Some(2)));
		assert_eq!(ids(0, 3), (vec![2], Some(3)));
	});
}

#[test]
fn units_clamp_the_limit() {
	new_test_ext().execute_with(|| {
		for serial in 1..=1 + u64::from(MAX_PAGE) {
			applied(&[serial]);
		}
		let (all, next) = ids(0, u32::MAX);
		assert_eq!((all.len(), next), (MAX_PAGE as usize, Some(MAX_PAGE.into())));
		// With a limit of zero a reader would never reach the end.
		assert_eq!(ids(0, 0), (vec![0], Some(1)));
	});
}

#[test]
fn serial_returns_the_live_unit() {
	new_test_ext().execute_with(|| {
		applied(&[1]);
		let unit = applied(&[2]);
		assert_eq!(Collateral::serial(hash(2)), Some(unit));
		assert_ok!(Collateral::decline(signed(CUSTODIAN), unit));
		assert_eq!(Collateral::serial(hash(2)), None);
	});
}

#[test]
fn account_is_that_of_the_pallet_id() {
	new_test_ext().execute_with(|| {
		let account: AccountId = CollateralPalletId::get().into_account_truncating();
		assert_eq!(Collateral::account(), account);
	});
}
