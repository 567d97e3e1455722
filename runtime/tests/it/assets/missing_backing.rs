//! Redemptions while something is missing behind USDai, over the real vault, loans and roles.

use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Mutate, Get},
};
use infrafi_protocol::{
	assets::{USDAI, USDC},
	Role,
};
use infrafi_runtime::*;
use pallet_reserve::{ApproxAmount, Call, Error};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::DispatchError;

use crate::{chain::*, loan::*};

type VaultCall = pallet_vault::Call<Runtime>;

fn redeem(who: Sr25519Keyring, dollars: Balance) -> Result<(), DispatchError> {
	let redeem = Call::redeem { amount_usdai: dollars * ONE, min_usdc: 0 };
	call(who, redeem).map(drop).map_err(|error| error.error)
}

fn deposit(who: Sr25519Keyring, dollars: Balance) -> Result<(), DispatchError> {
	let deposit = VaultCall::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 };
	call(who, deposit).map(drop).map_err(|error| error.error)
}

fn savings(dollars: Balance) {
	mint_usdai(Alice, dollars);
	assert_ok!(deposit(Alice, dollars));
}

/// Savings of a million, 850,000 of it in a loan of a million. The borrower has redeemed it.
fn lent() -> u64 {
	savings(1_000_000);
	mint_usdai(Eve, 160_000);
	mint_usdai(Bob, 10_000);
	let unit = insured(1, policy_of(4_000_000, now() + 2 * 366 * DAY));
	priced(500_000);
	let loan = loan(1_000_000).on([unit]).junior(150_000).drawn();
	assert_ok!(redeem(Bob, 1_000_000));
	loan
}

#[test]
fn a_million_usdai_without_backing_do_not_empty_the_reserve() {
	chain(DEV).execute_with(|| {
		mint_usdai(Bob, 1_000_000);
		savings(1_000_000);
		assert_ok!(<Assets as Mutate<_>>::mint_into(USDAI, &Eve.to_account_id(), 2_000_000 * ONE));
		let position = Reserve::position().unwrap();
		assert_eq!((position.shortage_usdai, position.deficit_usdai), (2_000_000 * ONE, 0));
		// 0.5 % of two million, at half a dollar for each.
		let left = ApproxAmount { digits: 10_000, exponent: 6 };
		let limited = Error::<Runtime>::RedemptionsLimited(left);
		assert_noop!(redeem(Eve, 2_000_000), limited);
		assert_ok!(redeem(Eve, 20_000));
		let usdc = Assets::balance(USDC, Eve.to_account_id());
		assert_eq!(usdc, 10_010_000 * DOLLAR);
		next_block(60 * 60);
		assert_ok!(redeem(Bob, 10_000));

		let minted = call(Bob, Call::mint { amount_usdc: DOLLAR, min_usdai: 0 });
		assert_eq!(minted.unwrap_err().error, Error::<Runtime>::ShortageStands.into());
		let harvested = call(Bob, Call::harvest {});
		assert_eq!(harvested.unwrap_err().error, Error::<Runtime>::ShortageStands.into());
		let short = pallet_vault::Error::<Runtime>::ReserveShort;
		assert_noop!(deposit(Bob, 1_000), short);
		let mint = VaultCall::mint { shares: ONE, max_assets: 2 * ONE };
		let short = pallet_vault::Error::<Runtime>::ReserveShort.into();
		assert_eq!(call(Bob, mint).unwrap_err().error, short);
		assert_eq!(available(), 0);
		type IsEntryOpen = <Runtime as pallet_lending::Config>::IsEntryOpen;
		assert!(IsEntryOpen::get(), "auctions go on");
	});
}

#[test]
fn a_loss_is_shared_once_due_loans_are_brought_up_to_now() {
	on_chain(DEV, || {
		lent();
		mint_usdai(Ferdie, 900_000);
		let lot = buy_lot(700_000, 600_000, 60);
		next_block(60 + 30);
		valued();
		assert_ok!(call(Ferdie, Call::realise_loss { lot }));
		let (loss, owed) = (450_000 * ONE, 450_000 * ONE);
		let position = Reserve::position().unwrap();
		assert_eq!(
			(position.loss_usdai, position.owed_usdai, position.deficit_usdai),
			(loss, owed, 0)
		);
		assert!(position.is_redeem_open);
		assert_ok!(redeem(Ferdie, 100));
		// Deadlines are missed, and the loan counts as lost by and by: the vault can bear less.
		next_block(400 * DAY);
		assert!(!Reserve::position().unwrap().is_redeem_open);
		assert_noop!(redeem(Ferdie, 100), Error::<Runtime>::LoansNotCurrent);
		valued();
		let both = pallet_utility::Call::<Runtime>::batch_all {
			calls: vec![
				VaultCall::service {}.into(),
				Call::redeem { amount_usdai: 100 * ONE, min_usdc: 0 }.into(),
			],
		};
		let before = Assets::balance(USDC, Ferdie.to_account_id());
		assert_ok!(call(Ferdie, both));
		let paid = Assets::balance(USDC, Ferdie.to_account_id()) - before;
		let position = Reserve::position().unwrap();
		assert!(position.is_redeem_open);
		assert_eq!((position.owed_usdai, position.shortage_usdai), (0, 0));
		let rate =
			100 * DOLLAR * (position.supply_usdai - position.loss_usdai) / position.supply_usdai;
		assert!(paid.abs_diff(rate) <= 1, "{paid} of {rate}");
	});
}

#[test]
fn a_revoked_attestor_closes_the_entry_until_another_reports() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		buy_lot(1_000, 990, 600);
		let attest = |who| {
			let custodian = Charlie.to_account_id();
			let face = 1_000 * DOLLAR;
			call(who, Call::attest { custodian, as_of: now(), face, hash: H256::zero() })
		};
		assert_ok!(attest(Ferdie));
		assert!(Reserve::position().unwrap().is_attested);
		let revoke =
			pallet_roles::Call::revoke { role: Role::Attestor, who: Ferdie.to_account_id() };
		assert_ok!(root(revoke));
		assert!(!Reserve::position().unwrap().is_attested);
		// One of the custodian's own company may not report.
		let admit = |group| pallet_roles::Call::admit {
			role: Role::Attestor,
			who: Dave.to_account_id(),
			group,
			valid_until: Some(now() + 60),
			evidence: H256::zero(),
		};
		let custodian = Roles::admission(Role::BillCustodian, Charlie.to_account_id()).unwrap();
		assert_ok!(root(admit(custodian.group)));
		let conflict = Error::<Runtime>::ConflictOfInterest;
		assert_noop!(attest(Dave).map_err(|e| e.error), conflict);
		assert_ok!(root(admit(77)));
		assert_ok!(attest(Dave));
		assert!(Reserve::position().unwrap().is_attested);
		next_block(60);
		assert!(!Reserve::position().unwrap().is_attested, "the admission has expired");
	});
}
