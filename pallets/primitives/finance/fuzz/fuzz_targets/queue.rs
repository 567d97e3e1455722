//! A bucket under any sequence of operations is solvent, fair to the unit, and never over-filled.

#![no_main]

use arbitrary::Arbitrary;
use infrafi_finance::{
	queue::{need_up, Bid, Bucket, BucketRequest, MAX_BID},
	shares::Price,
	units::{Shares, Usdai},
};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Op {
	Join(u128),
	Cancel(u8),
	Fill { cash: u128, assets: u128, shares: u128 },
	Claim(u8),
}

#[derive(Arbitrary, Debug)]
struct Life {
	bid: u8,
	ops: Vec<Op>,
}

/// 10^30 units.
const MAX_AMOUNT: u128 = 1_000_000_000_000_000_000_000_000_000_000;

fuzz_target!(|life: Life| {
	let bid = Bid::new(life.bid % (MAX_BID + 1)).unwrap();
	let mut bucket = Bucket::default();
	let mut requests = Vec::<BucketRequest>::new();
	let (mut fixed, mut claimed, mut swept) = (false, 0u128, 0u128);
	for op in life.ops {
		let count = requests.len().max(1);
		match op {
			Op::Join(shares) if !fixed && requests.len() < 64 => {
				let shares = Shares(shares % (MAX_AMOUNT / 64) + 1);
				bucket = bucket.join(shares).unwrap();
				requests.push(BucketRequest { shares, claimed: Usdai(0) });
			}
			Op::Cancel(which) if !fixed && !requests.is_empty() => {
				let request = requests.swap_remove(usize::from(which) % count);
				bucket = bucket.cancel(request.shares).unwrap();
			}
			Op::Fill { cash, assets, shares } => {
				fixed = true;
				let price = Price {
					assets: Usdai(assets % MAX_AMOUNT),
					shares: Shares(shares % MAX_AMOUNT + 1),
				};
				// The need at extreme prices may exceed u128. The fill never fails.
				let cash = Usdai(cash % MAX_AMOUNT);
				let Ok(fill) = bucket.fill_down(bid, cash, price) else { panic!("fill failed") };
				assert!(fill.paid <= cash && fill.burned <= bucket.unfilled);
				if let Ok(need) = need_up(bid.demand(bucket.unfilled).unwrap(), price) {
					assert!(fill.paid <= need);
					assert!(cash < need || fill.bucket.is_filled() || price.assets == Usdai(0));
				}
				bucket = fill.bucket;
				if bucket.paid.0 > MAX_AMOUNT * 64 {
					return;
				}
			}
			Op::Claim(which) if !requests.is_empty() => {
				let request = requests.swap_remove(usize::from(which) % count);
				let claimable = bucket.claimable_down(&request).unwrap();
				let claim = bucket.claim_down(request).unwrap();
				assert_eq!(claim.paid, claimable);
				assert_eq!(claim.request.is_none(), bucket.is_filled());
				bucket = claim.bucket;
				requests.extend(claim.request);
				claimed += claim.paid.0;
				swept += claim.dust.0;
			}
			_ => {}
		}
		let asked: u128 = requests.iter().map(|request| request.shares.0).sum();
		assert_eq!(bucket.open.0, asked);
		assert_eq!(bucket.claimed.0, claimed);
		assert!(bucket.open <= bucket.asked && bucket.unfilled <= bucket.asked);
		let open: u128 =
			requests.iter().map(|request| bucket.claimable_down(request).unwrap().0).sum();
		let dust = bucket.paid.0 - claimed - open - swept;
		assert!(dust < 65, "a unit a request");
		let over = bucket.is_filled() && requests.is_empty() && bucket.asked > Shares(0);
		assert!(!over || dust == 0, "the last claim sweeps");
	}
});
