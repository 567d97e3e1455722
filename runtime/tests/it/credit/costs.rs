//! The storage keys of the calls that are made most often. A key that is added shows in every fee,
//! and in how many of these calls a block takes.

use std::collections::BTreeSet;

use frame_support::{
	assert_ok,
	traits::{OnInitialize, StorageInfoTrait},
	weights::Weight,
};
use infrafi_protocol::assets::USDAI;
use infrafi_runtime::{configs::TreasuryAccount, *};
use infrafi_testing::Touched;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::Perbill;

use crate::{
	chain::*,
	loan::{self, *},
	storage_cost::storage_keys,
};

/// The keys of a call on a chain that a closure has set up, without the record of the valuation
/// round, which each block counts once.
pub fn keys<T>(set_up: impl FnOnce() -> T, made: impl FnOnce(T)) -> Touched {
	let mut chain = chain(DEV);
	let target = chain.execute_with(set_up);
	chain.commit_all().expect("no transaction is open");
	let round = pallet_lending::Round::<Runtime>::hashed_key();
	storage_keys(&mut chain, || made(target)).without(&round)
}

fn at_most(keys: &Touched, reads: usize, writes: usize) {
	let is_within = keys.reads.len() <= reads && keys.writes.len() <= writes;
	let (read, written) = (names(&keys.reads), names(&keys.writes));
	assert!(
		is_within,
		"{} reads of {reads}: {read:?}\n{} writes of {writes}: {written:?}",
		read.len(),
		written.len()
	);
}

/// The storage items of keys, with their pallets.
fn names(keys: &BTreeSet<Vec<u8>>) -> Vec<String> {
	let all = AllPalletsWithSystem::storage_info();
	let name = |key: &Vec<u8>| {
		let found = all.iter().find(|info| key.starts_with(&info.prefix));
		found.map_or(format!("{key:?}"), |info| {
			let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
			format!("{}.{}", text(&info.pallet_name), text(&info.storage_name))
		})
	};
	let mut names: Vec<_> = keys.iter().map(name).collect();
	names.sort();
	names
}

/// All accounts have USDai, also the treasury, as it has in the long run. Alice has saved, and the
/// reserve has a bill.
fn savings(dollars: Balance) {
	for (who, dollars) in [(Alice, 5_000_000), (Eve, 200_000), (Bob, 1_000_000)] {
		mint_usdai(who, dollars);
	}
	save(Alice, dollars);
	let (id, target) = (USDAI.into(), TreasuryAccount::get().into());
	assert_ok!(call(Alice, pallet_assets::Call::transfer { id, target, amount: ONE }));
	buy_lot(10_000, 9_800, 180 * DAY);
}

fn save(who: sp_keyring::Sr25519Keyring, dollars: Balance) {
	let deposit =
		pallet_vault::Call::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(who, deposit));
}

/// A loan of a million on given savings, with a part of it by Eve and some instalments in its
/// debt-service reserve.
fn drawn(saved: Balance, junior: Balance, instalments: u8) -> u64 {
	let params =
		pallet_lending::Parameters { min_first_loss: Perbill::zero(), ..Lending::params() };
	assert_ok!(root(pallet_lending::Call::set_params { params }));
	savings(saved);
	let unit = insured(1, policy_of(1_000_000, now() + 4 * 366 * DAY));
	priced(300_000);
	loan(1_000_000).on([unit]).junior(junior).reserve(instalments).drawn()
}

fn repay(loan: u64) {
	assert_ok!(call(Bob, pallet_lending::Call::repay { loan, amount: 1_000 * ONE }));
}

#[test]
fn a_payment_on_a_loan_of_the_vault() {
	let set_up = || {
		let loan = drawn(4_000_000, 0, 0);
		next_block(20 * DAY);
		loan
	};
	at_most(&keys(set_up, repay), 10, 5);
}

#[test]
fn a_payment_on_a_loan_of_the_vault_and_a_curator() {
	let set_up = || {
		let loan = drawn(4_000_000, 150_000, 0);
		next_block(20 * DAY);
		loan
	};
	at_most(&keys(set_up, repay), 12, 6);
}

#[test]
fn an_instalment_of_the_vault_and_a_curator() {
	let set_up = || {
		let loan = drawn(4_000_000, 150_000, 0);
		next_block(29 * DAY);
		loan
	};
	let keys = keys(set_up, |loan| {
		assert_ok!(call(Bob, pallet_lending::Call::repay_due { loan, max: 1_000_000 * ONE }));
	});
	at_most(&keys, 12, 6);
	let proof = keys.proof_bytes();
	assert!(proof <= 15 * 1_024, "{proof} bytes");
}

/// The reserve has a loss that the vault has no cash for.
fn unpaid_loss() {
	let lot = buy_lot(650_000, 600_000, 60);
	next_block(60 + 30);
	assert_ok!(call(Ferdie, pallet_reserve::Call::realise_loss { lot }));
	assert!(Reserve::position().unwrap().loss_usdai > 0, "the vault has cash for all of it");
}

#[test]
fn a_late_payment_that_makes_good_a_loss() {
	let set_up = || {
		let loan = drawn(1_100_000, 0, 0);
		unpaid_loss();
		next_block(35 * DAY);
		loan
	};
	at_most(&keys(set_up, repay), 12, 7);
}

/// Everything at once: the debt-service reserve pays the first deadline, the second one is missed,
/// and the reserve has a loss. The pot, which has the money of another loan too, adds two reads and
/// a write, and the totals of lending one of each.
#[test]
fn a_late_payment_after_the_debt_service_reserve() {
	let set_up = || {
		let loan = drawn(1_200_000, 0, 1);
		let unit = insured(2, policy_of(1_000_000, now() + 4 * 366 * DAY));
		loan::loan(50_000).on([unit]).every(300 * DAY, 2).reserve(1).drawn();
		unpaid_loss();
		next_block(60 * DAY);
		loan
	};
	at_most(&keys(set_up, repay), 15, 9);
}

#[test]
fn a_deposit() {
	let set_up = || {
		drawn(4_000_000, 150_000, 0);
		save(Eve, 1_000);
		next_block(6);
	};
	at_most(&keys(set_up, |()| save(Eve, 1_000)), 13, 6);
}

/// Eve requests the redemption of half of Eve's savings, and the request is filled. Alice has a
/// request too.
#[test]
fn a_claim() {
	let set_up = || {
		drawn(4_000_000, 150_000, 0);
		save(Eve, 1_000);
		let request = pallet_vault::NextRequestId::<Runtime>::get();
		for who in [Eve, Alice] {
			let ask = pallet_vault::Call::request_redeem { shares: 500 * ONE, bid: 0 };
			assert_ok!(call(who, ask));
		}
		next_block(200);
		valued();
		assert_ok!(call(Dave, pallet_vault::Call::service {}));
		assert!(Vault::request(request).unwrap().claimable_usdai > 0);
		request
	};
	let claim = |request| {
		assert_ok!(call(Dave, pallet_vault::Call::claim { request }));
	};
	at_most(&keys(set_up, claim), 8, 7);
}

#[test]
fn a_redemption() {
	let redeem = |()| {
		let redeem = pallet_reserve::Call::redeem { amount_usdai: 100 * ONE, min_usdc: 0 };
		assert_ok!(call(Eve, redeem));
	};
	at_most(&keys(|| savings(4_000_000), redeem), 8, 6);
}

/// No weight of a call or an extension counts the records that the transactions of a block share.
#[test]
fn each_block_counts_what_its_transactions_share() {
	let prices = <Runtime as frame_system::Config>::DbWeight::get();
	assert_eq!(Fees::on_initialize(1), prices.reads_writes(4, 4));
	let pay_fees = |loan| {
		for asset in [None, Some(USDAI)] {
			let repay = pallet_lending::Call::repay { loan, amount: 1_000 * ONE };
			assert_ok!(transaction(Bob, repay, asset).unwrap().unwrap());
		}
	};
	let touched = keys(|| drawn(4_000_000, 0, 0), pay_fees);
	for key in shared::keys() {
		assert!(touched.reads.contains(&key), "{:?}", names(&BTreeSet::from([key])));
	}
}

/// A wallet shows the fee of the admitted weight, and reserves it until the call is made.
#[test]
fn calls_of_savers_are_admitted_at_a_few_transfers() {
	use frame_support::dispatch::GetDispatchInfo;
	let weight = |call: RuntimeCall| -> Weight { call.get_dispatch_info().call_weight };
	on_chain(DEV, || {
		let dest = Bob.to_account_id().into();
		let transfer = pallet_balances::Call::transfer_keep_alive { dest, value: INFRA };
		let most = weight(transfer.into()).ref_time() * 12;
		let calls: [RuntimeCall; 3] = [
			pallet_vault::Call::deposit { assets: ONE, min_shares: 0, min_worth: 0 }.into(),
			pallet_vault::Call::claim { request: 0 }.into(),
			pallet_vault::Call::request_redeem { shares: ONE, bid: 0 }.into(),
		];
		for call in calls {
			let own = weight(call.clone()).ref_time();
			assert!(own <= most, "{call:?}: {own} of {most}");
		}
	});
}
