//! Benchmarks with a role on whose admissions nothing rests. The weight of the watch comes on top,
//! and is measured by its pallet.

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOriginWithArg;
use frame_system::RawOrigin;
use infrafi_protocol::Role;
use sp_core::H256;

use crate::*;

/// An account that is admitted as a borrower: a role without facts that rest on it.
fn admitted<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let who: T::AccountId = account("borrower", 0, 0);
	Pallet::<T>::do_admit(Role::Borrower, who.clone(), 1, None, H256::zero())?;
	Ok(who)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// A new admission writes the count, which a renewal does not.
	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let role = Role::Borrower;
		let origin = T::AdmitOrigin::try_successful_origin(&role)
			.map_err(|()| BenchmarkError::Weightless)?;
		admitted::<T>()?;
		let who: T::AccountId = account("borrower", 1, 0);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			role,
			who.clone(),
			u32::MAX,
			Some(u64::MAX),
			H256::repeat_byte(1),
		);

		assert!(Admissions::<T>::contains_key(role, who));
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let role = Role::Borrower;
		let origin = T::RevokeOrigin::try_successful_origin(&role)
			.map_err(|()| BenchmarkError::Weightless)?;
		let who = admitted::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, role, who.clone());

		assert!(!Admissions::<T>::contains_key(role, who));
		Ok(())
	}

	#[benchmark]
	fn renounce() -> Result<(), BenchmarkError> {
		let who = admitted::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Role::Borrower);

		assert!(!Admissions::<T>::contains_key(Role::Borrower, who));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
