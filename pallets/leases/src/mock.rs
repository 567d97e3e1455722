//! A runtime with this pallet, and stand-ins for units and for lending.

mod world;

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU128, Contains, EnsureOrigin, Footprint,
		LinearStoragePrice,
	},
	weights::{constants::RocksDbWeight, RuntimeDbWeight},
};
use frame_system::RawOrigin;
use infrafi_protocol::unit::{Document, State};
use infrafi_testing::account;
use sp_core::H256;
use sp_runtime::{traits::Convert, BuildStorage};

use crate::{self as pallet_leases, HoldReason, Lease, LeaseStatus};

pub use infrafi_testing::{text, usd, DAY, ONE, STRANGER};
pub use world::*;

pub const OWNER: AccountId = account(11);
pub const BUYER: AccountId = account(12);
pub const LESSEE: AccountId = account(13);
pub const OTHER_LESSEE: AccountId = account(14);
pub const PENNILESS: AccountId = account(16);

/// Initial INFRA of each account except the penniless one.
pub const FUNDS: Balance = 1_000_000;

/// Time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;

/// The unit of most tests, which the owner has.
pub const UNIT: u64 = 7;

/// The loan that counts on the unit.
pub const LOAN: u64 = 3;

infrafi_testing::base_runtime! {
	System {
		type DbWeight = DbWeight;
	}
	3 => Leases: pallet_leases,
}

parameter_types! {
	// Weight of a read and of a write. A test counts reads and writes with it.
	pub static DbWeight: RuntimeDbWeight = RocksDbWeight::get();
	pub const LeaseHoldReason: RuntimeHoldReason = RuntimeHoldReason::Leases(HoldReason::Lease);
	/// The lessees. They are in storage, so that each test starts with these.
	pub storage Lessees: Vec<AccountId> = vec![LESSEE, OTHER_LESSEE];
}

pub struct AreLessees;
impl Contains<AccountId> for AreLessees {
	fn contains(who: &AccountId) -> bool {
		Lessees::get().contains(who)
	}
}

/// Root decides as the committee does: a signed account stays one.
pub struct EnsureCommittee;
impl EnsureOrigin<RuntimeOrigin> for EnsureCommittee {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin) -> Result<(), RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Root) => Ok(()),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::root())
	}
}

/// 1,000, and 10 per byte.
pub type StoragePrice = LinearStoragePrice<ConstU128<1_000>, ConstU128<10>, Balance>;

impl pallet_leases::Config for Test {
	type Units = World;
	type Rent = World;
	type Records = World;
	type Review = World;
	type Lessees = AreLessees;
	type CreditCommittee = EnsureCommittee;
	type ParamsOrigin = infrafi_testing::EnsureParams;
	type Consideration = HoldConsideration<AccountId, Balances, LeaseHoldReason, StoragePrice>;
	type Time = Timestamp;
	type WeightInfo = pallet_leases::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = World;
}

/// The storage of a genesis, at the time of the tests, with an issued unit.
pub fn externalities() -> sp_io::TestExternalities {
	let accounts = [OWNER, BUYER, LESSEE, OTHER_LESSEE, STRANGER];
	let balances = accounts.map(|account| (account, FUNDS)).to_vec();
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
		set_unit(UNIT, State::Issued, OWNER);
	});
	ext
}

infrafi_testing::checked_externalities!(check);

pub fn new_test_ext() -> Ext {
	Ext(externalities())
}

/// Checks everything that must hold between any two calls.
pub fn check() {
	Leases::do_try_state().unwrap();
	check_deposits();
}

/// Invariant 94: each account has the deposits of the leases that it offered on hold, and no
/// account has any other hold.
fn check_deposits() {
	let mut due = std::collections::BTreeMap::<AccountId, Balance>::new();
	for record in pallet_leases::Leases::<Test>::iter_values() {
		*due.entry(record.offered_by).or_default() += deposit();
	}
	let held: std::collections::BTreeMap<AccountId, Balance> =
		pallet_balances::Holds::<Test>::iter()
			.map(|(who, holds)| (who, holds.iter().map(|hold| hold.amount).sum()))
			.filter(|(_, amount)| *amount > 0)
			.collect();
	assert_eq!(held, due, "a deposit is missing, or held for nothing");
}

/// The storage deposit of a lease. All leases of the tests have the same size.
pub fn deposit() -> Balance {
	StoragePrice::convert(Footprint::from_encodable(lease()))
}

/// A lease of the unit for a year from now: two USDai for an hour.
pub fn lease() -> Lease<AccountId> {
	Lease {
		unit: UNIT,
		lessee: LESSEE,
		hourly: usd(2),
		from: now(),
		until: now() + 365 * DAY,
		document: Document { hash: H256::repeat_byte(1), uri: text("ipfs://lease") },
	}
}

/// An offered lease of the unit.
pub fn offered() -> u64 {
	offered_as(lease())
}

/// An offered lease. Its owner offers it.
pub fn offered_as(lease: Lease<AccountId>) -> u64 {
	let owner = unit(lease.unit).unwrap().owner;
	Leases::do_offer(owner, lease).unwrap()
}

/// An active lease of the unit.
pub fn active() -> u64 {
	active_as(lease())
}

/// An active lease, recognised for no loan.
pub fn active_as(lease: Lease<AccountId>) -> u64 {
	let lessee = lease.lessee.clone();
	let id = offered_as(lease);
	Leases::do_accept(lessee, id).unwrap();
	assert_eq!(record(id).status, LeaseStatus::Active);
	id
}

/// An active lease that is recognised for the loan, of a unit in a state.
pub fn recognised(state: State) -> u64 {
	let id = active();
	Leases::do_recognise(LOAN, id).unwrap();
	set_unit(UNIT, state, OWNER);
	id
}

/// The record of a lease.
pub fn record(id: u64) -> pallet_leases::LeaseRecordOf<Test> {
	pallet_leases::Leases::<Test>::get(id).expect("the lease exists")
}

/// Whether a lease was removed, with its entry in the index.
pub fn is_gone(id: u64) -> bool {
	let is_active = pallet_leases::ActiveLeases::<Test>::iter_values().any(|active| active == id);
	!pallet_leases::Leases::<Test>::contains_key(id) && !is_active
}

infrafi_testing::clock! {}

/// The origin of the committee.
pub fn committee() -> RuntimeOrigin {
	RuntimeOrigin::root()
}
