//! Invariant 62, by random calls against a plain model: nothing is made early, late, twice or after
//! a cancellation.

use std::collections::{BTreeMap, BTreeSet};

use infrafi_testing::Random;
use sp_runtime::DispatchError;

use crate::{mock::*, CallClass, Error};

/// A call of the model. It sets a value that no other call sets.
struct Waiting {
	value: u64,
	ready_at: u64,
	expires_at: u64,
}

#[derive(Default)]
struct Model {
	waiting: BTreeMap<u64, Waiting>,
	/// The value that was set last.
	value: u64,
	next: u64,
	/// The members that object to a call.
	objectors: BTreeMap<u64, BTreeSet<AccountId>>,
	/// The last `cancel` of each guardian.
	cancelled: BTreeMap<AccountId, u64>,
}

impl Model {
	fn schedule(&mut self, random: &mut Random) {
		self.next += 1;
		let value = self.next;
		let call = match random.once_in(2) {
			true => set_interval(value),
			false => long(set_interval(value)),
		};
		// Root may do what the council may do.
		let class = random.one(&[CallClass::Council, CallClass::Root]);
		let id = schedule(call, class);
		let ready_at = now() + params().delay;
		let expires_at = ready_at + params().window;
		self.waiting.insert(id, Waiting { value, ready_at, expires_at });
	}

	fn execute(&mut self, id: u64) {
		let expected: Result<(), DispatchError> = match self.waiting.get(&id) {
			None => Err(Error::<Test>::UnknownCall.into()),
			Some(call) if now() < call.ready_at => Err(Error::<Test>::CallNotReady.into()),
			Some(call) if now() >= call.expires_at => Err(Error::<Test>::WindowClosed.into()),
			Some(_) => Ok(()),
		};
		assert_eq!(execute(id), expected);
		if expected.is_ok() {
			self.value = self.waiting.remove(&id).unwrap().value;
		}
	}

	fn cancel(&mut self, id: u64, who: AccountId) {
		// A change of the interval of guardians is in the model, too.
		let interval = Timelock::params().guardian_interval;
		let last = self.cancelled.get(&who).copied();
		let is_guardian = [GUARDIAN, OTHER_GUARDIAN].contains(&who);
		let expected: Result<bool, DispatchError> = match self.waiting.get(&id) {
			None => Err(Error::<Test>::UnknownCall.into()),
			Some(call) if now() >= call.expires_at || who == THIRD => Ok(false),
			Some(_) if !is_guardian => Err(Error::<Test>::NotGuardian.into()),
			Some(_) if last.is_some_and(|at| now() < at + interval) => {
				Err(Error::<Test>::PowerUsed.into())
			}
			Some(_) => Ok(true),
		};
		let result = Timelock::cancel(signed(who.clone()), id);
		assert_eq!(result, expected.map(drop));
		if let Ok(uses_power) = expected {
			self.waiting.remove(&id);
			if uses_power {
				self.cancelled.insert(who, now());
			}
		}
	}

	fn object(&mut self, id: u64, who: AccountId) {
		let objectors = self.objectors.entry(id).or_default();
		let expected: Result<(), DispatchError> = match self.waiting.get(&id) {
			None => Err(Error::<Test>::UnknownCall.into()),
			Some(_) if who == STRANGER => Err(Error::<Test>::NotCouncilMember.into()),
			Some(_) if !objectors.insert(who.clone()) => Err(Error::<Test>::AlreadyObjected.into()),
			Some(_) => Ok(()),
		};
		assert_eq!(Timelock::object(signed(who), id), expected);
		// Two of six are a third.
		if expected.is_ok() && objectors.len() == 2 {
			self.waiting.remove(&id);
		}
	}

	fn step(&mut self, random: &mut Random) {
		let id = random.below(self.next + 2);
		match random.below(10) {
			0 | 1 => self.schedule(random),
			2..=5 => self.execute(id),
			6 => {
				let who = random.one(&[GUARDIAN, OTHER_GUARDIAN, STRANGER, THIRD]);
				self.cancel(id, who)
			}
			7 => {
				let members = [&MEMBERS[..], &[STRANGER]].concat();
				self.object(id, random.one(&members))
			}
			_ => advance(random.between(1, DAY)),
		}
		let expected = if self.value == 0 { params().guardian_interval } else { self.value };
		assert_eq!(Timelock::params().guardian_interval, expected);
	}
}

#[test]
fn agrees_with_a_plain_model() {
	for seed in 1..=4 {
		new_test_ext().execute_with(|| {
			let (mut random, mut model) = (Random(seed), Model::default());
			for step in 0..1_500 {
				model.step(&mut random);
				if step % 50 == 0 {
					check();
				}
			}
			assert!(model.value > 0, "no call was made");
			let stored: Vec<_> = crate::Pending::<Test>::iter_keys().collect();
			assert_eq!(stored.len(), model.waiting.len());
		});
	}
}
