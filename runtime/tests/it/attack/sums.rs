//! Checks over all records: sums, and what one pallet stores of another. Each pallet's `try_state`
//! joins them with the feature.

use std::collections::BTreeMap;

use frame_support::traits::fungibles::hold::Inspect;
use infrafi_finance::{
	interest::{Interest, Rate},
	late, obligation,
	split::{self, Tranches},
	units::{Apr, Seconds, Usdai},
};
use infrafi_protocol::{assets::USDAI, ids::POSITION_COLLECTION, unit::State};
use infrafi_runtime::*;
use pallet_lending::{
	HoldReason, Lender, Loans, Offers, PendingReleases, Seizures, Terms, TermsOf,
};

use super::world::{now, World};

/// Everything that must hold between two steps.
pub fn check(world: &World) {
	check_claims();
	check_holds(world);
	check_positions();
	check_pledges();
	check_exposures();
	#[cfg(feature = "try-runtime")]
	{
		use frame_support::traits::{TryState, TryStateSelect};
		let ours = ["Appraisal", "Collateral", "Lending", "Leases", "Market", "Reserve", "Vault"];
		let ours = ours.map(|name| name.as_bytes().to_vec()).to_vec();
		AllPalletsWithSystem::try_state(System::block_number(), TryStateSelect::Only(ours))
			.expect("the invariants hold");
	}
}

/// A loan's curve, from its terms.
fn curve(terms: &TermsOf<Runtime>, record: &pallet_lending::LoanRecord) -> obligation::LoanMath {
	let tranches: Vec<_> = terms
		.tranches
		.iter()
		.map(|tranche| split::TrancheTerms { amount: Usdai(tranche.amount), apr: Apr(tranche.apr) })
		.collect();
	obligation::LoanMath::new(obligation::RepaymentTerms {
		tranches: Tranches::new(&tranches).unwrap(),
		deadlines: record.deadlines,
		amortisation: terms.amortisation,
		grace: late::GraceTerms { time: Seconds(terms.grace.seconds), apr: Apr(terms.grace.apr) },
		exit_fee: Usdai(terms.principal).fee_up(terms.fees.exit).unwrap(),
	})
	.unwrap()
}

fn is_vaults(terms: &TermsOf<Runtime>) -> bool {
	terms.tranches.first().is_some_and(|senior| senior.lender == Lender::Vault)
}

/// The vault counts what the loans count, to the last fraction: invariants 21 and 24.
fn check_claims() {
	let (mut principal, mut accrued, mut rate) = (Usdai::ZERO, Interest::ZERO, Rate::default());
	for (id, record) in Loans::<Runtime>::iter() {
		let terms = Terms::<Runtime>::get(id).unwrap();
		if !is_vaults(&terms) {
			continue;
		}
		let curve = curve(&terms, &record);
		// As the vault counts it: a payment by a debt-service reserve that is not booked is unknown
		// to it.
		let debt = curve.settle(record.debt, Usdai::ZERO, now()).unwrap().debt;
		let owed = curve.terms().tranches.owed_up(debt.principal).unwrap()[0];
		principal = principal.ensure_add(owed).unwrap();
		accrued = accrued.ensure_add(debt.claims[0]).unwrap();
		rate = rate.ensure_add(Rate::of(owed, Apr(terms.tranches[0].apr))).unwrap();
	}
	for (id, record) in Seizures::<Runtime>::iter() {
		if is_vaults(&Terms::<Runtime>::get(id).unwrap()) && !record.is_written_off {
			principal = principal.ensure_add(record.claims[0].principal).unwrap();
			accrued = accrued.ensure_add(record.interest).unwrap();
		}
	}
	let claims = pallet_vault::VaultLedger::<Runtime>::get().receivables.loans;
	let counted = claims.accrue(now(), Vault::params().fee).unwrap();
	assert_eq!(claims.principal, principal, "principal is not the sum over the loans");
	assert_eq!(claims.rate, rate, "the rate is not the sum over the loans");
	assert_eq!(counted.accrued, accrued, "interest is not the sum over the loans");
}

/// Each lender has on hold the amounts committed to offers that exist, each bidder its bid, and no
/// account anything else. Invariants 30 and 36.
fn check_holds(world: &World) {
	let mut due = BTreeMap::<(bool, AccountId), Balance>::new();
	let mut add = |is_bid, who: AccountId, amount| {
		*due.entry((is_bid, who)).or_default() += amount;
	};
	for (id, offer) in Offers::<Runtime>::iter() {
		for (number, tranche) in (0..).zip(Terms::<Runtime>::get(id).unwrap().tranches) {
			if let (true, Lender::Account(who)) = (offer.committed.contains(number), tranche.lender)
			{
				add(false, who, tranche.amount);
			}
		}
	}
	for record in Seizures::<Runtime>::iter_values() {
		if let Some(bid) = record.auction.and_then(|auction| auction.bid) {
			add(true, bid.bidder, bid.amount.0 - bid.deposit.0);
		}
	}
	for (who, held) in PendingReleases::<Runtime>::iter() {
		add(true, who, held.0);
	}
	for who in &world.everyone {
		for (is_bid, reason) in [(false, HoldReason::Commitment), (true, HoldReason::Bid)] {
			let held = AssetsHolder::balance_on_hold(USDAI, &reason.into(), who);
			let due = due.remove(&(is_bid, who.clone())).unwrap_or_default();
			assert_eq!(held, due, "a hold of {who} is missing, or there for nothing");
		}
	}
	assert!(due.values().all(|due| *due == 0), "an unknown account has money on hold");
}

/// No position exists beyond those of the live loans and the seized ones: invariant 30.
fn check_positions() {
	let loans = Loans::<Runtime>::iter_keys().chain(Seizures::<Runtime>::iter_keys());
	let lent = loans.map(|id| {
		let terms = Terms::<Runtime>::get(id).unwrap();
		terms.tranches.len() - usize::from(is_vaults(&terms))
	});
	let items = pallet_nfts::Item::<Runtime>::iter_prefix(POSITION_COLLECTION).count();
	assert_eq!(items, lent.sum::<usize>(), "a position is missing, or there for nothing");
}

/// A unit is pledged if and only if a live loan lists it, seized if and only if a failed one has it
/// unsold. Invariants 27 and 33.
fn check_pledges() {
	let listed: usize = Loans::<Runtime>::iter_keys()
		.map(|id| Terms::<Runtime>::get(id).unwrap().units.len())
		.sum();
	let unsold: u32 = Seizures::<Runtime>::iter_values()
		.map(|record| {
			let on_sale = record.auction.map(|auction| auction.units.0).unwrap_or_default();
			let aside = record.unsold.iter().fold(0, |set, lot| set | lot.units.0);
			(record.queued.0 | on_sale | aside).count_ones()
		})
		.sum();
	let in_state = |state| {
		pallet_collateral::Units::<Runtime>::iter_values()
			.filter(|record| record.state == state)
			.count()
	};
	assert_eq!(in_state(State::Pledged), listed, "a unit is pledged for nothing, or not at all");
	assert_eq!(in_state(State::Seized), unsold as usize, "a unit is seized for nothing");
}

/// What an insurer's policies have left, and what its open claims lack whose policies have ended,
/// is its exposure: invariant 111.
fn check_exposures() {
	use pallet_collateral::{Bonds, Policies};
	let (mut exposure, mut claimed) = (BTreeMap::new(), BTreeMap::new());
	let mut bound = std::collections::BTreeSet::new();
	for record in Policies::<Runtime>::iter_values() {
		let cover = record.cover;
		bound.insert(cover.id);
		*exposure.entry(cover.insurer).or_insert(0u128) += cover.policy.coverage;
	}
	for claim in pallet_lending::InsuranceClaims::<Runtime>::iter_values() {
		if !claim.is_open() {
			continue;
		}
		let left = claim.left().0;
		*claimed.entry(claim.insurer.clone()).or_insert(0u128) += left;
		if !bound.contains(&claim.policy) {
			*exposure.entry(claim.insurer).or_insert(0) += left;
		}
	}
	for (who, bond) in Bonds::<Runtime>::iter() {
		assert_eq!(bond.exposure.0, exposure.remove(&who).unwrap_or_default(), "exposure of {who}");
		assert_eq!(bond.claimed.0, claimed.remove(&who).unwrap_or_default(), "claims on {who}");
	}
	assert!(exposure.is_empty() && claimed.is_empty(), "an insurer without an entry");
}
