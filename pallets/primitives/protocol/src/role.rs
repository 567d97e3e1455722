//! Roles: what an account may do in the protocol once it is admitted.

use core::marker::PhantomData;

use frame_support::{
	stored,
	traits::{Contains, Get},
};
use sp_core::H256;

use crate::{time::UnixSeconds, traits::RoleInspect};

/// The most admissions to the role of attestor, expired ones included. The reserve stores a report
/// of each attestor for each custodian.
pub const MAX_ATTESTORS: u32 = 32;

/// Number of an affiliation: a company with its subsidiaries. Zero is no group.
pub type Group = u32;

/// A role in the protocol. An account may have several.
#[stored]
#[derive(Copy, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub enum Role {
	/// Borrows against units.
	#[codec(index = 0)]
	Borrower,
	/// Leases units.
	#[codec(index = 1)]
	Lessee,
	/// Provides the first loss of loans.
	#[codec(index = 2)]
	Curator,
	/// Issues policies for units, and pays claims.
	#[codec(index = 3)]
	Insurer,
	/// Stores units, and issues their receipts.
	#[codec(index = 4)]
	HardwareCustodian,
	/// Holds the Treasury bills of the reserve.
	#[codec(index = 5)]
	BillCustodian,
	/// Buys and sells Treasury bills for the reserve.
	#[codec(index = 6)]
	Treasurer,
	/// Reports the Treasury bills at a custodian.
	#[codec(index = 7)]
	Attestor,
}

impl Role {
	/// All roles.
	pub const ALL: [Self; 8] = [
		Self::Borrower,
		Self::Lessee,
		Self::Curator,
		Self::Insurer,
		Self::HardwareCustodian,
		Self::BillCustodian,
		Self::Treasurer,
		Self::Attestor,
	];

	/// The most admissions to the role, expired ones included. `None` if there is no bound.
	pub const fn max_admissions(self) -> Option<u32> {
		match self {
			Self::Attestor => Some(MAX_ATTESTORS),
			_ => None,
		}
	}
}

/// The admission of an account to a role.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct Admission {
	/// The affiliation of the account: a company with its subsidiaries. Never zero.
	pub group: Group,
	/// End of the admission, in seconds since 1970. The account is not admitted at this second.
	/// `None` if the admission has no end.
	pub valid_until: Option<UnixSeconds>,
	/// Hash of the documents on which the admission rests.
	pub evidence: H256,
	/// Time of the last admission, in seconds since 1970.
	pub admitted_at: UnixSeconds,
}

impl Admission {
	/// Whether the admission holds at an instant, in seconds since 1970.
	pub fn is_valid(&self, now: u64) -> bool {
		self.valid_until.is_none_or(|end| now < end)
	}

	/// Whether what rests on an earlier admission may rest on this one: the group is the same, and
	/// this one does not end before the earlier one.
	pub fn covers(&self, earlier: &Self) -> bool {
		let lasts = match (self.valid_until, earlier.valid_until) {
			(None, _) => true,
			(Some(_), None) => false,
			(Some(end), Some(before)) => end >= before,
		};
		self.group == earlier.group && lasts
	}
}

/// The accounts that are admitted to the role `R` now.
pub struct HasRole<Roles, R>(PhantomData<(Roles, R)>);

impl<AccountId, Roles, R> Contains<AccountId> for HasRole<Roles, R>
where
	Roles: RoleInspect<AccountId>,
	R: Get<Role>,
{
	fn contains(who: &AccountId) -> bool {
		Roles::is_admitted(R::get(), who)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn until(valid_until: Option<u64>) -> Admission {
		Admission { group: 1, valid_until, evidence: H256::zero(), admitted_at: 0 }
	}

	#[test]
	fn an_admission_ends_at_its_second() {
		assert!(until(Some(10)).is_valid(9));
		assert!(!until(Some(10)).is_valid(10));
		assert!(until(None).is_valid(u64::MAX));
	}

	#[test]
	fn an_admission_covers_those_of_its_group_that_end_with_it_or_before() {
		let ends = [Some(10), Some(11), None];
		for (position, earlier) in ends.into_iter().enumerate() {
			for (later_position, later) in ends.into_iter().enumerate() {
				let expected = later_position >= position;
				assert_eq!(until(later).covers(&until(earlier)), expected);
				let other_group = Admission { group: 2, ..until(later) };
				assert!(!other_group.covers(&until(earlier)));
			}
		}
	}

	#[test]
	fn the_list_of_roles_is_complete_and_in_order() {
		use codec::{Decode, Encode};
		for (index, role) in Role::ALL.into_iter().enumerate() {
			assert_eq!(role.encode(), [index as u8]);
		}
		assert!(Role::decode(&mut &[Role::ALL.len() as u8][..]).is_err());
	}

	/// Accounts 1, 2 and 3 have the groups 1, 1 and 2 as borrowers.
	struct Three;

	impl RoleInspect<u8> for Three {
		fn admission(role: Role, who: &u8) -> Option<Admission> {
			let group = match who {
				1 | 2 => 1,
				3 => 2,
				_ => return None,
			};
			(role == Role::Borrower).then_some(Admission { group, ..until(None) })
		}
	}

	#[test]
	fn accounts_are_independent_if_both_are_admitted_to_different_groups() {
		let independent = |a, b| Three::are_independent((Role::Borrower, &a), (Role::Borrower, &b));
		assert!(independent(1, 3) && independent(3, 2));
		assert!(!independent(1, 2) && !independent(1, 1));
		assert!(!independent(1, 4) && !independent(4, 1));
		assert!(!Three::are_independent((Role::Borrower, &1), (Role::Insurer, &3)));
	}

	#[test]
	fn has_role_contains_the_accounts_of_the_role() {
		struct AnInsurer;
		impl Get<Role> for AnInsurer {
			fn get() -> Role {
				Role::Insurer
			}
		}
		struct ABorrower;
		impl Get<Role> for ABorrower {
			fn get() -> Role {
				Role::Borrower
			}
		}
		assert!(HasRole::<Three, ABorrower>::contains(&1));
		assert!(!HasRole::<Three, ABorrower>::contains(&4));
		assert!(!HasRole::<Three, AnInsurer>::contains(&1));
	}
}
