//! The keys of storage that calls read and write. A further key fails these tests.
//!
//! What is counted are raw keys, as a database sees them: those that a block shares are among them.

use std::collections::BTreeSet;

use frame_support::{
	traits::{
		fungibles::Balanced, Get, Hooks, StorageInfo, StorageInfoTrait, WhitelistedStorageKeys,
	},
	weights::RuntimeDbWeight,
};
use infrafi_finance::{interest::Interest, units::Usdai};
use infrafi_protocol::{assets::USDAI, ClaimChange, Liquidity};
use sp_runtime::Perbill;

use crate::{mock::*, Parameters};

/// The keys that a call touched, each by the name of its storage item, in alphabetical order.
struct Touched {
	reads: Vec<String>,
	writes: Vec<String>,
}

fn touched(ext: &mut Ext, call: impl FnOnce()) -> Touched {
	let keys = infrafi_testing::touched(ext.inner(), call);
	Touched { reads: names(keys.reads), writes: names(keys.writes) }
}

fn names(keys: BTreeSet<Vec<u8>>) -> Vec<String> {
	let mut names: Vec<_> = keys.into_iter().map(name).collect();
	names.sort();
	names
}

/// The books of the stand-in for the reserve, and the strike of that for lending, are in no pallet.
fn name(key: Vec<u8>) -> String {
	if key == LastStrike::key() {
		return "Lending.Round".into();
	}
	let infos = AllPalletsWithSystem::storage_info();
	let item = infos.into_iter().find(|info| key.starts_with(&info.prefix));
	let name = |info: StorageInfo| {
		[info.pallet_name, info.storage_name].map(|text| String::from_utf8(text).unwrap()).join(".")
	};
	item.map_or("Reserve.Books".into(), name)
}

/// A vault with two savers and a fee, whose state is in the database.
fn vault() -> Ext {
	let mut ext = new_test_ext();
	ext.prepare(|| {
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		deposit(ALICE, 2_000);
		deposit(BOB, 1_000);
	});
	ext
}

#[test]
fn a_deposit_touches_the_ledger_the_strike_and_two_assets() {
	let mut ext = vault();
	let touched = touched(&mut ext, || Vault::deposit(signed(ALICE), ONE, 0, 0).unwrap());
	let reads = [
		"Assets.Account",
		"Assets.Account",
		"Assets.Account",
		"Assets.Asset",
		"Assets.Asset",
		"Lending.Round",
		"Reserve.Books",
		"Timestamp.Now",
		"Vault.Params",
		"Vault.VaultLedger",
	];
	let writes = [
		"Assets.Account",
		"Assets.Account",
		"Assets.Account",
		"Assets.Asset",
		"Assets.Asset",
		"Vault.VaultLedger",
	];
	assert_eq!(touched.reads, reads);
	assert_eq!(touched.writes, writes);
}

/// Neither the reserve nor the clock nor the parameters are read.
#[test]
fn a_claim_touches_its_request_and_one_asset() {
	let mut ext = vault();
	ext.prepare(|| {
		request(ALICE, 7, 1);
		request(BOB, 7, 1);
		at(END);
		service();
	});
	let touched = touched(&mut ext, || Vault::claim(signed(STRANGER), 0).unwrap());
	let keys = [
		"Assets.Account",
		"Assets.Account",
		"Assets.Asset",
		"Vault.Buckets",
		"Vault.Requests",
		"Vault.VaultLedger",
	];
	assert_eq!(touched.reads, keys);
	let with_index = [&keys[..5], &["Vault.RequestsByOwner"], &keys[5..]].concat();
	assert_eq!(touched.writes, with_index);
}

/// Lending has read the clock and the asset already: a payment adds four keys to its call, and
/// writes two of them.
#[test]
fn a_payment_adds_the_ledger_the_parameters_the_reserves_books_and_the_vaults_account() {
	let mut ext = vault();
	let mut interest = Interest::ZERO;
	ext.prepare(|| {
		let loan = Lender::draw(500, 12);
		pass(DAY);
		interest = Lender::accrued(loan);
	});
	let touched = touched(&mut ext, || {
		let received = interest.up().unwrap().0 + ONE;
		let change = ClaimChange { principal: Usdai(ONE), interest, ..Default::default() };
		Vault::book(change, Assets::issue(USDAI, received)).unwrap();
	});
	let reads = [
		"Assets.Account",
		"Assets.Asset",
		"Reserve.Books",
		"Timestamp.Now",
		"Vault.Params",
		"Vault.VaultLedger",
	];
	assert_eq!(touched.reads, reads);
	assert_eq!(touched.writes, ["Assets.Account", "Assets.Asset", "Vault.VaultLedger"]);
}

#[test]
fn the_shared_keys_are_counted_once_a_block() {
	let prices: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
	let weight = prices.reads_writes(2, 1);
	assert_eq!(Vault::on_initialize(1), weight);
	let whitelisted = AllPalletsWithSystem::whitelisted_storage_keys();
	for key in [crate::VaultLedger::<Test>::hashed_key(), crate::Params::<Test>::hashed_key()] {
		assert!(whitelisted.iter().any(|listed| listed.key == key));
	}
}
