//! The operational class is for members, so that no other account outbids a tip with calls that
//! fail.

use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	storage::with_transaction,
};
use infrafi_runtime::*;
use pallet_collective::{Call as Collective, Instance1, Instance2};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
	ApplyExtrinsicResult, DispatchError, TransactionOutcome,
};

use super::remark;
use crate::chain::*;

/// The council has six members, the credit committee one, and the guardians are two of the council.
fn outsider() -> Sr25519Keyring {
	let who = AliceStash;
	let id = who.to_account_id();
	assert!(!Council::is_member(&id) && Balances::free_balance(id) > INFRA);
	who
}

/// A vote on a motion that does not exist.
fn vote() -> RuntimeCall {
	let vote = Collective::<Runtime, Instance1>::vote {
		proposal: Default::default(),
		index: 0,
		approve: true,
	};
	RuntimeCall::Council(vote)
}

fn is_operational(call: &RuntimeCall) -> bool {
	call.get_dispatch_info().class == DispatchClass::Operational
}

fn included(who: Sr25519Keyring, call: RuntimeCall) -> ApplyExtrinsicResult {
	transaction(who, call, None).expect("it can be signed")
}

/// As the transaction pool sees it.
fn validated(
	who: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
	tip: Balance,
) -> Result<ValidTransaction, TransactionValidityError> {
	let signed = signed(who, call, None, tip)?;
	let source = TransactionSource::External;
	// The pool asks at a state that it throws away.
	with_transaction(|| {
		let result = Executive::validate_transaction(source, signed, Default::default());
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(result))
	})
	.expect("layers are not nested deeply")
}

#[test]
fn members_send_operational_calls() {
	on_chain(DEV, || {
		assert!(is_operational(&vote()));
		assert_ok!(included(Alice, vote()).map(drop));
		assert_ok!(validated(Alice, vote(), 0));
		// A seat in any of the three is enough.
		let who = outsider().to_account_id();
		pallet_collective::Members::<Runtime, Instance2>::put(vec![who.clone()]);
		assert_ok!(included(outsider(), vote()).map(drop));
		pallet_collective::Members::<Runtime, Instance2>::kill();
		let add = pallet_membership::Call::add_member { who: who.into() };
		assert_ok!(root(RuntimeCall::Guardians(add)));
		assert_ok!(included(outsider(), vote()).map(drop));
	});
}

#[test]
fn outsiders_are_refused_before_they_pay_or_take_weight() {
	on_chain(DEV, || {
		let who = outsider();
		let calls = || {
			let bytes = || Box::new(vote());
			let real = Alice.to_account_id().into();
			let proxied = pallet_proxy::Call::proxy { real, force_proxy_type: None, call: bytes() };
			[
				vote(),
				pallet_utility::Call::batch { calls: vec![vote(), vote()] }.into(),
				// Nothing is not normal.
				pallet_utility::Call::batch { calls: vec![] }.into(),
				pallet_utility::Call::as_derivative { index: 0, call: bytes() }.into(),
				proxied.into(),
				pallet_sudo::Call::sudo { call: bytes() }.into(),
			]
		};
		let operational = || System::block_weight().get(DispatchClass::Operational).to_owned();
		let before = (System::account(who.to_account_id()), operational());
		for call in calls() {
			if !is_operational(&call) {
				continue;
			}
			let refused = InvalidTransaction::Call.into();
			assert_eq!(validated(who, call.clone(), INFRA), Err(refused), "{call:?}");
			assert_eq!(included(who, call.clone()), Err(refused), "{call:?}");
		}
		assert_eq!(before, (System::account(who.to_account_id()), operational()));
		assert!(calls().iter().filter(|call| is_operational(call)).count() >= 4);
	});
}

#[test]
fn normal_calls_are_for_all() {
	on_chain(DEV, || {
		assert_ok!(included(outsider(), remark()).unwrap());
		// A wrapped vote waits like any other call.
		let calls = vec![vote(), remark()];
		let batch = RuntimeCall::from(pallet_utility::Call::batch { calls });
		assert!(!is_operational(&batch));
		assert_ok!(included(outsider(), batch).map(drop));
	});
}

#[test]
fn any_account_brings_the_code_that_was_authorised() {
	on_chain(DEV, || {
		let code = b"not even wasm".to_vec();
		let apply = || {
			let code = code.clone();
			RuntimeCall::from(frame_system::Call::apply_authorized_upgrade { code })
		};
		assert!(is_operational(&apply()));
		let refused = Err(InvalidTransaction::Call.into());
		assert_eq!(included(outsider(), apply()), refused, "nothing is authorised");
		let code_hash = BlakeTwo256::hash(&code);
		assert_ok!(root(frame_system::Call::authorize_upgrade_without_checks { code_hash }));
		assert_ok!(included(outsider(), apply()).map(drop));
	});
}

/// A tip decides between normal calls. Without one the smallest call goes first.
#[test]
fn the_usual_tip_of_an_appraiser_goes_before_calls_without_one() {
	on_chain(DEV, || {
		let values = vec![(
			infrafi_protocol::OracleKey::Price(model("H100-SXM5-80GB")),
			sp_runtime::FixedU128::from_u32(25_000),
		)];
		let values = values.try_into().expect("one fits");
		let feed = RuntimeCall::from(pallet_oracle::Call::feed_values { values });
		let spam = RuntimeCall::from(frame_system::Call::remark { remark: vec![] });
		let priority = |call: &RuntimeCall, tip| {
			validated(outsider(), call.clone(), tip).expect("it is valid").priority
		};
		assert!(priority(&feed, 0) < priority(&spam, 0));
		let tip = pallet_appraisal::Parameters::default().tip;
		assert!(priority(&feed, tip) > priority(&spam, tip / 100));
	});
}
