//! Holds together `docs/rates.md`, `scripts/rates.py`, which computes its numbers in another
//! language, and this crate: each of the three must have every number, and the same.

use std::{collections::BTreeMap, fmt::Display, path::PathBuf, process::Command};

use infrafi_finance::{
	aggregate::{lower_median, within_band},
	backing::{redeem_down, split_loss},
	calendar::{Anchors, DAY},
	curve::Amortisation,
	decimal::parse_down,
	depreciation::{cost_value_down, declining_balance_down},
	impairment::{Collateral, Exposure},
	income::{present_value_down, Rental},
	interest::{simple_up, Interest, Rate},
	late::{late_interest, Grace},
	obligation::{Loan, Terms},
	queue::{need_up, Bid, Bucket, Request},
	schedule::Deadlines,
	shares::{Holdings, Price},
	split::{Tranche, Tranches},
	tbill::{bond_yield_down, discount_rate_down, price_down, Lot},
	units::{Apr, Assets, Seconds, Shares},
	waterfall::{distribute_down, Charges, Claim},
	YEAR,
};
use sp_arithmetic::{FixedU128, Perbill};

const ONE: u128 = 1_000_000_000_000_000_000;
const MILLION: u128 = 1_000_000 * ONE;

#[derive(Default)]
struct Numbers(BTreeMap<String, String>);

impl Numbers {
	fn put(&mut self, name: impl Display, value: impl Display) {
		assert!(self.0.insert(name.to_string(), value.to_string()).is_none(), "{name} twice");
	}

	fn read<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
		let mut numbers = Self::default();
		for (name, value) in lines.filter_map(|line| line.split_once(" = ")) {
			numbers.put(name, value);
		}
		numbers
	}
}

fn root() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn documented() -> Numbers {
	let page = std::fs::read_to_string(root().join("docs/rates.md")).unwrap();
	let blocks = page.split("```rates ").skip(1).map(|block| block.split("```").next().unwrap());
	Numbers::read(blocks.flat_map(str::lines))
}

fn scripted() -> Numbers {
	let output = Command::new("python3").arg(root().join("scripts/rates.py")).output().unwrap();
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	Numbers::read(std::str::from_utf8(&output.stdout).unwrap().lines())
}

fn percent(hundredths: u128) -> Apr {
	Apr(FixedU128::from_rational(hundredths, 10_000))
}

fn loan(tranche: u128, deadlines: Deadlines, amortisation: Amortisation) -> Loan {
	let apr = percent(1_200);
	Loan::new(Terms {
		tranches: Tranches::new(&[Tranche { amount: tranche, apr }]).unwrap(),
		deadlines,
		amortisation,
		grace: Grace { time: Seconds(10 * DAY), apr },
		exit_fee: 0,
	})
	.unwrap()
}

fn interest(numbers: &mut Numbers) {
	let days = Seconds(30 * DAY);
	numbers.put("interest.thirty_days_up", simple_up(MILLION, percent(1_200), days).unwrap());
	let down = Interest::accrued(Rate::of(MILLION, percent(1_200)), days).unwrap().down();
	numbers.put("interest.thirty_days_down", down.unwrap());
	numbers
		.put("interest.a_unit_for_a_second_up", simple_up(1, percent(1_200), Seconds(1)).unwrap());
	let corner = simple_up(MILLION * 1_000_000, percent(100_000), Seconds(100 * YEAR));
	numbers.put("interest.domain_corner_up", corner.unwrap());
}

fn calendar(numbers: &mut Numbers) {
	let new_york = Anchors::new(31, -5 * 3_600).unwrap();
	for (month, name) in (54 * 12..).zip(["january", "february", "march", "april"]) {
		numbers.put(format!("calendar.{name}"), new_york.instant(month).unwrap());
	}
}

fn schedule(numbers: &mut Numbers) {
	let twelfths = Deadlines::every(0, Seconds(YEAR / 12), 36).unwrap();
	let level = loan(MILLION, twelfths, Amortisation::Level);
	let first = level.instalment(MILLION, 1).unwrap();
	// The exact payment lies within a unit below the first instalment.
	numbers.put("schedule.level_payment_down", first.principal + first.interest - 1);
	let paid = |loan: &Loan, to: u32| -> u128 {
		(1..=to).map(|n| loan.instalment(MILLION, n).unwrap().principal).sum()
	};
	for n in [1, 2, 35, 36] {
		numbers.put(format!("schedule.level_balance_{n}"), MILLION - paid(&level, n));
	}
	let noon = 1_768_046_400;
	let months =
		Deadlines::monthly(noon, Anchors::new(10, 0).unwrap(), 80, Seconds(7 * DAY)).unwrap();
	let monthly = loan(MILLION, months, Amortisation::Level);
	for n in 1..=3 {
		let line = monthly.instalment(MILLION, n).unwrap();
		numbers.put(format!("schedule.monthly_deadline_{n}"), line.at);
		numbers.put(format!("schedule.monthly_balance_{n}"), MILLION - paid(&monthly, n));
		numbers.put(format!("schedule.monthly_interest_{n}"), line.interest);
	}
	let dozen = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let straight = loan(MILLION, dozen, Amortisation::EqualPrincipal);
	numbers.put("schedule.straight_balance_5_of_12", MILLION - paid(&straight, 5));
}

fn obligation(numbers: &mut Numbers) {
	let deadlines = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let loan = loan(MILLION, deadlines, Amortisation::Level);
	let at = |day: u64| loan.accrue(loan.draw(), day * DAY).unwrap();
	numbers.put("obligation.due_on_day_15", loan.quote(&at(15)).unwrap().due);
	numbers.put("obligation.due_on_day_30", loan.quote(&at(30)).unwrap().due);
	let paid = loan.pay(at(15), 300_000 * ONE).unwrap().debt;
	numbers.put("obligation.principal_after_prepayment", paid.principal);
	numbers.put("obligation.base_after_prepayment", paid.base);
	let second = loan.instalment(paid.base, 2).unwrap();
	numbers.put("obligation.second_principal", second.principal);
	numbers.put("obligation.second_interest", second.interest);
}

fn late(numbers: &mut Numbers) {
	let deadlines = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let grace = Grace { time: Seconds(10 * DAY), apr: percent(1_200) };
	for day in [45, 75] {
		let late = late_interest(&deadlines, 1, grace, MILLION, 0, day * DAY).unwrap();
		numbers.put(format!("late.day_{day}"), late.up().unwrap());
	}
}

fn split(numbers: &mut Numbers) {
	let list = [650, 50, 13].map(|amount| Tranche { amount, apr: Apr::default() });
	let tranches = Tranches::new(&list).unwrap();
	for left in [100, 1] {
		for (i, owed) in tranches.owed_up(left).unwrap().iter().take(3).enumerate() {
			numbers.put(format!("split.owed_of_{left}_tranche_{i}"), owed);
		}
	}
	for (i, part) in tranches.received_down(100).unwrap().iter().take(3).enumerate() {
		numbers.put(format!("split.late_of_100_tranche_{i}"), part);
	}
}

fn waterfall(numbers: &mut Numbers) {
	let mut claims = [Claim::default(); 8];
	claims[0] = Claim { principal: 90, interest: 9, late: 1 };
	claims[1] = Claim { principal: 10, interest: 2, late: 1 };
	let charges = Charges { costs: 5, fee: Perbill::from_percent(10), fee_base: 113, fee_bound: 7 };
	let shared = distribute_down(112, charges, &claims).unwrap();
	numbers.put("waterfall.fee", shared.fee);
	numbers.put("waterfall.senior", shared.paid[0].total().unwrap());
	numbers.put("waterfall.junior", shared.paid[1].total().unwrap());
	numbers.put("waterfall.surplus", shared.surplus);
}

fn impairment(numbers: &mut Numbers) {
	let exposure = Exposure { principal: 100, senior: 90 };
	let lost = Perbill::from_percent(40);
	numbers.put("impairment.staged", exposure.impairment_up(lost, None).unwrap());
	let collateral = Collateral { appraisal: 60, counted: Perbill::from_percent(50) };
	let in_default = exposure.impairment_up(lost, Some(collateral)).unwrap();
	numbers.put("impairment.in_default", in_default);
}

fn shares(numbers: &mut Numbers) {
	let holdings = Holdings {
		idle: 300 * ONE,
		principal: 700 * ONE,
		impairment: 100 * ONE,
		interest: 20 * ONE,
		..Default::default()
	};
	let nav = holdings.nav().unwrap();
	numbers.put("shares.conservative", nav.conservative.0);
	numbers.put("shares.optimistic", nav.optimistic.0);
	let shares = Shares(900 * ONE);
	let (enter, leave) =
		(Price { assets: nav.optimistic, shares }, Price { assets: nav.conservative, shares });
	let fifty = 50 * ONE;
	numbers.put("shares.shares_for_50_down", enter.to_shares_down(Assets(fifty)).unwrap().0);
	numbers.put("shares.assets_for_50_up", enter.to_assets_up(Shares(fifty)).unwrap().0);
	numbers.put("shares.assets_of_50_down", leave.to_assets_down(Shares(fifty)).unwrap().0);
}

fn queue(numbers: &mut Numbers) {
	let bid = Bid::new(40).unwrap();
	let price = Price { assets: Assets(1_050 * ONE), shares: Shares(1_000 * ONE) };
	let bucket = Bucket::default().join(Shares(200 * ONE)).unwrap();
	let fill = bucket.fill_down(bid, Assets(100 * ONE), price).unwrap();
	numbers.put("queue.filled", fill.burned.0);
	numbers.put("queue.paid", fill.paid.0);
	let request = Request { shares: Shares(70 * ONE), claimed: Assets(0) };
	numbers.put("queue.claim_of_70", fill.bucket.claimable_down(&request).unwrap().0);
	let weight = bid.weight(fill.bucket.unfilled).unwrap();
	numbers.put("queue.need_of_the_rest_up", need_up(weight, price).unwrap().0);
}

fn tbill(numbers: &mut Numbers) {
	let face = 1_000_000_000_000;
	for (weeks, discount) in [(13, 3_545), (52, 3_375)] {
		let time = Seconds(weeks * 7 * DAY);
		let discount = Apr(FixedU128::from_rational(discount, 100_000));
		let price = price_down(face, discount, time).unwrap();
		numbers.put(format!("tbill.price_{weeks}_weeks"), price);
		let rate = discount_rate_down(face, price, time).unwrap().0.into_inner();
		numbers.put(format!("tbill.discount_{weeks}_weeks"), rate);
		let equivalent = bond_yield_down(face, price, time).unwrap().0.into_inner();
		numbers.put(format!("tbill.yield_{weeks}_weeks"), equivalent);
		let lot = Lot::new(face, price, 1_000, 1_000 + time.0).unwrap();
		let book = lot.book_down(1_001_000).unwrap();
		numbers.put(format!("tbill.book_after_a_million_seconds_{weeks}_weeks"), book);
	}
}

fn backing(numbers: &mut Numbers) {
	let loss = 100 * ONE;
	let (owed, deficit) = split_loss(loss, 60 * ONE);
	numbers.put("backing.owed", owed);
	numbers.put("backing.deficit", deficit);
	let amount = Assets(10_000_000_500_000_000_000);
	let redemption = redeem_down(amount, Assets(1_000 * ONE), loss, deficit).unwrap();
	numbers.put("backing.burned", redemption.burned.0);
	numbers.put("backing.paid_usdc", redemption.paid.0);
	numbers.put("backing.loss_left", redemption.loss_left);
}

fn depreciation(numbers: &mut Numbers) {
	let left =
		|age| declining_balance_down(age, Perbill::from_percent(35), Perbill::from_percent(10));
	let months = left(YEAR + YEAR / 2);
	numbers.put("depreciation.left_after_18_months", months.into_inner());
	numbers.put("depreciation.left_after_5_years", left(5 * YEAR).into_inner());
	numbers.put("depreciation.left_after_6_years", left(6 * YEAR).into_inner());
	let value = cost_value_down(30_000.into(), 8, months, Perbill::from_percent(85)).unwrap();
	numbers.put("depreciation.cost_value", value);
}

fn income(numbers: &mut Numbers) {
	let rental = Rental {
		hourly: FixedU128::from_rational(210, 100),
		quantity: 8,
		utilisation: Perbill::from_percent(72),
		margin: Perbill::from_percent(61),
	};
	let zero = FixedU128::from_u32(0);
	numbers.put("income.year", present_value_down(rental, YEAR, zero).unwrap());
	let value = present_value_down(rental, 3 * YEAR + 100 * DAY, percent(1_800).0).unwrap();
	numbers.put("income.present_value", value);
}

fn aggregate(numbers: &mut Numbers) {
	numbers.put("aggregate.median_of_four", lower_median(&mut [410, 395, 402, 399]).unwrap());
	numbers.put("aggregate.median_of_five", lower_median(&mut [410, 395, 402, 399, 1]).unwrap());
	let within =
		|inner| within_band(FixedU128::from_inner(inner), 2.into(), Perbill::from_percent(15));
	let edge = 2_300_000_000_000_000_000;
	assert!(within(edge) && !within(edge + 1));
	numbers.put("aggregate.highest_within", edge);
}

fn decimals(numbers: &mut Numbers) {
	let texts = [("price", "2.49"), ("exponent", "31.5e3"), ("below", "1.0000000000000000019")];
	for (name, text) in texts {
		numbers.put(format!("decimals.{name}"), parse_down(text).unwrap().into_inner());
	}
}

#[test]
fn the_page_the_script_and_the_crate_agree() {
	let mut computed = Numbers::default();
	for section in [
		interest,
		calendar,
		schedule,
		obligation,
		late,
		split,
		waterfall,
		impairment,
		shares,
		queue,
		tbill,
		backing,
		depreciation,
		income,
		aggregate,
		decimals,
	] {
		section(&mut computed);
	}
	let (documented, scripted) = (documented(), scripted());
	assert!(!documented.0.is_empty());
	let names: Vec<_> = computed.0.keys().collect();
	assert_eq!(documented.0.keys().collect::<Vec<_>>(), names);
	assert_eq!(scripted.0.keys().collect::<Vec<_>>(), names);
	for (name, value) in &computed.0 {
		assert_eq!(&documented.0[name], value, "{name} in docs/rates.md");
		assert_eq!(&scripted.0[name], value, "{name} in scripts/rates.py");
	}
}
