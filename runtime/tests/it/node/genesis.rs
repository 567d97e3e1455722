//! The genesis state, and invariant 40: USDai and sUSDai belong to keyless accounts.

use frame_support::traits::{
	fungibles::{metadata::Inspect as Metadata, roles::Inspect as _, Inspect},
	SortedMembers,
};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	Role,
};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};
use pallet_collective::{Instance1, Instance2};
use sp_keyring::Sr25519Keyring::{self, *};

use crate::chain::*;

#[test]
fn makes_the_three_assets() {
	on_chain(DEV, || {
		let of = |asset| {
			let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
			let symbol = <Assets as Metadata<AccountId>>::symbol(asset);
			(text(symbol), <Assets as Metadata<AccountId>>::decimals(asset))
		};
		assert_eq!(of(USDC), ("USDC".into(), 6));
		assert_eq!(of(USDAI), ("USDai".into(), 18));
		assert_eq!(of(SUSDAI), ("sUSDai".into(), 18));
		assert_eq!(Assets::total_issuance(USDAI), 0);
		assert_eq!(Assets::total_issuance(SUSDAI), 0);
	});
}

#[test]
fn endows_the_development_accounts() {
	on_chain(DEV, || {
		for key in Sr25519Keyring::well_known() {
			assert_eq!(Assets::balance(USDC, key.to_account_id()), 10_000_000_000_000, "{key}");
			assert_eq!(Balances::free_balance(key.to_account_id()), 1_000_000 * INFRA, "{key}");
		}
		assert!(Balances::free_balance(presets::appraiser(Alice)) > INFRA);
	});
}

#[test]
fn leaves_issuing_to_keyless_accounts_and_freezing_to_compliance() {
	on_chain(DEV, || {
		for (asset, keyless) in [(USDAI, ReserveAccount::get()), (SUSDAI, VaultAccount::get())] {
			assert_eq!(Assets::owner(asset), Some(keyless.clone()));
			assert_eq!(Assets::issuer(asset), Some(keyless));
			assert_eq!(Assets::admin(asset), Some(Alice.to_account_id()));
			assert_eq!(Assets::freezer(asset), Some(Alice.to_account_id()));
		}
		assert!(Balances::free_balance(TreasuryAccount::get()) > 0);
	});
}

#[test]
fn gives_the_roles() {
	on_chain(DEV, || {
		for (role, who) in [
			(Role::Borrower, Bob),
			(Role::Lessee, Bob),
			(Role::Curator, Eve),
			(Role::Insurer, Dave),
			(Role::HardwareCustodian, Charlie),
			(Role::BillCustodian, Charlie),
			(Role::Treasurer, Alice),
			(Role::Attestor, Ferdie),
		] {
			let page = Roles::members(role, None, 10);
			assert_eq!(page.members.len(), 1, "{role:?}");
			assert_eq!(page.members[0].who, who.to_account_id(), "{role:?}");
		}
		assert_eq!(Appraisers::sorted_members(), vec![presets::appraiser(Alice)]);
		assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(Alice.to_account_id()));
	});
}

#[test]
fn gives_each_account_a_group_of_its_own() {
	on_chain(DEV, || {
		let mut groups = std::collections::BTreeMap::new();
		for (_, who, admission) in pallet_roles::Admissions::<Runtime>::iter() {
			assert_eq!(*groups.entry(admission.group).or_insert(who.clone()), who);
		}
		assert_eq!(groups.len(), 6);
	});
}

#[test]
fn makes_a_council_a_committee_and_guardians() {
	for (preset, committee, delay) in
		[(DEV, vec![Alice], 0), (LOCAL, vec![Alice, Bob, Charlie], 12)]
	{
		on_chain(preset, || {
			fn sorted(keys: &[Sr25519Keyring]) -> Vec<AccountId> {
				let mut all: Vec<AccountId> = keys.iter().map(|key| key.to_account_id()).collect();
				all.sort();
				all
			}
			let council = [Alice, Bob, Charlie, Dave, Eve, Ferdie];
			assert_eq!(pallet_collective::Members::<Runtime, Instance1>::get(), sorted(&council));
			assert_eq!(CouncilMembers::sorted_members(), sorted(&council));
			assert_eq!(pallet_collective::Members::<Runtime, Instance2>::get(), sorted(&committee));
			assert_eq!(CreditCommitteeMembers::sorted_members(), sorted(&committee));
			assert_eq!(Guardians::sorted_members(), sorted(&[Dave, Eve]));
			assert_eq!(Registrars::sorted_members(), sorted(&[Charlie]));
			assert_eq!(Timelock::params().delay, delay);
		});
	}
}

#[test]
fn makes_the_collections_of_units_and_positions() {
	on_chain(DEV, || {
		let owner = Nfts::collection_owner(0).expect("collection 0 exists");
		assert_eq!(owner, Collateral::account());
		let owner = Nfts::collection_owner(1).expect("collection 1 exists");
		assert_eq!(owner, Lending::account());
		assert_eq!(Nfts::collection_owner(2), None);
	});
}

#[test]
fn registers_ten_models_with_three_sources_for_each_feed() {
	on_chain(DEV, || {
		let feeds = Appraisal::feeds(0, 100);
		assert_eq!(feeds.len(), 20);
		assert!(feeds.iter().all(|feed| feed.sources == 3 && feed.stale));
	});
}

#[test]
fn has_one_validator_or_four() {
	for (preset, count) in [(DEV, 1), (LOCAL, 4)] {
		on_chain(preset, || {
			assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), count);
			assert_eq!(Grandpa::grandpa_authorities().len(), count);
			assert_eq!(Session::validators().len(), count);
			assert_eq!(Validators::validators().len(), count);
			assert_eq!(AuthorityDiscovery::authorities().len(), count);
		});
	}
}

#[test]
fn needs_three_of_four_appraisers_on_the_local_chain() {
	on_chain(LOCAL, || {
		assert_eq!(Appraisers::sorted_members().len(), 4);
		assert_eq!(Appraisal::params().minimum_count, 3);
	});
}
