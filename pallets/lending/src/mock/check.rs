//! The invariants of lending, vault, holds and positions together.

use std::collections::BTreeMap;

use frame_support::traits::fungibles::{Inspect, InspectHold};
use infrafi_finance::{
	interest::{Interest, Rate},
	units::Usdai,
};
use infrafi_protocol::{assets::USDAI, ids::POSITION_COLLECTION, unit::State};

use super::*;

/// All invariants between two calls.
pub fn check() {
	crate::try_state::check::<Test>().unwrap();
	check_fast();
	check_claims();
	check_bonds();
	check_stages();
	check_holds();
	check_positions();
	check_pledges();
	check_outcomes();
}

/// The invariants that cost the same for any number of loans: invariants 23, 36 and 39.
pub fn check_fast() {
	crate::try_state::check_cover::<Test>().unwrap();
	let totals = Lending::portfolio();
	assert_eq!(Assets::total_issuance(USDAI), Supply::get(), "money was made or burned");
	let books = books();
	assert_eq!(Assets::balance(USDAI, &VAULT), books.idle + books.fees);
	let pot = Assets::balance(USDAI, Lending::account());
	let owed = totals.reserves.0 + totals.unclaimed.0 + totals.bid_deposits.0;
	assert_eq!(pot, owed, "the pot holds what it owes");
}

/// The vault counts what the loans count, to the last fraction: invariant 24.
pub fn check_claims() {
	let (mut accrued, mut rate) = (Interest::ZERO, Rate::default());
	for id in pallet_lending::Loans::<Test>::iter_keys() {
		let live = live(id);
		if live.terms.vault().is_none() {
			continue;
		}
		// As the vault counts: it does not know what the reserve paid since the last sync.
		let debt = live.math.settle(live.record.debt, Usdai(0), now()).unwrap().debt;
		accrued = accrued.ensure_add(debt.claims[0]).unwrap();
		rate = rate.ensure_add(live.vault_rate(live.vault_principal(&debt).unwrap())).unwrap();
	}
	for record in pallet_lending::Seizures::<Test>::iter_values() {
		accrued = accrued.ensure_add(record.interest).unwrap();
	}
	assert_eq!(books().claims.accrued, accrued);
	assert_eq!(books().claims.rate, rate);
}

/// While the stages stay the same, no entry of the index is later than a stage: invariant 28.
fn check_stages() {
	if Lending::params().stages != params().stages {
		return;
	}
	for (id, record) in pallet_lending::Loans::<Test>::iter() {
		let event = live(id).next_event().unwrap();
		let is_late = event.is_some_and(|event| record.due_at.is_none_or(|at| at > event));
		assert!(!is_late, "the index is late");
	}
}

/// Each lender has on hold what it committed to offers that exist, each bidder what it bid, and no
/// account anything else. Invariants 30 and 36.
fn check_holds() {
	let mut due = BTreeMap::<AccountId, Balance>::new();
	for (id, offer) in pallet_lending::Offers::<Test>::iter() {
		let terms = pallet_lending::Terms::<Test>::get(id).unwrap();
		for (tranche, lender, terms) in terms.accounts() {
			if offer.committed.contains(tranche) {
				*due.entry(lender.clone()).or_default() += terms.amount;
			}
		}
	}
	for record in pallet_lending::Seizures::<Test>::iter_values() {
		if let Some(bid) = record.bid().filter(|bid| bid.held().0 > 0) {
			*due.entry(bid.bidder.clone()).or_default() += bid.held().0;
		}
	}
	for (who, held) in pallet_lending::PendingReleases::<Test>::iter() {
		*due.entry(who).or_default() += held.0;
	}
	let held: BTreeMap<AccountId, Balance> = PEOPLE
		.into_iter()
		.map(|who| (AssetsHolder::total_balance_on_hold(USDAI, &who), who))
		.filter_map(|(held, who)| (held > 0).then_some((who, held)))
		.collect();
	assert_eq!(held, due, "a hold is missing, or there for nothing");
}

/// No position exists beyond those of the live loans and the seized ones: invariant 30.
fn check_positions() {
	let live = pallet_lending::Loans::<Test>::iter_keys()
		.chain(pallet_lending::Seizures::<Test>::iter_keys())
		.map(|id| pallet_lending::Terms::<Test>::get(id).unwrap().accounts().count());
	let items = pallet_nfts::Item::<Test>::iter_prefix(POSITION_COLLECTION).count();
	assert_eq!(items, live.sum::<usize>());
}

/// A unit is pledged if and only if one live loan lists it: invariant 27. `try_state` checks that
/// no two loans list it.
fn check_pledges() {
	let listed = pallet_lending::Loans::<Test>::iter_keys()
		.map(|id| pallet_lending::Terms::<Test>::get(id).unwrap().units.len());
	let pledged = UnitRecords::iter_values().filter(|unit| unit.state == State::Pledged).count();
	assert_eq!(pledged, listed.sum::<usize>());
}

/// Each loan that was drawn is live, seized, or has an outcome: invariant 120. A test that resets
/// the events is not checked.
fn check_outcomes() {
	for event in events() {
		if let crate::Event::Drawn { loan, .. } = event {
			let has_outcome = pallet_lending::Outcomes::<Test>::contains_key(loan);
			let is_written_off = is_failed(loan) && failed(loan).is_written_off;
			let is_open = is_live(loan) || is_failed(loan);
			assert!(has_outcome == (!is_open || is_written_off), "an outcome is missing");
		}
	}
}
