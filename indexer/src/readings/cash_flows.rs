//! The payments to come of all loans, month by month: the pages of a view, summed up.

use std::collections::BTreeMap;

use codec::Encode;
use infrafi_client::Error;
use serde_json::{json, Value};

use super::Reader;
use crate::schema::integer;

/// Loans of a page of the view.
const LOANS: u32 = 32;

/// How far payments are looked for: longer than a loan can run.
const AHEAD: u64 = 20 * 366 * 86_400;

/// Principal and interest by the first second of a month.
type Months = BTreeMap<u64, (u128, u128)>;

impl Reader<'_> {
	/// What loans pay to the vault from now on, and approved offers if they were drawn now. None
	/// where the runtime of the block has no such view.
	pub(super) async fn cash_flows(&self) -> Result<Option<Value>, Error> {
		let view = match self.after.runtime.view("Lending", "cash_flows") {
			Err(Error::Missing { .. }) => return Ok(None),
			view => view?,
		};
		let until = u64::try_from(self.at).unwrap_or_default().saturating_add(AHEAD);
		let (mut loans, mut offers) = (Months::new(), Months::new());
		let (mut from, mut to_lend) = (0u64, 0u128);
		loop {
			let args = (from, LOANS, until).encode();
			let page = view.json(&self.after.node.view(&view, &args, self.after.hash).await?)?;
			add(&mut loans, &page["loans"])?;
			add(&mut offers, &page["offers"])?;
			to_lend = to_lend.saturating_add(integer(&page, "to_lend").ok_or_else(unread)?);
			if page["next"].is_null() {
				break;
			}
			from = integer(&page, "next").ok_or_else(unread)?;
		}
		let value = json!({
			"loans": list(&loans), "offers": list(&offers), "to_lend": to_lend.to_string(),
		});
		Ok(Some(value))
	}
}

/// Adds the months of a page.
fn add(to: &mut Months, months: &Value) -> Result<(), Error> {
	for month in months.as_array().into_iter().flatten() {
		let number = |field| integer::<u128>(month, field).ok_or_else(unread);
		let start = integer(month, "month").ok_or_else(unread)?;
		let (principal, interest) = to.entry(start).or_default();
		*principal = principal.saturating_add(number("principal")?);
		*interest = interest.saturating_add(number("interest")?);
	}
	Ok(())
}

fn list(months: &Months) -> Vec<Value> {
	let months = months.iter().map(|(month, (principal, interest))| {
		json!({
			"month": month.to_string(),
			"principal": principal.to_string(),
			"interest": interest.to_string(),
		})
	});
	months.collect()
}

fn unread() -> Error {
	Error::decode("cash flows", "a month, an amount or the next page is no integer")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pages_are_added_up_month_by_month() {
		let mut months = Months::new();
		let page = json!([
			{"month": "2678400", "principal": "5", "interest": "1"},
			{"month": "5097600", "principal": "7", "interest": "2"},
		]);
		add(&mut months, &page).expect("they are read");
		let next = json!([{"month": "2678400", "principal": "340282366920938463463374607431", "interest": "3"}]);
		add(&mut months, &next).expect("they are read");
		assert_eq!(
			Value::from(list(&months)),
			json!([
				{"month": "2678400", "principal": "340282366920938463463374607436", "interest": "4"},
				{"month": "5097600", "principal": "7", "interest": "2"},
			])
		);
		assert!(add(&mut months, &json!([{"month": "x"}])).is_err());
	}
}
