//! The accounts of a run, their roles and their money.

use frame_support::traits::{fungibles::Inspect, SortedMembers};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	Role as ProtocolRole,
};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};
use sp_keyring::Sr25519Keyring;

/// The accounts that sign: the well-known ones, all of which have USDC.
pub fn people() -> Vec<AccountId> {
	Sr25519Keyring::well_known().map(|key| key.to_account_id()).collect()
}

/// The roles, with the accounts that are meant to be in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
	/// Of hardware and of bills.
	Custodian,
	Insurer,
	Appraiser,
	Curator,
	Borrower,
	Lessee,
	Treasurer,
	Attestor,
}

pub const ROLES: [Role; 8] = [
	Role::Custodian,
	Role::Insurer,
	Role::Appraiser,
	Role::Curator,
	Role::Borrower,
	Role::Lessee,
	Role::Treasurer,
	Role::Attestor,
];

impl Role {
	/// The roles of the protocol. None for appraisers, which have a membership.
	fn protocol(self) -> &'static [ProtocolRole] {
		match self {
			Self::Custodian => &[ProtocolRole::HardwareCustodian, ProtocolRole::BillCustodian],
			Self::Insurer => &[ProtocolRole::Insurer],
			Self::Appraiser => &[],
			Self::Curator => &[ProtocolRole::Curator],
			Self::Borrower => &[ProtocolRole::Borrower],
			Self::Lessee => &[ProtocolRole::Lessee],
			Self::Treasurer => &[ProtocolRole::Treasurer],
			Self::Attestor => &[ProtocolRole::Attestor],
		}
	}

	pub fn members(self) -> Vec<AccountId> {
		let Some(role) = self.protocol().first() else { return Appraisers::sorted_members() };
		let mut members: Vec<_> =
			pallet_roles::Admissions::<Runtime>::iter_key_prefix(*role).collect();
		members.sort();
		members
	}

	pub fn has(self, who: &AccountId) -> bool {
		self.members().contains(who)
	}

	/// Governance admits an account, or revokes its admission.
	pub fn change(self, who: &AccountId, joins: bool) -> RuntimeCall {
		let roles = self.protocol();
		if roles.is_empty() {
			let who = who.clone().into();
			return RuntimeCall::Appraisers(match joins {
				true => pallet_membership::Call::add_member { who },
				false => pallet_membership::Call::remove_member { who },
			});
		}
		let calls = roles.iter().map(|role| change_role(*role, who, joins)).collect();
		pallet_utility::Call::<Runtime>::batch_all { calls }.into()
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
			Self::Lessee => two(5, 10),
			Self::Treasurer => two(0, 6),
			Self::Attestor => two(5, 11),
		}
	}
}

fn change_role(role: ProtocolRole, who: &AccountId, joins: bool) -> RuntimeCall {
	let who = who.clone();
	if !joins {
		return pallet_roles::Call::revoke { role, who }.into();
	}
	let (group, evidence) = (group(&who), Default::default());
	pallet_roles::Call::admit { role, who, group, valid_until: None, evidence }.into()
}

/// A group of its own for each account.
fn group(who: &AccountId) -> u32 {
	let place = people().iter().position(|other| other == who);
	1 + place.expect("only people have roles") as u32
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
