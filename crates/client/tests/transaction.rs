//! Transactions by the committed metadata: every byte that is signed and sent.

use codec::{Compact, Encode};
use infrafi_client::{AccountId, Hash, Lifetime, Runtime, Terms};

const GENESIS: [u8; 32] = [7; 32];
const BIRTH: [u8; 32] = [8; 32];
const DIGEST: [u8; 32] = [9; 32];

fn runtime() -> Runtime {
	Runtime::committed().expect("the metadata can be read")
}

fn remark(runtime: &Runtime, text: &[u8]) -> Vec<u8> {
	let system = runtime.metadata().pallet_by_name("System").expect("the pallet exists");
	let index = system.call_variant_by_name("remark").expect("the call exists").index;
	[vec![system.call_index(), index], text.to_vec().encode()].concat()
}

/// A transaction that lives for 64 blocks from block 1000 on: the era has 5 in its lowest four
/// bits, and 1000 modulo 64 above them.
fn mortal() -> (Terms, Vec<u8>) {
	let lifetime = Lifetime { blocks: 64, from: 1_000, hash: Hash::from(BIRTH) };
	let terms = Terms {
		nonce: 7,
		lifetime: Some(lifetime),
		tip: 10_000_000_000,
		fee_asset: Some(2),
		metadata_hash: Some(DIGEST),
	};
	let carried = [
		(5_u16 | (40 << 4)).encode(),
		Compact(7_u32).encode(),
		Compact(10_000_000_000_u128).encode(),
		Some(2_u32).encode(),
		vec![1],
	];
	(terms, carried.concat())
}

/// One that lives for ever, pays in INFRA and covers no metadata.
fn immortal() -> (Terms, Vec<u8>) {
	let terms = Terms { nonce: 0, lifetime: None, tip: 0, fee_asset: None, metadata_hash: None };
	(terms, vec![0, 0, 0, 0, 0])
}

#[test]
fn a_signature_covers_the_call_the_terms_and_the_chain() {
	let (runtime, genesis) = (runtime(), Hash::from(GENESIS));
	let call = remark(&runtime, b"hi");
	let versions = [0_u32.encode(), 0_u32.encode()].concat();

	let (terms, carried) = mortal();
	let expected =
		[&call[..], &carried, &versions, &GENESIS, &BIRTH, &Some(DIGEST).encode()].concat();
	assert_eq!(runtime.payload(genesis, &call, &terms).expect("it is one"), expected);

	let (terms, carried) = immortal();
	let expected = [&call[..], &carried, &versions, &GENESIS, &GENESIS, &[0]].concat();
	assert_eq!(runtime.payload(genesis, &call, &terms).expect("it is one"), expected);
}

#[test]
fn of_a_long_payload_the_hash_is_signed() {
	let runtime = runtime();
	let call = remark(&runtime, &[b'a'; 300]);
	let payload = runtime.payload(Hash::from(GENESIS), &call, &immortal().0).expect("it is one");
	assert_eq!(payload.len(), 32);
}

#[test]
fn a_transaction_has_its_signer_signature_terms_and_call() {
	let runtime = runtime();
	let call = remark(&runtime, b"hi");
	let (terms, carried) = mortal();
	let account = AccountId::from([3; 32]);
	let signed = runtime.signed(Hash::from(GENESIS), &call, &terms, &account, [4; 64]);
	let body = [&[0x84, 0][..], &[3; 32], &[1], &[4; 64], &carried, &call].concat();
	assert_eq!(signed.expect("it is one"), body.encode());
}

#[test]
fn what_is_no_call_is_not_signed() {
	let runtime = runtime();
	let whole = remark(&runtime, b"hi");
	let sign = |call: &[u8]| runtime.payload(Hash::from(GENESIS), call, &immortal().0);
	assert!(sign(&whole).is_ok());
	assert!(sign(&whole[..whole.len() - 1]).is_err(), "cut off");
	assert!(sign(&[whole.clone(), vec![0]].concat()).is_err(), "a byte too many");
	assert!(sign(&[250, 0]).is_err(), "no such pallet");
	assert!(sign(&[]).is_err());
	// A length that is encoded in more bytes than it needs decodes to the same call.
	let padded = [&whole[..2], &[(2 << 2) | 1, 0], b"hi"].concat();
	assert!(sign(&padded).is_err(), "it would be signed in other bytes than it was shown in");
}
