//! Losses of hardware.

use infrafi_client::runtime::{self, runtime_types::infrafi_protocol::unit::LossKind};
use serde_json::json;

use super::units;
use crate::shared::{Outcome, Sender};

/// What has happened to the hardware.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Kind {
	/// It does not work as its grade states.
	Damaged,
	/// It is not where it was stored.
	Missing,
	/// It cannot be repaired.
	Destroyed,
}

/// Reports a loss.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`crate::shared::Failure::Input`].
pub async fn report(sender: &Sender, unit: u64, kind: Kind) -> Outcome {
	let row = units::row(&units::one(sender, unit).await?);
	let of_chain = match kind {
		Kind::Damaged => LossKind::Damaged,
		Kind::Missing => LossKind::Missing,
		Kind::Destroyed => LossKind::Destroyed,
	};
	let effect = json!({ "report": format!("{kind:?}"), "of": row });
	sender.send(&runtime::tx().collateral().report_loss(unit, of_chain), effect).await
}

/// Withdraws the report of a loss.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`crate::shared::Failure::Input`].
pub async fn withdraw(sender: &Sender, unit: u64) -> Outcome {
	let row = units::row(&units::one(sender, unit).await?);
	sender.send(&runtime::tx().collateral().withdraw_loss(unit), json!({ "withdraw": row })).await
}
