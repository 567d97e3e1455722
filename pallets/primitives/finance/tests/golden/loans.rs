//! Loans, from the draw to the recovery.

use infrafi_finance::{
	auction::{extended, next_bid_up, opening_price_up, PriceDecay},
	calendar::{Anchors, DAY},
	curve::Amortisation,
	impairment::{impairment_after_payment_up, Exposure, Impairment},
	interest::{Aggregate, Interest, Rate},
	late::{late_interest, GraceTerms},
	obligation::{LoanMath, RepaymentTerms},
	schedule::Deadlines,
	split::{PerTranche, TrancheTerms, Tranches},
	units::{Apr, Ltv, Seconds, Usdai},
	valuation::{shortfall_up, uncovered, CountedValues, SaleCharges},
	waterfall::{distribute_down, Charges, TrancheClaim},
	YEAR,
};
use sp_arithmetic::{Perbill, Permill};

use crate::{percent, Numbers, ONE};

const MILLION: Usdai = Usdai(1_000_000 * ONE);

fn loan(deadlines: Deadlines, amortisation: Amortisation) -> LoanMath {
	let apr = percent(1_200);
	LoanMath::new(RepaymentTerms {
		tranches: Tranches::new(&[TrancheTerms { amount: MILLION, apr }]).unwrap(),
		deadlines,
		amortisation,
		grace: GraceTerms { time: Seconds(10 * DAY), apr },
		exit_fee: Usdai::ZERO,
	})
	.unwrap()
}

fn level_of_twelve() -> LoanMath {
	loan(Deadlines::every(0, Seconds(30 * DAY), 12).unwrap(), Amortisation::Level)
}

pub(crate) fn units(numbers: &mut Numbers) {
	let principal = Usdai(700_000 * ONE + 1);
	let fee = principal.fee_up(Permill::from_parts(7_500)).unwrap();
	numbers.put("units.origination_fee_up", fee.0);
	let ltv = Ltv::of_up(principal, MILLION).unwrap();
	numbers.put("units.loan_to_value_up", ltv.0.deconstruct());
	numbers.put("units.usdc_of_the_principal_down", principal.to_usdc_down().0);
}

pub(crate) fn interest(numbers: &mut Numbers) {
	let accrued = |principal, apr, time| {
		Interest::accrued(Rate::of(principal, percent(apr)), Seconds(time)).unwrap()
	};
	let month = accrued(MILLION, 1_200, 30 * DAY);
	numbers.put("interest.thirty_days_up", month.up().unwrap().0);
	numbers.put("interest.thirty_days_down", month.down().unwrap().0);
	let smallest = accrued(Usdai(1), 1_200, 1);
	numbers.put("interest.a_unit_for_a_second_up", smallest.up().unwrap().0);
	let corner = accrued(Usdai(1_000_000 * MILLION.0), 100_000, 100 * YEAR);
	numbers.put("interest.domain_corner_up", corner.up().unwrap().0);
}

pub(crate) fn vault(numbers: &mut Numbers) {
	let at = |vault: Aggregate, day: u64, fee| vault.accrue(day * DAY, Perbill::from_percent(fee));
	let half = Usdai(MILLION.0 / 2);
	let vault = Aggregate::default().lend(MILLION, percent(1_200)).unwrap();
	let vault = at(vault, 10, 10).unwrap().lend(half, percent(900)).unwrap();
	let vault = at(at(vault, 20, 10).unwrap(), 30, 20).unwrap();
	numbers.put("vault.net_on_day_30_down", vault.net_down().unwrap().0);
	let paid = Interest::of_amount(Usdai(5_000 * ONE));
	let (vault, fee) = vault.discharge(paid).unwrap();
	numbers.put("vault.fee_on_5000_down", fee.0);
	numbers.put("vault.net_after_5000_down", vault.net_down().unwrap().0);
	let claim = Interest::accrued(Rate::of(half, percent(900)), Seconds(20 * DAY)).unwrap();
	let recovered = Interest::of_amount(Usdai(1_000 * ONE));
	let (vault, fee) = vault.discharge(recovered).unwrap();
	let vault = vault.forgo(claim.ensure_sub(recovered).unwrap()).unwrap();
	numbers.put("vault.fee_on_recovery_down", fee.0);
	numbers.put("vault.net_after_the_end_down", vault.net_down().unwrap().0);
}

pub(crate) fn calendar(numbers: &mut Numbers) {
	let new_york = Anchors::new(31, -5 * 3_600).unwrap();
	for (month, name) in (54 * 12..).zip(["january", "february", "march", "april"]) {
		numbers.put(format!("calendar.{name}"), new_york.instant(month).unwrap());
	}
}

pub(crate) fn schedule(numbers: &mut Numbers) {
	let balance = |loan: &LoanMath, to: u32| {
		let paid: Vec<_> =
			(1..=to).map(|n| loan.instalment(MILLION, n).unwrap().principal).collect();
		MILLION.ensure_sub(Usdai::sum(&paid).unwrap()).unwrap().0
	};
	let twelfths = Deadlines::every(0, Seconds(YEAR / 12), 36).unwrap();
	let level = loan(twelfths, Amortisation::Level);
	let first = level.instalment(MILLION, 1).unwrap();
	let payment = first.principal.ensure_add(first.interest).unwrap();
	numbers.put("schedule.level_payment_up", payment.0);
	for n in [1, 2, 35, 36] {
		numbers.put(format!("schedule.level_balance_{n}"), balance(&level, n));
	}
	let noon = 1_768_046_400;
	let months =
		Deadlines::monthly(noon, Anchors::new(10, 0).unwrap(), 80, Seconds(7 * DAY)).unwrap();
	let monthly = loan(months, Amortisation::Level);
	for n in 1..=3 {
		let line = monthly.instalment(MILLION, n).unwrap();
		numbers.put(format!("schedule.monthly_deadline_{n}"), line.at);
		numbers.put(format!("schedule.monthly_balance_{n}"), balance(&monthly, n));
		numbers.put(format!("schedule.monthly_interest_{n}"), line.interest.0);
	}
	let dozen = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let straight = loan(dozen, Amortisation::EqualPrincipal);
	numbers.put("schedule.straight_balance_5_of_12", balance(&straight, 5));
}

pub(crate) fn obligation(numbers: &mut Numbers) {
	let loan = level_of_twelve();
	let at = |day: u64| loan.settle(loan.draw(), Usdai::ZERO, day * DAY).unwrap().debt;
	numbers.put("obligation.due_on_day_15", loan.quote(&at(15)).unwrap().due.0);
	numbers.put("obligation.due_on_day_30", loan.quote(&at(30)).unwrap().due.0);
	let paid = loan.pay(at(15), Usdai(300_000 * ONE)).unwrap().debt;
	numbers.put("obligation.principal_after_prepayment", paid.principal.0);
	numbers.put("obligation.base_after_prepayment", paid.base.0);
	let second = loan.instalment(paid.base, 2).unwrap();
	numbers.put("obligation.second_principal", second.principal.0);
	numbers.put("obligation.second_interest", second.interest.0);
	numbers.put("obligation.past_due_on_day_45", loan.quote(&at(45)).unwrap().past_due.0);

	let dozen = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let bullet = self::loan(dozen, Amortisation::Bullet);
	let due = bullet.quote(&bullet.draw()).unwrap().due;
	numbers.put("obligation.bullet_paid_at_the_draw", due.0);
	let ahead = bullet.pay(bullet.draw(), due).unwrap().debt;
	let second = bullet.settle(ahead, Usdai::ZERO, 60 * DAY).unwrap().debt;
	numbers.put("obligation.bullet_base_of_the_second_window", second.base.0);
	numbers.put("obligation.bullet_due_on_day_60", bullet.quote(&second).unwrap().due.0);
}

pub(crate) fn settle(numbers: &mut Numbers) {
	let loan = level_of_twelve();
	let reserve = Usdai(100_000 * ONE);
	let first = loan.settle(loan.draw(), reserve, 45 * DAY).unwrap();
	numbers.put("settle.reserve_after_the_first", first.reserve.0);
	let step = loan.settle(loan.draw(), reserve, 75 * DAY).unwrap();
	assert_eq!(step.reserve, Usdai::ZERO);
	let quote = loan.quote(&step.debt).unwrap();
	numbers.put("settle.principal", quote.principal.0);
	numbers.put("settle.interest_up", quote.interest.0);
	numbers.put("settle.late_up", quote.late.0);
}

pub(crate) fn late(numbers: &mut Numbers) {
	let deadlines = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let grace = GraceTerms { time: Seconds(10 * DAY), apr: percent(1_200) };
	for day in [45, 75] {
		let late = late_interest(&deadlines, 1, grace, MILLION, 0, day * DAY).unwrap();
		numbers.put(format!("late.day_{day}"), late.up().unwrap().0);
	}
}

pub(crate) fn split(numbers: &mut Numbers) {
	let list =
		[650, 50, 13].map(|amount| TrancheTerms { amount: Usdai(amount), apr: Apr::default() });
	let tranches = Tranches::new(&list).unwrap();
	for left in [100, 1] {
		for (i, owed) in tranches.owed_up(Usdai(left)).unwrap().iter().take(3).enumerate() {
			numbers.put(format!("split.owed_of_{left}_tranche_{i}"), owed.0);
		}
	}
	for (i, part) in tranches.received_down(Usdai(100)).unwrap().iter().take(3).enumerate() {
		numbers.put(format!("split.late_of_100_tranche_{i}"), part.0);
	}
	let mut counted = PerTranche::from([true; 8]);
	let both = tranches.first_loss_down(&counted).unwrap();
	counted[1] = false;
	let last = tranches.first_loss_down(&counted).unwrap();
	numbers.put("split.first_loss_of_both_down", both.deconstruct());
	numbers.put("split.first_loss_of_the_last_down", last.deconstruct());
}

pub(crate) fn waterfall(numbers: &mut Numbers) {
	let claim = |principal, interest, late| TrancheClaim {
		principal: Usdai(principal),
		interest: Usdai(interest),
		late: Usdai(late),
	};
	let mut claims = [TrancheClaim::default(); 8];
	(claims[0], claims[1]) = (claim(90, 9, 1), claim(10, 2, 1));
	for (name, proceeds, bound) in [("covered", 140, 20), ("bounded", 140, 7), ("short", 112, 20)] {
		let charges = Charges {
			costs: Usdai(5),
			fee: Perbill::from_percent(10),
			fee_base: Usdai(113),
			fee_bound: Usdai(bound),
			exit_fee: Usdai(4),
		};
		let shared = distribute_down(Usdai(proceeds), charges, &claims).unwrap();
		numbers.put(format!("waterfall.{name}_fee"), shared.fee.0);
		numbers.put(format!("waterfall.{name}_senior"), shared.paid[0].total().unwrap().0);
		numbers.put(format!("waterfall.{name}_junior"), shared.paid[1].total().unwrap().0);
		numbers.put(format!("waterfall.{name}_exit_fee"), shared.exit_fee.0);
		numbers.put(format!("waterfall.{name}_surplus"), shared.surplus.0);
	}
}

pub(crate) fn impairment(numbers: &mut Numbers) {
	let exposure = Exposure { principal: Usdai(100), senior: Usdai(90) };
	let staged = exposure.staged_up(Perbill::from_percent(40)).unwrap();
	numbers.put("impairment.staged", staged.0);
	for (name, cured) in [("carried", false), ("cured", true)] {
		let booked = impairment_after_payment_up(staged, Usdai::ZERO, Usdai(25), cured);
		numbers.put(format!("impairment.{name}"), booked.0);
	}
	// Two units of 40, the price of one a week old, and a fee of 2 % and costs of 1.
	let units = [(Usdai(40), Perbill::from_percent(80)), (Usdai(40), Perbill::from_percent(60))];
	let charges = SaleCharges { fee: Perbill::from_percent(2), costs: Usdai(1) };
	let figures = CountedValues::of_down(&units, Usdai::ZERO, charges).unwrap();
	numbers.put("impairment.whole", figures.whole.0);
	numbers.put("impairment.cautious", figures.cautious.0);
	for (name, is_cautious) in [("in_order", false), ("in_default", true)] {
		let value = uncovered(exposure.senior, figures.counted(is_cautious), Usdai(3));
		let total = Impairment { stage: Usdai::ZERO, value }.total();
		numbers.put(format!("impairment.{name}"), total.0);
	}
	let maintained = units.map(|(value, _)| (value, Perbill::from_percent(80)));
	numbers.put("impairment.shortfall", shortfall_up(Usdai(100), &maintained).unwrap().0);
}

pub(crate) fn auction(numbers: &mut Numbers) {
	let parts = [90, 95].map(Perbill::from_percent);
	let opening = opening_price_up(Usdai(1_000_001), parts[0], parts[1]).unwrap();
	let floor = opening.part_up(Perbill::from_percent(60)).unwrap();
	numbers.put("auction.opening_price_up", opening.0);
	numbers.put("auction.floor_up", floor.0);
	let decay = PriceDecay { opening, floor, step: Seconds(3_600), steps: 7 };
	for steps in [1, 4, 7] {
		let price = decay.price_up(Seconds(steps * 3_600 + 1_800)).unwrap();
		numbers.put(format!("auction.after_{steps}_steps_up"), price.0);
	}
	let next = next_bid_up(floor, Perbill::from_percent(5)).unwrap();
	numbers.put("auction.next_bid_up", next.0);
	numbers.put("auction.end_after_a_late_bid", extended(1_000, 950, Seconds(100)).unwrap());
}
