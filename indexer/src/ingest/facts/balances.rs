//! Balances of INFRA: one row for each change, as of an asset with the id 0.

use infrafi_client::{runtime::balances, AccountId};

use super::assets::{reason_of, Change};
use crate::{
	assets::NATIVE,
	ingest::found::{Found, Place, Silent},
	schema::{Amount, Bytes},
};

/// What a change does to a balance, and to the part of it that is on hold or reserved.
struct Effect(Amount, Amount);

const fn comes(amount: u128) -> Effect {
	Effect(Amount::plus(amount), Amount::ZERO)
}

const fn goes(amount: u128) -> Effect {
	Effect(Amount::minus(amount), Amount::ZERO)
}

const fn is_held(amount: u128) -> Effect {
	Effect(Amount::ZERO, Amount::plus(amount))
}

const fn is_free(amount: u128) -> Effect {
	Effect(Amount::ZERO, Amount::minus(amount))
}

fn change<'a>(
	who: &AccountId,
	Effect(delta, held): Effect,
	place: &'a Place<'_>,
	kind: &'a str,
) -> Change<'a> {
	Change {
		part: 0,
		account: who.into(),
		asset: NATIVE,
		delta,
		held,
		kind,
		counterparty: None,
		reason: reason_of(place),
	}
}

/// The rows of an event.
pub fn rows_of(event: balances::Event, place: &Place<'_>, found: &mut Found) {
	use balances::Event;
	let (kind, moves): (_, Vec<(AccountId, Effect)>) = match event {
		Event::Transfer { from, to, amount } => {
			("Transfer", vec![(from, goes(amount)), (to, comes(amount))])
		}
		Event::Deposit { who, amount } => ("Deposit", vec![(who, comes(amount))]),
		Event::Withdraw { who, amount } => ("Withdraw", vec![(who, goes(amount))]),
		Event::Minted { who, amount } => ("Minted", vec![(who, comes(amount))]),
		Event::Burned { who, amount } => ("Burned", vec![(who, goes(amount))]),
		Event::Slashed { who, amount } => ("Slashed", vec![(who, goes(amount))]),
		Event::Suspended { who, amount } => ("Suspended", vec![(who, goes(amount))]),
		Event::Restored { who, amount } => ("Restored", vec![(who, comes(amount))]),
		Event::DustLost { account, amount } => ("DustLost", vec![(account, goes(amount))]),
		Event::Reserved { who, amount } => ("Reserved", vec![(who, is_held(amount))]),
		Event::Unreserved { who, amount } => ("Unreserved", vec![(who, is_free(amount))]),
		Event::Held { who, amount, .. } => ("Held", vec![(who, is_held(amount))]),
		Event::Released { who, amount, .. } => ("Released", vec![(who, is_free(amount))]),
		Event::BurnedHeld { who, amount, .. } => {
			("BurnedHeld", vec![(who, Effect(Amount::minus(amount), Amount::minus(amount)))])
		}
		Event::ReserveRepatriated { from, to, amount, destination_status } => {
			let stays = format!("{destination_status:?}") == "Reserved";
			("ReserveRepatriated", from_hold(from, to, amount, stays))
		}
		// Where it goes to is free or on hold: the event does not have it. No pallet of the runtime
		// moves INFRA so.
		Event::TransferOnHold { source, dest, amount, .. } => {
			("TransferOnHold", from_hold(source, dest, amount, true))
		}
		Event::TransferAndHold { source, dest, transferred, .. } => {
			let held = Effect(Amount::plus(transferred), Amount::plus(transferred));
			("TransferAndHold", vec![(source, goes(transferred)), (dest, held)])
		}
		// The event has the new balance, and not the old one.
		Event::BalanceSet { who, .. } => {
			found.silent.push(Silent::BalanceSet { who, index: place.index });
			return;
		}
		// What belongs to no account, or moves nothing.
		Event::Endowed { .. }
		| Event::MintedCredit { .. }
		| Event::BurnedDebt { .. }
		| Event::Upgraded { .. }
		| Event::Issued { .. }
		| Event::Rescinded { .. }
		| Event::Locked { .. }
		| Event::Unlocked { .. }
		| Event::Frozen { .. }
		| Event::Thawed { .. }
		| Event::TotalIssuanceForced { .. }
		| Event::Unexpected(_) => return,
	};
	let others: [Option<Bytes>; 2] = match moves.as_slice() {
		[(one, _), (other, _)] => [Some(other.into()), Some(one.into())],
		_ => [None, None],
	};
	for ((part, (who, effect)), counterparty) in (0..).zip(moves).zip(others) {
		let change = Change { part, counterparty, ..change(&who, effect, place, kind) };
		found.rows.push(change.row(place));
	}
}

/// Both sides of a move out of what is on hold or reserved.
fn from_hold(
	from: AccountId,
	to: AccountId,
	amount: u128,
	stays: bool,
) -> Vec<(AccountId, Effect)> {
	let (gone, come) = (Amount::minus(amount), Amount::plus(amount));
	let held = if stays { come } else { Amount::ZERO };
	vec![(from, Effect(gone, gone)), (to, Effect(come, held))]
}
