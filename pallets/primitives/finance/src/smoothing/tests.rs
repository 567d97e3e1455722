use num_rational::BigRational;
use num_traits::Pow;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	calendar::DAY,
	queue::{Bid, Bucket},
	shares::{VaultHoldings, LOCKED},
	testing::{amounts, ceil, floor, int, portion, ratio, MAX_AMOUNT},
};

/// The smoothing time of a live chain.
const LIVE: Seconds = Seconds(65 * DAY);

const ONE: u128 = 1_000_000_000_000_000_000;

fn locked(amount: u128) -> Locked {
	Locked { amount: Usdai(amount), at: 0 }
}

fn left(amount: u128, time: u64, smoothing: u64) -> u128 {
	locked(amount).left_up(time, Seconds(smoothing)).unwrap().0
}

#[test]
fn a_second_releases_its_part_of_what_is_left() {
	// Three quarters of what is left stay each second.
	for (time, expected) in [(0, 1_000_000), (1, 750_000), (2, 562_500), (3, 421_875)] {
		assert_eq!(left(1_000_000, time, 4), expected);
	}
	assert_eq!(left(1_000_001, 1, 4), 750_001, "it is rounded up");
	assert_eq!(left(1, 63 * 4, 4), 1);
	assert_eq!(left(1, 64 * 4, 4), 0);
}

#[test]
fn half_is_released_in_forty_five_days() {
	let half = left(1_000_000 * ONE, 45 * DAY, LIVE.0);
	assert_eq!(half / ONE, 500_419);
	assert_eq!(left(1_000_000 * ONE, DAY, LIVE.0) / ONE, 984_733);
}

#[test]
fn the_ends_of_every_argument() {
	assert_eq!(left(u128::MAX, 0, 1), u128::MAX);
	assert_eq!(left(u128::MAX, 0, 0), u128::MAX);
	assert_eq!(left(u128::MAX, 1, 0), 0);
	assert_eq!(left(u128::MAX, 1, 1), 0);
	assert_eq!(left(u128::MAX, u64::MAX, LIVE.0), 0);
	// 1 / e is left after the smoothing time, however long that is.
	assert_eq!(left(1_000_000 * ONE, u64::MAX - 1, u64::MAX) / ONE, 367_879);
	assert_eq!(left(0, 7, LIVE.0), 0);
	let full = locked(u128::MAX).with_up(Usdai(1), 0, LIVE);
	assert_eq!(full, Err(FinanceError::Overflow));
	// The clock never goes back. If it did, nothing would be released.
	let later = Locked { amount: Usdai(5), at: 100 };
	assert_eq!(later.left_up(99, LIVE), Ok(Usdai(5)));
	assert_eq!(later.with_up(Usdai(1), 99, LIVE), Ok(Locked { amount: Usdai(6), at: 100 }));
}

fn smoothings() -> impl Strategy<Value = u64> {
	prop_oneof![Just(LIVE.0), Just(240), 2..=1_000u64, 1..=366 * DAY]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_048))]

	#[test]
	fn equals_the_formula(amount in amounts(), time in 0u64..60, smoothing in smoothings()) {
		let kept = int(1) - ratio(1, smoothing);
		let exact = int(amount) * Pow::pow(kept, time as i32);
		let expected = if time >= 64 * smoothing { 0 } else { ceil(&exact).unwrap() };
		prop_assert_eq!(left(amount, time, smoothing), expected);
	}

	/// The bound of every gain by knowing the moment: within a time, at most the part of the
	/// smoothing time that it is.
	#[test]
	fn never_rises_and_never_outruns_the_line(
		amount in amounts(),
		time in prop_oneof![0..1_000u64, 0..100 * DAY, any::<u64>()],
		later in prop_oneof![Just(1u64), 0..DAY, 0..100 * DAY],
		smoothing in smoothings(),
	) {
		let (early, late) =
			(left(amount, time, smoothing), left(amount, time.saturating_add(later), smoothing));
		prop_assert!(late <= early);
		let released = int(amount - early);
		prop_assert!(released <= int(amount) * ratio(time, smoothing));
	}

	/// Additions in any number, of any size: nothing is released that would not be by itself, and
	/// each holds at most one unit for a rounding.
	#[test]
	fn neither_order_nor_dust_matters(
		steps in vec((prop_oneof![0..=3u128, amounts()], 0u64..9), 1..12),
		smoothing in 2..=1_000u64,
	) {
		let (mut locked, mut exact, mut now) = (Locked::default(), int(0), 0);
		let kept = int(1) - ratio(1, smoothing);
		let count = steps.len();
		for (more, wait) in steps {
			now += wait;
			exact *= Pow::pow(kept.clone(), wait as i32);
			let before = locked.left_up(now, Seconds(smoothing)).unwrap();
			locked = locked.with_up(Usdai(more), now, Seconds(smoothing)).unwrap();
			let after = locked.left_up(now, Seconds(smoothing)).unwrap();
			prop_assert_eq!(after.0, before.0 + more, "exactly what was added");
			exact += int(more);
			let held = int(after.0);
			prop_assert!(held >= exact && held <= &exact + int(count as u64));
		}
	}
}

/// A vault by its formulas.
#[derive(Clone, Copy, Debug)]
struct Vault {
	holdings: VaultHoldings,
	shares: Shares,
	locked: Locked,
	smoothing: Seconds,
	now: u64,
}

impl Vault {
	fn new(assets: u128, smoothing: u64) -> Self {
		let holdings = VaultHoldings { idle: Usdai(assets), ..Default::default() };
		let smoothing = Seconds(smoothing);
		Self { holdings, shares: Shares(assets), locked: Locked::default(), smoothing, now: 0 }
	}

	fn prices(&self) -> (Price, Price) {
		let locked = self.locked.left_up(self.now, self.smoothing).unwrap();
		let nav = VaultHoldings { locked, ..self.holdings }.nav().unwrap();
		assert!(nav.conservative <= nav.optimistic);
		let price = |assets| Price { assets, shares: self.shares };
		(price(nav.conservative), price(nav.optimistic))
	}

	/// Whether a holder is worse off than before.
	fn is_lower(&self, before: Vault) -> bool {
		let per_share = |price: Price| ratio(price.assets.0, price.shares.0);
		let ((leave, enter), (left, entered)) = (self.prices(), before.prices());
		per_share(leave) < per_share(left) || per_share(enter) < per_share(entered)
	}

	fn lock(&mut self, amount: Usdai) {
		self.locked = self.locked.with_up(amount, self.now, self.smoothing).unwrap();
	}

	fn enter(&mut self, assets: u128) -> Option<Shares> {
		let bought = self.prices().1.to_shares_down(Usdai(assets)).ok()?;
		let is_too_much = self.holdings.idle.0.saturating_add(assets) > MAX_AMOUNT
			|| self.shares.0.saturating_add(bought.0) > MAX_AMOUNT;
		if is_too_much {
			return None;
		}
		self.holdings.idle.0 += assets;
		self.shares.0 += bought.0;
		Some(bought)
	}

	/// Money that no price counted.
	fn receive(&mut self, amount: u128) {
		if self.holdings.idle.0.saturating_add(amount) <= MAX_AMOUNT {
			self.holdings.idle.0 += amount;
			self.lock(Usdai(amount));
		}
	}

	/// Fills shares at two bids, as a pass over a window does.
	fn fill(&mut self, asked: [(u128, u8); 2]) {
		let (price, _) = self.prices();
		if price.assets == Usdai::ZERO {
			return;
		}
		let (mut burned, mut paid) = (Shares::ZERO, Usdai::ZERO);
		for (shares, ticks) in asked {
			let bucket = Bucket::default().join(Shares(shares)).unwrap();
			let cash = self.holdings.idle.ensure_sub(paid).unwrap();
			let fill = bucket.fill_down(Bid::new(ticks).unwrap(), cash, price).unwrap();
			burned = burned.ensure_add(fill.burned).unwrap();
			paid = paid.ensure_add(fill.paid).unwrap();
		}
		if self.shares.saturating_sub(burned) < LOCKED {
			return;
		}
		self.holdings.idle = self.holdings.idle.ensure_sub(paid).unwrap();
		self.shares = self.shares.ensure_sub(burned).unwrap();
		self.lock(given_up_down(price, burned, paid).unwrap());
	}

	fn worth(&self, shares: Shares) -> BigRational {
		let (price, _) = self.prices();
		int(shares.0) * ratio(price.assets.0, price.shares.0)
	}
}

#[derive(Clone, Debug)]
enum Op {
	Deposit(u128),
	Receive(u128),
	Fill(u64, u8, u8),
	Wait(u64),
	Lend(u64),
	Impair(u64),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		amounts().prop_map(Op::Deposit),
		prop_oneof![0..=3u128, amounts()].prop_map(Op::Receive),
		(any::<u64>(), 0..=63u8, 0..=63u8).prop_map(|(share, a, b)| Op::Fill(share, a, b)),
		prop_oneof![0..=60u64, 0..=100 * DAY].prop_map(Op::Wait),
		any::<u64>().prop_map(Op::Lend),
		any::<u64>().prop_map(Op::Impair),
	];
	vec(op, 1..40)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_048))]

	/// Deposits, fills with bids, recoveries down to dust, and time. Loans are made of locked money
	/// too, and are impaired as far as one likes: nothing fails.
	#[test]
	fn no_price_falls_but_by_an_impairment(
		first in 10_000_000..=MAX_AMOUNT,
		smoothing in smoothings(),
		ops in ops(),
	) {
		let mut vault = Vault::new(first, smoothing);
		for op in ops {
			let before = vault;
			match op {
				Op::Deposit(assets) => { vault.enter(assets); },
				Op::Receive(amount) => vault.receive(amount),
				Op::Fill(share, high, low) => {
					let asked = portion(vault.shares.0, share) / 2;
					vault.fill([(asked, high.max(low)), (asked, high.min(low))]);
				},
				Op::Wait(time) => vault.now += time,
				Op::Lend(share) => {
					let principal = Usdai(portion(vault.holdings.idle.0, share));
					vault.holdings.idle = vault.holdings.idle.ensure_sub(principal).unwrap();
					vault.holdings.principal =
						vault.holdings.principal.ensure_add(principal).unwrap();
				},
				Op::Impair(share) => {
					let lost = Usdai(portion(vault.holdings.principal.0, share));
					vault.holdings.impairment = lost;
					vault.prices();
					continue
				},
			}
			prop_assert!(!vault.is_lower(before), "{before:?} {vault:?}");
		}
	}

	/// The arbitrage in all its forms: an account that knows of money enters right before it comes,
	/// and leaves after a time. The money is a recovery, late interest, a bill, or the gift of a
	/// bid.
	#[test]
	fn a_holder_for_a_time_gets_at_most_its_share_of_that_time(
		first in 1_000 * ONE..=1_000_000_000 * ONE,
		entry in 1..=1_000_000_000 * ONE,
		is_gift: bool,
		amount in prop_oneof![0..=9u128, 0..=1_000_000 * ONE],
		part in any::<u64>(),
		time in prop_oneof![0..=60u64, 0..=100 * DAY],
		smoothing in smoothings(),
	) {
		let mut vault = Vault::new(first, smoothing);
		let bought = vault.enter(entry).unwrap();
		let locked_before = vault.locked.amount.0;
		if is_gift {
			vault.fill([(portion(first, part), 63), (0, 0)]);
		} else {
			vault.receive(amount);
		}
		let amount = vault.locked.amount.0 - locked_before;
		vault.now += time;
		let gain = vault.worth(bought) - int(entry);
		let share = ratio(bought.0, vault.shares.0);
		// A share that was bought may be worth a unit more than was paid, as those that were there.
		let bound = share * int(amount) * ratio(time, smoothing) + int(1);
		prop_assert!(gain <= bound, "{gain} {bound}");
	}

	/// An account that enters after the money has come pays for all of it.
	#[test]
	fn a_holder_from_after_it_has_nothing_of_it_at_once(
		first in 1_000 * ONE..=1_000_000_000 * ONE,
		entry in 1_000..=1_000_000_000 * ONE,
		amount in 0..=1_000_000 * ONE,
	) {
		let mut vault = Vault::new(first, LIVE.0);
		vault.receive(amount);
		let bought = vault.enter(entry).unwrap();
		prop_assert!(floor(&vault.worth(bought)).unwrap() <= entry);
	}
}

/// Two millions of savings. A million of shares leaves at the highest bid, a gift of 157,500.
#[test]
fn the_gift_of_a_bid() {
	let million = 1_000_000 * ONE;
	let enter_before = || {
		let mut vault = Vault::new(2 * million, LIVE.0);
		let bought = vault.enter(2 * million).unwrap();
		vault.fill([(million, 63), (0, 0)]);
		assert_eq!(vault.locked.amount.0, 157_500 * ONE);
		(vault, bought)
	};
	let (mut vault, bought) = enter_before();
	assert_eq!(floor(&vault.worth(bought)), Some(2 * million), "nothing in the second of the fill");
	vault.now = 1;
	let gain = floor(&vault.worth(bought)).unwrap() - 2 * million;
	// Two thirds of the gift, over 5,616,000 seconds.
	assert!(gain <= 105_000 * ONE / LIVE.0 as u128, "{gain}");
	let mut vault = Vault::new(2 * million, LIVE.0);
	vault.fill([(million, 63), (0, 0)]);
	let bought = vault.enter(2 * million).unwrap();
	let worth = floor(&vault.worth(bought)).unwrap() / ONE;
	assert_eq!(2_000_000 - worth, 99_763, "nor a second after it");
}
