use frame_support::{
	assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::StorePreimage, weights::Weight,
};
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash as _},
	DispatchError::{self, BadOrigin},
};

use crate::{mock::*, Call, CallClass, Error, Event, WeightInfo, MAX_CALL_BYTES};

type Weights = <Test as crate::Config>::WeightInfo;

#[test]
fn makes_a_call_of_the_council_after_the_delay() {
	new_test_ext().execute_with(|| {
		let call = set_interval(7);
		let id = schedule(call.clone(), CallClass::Council);
		advance(2 * DAY);
		assert_ok!(execute(id));
		assert_eq!(Timelock::params().guardian_interval, 7);
		let hash = BlakeTwo256::hash_of(&call);
		assert_eq!(last_event(), Event::Executed { id, class: CallClass::Council, hash }.into());
		assert!(!is_pending(id));
		assert_noop!(execute(id), Error::<Test>::UnknownCall);
	});
}

#[test]
fn makes_a_long_call_of_class_root() {
	new_test_ext().execute_with(|| {
		let id = schedule(long(set_balance(ALICE, 5)), CallClass::Root);
		advance(2 * DAY);
		assert_ok!(execute(id));
		assert_eq!(Balances::free_balance(ALICE), 5);
	});
}

#[test]
fn waits_for_the_delay_and_ends_with_the_window() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), CallClass::Council);
		assert_noop!(execute(id), Error::<Test>::CallNotReady);
		advance(2 * DAY - 1);
		assert_noop!(execute(id), Error::<Test>::CallNotReady);
		advance(1);
		frame_support::hypothetically_ok!(execute(id));
		advance(7 * DAY - 1);
		frame_support::hypothetically_ok!(execute(id));
		advance(1);
		assert_noop!(execute(id), Error::<Test>::WindowClosed);
	});
}

#[test]
fn is_for_every_signed_account() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), CallClass::Council);
		advance(2 * DAY);
		let bound = Weight::MAX;
		assert_noop!(Timelock::execute(RuntimeOrigin::none(), id, bound), BadOrigin);
		assert_noop!(Timelock::execute(root(), id, bound), BadOrigin);
		assert_ok!(Timelock::execute(signed(ALICE), id, bound));
	});
}

#[test]
fn refuses_an_unknown_call() {
	new_test_ext().execute_with(|| {
		assert_noop!(execute(0), Error::<Test>::UnknownCall);
	});
}

/// A call that needs Root is not made with less, and one of the council not with more.
#[test]
fn makes_a_call_with_the_power_of_its_class() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_balance(ALICE, 5), CallClass::Council);
		advance(2 * DAY);
		assert_noop!(execute(id), BadOrigin);
	});
}

/// Even a council cannot make a call that the filter closes. Root can.
#[test]
fn passes_the_call_filter_with_class_council() {
	new_test_ext().execute_with(|| {
		let burn = || pallet_balances::Call::burn { value: 1, keep_alive: false }.into();
		let id = schedule(burn(), CallClass::Council);
		let nested = pallet_utility::Call::batch_all { calls: vec![burn()] };
		let nested = schedule(nested.into(), CallClass::Council);
		let as_root = schedule(burn(), CallClass::Root);
		advance(2 * DAY);
		let filtered = frame_system::Error::<Test>::CallFiltered;
		assert_noop!(execute(id), filtered);
		assert_noop!(execute(nested), frame_system::Error::<Test>::CallFiltered);
		// Root is past the filter, and refused by the call itself.
		assert_noop!(execute(as_root), BadOrigin);
	});
}

#[test]
fn a_call_that_fails_stays_and_can_be_tried_again() {
	new_test_ext().execute_with(|| {
		let pay =
			pallet_balances::Call::force_transfer { source: STRANGER, dest: ALICE, value: 10 };
		let id = schedule(long(pay.into()), CallClass::Root);
		advance(2 * DAY);
		let error = execute(id).unwrap_err();
		assert!(
			matches!(error, DispatchError::Token(_) | DispatchError::Arithmetic(_)),
			"{error:?}"
		);
		assert!(is_pending(id));
		assert_ok!(Balances::force_set_balance(root(), STRANGER, 100));
		assert_ok!(execute(id));
		assert_eq!(Balances::free_balance(ALICE), 1_010);
	});
}

/// Otherwise the executor decides how much weight the block reserves.
#[test]
fn refuses_a_bound_below_the_weight_of_the_call() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_balance(ALICE, 1_000), CallClass::Root);
		advance(2 * DAY);
		let weight = Timelock::weight(id).unwrap();
		assert!(weight.proof_size() > 0);
		for less in [Weight::from_parts(1, 0), Weight::from_parts(0, 1)] {
			let bound = weight.saturating_sub(less);
			let refused = Timelock::execute(signed(STRANGER), id, bound).unwrap_err();
			assert_eq!(refused.error, Error::<Test>::WeightBoundTooLow.into());
			assert!(is_pending(id));
		}
		assert_ok!(Timelock::execute(signed(STRANGER), id, weight));
	});
}

/// The declared weight, and the weight in the end.
fn weights(call: Call<Test>) -> (Weight, Weight) {
	let call = RuntimeCall::from(call);
	let info = call.get_dispatch_info();
	let post = match call.dispatch(signed(STRANGER)) {
		Ok(post) => post,
		Err(error) => error.post_info,
	};
	(info.call_weight, post.calc_actual_weight(&info))
}

#[test]
fn reserves_the_bound_and_returns_what_was_not_needed() {
	new_test_ext().execute_with(|| {
		let call = set_interval(7);
		let length = codec::Encode::encoded_size(&call) as u32;
		let id = schedule(call, CallClass::Council);
		advance(2 * DAY);
		let weight = Timelock::weight(id).unwrap();
		let weight_bound = weight.saturating_mul(2);
		let most = Weights::execute(MAX_CALL_BYTES).saturating_add(weight_bound);
		let expected = Weights::execute(length).saturating_add(weight);
		assert_eq!(weights(Call::execute { id, weight_bound }), (most, expected));
		// Nothing was there to be made.
		let expected = Weights::execute(MAX_CALL_BYTES);
		assert_eq!(weights(Call::execute { id, weight_bound }), (most, expected));
	});
}

/// The call that fails is paid, too.
#[test]
fn charges_the_weight_of_a_call_that_fails() {
	new_test_ext().execute_with(|| {
		let call = set_balance(ALICE, 5);
		let length = codec::Encode::encoded_size(&call) as u32;
		let id = schedule(call, CallClass::Council);
		advance(2 * DAY);
		let weight_bound = Timelock::weight(id).unwrap();
		let (_, actual) = weights(Call::execute { id, weight_bound });
		assert_eq!(actual, Weights::execute(length).saturating_add(weight_bound));
	});
}

/// The bytes of an earlier runtime may mean another call.
#[test]
fn refuses_a_call_that_an_earlier_runtime_encoded() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), CallClass::Council);
		advance(2 * DAY);
		TransactionVersion::set(2);
		assert_noop!(execute(id), Error::<Test>::EncodingChanged);
		let again = schedule(set_interval(7), CallClass::Council);
		advance(2 * DAY);
		assert_ok!(execute(again));
		assert_ok!(Timelock::cancel(signed(THIRD), id));
	});
}

/// Root can remove a preimage. The call is then lost, and can be removed.
#[test]
fn refuses_a_call_without_its_bytes() {
	new_test_ext().execute_with(|| {
		let call = long(set_interval(7));
		let hash = BlakeTwo256::hash_of(&call);
		let id = schedule(call, CallClass::Council);
		advance(2 * DAY);
		frame_support::hypothetically!({
			Preimage::unnote(&hash);
			assert_eq!(Timelock::weight(id), None);
			assert_noop!(execute(id), Error::<Test>::CallUnavailable);
		});
		assert_ok!(execute(id));
	});
}
