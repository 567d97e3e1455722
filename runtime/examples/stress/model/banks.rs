//! The reserve: the treasurer invests, the custodians of bills pay, attestors report, governance
//! writes off.

use infrafi_runtime::*;
use pallet_reserve::{Bills, Call};
use sp_core::H256;
use sp_runtime::traits::Dispatchable;

use super::{
	asked,
	cast::{BANKS, FAILING_BANK},
	made,
	payers::since_shock,
	portfolio::DRAWING,
	world::World,
};
use crate::chain::*;

/// Part of cash and bills that the treasurer invests, in percent: with three custodians a fifth of
/// the reserve is at each.
const INVESTED: Balance = 60;

/// The least dollars of a purchase, or a fortieth of a small reserve; the most purchases of a day.
const LEAST: Balance = 100_000 * DOLLAR;
const PURCHASES: u32 = 3;

/// Days in which governance finds out, votes, and writes off what a custodian does not have.
pub const GOVERNANCE: u64 = 3;

pub fn act(world: &mut World) {
	pay_bills(world);
	write_off(world);
	invest(world);
	attest(world);
	if world.day.is_multiple_of(7) {
		// There may be nothing to harvest.
		let _ = asked(&world.cast.keeper, Call::harvest {});
	}
}

fn has_failed(world: &World, bank: &AccountId) -> bool {
	world.scenario.shocks.custodian_defaults
		&& world.is_shocked()
		&& *bank == world.cast.banks[FAILING_BANK]
}

/// The custodians pay what has matured. What is in default is realised as lost.
fn pay_bills(world: &mut World) {
	let due: Vec<_> = Bills::<Runtime>::iter()
		.filter(|(_, bill)| bill.lot.matures_at <= now())
		.map(|(lot, bill)| (lot, bill.custodian))
		.collect();
	for (lot, bank) in due {
		if !has_failed(world, &bank) {
			made(&bank, Call::settle_bill { lot });
		} else {
			let _ = asked(&world.cast.keeper, Call::realise_loss { lot });
		}
	}
}

/// Governance writes off all bills of a custodian that does not have them.
fn write_off(world: &mut World) {
	let bank = world.cast.banks[FAILING_BANK].clone();
	if !has_failed(world, &bank) || since_shock(world.day).is_none_or(|days| days < GOVERNANCE) {
		return;
	}
	let lost: Vec<_> = Bills::<Runtime>::iter()
		.filter(|(_, bill)| bill.custodian == bank && bill.lot.cost.0 > bill.written_off.0)
		.map(|(lot, bill)| (lot, bill.lot.cost.0 - bill.written_off.0))
		.collect();
	for (lot, amount) in lost {
		let call = RuntimeCall::from(Call::write_off { lot, amount });
		call.dispatch(RuntimeOrigin::root()).expect("governance may write off");
	}
}

/// The treasurer buys bills, unless borrowers still draw, or savers wait for more than the vault
/// has: both take cash.
fn invest(world: &mut World) {
	if world.day <= DRAWING {
		return;
	}
	let Ok(assets) = Vault::total_assets() else { return };
	let queue = pallet_vault::Queue::<Runtime>::get();
	let pending = queue.pending().expect("the queue is in order").0;
	let supply = pallet_vault::VaultLedger::<Runtime>::get().shares.0;
	let waiting = sp_core::U256::from(pending) * sp_core::U256::from(assets.conservative);
	if supply > 0 && waiting / sp_core::U256::from(supply) > assets.idle.into() {
		return;
	}
	for purchase in 0..PURCHASES {
		let Ok(position) = Reserve::position() else { return };
		let (cash, bills) = (position.cash_usdc, position.bills_at_cost_usdc);
		let target = (cash + bills) * INVESTED / 100;
		let cost = target.saturating_sub(bills).min((cash + bills) / 15);
		if cost < LEAST.min((cash + bills) / 40) {
			return;
		}
		let [month, quarter] = world.yields.at(now());
		let is_short = (world.day + u64::from(purchase)).is_multiple_of(2);
		let (days, yearly) = if is_short { (28, month) } else { (91, quarter) };
		let Some(custodian) = emptiest(world) else { return };
		let face = cost + cost * Balance::from(yearly * days) / (365 * 10_000);
		let matures_at = now() + days * DAY;
		let cusip = *b"912797GL5";
		let buy = Call::buy_bill { cusip, face, cost, matures_at, custodian };
		if asked(&world.cast.treasurer, buy).is_err() {
			return;
		}
	}
}

/// The custodian with the least bills, of those that pay.
fn emptiest(world: &World) -> Option<AccountId> {
	let held = |bank: &AccountId| {
		Reserve::attestation(bank.clone()).map_or(0, |holding| holding.holding.cost.0)
	};
	let banks = world.cast.banks.iter().filter(|bank| !has_failed(world, bank));
	banks.min_by_key(|bank| held(bank)).cloned()
}

/// Three attestors report what each custodian has.
fn attest(world: &mut World) {
	for bank in 0..BANKS as usize {
		let custodian = world.cast.banks[bank].clone();
		let Some(attestation) = Reserve::attestation(custodian.clone()) else { continue };
		let is_gone = has_failed(world, &custodian);
		let face = if is_gone { 0 } else { attestation.holding.face.0 };
		for attestor in &world.cast.attestors {
			let (custodian, hash) = (custodian.clone(), H256::zero());
			let attest = Call::attest { custodian, as_of: now(), face, hash };
			if attestation.holding.lots > 0 {
				made(attestor, attest);
			}
		}
	}
}
