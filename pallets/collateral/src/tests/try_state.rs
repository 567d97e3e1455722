//! Each check fails on a state that breaks it.

use frame_support::{hypothetically, traits::tokens::nonfungibles_v2::Mutate};
use infrafi_finance::{cover::Bond, units::Usdai};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{LossKind, Policy, State},
	BeU64,
};

use crate::{
	mock::*, Bonds, Expiries, NextPolicyId, NextUnitId, Parameters, Params, Policies, Securities,
	Serials, UnitSerials, Units,
};

/// Breaks a state with an application (0) and an issued unit (1), and expects the check to fail.
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
fn finds_an_id_that_is_not_below_the_next() {
	fails(|| NextUnitId::<Test>::put(1), "the id of a unit is not below the next id");
}

#[test]
fn finds_a_serial_missing_in_the_index() {
	let message = "the index does not map a serial number to its unit";
	fails(|| Serials::<Test>::remove(hash(1)), message);
	fails(|| Serials::<Test>::insert(hash(1), 1), message);
}

#[test]
fn finds_an_index_entry_without_a_unit() {
	let message = "the index has a serial number that no unit has";
	fails(|| Serials::<Test>::insert(hash(9), 0), message);
	let drop_the_list = || {
		Units::<Test>::remove(0);
		UnitSerials::<Test>::remove(0);
	};
	fails(drop_the_list, message);
}

#[test]
fn finds_a_serial_listed_twice() {
	let message = "a unit has a serial number twice";
	fails(|| UnitSerials::<Test>::mutate(0, |serials| serials[1] = hash(1)), message);
}

#[test]
fn finds_a_unit_without_serials() {
	fails(|| UnitSerials::<Test>::remove(0), "a unit has no serial number");
}

#[test]
fn finds_a_missing_or_surplus_receipt() {
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
fn finds_serials_of_a_removed_unit() {
	let message = "serial numbers are stored for a removed unit";
	fails(|| UnitSerials::<Test>::insert(2, server(&[4]).serials), message);
	fails(|| Units::<Test>::remove(0), message);
}

#[test]
fn finds_a_missing_or_surplus_confirmation() {
	let of = |unit, at| move || change(unit, |record| record.confirmed_at = at);
	fails(of(0, Some(NOW)), "an application has a confirmation of custody");
	fails(of(1, None), "an issued unit has no confirmation of custody");
	fails(of(1, Some(NOW + 1)), "the time of a confirmation is in the future");
}

#[test]
fn finds_an_application_reported_lost() {
	let lose = || change(0, |record| record.loss = Some(LossKind::Damaged));
	fails(lose, "an application has a loss");
}

#[test]
fn finds_a_receipt_of_another_custodian() {
	let message = "a receipt does not name the custodian of its unit";
	fails(|| change(1, |record| record.custodian = OTHER_CUSTODIAN), message);
	let erase = || {
		<Nfts as Mutate<_, _>>::clear_attribute(&UNIT_COLLECTION, &1, b"custodian").unwrap();
	};
	fails(erase, message);
}

#[test]
fn finds_an_application_in_the_future() {
	let message = "the time of an application is in the future";
	fails(|| change(0, |record| record.applied_at = NOW + 1), message);
	fails(|| change(1, |record| record.applied_at = NOW + 1), message);
}

#[test]
fn finds_a_policy_of_a_unit_without_a_receipt() {
	let message = "a unit without a receipt has a policy";
	fails(|| Policies::<Test>::insert(0, unlisted(INSURER, policy())), message);
	let message = "a unit that does not exist has a policy";
	fails(|| Policies::<Test>::insert(2, unlisted(INSURER, policy())), message);
}

#[test]
fn finds_a_policy_without_number_or_coverage() {
	let insure = |policy| {
		move || {
			NextPolicyId::<Test>::put(1);
			Policies::<Test>::insert(1, unlisted(INSURER, policy));
		}
	};
	let message = "a policy has no number or no coverage";
	fails(|| insure(Policy { coverage: 0, ..policy() })(), message);
	fails(|| insure(Policy { number: text(""), ..policy() })(), message);
}

#[test]
fn finds_a_policy_that_is_not_in_the_index_or_has_no_id() {
	let insert = |change: fn(&mut crate::PolicyRecordOf<Test>)| {
		move || {
			insure(INSURER, 1, policy()).unwrap();
			Policies::<Test>::mutate(1, |record| change(record.as_mut().unwrap()));
		}
	};
	fails(insert(|record| record.cover.id = 1), "the id of a policy is not below the next id");
	let message = "a policy is missing from the index of expiries";
	fails(insert(|record| record.is_listed = false), message);
	let message = "the index differs from a policy";
	fails(insert(|record| record.cover.policy.expires_at += 1), message);
	let more = || Expiries::<Test>::insert((INSURER, BeU64::from(9), 1), ());
	fails(more, "the index of expiries has an entry of no policy");
}

#[test]
fn finds_a_wrong_exposure_or_bond() {
	let change = |change: fn(&mut Bond)| {
		move || {
			insure(INSURER, 1, policy()).unwrap();
			Bonds::<Test>::mutate(INSURER, change);
		}
	};
	fails(change(|bond| bond.exposure = Usdai(199_999)), "a policy is missing from the exposure");
	let message = "the exposure contains what does not exist";
	fails(change(|bond| bond.exposure = Usdai(200_001)), message);
	let message = "a claim is missing from the exposure";
	fails(change(|bond| bond.claimed = Usdai(200_001)), message);
	let message = "the claim on a policy is missing";
	let claimed = || {
		insure(INSURER, 1, policy()).unwrap();
		Policies::<Test>::mutate(1, |record| record.as_mut().unwrap().has_claim = true);
	};
	fails(claimed, message);
	let message = "the account has less than all bonds";
	fails(change(|bond| bond.amount = Usdai(BOND + 1)), message);
	fails(change(|bond| *bond = Bond::default()), "an empty bond is stored");
	let forget = || {
		insure(INSURER, 1, policy()).unwrap();
		Bonds::<Test>::remove(INSURER);
	};
	fails(forget, "an insurer has policies and no entry");
}

#[test]
fn finds_a_wrong_count_of_the_units_that_secure_loans() {
	let message = "the units that secure loans are counted wrongly";
	fails(|| change(1, |record| record.state = State::Pledged), message);
	fails(|| Securities::<Test>::insert(server(&[3]).model, 1), message);
}

#[test]
fn finds_governed_values_out_of_bounds() {
	let put = || Params::<Test>::put(Parameters { max_custody_age: 0, ..Default::default() });
	fails(put, "the governed values are out of bounds");
}

#[test]
fn finds_a_collection_that_the_pallet_does_not_own() {
	let give_away = || {
		pallet_nfts::Collection::<Test>::mutate(UNIT_COLLECTION, |collection| {
			collection.as_mut().unwrap().owner = STRANGER;
		});
	};
	fails(give_away, "the pallet does not own the collection of units");
}
