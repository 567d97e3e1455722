//! A call reads and writes the same keys however many units exist, and not more than its weight
//! counts.

use frame_support::traits::{tokens::Locker, GetCallName};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{LossKind, Policy, MAX_SERIALS},
	Custody, UnitHolder, UnitInspect,
};
use infrafi_testing::{assert_same_costs, cost, costs_of_calls, keys_in_weight, Cost, Keys};
use sp_io::TestExternalities;

use crate::{
	mock::*, Call, NextUnitId, Parameters, Policies, Serials, UnitSerials, Units, MAX_EXPIRED,
};

/// The units that the calls are about.
#[derive(Clone, Copy)]
struct Subjects {
	applied: u64,
	issued: u64,
	lost: u64,
	redeeming: u64,
}

/// A chain with `units` units. The subjects have the maximum number of serial numbers.
fn chain(units: u64) -> (TestExternalities, Subjects) {
	let rack = |first: u64| -> Vec<u64> { (first..first + u64::from(MAX_SERIALS)).collect() };
	let subjects = Subjects { applied: 0, issued: 1, lost: 2, redeeming: 3 };
	let chain = new_test_ext().committed(|| {
		applied(&rack(1));
		issued(&rack(1_000));
		issued(&rack(2_000));
		let redeeming = issued(&rack(3_000));
		Collateral::report_loss(signed(CUSTODIAN), subjects.lost, LossKind::Damaged).unwrap();
		// Of the one insurer policies have expired, the other one has insured two units.
		for serial in 4_000..4_000 + u64::from(MAX_EXPIRED) {
			insure(INSURER, issued(&[serial]), policy_until(now() + 1)).unwrap();
		}
		advance(1 + ClaimPeriod::get());
		for unit in [subjects.issued, redeeming] {
			insure(OTHER_INSURER, unit, policy_until(now() + 86_400)).unwrap();
		}
		Collateral::request_redemption(signed(OWNER), redeeming).unwrap();
		let offer = policy_until(now() + 86_400);
		Collateral::do_insure(OTHER_INSURER, subjects.issued, offer, 1).unwrap();
		copy_until(units, subjects.issued);
	});
	(chain, subjects)
}

/// A policy of maximum length.
fn policy_until(expires_at: u64) -> Policy {
	Policy { number: text(&"n".repeat(64)), coverage: 100_000, expires_at }
}

/// Copies a unit, each time with another serial number.
fn copy_until(end: u64, unit: u64) {
	let (record, cover) = (record(unit), Policies::<Test>::get(unit).unwrap());
	let item = pallet_nfts::Item::<Test>::get(UNIT_COLLECTION, unit).unwrap();
	for id in NextUnitId::<Test>::get()..end {
		let serials = server(&[10_000 + id]).serials;
		Serials::<Test>::insert(serials[0], id);
		UnitSerials::<Test>::insert(id, serials);
		Units::<Test>::insert(id, record.clone());
		Policies::<Test>::insert(id, cover.clone());
		pallet_nfts::Item::<Test>::insert(UNIT_COLLECTION, id, item.clone());
		pallet_nfts::Account::<Test>::insert((OWNER, UNIT_COLLECTION, id), ());
	}
	NextUnitId::<Test>::put(end);
}

/// Every call in its most expensive form.
fn calls(of: Subjects) -> Vec<(RuntimeOrigin, Call<Test>)> {
	let Subjects { applied, issued, lost, redeeming } = of;
	let rack = (5_000..5_000 + u64::from(MAX_SERIALS)).collect::<Vec<_>>();
	let units = vec![issued, lost, redeeming].try_into().unwrap();
	vec![
		(signed(STRANGER), Call::apply { unit: server(&rack) }),
		(signed(OWNER), Call::withdraw_application { unit: applied }),
		(signed(CUSTODIAN), Call::issue_receipt { unit: applied }),
		(signed(CUSTODIAN), Call::decline { unit: applied }),
		(signed(CUSTODIAN), Call::confirm_custody { units }),
		(
			signed(INSURER),
			Call::insure { unit: issued, policy: policy_until(NOW + 900_000), premium: 1 },
		),
		(signed(OWNER), Call::cancel_policy { unit: issued }),
		(signed(CUSTODIAN), Call::report_loss { unit: issued, kind: LossKind::Missing }),
		(signed(CUSTODIAN), Call::withdraw_loss { unit: lost }),
		(signed(OWNER), Call::request_redemption { unit: issued }),
		(signed(OWNER), Call::cancel_redemption { unit: redeeming }),
		(signed(CUSTODIAN), Call::confirm_release { unit: redeeming }),
		(root(), Call::reassign { unit: issued, custodian: OTHER_CUSTODIAN }),
		(root(), Call::set_params { params: Parameters::default() }),
		(signed(INSURER), Call::post_bond { amount: 1 }),
		(signed(INSURER), Call::withdraw_bond { amount: 1 }),
		(
			signed(OWNER),
			Call::accept_policy {
				unit: issued,
				insurer: OTHER_INSURER,
				coverage: 100_000,
				expires_at: NOW + 1 + 3_600 + 86_400,
				premium: 1,
			},
		),
		(signed(OTHER_INSURER), Call::withdraw_offer { unit: issued }),
	]
}

/// The cost of each call.
fn costs(chain: &mut TestExternalities, of: Subjects) -> Vec<Cost> {
	costs_of_calls::<RuntimeCall, _>(chain, calls(of))
}

/// The cost of each read by other pallets, wallets and pallet-nfts, and of each step of lending.
fn seams(chain: &mut TestExternalities, of: Subjects) -> Vec<Cost> {
	let unit = of.issued;
	type Seam = (&'static str, Box<dyn Fn()>);
	let seams: [Seam; 8] = [
		("condition", Box::new(move || assert!(Collateral::condition(unit).is_some()))),
		("subject", Box::new(move || assert!(Collateral::subject(unit).is_some()))),
		("is_locked", Box::new(move || assert!(!Collateral::is_locked(UNIT_COLLECTION, unit)))),
		("holder", Box::new(move || assert!(Collateral::holder(unit).is_some()))),
		("unit", Box::new(move || assert!(Collateral::unit(unit).is_some()))),
		("serial", Box::new(move || assert_eq!(Collateral::serial(hash(1_000)), Some(unit)))),
		("pledge", Box::new(move || Collateral::pledge(unit, &OWNER).unwrap())),
		(
			"seize and release",
			Box::new(move || {
				Collateral::pledge(unit, &OWNER).unwrap();
				Collateral::seize(unit).unwrap();
				Collateral::release(unit, &BUYER).unwrap();
			}),
		),
	];
	seams.into_iter().map(|(name, seam)| cost(chain, name, seam)).collect()
}

#[test]
fn are_the_same_with_ten_units_and_with_a_hundred_thousand() {
	let (mut small, subjects) = chain(10);
	let (mut large, _) = chain(100_000);
	for costs in [costs, seams] {
		assert_same_costs(costs(&mut small, subjects), costs(&mut large, subjects));
	}
}

#[test]
fn are_known_for_every_call() {
	let subjects = Subjects { applied: 0, issued: 0, lost: 0, redeeming: 0 };
	let names: Vec<_> = calls(subjects).iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

/// A read by another pallet for a loan or an appraisal needs a few keys.
#[test]
fn of_a_read_are_a_few_keys() {
	let (mut chain, subjects) = chain(10);
	let reads = seams(&mut chain, subjects);
	// Record, receipt, policy, parameters, clock, custodians, insurers.
	for (cost, name, keys) in
		[(&reads[0], "condition", 7), (&reads[1], "subject", 1), (&reads[2], "is_locked", 1)]
	{
		assert_eq!((cost.name, cost.keys), (name, Keys { reads: keys, writes: 0 }));
	}
}

#[test]
fn are_within_the_weights() {
	let (mut chain, subjects) = chain(10);
	let costs = costs(&mut chain, subjects);
	for ((origin, call), Cost { name, keys, .. }) in calls(subjects).into_iter().zip(costs) {
		let charged = keys_in_weight(&mut chain, DbWeight::set, &origin, &RuntimeCall::from(call));
		assert!(keys.reads <= charged.reads, "{name}: {keys:?}, and {charged:?} in the weight");
		assert!(keys.writes <= charged.writes, "{name}: {keys:?}, and {charged:?} in the weight");
		// Nor is the weight much too high: it is the fee that a caller pays. A step from one expiry
		// to the next is a read in a weight, and none here.
		let steps = if name == "insure" { u64::from(MAX_EXPIRED) } else { 0 };
		assert!(
			charged.reads <= keys.reads + steps + 4,
			"{name}: {keys:?}, and {charged:?} in the weight"
		);
		assert!(
			charged.writes <= keys.writes + 4,
			"{name}: {keys:?}, and {charged:?} in the weight"
		);
	}
}
