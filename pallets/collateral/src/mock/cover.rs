//! Insurers, their money, and policies that are offered and accepted.

use frame_support::{
	pallet_prelude::DispatchResult,
	parameter_types,
	storage::with_storage_layer,
	traits::{Contains, Footprint},
};
use infrafi_protocol::{
	assets::USDAI,
	unit::{Cover, Policy, PolicyRef},
	Admission, PolicyBook, Role, RoleInspect,
};
use sp_core::H256;
use sp_runtime::traits::Convert;

use super::*;
use crate::{PolicyOffer, PolicyRecord};

/// The bond of each insurer at the start: a fifth of five policies.
pub const BOND: Balance = 200_000;

/// USDai of each person at the start.
pub const DOLLARS: Balance = 1_000_000;

parameter_types! {
	/// The borrowers that are admitted.
	pub storage BorrowerMembers: Vec<AccountId> = vec![OWNER, BUYER];
	/// Whether all parties belong to one group.
	pub storage AreOneGroup: bool = false;
	/// USDai that was made.
	pub storage Supply: Balance = 0;
}

/// The admissions of insurers and borrowers, each account in a group of its own.
pub struct Roles;

impl RoleInspect<AccountId> for Roles {
	fn admission(role: Role, who: &AccountId) -> Option<Admission> {
		let bytes: &[u8] = who.as_ref();
		let group = if AreOneGroup::get() { 1 } else { bytes[0].into() };
		members(role).contains(who).then_some(Admission {
			group,
			valid_until: None,
			evidence: H256::zero(),
			admitted_at: NOW,
		})
	}

	/// Reads one key, as the pallet does.
	fn is_admitted(role: Role, who: &AccountId) -> bool {
		members(role).contains(who)
	}
}

fn members(role: Role) -> Vec<AccountId> {
	match role {
		Role::Insurer => InsurerMembers::get(),
		_ => BorrowerMembers::get(),
	}
}

/// Frozen or blocked in USDai.
pub struct Frozen;

impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		pallet_assets::Account::<Test>::get(USDAI, who)
			.is_some_and(|account| account.status.is_frozen())
	}
}

/// USDai, of which each person has some.
pub fn assets() -> pallet_assets::GenesisConfig<Test> {
	pallet_assets::GenesisConfig {
		assets: vec![(USDAI, CUSTODIAN, true, 1)],
		accounts: PEOPLE.map(|who| (USDAI, who, DOLLARS + BOND)).to_vec(),
		..Default::default()
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub fn give(who: &AccountId, amount: Balance) {
	use frame_support::traits::fungibles::Mutate;

	Assets::mint_into(USDAI, who, amount).unwrap();
	Supply::set(&(Supply::get() + amount));
}

pub fn set_status(who: &AccountId, status: pallet_assets::AccountStatus) {
	pallet_assets::Account::<Test>::mutate(USDAI, who, |account| {
		account.as_mut().expect("the account exists").status = status;
	});
}

pub fn usdai(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

/// No money is made or burned, and the pot has what the bonds are.
pub fn check_money() {
	let taken = Taken::get();
	let start = (DOLLARS + BOND) * PEOPLE.len() as u128 + Supply::get();
	assert_eq!(Assets::total_supply(USDAI) + taken, start, "money was made or burned");
	let bonds: u128 = crate::Bonds::<Test>::iter_values().map(|bond| bond.amount.0).sum();
	assert_eq!(usdai(&Collateral::account()), bonds, "the pot has what the bonds are");
}

parameter_types! {
	/// USDai that was taken out of bonds.
	pub storage Taken: Balance = 0;
}

/// The storage deposit of an offer.
pub fn offer_deposit(offer: &PolicyOffer) -> Balance {
	StoragePrice::convert(Footprint::from_encodable(offer))
}

/// An insurer offers a policy, and an account accepts it: all or nothing.
pub fn bind_by(
	who: AccountId,
	insurer: AccountId,
	unit: u64,
	policy: Policy,
	premium: Balance,
) -> DispatchResult {
	with_storage_layer(|| {
		let Policy { coverage, expires_at, .. } = policy;
		Collateral::do_insure(insurer.clone(), unit, policy, premium)?;
		Collateral::accept_policy(signed(who), unit, insurer, coverage, expires_at, premium)
	})
}

/// The owner of the unit accepts a policy without a premium.
pub fn insure(insurer: AccountId, unit: u64, policy: Policy) -> DispatchResult {
	let owner = Collateral::unit(unit).map_or(OWNER, |info| info.owner);
	bind_by(owner, insurer, unit, policy, 0)
}

/// An issued unit with a policy of the first insurer.
pub fn insured(serials: &[u64]) -> u64 {
	let unit = issued(serials);
	insure(INSURER, unit, policy()).unwrap();
	unit
}

/// A seized unit with such a policy, on which a claim is open.
pub fn claimed(serials: &[u64]) -> (u64, PolicyRef<AccountId>) {
	let unit = insured(serials);
	Collateral::pledge(unit, &OWNER).unwrap();
	Collateral::seize(unit).unwrap();
	Collateral::claim_opened(unit);
	(unit, reference(unit))
}

/// The policy of a unit, as a claim names it.
pub fn reference(unit: u64) -> PolicyRef<AccountId> {
	let Cover { id, insurer, .. } = cover(unit).expect("the unit is insured");
	PolicyRef { id, unit, insurer }
}

/// The policy of a unit.
pub fn cover(unit: u64) -> Option<Cover<AccountId>> {
	crate::Policies::<Test>::get(unit).map(|record| record.cover)
}

/// A record of a policy that is in no index.
pub fn unlisted(insurer: AccountId, policy: Policy) -> PolicyRecord<AccountId> {
	let cover = Cover { id: 0, insurer, policy };
	PolicyRecord { cover, has_claim: false, is_listed: false }
}

/// The exposure, and what is left unpaid of the open claims, of an insurer.
pub fn exposure(who: &AccountId) -> (Balance, Balance) {
	let bond = crate::Bonds::<Test>::get(who);
	(bond.exposure.0, bond.claimed.0)
}
