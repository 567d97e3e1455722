//! A stand-in for lending that records notifications of losses.

use frame_support::{parameter_types, weights::Weight};
use infrafi_protocol::{unit::LossKind, Custody, LossWatch};

use super::Collateral;

parameter_types! {
	/// The notifications: the unit, and the loss in its condition at that time.
	pub storage Notifications: Vec<(u64, Option<LossKind>)> = vec![];
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
