//! `dev_*`: blocks and time on demand, on a node that seals.
//!
//! The names are those of chopsticks. There `dev_timeTravel` moves the clock alone; here it makes
//! the block of the new time as well.

use crate::service::sealing::{SealRequest, SealRequests};
use futures::{channel::oneshot, SinkExt};
use jsonrpsee::{
	core::{async_trait, RpcResult},
	proc_macros::rpc,
	types::error::{ErrorObject, ErrorObjectOwned, INVALID_PARAMS_CODE},
	Extensions,
};
use sc_rpc_api::check_if_safe;
use serde::Deserialize;
use sp_core::H256;

/// Calls that only a node with `--sealing` has. They are unsafe.
#[rpc(server)]
pub trait DevApi {
	/// Makes one block, or `count` blocks, or blocks until the chain has the height `to`. Returns
	/// the hash of the last block.
	#[method(name = "dev_newBlock", with_extensions)]
	async fn new_block(&self, options: Option<NewBlock>) -> RpcResult<H256>;

	/// Makes a block at a time, given in milliseconds since 1970 or as ISO 8601, and returns its
	/// hash. Time goes forward only.
	#[method(name = "dev_timeTravel", with_extensions)]
	async fn time_travel(&self, date: Date) -> RpcResult<H256>;
}

/// How many blocks to make.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewBlock {
	/// The number of blocks: 1 to 10,000.
	count: Option<u32>,
	/// The height of the last block.
	to: Option<u32>,
}

/// A time as JavaScript has it.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Date {
	/// Milliseconds since 1970.
	Millis(u64),
	/// ISO 8601 with the offset from UTC, as in `2027-01-31T12:00:00Z`.
	Text(String),
}

impl Date {
	fn millis(self) -> Result<u64, String> {
		match self {
			Self::Millis(millis) => Ok(millis),
			Self::Text(text) => chrono::DateTime::parse_from_rfc3339(&text)
				.map_err(|error| format!("\"{text}\" is not a date of ISO 8601: {error}"))?
				.timestamp_millis()
				.try_into()
				.map_err(|_| format!("\"{text}\" is before 1970")),
		}
	}
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
	async fn new_block(&self, ext: &Extensions, options: Option<NewBlock>) -> RpcResult<H256> {
		check_if_safe(ext)?;
		match options.unwrap_or_default() {
			NewBlock { count: Some(_), to: Some(_) } => {
				Err(refused("give either count or to, not both".into()))
			}
			NewBlock { to: Some(to), .. } => self.ask(|reply| SealRequest::Until(to, reply)).await,
			NewBlock { count, .. } => {
				self.ask(|reply| SealRequest::Blocks(count.unwrap_or(1), reply)).await
			}
		}
	}

	async fn time_travel(&self, ext: &Extensions, date: Date) -> RpcResult<H256> {
		check_if_safe(ext)?;
		let to = date.millis().map_err(refused)?;
		if to > LATEST {
			return Err(refused(format!("{to} ms is after the year 2105")));
		}
		self.ask(|reply| SealRequest::Travel(to, reply)).await
	}
}

fn refused(reason: String) -> ErrorObjectOwned {
	ErrorObject::owned(INVALID_PARAMS_CODE, reason, None::<()>)
}

/// The arithmetic of loans ends in 2106.
const LATEST: u64 = 4_260_211_200_000;

#[cfg(test)]
mod tests {
	use super::*;

	fn date(json: &str) -> Result<u64, String> {
		serde_json::from_str::<Date>(json).map_err(|error| error.to_string())?.millis()
	}

	#[test]
	fn dates_are_milliseconds_or_text() {
		assert_eq!(date("1800000000000"), Ok(1_800_000_000_000));
		assert_eq!(date("\"2027-01-15T08:00:00.000Z\""), Ok(1_800_000_000_000));
		assert_eq!(date("\"2027-01-15T09:00:00+01:00\""), Ok(1_800_000_000_000));
	}

	#[test]
	fn what_is_no_date_is_refused_by_name() {
		for json in ["-1", "1.5", "null", "{}"] {
			assert!(date(json).is_err(), "{json}");
		}
		assert!(date("\"tomorrow\"").unwrap_err().contains("\"tomorrow\""));
		assert!(date("\"1969-12-31T23:59:59Z\"").unwrap_err().contains("before 1970"));
	}

	#[test]
	fn options_are_known_by_name() {
		let options = |json: &str| serde_json::from_str::<NewBlock>(json);
		assert_eq!(options("{\"count\": 3}").unwrap().count, Some(3));
		assert_eq!(options("{\"to\": 3}").unwrap().to, Some(3));
		for json in ["{\"blocks\": 3}", "{\"count\": -1}", "{\"count\": 4294967296}", "3"] {
			assert!(options(json).is_err(), "{json}");
		}
	}
}
