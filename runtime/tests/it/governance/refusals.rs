//! The SDK refuses every origin with the same `BadOrigin`. Our calls name what they need.

use codec::Decode;
use frame_support::hypothetically;
use pallet_collective::RawOrigin::Members;
use sp_runtime::traits::Dispatchable;

use super::*;
use crate::metadata::{docs::origin_of, interface::variants, ours, v16};

/// Each call of ours with arguments of zeros, and the origin that its docs state.
fn calls() -> Vec<(RuntimeCall, String)> {
	let metadata = v16();
	let calls = ours(&metadata).flat_map(|pallet| {
		variants(&metadata, pallet).into_iter().map(|call| {
			let bytes = [&[pallet.index, call.index][..], &[0; 1_024]].concat();
			let name = format!("{}.{}", pallet.name, call.name);
			let decoded = RuntimeCall::decode(&mut &bytes[..]);
			(decoded.unwrap_or_else(|_| panic!("{name} takes zeros")), origin_of(&call.docs))
		})
	});
	calls.collect()
}

fn is_bare(call: &RuntimeCall, origin: RuntimeOrigin) -> bool {
	hypothetically!(plain(call.clone().dispatch(origin)) == bad_origin())
}

#[test]
fn an_account_is_never_refused_without_a_name() {
	let all = calls();
	assert!(all.len() > 75, "{} calls", all.len());
	on_chain(COUNCIL, || {
		for (call, _) in all {
			for who in [Alice, Sr25519Keyring::One] {
				let origin = RuntimeOrigin::signed(who.to_account_id());
				assert!(!is_bare(&call, origin), "{who}: {call:?}");
			}
		}
	});
}

#[test]
fn a_motion_with_too_few_votes_is_never_refused_without_a_name() {
	let of_collectives: Vec<_> =
		calls().into_iter().filter(|(_, origin)| !is_of_accounts_alone(origin)).collect();
	assert!(of_collectives.len() > 25, "{} calls", of_collectives.len());
	on_chain(COUNCIL, || {
		for (call, stated) in of_collectives {
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
	origin == "Dispatch origin: signed by a member of the council."
		|| !others.iter().any(|other| origin.contains(other))
}
