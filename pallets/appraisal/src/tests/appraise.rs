use frame_support::assert_ok;
use infrafi_protocol::{unit::Grade, Appraisal as Value, AppraiseError, Subject, UnitId};

use crate::{mock::*, DatedValue, FeedInfo};

const DOLLAR: u128 = 1_000_000_000_000_000_000;
const YEAR: u64 = 31_536_000;

fn register(unit: UnitId, subject: Subject) {
	Units::mutate(|units| units.insert(unit, subject));
}

/// Feeds 25,000 dollars for a new H100 one second after the start.
fn with_price() {
	wait(1);
	feed(1, price("H100"), usd(25_000));
	feed(2, price("H100"), usd(25_000));
}

fn value_of(subject: Subject) -> u128 {
	register(9, subject);
	Appraisal::appraise(9).expect("the price is fresh").value
}

#[test]
fn values_new_hardware_at_its_price() {
	run(|| {
		with_price();
		let now = START + 1;
		let eight = Subject { quantity: 8, in_service_at: now, ..piece("H100") };
		register(0, eight);
		let expected = Value { value: 200_000 * DOLLAR, as_of: START + 1 };
		assert_eq!(Appraisal::appraise(0), Ok(expected));
	});
}

#[test]
fn deducts_the_depreciation_of_each_year() {
	run(|| {
		with_price();
		let now = START + 1;
		let aged = |years| Subject { in_service_at: now - years * YEAR, ..piece("H100") };
		assert_eq!(value_of(aged(1)), 18_750 * DOLLAR);
		assert_eq!(value_of(aged(2)), 14_062 * DOLLAR + DOLLAR / 2);
		// Half of the second year: half of its depreciation.
		let midway = Subject { in_service_at: now - YEAR - YEAR / 2, ..piece("H100") };
		assert_eq!(value_of(midway), 16_406 * DOLLAR + DOLLAR / 4);
		assert_eq!(value_of(aged(50)), 2_500 * DOLLAR, "not below the floor");
	});
}

#[test]
fn takes_the_grade_into_account() {
	run(|| {
		with_price();
		let graded = |grade| Subject { grade, in_service_at: START + 1, ..piece("H100") };
		assert_eq!(value_of(graded(Grade::A)), 25_000 * DOLLAR);
		assert_eq!(value_of(graded(Grade::B)), 22_500 * DOLLAR);
		assert_eq!(value_of(graded(Grade::C)), 18_750 * DOLLAR);
	});
}

#[test]
fn treats_hardware_that_is_not_in_service_yet_as_new() {
	run(|| {
		with_price();
		let future = Subject { in_service_at: START + YEAR, ..piece("H100") };
		assert_eq!(value_of(future), 25_000 * DOLLAR);
	});
}

#[test]
fn is_stale_one_second_after_the_limit() {
	run(|| {
		with_price();
		register(0, piece("H100"));
		wait(300);
		assert_ok!(Appraisal::appraise(0));
		assert!(!Appraisal::feeds(0, 1)[0].stale);
		wait(1);
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::Stale));
		assert!(Appraisal::feeds(0, 1)[0].stale);
	});
}

#[test]
fn names_what_is_missing() {
	run(|| {
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::UnknownUnit));
		register(0, piece("L40S"));
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::UnknownModel));
		register(0, piece("H100"));
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::NoData));
	});
}

#[test]
fn refuses_a_value_beyond_what_an_amount_holds() {
	run(|| {
		wait(1);
		let absurd = sp_runtime::FixedU128::from_inner(u128::MAX);
		feed(1, price("H100"), absurd);
		feed(2, price("H100"), absurd);
		register(0, Subject { quantity: u32::MAX, in_service_at: START + 1, ..piece("H100") });
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::Overflow));
	});
}

#[test]
fn appraises_many_in_their_order() {
	run(|| {
		with_price();
		register(3, Subject { in_service_at: START + 1, ..piece("H100") });
		let many = Appraisal::appraise_many(vec![7, 3]);
		assert_eq!(many[0], Err(AppraiseError::UnknownUnit));
		assert_eq!(many[1].as_ref().unwrap().value, 25_000 * DOLLAR);
		assert_eq!(Appraisal::appraise_many(vec![0; 1_000]).len(), crate::MAX_PAGE as usize);
	});
}

#[test]
fn lists_feeds_by_name_and_page() {
	run(|| {
		for name in ["L40S", "A100"] {
			assert_ok!(Appraisal::set_model(
				RuntimeOrigin::root(),
				model(name),
				Some(model_params())
			));
		}
		let keys = |from, limit| -> Vec<_> {
			Appraisal::feeds(from, limit).into_iter().map(|feed| feed.key).collect()
		};
		assert_eq!(keys(0, 10), vec![price("A100"), price("H100"), price("L40S")]);
		assert_eq!(keys(1, 1), vec![price("H100")]);
		assert_eq!(keys(3, u32::MAX), vec![]);
	});
}

#[test]
fn shows_the_state_of_a_feed() {
	run(|| {
		let info = || Appraisal::feeds(0, 1).remove(0);
		let FeedInfo { key, accepted, held, stale, sources: count } = info();
		assert_eq!((key, accepted, held, stale, count), (price("H100"), None, None, true, 0));
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), price("H100"), sources()));
		with_price();
		let FeedInfo { accepted, held, stale, sources: count, .. } = info();
		assert_eq!(accepted, Some(DatedValue { value: usd(25_000), as_of: START + 1 }));
		assert_eq!((held, stale, count), (None, false, 2));
		wait(1);
		(1..3).for_each(|appraiser| feed(appraiser, price("H100"), usd(5_000)));
		let held = info().held.map(|held| (held.value, held.rounds));
		assert_eq!(held, Some((usd(5_000), 1)));
		assert_eq!(Appraisal::feeds(0, 1).len(), 1);
		assert_eq!(Appraisal::model(model("H100")), Some(model_params()));
		assert_eq!(Appraisal::model(model("L40S")), None);
		assert_eq!(Appraisal::params(), PARAMS());
	});
}
