//! Who listens in the place of lending.

use frame_support::{parameter_types, weights::Weight};
use infrafi_protocol::{unit::LossKind, Custody, LossWatch};

use super::Collateral;

parameter_types! {
	/// What lending was told: the unit, and the loss that its condition told then.
	pub storage Told: Vec<(u64, Option<LossKind>)> = vec![];
}

/// Listens in the place of lending.
pub struct Watch;

/// What listening weighs.
pub const WATCHING: Weight = Weight::from_parts(7_000_000, 700);

impl LossWatch for Watch {
	fn loss_changed(unit: u64) {
		let loss = Collateral::condition(unit).unwrap().loss;
		Told::set(&[Told::get(), vec![(unit, loss)]].concat());
	}

	fn loss_weight() -> Weight {
		WATCHING
	}
}
