//! A runtime with this pallet, a registrar, and a watch that notes its notifications.

use frame_support::{
	derive_impl, parameter_types,
	traits::EnsureOriginWithArg,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};
use frame_system::RawOrigin;
use infrafi_protocol::{Admission, Role, RoleInspect, RoleWatch};
use infrafi_testing::account;
use sp_core::H256;
use sp_runtime::BuildStorage;

use crate as pallet_roles;

pub use infrafi_testing::{ALICE, BOB, CAROL, STRANGER};

/// A provider of KYB, which admits borrowers and lessees.
pub const REGISTRAR: AccountId = account(9);

/// Time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;

infrafi_testing::base_runtime! {
	System {
		type DbWeight = DbWeight;
	}
	3 => Roles: pallet_roles,
}

parameter_types! {
	// Weight of a read and of a write. A test counts reads and writes with it.
	pub static DbWeight: RuntimeDbWeight = RocksDbWeight::get();
	/// The notifications of the watch: the role, the account, and its admission as the watch reads
	/// it.
	pub static Dropped: Vec<(Role, AccountId, Option<Admission>)> = vec![];
}

/// Root for every role, the registrar for borrowers and lessees.
pub struct RootOrRegistrar;

impl EnsureOriginWithArg<RuntimeOrigin, Role> for RootOrRegistrar {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, role: &Role) -> Result<(), RuntimeOrigin> {
		let is_theirs = matches!(role, Role::Borrower | Role::Lessee);
		match origin.clone().into() {
			Ok(RawOrigin::Root) => Ok(()),
			Ok(RawOrigin::Signed(who)) if who == REGISTRAR && is_theirs => Ok(()),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &Role) -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::root())
	}
}

/// Notes each notification. Only attestors have a weight, as in the reserve.
pub struct Watch;

/// The weight of a notification of an attestor.
pub const ATTESTOR_WEIGHT: Weight = Weight::from_parts(1_000_000_000, 1_000);

impl RoleWatch<AccountId> for Watch {
	fn revoked(role: Role, who: &AccountId) {
		let seen = <Roles as RoleInspect<_>>::admission(role, who);
		Dropped::mutate(|dropped| dropped.push((role, who.clone(), seen)));
	}

	fn revoked_weight(role: Role) -> Weight {
		match role {
			Role::Attestor => ATTESTOR_WEIGHT,
			_ => Weight::zero(),
		}
	}
}

impl pallet_roles::Config for Test {
	type AdmitOrigin = RootOrRegistrar;
	type RevokeOrigin = RootOrRegistrar;
	type Watch = Watch;
	type Time = Timestamp;
	type WeightInfo = pallet_roles::weights::SubstrateWeight<Test>;
}

/// The storage of a genesis, at the time of the tests.
pub fn externalities_of(genesis: pallet_roles::GenesisConfig<Test>) -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig { roles: genesis, ..Default::default() };
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
		Dropped::set(vec![]);
	});
	ext
}

/// Storage without admissions.
pub fn externalities() -> sp_io::TestExternalities {
	externalities_of(Default::default())
}

infrafi_testing::checked_externalities!(|| Roles::do_try_state().unwrap());

pub fn new_test_ext() -> Ext {
	Ext(externalities())
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn hash(number: u64) -> H256 {
	H256::from_low_u64_be(number)
}

/// Admits an account, with evidence 1.
pub fn admit(role: Role, who: AccountId, group: u32, valid_until: Option<u64>) {
	Roles::admit(root(), role, who, group, valid_until, hash(1)).unwrap();
}

infrafi_testing::clock! {}

/// Whether other pallets read the account as admitted.
pub fn is_admitted(role: Role, who: &AccountId) -> bool {
	<Roles as RoleInspect<_>>::is_admitted(role, who)
}

/// Number of admissions to a role.
pub fn count(role: Role) -> u32 {
	pallet_roles::Counts::<Test>::get(role)
}

/// The roles and accounts whose admissions ended early since the last call.
pub fn dropped() -> Vec<(Role, AccountId)> {
	Dropped::take().into_iter().map(|(role, who, _)| (role, who)).collect()
}
