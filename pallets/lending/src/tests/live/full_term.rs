//! Loans from draw to maturity over years. The figures equal, to the unit, those of
//! `scripts/rates.py --lives`, an independent program with exact fractions.

use std::process::Command;

use frame_support::assert_ok;
use infrafi_finance::curve::Amortisation;

use crate::{mock::*, types::TermsOf, Event, Schedule};

/// `deadline paid senior junior principal`, by deadline.
fn scripted(name: &str) -> Vec<[u128; 5]> {
	let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/rates.py");
	let output = Command::new("python3").args([script, "--lives"]).output().unwrap();
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	let lines = String::from_utf8(output.stdout).unwrap();
	lines
		.lines()
		.filter_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
		.map(|line| {
			let numbers: Vec<u128> = line.split(' ').skip(1).map(|n| n.parse().unwrap()).collect();
			numbers.try_into().unwrap()
		})
		.collect()
}

/// Pays what is due at each deadline, and compares every figure with the table.
fn full_term(name: &str, terms: impl Fn() -> TermsOf<Test>) {
	let lines = scripted(name);
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		let agreed = Lending::schedule(id);
		assert_eq!(agreed.len(), lines.len());
		let (c, income) = (conservative(), || books().income - books().fees);
		for (n, [deadline, paid, senior, junior, principal]) in lines.iter().enumerate() {
			assert_eq!(u128::from(agreed[n].at), *deadline);
			go_to(agreed[n].at);
			let before = [BORROWER, VAULT, CURATOR].map(|who| balance(&who));
			assert_eq!(due(id), *paid, "{name} {n}");
			assert_ok!(Lending::repay_due(signed(BORROWER), id, *paid));
			let after = [BORROWER, VAULT, CURATOR].map(|who| balance(&who));
			assert_eq!(before[0] - after[0], *paid, "{name} {n}");
			assert_eq!(after[1] - before[1], *senior, "{name} {n}");
			assert_eq!(after[2] - before[2], *junior, "{name} {n}");
			assert_eq!(owed(id), *principal, "{name} {n}");
			check();
		}
		assert!(!is_live(id));
		assert_eq!(last_event(), Event::Closed { loan: id, returned: 0 }.into());
		// The savers have the interest less the fee, and nothing else.
		assert_eq!(conservative() - c, income());
		let senior: u128 = lines.iter().map(|line| line[2]).sum();
		assert_eq!(books().income, senior - 850_000 * ONE);
	});
}

#[test]
fn three_years_of_calendar_months_level_with_a_stub() {
	let schedule = Schedule::Monthly { day: 1, utc_offset: -5 * 3_600, days: 1_090 };
	full_term("level", || TermsOf::<Test> { schedule: schedule.clone(), ..terms() });
	assert_eq!(scripted("level").len(), 37, "a stub and 36 months");
}

#[test]
fn equal_principal() {
	full_term("straight", || TermsOf::<Test> {
		amortisation: Amortisation::EqualPrincipal,
		..terms()
	});
}

#[test]
fn bullet() {
	full_term("bullet", || TermsOf::<Test> { amortisation: Amortisation::Bullet, ..terms() });
}
