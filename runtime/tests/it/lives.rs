//! Whole lives of loans, with the vault's money, over simulated years: to the unit as `scripts/rates.py --lives` has them.

use std::process::Command;

use frame_support::{assert_ok, traits::Hooks, weights::Weight, BoundedVec};
use infrafi_finance::{curve::Amortisation, interest::Interest, units::Usdai};
use infrafi_protocol::{
	assets::USDAI,
	unit::{Policy, State},
};
use infrafi_runtime::{
	configs::{TreasuryAccount, VaultAccount},
	*,
};
use pallet_lending::{Call, Fees, Grace, Lender, Sale, Schedule, TermsOf, Tranche};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{FixedU128, Permill};

use crate::{
	chain::*,
	touched::{touched, Touched},
};

const ONE: Balance = 1_000_000_000_000_000_000;
const DAY: u64 = 86_400;

fn now() -> u64 {
	pallet_timestamp::Now::<Runtime>::get() / 1_000
}

fn usdai(who: AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

fn all() -> [Balance; 4] {
	[Bob.to_account_id(), VaultAccount::get(), TreasuryAccount::get(), Eve.to_account_id()]
		.map(usdai)
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
	let deposit = pallet_vault::Call::deposit { assets: 4_000_000 * ONE, min_shares: 0 };
	assert_ok!(call(Alice, deposit));
	let unit = receipt(1);
	let policy = Policy {
		number: BoundedVec::truncate_from(b"LMA-2026-1".to_vec()),
		coverage: 1_000_000 * ONE,
		expires_at: now() + 4 * 366 * DAY,
	};
	assert_ok!(call(Dave, pallet_collateral::Call::insure { unit, policy }));
	next_block(6);
	assert_ok!(feed(Alice, "H100-SXM5-80GB", 300_000));
	next_block(6);
	unit
}

fn terms(unit: u64, schedule: Schedule, amortisation: Amortisation) -> TermsOf<Runtime> {
	let tranche = |lender, dollars: u128, percent| Tranche {
		lender,
		amount: dollars * ONE,
		apr: FixedU128::from_rational(percent, 100),
	};
	TermsOf::<Runtime> {
		borrower: Bob.to_account_id(),
		units: BoundedVec::truncate_from(vec![unit]),
		principal: 1_000_000 * ONE,
		tranches: BoundedVec::truncate_from(vec![
			tranche(Lender::Vault, 850_000, 10),
			tranche(Lender::Account(Eve.to_account_id()), 150_000, 16),
		]),
		schedule,
		amortisation,
		grace: Grace { seconds: 10 * DAY, apr: FixedU128::from_rational(12, 100) },
		fees: Fees { origination: Permill::zero(), exit: Permill::from_parts(5_000) },
		sale: Sale::Lot,
		reserve_instalments: 0,
		expires_at: now() + 3_600,
	}
}

fn conservative() -> Balance {
	Vault::total_assets().unwrap().conservative
}

/// Bob's loan of the vault's money and Eve's, drawn.
pub fn drawn(schedule: Schedule, amortisation: Amortisation) -> (u64, u64) {
	let unit = unit();
	let terms = terms(unit, schedule, amortisation);
	let loan = pallet_lending::NextLoanId::<Runtime>::get();
	assert_ok!(call(Bob, Call::propose { terms }));
	assert_ok!(call(Eve, Call::commit { loan, tranche: 1 }));
	assert_ok!(call(Alice, Call::approve { loan }));
	assert_ok!(call(Bob, Call::draw { loan }));
	(unit, loan)
}

fn lives(name: &str, schedule: Schedule, amortisation: Amortisation) {
	on_chain(DEV, || {
		// A month is a window of at least a week on a live chain: here too, so that a stub is as the script has it.
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
			let fee = after[2] - before[2] - exit_fee;
			assert_eq!(after[1] - before[1] + fee, *senior, "{name} {n}");
			assert_eq!(after[3] - before[3], *junior, "{name} {n}");
			assert_eq!(Lending::portfolio().principal, Usdai(*principal), "{name} {n}");
			(fees, senior_paid) = (fees + fee, senior_paid + senior);
		}
		assert_eq!(Lending::loan(loan), None);
		assert_eq!(Collateral::unit(unit).unwrap().state, State::Issued);
		// The savers have the interest less the fee, to the unit, and the vault is owed nothing.
		assert_eq!(conservative() - c, senior_paid - 850_000 * ONE - fees);
		assert!((senior_paid - 850_000 * ONE) / 10 - fees <= lines.len() as u128);
		let claims = pallet_vault::Claims::<Runtime>::get();
		assert_eq!((claims.principal, claims.accrued), (Usdai::ZERO, Interest::ZERO));
		assert_eq!(claims.rate, Default::default());
	});
}

#[test]
fn three_years_of_calendar_months_level_with_a_stub() {
	let schedule = Schedule::Monthly { day: 1, utc_offset: -5 * 3_600, days: 1_090 };
	lives("level", schedule, Amortisation::Level);
}

#[test]
fn equal_principal() {
	let schedule = Schedule::Every { seconds: 30 * DAY, count: 12 };
	lives("straight", schedule, Amortisation::EqualPrincipal);
}

#[test]
fn bullet() {
	lives("bullet", Schedule::Every { seconds: 30 * DAY, count: 12 }, Amortisation::Bullet);
}

/// Asked for are 15 reads, 8 writes and 15 KB of proof. A write more is the treasury's account, to which the vault pays its fee at
/// once; three reads more are the reserve's and of the shares, by which the vault tells whether its stake has crossed the minimum.
#[test]
fn an_instalment_touches_a_handful_of_keys() {
	let schedule = Schedule::Every { seconds: 30 * DAY, count: 12 };
	let mut chain = chain(DEV);
	let loan = chain.execute_with(|| {
		let (_, loan) = drawn(schedule, Amortisation::Level);
		// The treasury has been paid before, as it is in the long run.
		let target = TreasuryAccount::get().into();
		let transfer =
			pallet_assets::Call::transfer { id: codec::Compact(USDAI), target, amount: ONE };
		assert_ok!(call(Alice, transfer));
		next_block(29 * DAY);
		loan
	});
	chain.commit_all().unwrap();
	let Touched { reads, writes, proof } = touched(&mut chain, || {
		assert_ok!(call(Bob, Call::repay_due { loan, max: 1_000_000 * ONE }));
	});
	assert!(reads <= 18, "{reads} reads");
	assert!(writes <= 9, "{writes} writes");
	assert!(proof <= 15 * 1_024, "{proof} bytes");
}
