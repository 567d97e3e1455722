//! Every path by which an account can have a call dispatched, with its outcome.

use frame_support::{
	assert_ok,
	dispatch::DispatchResultWithPostInfo,
	storage::{with_transaction, TransactionOutcome},
	traits::Hooks,
};
use infrafi_runtime::{configs::ProxyType, *};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{DispatchError, DispatchResult};

use crate::chain::{call, root};

/// A path: it sends the call for the account, and returns the outcome of the inner call.
pub type Path = fn(Sr25519Keyring, RuntimeCall) -> DispatchResult;

/// All paths but those of Root.
pub const PATHS: [(&str, Path); 14] = [
	("signed", |who, inner| plain(call(who, inner))),
	("batch", batch),
	("batch_all", |who, inner| {
		plain(call(who, pallet_utility::Call::batch_all { calls: vec![inner] }))
	}),
	("force_batch", force_batch),
	("if_else", if_else),
	("as_derivative", |who, inner| {
		plain(call(who, pallet_utility::Call::as_derivative { index: 0, call: Box::new(inner) }))
	}),
	("proxy", proxy),
	("multisig of one", |who, call_| {
		let other_signatories = vec![One.to_account_id()];
		let call_ = Box::new(call_);
		plain(call(
			who,
			pallet_multisig::Call::as_multi_threshold_1 { other_signatories, call: call_ },
		))
	}),
	("multisig of two", multisig),
	("a council member", member),
	("a motion", motion),
	("a motion of the committee", motion_of_committee),
	("the scheduler", scheduled),
	("the timelock", timelocked),
];

/// The paths by which Root has a call dispatched in the name of an account. They bypass the filter.
pub const PATHS_OF_ROOT: [(&str, Path); 2] = [("dispatch_as", dispatch_as), ("sudo_as", sudo_as)];

/// The outcome, with the storage rolled back.
pub fn tried(what: impl FnOnce() -> DispatchResult) -> DispatchResult {
	with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(what())))
		.expect("nothing else fails")
}

pub fn plain(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(drop).map_err(|error| error.error)
}

/// The newest event that the closure picks.
fn emitted<T>(pick: impl Fn(RuntimeEvent) -> Option<T>) -> T {
	let events = System::events();
	events.into_iter().rev().find_map(|record| pick(record.event)).expect("an event has the result")
}

fn batch(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_utility::{Call, Event};
	assert_ok!(call(who, Call::batch { calls: vec![inner] }));
	emitted(|event| match event {
		RuntimeEvent::Utility(Event::BatchInterrupted { error, .. }) => Some(Err(error)),
		RuntimeEvent::Utility(Event::BatchCompleted) => Some(Ok(())),
		_ => None,
	})
}

fn force_batch(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_utility::{Call, Event};
	assert_ok!(call(who, Call::force_batch { calls: vec![inner] }));
	emitted(|event| match event {
		RuntimeEvent::Utility(Event::ItemFailed { error }) => Some(Err(error)),
		RuntimeEvent::Utility(Event::ItemCompleted) => Some(Ok(())),
		_ => None,
	})
}

fn if_else(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_utility::{Call, Event};
	let fallback = Box::new(frame_system::Call::remark { remark: vec![] }.into());
	assert_ok!(call(who, Call::if_else { main: Box::new(inner), fallback }));
	emitted(|event| match event {
		RuntimeEvent::Utility(Event::IfElseFallbackCalled { main_error }) => Some(Err(main_error)),
		RuntimeEvent::Utility(Event::IfElseMainSuccess) => Some(Ok(())),
		_ => None,
	})
}

fn dispatch_as(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_utility::{Call, Event};
	let signed = frame_system::RawOrigin::Signed(who.to_account_id());
	let as_origin = Box::new(OriginCaller::system(signed));
	assert_ok!(root(Call::dispatch_as { as_origin, call: Box::new(inner) }));
	emitted(|event| match event {
		RuntimeEvent::Utility(Event::DispatchedAs { result }) => Some(result),
		_ => None,
	})
}

fn proxy(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_proxy::{Call, Event};
	let delegate = One.to_account_id().into();
	assert_ok!(call(who, Call::add_proxy { delegate, proxy_type: ProxyType::Any, delay: 0 }));
	let real = who.to_account_id().into();
	let endow = pallet_balances::Call::transfer_allow_death {
		dest: One.to_account_id().into(),
		value: INFRA,
	};
	assert_ok!(call(Ferdie, endow));
	assert_ok!(call(One, Call::proxy { real, force_proxy_type: None, call: Box::new(inner) }));
	emitted(|event| match event {
		RuntimeEvent::Proxy(Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	})
}

fn multisig(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_multisig::{Call, Event};
	let other = if who == Alice { Bob } else { Alice };
	let max_weight = configs::BlockWeights::get().max_block;
	let agree = |me: Sr25519Keyring, he: Sr25519Keyring, maybe_timepoint| {
		let other_signatories = vec![he.to_account_id()];
		let inner = Box::new(inner.clone());
		call(
			me,
			Call::as_multi {
				threshold: 2,
				other_signatories,
				maybe_timepoint,
				call: inner,
				max_weight,
			},
		)
	};
	assert_ok!(agree(who, other, None));
	assert_ok!(agree(other, who, Some(Multisig::timepoint())));
	emitted(|event| match event {
		RuntimeEvent::Multisig(Event::MultisigExecuted { result, .. }) => Some(result),
		_ => None,
	})
}

fn sudo_as(who: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_sudo::{Call, Event};
	let who = who.to_account_id().into();
	assert_ok!(call(Alice, Call::sudo_as { who, call: Box::new(inner) }));
	emitted(|event| match event {
		RuntimeEvent::Sudo(Event::SudoAsDone { sudo_result }) => Some(sudo_result),
		_ => None,
	})
}

fn member(_: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_collective::{Call, Event};
	let execute = Call::execute { proposal: Box::new(inner), length_bound: 10_000 };
	assert_ok!(call(Alice, RuntimeCall::Council(execute)));
	emitted(|event| match event {
		RuntimeEvent::Council(Event::MemberExecuted { result, .. }) => Some(result),
		_ => None,
	})
}

fn motion(_: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	crate::governance::motion::carry(&[Alice, Bob, Charlie, Dave], inner)
}

fn motion_of_committee(_: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_collective::{Call, Event};
	let proposal = Box::new(inner);
	let propose = Call::propose { threshold: 1, proposal, length_bound: 10_000 };
	assert_ok!(call(Alice, RuntimeCall::CreditCommittee(propose)));
	emitted(|event| match event {
		RuntimeEvent::CreditCommittee(Event::Executed { result, .. }) => Some(result),
		_ => None,
	})
}

fn timelocked(_: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_timelock::{Call, CallClass, NextCallId};
	let id = NextCallId::<Runtime>::get();
	let schedule = Call::schedule { call: Box::new(inner), class: CallClass::Council };
	crate::governance::motion::carry(&[Alice, Bob, Charlie, Dave], schedule)?;
	let weight_bound = Timelock::weight(id).expect("it is scheduled");
	plain(call(One, Call::execute { id, weight_bound }))
}

fn scheduled(_: Sr25519Keyring, inner: RuntimeCall) -> DispatchResult {
	use pallet_scheduler::{Call, Event};
	let when = System::block_number() + 1;
	let call = Box::new(inner);
	let schedule = Call::schedule { when, maybe_periodic: None, priority: 0, call };
	crate::governance::motion::carry(&[Alice, Bob, Charlie, Dave], schedule)?;
	System::set_block_number(when);
	Scheduler::on_initialize(when);
	emitted(|event| match event {
		RuntimeEvent::Scheduler(Event::Dispatched { result, .. }) => Some(result),
		_ => None,
	})
}
