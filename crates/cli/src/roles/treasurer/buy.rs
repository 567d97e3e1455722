//! Purchases of bills, and orders to sell them.

use infrafi_client::runtime;
use infrafi_finance::cusip;
use serde_json::json;

use super::lots;
use crate::shared::{
	json::{digits, id, usdc},
	money, when, Account, Amount, Failure, Outcome, Sender,
};

/// A bill that is to be bought.
#[derive(Debug, PartialEq)]
pub struct Bill {
	cusip: [u8; 9],
	face: u128,
	cost: u128,
	matures_at: u64,
}

impl Bill {
	/// Checks what was typed.
	///
	/// # Errors
	///
	/// [`Failure::Input`] if the CUSIP can be none, or the cost is not below the face.
	pub fn new(text: &str, face: &Amount, cost: &Amount, matures_at: u64) -> Result<Self, Failure> {
		let wrong = |reason: &str| Failure::input(format!("the bill {text}"), reason);
		let cusip = <[u8; 9]>::try_from(text.as_bytes())
			.map_err(|_| wrong("a CUSIP has nine characters"))?;
		if !cusip::is_text(&cusip) {
			return Err(wrong("a CUSIP has digits, capital letters, *, @ and #"));
		}
		let units = |amount: &Amount| amount.units(money::USDC).map_err(|error| wrong(&error));
		let (face, cost) = (units(face)?, units(cost)?);
		if cost == 0 || cost >= face {
			return Err(wrong("the cost is not between zero and the face"));
		}
		Ok(Self { cusip, face, cost, matures_at })
	}
}

/// The check digit of a CUSIP: every second value counts twice, and the digits are added up.
fn check_digit(cusip: &[u8; 9]) -> u8 {
	let value = |character: u8| match character {
		digit @ b'0'..=b'9' => u32::from(digit - b'0'),
		letter @ b'A'..=b'Z' => u32::from(letter - b'A') + 10,
		b'*' => 36,
		b'@' => 37,
		_ => 38,
	};
	let weighted = cusip.iter().take(8).zip([1, 2].into_iter().cycle());
	let sum: u32 =
		weighted.map(|(character, times)| value(*character) * times).map(|v| v / 10 + v % 10).sum();
	b'0' + u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

/// Buys a bill. The chain does not compare the check digit of the CUSIP, so a wrong one is shown.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn buy(sender: &Sender, bill: &Bill, custodian: &Account) -> Outcome {
	let position = sender.chain.view(runtime::view_functions().reserve().position()).await?.json;
	let effect = json!({
		"pay_usdc": money::text(bill.cost, money::USDC),
		"receive_usdc": money::text(bill.face, money::USDC),
		"gain_usdc": money::text(bill.face.saturating_sub(bill.cost), money::USDC),
		"at": when::text(bill.matures_at),
		"to": custodian.0.to_string(),
		"cash_before_usdc": usdc(&position["cash_usdc"]),
		"can_be_bought_usdc": usdc(&position["purchasable_usdc"]),
		"check_digit_of_cusip_fits": check_digit(&bill.cusip) == bill.cusip[8],
	});
	let &Bill { cusip, face, cost, matures_at } = bill;
	let call = runtime::tx().reserve().buy_bill(cusip, face, cost, matures_at, custodian.0.clone());
	sender.send(&call, effect).await
}

/// Orders the sale of a lot.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn order_sale(sender: &Sender, lot: u64, min: &Amount) -> Outcome {
	let least = min.units(money::USDC).map_err(Failure::Input)?;
	let all = lots::all(&sender.chain).await?;
	let found = all.iter().find(|one| id(&one["id"]) == lot);
	let found = found.ok_or_else(|| Failure::input(format!("lot {lot}"), "there is none"))?;
	let loss = digits(&found["book"]).saturating_sub(least);
	let effect = json!({
		"lot": lot,
		"book_usdc": usdc(&found["book"]),
		"sell_for_usdc_at_least": money::text(least, money::USDC),
		"loss_usdc_at_most": money::text(loss, money::USDC),
	});
	sender.send(&runtime::tx().reserve().order_sale(lot, least), effect).await
}

/// Mints the income.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn harvest(sender: &Sender) -> Outcome {
	let position = sender.chain.view(runtime::view_functions().reserve().position()).await?.json;
	let effect = json!({ "realised_usdc": usdc(&position["realised_usdc"]) });
	sender.send(&runtime::tx().reserve().harvest(), effect).await
}

#[cfg(test)]
mod tests {
	use super::*;

	fn bill(cusip: &str, face: &str, cost: &str) -> Result<Bill, Failure> {
		let amount = |text: &str| text.parse::<Amount>().expect("it is one");
		Bill::new(cusip, &amount(face), &amount(cost), 1)
	}

	#[test]
	fn a_bill_costs_less_than_it_pays() {
		let expected = Bill {
			cusip: *b"912797GL5",
			face: 50_000_000_000,
			cost: 49_500_500_000,
			matures_at: 1,
		};
		assert_eq!(bill("912797GL5", "50000", "49500.50").expect("it is one"), expected);
		assert!(bill("912797GL5", "50000", "50000").is_err());
		assert!(bill("912797GL5", "50000", "0").is_err());
		assert!(bill("912797GL5", "50000.0000001", "1").is_err(), "USDC has six decimals");
	}

	#[test]
	fn what_can_be_no_cusip_is_refused() {
		assert!(bill("912797gl5", "2", "1").is_err());
		assert!(bill("912797GL", "2", "1").is_err());
	}

	#[test]
	fn the_check_digit_is_that_of_the_standard() {
		// Numbers of well-known issues.
		for cusip in [b"037833100", b"17275R102", b"38259P508", b"594918104", b"68389X105"] {
			assert_eq!(check_digit(cusip), cusip[8], "{}", String::from_utf8_lossy(cusip));
		}
		assert_ne!(check_digit(b"037833101"), b'1');
	}
}
