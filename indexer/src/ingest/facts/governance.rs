//! Motions, the timelock, roles, brakes and members.

use infrafi_client::runtime::{council, credit_committee, roles, safe_mode, timelock, tx_pause};
use serde_json::Value;

use crate::{
	ingest::found::{account, name_of, Found, Place},
	schema::{big, rows, text, Bytes},
};

/// The rows of an event of pallet-collective. Two instances have two types with the same variants.
macro_rules! motions {
	($function:ident, $pallet:ident, $body:literal) => {
		/// The rows of an event of this collective.
		pub fn $function(event: $pallet::Event, place: &Place<'_>, found: &mut Found) {
			use $pallet::Event;
			let row = |kind: &str, hash: &infrafi_client::Hash| rows::Motion {
				block: place.block,
				index: place.index,
				at: place.at,
				body: $body.to_owned(),
				kind: kind.to_owned(),
				hash: hash.into(),
				..Default::default()
			};
			let row = match event {
				Event::Proposed { account: who, proposal_index, proposal_hash, threshold } => {
					rows::Motion {
						account: account(&who),
						motion_index: Some(proposal_index.into()),
						threshold: Some(threshold.into()),
						// Written from the call by the block: see `proposal`.
						..row("Proposed", &proposal_hash)
					}
				}
				Event::Voted { account: who, proposal_hash, voted, yes, no } => rows::Motion {
					account: account(&who),
					voted: Some(voted),
					yes: Some(yes.into()),
					no: Some(no.into()),
					..row("Voted", &proposal_hash)
				},
				Event::Approved { proposal_hash } => row("Approved", &proposal_hash),
				Event::Disapproved { proposal_hash } => row("Disapproved", &proposal_hash),
				Event::Executed { proposal_hash, result } => rows::Motion {
					ok: Some(result.is_ok()),
					error: error_of(place.fields),
					..row("Executed", &proposal_hash)
				},
				Event::MemberExecuted { proposal_hash, result } => rows::Motion {
					ok: Some(result.is_ok()),
					error: error_of(place.fields),
					..row("MemberExecuted", &proposal_hash)
				},
				Event::Closed { proposal_hash, yes, no } => rows::Motion {
					yes: Some(yes.into()),
					no: Some(no.into()),
					..row("Closed", &proposal_hash)
				},
				Event::Killed { proposal_hash } => row("Killed", &proposal_hash),
				Event::ProposalCostBurned { .. } | Event::ProposalCostReleased { .. } => return,
			};
			found.rows.push(row);
		}
	};
}

motions!(council, council, "Council");
motions!(credit_committee, credit_committee, "CreditCommittee");

/// The error in the result of a motion, as the event has it.
fn error_of(fields: &Value) -> Option<String> {
	let result = fields.get("result")?;
	let is_error = result.get("type").and_then(Value::as_str) == Some("Err");
	is_error.then(|| result.get("value").map(ToString::to_string)).flatten()
}

/// The rows of an event of the timelock.
pub fn timelock(event: timelock::Event, place: &Place<'_>, found: &mut Found) {
	use timelock::Event;
	if let Some(id) = place.fields.get("id").and_then(|id| id.as_str()?.parse().ok()) {
		found.touched.calls.insert(id);
	}
	let row = |kind: &str, id: u64| rows::Timelock {
		block: place.block,
		index: place.index,
		at: place.at,
		call_id: big(id),
		kind: kind.to_owned(),
		..Default::default()
	};
	let row = match event {
		Event::Scheduled { id, class, hash, ready_at, expires_at } => rows::Timelock {
			class: Some(name_of(&class)),
			hash: Some((&hash).into()),
			ready_at: Some(big(ready_at)),
			expires_at: Some(big(expires_at)),
			..row("Scheduled", id)
		},
		Event::Executed { id, class, hash } => rows::Timelock {
			class: Some(name_of(&class)),
			hash: Some((&hash).into()),
			..row("Executed", id)
		},
		Event::Cancelled { id, hash, guardian } => rows::Timelock {
			hash: Some((&hash).into()),
			account: guardian.as_ref().map(Into::into),
			..row("Cancelled", id)
		},
		Event::Objected { id, member, count } => rows::Timelock {
			account: account(&member),
			count: Some(count.into()),
			..row("Objected", id)
		},
		Event::Lapsed { id, hash } => {
			rows::Timelock { hash: Some((&hash).into()), ..row("Lapsed", id) }
		}
		Event::Braked { guardian, until } => {
			found.rows.push(rows::Brake {
				account: account(&guardian),
				until_block: Some(until.into()),
				..brake(place, "Braked")
			});
			return;
		}
		Event::ParamsSet { .. } => return super::params(place, found, "Timelock"),
	};
	found.rows.push(row);
}

fn brake(place: &Place<'_>, kind: &str) -> rows::Brake {
	rows::Brake {
		block: place.block,
		index: place.index,
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

/// The rows of an event of safe mode.
pub fn safe_mode(event: safe_mode::Event, place: &Place<'_>, found: &mut Found) {
	use safe_mode::Event;
	let until =
		|until: u32, kind| rows::Brake { until_block: Some(until.into()), ..brake(place, kind) };
	let row = match event {
		Event::Entered { until: block } => until(block, "Entered"),
		Event::Extended { until: block } => until(block, "Extended"),
		Event::Exited { .. } => brake(place, "Exited"),
		Event::DepositPlaced { .. }
		| Event::DepositReleased { .. }
		| Event::DepositSlashed { .. }
		| Event::CannotDeposit
		| Event::CannotRelease => return,
	};
	found.rows.push(row);
}

/// The rows of an event of paused calls.
pub fn tx_pause(event: tx_pause::Event, place: &Place<'_>, found: &mut Found) {
	use tx_pause::Event;
	let (kind, (pallet, call)) = match event {
		Event::CallPaused { full_name } => ("Paused", full_name),
		Event::CallUnpaused { full_name } => ("Unpaused", full_name),
	};
	found.rows.push(rows::Brake {
		pallet: Some(text(&pallet.0)),
		call: Some(text(&call.0)),
		..brake(place, kind)
	});
}

/// The rows of an event of the roles.
pub fn roles(event: roles::Event, place: &Place<'_>, found: &mut Found) {
	use roles::Event;
	let row = |role: String, who: &infrafi_client::AccountId, kind: &str| rows::Role {
		block: place.block,
		index: place.index,
		at: place.at,
		role,
		who: Bytes::from(who),
		kind: kind.to_owned(),
		..Default::default()
	};
	let row = match event {
		Event::Admitted { role, who, group, valid_until, evidence, is_reduced } => rows::Role {
			affiliation: Some(group.into()),
			valid_until: valid_until.map(big),
			evidence: Some((&evidence).into()),
			is_reduced: Some(is_reduced),
			..row(name_of(&role), &who, "Admitted")
		},
		Event::Revoked { role, who } => row(name_of(&role), &who, "Revoked"),
		Event::Renounced { role, who } => row(name_of(&role), &who, "Renounced"),
	};
	found.rows.push(row);
}
