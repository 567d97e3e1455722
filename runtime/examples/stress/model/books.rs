//! Every dollar: what all accounts have, and what the ledgers say.

use std::collections::{BTreeMap, BTreeSet};

use frame_support::traits::fungibles::Inspect;
use infrafi_finance::{
	backing::Backing,
	units::{Usdai, Usdc},
};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};

use super::{
	cast::{Cast, FAILING_BANK},
	record::Record,
};

/// The assets of an account.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wealth {
	pub usdc: Balance,
	pub usdai: Balance,
	pub susdai: Balance,
}

impl Wealth {
	fn of(who: &AccountId) -> Self {
		let all = |asset| <Assets as Inspect<AccountId>>::total_balance(asset, who);
		Self { usdc: all(USDC), usdai: all(USDAI), susdai: all(SUSDAI) }
	}

	fn add(&mut self, other: Self) {
		self.usdc += other.usdc;
		self.usdai += other.usdai;
		self.susdai += other.susdai;
	}
}

/// The parties of the report.
pub const PARTIES: [&str; 12] = [
	"Savers who stay",
	"Savers who leave",
	"Curators (first loss)",
	"Borrowers",
	"Lessees",
	"Holder of USDai",
	"Buyers of seized machines",
	"Keeper",
	"Bill custodians",
	"The custodian that defaults",
	"Treasury of the protocol",
	"The protocol, less what it owes",
];

/// The place of the protocol among the parties.
pub const PROTOCOL: usize = 11;

/// Where all other accounts are counted: they take no part.
const OTHERS: usize = PARTIES.len();

/// The state before the first dollar moved.
pub struct Books {
	party_of: BTreeMap<AccountId, usize>,
	usdc: Balance,
	pub start: Vec<Wealth>,
}

impl Books {
	pub fn open(cast: &Cast) -> Self {
		let mut party_of = BTreeMap::new();
		let mut put = |party: usize, members: &[AccountId]| {
			party_of.extend(members.iter().map(|who| (who.clone(), party)));
		};
		put(0, &cast.stayers);
		put(1, &cast.leavers);
		put(2, &cast.curators);
		put(3, &cast.borrowers);
		put(4, &cast.lessees);
		put(5, std::slice::from_ref(&cast.holder));
		put(6, &cast.buyers);
		put(7, std::slice::from_ref(&cast.keeper));
		put(8, &cast.banks);
		put(9, std::slice::from_ref(&cast.banks[FAILING_BANK]));
		put(10, &[TreasuryAccount::get()]);
		put(PROTOCOL, &[ReserveAccount::get(), VaultAccount::get(), Lending::account()]);
		let usdc = Assets::total_supply(USDC);
		let mut books = Self { party_of, usdc, start: Vec::new() };
		books.start = books.parties();
		books
	}

	/// What each party has, and all other accounts together.
	pub fn parties(&self) -> Vec<Wealth> {
		let mut all = vec![Wealth::default(); OTHERS + 1];
		let holders: BTreeSet<AccountId> =
			pallet_assets::Account::<Runtime>::iter_keys().map(|(_, who)| who).collect();
		for who in holders {
			let party = self.party_of.get(&who).copied().unwrap_or(OTHERS);
			all[party].add(Wealth::of(&who));
		}
		all
	}

	/// USDC that the bills which run have cost, by the party that holds them.
	pub fn bills(&self) -> Vec<Balance> {
		let mut all = vec![0; OTHERS + 1];
		for bill in pallet_reserve::Bills::<Runtime>::iter_values() {
			let party = self.party_of.get(&bill.custodian).copied().unwrap_or(OTHERS);
			all[party] += bill.lot.cost.0 - bill.written_off.0;
		}
		all
	}

	/// Every dollar is found again: the balances of all accounts sum to what there is; no dollar of
	/// USDC comes or goes; USDai come and go as events say; the pots have what their ledgers say;
	/// and each USDai is backed, or a recorded loss explains why not.
	pub fn check(&self, record: &Record) {
		let mut all = Wealth::default();
		self.parties().into_iter().for_each(|party| all.add(party));
		assert_eq!(all.usdc, Assets::total_supply(USDC), "balances of USDC do not sum up");
		assert_eq!(all.usdai, Assets::total_supply(USDAI), "balances of USDai do not sum up");
		assert_eq!(all.susdai, Assets::total_supply(SUSDAI), "balances of sUSDai do not sum up");
		assert_eq!(all.usdc, self.usdc, "USDC are created or burned");
		assert_eq!(all.usdai + record.usdai_burned, record.usdai_made, "USDai without an event");

		let reserve = pallet_reserve::Books::<Runtime>::get();
		assert_eq!(Wealth::of(&ReserveAccount::get()).usdc, reserve.cash.0, "the reserve's cash");
		let vault = pallet_vault::VaultLedger::<Runtime>::get();
		let money = vault.money.total().expect("it is a sum of balances").0;
		assert_eq!(Wealth::of(&VaultAccount::get()).usdai, money, "the vault's money");
		let book = Lending::portfolio();
		let owed = book.reserves.0 + book.unclaimed.0 + book.bid_deposits.0;
		assert_eq!(Wealth::of(&Lending::account()).usdai, owed, "the pot of lending");
		assert_eq!(book.vault_principal, vault.receivables.loans.principal, "what is lent");
		assert_eq!(book.impairment, vault.receivables.impairment, "what is impaired");
		let supply = Usdai(all.usdai);
		let cost: Usdc = reserve.lots.cost;
		let backing = Backing { cash: reserve.cash, lots: cost, loss: reserve.loss, supply };
		assert_eq!(backing.shortage(), Ok(Usdai::ZERO), "USDai are not backed");
	}
}
