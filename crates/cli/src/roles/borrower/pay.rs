//! Payments of a loan.

use infrafi_client::runtime;
use serde_json::{json, Value};

use super::quote::quoted;
use crate::shared::{
	json::{digits, dollars},
	money, Amount, Failure, Outcome, Sender,
};

/// Pay a loan: what is due, what is past due, all of it, or an amount. Any account may pay.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("how_much").required(true))]
pub struct Pay {
	/// Id of the loan.
	loan: u64,
	/// USDai to pay, at most what is owed.
	#[arg(group = "how_much")]
	usdai: Option<Amount>,
	/// Pay what is due now.
	#[arg(long, group = "how_much")]
	due: bool,
	/// Pay what is past due.
	#[arg(long, group = "how_much")]
	past_due: bool,
	/// Pay all that is owed, which ends the loan.
	#[arg(long, group = "how_much")]
	all: bool,
	/// The most USDai to pay. Without it: a thousandth more than is due now.
	#[arg(long)]
	max: Option<Amount>,
}

/// Interest grows until the block.
fn slightly_more(units: u128) -> u128 {
	units.saturating_add(units / 1_000)
}

/// Pays a loan. With nothing due nothing is sent, and that is no error.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`] if the loan is not live.
pub async fn pay(sender: &Sender, command: &Pay) -> Outcome {
	let quote = quoted(&sender.chain, command.loan, sender.chain.now).await?;
	let most = |due: &Value| match &command.max {
		Some(max) => max.units(money::USDAI).map_err(Failure::Input),
		None => Ok(slightly_more(digits(due))),
	};
	let shown = |due: &Value, most: u128| json!({ "loan": command.loan, "due_usdai": dollars(due), "pay_at_most_usdai": money::text(most, money::USDAI) });
	let lending = runtime::tx().lending();
	let nothing =
		|due: &Value| (digits(due) == 0).then(|| json!({ "loan": command.loan, "due_usdai": "0" }));
	if command.due || command.past_due {
		let due = if command.due { &quote["due"] } else { &quote["past_due"] };
		if let Some(nothing) = nothing(due) {
			return Ok(nothing);
		}
		let most = most(due)?;
		if command.due {
			return sender.send(&lending.repay_due(command.loan, most), shown(due, most)).await;
		}
		return sender.send(&lending.repay_past_due(command.loan, most), shown(due, most)).await;
	}
	let most = match &command.usdai {
		Some(usdai) => usdai.units(money::USDAI).map_err(Failure::Input)?,
		None => most(&quote["payoff"])?,
	};
	let effect = json!({
		"loan": command.loan,
		"payoff_usdai": dollars(&quote["payoff"]),
		"pay_at_most_usdai": money::text(most, money::USDAI),
	});
	sender.send(&lending.repay(command.loan, most), effect).await
}

/// Adds to the debt-service reserve.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn top_up(sender: &Sender, loan: u64, usdai: &Amount) -> Outcome {
	let units = usdai.units(money::USDAI).map_err(Failure::Input)?;
	let effect = json!({ "loan": loan, "add_usdai": money::text(units, money::USDAI) });
	sender.send(&runtime::tx().lending().top_up_reserve(loan, units), effect).await
}

/// Draws an approved loan.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`] if there is no such loan.
pub async fn draw(sender: &Sender, loan: u64) -> Outcome {
	let found = sender.chain.view(runtime::view_functions().lending().loan(loan)).await?.json;
	if found.is_null() {
		return Err(Failure::input(format!("loan {loan}"), "there is none with this id"));
	}
	let terms = &found["terms"];
	let effect = json!({ "loan": loan, "principal_usdai": dollars(&terms["principal"]), "units": terms["units"] });
	sender.send(&runtime::tx().lending().draw(loan), effect).await
}
