//! The rows of events, a file for each kind of thing.
//!
//! Events are matched by the committed metadata, without a rest: a new or changed event of these
//! pallets breaks the build. They are decoded by the metadata of the block.

mod assets;
mod balances;
mod collateral;
mod feeds;
mod governance;
mod leases;
mod lending;
mod market;
mod nfts;
mod reserve;
mod validators;
mod vault;

pub use assets::Change;
use infrafi_client::{
	subxt::{events::Event, ext::scale_decode::DecodeAsType},
	Error, InfrafiConfig, Runtime,
};

use super::found::{Found, Place};
use crate::schema::rows;

/// Pallets of this chain whose events bring readings of their views.
const OURS: [&str; 11] = [
	"Appraisal",
	"Collateral",
	"Leases",
	"Lending",
	"Market",
	"Reserve",
	"Roles",
	"Session",
	"Timelock",
	"Validators",
	"Vault",
];

/// Pallets whose events are stored verbatim alone: none of them changes what a table shows.
#[cfg(test)]
const VERBATIM: [&str; 17] = [
	"System",
	"MultiBlockMigrations",
	"FailedMigration",
	"Grandpa",
	"TransactionPayment",
	"AssetTxPayment",
	"Fees",
	"Compliance",
	"Sudo",
	"Preimage",
	"Scheduler",
	"Utility",
	"Multisig",
	"Proxy",
	"Aura",
	"Authorship",
	"AuthorityDiscovery",
];

/// Adds what an event comes to.
///
/// # Errors
///
/// [`Error::Decode`] if the event is not what this program was built for: then it has to be built
/// with the metadata of the new runtime.
pub fn add(
	runtime: &Runtime,
	event: &Event<'_, InfrafiConfig>,
	place: &Place<'_>,
	found: &mut Found,
) -> Result<(), Error> {
	use infrafi_client::runtime as types;
	let pallet = event.pallet_name();
	// A value that is accepted is in its event: the feeds need not be read for it.
	let is_in_full = event.event_name() == "ValueAccepted";
	if let Some(name) = OURS.iter().find(|name| **name == pallet && !is_in_full) {
		found.touched.pallets.insert(name);
	}
	match pallet {
		"Lending" => lending::rows_of(decode(runtime, event)?, place, found),
		"Leases" => leases::rows_of(decode(runtime, event)?, place, found),
		"Market" => market::rows_of(decode(runtime, event)?, place, found),
		"Vault" => vault::rows_of(decode(runtime, event)?, place, found),
		"Reserve" => reserve::rows_of(decode(runtime, event)?, place, found),
		"Collateral" => collateral::rows_of(decode(runtime, event)?, place, found),
		"Appraisal" => feeds::rows_of(decode(runtime, event)?, place, found),
		"Oracle" => feeds::fed(decode(runtime, event)?, place, found),
		"Balances" => balances::rows_of(decode(runtime, event)?, place, found),
		"Assets" => assets::rows_of(decode(runtime, event)?, place, found),
		"AssetsHolder" => assets::held(decode(runtime, event)?, place, found),
		"Nfts" => nfts::rows_of(decode(runtime, event)?, place, found),
		"Validators" => validators::rows_of(decode(runtime, event)?, place, found),
		"Session" => validators::session(decode(runtime, event)?, place, found),
		"Roles" => governance::roles(decode(runtime, event)?, place, found),
		"Timelock" => governance::timelock(decode(runtime, event)?, place, found),
		"SafeMode" => governance::safe_mode(decode(runtime, event)?, place, found),
		"TxPause" => governance::tx_pause(decode(runtime, event)?, place, found),
		"Council" => governance::council(decode(runtime, event)?, place, found),
		"CreditCommittee" => {
			governance::credit_committee(
				decode::<types::credit_committee::Event>(runtime, event)?,
				place,
				found,
			);
		}
		_ => {
			if let Some(body) = body_of(pallet) {
				found.touched.bodies.push((body, place.index, event.event_name().to_owned()));
			}
		}
	}
	Ok(())
}

/// The pallets of pallet-membership, with the body whose members they are.
pub const MEMBERSHIPS: [(&str, &str); 5] = [
	("CouncilMembers", "Council"),
	("CreditCommitteeMembers", "CreditCommittee"),
	("Appraisers", "Appraisers"),
	("Guardians", "Guardians"),
	("Registrars", "Registrars"),
];

fn body_of(pallet: &str) -> Option<&'static str> {
	MEMBERSHIPS.into_iter().find(|(name, _)| *name == pallet).map(|(_, body)| body)
}

/// An event as the enum of its pallet.
fn decode<E: DecodeAsType>(
	runtime: &Runtime,
	event: &Event<'_, InfrafiConfig>,
) -> Result<E, Error> {
	let metadata = runtime.metadata();
	let name = || format!("{}.{}", event.pallet_name(), event.event_name());
	let pallet = metadata.pallet_by_name(event.pallet_name());
	let type_id = pallet.and_then(|pallet| pallet.event_ty_id());
	let type_id = type_id.ok_or_else(|| Error::decode(name(), "the pallet has no events"))?;
	let bytes: Vec<u8> =
		std::iter::once(event.event_index()).chain(event.field_bytes().iter().copied()).collect();
	E::decode_as_type(&mut bytes.as_slice(), type_id, metadata.types())
		.map_err(|reason| Error::decode(name(), reason))
}

/// The governed values of a pallet after a change.
fn params(place: &Place<'_>, found: &mut Found, pallet: &str) {
	found.rows.push(rows::Params {
		block: place.block,
		index: place.index,
		at: place.at,
		pallet: pallet.to_owned(),
		value: place.fields.get("params").cloned().unwrap_or_default(),
	});
}

#[cfg(test)]
mod tests {
	use super::*;

	/// A pallet that is in neither list is new, and it is open what its events change.
	#[test]
	fn every_pallet_with_events_is_known() {
		let runtime = Runtime::committed().expect("the metadata can be read");
		const HANDLED: [&str; 20] = [
			"Lending",
			"Leases",
			"Market",
			"Vault",
			"Reserve",
			"Collateral",
			"Appraisal",
			"Oracle",
			"Balances",
			"Assets",
			"AssetsHolder",
			"Nfts",
			"Validators",
			"Session",
			"Roles",
			"Timelock",
			"SafeMode",
			"TxPause",
			"Council",
			"CreditCommittee",
		];
		let pallets = runtime.metadata().pallets().filter(|pallet| pallet.event_ty_id().is_some());
		let unknown: Vec<_> = pallets
			.map(|pallet| pallet.name().to_owned())
			.filter(|name| {
				let name = name.as_str();
				!HANDLED.contains(&name) && !VERBATIM.contains(&name) && body_of(name).is_none()
			})
			.collect();
		assert!(unknown.is_empty(), "nobody has decided what the events of {unknown:?} change");
	}
}
