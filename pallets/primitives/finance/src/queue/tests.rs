use codec::{Decode, Encode};
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	testing::{amounts, ceil, floor, int, portion, ratio, MAX_AMOUNT},
	units::Seconds,
};

fn price(assets: u128, shares: u128) -> Price {
	Price { assets: Usdai(assets), shares: Shares(shares) }
}

fn bid(ticks: u8) -> Bid {
	Bid::new(ticks).unwrap()
}

fn bucket(shares: u128) -> Bucket {
	Bucket::default().join(Shares(shares)).unwrap()
}

#[test]
fn a_bid_is_a_gift_to_those_who_stay() {
	// 200 of 1,000 shares at 40 ticks, 10 %.
	let fill = bucket(200).fill_down(bid(40), Usdai(300), price(1_000, 1_000)).unwrap();
	assert_eq!((fill.burned, fill.paid), (Shares(200), Usdai(180)));
	assert!(fill.bucket.is_filled());
}

#[test]
fn cash_ends_a_fill() {
	let fill = bucket(200).fill_down(bid(0), Usdai(50), price(2_000, 1_000)).unwrap();
	assert_eq!((fill.burned, fill.paid), (Shares(25), Usdai(50)));
	let again = fill.bucket.fill_down(bid(0), Usdai(1), price(2_000, 1_000)).unwrap();
	assert_eq!((again.burned, again.paid), (Shares(0), Usdai(0)), "half a share is none");
	// One share is worth 0.7. No part of a bucket is filled for no money, but a whole bucket that
	// is worth less than a unit is.
	for (asked, burned) in [(10, 0), (1, 1)] {
		let fill = bucket(asked).fill_down(bid(0), Usdai(1), price(7, 10)).unwrap();
		assert_eq!((fill.burned, fill.paid), (Shares(burned), Usdai(0)));
	}
	let worthless = bucket(200).fill_down(bid(0), Usdai(50), price(0, 1_000)).unwrap();
	assert_eq!(worthless.burned, Shares(0));
}

#[test]
fn a_bucket_that_is_being_filled_admits_no_cancellation() {
	let fill = bucket(200).fill_down(bid(0), Usdai(50), price(1_000, 1_000)).unwrap();
	assert_eq!(fill.bucket.cancel(Shares(10)), Err(FinanceError::FillStarted));
	assert_eq!(fill.bucket.join(Shares(10)), Err(FinanceError::FillStarted));
	assert_eq!(bucket(200).cancel(Shares(200)), Ok(Bucket::default()));
	assert_eq!(bucket(200).cancel(Shares(201)), Err(FinanceError::RequestAboveBucket));
}

#[test]
fn the_highest_bid_is_served_first() {
	let bids = [63, 0, 17].into_iter().fold(Bids::default(), |bids, ticks| bids.with(bid(ticks)));
	let mut left = bids;
	let mut served = Vec::new();
	while let Some(highest) = left.highest() {
		served.push(highest.ticks());
		left = left.without(highest);
	}
	assert_eq!(served, [63, 17, 0]);
	assert_eq!(bids.above(bid(17)), Bids::default().with(bid(63)));
	assert_eq!(bids.above(bid(63)), Bids::default());
	assert_eq!(Bid::new(64), Err(FinanceError::BidTooHigh));
}

#[test]
fn only_a_bid_in_range_is_decoded() {
	for ticks in 0..=u8::MAX {
		assert_eq!(Bid::decode(&mut &[ticks][..]).ok(), Bid::new(ticks).ok());
	}
	assert_eq!(Bid::decode(&mut &bid(63).encode()[..]), Ok(bid(63)));
}

#[test]
fn a_window_is_fixed_before_it_closes() {
	let week = Seconds(7);
	assert!(!is_fixed(30, week, 23));
	assert!(is_fixed(30, week, 24));
	assert_eq!(joinable_end(30, Seconds(30), week, 23), Ok(30));
	assert_eq!(joinable_end(30, Seconds(30), week, 24), Ok(60));
	assert_eq!(joinable_end(30, Seconds(30), week, 1_000_000_000), Ok(1_000_000_020));
	assert_eq!(joinable_end(30, Seconds(0), week, 24), Err(FinanceError::DivisionByZero));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn a_fill_is_worth_what_it_pays(
		asked in amounts(),
		cash in amounts(),
		ticks in 0u8..=MAX_BID,
		assets in 1..=MAX_AMOUNT,
		shares in 1..=MAX_AMOUNT,
	) {
		let price = price(assets, shares);
		let before = bucket(asked);
		let Ok(fill) = before.fill_down(bid(ticks), Usdai(cash), price) else {
			// Only a payment beyond u128 fails, and cash is not beyond it.
			return Err(TestCaseError::fail("a fill within the domain failed"));
		};
		prop_assert!(fill.paid <= Usdai(cash) && fill.burned <= Shares(asked));
		let worth = ratio(assets, shares) * ratio(400 - u16::from(ticks), 400);
		if fill.burned > Shares(0) {
			prop_assert_eq!(Some(fill.paid.0), floor(&(int(fill.burned.0) * worth.clone())));
		}
		if fill.burned < Shares(asked) && fill.paid > Usdai(0) {
			let more = int(fill.burned.0 + 1) * worth.clone();
			prop_assert!(more > int(cash), "one more is not covered");
		}
		// A draw that leaves the need leaves enough for this fill.
		let need = need_up(bid(ticks).demand(Shares(asked)).unwrap(), price).unwrap();
		prop_assert_eq!(Some(need.0), ceil(&(int(asked) * worth)));
		if Usdai(cash) >= need {
			prop_assert_eq!(fill.burned, Shares(asked));
		}
	}

	#[test]
	fn the_window_joined_is_the_first_that_will_do(
		end: u32,
		length in 1u32..,
		wait: u32,
		now: u32,
	) {
		let (end, length) = (u64::from(end), u64::from(length));
		let (wait, now) = (Seconds(wait.into()), u64::from(now));
		let joined = joinable_end(end, Seconds(length), wait, now).unwrap();
		prop_assert!(!is_fixed(joined, wait, now));
		prop_assert!(joined >= end && (joined - end).is_multiple_of(length));
		prop_assert!(joined == end || is_fixed(joined - length, wait, now));
	}
}

#[derive(Clone, Debug)]
enum Op {
	Join(u128),
	Cancel(usize),
	Fix,
	Fill { cash: u64, price: u64 },
	FillAll,
	BucketClaim(usize),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		3 => (1..=MAX_AMOUNT / 100).prop_map(Op::Join),
		2 => (1u128..=50).prop_map(Op::Join),
		1 => any::<usize>().prop_map(Op::Cancel),
		1 => Just(Op::Fix),
		3 => (any::<u64>(), 1u64..=2_000).prop_map(|(cash, price)| Op::Fill { cash, price }),
		3 => any::<usize>().prop_map(Op::BucketClaim),
	];
	vec(op, 1..80)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_048))]

	/// Claims never exceed what was paid in, all requests of a bucket are paid at one rate to the
	/// unit, and nothing stays behind, whatever the order of joins, cancellations, fills and
	/// claims.
	#[test]
	fn a_bucket_is_fair_and_solvent(ticks in 0u8..=MAX_BID, ops in ops()) {
		let mut bucket = Bucket::default();
		let mut requests = Vec::<BucketRequest>::new();
		let (mut fixed, mut claimed, mut gone, mut swept) = (false, 0, Shares(0), Usdai(0));
		for op in ops.into_iter().chain([Op::Fix, Op::FillAll]).chain(vec![Op::BucketClaim(0); 80]) {
			let count = requests.len().max(1);
			match op {
				Op::Join(shares) if !fixed => {
					bucket = bucket.join(Shares(shares)).unwrap();
					requests.push(BucketRequest { shares: Shares(shares), claimed: Usdai(0) });
				},
				Op::Cancel(which) if !fixed && !requests.is_empty() => {
					let request = requests.swap_remove(which % count);
					bucket = bucket.cancel(request.shares).unwrap();
				},
				Op::Fix => fixed = true,
				Op::Fill { cash, price: assets } if fixed => {
					let cash = Usdai(portion(bucket.asked.0, cash));
					let price = price(assets.into(), 1_000);
					let fill = bucket.fill_down(bid(ticks), cash, price).unwrap();
					prop_assert_eq!(bucket.unfilled.ensure_sub(fill.burned), Ok(fill.bucket.unfilled));
					prop_assert_eq!(bucket.paid.ensure_add(fill.paid), Ok(fill.bucket.paid));
					bucket = fill.bucket;
				},
				Op::FillAll => {
					bucket = bucket.fill_down(bid(ticks), Usdai(MAX_AMOUNT * 2), price(1, 1)).unwrap().bucket;
				},
				Op::BucketClaim(which) if !requests.is_empty() => {
					let request = requests.swap_remove(which % count);
					let claimable = bucket.claimable_down(&request).unwrap();
					let claim = bucket.claim_down(request).unwrap();
					prop_assert_eq!(claim.paid, claimable);
					prop_assert_eq!(claim.request.is_none(), bucket.is_filled());
					// A claim takes nothing from later claims.
					let same = Bucket { claimed: bucket.claimed, open: bucket.open, ..claim.bucket };
					prop_assert_eq!(same, bucket);
					claimed += claim.paid.0;
					bucket = claim.bucket;
					if let Some(request) = claim.request {
						prop_assert_eq!(bucket.claimable_down(&request), Ok(Usdai(0)));
						requests.push(request);
					} else {
						gone = gone.ensure_add(request.shares).unwrap();
					}
					let is_last = bucket.is_filled() && requests.is_empty();
					prop_assert!(is_last || claim.dust == Usdai(0), "no dust is paid out before the last claim");
					swept = swept.ensure_add(claim.dust).unwrap();
				},
				_ => {},
			}
			let open = Shares::sum(&requests.iter().map(|request| request.shares).collect::<Vec<_>>());
			prop_assert_eq!(open, Ok(bucket.open));
			prop_assert_eq!(bucket.open.ensure_add(gone), Ok(bucket.asked));
			prop_assert_eq!(bucket.claimed, Usdai(claimed));
			prop_assert!(bucket.unfilled <= bucket.asked);
			let mut owed = bucket.claimed;
			for request in &requests {
				let claimable = bucket.claimable_down(request).unwrap();
				owed = owed.ensure_add(claimable).unwrap();
				let fair = int(bucket.paid.0) * ratio(request.shares.0, bucket.asked.0);
				let all = request.claimed.ensure_add(claimable).unwrap();
				prop_assert_eq!(Some(all.0), floor(&fair));
				prop_assert!(bucket.unfilled_down(request).unwrap() <= request.shares);
			}
			let dust = bucket.paid.ensure_sub(owed).unwrap();
			prop_assert!(dust.0 < 80, "a unit a request");
		}
		prop_assert_eq!(bucket.claimed.ensure_add(swept), Ok(bucket.paid), "nothing stays behind");
		prop_assert!(requests.is_empty());
	}
}

#[test]
fn the_last_claim_sweeps_the_dust() {
	// Three requests of one share each, five units paid in: one for each request, and two left
	// over.
	let bucket = (0..3).fold(Bucket::default(), |bucket, _| bucket.join(Shares(1)).unwrap());
	let request = BucketRequest { shares: Shares(1), claimed: Usdai(0) };
	let part = bucket.fill_down(bid(0), Usdai(3), price(2, 1)).unwrap().bucket;
	let early = part.claim_down(request).unwrap();
	assert_eq!((early.paid, early.dust), (Usdai(0), Usdai(0)));
	assert_eq!(early.request, Some(request), "it comes back for the rest");
	let mut bucket = Bucket { unfilled: Shares(0), paid: Usdai(5), ..part };
	for dust in [0, 0, 2] {
		let claim = bucket.claim_down(request).unwrap();
		assert_eq!((claim.paid, claim.dust, claim.request), (Usdai(1), Usdai(dust), None));
		bucket = claim.bucket;
	}
	assert_eq!(bucket.claim_down(request), Err(FinanceError::RequestAboveBucket));
}
