//! Live loans: paid, paid too late or never, breached, cured, refinanced.

use frame_support::BoundedVec;
use infrafi_protocol::{
	assets::USDAI,
	ids::POSITION_COLLECTION,
	unit::{LossKind, State},
	LoanId, UnitId,
};
use infrafi_runtime::*;
use pallet_lending::{BreachReason, Call, Lender, Loans, Terms, TermsOf};
use sp_runtime::Perbill;

use super::{
	offers,
	people::free,
	units,
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;

fn some_loan(world: &mut World) -> Option<(LoanId, TermsOf<Runtime>)> {
	let all: Vec<_> = Loans::<Runtime>::iter_keys().collect();
	let loan = world.random.one(&all)?;
	Some((loan, Terms::<Runtime>::get(loan).expect("a loan has terms")))
}

/// Every other loan is never paid by its borrower.
fn is_honest(loan: LoanId) -> bool {
	!loan.is_multiple_of(2)
}

/// Borrowers pay what is due.
pub fn pay(world: &mut World) {
	for loan in Loans::<Runtime>::iter_keys().collect::<Vec<_>>() {
		if !is_honest(loan) || world.random.once_in(4) {
			continue;
		}
		let Some(quote) = Lending::quote(loan, now()).filter(|quote| quote.due.0 > 0) else {
			continue;
		};
		let terms = Terms::<Runtime>::get(loan).expect("a loan has terms");
		world.fund(&terms.borrower, quote.due.0);
		let max = world.random.any(&[u128::MAX, u128::MAX, quote.due.0, quote.due.0 - 1]);
		if world.random.once_in(2) {
			world.call(&terms.borrower, Call::repay_past_due { loan, max });
		}
		world.call(&terms.borrower, Call::repay_due { loan, max });
	}
}

/// Any account pays a part of a loan, or all of it.
pub fn prepay(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let who = world.by(terms.borrower);
	let owed = Lending::quote(loan, now()).map_or(0, |quote| quote.payoff.0);
	let part = world.random.part(owed, 0, 400);
	let amount = match world.random.below(5) {
		0 => owed,
		1 => u128::MAX,
		_ => world.amount(part),
	};
	world.fund(&who, amount.min(owed));
	world.call(&who, Call::repay { loan, amount });
}

pub fn top_up(world: &mut World) {
	let Some((loan, _)) = some_loan(world) else { return };
	let who = world.anyone();
	let part = world.random.part(free(USDAI, &who).min(20_000 * ONE), 0, 900);
	let amount = world.amount(part);
	world.call(&who, Call::top_up_reserve { loan, amount });
}

pub fn classify(world: &mut World) {
	let Some((loan, _)) = some_loan(world) else { return };
	let who = world.anyone();
	world.call(&who, Call::classify { loan });
}

pub fn breach(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let reason = world.random.any(&[
		BreachReason::PolicyLapsed,
		BreachReason::CustodyStale,
		BreachReason::LossReported,
		BreachReason::Covenant,
		BreachReason::ValueShort,
		BreachReason::CoverageLow,
	]);
	let unit = terms.units[0];
	let custodian = units::custodian(unit).expect("a pledged unit has a custodian");
	match reason {
		BreachReason::PolicyLapsed => {
			world.root(pallet_collateral::Call::cancel_policy { unit });
		}
		BreachReason::LossReported => {
			let kind = LossKind::Damaged;
			world.call(&custodian, pallet_collateral::Call::report_loss { unit, kind });
		}
		// The chain alone declares a margin call, and low coverage.
		BreachReason::CustodyStale
		| BreachReason::Covenant
		| BreachReason::ValueShort
		| BreachReason::CoverageLow => {}
	}
	let declare = Call::declare_breach { loan, reason };
	if reason == BreachReason::Covenant {
		world.committee(declare);
	} else {
		let who = world.anyone();
		world.call(&who, declare);
	}
}

pub fn cure(world: &mut World) {
	let breached: Vec<_> = pallet_lending::Breaches::<Runtime>::iter_keys().collect();
	let Some(loan) = world.random.one(&breached) else { return };
	let terms = Terms::<Runtime>::get(loan).expect("a loan has terms");
	if !world.random.once_in(4) {
		for unit in terms.units.clone() {
			let custodian = units::custodian(unit).expect("a pledged unit has a custodian");
			world.call(&custodian, pallet_collateral::Call::withdraw_loss { unit });
		}
		offers::prepare(world, &terms);
	}
	let cure = Call::cure { loan };
	if world.random.once_in(2) {
		world.committee(cure);
	} else {
		let who = world.anyone();
		world.call(&who, cure);
	}
}

/// Any account pushes the round that runs.
pub fn advance_valuation(world: &mut World) {
	let (who, max) = (world.anyone(), world.random.below(4) as u32);
	world.call(&who, Call::advance_valuation { max });
}

/// A borrower adds units of its own, or others.
pub fn add_units(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let issued = units::units_in(State::Issued);
	let own = |unit: &UnitId| units::owner(*unit).as_ref() == Some(&terms.borrower);
	let mut own: Vec<_> = issued.into_iter().filter(own).take(2).collect();
	own.truncate(world.random.between(1, 2) as usize);
	let added = TermsOf::<Runtime> { units: BoundedVec::truncate_from(own.clone()), ..terms };
	offers::prepare(world, &added);
	if world.random.once_in(20) {
		own.push(world.random.below(40));
	}
	let (who, units) = (world.by(added.borrower), BoundedVec::truncate_from(own));
	world.call(&who, Call::add_units { loan, units });
}

/// A borrower takes back a unit, mostly of a loan that is in order.
pub fn release_units(world: &mut World) {
	let is_in_order = |loan: &LoanId| {
		Loans::<Runtime>::get(loan).is_some_and(|record| {
			record.cure_until.is_none() && record.impairment == Default::default()
		}) && Terms::<Runtime>::get(loan).is_some_and(|terms| terms.units.len() > 1)
	};
	let all: Vec<_> = Loans::<Runtime>::iter_keys().filter(is_in_order).collect();
	let Some(loan) = world.random.one(&all) else { return };
	let terms = Terms::<Runtime>::get(loan).expect("a loan has terms");
	offers::prepare(world, &terms);
	let due = Lending::quote(loan, now()).map_or(0, |quote| quote.due.0);
	if due > 0 && !world.random.once_in(8) {
		world.fund(&terms.borrower, due);
		world.call(&terms.borrower, Call::repay_due { loan, max: u128::MAX });
	}
	let unit = world.random.any(&terms.units);
	let who = world.by(terms.borrower);
	let units = BoundedVec::truncate_from(vec![unit]);
	world.call(&who, Call::release_units { loan, units });
}

/// Another loan takes a loan's place, all having consented: or, now and then, not all.
pub fn refinance(world: &mut World) {
	let Some((loan, old)) = some_loan(world) else { return };
	let borrower = old.borrower.clone();
	let Some(mut terms) = offers::terms(world, borrower.clone(), old.units.to_vec()) else {
		return;
	};
	terms.expires_at = now() + 3_600;
	let terms_hash = terms.hash();
	let owners = (0u64..)
		.zip(&old.tranches)
		.filter_map(|(tranche, _)| Nfts::owner(POSITION_COLLECTION, loan * 8 + tranche));
	let mut all: Vec<_> = owners.chain(accounts(&terms)).collect();
	all.sort();
	all.dedup();
	if world.random.once_in(12) {
		all.pop();
	}
	for who in &all {
		let up = put_up(&terms, who);
		world.fund(who, up);
		world.call(who, Call::consent { loan, terms_hash });
	}
	if is_vaults(&old) || is_vaults(&terms) {
		world.committee(Call::consent { loan, terms_hash });
	}
	offers::prepare(world, &terms);
	let owed = Lending::quote(loan, now()).map_or(0, |quote| quote.payoff.0);
	world.fund(&borrower, owed / 2);
	let who = world.by(borrower);
	world.call(&who, Call::refinance { loan, terms });
}

fn is_vaults(terms: &TermsOf<Runtime>) -> bool {
	terms.tranches.first().is_some_and(|senior| senior.lender == Lender::Vault)
}

fn accounts(terms: &TermsOf<Runtime>) -> Vec<AccountId> {
	let account = |lender: &Lender<AccountId>| match lender {
		Lender::Account(who) => Some(who.clone()),
		Lender::Vault => None,
	};
	terms.tranches.iter().filter_map(|tranche| account(&tranche.lender)).collect()
}

fn put_up(terms: &TermsOf<Runtime>, who: &AccountId) -> Balance {
	let of = Lender::Account(who.clone());
	terms.tranches.iter().filter(|tranche| tranche.lender == of).map(|tranche| tranche.amount).sum()
}

/// A lender consents to terms that are not proposed.
pub fn consent(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let who = world.random.one(&accounts(&terms)).unwrap_or_else(|| world.anyone());
	world.call(&who, Call::consent { loan, terms_hash: Default::default() });
}

/// An account revokes a consent that stands, the committee that of the vault.
pub fn revoke_consent(world: &mut World) {
	let accounts = pallet_lending::Consents::<Runtime>::iter();
	let vaults = pallet_lending::VaultConsents::<Runtime>::iter_keys();
	let all: Vec<_> = accounts
		.map(|(who, consent)| (consent.loan, Some(who)))
		.chain(vaults.map(|loan| (loan, None)))
		.collect();
	match world.random.one(&all) {
		Some((loan, Some(who))) => {
			let who = world.by(who);
			world.call(&who, Call::revoke_consent { loan });
		}
		Some((loan, None)) => {
			world.committee(Call::revoke_consent { loan });
		}
		None => {}
	}
}

/// The committee sets, renews or ends a floor under the impairment of a loan, live or seized.
pub fn impair(world: &mut World) {
	let seized = pallet_lending::Seizures::<Runtime>::iter_keys();
	let all: Vec<_> = Loans::<Runtime>::iter_keys().chain(seized).collect();
	let Some(loan) = world.random.one(&all) else { return };
	let share = Perbill::from_percent(world.random.any(&[0, 0, 1, 20, 60, 100]));
	world.committee(Call::impair { loan, share });
}

/// A lender sells a position.
pub fn sell_position(world: &mut World) {
	let Some((loan, terms)) = some_loan(world) else { return };
	let item = loan * 8 + world.random.below(terms.tranches.len() as u64);
	let Some(owner) = Nfts::owner(POSITION_COLLECTION, item) else { return };
	let (who, dest) = (world.by(owner), world.anyone().into());
	let transfer = pallet_nfts::Call::transfer { collection: POSITION_COLLECTION, item, dest };
	world.call(&who, transfer);
}
