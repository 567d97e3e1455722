//! Benchmarks. Each runs with the highest number of lots, custodians and reports.

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	tokens::Preservation,
	EnsureOrigin, OnTimestampSet, SortedMembers,
};
use frame_system::RawOrigin;
use infrafi_finance::tbill::RecentLosses;
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	LotId,
};
use sp_core::H256;
use sp_runtime::Perbill;

use crate::*;

/// Prepares members, money and time.
pub trait BenchmarkHelper<AccountId> {
	/// Makes the account a member of [`Config::Treasurers`], if possible the last of a full one.
	fn add_treasurer(who: &AccountId);

	/// Makes the account a member of [`Config::Custodians`], if possible the last of a full one.
	fn add_custodian(who: &AccountId);

	/// Makes the account a member of [`Config::Attestors`].
	fn add_attestor(who: &AccountId);

	/// Creates USDC, USDai and sUSDai, unless the genesis has created them.
	fn make_assets();

	/// Mints USDai (18 decimals) and deposits it, so that the vault bears losses and has income.
	fn stake(usdai: u128);

	/// Sets [`Config::Time`], in seconds since 1970.
	fn set_time(seconds: u64);
}

const CUSIP: Cusip = *b"912797GL5";
const DOLLAR: u128 = 1_000_000;
const ONE: u128 = 1_000_000_000_000_000_000;
const FACE: u128 = 10_000 * DOLLAR;
const COST: u128 = 9_900 * DOLLAR;
const DAY: u64 = 86_400;
const NOW: u64 = 1_790_000_000;

fn fund<T: Config>(who: &T::AccountId, dollars: u128) -> Result<(), BenchmarkError> {
	T::Assets::mint_into(USDC, who, dollars * DOLLAR)?;
	Ok(())
}

fn custodian<T: Config>(index: u32) -> T::AccountId {
	let who: T::AccountId = account("custodian", index, 0);
	T::BenchmarkHelper::add_custodian(&who);
	who
}

/// The highest number of custodians, each with USDC.
fn custodians<T: Config>() -> Result<Vec<T::AccountId>, BenchmarkError> {
	let all: Vec<T::AccountId> = (0..MAX_CUSTODIANS).map(custodian::<T>).collect();
	all.iter().try_for_each(|who| fund::<T>(who, 100_000))?;
	Ok(all)
}

fn treasurer<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("treasurer", 0, 0);
	T::BenchmarkHelper::add_treasurer(&who);
	who
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// An account that has minted ten million USDai.
fn holder<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	T::BenchmarkHelper::make_assets();
	start_clock::<T>();
	let mut params = Parameters { supply_cap: MAX_SUPPLY_CAP, ..Params::<T>::get() };
	params.liquidity_floor = Perbill::zero();
	params.max_attestation_age = MAX_ATTESTATION_AGE;
	params.max_recent_losses = MAX_RECENT_LOSSES;
	params.min_attestors = MAX_MIN_ATTESTORS;
	Params::<T>::put(params);
	let who: T::AccountId = account("holder", 0, 0);
	fund::<T>(&who, 20_000_000)?;
	Pallet::<T>::do_mint(who.clone(), Usdc(10_000_000 * DOLLAR), Usdai(0))?;
	Ok(who)
}

/// Buys a lot from a custodian that matures after a number of seconds.
fn bought<T: Config>(keeper: &T::AccountId, seconds: u64) -> Result<LotId, BenchmarkError> {
	let matures_at = Pallet::<T>::now() + seconds;
	Ok(Pallet::<T>::do_buy_bill(CUSIP, Usdc(FACE), Usdc(COST), matures_at, keeper.clone())?)
}

/// Sets the clock, and counts the maturities as a block does.
fn set_clock<T: Config>(seconds: u64) {
	T::BenchmarkHelper::set_time(seconds);
	Pallet::<T>::on_timestamp_set(seconds * 1_000);
}

fn start_clock<T: Config>() {
	set_clock::<T>(Pallet::<T>::now().max(NOW));
}

/// A vault that bears losses and receives income, and one lot less than there can be.
fn full<T: Config>() -> Result<(), BenchmarkError> {
	start_clock::<T>();
	T::BenchmarkHelper::stake(1_000_000 * ONE);
	stocked::<T>(MAX_LOTS - 1)
}

/// Lots of all custodians that mature in a month, and the reports of a proof on each custodian.
fn stocked<T: Config>(lots: u32) -> Result<(), BenchmarkError> {
	holder::<T>()?;
	let keepers = custodians::<T>()?;
	for keeper in keepers.iter().cycle().take(lots as usize) {
		bought::<T>(keeper, 30 * DAY)?;
	}
	let attestors: Vec<T::AccountId> =
		(0..MAX_MIN_ATTESTORS).map(|index| account("attestor", index, 0)).collect();
	attestors.iter().for_each(T::BenchmarkHelper::add_attestor);
	for keeper in &keepers {
		attest_all::<T>(&attestors, keeper)?;
	}
	Ok(())
}

/// Every attestor reports bills that suffice.
fn attest_all<T: Config>(
	attestors: &[T::AccountId],
	keeper: &T::AccountId,
) -> Result<(), BenchmarkError> {
	let now = Pallet::<T>::now();
	for attestor in attestors {
		let (face, hash) = (Usdc(1_000_000 * DOLLAR), H256::zero());
		Pallet::<T>::do_attest(attestor.clone(), keeper.clone(), now, face, hash)?;
	}
	Ok(())
}

/// A lot of the first custodian that has matured.
fn matured<T: Config>() -> Result<(T::AccountId, LotId), BenchmarkError> {
	full::<T>()?;
	let keeper = custodian::<T>(0);
	let id = bought::<T>(&keeper, 1)?;
	set_clock::<T>(Pallet::<T>::now() + 2);
	forget_stake::<T>();
	Ok((keeper, id))
}

/// For benchmarks of pallets that read the reserve: all lots, proved, and a stake not recorded.
pub fn fill<T: Config>() -> Result<(), BenchmarkError> {
	stocked::<T>(MAX_LOTS)?;
	forget_stake::<T>();
	Ok(())
}

/// The next call has to record on which side of the minimum the vault's stake is: one write more.
fn forget_stake<T: Config>() {
	Books::<T>::mutate(|ledger| ledger.income.is_staked = false);
}

/// For the benchmarks of the pallets that read the reserve: a loss that is not paid.
pub fn incur_loss<T: Config>(loss: Usdai) {
	Books::<T>::mutate(|ledger| ledger.loss = loss);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn mint() -> Result<(), BenchmarkError> {
		full::<T>()?;
		let who: T::AccountId = account("holder", 1, 0);
		fund::<T>(&who, 2)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), DOLLAR, ONE);

		assert_eq!(T::Assets::balance(USDAI, &who), ONE);
		Ok(())
	}

	/// With a loss, so that the vault is asked.
	#[benchmark]
	fn redeem() -> Result<(), BenchmarkError> {
		matured::<T>()?;
		incur_loss::<T>(Usdai(1_000_000 * ONE));
		let who: T::AccountId = account("holder", 0, 0);
		let before = T::Assets::balance(USDC, &who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 1_000 * ONE, 0);

		assert!(T::Assets::balance(USDC, &who) > before);
		Ok(())
	}

	#[benchmark]
	fn buy_bill() -> Result<(), BenchmarkError> {
		full::<T>()?;
		let (who, keeper) = (treasurer::<T>(), custodian::<T>(MAX_CUSTODIANS - 1));
		let matures_at = Pallet::<T>::now() + 91 * DAY;
		let id = NextLotId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), CUSIP, FACE, COST, matures_at, keeper);

		assert!(Bills::<T>::contains_key(id));
		Ok(())
	}

	/// With a loss, so that the vault is charged.
	#[benchmark]
	fn settle_bill() -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>()?;
		Books::<T>::mutate(|ledger| ledger.loss = Usdai(1_000_000 * ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!Bills::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn order_sale() -> Result<(), BenchmarkError> {
		full::<T>()?;
		let (who, id) = (treasurer::<T>(), bought::<T>(&custodian::<T>(0), 91 * DAY)?);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, FACE);

		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.order.is_some()));
		Ok(())
	}

	/// At a loss, so that the vault is charged.
	#[benchmark]
	fn sell_bill() -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>()?;
		Pallet::<T>::do_allow_sale(id, Usdc(0))?;
		SaleLosses::<T>::put(RecentLosses::default());

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, COST / 2);

		assert!(!Bills::<T>::contains_key(id));
		Ok(())
	}

	/// With the last report of a full list.
	#[benchmark]
	fn attest() -> Result<(), BenchmarkError> {
		full::<T>()?;
		let keeper = custodian::<T>(0);
		for index in MAX_MIN_ATTESTORS..MAX_ATTESTORS {
			if T::Attestors::count() < MAX_ATTESTORS as usize {
				T::BenchmarkHelper::add_attestor(&account("attestor", index, 0));
			}
		}
		let reports = Reports::<T>::get(&keeper);
		let mut silent = T::Attestors::sorted_members();
		silent.retain(|who| reports.iter().all(|report| report.attestor != *who));
		let who = silent.pop().ok_or(BenchmarkError::Weightless)?;
		attest_all::<T>(&silent, &keeper)?;
		let now = Pallet::<T>::now();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), keeper.clone(), now, FACE, H256::zero());

		assert_eq!(Reports::<T>::get(keeper).len(), MAX_ATTESTORS as usize);
		Ok(())
	}

	#[benchmark]
	fn harvest() -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>()?;
		Pallet::<T>::do_settle_bill(who.clone(), id)?;
		forget_stake::<T>();
		let supply = Pallet::<T>::supply();

		#[extrinsic_call]
		_(RawOrigin::Signed(who));

		assert!(Pallet::<T>::supply() > supply);
		Ok(())
	}

	#[benchmark]
	fn write_off() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (_, id) = matured::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, COST / 2);

		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.written_off == Usdc(COST / 2)));
		Ok(())
	}

	/// With another fee, and income that is harvested for it.
	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (who, id) = matured::<T>()?;
		Pallet::<T>::do_settle_bill(who, id)?;
		forget_stake::<T>();
		let before = Params::<T>::get();
		let percent = Perbill::from_percent;
		let harvest_fee = if before.harvest_fee == percent(1) { percent(2) } else { percent(1) };
		let params = Parameters { harvest_fee, ..before };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	#[benchmark]
	fn realise_loss() -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>()?;
		Params::<T>::mutate(|params| (params.bill_grace, params.bill_default) = (0, 1));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.written_off == Usdc(COST)));
		Ok(())
	}

	#[benchmark]
	fn allow_sale() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		full::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, FACE);

		assert!(Bills::<T>::get(0).is_some_and(|bill| bill.order.is_some()));
		Ok(())
	}

	#[benchmark]
	fn reassign() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		full::<T>()?;
		let next = custodian::<T>(MAX_CUSTODIANS - 1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, next.clone());

		assert_eq!(Bills::<T>::get(0).map(|bill| bill.custodian), Some(next));
		Ok(())
	}

	#[benchmark]
	fn sweep_gifts() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let giver = holder::<T>()?;
		let reserve = Pallet::<T>::account();
		T::Assets::transfer(USDAI, &giver, &reserve, DOLLAR, Preservation::Expendable)?;
		for asset in [USDC, SUSDAI] {
			T::Assets::mint_into(asset, &reserve, DOLLAR)?;
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert_eq!(T::Assets::balance(USDAI, &reserve), 0);
		Ok(())
	}

	/// One maturity of a full ledger. The measured hook runs before the helper sets the clock.
	#[benchmark]
	fn mature_bill() -> Result<(), BenchmarkError> {
		full::<T>()?;
		let id = bought::<T>(&custodian::<T>(0), 1)?;
		let later = Pallet::<T>::now() + 2;

		#[block]
		{
			Pallet::<T>::on_timestamp_set(later * 1_000);
		}

		set_clock::<T>(later);
		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.lot.has_matured()));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
