//! Each check fails on a state that breaks it.

use frame_support::hypothetically;
use infrafi_protocol::unit::State;

use crate::{
	mock::*, ActiveLeases, LeaseRecordOf, LeaseStatus, NextLeaseId, Parameters, Params, MAX_HOURLY,
	MAX_MAX_TERM,
};

/// Breaks a state with an offer (0) and an active lease (1), and expects the check to fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		offered();
		active();
		hypothetically!({
			break_it();
			assert_eq!(Leases::do_try_state(), Err(message.into()));
		});
	});
}

fn change(id: u64, change: impl Fn(&mut LeaseRecordOf<Test>)) {
	crate::Leases::<Test>::mutate(id, |record| change(record.as_mut().unwrap()));
}

#[test]
fn finds_an_id_that_is_not_below_the_next() {
	fails(|| NextLeaseId::<Test>::put(1), "the id of a lease is not below the next id");
}

#[test]
fn finds_a_second_active_lease_of_a_unit() {
	let message = "an active lease is not that of its unit";
	fails(|| change(0, |record| record.status = LeaseStatus::Active), message);
	fails(|| ActiveLeases::<Test>::remove(UNIT), message);
}

#[test]
fn finds_an_entry_of_a_lease_that_is_not_active() {
	let message = "a unit has a lease that is not active";
	fails(|| ActiveLeases::<Test>::insert(UNIT + 1, 0), message);
	fails(|| change(1, |record| record.status = LeaseStatus::Accepted), message);
	fails(|| crate::Leases::<Test>::remove(1), message);
}

#[test]
fn finds_a_leased_unit_that_leaves() {
	let message = "a unit without a receipt, or whose hardware is requested, has an active lease";
	fails(|| remove_unit(UNIT), message);
	fails(|| set_unit(UNIT, State::Redeeming, OWNER), message);
	fails(|| set_unit(UNIT, State::Applied, OWNER), message);
}

#[test]
fn finds_an_offer_with_what_only_a_lease_has() {
	let message = "an offer has rent, a recognition or consents";
	fails(|| change(0, |record| record.paid = 1), message);
	fails(|| change(0, |record| record.recognised_for = Some(LOAN)), message);
	fails(|| change(0, |record| record.consents.lessee = Some(NOW)), message);
}

#[test]
fn finds_a_lease_out_of_bounds() {
	let message = "the rent of a lease is out of bounds";
	fails(|| change(0, |record| record.lease.hourly = 0), message);
	fails(|| change(1, |record| record.lease.hourly = MAX_HOURLY + 1), message);
	let message = "the term of a lease is out of bounds";
	fails(|| change(0, |record| record.lease.until = record.lease.from), message);
	fails(|| change(0, |record| record.lease.until = record.lease.from - 1), message);
	let longer = || change(1, |record| record.lease.until = NOW + MAX_MAX_TERM + 1);
	fails(longer, message);
}

#[test]
fn finds_governed_values_out_of_bounds() {
	let put = || Params::<Test>::put(Parameters { max_term: 0, ..Default::default() });
	fails(put, "the governed values are out of bounds");
}
