//! Benchmarks, each in the worst case: the largest names and addresses, every feed taken, every appraiser's number stored.

use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Get, SortedMembers},
	BoundedVec,
};
use frame_system::RawOrigin;
use infrafi_protocol::{feed::Source, Model, OracleKey};
use pallet_oracle::TimestampedValue;
use sp_runtime::{FixedU128, Perbill};

use crate::*;

fn model_of(byte: u8) -> Model {
	BoundedVec::truncate_from(vec![byte; 32])
}

fn params() -> ModelParams {
	let whole = Perbill::one();
	ModelParams {
		depreciation: Perbill::from_percent(25),
		floor: Perbill::from_percent(10),
		grades: Grades { a: whole, b: whole, c: whole },
		income: Income {
			economic_life: infrafi_finance::income::MAX_LIFE,
			utilisation: whole,
			margin: whole,
			discount_rate: FixedU128::from_rational(15, 100),
		},
	}
}

/// So many different sources with the longest addresses and pointers.
fn sources<T: Config>(count: u32) -> SourcesOf<T> {
	let source = |index: u32| {
		let mut url = b"https://".to_vec();
		url.resize(256, b'a' + index as u8);
		let mut pointer = b"/".to_vec();
		pointer.resize(128, b'a');
		Source {
			url: BoundedVec::truncate_from(url),
			pointer: BoundedVec::truncate_from(pointer),
			scale: FixedU128::from_u32(1),
		}
	};
	BoundedVec::truncate_from((0..count).map(source).collect::<Vec<_>>())
}

/// A model with both feeds, their sources, and a number of every appraiser for each.
fn registered<T: Config>() -> Result<Model, BenchmarkError> {
	let model = model_of(b'A');
	Pallet::<T>::do_set_model(model.clone(), Some(params()))?;
	for feed in [OracleKey::Price(model.clone()), OracleKey::HourlyRate(model.clone())] {
		Pallet::<T>::do_set_sources(feed.clone(), sources::<T>(T::MaxSources::get()))?;
		let value = TimestampedValue { value: FixedU128::from_u32(1), timestamp: 1 };
		pallet_oracle::Values::<T>::insert(&feed, value);
		for member in <T as pallet_oracle::Config>::Members::sorted_members() {
			pallet_oracle::RawValues::<T>::insert(member, &feed, value);
		}
	}
	Ok(model)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// Retiring costs more than registering.
	#[benchmark]
	fn set_model() -> Result<(), BenchmarkError> {
		let model = registered::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Root, model.clone(), None);

		assert!(!Models::<T>::contains_key(model));
		Ok(())
	}

	#[benchmark]
	fn set_sources(s: Linear<0, { T::MaxSources::get() }>) -> Result<(), BenchmarkError> {
		let model = registered::<T>()?;
		let feed = OracleKey::HourlyRate(model);

		#[extrinsic_call]
		_(RawOrigin::Root, feed.clone(), sources::<T>(s));

		assert_eq!(Sources::<T>::decode_len(feed).unwrap_or(0), s as usize);
		Ok(())
	}

	#[benchmark]
	fn accept_value() -> Result<(), BenchmarkError> {
		let feed = OracleKey::Price(registered::<T>()?);
		let quote = |dollars| Quote { value: FixedU128::from_u32(dollars), as_of: u64::MAX };
		let held = guard::counted(quote(2), 1, 0);
		let waiting = Feed { registered_at: 0, accepted: Some(quote(1)), held: Some(held) };
		Feeds::<T>::insert(&feed, waiting);

		#[extrinsic_call]
		_(RawOrigin::Root, feed.clone());

		assert_eq!(Feeds::<T>::get(feed).and_then(|feed| feed.accepted), Some(quote(2)));
		Ok(())
	}

	#[benchmark]
	fn set_params() {
		let params = Parameters::default();

		#[extrinsic_call]
		_(RawOrigin::Root, params.clone());

		assert_eq!(Params::<T>::get(), params);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
