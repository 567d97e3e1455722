use codec::Encode;
use frame_support::{assert_noop, assert_ok, hypothetically, traits::Hooks};
use infrafi_runtime::{infrafi_api::runtime_decl_for_infrafi_api::InfrafiApiV1, *};
use pallet_session::ShouldEndSession;
use pallet_timelock::CallClass;
use pallet_validators::Call as Validating;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{traits::Header as _, Digest, DigestItem, DispatchError};

use crate::{
	chain::*,
	governance::{motion::carry, timelock::*, COUNCIL, FIVE, FOUR},
};

/// Ends the running session and the next one, so that what was decided is in force.
fn two_sessions() {
	for _ in 0..2 {
		let length = Validators::params().session_blocks;
		let end = (System::block_number() / length + 1) * length;
		System::set_block_number(end);
		assert!(Validators::should_end_session(end));
		Session::on_initialize(end);
		Grandpa::on_finalize(end);
	}
}

#[test]
fn validators_rotate_their_keys() {
	on_chain(DEV, || {
		let owner = Alice.to_account_id().encode();
		let (keys, proof) = generate(&owner, "//Alice//rotated");
		let set = |proof| pallet_session::Call::<Runtime>::set_keys { keys: keys.clone(), proof };
		let wrong = DispatchError::from(pallet_session::Error::<Runtime>::InvalidProof);
		assert_noop!(call(Alice, set(vec![])).map_err(|e| e.error), wrong);
		assert_noop!(call(Bob, set(proof.clone())).map_err(|e| e.error), wrong);
		assert_ok!(call(Alice, set(proof)));
		let authorities = || pallet_aura::Authorities::<Runtime>::get().into_inner();
		assert_ne!(authorities(), vec![keys.aura.clone()]);
		two_sessions();
		assert_eq!(authorities(), vec![keys.aura.clone()]);
		assert_eq!(Grandpa::grandpa_authorities(), vec![(keys.grandpa.clone(), 1)]);
		assert_eq!(AuthorityDiscovery::authorities(), vec![keys.authority_discovery.clone()]);
	});
}

/// The whole way by the council: an addition waits, and what protects does not.
#[test]
fn validators_are_admitted_after_the_delay_and_dismissed_at_once() {
	on_chain(COUNCIL, || {
		let who = Bob.to_account_id();
		let refused = Err(pallet_validators::Error::<Runtime>::NotGovernance.into());
		let admit = Validating::admit { who: who.clone() };
		assert_eq!(carry(&FIVE, admit.clone()), refused);
		assert_eq!(timelocked(&FOUR, admit, CallClass::Council), Ok(()));
		assert_ok!(call(Bob, set_keys(Bob)));
		two_sessions();
		assert_eq!(Session::validators().len(), 2);
		let params = Validators::params();
		assert_eq!(carry(&FIVE, Validating::set_params { params: params.clone() }), refused);
		let set = Validating::set_params { params };
		assert_eq!(timelocked(&FOUR, set, CallClass::Council), Ok(()));
		for call in [
			Validating::suspend { who: who.clone() },
			Validating::reinstate { who: who.clone() },
			Validating::dismiss { who: who.clone() },
		] {
			assert_eq!(carry(&[Alice, Bob, Charlie], call.clone()), refused);
			assert_eq!(carry(&FOUR, call), Ok(()));
		}
		two_sessions();
		assert_eq!(Session::validators(), [Alice.to_account_id()]);
	});
}

/// The deposit is held for admitted accounts alone, and returned to those that are out of the set.
#[test]
fn keys_are_set_by_validators_alone_and_removed_by_accounts_out_of_the_set() {
	on_chain(DEV, || {
		let closed = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		let stranger = pallet_session::Error::<Runtime>::NoAssociatedValidatorId;
		let refused = |result: frame_support::dispatch::DispatchResultWithPostInfo| {
			result.map(drop).map_err(|error| error.error)
		};
		assert_eq!(refused(call(Bob, set_keys(Bob))), Err(stranger.into()));
		assert_eq!(refused(call(Alice, pallet_session::Call::purge_keys {})), Err(closed));
		let in_set = pallet_validators::Error::<Runtime>::InSet;
		assert_eq!(refused(call(Alice, Validating::purge_keys {})), Err(in_set.into()));

		let before = Balances::free_balance(Bob.to_account_id());
		assert_ok!(root(Validating::admit { who: Bob.to_account_id() }));
		assert_ok!(call(Bob, set_keys(Bob)));
		assert_eq!(Balances::free_balance(Bob.to_account_id()), before - INFRA / 10);
		assert_ok!(call(Bob, Validating::leave {}));
		assert_ok!(call(Bob, Validating::purge_keys {}));
		assert_eq!(Balances::free_balance(Bob.to_account_id()), before);
	});
}

/// The report of the node's task goes through all extensions, without signer, nonce and fee.
#[test]
fn a_node_reports_two_blocks_of_a_slot() {
	on_chain(LOCAL, || {
		let number = System::block_number() + 1;
		let parent = sp_core::H256::repeat_byte(3);
		frame_system::BlockHash::<Runtime>::insert(number - 1, parent);
		let slot = Timestamp::get() / SLOT_DURATION + 1;
		let author = (slot % 4) as usize;
		let who = Session::validators()[author].clone();
		let pair = Sr25519Keyring::iter().find(|key| key.to_account_id() == who).unwrap();
		let sealed = |root: u8| {
			let logs =
				vec![DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, slot.encode())];
			let root = sp_core::H256::repeat_byte(root);
			let mut header = Header::new(number, root, root, parent, Digest { logs });
			let seal = pair.sign(header.hash().as_ref()).encode();
			header.digest_mut().push(DigestItem::Seal(sp_consensus_aura::AURA_ENGINE_ID, seal));
			header
		};
		let (first, second) = (sealed(1), sealed(2));
		frame_system::BlockHash::<Runtime>::insert(number, first.hash());
		let key_owner_proof = pallet_validators::KeyOwnerProof { session: 0, validator_count: 4 };
		let call = Validating::<Runtime>::report_double_block_unsigned {
			first: first.into(),
			second: second.into(),
			key_owner_proof,
		};
		use frame_system::offchain::CreateAuthorizedTransaction;
		let create = <Runtime as CreateAuthorizedTransaction<Validating<Runtime>>>::create_authorized_transaction;
		let transaction = create(call.into());
		// Each validation begins a block.
		let validate = |source| {
			let transaction = transaction.clone();
			hypothetically!(Executive::validate_transaction(source, transaction, parent))
		};
		use sp_runtime::transaction_validity::TransactionSource::*;
		assert!(validate(External).is_err());
		assert!(validate(Local).is_ok_and(|valid| !valid.propagate));
		assert_eq!(Executive::apply_extrinsic(transaction), Ok(Ok(())));
		let validator = <Runtime as InfrafiApiV1<Block>>::validator(who);
		assert!(validator.suspension.is_some() && validator.is_admitted);
	});
}

/// New keys in the keystore, with the proof that they are the owner's.
fn generate(owner: &[u8], seed: &str) -> (SessionKeys, Vec<u8>) {
	let generated = SessionKeys::generate(owner, Some(seed.as_bytes().to_vec()));
	(generated.keys, generated.proof.encode())
}

/// The call that sets the first keys of a validator.
pub fn set_keys(who: Sr25519Keyring) -> pallet_session::Call<Runtime> {
	let (keys, proof) =
		generate(&who.to_account_id().encode(), &format!("{}//validator", who.to_seed()));
	pallet_session::Call::set_keys { keys, proof }
}
