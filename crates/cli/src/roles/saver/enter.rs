//! Dollars in and out, and deposits.

use infrafi_client::runtime;
use serde_json::json;

use crate::shared::{
	json::{digits, dollars},
	money, Amount, Failure, Outcome, Sender,
};

/// USDC for USDai, at par.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn mint(sender: &Sender, usdc: &Amount) -> Outcome {
	let usdai = usdc.units(money::USDAI).map_err(Failure::Input)?;
	let usdc = usdc.units(money::USDC).map_err(Failure::Input)?;
	let effect = json!({ "pay_usdc": money::text(usdc, money::USDC), "receive_usdai": money::text(usdai, money::USDAI) });
	sender.send(&runtime::tx().reserve().mint(usdc, usdai), effect).await
}

/// USDai for USDC, at par unless backing is missing.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn redeem(sender: &Sender, usdai: &Amount, min: Option<&Amount>) -> Outcome {
	let units = usdai.units(money::USDAI).map_err(Failure::Input)?;
	let least = match min {
		Some(min) => min.units(money::USDC).map_err(Failure::Input)?,
		// The chain rounds down what USDC has no decimals for.
		None => units / 1_000_000_000_000,
	};
	let effect = json!({ "give_usdai": money::text(units, money::USDAI), "receive_usdc_at_least": money::text(least, money::USDC) });
	sender.send(&runtime::tx().reserve().redeem(units, least), effect).await
}

/// USDai into the vault, for shares.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn deposit(sender: &Sender, usdai: &Amount, min_shares: Option<&Amount>) -> Outcome {
	let assets = usdai.units(money::USDAI).map_err(Failure::Input)?;
	let preview =
		sender.chain.view(runtime::view_functions().vault().preview_deposit(assets)).await?;
	let (shares, worth) = (digits(&preview.json["shares"]), digits(&preview.json["worth"]));
	if let Some(error) = preview.json.get("error") {
		return Err(Failure::Refused(error.as_str().unwrap_or_default().to_owned()));
	}
	// The price moves until the block.
	let slightly_less = |units: u128| units - units / 1_000;
	let least = match min_shares {
		Some(min) => min.units(money::USDAI).map_err(Failure::Input)?,
		None => slightly_less(shares),
	};
	let effect = json!({
		"deposit_usdai": money::text(assets, money::USDAI),
		"receive_shares": dollars(&preview.json["shares"]),
		"receive_shares_at_least": money::text(least, money::USDAI),
		"worth_usdai": dollars(&preview.json["worth"]),
	});
	let call = runtime::tx().vault().deposit(assets, least, slightly_less(worth));
	sender.send(&call, effect).await
}
