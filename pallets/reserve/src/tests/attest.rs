use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;
use infrafi_protocol::assets::USDC;

use crate::{mock::*, Error, Event, Reports};

fn bought() {
	mint(ALICE, 100_000);
	buy(1_000, 990, 91);
	pass(60);
}

fn is_attested() -> bool {
	position().is_attested
}

#[test]
fn stores_the_time_and_the_hash() {
	new_test_ext().execute_with(|| {
		bought();
		let [first, ..] = ATTESTORS;
		let (as_of, face) = (now() - 10, 1_000 * DOLLAR);
		assert_ok!(Reserve::attest(signed(first.clone()), CUSTODIAN, as_of, face, hash(7)));
		let said = Event::Attested {
			custodian: CUSTODIAN,
			attestor: first.clone(),
			as_of,
			face,
			hash: hash(7),
		};
		assert!(emitted(said));
		let proven = Event::ReserveProven { custodian: CUSTODIAN, as_of, face, ledger: face };
		assert_eq!(last_event(), proven.into());
		let attestation = Reserve::attestation(CUSTODIAN).unwrap();
		assert_eq!(
			(attestation.is_stale, attestation.is_short, attestation.reports.len()),
			(false, false, 1)
		);
		let report = &attestation.reports[0];
		assert_eq!((report.attestor.clone(), report.as_of), (first, as_of));
		assert_eq!((report.face, report.hash, report.at), (Usdc(face), hash(7), now()));
		let proof = attestation.holding.proof.unwrap();
		assert_eq!((proof.as_of, proof.reports.to_vec()), (as_of, attestation.reports));
		assert_eq!(Reserve::attestation(OTHER_CUSTODIAN), None);
	});
}

#[test]
fn without_bills_there_is_nothing_to_report() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		assert!(is_attested());
		assert_noop!(attest(CUSTODIAN, 0), Error::<Test>::NothingToAttest);
		pass(1_000 * DAY);
		assert!(is_attested());
	});
}

#[test]
fn refuses_all_but_attestors() {
	new_test_ext().execute_with(|| {
		bought();
		let refused = Reserve::attest(signed(BOB), CUSTODIAN, now(), 0, hash(1));
		assert_noop!(refused, Error::<Test>::NotAttestor);
	});
}

#[test]
fn refuses_future_stale_and_older_times() {
	new_test_ext().execute_with(|| {
		bought();
		let attest =
			|as_of| Reserve::attest(signed(ATTESTORS[0].clone()), CUSTODIAN, as_of, 1, hash(1));
		assert_noop!(attest(now() + 1), Error::<Test>::AttestationFromFuture);
		assert_noop!(attest(NOW - 1), Error::<Test>::LedgerMoved);
		assert_ok!(attest(now() - 1));
		assert_noop!(attest(now() - 1), Error::<Test>::AttestationNotNewer);
		assert_noop!(attest(now() - 2), Error::<Test>::AttestationNotNewer);
		assert_ok!(attest(now()));
		pass(2 * DAY + 1);
		assert_noop!(attest(now() - 2 * DAY - 1), Error::<Test>::AttestationStale);
	});
}

#[test]
fn refuses_a_report_from_before_the_lots_changed() {
	new_test_ext().execute_with(|| {
		bought();
		let as_of = now();
		pass(6);
		buy(500, 495, 91);
		let attest = |as_of, face| {
			let who = signed(ATTESTORS[0].clone());
			Reserve::attest(who, CUSTODIAN, as_of, face * DOLLAR, hash(1))
		};
		assert_noop!(attest(as_of, 1_000), Error::<Test>::LedgerMoved);
		// Another's lots do not matter, and a purchase does not make a proof before it short.
		assert_ok!(attest(now(), 1_500));
		pass(6);
		buy_from(OTHER_CUSTODIAN, 100, 99, 91);
		buy(100, 99, 91);
		assert!(is_attested());
		let holding = Reserve::attestation(CUSTODIAN).unwrap().holding;
		assert_eq!((holding.face, holding.lots), (Usdc(1_600 * DOLLAR), 3));
		assert_eq!(holding.proof.unwrap().ledger, Usdc(1_500 * DOLLAR));
	});
}

#[test]
fn the_first_proof_is_due_after_the_first_purchase() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		buy(1_000, 990, 91);
		pass(DAY);
		// A second purchase gives no more time.
		buy(1_000, 990, 91);
		pass(DAY);
		assert!(is_attested());
		pass(1);
		assert!(!is_attested());
		assert_ok!(attest(CUSTODIAN, 2_000));
		assert!(is_attested());
		pass(2 * DAY);
		assert!(is_attested());
		pass(1);
		assert!(!is_attested());
	});
}

#[test]
fn the_median_of_enough_counts() {
	new_test_ext().execute_with(|| {
		govern(|params| params.min_attestors = 3);
		bought();
		assert_ok!(attest_as(0, CUSTODIAN, 5_000));
		pass(6);
		assert_ok!(attest_as(1, CUSTODIAN, 999));
		assert_eq!(Reserve::attestation(CUSTODIAN).unwrap().holding.proof, None);
		pass(6);
		assert_ok!(attest_as(2, CUSTODIAN, 1_000));
		let proof = Reserve::attestation(CUSTODIAN).unwrap().holding.proof.unwrap();
		assert_eq!((proof.face, proof.as_of), (Usdc(1_000 * DOLLAR), now() - 12));
		assert!(is_attested());
		// One liar among three closes nothing; two do.
		pass(6);
		assert_ok!(attest_as(0, CUSTODIAN, 0));
		assert!(!is_attested());
		pass(6);
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		assert!(is_attested());
	});
}

#[test]
fn the_newest_reports_count_so_a_silent_attestor_ages_nothing() {
	new_test_ext().execute_with(|| {
		govern(|params| params.min_attestors = 2);
		bought();
		assert_ok!(attest_as(2, CUSTODIAN, 0));
		pass(DAY);
		assert_ok!(attest_as(0, CUSTODIAN, 1_000));
		assert_ok!(attest_as(1, CUSTODIAN, 1_001));
		let proof = Reserve::attestation(CUSTODIAN).unwrap().holding.proof.unwrap();
		assert_eq!((proof.as_of, proof.face), (now(), Usdc(1_000 * DOLLAR)));
	});
}

#[test]
fn reports_on_different_lots_are_not_combined() {
	new_test_ext().execute_with(|| {
		govern(|params| params.min_attestors = 2);
		bought();
		assert_ok!(attest_as(0, CUSTODIAN, 1_000));
		buy(1_000, 990, 91);
		pass(6);
		assert_ok!(attest_as(1, CUSTODIAN, 2_000));
		assert_eq!(Reserve::attestation(CUSTODIAN).unwrap().holding.proof, None);
		assert_ok!(attest_as(0, CUSTODIAN, 2_000));
		assert!(Reserve::attestation(CUSTODIAN).unwrap().holding.proof.is_some());
	});
}

#[test]
fn reports_of_a_removed_attestor_do_not_count() {
	new_test_ext().execute_with(|| {
		bought();
		assert_ok!(attest_as(0, CUSTODIAN, 1_000));
		assert!(is_attested());
		revoke_attestor(&ATTESTORS[0]);
		assert!(!is_attested());
		let attestation = Reserve::attestation(CUSTODIAN).unwrap();
		assert!(attestation.is_stale && attestation.reports.is_empty());
		pass(6);
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		assert!(is_attested());
		let reports = Reports::<Test>::get(CUSTODIAN);
		assert_eq!(reports.len(), 1, "the earlier report is gone");
	});
}

#[test]
fn more_attestors_are_needed_at_once() {
	new_test_ext().execute_with(|| {
		bought();
		assert_ok!(attest_as(0, CUSTODIAN, 1_000));
		govern(|params| params.min_attestors = 2);
		assert!(!is_attested());
		assert_ok!(attest_as(1, CUSTODIAN, 1_000));
		assert!(is_attested());
	});
}

#[test]
fn every_custodian_has_to_be_proved() {
	new_test_ext().execute_with(|| {
		bought();
		buy_from(OTHER_CUSTODIAN, 2_000, 1_980, 91);
		pass(2 * DAY + 1);
		assert_ok!(attest(CUSTODIAN, 1_000));
		assert!(!is_attested());
		assert_ok!(attest(OTHER_CUSTODIAN, 1_999));
		assert!(!is_attested());
		pass(1);
		assert_ok!(attest(OTHER_CUSTODIAN, 2_000));
		assert!(is_attested());
	});
}

#[test]
fn a_custodian_without_lots_is_removed() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 990, 1);
		assert_ok!(attest(CUSTODIAN, 0));
		assert!(!is_attested());
		pass(DAY);
		assert_ok!(settle(lot));
		assert!(is_attested());
		assert_eq!(Reserve::custodians(), vec![]);
		assert!(!Reports::<Test>::contains_key(CUSTODIAN));
	});
}

#[test]
fn cash_is_read_and_not_attested() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100);
		assert!(is_attested());
		// The issuer of USDC took it.
		assert_ok!(Assets::burn(signed(ISSUER), USDC, RESERVE, 1));
		assert!(!is_attested());
		let refused = Reserve::mint(signed(ALICE), DOLLAR, 0);
		assert_noop!(refused, Error::<Test>::AttestationShort);
		assert_ok!(redeem(ALICE, 99));
		assert_ok!(Assets::transfer(signed(BOB), USDC, RESERVE, 1));
		assert!(is_attested());
	});
}
