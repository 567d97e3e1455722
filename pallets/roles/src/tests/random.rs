//! Random calls against a plain model.

use std::collections::BTreeMap;

use infrafi_protocol::{Role, RoleInspect};
use infrafi_testing::{account, Random};
use sp_runtime::DispatchError;

use crate::{mock::*, Error};

/// Group and end of each admission.
type Model = BTreeMap<(Role, AccountId), (u32, Option<u64>)>;

fn holds(end: Option<u64>) -> bool {
	end.is_none_or(|end| now() < end)
}

/// Whether the account keeps all that it had.
fn keeps(earlier: (u32, Option<u64>), later: (u32, Option<u64>)) -> bool {
	earlier.0 == later.0 && later.1.unwrap_or(u64::MAX) >= earlier.1.unwrap_or(u64::MAX)
}

fn admit_one(model: &mut Model, random: &mut Random, role: Role, who: AccountId) {
	let group = random.below(4) as u32;
	let end = (!random.once_in(3)).then(|| now() + random.below(40));
	let result = Roles::admit(root(), role, who.clone(), group, end, hash(1));
	let key = (role, who);
	let attestors = model.keys().filter(|(role, _)| *role == Role::Attestor).count();
	let expected: Result<(), DispatchError> = if group == 0 {
		Err(Error::<Test>::GroupIsZero.into())
	} else if !holds(end) {
		Err(Error::<Test>::ValidUntilNotInFuture.into())
	} else if role == Role::Attestor && attestors == 32 && !model.contains_key(&key) {
		Err(Error::<Test>::TooManyAttestors.into())
	} else {
		Ok(())
	};
	assert_eq!(result.map(drop).map_err(|error| error.error), expected);
	if expected.is_ok() {
		let reduced =
			model.insert(key.clone(), (group, end)).is_some_and(|e| !keeps(e, (group, end)));
		assert_eq!(dropped(), if reduced { vec![key] } else { vec![] });
	}
}

fn end_one(model: &mut Model, random: &mut Random, role: Role, who: AccountId) {
	let result = if random.once_in(2) {
		Roles::revoke(root(), role, who.clone())
	} else {
		Roles::renounce(signed(who.clone()), role)
	};
	let key = (role, who);
	let existed = model.remove(&key).is_some();
	let expected = if existed { Ok(()) } else { Err(Error::<Test>::NotAdmitted.into()) };
	assert_eq!(result, expected);
	assert_eq!(dropped(), if existed { vec![key] } else { vec![] });
}

fn compare(model: &Model) {
	Roles::do_try_state().unwrap();
	for role in Role::ALL {
		let mut stored = 0;
		for seed in 1..=40 {
			let who = account(seed);
			let expected = model.get(&(role, who.clone()));
			stored += expected.iter().count();
			let admission = <Roles as RoleInspect<_>>::admission(role, &who);
			let seen = admission.map(|admission| (admission.group, admission.valid_until));
			assert_eq!(seen, expected.filter(|(_, end)| holds(*end)).copied());
		}
		assert_eq!(count(role), stored as u32);
	}
}

#[test]
fn agrees_with_a_plain_model() {
	for seed in 1..=4 {
		new_test_ext().execute_with(|| {
			let mut random = Random(seed);
			let mut model = Model::new();
			for _ in 0..1_500 {
				// Attestors more often, so that they reach their bound.
				let role = match random.once_in(2) {
					true => Role::Attestor,
					false => random.one(&Role::ALL),
				};
				let who = account(random.between(1, 40) as u8);
				match random.below(10) {
					0..=6 => admit_one(&mut model, &mut random, role, who),
					7 | 8 => end_one(&mut model, &mut random, role, who),
					_ => advance(random.between(1, 10)),
				}
			}
			compare(&model);
		});
	}
}
