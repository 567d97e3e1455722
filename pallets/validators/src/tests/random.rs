//! Invariant 83: random calls and sessions against a plain model: which set each session has, how
//! many changes GRANDPA learns of, and what the bounds allow.

use std::collections::{BTreeMap, BTreeSet};

use infrafi_testing::Random;
use sp_runtime::traits::Header as _;

use super::evidence::*;
use crate::{mock::*, Error, Offenders, SuspensionReason, Suspensions};

/// Validators of the tests.
const SEEDS: std::ops::RangeInclusive<u8> = 1..=12;

/// What the chain should hold.
struct Model {
	admitted: BTreeSet<u8>,
	/// Whether governance decided it.
	suspended: BTreeMap<u8, bool>,
	/// The generation of the keys that are set.
	keys: BTreeMap<u8, u8>,
	/// The sets of this session and of the next one, with their keys.
	running: Vec<(u8, u8)>,
	queued: Vec<(u8, u8)>,
	/// Those whose equivocation is proven, while the bounds forbid the suspension.
	proven: BTreeSet<u8>,
	/// Whether the queued set is a new one for GRANDPA, and whether the one after it has to be.
	is_new: bool,
	is_due: bool,
	/// Changes of the set that GRANDPA has made.
	changes: u64,
	/// The number of the last block that was settled, for each validator.
	settled: BTreeMap<u8, u64>,
}

impl Model {
	fn eligible(&self) -> Vec<(u8, u8)> {
		let who = self.admitted.iter().filter(|who| !self.suspended.contains_key(who));
		who.filter_map(|who| Some((*who, *self.keys.get(who)?))).collect()
	}

	fn is_eligible(&self, who: u8) -> bool {
		self.eligible().iter().any(|(other, _)| *other == who)
	}

	/// Why a departure that governance does not decide is refused.
	fn refusal(&self, who: u8) -> Option<Error<Test>> {
		if !self.is_eligible(who) {
			return None;
		}
		if self.eligible().len() <= 2 {
			return Some(Error::BelowMinimum);
		}
		let departed = self.queued.iter().filter(|(who, _)| !self.is_eligible(*who)).count();
		let allowed = (self.queued.len() / 3).max(1);
		(departed >= allowed).then_some(Error::TooManyDepartures)
	}

	fn may_suspend(&self, who: u8) -> bool {
		let automatic = self
			.suspended
			.iter()
			.filter(|(who, council)| !**council && self.admitted.contains(who));
		let automatic = automatic.count();
		!self.is_eligible(who)
			|| 3 * (automatic + 1) < self.eligible().len() + automatic
				&& self.refusal(who).is_none()
	}

	fn is_last(&self, who: u8) -> bool {
		self.eligible().iter().map(|(who, _)| *who).eq([who])
	}

	fn is_in_a_set(&self, who: u8) -> bool {
		self.running.iter().chain(&self.queued).any(|(other, _)| *other == who)
	}

	/// What was proven up to now is settled.
	fn settle(&mut self, who: u8) {
		self.suspended.remove(&who);
		self.proven.remove(&who);
		self.settled.insert(who, System::block_number());
		self.is_due |= self.is_in_a_set(who);
	}

	fn next_session(&mut self) {
		for who in self.proven.clone() {
			if self.may_suspend(who) {
				self.proven.remove(&who);
				self.suspended.insert(who, false);
			}
		}
		self.changes += u64::from(self.is_new);
		let next = self.eligible();
		self.is_new = std::mem::take(&mut self.is_due) || next != self.queued;
		self.running = std::mem::replace(&mut self.queued, next);
	}
}

fn step(model: &mut Model, random: &mut Random) {
	let seed = random.between(1, 12) as u8;
	let who = val(seed);
	let is_admitted = model.admitted.contains(&seed);
	let dispatched = |result: Result<(), sp_runtime::DispatchError>,
	                  expected: Option<Error<Test>>| {
		assert_eq!(result, expected.map_or(Ok(()), |error| Err(error.into())));
		result.is_ok()
	};
	let not_admitted = (!is_admitted).then_some(Error::NotAdmitted);
	match random.below(9) {
		0 | 1 => {
			let expected = is_admitted.then_some(Error::AlreadyAdmitted);
			if dispatched(Validators::admit(root(), who), expected) {
				model.admitted.insert(seed);
				model.settle(seed);
			}
		}
		2 => {
			let last = model.is_last(seed).then_some(Error::LastValidator);
			if dispatched(Validators::dismiss(council(), who), not_admitted.or(last)) {
				model.admitted.remove(&seed);
			}
		}
		3 => {
			let expected = not_admitted.or_else(|| model.refusal(seed));
			if dispatched(Validators::leave(signed(who)), expected) {
				model.admitted.remove(&seed);
			}
		}
		4 => {
			let twice = model.suspended.contains_key(&seed).then_some(Error::AlreadySuspended);
			let last = model.is_last(seed).then_some(Error::LastValidator);
			if dispatched(Validators::suspend(council(), who), not_admitted.or(twice).or(last)) {
				model.suspended.insert(seed, true);
				model.proven.remove(&seed);
			}
		}
		5 => {
			let is_guilty = model.suspended.contains_key(&seed) || model.proven.contains(&seed);
			let expected = (!is_guilty).then_some(Error::NotSuspended);
			if dispatched(Validators::reinstate(council(), who), expected) {
				model.settle(seed);
			}
		}
		6 => {
			let generation = random.below(3) as u8;
			let result = set_keys(&who, generation);
			assert_eq!(result.is_ok(), is_admitted);
			if is_admitted {
				model.keys.insert(seed, generation);
			}
		}
		7 => {
			let is_in_set = model.is_in_a_set(seed);
			let result = Validators::purge_keys(signed(who));
			assert_eq!(result.is_ok(), !is_in_set && model.keys.remove(&seed).is_some());
		}
		_ => equivocate(model, seed),
	}
}

fn equivocate(model: &mut Model, seed: u8) {
	let who = val(seed);
	let Some(position) = model.running.iter().position(|(other, _)| *other == seed) else { return };
	let pair = pair_in_force(&who, Session::current_index());
	let recent = Headers::get();
	let ours = recent.iter().rev().take(9).find(|header| {
		let slot: u64 =
			header.digest().logs[0].pre_runtime_try_to(&sp_consensus_aura::AURA_ENGINE_ID).unwrap();
		let is_of_set = Validators::proof_of_block(header.number)
			== Validators::proof_of_block(System::block_number());
		is_of_set && slot as usize % model.running.len() == position && signs(header, &pair)
	});
	let Some(ours) = ours.cloned() else { return };
	let other = second_block(&ours, &pair);
	let block = ours.number;
	let reason = Suspensions::<Test>::get(&who).map(|suspension| suspension.reason);
	let is_known = reason == Some(SuspensionReason::Equivocation)
		|| model.proven.contains(&seed)
		|| model.settled.get(&seed).is_some_and(|settled| block <= *settled);
	let may = model.may_suspend(seed);
	let proof = Validators::proof_of_block(block).unwrap();
	let result =
		Validators::report_double_block(signed(STRANGER), ours.into(), other.into(), proof);
	if is_known {
		assert_eq!(result.unwrap_err().error, Error::<Test>::OffenceKnown.into());
	} else {
		result.unwrap();
		if may {
			model.suspended.insert(seed, false);
		} else {
			model.proven.insert(seed);
		}
	}
}

fn compare(model: &Model) {
	Validators::do_try_state().unwrap();
	let running: Vec<u8> = model.running.iter().map(|(who, _)| *who).collect();
	assert_eq!(set(), vals(running));
	assert_eq!(set_id(), model.changes);
	let expected: Vec<_> =
		model.running.iter().map(|(who, key)| (keys(&val(*who), *key).grandpa, 1)).collect();
	assert_eq!(Grandpa::grandpa_authorities(), expected);
	for seed in SEEDS {
		let is_suspended = Suspensions::<Test>::contains_key(val(seed));
		assert_eq!(is_suspended, model.suspended.contains_key(&seed), "{seed}");
		assert_eq!(Offenders::<Test>::contains_key(val(seed)), model.proven.contains(&seed));
	}
}

#[test]
fn agrees_with_a_plain_model() {
	for seed in 1..=3 {
		let values = crate::Parameters { minimum: 2, offline_sessions: 8_760, ..params() };
		externalities_of(vals(1..=7), values).execute_with(|| {
			let mut random = Random(seed);
			let first: Vec<_> = (1..=7).map(|who| (who, 0)).collect();
			let mut model = Model {
				admitted: (1..=7).collect(),
				suspended: BTreeMap::new(),
				proven: BTreeSet::new(),
				is_new: false,
				is_due: false,
				keys: first.iter().copied().collect(),
				running: first.clone(),
				queued: first,
				changes: 0,
				settled: BTreeMap::new(),
			};
			for _ in 0..80 {
				next_session();
				model.next_session();
				compare(&model);
				for _ in 0..random.below(6) {
					step(&mut model, &mut random);
				}
			}
			assert!(model.changes > 15, "{} changes", model.changes);
		});
	}
}
