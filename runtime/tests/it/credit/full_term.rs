//! Loans of the vault from the draw to the last payment, over simulated years: equal to the unit to
//! the figures of `scripts/rates.py --lives`.

use std::process::Command;

use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use infrafi_finance::{curve::Amortisation, interest::Interest, units::Usdai};
use infrafi_protocol::unit::State;
use infrafi_runtime::{configs::VaultAccount, *};
use pallet_lending::{Call, Schedule};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::Permill;

use crate::{chain::*, loan::*};

/// The USDai of the borrower, the savers, the treasury and the junior lender.
fn all() -> [Balance; 4] {
	let owed = pallet_vault::VaultLedger::<Runtime>::get().money.fees.0;
	[usdai(Bob), usdai(VaultAccount::get()) - owed, treasury(), usdai(Eve)]
}

/// `deadline paid senior junior principal`, by deadline.
fn scripted(name: &str, draw: u64) -> Vec<[u128; 5]> {
	let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../scripts/rates.py");
	let draw = draw.to_string();
	let output = Command::new("python3").args([script, "--lives", &draw]).output().unwrap();
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	String::from_utf8(output.stdout)
		.unwrap()
		.lines()
		.filter_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
		.map(|line| {
			let numbers: Vec<u128> = line.split(' ').skip(1).map(|n| n.parse().unwrap()).collect();
			numbers.try_into().unwrap()
		})
		.collect()
}

/// Savers have deposited, and Bob has a rack.
fn unit() -> u64 {
	for (who, dollars) in [(Alice, 5_000_000), (Eve, 200_000), (Bob, 1_000_000)] {
		mint_usdai(who, dollars);
	}
	let deposit =
		pallet_vault::Call::deposit { assets: 4_000_000 * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(Alice, deposit));
	let unit = insured(1, policy_of(1_000_000, now() + 4 * 366 * DAY));
	priced(300_000);
	unit
}

fn conservative() -> Balance {
	Vault::total_assets().unwrap().conservative
}

/// A loan to Bob of 850,000 of the vault and 150,000 of Eve, with an exit fee. Returns the unit and
/// the loan.
pub fn drawn(schedule: Schedule, amortisation: Amortisation) -> (u64, u64) {
	let unit = unit();
	let loan = loan(1_000_000).on([unit]).junior(150_000).schedule(schedule);
	let loan = loan.amortised(amortisation).exit_fee(Permill::from_parts(5_000));
	(unit, loan.drawn())
}

fn run(name: &str, schedule: Schedule, amortisation: Amortisation) {
	on_chain(DEV, || {
		// A month is a window of at least a week on a live chain: here too, so that a stub is as
		// the script has it.
		let params = pallet_lending::Parameters { min_stub: 7 * DAY, ..Lending::params() };
		assert_ok!(root(Call::set_params { params }));
		let (unit, loan) = drawn(schedule, amortisation);
		let lines = scripted(name, now());
		let (mut fees, c) = (0, conservative());
		let mut senior_paid = 0;
		for (n, [deadline, paid, senior, junior, principal]) in lines.iter().enumerate() {
			next_block(u64::try_from(*deadline).unwrap() - now());
			// Idle blocks do what they do, and change nothing of a loan that is paid in time.
			Lending::on_idle(System::block_number(), Weight::MAX);
			let before = all();
			assert_ok!(call(Bob, Call::repay_due { loan, max: *paid }));
			let after = all();
			assert_eq!(before[0] - after[0], *paid, "{name} {n}");
			let exit_fee = if *principal == 0 { 5_000 * ONE } else { 0 };
			// The vault owes its fee, and pays it when its queue is serviced.
			let fee = after[2] - before[2] - exit_fee;
			assert_eq!(after[1] - before[1] + fee, *senior, "{name} {n}");
			assert_eq!(after[3] - before[3], *junior, "{name} {n}");
			let left = Lending::quote(loan, now()).map_or(Usdai::ZERO, |quote| quote.principal);
			assert_eq!(left, Usdai(*principal), "{name} {n}");
			(fees, senior_paid) = (fees + fee, senior_paid + senior);
		}
		assert_eq!(Lending::loan(loan), None);
		assert_eq!(Collateral::unit(unit).unwrap().state, State::Issued);
		// The savers have the interest less the fee, to the unit, and the vault is owed nothing.
		// What rounding has added is released later.
		let locked = Vault::total_assets().unwrap().locked;
		assert_eq!(conservative() + locked - c, senior_paid - 850_000 * ONE - fees);
		assert!((senior_paid - 850_000 * ONE) / 10 - fees <= lines.len() as u128);
		let claims = pallet_vault::VaultLedger::<Runtime>::get().receivables.loans;
		assert_eq!((claims.principal, claims.accrued), (Usdai::ZERO, Interest::ZERO));
		assert_eq!(claims.rate, Default::default());
	});
}

#[test]
fn three_years_of_calendar_months_level_with_a_stub() {
	let schedule = Schedule::Monthly { day: 1, utc_offset: -5 * 3_600, days: 1_090 };
	run("level", schedule, Amortisation::Level);
}

#[test]
fn equal_principal() {
	let schedule = Schedule::Every { seconds: 30 * DAY, count: 12 };
	run("straight", schedule, Amortisation::EqualPrincipal);
}

#[test]
fn bullet() {
	run("bullet", Schedule::Every { seconds: 30 * DAY, count: 12 }, Amortisation::Bullet);
}
