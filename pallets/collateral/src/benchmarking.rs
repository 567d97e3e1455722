//! Benchmarks with the largest unit of a given number of serial numbers.

use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, EnsureOrigin, Footprint},
	BoundedVec,
};
use frame_system::RawOrigin;
use infrafi_protocol::{
	unit::{LossKind, Policy, State},
	UnitId,
};

pub use crate::integrity::serial;
use crate::{integrity::largest_unit, *};

/// Functions that the benchmarks need from the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// Adds the account to [`Config::Custodians`].
	fn add_custodian(who: &AccountId);

	/// Adds the account to [`Config::Insurers`].
	fn add_insurer(who: &AccountId);
}

/// An owner that can pay the storage deposit, and the unit.
fn prepared<T: Config>(serials: u32) -> (T::AccountId, UnitOf<T>) {
	let owner: T::AccountId = account("owner", 0, 0);
	let custodian: T::AccountId = account("custodian", 0, 0);
	T::BenchmarkHelper::add_custodian(&custodian);
	let unit = largest_unit(custodian, serials);
	T::Consideration::ensure_successful(&owner, Footprint::from_encodable(&unit));
	(owner, unit)
}

/// The owner, the custodian and the id of a unit in state `Applied`.
fn applied<T: Config>(
	serials: u32,
) -> Result<(T::AccountId, T::AccountId, UnitId), BenchmarkError> {
	let (owner, unit) = prepared::<T>(serials);
	let custodian = unit.custodian.clone();
	let id = Pallet::<T>::do_apply(owner.clone(), unit)?;
	Ok((owner, custodian, id))
}

/// The owner, the custodian and the id of a unit in state `Issued`.
fn issued<T: Config>(serials: u32) -> Result<(T::AccountId, T::AccountId, UnitId), BenchmarkError> {
	let (owner, custodian, id) = applied::<T>(serials)?;
	Pallet::<T>::do_issue_receipt(custodian.clone(), id)?;
	Ok((owner, custodian, id))
}

/// Two insurers.
fn insurers<T: Config>() -> (T::AccountId, T::AccountId) {
	let (first, second) = (account("insurer", 0, 0), account("insurer", 1, 0));
	T::BenchmarkHelper::add_insurer(&first);
	T::BenchmarkHelper::add_insurer(&second);
	(first, second)
}

/// A policy with the longest number and the highest coverage.
fn policy(expires_at: u64) -> Policy {
	Policy {
		number: BoundedVec::truncate_from(alloc::vec![b'n'; 64]),
		coverage: u128::MAX,
		expires_at,
	}
}

/// The origin of governance.
fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn apply(s: Linear<1, MAX_SERIALS>) {
		let (owner, unit) = prepared::<T>(s);
		let id = NextUnitId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), unit);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Applied));
	}

	#[benchmark]
	fn withdraw_application(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (owner, _, id) = applied::<T>(s)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert!(!Units::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn issue_receipt() -> Result<(), BenchmarkError> {
		let (_, custodian, id) = applied::<T>(MAX_SERIALS)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Issued));
		Ok(())
	}

	#[benchmark]
	fn decline(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (_, custodian, id) = applied::<T>(s)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert!(!Units::<T>::contains_key(id));
		Ok(())
	}

	/// The units have one serial number each, because the call does not read serial numbers.
	#[benchmark]
	fn confirm_custody(u: Linear<1, MAX_CONFIRMATIONS>) -> Result<(), BenchmarkError> {
		let (owner, mut unit) = prepared::<T>(1);
		let custodian = unit.custodian.clone();
		let mut units = Confirmations::default();
		for number in 0..u {
			unit.serials = BoundedVec::truncate_from(alloc::vec![serial(number)]);
			T::Consideration::ensure_successful(&owner, Footprint::from_encodable(&unit));
			let id = Pallet::<T>::do_apply(owner.clone(), unit.clone())?;
			Pallet::<T>::do_issue_receipt(custodian.clone(), id)?;
			Units::<T>::mutate(id, |record| {
				if let Some(record) = record {
					record.confirmed_at = Some(0);
				}
			});
			units.try_push(id).map_err(|_| "more units than fit")?;
		}
		let last = units.last().copied();

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), units);

		let record = last.and_then(Units::<T>::get);
		assert_eq!(record.and_then(|record| record.confirmed_at), Some(Pallet::<T>::now()));
		Ok(())
	}

	/// Replaces an expired policy of another insurer.
	#[benchmark]
	fn insure() -> Result<(), BenchmarkError> {
		let (_, _, id) = issued::<T>(1)?;
		let (first, second) = insurers::<T>();
		let expired = Cover { insurer: first, policy: policy(0) };
		Policies::<T>::insert(id, expired);

		#[extrinsic_call]
		_(RawOrigin::Signed(second.clone()), id, policy(u64::MAX));

		assert_eq!(Policies::<T>::get(id).map(|cover| cover.insurer), Some(second));
		Ok(())
	}

	/// Called by the owner: for the insurer, the call does not read the owner.
	#[benchmark]
	fn cancel_policy() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;
		let (insurer, _) = insurers::<T>();
		Pallet::<T>::do_insure(insurer, id, policy(u64::MAX))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert!(!Policies::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn report_loss() -> Result<(), BenchmarkError> {
		let (_, custodian, id) = issued::<T>(1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id, LossKind::Destroyed);

		assert!(Units::<T>::get(id).is_some_and(|record| record.loss.is_some()));
		Ok(())
	}

	#[benchmark]
	fn withdraw_loss() -> Result<(), BenchmarkError> {
		let (_, custodian, id) = issued::<T>(1)?;
		Pallet::<T>::do_report_loss(custodian.clone(), id, LossKind::Destroyed)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert!(Units::<T>::get(id).is_some_and(|record| record.loss.is_none()));
		Ok(())
	}

	#[benchmark]
	fn request_redemption() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Redeeming));
		Ok(())
	}

	#[benchmark]
	fn cancel_redemption() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;
		Pallet::<T>::do_request_redemption(owner.clone(), id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Issued));
		Ok(())
	}

	#[benchmark]
	fn confirm_release(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (owner, custodian, id) = issued::<T>(s)?;
		let (insurer, _) = insurers::<T>();
		Pallet::<T>::do_insure(insurer, id, policy(u64::MAX))?;
		Pallet::<T>::do_request_redemption(owner, id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert!(!Units::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn reassign() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (_, _, id) = issued::<T>(1)?;
		let next: T::AccountId = account("custodian", 1, 0);
		T::BenchmarkHelper::add_custodian(&next);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, next.clone());

		assert_eq!(Units::<T>::get(id).map(|record| record.custodian), Some(next));
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let params = Parameters {
			max_custody_age: MAX_CUSTODY_AGE,
			max_application_age: MAX_APPLICATION_AGE,
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
