use infrafi_protocol::Role;

use crate::{mock::*, Admissions, GenesisConfig};

fn genesis(admissions: Vec<(Role, AccountId, u32, Option<u64>)>) -> sp_io::TestExternalities {
	let admissions = admissions
		.into_iter()
		.map(|(role, who, group, end)| (role, who, group, end, hash(1)))
		.collect();
	externalities_of(GenesisConfig { admissions })
}

#[test]
fn admits_the_accounts() {
	let admissions = vec![
		(Role::Borrower, ALICE, 1, None),
		(Role::Insurer, ALICE, 1, None),
		(Role::Borrower, BOB, 2, Some(NOW + 10)),
	];
	genesis(admissions).execute_with(|| {
		assert!(is_admitted(Role::Borrower, &BOB) && is_admitted(Role::Insurer, &ALICE));
		assert_eq!((count(Role::Borrower), count(Role::Insurer)), (2, 1));
		assert_eq!(Admissions::<Test>::get(Role::Borrower, ALICE).unwrap().admitted_at, 0);
		Roles::do_try_state().unwrap();
	});
}

#[test]
#[should_panic(expected = "the genesis admits an account to a role twice")]
fn refuses_a_duplicate() {
	genesis(vec![(Role::Borrower, ALICE, 1, None), (Role::Borrower, ALICE, 2, None)]);
}

#[test]
#[should_panic(expected = "GroupIsZero")]
fn refuses_group_zero() {
	genesis(vec![(Role::Borrower, ALICE, 0, None)]);
}
