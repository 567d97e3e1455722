//! The benchmarks of the pallets whose weights are measured in this runtime, and what they need.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use frame_benchmarking::{define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::{
	traits::{Get, StorageInfo, StorageInfoTrait, Time, WhitelistedStorageKeys},
	BoundedVec,
};
use frame_system_benchmarking::{
	extensions::Pallet as SystemExtensionsBench, Pallet as SystemBench,
};
use infrafi_protocol::{
	assets::{AssetId, SUSDAI, USDAI, USDC},
	OracleKey,
};
use sp_runtime::FixedU128;

use crate::*;

define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[pallet_appraisal, Appraisal]
	[pallet_asset_tx_payment, AssetTxPayment]
	[pallet_assets, Assets]
	[pallet_collateral, Collateral]
	[pallet_oracle, Oracle]
	[pallet_reserve, Reserve]
	[pallet_timestamp, Timestamp]
	[pallet_vault, Vault]
);

impl frame_system_benchmarking::Config for Runtime {}

pub(crate) fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

pub(crate) fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// Every feed there can be, for each a number of every appraiser but the caller, and a held value that the caller's number
/// gives another round.
pub struct Feeds;

type MaxFeedValues = <Runtime as pallet_oracle::Config>::MaxFeedValues;

impl pallet_oracle::BenchmarkHelper<OracleKey, FixedU128, MaxFeedValues> for Feeds {
	fn get_currency_id_value_pairs() -> BoundedVec<(OracleKey, FixedU128), MaxFeedValues> {
		let appraisers: Vec<AccountId> = (1..configs::MAX_MEMBERS)
			.map(|index| frame_benchmarking::account("appraiser", index, 0))
			.collect();
		let value = FixedU128::from_u32(25_000);
		// Two intervals after the round that was counted.
		let params = pallet_appraisal::Params::<Runtime>::get();
		let interval = u64::from(params.fetch_interval).saturating_mul(SLOT_DURATION / 1_000);
		let timestamp = configs::Seconds::now().saturating_add(2 * interval);
		pallet_timestamp::Now::<Runtime>::put(timestamp.saturating_mul(1_000));
		let jumped = pallet_appraisal::Feed {
			accepted: Some(pallet_appraisal::Quote { value: FixedU128::from_u32(1), as_of: 1 }),
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

/// Makes an account the last member of a full house.
pub struct Custody;

impl pallet_collateral::BenchmarkHelper<AccountId> for Custody {
	fn add_custodian(who: &AccountId) {
		pallet_membership::Members::<Runtime, pallet_membership::Instance1>::mutate(|m| {
			admit(m, who)
		});
	}

	fn add_insurer(who: &AccountId) {
		pallet_membership::Members::<Runtime, pallet_membership::Instance2>::mutate(|m| {
			admit(m, who)
		});
	}
}

/// Makes members, and the assets where the genesis has none.
pub struct Reserves;

impl pallet_reserve::BenchmarkHelper<AccountId> for Reserves {
	fn add_treasurer(who: &AccountId) {
		pallet_membership::Members::<Runtime, pallet_membership::Instance6>::mutate(|m| {
			admit(m, who)
		});
	}

	fn add_custodian(who: &AccountId) {
		pallet_membership::Members::<Runtime, pallet_membership::Instance1>::mutate(|m| {
			admit(m, who)
		});
	}

	fn add_attestor(who: &AccountId) {
		pallet_membership::Members::<Runtime, pallet_membership::Instance7>::mutate(|m| {
			admit(m, who)
		});
	}

	fn make_assets() {
		for asset in [USDC, USDAI, SUSDAI] {
			let owner = configs::ReserveAccount::get();
			let _ =
				Assets::force_create(RuntimeOrigin::root(), asset.into(), owner.into(), true, 1);
		}
	}

	fn set_time(seconds: u64) {
		pallet_timestamp::Now::<Runtime>::put(seconds.saturating_mul(1_000));
	}
}

/// Adds a member to a full house, in the place of one that only fills it.
fn admit(members: &mut BoundedVec<AccountId, configs::MaxMembers>, who: &AccountId) {
	let fills: BTreeSet<AccountId> = (0..configs::MAX_MEMBERS)
		.map(|index| frame_benchmarking::account("member", index, 0))
		.collect();
	let admitted = members.iter().filter(|member| !fills.contains(*member)).cloned();
	let mut all: BTreeSet<AccountId> = admitted.chain([who.clone()]).collect();
	let room = (configs::MAX_MEMBERS as usize).saturating_sub(all.len());
	all.extend(fills.into_iter().take(room));
	*members = BoundedVec::truncate_from(all.into_iter().collect());
}

/// Lets savers in, and time pass.
pub struct Savings;

impl pallet_vault::BenchmarkHelper for Savings {
	/// Without a reserve nothing is closed.
	fn open() {}

	fn set_time(seconds: u64) {
		pallet_timestamp::Now::<Runtime>::put(seconds.saturating_mul(1_000));
	}
}

/// Lets an account pay fees in USDai.
pub struct AssetTxPaymentHelper;

impl pallet_asset_tx_payment::BenchmarkHelperTrait<AccountId, AssetId, AssetId>
	for AssetTxPaymentHelper
{
	fn create_asset_id_parameter(_id: u32) -> (AssetId, AssetId) {
		(USDAI, USDAI)
	}

	fn setup_balances_and_pool(asset: AssetId, account: AccountId) {
		use frame_support::traits::{fungible, fungibles};
		let owner = configs::ReserveAccount::get();
		let _ = Assets::force_create(RuntimeOrigin::root(), asset.into(), owner.into(), true, 1);
		let amount = INFRA.saturating_mul(INFRA);
		<Assets as fungibles::Mutate<_>>::mint_into(asset, &account, amount)
			.expect("the account can receive USDai");
		<Balances as fungible::Mutate<_>>::mint_into(&account, amount)
			.expect("the account can receive INFRA");
	}
}
