//! Random calls against a plain model. The checks of every state run after each step.

use std::collections::BTreeMap;

use infrafi_protocol::{unit::State, LeaseBook};
use infrafi_testing::Random;
use sp_runtime::DispatchError;

use crate::{mock::*, Lease, LeaseStatus};

const PEOPLE: [AccountId; 5] = [OWNER, BUYER, LESSEE, OTHER_LESSEE, STRANGER];
const UNITS: u64 = 4;

/// What a lease is, by the rules alone.
#[derive(Clone, Debug)]
struct Known {
	lease: Lease<AccountId>,
	is_active: bool,
	paid: Balance,
	recognised: bool,
}

type Model = BTreeMap<u64, Known>;

fn active_of(model: &Model, unit: u64) -> Option<u64> {
	model.iter().find(|(_, known)| known.is_active && known.lease.unit == unit).map(|(id, _)| *id)
}

/// Rent that has fallen due: another formula than that of the code, by whole hours and the rest.
fn due(known: &Known, at: u64) -> Balance {
	let seconds = u128::from(at.min(known.lease.until).saturating_sub(known.lease.from));
	let (hours, rest) = (seconds / 3_600, seconds % 3_600);
	hours * known.lease.hourly + (rest * known.lease.hourly).div_ceil(3_600)
}

fn offer(model: &mut Model, random: &mut Random) {
	let lease = Lease {
		unit: random.below(UNITS),
		lessee: random.one(&PEOPLE),
		hourly: random.amount_below(5 * ONE),
		from: now() - 50 + random.below(200_000),
		until: now() + random.below(100 * DAY),
		..lease()
	};
	let id = crate::NextLeaseId::<Test>::get();
	let owner = unit(lease.unit).unwrap().owner;
	let who = if random.once_in(5) { random.one(&PEOPLE) } else { owner };
	if Leases::offer(signed(who.clone()), lease.clone()).is_ok() {
		let holder = unit(lease.unit).unwrap();
		assert_eq!(holder.owner, who);
		assert!(matches!(holder.state, State::Issued | State::Pledged));
		assert!(lease.hourly > 0 && lease.from < lease.until && lease.lessee != who);
		model.insert(id, Known { lease, is_active: false, paid: 0, recognised: false });
	}
}

/// Marks the lease as active in the model, if it has become so.
fn note_activation(model: &mut Model, id: u64) {
	let Some(record) = crate::Leases::<Test>::get(id) else { return };
	if record.status != LeaseStatus::Active || model[&id].is_active {
		return;
	}
	let other = active_of(model, model[&id].lease.unit);
	assert_eq!(other, None, "a unit has a second active lease");
	let known = model.get_mut(&id).unwrap();
	known.is_active = true;
	known.lease.from = known.lease.from.max(now());
	assert!(now() < known.lease.until);
}

fn pay(model: &mut Model, random: &mut Random, id: u64) {
	let amount = random.amount_below(4_000 * ONE);
	let before = Received::get();
	let result = Leases::pay_rent(signed(random.one(&PEOPLE)), id, amount);
	let Some(known) = model.get_mut(&id).filter(|known| known.is_active) else {
		assert!(result.is_err());
		return;
	};
	let ahead = now().max(known.lease.from) + 31 * DAY;
	let unpaid = due(known, now()).saturating_sub(known.paid);
	let is_small = amount < ONE && (unpaid == 0 || amount < unpaid);
	let is_taken = !is_small && known.paid + amount <= due(known, ahead).max(known.paid);
	assert_eq!(result.is_ok(), is_taken, "{amount} of {known:?} at {}", now());
	if is_taken {
		known.paid += amount;
		let sum = |all: &BTreeMap<Purpose, Balance>| all.values().sum::<Balance>();
		assert_eq!(sum(&Received::get()), sum(&before) + amount);
	}
}

fn end(model: &mut Model, random: &mut Random, id: u64) {
	let who = (!random.once_in(5)).then(|| random.one(&PEOPLE));
	let origin = who.clone().map_or(committee(), signed);
	let is_over = model.get(&id).is_some_and(|known| now() >= known.lease.until);
	let result = Leases::end(origin, id);
	let Some(known) = model.get(&id).filter(|known| known.is_active).cloned() else {
		assert!(result.is_err());
		return;
	};
	if !is_gone(id) {
		assert!(!is_over, "a lease that is over ends by any account");
		return;
	}
	assert!(result.is_ok());
	let holder = unit(known.lease.unit).unwrap();
	let is_security = matches!(holder.state, State::Pledged | State::Seized);
	let in_arrears = due(&known, now()) >= known.paid + 720 * known.lease.hourly;
	let is_both = holder.owner == known.lease.lessee;
	let is_alone = is_over || in_arrears || is_both;
	let is_of_lenders = known.recognised && is_security;
	if !is_alone && !is_of_lenders {
		let is_party = |who| who == holder.owner || who == known.lease.lessee;
		assert!(who.is_some_and(is_party), "a party ends it");
	}
	model.remove(&id);
}

/// The world moves: units are pledged, seized, sold and returned, lessees come and go.
fn move_world(model: &mut Model, random: &mut Random) -> Result<(), DispatchError> {
	let id = random.below(UNITS);
	let holder = unit(id).unwrap();
	let lease = active_of(model, id);
	match holder.state {
		State::Issued if random.once_in(2) => set_unit(id, State::Pledged, holder.owner),
		State::Issued => set_unit(id, State::Issued, random.one(&PEOPLE)),
		State::Pledged if random.once_in(2) => set_unit(id, State::Seized, holder.owner),
		State::Pledged => {
			Leases::set_recognised(id, None);
			set_unit(id, State::Issued, holder.owner);
			if let Some(lease) = lease {
				model.get_mut(&lease).unwrap().recognised = false;
			}
		}
		_ => {
			Leases::sold(id)?;
			set_unit(id, State::Issued, random.one(&PEOPLE));
			if let Some(lease) = lease {
				let last = now() + 365 * DAY;
				let known = model.get_mut(&lease).unwrap();
				known.lease.until = known.lease.until.min(last);
				if !core::mem::take(&mut known.recognised) {
					model.remove(&lease);
				}
			}
		}
	}
	Ok(())
}

fn compare(model: &Model) {
	check();
	let mut stored = 0;
	for (id, record) in crate::Leases::<Test>::iter() {
		stored += 1;
		let known = &model[&id];
		assert_eq!(record.lease, known.lease);
		assert_eq!(record.status == LeaseStatus::Active, known.is_active);
		assert_eq!(record.paid, known.paid);
		assert_eq!(record.recognised_for.is_some(), known.recognised);
	}
	assert_eq!(stored, model.len());
	for unit in 0..UNITS {
		assert_eq!(Leases::active(unit).map(|lease| lease.id), active_of(model, unit));
	}
}

fn step(model: &mut Model, random: &mut Random) {
	let id = random.below(crate::NextLeaseId::<Test>::get() + 1);
	// Mostly leases that exist.
	let known: Vec<u64> = model.keys().copied().collect();
	let id = if known.is_empty() || random.once_in(10) { id } else { random.one(&known) };
	let who = random.one(&PEOPLE);
	match random.below(12) {
		0 | 1 => offer(model, random),
		2 | 3 => {
			let lessee = model.get(&id).map_or(who, |known| known.lease.lessee.clone());
			if Leases::accept(signed(lessee), id).is_ok() {
				note_activation(model, id);
			}
		}
		4 => {
			if Leases::recognise(committee(), random.below(3), id).is_ok() {
				note_activation(model, id);
				model.get_mut(&id).unwrap().recognised = true;
			}
		}
		5 => {
			// Offers of former owners would pile up.
			let offered_by = crate::Leases::<Test>::get(id).map(|record| record.offered_by);
			let is_withdrawn =
				Leases::withdraw(signed(offered_by.unwrap_or(who.clone())), id).is_ok();
			let is_declined = Leases::decline(signed(who), id).is_ok();
			if is_withdrawn || is_declined {
				assert!(!model.remove(&id).unwrap().is_active);
			}
		}
		6 | 7 => pay(model, random, id),
		8 => end(model, random, id),
		9 => frame_support::storage::with_storage_layer(|| move_world(model, random)).unwrap(),
		10 => advance(random.below(6 * DAY)),
		_ => advance(random.below(7_200)),
	}
}

#[test]
fn of_any_order_keep_the_books() {
	let mut lives = [0; 2];
	for seed in 1..=20 {
		let [started, ended] = new_test_ext().execute_with(|| {
			Lessees::set(&PEOPLE.to_vec());
			for unit in 0..UNITS {
				set_unit(unit, State::Issued, PEOPLE[unit as usize].clone());
			}
			let (mut model, mut random) = (Model::new(), Random(seed));
			let [mut started, mut ended] = [0; 2];
			for _ in 0..1_000 {
				let before = model.values().filter(|known| known.is_active).count();
				step(&mut model, &mut random);
				compare(&model);
				let active = model.values().filter(|known| known.is_active).count();
				started += active.saturating_sub(before);
				ended += before.saturating_sub(active);
			}
			[started, ended]
		});
		lives = [lives[0] + started, lives[1] + ended];
	}
	// Enough happens.
	assert!(lives[1] > 100 && lives[0] >= lives[1], "{lives:?}");
}
