//! Units: from the application to the hardware's release.

use frame_support::BoundedVec;
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Class, Document, Grade, LossKind, State, Unit},
	UnitId,
};
use infrafi_runtime::*;
use pallet_collateral::Call;
use sp_core::H256;

use super::{
	clock::YEAR,
	people::Role,
	world::{now, World},
};

/// No more units than these are made, so that a run stays fast.
const MAX_UNITS: usize = 48;

/// The units in a state, with their records.
pub fn units_in(state: State) -> Vec<UnitId> {
	pallet_collateral::Units::<Runtime>::iter()
		.filter_map(|(id, record)| (record.state == state).then_some(id))
		.collect()
}

pub fn owner(unit: UnitId) -> Option<AccountId> {
	Nfts::owner(UNIT_COLLECTION, unit)
}

pub fn custodian(unit: UnitId) -> Option<AccountId> {
	pallet_collateral::Units::<Runtime>::get(unit).map(|record| record.custodian)
}

pub fn some_unit(world: &mut World, state: State) -> Option<UnitId> {
	if world.random.once_in(20) {
		Some(world.random.below(pallet_collateral::NextUnitId::<Runtime>::get() + 2))
	} else {
		world.random.one(&units_in(state))
	}
}

pub fn apply(world: &mut World) {
	if pallet_collateral::Units::<Runtime>::iter_keys().count() >= MAX_UNITS {
		return;
	}
	world.serials += 1;
	let first = world.serials.saturating_sub(world.random.any(&[0, 0, 0, 0, 0, 0, 0, 1]));
	let serial = |n: u64| H256::from_low_u64_be(first * 4 + n);
	let age = world.random.between(0, 3 * YEAR);
	let facility = world.random.any(&[b"Keflavik 2".to_vec(), b"Odessa TX".to_vec()]);
	let unit = Unit {
		class: world.random.any(&[Class::Gpu, Class::Gpu, Class::Storage, Class::Power]),
		model: world.random.any(&world.market.clone()).0,
		quantity: world.random.between(1, 64) as u32,
		serials: BoundedVec::truncate_from((0..world.random.between(1, 3)).map(serial).collect()),
		custodian: world.member(Role::Custodian),
		facility: BoundedVec::truncate_from(facility),
		document: Document { hash: H256::repeat_byte(0xd0), uri: BoundedVec::new() },
		in_service_at: now().saturating_sub(age),
		grade: world.random.any(&[Grade::A, Grade::A, Grade::B, Grade::C]),
	};
	let who = world.member(Role::Borrower);
	world.call(&who, Call::apply { unit });
}

/// What becomes of an application.
pub fn answer(world: &mut World) {
	let Some(unit) = some_unit(world, State::Applied) else { return };
	let custodian = custodian(unit).unwrap_or_else(|| world.anyone());
	match world.random.below(12) {
		0 => {
			let record = pallet_collateral::Units::<Runtime>::get(unit);
			let who = record.map_or_else(|| world.anyone(), |record| record.applicant);
			let who = world.by(who);
			world.call(&who, Call::withdraw_application { unit });
		}
		1 => {
			let who = world.by(custodian);
			world.call(&who, Call::decline { unit });
		}
		_ => {
			let who = world.by(custodian);
			world.call(&who, Call::issue_receipt { unit });
		}
	}
}

pub fn confirm(world: &mut World) {
	let custodian = world.member(Role::Custodian);
	confirm_by(world, &custodian);
}

/// A custodian confirms all units that it stores.
pub fn confirm_by(world: &mut World, custodian: &AccountId) {
	let is_gone = |loss| matches!(loss, Some(LossKind::Missing | LossKind::Destroyed));
	let kept: Vec<_> = pallet_collateral::Units::<Runtime>::iter()
		.filter(|(_, record)| record.custodian == *custodian && record.confirmed_at.is_some())
		.filter_map(|(id, record)| (!is_gone(record.loss)).then_some(id))
		.collect();
	world.call(custodian, Call::confirm_custody { units: BoundedVec::truncate_from(kept) });
}

pub fn report_loss(world: &mut World) {
	let state = world.random.any(&[State::Issued, State::Pledged, State::Seized]);
	let Some(unit) = some_unit(world, state) else { return };
	let kind = world.random.any(&[LossKind::Damaged, LossKind::Missing, LossKind::Destroyed]);
	let who = custodian(unit).unwrap_or_else(|| world.anyone());
	let who = world.by(who);
	world.call(&who, Call::report_loss { unit, kind });
}

pub fn withdraw_loss(world: &mut World) {
	let lost: Vec<_> = pallet_collateral::Units::<Runtime>::iter()
		.filter_map(|(id, record)| record.loss.map(|_| (id, record.custodian)))
		.collect();
	let Some((unit, custodian)) = world.random.one(&lost) else { return };
	let who = world.by(custodian);
	world.call(&who, Call::withdraw_loss { unit });
}

/// An owner wants the hardware, and has it or thinks better of it.
pub fn redeem(world: &mut World) {
	let asked = units_in(State::Redeeming);
	match world.random.one(&asked) {
		Some(unit) if !world.random.once_in(3) => {
			if world.random.once_in(4) {
				let who = owner(unit).unwrap_or_else(|| world.anyone());
				let who = world.by(who);
				world.call(&who, Call::cancel_redemption { unit });
			} else {
				let who = custodian(unit).unwrap_or_else(|| world.anyone());
				let who = world.by(who);
				world.call(&who, Call::confirm_release { unit });
			}
		}
		_ => {
			let Some(unit) = some_unit(world, State::Issued) else { return };
			let who = owner(unit).unwrap_or_else(|| world.anyone());
			let who = world.by(who);
			world.call(&who, Call::request_redemption { unit });
		}
	}
}

/// Receipts change hands: mostly to borrowers, which use them as collateral.
pub fn transfer(world: &mut World) {
	let state = world.random.any(&[State::Issued, State::Issued, State::Pledged]);
	let Some(unit) = some_unit(world, state) else { return };
	let who = owner(unit).unwrap_or_else(|| world.anyone());
	let who = world.by(who);
	let to = world.member(Role::Borrower);
	let transfer =
		pallet_nfts::Call::transfer { collection: UNIT_COLLECTION, item: unit, dest: to.into() };
	world.call(&who, transfer);
}

pub fn reassign(world: &mut World) {
	let all: Vec<_> = pallet_collateral::Units::<Runtime>::iter_keys().collect();
	let Some(unit) = world.random.one(&all) else { return };
	let custodian = world.member(Role::Custodian);
	world.root(Call::reassign { unit, custodian });
}
