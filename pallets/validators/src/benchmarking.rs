//! Benchmarks with the largest set. Every validator is eligible, which is the most to read: of one
//! that is suspended no keys are read.

use alloc::{vec, vec::Vec};

use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::RawOrigin,
	traits::{
		fungible::{Inspect, Mutate, MutateHold},
		Authorize, EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::{pallet_prelude::HeaderFor, Pallet as System};
use pallet_session::{
	DisabledValidators, KeyOwner, NextKeys, Pallet as Session, QueuedKeys, Validators,
};
use sp_application_crypto::RuntimeAppPublic;
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_runtime::{
	traits::{Header, OpaqueKeys, TrailingZeroInput},
	transaction_validity::TransactionSource,
	Digest, DigestItem,
};

use crate::*;

type CurrencyOf<T> = <T as pallet_session::Config>::Currency;

/// The validator of an index.
fn nth<T: Config>(index: u32) -> T::AccountId {
	account("validator", index, 0)
}

/// Admits the largest set, queued and running.
fn fill<T: Config>() {
	let mut all: Vec<_> = (0..MAX_VALIDATORS).map(nth::<T>).collect();
	all.sort();
	let keys = |who: &T::AccountId| {
		let seed = codec::Encode::encode(who).repeat(8);
		T::Keys::decode(&mut TrailingZeroInput::new(&seed)).expect("keys are bytes")
	};
	let queued: Vec<_> = all.iter().map(|who| (who.clone(), keys(who))).collect();
	for (who, keys) in &queued {
		NextKeys::<T>::insert(who, keys);
	}
	Admitted::<T>::put(BoundedVec::truncate_from(all.clone()));
	Validators::<T>::put(all);
	QueuedKeys::<T>::put(queued);
	DisabledValidators::<T>::kill();
	Params::<T>::put(Parameters { minimum: 1, ..Default::default() });
}

/// The largest set, and the longest headers of two blocks of its first validator for one slot.
fn equivocate<T: Config>() -> (HeaderFor<T>, HeaderFor<T>, KeyOwnerProof) {
	fill::<T>();
	let session = Session::<T>::current_index();
	let key = AuraIdOf::<T>::generate_pair(None);
	SetStarts::<T>::kill();
	Pallet::<T>::record_set(session);
	let number = System::<T>::block_number() + 2u32.into();
	frame_system::BlockHash::<T>::insert(number - 1u32.into(), T::Hash::default());
	Sets::<T>::mutate(session, |set| {
		let set = set.as_mut().expect("it is recorded");
		set[0].aura = key.clone();
	});
	let sealed = |root: u8| {
		let slot = DigestItem::PreRuntime(AURA_ENGINE_ID, codec::Encode::encode(&0u64));
		// The seal, the hashes and the number have their place.
		let rest = DigestItem::Other(vec![0; MAX_HEADER_BYTES as usize - 512]);
		let digest = Digest { logs: vec![slot, rest] };
		let root = <T::Hashing as sp_runtime::traits::Hash>::hash(&[root]);
		let mut header =
			HeaderFor::<T>::new(number, root, Default::default(), Default::default(), digest);
		let seal = key.sign(&header.hash()).expect("the key is in the keystore");
		header.digest_mut().push(DigestItem::Seal(AURA_ENGINE_ID, codec::Encode::encode(&seal)));
		header
	};
	let (first, second) = (sealed(1), sealed(2));
	frame_system::BlockHash::<T>::insert(first.number(), first.hash());
	let proof = KeyOwnerProof { session, validator_count: MAX_VALIDATORS };
	(first, second, proof)
}

/// Takes a validator out of both sets. Its keys have owners and a deposit.
fn take_out<T: Config>(who: &T::AccountId) {
	Validators::<T>::kill();
	QueuedKeys::<T>::mutate(|queued| queued.retain(|(other, _)| other != who));
	let keys = Session::<T>::load_keys(who).expect("it has keys");
	for id in T::Keys::key_ids() {
		KeyOwner::<T>::insert((*id, keys.get_raw(*id).to_vec()), who);
	}
	let deposit = <T as pallet_session::Config>::KeyDeposit::get();
	let endowment = CurrencyOf::<T>::minimum_balance() + deposit;
	CurrencyOf::<T>::mint_into(who, endowment).expect("the account can receive INFRA");
	CurrencyOf::<T>::hold(&pallet_session::HoldReason::Keys.into(), who, deposit)
		.expect("the account has the deposit");
	System::<T>::inc_consumers(who).expect("it has a provider");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let origin =
			T::AdmitOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		fill::<T>();
		let who = nth::<T>(0);
		Admitted::<T>::mutate(|admitted| admitted.retain(|other| *other != who));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());

		assert!(Pallet::<T>::is_admitted(&who));
		Ok(())
	}

	#[benchmark]
	fn dismiss() -> Result<(), BenchmarkError> {
		let origin =
			T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		fill::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, nth::<T>(0));

		assert!(!Pallet::<T>::is_admitted(&nth::<T>(0)));
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		let origin =
			T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		fill::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, nth::<T>(0));

		assert!(Suspensions::<T>::contains_key(nth::<T>(0)));
		Ok(())
	}

	#[benchmark]
	fn reinstate() -> Result<(), BenchmarkError> {
		let origin =
			T::CouncilOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		fill::<T>();
		Pallet::<T>::put_suspension(&nth::<T>(0), SuspensionReason::Governance);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, nth::<T>(0));

		assert!(!Suspensions::<T>::contains_key(nth::<T>(0)));
		Ok(())
	}

	#[benchmark]
	fn leave() {
		fill::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(nth::<T>(0)));

		assert!(!Pallet::<T>::is_admitted(&nth::<T>(0)));
	}

	#[benchmark]
	fn resume() {
		fill::<T>();
		Pallet::<T>::put_suspension(&nth::<T>(0), SuspensionReason::Offline);

		#[extrinsic_call]
		_(RawOrigin::Signed(nth::<T>(0)));

		assert!(!Suspensions::<T>::contains_key(nth::<T>(0)));
	}

	#[benchmark]
	fn report_double_block() {
		let (first, second, proof) = equivocate::<T>();
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), first.into(), second.into(), proof);

		assert_eq!(Suspensions::<T>::iter_keys().count(), 1);
	}

	#[benchmark]
	fn report_double_block_unsigned() {
		let (first, second, proof) = equivocate::<T>();

		#[extrinsic_call]
		_(RawOrigin::Authorized, first.into(), second.into(), proof);

		assert_eq!(Suspensions::<T>::iter_keys().count(), 1);
	}

	#[benchmark]
	fn authorize_report_double_block_unsigned() -> Result<(), BenchmarkError> {
		let (first, second, key_owner_proof) = equivocate::<T>();
		let (first, second) = (first.into(), second.into());
		let call = Call::<T>::report_double_block_unsigned { first, second, key_owner_proof };

		#[block]
		{
			call.authorize(TransactionSource::Local).ok_or("the call authorises itself")??;
		}
		Ok(())
	}

	#[benchmark]
	fn purge_keys() {
		fill::<T>();
		let who = nth::<T>(0);
		take_out::<T>(&who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(Session::<T>::load_keys(&who).is_none());
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let params = Parameters { session_blocks: MIN_SESSION_BLOCKS, ..Default::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	/// With the look-up of the author in the set.
	#[benchmark]
	fn note_author() {
		fill::<T>();
		let author = nth::<T>(0);

		#[block]
		{
			let set = Session::<T>::validators();
			let author = set.into_iter().find(|who| *who == author).expect("it is in the set");
			<Pallet<T> as pallet_authorship::EventHandler<_, _>>::note_author(author);
		}

		assert_eq!(Authored::<T>::get(nth::<T>(0)), 1);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(4), crate::mock::Test);
}
