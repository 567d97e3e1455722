use proptest::prelude::*;

use super::*;
use crate::testing::{deadlines, instants, monthly, shortest_window};

/// 2026-01-10 12:00 UTC.
const DRAW: u64 = 1_768_046_400;

fn utc(day: u8) -> Anchors {
	Anchors::new(day, 0).unwrap()
}

fn dates(deadlines: &Deadlines) -> Vec<u64> {
	(deadlines.first()..=deadlines.count()).map(|n| deadlines.instant(n).unwrap()).collect()
}

#[test]
fn equal_windows() {
	let deadlines = Deadlines::every(1_000, Seconds(60), 3).unwrap();
	assert_eq!(dates(&deadlines), [1_060, 1_120, 1_180]);
	assert_eq!(deadlines.instant(0), Ok(1_000));
	assert_eq!(deadlines.instant(4), Err(FinanceError::NoSuchDeadline));
	assert_eq!(deadlines.maturity(), Ok(1_180));
}

#[test]
fn a_stub_leads_to_the_first_anchor() {
	// Day 15: a stub of four and a half days, then monthly to the first anchor not before 90 days.
	let deadlines = Deadlines::monthly(DRAW, utc(15), 90, Seconds(0)).unwrap();
	assert_eq!(dates(&deadlines), [1_768_435_200, 1_771_113_600, 1_773_532_800, 1_776_211_200]);
	assert_eq!(deadlines.count(), 3);
	// An anchor nearer than a week is skipped.
	let deadlines = Deadlines::monthly(DRAW, utc(15), 90, Seconds(7 * DAY)).unwrap();
	assert_eq!(dates(&deadlines), [1_771_113_600, 1_773_532_800, 1_776_211_200]);
	assert_eq!((deadlines.first(), deadlines.count()), (0, 2));
	// Exactly a week is not nearer than a week.
	let first =
		|draw| Deadlines::monthly(draw, utc(15), 90, Seconds(7 * DAY)).unwrap().instant(0).unwrap();
	assert_eq!(first(1_768_435_200 - 7 * DAY), 1_768_435_200);
	assert_eq!(first(1_768_435_201 - 7 * DAY), 1_771_113_600);
}

#[test]
fn a_draw_on_the_anchor_day_has_no_stub() {
	let deadlines = Deadlines::monthly(DRAW, utc(10), 50, Seconds(7 * DAY)).unwrap();
	assert_eq!(deadlines.first(), 1);
	// 2026-02-10 and 2026-03-10.
	assert_eq!(dates(&deadlines), [1_770_681_600, 1_773_100_800]);
	// After the anchor: the next month's anchor ends the stub.
	let deadlines = Deadlines::monthly(DRAW, utc(9), 50, Seconds(7 * DAY)).unwrap();
	assert_eq!((deadlines.first(), deadlines.instant(0)), (0, Ok(1_770_595_200)));
}

#[test]
fn the_zone_decides_the_day() {
	// Noon UTC on the 10th is the 11th in Kiritimati.
	let kiritimati = Anchors::new(11, 14 * 3_600).unwrap();
	let deadlines = Deadlines::monthly(DRAW, kiritimati, 50, Seconds(0)).unwrap();
	assert_eq!(deadlines.first(), 1);
}

#[test]
fn terms_out_of_range_are_refused() {
	assert_eq!(Deadlines::every(0, Seconds(0), 1), Err(FinanceError::EmptyWindow));
	assert_eq!(Deadlines::every(0, Seconds(1), 0), Err(FinanceError::NoDeadline));
	assert_eq!(Deadlines::every(0, Seconds(1), 121), Err(FinanceError::TooManyDeadlines));
	assert_eq!(Deadlines::every(1, Seconds(u64::MAX), 1), Err(FinanceError::Overflow));
	let monthly = |draw, days| Deadlines::monthly(draw, utc(15), days, Seconds(0));
	assert_eq!(monthly(DRAW, 4), Err(FinanceError::NoDeadline), "only a stub");
	assert_eq!(monthly(DRAW, 3_800), Err(FinanceError::TooManyDeadlines));
	assert_eq!(monthly(4_290_000_000, 90), Err(FinanceError::InstantOutOfRange));
	assert_eq!(monthly(DRAW, u32::MAX), Err(FinanceError::InstantOutOfRange));
	let far = Deadlines::monthly(DRAW, utc(15), 90, Seconds(28 * DAY + 1));
	assert_eq!(far, Err(FinanceError::MinStubTooLong));
}

#[test]
fn deadlines_that_none_could_have_made_are_not_decoded() {
	let monthly = |month, stub, count| Deadlines {
		draw: DRAW,
		rhythm: Rhythm::Monthly { anchors: utc(15), month, stub },
		count,
	};
	// January 2026 is month 672.
	let cases = [
		(monthly(672, true, 3), None),
		(monthly(671, true, 3), Some(FinanceError::DeadlinesNotAfterDraw)),
		(monthly(675, true, 3), Some(FinanceError::DeadlinesNotAfterDraw)),
		(monthly(670, false, 3), Some(FinanceError::DeadlinesNotAfterDraw)),
		(monthly(672, true, 0), Some(FinanceError::NoDeadline)),
		(monthly(672, true, 121), Some(FinanceError::TooManyDeadlines)),
		(monthly(1_600, true, 120), Some(FinanceError::InstantOutOfRange)),
	];
	for (deadlines, error) in cases {
		assert_eq!(deadlines.checked().err(), error);
		assert_eq!(Deadlines::decode(&mut &deadlines.encode()[..]).is_ok(), error.is_none());
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn deadlines_ascend_from_the_draw(deadlines in deadlines()) {
		let dates = dates(&deadlines);
		prop_assert!(deadlines.draw() < dates[0]);
		prop_assert!(dates.is_sorted_by(|a, b| a < b));
		prop_assert_eq!(deadlines.maturity(), Ok(*dates.last().unwrap()));
		let windows: Vec<_> =
			(deadlines.first()..=deadlines.count()).map(|n| deadlines.window(n).unwrap()).collect();
		let span: u64 = windows.iter().map(|window| window.0).sum();
		prop_assert_eq!(span, dates.last().unwrap() - deadlines.draw());
		let shortest = shortest_window(&deadlines);
		prop_assert_eq!(deadlines.no_window_below(shortest), Ok(true));
		prop_assert_eq!(deadlines.no_window_below(Seconds(shortest.0 + 1)), Ok(false));
	}

	#[test]
	fn what_is_encoded_is_decoded(deadlines in deadlines()) {
		prop_assert_eq!(Deadlines::decode(&mut &deadlines.encode()[..]), Ok(deadlines));
	}

	/// Any bytes are refused, or give deadlines that ascend from the draw.
	#[test]
	fn only_deadlines_in_range_are_decoded(
		deadlines in deadlines(),
		at in any::<prop::sample::Index>(),
		byte: u8,
	) {
		let mut bytes = deadlines.encode();
		let at = at.index(bytes.len());
		bytes[at] = byte;
		let Ok(deadlines) = Deadlines::decode(&mut &bytes[..]) else { return Ok(()) };
		let dates = dates(&deadlines);
		prop_assert!(deadlines.draw() < dates[0]);
		prop_assert!(dates.is_sorted_by(|a, b| a < b));
		prop_assert!((1..=MAX_DEADLINES).contains(&deadlines.count()));
		prop_assert!(deadlines.window_at(*dates.last().unwrap()).is_ok());
	}

	#[test]
	fn monthly_ends_at_the_first_anchor_that_is_far_enough(
		draw in instants(),
		day in 1u8..=31,
		days in 70u32..3_500,
		min_stub in 0u64..=28,
	) {
		let deadlines = Deadlines::monthly(draw, utc(day), days, Seconds(min_stub * DAY)).unwrap();
		let end = draw + u64::from(days) * DAY;
		prop_assert!(deadlines.maturity().unwrap() >= end);
		prop_assert!(deadlines.instant(deadlines.count() - 1).unwrap() < end);
		let first = deadlines.instant(deadlines.first()).unwrap();
		prop_assert!(first - draw >= min_stub * DAY);
		prop_assert!(first - draw < 62 * DAY);
		prop_assert_eq!(deadlines.first() == 1, utc(day).is_on(draw).unwrap());
	}

	#[test]
	fn windows_are_found_in_constant_time(
		deadlines in prop_oneof![deadlines(), monthly()],
		at in 0u64..=1_200,
		exactly in any::<Option<prop::sample::Index>>(),
	) {
		let dates = dates(&deadlines);
		let span = dates.last().unwrap() - deadlines.draw();
		let instant = match exactly {
			Some(index) => *index.get(&dates),
			// A fifth of the instants are beyond the maturity.
			None => deadlines.draw() + (u128::from(span) * u128::from(at) / 1_000) as u64,
		};
		let first = deadlines.first();
		let past = dates.iter().filter(|date| **date < instant).count() as u32;
		prop_assert_eq!(deadlines.open_at(instant), Ok(first + past));
		prop_assert_eq!(deadlines.window_at(instant), Ok((first + past).min(deadlines.count())));
	}
}
