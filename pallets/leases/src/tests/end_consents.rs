//! The early end of a lease by the consents of owner, lessee and credit committee.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::State;

use crate::{mock::*, EndConsents, Error, Event, Parameters};

/// A party: `None` is the committee.
type Party = Option<AccountId>;

fn end(who: Party, id: u64) -> Result<(), sp_runtime::DispatchError> {
	let origin = who.map_or(committee(), signed);
	Leases::end(origin, id).map(drop).map_err(|error| error.error)
}

/// Whether the last of the calls, and none before it, ends the lease.
fn ends(id: u64, calls: &[Party]) -> bool {
	frame_support::hypothetically!({
		let ended_by = calls.iter().position(|who| {
			assert_ok!(end(who.clone(), id));
			is_gone(id)
		});
		ended_by.is_some_and(|index| index + 1 == calls.len())
	})
}

const O: Party = Some(OWNER);
const L: Party = Some(LESSEE);
const C: Party = None;

#[test]
fn of_owner_and_lessee_in_either_order() {
	new_test_ext().execute_with(|| {
		let id = active();
		assert!(ends(id, &[O, L]));
		assert!(ends(id, &[L, O]));
		assert!(!ends(id, &[O, O, O]));
		assert!(!ends(id, &[L, L, L]));

		assert_ok!(end(O, id));
		let event = Event::EndConsented { lease: id, unit: UNIT, by: O };
		assert_eq!(last_event(), event.into());
		let consents = EndConsents { owner: Some((OWNER, NOW)), ..EndConsents::NONE };
		assert_eq!(record(id).consents, consents);
		assert_ok!(end(L, id));
		assert!(is_gone(id));
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
	});
}

#[test]
fn of_others_are_refused() {
	new_test_ext().execute_with(|| {
		let id = active();
		for who in [Some(STRANGER), Some(OTHER_LESSEE), C] {
			assert_noop!(end(who, id), Error::<Test>::NotParty);
		}
		// The committee has no say in a lease on which no lender counts.
		set_unit(UNIT, State::Pledged, OWNER);
		assert_noop!(end(C, id), Error::<Test>::NotParty);
		assert!(ends(id, &[O, L]));
	});
}

#[test]
fn of_a_recognised_lease_of_a_pledged_or_seized_unit_need_the_committee() {
	for state in [State::Pledged, State::Seized] {
		new_test_ext().execute_with(|| {
			let id = recognised(state);
			assert!(!ends(id, &[O, L]));
			for calls in [[O, L, C], [O, C, L], [C, O, L], [C, L, O], [L, C, O], [L, O, C]] {
				assert!(ends(id, &calls), "{calls:?}");
			}
			assert!(!ends(id, &[C, C, L]));
			assert_ok!(end(C, id));
			let event = Event::EndConsented { lease: id, unit: UNIT, by: None };
			assert_eq!(last_event(), event.into());

			// In arrears the lessee has no say; the committee still has.
			advance(30 * DAY);
			assert!(!ends(id, &[O, O]));
			assert!(ends(id, &[O, C]));
			assert!(ends(id, &[C, O]));
		});
	}
	// As soon as the unit secures no loan, or no lender counts on the lease, the parties do.
	new_test_ext().execute_with(|| {
		let id = recognised(State::Issued);
		assert!(ends(id, &[O, L]));
		assert_noop!(end(C, id), Error::<Test>::NotParty);
	});
}

/// A lessee that has bought its unit is both parties.
#[test]
fn of_a_lessee_that_owns_its_unit_are_one() {
	new_test_ext().execute_with(|| {
		let id = active();
		set_unit(UNIT, State::Issued, LESSEE);
		assert_noop!(end(O, id), Error::<Test>::NotParty);
		assert!(ends(id, &[L]));

		frame_support::hypothetically!({
			assert_ok!(Leases::recognise(committee(), LOAN, id));
			set_unit(UNIT, State::Pledged, LESSEE);
			assert!(ends(id, &[L, C]));
			assert!(ends(id, &[C, L]));
		});
	});
}

#[test]
fn of_a_former_owner_do_not_count() {
	new_test_ext().execute_with(|| {
		let id = active();
		assert_ok!(end(O, id));
		set_unit(UNIT, State::Issued, BUYER);
		assert_ok!(end(L, id));
		assert!(!is_gone(id));
		assert_eq!(record(id).consents.owner, None);
		// The consent of the lessee was given to the lease, not to an owner.
		assert!(ends(id, &[Some(BUYER)]));
		// Nor does a unit that comes back bring the word of its owner back.
		set_unit(UNIT, State::Issued, OWNER);
		assert!(!ends(id, &[L]));
	});
}

#[test]
fn lapse_after_the_consent_period() {
	new_test_ext().execute_with(|| {
		let params = Parameters { consent_period: DAY, ..Default::default() };
		assert_ok!(Leases::set_params(committee(), params));
		let id = active();
		assert_ok!(end(O, id));
		advance(DAY - 1);
		assert!(ends(id, &[L]));
		advance(1);
		assert!(!ends(id, &[L]));
		assert!(ends(id, &[L, O]));
		// A second consent of the same party renews the first.
		assert_ok!(end(O, id));
		advance(DAY - 1);
		assert_ok!(end(O, id));
		advance(DAY - 1);
		assert!(ends(id, &[L]));
	});
}

/// The committee's word lapses, too.
#[test]
fn of_the_committee_lapse() {
	new_test_ext().execute_with(|| {
		let id = recognised(State::Pledged);
		assert_ok!(end(C, id));
		advance(30 * DAY - 1);
		// Rent is paid: so the lessee has a say.
		assert_ok!(Leases::pay_rent(signed(LESSEE), id, 1_440 * ONE));
		assert!(ends(id, &[O, L]));
		advance(1);
		assert!(!ends(id, &[O, L]));
		assert!(ends(id, &[O, L, C]));
	});
}
