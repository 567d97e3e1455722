use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Inspect, Contains},
};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use infrafi_runtime::{
	configs::{GatewayAccount, ReserveAccount, TreasuryAccount, VaultAccount},
	frozen::Frozen,
	*,
};
use pallet_reserve::{Call, Error, LotState};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::traits::Dispatchable;

use crate::chain::*;

#[test]
fn a_dollar_goes_the_round() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		let lot = buy_lot(1_000, 990, 60);
		next_block(60);
		assert_eq!(Reserve::lot(lot).unwrap().state, LotState::Matured);
		assert_ok!(call(Charlie, Call::settle_bill { lot }));
		assert_ok!(call(Dave, Call::harvest {}));
		// Nothing is staked: it is the treasury's.
		assert_eq!(Assets::balance(USDAI, TreasuryAccount::get()), 10 * ONE);
		assert_eq!(Assets::balance(USDAI, VaultAccount::get()), 0);
		assert_ok!(call(Bob, Call::redeem { amount_usdai: 10_000 * ONE, min_usdc: 0 }));
		assert_eq!(Assets::balance(USDC, Bob.to_account_id()), 10_000_000 * DOLLAR);
		assert_eq!(Assets::balance(USDC, ReserveAccount::get()), 10 * DOLLAR);
	});
}

#[test]
fn roles_are_the_memberships() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		let lot = buy_lot(1_000, 990, 60);
		let order = |who| call(who, Call::order_sale { lot, min_proceeds: 990 * DOLLAR });
		assert_noop!(order(Bob).map_err(|e| e.error), Error::<Runtime>::NotTreasurer);
		assert_ok!(order(Alice));
		let sell = |who| call(who, Call::sell_bill { lot, proceeds: 990 * DOLLAR });
		assert_noop!(sell(Dave).map_err(|e| e.error), Error::<Runtime>::NotCustodian);
		let attest = |who| {
			let custodian = Charlie.to_account_id();
			call(who, Call::attest { custodian, as_of: START, face: 0, hash: H256::zero() })
		};
		assert_noop!(attest(Alice).map_err(|e| e.error), Error::<Runtime>::NotAttestor);
		assert_ok!(attest(Ferdie));
		assert!(!Reserve::position().unwrap().is_attested, "the attestor found nothing");
		assert_ok!(sell(Charlie));
		assert!(Reserve::position().unwrap().is_attested);
		let write_off = Call::write_off { lot, amount: 1 };
		assert!(call(Alice, write_off).is_err());
	});
}

#[test]
fn a_deficit_is_the_holders_while_there_is_no_vault() {
	on_chain(DEV, || {
		mint_usdai(Bob, 600);
		mint_usdai(Eve, 400);
		let lot = buy_lot(500, 450, 6);
		next_block(6 + 30);
		assert_ok!(call(Dave, Call::realise_loss { lot }));
		let position = Reserve::position().unwrap();
		assert_eq!((position.loss_usdai, position.deficit_usdai), (450 * ONE, 450 * ONE));
		for (who, dollars) in [(Eve, 400u128), (Bob, 600)] {
			let before = Assets::balance(USDC, who.to_account_id());
			assert_ok!(call(who, Call::redeem { amount_usdai: dollars * ONE, min_usdc: 0 }));
			let paid = Assets::balance(USDC, who.to_account_id()) - before;
			assert_eq!(paid, dollars * DOLLAR * 55 / 100, "{who}");
		}
		assert_eq!(Reserve::position().unwrap().cash_usdc, 0);
	});
}

fn is_frozen(who: Sr25519Keyring) -> bool {
	Frozen::contains(&who.to_account_id())
}

#[test]
fn an_account_is_frozen_even_where_there_are_no_usdai_at_all() {
	on_chain(DEV, || {
		let (id, who) = (USDAI.into(), Eve.to_account_id().into());
		let touch = pallet_assets::Call::touch_other { id, who };
		assert!(!is_frozen(Eve));
		assert_ok!(call(Alice, touch));
		assert!(!is_frozen(Eve));
		let who = || Eve.to_account_id().into();
		assert_ok!(call(Alice, pallet_assets::Call::freeze { id, who: who() }));
		assert_eq!(Assets::total_issuance(USDAI), 0);
		assert!(is_frozen(Eve));
		let refused = call(Eve, Call::mint { amount_usdc: DOLLAR, min_usdai: 0 });
		assert_noop!(refused.map_err(|e| e.error), Error::<Runtime>::AccountFrozen);
		assert_ok!(call(Alice, pallet_assets::Call::thaw { id, who: who() }));
		assert!(!is_frozen(Eve));
		assert_ok!(call(Alice, pallet_assets::Call::block { id, who: who() }));
		assert!(is_frozen(Eve));
	});
}

#[test]
fn only_usdai_freezes_and_only_its_account() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10);
		mint_usdai(Eve, 10);
		let who = || Bob.to_account_id().into();
		let usdc = pallet_assets::Call::freeze { id: USDC.into(), who: who() };
		assert_ok!(RuntimeCall::from(usdc).dispatch(RuntimeOrigin::signed(GatewayAccount::get())));
		assert!(!is_frozen(Bob));
		assert_ok!(call(Alice, pallet_assets::Call::freeze { id: USDAI.into(), who: who() }));
		assert!(is_frozen(Bob) && !is_frozen(Eve));
		let redeem = Call::redeem { amount_usdai: ONE, min_usdc: 0 };
		let refused = Error::<Runtime>::AccountFrozen;
		assert_noop!(call(Bob, redeem.clone()).map_err(|e| e.error), refused);
		assert_ok!(call(Eve, redeem));
		assert_eq!(Assets::total_issuance(SUSDAI), 0);
	});
}

#[test]
fn a_frozen_custodian_is_paid_nothing() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		let who = || Charlie.to_account_id().into();
		assert_ok!(call(Alice, pallet_assets::Call::touch_other { id: USDAI.into(), who: who() }));
		assert_ok!(call(Alice, pallet_assets::Call::freeze { id: USDAI.into(), who: who() }));
		let buy = Call::buy_bill {
			cusip: *b"912797GL5",
			face: 1_000 * DOLLAR,
			cost: 990 * DOLLAR,
			matures_at: START + 60,
			custodian: Charlie.to_account_id(),
		};
		let refused = Error::<Runtime>::AccountFrozen;
		assert_noop!(call(Alice, buy).map_err(|e| e.error), refused);
	});
}

#[test]
fn fees_in_usdai_leave_the_reserve_backed() {
	on_chain(DEV, || {
		mint_usdai(Bob, 1_000);
		let remark = frame_system::Call::remark { remark: vec![] };
		assert_ok!(transaction(Bob, remark, Some(USDAI)));
		let position = Reserve::position().unwrap();
		assert_eq!(position.supply_usdai, 1_000 * ONE, "a fee is not burned");
		assert_eq!((position.realised_usdc, position.redeemable), (0, 1_000 * ONE));
	});
}
