//! Benchmarks in the worst case: the longest names and URLs, and a stored number of every
//! appraiser.

use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Get, SortedMembers},
	BoundedVec,
};
use frame_system::RawOrigin;
use infrafi_protocol::{feed::Source, Model, OracleKey};
use pallet_oracle::TimestampedValue;
use sp_runtime::{traits::AccountIdConversion, FixedU128, Perbill};

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
		income: IncomeParams {
			economic_life: infrafi_finance::income::MAX_LIFE,
			utilisation: whole,
			margin: whole,
			discount_rate: FixedU128::from_rational(15, 100),
		},
	}
}

/// `count` different sources with the longest URLs and pointers.
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

/// At least `count` appraisers.
fn appraisers<T: Config>(count: u32) -> Vec<T::AccountId> {
	let mut index = 0;
	while (<T as pallet_oracle::Config>::Members::count() as u32) < count {
		<T as pallet_oracle::Config>::Members::add(&account("appraiser", index, 0));
		index += 1;
	}
	<T as pallet_oracle::Config>::Members::sorted_members()
}

/// A model with both feeds, their sources, and for each a number of Root and of `count` appraisers.
fn registered<T: Config>(count: u32) -> Result<Model, BenchmarkError> {
	let model = model_of(b'A');
	let root = <T as pallet_oracle::Config>::PalletId::get().into_account_truncating();
	let feeders: Vec<T::AccountId> = appraisers::<T>(count).into_iter().chain([root]).collect();
	Pallet::<T>::do_set_model(model.clone(), Some(params()))?;
	for feed in [OracleKey::Price(model.clone()), OracleKey::HourlyRate(model.clone())] {
		Pallet::<T>::do_set_sources(feed.clone(), sources::<T>(T::MaxSources::get()))?;
		let value = TimestampedValue { value: FixedU128::from_u32(1), timestamp: 1 };
		pallet_oracle::Values::<T>::insert(&feed, value);
		for feeder in &feeders {
			pallet_oracle::RawValues::<T>::insert(feeder, &feed, value);
		}
	}
	Ok(model)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The call removes a model, which costs more than to register one.
	#[benchmark]
	fn set_model(a: Linear<1, { T::MaxAppraisers::get() }>) -> Result<(), BenchmarkError> {
		let model = registered::<T>(a)?;

		#[extrinsic_call]
		_(RawOrigin::Root, model.clone(), None);

		assert!(!Models::<T>::contains_key(model));
		Ok(())
	}

	/// The call stores sources. An empty list removes a feed, which costs less than `set_model`.
	#[benchmark]
	fn set_sources(
		s: Linear<1, { T::MaxSources::get() }>,
		a: Linear<1, { T::MaxAppraisers::get() }>,
	) -> Result<(), BenchmarkError> {
		let model = registered::<T>(a)?;
		let feed = OracleKey::HourlyRate(model);
		Params::<T>::mutate(|params| params.min_sources = 1);

		#[extrinsic_call]
		_(RawOrigin::Root, feed.clone(), sources::<T>(s));

		assert_eq!(Sources::<T>::decode_len(feed).unwrap_or(0), s as usize);
		Ok(())
	}

	#[benchmark]
	fn accept_value() -> Result<(), BenchmarkError> {
		let feed = OracleKey::Price(registered::<T>(1)?);
		let dated = |dollars| DatedValue { value: FixedU128::from_u32(dollars), as_of: u64::MAX };
		let held = Held::new(dated(2), 0);
		let anchor = Anchor { value: FixedU128::from_u32(1), since: 0 };
		let waiting = Feed {
			accepted: Some(dated(1)),
			anchor: Some(anchor),
			held: Some(held),
			..Feed::new(0)
		};
		Feeds::<T>::insert(&feed, waiting);

		#[extrinsic_call]
		_(RawOrigin::Root, feed.clone());

		assert_eq!(Feeds::<T>::get(feed).and_then(|feed| feed.accepted), Some(dated(2)));
		Ok(())
	}

	/// The call counts the sources of every feed.
	#[benchmark]
	fn set_params(f: Linear<0, { <T as pallet_oracle::Config>::MaxFeedValues::get() }>) {
		let _ = Sources::<T>::clear(u32::MAX, None);
		for index in 0..f {
			let feed = OracleKey::Price(model_of(b'A' + index as u8));
			Sources::<T>::insert(feed, sources::<T>(T::MaxSources::get()));
		}
		let params = Parameters::default();

		#[extrinsic_call]
		_(RawOrigin::Root, params.clone());

		assert_eq!(Params::<T>::get(), params);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
