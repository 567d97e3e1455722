//! Benchmarks with calls of a given length, which are stored as preimages.

use alloc::{boxed::Box, vec};
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{EnsureOrigin, EnsureOriginWithArg, SafeMode},
	weights::Weight,
};
use frame_system::RawOrigin;

use crate::{types::length, *};

/// Functions that the benchmarks need from the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// Adds the account to [`Config::Guardians`], as the last member of a full set if possible.
	fn add_guardian(who: &AccountId);

	/// Fills [`Config::Objectors`] with as many members as possible, and returns them.
	fn fill_council() -> alloc::vec::Vec<AccountId>;

	/// Sets the clock to a time, in seconds since 1970.
	fn set_time(seconds: u64);
}

/// A time at which each benchmark starts, in seconds since 1970.
const NOW: u64 = 1_790_000_000;

/// The least length of a call that is stored as a preimage, in bytes. A shorter one is stored with
/// its record, and costs less.
const SHORTEST_PREIMAGE: u32 = 129;

/// A call whose encoding has `bytes` bytes, or the least number that a call has.
fn call_of<T: Config>(bytes: u32) -> <T as frame_system::Config>::RuntimeCall {
	let remark = |length: u32| -> <T as frame_system::Config>::RuntimeCall {
		frame_system::Call::<T>::remark { remark: vec![0; length as usize] }.into()
	};
	let mut size = bytes;
	while size > 0 && length(&remark(size)) > bytes {
		size -= 1;
	}
	remark(size)
}

/// The id and the weight of a call that can be executed.
fn ready<T: Config>(bytes: u32) -> Result<(u64, Weight), BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	Params::<T>::mutate(|params| params.delay = 0);
	let call = call_of::<T>(bytes);
	let weight = call.get_dispatch_info().call_weight;
	let id = Pallet::<T>::do_schedule(call, CallClass::Root)?;
	Ok((id, weight))
}

/// A guardian without a recent use of its powers.
fn guardian<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("guardian", 0, 0);
	T::BenchmarkHelper::add_guardian(&who);
	let used = GuardianUse { braked_at: Some(0), cancelled_at: Some(0) };
	GuardianUses::<T>::insert(&who, used);
	who
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn schedule(l: Linear<SHORTEST_PREIMAGE, MAX_CALL_BYTES>) -> Result<(), BenchmarkError> {
		let class = CallClass::Root;
		let origin = T::ScheduleOrigin::try_successful_origin(&class)
			.map_err(|()| BenchmarkError::Weightless)?;
		T::BenchmarkHelper::set_time(NOW);
		let call = Box::new(call_of::<T>(l));
		let id = NextCallId::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call, class);

		assert!(Pending::<T>::contains_key(id));
		Ok(())
	}

	/// The call does nothing, so that little more than the timelock's own work is measured. The
	/// proof is as measured: a preimage may have 4 MiB, and that of a scheduled call has 64 KiB.
	#[benchmark(pov_mode = Measured)]
	fn execute(l: Linear<SHORTEST_PREIMAGE, MAX_CALL_BYTES>) -> Result<(), BenchmarkError> {
		let (id, weight) = ready::<T>(l)?;
		let who: T::AccountId = account("caller", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, weight);

		assert!(!Pending::<T>::contains_key(id));
		Ok(())
	}

	/// By a guardian, whose use is recorded.
	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let (id, _) = ready::<T>(MAX_CALL_BYTES)?;
		let who = guardian::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!Pending::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn brake() -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::set_time(NOW);
		let who = guardian::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who));

		assert!(T::SafeMode::is_entered());
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let params = Parameters {
			delay: MAX_DELAY,
			window: MAX_WINDOW,
			guardian_interval: MAX_GUARDIAN_INTERVAL,
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	/// The last objection that is needed, of as many as there can be.
	#[benchmark]
	fn object() -> Result<(), BenchmarkError> {
		let (id, _) = ready::<T>(MAX_CALL_BYTES)?;
		let members = T::BenchmarkHelper::fill_council();
		let needed = members.len().div_ceil(3);
		let last = members.get(needed - 1).ok_or(BenchmarkError::Weightless)?.clone();
		for member in members.into_iter().take(needed - 1) {
			Pallet::<T>::do_object(member, id)?;
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(last), id);

		assert!(!Pending::<T>::contains_key(id));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
