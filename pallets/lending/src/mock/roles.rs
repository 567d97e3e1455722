//! Roles and groups, in place of the pallet roles.

use frame_support::{parameter_types, storage_alias, Twox64Concat};
use infrafi_protocol::{Admission, Group, Role, RoleInspect, RoleRevoke};
use sp_core::H256;

use super::*;

parameter_types! {
	/// Members, in storage, so that each test starts with these.
	pub storage BorrowerList: Vec<AccountId> = vec![BORROWER, OTHER_BORROWER];
	pub storage CuratorList: Vec<AccountId> = vec![CURATOR, OTHER_CURATOR];
}

/// The group of an account in a role, where it is not its own. Zero is that of an account which is
/// not admitted.
#[storage_alias]
pub type Groups = StorageMap<Lending, Twox64Concat, (Role, AccountId), Group>;

/// Admits the accounts of the two lists, and every account as custodian and insurer. Each reads a
/// key, as the admissions of the pallet do.
pub struct Roles;

impl RoleInspect<AccountId> for Roles {
	fn admission(role: Role, who: &AccountId) -> Option<Admission> {
		let is_listed = match role {
			Role::Borrower => BorrowerList::get().contains(who),
			Role::Curator => CuratorList::get().contains(who),
			_ => true,
		};
		let group = Groups::get((role, who.clone())).unwrap_or_else(|| own_group(who));
		(is_listed && group > 0).then_some(Admission {
			group,
			valid_until: None,
			evidence: H256::zero(),
			admitted_at: NOW,
		})
	}
}

/// The group of an account alone.
fn own_group(who: &AccountId) -> Group {
	let bytes: &[u8] = who.as_ref();
	bytes.first().copied().map_or(0, Group::from)
}

/// Puts an account in a role into the group of the borrower.
pub fn affiliate(role: Role, who: &AccountId) {
	Groups::insert((role, who.clone()), own_group(&BORROWER));
}

/// Ends the admission of a custodian or an insurer.
pub fn dismiss(role: Role, who: &AccountId) {
	Groups::insert((role, who.clone()), 0);
}

/// The policies of a revoked insurer do not count.
impl RoleRevoke<AccountId> for Roles {
	fn revoke(role: Role, who: &AccountId) {
		dismiss(role, who);
		let insured = |unit: &Unit| unit.cover.as_ref().is_some_and(|cover| cover.insurer == *who);
		let units: Vec<_> = UnitRecords::iter().filter(|(_, unit)| insured(unit)).collect();
		for (id, _) in units {
			change_unit(id, |unit| unit.is_insurer_admitted = false);
		}
	}
}
