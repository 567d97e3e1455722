use frame_support::{assert_noop, assert_ok, storage::unhashed};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Condition, Cover, LossKind, State},
	Custody, UnitInspect,
};

use crate::{mock::*, Error, Event, Policies, UnitSerials};

fn holder(unit: u64) -> Option<AccountId> {
	Nfts::owner(UNIT_COLLECTION, unit)
}

#[test]
fn condition_has_the_facts_for_a_lender() {
	new_test_ext().execute_with(|| {
		assert_eq!(Collateral::condition(0), None);
		let unit = applied(&[1]);
		let condition = Condition {
			state: State::Applied,
			owner: OWNER,
			model: server(&[1]).model,
			facility: server(&[1]).facility,
			custodian: CUSTODIAN,
			is_custody_fresh: false,
			loss: None,
			cover: None,
			has_claim: false,
			is_insurer_admitted: false,
		};
		assert_eq!(Collateral::condition(unit), Some(condition.clone()));

		assert_ok!(Collateral::issue_receipt(signed(CUSTODIAN), unit));
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_ok!(insure(INSURER, unit, policy()));
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		let condition = Condition {
			state: State::Issued,
			owner: BUYER,
			is_custody_fresh: true,
			loss: Some(LossKind::Damaged),
			cover: Some(Cover { id: 0, insurer: INSURER, policy: policy() }),
			is_insurer_admitted: true,
			..condition
		};
		assert_eq!(Collateral::condition(unit), Some(condition.clone()));

		// The condition has an expired policy, too. A removed custodian does not count.
		advance(1_000_000);
		CustodianMembers::set(&vec![]);
		let condition = Condition { is_custody_fresh: false, ..condition };
		assert_eq!(Collateral::condition(unit), Some(condition));
	});
}

#[test]
fn the_policy_of_a_removed_insurer_does_not_count() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let counted = || Collateral::condition(unit).unwrap().counted_policy().cloned();
		assert_eq!(counted(), None);
		assert_ok!(insure(INSURER, unit, policy()));
		assert_eq!(counted(), Some(policy()));

		InsurerMembers::set(&vec![OTHER_INSURER]);
		assert_eq!(counted(), None);
		// The condition still has the insurer and the policy, because a claim may be open.
		let cover = Some(Cover { id: 0, insurer: INSURER, policy: policy() });
		assert_eq!(Collateral::condition(unit).unwrap().cover, cover);
		let info = Collateral::unit(unit).unwrap();
		assert_eq!((info.cover, info.is_insurer_admitted), (cover, false));

		InsurerMembers::set(&vec![INSURER]);
		assert_eq!(counted(), Some(policy()));
		assert!(Collateral::unit(unit).unwrap().is_insurer_admitted);
	});
}

#[test]
fn custody_is_fresh_up_to_the_last_second() {
	new_test_ext().execute_with(|| {
		let unit = pledged(&[1]);
		let fresh = || Collateral::condition(unit).unwrap().is_custody_fresh;
		advance(Collateral::params().max_custody_age);
		assert!(fresh());
		advance(1);
		assert!(!fresh());
	});
}

/// The cost of a read does not grow with the number of serial numbers.
#[test]
fn neither_condition_nor_subject_reads_serial_numbers() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1, 2]);
		let (condition, subject) = (Collateral::condition(unit), Collateral::subject(unit));
		frame_support::hypothetically!({
			// These bytes cannot be decoded, so a read would fail.
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
fn pledge_locks_the_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Collateral::pledge(unit, &OWNER));
		assert_eq!(record(unit).state, State::Pledged);
		assert_eq!(holder(unit), Some(OWNER));
		assert_eq!(last_event(), Event::Pledged { unit, owner: OWNER }.into());
	});
}

#[test]
fn a_model_secures_loans_while_a_unit_of_it_is_pledged_or_seized() {
	new_test_ext().execute_with(|| {
		let model = server(&[1]).model;
		let units = [issued(&[1]), issued(&[2])];
		assert!(!Collateral::is_security(&model));
		for unit in units {
			assert_ok!(Collateral::pledge(unit, &OWNER));
		}
		assert_ok!(Collateral::seize(units[0]));
		assert_ok!(Collateral::release(units[1], &OWNER));
		assert!(Collateral::is_security(&model));
		assert!(!Collateral::is_security(&text("another")));
		assert_ok!(Collateral::release(units[0], &BUYER));
		assert!(!Collateral::is_security(&model));
		assert_ok!(Collateral::do_try_state());
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
fn release_takes_pledged_and_seized_units_only() {
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
			// The deposit stays with the applicant. The buyer can redeem the unit.
			assert_ok!(Collateral::request_redemption(signed(BUYER), unit));
		}
		let held = deposit(&server(&[1])) + deposit(&server(&[2]));
		assert_eq!(Balances::free_balance(OWNER), FUNDS - held);
	});
}

/// A loan can end after the custodian was removed, so that the owner can reach the hardware.
#[test]
fn a_pledge_and_its_end_need_no_admission() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		CustodianMembers::set(&vec![]);
		assert_ok!(Collateral::pledge(unit, &OWNER));
		assert_ok!(Collateral::seize(unit));
		assert_ok!(Collateral::release(unit, &OWNER));
	});
}

/// The insured interest was that of the owner before.
#[test]
fn release_of_a_seized_unit_to_another_account_ends_its_policy() {
	new_test_ext().execute_with(|| {
		let taken = |serial| {
			let unit = insured(&[serial]);
			assert_ok!(Collateral::pledge(unit, &OWNER));
			unit
		};
		let seized = |serial| {
			let unit = taken(serial);
			assert_ok!(Collateral::seize(unit));
			unit
		};
		let sold = seized(1);
		assert_ok!(Collateral::release(sold, &BUYER));
		assert_eq!(Policies::<Test>::get(sold), None);
		assert_eq!(Collateral::condition(sold).unwrap().cover, None);
		System::assert_has_event(Event::PolicyEnded { unit: sold, insurer: INSURER }.into());
		assert_eq!(last_event(), Event::Released { unit: sold, owner: BUYER }.into());

		// One that goes back, or that was not seized, keeps its policy.
		let back = seized(2);
		assert_ok!(Collateral::release(back, &OWNER));
		let moved = taken(3);
		assert_ok!(Collateral::release(moved, &BUYER));
		for unit in [back, moved] {
			assert_eq!(cover(unit).unwrap().policy, policy());
		}
	});
}
