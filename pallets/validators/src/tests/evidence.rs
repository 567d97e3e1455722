//! Evidence of equivocations, signed with the keys of the mock.

use finality_grandpa::{Equivocation as Votes, Message, Prevote};
use frame_support::dispatch::DispatchResultWithPostInfo;
use frame_system::pallet_prelude::HeaderFor;
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_consensus_grandpa::{Equivocation, EquivocationProof, SetId};
use sp_core::{sr25519, Pair, H256};
use sp_runtime::traits::Header as _;

use crate::{mock::*, KeyOwnerProof};

/// The evidence that names the set of a session.
pub fn proof(session: u32) -> KeyOwnerProof {
	Validators::proof_of(session).unwrap()
}

/// The last block that a validator made, and a second one for its slot with another state.
pub fn double_block(who: &AccountId) -> (HeaderFor<Test>, HeaderFor<Test>) {
	let session = Session::current_index();
	let pair = pair_in_force(who, session);
	let ours = Headers::get()
		.into_iter()
		.rev()
		.find(|header| signs(header, &pair))
		.expect("the validator made a block");
	let other = second_block(&ours, &pair);
	(ours, other)
}

/// Another block for the slot of a block.
pub fn second_block(ours: &HeaderFor<Test>, pair: &sr25519::Pair) -> HeaderFor<Test> {
	let mut other = unsealed(ours);
	other.set_state_root(H256::repeat_byte(9));
	seal(other, pair)
}

/// A header without its seal.
pub fn unsealed(header: &HeaderFor<Test>) -> HeaderFor<Test> {
	let mut header = header.clone();
	header.digest_mut().pop();
	header
}

/// Whether the pair signed the header.
pub fn signs(header: &HeaderFor<Test>, pair: &sr25519::Pair) -> bool {
	let seal = header.digest().logs().last().unwrap();
	let seal: sr25519::Signature = seal.seal_try_to(&AURA_ENGINE_ID).unwrap();
	sr25519::Pair::verify(&seal, unsealed(header).hash().as_ref(), &pair.public())
}

/// Reports the last block of a validator and its double, as an account without a role.
pub fn report(who: &AccountId) -> DispatchResultWithPostInfo {
	let (first, second) = double_block(who);
	let proof = proof(Session::current_index());
	Validators::report_double_block(signed(STRANGER), first.into(), second.into(), proof)
}

/// Two votes of a validator in one round of a set, signed with the keys of a session.
pub fn double_vote(who: &AccountId, session: u32, set_id: SetId) -> EquivocationProof<H256, u64> {
	let pair = voter_in_force(who, session);
	let round_number = 7;
	let vote = |byte| {
		let prevote = Prevote { target_hash: H256::repeat_byte(byte), target_number: 3 };
		let message = Message::Prevote(prevote.clone());
		let payload = sp_consensus_grandpa::localized_payload(round_number, set_id, &message);
		(prevote, pair.sign(&payload).into())
	};
	let identity = pair.public().into();
	let votes = Votes { round_number, identity, first: vote(1), second: vote(2) };
	EquivocationProof::new(set_id, Equivocation::Prevote(votes))
}
