//! What the owner of stolen keys can do, and what not: in the block of the theft, within a day and
//! within three days. A file for each set of keys. Figures are of a chain with the governed values
//! of a live one. The table of `docs/security.md` names these tests.

mod appraisers;
mod attestor;
mod committee_member;
mod council;
mod custody_keys;
mod guardian;
mod registrar;
mod treasurer_and_custodian;
mod usdc_owner;

use frame_support::assert_ok;
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	Role,
};
use infrafi_runtime::*;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	brakes::dispatch_paths::plain,
	busy_chain::{insured_unit, offer},
	chain::*,
	governance::{motion::carry, COUNCIL, FOUR},
	loan::priced,
};

/// The cash of the reserve, in dollars: honest holders have minted as many USDai.
const CASH: Balance = 10_000_000;

/// A chain without sudo, whose reserve and timelock have the governed values of a live chain.
fn on_live_chain(test: impl FnOnce()) {
	on_chain(COUNCIL, || {
		let params = pallet_reserve::Parameters::default();
		assert_ok!(root(pallet_reserve::Call::set_params { params }));
		let params = pallet_timelock::Parameters::default();
		assert_ok!(root(pallet_timelock::Call::set_params { params }));
		mint_usdai(Ferdie, CASH);
		test();
	});
}

/// Seconds of the delay of the timelock on a live chain.
fn delay() -> u64 {
	assert_eq!(Timelock::params().delay, 2 * DAY);
	2 * DAY
}

/// The dollars of an account, in USDC, USDai and shares, in units of USDC (6 decimals).
fn dollars(who: Sr25519Keyring) -> Balance {
	let of = |asset| Assets::balance(asset, who.to_account_id());
	of(USDC) + (of(USDAI) + of(SUSDAI)) / 10u128.pow(12)
}

fn cash() -> Balance {
	Reserve::position().unwrap().cash_usdc
}

fn admit(role: Role, who: Sr25519Keyring, group: u32) -> RuntimeCall {
	let (who, evidence) = (who.to_account_id(), Default::default());
	pallet_roles::Call::admit { role, who, group, valid_until: None, evidence }.into()
}

/// Four of six revoke an admission, at once.
fn revoked(role: Role, who: Sr25519Keyring) {
	let revoke = pallet_roles::Call::revoke { role, who: who.to_account_id() };
	assert_eq!(carry(&FOUR, revoke), Ok(()));
}

fn by(who: Sr25519Keyring, does: impl Into<RuntimeCall>) -> DispatchResult {
	plain(call(who, does))
}

/// A bill of a custodian, for as long as it may run, at the least discount.
fn buy(who: Sr25519Keyring, custodian: Sr25519Keyring, cost: Balance) -> DispatchResult {
	let buy = pallet_reserve::Call::buy_bill {
		cusip: *b"912797GL5",
		face: cost * DOLLAR + 1,
		cost: cost * DOLLAR,
		matures_at: now() + Reserve::params().max_bill_term,
		custodian: custodian.to_account_id(),
	};
	by(who, buy)
}

fn reserve_refuses(error: pallet_reserve::Error<Runtime>) -> DispatchResult {
	Err(error.into())
}

fn filtered() -> DispatchResult {
	Err(DispatchError::from(frame_system::Error::<Runtime>::CallFiltered))
}

/// A loan of 100,000 to Bob, of the vault and Eve. The next deadline is in an hour.
fn live_loan() -> u64 {
	mint_usdai(Eve, 100_000);
	mint_usdai(Bob, 100_000);
	let assets = CASH / 10 * ONE;
	let deposit = pallet_vault::Call::deposit { assets, min_shares: 0, min_worth: 0 };
	assert_eq!(by(Ferdie, deposit), Ok(()));
	let unit = insured_unit(1);
	priced(30_000);
	offer(unit, 3_600).drawn()
}

/// A holder redeems a dollar, whatever the state of the entries.
fn exits_are_open() {
	let redeem = pallet_reserve::Call::redeem { amount_usdai: ONE, min_usdc: DOLLAR };
	assert_eq!(by(Ferdie, redeem), Ok(()));
}
