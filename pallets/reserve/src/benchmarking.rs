//! Benchmarks. Each runs with the highest number of lots, custodians and reports, so that no figure
//! depends on them.

mod setup;

use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungibles::{Inspect, Mutate},
	tokens::Preservation,
	EnsureOrigin, OnTimestampSet,
};
use frame_system::RawOrigin;
use infrafi_finance::{
	tbill::RecentLosses,
	units::{Usdai, Usdc},
};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	Role, RoleWatch,
};
use sp_core::H256;
use sp_runtime::Perbill;

use crate::*;
use setup::*;
pub use setup::{back, fill, incur_loss, issue};

/// Prepares roles, money and time.
pub trait BenchmarkHelper<AccountId> {
	/// Admits the account to a role of [`Config::Roles`], in a group of its own, without an end.
	fn admit(role: Role, who: &AccountId);

	/// The accounts that are admitted as attestors.
	fn attestors() -> alloc::vec::Vec<AccountId>;

	/// Creates USDC, USDai and sUSDai, unless the genesis has.
	fn make_assets();

	/// Deposits USDai (18 decimals), minted at the reserve, into the vault, so that the vault bears
	/// losses and receives income.
	fn stake(usdai: u128);

	/// Values all loans now, so that holders can share a loss.
	fn value_loans();

	/// Sets [`Config::Time`], in seconds since 1970.
	fn set_time(seconds: u64);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// With a loss that the vault owes, so that the vault is asked.
	#[benchmark]
	fn mint() -> Result<(), BenchmarkError> {
		full::<T>()?;
		incur_loss::<T>(Usdai(ONE));
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
		T::BenchmarkHelper::value_loans();
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
		Pallet::<T>::do_order_sale(treasurer::<T>(), id, Usdc(0))?;
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
		let reports = Reports::<T>::get(&keeper);
		let mut silent = all_attestors::<T>();
		silent.retain(|who| reports.iter().all(|report| report.attestor != *who));
		let who = silent.pop().ok_or(BenchmarkError::Weightless)?;
		attest_all::<T>(&silent, &keeper)?;
		let now = Pallet::<T>::now();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), keeper.clone(), now, FACE, H256::zero());

		assert_eq!(Reports::<T>::get(keeper).len(), MAX_ATTESTORS as usize);
		Ok(())
	}

	/// Of an attestor whose reports are part of the proofs of all custodians. The others have
	/// reported as well, so that each custodian gets another proof.
	#[benchmark]
	fn revoke_attestor() -> Result<(), BenchmarkError> {
		full::<T>()?;
		for keeper in Pallet::<T>::custodians() {
			let reports = Reports::<T>::get(&keeper);
			let mut silent = all_attestors::<T>();
			silent.retain(|who| reports.iter().all(|report| report.attestor != *who));
			attest_all::<T>(&silent, &keeper)?;
		}
		let proof = |holding: &HoldingOf<T>| holding.proof.clone();
		let proofs: alloc::vec::Vec<_> = Holdings::<T>::get().iter().filter_map(proof).collect();
		let first = proofs.first().and_then(|proof| proof.reports.first());
		let who = first.ok_or(BenchmarkError::Weightless)?.attestor.clone();

		#[block]
		{
			<Pallet<T> as RoleWatch<T::AccountId>>::revoked(Role::Attestor, &who);
		}

		assert!(proofs.len() == MAX_CUSTODIANS as usize);
		let holdings = Holdings::<T>::get();
		let rest = |proof: ProofOf<T>| proof.reports.iter().all(|report| report.attestor != who);
		assert!(holdings.iter().filter_map(proof).all(rest));
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
		let origin = T::DelayedGovernance::try_successful_origin();
		let origin = origin.map_err(|()| BenchmarkError::Weightless)?;
		full::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0, FACE);

		assert!(Bills::<T>::get(0).is_some_and(|bill| bill.allowed.is_some()));
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

	/// One maturity of a full ledger, with all that the hook does once for all of them.
	#[benchmark]
	fn mature_bill() -> Result<(), BenchmarkError> {
		full::<T>()?;
		let id = bought::<T>(&custodian::<T>(0), 60)?;
		// The hook is measured, so the helper that calls it sets the clock afterwards.
		let later = Pallet::<T>::now() + 61;

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
