use frame_support::{assert_noop, assert_ok, hypothetically, traits::Hooks, weights::Weight};
use sp_runtime::Perbill;

use crate::{mock::*, types::TermsOf, Error, Event, Seizures};

fn impair(loan: u64, percent: u32) {
	assert_ok!(Lending::impair(signed(COMMITTEE), loan, Perbill::from_percent(percent)));
}

fn classify(loan: u64) {
	assert_ok!(Lending::classify(signed(STRANGER), loan));
}

/// What the vault counts as lost, in whole USDai.
fn lost() -> Balance {
	assert_eq!(books().impairment, Lending::portfolio().impairment);
	books().impairment.0 / ONE
}

/// Its unit is worth ten million: time alone counts.
fn safe() -> u64 {
	change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
	drawn(slow())
}

/// Leavers of the days before the first stage would be paid in full.
#[test]
fn counts_a_known_insolvency_at_once() {
	new_test_ext().execute_with(|| {
		let id = safe();
		let (c, o) = (conservative(), optimistic());
		impair(id, 40);
		assert_eq!((c - conservative(), o), (340_000 * ONE, optimistic()));
		let share = Perbill::from_percent(40);
		let event = Event::Impaired { loan: id, share, ends_at: now() + 30 * DAY };
		assert!(events().contains(&event));
		assert_eq!(Lending::health(id).unwrap().impairment, 340_000 * ONE);
	});
}

#[test]
fn ends_by_itself_unless_it_is_renewed() {
	new_test_ext().execute_with(|| {
		let id = safe();
		impair(id, 40);
		pass(20 * DAY);
		impair(id, 50);
		assert_eq!(lost(), 425_000);
		pay(id, due(id));
		pass(30 * DAY - 1);
		pay(id, due(id));
		Lending::on_idle(1, Weight::MAX);
		assert!(lost() > 400_000);
		pass(1);
		// The index of due dates finds it.
		Lending::on_idle(1, Weight::MAX);
		assert_eq!((lost(), record(id).floor), (0, None));
	});
}

#[test]
fn is_a_floor_and_lowers_nothing() {
	new_test_ext().execute_with(|| {
		let id = safe();
		impair(id, 20);
		// 10 % of all at 30 days past due is within the first loss; 40 % at 60 days is not.
		go_to(NOW + 60 * DAY);
		classify(id);
		assert_eq!(lost(), 0);
		impair(id, 20);
		assert_eq!(lost(), 170_000);
		go_to(NOW + 90 * DAY - 1);
		classify(id);
		assert_eq!(lost(), 170_000);
		pass(1);
		classify(id);
		assert_eq!(lost(), 250_000);
		impair(id, 20);
		assert_eq!(lost(), 250_000);
		impair(id, 100);
		assert_eq!(lost(), 850_000);
		// The stage that was reached stays as if there had been no floor.
		impair(id, 0);
		assert_eq!((lost(), record(id).floor), (250_000, None));
		let event = Event::Impaired { loan: id, share: Perbill::zero(), ends_at: now() };
		assert!(events().contains(&event));
	});
}

#[test]
fn falls_with_the_principal_and_is_not_cured() {
	new_test_ext().execute_with(|| {
		let id = safe();
		impair(id, 50);
		for window in 1..=4 {
			go_to(NOW + window * 30 * DAY);
			impair(id, 50);
			pay(id, due(id));
			let half = Lending::portfolio().vault_principal.0.div_ceil(2);
			assert_eq!(books().impairment.0, half);
		}
		assert!(record(id).debt.streak > 3);
		pay(id, FUNDS);
		assert_eq!(lost(), 0);
	});
}

#[test]
fn goes_on_through_a_seizure_and_ends_there_too() {
	new_test_ext().execute_with(|| {
		let id = missed(slow());
		impair(id, 60);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		// The unit, worth two million, covers all.
		assert_eq!(lost(), 510_000);
		impair(id, 70);
		assert_eq!((lost(), failed(id).due_at), (595_000, Some(NOW + 60 * DAY)));
		go_to(NOW + 70 * DAY);
		impair(id, 70);
		// The next stage comes first.
		assert_eq!(failed(id).due_at, Some(NOW + 90 * DAY));
		go_to(NOW + 90 * DAY);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!((lost(), failed(id).due_at), (595_000, Some(NOW + 100 * DAY)));
		go_to(NOW + 100 * DAY);
		Lending::on_idle(1, Weight::MAX);
		// 40 % of a million less the first loss.
		assert_eq!((lost(), failed(id).floor), (250_000, None));
		unsold(id);
		// Nothing is left of it, and the loss is not booked.
		hypothetically!({
			Seizures::<Test>::mutate(id, |record| {
				record.as_mut().unwrap().unsold = Default::default();
			});
			assert_ok!(Lending::write_off(root(), id));
			let refused = Lending::impair(signed(COMMITTEE), id, Perbill::one());
			assert_noop!(refused, Error::<Test>::WrittenOffAlready);
		});
	});
}

#[test]
fn is_carried_over_by_a_refinance() {
	new_test_ext().execute_with(|| {
		let id = safe();
		impair(id, 50);
		let tranches = bounded(vec![by_vault(400_000, 10), by(CURATOR, 150_000, 16)]);
		let new = TermsOf::<Test> { principal: 550_000 * ONE, tranches, ..slow() };
		for who in [CURATOR, COMMITTEE] {
			assert_ok!(Lending::consent(signed(who), id, new.hash()));
		}
		pass(DAY);
		assert_ok!(Lending::refinance(signed(BORROWER), id, new));
		let floor = record(id + 1).floor.unwrap();
		assert_eq!((lost(), floor.ends_at), (200_000, NOW + 30 * DAY));
		pass(29 * DAY);
		classify(id + 1);
		assert_eq!(lost(), 0);
	});
}

#[test]
fn is_for_the_committee_and_loans_of_the_vault() {
	new_test_ext().execute_with(|| {
		let half = Perbill::from_percent(50);
		let id = safe();
		for who in [BORROWER, STRANGER, CURATOR] {
			let refused = Lending::impair(signed(who), id, half);
			assert_noop!(refused, Error::<Test>::NotCreditCommittee);
		}
		let unknown = Lending::impair(signed(COMMITTEE), id + 1, half);
		assert_noop!(unknown, Error::<Test>::UnknownLoan);
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		let other = drawn(TermsOf::<Test> { tranches, units: bounded(vec![1]), ..plain() });
		let refused = Lending::impair(signed(COMMITTEE), other, half);
		assert_noop!(refused, Error::<Test>::VaultLendsNothing);
	});
}
