//! Leases: from the offer to the end.

use frame_support::BoundedVec;
use infrafi_protocol::{
	assets::USDAI,
	unit::{Document, State},
	LeaseId,
};
use infrafi_runtime::*;
use pallet_leases::{Call, Lease, LeaseRecordOf, LeaseStatus};
use sp_core::H256;

use super::{
	people::{free, Role},
	units::{owner, units_in},
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;
const DAY: u64 = 86_400;

/// No more leases than these are stored, so that a run stays fast.
const MAX_LEASES: usize = 40;

/// A lease in a state, mostly.
fn some_lease(
	world: &mut World,
	is: impl Fn(&LeaseRecordOf<Runtime>) -> bool,
) -> Option<(LeaseId, LeaseRecordOf<Runtime>)> {
	let is_any = world.random.once_in(20);
	let all = pallet_leases::Leases::<Runtime>::iter();
	let all: Vec<_> = all.filter(|(_, record)| is_any || is(record)).collect();
	world.random.one(&all)
}

pub fn offer(world: &mut World) {
	if pallet_leases::Leases::<Runtime>::iter_keys().count() >= MAX_LEASES {
		return;
	}
	let state = world.random.any(&[State::Issued, State::Issued, State::Pledged, State::Seized]);
	let Some(unit) = world.random.one(&units_in(state)) else { return };
	let who = owner(unit).unwrap_or_else(|| world.anyone());
	let who = world.by(who);
	let lease = Lease {
		unit,
		lessee: world.member(Role::Lessee),
		hourly: world.random.any(&[0, 1, ONE / 100, 20 * ONE, 20 * ONE, 20 * ONE]),
		from: now() + world.random.any(&[0, 0, 0, 60, DAY]),
		until: now() + world.random.any(&[10, 600, 30 * DAY, 400 * DAY, 400 * DAY, 4_000 * DAY]),
		document: Document { hash: H256::repeat_byte(0x1e), uri: BoundedVec::new() },
	};
	world.call(&who, Call::offer { lease });
}

/// What becomes of an offer.
pub fn answer(world: &mut World) {
	let is_open = |record: &LeaseRecordOf<Runtime>| record.status == LeaseStatus::Offered;
	let Some((id, record)) = some_lease(world, is_open) else { return };
	let call = match world.random.below(12) {
		0 => Call::withdraw { id },
		1 => Call::decline { id },
		_ => Call::accept { id },
	};
	let is_owners = matches!(call, Call::withdraw { .. });
	let who = if is_owners { record.offered_by } else { record.lease.lessee };
	let who = world.by(who);
	world.call(&who, call);
}

/// The committee recognises a lease for the loan of its unit, or for any other.
pub fn recognise(world: &mut World) {
	let waits = |record: &LeaseRecordOf<Runtime>| {
		record.status != LeaseStatus::Offered && record.recognised_for.is_none()
	};
	let Some((id, record)) = some_lease(world, waits) else { return };
	let lists = |terms: &pallet_lending::TermsOf<Runtime>| terms.units.contains(&record.lease.unit);
	let loans: Vec<_> = pallet_lending::Terms::<Runtime>::iter()
		.filter_map(|(loan, terms)| lists(&terms).then_some(loan))
		.collect();
	let loan = world.random.one(&loans);
	let loan = loan.unwrap_or_else(|| world.random.below(100));
	world.committee(Call::recognise { loan, id });
}

/// A lessee, or any account, pays what is due and something ahead.
pub fn pay(world: &mut World) {
	let is_active = |record: &LeaseRecordOf<Runtime>| record.status == LeaseStatus::Active;
	let Some((id, record)) = some_lease(world, is_active) else { return };
	let payable = Leases::arrears(id, now()).map_or(ONE, |arrears| arrears.max_payment);
	let due = Leases::arrears(id, now()).map_or(ONE, |arrears| arrears.unpaid);
	let amount = world.random.any(&[due, due, ONE, payable, payable / 2]);
	let amount = world.amount(amount.min(100_000 * ONE));
	let who = world.by(record.lease.lessee);
	if amount > free(USDAI, &who) && amount <= 100_000 * ONE {
		world.fund(&who, amount);
	}
	world.call(&who, Call::pay_rent { id, amount });
}

/// A lease that is over, or on whose end the parties agree.
pub fn end(world: &mut World) {
	let is_active = |record: &LeaseRecordOf<Runtime>| record.status == LeaseStatus::Active;
	let Some((id, record)) = some_lease(world, is_active) else { return };
	if now() >= record.lease.until {
		let who = world.anyone();
		world.call(&who, Call::end { id });
		return;
	}
	let owner = owner(record.lease.unit).unwrap_or_else(|| world.anyone());
	for who in [owner, record.lease.lessee] {
		let who = world.by(who);
		world.call(&who, Call::end { id });
	}
	if record.recognised_for.is_some() && !world.random.once_in(4) {
		world.committee(Call::end { id });
	}
}

pub fn set_params(world: &mut World) {
	let mut params = Leases::params();
	match world.random.below(5) {
		0 => params.max_prepaid = world.random.between(0, 93 * DAY),
		1 => params.min_arrears = world.random.between(1, 40 * DAY),
		2 => params.max_after_sale = world.random.between(1, 400 * DAY),
		3 => params.max_term = world.random.between(300 * DAY, 3_700 * DAY),
		_ => params.consent_period = world.random.between(1, 40 * DAY),
	}
	world.root(Call::set_params { params });
}
