//! A broken state makes each check fail.

use frame_support::hypothetically;
use infrafi_finance::units::{Usdai, Usdc};
use infrafi_protocol::{assets::USDC, BeU64};
use sp_core::U256;

use crate::{
	mock::*, Bills, Books, Calendar, Holdings, NextLotId, Order, Params, Reports, ReserveLedger,
};

/// Breaks the state of two lots, the second written off in part, and sees the check fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(1_000, 990, 10);
		buy(1_000, 990, 20);
		Reserve::write_off(root(), 1, 90 * DOLLAR).unwrap();
		pass(5 * DAY);
		attest(CUSTODIAN, 1_900).unwrap();
		hypothetically!({
			break_it();
			assert_eq!(Reserve::do_try_state(), Err(message.into()));
		});
	});
}

fn change(change: impl Fn(&mut ReserveLedger)) -> impl Fn() {
	move || Books::<Test>::mutate(|ledger| change(ledger))
}

#[test]
fn sees_usdai_that_are_not_backed() {
	let message = "USDai are not backed";
	fails(change(|ledger| ledger.cash.0 -= 1), message);
	fails(change(|ledger| ledger.loss.0 -= 1), message);
	fails(|| Assets::mint(signed(ISSUER), 2, BOB, 1).unwrap(), message);
}

#[test]
fn sees_cash_that_is_missing() {
	let message = "the account has less cash than the ledger";
	fails(|| Assets::transfer(signed(RESERVE), USDC, BOB, 1).unwrap(), message);
}

#[test]
fn sees_income_beside_a_loss() {
	let message = "income and a loss are not set off";
	fails(change(|ledger| ledger.income.gains.0 += 1), message);
}

#[test]
fn sees_too_much_exempt_income() {
	let message = "more income is exempt than there is";
	fails(change(|ledger| ledger.exempt = Usdc(1)), message);
}

#[test]
fn sees_sums_that_are_wrong() {
	fails(change(|ledger| ledger.carried = 3), "the lots are miscounted");
	fails(change(|ledger| ledger.lots.face.0 += 1), "the faces do not add up");
	fails(change(|ledger| ledger.lots.cost.0 += 1), "the costs do not add up");
	fails(change(|ledger| ledger.lots.book += U256::one()), "the book values do not add up");
	fails(change(|ledger| ledger.lots.rate += U256::one()), "the book values do not add up");
}

#[test]
fn sees_a_lot_that_is_not_a_bill() {
	fails(|| NextLotId::<Test>::put(1), "a lot has an id that is not yet given");
	let more =
		|| Bills::<Test>::mutate(0, |bill| bill.as_mut().unwrap().written_off = Usdc(u128::MAX));
	fails(more, "more is written off than a lot cost");
	let costly = || Bills::<Test>::mutate(0, |bill| bill.as_mut().unwrap().lot.cost.0 *= 2);
	fails(costly, "a lot did not cost less than its face");
	let accreting = || Bills::<Test>::mutate(1, |bill| bill.as_mut().unwrap().is_at_cost = false);
	fails(accreting, "a lot accretes after a write-off");
}

#[test]
fn sees_an_order_that_governance_has_not_allowed() {
	let of = |order: Option<(u128, bool)>, allowed: Option<u128>| {
		move || {
			Bills::<Test>::mutate(0, |bill| {
				let bill = bill.as_mut().unwrap();
				bill.order = order.map(|(dollars, is_unbounded)| Order {
					min_proceeds: Usdc(dollars * DOLLAR),
					is_unbounded,
				});
				bill.allowed = allowed.map(|dollars| Usdc(dollars * DOLLAR));
			})
		}
	};
	let otherwise = "an order is bounded otherwise than allowed";
	fails(of(Some((500, true)), None), otherwise);
	fails(of(Some((500, true)), Some(501)), otherwise);
	fails(of(Some((500, false)), Some(500)), otherwise);
	fails(of(Some((1_001, false)), None), "an order asks for more than the face");
	fails(of(None, Some(1_001)), "more than a face is asked for");
}

#[test]
fn sees_a_calendar_that_is_not_that_of_the_lots() {
	let message = "the calendar is not that of the carried lots";
	fails(|| Calendar::<Test>::remove(BeU64::from(NOW + 10 * DAY), 0), message);
	fails(|| Calendar::<Test>::insert(BeU64::from(NOW + 99 * DAY), 7, ()), message);
	fails(|| Calendar::<Test>::insert(BeU64::from(NOW + 99 * DAY), 0, ()), message);
	let first = (BeU64::from(NOW + 10 * DAY), 0);
	let counted = move |ledger: &mut ReserveLedger| ledger.matured_cursor = Some(first);
	fails(change(counted), "a maturity is not counted once");
	let message = "the first maturity is not that of the calendar";
	fails(change(|ledger| ledger.first_maturity = None), message);
	fails(change(|ledger| ledger.first_maturity = Some(NOW + 20 * DAY)), message);
}

#[test]
fn sees_a_maturity_that_is_not_counted() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(1_000, 990, 10);
		let uncounted = Err("the book values do not add up".into());
		let late = (NOW + 10 * DAY) * 1_000;
		hypothetically!({
			pallet_timestamp::Now::<Test>::put(late);
			assert_eq!(Reserve::do_try_state(), uncounted);
		});
		hypothetically!({
			pallet_timestamp::Now::<Test>::put(late);
			StorageIsReady::set(&false);
			assert_eq!(Reserve::do_try_state(), Ok(()));
		});
		hypothetically!({
			// Before the first block there is no time.
			pallet_timestamp::Now::<Test>::put(0);
			assert_eq!(Reserve::do_try_state(), Ok(()));
		});
	});
}

#[test]
fn sees_a_due_lot_at_cost_that_is_not_counted() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 10);
		Reserve::write_off(root(), lot, 90 * DOLLAR).unwrap();
		hypothetically!({
			pallet_timestamp::Now::<Test>::put((NOW + 10 * DAY) * 1_000);
			let message = "a maturity that has come is not counted";
			assert_eq!(Reserve::do_try_state(), Err(message.into()));
		});
	});
}

#[test]
fn sees_holdings_that_are_not_those_of_the_lots() {
	let first = |change: fn(&mut crate::HoldingOf<Test>)| {
		move || {
			Holdings::<Test>::mutate(|holdings| holdings.iter_mut().for_each(change));
		}
	};
	let message = "a holding is not the sum of the custodian's lots";
	fails(first(|holding| holding.face.0 += 1), message);
	fails(first(|holding| holding.cost.0 += 1), message);
	fails(first(|holding| holding.lots += 1), message);
	fails(first(|holding| holding.custodian = BOB), message);
	fails(first(|holding| holding.since = NOW + 1), "a holding moved before its first purchase");
	fails(first(|holding| holding.group = 0), "a custodian has no group");
	let message_lots = "a custodian has lots without a holding, or a holding without lots";
	fails(Holdings::<Test>::kill, message_lots);
	let message = "a custodian without lots has reports";
	fails(|| Reports::<Test>::insert(BOB, Reports::<Test>::get(CUSTODIAN)), message);
}

#[test]
fn sees_a_report_of_a_former_attestor() {
	let message = "a report of a former attestor counts";
	fails(|| Attestors::set(&vec![]), message);
	let in_the_proof = || {
		Reports::<Test>::remove(CUSTODIAN);
		Attestors::set(&vec![]);
	};
	fails(in_the_proof, message);
}

#[test]
fn sees_an_allowance_of_the_future() {
	let message = "an allowance was used in the future";
	fails(change(|ledger| ledger.purchases.at = u64::MAX), message);
	fails(change(|ledger| ledger.redemptions.at = u64::MAX), message);
}

#[test]
fn sees_governed_values_out_of_bounds() {
	let put = || Params::<Test>::mutate(|params| params.min_attestors = 0);
	fails(put, "the governed values are out of bounds");
}

#[test]
fn allows_a_loss_above_the_supply() {
	// USDai that other calls burned leave the reserve more than it owes.
	new_test_ext().execute_with(|| {
		mint(ALICE, 10);
		Books::<Test>::mutate(|ledger| ledger.loss = Usdai(11 * ONE));
		assert_eq!(position().deficit_usdai, 10 * ONE);
	});
}
