use frame_support::assert_ok;
use infrafi_protocol::unit::State;

use crate::{mock::*, Arrears, EndConsents, LeaseInfo, LeaseStatus, MAX_PAGE};

#[test]
fn show_a_lease() {
	new_test_ext().execute_with(|| {
		assert_eq!(Leases::lease(0), None);
		assert_eq!(Leases::lease_of(UNIT), None);
		let id = offered();
		let info = LeaseInfo {
			id,
			lease: lease(),
			status: LeaseStatus::Offered,
			offered_by: OWNER,
			owner: Some(OWNER),
			recognised_for: None,
			paid: 0,
			arrears: None,
			consents: EndConsents::NONE,
		};
		assert_eq!(Leases::lease(id), Some(info.clone()));
		assert_eq!(Leases::lease_of(UNIT), None);
		assert_eq!(Leases::arrears(id, NOW), None);

		assert_ok!(Leases::accept(signed(LESSEE), id));
		assert_ok!(Leases::pay_rent(signed(LESSEE), id, ONE));
		assert_ok!(Leases::end(signed(LESSEE), id));
		set_unit(UNIT, State::Issued, BUYER);
		let info = LeaseInfo {
			status: LeaseStatus::Active,
			owner: Some(BUYER),
			paid: ONE,
			arrears: Leases::arrears(id, NOW),
			consents: EndConsents { lessee: Some(NOW), ..EndConsents::NONE },
			..info
		};
		assert!(info.arrears.is_some());
		assert_eq!(Leases::lease(id), Some(info.clone()));
		assert_eq!(Leases::lease_of(UNIT), Some(info));
	});
}

#[test]
fn show_the_rent_at_any_instant() {
	new_test_ext().execute_with(|| {
		let id = active();
		assert_ok!(Leases::pay_rent(signed(LESSEE), id, 48 * ONE));
		let at = |seconds| Leases::arrears(id, NOW + seconds).unwrap();
		let arrears = Arrears {
			fallen_due: 24 * ONE,
			unpaid: 0,
			prepaid: 24 * ONE,
			max_payment: (31 * 48 - 24) * ONE,
			is_in_arrears: false,
		};
		assert_eq!(at(DAY / 2), arrears);
		let arrears = Arrears {
			fallen_due: 31 * 48 * ONE,
			unpaid: 30 * 48 * ONE,
			prepaid: 0,
			max_payment: 61 * 48 * ONE,
			is_in_arrears: true,
		};
		assert_eq!(at(31 * DAY), arrears);
		assert!(!at(31 * DAY - 1).is_in_arrears);
		// Every instant has an answer.
		for instant in [0, u64::MAX] {
			assert!(Leases::arrears(id, instant).is_some());
		}
	});
}

#[test]
fn list_leases_by_pages_of_ids() {
	new_test_ext().execute_with(|| {
		assert_eq!(Leases::leases(0, 10).next, None);
		for _ in 0..70 {
			offered();
		}
		assert_ok!(Leases::withdraw(signed(OWNER), 1));
		let ids = |from, limit| {
			let page = Leases::leases(from, limit);
			(page.leases.iter().map(|info| info.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(ids(0, 3), (vec![0, 2], Some(3)));
		assert_eq!(ids(1, 0), (vec![], Some(2)));
		assert_eq!(ids(68, 10), (vec![68, 69], None));
		assert_eq!(ids(70, 10), (vec![], None));
		assert_eq!(ids(u64::MAX, 10), (vec![], None));
		let (all, next) = ids(0, u32::MAX);
		assert_eq!((all.len(), next), (MAX_PAGE as usize - 1, Some(MAX_PAGE.into())));
	});
}
