//! Benchmarks, each with the largest unit of so many serial numbers.

use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, Footprint};
use frame_system::RawOrigin;
use infrafi_protocol::{
	unit::{LossKind, Policy, State},
	UnitId,
};

use crate::{limits::largest_unit, *};

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// Makes the account a member of [`Config::Custodians`], best the last one of a full house.
	fn add_custodian(who: &AccountId);

	/// Makes the account a member of [`Config::Insurers`], best the last one of a full house.
	fn add_insurer(who: &AccountId);
}

/// An owner who can pay for the unit, and the unit.
fn prepared<T: Config>(serials: u32) -> (T::AccountId, UnitOf<T>) {
	let owner: T::AccountId = account("owner", 0, 0);
	let custodian: T::AccountId = account("custodian", 0, 0);
	T::BenchmarkHelper::add_custodian(&custodian);
	let unit = largest_unit(custodian, serials);
	T::Consideration::ensure_successful(&owner, Footprint::from_encodable(&unit));
	(owner, unit)
}

/// An owner who has applied, the custodian named, and the unit.
fn applied<T: Config>(
	serials: u32,
) -> Result<(T::AccountId, T::AccountId, UnitId), BenchmarkError> {
	let (owner, unit) = prepared::<T>(serials);
	let custodian = unit.custodian.clone();
	let id = Pallet::<T>::do_apply(owner.clone(), unit)?;
	Ok((owner, custodian, id))
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

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
