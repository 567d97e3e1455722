//! The index of due dates, and idle blocks that work through it.

use frame_support::{
	assert_ok,
	traits::{Get, Hooks},
	weights::{Weight, WeightMeter},
};
use infrafi_protocol::LoanBook;

use crate::{
	books::DueIndex, due_work::due_weight, mock::*, post_info::sync_weight, types::TermsOf,
	weights::WeightInfo, Due, Event, LoanRecord, Loans, Offers, MAX_UNITS,
};

fn loans(count: u64) -> Vec<u64> {
	change_params(|params| {
		params.max_per_borrower = u128::MAX;
		params.max_per_curator = u128::MAX;
		params.max_per_model = u128::MAX;
		params.max_per_facility = u128::MAX;
	});
	(0..count)
		.map(|unit| {
			put_unit(unit, BORROWER, 10_000_000 * ONE);
			drawn(TermsOf::<Test> { units: bounded(vec![unit]), ..plain() })
		})
		.collect()
}

fn idle(weight: Weight) -> Weight {
	Lending::on_idle(2, weight)
}

fn synced(loans: &[u64]) -> Vec<bool> {
	loans.iter().map(|id| record(*id).debt.at == now()).collect()
}

#[test]
fn nothing_is_worked_on_before_its_time() {
	new_test_ext().execute_with(|| {
		let ids = loans(2);
		pass(30 * DAY);
		let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
		let used = idle(Weight::MAX);
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), before);
		assert!(used.all_lte(<()>::first_due() * 2));
		pass(1);
		idle(Weight::MAX);
		assert_eq!(synced(&ids), [true, true]);
	});
}

#[test]
fn an_idle_block_takes_at_most_the_limit_and_a_fifth() {
	new_test_ext().execute_with(|| {
		let ids = loans(7);
		pass(30 * DAY + 1);
		let used = idle(Weight::MAX);
		let done = |ids: &[u64]| synced(ids).into_iter().filter(|done| *done).count();
		let max_block = <<Test as frame_system::Config>::BlockWeights as Get<
			frame_system::limits::BlockWeights,
		>>::get()
		.max_block;
		assert!(used.all_lte(max_block / 5));
		assert_eq!(done(&ids), 4, "the limit of the runtime");
		// The rest is processed in the next block, or later if that block has no room.
		assert!(idle(Weight::zero()).all_lte(Weight::zero()));
		let one = due_weight::<Test>();
		assert!(idle(one).all_lte(one));
		assert_eq!(done(&ids), 4, "there was no room for the dearest");
		idle(Weight::MAX);
		assert_eq!(done(&ids), 7);
	});
}

/// Thousands of loans that are due at once delay the queue for minutes, not for hours.
#[test]
fn counts_a_loan_by_what_there_is_to_it() {
	new_test_ext().execute_with(|| {
		let ids = loans(3);
		pass(30 * DAY + 1);
		let used = idle(Weight::MAX);
		assert_eq!(synced(&ids), [true; 3]);
		assert_eq!(used, <()>::first_due() * 4 + (<()>::classify(2) + <()>::settle(1)) * 3);
		// A seized loan counts with the maximum weight.
		pass(40 * DAY);
		assert_ok!(Lending::liquidate(signed(STRANGER), ids[0]));
		idle(Weight::MAX);
		DueIndex::<Test>::insert(now(), ids[0]);
		let used = idle(Weight::MAX);
		assert_eq!(used, <()>::first_due() * 2 + sync_weight::<Test>());
	});
}

#[test]
fn works_in_the_order_of_time() {
	new_test_ext().execute_with(|| {
		let first = loans(1)[0];
		pass(DAY);
		put_unit(1, BORROWER, 10_000_000 * ONE);
		let second = drawn(TermsOf::<Test> { units: bounded(vec![1]), ..plain() });
		pass(40 * DAY);
		// There must be room for the maximum weight. The actual weight is less.
		let one = <()>::first_due() + due_weight::<Test>();
		idle(one);
		assert_eq!(synced(&[first, second]), [true, false]);
		idle(one);
		assert_eq!(synced(&[first, second]), [true, true]);
	});
}

#[test]
fn what_is_right_does_not_wait_for_an_idle_block() {
	// A year without idle blocks and a year with one every day give the same result.
	let run = |every_day: bool| {
		let mut result = None;
		new_test_ext().execute_with(|| {
			let id = loans(1)[0];
			pay(id, ONE);
			for _ in 0..365 {
				pass(DAY);
				if every_day {
					idle(Weight::MAX);
				}
			}
			assert!(Lending::classify_due(&mut WeightMeter::new()));
			result = Some((quote(id), impaired(id), books(), Lending::portfolio()));
		});
		result.unwrap()
	};
	assert_eq!(run(true), run(false));
}

#[test]
fn is_current_once_nothing_waits() {
	new_test_ext().execute_with(|| {
		loans(2);
		assert!(!Lending::is_current(), "no strike yet");
		value();
		assert!(Lending::is_current());
		pass(30 * DAY);
		assert!(!Lending::is_current(), "the strike is too old");
		value();
		assert!(Lending::is_current());
		pass(1);
		assert!(!Lending::is_current());
		let mut one = WeightMeter::with_limit(Lending::classify_weight());
		assert!(!Lending::classify_due(&mut one));
		assert!(!Lending::is_current(), "the other waits");
		assert!(Lending::classify_due(&mut WeightMeter::new()));
		assert!(Lending::is_current());
	});
}

#[test]
fn follows_a_loan_from_stage_to_stage() {
	new_test_ext().execute_with(|| {
		let id = loans(1)[0];
		// The deadline is missed, grace ends, and the three stages begin. After that there is no
		// event.
		for event in [30 * DAY + 1, 40 * DAY + 1, 60 * DAY, 90 * DAY, 120 * DAY] {
			let due: u64 = Due::<Test>::iter_keys().next().unwrap().0.into();
			assert_eq!(due - NOW, event);
			go_to(due);
			idle(Weight::MAX);
		}
		assert_eq!(Due::<Test>::iter().count(), 0);
		assert_eq!(record(id).due_at, None);
		pay(id, due(id));
		assert_eq!(record(id).due_at, Some(NOW + 150 * DAY + 1));
	});
}

#[test]
fn drops_offers_that_expired() {
	new_test_ext().execute_with(|| {
		let (bare, bound) = (proposed(terms()), committed(terms()));
		pass(7 * DAY);
		idle(Weight::MAX);
		assert!(!Offers::<Test>::contains_key(bare));
		assert!(events().contains(&Event::OfferEnded { loan: bare }));
		// The lender withdraws its money at any time.
		assert!(Offers::<Test>::contains_key(bound));
		assert_eq!(Due::<Test>::iter().count(), 0);
		assert_ok!(Lending::withdraw_commitment(signed(CURATOR), bound, 1));
		assert!(!Offers::<Test>::contains_key(bound));
	});
}

/// The vault fills nothing while something is due: many offers that expire at once do not delay it
/// for long.
#[test]
fn an_offer_that_expires_weighs_little() {
	new_test_ext().execute_with(|| {
		for _ in 0..20 {
			proposed(terms());
		}
		pass(7 * DAY);
		let one = <()>::first_due() + <()>::reject(0);
		assert!(one.all_lt(sync_weight::<Test>() / 10));
		let all = one * 20 + <()>::first_due();
		let mut meter = WeightMeter::with_limit(all);
		assert!(Lending::classify_due(&mut meter));
		assert_eq!(Offers::<Test>::iter().count(), 0);
		assert_eq!(meter.consumed(), all);
		// Where there is no weight to look, it is not known whether something is due.
		assert!(!Lending::classify_due(&mut WeightMeter::with_limit(Weight::zero())));
	});
}

/// One that was approved forgets the leases of its units, and waits for the room that it may need.
#[test]
fn an_approved_offer_that_expires_weighs_with_its_units() {
	new_test_ext().execute_with(|| {
		approved(terms());
		pass(7 * DAY);
		let (look, drop) = (<()>::first_due(), <()>::reject(MAX_UNITS));
		assert!(<()>::reject(0).all_lt(drop));
		let mut meter = WeightMeter::with_limit(look * 2 + <()>::reject(0));
		assert!(!Lending::classify_due(&mut meter));
		assert_eq!(meter.consumed(), look);
		let mut meter = WeightMeter::with_limit(look * 2 + drop);
		assert!(Lending::classify_due(&mut meter));
		assert_eq!(meter.consumed(), look * 2 + drop);
	});
}

#[test]
fn one_that_fails_stops_no_other() {
	new_test_ext().execute_with(|| {
		let ids = loans(2);
		pass(30 * DAY);
		value();
		pass(DAY);
		let good = record(ids[0]);
		// A record that no call writes: its interest overflows.
		frame_support::hypothetically!({
			Loans::<Test>::mutate(ids[0], |record| {
				let LoanRecord { debt, .. } = record.as_mut().unwrap();
				debt.claims[0] = infrafi_finance::interest::Interest(sp_core::U256::MAX);
			});
			let used = idle(Weight::MAX);
			assert_eq!(synced(&ids), [false, true]);
			// What it takes is not known.
			let good = <()>::classify(2) + <()>::settle(1);
			assert_eq!(used, <()>::first_due() * 3 + due_weight::<Test>() + good);
			assert!(matches!(
				events().last(),
				Some(Event::Classified { .. } | Event::ClassificationFailed { .. })
			));
			assert!(events().iter().any(
				|event| matches!(event, Event::ClassificationFailed { loan, .. } if *loan == ids[0])
			));
			assert_eq!(record(ids[0]).due_at, Some(now() + crate::RETRY_AFTER));
			assert!(!Lending::classify_due(&mut WeightMeter::new()), "it is not known");
			assert!(Lending::is_current(), "no exit waits for it");
		});
		assert_eq!(record(ids[0]), good);
	});
}

#[test]
fn an_event_that_comes_nearer_moves_the_entry() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> {
			schedule: crate::Schedule::Every { seconds: 10 * DAY, count: 36 },
			grace: crate::Grace { seconds: DAY, apr: percent(12) },
			..plain()
		});
		pass(12 * DAY);
		idle(Weight::MAX);
		// The deadline was missed on day 10, grace ended on day 11: the first stage is next.
		assert_eq!(record(id).due_at, Some(NOW + 40 * DAY));
		pay(id, due(id));
		assert_eq!(record(id).due_at, Some(NOW + 30 * DAY + 1));
	});
}

/// An offer without terms: no call leaves one. It is tried again, and stops no other.
#[test]
fn an_offer_that_fails_stops_no_other() {
	new_test_ext().execute_with(|| {
		let (broken, good) = (proposed(terms()), proposed(terms()));
		pass(7 * DAY);
		let terms = crate::Terms::<Test>::take(broken).unwrap();
		assert!(Lending::classify_due(&mut WeightMeter::new()));
		assert!(!Offers::<Test>::contains_key(good));
		let error = crate::Error::<Test>::UnknownOffer.into();
		assert!(events().contains(&Event::ClassificationFailed { loan: broken, error }));
		let entries: Vec<_> = Due::<Test>::iter_keys().map(|(at, id)| (at.into(), id)).collect();
		let again: u64 = now() + crate::RETRY_AFTER;
		assert_eq!(entries, [(again, broken)]);
		crate::Terms::<Test>::insert(broken, terms);
		go_to(again);
		idle(Weight::MAX);
		assert!(!Offers::<Test>::contains_key(broken));
		assert_eq!(Due::<Test>::iter().count(), 0);
	});
}

/// The end of a cure period is an event once: the loan may be seized from then on, or not.
#[test]
fn a_cure_period_that_is_over_is_due_once() {
	new_test_ext().execute_with(|| {
		let id = loans(1)[0];
		let reason = crate::BreachReason::Covenant;
		Lending::declare_breach(signed(COMMITTEE), id, reason).unwrap();
		let end = record(id).cure_until.unwrap() + 1;
		assert!(end < NOW + 30 * DAY);
		assert_eq!(record(id).due_at, Some(end));
		for instant in [end, end + DAY] {
			go_to(instant);
			idle(Weight::MAX);
			assert_eq!(record(id).due_at, Some(NOW + 30 * DAY + 1));
		}
	});
}
