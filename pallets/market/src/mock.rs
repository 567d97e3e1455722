//! A runtime with this pallet and pallet-assets, and stand-ins for the pallets that keep items.

mod world;

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::HoldConsideration, fungibles::Mutate, ConstU128, Contains, Footprint,
		LinearStoragePrice,
	},
	weights::{constants::RocksDbWeight, RuntimeDbWeight},
};
use infrafi_protocol::{assets::USDAI, Item};
use infrafi_testing::account;
use sp_core::H256;
use sp_runtime::{traits::Convert, BuildStorage};

use crate::{self as pallet_market, HoldReason, Listing};

pub use infrafi_testing::{usd, Random, DAY, ONE, STRANGER};
pub use world::*;

pub const SELLER: AccountId = account(11);
pub const BUYER: AccountId = account(12);
pub const OTHER: AccountId = account(13);
pub const PENNILESS: AccountId = account(14);
pub const TREASURY: AccountId = account(15);

/// The accounts that trade.
pub const PEOPLE: [AccountId; 4] = [SELLER, BUYER, OTHER, STRANGER];

/// Initial INFRA of each account except the penniless one.
pub const INFRA: Balance = 1_000_000;

/// Initial USDai of each account that trades.
pub const FUNDS: Balance = 1_000_000 * ONE;

/// Time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;

/// An item of each kind, which the seller owns.
pub const REQUEST: Item = Item::Request(7);
pub const POSITION: Item = Item::Position(3, 1);
pub const RECEIPT: Item = Item::Receipt(9);
pub const ITEMS: [Item; 3] = [REQUEST, POSITION, RECEIPT];

infrafi_testing::base_runtime! {
	System {
		type DbWeight = DbWeight;
	}
	3 => Assets: pallet_assets,
	4 => Market: pallet_market,
}

infrafi_testing::assets_config! {}

parameter_types! {
	// Weight of a read and of a write. A test counts reads and writes with it.
	pub static DbWeight: RuntimeDbWeight = RocksDbWeight::get();
	pub const ListingHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Market(HoldReason::Listing);
	pub const TreasuryAccount: AccountId = TREASURY;
}

/// Frozen or blocked in USDai.
pub struct Frozen;
impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		pallet_assets::Account::<Test>::get(USDAI, who)
			.is_some_and(|account| account.status.is_frozen())
	}
}

/// 1,000, and 10 per byte.
pub type StoragePrice = LinearStoragePrice<ConstU128<1_000>, ConstU128<10>, Balance>;

impl pallet_market::Config for Test {
	type Assets = Assets;
	type Requests = Requests;
	type Positions = Positions;
	type Receipts = Receipts;
	type Frozen = Frozen;
	type Treasury = TreasuryAccount;
	type ParamsOrigin = infrafi_testing::EnsureParams;
	type Consideration = HoldConsideration<AccountId, Balances, ListingHoldReason, StoragePrice>;
	type Time = Timestamp;
	type WeightInfo = pallet_market::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Requests;
}

/// The storage of a genesis, at the time of the tests, with an item of each kind.
pub fn externalities() -> sp_io::TestExternalities {
	let accounts = PEOPLE.map(|account| (USDAI, account, FUNDS)).to_vec();
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: PEOPLE.map(|account| (account, INFRA)).to_vec(),
			..Default::default()
		},
		assets: pallet_assets::GenesisConfig {
			assets: vec![(USDAI, TREASURY, true, 1)],
			accounts,
			..Default::default()
		},
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
		for item in ITEMS {
			put(item, SELLER);
		}
	});
	ext
}

infrafi_testing::checked_externalities!(check);

pub fn new_test_ext() -> Ext {
	Ext(externalities())
}

/// Checks everything that must hold between any two calls.
pub fn check() {
	Market::do_try_state().unwrap();
	check_deposits();
}

/// Invariant 102: each account has the deposits of its listings on hold, and no account has any
/// other hold.
fn check_deposits() {
	let mut due = std::collections::BTreeMap::<AccountId, Balance>::new();
	for record in pallet_market::Listings::<Test>::iter_values() {
		*due.entry(record.listing.seller.clone()).or_default() += deposit(&record.listing);
	}
	let held: std::collections::BTreeMap<AccountId, Balance> =
		pallet_balances::Holds::<Test>::iter()
			.map(|(who, holds)| (who, holds.iter().map(|hold| hold.amount).sum()))
			.filter(|(_, amount)| *amount > 0)
			.collect();
	assert_eq!(held, due, "a deposit is missing, or held for nothing");
}

/// The storage deposit of a listing.
pub fn deposit(listing: &Listing<AccountId>) -> Balance {
	StoragePrice::convert(Footprint::from_encodable(listing))
}

/// Lists an item of its owner at a hundred USDai for a day.
pub fn listed(item: Item) -> u64 {
	let seller = owner(item).expect("the item exists");
	Market::do_list(seller, item, usd(100), now() + DAY).unwrap()
}

/// Buys a listing by its own fingerprint and price.
pub fn buy(who: AccountId, id: u64) -> frame_support::pallet_prelude::DispatchResult {
	let (max, fingerprint) = pallet_market::Listings::<Test>::get(id)
		.map_or((0, H256::zero()), |record| (record.listing.price, record.listing.fingerprint));
	Market::buy(signed(who), id, max, fingerprint)
}

/// Whether a listing was removed, with its entries in the indexes.
pub fn is_gone(id: u64) -> bool {
	let is_listed = pallet_market::ListedItems::<Test>::iter_values().any(|listed| listed == id);
	let is_sellers =
		pallet_market::ListingsBySeller::<Test>::iter_values().any(|ids| ids.contains(&id));
	!pallet_market::Listings::<Test>::contains_key(id) && !is_listed && !is_sellers
}

pub fn usdai(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

pub fn give(who: &AccountId, amount: Balance) {
	Assets::mint_into(USDAI, who, amount).unwrap();
}

pub fn set_status(who: &AccountId, status: pallet_assets::AccountStatus) {
	pallet_assets::Account::<Test>::mutate(USDAI, who, |account| {
		account.as_mut().expect("the account exists").status = status;
	});
}

pub fn freeze(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Frozen);
}

infrafi_testing::clock! {}
