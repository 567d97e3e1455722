//! Stand-ins for lending, which records notifications of losses, and for leases.

use frame_support::{pallet_prelude::DispatchResult, parameter_types, weights::Weight};
use infrafi_protocol::{
	unit::LossKind, ClaimTerms, Custody, Fact, LeaseBook, LeaseFacts, LossWatch, RecordKeeper,
};

use super::{AccountId, Collateral, BUYER};

parameter_types! {
	/// The notifications: the unit, and the loss in its condition at that time.
	pub storage Notifications: Vec<(u64, Option<LossKind>)> = vec![];
	/// The facts that were reported. Not in storage, where lending would write them.
	pub static Facts: Vec<(AccountId, Fact)> = vec![];
	/// The time in which an insurer answers a claim: an hour.
	pub storage ClaimPeriod: u64 = 3_600;
	/// The units with an active lease.
	pub storage LeasedUnits: Vec<u64> = vec![];
}

/// Records notifications of losses.
pub struct Watch;

/// Weight of a notification.
pub const LOSS_WEIGHT: Weight = Weight::from_parts(7_000_000, 700);

impl LossWatch for Watch {
	fn loss_changed(unit: u64) {
		let loss = Collateral::condition(unit).unwrap().loss;
		Notifications::set(&[Notifications::get(), vec![(unit, loss)]].concat());
	}

	fn loss_weight() -> Weight {
		LOSS_WEIGHT
	}
}

/// Weight of a fact that is noted.
pub const NOTE_WEIGHT: Weight = Weight::from_parts(6_000_000, 600);

impl RecordKeeper<AccountId> for Watch {
	fn note(who: &AccountId, fact: Fact) {
		Facts::mutate(|facts| facts.push((who.clone(), fact)));
	}

	fn note_weight() -> Weight {
		NOTE_WEIGHT
	}
}

impl ClaimTerms for Watch {
	fn claim_period() -> u64 {
		ClaimPeriod::get()
	}
}

/// Knows the units with an active lease.
pub struct Leased;

impl LeaseBook<AccountId> for Leased {
	fn active(unit: u64) -> Option<LeaseFacts<AccountId>> {
		LeasedUnits::get().contains(&unit).then_some(LeaseFacts {
			id: 0,
			unit,
			lessee: BUYER,
			hourly: 1,
			from: 0,
			until: 1,
			paid: 0,
			recognised_for: None,
		})
	}

	fn set_recognised(_: u64, _: Option<u64>) {
		unimplemented!("lending calls it")
	}

	fn sold(_: u64) -> DispatchResult {
		unimplemented!("lending calls it")
	}
}
