//! The benchmarks of the pallets whose weights are measured in this runtime, and their helpers.

mod leases;
mod lending;
mod market;

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use frame_benchmarking::{define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::{
	traits::{Get, Hooks, StorageInfo, StorageInfoTrait, Time, WhitelistedStorageKeys},
	weights::Weight,
	Blake2_128, BoundedVec, StorageHasher,
};
use frame_system_benchmarking::{
	extensions::Pallet as SystemExtensionsBench, Pallet as SystemBench,
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	assets::{AssetId, SUSDAI, USDAI, USDC},
	OracleKey, Role,
};
use sp_runtime::FixedU128;

use crate::{clock::set_clock, *};

pub use leases::LeasesHelper;
pub use lending::LendingHelper;
pub use market::MarketHelper;

define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[infrafi_runtime::failed_migration, FailedMigration]
	[infrafi_runtime::fees, Fees]
	[infrafi_runtime::operational, operational::benchmarking::Pallet::<Runtime>]
	[pallet_appraisal, Appraisal]
	[pallet_asset_tx_payment, AssetTxPayment]
	[pallet_assets, Assets]
	[pallet_balances, Balances]
	[pallet_collateral, Collateral]
	[pallet_leases, Leases]
	[pallet_lending, Lending]
	[pallet_market, Market]
	[pallet_oracle, Oracle]
	[pallet_reserve, Reserve]
	[pallet_roles, Roles]
	[pallet_timelock, Timelock]
	[pallet_timestamp, Timestamp]
	[pallet_validators, Validators]
	[pallet_vault, Vault]
);

impl frame_system_benchmarking::Config for Runtime {}
impl operational::benchmarking::Config for Runtime {}

pub(crate) fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

pub(crate) fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let mut whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	whitelist.extend(shared::keys().map(Into::into));
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// The largest number of feeds. Each has a number of every appraiser but the caller, and a held
/// value that the caller's number confirms once more.
pub struct OracleHelper;

type MaxFeedValues = <Runtime as pallet_oracle::Config>::MaxFeedValues;

impl pallet_oracle::BenchmarkHelper<OracleKey, FixedU128, MaxFeedValues> for OracleHelper {
	fn get_currency_id_value_pairs() -> BoundedVec<(OracleKey, FixedU128), MaxFeedValues> {
		let appraisers: Vec<AccountId> = (1..configs::MAX_MEMBERS)
			.map(|index| frame_benchmarking::account("appraiser", index, 0))
			.collect();
		let value = FixedU128::from_u32(25_000);
		// Two intervals after the round that was counted.
		let params = pallet_appraisal::Params::<Runtime>::get();
		let interval = u64::from(params.fetch_interval).saturating_mul(SLOT_DURATION / 1_000);
		let timestamp = configs::ProtocolClock::now().saturating_add(2 * interval);
		set_clock(timestamp);
		let jumped = pallet_appraisal::Feed {
			accepted: Some(pallet_appraisal::DatedValue {
				value: FixedU128::from_u32(1),
				as_of: 1,
			}),
			held: Some(pallet_appraisal::Held {
				value,
				as_of: timestamp,
				rounds: 1,
				first: value,
				counted_at: 0,
			}),
			..pallet_appraisal::Feed::new(0)
		};
		let values = (0..MaxFeedValues::get()).map(|index| {
			let feed = OracleKey::Price(BoundedVec::truncate_from(
				alloc::vec![b'A'.saturating_add(index as u8); 32],
			));
			pallet_appraisal::Feeds::<Runtime>::insert(&feed, &jumped);
			for appraiser in &appraisers {
				let raw = pallet_oracle::TimestampedValue { value, timestamp };
				pallet_oracle::RawValues::<Runtime>::insert(appraiser, &feed, raw);
			}
			(feed, value)
		});
		let values = BoundedVec::truncate_from(values.collect());
		// The caller is a member already.
		pallet_membership::Members::<Runtime, pallet_membership::Instance3>::mutate(|members| {
			let all: BTreeSet<_> = members.iter().cloned().chain(appraisers).collect();
			*members = BoundedVec::truncate_from(all.into_iter().collect());
		});
		values
	}
}

/// Admits accounts to memberships that are full.
pub struct CollateralHelper;

impl pallet_collateral::BenchmarkHelper<AccountId> for CollateralHelper {
	fn add_custodian(who: &AccountId) {
		// A clock at zero is logged as an error at each look.
		if Timestamp::get() == 0 {
			set_clock(1_790_000_000);
		}
		admit(Role::HardwareCustodian, who);
	}

	fn add_insurer(who: &AccountId) {
		admit(Role::Insurer, who);
	}

	fn add_model(model: &infrafi_protocol::Model) {
		LendingHelper::appraise(model, 1);
	}

	fn admit_borrower(who: &AccountId) {
		admit(Role::Borrower, who);
	}

	fn set_time(seconds: u64) {
		set_clock(seconds);
	}

	fn fund(who: &AccountId, usdai: Balance) {
		<LendingHelper as pallet_lending::BenchmarkHelper<AccountId>>::fund(who, usdai);
	}
}

/// Admits accounts, and creates the assets if the genesis has none.
pub struct ReserveHelper;

impl pallet_reserve::BenchmarkHelper<AccountId> for ReserveHelper {
	fn admit(role: Role, who: &AccountId) {
		admit(role, who);
	}

	fn attestors() -> Vec<AccountId> {
		pallet_roles::Admissions::<Runtime>::iter_key_prefix(Role::Attestor).collect()
	}

	fn make_assets() {
		[USDC, USDAI, SUSDAI].into_iter().for_each(make_asset);
	}

	fn stake(usdai: Balance) {
		<LendingHelper as pallet_lending::BenchmarkHelper<AccountId>>::fund_vault(usdai);
	}

	fn value_loans() {
		value_loans();
	}

	fn set_time(seconds: u64) {
		set_clock(seconds);
	}
}

/// The largest number of bills, all proved.
fn fill_reserve() {
	pallet_reserve::benchmarking::fill::<Runtime>().expect("bills can be bought");
}

/// A whole valuation round, by the prices of now.
fn value_loans() {
	let block = System::block_number();
	Lending::on_initialize(block);
	Lending::on_idle(block, Weight::MAX);
}

/// Creates an asset, if it does not exist.
fn make_asset(asset: AssetId) {
	let owner = configs::ReserveAccount::get();
	let _ = Assets::force_create(RuntimeOrigin::root(), asset.into(), owner.into(), true, 1);
}

/// Admits an account to a role, in a group of its own.
fn admit(role: Role, who: &AccountId) {
	use codec::Encode;
	let [a, b, c, d, ..] = Blake2_128::hash(&(role, who).encode());
	let group = u32::from_le_bytes([a, b, c, d]).max(1);
	let evidence = sp_core::H256::zero();
	Roles::admit(RuntimeOrigin::root(), role, who.clone(), group, None, evidence)
		.expect("there is room for the account");
}

/// A registrar, one of a full membership.
pub fn registrar() -> AccountId {
	let who = frame_benchmarking::account("registrar", 0, 0);
	fill::<pallet_membership::Instance5>(&who);
	who
}

/// Adds a member to a full membership.
fn fill<I: 'static>(who: &AccountId)
where
	Runtime: pallet_membership::Config<I>,
{
	let max = <Runtime as pallet_membership::Config<I>>::MaxMembers::get();
	let fillers = (1..max).map(|index| frame_benchmarking::account("member", index, 0));
	let all: BTreeSet<AccountId> = core::iter::once(who.clone()).chain(fillers).collect();
	let all = BoundedVec::truncate_from(all.into_iter().collect());
	pallet_membership::Members::<Runtime, I>::put(all);
}

/// Fills the council, the credit committee and the guardians.
pub fn fill_memberships() {
	let who = frame_benchmarking::account("member", 0, 0);
	fill::<pallet_membership::Instance1>(&who);
	fill::<pallet_membership::Instance4>(&who);
	let members = CouncilMembers::members().into_inner();
	pallet_collective::Members::<Runtime, pallet_collective::Instance1>::put(&members);
	pallet_collective::Members::<Runtime, pallet_collective::Instance2>::put(members);
}

/// Makes guardians, and sets the clock.
pub struct TimelockHelper;

impl pallet_timelock::BenchmarkHelper<AccountId> for TimelockHelper {
	fn add_guardian(who: &AccountId) {
		fill::<pallet_membership::Instance4>(who);
	}

	fn fill_council() -> Vec<AccountId> {
		fill::<pallet_membership::Instance1>(&frame_benchmarking::account("member", 0, 0));
		CouncilMembers::members().into_inner()
	}

	fn set_time(seconds: u64) {
		set_clock(seconds);
	}
}

/// Fills the reserve, and sets the clock.
pub struct VaultHelper;

impl pallet_vault::BenchmarkHelper for VaultHelper {
	fn open_entries() {
		fill_reserve();
	}

	fn back(amount: Usdai) {
		pallet_reserve::benchmarking::back::<Runtime>(amount);
	}

	fn incur_loss(loss: Usdai) {
		pallet_reserve::benchmarking::incur_loss::<Runtime>(loss);
	}

	fn value_loans() {
		value_loans();
	}

	fn set_time(seconds: u64) {
		set_clock(seconds);
	}
}

/// Funds an account that pays fees in USDai.
pub struct AssetTxPaymentHelper;

impl pallet_asset_tx_payment::BenchmarkHelperTrait<AccountId, AssetId, AssetId>
	for AssetTxPaymentHelper
{
	fn create_asset_id_parameter(_id: u32) -> (AssetId, AssetId) {
		(USDAI, USDAI)
	}

	/// The nonce counts the record of the account with INFRA.
	fn setup_balances_and_pool(asset: AssetId, account: AccountId) {
		use frame_support::traits::{fungible, fungibles};
		let payer = frame_system::Account::<Runtime>::hashed_key_for(&account);
		frame_benchmarking::benchmarking::add_to_whitelist(payer.into());
		make_asset(asset);
		let amount = INFRA.saturating_mul(INFRA);
		<Assets as fungibles::Mutate<_>>::mint_into(asset, &account, amount)
			.expect("the account can receive USDai");
		<Balances as fungible::Mutate<_>>::mint_into(&account, amount)
			.expect("the account can receive INFRA");
	}
}
