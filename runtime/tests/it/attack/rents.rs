//! Loans that are paid by rent: their units are let for about what they owe, to lessees of every
//! kind, and the rent goes round in circles.

use frame_support::BoundedVec;
use infrafi_finance::{cash::CashTerms, curve::Amortisation};
use infrafi_protocol::{
	assets::USDAI,
	unit::{Document, State},
	LeaseId, LoanId, UnitId,
};
use infrafi_runtime::*;
use pallet_leases::{ActiveLeases, Call, Lease, NextLeaseId};
use pallet_lending::{Loans, Schedule, Terms, TermsOf};
use sp_core::H256;
use sp_runtime::{FixedU128, Permill};

use super::{
	clock::{self, YEAR},
	people::{free, Role},
	prices, units,
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;

/// How long a lease runs, in seconds.
const LENGTHS: [u64; 4] = [60, 1_800, 86_400, 30 * 86_400];

/// Terms of a cash account, mostly within the bounds.
pub fn terms(world: &mut World, amortisation: Amortisation) -> Option<CashTerms> {
	if amortisation == Amortisation::Bullet && !world.random.once_in(20) {
		return None;
	}
	let percent = |percent: u64| FixedU128::from_rational(percent.into(), 100);
	let floor = world.random.between(0, 120);
	let sweep = floor + world.random.between(0, 40);
	let lock_up = sweep + world.random.between(0, 40);
	Some(CashTerms {
		opex: Permill::from_percent(world.random.any(&[0, 1, 40, 40, 80, 81])),
		lock_up: percent(lock_up),
		sweep: percent(sweep),
		floor: percent(floor),
		lookback: world.random.any(&[3, 3, 3, 3, 4, 6, 12, 2]),
	})
}

/// A live loan with a cash account.
fn some_loan(world: &mut World) -> Option<(LoanId, TermsOf<Runtime>)> {
	let terms = |loan| Terms::<Runtime>::get(loan).expect("a loan has terms");
	let all = Loans::<Runtime>::iter_keys().map(|loan| (loan, terms(loan)));
	let all: Vec<_> = all.filter(|(_, terms)| terms.cash.is_some()).collect();
	world.random.one(&all)
}

/// Rent of an hour that comes to a share of the instalments, in percent, over all units.
fn hourly(terms: &TermsOf<Runtime>, percent: u64) -> Balance {
	let Schedule::Every { seconds, count } = terms.schedule else { return 20 * ONE };
	let instalment = terms.principal / Balance::from(count);
	let units = terms.units.len() as Balance;
	(instalment * 3_600 / Balance::from(seconds) * Balance::from(percent) / 100 / units).max(1)
}

/// A unit of a loan is let, with the word of the committee or without it.
pub fn let_unit(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let free = |unit: &&UnitId| !ActiveLeases::<Runtime>::contains_key(**unit);
	let Some(unit) = terms.units.iter().find(free).copied() else { return };
	let percent = world.random.any(&[20, 90, 110, 150, 220, 400]);
	let (who, lessee) = (world.by(terms.borrower.clone()), world.member(Role::Lessee));
	let length = world.random.any(&LENGTHS);
	let Some(id) = offered(world, &who, &lessee, unit, hourly(&terms, percent), length) else {
		return;
	};
	world.call(&lessee, Call::accept { id });
	if !world.random.once_in(6) {
		world.committee(Call::recognise { loan, id });
	}
}

/// A free unit of the borrower is let, and recognised for a loan to which it may be added.
pub fn let_ahead(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let own = |unit: &UnitId| {
		units::owner(*unit).as_ref() == Some(&terms.borrower)
			&& !ActiveLeases::<Runtime>::contains_key(unit)
	};
	let issued: Vec<_> = units::units_in(State::Issued).into_iter().filter(own).collect();
	let Some(unit) = world.random.one(&issued) else { return };
	let (who, lessee) = (terms.borrower.clone(), world.member(Role::Lessee));
	let length = world.random.any(&LENGTHS);
	let Some(id) = offered(world, &who, &lessee, unit, hourly(&terms, 50), length) else { return };
	world.call(&lessee, Call::accept { id });
	world.committee(Call::recognise { loan, id });
	if world.random.once_in(2) {
		let units = BoundedVec::truncate_from(vec![unit]);
		world.call(&who, pallet_lending::Call::add_units { loan, units });
	}
}

fn offered(
	world: &mut World,
	who: &AccountId,
	lessee: &AccountId,
	unit: UnitId,
	hourly: Balance,
	seconds: u64,
) -> Option<LeaseId> {
	let id = NextLeaseId::<Runtime>::get();
	let lease = Lease {
		unit,
		lessee: lessee.clone(),
		hourly,
		from: now(),
		until: now() + seconds,
		document: Document { hash: H256::repeat_byte(0x1e), uri: BoundedVec::new() },
	};
	world.call(who, Call::offer { lease }).then_some(id)
}

/// The rent of loans with an account is paid: by lessees, by the borrower itself, or by any other
/// account.
pub fn pay(world: &mut World) {
	let loans: Vec<_> = Loans::<Runtime>::iter_keys().collect();
	for loan in loans {
		let terms = Terms::<Runtime>::get(loan).expect("a loan has terms");
		if terms.cash.is_none() || world.random.once_in(3) {
			continue;
		}
		for unit in terms.units {
			let Some(id) = ActiveLeases::<Runtime>::get(unit) else { continue };
			let Some(record) = pallet_leases::Leases::<Runtime>::get(id) else { continue };
			let lessee = record.lease.lessee;
			let borrower = terms.borrower.clone();
			let who = match world.random.below(8) {
				0 => borrower,
				1 => world.anyone(),
				_ => lessee,
			};
			pay_lease(world, &who, id);
		}
	}
}

fn pay_lease(world: &mut World, who: &AccountId, id: LeaseId) {
	let Some(arrears) = Leases::arrears(id, now()) else { return };
	let ahead = arrears.max_payment.min(arrears.unpaid.saturating_mul(2));
	let amount = world.random.any(&[arrears.unpaid, arrears.unpaid, arrears.unpaid, ahead, ONE]);
	world.fund(who, amount.min(4_000_000 * ONE));
	let amount = amount.min(free(USDAI, who));
	world.call(who, Call::pay_rent { id, amount });
}

/// A loan lives by its rent for some windows: its free units are let for a share of what it owes,
/// and the rent is paid at each deadline, while prices are fresh. Rounds release what is left.
pub fn live(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	live_on(world, loan, &terms);
}

/// The same of a loan.
pub fn live_on(world: &mut World, loan: LoanId, terms: &TermsOf<Runtime>) {
	let Schedule::Every { seconds, .. } = terms.schedule else { return };
	if seconds > 900 || terms.cash.is_none() {
		return;
	}
	let percent = world.random.any(&[30, 110, 160, 260, 400, 400]);
	for unit in &terms.units {
		if ActiveLeases::<Runtime>::contains_key(unit) {
			continue;
		}
		let (who, lessee) = (terms.borrower.clone(), world.member(Role::Lessee));
		let hourly = hourly(terms, percent);
		if let Some(id) = offered(world, &who, &lessee, *unit, hourly, YEAR) {
			world.call(&lessee, Call::accept { id });
			world.committee(Call::recognise { loan, id });
		}
	}
	for _ in 0..world.random.between(3, 9) {
		if !Loans::<Runtime>::contains_key(loan) {
			return;
		}
		clock::pass(world, seconds);
		prices::feed_all(world);
		for unit in &terms.units {
			let Some(id) = ActiveLeases::<Runtime>::get(unit) else { continue };
			let Some(record) = pallet_leases::Leases::<Runtime>::get(id) else { continue };
			pay_lease(world, &record.lease.lessee, id);
		}
		valued(world);
	}
}

/// A round values all loans by prices that are fresh, if one is near.
fn valued(world: &mut World) {
	let period = Lending::params().valuation_period;
	let left = period - now() % period;
	if left > 300 {
		return;
	}
	clock::pass(world, left.max(6));
	prices::feed_all(world);
	for _ in 0..3 {
		clock::pass(world, 6);
	}
}

/// The borrower gives a lessee the rent, which comes back as far as it may: again and again, with
/// top-ups and cures between.
pub fn circle(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let leased = terms.units.iter().filter_map(|unit| ActiveLeases::<Runtime>::get(unit));
	let leased: Vec<_> = leased.collect();
	let Some(id) = world.random.one(&leased) else { return };
	let Some(record) = pallet_leases::Leases::<Runtime>::get(id) else { return };
	for _ in 0..world.random.between(1, 4) {
		let most = Leases::arrears(id, now()).map_or(0, |arrears| arrears.max_payment);
		let amount = world.random.part(free(USDAI, &terms.borrower), 1, 600).min(most);
		let target = record.lease.lessee.clone().into();
		let transfer = pallet_assets::Call::transfer { id: USDAI.into(), target, amount };
		if !world.call(&terms.borrower, transfer) {
			return;
		}
		world.call(&record.lease.lessee, Call::pay_rent { id, amount });
		match world.random.below(4) {
			0 => {
				let amount = world.random.part(free(USDAI, &terms.borrower), 0, 300);
				let top_up = pallet_lending::Call::top_up_reserve { loan, amount };
				world.call(&terms.borrower, top_up);
			}
			1 => {
				world.call(&terms.borrower, pallet_lending::Call::cure { loan });
			}
			_ => {}
		}
	}
}
