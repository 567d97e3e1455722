//! Fees, and invariant 41: each reaches the treasury in full. What goes first when blocks are full.

mod operational;
mod weights;

use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Inspect, tokens::ConversionToAssetBalance},
};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use infrafi_runtime::{
	configs::TreasuryAccount,
	fees::{ConversionError, FeeInUsdai, Parameters},
	*,
};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{
	traits::Zero,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	FixedU128,
};

use crate::chain::*;

const DOLLAR: Balance = 1_000_000_000_000_000_000;

fn remark() -> RuntimeCall {
	frame_system::Call::remark_with_event { remark: vec![1, 2, 3] }.into()
}

#[test]
fn in_infra_goes_to_the_treasury() {
	on_chain(DEV, || {
		let treasury = || Balances::free_balance(TreasuryAccount::get());
		let (before, bob) = (treasury(), Balances::free_balance(Bob.to_account_id()));
		assert_ok!(transaction(Bob, remark(), None).unwrap().unwrap());
		let paid = bob - Balances::free_balance(Bob.to_account_id());
		assert!(paid >= EXISTENTIAL_DEPOSIT, "a fee that the treasury could not receive: {paid}");
		assert_eq!(treasury() - before, paid);
	});
}

#[test]
fn in_usdai_goes_to_the_treasury_and_none_is_burned() {
	on_chain(DEV, || {
		mint_usdai(Bob, 1);
		let infra = Balances::free_balance(Bob.to_account_id());
		assert_ok!(transaction(Bob, remark(), Some(USDAI)).unwrap().unwrap());
		let paid = DOLLAR - Assets::balance(USDAI, Bob.to_account_id());
		assert!(!paid.is_zero());
		assert_eq!(Assets::balance(USDAI, TreasuryAccount::get()), paid);
		assert_eq!(Assets::total_issuance(USDAI), DOLLAR);
		assert_eq!(Balances::free_balance(Bob.to_account_id()), infra);
	});
}

#[test]
fn in_usdai_rises_with_the_rate() {
	on_chain(DEV, || {
		mint_usdai(Bob, 1);
		let pay = || {
			let before = Assets::balance(USDAI, Bob.to_account_id());
			assert_ok!(transaction(Bob, remark(), Some(USDAI)).unwrap().unwrap());
			before - Assets::balance(USDAI, Bob.to_account_id())
		};
		let at_one = pay();
		let usdai_per_infra = FixedU128::from_rational(5, 2);
		assert_ok!(root(fees::Call::set_params { params: Parameters { usdai_per_infra } }));
		assert_eq!(2 * pay(), 5 * at_one);
	});
}

#[test]
fn in_anything_else_is_refused() {
	on_chain(DEV, || {
		for asset in [USDC, SUSDAI, 7] {
			let refused = TransactionValidityError::from(InvalidTransaction::Payment);
			assert_eq!(transaction(Bob, remark(), Some(asset)).unwrap(), Err(refused));
		}
	});
}

#[test]
fn round_up() {
	on_chain(DEV, || {
		let usdai_per_infra = FixedU128::from_rational(1, 3);
		let params = Parameters { usdai_per_infra };
		assert_ok!(root(fees::Call::set_params { params }));
		assert_eq!(FeeInUsdai::to_asset_balance(1, USDAI), Ok(333_334));
		assert_eq!(FeeInUsdai::to_asset_balance(0, USDAI), Ok(0));
		let too_much = FeeInUsdai::to_asset_balance(Balance::MAX, USDAI);
		assert_eq!(too_much, Err(ConversionError::Overflow));
		assert_eq!(FeeInUsdai::to_asset_balance(1, USDC), Err(ConversionError::NotUsdai));
	});
}

#[test]
fn are_set_by_governance_alone() {
	on_chain(DEV, || {
		let set = call(Bob, fees::Call::set_params { params: Parameters::default() });
		assert_noop!(set.map_err(|e| e.error), fees::Error::<Runtime>::NotGovernance);
	});
}

#[test]
fn are_never_made_free_or_impossible() {
	on_chain(DEV, || {
		let least = FixedU128::from_rational(1, 1_000_000);
		let most = FixedU128::from_u32(1_000_000);
		let set = |usdai_per_infra| {
			root(fees::Call::set_params { params: Parameters { usdai_per_infra } })
		};
		let one = FixedU128::from_inner(1);
		for rate in [FixedU128::zero(), least - one, most + one] {
			let error = fees::Error::<Runtime>::RateOutOfRange;
			assert_noop!(set(rate).map_err(|e| e.error), error);
		}
		assert_ok!(set(least));
		assert_ok!(set(most));
	});
}
