//! A loan that owes more than its units maintain is margined by a round, without a bot.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::LossKind;
use sp_runtime::Perbill;

use crate::{
	mock::*, rounds::Rounds, types::TermsOf, BreachReason, Error, Event, LtvCap, Margin,
	MarginCall, Parameters,
};

const MODEL: &str = "H100-SXM5-80GB";

fn percent_of(percent: u32) -> Perbill {
	Perbill::from_percent(percent)
}

/// A loan of a million over five years at 70 % of its unit. Two more units of the same value are
/// the borrower's. Five months are paid.
pub(super) fn at_cap() -> u64 {
	let value = 1_428_572 * ONE;
	for unit in 0..3 {
		put_unit(unit, BORROWER, value);
	}
	let id = drawn(slow());
	for month in 1..=5 {
		go_to(NOW + month * 30 * DAY);
		pay(id, due(id));
	}
	pass(10 * DAY);
	value_all(value);
	id
}

/// Prices of all units.
pub(super) fn value_all(value: Balance) {
	(0..3).for_each(|unit| change_unit(unit, |unit| unit.value = Some(value)));
}

/// The prices halve, and a round sees it.
pub(super) fn halved() -> u64 {
	let id = at_cap();
	value();
	assert!(Lending::breaches(id).is_empty());
	value_all(714_286 * ONE);
	value();
	id
}

pub(super) fn liquidate(id: u64) -> frame_support::dispatch::DispatchResult {
	Lending::liquidate(signed(STRANGER), id)
}

#[test]
fn a_round_calls_margin_and_lowers_what_leavers_get() {
	new_test_ext().execute_with(|| {
		let id = at_cap();
		value();
		let (c, o) = (conservative(), optimistic());
		value_all(714_286 * ONE);
		// A look reads no price.
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(c, conservative());
		value();
		let principal = live(id).vault_principal(&record(id).debt).unwrap().0;
		assert_eq!(c - conservative(), principal - 714_286 * ONE);
		assert_eq!(o, optimistic());

		let margin = Lending::margin(id).unwrap();
		let until = now() + 2 * DAY;
		assert_eq!(margin.value, 714_286 * ONE);
		assert_eq!(margin.maintenance, 714_286 * ONE * 80 / 100);
		assert_eq!(margin.need, quote(id).principal.0 + quote(id).interest.0);
		assert_eq!(margin.shortfall, margin.need - margin.maintenance);
		assert_eq!((margin.since, margin.until), (Some(now()), Some(until)));
		assert_eq!((margin.firm, margin.valued_at), (true, now()));
		let call = MarginCall { loan: id, since: now(), until };
		assert_eq!(Lending::margin_calls(0, 9).calls, vec![call]);
		let (need, cover) = (margin.need, margin.maintenance);
		assert!(events().contains(&Event::MarginCalled { loan: id, need, cover, until }));
		// The next round finds it called already.
		pass(6);
		value();
		assert_eq!(Lending::margin(id).unwrap().until, Some(until));
	});
}

#[test]
fn two_units_more_cure_it() {
	new_test_ext().execute_with(|| {
		let id = halved();
		assert!(books().impairment.0 > 0);
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		assert_ok!(Lending::add_units(signed(BORROWER), id, bounded(vec![1, 2])));
		// The units count at once, by the prices of the round.
		assert_eq!(books().impairment.0, 0);
		assert_ok!(Lending::cure(signed(STRANGER), id));
		assert!(events().contains(&Event::MarginRestored { loan: id }));
		assert!(Lending::margin_calls(0, 9).calls.is_empty());
		pass(2 * DAY + 1);
		assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
	});
}

#[test]
fn without_a_cure_the_loan_is_seized_from_the_second_after_its_time() {
	new_test_ext().execute_with(|| {
		let id = halved();
		pass(2 * DAY);
		assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
		pass(1);
		assert_ok!(liquidate(id));
		assert!(is_failed(id) && Lending::margin_calls(0, 9).calls.is_empty());
	});
}

#[test]
fn each_of_its_cures_ends_it() {
	let cures: [fn(u64); 4] = [
		|id| pay(id, 400_000 * ONE),
		|id| {
			assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 400_000 * ONE));
		},
		|id| {
			assert_ok!(Lending::add_units(signed(BORROWER), id, bounded(vec![1])));
		},
		|_| value_all(1_428_572 * ONE),
	];
	for cure in cures {
		for by_round in [true, false] {
			new_test_ext().execute_with(|| {
				let id = halved();
				cure(id);
				if by_round {
					pass(6);
					value();
				} else {
					assert_ok!(Lending::cure(signed(STRANGER), id));
				}
				assert!(Lending::breaches(id).is_empty());
				assert!(events().contains(&Event::MarginRestored { loan: id }));
				assert_eq!(Lending::margin(id).unwrap().since, None);
			});
		}
	}
}

/// No call is needed: a seizure judges the breach anew.
#[test]
fn a_loan_that_is_covered_again_is_not_seized() {
	new_test_ext().execute_with(|| {
		let id = halved();
		value_all(1_428_572 * ONE);
		pass(2 * DAY + 1);
		assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
	});
}

#[test]
fn a_doubtful_price_leaves_the_call_as_it_is() {
	let doubts: [fn(); 2] = [
		|| change_unit(0, |unit| unit.entry = Some(1)),
		|| change_unit(0, |unit| unit.as_of = now() - FRESH - 1),
	];
	for doubt in doubts {
		new_test_ext().execute_with(|| {
			let id = at_cap();
			value_all(714_286 * ONE);
			doubt();
			value();
			assert!(Lending::breaches(id).is_empty(), "none is called");
			assert!(books().impairment.0 > 0, "and leavers pay for the lower value");
			assert!(!Lending::margin(id).unwrap().firm);
		});
		new_test_ext().execute_with(|| {
			let id = halved();
			value_all(1_428_572 * ONE);
			doubt();
			value();
			assert_eq!(Lending::breaches(id).len(), 1, "none is ended");
			assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
			pass_unappraised(2 * DAY + 1);
			assert_ok!(liquidate(id));
		});
	}
}

/// While no price comes the last one counts, with the haircut of its age. So a borrower can meet
/// the call, and a loan that stays short is seized.
#[test]
fn a_call_can_be_met_without_a_fresh_price() {
	new_test_ext().execute_with(|| {
		let id = halved();
		pass_unappraised(2 * DAY + 1);
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		frame_support::hypothetically_ok!(liquidate(id));
		let Margin { value, .. } = Lending::margin(id).unwrap();
		let need = quote(id).principal.0 + quote(id).interest.0;
		let age = infrafi_finance::units::Seconds(2 * DAY + 1);
		let counted = Parameters::current::<Test>().counted(age).mul_floor(value);
		let most = Perbill::from_percent(80).mul_floor(counted);
		let pay = |amount| Lending::repay(signed(BORROWER), id, amount);
		assert_ok!(pay(need - most - ONE));
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		assert_ok!(pay(2 * ONE));
		assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
		assert_ok!(Lending::cure(signed(STRANGER), id));
	});
}

#[test]
fn no_account_declares_it() {
	new_test_ext().execute_with(|| {
		let id = at_cap();
		value_all(1);
		let declare = Lending::declare_breach(signed(STRANGER), id, BreachReason::ValueShort);
		assert_noop!(declare, Error::<Test>::DeclaredByRounds);
	});
}

/// A saver that asks to leave after a call does not leave before its end.
#[test]
fn its_time_is_at_most_the_shortest_wait_of_the_vault() {
	new_test_ext().execute_with(|| {
		let id = at_cap();
		change_params(|params| params.margin_period = 30 * DAY);
		value_all(714_286 * ONE);
		value();
		assert_eq!(Lending::margin(id).unwrap().until, Some(now() + MIN_WAIT));
	});
}

#[test]
fn the_debt_counts_from_the_maintenance_on() {
	for (maintenance, is_called) in [(93, true), (94, false)] {
		new_test_ext().execute_with(|| {
			// A million at 70 %: 1,000,000 of 1,428,572, or 70.0 %. At a price a quarter lower it
			// is 93.33 %.
			put_unit(0, BORROWER, 1_428_572 * ONE);
			let id = drawn(slow());
			change_unit(0, |unit| unit.value = Some(1_071_429 * ONE));
			change_params(|params| {
				params.ltv_caps[0].maintenance = Perbill::from_percent(maintenance)
			});
			pass(1);
			value();
			assert_eq!(Lending::breaches(id).len(), usize::from(is_called), "{maintenance}");
		});
	}
}

/// Each model has its own maintenance; of one that is not lent against any more the whole value
/// counts.
#[test]
fn each_model_counts_by_its_own_maintenance() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.ltv_caps.try_push(cap("RTX4090-24GB")).unwrap());
		put_unit(0, BORROWER, 1_000_000 * ONE);
		put_unit(1, BORROWER, 500_000 * ONE);
		change_unit(1, |unit| unit.model = text("RTX4090-24GB"));
		let id = drawn(TermsOf::<Test> { units: bounded(vec![0, 1]), ..slow() });
		pass(1);
		let maintained = || {
			value();
			Lending::margin(id).unwrap().maintenance / ONE
		};
		assert_eq!(maintained(), 1_200_000);
		change_params(|params| params.ltv_caps[1].maintenance = Perbill::from_percent(90));
		assert_eq!(maintained(), 1_250_000);
		change_params(|params| params.ltv_caps.truncate(1));
		assert_eq!(maintained(), 1_300_000);
	});
}

/// All loans of a round are judged by the caps of its strike.
#[test]
fn a_change_of_a_maintenance_holds_from_the_next_strike_on() {
	new_test_ext().execute_with(|| {
		let id = at_cap();
		Rounds::<Test>::begin_now();
		change_params(|params| {
			params.ltv_caps[0] =
				LtvCap { entry: percent_of(1), maintenance: percent_of(2), ..cap(MODEL) }
		});
		assert_ok!(Lending::advance_valuation(signed(STRANGER), 9));
		assert!(Lending::breaches(id).is_empty());
		value();
		assert_eq!(Lending::breaches(id)[0].reason, BreachReason::ValueShort);
	});
}

#[test]
fn a_round_declares_what_the_chain_sees() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(1);
		value();
		assert!(Lending::breaches(id).is_empty());
		change_unit(0, |unit| {
			unit.is_custody_fresh = false;
			unit.cover = None;
			unit.loss = Some(LossKind::Damaged);
		});
		notify_loss(0);
		pass(6);
		value();
		use BreachReason::{CustodyStale, LossReported, PolicyLapsed, ValueShort};
		let reasons: Vec<_> = Lending::breaches(id).iter().map(|breach| breach.reason).collect();
		assert_eq!(reasons, [PolicyLapsed, CustodyStale, LossReported, ValueShort]);
		let first = Lending::breaches(id)[0];
		assert_eq!(first.cure_until, now() + 14 * DAY);
		// Remedied: the next round removes them, and no call is needed.
		put_back(0);
		pass(6);
		value();
		assert!(Lending::breaches(id).is_empty());
		assert_eq!((record(id).cure_until, record(id).doubtful_after), (None, None));
	});
}

/// As it was at the draw.
fn put_back(id: u64) {
	let fresh = {
		put_unit(99, BORROWER, 0);
		unit(99)
	};
	change_unit(id, |unit| {
		unit.is_custody_fresh = true;
		unit.cover = fresh.cover;
		unit.loss = None;
	});
	notify_loss(id);
}

#[test]
fn calls_are_listed_by_pages() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.max_per_borrower = u128::MAX);
		let ids: Vec<_> = (0..5)
			.map(|unit| {
				put_unit(unit, BORROWER, 2_000_000 * ONE);
				drawn(TermsOf::<Test> { units: bounded(vec![unit]), ..plain() })
			})
			.collect();
		(0..5).for_each(|unit| change_unit(unit, |unit| unit.value = Some(ONE)));
		pass(1);
		value();
		let listed = |page: &crate::MarginCallPage| -> Vec<u64> {
			page.calls.iter().map(|call| call.loan).collect()
		};
		let first = Lending::margin_calls(0, 3);
		assert_eq!((listed(&first), first.next), (ids[..3].to_vec(), Some(ids[3])));
		let rest = Lending::margin_calls(ids[3], 3);
		assert_eq!((listed(&rest), rest.next), (ids[3..].to_vec(), None));
		pay(ids[1], FUNDS / 2);
		assert_eq!(listed(&Lending::margin_calls(0, 9)).len(), 4);
	});
}
