//! The vault: requests, fills, money.

use infrafi_client::runtime::vault::Event;

use crate::{
	ingest::found::{account, amount, Found, Place, Silent},
	schema::{big, rows, Amount},
};

/// A row of the vault's money that changes none of its totals.
fn flow(place: &Place<'_>, kind: &str, amount: u128) -> rows::VaultFlow {
	rows::VaultFlow {
		block: place.block,
		index: place.index,
		at: place.at,
		kind: kind.to_owned(),
		amount: amount.into(),
		..Default::default()
	}
}

fn of_request(place: &Place<'_>, request: u64, kind: &str) -> rows::RequestEvent {
	rows::RequestEvent {
		block: place.block,
		index: place.index,
		request: big(request),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

/// A loss of the reserve that the vault paid. Every payment for it has this event of the reserve.
pub fn loss_absorbed(place: &Place<'_>, found: &mut Found, amount: u128) {
	let idle = Amount::minus(amount);
	found.rows.push(rows::VaultFlow { idle, ..flow(place, "LossAbsorbed", amount) });
}

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	match event {
		Event::Deposited { who, assets, shares, worth, valued_at: _ } => {
			found.rows.push(rows::VaultFlow {
				account: account(&who),
				idle: assets.into(),
				shares: amount(shares),
				worth: amount(worth),
				..flow(place, "Deposited", assets)
			});
		}
		Event::RedeemRequested { request, owner, shares, bid, window } => {
			found.touched.requests.insert(request);
			found.rows.push(rows::Request {
				id: big(request),
				block: place.block,
				index: place.index,
				at: place.at,
				owner: (&owner).into(),
				shares: shares.into(),
				bid: bid.into(),
				window_end: big(window),
			});
			found.rows.push(rows::RequestEvent {
				owner: (&owner).into(),
				shares: amount(shares),
				..of_request(place, request, "Requested")
			});
		}
		Event::RequestCancelled { request, owner, shares } => {
			found.touched.requests.insert(request);
			found.rows.push(rows::RequestEvent {
				owner: (&owner).into(),
				shares: amount(shares),
				..of_request(place, request, "Cancelled")
			});
		}
		Event::RequestTransferred { request, from, to } => {
			found.touched.requests.insert(request);
			found.rows.push(rows::RequestEvent {
				owner: (&to).into(),
				former: account(&from),
				..of_request(place, request, "Transferred")
			});
		}
		Event::Claimed { request, owner, assets, is_last } => {
			found.touched.requests.insert(request);
			if is_last {
				found.silent.push(Silent::LastClaim { index: place.index });
			}
			found.rows.push(rows::RequestEvent {
				owner: (&owner).into(),
				assets: amount(assets),
				is_last: Some(is_last),
				..of_request(place, request, "Claimed")
			});
			found.rows.push(rows::VaultFlow {
				account: account(&owner),
				claims: Amount::minus(assets),
				..flow(place, "Claimed", assets)
			});
		}
		Event::WindowFilled {
			window,
			shares,
			paid,
			assets,
			supply,
			pending,
			locked,
			valued_at,
		} => {
			found.touched.windows.insert(window);
			found.rows.push(rows::Fill {
				block: place.block,
				index: place.index,
				at: place.at,
				window_end: big(window),
				shares: shares.into(),
				paid: paid.into(),
				assets: assets.into(),
				supply: supply.into(),
				pending: pending.into(),
				locked: locked.into(),
				valued_at: big(valued_at),
			});
			found.rows.push(rows::VaultFlow {
				idle: Amount::minus(paid),
				claims: paid.into(),
				locked: amount(locked),
				shares: Some(Amount::minus(shares)),
				..flow(place, "WindowFilled", paid)
			});
		}
		Event::OrphansAdopted { shares } => found
			.rows
			.push(rows::VaultFlow { shares: amount(shares), ..flow(place, "OrphansAdopted", 0) }),
		Event::Lent { principal, apr } => found.rows.push(rows::VaultFlow {
			idle: Amount::minus(principal),
			apr: amount(apr.0),
			..flow(place, "Lent", principal)
		}),
		// A smaller loan pays the difference back, which is a payment with an event of its own.
		Event::Rolled { replaced, principal, apr } => found.rows.push(rows::VaultFlow {
			idle: Amount::minus(principal.saturating_sub(replaced)),
			apr: amount(apr.0),
			..flow(place, "Rolled", principal)
		}),
		Event::PaymentReceived { amount: all, fee, absorbed, locked } => {
			found.rows.push(rows::VaultFlow {
				idle: all.saturating_sub(fee).into(),
				fees: fee.into(),
				absorbed: amount(absorbed),
				locked: amount(locked),
				..flow(place, "PaymentReceived", all)
			});
		}
		Event::FeesPaid { amount } => found.rows.push(rows::VaultFlow {
			fees: Amount::minus(amount),
			..flow(place, "FeesPaid", amount)
		}),
		Event::PrincipalLost { amount } => found.rows.push(flow(place, "PrincipalLost", amount)),
		Event::ImpairmentChanged { impairment } => {
			found.rows.push(flow(place, "ImpairmentChanged", impairment));
		}
		Event::IncomeReceived { amount: all, absorbed } => found.rows.push(rows::VaultFlow {
			idle: all.into(),
			absorbed: amount(absorbed),
			..flow(place, "IncomeReceived", all)
		}),
		Event::IncomeLocked { amount: locked } => found.rows.push(rows::VaultFlow {
			locked: amount(locked),
			..flow(place, "IncomeLocked", locked)
		}),
		Event::LossCharged { amount } => found.rows.push(flow(place, "LossCharged", amount)),
		Event::ParamsSet { .. } => super::params(place, found, "Vault"),
	}
}
