//! A block as rows: its extrinsics and events verbatim, and what the events come to.

use std::{collections::HashMap, sync::Arc};

use infrafi_client::{
	runtime_at::BlockExtrinsic,
	subxt::{
		config::substrate::{DigestItem, SubstrateHeader},
		events::Phase,
	},
	Error, Hash, Runtime,
};
use serde_json::Value;

use super::{
	facts,
	found::{Found, Place},
};
use crate::schema::{big, rows, Amount, Bytes};

/// A block as it was fetched.
#[derive(Clone)]
pub struct Fetched {
	/// Its number.
	pub number: u64,
	/// Its hash.
	pub hash: Hash,
	/// Its header.
	pub header: SubstrateHeader<Hash>,
	/// Its extrinsics.
	pub extrinsics: Vec<Vec<u8>>,
	/// The value of `System.Events`.
	pub events: Vec<u8>,
	/// The runtime that executed it.
	pub runtime: Arc<Runtime>,
}

/// A block that was decoded.
pub struct Decoded {
	/// Its number.
	pub number: u64,
	/// Its hash.
	pub hash: Hash,
	/// The hash of the block before it.
	pub parent: Hash,
	/// Its time in seconds.
	pub at: u64,
	/// Its slot, if it has one.
	pub slot: Option<u64>,
	/// Whether a session begins with it.
	pub is_first_of_session: bool,
	/// What its events come to.
	pub found: Found,
}

/// What events say about the extrinsic that they belong to.
#[derive(Default)]
struct Outcome {
	error: Option<String>,
	is_failed: bool,
	fee: Option<(Amount, Amount, Option<i64>)>,
}

/// Decodes a block.
///
/// # Errors
///
/// [`Error::Decode`] if a part of it does not fit the metadata.
pub async fn decode(block: &Fetched) -> Result<Decoded, Error> {
	let mut found = Found::default();
	let (mut extrinsics, args): (Vec<_>, Vec<_>) = extrinsics_of(block).await.into_iter().unzip();
	let at = time_of(&extrinsics);
	let number = big(block.number);
	let events = events_of(block, at, (&mut extrinsics, &args), &mut found)?;
	found.rows.push(rows::Block {
		height: number,
		hash: (&block.hash).into(),
		parent: (&block.header.parent_hash).into(),
		at: big(at),
		spec_version: block.runtime.spec_version.into(),
		author: None,
		extrinsics: count(extrinsics.len()),
		events,
	});
	found.rows.extrinsic.extend(extrinsics);
	let is_first_of_session = !found.rows.session.is_empty();
	Ok(Decoded {
		number: block.number,
		hash: block.hash,
		parent: block.header.parent_hash,
		at,
		slot: slot_of(&block.header),
		is_first_of_session,
		found,
	})
}

/// An extrinsic with the arguments of its call, encoded.
type Read = (rows::Extrinsic, Vec<u8>);

async fn extrinsics_of(block: &Fetched) -> Vec<Read> {
	let decoded = block.runtime.extrinsics(block.extrinsics.clone()).await;
	let list = decoded.iter().zip(&block.extrinsics).zip(0..);
	list.map(|((extrinsic, bytes), index)| {
		let extrinsic = extrinsic.map_err(|reason| Error::decode("an extrinsic", reason));
		extrinsic.and_then(|extrinsic| read(block, &extrinsic)).unwrap_or_else(|error| {
			tracing::error!(block = block.number, index, %error, "an extrinsic is kept as bytes");
			(verbatim(block, index, bytes), Vec::new())
		})
	})
	.collect()
}

fn read(block: &Fetched, extrinsic: &BlockExtrinsic<'_>) -> Result<Read, Error> {
	let (pallet, call) = (extrinsic.pallet_name(), extrinsic.call_name());
	let extensions = extrinsic.transaction_extensions();
	let nonce = extensions.as_ref().and_then(|list| list.nonce());
	let bytes = extrinsic.call_data_field_bytes();
	let row = rows::Extrinsic {
		block: big(block.number),
		index: count(extrinsic.index()),
		hash: (&extrinsic.hash()).into(),
		signer: extrinsic.address_bytes().and_then(signer_of),
		nonce: nonce.map(big),
		pallet: pallet.to_owned(),
		call: call.to_owned(),
		args: block.runtime.call_args(pallet, call, bytes)?,
		ok: true,
		..Default::default()
	};
	Ok((row, bytes.to_vec()))
}

/// An extrinsic that cannot be decoded. The chain has executed it: it does not end the index.
fn verbatim(block: &Fetched, index: i32, bytes: &[u8]) -> rows::Extrinsic {
	rows::Extrinsic {
		block: big(block.number),
		index,
		hash: infrafi_client::blake2_256(bytes).into(),
		args: Value::String(format!("0x{}", hex::encode(bytes))),
		ok: true,
		..Default::default()
	}
}

/// The account of an address: all of ours name it by its id.
fn signer_of(address: &[u8]) -> Option<Bytes> {
	match address {
		[0, account @ ..] if account.len() == 32 => Some(Bytes(account.to_vec())),
		_ => None,
	}
}

/// The time that the first extrinsic sets, in seconds. Zero for the genesis.
fn time_of(extrinsics: &[rows::Extrinsic]) -> u64 {
	let set = extrinsics.iter().find(|it| it.pallet == "Timestamp" && it.call == "set");
	let now = set.and_then(|set| set.args.get("now")?.as_str()?.parse::<u64>().ok());
	now.unwrap_or_default() / 1_000
}

/// Adds the events, and returns how many there are.
fn events_of(
	block: &Fetched,
	at: u64,
	(extrinsics, args): (&mut [rows::Extrinsic], &[Vec<u8>]),
	found: &mut Found,
) -> Result<i32, Error> {
	let calls: Vec<String> =
		extrinsics.iter().map(|it| format!("{}.{}", it.pallet, it.call)).collect();
	let mut outcomes = HashMap::<usize, Outcome>::new();
	let events = block.runtime.events(block.events.clone());
	let number = big(block.number);
	for event in events.iter() {
		let of = || format!("an event of block {}", block.number);
		let event = event.map_err(|reason| Error::decode(of(), reason))?;
		let (pallet, name) = (event.pallet_name(), event.event_name());
		let fields = block.runtime.event_fields(pallet, name, event.field_bytes())?;
		let (phase, extrinsic) = match event.phase() {
			Phase::ApplyExtrinsic(index) => ("ApplyExtrinsic", Some(index as usize)),
			Phase::Initialization => ("Initialization", None),
			Phase::Finalization => ("Finalization", None),
		};
		if let Some(extrinsic) = extrinsic {
			let outcome = outcomes.entry(extrinsic).or_default();
			note_outcome(&block.runtime, outcome, (pallet, name), &fields);
		}
		let index = count(event.index() as usize);
		let place = Place {
			block: number,
			at: big(at),
			index,
			extrinsic: extrinsic.map(count),
			call: extrinsic.and_then(|index| calls.get(index)).map(String::as_str),
			fields: &fields,
		};
		facts::add(&block.runtime, &event, &place, found)?;
		if let Some(row) = found.rows.motion.last_mut().filter(|row| row.index == index) {
			let of = extrinsic.and_then(|index| Some((extrinsics.get(index)?, args.get(index)?)));
			if let (true, Some((row_of, args))) = (name == "Proposed", of) {
				row.proposal = proposal_in(&block.runtime, row_of, args, &row.hash);
			}
		}
		found.rows.push(rows::Event {
			block: number,
			index,
			extrinsic: extrinsic.map(count),
			phase: phase.to_owned(),
			pallet: pallet.to_owned(),
			name: name.to_owned(),
			fields,
		});
	}
	for (index, Outcome { error, is_failed, fee }) in outcomes {
		if let Some(extrinsic) = extrinsics.get_mut(index) {
			extrinsic.ok = !is_failed;
			extrinsic.error = error;
			if let Some((fee, tip, asset)) = fee {
				extrinsic.fee = Some(fee);
				extrinsic.tip = Some(tip);
				extrinsic.fee_asset = asset;
			}
		}
	}
	Ok(count(events.len() as usize))
}

fn note_outcome(runtime: &Runtime, outcome: &mut Outcome, event: (&str, &str), fields: &Value) {
	let number = |name: &str| -> Option<Amount> {
		fields.get(name)?.as_str()?.parse::<u128>().ok().map(Into::into)
	};
	match event {
		("System", "ExtrinsicFailed") => {
			outcome.is_failed = true;
			let error = fields.get("dispatch_error");
			outcome.error = error.and_then(|error| {
				runtime.dispatch_error(error).or_else(|| error.as_str().map(ToOwned::to_owned))
			});
		}
		("TransactionPayment", "TransactionFeePaid") if outcome.fee.is_none() => {
			let tip = number("tip").unwrap_or_default();
			outcome.fee = number("actual_fee").map(|fee| (fee, tip, None));
		}
		("AssetTxPayment", "AssetTxFeePaid") => {
			let asset = fields.get("asset_id").and_then(Value::as_i64);
			let tip = number("tip").unwrap_or_default();
			outcome.fee = number("actual_fee").map(|fee| (fee, tip, asset));
		}
		_ => {}
	}
}

/// The call that a motion proposes: that with its hash among the calls of an extrinsic. Null where
/// none of them has it: the motion came from elsewhere, or the call is nested too deeply.
fn proposal_in(runtime: &Runtime, extrinsic: &rows::Extrinsic, args: &[u8], hash: &Bytes) -> Value {
	let Ok(hash) = hash.0.as_slice().try_into() else { return Value::Null };
	let found = runtime.find_call((&extrinsic.pallet, &extrinsic.call), args, hash);
	found.ok().flatten().unwrap_or_default()
}

fn slot_of(header: &SubstrateHeader<Hash>) -> Option<u64> {
	header.digest.logs.iter().find_map(|item| match item {
		DigestItem::PreRuntime([b'a', b'u', b'r', b'a'], data) => {
			Some(u64::from_le_bytes(data.get(..8)?.try_into().ok()?))
		}
		_ => None,
	})
}

/// A column of `int` for a place in a block, of which there are never that many.
fn count(number: usize) -> i32 {
	i32::try_from(number).unwrap_or(i32::MAX)
}
