use frame_support::assert_ok;
use infrafi_protocol::Role;
use infrafi_testing::account;

use crate::{mock::*, AdmissionInfo, MAX_PAGE};

/// Borrowers with the seeds 100 and following.
fn borrowers(number: u8) {
	for seed in 100..100 + number {
		admit(Role::Borrower, account(seed), 1, None);
	}
}

fn page(from: Option<AccountId>, limit: u32) -> (Vec<AccountId>, Option<AccountId>) {
	let page = Roles::members(Role::Borrower, from, limit);
	assert_eq!(page.count, count(Role::Borrower));
	(page.members.into_iter().map(|member| member.who).collect(), page.next)
}

/// All accounts, in pages of a size.
fn walk(limit: u32) -> Vec<AccountId> {
	let (mut all, mut next) = page(None, limit);
	while next.is_some() {
		let (members, following) = page(next, limit);
		assert!(!members.is_empty());
		all.extend(members);
		next = following;
	}
	all
}

#[test]
fn admission_returns_all_facts() {
	new_test_ext().execute_with(|| {
		admit(Role::Insurer, ALICE, 7, Some(NOW + 10));
		let info = AdmissionInfo {
			role: Role::Insurer,
			who: ALICE,
			group: 7,
			valid_until: Some(NOW + 10),
			evidence: hash(1),
			admitted_at: NOW,
			is_valid: true,
		};
		assert_eq!(Roles::admission(Role::Insurer, ALICE), Some(info.clone()));
		assert_eq!(Roles::admission(Role::Borrower, ALICE), None);
		advance(10);
		let expired = AdmissionInfo { is_valid: false, ..info };
		assert_eq!(Roles::admission(Role::Insurer, ALICE), Some(expired.clone()));
		assert_eq!(Roles::members(Role::Insurer, None, 10).members, [expired]);
	});
}

#[test]
fn members_come_in_pages_each_once() {
	new_test_ext().execute_with(|| {
		assert_eq!(page(None, 10), (vec![], None));
		borrowers(5);
		admit(Role::Insurer, ALICE, 1, None);
		let all = walk(10);
		assert_eq!(all.len(), 5);
		for limit in [1, 2, 3, 4, 5, 6] {
			assert_eq!(walk(limit), all, "pages of {limit}");
		}
		let mut sorted = all.clone();
		sorted.sort();
		sorted.dedup();
		assert_eq!(sorted, (100..105).map(account).collect::<Vec<_>>());
		// The last page has no next one, full or not.
		assert_eq!(page(None, 5), (all.clone(), None));
		assert_eq!(page(Some(all[4].clone()), 5), (vec![], None));
	});
}

/// A revocation between two pages loses no other account.
#[test]
fn members_continue_after_a_revoked_account() {
	new_test_ext().execute_with(|| {
		borrowers(5);
		let all = walk(10);
		let (first, next) = page(None, 2);
		assert_eq!(next, Some(all[1].clone()));
		for who in &first {
			assert_ok!(Roles::revoke(root(), Role::Borrower, who.clone()));
		}
		assert_eq!(page(next, 3), (all[2..].to_vec(), None));
	});
}

#[test]
fn members_clamp_the_limit() {
	new_test_ext().execute_with(|| {
		borrowers(MAX_PAGE as u8 + 1);
		let (all, next) = page(None, u32::MAX);
		assert_eq!((all.len(), next.is_some()), (MAX_PAGE as usize, true));
		assert_eq!(page(None, 0).0.len(), 1);
	});
}
