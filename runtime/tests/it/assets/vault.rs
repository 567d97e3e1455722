//! The vault as the runtime wires it.

use frame_support::{
	assert_noop, assert_ok,
	traits::{Hooks, InstanceFilter},
	weights::Weight,
};
use infrafi_protocol::assets::{SUSDAI, USDAI};
use infrafi_runtime::{configs::VaultAccount, *};
use pallet_vault::{Call, Error, USDAI_UNIT};
use sp_keyring::Sr25519Keyring::*;

use crate::chain::*;

fn endow() {
	for who in [Alice, Bob] {
		mint_usdai(who, 10_000);
	}
}

#[test]
fn savers_enter_wait_and_leave() {
	on_chain(DEV, || {
		endow();
		let deposit = Call::deposit { assets: 2_000 * USDAI_UNIT, min_shares: 0, min_worth: 0 };
		assert_ok!(call(Alice, deposit.clone()));
		assert_ok!(call(Bob, deposit));
		assert_eq!(Assets::balance(SUSDAI, Bob.to_account_id()), 2_000 * USDAI_UNIT);
		assert_ok!(call(Bob, Call::request_redeem { shares: 500 * USDAI_UNIT, bid: 0 }));
		// Blocks fill the window by themselves once it is closed.
		for _ in 0..13 {
			next_block(6);
			valued();
			Vault::on_idle(System::block_number(), Weight::MAX);
		}
		assert_eq!(Vault::request(0).unwrap().claimable_usdai, 500 * USDAI_UNIT);
		assert_ok!(call(Charlie, Call::claim { request: 0 }));
		assert_eq!(Assets::balance(USDAI, Bob.to_account_id()), 8_500 * USDAI_UNIT);
		assert_eq!(Assets::balance(USDAI, VaultAccount::get()), 3_500 * USDAI_UNIT);
	});
}

#[test]
fn the_presets_have_short_windows() {
	for preset in [DEV, LOCAL] {
		on_chain(preset, || {
			let params = Vault::params();
			assert_eq!((params.window_length, params.min_wait), (60, 12));
			assert_eq!(params.min_stake, 1_000 * USDAI_UNIT);
		});
	}
}

#[test]
fn who_is_frozen_does_not_enter() {
	on_chain(DEV, || {
		endow();
		let freeze =
			pallet_assets::Call::freeze { id: USDAI.into(), who: Bob.to_account_id().into() };
		assert_ok!(call(Alice, freeze));
		let deposit = Call::deposit { assets: 2_000 * USDAI_UNIT, min_shares: 0, min_worth: 0 };
		let refused = call(Bob, deposit.clone()).map_err(|e| e.error);
		assert_noop!(refused, Error::<Runtime>::AccountFrozen);
		assert_ok!(call(Alice, deposit));
	});
}

#[test]
fn an_operator_does_all_but_give_a_request_away() {
	use infrafi_runtime::configs::ProxyType;
	let allows = |call: Call<Runtime>| ProxyType::Vault.filter(&call.into());
	assert!(allows(Call::request_redeem { shares: 1, bid: 0 }));
	assert!(allows(Call::cancel_request { request: 0 }));
	assert!(allows(Call::claim { request: 0 }));
	assert!(allows(Call::service {}));
	assert!(!allows(Call::transfer_request { request: 0, to: Bob.to_account_id() }));
	assert!(!allows(Call::deposit { assets: 1, min_shares: 0, min_worth: 0 }));
}
