//! The SDK refuses every origin with the same `BadOrigin`. Our calls name what they need.

use frame_support::hypothetically;
use pallet_collective::RawOrigin::Members;
use sp_runtime::traits::Dispatchable;

use super::*;
use crate::metadata::docs::calls_by_origin;

fn is_bare(call: &RuntimeCall, origin: RuntimeOrigin) -> bool {
	hypothetically!(plain(call.clone().dispatch(origin)) == bad_origin())
}

#[test]
fn an_account_is_never_refused_without_a_name() {
	let all = calls_by_origin();
	assert!(all.len() > 75, "{} calls", all.len());
	on_chain(COUNCIL, || {
		for (_, call, _) in all {
			for who in [Alice, Sr25519Keyring::One] {
				let origin = RuntimeOrigin::signed(who.to_account_id());
				assert!(!is_bare(&call, origin), "{who}: {call:?}");
			}
		}
	});
}

#[test]
fn a_motion_with_too_few_votes_is_never_refused_without_a_name() {
	let mut of_collectives = calls_by_origin();
	of_collectives.retain(|(.., origin)| !is_of_accounts_alone(origin));
	assert!(of_collectives.len() > 25, "{} calls", of_collectives.len());
	on_chain(COUNCIL, || {
		for (_, call, stated) in of_collectives {
			for origin in
				[OriginCaller::Council(Members(1, 6)), OriginCaller::CreditCommittee(Members(1, 6))]
			{
				assert!(!is_bare(&call, origin.clone().into()), "{origin:?}: {call:?}: {stated}");
			}
		}
	});
}

fn is_of_accounts_alone(origin: &str) -> bool {
	let others = ["governance", "council", "committee", "Root", "registrar"];
	let accounts = ["signed by a member of the council.", "signed by any account; "];
	// An account makes these calls but for one reason, which zeros do not give.
	accounts.iter().any(|by| origin.starts_with(by))
		|| !others.iter().any(|other| origin.contains(other))
}
