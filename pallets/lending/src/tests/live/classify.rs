use frame_support::{assert_noop, assert_ok, weights::WeightMeter};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{unit::LossKind, LoanBook};
use sp_runtime::{DispatchError, Perbill};

use crate::{mock::*, types::TermsOf, AppraisalHaircut, Error, Event};

/// The vault's 850,000 behind 150,000 of first loss, against a unit worth ten million: time alone
/// counts.
fn safe() -> u64 {
	change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
	drawn(slow())
}

fn classify(id: u64) -> Balance {
	assert_ok!(Lending::classify(signed(STRANGER), id));
	assert_eq!(impaired(id), Lending::portfolio().impairment);
	impaired(id).0
}

/// Days past due, the first deadline being on day 30.
fn past_due(days: u64) {
	go_to(NOW + (30 + days) * DAY);
}

#[test]
fn counts_as_lost_the_share_of_a_stage_from_its_second() {
	new_test_ext().execute_with(|| {
		let id = safe();
		for (days, lost) in [(0, 0), (29, 0), (30, 0), (60, 250_000), (90, 850_000), (400, 850_000)]
		{
			if days > 0 {
				go_to(NOW + (30 + days) * DAY - 1);
				let before = classify(id);
				assert!(before <= lost * ONE);
			}
			past_due(days);
			// 10 % of a million is within the first loss; 40 % is 250,000 beyond it; 100 % is all
			// of the vault's.
			assert_eq!(classify(id), lost * ONE, "{days} days");
		}
	});
}

/// All that is due is paid in one block with a sync, before or after it.
#[test]
fn a_stage_that_was_reached_counts_without_a_sync() {
	let top_up = |id| {
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, due(id)));
	};
	let pays: [fn(u64); 2] = [|id| pay(id, due(id)), top_up];
	for pay in pays {
		for looks in [true, false] {
			new_test_ext().execute_with(|| {
				let id = safe();
				past_due(65);
				if looks {
					classify(id);
				}
				let principal = books().claims.principal;
				pay(id);
				let received = principal.saturating_sub(books().claims.principal);
				assert!(received > Usdai(0));
				assert_eq!(Lending::health(id).unwrap().past_due, 0);
				assert_eq!(books().impairment, usd(250_000).saturating_sub(received));
			});
		}
	}
}

/// The reserve paid at the deadline, before the stage was reached, so that payment does not lower
/// the impairment again.
#[test]
fn a_stage_that_was_reached_is_not_lowered_by_what_the_reserve_had_paid() {
	let run = |looks: bool| {
		let mut lost = None;
		new_test_ext().execute_with(|| {
			change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
			// The reserve holds a part of the first instalment.
			let id = drawn(slow());
			assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, due(id) * 3 / 4));
			past_due(65);
			if looks {
				classify(id);
			}
			let principal = books().claims.principal;
			pay(id, due(id));
			assert!(principal > books().claims.principal);
			lost = Some((books().impairment, record(id).debt));
		});
		lost
	};
	assert_eq!(run(false), run(true));
}

#[test]
fn lowers_the_redemption_price_at_once_and_not_the_other() {
	new_test_ext().execute_with(|| {
		let id = safe();
		past_due(60);
		let (c, o) = (conservative(), optimistic());
		classify(id);
		assert_eq!(c - conservative(), 250_000 * ONE);
		assert_eq!(o, optimistic());
		let impairment = 250_000 * ONE;
		let past_due_since = Some(NOW + 30 * DAY);
		let event = Event::Classified { loan: id, past_due_since, impairment };
		assert_eq!(last_event(), event.into());
		// No event is emitted without a change.
		let emitted = events().len();
		classify(id);
		assert_eq!(events().len(), emitted);
	});
}

#[test]
fn counts_the_units_with_caution_once_grace_is_over() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		change_unit(0, |unit| unit.value = Some(900_000 * ONE));
		// 80 % of 900,000 less 2 % and 1,000 leave 295,400 uncovered, 150,000 of it first loss.
		past_due(10);
		value();
		assert_eq!(classify(id), 0);
		pass(1);
		assert_eq!(classify(id), 145_400 * ONE);
		// The stage of day 60 is higher.
		past_due(60);
		assert_eq!(classify(id), 250_000 * ONE);
	});
}

#[test]
fn takes_the_haircut_of_the_age_at_the_strike() {
	for (age, counted) in [(0, 80), (7, 60), (30, 40), (1_000, 40)] {
		new_test_ext().execute_with(|| {
			change_params(|params| params.stages = bounded(vec![]));
			let id = drawn(plain());
			change_unit(0, |unit| unit.value = Some(1_000_000 * ONE));
			past_due(11);
			pass_unappraised(age * DAY);
			value();
			let lost = 850_000 - (counted * 9_800 - 1_000);
			assert_eq!(classify(id), lost * ONE);
			// Time alone changes nothing until the next one.
			pass_unappraised(40 * DAY);
			assert_eq!(classify(id), lost * ONE);
		});
	}
}

#[test]
fn several_units_round_once() {
	new_test_ext().execute_with(|| {
		for unit in 0..3 {
			put_unit(unit, BORROWER, 1_000_000 * ONE);
		}
		let id = drawn(TermsOf::<Test> { units: bounded(vec![0, 1, 2]), ..plain() });
		(0..3).for_each(|id| change_unit(id, |unit| unit.value = Some(300_000 * ONE + 3)));
		past_due(11);
		value();
		// 80 % of 900,000 and 9 units: 7.2 of these, of which each has 2.4. Of 720,000 and 7 units
		// 98 %, the fee being rounded up: 705,600 and 6.
		assert_eq!(classify(id), 145_400 * ONE - 6);
	});
}

#[test]
fn never_fails_for_want_of_data() {
	let breaks: [fn(); 3] = [
		|| change_unit(0, |unit| unit.value = None),
		|| {
			change_unit(0, |unit| unit.loss = Some(LossKind::Damaged));
			notify_loss(0);
		},
		|| {
			change_params(|params| {
				params.haircuts =
					bounded(vec![AppraisalHaircut { from: 0, counted: Perbill::zero() }])
			})
		},
	];
	for break_it in breaks {
		new_test_ext().execute_with(|| {
			let id = safe();
			past_due(11);
			assert_eq!(classify(id), 0);
			break_it();
			value();
			// No value covers the loan: all of the vault's principal counts as lost.
			assert_eq!(classify(id), 850_000 * ONE);
		});
	}
}

#[test]
fn falls_by_principal_received_until_three_deadlines_in_a_row_are_met() {
	new_test_ext().execute_with(|| {
		let id = safe();
		past_due(60);
		assert_eq!(classify(id), 250_000 * ONE);
		let vault = || Lending::portfolio().vault_principal.0;
		let first = vault();
		// All that is past due and the running window are paid. The loan is current, and still
		// impaired.
		pay(id, due(id));
		assert_eq!(Lending::health(id).unwrap().past_due, 0);
		let mut expected = 250_000 * ONE - (first - vault());
		assert_eq!(impaired(id).0, expected);
		for met in 1..=3 {
			let before = vault();
			go_to(NOW + (90 + met * 30) * DAY);
			pay(id, due(id));
			expected -= before - vault();
			assert_eq!(record(id).debt.streak, met as u32 + u32::from(met > 0));
			if record(id).debt.streak >= 3 {
				assert_eq!(impaired(id), Usdai(0));
				return;
			}
			assert_eq!(impaired(id).0, expected);
		}
		panic!("it was never cured");
	});
}

#[test]
fn a_partial_payment_buys_no_write_back() {
	new_test_ext().execute_with(|| {
		let id = safe();
		past_due(95);
		assert_eq!(classify(id), 850_000 * ONE);
		let (before, vault) = (conservative(), balance(&VAULT));
		// Three instalments: five days past due.
		let due = Lending::quote(id, now()).unwrap().due.0;
		pay(id, due * 3 / 4);
		let received = balance(&VAULT) - vault;
		let risen = conservative() - before;
		assert!(risen <= received, "the price rises by what came in and by nothing more");
		check();
	});
}

#[test]
fn is_undone_by_full_repayment() {
	new_test_ext().execute_with(|| {
		let id = safe();
		past_due(95);
		classify(id);
		let o = optimistic();
		pay(id, FUNDS);
		assert_eq!(Lending::portfolio().impairment, Usdai(0));
		assert_eq!(conservative(), optimistic());
		// Except late interest, which counts when it is received.
		let late = optimistic() - o;
		assert!(late > 0 && late < 10_000 * ONE);
	});
}

#[test]
fn a_payment_reads_no_price() {
	new_test_ext().execute_with(|| {
		let id = safe();
		past_due(20);
		classify(id);
		change_unit(0, |unit| unit.value = None);
		pay(id, ONE);
		assert_eq!(impaired(id), Usdai(0));
		// Neither does a look.
		assert_eq!(classify(id), 0);
		value();
		let left = live(id).vault_principal(&record(id).debt).unwrap();
		assert_eq!(impaired(id), left);
	});
}

#[test]
fn of_a_loan_without_the_vault_counts_nothing() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		let id = drawn(TermsOf::<Test> { tranches, ..plain() });
		past_due(100);
		assert_eq!(classify(id), 0);
	});
}

#[test]
fn is_done_before_a_saver_leaves() {
	new_test_ext().execute_with(|| {
		safe();
		past_due(60);
		let c = conservative();
		// The vault calls this before it fills requests.
		assert!(Lending::classify_due(&mut WeightMeter::new()));
		assert_eq!(c - conservative(), 250_000 * ONE);
		// A meter without room returns that something is left.
		past_due(90);
		let mut narrow = WeightMeter::with_limit(Lending::classify_weight() / 2);
		assert!(!Lending::classify_due(&mut narrow));
		assert!(Lending::classify_due(&mut WeightMeter::new()));
		assert_eq!(c - conservative(), 850_000 * ONE);
	});
}

#[test]
fn is_open_to_any_account() {
	new_test_ext().execute_with(|| {
		let id = safe();
		assert_noop!(Lending::classify(root(), id), DispatchError::BadOrigin);
		assert_noop!(Lending::classify(signed(STRANGER), id + 1), Error::<Test>::UnknownLoan);
		classify(id);
	});
}
