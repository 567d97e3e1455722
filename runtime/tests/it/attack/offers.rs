//! Loans before they are drawn: proposed in every shape, committed to, approved, drawn, or not.

use frame_support::BoundedVec;
use infrafi_finance::curve::Amortisation;
use infrafi_protocol::{assets::USDAI, unit::State, Appraise, LoanId, UnitId};
use infrafi_runtime::*;
use pallet_lending::{
	Call, Fees, Grace, Lender, Loans, Offers, Sale, Schedule, Seizures, Stage, Terms, TermsOf,
	Tranche,
};
use sp_runtime::{FixedU128, Permill};

use super::{
	clock::YEAR,
	cover,
	people::{free, Role},
	prices, rents, units,
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;
const DAY: u64 = 86_400;

/// No more offers, live loans and failed ones than these at once, so that a run stays fast.
const MAX_OFFERS: usize = 6;
const MAX_LOANS: usize = 20;
const MAX_FAILED: usize = 12;

/// What may be lent against units now, as far as anything is known of them.
fn most_against(units: &[UnitId]) -> Balance {
	units.iter().fold(0, |sum, unit| {
		let value = Appraisal::entry_value(*unit).or_else(|_| Appraisal::last_good(*unit));
		let record = pallet_collateral::Units::<Runtime>::get(unit);
		let model = record.map(|record| record.description.model);
		let cap = Lending::params()
			.ltv_caps
			.iter()
			.find(|entry| Some(&entry.model) == model.as_ref())
			.map_or(sp_runtime::Perbill::zero(), |cap| cap.entry);
		sum + cap.mul_floor(value.map_or(0, |appraisal| appraisal.value))
	})
}

/// A borrower proposes a loan against some of its free units.
pub fn propose(world: &mut World) {
	let is_full = Offers::<Runtime>::iter_keys().count() >= MAX_OFFERS
		|| Loans::<Runtime>::iter_keys().count() >= MAX_LOANS
		|| Seizures::<Runtime>::iter_keys().count() >= MAX_FAILED;
	if is_full {
		return;
	}
	let borrower = world.member(Role::Borrower);
	let mut own: Vec<_> = units::units_in(State::Issued)
		.into_iter()
		.filter(|unit| units::owner(*unit).as_ref() == Some(&borrower))
		.collect();
	let most = world.random.any(&[1, 1, 1, 2, 4, 16]);
	while own.len() > most {
		own.swap_remove(world.random.below(own.len() as u64) as usize);
	}
	let Some(terms) = terms(world, borrower.clone(), own) else { return };
	world.call(&borrower, Call::propose { terms });
}

/// Terms that may pass, of every shape.
pub fn terms(
	world: &mut World,
	borrower: AccountId,
	units: Vec<UnitId>,
) -> Option<TermsOf<Runtime>> {
	let most = most_against(&units).min(4_000_000 * ONE);
	let (schedule, shortest) = schedule(world);
	let tranches = tranches(world, most)?;
	let principal = tranches.iter().map(|tranche| tranche.amount).sum();
	let seconds = world.random.below(shortest + 1);
	let amortisation = world.random.any(&[
		Amortisation::EqualPrincipal,
		Amortisation::Level,
		Amortisation::Level,
		Amortisation::Bullet,
	]);
	let mut reserve_instalments = world.random.any(&[0, 0, 1, 2]);
	let has_account = !world.random.once_in(3);
	let cash = if has_account { rents::terms(world, amortisation) } else { None };
	if cash.is_some() && !world.random.once_in(20) {
		reserve_instalments = reserve_instalments.max(1);
	}
	let fee = |world: &mut World| Permill::from_parts(world.random.any(&[0, 1, 7_500, 50_000]));
	Some(TermsOf::<Runtime> {
		borrower,
		units: BoundedVec::truncate_from(units),
		principal,
		tranches: BoundedVec::truncate_from(tranches),
		schedule,
		amortisation,
		grace: Grace { seconds, apr: percent(world, 0, 60) },
		fees: Fees { origination: fee(world), exit: fee(world) },
		sale: world.random.any(&[Sale::Lot, Sale::UnitByUnit]),
		reserve_instalments,
		expires_at: now() + world.random.any(&[60, 3_600, 3_600, 86_400, 86_400]),
		cash,
	})
}

fn percent(world: &mut World, least: u64, most: u64) -> FixedU128 {
	FixedU128::from_rational(world.random.between(least, most).into(), 100)
}

/// A schedule, and the length of its shortest window.
fn schedule(world: &mut World) -> (Schedule, u64) {
	let count = world.random.between(1, 12) as u32;
	match world.random.below(10) {
		0 => {
			let (day, hours) =
				(world.random.between(1, 31) as u8, world.random.between(0, 28) as i32);
			let days = world.random.between(30, 900) as u32;
			(Schedule::Monthly { day, utc_offset: hours * 3_600 - 14 * 3_600, days }, 60)
		}
		1 => {
			let seconds = world.random.between(DAY, 40 * DAY);
			(Schedule::Every { seconds, count }, seconds)
		}
		_ => {
			let seconds = world.random.between(12, 900);
			(Schedule::Every { seconds, count }, seconds)
		}
	}
}

/// One to eight tranches of what may be lent at most; the vault has the senior one in most loans.
fn tranches(world: &mut World, most: Balance) -> Option<Vec<Tranche<AccountId>>> {
	let mut principal = world.random.part(most, 20, 990);
	let is_vaults = !world.random.once_in(5);
	if is_vaults {
		principal = principal.min(Vault::available().map_or(0, |limit| limit.amount) / 10 * 9);
	}
	if principal < 1_000 {
		return None;
	}
	let juniors = world.random.any(&[1, 1, 1, 2, 3, 7]);
	let curators = Role::Curator.members();
	let mut left = principal;
	let mut list = vec![];
	for _ in 0..juniors {
		let amount = world.random.part(principal, 130 / juniors + 1, 300 / juniors + 1).max(1);
		let lender =
			if world.random.once_in(8) { world.anyone() } else { world.random.one(&curators)? };
		left -= amount;
		list.push(Tranche { lender: Lender::Account(lender), amount, apr: percent(world, 5, 40) });
	}
	let lender = if is_vaults { Lender::Vault } else { Lender::Account(world.anyone()) };
	list.insert(0, Tranche { lender, amount: left, apr: percent(world, 4, 30) });
	Some(list)
}

/// What the committee asks for is seen to: prices, heartbeats, cover.
pub fn prepare(world: &mut World, terms: &TermsOf<Runtime>) {
	if terms.units.iter().any(|unit| Appraisal::entry_value(*unit).is_err()) {
		prices::feed_all(world);
	}
	let until = now() + 6 * YEAR;
	for unit in &terms.units {
		let expires_at = cover::cover(*unit).map(|cover| cover.policy.expires_at);
		if expires_at.is_none_or(|expires_at| expires_at < until - YEAR) {
			cover::insure_until(world, *unit, until);
		}
		let fresh = Collateral::unit(*unit).is_some_and(|unit| unit.is_custody_fresh);
		if let Some(custodian) = units::custodian(*unit).filter(|_| !fresh) {
			units::confirm_by(world, &custodian);
		}
	}
}

/// An offer goes one step further.
pub fn advance(world: &mut World) {
	let all: Vec<_> = Offers::<Runtime>::iter().collect();
	let Some((loan, offer)) = world.random.one(&all) else { return };
	let terms = Terms::<Runtime>::get(loan).expect("an offer has terms");
	let outstanding =
		lenders(&terms).into_iter().find(|(tranche, ..)| !offer.committed.contains(*tranche));
	match (offer.stage, outstanding) {
		_ if terms.expires_at <= now() && !world.random.once_in(20) => withdraw(world),
		(Stage::Rejected, _) => withdraw(world),
		(_, Some((tranche, lender, amount))) if !world.random.once_in(10) => {
			world.fund(&lender, amount + 1);
			let who = world.by(lender);
			world.call(&who, Call::commit { loan, tranche });
		}
		(Stage::Proposed, _) => {
			prepare(world, &terms);
			// What cannot be approved makes room for others.
			if !world.committee(Call::approve { loan }) && world.random.once_in(3) {
				world.committee(Call::reject { loan });
			}
		}
		(Stage::Approved, _) => {
			prepare(world, &terms);
			let who = world.by(terms.borrower.clone());
			if world.call(&who, Call::draw { loan }) && world.random.once_in(2) {
				rents::live_on(world, loan, &terms);
			}
		}
	}
}

/// A loan from the proposal to the draw, at once.
pub fn lend(world: &mut World) {
	propose(world);
	for _ in 0..world.random.between(2, 12) {
		advance(world);
	}
}

/// The tranches of accounts: number, lender, amount.
fn lenders(terms: &TermsOf<Runtime>) -> Vec<(u8, AccountId, Balance)> {
	(0..)
		.zip(&terms.tranches)
		.filter_map(|(i, tranche)| match &tranche.lender {
			Lender::Account(who) => Some((i, who.clone(), tranche.amount)),
			Lender::Vault => None,
		})
		.collect()
}

pub fn reject(world: &mut World) {
	let all: Vec<_> = Offers::<Runtime>::iter_keys().collect();
	let Some(loan) = world.random.one(&all) else { return };
	world.committee(Call::reject { loan });
}

/// Lenders take back what they committed, where they may.
pub fn withdraw(world: &mut World) {
	let held: Vec<(LoanId, u8, AccountId)> = Offers::<Runtime>::iter()
		.flat_map(|(loan, offer)| {
			let terms = Terms::<Runtime>::get(loan).expect("an offer has terms");
			let is_over = offer.stage == Stage::Rejected || terms.expires_at <= now();
			lenders(&terms)
				.into_iter()
				.filter(move |(tranche, ..)| is_over && offer.committed.contains(*tranche))
				.map(move |(tranche, lender, _)| (loan, tranche, lender))
		})
		.collect();
	let Some((loan, tranche, lender)) = world.random.one(&held) else { return };
	let who = world.by(lender);
	world.call(&who, Call::withdraw_commitment { loan, tranche });
}

/// A commitment to a random offer by any account. It may fail.
pub fn meddle(world: &mut World) {
	let loan = world.random.below(pallet_lending::NextLoanId::<Runtime>::get() + 1);
	let (who, tranche) = (world.anyone(), world.random.below(9) as u8);
	let amount = free(USDAI, &who);
	let call = match world.random.below(6) {
		0 => Call::commit { loan, tranche },
		1 => Call::withdraw_commitment { loan, tranche },
		2 => Call::draw { loan },
		3 => Call::approve { loan },
		4 => Call::bid { loan, lot: world.random.below(3) as u32, amount },
		_ => Call::repay { loan, amount: world.random.part(amount, 0, 100) },
	};
	world.call(&who, call);
}
