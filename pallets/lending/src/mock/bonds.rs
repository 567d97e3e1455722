//! The bonds of insurers, in place of those of the pallet collateral.

use std::collections::BTreeMap;

use frame_support::{
	pallet_prelude::DispatchError,
	storage_alias,
	traits::{
		fungibles::{Balanced, Mutate},
		tokens::{Fortitude, Precision, Preservation},
	},
	Twox64Concat,
};
use infrafi_finance::{cover::Bond, units::Usdai};
use infrafi_protocol::{assets::USDAI, unit::PolicyRef, PolicyBook, UnitId};

use super::*;
use crate::{books::CreditOf, InsuranceClaims};

/// The account with the bonds.
pub const BOND_POT: AccountId = account(14);

#[storage_alias]
pub type InsurerBonds =
	StorageMap<Lending, Twox64Concat, AccountId, Bond, frame_support::pallet_prelude::ValueQuery>;

/// Adds to the bond of an insurer.
pub fn post_bond(who: &AccountId, dollars: Balance) {
	let amount = dollars * ONE;
	Assets::mint_into(USDAI, &BOND_POT, amount).unwrap();
	Supply::set(&(Supply::get() + amount));
	InsurerBonds::mutate(who, |bond| bond.amount.0 += amount);
}

/// The bond of an insurer, in dollars.
pub fn bond(who: &AccountId) -> Balance {
	InsurerBonds::get(who).amount.0 / ONE
}

/// The entry of an insurer has what is left unpaid of its open claims.
pub fn check_bonds() {
	let mut claimed = BTreeMap::<AccountId, Balance>::new();
	for (_, _, claim) in InsuranceClaims::<Test>::iter().filter(|(_, _, claim)| claim.is_open()) {
		*claimed.entry(claim.insurer.clone()).or_default() += claim.left().0;
	}
	for (who, bond) in InsurerBonds::iter() {
		assert_eq!(bond.claimed.0, claimed.remove(&who).unwrap_or_default(), "claims of {who:?}");
	}
	assert!(claimed.values().all(|left| *left == 0), "a claim is not counted");
}

/// Changes a unit with the policy of a claim, unless it has ended. A policy without coverage ends.
fn change_policy(policy: &PolicyRef<AccountId>, change: impl FnOnce(&mut Unit)) {
	let is_bound = |unit: Unit| unit.cover.is_some_and(|cover| cover.id == policy.id);
	if !UnitRecords::get(policy.unit).is_some_and(is_bound) {
		return;
	}
	change_unit(policy.unit, |unit| {
		change(unit);
		unit.cover = unit.cover.take().filter(|cover| cover.policy.coverage > 0);
		unit.has_claim &= unit.cover.is_some();
	});
}

impl PolicyBook<AccountId> for Units {
	type Credit = CreditOf<Test>;

	fn claim_opened(unit: UnitId) {
		let cover = super::unit(unit).cover.unwrap();
		InsurerBonds::mutate(cover.insurer, |bond| bond.claimed.0 += cover.policy.coverage);
		change_unit(unit, |unit| unit.has_claim = true);
	}

	fn claim_paid(policy: &PolicyRef<AccountId>, amount: Balance, is_open: bool) {
		if is_open {
			InsurerBonds::mutate(&policy.insurer, |bond| bond.claimed.0 -= amount);
		}
		change_policy(policy, |unit| unit.cover.as_mut().unwrap().policy.coverage -= amount);
	}

	fn claim_closed(policy: &PolicyRef<AccountId>, left: Balance) {
		InsurerBonds::mutate(&policy.insurer, |bond| bond.claimed.0 -= left);
		change_policy(policy, |unit| unit.has_claim = false);
	}

	fn take_bond(
		insurer: &AccountId,
		left: Balance,
		max: Balance,
	) -> Result<Self::Credit, DispatchError> {
		let share = InsurerBonds::get(insurer).share_down(Usdai(left))?.min(Usdai(max));
		InsurerBonds::mutate(insurer, |bond| bond.amount.0 -= share.0);
		if share.0 == 0 {
			return Ok(CreditOf::<Test>::zero(USDAI));
		}
		let (exact, keeps) = (Precision::Exact, Preservation::Expendable);
		Assets::withdraw(USDAI, &BOND_POT, share.0, exact, keeps, Fortitude::Polite)
	}
}
