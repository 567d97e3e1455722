//! The accounts of a run, their roles and their money.

use frame_support::traits::{fungibles::Inspect, SortedMembers};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};
use sp_keyring::Sr25519Keyring;

/// The accounts that sign: the well-known ones, all of which have USDC.
pub fn people() -> Vec<AccountId> {
	Sr25519Keyring::well_known().map(|key| key.to_account_id()).collect()
}

/// The memberships, with the accounts that are meant to be in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
	Custodian,
	Insurer,
	Appraiser,
	Curator,
	Borrower,
	Treasurer,
	Attestor,
	Committee,
}

pub const ROLES: [Role; 8] = [
	Role::Custodian,
	Role::Insurer,
	Role::Appraiser,
	Role::Curator,
	Role::Borrower,
	Role::Treasurer,
	Role::Attestor,
	Role::Committee,
];

impl Role {
	pub fn members(self) -> Vec<AccountId> {
		match self {
			Self::Custodian => Custodians::sorted_members(),
			Self::Insurer => Insurers::sorted_members(),
			Self::Appraiser => Appraisers::sorted_members(),
			Self::Curator => Curators::sorted_members(),
			Self::Borrower => Borrowers::sorted_members(),
			Self::Treasurer => Treasurers::sorted_members(),
			Self::Attestor => Attestors::sorted_members(),
			Self::Committee => CreditCommittee::sorted_members(),
		}
	}

	pub fn has(self, who: &AccountId) -> bool {
		self.members().contains(who)
	}

	/// Governance adds a member, or removes one.
	pub fn change(self, who: &AccountId, joins: bool) -> RuntimeCall {
		let who: Address = who.clone().into();
		macro_rules! call {
			($variant:ident) => {
				if joins {
					RuntimeCall::$variant(pallet_membership::Call::add_member { who })
				} else {
					RuntimeCall::$variant(pallet_membership::Call::remove_member { who })
				}
			};
		}
		match self {
			Self::Custodian => call!(Custodians),
			Self::Insurer => call!(Insurers),
			Self::Appraiser => call!(Appraisers),
			Self::Curator => call!(Curators),
			Self::Borrower => call!(Borrowers),
			Self::Treasurer => call!(Treasurers),
			Self::Attestor => call!(Attestors),
			Self::Committee => call!(CreditCommittee),
		}
	}

	/// The members while all is well: two each, so that one can leave. The people's places are
	/// those of the keyring.
	pub fn meant(self, people: &[AccountId], appraisers: &[AccountId]) -> Vec<AccountId> {
		let two = |one: usize, other: usize| vec![people[one].clone(), people[other].clone()];
		match self {
			Self::Custodian => two(2, 8),
			Self::Insurer => two(3, 9),
			Self::Appraiser => appraisers.to_vec(),
			Self::Curator => two(4, 10),
			Self::Borrower => two(1, 7),
			Self::Treasurer | Self::Committee => two(0, 6),
			Self::Attestor => two(5, 11),
		}
	}
}

/// The accounts of the protocol. They have no key.
pub fn protocol() -> [AccountId; 5] {
	[
		ReserveAccount::get(),
		VaultAccount::get(),
		Lending::account(),
		TreasuryAccount::get(),
		Collateral::account(),
	]
}

/// The money of an account, free or on hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wealth {
	pub usdc: Balance,
	/// USDai, what is on hold included.
	pub usdai: Balance,
	pub susdai: Balance,
}

pub fn wealth(who: &AccountId) -> Wealth {
	let all = |asset| <Assets as Inspect<AccountId>>::total_balance(asset, who);
	Wealth { usdc: all(USDC), usdai: all(USDAI), susdai: all(SUSDAI) }
}

/// The free balance of an account.
pub fn free(asset: AssetId, who: &AccountId) -> Balance {
	Assets::balance(asset, who.clone())
}
