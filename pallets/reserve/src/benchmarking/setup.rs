//! Lots, reports and accounts, for the benchmarks.

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::traits::{fungibles::Mutate, EnsureOrigin, OnTimestampSet};
use infrafi_finance::units::{Usdai, Usdc, SCALE};
use infrafi_protocol::{
	assets::{USDAI, USDC},
	LotId, Role,
};
use sp_core::H256;
use sp_runtime::Perbill;

use crate::*;

pub(super) const CUSIP: Cusip = *b"912797GL5";
pub(super) const DOLLAR: u128 = 1_000_000;
pub(super) const ONE: u128 = 1_000_000_000_000_000_000;
pub(super) const FACE: u128 = 10_000 * DOLLAR;
pub(super) const COST: u128 = 9_900 * DOLLAR;
pub(super) const DAY: u64 = 86_400;
const NOW: u64 = 1_790_000_000;

pub(super) fn fund<T: Config>(who: &T::AccountId, dollars: u128) -> Result<(), BenchmarkError> {
	T::Assets::mint_into(USDC, who, dollars * DOLLAR)?;
	Ok(())
}

pub(super) fn custodian<T: Config>(index: u32) -> T::AccountId {
	let who: T::AccountId = account("custodian", index, 0);
	T::BenchmarkHelper::admit(Role::BillCustodian, &who);
	who
}

/// The highest number of custodians, each with USDC.
fn custodians<T: Config>() -> Result<Vec<T::AccountId>, BenchmarkError> {
	let all: Vec<T::AccountId> = (0..MAX_CUSTODIANS).map(custodian::<T>).collect();
	all.iter().try_for_each(|who| fund::<T>(who, 100_000))?;
	Ok(all)
}

pub(super) fn treasurer<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("treasurer", 0, 0);
	T::BenchmarkHelper::admit(Role::Treasurer, &who);
	who
}

pub(super) fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// An account that has minted ten million USDai.
pub(super) fn holder<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	T::BenchmarkHelper::make_assets();
	start_clock::<T>();
	let mut params = Parameters { supply_cap: MAX_SUPPLY_CAP, ..Params::<T>::get() };
	params.liquidity_floor = MIN_LIQUIDITY_FLOOR;
	(params.max_per_custodian, params.max_bought_per_day) = (Perbill::one(), Perbill::one());
	params.max_bill_term = MAX_TERM;
	params.max_attestation_age = MAX_ATTESTATION_AGE;
	params.max_recent_losses = MAX_RECENT_LOSSES;
	params.min_attestors = MAX_MIN_ATTESTORS;
	params.max_yield = MAX_YIELD;
	Params::<T>::put(params);
	let who: T::AccountId = account("holder", 0, 0);
	fund::<T>(&who, 20_000_000)?;
	Pallet::<T>::do_mint(who.clone(), Usdc(10_000_000 * DOLLAR), Usdai(0))?;
	Ok(who)
}

/// Buys a lot from a custodian that matures after a number of seconds.
pub(super) fn bought<T: Config>(
	keeper: &T::AccountId,
	seconds: u64,
) -> Result<LotId, BenchmarkError> {
	let matures_at = Pallet::<T>::now() + seconds;
	let bill = Purchase { cusip: CUSIP, face: Usdc(FACE), cost: Usdc(COST), matures_at };
	Ok(Pallet::<T>::do_buy_bill(treasurer::<T>(), bill, keeper.clone())?)
}

/// Sets the clock, and counts the maturities as a block does.
pub(super) fn set_clock<T: Config>(seconds: u64) {
	T::BenchmarkHelper::set_time(seconds);
	Pallet::<T>::on_timestamp_set(seconds * 1_000);
}

fn start_clock<T: Config>() {
	set_clock::<T>(Pallet::<T>::now().max(NOW));
}

/// A vault that bears losses and receives income, and one lot less than there can be.
pub(super) fn full<T: Config>() -> Result<(), BenchmarkError> {
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
	attestors.iter().for_each(|who| T::BenchmarkHelper::admit(Role::Attestor, who));
	for keeper in &keepers {
		attest_all::<T>(&attestors, keeper)?;
	}
	Ok(())
}

/// The highest number of attestors.
pub(super) fn all_attestors<T: Config>() -> Vec<T::AccountId> {
	for index in MAX_MIN_ATTESTORS..MAX_ATTESTORS {
		if T::BenchmarkHelper::attestors().len() < MAX_ATTESTORS as usize {
			T::BenchmarkHelper::admit(Role::Attestor, &account("attestor", index, 0));
		}
	}
	T::BenchmarkHelper::attestors()
}

/// Every attestor reports bills that suffice.
pub(super) fn attest_all<T: Config>(
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
pub(super) fn matured<T: Config>() -> Result<(T::AccountId, LotId), BenchmarkError> {
	full::<T>()?;
	let keeper = custodian::<T>(0);
	let id = bought::<T>(&keeper, 60)?;
	set_clock::<T>(Pallet::<T>::now() + 61);
	forget_stake::<T>();
	Ok((keeper, id))
}

/// For the benchmarks of the pallets that read the reserve: the highest number of lots, all proved,
/// with a vault whose stake is not yet recorded.
pub fn fill<T: Config>() -> Result<(), BenchmarkError> {
	stocked::<T>(MAX_LOTS)?;
	forget_stake::<T>();
	Ok(())
}

/// The next call has to record on which side of the minimum the vault's stake is: one write more.
pub(super) fn forget_stake<T: Config>() {
	Books::<T>::mutate(|ledger| ledger.income.is_staked = false);
}

/// For the benchmarks of the pallets that move USDai: an amount with its backing.
pub fn issue<T: Config>(who: &T::AccountId, amount: Usdai) {
	T::BenchmarkHelper::make_assets();
	T::Assets::mint_into(USDAI, who, amount.0).expect("the account can receive USDai");
	back::<T>(amount);
}

/// For the benchmarks of the pallets that create USDai: the cash that backs it. Without it backing
/// would be missing, which closes deposits and draws.
pub fn back<T: Config>(amount: Usdai) {
	let cash = Usdc(amount.0.div_ceil(SCALE));
	T::Assets::mint_into(USDC, &Pallet::<T>::account(), cash.0).expect("the account exists");
	Books::<T>::mutate(|ledger| ledger.cash.0 = ledger.cash.0.saturating_add(cash.0));
}

/// For the benchmarks of the pallets that read the reserve: a loss that is not paid.
pub fn incur_loss<T: Config>(loss: Usdai) {
	Books::<T>::mutate(|ledger| ledger.loss = loss);
}
