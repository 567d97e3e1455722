//! Deadlines at local midnight of one day of the month.

const DAY: i64 = 86_400;

/// Days of a month. Months are counted from January of the year 0.
fn days_of(month: i64) -> i64 {
	let year = month.div_euclid(12);
	let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	match month.rem_euclid(12) {
		1 if is_leap => 29,
		1 => 28,
		3 | 5 | 8 | 10 => 30,
		_ => 31,
	}
}

/// The first day of a month, in days since 1970.
fn first_day(month: i64) -> i64 {
	(1970 * 12..month).map(days_of).sum()
}

/// The month of a day since 1970.
fn month_of(day: i64) -> i64 {
	let mut month = 1970 * 12;
	let mut rest = day;
	while rest >= days_of(month) {
		rest -= days_of(month);
		month += 1;
	}
	month
}

/// The deadlines of a loan, and whether the first one ends a stub. None if only a stub is left.
pub fn monthly(
	draw: u64,
	day: u8,
	offset: i32,
	days: u32,
	min_stub: u64,
) -> Option<(Vec<u64>, bool)> {
	let draw = draw as i64;
	// The local day that an anchor is in, and the instant at which that day begins.
	let day_of = |month: i64| first_day(month) + i64::from(day).min(days_of(month)) - 1;
	let instant = |month: i64| day_of(month) * DAY - i64::from(offset);
	let today = (draw + i64::from(offset)).div_euclid(DAY);
	let mut month = month_of(today);
	let is_at_anchor = today == day_of(month);
	if today >= day_of(month) {
		month += 1;
	}
	if !is_at_anchor && instant(month) - draw < min_stub as i64 {
		month += 1;
	}
	let last = draw + i64::from(days) * DAY;
	let mut all = vec![];
	loop {
		all.push(instant(month) as u64);
		if instant(month) >= last {
			break;
		}
		month += 1;
	}
	let has_stub = !is_at_anchor;
	(all.len() > usize::from(has_stub)).then_some((all, has_stub))
}
