//! A runtime with this pallet, the pallets that it uses, and pallet-nfts closed as in production.

mod cover;
mod watch;

use std::collections::BTreeMap;

use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU128, Contains, Footprint, Get, LinearStoragePrice,
	},
	weights::{constants::RocksDbWeight, RuntimeDbWeight},
	BoundedVec, PalletId,
};
use frame_system::EnsureRoot;
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Class, Document, Grade, Policy, State, Unit},
	Custody, Model,
};
use infrafi_testing::account;
use sp_core::H256;
use sp_runtime::{traits::Convert, BuildStorage};

use crate::{self as pallet_collateral, HoldReason};

pub use cover::*;
pub use watch::*;

pub const OWNER: AccountId = account(1);
pub const BUYER: AccountId = account(2);
pub const STRANGER: AccountId = account(3);
pub const CUSTODIAN: AccountId = account(4);
pub const OTHER_CUSTODIAN: AccountId = account(5);
pub const PENNILESS: AccountId = account(6);
pub const INSURER: AccountId = account(7);
pub const OTHER_INSURER: AccountId = account(8);

/// The accounts with INFRA and USDai.
pub const PEOPLE: [AccountId; 7] =
	[OWNER, BUYER, STRANGER, CUSTODIAN, OTHER_CUSTODIAN, INSURER, OTHER_INSURER];

/// Initial balance of each account except the penniless one.
pub const FUNDS: Balance = 1_000_000;

/// Time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;

infrafi_testing::base_runtime! {
	System {
		type DbWeight = DbWeight;
		type BaseCallFilter = NftsClosed;
	}
	3 => Nfts: pallet_nfts,
	4 => Collateral: pallet_collateral,
	5 => Assets: pallet_assets,
}

/// Closes every call of pallet-nfts except `transfer`.
pub struct NftsClosed;
impl Contains<RuntimeCall> for NftsClosed {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::Nfts(call) => matches!(call, pallet_nfts::Call::transfer { .. }),
			_ => true,
		}
	}
}

parameter_types! {
	// Weight of a read and of a write. A test counts reads and writes with it.
	pub static DbWeight: RuntimeDbWeight = RocksDbWeight::get();
}

parameter_types! {
	// The smallest limits that have room for every receipt. A test makes them smaller.
	pub static StringLimit: u32 = 136;
	pub static KeyLimit: u32 = 13;
	pub static ValueLimit: u32 = 64;
	pub static ItemDeposit: Balance = 0;
}

infrafi_testing::assets_config! {}

infrafi_testing::nfts_config! {
	Locker = Collateral,
	ItemDeposit = ItemDeposit,
	StringLimit = StringLimit,
	KeyLimit = KeyLimit,
	ValueLimit = ValueLimit,
}

parameter_types! {
	/// The custodians and the insurers. They are in storage, so that each test starts with these.
	pub storage CustodianMembers: Vec<AccountId> = vec![CUSTODIAN, OTHER_CUSTODIAN];
	pub storage InsurerMembers: Vec<AccountId> = vec![INSURER, OTHER_INSURER];
	/// The models that can be appraised.
	pub storage KnownModels: Vec<Model> = vec![text("H100-SXM5-80GB")];
	pub const UnitHoldReason: RuntimeHoldReason = RuntimeHoldReason::Collateral(HoldReason::Unit);
	pub const OfferHoldReason: RuntimeHoldReason = RuntimeHoldReason::Collateral(HoldReason::Offer);
	pub const CollateralPalletId: PalletId = PalletId(*b"inf/coll");
}

pub struct Custodians;
impl Contains<AccountId> for Custodians {
	fn contains(who: &AccountId) -> bool {
		CustodianMembers::get().contains(who)
	}
}

pub struct Models;
impl Contains<Model> for Models {
	fn contains(model: &Model) -> bool {
		KnownModels::get().contains(model)
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Custodians {
	fn add_custodian(who: &AccountId) {
		CustodianMembers::set(&[CustodianMembers::get(), vec![who.clone()]].concat());
	}

	fn add_insurer(who: &AccountId) {
		InsurerMembers::set(&[InsurerMembers::get(), vec![who.clone()]].concat());
	}

	fn add_model(model: &Model) {
		KnownModels::set(&[KnownModels::get(), vec![model.clone()]].concat());
	}

	fn admit_borrower(who: &AccountId) {
		BorrowerMembers::set(&[BorrowerMembers::get(), vec![who.clone()]].concat());
	}

	fn set_time(seconds: u64) {
		Timestamp::set_timestamp(seconds * 1_000);
	}

	fn fund(who: &AccountId, usdai: Balance) {
		give(who, usdai);
	}
}

/// 1,000, and 10 per byte.
pub type StoragePrice = LinearStoragePrice<ConstU128<1_000>, ConstU128<10>, Balance>;

impl pallet_collateral::Config for Test {
	type Nfts = Nfts;
	type CollectionConfig = pallet_nfts::CollectionConfigFor<Test>;
	type ItemConfig = pallet_nfts::ItemConfig;
	type Custodians = Custodians;
	type Roles = Roles;
	type Assets = Assets;
	type Frozen = Frozen;
	type Models = Models;
	type Governance = EnsureRoot<AccountId>;
	type ParamsOrigin = infrafi_testing::EnsureParams;
	type Consideration = HoldConsideration<AccountId, Balances, UnitHoldReason, StoragePrice>;
	type OfferConsideration = HoldConsideration<AccountId, Balances, OfferHoldReason, StoragePrice>;
	type LossWatch = Watch;
	type ClaimTerms = Watch;
	type Leases = Leased;
	type Records = Watch;
	type Time = Timestamp;
	type PalletId = CollateralPalletId;
	type WeightInfo = pallet_collateral::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Custodians;
}

/// Externalities that check the invariants at the end of every test.
pub struct Ext(sp_io::TestExternalities);

pub fn new_test_ext() -> Ext {
	let balances = PEOPLE.map(|account| (account, FUNDS)).to_vec();
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
		assets: assets(),
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
		for insurer in [INSURER, OTHER_INSURER] {
			Collateral::do_post_bond(insurer, BOND).unwrap();
		}
		System::reset_events();
	});
	Ext(ext)
}

impl Ext {
	pub fn execute_with<R>(mut self, test: impl FnOnce() -> R) -> R {
		self.0.execute_with(|| {
			let result = test();
			check();
			result
		})
	}

	/// The chain after `setup`, with all changes committed.
	pub fn committed(mut self, setup: impl FnOnce()) -> sp_io::TestExternalities {
		self.0.execute_with(setup);
		self.0.commit_all().unwrap();
		self.0
	}
}

/// Checks everything that must hold between any two calls.
pub fn check() {
	Collateral::do_try_state().unwrap();
	check_deposits();
	check_items();
	check_money();
}

/// Each applicant has the deposits of its live units on hold, each insurer those of its offers, and
/// no account has any other hold.
fn check_deposits() {
	let mut due = BTreeMap::<AccountId, Balance>::new();
	for id in pallet_collateral::Units::<Test>::iter_keys() {
		let info = Collateral::unit(id).unwrap();
		*due.entry(info.applicant).or_default() += deposit(&info.unit);
	}
	for (_, insurer, record) in pallet_collateral::PolicyOffers::<Test>::iter() {
		*due.entry(insurer).or_default() += offer_deposit(&record.offer);
	}
	let held: BTreeMap<AccountId, Balance> = pallet_balances::Holds::<Test>::iter()
		.map(|(who, holds)| (who, holds.iter().map(|hold| hold.amount).sum()))
		.filter(|(_, amount)| *amount > 0)
		.collect();
	assert_eq!(held, due, "a deposit is missing, or held for nothing");
}

/// Receipts exist for the issued units only.
fn check_items() {
	let issued = pallet_collateral::Units::<Test>::iter_values()
		.filter(|record| record.state != State::Applied)
		.count();
	assert_eq!(pallet_nfts::Item::<Test>::iter_prefix(UNIT_COLLECTION).count(), issued);
}

/// The storage deposit of a unit.
pub fn deposit(unit: &Unit<AccountId>) -> Balance {
	StoragePrice::convert(Footprint::from_parts(1, unit.encoded_size()))
}

/// A valid server with these serial numbers.
pub fn server(serials: &[u64]) -> Unit<AccountId> {
	Unit {
		class: Class::Gpu,
		model: text("H100-SXM5-80GB"),
		quantity: 8,
		serials: serials.iter().map(|serial| hash(*serial)).collect::<Vec<_>>().try_into().unwrap(),
		custodian: CUSTODIAN,
		facility: text("Frankfurt FRA4"),
		document: Document { hash: hash(99), uri: text("ipfs://receipt") },
		in_service_at: NOW - 86_400,
		grade: Grade::B,
	}
}

pub fn hash(serial: u64) -> H256 {
	H256::from_low_u64_be(serial)
}

pub fn text<Bound: Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	text.as_bytes().to_vec().try_into().unwrap()
}

/// A unit of the owner in state `Applied`.
pub fn applied(serials: &[u64]) -> u64 {
	Collateral::do_apply(OWNER, server(serials)).unwrap()
}

/// A unit of the owner in state `Issued`.
pub fn issued(serials: &[u64]) -> u64 {
	let unit = applied(serials);
	Collateral::do_issue_receipt(CUSTODIAN, unit).unwrap();
	unit
}

/// A unit of the owner in state `Pledged`.
pub fn pledged(serials: &[u64]) -> u64 {
	let unit = issued(serials);
	Collateral::pledge(unit, &OWNER).unwrap();
	unit
}

/// A unit of the owner in state `Seized`.
pub fn seized(serials: &[u64]) -> u64 {
	let unit = pledged(serials);
	Collateral::seize(unit).unwrap();
	unit
}

/// A unit of the owner in state `Redeeming`.
pub fn redeeming(serials: &[u64]) -> u64 {
	let unit = issued(serials);
	Collateral::do_request_redemption(OWNER, unit).unwrap();
	unit
}

/// A unit of the owner in each state, with the serial numbers 1 to 5.
pub fn in_every_state() -> [(State, u64); 5] {
	[
		(State::Applied, applied(&[1])),
		(State::Issued, issued(&[2])),
		(State::Pledged, pledged(&[3])),
		(State::Seized, seized(&[4])),
		(State::Redeeming, redeeming(&[5])),
	]
}

/// A valid policy that runs for a day.
pub fn policy() -> Policy {
	Policy { number: text("LMA-2026-1"), coverage: 200_000, expires_at: now() + 86_400 }
}

infrafi_testing::clock! {}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// The record of a live unit.
pub fn record(unit: u64) -> pallet_collateral::RecordOf<Test> {
	pallet_collateral::Units::<Test>::get(unit).expect("the unit is live")
}

/// Number of storage entries of all kinds in pallet-nfts for a unit.
pub fn nft_entries(unit: u64) -> usize {
	use pallet_nfts::*;
	let account =
		Account::<Test>::iter_keys().filter(|(_, c, i)| (*c, *i) == (UNIT_COLLECTION, unit));
	account.count()
		+ Attribute::<Test>::iter_prefix((UNIT_COLLECTION, Some(unit))).count()
		+ usize::from(Item::<Test>::contains_key(UNIT_COLLECTION, unit))
		+ usize::from(ItemMetadataOf::<Test>::contains_key(UNIT_COLLECTION, unit))
		+ usize::from(ItemConfigOf::<Test>::contains_key(UNIT_COLLECTION, unit))
}

/// The state root, which changes with every change of storage.
pub fn state_root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}
