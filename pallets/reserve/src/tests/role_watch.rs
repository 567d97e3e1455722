//! What rests on the admission of an attestor.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{Role, RoleWatch};

use crate::{mock::*, Error, Event, Holdings, ReportOf, Reports};

fn bought() {
	mint(ALICE, 100_000);
	buy(1_000, 990, 91);
	pass(60);
}

fn is_attested() -> bool {
	position().is_attested
}

fn reports(custodian: &AccountId) -> Vec<ReportOf<Test>> {
	Reports::<Test>::get(custodian).into_inner()
}

#[test]
fn a_revocation_drops_the_reports_and_the_proof() {
	new_test_ext().execute_with(|| {
		bought();
		buy_from(OTHER_CUSTODIAN, 500, 490, 91);
		assert_ok!(attest(CUSTODIAN, 1_000));
		assert_ok!(attest_as(1, OTHER_CUSTODIAN, 500));
		assert!(is_attested());
		let [first, ..] = ATTESTORS;
		revoke_attestor(&first);
		assert!(emitted(Event::ProofDropped { custodian: CUSTODIAN, attestor: first }));
		assert_eq!((reports(&CUSTODIAN), reports(&OTHER_CUSTODIAN).len()), (vec![], 1));
		assert_noop!(Reserve::mint(signed(ALICE), 1, 0), Error::<Test>::AttestationStale);
		assert_ok!(redeem(ALICE, 1));
		// As after a proof that expired: the time since the purchase no longer counts.
		let stale: Vec<bool> = [CUSTODIAN, OTHER_CUSTODIAN]
			.map(|custodian| Reserve::attestation(custodian).unwrap().is_stale)
			.to_vec();
		assert_eq!(stale, [true, false]);
		pass(6);
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		assert!(is_attested());
	});
}

#[test]
fn the_reports_of_the_others_make_a_proof() {
	new_test_ext().execute_with(|| {
		govern(|params| params.min_attestors = 2);
		bought();
		for attestor in 0..3 {
			assert_ok!(attest_as(attestor, CUSTODIAN, 1_000 + attestor as Balance));
			pass(6);
		}
		// The proof is of the last two.
		revoke_attestor(&ATTESTORS[2]);
		assert!(is_attested());
		let proof = Reserve::attestation(CUSTODIAN).unwrap().holding.proof.unwrap();
		assert_eq!((proof.face.0, proof.as_of), (1_000 * DOLLAR, now() - 18));
		let face = 1_000 * DOLLAR;
		let proven =
			Event::ReserveProven { custodian: CUSTODIAN, as_of: now() - 18, face, ledger: face };
		assert_eq!(last_event(), proven.into());
		revoke_attestor(&ATTESTORS[0]);
		assert!(!is_attested());
	});
}

#[test]
fn a_report_outside_of_the_proof_drops_no_proof() {
	new_test_ext().execute_with(|| {
		govern(|params| params.min_attestors = 2);
		bought();
		for attestor in 0..3 {
			assert_ok!(attest_as(attestor, CUSTODIAN, 1_000));
			pass(6);
		}
		let before = Holdings::<Test>::get();
		revoke_attestor(&ATTESTORS[0]);
		assert_eq!(Holdings::<Test>::get(), before);
		assert_eq!(reports(&CUSTODIAN).len(), 2);
	});
}

#[test]
fn other_roles_change_nothing() {
	new_test_ext().execute_with(|| {
		bought();
		assert_ok!(attest(CUSTODIAN, 1_000));
		for role in Role::ALL.into_iter().filter(|role| *role != Role::Attestor) {
			Reserve::revoked(role, &ATTESTORS[0]);
			Reserve::revoked(role, &CUSTODIAN);
			assert_eq!(Reserve::revoked_weight(role), Default::default());
		}
		assert!(is_attested());
		assert!(Reserve::revoked_weight(Role::Attestor).ref_time() > 0);
	});
}

/// Entry reads the end that the proof knows, and no role.
#[test]
fn a_proof_ends_with_the_first_admission_of_its_attestors() {
	new_test_ext().execute_with(|| {
		govern(|params| params.min_attestors = 2);
		bought();
		let end = now() + DAY;
		Ends::set(&vec![(ATTESTORS[0].clone(), end), (ATTESTORS[1].clone(), end + 60)]);
		assert_ok!(attest_as(0, CUSTODIAN, 1_000));
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		let proof = Reserve::attestation(CUSTODIAN).unwrap().holding.proof.unwrap();
		assert_eq!(proof.valid_until, Some(end));
		set_clock(end - 1);
		assert!(is_attested());
		set_clock(end);
		assert!(!is_attested());
		assert!(Reserve::attestation(CUSTODIAN).unwrap().is_stale);
		// The report of the one that has expired does not make a new one.
		assert_ok!(attest_as(2, CUSTODIAN, 1_000));
		assert!(is_attested(), "of the second and the third");
		assert_eq!(reports(&CUSTODIAN).len(), 2);
		set_clock(end + 60);
		assert!(!is_attested());
		let late = Reserve::attest(signed(ATTESTORS[0].clone()), CUSTODIAN, now(), 1, hash(1));
		assert_noop!(late, Error::<Test>::NotAttestor);
	});
}

#[test]
fn a_proof_without_an_end_has_none() {
	new_test_ext().execute_with(|| {
		bought();
		assert_ok!(attest(CUSTODIAN, 1_000));
		let proof = Reserve::attestation(CUSTODIAN).unwrap().holding.proof.unwrap();
		assert_eq!(proof.valid_until, None);
	});
}

#[test]
fn an_attestor_of_the_custodians_group_is_refused() {
	new_test_ext().execute_with(|| {
		bought();
		Groups::set(&vec![(CUSTODIAN, 7), (ATTESTORS[0].clone(), 7)]);
		assert_noop!(attest(CUSTODIAN, 1_000), Error::<Test>::ConflictOfInterest);
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		buy_from(OTHER_CUSTODIAN, 500, 490, 91);
		assert_ok!(attest(OTHER_CUSTODIAN, 500));
	});
}

/// The lots of a custodian that is no longer admitted still have to be proved, by others.
#[test]
fn a_former_custodian_keeps_its_group() {
	new_test_ext().execute_with(|| {
		Groups::set(&vec![(CUSTODIAN, 7), (ATTESTORS[0].clone(), 7)]);
		bought();
		Custodians::set(&vec![OTHER_CUSTODIAN]);
		assert_noop!(attest(CUSTODIAN, 1_000), Error::<Test>::ConflictOfInterest);
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		assert!(is_attested());
	});
}
