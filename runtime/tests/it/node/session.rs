use frame_support::{assert_noop, assert_ok, traits::Hooks};
use infrafi_runtime::*;
use sp_keyring::Sr25519Keyring::*;

use crate::chain::*;

#[test]
fn validators_rotate_their_keys() {
	on_chain(DEV, || {
		let owner = codec::Encode::encode(&Alice.to_account_id());
		let (keys, proof) = generate(&owner);
		let set = |proof| pallet_session::Call::<Runtime>::set_keys { keys: keys.clone(), proof };
		let wrong = sp_runtime::DispatchError::from(pallet_session::Error::<Runtime>::InvalidProof);
		assert_noop!(call(Alice, set(vec![])).map_err(|e| e.error), wrong);
		assert_noop!(call(Bob, set(proof.clone())).map_err(|e| e.error), wrong);
		assert_ok!(call(Alice, set(proof)));
		let authorities = || pallet_aura::Authorities::<Runtime>::get().into_inner();
		assert_ne!(authorities(), vec![keys.aura.clone()]);
		for _ in 0..2 {
			// A session is a hundred blocks.
			let end = (System::block_number() / 100 + 1) * 100;
			System::set_block_number(end);
			Session::on_initialize(end);
		}
		assert_eq!(authorities(), vec![keys.aura.clone()]);
	});
}

/// New keys in the keystore, with the proof that they are the owner's.
fn generate(owner: &[u8]) -> (SessionKeys, Vec<u8>) {
	let generated = SessionKeys::generate(owner, Some(b"//Alice//rotated".to_vec()));
	(generated.keys, codec::Encode::encode(&generated.proof))
}
