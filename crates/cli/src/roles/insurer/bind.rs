//! Offers of policies, from a file.

use std::path::Path;

use infrafi_client::runtime::{
	self,
	runtime_types::{bounded_collections::bounded_vec::BoundedVec, infrafi_protocol::unit::Policy},
};
use serde::Deserialize;
use serde_json::json;

use crate::shared::{files, money, when, Amount, Failure, Instant, Outcome, Sender};

/// The most offers in one transaction.
const MOST: usize = 64;

/// The longest number of a policy, in bytes.
const LONGEST: usize = 64;

#[derive(Debug, Deserialize)]
struct Row {
	unit: u64,
	number: String,
	coverage: String,
	expires: String,
	premium: String,
}

/// An offer of a policy.
#[derive(Debug, PartialEq)]
struct Offer {
	unit: u64,
	number: String,
	coverage: u128,
	expires_at: u64,
	premium: u128,
}

impl Row {
	fn offer(self, now: u64) -> Result<Offer, Failure> {
		let unit = self.unit;
		let wrong = |reason: String| Failure::input(format!("the policy for unit {unit}"), reason);
		let amount = |text: &str| {
			text.parse::<Amount>().and_then(|amount| amount.units(money::USDAI)).map_err(wrong)
		};
		if self.number.is_empty() || self.number.len() > LONGEST {
			return Err(wrong(format!("its number has not 1 to {LONGEST} bytes")));
		}
		let expires_at = self.expires.parse::<Instant>().map_err(wrong)?.seconds(now);
		if expires_at <= now {
			return Err(wrong(format!("it ends at {}, which is past", when::text(expires_at))));
		}
		let (coverage, premium) = (amount(&self.coverage)?, amount(&self.premium)?);
		Ok(Offer { unit, number: self.number, coverage, expires_at, premium })
	}
}

/// Offers the policies in a file: all of them or none.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`] for the first row that is wrong.
pub async fn bind(sender: &Sender, path: &Path) -> Outcome {
	let rows = files::rows::<Row>(path)?;
	let offers: Result<Vec<Offer>, _> =
		rows.into_iter().map(|row| row.offer(sender.chain.now)).collect();
	let offers = offers?;
	if offers.len() > MOST {
		return Err(Failure::input(path.display(), format!("it has more than {MOST} rows")));
	}
	let (mut calls, mut shown) = (Vec::new(), Vec::new());
	let mut total = 0_u128;
	for offer in offers {
		total = total.saturating_add(offer.coverage);
		shown.push(json!({
			"unit": offer.unit,
			"number": offer.number,
			"coverage_usdai": money::text(offer.coverage, money::USDAI),
			"expires_at": when::text(offer.expires_at),
			"premium_usdai": money::text(offer.premium, money::USDAI),
		}));
		let policy = Policy {
			number: BoundedVec(offer.number.into_bytes()),
			coverage: offer.coverage,
			expires_at: offer.expires_at,
		};
		let call = runtime::tx().collateral().insure(offer.unit, policy, offer.premium);
		calls.push(sender.encode(&call)?);
	}
	let effect = json!({ "coverage_usdai": money::text(total, money::USDAI), "offers": shown });
	sender.send_all(&calls, effect).await
}

/// Withdraws the offer for a unit.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn withdraw_offer(sender: &Sender, unit: u64) -> Outcome {
	let effect = json!({ "withdraw_offer_for_unit": unit });
	sender.send(&runtime::tx().collateral().withdraw_offer(unit), effect).await
}

#[cfg(test)]
mod tests {
	use super::*;

	const NOW: u64 = 1_800_000_000;

	fn offers(text: &str) -> Result<Vec<Offer>, Failure> {
		let rows = files::rows_of::<Row>(text.as_bytes()).map_err(Failure::Input)?;
		rows.into_iter().map(|row| row.offer(NOW)).collect()
	}

	#[test]
	fn a_row_is_an_offer_in_dollars() {
		let text = "unit,number,coverage,expires,premium\n0,INS-2026/77,200000,2050-01-01,50.25\n";
		let offer = Offer {
			unit: 0,
			number: "INS-2026/77".into(),
			coverage: 200_000_000_000_000_000_000_000,
			expires_at: 2_524_608_000,
			premium: 50_250_000_000_000_000_000,
		};
		assert_eq!(offers(text).expect("it can be read"), vec![offer]);
	}

	#[test]
	fn a_wrong_row_is_named_by_its_unit() {
		let head = "unit,number,coverage,expires,premium\n";
		for row in [
			"7,A,1e3,2050-01-01,1",
			"7,A,1,2020-01-01,1",
			"7,,1,2050-01-01,1",
			"7,A,1,2050-01-01,-1",
		] {
			let error = offers(&format!("{head}{row}\n")).expect_err(row).to_string();
			assert!(error.contains("unit 7"), "{error}");
		}
	}
}
