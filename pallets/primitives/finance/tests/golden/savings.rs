//! Savings: the vault's shares and exits, the reserve and its bills.

use infrafi_finance::{
	allowance::Allowance,
	backing::{split_loss, Backing},
	base_yield::BaseYield,
	calendar::DAY,
	queue::{need_up, Bid, Bucket, BucketRequest},
	shares::{draw_limit, Price, VaultHoldings},
	smoothing::{given_up_down, Locked},
	tbill::{bond_yield_down, discount_rate_down, least_cost_up, Lot, RecentLosses},
	units::{Seconds, Shares, Usdai, Usdc},
};
use sp_arithmetic::Perbill;

use crate::{percent, Numbers, ONE};

/// 1,000,000 USDC.
const FACE: Usdc = Usdc(1_000_000_000_000);

pub(crate) fn shares(numbers: &mut Numbers) {
	let [idle, principal, impairment, interest] =
		[300, 700, 100, 20].map(|amount| Usdai(amount * ONE));
	let holdings = VaultHoldings { idle, principal, impairment, interest, ..Default::default() };
	let nav = holdings.nav().unwrap();
	numbers.put("shares.conservative", nav.conservative.0);
	numbers.put("shares.optimistic", nav.optimistic.0);
	let shares = Shares(900 * ONE);
	let (enter, leave) =
		(Price { assets: nav.optimistic, shares }, Price { assets: nav.conservative, shares });
	let fifty = 50 * ONE;
	numbers.put("shares.shares_for_50_down", enter.to_shares_down(Usdai(fifty)).unwrap().0);
	numbers.put("shares.assets_for_50_up", enter.to_assets_up(Shares(fifty)).unwrap().0);
	numbers.put("shares.assets_of_50_down", leave.to_assets_down(Shares(fifty)).unwrap().0);
	let [owed, need, buffer] = [20, 100, 30].map(|amount| Usdai(amount * ONE));
	let limit = |usdc: u128| draw_limit(idle, owed, need, buffer, Usdc(usdc * 1_000_000)).unwrap();
	numbers.put("shares.draw_limit", limit(200).0);
	numbers.put("shares.draw_limit_of_a_poor_reserve", limit(120).0);
	// The greatest minimum that the stake is worth.
	let stake = 900 * ONE - 1_000_000;
	assert_eq!(holdings.is_staked(shares, Usdai(stake)), Ok(true));
	assert_eq!(holdings.is_staked(shares, Usdai(stake + 1)), Ok(false));
	numbers.put("shares.stake_down", stake);
}

pub(crate) fn smoothing(numbers: &mut Numbers) {
	let price = Price { assets: Usdai(2_000_000 * ONE), shares: Shares(2_000_000 * ONE) };
	let burned = Shares(1_000_000 * ONE);
	let given_up = given_up_down(price, burned, Usdai(842_500 * ONE)).unwrap();
	numbers.put("smoothing.given_up_down", given_up.0);
	let time = Seconds(65 * DAY);
	let locked = Locked::default().with_up(given_up, 0, time).unwrap();
	for (name, at) in
		[("a_second", 1), ("a_day", DAY), ("45_days", 45 * DAY), ("a_year", 365 * DAY)]
	{
		let left = locked.left_up(at, time).unwrap();
		numbers.put(format!("smoothing.locked_after_{name}_up"), left.0);
	}
	let [idle, principal, locked] = [300, 700, 350].map(|amount| Usdai(amount * ONE));
	for (name, lost) in [("conservative", 600), ("conservative_below_the_locked", 700)] {
		let impairment = Usdai(lost * ONE);
		let holdings = VaultHoldings { idle, principal, impairment, locked, ..Default::default() };
		numbers.put(format!("smoothing.{name}"), holdings.nav().unwrap().conservative.0);
	}
}

pub(crate) fn queue(numbers: &mut Numbers) {
	let bid = Bid::new(40).unwrap();
	let price = Price { assets: Usdai(1_050 * ONE), shares: Shares(1_000 * ONE) };
	let bucket = Bucket::default().join(Shares(200 * ONE)).unwrap();
	let fill = bucket.fill_down(bid, Usdai(100 * ONE), price).unwrap();
	numbers.put("queue.filled", fill.burned.0);
	numbers.put("queue.paid", fill.paid.0);
	let request = BucketRequest { shares: Shares(70 * ONE), claimed: Usdai::ZERO };
	numbers.put("queue.claim_of_70", fill.bucket.claimable_down(&request).unwrap().0);
	let demand = bid.demand(fill.bucket.unfilled).unwrap();
	numbers.put("queue.need_of_the_rest_up", need_up(demand, price).unwrap().0);

	let price = Price { assets: Usdai(7), shares: Shares(10) };
	let bucket = Bucket::default().join(Shares(10)).unwrap();
	let mut bucket = bucket.fill_down(Bid::default(), Usdai(7), price).unwrap().bucket;
	for (name, shares) in [("first", 3), ("second", 3), ("last", 4)] {
		let request = BucketRequest { shares: Shares(shares), claimed: Usdai::ZERO };
		let claim = bucket.claim_down(request).unwrap();
		numbers.put(format!("queue.{name}_claim_of_7"), claim.paid.0);
		if name == "last" {
			numbers.put("queue.dust_of_7", claim.dust.0);
		}
		bucket = claim.bucket;
	}
}

pub(crate) fn tbill(numbers: &mut Numbers) {
	for (weeks, price) in [(13, 991_039_027_777), (52, 965_875_000_000)] {
		let (time, price) = (Seconds(weeks * 7 * DAY), Usdc(price));
		let rate = discount_rate_down(FACE, price, time).unwrap().0.into_inner();
		numbers.put(format!("tbill.discount_{weeks}_weeks"), rate);
		let equivalent = bond_yield_down(FACE, price, time).unwrap().0.into_inner();
		numbers.put(format!("tbill.yield_{weeks}_weeks"), equivalent);
		let lot = Lot::new(FACE, price, 1_000, 1_000 + time.0).unwrap();
		let book = lot.book_down(1_001_000).unwrap();
		numbers.put(format!("tbill.book_after_a_million_seconds_{weeks}_weeks"), book.0);
		let least = least_cost_up(FACE, percent(2_000), time).unwrap();
		numbers.put(format!("tbill.least_cost_{weeks}_weeks_up"), least.0);
	}
}

pub(crate) fn sale(numbers: &mut Numbers) {
	let lot = Lot::new(FACE, Usdc(991_039_027_777), 0, 91 * DAY).unwrap();
	let now = 50 * DAY;
	numbers.put("sale.book_up", lot.book_up(now).unwrap().0);
	numbers.put("sale.loss_at_cost_up", lot.loss_up(lot.cost, now).unwrap().0);
	let bound = Perbill::from_parts(2_500_000);
	numbers.put("sale.least_proceeds_up", lot.least_proceeds_up(bound, now).unwrap().0);
	let losses = RecentLosses::default().record(Usdc(100), 3 * DAY).unwrap();
	let losses = losses.record(Usdc(50), 30 * DAY).unwrap();
	for day in [30, 34, 35] {
		let counted = losses.total(day * DAY).unwrap();
		numbers.put(format!("sale.losses_counted_on_day_{day}"), counted.0);
	}
}

pub(crate) fn base_yield(numbers: &mut Numbers) {
	let yields = BaseYield::default().set_staked(true, Usdc(30)).unwrap().gain(Usdc(60)).unwrap();
	let accreted = Usdc(20);
	let parts = yields.parts(accreted).unwrap();
	numbers.put("base_yield.treasury", parts.treasury.0);
	numbers.put("base_yield.realised", parts.realised.0);
	numbers.put("base_yield.accreted", parts.accreted.0);
	let (yields, rest) = yields.lose(Usdc(20), accreted).unwrap();
	assert_eq!(rest, Usdc::ZERO);
	numbers.put("base_yield.realised_after_the_loss", yields.parts(accreted).unwrap().realised.0);
	let (_, harvest) = yields.harvest(accreted, Usdc(25)).unwrap();
	numbers.put("base_yield.harvest_of_the_treasury", harvest.treasury.0);
	numbers.put("base_yield.harvest_of_the_vault", harvest.vault.0);
}

pub(crate) fn backing(numbers: &mut Numbers) {
	let (loss, supply) = (Usdai(100 * ONE), Usdai(1_000 * ONE));
	let (owed, deficit) = split_loss(loss, Usdai(60 * ONE));
	numbers.put("backing.owed", owed.0);
	numbers.put("backing.deficit", deficit.0);
	let (cash, lots) = (Usdc(300_000_000), Usdc(599_900_000));
	let backing = Backing { cash, lots, loss, supply };
	numbers.put("backing.shortage", backing.shortage().unwrap().0);
	let amount = Usdai(10_000_000_500_000_000_000);
	let redemption = backing.redeem_down(amount, owed).unwrap();
	numbers.put("backing.burned", redemption.burned.0);
	numbers.put("backing.paid_usdc", redemption.paid.0);
	numbers.put("backing.loss_left", redemption.loss_left.0);
	numbers.put("backing.redeemable_down", backing.redeemable_down(cash, owed).unwrap().0);
	let limit = cash.part_down(Perbill::from_rational(5u32, 1_000)).unwrap();
	let hour = Seconds(3_600);
	let used = Allowance::default().spend(limit, DAY, limit, hour).unwrap();
	let left = used.left_down(DAY + 100, limit, hour).unwrap();
	numbers.put("backing.allowance_after_100_seconds", left.0);
	let (cash, lots) = (Usdc(400_000_000), Usdc(550_000_000));
	let supply = supply.saturating_sub(Usdai(500_000_000_000));
	let backing = Backing { cash, lots, loss: Usdai(60 * ONE), supply };
	numbers.put("backing.issuable_down", backing.issuable_down().unwrap().0);
}
