//! Random calls on seized loans, with all invariants checked after each step.

use frame_support::{traits::Hooks, weights::Weight};
use infrafi_protocol::{unit::LossKind, LossWatch};
use sp_runtime::Perbill;

use crate::{mock::*, types::TermsOf, BreachReason, Loans, Sale, Seizures, Terms};

fn begin(random: &mut Random, first: u64) -> Option<u64> {
	let count = random.between(1, 4);
	let units: Vec<_> = (first..first + count).collect();
	for unit in &units {
		put_unit(*unit, BORROWER, u128::from(random.between(500_000, 2_000_000)) * ONE);
	}
	let juniors: Vec<_> = [CURATOR, OTHER_CURATOR, LENDER]
		.into_iter()
		.take(random.between(1, 3) as usize)
		.map(|lender| by(lender, 50_000, 15))
		.collect();
	let lent = juniors.len() as u128 * 50_000;
	let senior = if random.below(5) == 0 {
		by(LENDER, 250_000 - lent, 9)
	} else {
		by_vault(250_000 - lent, 9)
	};
	let terms = TermsOf::<Test> {
		principal: 250_000 * ONE,
		tranches: bounded([vec![senior], juniors].concat()),
		units: bounded(units),
		sale: random.one(&[Sale::Lot, Sale::UnitByUnit]),
		reserve_instalments: random.below(3) as u8,
		..terms()
	};
	PEOPLE.iter().for_each(thaw);
	Some(drawn(terms))
}

fn step(random: &mut Random, id: u64) {
	let who = random.one(&PEOPLE);
	let amount = u128::from(random.between(1, 600_000)) * ONE;
	let units = Terms::<Test>::get(id).unwrap().units;
	let unit = random.one(&[units[0], *units.last().unwrap(), random.0 % 200]);
	// Most calls fail, and none of these may leave a trace.
	let _ = match random.below(20) {
		0 | 1 => Lending::liquidate(signed(who), id),
		2..=4 => {
			let least = least(id).unwrap_or(amount);
			try_bid(who, id, least + random.one(&[0, 1, amount]))
		}
		5 | 6 => Lending::settle_auction(signed(who), id),
		7 if random.below(2) == 0 => Lending::reoffer(signed(who), id),
		7 => Lending::accept_unsold(random.one(&[signed(who), root()]), id),
		8 => Lending::write_off(root(), id),
		9 => Lending::file_claim(signed(CURATOR), id, unit),
		10 => Lending::pay_claim(signed(STRANGER), id, unit, amount / 10),
		11 => Lending::refuse_claim(signed(STRANGER), id, unit, text("no")),
		12 => {
			let amount = random.one(&[amount / 20, u128::MAX]);
			Lending::repay(signed(who), id, amount).map(drop).map_err(|error| error.error)
		}
		13 => {
			let reasons = [
				BreachReason::LossReported,
				BreachReason::CustodyStale,
				BreachReason::PolicyLapsed,
			];
			Lending::declare_breach(signed(who), id, random.one(&reasons))
		}
		14 => Lending::cure(signed(COMMITTEE), id),
		15 => {
			let share = Perbill::from_percent(random.one(&[0, 10, 50, 100]));
			Lending::impair(signed(COMMITTEE), id, share)
		}
		16 => {
			let paid = Lending::repay_past_due(signed(who), id, u128::MAX);
			paid.map(drop).map_err(|error| error.error)
		}
		17 => Lending::enforce_claim(signed(who), id, unit),
		18 => Lending::uphold_claim(root(), id, unit, amount / 10),
		_ => Lending::classify(signed(who), id).map(drop).map_err(|error| error.error),
	};
}

fn happen(random: &mut Random) {
	match random.below(15) {
		14 => post_bond(&STRANGER, u128::from(random.below(50_000))),
		0 => block(&random.one(&PEOPLE)),
		1 => freeze(&random.one(&PEOPLE)),
		2 | 3 => PEOPLE.iter().for_each(thaw),
		4 => EntryOpen::set(&(random.below(3) > 0)),
		5 => {
			let units: Vec<_> = UnitRecords::iter_keys().collect();
			let loss = random.one(&[None, Some(LossKind::Damaged), Some(LossKind::Destroyed)]);
			let unit = random.one(&units);
			change_unit(unit, |unit| unit.loss = loss);
			Lending::loss_changed(unit);
		}
		6 => {
			let who = random.one(&PEOPLE);
			let _ = Lending::claim_unclaimed(signed(who));
		}
		7 => {
			Lending::on_idle(1, Weight::MAX);
		}
		// The market falls.
		12 | 13 => {
			let units: Vec<_> = UnitRecords::iter_keys().collect();
			let value = u128::from(random.below(100_000)) * ONE;
			change_unit(random.one(&units), |unit| unit.value = Some(value));
		}
		8 | 9 => pass(random.below(20 * DAY)),
		_ => blocks(random.below(2_000)),
	}
}

#[test]
fn any_order_of_steps_leaves_everything_in_order() {
	let (mut sold, mut lost) = (0, 0);
	for seed in [0x5eed, 0xdead, 0xc0ffee] {
		new_test_ext().execute_with(|| {
			let mut random = Random(seed);
			change_params(|params| {
				params.max_per_borrower = u128::MAX;
				params.max_per_curator = u128::MAX;
				params.max_per_model = u128::MAX;
				params.max_per_facility = u128::MAX;
			});
			let mut first = 10;
			for round in 0..6_000 {
				if round % 60 == 0 {
					begin(&mut random, first);
					first += 4;
				}
				for unit in UnitRecords::iter_keys().collect::<Vec<_>>() {
					change_unit(unit, |unit| {
						// A unit that was sold has no policy.
						if let Some(cover) = &mut unit.cover {
							cover.insurer = STRANGER;
							cover.policy.coverage = 40_000 * ONE;
						}
					});
				}
				let ids: Vec<_> =
					Loans::<Test>::iter_keys().chain(Seizures::<Test>::iter_keys()).collect();
				happen(&mut random);
				if !ids.is_empty() {
					step(&mut random, random_id(&mut Random(seed + round), &ids));
				}
				check();
				let emitted = frame_system::Pallet::<Test>::read_events_no_consensus();
				for record in emitted {
					match record.event {
						RuntimeEvent::Lending(crate::Event::LotSold { .. }) => sold += 1,
						RuntimeEvent::Lending(crate::Event::WrittenOff { .. }) => lost += 1,
						_ => {}
					}
				}
				System::reset_events();
			}
		});
	}
	assert!(sold > 12 && lost > 0, "{sold} lots sold, {lost} losses booked");
}

fn random_id(random: &mut Random, ids: &[u64]) -> u64 {
	random.below(7);
	random.one(ids)
}
