use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	testing::{amounts, ceil, floor, int, portion, ratio, MAX_AMOUNT},
	units::SCALE,
};

fn price(assets: u128, shares: u128) -> Price {
	Price { assets: Usdai(assets), shares: Shares(shares) }
}

#[test]
fn nothing_is_bought_where_nothing_is_behind() {
	let worthless = price(0, 10);
	assert_eq!(worthless.to_shares_down(Usdai(5)), Err(FinanceError::WorthlessShares));
	assert_eq!(worthless.to_assets_up(Shares(5)), Err(FinanceError::WorthlessShares));
	assert_eq!(worthless.to_assets_down(Shares(5)), Ok(Usdai(0)));
	let first = price(0, 0);
	assert_eq!(first.to_shares_down(Usdai(5)), Ok(Shares(5)));
	assert_eq!(first.to_assets_up(Shares(5)), Ok(Usdai(5)));
}

#[test]
fn the_first_deposit_locks_a_million_units() {
	assert_eq!(unlocked(Shares(1_000_000)), Err(FinanceError::FirstDepositTooSmall));
	assert_eq!(unlocked(Shares(0)), Err(FinanceError::FirstDepositTooSmall));
	assert_eq!(unlocked(Shares(1_000_001)), Ok(Shares(1)));
	assert_eq!(orphaned(Usdai(5_000_000), LOCKED), Shares(4_000_000));
	assert_eq!(orphaned(Usdai(5), LOCKED), Shares(0));
}

#[test]
fn a_doubtful_loan_is_dear_to_buy_and_cheap_to_leave() {
	// Vault 1,000: idle 100 and a loan of 900 at the 40 % stage.
	let holdings = VaultHoldings {
		idle: Usdai(100),
		principal: Usdai(900),
		impairment: Usdai(360),
		..Default::default()
	};
	let nav = holdings.nav().unwrap();
	assert_eq!((nav.conservative, nav.optimistic), (Usdai(640), Usdai(1_000)));
	// A loss of the reserve lowers both prices. The part that exceeds the vault's assets is the
	// deficit of the holders of USDai.
	let struck = VaultHoldings { loss: Usdai(700), ..holdings }.nav().unwrap();
	assert_eq!((struck.conservative, struck.optimistic), (Usdai(0), Usdai(360)));
	assert_eq!((struck.owed, struck.deficit), (Usdai(640), Usdai(60)));
}

#[test]
fn draws_leave_what_others_need() {
	let limit = |need, cash| {
		let [idle, owed, need, buffer] = [1_000, 100, need, 50].map(|part| Usdai(part * SCALE));
		draw_limit(idle, owed, need, buffer, Usdc(cash))
	};
	assert_eq!(limit(300, 600), Ok(Usdai(550 * SCALE)));
	assert_eq!(limit(300, 20), Ok(Usdai(20 * SCALE)), "at most the cash of the reserve");
	assert_eq!(limit(900, 600), Ok(Usdai(0)));
	assert_eq!(limit(900, u128::MAX), Err(FinanceError::Overflow));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn conversions_equal_the_formulas(amount in amounts(), assets in 1..=MAX_AMOUNT, shares in 1..=MAX_AMOUNT) {
		let price = price(assets, shares);
		let bought = price.to_shares_down(Usdai(amount)).map(|shares| shares.0);
		let exact = int(amount) * ratio(shares, assets);
		prop_assert_eq!(bought, floor(&exact).ok_or(FinanceError::Overflow));
		let exact = int(amount) * ratio(assets, shares);
		let cost = price.to_assets_up(Shares(amount)).map(|assets| assets.0);
		prop_assert_eq!(cost, ceil(&exact).ok_or(FinanceError::Overflow));
		let worth = price.to_assets_down(Shares(amount)).map(|assets| assets.0);
		prop_assert_eq!(worth, floor(&exact).ok_or(FinanceError::Overflow));
	}

	#[test]
	fn a_round_trip_never_gains(
		amount in amounts(),
		assets in 1..=MAX_AMOUNT,
		shares in 1..=MAX_AMOUNT,
		doubt in 0u64..=1_000,
	) {
		let enter = price(assets, shares);
		let leave = price(assets / 1_000 * u128::from(1_000 - doubt), shares);
		if let Ok(bought) = enter.to_shares_down(Usdai(amount)) {
			let after = price(leave.assets.0 + amount, shares + bought.0);
			prop_assert!(after.to_assets_down(bought).unwrap() <= Usdai(amount));
		}
		if let Ok(cost) = enter.to_assets_up(Shares(amount)) {
			prop_assert!(leave.to_assets_down(Shares(amount)).unwrap() <= cost);
			prop_assert!(enter.to_shares_down(cost).unwrap() >= Shares(amount));
		}
	}

	#[test]
	fn the_line_of_the_stake_is_exact(
		idle in 1..=MAX_AMOUNT,
		yields in amounts(),
		locked in amounts(),
		minimum in amounts(),
		shares in prop_oneof![Just(0), 1..=20_000_000u128, 1..=MAX_AMOUNT],
		close: bool,
	) {
		let holdings = VaultHoldings {
			idle: Usdai(idle),
			realised: Usdai(yields),
			locked: Usdai(locked),
			..Default::default()
		};
		let outside = shares.saturating_sub(LOCKED.0);
		let worth = int(outside) * ratio(idle, shares.max(1));
		// Half of the cases are at the minimum itself.
		let minimum = if close { floor(&worth).unwrap() } else { minimum };
		let staked = |minimum| holdings.is_staked(Shares(shares), Usdai(minimum)).unwrap();
		prop_assert_eq!(staked(minimum), shares > 0 && worth >= int(minimum));
		prop_assert!(!close || !staked(minimum + 1));
	}

	#[test]
	fn both_sides_of_the_nav(
		idle in amounts(),
		principal in amounts(),
		lost in 0u64..=u64::MAX,
		interest in amounts(),
		realised in amounts(),
		accreted in amounts(),
		loss in amounts(),
		locked in amounts(),
	) {
		let impairment = portion(principal, lost);
		let holdings = VaultHoldings {
			idle: Usdai(idle),
			principal: Usdai(principal),
			impairment: Usdai(impairment),
			interest: Usdai(interest),
			realised: Usdai(realised),
			accreted: Usdai(accreted),
			loss: Usdai(loss),
			locked: Usdai(locked),
		};
		let nav = holdings.nav().unwrap();
		prop_assert!(nav.conservative <= nav.optimistic);
		let bearing = idle + principal - impairment + realised;
		prop_assert_eq!(holdings.bearing(), Ok(Usdai(bearing)));
		prop_assert_eq!(nav.owed.0, loss.min(bearing));
		prop_assert_eq!(nav.conservative.0, (bearing - nav.owed.0).saturating_sub(locked));
		let hoped = idle + principal + interest + realised + accreted;
		prop_assert_eq!(nav.optimistic.0, hoped - nav.owed.0);
		prop_assert_eq!(nav.owed.ensure_add(nav.deficit), Ok(Usdai(loss)));
	}
}

/// 300 of 1,000 are locked. They are lent, and nine tenths of the loans are impaired.
#[test]
fn an_impairment_may_exceed_what_is_not_locked() {
	let holdings = VaultHoldings {
		principal: Usdai(1_000),
		impairment: Usdai(900),
		locked: Usdai(300),
		..Default::default()
	};
	let nav = holdings.nav().unwrap();
	assert_eq!((nav.conservative, nav.optimistic), (Usdai(0), Usdai(1_000)));
	// What is locked belongs to the vault, and bears a loss of the reserve.
	let struck = VaultHoldings { loss: Usdai(120), ..holdings }.nav().unwrap();
	assert_eq!((struck.owed, struck.deficit), (Usdai(100), Usdai(20)));
	assert_eq!((struck.conservative, struck.optimistic), (Usdai(0), Usdai(900)));
	let beyond = VaultHoldings { impairment: Usdai(2_000), ..holdings };
	assert_eq!(beyond.bearing(), Ok(Usdai(0)));
	assert_eq!(beyond.nav().unwrap().optimistic, Usdai(1_000));
}

#[test]
fn a_vault_is_wiped_out_if_it_is_small_and_has_lost_half() {
	let minimum = Usdai(1_000);
	let is_wiped_out = |assets, shares| is_wiped_out(Usdai(assets), Shares(shares), minimum);
	assert!(is_wiped_out(999, 1_999));
	assert!(is_wiped_out(0, 1));
	// Half a USDai each, or a minimum in all.
	assert!(!is_wiped_out(999, 1_998));
	assert!(!is_wiped_out(1_000, u128::MAX));
	// It is only small: so is one that all savers have left.
	assert!(!is_wiped_out(7, 7));
	assert!(!is_wiped_out(0, 0));
}

#[derive(Clone, Debug)]
enum Op {
	Deposit(u128),
	Mint(u128),
	Redeem(u64),
	Impair(u64),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		amounts().prop_map(Op::Deposit),
		amounts().prop_map(Op::Mint),
		any::<u64>().prop_map(Op::Redeem),
		any::<u64>().prop_map(Op::Impair),
	];
	vec(op, 1..40)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn no_call_lowers_the_price_of_the_remaining_holders(
		first in 10_000_000..=MAX_AMOUNT,
		lent in 0u64..=1_000,
		ops in ops(),
	) {
		let mut shares = Shares(first);
		let principal = first / 1_000 * u128::from(lent);
		let mut holdings = VaultHoldings {
			idle: Usdai(first - principal),
			principal: Usdai(principal),
			..Default::default()
		};
		for op in ops {
			let nav = holdings.nav().unwrap();
			let enter = Price { assets: nav.optimistic, shares };
			let leave = Price { assets: nav.conservative, shares };
			match op {
				Op::Deposit(assets) => {
					let Ok(bought) = enter.to_shares_down(Usdai(assets)) else { continue };
					if holdings.idle.0 + assets > MAX_AMOUNT || shares.0 + bought.0 > MAX_AMOUNT { continue }
					holdings.idle.0 += assets;
					shares = shares.ensure_add(bought).unwrap();
				},
				Op::Mint(amount) => {
					let Ok(cost) = enter.to_assets_up(Shares(amount)) else { continue };
					if holdings.idle.0.saturating_add(cost.0) > MAX_AMOUNT { continue }
					holdings.idle.0 += cost.0;
					shares = shares.ensure_add(Shares(amount)).unwrap();
				},
				Op::Redeem(share) => {
					let amount = portion(shares.0, share);
					let paid = leave.to_assets_down(Shares(amount)).unwrap();
					if paid > holdings.idle || shares.0 - amount < LOCKED.0 { continue }
					holdings.idle.0 -= paid.0;
					shares = shares.ensure_sub(Shares(amount)).unwrap();
				},
				Op::Impair(share) => {
					holdings.impairment = Usdai(portion(principal, share));
					continue
				},
			}
			let now = holdings.nav().unwrap().conservative;
			prop_assert!(ratio(now.0, shares.0) >= ratio(nav.conservative.0, leave.shares.0));
		}
	}
}
