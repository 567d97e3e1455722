//! The key of one attestor of three.

use sp_core::H256;

use super::*;

/// Ferdie is the attestor whose key is stolen.
const OTHERS: [Sr25519Keyring; 2] = [Dave, Eve];

fn attest(who: Sr25519Keyring, dollars: Balance) {
	let attest = pallet_reserve::Call::attest {
		custodian: Charlie.to_account_id(),
		as_of: now(),
		face: dollars * DOLLAR,
		hash: H256::zero(),
	};
	assert_eq!(by(who, attest), Ok(()));
}

fn all_attest(who: &[Sr25519Keyring], dollars: Balance) {
	who.iter().for_each(|who| attest(*who, dollars));
}

/// Bills of a million at Charlie, and three attestors.
fn bills() -> Balance {
	for (who, group) in [(Dave, 201), (Eve, 202)] {
		assert_ok!(root(admit(Role::Attestor, who, group)));
	}
	assert_eq!(buy(Alice, Charlie, 1_000_000), Ok(()));
	// The face is a unit above the cost.
	1_000_001
}

fn is_attested() -> bool {
	Reserve::position().unwrap().is_attested
}

#[test]
fn neither_proves_what_is_missing_nor_hides_what_is_there() {
	on_live_chain(|| {
		let face = bills();
		for lie in [0, 100 * face] {
			all_attest(&OTHERS, face);
			attest(Ferdie, lie);
			assert!(is_attested(), "{lie}");
			next_block(60);
			// The bills are gone, and two attestors have seen it.
			all_attest(&OTHERS, face - 2);
			attest(Ferdie, lie);
			assert!(!is_attested(), "{lie}");
			next_block(60);
		}
	});
}

/// By silence it closes the entry once the last proof is two days old, where there are no more than
/// three attestors. A fourth one opens it.
#[test]
fn closes_the_entry_after_two_days_by_silence() {
	on_live_chain(|| {
		let face = bills();
		all_attest(&[Dave, Eve, Ferdie], face);
		next_block(2 * DAY);
		all_attest(&OTHERS, face);
		assert!(is_attested());
		next_block(1);
		assert!(!is_attested());
		let mint = pallet_reserve::Call::mint { amount_usdc: DOLLAR, min_usdai: ONE };
		let stale = pallet_reserve::Error::AttestationStale;
		assert_eq!(by(Bob, mint.clone()), reserve_refuses(stale));
		exits_are_open();
		assert_ok!(root(admit(Role::Attestor, Two, 203)));
		attest(Two, face);
		assert_eq!(by(Bob, mint), Ok(()));
	});
}

/// A revocation drops its reports at once, and with them the proof that rests on them.
#[test]
fn counts_no_longer_once_it_is_revoked() {
	on_live_chain(|| {
		let face = bills();
		all_attest(&[Dave, Eve, Ferdie], face);
		assert!(is_attested());
		revoked(Role::Attestor, Ferdie);
		assert!(!is_attested());
		exits_are_open();
	});
}
