//! `dev_*`: blocks and time on demand, on a node that seals.
//!
//! The names are those of chopsticks. There `dev_timeTravel` moves the clock alone; here it makes
//! the block of the new time as well.

use crate::service::sealing::{SealRequest, SealRequests, MAX_BLOCKS};
use chrono::{DateTime, ParseError};
use futures::{channel::oneshot, SinkExt};
use jsonrpsee::{
	core::{async_trait, JsonValue, RpcResult},
	proc_macros::rpc,
	types::error::{ErrorObject, ErrorObjectOwned, INVALID_PARAMS_CODE},
	Extensions,
};
use sc_rpc_api::check_if_safe;
use sp_core::H256;

/// 2105-01-01. The arithmetic of loans ends in 2106.
const LATEST: u64 = 4_260_211_200_000;

/// Calls that only a node with `--sealing` has. They are unsafe.
#[rpc(server)]
pub trait DevApi {
	/// Makes one block, or `count` blocks, or blocks until the chain has the height `to`. Returns
	/// the hash of the last block.
	#[method(name = "dev_newBlock", with_extensions)]
	async fn new_block(&self, options: Option<JsonValue>) -> RpcResult<H256>;

	/// Makes a block at a time, given in milliseconds since 1970 or as ISO 8601, and returns its
	/// hash. Time goes forward only.
	#[method(name = "dev_timeTravel", with_extensions)]
	async fn time_travel(&self, date: Option<JsonValue>) -> RpcResult<H256>;
}

/// Which blocks to make.
#[derive(Debug, PartialEq, Eq)]
enum NewBlocks {
	/// This number of them.
	Count(u32),
	/// Those up to this height.
	To(u32),
}

/// Reads `{ count?, to? }`. One block if neither is given.
fn new_blocks(options: Option<JsonValue>) -> Result<NewBlocks, String> {
	const EXAMPLES: &str = r#"{"count": 3} or {"to": 100}"#;
	let mut options = match options {
		None | Some(JsonValue::Null) => return Ok(NewBlocks::Count(1)),
		Some(JsonValue::Object(options)) => options,
		Some(other) => return Err(format!("{other} is not an object such as {EXAMPLES}")),
	};
	let mut take = |name| options.remove(name).filter(|value| !value.is_null());
	let (count, to) = (take("count"), take("to"));
	if let Some(name) = options.keys().next() {
		return Err(format!("there is no option \"{name}\": give {EXAMPLES}"));
	}
	let whole = |value: &JsonValue| value.as_u64().and_then(|value| u32::try_from(value).ok());
	match (count, to) {
		(None, None) => Ok(NewBlocks::Count(1)),
		(Some(_), Some(_)) => Err("give either count or to, not both".into()),
		(Some(count), None) => whole(&count)
			.filter(|count| (1..=MAX_BLOCKS).contains(count))
			.map(NewBlocks::Count)
			.ok_or_else(|| {
				format!("count has to be a whole number from 1 to {MAX_BLOCKS}, not {count}")
			}),
		(None, Some(to)) => whole(&to).map(NewBlocks::To).ok_or_else(|| {
			format!("to has to be a height, a whole number from 0 to {}, not {to}", u32::MAX)
		}),
	}
}

/// Reads a time, in milliseconds since 1970.
fn millis(date: Option<JsonValue>) -> Result<u64, String> {
	let date = date.ok_or("give milliseconds since 1970 or a date of ISO 8601")?;
	let millis = match &date {
		JsonValue::Number(number) => number
			.as_u64()
			.ok_or_else(|| format!("{number} is not a time: give whole milliseconds since 1970"))?,
		JsonValue::String(text) => iso_8601(text)
			.map_err(|error| {
				format!(
					"{date} is not a date of ISO 8601 such as 2027-01-31 or \
					 2027-01-31T12:00:00Z: {error}"
				)
			})?
			.try_into()
			.map_err(|_| format!("{date} is before 1970"))?,
		_ => {
			return Err(format!("{date} is neither milliseconds since 1970 nor a date of ISO 8601"))
		}
	};
	if millis > LATEST {
		return Err(format!("{date} is after 2105-01-01"));
	}
	Ok(millis)
}

/// The milliseconds since 1970 of a date with or without a time, seconds, a fraction and an offset
/// from UTC. What is left out is zero.
fn iso_8601(text: &str) -> Result<i64, ParseError> {
	let (date, time) = text.split_once('T').unwrap_or((text, "00:00"));
	let (time, offset) = time.split_at(time.find(['Z', '+', '-']).unwrap_or(time.len()));
	let seconds = if time.matches(':').count() == 1 { ":00" } else { "" };
	let offset = match offset.len() {
		0 => "Z".into(),
		// Hours alone.
		3 => format!("{offset}:00"),
		_ => offset.to_owned(),
	};
	Ok(DateTime::parse_from_rfc3339(&format!("{date}T{time}{seconds}{offset}"))?.timestamp_millis())
}

/// The calls, handed on to the task that makes blocks.
pub struct Dev(pub SealRequests);

impl Dev {
	async fn ask(
		&self,
		request: impl FnOnce(oneshot::Sender<Result<H256, String>>) -> SealRequest,
	) -> RpcResult<H256> {
		let (sender, receiver) = oneshot::channel();
		let ended = |_| refused("the node is shutting down".into());
		self.0.clone().send(request(sender)).await.map_err(|_| ended(()))?;
		receiver.await.map_err(|_| ended(()))?.map_err(refused)
	}
}

#[async_trait]
impl DevApiServer for Dev {
	async fn new_block(&self, ext: &Extensions, options: Option<JsonValue>) -> RpcResult<H256> {
		check_if_safe(ext)?;
		let blocks = new_blocks(options).map_err(refused)?;
		self.ask(|reply| match blocks {
			NewBlocks::Count(count) => SealRequest::Blocks(count, reply),
			NewBlocks::To(to) => SealRequest::Until(to, reply),
		})
		.await
	}

	async fn time_travel(&self, ext: &Extensions, date: Option<JsonValue>) -> RpcResult<H256> {
		check_if_safe(ext)?;
		let to = millis(date).map_err(refused)?;
		self.ask(|reply| SealRequest::Travel(to, reply)).await
	}
}

fn refused(reason: String) -> ErrorObjectOwned {
	ErrorObject::owned(INVALID_PARAMS_CODE, reason, None::<()>)
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	/// The first second of 2027.
	const NEW_YEAR: u64 = 1_798_761_600_000;

	#[test]
	fn dates_are_milliseconds_or_text() {
		for date in [
			json!(NEW_YEAR),
			json!("2027-01-01"),
			json!("2027-01-01T00:00"),
			json!("2027-01-01T00:00Z"),
			json!("2027-01-01T00:00:00"),
			json!("2027-01-01T00:00:00Z"),
			json!("2027-01-01T00:00:00.000"),
			json!("2027-01-01T00:00:00.000Z"),
			json!("2027-01-01T01:00:00+01:00"),
			json!("2027-01-01T01:00+01"),
			json!("2026-12-31T18:30:00.0-05:30"),
		] {
			assert_eq!(millis(Some(date.clone())), Ok(NEW_YEAR), "{date}");
		}
		for date in ["2027-01-01T00:00:00.25", "2027-01-01T01:00:00.250999+01:00"] {
			assert_eq!(millis(Some(json!(date))), Ok(NEW_YEAR + 250), "{date}");
		}
		assert_eq!(millis(Some(json!(0))), Ok(0));
		assert_eq!(millis(Some(json!("1970-01-01"))), Ok(0));
		assert_eq!(millis(Some(json!(LATEST))), Ok(LATEST));
		assert_eq!(millis(Some(json!("2105-01-01"))), Ok(LATEST));
	}

	#[test]
	fn what_is_no_date_is_refused_by_name() {
		for (date, reason) in [
			(json!(true), "true is neither milliseconds since 1970 nor a date"),
			(json!({ "date": 1 }), "is neither milliseconds since 1970 nor a date"),
			(json!([NEW_YEAR]), "is neither milliseconds since 1970 nor a date"),
			(json!(-1), "-1 is not a time: give whole milliseconds since 1970"),
			(json!(1.5), "1.5 is not a time: give whole milliseconds since 1970"),
			(json!(LATEST + 1), "4260211200001 is after 2105-01-01"),
			(json!("2105-01-01T00:00:00.001Z"), "\"2105-01-01T00:00:00.001Z\" is after 2105-01-01"),
			(json!("1969-12-31T23:59:59Z"), "\"1969-12-31T23:59:59Z\" is before 1970"),
			(json!("1970-01-01T00:00:00+01:00"), "is before 1970"),
			(json!(""), "\"\" is not a date of ISO 8601 such as 2027-01-31"),
			(json!("tomorrow"), "\"tomorrow\" is not a date of ISO 8601"),
			(json!("1798761600000"), "is not a date of ISO 8601"),
			(json!("2027"), "is not a date of ISO 8601"),
			(json!("2027-01"), "is not a date of ISO 8601"),
			(json!("2027-1-1"), "is not a date of ISO 8601"),
			(json!("2027-13-01"), "2027-01-31T12:00:00Z: input is out of range"),
			(json!("2027-02-29"), "2027-01-31T12:00:00Z: input is out of range"),
			(json!("2027-01-01T"), "is not a date of ISO 8601"),
			(json!("2027-01-01T24:00:01"), "input is out of range"),
			(json!("2027-01-01T00:00:00 Z"), "is not a date of ISO 8601"),
			(json!("2027-01-01T00:00:00+25:00"), "is not a date of ISO 8601"),
			(json!("2027-01-01T00:00:00Zulu"), "is not a date of ISO 8601"),
			(json!("01/31/2027"), "is not a date of ISO 8601"),
			(json!("2027-01-01T00:00:00 Ü"), "is not a date of ISO 8601"),
		] {
			let error = millis(Some(date.clone())).expect_err(&date.to_string());
			assert!(error.contains(reason), "{date}: {error}");
		}
		assert!(millis(None).unwrap_err().starts_with("give milliseconds"));
	}

	#[test]
	fn blocks_are_a_number_or_a_height() {
		for options in [None, Some(json!(null)), Some(json!({})), Some(json!({ "count": null }))] {
			assert_eq!(new_blocks(options), Ok(NewBlocks::Count(1)));
		}
		for count in [1, MAX_BLOCKS] {
			assert_eq!(new_blocks(Some(json!({ "count": count }))), Ok(NewBlocks::Count(count)));
		}
		for to in [0, u32::MAX] {
			assert_eq!(new_blocks(Some(json!({ "to": to }))), Ok(NewBlocks::To(to)));
		}
	}

	#[test]
	fn other_options_are_refused_by_name() {
		for (options, reason) in [
			(json!(3), "3 is not an object such as {\"count\": 3} or {\"to\": 100}"),
			(json!("one"), "\"one\" is not an object"),
			(json!([3]), "[3] is not an object"),
			(json!({ "blocks": 1 }), "there is no option \"blocks\": give {\"count\": 3}"),
			(json!({ "count": 1, "blocks": 1 }), "there is no option \"blocks\""),
			(json!({ "count": 1, "to": 1 }), "give either count or to, not both"),
			(json!({ "count": 0 }), "count has to be a whole number from 1 to 10000, not 0"),
			(json!({ "count": 10_001 }), "from 1 to 10000, not 10001"),
			(json!({ "count": 4_294_967_297u64 }), "from 1 to 10000, not 4294967297"),
			(json!({ "count": -1 }), "from 1 to 10000, not -1"),
			(json!({ "count": 1.5 }), "from 1 to 10000, not 1.5"),
			(json!({ "count": "3" }), "from 1 to 10000, not \"3\""),
			(
				json!({ "to": -1 }),
				"to has to be a height, a whole number from 0 to 4294967295, not -1",
			),
			(json!({ "to": "0x10" }), "not \"0x10\""),
			(json!({ "to": 4_294_967_296u64 }), "not 4294967296"),
		] {
			let error = new_blocks(Some(options.clone())).expect_err(&options.to_string());
			assert!(error.contains(reason), "{options}: {error}");
		}
	}
}
