use frame_support::{assert_noop, assert_ok, storage::unhashed};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Condition, Cover, LossKind, State},
	Custody, UnitInspect,
};

use crate::{mock::*, Error, Event, UnitSerials};

fn holder(unit: u64) -> Option<AccountId> {
	Nfts::owner(UNIT_COLLECTION, unit)
}

#[test]
fn condition_tells_what_a_lender_has_to_know() {
	new_test_ext().execute_with(|| {
		assert_eq!(Collateral::condition(0), None);
		let unit = applied(&[1]);
		let condition = Condition {
			state: State::Applied,
			owner: OWNER,
			model: server(&[1]).model,
			facility: server(&[1]).facility,
			is_custody_fresh: false,
			loss: None,
			cover: None,
			is_insurer_admitted: false,
		};
		assert_eq!(Collateral::condition(unit), Some(condition.clone()));

		assert_ok!(Collateral::issue_receipt(signed(CUSTODIAN), unit));
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_ok!(Collateral::insure(signed(INSURER), unit, policy()));
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		let condition = Condition {
			state: State::Issued,
			owner: BUYER,
			is_custody_fresh: true,
			loss: Some(LossKind::Damaged),
			cover: Some(Cover { insurer: INSURER, policy: policy() }),
			is_insurer_admitted: true,
			..condition
		};
		assert_eq!(Collateral::condition(unit), Some(condition.clone()));

		// An expired policy is told, too, and a custodian who has left counts no more.
		pass(1_000_000);
		Members::set(&vec![]);
		let condition = Condition { is_custody_fresh: false, ..condition };
		assert_eq!(Collateral::condition(unit), Some(condition));
	});
}

#[test]
fn the_policy_of_an_insurer_who_has_left_does_not_count() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let counted = || Collateral::condition(unit).unwrap().counted_policy().cloned();
		assert_eq!(counted(), None);
		assert_ok!(Collateral::insure(signed(INSURER), unit, policy()));
		assert_eq!(counted(), Some(policy()));

		Underwriters::set(&vec![OTHER_INSURER]);
		assert_eq!(counted(), None);
		// Who he is and what he owes is told all the same: a claim may be open.
		let cover = Some(Cover { insurer: INSURER, policy: policy() });
		assert_eq!(Collateral::condition(unit).unwrap().cover, cover);
		let told = Collateral::unit(unit).unwrap();
		assert_eq!((told.cover, told.is_insurer_admitted), (cover, false));

		Underwriters::set(&vec![INSURER]);
		assert_eq!(counted(), Some(policy()));
		assert!(Collateral::unit(unit).unwrap().is_insurer_admitted);
	});
}

#[test]
fn custody_is_fresh_up_to_the_last_second() {
	new_test_ext().execute_with(|| {
		let unit = pledged(&[1]);
		let fresh = || Collateral::condition(unit).unwrap().is_custody_fresh;
		pass(Collateral::params().max_custody_age);
		assert!(fresh());
		pass(1);
		assert!(!fresh());
	});
}

/// What is read for one unit does not grow with its serial numbers.
#[test]
fn neither_condition_nor_subject_reads_serial_numbers() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1, 2]);
		let (condition, subject) = (Collateral::condition(unit), Collateral::subject(unit));
		frame_support::hypothetically!({
			// Not to be decoded: who reads it would notice.
			unhashed::put_raw(&UnitSerials::<Test>::hashed_key_for(unit), &[0xff]);
			assert_eq!(Collateral::condition(unit), condition);
			assert_eq!(Collateral::subject(unit), subject);
			UnitSerials::<Test>::remove(unit);
			assert_eq!(Collateral::condition(unit), condition);
			assert_eq!(Collateral::subject(unit), subject);
		});
	});
}

#[test]
fn pledge_binds_the_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Collateral::pledge(unit, &OWNER));
		assert_eq!(record(unit).state, State::Pledged);
		assert_eq!(holder(unit), Some(OWNER));
		assert_eq!(last_event(), Event::Pledged { unit, owner: OWNER }.into());
	});
}

#[test]
fn pledge_takes_issued_units_only() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let pledge = || Collateral::pledge(unit, &OWNER);
			match state {
				State::Applied => {
					assert_noop!(pledge(), Error::<Test>::NotIssued);
				}
				State::Issued => {
					assert_ok!(pledge());
				}
				State::Pledged => {
					assert_noop!(pledge(), Error::<Test>::UnitPledged);
				}
				State::Seized => {
					assert_noop!(pledge(), Error::<Test>::UnitSeized);
				}
				State::Redeeming => {
					assert_noop!(pledge(), Error::<Test>::UnitRedeeming);
				}
			}
		}
	});
}

#[test]
fn pledge_takes_the_units_of_the_owner_only() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_noop!(Collateral::pledge(unit, &BUYER), Error::<Test>::NotOwner);
		assert_noop!(Collateral::pledge(unit + 1, &OWNER), Error::<Test>::UnknownUnit);
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_noop!(Collateral::pledge(unit, &OWNER), Error::<Test>::NotOwner);
		assert_ok!(Collateral::pledge(unit, &BUYER));
	});
}

#[test]
fn seize_takes_pledged_units_only() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let seize = || Collateral::seize(unit);
			match state {
				State::Pledged => {
					assert_ok!(seize());
					assert_eq!(record(unit).state, State::Seized);
					assert_eq!(holder(unit), Some(OWNER));
					assert_eq!(last_event(), Event::Seized { unit, owner: OWNER }.into());
				}
				State::Seized => {
					assert_noop!(seize(), Error::<Test>::UnitSeized);
				}
				_ => {
					assert_noop!(seize(), Error::<Test>::NotPledged);
				}
			}
		}
		assert_noop!(Collateral::seize(99), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn release_frees_pledged_and_seized_units_only() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let release = || Collateral::release(unit, &OWNER);
			if matches!(state, State::Pledged | State::Seized) {
				assert_ok!(release());
				assert_eq!(record(unit).state, State::Issued);
				assert_eq!(holder(unit), Some(OWNER));
				assert_eq!(last_event(), Event::Released { unit, owner: OWNER }.into());
			} else {
				assert_noop!(release(), Error::<Test>::NotPledged);
				assert_noop!(Collateral::release(unit, &BUYER), Error::<Test>::NotPledged);
			}
		}
		assert_noop!(Collateral::release(99, &OWNER), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn release_moves_the_receipt_to_a_buyer() {
	new_test_ext().execute_with(|| {
		for unit in [pledged(&[1]), seized(&[2])] {
			assert_ok!(Collateral::release(unit, &BUYER));
			assert_eq!(record(unit).state, State::Issued);
			assert_eq!(holder(unit), Some(BUYER));
			assert_eq!(last_event(), Event::Released { unit, owner: BUYER }.into());
			// The deposit stays with who applied; the buyer does with the unit what he likes.
			assert_ok!(Collateral::request_redemption(signed(BUYER), unit));
		}
		let held = deposit(&server(&[1])) + deposit(&server(&[2]));
		assert_eq!(Balances::free_balance(OWNER), FUNDS - held);
	});
}

/// A loan can end whoever has left: the owner is not kept from the hardware.
#[test]
fn ends_of_a_pledge_ask_for_no_membership() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		Members::set(&vec![]);
		assert_ok!(Collateral::pledge(unit, &OWNER));
		assert_ok!(Collateral::seize(unit));
		assert_ok!(Collateral::release(unit, &OWNER));
	});
}
