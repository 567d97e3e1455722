//! Benchmarks with the longest document. What lending does is left out: its weight comes on top,
//! and is measured by its pallet.

use alloc::vec;

use frame_benchmarking::v2::*;
use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult, Weight},
	traits::{Consideration, EnsureOrigin, Footprint},
	BoundedVec,
};
use frame_system::RawOrigin;
use infrafi_protocol::{
	assets::Balance, unit::Document, LeaseFacts, LeaseId, LeaseReview, LoanId, NamedOrigin,
	RentSink, UnitId,
};
use sp_core::H256;

use crate::*;

/// Functions that the benchmarks need from the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// An issued unit and its owner. The clock is set.
	fn issued_unit() -> (UnitId, AccountId);

	/// Adds the account to [`Config::Lessees`].
	fn lessee(who: &AccountId);
}

/// Lending that does nothing, and agrees with everything.
struct NoLending;

impl<AccountId> RentSink<AccountId> for NoLending {
	fn pay(
		_: &LeaseFacts<AccountId>,
		_: &AccountId,
		_: Balance,
	) -> Result<Option<AccountId>, DispatchError> {
		Ok(None)
	}

	fn pay_weight() -> Weight {
		Weight::zero()
	}

	fn before_change(_: UnitId) -> DispatchResult {
		Ok(())
	}

	fn before_change_weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId> LeaseReview<AccountId> for NoLending {
	fn recognise(_: LoanId, _: &LeaseFacts<AccountId>) -> DispatchResult {
		Ok(())
	}

	fn recognise_weight() -> Weight {
		Weight::zero()
	}
}

/// The owner that can pay the storage deposit, and the lease.
fn prepared<T: Config>() -> (T::AccountId, LeaseOf<T>) {
	let (unit, owner) = T::BenchmarkHelper::issued_unit();
	let lessee: T::AccountId = account("lessee", 0, 0);
	T::BenchmarkHelper::lessee(&lessee);
	let now = Pallet::<T>::now();
	let lease = Lease {
		unit,
		lessee,
		hourly: 2_000_000_000_000_000_000,
		from: now,
		until: now.saturating_add(Params::<T>::get().max_term),
		document: Document {
			hash: H256::repeat_byte(1),
			uri: BoundedVec::truncate_from(vec![b'u'; 128]),
		},
	};
	T::Consideration::ensure_successful(&owner, Footprint::from_encodable(&lease));
	(owner, lease)
}

/// Owner, lessee and id of an offered lease.
fn offered<T: Config>() -> Result<(T::AccountId, T::AccountId, LeaseId), BenchmarkError> {
	let (owner, lease) = prepared::<T>();
	let lessee = lease.lessee.clone();
	let id = Pallet::<T>::do_offer(owner.clone(), lease)?;
	Ok((owner, lessee, id))
}

/// Owner, lessee and id of an active lease.
fn active<T: Config>() -> Result<(T::AccountId, T::AccountId, LeaseId), BenchmarkError> {
	let (owner, lessee, id) = offered::<T>()?;
	Pallet::<T>::do_accept(lessee.clone(), id)?;
	Ok((owner, lessee, id))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn offer() {
		let (owner, lease) = prepared::<T>();
		let id = NextLeaseId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), lease);

		assert!(Leases::<T>::contains_key(id));
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (owner, _, id) = offered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert!(!Leases::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn accept() -> Result<(), BenchmarkError> {
		let (_, lessee, id) = offered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(lessee), id);

		assert_eq!(Leases::<T>::get(id).map(|record| record.status), Some(LeaseStatus::Active));
		Ok(())
	}

	#[benchmark]
	fn decline() -> Result<(), BenchmarkError> {
		let (_, lessee, id) = offered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(lessee), id);

		assert!(!Leases::<T>::contains_key(id));
		Ok(())
	}

	/// A lease that waited for the committee.
	#[benchmark]
	fn recognise() -> Result<(), BenchmarkError> {
		let origin =
			T::CreditCommittee::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let (_, _, id) = offered::<T>()?;
		Leases::<T>::mutate(id, |record| {
			if let Some(record) = record {
				record.status = LeaseStatus::Accepted;
			}
		});
		let loan = LoanId::MAX;

		#[block]
		{
			T::CreditCommittee::ensure_or(origin, Error::<T>::NotCreditCommittee)
				.map_err(DispatchError::from)?;
			Pallet::<T>::recognise_by::<NoLending>(loan, id)?;
		}

		let record = Leases::<T>::get(id);
		assert_eq!(record.and_then(|record| record.recognised_for), Some(loan));
		Ok(())
	}

	#[benchmark]
	fn pay_rent() -> Result<(), BenchmarkError> {
		let (_, lessee, id) = active::<T>()?;
		let amount = 1_000_000_000_000_000_000;

		#[block]
		{
			Pallet::<T>::pay_rent_into::<NoLending>(lessee, id, amount)?;
		}

		assert_eq!(Leases::<T>::get(id).map(|record| record.paid), Some(amount));
		Ok(())
	}

	/// With the consent that was missing.
	#[benchmark]
	fn end() -> Result<(), BenchmarkError> {
		let (owner, lessee, id) = active::<T>()?;
		Pallet::<T>::do_end(Some(owner), id).map_err(|error| error.error)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(lessee), id);

		assert!(!Leases::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let params = Parameters { max_prepaid: MAX_MAX_PREPAID, ..Default::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
