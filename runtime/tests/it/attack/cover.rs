//! Insurers: bonds, offers, policies, and claims that are enforced or upheld.

use frame_support::BoundedVec;
use infrafi_protocol::{
	unit::{Cover, LossKind, Policy, State},
	UnitId,
};
use infrafi_runtime::*;
use pallet_collateral::{Bonds, Call, Policies, PolicyOffers};
use pallet_lending::{Call as Loan, ClaimStage, InsuranceClaims};

use super::{
	clock::{self, YEAR},
	people::Role,
	units::{self, some_unit},
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;

pub fn cover(unit: UnitId) -> Option<Cover<AccountId>> {
	Policies::<Runtime>::get(unit).map(|record| record.cover)
}

pub fn insure(world: &mut World) {
	let state = world.random.any(&[State::Issued, State::Issued, State::Pledged, State::Seized]);
	let Some(unit) = some_unit(world, state) else { return };
	let until = world.random.any(&[60, 3_600, 90 * 86_400, YEAR, 6 * YEAR, 6 * YEAR]);
	insure_until(world, unit, now() + until);
}

/// The insurer of the unit, or else any insurer, offers a policy. Mostly it is accepted.
pub fn insure_until(world: &mut World, unit: UnitId, expires_at: u64) {
	let before = cover(unit).map(|cover| cover.insurer).filter(|who| Role::Insurer.has(who));
	let insurer = before.unwrap_or_else(|| world.member(Role::Insurer));
	let number = BoundedVec::truncate_from(b"LMA-2026-1".to_vec());
	let coverage = world.random.any(&[50_000, 1_000_000, 2_000_000, 2_000_000]) * ONE;
	post_bond_for(world, &insurer, coverage);
	let policy = Policy { number, coverage, expires_at };
	let premium = world.random.any(&[0, 0, ONE, 1_000 * ONE]);
	world.call(&insurer, Call::insure { unit, policy, premium });
	if !world.random.once_in(12) {
		accept(world, unit, insurer);
	}
}

/// The bond that a policy needs, as far as the insurer has money.
fn post_bond_for(world: &mut World, insurer: &AccountId, coverage: Balance) {
	let bond = Bonds::<Runtime>::get(insurer);
	let needed = Collateral::params().bond_ratio.mul_ceil(bond.exposure.0 + coverage);
	let missing = needed.saturating_sub(bond.amount.0);
	if missing > 0 && !world.random.once_in(20) {
		world.fund(insurer, missing);
		world.call(insurer, Call::post_bond { amount: missing });
	}
}

/// The terms as they are, or now and then others.
fn accept(world: &mut World, unit: UnitId, insurer: AccountId) {
	let Some(record) = PolicyOffers::<Runtime>::get(unit, &insurer) else { return };
	let (policy, premium) = (record.offer.policy, record.offer.premium);
	let Some(info) = Collateral::unit(unit) else { return };
	let who = match info.state {
		State::Pledged => world.anyone(),
		_ => world.by(info.owner),
	};
	world.fund(&who, premium);
	let coverage = world.amount(policy.coverage);
	let expires_at = policy.expires_at;
	world.call(&who, Call::accept_policy { unit, insurer, coverage, expires_at, premium });
}

/// Offers that were not accepted are accepted later, or withdrawn.
pub fn answer_offer(world: &mut World) {
	let open: Vec<_> = PolicyOffers::<Runtime>::iter_keys().collect();
	let Some((unit, insurer)) = world.random.one(&open) else { return };
	if world.random.once_in(2) {
		return accept(world, unit, insurer);
	}
	let who = world.by(insurer);
	world.call(&who, Call::withdraw_offer { unit });
}

pub fn cancel_policy(world: &mut World) {
	let insured: Vec<_> = Policies::<Runtime>::iter_keys().collect();
	let Some(unit) = world.random.one(&insured) else { return };
	let Some(info) = Collateral::unit(unit) else { return };
	if world.random.once_in(4) {
		world.root(Call::cancel_policy { unit })
	} else {
		let who = world.by(info.owner);
		world.call(&who, Call::cancel_policy { unit })
	};
}

/// Insurers take out what they need not leave, and sometimes more.
pub fn withdraw_bond(world: &mut World) {
	let all: Vec<_> = Bonds::<Runtime>::iter_keys().collect();
	let Some(insurer) = world.random.one(&all) else { return };
	let free = Collateral::insurer(insurer.clone()).map_or(0, |info| info.free);
	let part = world.random.part(free, 0, 500);
	let amount = world.amount(part);
	let who = world.by(insurer);
	world.call(&who, Call::withdraw_bond { amount });
}

/// Any account enforces, above all what can be enforced.
pub fn enforce_claim(world: &mut World) {
	if world.random.once_in(2) {
		silence(world);
	}
	let is_debt = |stage| stage == ClaimStage::Unanswered;
	let Some((loan, unit)) = some_claim(world, is_debt) else { return };
	let who = world.anyone();
	world.call(&who, Loan::enforce_claim { loan, unit });
}

/// An insurer does not answer in its time about a unit that is gone.
fn silence(world: &mut World) {
	let is_filed = |stage| matches!(stage, ClaimStage::Filed { .. });
	let Some((_, unit)) = some_claim(world, is_filed) else { return };
	let Some(custodian) = units::custodian(unit) else { return };
	let kind = world.random.any(&[LossKind::Damaged, LossKind::Missing, LossKind::Destroyed]);
	world.call(&custodian, Call::report_loss { unit, kind });
	clock::pass(world, Lending::params().claim_period + 1);
}

/// The council upholds, above all what was refused.
pub fn uphold_claim(world: &mut World) {
	let is_refused = |stage| matches!(stage, ClaimStage::Refused { .. });
	let Some((loan, unit)) = some_claim(world, is_refused) else { return };
	uphold(world, loan, unit);
}

/// The council, now and then anyone else, upholds a claim in full or in part.
pub fn uphold(world: &mut World, loan: u64, unit: UnitId) {
	let left = Lending::insurance_claim(loan, unit).map_or(0, |claim| claim.left().0);
	let part = world.random.part(left, 1, 900);
	let amount = world.amount(part);
	if world.random.once_in(6) {
		let who = world.anyone();
		world.call(&who, Loan::uphold_claim { loan, unit, amount });
	} else {
		world.root(Loan::uphold_claim { loan, unit, amount });
	}
}

/// Mostly one in the stage, now and then any.
fn some_claim(world: &mut World, wanted: impl Fn(ClaimStage) -> bool) -> Option<(u64, u64)> {
	let all: Vec<_> = InsuranceClaims::<Runtime>::iter_keys().collect();
	let stage = |(loan, unit): &(u64, u64)| Lending::claim_stage(*loan, *unit);
	let chosen: Vec<_> =
		all.iter().copied().filter(|claim| stage(claim).is_some_and(&wanted)).collect();
	if chosen.is_empty() || world.random.once_in(8) {
		return world.random.one(&all);
	}
	world.random.one(&chosen)
}
