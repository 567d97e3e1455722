//! An account that never holds INFRA: it lives on USDai, fees included. Invariant 44.

use codec::Encode;
use frame_support::{
	assert_ok,
	traits::{fungibles::Inspect, tokens::ConversionToAssetBalance, Hooks},
	weights::Weight,
};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use infrafi_runtime::{configs::TreasuryAccount, fees::FeeInUsdai, *};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

use crate::chain::*;

fn has(asset: AssetId) -> Balance {
	Assets::balance(asset, One.to_account_id())
}

fn treasury() -> Balance {
	Assets::balance(USDAI, TreasuryAccount::get())
}

/// Bob sends USDai to the account.
fn receive(amount: Balance) {
	let target = One.to_account_id().into();
	assert_ok!(call(Bob, pallet_assets::Call::transfer { id: USDAI.into(), target, amount }));
}

fn endow(amount: Balance) {
	mint_usdai(Bob, 1_000_000);
	receive(amount);
}

/// The fee that is withdrawn before the call, in USDai.
fn predicted(call: impl Into<RuntimeCall>, tip: Balance) -> Balance {
	let extrinsic = signed(One, call, Some(USDAI), tip).unwrap();
	let length = extrinsic.encoded_size() as u32;
	let fee = TransactionPayment::query_info(extrinsic, length).partial_fee;
	usdai(fee + tip)
}

fn usdai(infra: Balance) -> Balance {
	FeeInUsdai::to_asset_balance(infra, USDAI).unwrap()
}

/// The fee after the call: by the balance of the account, by the event, and by the treasury. The
/// call costs nothing else.
fn pays(call: impl Into<RuntimeCall>, tip: Balance) -> Balance {
	let before = (has(USDAI), treasury());
	assert_ok!(apply(signed(One, call, Some(USDAI), tip).unwrap()).unwrap());
	let paid = before.0 - has(USDAI);
	assert_eq!(treasury() - before.1, paid);
	let emitted = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::AssetTxPayment(pallet_asset_tx_payment::Event::AssetTxFeePaid {
			actual_fee,
			..
		}) => Some(actual_fee),
		_ => None,
	});
	assert_eq!(emitted, Some(paid));
	paid
}

fn does(what: impl Into<RuntimeCall>) {
	let done = apply(signed(One, what, Some(USDAI), 0).unwrap());
	assert_ok!(done.unwrap());
	assert!(lives_without_infra());
}

fn lives_without_infra() -> bool {
	let account = System::account(One.to_account_id());
	account.data == Default::default() && account.providers == 0 && account.sufficients > 0
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![7; 32] }.into()
}

#[test]
fn transfers_saves_leaves_and_redeems() {
	on_chain(DEV, || {
		endow(5_000 * ONE);
		let target = Eve.to_account_id().into();
		does(pallet_assets::Call::transfer { id: USDAI.into(), target, amount: 10 * ONE });
		does(pallet_vault::Call::deposit {
			assets: 2_000 * ONE,
			min_shares: 2_000 * ONE - DOLLAR,
			min_worth: 0,
		});
		let shares = has(SUSDAI);
		let request = pallet_vault::NextRequestId::<Runtime>::get();
		does(pallet_vault::Call::request_redeem { shares, bid: 0 });
		assert_eq!(has(SUSDAI), 0);
		next_block(60);
		valued();
		Vault::on_idle(System::block_number(), Weight::MAX);
		next_block(60);
		valued();
		Vault::on_idle(System::block_number(), Weight::MAX);
		let before = has(USDAI);
		does(pallet_vault::Call::claim { request });
		assert!(has(USDAI) > before + 1_999 * ONE);
		does(pallet_reserve::Call::redeem { amount_usdai: 4_000 * ONE, min_usdc: 4_000 * DOLLAR });
		assert_eq!(has(USDC), 4_000 * DOLLAR);
		let target = Eve.to_account_id().into();
		does(pallet_assets::Call::transfer { id: USDC.into(), target, amount: 4_000 * DOLLAR });
		assert_eq!(Balances::free_balance(One.to_account_id()), 0);
	});
}

#[test]
fn gets_back_in_usdai_what_a_call_did_not_need() {
	on_chain(DEV, || {
		endow(1_000 * ONE);
		// Its admitted weight is that of the most windows, and no window is closed.
		let service = || pallet_vault::Call::<Runtime>::service {};
		let most = predicted(service(), 0);
		let supply = Assets::total_issuance(USDAI);
		let paid = pays(service(), 0);
		assert!(paid > 0 && paid < most / 2, "{paid} of {most}");
		assert_eq!(Assets::total_issuance(USDAI), supply);
	});
}

#[test]
fn tips_in_usdai() {
	on_chain(DEV, || {
		endow(1_000 * ONE);
		let without = pays(remark(), 0);
		let tip = 3 * INFRA;
		// And the bytes that encode the tip.
		let said = (predicted(remark(), tip) - predicted(remark(), 0)) - usdai(tip);
		assert!(said > 0 && said < without / 10, "{said}");
		assert_eq!(pays(remark(), tip), without + usdai(tip) + said);
	});
}

#[test]
fn that_is_a_unit_short_sends_nothing() {
	on_chain(DEV, || {
		endow(1);
		let needed = predicted(remark(), 0);
		// One unit has to stay: a fee does not end an account.
		receive(needed - 1);
		assert_eq!(has(USDAI), needed);
		let before = treasury();
		let refused = TransactionValidityError::from(InvalidTransaction::Payment);
		assert_eq!(apply(signed(One, remark(), Some(USDAI), 0).unwrap()), Err(refused));
		assert_eq!((has(USDAI), treasury()), (needed, before));
		receive(1);
		assert_ok!(apply(signed(One, remark(), Some(USDAI), 0).unwrap()).unwrap());
		// And there is no INFRA to pay with.
		assert_eq!(apply(signed(One, remark(), None, 0).unwrap()), Err(refused));
	});
}

#[test]
fn that_is_frozen_pays_no_fee() {
	on_chain(DEV, || {
		endow(1_000 * ONE);
		let who = One.to_account_id().into();
		assert_ok!(call(Alice, pallet_assets::Call::freeze { id: USDAI.into(), who }));
		let refused = TransactionValidityError::from(InvalidTransaction::Payment);
		assert_eq!(apply(signed(One, remark(), Some(USDAI), 0).unwrap()), Err(refused));
	});
}

/// The number of the block after its birth would be lower than the second nonce that it used there.
#[test]
fn that_used_two_nonces_in_a_block_does_not_use_the_second_again() {
	on_chain(DEV, || {
		endow(1_000 * ONE);
		assert_ok!(apply(signed(One, remark(), Some(USDAI), 0).unwrap()).unwrap());
		let dest = Eve.to_account_id().into();
		let all = pallet_assets::Call::transfer_all { id: USDAI.into(), dest, keep_alive: false };
		let spends = signed(One, all, Some(USDAI), 0).unwrap();
		assert_ok!(apply(spends.clone()).unwrap());
		assert!(!System::account_exists(&One.to_account_id()));
		// In the very next block, and in the same one.
		for _ in 0..2 {
			receive(1_000 * ONE);
			assert_eq!(apply(spends.clone()), Err(InvalidTransaction::Stale.into()));
			next_block(6);
		}
		does(remark());
	});
}

/// It is gone with its last unit, and what it signed before is not valid again when it is back.
#[test]
fn that_has_spent_all_and_comes_back_is_not_made_to_spend_it_again() {
	on_chain(DEV, || {
		endow(1_000 * ONE);
		let dest = Eve.to_account_id().into();
		let all = pallet_assets::Call::transfer_all { id: USDAI.into(), dest, keep_alive: false };
		let spends = signed(One, all, Some(USDAI), 0).unwrap();
		assert_ok!(apply(spends.clone()).unwrap());
		assert_eq!(has(USDAI), 0);
		assert!(!System::account_exists(&One.to_account_id()));
		next_block(6);
		receive(1_000 * ONE);
		assert!(lives_without_infra());
		assert_eq!(apply(spends), Err(InvalidTransaction::Stale.into()));
		does(remark());
	});
}
