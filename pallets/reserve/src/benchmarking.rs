//! Benchmarks, each with as many lots, custodians and reports as there can be: the figures must not depend on them.

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	EnsureOrigin, SortedMembers,
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

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// Makes the account a member of [`Config::Treasurers`], best the last one of a full house.
	fn add_treasurer(who: &AccountId);

	/// Makes the account a member of [`Config::Custodians`], best the last one of a full house.
	fn add_custodian(who: &AccountId);

	/// Makes the account a member of [`Config::Attestors`].
	fn add_attestor(who: &AccountId);

	/// Makes USDC, USDai and sUSDai, where the genesis did not.
	fn make_assets();

	/// Savers stake so much in the vault, bought of the reserve: it bears losses, and gets income.
	fn stake(usdai: u128);

	/// Sets the clock, in seconds since 1970.
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

/// As many as can keep bills, each with money.
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

/// Who holds ten million of USDai, minted.
fn holder<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	T::BenchmarkHelper::make_assets();
	start_clock::<T>();
	let mut params = Parameters { supply_cap: MAX_CAP, ..Params::<T>::get() };
	params.liquidity_floor = Perbill::zero();
	params.max_attestation_age = MAX_TERM;
	params.max_recent_losses = MAX_CAP;
	params.min_attestors = MAX_MIN_ATTESTORS;
	Params::<T>::put(params);
	let who: T::AccountId = account("holder", 0, 0);
	fund::<T>(&who, 20_000_000)?;
	Pallet::<T>::do_mint(who.clone(), Usdc(10_000_000 * DOLLAR), Assets(0))?;
	Ok(who)
}

/// Buys a lot of a custodian that matures after so many seconds.
fn bought<T: Config>(keeper: &T::AccountId, seconds: u64) -> Result<LotId, BenchmarkError> {
	let matures_at = Pallet::<T>::now() + seconds;
	Ok(Pallet::<T>::do_buy_bill(CUSIP, Usdc(FACE), Usdc(COST), matures_at, keeper.clone())?)
}

fn start_clock<T: Config>() {
	T::BenchmarkHelper::set_time(Pallet::<T>::now().max(NOW));
}

/// A vault that bears losses and gets income, and as many lots as there can be but one: see [`stocked`].
fn full<T: Config>(due: u32) -> Result<(), BenchmarkError> {
	start_clock::<T>();
	T::BenchmarkHelper::stake(1_000_000 * ONE);
	stocked::<T>(MAX_LOTS - 1, due)
}

/// So many lots, of all custodians, and as many reports on each as there can be. Of the lots, `due` mature at once, and the
/// rest a month later.
fn stocked<T: Config>(lots: u32, due: u32) -> Result<(), BenchmarkError> {
	holder::<T>()?;
	let keepers = custodians::<T>()?;
	for (index, keeper) in (0..lots).zip(keepers.iter().cycle()) {
		bought::<T>(keeper, if index < due { 1 } else { 30 * DAY })?;
	}
	let attestors: Vec<T::AccountId> =
		(0..MAX_MIN_ATTESTORS).map(|index| account("attestor", index, 0)).collect();
	attestors.iter().for_each(T::BenchmarkHelper::add_attestor);
	for keeper in &keepers {
		attest_all::<T>(&attestors, keeper)?;
	}
	Ok(())
}

/// All of them say that all is there.
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

/// A lot of the first custodian that has matured, and so have `due` others; none is counted.
fn matured<T: Config>(due: u32) -> Result<(T::AccountId, LotId), BenchmarkError> {
	full::<T>(due)?;
	let keeper = custodian::<T>(0);
	let id = bought::<T>(&keeper, 1)?;
	T::BenchmarkHelper::set_time(Pallet::<T>::now() + 2);
	forget_stake::<T>();
	Ok((keeper, id))
}

/// For the benchmarks of whoever asks the reserve how it stands: as many lots as there can be, of which `due` have matured and
/// are not counted. All are proved to be there. On which side of its minimum the vault's stake is, it has yet to say.
pub fn mature_bills<T: Config>(due: u32) -> Result<(), BenchmarkError> {
	stocked::<T>(MAX_LOTS, due)?;
	T::BenchmarkHelper::set_time(Pallet::<T>::now() + 2);
	forget_stake::<T>();
	Ok(())
}

/// On which side of its minimum the vault's stake is, the reserve has yet to be told: that is a write more.
fn forget_stake<T: Config>() {
	Books::<T>::mutate(|ledger| ledger.income.is_staked = false);
}

/// For the same: a loss that is not paid.
pub fn incur_loss<T: Config>(loss: Assets) {
	Books::<T>::mutate(|ledger| ledger.loss = loss);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn mint() -> Result<(), BenchmarkError> {
		full::<T>(0)?;
		let who: T::AccountId = account("holder", 1, 0);
		fund::<T>(&who, 2)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), DOLLAR, ONE);

		assert_eq!(T::Assets::balance(USDAI, &who), ONE);
		Ok(())
	}

	/// With a loss, so that the vault is asked.
	#[benchmark]
	fn redeem(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		matured::<T>(d)?;
		incur_loss::<T>(Assets(1_000_000 * ONE));
		let who: T::AccountId = account("holder", 0, 0);
		let before = T::Assets::balance(USDC, &who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 1_000 * ONE, 0);

		assert!(T::Assets::balance(USDC, &who) > before);
		Ok(())
	}

	#[benchmark]
	fn buy_bill() -> Result<(), BenchmarkError> {
		full::<T>(0)?;
		let (who, keeper) = (treasurer::<T>(), custodian::<T>(MAX_CUSTODIANS - 1));
		let matures_at = Pallet::<T>::now() + 91 * DAY;
		let id = NextLotId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), CUSIP, FACE, COST, matures_at, keeper);

		assert!(Bills::<T>::contains_key(id));
		Ok(())
	}

	/// With a loss that is left, so that what is due is passed.
	#[benchmark]
	fn settle_bill(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>(d)?;
		Books::<T>::mutate(|ledger| ledger.loss = Assets(1_000_000 * ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!Bills::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn order_sale() -> Result<(), BenchmarkError> {
		full::<T>(0)?;
		let (who, id) = (treasurer::<T>(), bought::<T>(&custodian::<T>(0), 91 * DAY)?);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, FACE);

		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.order.is_some()));
		Ok(())
	}

	/// At a loss that the vault is charged.
	#[benchmark]
	fn sell_bill(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>(d)?;
		Pallet::<T>::do_allow_sale(id, Usdc(0))?;
		SaleLosses::<T>::put(RecentLosses::default());

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, COST / 2);

		assert!(!Bills::<T>::contains_key(id));
		Ok(())
	}

	/// The last attestor of a full house.
	#[benchmark]
	fn attest() -> Result<(), BenchmarkError> {
		full::<T>(0)?;
		let keeper = custodian::<T>(0);
		for index in MAX_MIN_ATTESTORS..MAX_ATTESTORS {
			if T::Attestors::count() < MAX_ATTESTORS as usize {
				T::BenchmarkHelper::add_attestor(&account("attestor", index, 0));
			}
		}
		let said = Reports::<T>::get(&keeper);
		let mut silent = T::Attestors::sorted_members();
		silent.retain(|who| said.iter().all(|report| report.attestor != *who));
		let who = silent.pop().ok_or(BenchmarkError::Weightless)?;
		attest_all::<T>(&silent, &keeper)?;
		let now = Pallet::<T>::now();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), keeper.clone(), now, FACE, H256::zero());

		assert_eq!(Reports::<T>::get(keeper).len(), MAX_ATTESTORS as usize);
		Ok(())
	}

	#[benchmark]
	fn harvest(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>(d)?;
		Pallet::<T>::do_settle_bill(who.clone(), id)?;
		forget_stake::<T>();
		let supply = Pallet::<T>::supply();

		#[extrinsic_call]
		_(RawOrigin::Signed(who));

		assert!(Pallet::<T>::supply() > supply);
		Ok(())
	}

	#[benchmark]
	fn write_off(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (_, id) = matured::<T>(d)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, COST / 2);

		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.written_off == Usdc(COST / 2)));
		Ok(())
	}

	/// With another fee, and income that is harvested for it.
	#[benchmark]
	fn set_params(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (who, id) = matured::<T>(d)?;
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
	fn realise_loss(d: Linear<0, { MAX_LOTS - 1 }>) -> Result<(), BenchmarkError> {
		let (who, id) = matured::<T>(d)?;
		Params::<T>::mutate(|params| params.bill_default = 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(Bills::<T>::get(id).is_some_and(|bill| bill.written_off == Usdc(COST)));
		Ok(())
	}

	#[benchmark]
	fn allow_sale() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		full::<T>(0)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, FACE);

		assert!(Bills::<T>::get(0).is_some_and(|bill| bill.order.is_some()));
		Ok(())
	}

	#[benchmark]
	fn reassign() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		full::<T>(0)?;
		let next = custodian::<T>(MAX_CUSTODIANS - 1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, next.clone());

		assert_eq!(Bills::<T>::get(0).map(|bill| bill.custodian), Some(next));
		Ok(())
	}

	#[benchmark]
	fn sweep_gifts() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		holder::<T>()?;
		let reserve = Pallet::<T>::account();
		for asset in [USDC, USDAI, SUSDAI] {
			T::Assets::mint_into(asset, &reserve, DOLLAR)?;
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert_eq!(T::Assets::balance(USDAI, &reserve), 0);
		Ok(())
	}

	#[benchmark]
	fn mature_bill() -> Result<(), BenchmarkError> {
		let (_, id) = matured::<T>(MAX_LOTS - 1)?;
		let counted = || Bills::<T>::iter_values().filter(|bill| bill.lot.has_matured()).count();

		#[block]
		{
			Pallet::<T>::mature_due(T::WeightInfo::mature_bill());
		}

		assert_eq!(counted(), 1);
		assert!(Bills::<T>::contains_key(id));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
