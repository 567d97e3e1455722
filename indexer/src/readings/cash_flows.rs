//! The payments to come of all loans, month by month: the pages of a view, summed up.

use std::collections::BTreeMap;

use codec::Encode;
use infrafi_client::Error;
use serde_json::{json, Value};

use super::Reader;

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
			to_lend = to_lend.saturating_add(integer(&page["to_lend"])?);
			match &page["next"] {
				Value::Null => break,
				next => from = u64::try_from(integer(next)?).unwrap_or(u64::MAX),
			}
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
		let start = u64::try_from(integer(&month["month"])?).unwrap_or(u64::MAX);
		let (principal, interest) = to.entry(start).or_default();
		*principal = principal.saturating_add(integer(&month["principal"])?);
		*interest = interest.saturating_add(integer(&month["interest"])?);
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

fn integer(value: &Value) -> Result<u128, Error> {
	let number = value.as_str().and_then(|text| text.parse().ok());
	let number = number.or_else(|| value.as_u64().map(u128::from));
	number.ok_or_else(|| Error::decode("cash flows", format_args!("{value} is no integer")))
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
