//! `realise_loss` and `write_off`: losses without a payment, and who bears them.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{ReserveBooks, ReserveInspect};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, LotState};

fn realise(lot: u64) -> Result<(), DispatchError> {
	Reserve::realise_loss(signed(BOB), lot)
}

fn write_off(lot: u64, dollars: Balance) -> Result<(), DispatchError> {
	Reserve::write_off(root(), lot, dollars * DOLLAR)
}

#[test]
fn an_unpaid_bill_is_overdue_after_its_grace_and_lost_after_a_week() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 990, 10);
		let stands = || {
			let position = position();
			(Reserve::lot(lot).unwrap().state, position.is_overdue)
		};
		pass(10 * DAY - 1);
		assert_eq!(stands(), (LotState::Running, false));
		pass(1);
		assert_eq!(stands(), (LotState::Matured, false));
		pass(DAY - 1);
		assert_eq!(stands(), (LotState::Matured, false));
		pass(1);
		assert_eq!(stands(), (LotState::Overdue, true));
		assert!(Reserve::health().is_overdue);
		pass(6 * DAY - 1);
		assert_noop!(realise(lot), Error::<Test>::NotInDefault);
		pass(1);
		assert_ok!(realise(lot));
		assert_eq!(stands(), (LotState::Lost, false));
		assert!(emitted(Event::LossRealised { lot, amount: 990 * DOLLAR, left: 990 * ONE }));
		assert_noop!(realise(lot), Error::<Test>::LossRealised);
		assert_noop!(realise(lot + 1), Error::<Test>::UnknownLot);
	});
}

#[test]
fn the_vault_pays_its_idle_money_and_owes_the_rest() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		stake(300);
		VaultLent::set(&(400 * ONE));
		let lot = buy(1_000, 990, 10);
		assert_ok!(write_off(lot, 990));
		assert_eq!(vault_idle(), 0);
		let position = position();
		assert_eq!((position.loss_usdai, position.owed_usdai), (690 * ONE, 400 * ONE));
		assert_eq!(position.deficit_usdai, 290 * ONE);
		assert_eq!(position.supply_usdai, 100_000 * ONE);
		// A dollar would buy less than a dollar's worth.
		let refused = Reserve::mint(signed(BOB), DOLLAR, 0);
		assert_noop!(refused, Error::<Test>::DeficitStands);
	});
}

#[test]
fn a_late_payment_is_income() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		stake(2_000);
		let lot = buy(1_000, 990, 10);
		pass(17 * DAY);
		assert_ok!(realise(lot));
		assert_eq!((vault_idle(), position().loss_usdai), (1_010 * ONE, 0));
		pass(100 * DAY);
		VaultIsStaked::set(&true);
		assert_ok!(Reserve::set_staked(true));
		assert_ok!(settle(lot));
		assert!(emitted(Event::BillSettled {
			lot,
			custodian: CUSTODIAN,
			face: 1_000 * DOLLAR,
			gain: 1_000 * DOLLAR
		}));
		assert_eq!(position().realised_usdc, 1_000 * DOLLAR);
		assert_eq!(VaultUncounted::get(), 900 * ONE, "the vault had not counted it");
		assert_ok!(harvest());
		assert_eq!(vault_idle(), 1_910 * ONE);
		assert_eq!(Reserve::lot(lot), None);
	});
}

#[test]
fn a_late_payment_makes_a_deficit_good_first() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 990, 10);
		pass(17 * DAY);
		assert_ok!(realise(lot));
		assert_eq!(position().deficit_usdai, 990 * ONE);
		assert_ok!(settle(lot));
		let position = position();
		assert_eq!((position.deficit_usdai, position.loss_usdai), (0, 0));
		assert_eq!(position.realised_usdc, 10 * DOLLAR);
		assert_ok!(redeem(ALICE, 100_000));
	});
}

#[test]
fn a_write_off_takes_a_part_or_the_whole_rest() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 990, 10);
		assert_noop!(write_off(lot, 0), Error::<Test>::AmountIsZero);
		assert_noop!(write_off(lot, 991), Error::<Test>::WriteOffAboveCost);
		let refused = Reserve::write_off(signed(TREASURER), lot, 1);
		assert_noop!(refused, Error::<Test>::NotGovernance);
		assert_ok!(write_off(lot, 90));
		let info = Reserve::lot(lot).unwrap();
		assert_eq!((info.written_off, info.book), (90 * DOLLAR, 900 * DOLLAR));
		assert_eq!((info.face, info.cost), (1_000 * DOLLAR, 990 * DOLLAR));
		assert_noop!(write_off(lot, 901), Error::<Test>::WriteOffAboveCost);
		assert_ok!(write_off(lot, 900));
		assert_eq!(Reserve::lot(lot).unwrap().state, LotState::Lost);
		assert_noop!(write_off(lot, 1), Error::<Test>::LossRealised);
		assert_eq!(position().loss_usdai, 990 * ONE);
		assert_eq!(position().lots, 0);
	});
}

#[test]
fn income_bears_it_before_the_vault_does() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		stake(2_000);
		let paid = buy(50_000, 49_900, 10);
		let lost = buy(1_000, 990, 10);
		pass(10 * DAY);
		assert_ok!(settle(paid));
		assert_ok!(write_off(lost, 990));
		assert_eq!(vault_idle(), 1_110 * ONE);
		assert_eq!((position().loss_usdai, position().realised_usdc), (0, 0));
	});
}

#[test]
fn absorbs_only_usdai_up_to_the_loss() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		VaultLent::set(&(10_000 * ONE));
		let lot = buy(1_000, 990, 10);
		assert_ok!(write_off(lot, 990));
		stake(1_000);
		let too_much = withdraw_from_vault(990 * ONE + 1).unwrap();
		let refused = frame_support::storage::with_storage_layer(|| Reserve::absorb(too_much));
		assert_eq!(refused, Err(Error::<Test>::PaymentAboveLoss.into()));
		let supply_before = supply();
		assert_ok!(Reserve::absorb(withdraw_from_vault(ONE / 2).unwrap()));
		assert_eq!(supply(), supply_before - ONE / 2);
		assert_eq!(position().loss_usdai, 989 * ONE + ONE / 2);
		use frame_support::traits::fungibles::Balanced;
		let usdc = Assets::issue(infrafi_protocol::assets::USDC, 1);
		assert_eq!(Reserve::absorb(usdc), Err(Error::<Test>::NotUsdai.into()));
	});
}

#[test]
fn a_matured_bill_can_be_written_off_in_part() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lots: Vec<u64> = (0..3).map(|_| buy(1_000, 990, 1)).collect();
		buy(1_000, 990, 30);
		for lot in [lots[0], lots[1]] {
			pass(DAY);
			assert_ok!(write_off(lot, 495));
			Reserve::do_try_state().unwrap();
		}
		assert_eq!(position().bills_at_face_usdc, 2_990 * DOLLAR);
	});
}

#[test]
fn a_write_off_in_part_is_not_a_proof() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 990, 90);
		assert_ok!(attest(CUSTODIAN, 900));
		assert!(!position().is_attested);
		assert_ok!(write_off(lot, 90));
		assert!(!position().is_attested, "the attestor has to report again");
		pass(6);
		assert_ok!(attest(CUSTODIAN, 900));
		assert!(position().is_attested);
	});
}

#[test]
fn a_loss_that_comes_or_is_made_good_moves_the_stake() {
	new_test_ext().execute_with(|| {
		let is_staked = || crate::Books::<Test>::get().income.is_staked;
		mint(ALICE, 100_000);
		VaultIsStaked::set(&true);
		assert_ok!(Reserve::set_staked(true));
		let lots: Vec<u64> = (0..3).map(|_| buy(1_000, 990, 10)).collect();
		// Each time the vault has crossed the line by an act of the reserve, so it cannot have
		// reported it.
		VaultIsStaked::set(&false);
		assert_ok!(write_off(lots[0], 990));
		assert!(!is_staked());
		pass(10 * DAY);
		VaultIsStaked::set(&true);
		assert_ok!(settle(lots[0]));
		assert!(is_staked());
		VaultIsStaked::set(&false);
		assert_ok!(Reserve::allow_sale(root(), lots[1], 0));
		assert_ok!(Reserve::order_sale(signed(TREASURER), lots[1], 0));
		assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), lots[1], 0));
		assert!(!is_staked());
		pass(7 * DAY);
		VaultIsStaked::set(&true);
		assert_ok!(realise(lots[2]));
		assert!(is_staked());
	});
}

#[test]
fn income_bears_a_loss_to_the_last_unit() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		VaultLent::set(&(10_000 * ONE));
		let lot = buy(1_000, 990, 10);
		assert_ok!(write_off(lot, 1));
		stake(1);
		// The vault pays all but a fraction of a unit of USDC, and the vault's entry stays closed.
		assert_ok!(Reserve::absorb(withdraw_from_vault(ONE - 400_000_000_000).unwrap()));
		assert_eq!(position().loss_usdai, 400_000_000_000);
		pass(10 * DAY);
		assert_ok!(settle(lot));
		assert_eq!((position().loss_usdai, position().realised_usdc), (0, 11 * DOLLAR - 1));
	});
}

/// What a bill brings beyond its book value is in no price of the vault before it is paid, whatever
/// the cause. What makes good a loss is not the vault's, nor is the treasury's part.
#[test]
fn the_vault_is_notified_of_income_that_its_prices_did_not_count() {
	let new_to_the_vault = |act: &dyn Fn() -> u64, brought: Balance, is_staked: bool| {
		new_test_ext().execute_with(|| {
			mint(ALICE, 1_000_000);
			stake(10_000);
			VaultIsStaked::set(&is_staked);
			assert_ok!(Reserve::set_staked(is_staked));
			let lot = act();
			if Reserve::lot(lot).unwrap().state == LotState::Running {
				assert_ok!(Reserve::order_sale(signed(TREASURER), lot, brought * DOLLAR));
				let sale = Reserve::sell_bill(signed(CUSTODIAN), lot, brought * DOLLAR);
				assert_ok!(sale);
			} else {
				assert_ok!(settle(lot));
			}
			VaultUncounted::get()
		})
	};
	let in_time = || {
		let lot = buy(1_000, 990, 10);
		pass(10 * DAY);
		lot
	};
	assert_eq!(new_to_the_vault(&in_time, 1_000, true), 0);
	let half_grown = || {
		let lot = buy(1_000, 980, 20);
		pass(10 * DAY);
		lot
	};
	assert_eq!(new_to_the_vault(&half_grown, 990, true), 0);
	assert_eq!(new_to_the_vault(&half_grown, 995, true), 5 * ONE * 9 / 10, "net of the fee");
	let lost = |part: Balance| {
		move || {
			let lot = buy(1_000, 990, 10);
			assert_ok!(write_off(lot, part));
			pass(10 * DAY);
			lot
		}
	};
	// What is left of the cost is counted, and the rest is not.
	assert_eq!(new_to_the_vault(&lost(990), 1_000, true), 1_000 * ONE * 9 / 10);
	assert_eq!(new_to_the_vault(&lost(90), 1_000, true), 100 * ONE * 9 / 10);
	assert_eq!(new_to_the_vault(&lost(990), 1_000, false), 0, "it is the treasury's");
	let with_a_loss = || {
		let lot = lost(990)();
		crate::Books::<Test>::mutate(|ledger| ledger.loss.0 = 400 * ONE);
		assert_ok!(Assets::mint(signed(ISSUER), 2, BOB, 400 * ONE));
		lot
	};
	assert_eq!(new_to_the_vault(&with_a_loss, 1_000, true), 600 * ONE * 9 / 10);
}
