//! The credit committee decides by more than half of its members.

use codec::Encode;
use frame_support::dispatch::GetDispatchInfo;
use pallet_collective::{Call as Collective, Event, Instance2};
use sp_runtime::traits::{BlakeTwo256, Hash as _};

use super::*;
use crate::busy_chain::{insured_unit, offer};

type Propose = Collective<Runtime, Instance2>;

fn act(who: Sr25519Keyring, does: Propose) -> Result<(), DispatchError> {
	plain(call(who, RuntimeCall::CreditCommittee(does)))
}

fn propose(threshold: u32, proposal: RuntimeCall) -> Propose {
	let length_bound = proposal.encoded_size() as u32;
	Propose::propose { threshold, proposal: Box::new(proposal), length_bound }
}

/// The result of the last motion of the committee.
fn outcome() -> Option<Result<(), DispatchError>> {
	System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::CreditCommittee(Event::Executed { result, .. }) => Some(result),
		_ => None,
	})
}

/// On the development chain one transaction is the decision.
#[test]
fn one_member_of_one_decides_at_once() {
	on_chain(DEV, || {
		let loan = offer(insured_unit(1), 24).proposed();
		assert_ok!(act(Alice, propose(1, pallet_lending::Call::reject { loan }.into())));
		assert_eq!(outcome(), Some(Ok(())));
	});
}

#[test]
fn one_of_three_decides_nothing_and_two_do() {
	on_chain(COUNCIL, || {
		let loan = offer(insured_unit(1), 24).proposed();
		let reject = || RuntimeCall::from(pallet_lending::Call::reject { loan });
		// Alone, a motion of one is executed and refused, and so is the plain call.
		assert_ok!(act(Alice, propose(1, reject())));
		let refused = Err(pallet_lending::Error::<Runtime>::NotCreditCommittee.into());
		assert_eq!(outcome(), Some(refused));
		assert_eq!(plain(call(Alice, reject())), refused);
		let length_bound = 1_000;
		let proposal = Box::new(reject());
		assert_ok!(act(Alice, Propose::execute { proposal, length_bound }));
		// Two of three are more than half.
		assert_ok!(act(Alice, propose(2, reject())));
		let (proposal, index) = (BlakeTwo256::hash_of(&reject()), 0);
		for who in [Alice, Bob] {
			assert_ok!(act(who, Propose::vote { proposal, index, approve: true }));
		}
		let close = Propose::close {
			proposal_hash: proposal,
			index,
			proposal_weight_bound: reject().get_dispatch_info().call_weight,
			length_bound,
		};
		assert_ok!(act(One, close));
		assert_eq!(outcome(), Some(Ok(())));
	});
}
