//! What one step of a live loan changes.

use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{
	interest::Interest,
	obligation::Debt,
	payment::{Payment, Receipts, Step},
	units::Usdai,
};

/// The state after a step, and the money that it moved.
pub(super) struct StepDelta {
	/// The debt at this instant, before any payment.
	pub(super) found: Debt,
	/// The principal of tranche 0 that the reserve paid at missed deadlines. It is part of the
	/// receipts.
	pub(super) drawn: Usdai,
	/// The debt after the step.
	pub(super) debt: Debt,
	/// The debt-service reserve after the step.
	pub(super) reserve: Usdai,
	/// What each tranche receives.
	pub(super) receipts: Receipts,
	/// By how much the interest owed to tranche 0 falls, exactly.
	pub(super) discharged: Interest,
}

impl From<Step> for StepDelta {
	fn from(step: Step) -> Self {
		let Step { debt, receipts, discharged, reserve } = step;
		let [drawn, ..] = receipts.principal;
		let debt = debt.into();
		Self { found: debt, drawn, debt, reserve, receipts, discharged }
	}
}

impl StepDelta {
	/// The step followed by a payment.
	pub(super) fn then(self, payment: Payment) -> Result<Self, DispatchError> {
		Ok(Self {
			debt: payment.debt.into(),
			receipts: self.receipts.ensure_add(&payment.receipts)?,
			discharged: self.discharged.ensure_add(payment.discharged)?,
			..self
		})
	}
}
