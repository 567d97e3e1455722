//! The chain of a test, and what must hold between any two of its calls.

use frame_support::traits::fungibles::Inspect;
use infrafi_protocol::{
	assets::{SUSDAI, USDAI},
	LentInspect,
};
use sp_runtime::BuildStorage;

use super::*;
use crate::ledger::Ledger;

/// A chain for a test: what the test leaves behind is checked.
pub struct Ext(sp_io::TestExternalities);

pub fn new_test_ext() -> Ext {
	let savers = [ALICE, BOB, CAROL, STRANGER];
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: savers.iter().map(|who| (who.clone(), 1_000_000)).collect(),
			..Default::default()
		},
		assets: pallet_assets::GenesisConfig {
			assets: [USDAI, SUSDAI].map(|asset| (asset, COMPLIANCE, true, 1)).to_vec(),
			accounts: savers.map(|who| (USDAI, who, FUNDS)).to_vec(),
			..Default::default()
		},
		vault: pallet_vault::GenesisConfig { params: params(), ..Default::default() },
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
	});
	Ext(ext)
}

impl Ext {
	/// Runs a step and commits it: later steps find its changes in the database.
	pub fn prepare(&mut self, prepare: impl FnOnce()) {
		self.0.execute_with(prepare);
		self.0.commit_all().expect("the database is in memory");
	}

	/// Runs a step. Returns the bytes of the database that it read.
	pub fn read(&mut self, act: impl FnOnce()) -> usize {
		let ((), proof) = self.0.execute_and_prove(act);
		proof.iter_nodes().map(|node| node.len()).sum()
	}

	/// The chain itself, for tests that look at its database.
	pub fn inner(&mut self) -> &mut sp_io::TestExternalities {
		&mut self.0
	}

	pub fn execute_with<R>(mut self, test: impl FnOnce() -> R) -> R {
		self.0.execute_with(|| {
			let result = test();
			check();
			result
		})
	}
}

/// Everything that must hold between any two calls.
pub fn check() {
	Vault::do_try_state().unwrap();
	check_totals();
}

/// The part of it that costs the same however many requests there are.
pub fn check_totals() {
	Vault::do_try_state_of_totals().unwrap();
	check_supply();
	check_claims();
}

/// The shares of all accounts sum to the supply: those of holders, the pending ones, the locked
/// ones, and gifts to the vault's account. Invariant 17.
fn check_supply() {
	let all: Balance = pallet_assets::Account::<Test>::iter_prefix(SUSDAI)
		.map(|(_, account)| account.balance)
		.sum();
	assert_eq!(all, Assets::total_issuance(SUSDAI));
}

/// The vault's receivables are the sums over the loans: invariant 21.
fn check_claims() {
	let receivables = Ledger::<Test>::load_accrued().unwrap().record.receivables;
	let loans = receivables.loans;
	assert_eq!((loans.principal, loans.accrued, loans.rate), Lender::sums());
	assert_eq!(receivables.impairment, Lender::impairment());
	let lent = Vault::lent();
	assert_eq!((lent.principal, lent.impairment), (loans.principal, receivables.impairment));
}
