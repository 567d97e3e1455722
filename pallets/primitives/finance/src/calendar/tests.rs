use proptest::prelude::*;

use super::*;

fn anchors(day: u8) -> Anchors {
	Anchors::new(day, 0).unwrap()
}

/// Day by day from the epoch, without a formula.
fn walk(mut visit: impl FnMut(u32, u32, u32, u32)) {
	let (mut year, mut month, mut day) = (1970, 1, 1);
	for days in 0..=49_710u32 {
		visit(days, year, month, day);
		let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		let length = match month {
			2 if leap => 29,
			2 => 28,
			4 | 6 | 9 | 11 => 30,
			_ => 31,
		};
		day += 1;
		if day > length {
			(day, month) = (1, month + 1);
		}
		if month > 12 {
			(month, year) = (1, year + 1);
		}
	}
	// The last second of 32 bits falls on that day.
	assert_eq!((year, month, day), (2106, 2, 8));
}

#[test]
fn every_day_of_136_years() {
	walk(|days, year, month, day| {
		let index = (year - 1970) * 12 + month - 1;
		assert_eq!(month_of_day(days), index);
		if day == 1 {
			assert_eq!(first_day(index), days);
		}
		let noon = u64::from(days) * DAY + DAY / 2;
		if noon <= u32::MAX.into() {
			assert_eq!(anchors(15).month_of(noon), Ok(index));
			assert_eq!(anchors(15).is_on(noon), Ok(day == 15));
		}
	});
}

#[test]
fn a_day_is_clamped_to_the_month() {
	let february = |year: u32| (year - 1970) * 12 + 1;
	// 2024-02-29, 2025-02-28, 2100-02-28, 2000-02-29.
	assert_eq!(anchors(31).instant(february(2024)), Ok(1_709_164_800));
	assert_eq!(anchors(31).instant(february(2025)), Ok(1_740_700_800));
	assert_eq!(anchors(30).instant(february(2100)), Ok(4_107_456_000));
	assert_eq!(anchors(29).instant(february(2000)), Ok(951_782_400));
	// Midnight in Tokyo comes nine hours before midnight in London, in New York five hours after.
	let tokyo = Anchors::new(31, 9 * 3_600).unwrap();
	assert_eq!(tokyo.instant(february(2024)), Ok(1_709_164_800 - 9 * 3_600));
	let york = Anchors::new(31, -5 * 3_600).unwrap();
	assert_eq!(york.instant(february(2024)), Ok(1_709_164_800 + 5 * 3_600));
}

#[test]
fn what_is_out_of_range_is_refused() {
	for day in [0, 32] {
		assert_eq!(Anchors::new(day, 0), Err(FinanceError::AnchorDayOutOfRange));
	}
	for offset in [MAX_UTC_OFFSET + 1, -MAX_UTC_OFFSET - 1] {
		assert_eq!(Anchors::new(1, offset), Err(FinanceError::UtcOffsetOutOfRange));
	}
	let last = anchors(7).instant(LAST_MONTH).unwrap();
	assert!(u32::try_from(last).is_ok());
	assert_eq!(anchors(1).instant(LAST_MONTH + 1), Err(FinanceError::InstantOutOfRange));
	assert_eq!(anchors(1).month_of(u64::from(u32::MAX) + 1), Err(FinanceError::InstantOutOfRange));
	assert_eq!(anchors(1).month_of(u64::MAX), Err(FinanceError::InstantOutOfRange));
	// The first anchor west of Greenwich is in range, east of it is not.
	assert_eq!(Anchors::new(1, 3_600).unwrap().instant(0), Err(FinanceError::InstantOutOfRange));
	assert_eq!(Anchors::new(1, -3_600).unwrap().instant(0), Ok(3_600));
	assert_eq!(
		Anchors::new(1, -3_600).unwrap().month_of(3_599),
		Err(FinanceError::InstantOutOfRange)
	);
}

#[test]
fn only_anchors_in_range_are_decoded() {
	let coded = |day: u8, offset: i32| Anchors::decode(&mut &(day, offset).encode()[..]).ok();
	assert_eq!(coded(31, -MAX_UTC_OFFSET), Anchors::new(31, -MAX_UTC_OFFSET).ok());
	for (day, offset) in [(0, 0), (32, 0), (1, MAX_UTC_OFFSET + 1), (1, i32::MIN)] {
		assert_eq!(coded(day, offset), None);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(8_192))]

	#[test]
	fn anchors_bracket_every_instant(
		day in 1u8..=31,
		offset in -MAX_UTC_OFFSET..=MAX_UTC_OFFSET,
		// From March 1970 on, because an anchor of January 1970 can be before 1970 in UTC.
		instant in (60 * DAY)..4_290_000_000,
	) {
		let anchors = Anchors::new(day, offset).unwrap();
		let month = anchors.month_from(instant).unwrap();
		prop_assert!(anchors.instant(month).unwrap() >= instant);
		prop_assert_eq!(anchors.month_from(anchors.instant(month).unwrap()), Ok(month));
		if month > 0 {
			prop_assert!(anchors.instant(month - 1).map_or(true, |before| before < instant));
		}
		let gap = anchors.instant(month + 1).map(|next| next - anchors.instant(month).unwrap());
		prop_assert!(gap.map_or(true, |gap| (28 * DAY..=31 * DAY).contains(&gap)));
		prop_assert_eq!(anchors.is_on(anchors.instant(month).unwrap()), Ok(true));
		prop_assert_eq!(anchors.month_of(anchors.instant(month).unwrap()), Ok(month));
	}
}
