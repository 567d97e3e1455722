//! When a request is paid, if loans pay as they are assumed to: from the cash that the vault has
//! and that comes to it, and what the queue needs up to the request. It is no promise.

use crate::maths::part_up;

/// What a late payment is late by in the case of late loans: 60 days, in seconds.
pub const LATE: i64 = 60 * 86_400;

/// Billionths of one.
const BILLION: i128 = 1_000_000_000;

/// A bid is a number of ticks of 25 basis points of the price.
const TICKS: i128 = 400;

/// Cash that comes to the vault: USDai (18 decimals).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
	/// When at the latest, in seconds since 1970.
	pub at: i64,
	/// How much.
	pub amount: i128,
}

/// Payments of loans in a month, as the chain shows them: USDai (18 decimals).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
	/// Its last second, since 1970: what falls due in it has come by then.
	pub end: i64,
	/// Principal.
	pub principal: i128,
	/// Interest before the vault's fee.
	pub interest: i128,
}

/// How loans pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
	/// All of them as agreed.
	Agreed,
	/// A share of them, in billionths, 60 days late.
	Late(i128),
	/// None of them.
	Nothing,
}

/// Pending shares of a window at a bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
	/// The bid in ticks.
	pub bid: i128,
	/// Pending shares (18 decimals).
	pub pending: i128,
}

/// The price of a redemption before bids: USDai for shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
	/// Conservative net assets: USDai (18 decimals).
	pub assets: i128,
	/// Supply of shares (18 decimals).
	pub shares: i128,
}

/// A request in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
	/// What it and all that is filled before it need: USDai (18 decimals).
	pub need: i128,
	/// The end of its window, in seconds since 1970. It is not filled before.
	pub window_end: i64,
	/// Now, in seconds since 1970.
	pub now: i64,
	/// Seconds between ends of windows.
	pub length: i64,
}

/// When a request is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
	/// The first end of a window by which the cash covers it, in seconds since 1970. None if it
	/// does not as far as payments are known.
	pub window_end: Option<i64>,
	/// What is missing for it after the last known payment: USDai (18 decimals).
	pub missing: i128,
}

/// What comes to the vault from loans, in the order of time. None where amounts do not fit.
pub fn flows(months: &[Month], fee: i128, case: Case) -> Option<Vec<Flow>> {
	let mut flows = Vec::new();
	for month in months {
		// The vault's part rounds down.
		let interest = month.interest.checked_sub(part_up(month.interest, fee, BILLION)?)?;
		let amount = month.principal.checked_add(interest)?;
		let late = match case {
			Case::Agreed => 0,
			Case::Late(share) => part_up(amount, share, BILLION)?,
			Case::Nothing => continue,
		};
		flows.push(Flow { at: month.end, amount: amount.checked_sub(late)? });
		flows.push(Flow { at: month.end.saturating_add(LATE), amount: late });
	}
	flows.sort_by_key(|flow| flow.at);
	flows.retain(|flow| flow.amount > 0);
	Some(flows)
}

/// What buckets need at a price, each rounded up. None where amounts do not fit.
pub fn need(buckets: &[Bucket], price: Price) -> Option<i128> {
	buckets.iter().try_fold(0i128, |sum, bucket| {
		let worth = part_up(bucket.pending, price.assets, price.shares)?;
		let kept = TICKS.checked_sub(bucket.bid).filter(|kept| *kept >= 0)?;
		sum.checked_add(part_up(worth, kept, TICKS)?)
	})
}

/// When the cash covers a request. None where amounts do not fit.
pub fn forecast(idle: i128, flows: &[Flow], place: Place) -> Option<Forecast> {
	let mut missing = place.need.checked_sub(idle)?.max(0);
	let mut covered = (missing == 0).then_some(place.now);
	for flow in flows {
		if covered.is_some() {
			break;
		}
		missing = missing.checked_sub(flow.amount)?.max(0);
		covered = (missing == 0).then_some(flow.at);
	}
	let window_end = match covered {
		Some(at) => Some(place.end_after(at)?),
		None => None,
	};
	Some(Forecast { window_end, missing })
}

impl Place {
	/// The first end of a window, from now and from its own one on, at or after a second.
	pub fn end_after(&self, at: i64) -> Option<i64> {
		let past = at.max(self.now).checked_sub(self.window_end)?.max(0);
		let length = self.length.max(1);
		let windows = past.checked_add(length - 1)? / length;
		self.window_end.checked_add(windows.checked_mul(length)?)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const DAY: i64 = 86_400;

	/// 100 of principal and 10 of interest a month, for three months of 30 days.
	fn months() -> Vec<Month> {
		let month = |n: i64| Month { end: n * 30 * DAY - 1, principal: 100, interest: 10 };
		(1..4).map(month).collect()
	}

	/// Windows of a week, the first of which ends after three days.
	fn place(need: i128) -> Place {
		Place { need, window_end: 3 * DAY, now: DAY, length: 7 * DAY }
	}

	fn when(idle: i128, case: Case, need: i128) -> Forecast {
		let flows = flows(&months(), 200_000_000, case).expect("the amounts fit");
		forecast(idle, &flows, place(need)).expect("the amounts fit")
	}

	#[test]
	fn idle_cash_covers_a_request_at_its_own_window() {
		for case in [Case::Agreed, Case::Late(BILLION), Case::Nothing] {
			let covered = Forecast { window_end: Some(3 * DAY), missing: 0 };
			assert_eq!(when(50, case, 50), covered, "{case:?}");
		}
	}

	#[test]
	fn a_request_whose_window_is_over_is_covered_at_a_later_end() {
		let late = Place { now: 18 * DAY, ..place(50) };
		let covered = |idle| forecast(idle, &[Flow { at: DAY, amount: 9 }], late);
		let at = |idle| covered(idle).expect("the amounts fit").window_end;
		assert_eq!(at(50), Some(24 * DAY));
		assert_eq!(at(41), Some(24 * DAY), "what was due is due now");
		assert_eq!(at(40), None);
	}

	#[test]
	fn payments_cover_it_at_the_next_end_of_a_window() {
		// 108 come by day 30: the windows end at days 3, 10, 17, 24, 31.
		assert_eq!(when(0, Case::Agreed, 108).window_end, Some(31 * DAY));
		assert_eq!(when(0, Case::Agreed, 109).window_end, Some(66 * DAY), "60 is no end");
		assert_eq!(when(216, Case::Agreed, 324 + 216).window_end, Some(94 * DAY));
	}

	#[test]
	fn late_loans_pay_sixty_days_later() {
		// A quarter is late: 81 come in time, and 27 by day 90.
		let late = Case::Late(BILLION / 4);
		assert_eq!(when(0, late, 81).window_end, Some(31 * DAY));
		assert_eq!(when(0, late, 82).window_end, Some(66 * DAY));
		assert_eq!(when(0, late, 162).window_end, Some(66 * DAY));
		assert_eq!(when(0, late, 243 + 27).window_end, Some(94 * DAY));
		assert_eq!(when(0, Case::Late(BILLION), 108).window_end, Some(94 * DAY));
	}

	#[test]
	fn what_is_never_covered_has_no_window() {
		assert_eq!(when(50, Case::Nothing, 51), Forecast { window_end: None, missing: 1 });
		assert_eq!(when(0, Case::Agreed, 325), Forecast { window_end: None, missing: 1 });
	}

	#[test]
	fn the_fee_is_the_treasurys_and_rounds_against_the_forecast() {
		let month = [Month { end: 9, principal: 100, interest: 7 }];
		let flows = |case| flows(&month, 500_000_000, case).expect("the amounts fit");
		assert_eq!(flows(Case::Agreed), [Flow { at: 9, amount: 103 }]);
		let late = [Flow { at: 9, amount: 51 }, Flow { at: 9 + LATE, amount: 52 }];
		assert_eq!(flows(Case::Late(BILLION / 2)), late);
		assert_eq!(flows(Case::Nothing), []);
	}

	#[test]
	fn a_bid_lowers_what_is_needed() {
		let price = Price { assets: 3, shares: 2 };
		let of = |bid, pending| need(&[Bucket { bid, pending }], price).expect("it fits");
		assert_eq!(of(0, 100), 150);
		assert_eq!(of(4, 1_000), 1_485, "1 % of 1,500");
		assert_eq!(of(0, 1), 2, "rounded up");
		let two = [Bucket { bid: 4, pending: 1_000 }, Bucket { bid: 0, pending: 100 }];
		assert_eq!(need(&two, price), Some(1_635));
		assert_eq!(need(&two, Price { assets: 0, shares: 0 }), Some(0));
		let huge = [Bucket { bid: 0, pending: i128::MAX }];
		assert_eq!(need(&huge, price), None, "it does not fit");
	}
}
