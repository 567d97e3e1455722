//! Invariant 95: a call or a read costs the same however many leases there are, and not more than
//! its weight counts.

use frame_support::traits::GetCallName;
use infrafi_protocol::{unit::State, LeaseBook};
use infrafi_testing::{assert_same_costs, cost, costs_of_calls, keys_in_weight, Cost};
use sp_io::TestExternalities;

use crate::{mock::*, ActiveLeases, Call, Lease, NextLeaseId, Parameters};

/// The offer, the active lease, and the one of a pledged unit that waits.
const OFFER: u64 = 0;
const ACTIVE: u64 = 1;
const WAITING: u64 = 2;

/// A chain with this number of leases.
fn chain(leases: u64) -> TestExternalities {
	let mut chain = externalities();
	chain.execute_with(|| {
		for unit in [UNIT + 1, UNIT + 2] {
			set_unit(unit, State::Issued, OWNER);
		}
		assert_eq!(offered_as(Lease { unit: UNIT + 1, ..lease() }), OFFER);
		assert_eq!(active(), ACTIVE);
		assert_eq!(offered_as(Lease { unit: UNIT + 2, ..lease() }), WAITING);
		set_unit(UNIT + 2, State::Pledged, OWNER);
		Leases::do_accept(LESSEE, WAITING).unwrap();
		let other = record(ACTIVE);
		for id in WAITING + 1..leases {
			let unit = 1_000 + id;
			let lease = Lease { unit, ..other.lease.clone() };
			crate::Leases::<Test>::insert(id, crate::LeaseRecord { lease, ..other.clone() });
			ActiveLeases::<Test>::insert(unit, id);
		}
		NextLeaseId::<Test>::put(leases);
		// The call that completes the consents.
		Leases::do_end(Some(OWNER), ACTIVE).unwrap();
	});
	chain.commit_all().unwrap();
	chain
}

/// Every call in its most expensive form.
fn calls() -> Vec<(RuntimeOrigin, Call<Test>)> {
	let lease = Lease {
		unit: UNIT,
		lessee: LESSEE,
		hourly: usd(2),
		from: NOW,
		until: NOW + DAY,
		document: infrafi_protocol::unit::Document {
			hash: sp_core::H256::zero(),
			uri: text(&"u".repeat(128)),
		},
	};
	vec![
		(signed(OWNER), Call::offer { lease }),
		(signed(OWNER), Call::withdraw { id: OFFER }),
		(signed(LESSEE), Call::accept { id: OFFER }),
		(signed(LESSEE), Call::decline { id: OFFER }),
		(committee(), Call::recognise { loan: LOAN, id: WAITING }),
		(signed(LESSEE), Call::pay_rent { id: ACTIVE, amount: ONE }),
		(signed(LESSEE), Call::end { id: ACTIVE }),
		(committee(), Call::set_params { params: Parameters::default() }),
	]
}

/// The cost of each call.
fn costs(chain: &mut TestExternalities) -> Vec<Cost> {
	costs_of_calls::<RuntimeCall, _>(chain, calls())
}

/// The cost of each read and of each step of lending.
fn seams(chain: &mut TestExternalities) -> Vec<Cost> {
	type Seam = (&'static str, Box<dyn Fn()>);
	let seams: [Seam; 6] = [
		("active", Box::new(|| assert!(Leases::active(UNIT).is_some()))),
		("lease_of", Box::new(|| assert!(Leases::lease_of(UNIT).is_some()))),
		("arrears", Box::new(|| assert!(Leases::arrears(ACTIVE, NOW).is_some()))),
		("set_recognised", Box::new(|| Leases::set_recognised(UNIT, Some(LOAN)))),
		("sold", Box::new(|| Leases::sold(UNIT).unwrap())),
		(
			"sold and recognised",
			Box::new(|| {
				Leases::set_recognised(UNIT, Some(LOAN));
				Leases::sold(UNIT).unwrap();
			}),
		),
	];
	seams.into_iter().map(|(name, seam)| cost(chain, name, seam)).collect()
}

#[test]
fn are_the_same_with_ten_leases_and_with_a_hundred_thousand() {
	let (mut small, mut large) = (chain(10), chain(100_000));
	for costs in [costs, seams] {
		assert_same_costs(costs(&mut small), costs(&mut large));
	}
}

#[test]
fn are_known_for_every_call() {
	let names: Vec<_> = calls().iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

/// What lending counts for its steps.
#[test]
fn of_the_seams_are_a_few_keys() {
	let mut chain = chain(10);
	let costs = seams(&mut chain);
	let of = |name| costs.iter().find(|cost| cost.name == name).unwrap().keys;
	assert_eq!((of("active").reads, of("active").writes), (2, 0));
	assert_eq!((of("set_recognised").reads, of("set_recognised").writes), (2, 1));
	// Index, lease, clock, holds and account.
	assert_eq!((of("sold").reads, of("sold").writes), (5, 4));
	assert_eq!((of("sold and recognised").reads, of("sold and recognised").writes), (4, 1));
}

/// The stand-ins read and write keys of their own, which no weight of this pallet counts: where the
/// rent is and what lending was asked. Units are one key in place of the two of a record and its
/// receipt, and lessees one in place of an admission.
#[test]
fn are_within_the_weights() {
	let mut chain = chain(10);
	let stand_ins = |call: &str| match call {
		"pay_rent" => (5, 2),
		"recognise" => (3, 1),
		_ => (0, 0),
	};
	let costs = costs(&mut chain);
	for ((origin, call), Cost { name, keys, .. }) in calls().into_iter().zip(costs) {
		let (reads, writes) = stand_ins(name);
		let charged = keys_in_weight(&mut chain, DbWeight::set, &origin, &RuntimeCall::from(call));
		let is_within =
			keys.reads <= charged.reads + reads && keys.writes <= charged.writes + writes;
		assert!(is_within, "{name}: {keys:?} of {charged:?}");
		// Nor is the weight much too high: it is the fee that a caller pays.
		assert!(charged.reads <= keys.reads + 2, "{name}: {keys:?} of {charged:?}");
		assert!(charged.writes <= keys.writes + 2, "{name}: {keys:?} of {charged:?}");
	}
}
