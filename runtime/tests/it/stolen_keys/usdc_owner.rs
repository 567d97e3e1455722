//! The account that once owned USDC: asset 1 belongs to an account without a key now.

use codec::Compact;
use frame_support::traits::fungibles::Inspect;
use pallet_assets::Call as AssetsCall;
use pallet_timelock::CallClass;

use super::*;
use crate::governance::{
	timelock::{execute, scheduled},
	FIVE,
};

/// The calls of an issuer, an admin, a freezer and an owner, and those that make one.
fn powers() -> Vec<AssetsCall<Runtime>> {
	let (id, ours) = (Compact(USDC), || Alice.to_account_id().into());
	let (victim, amount) = (|| Ferdie.to_account_id().into(), CASH * DOLLAR);
	vec![
		AssetsCall::mint { id, beneficiary: ours(), amount },
		AssetsCall::burn { id, who: victim(), amount },
		AssetsCall::force_transfer { id, source: victim(), dest: ours(), amount },
		AssetsCall::freeze { id, who: victim() },
		AssetsCall::block { id, who: victim() },
		AssetsCall::freeze_asset { id },
		AssetsCall::thaw_asset { id },
		AssetsCall::start_destroy { id },
		AssetsCall::destroy_accounts { id },
		AssetsCall::finish_destroy { id },
		AssetsCall::transfer_ownership { id, owner: ours() },
		AssetsCall::set_team { id, issuer: ours(), admin: ours(), freezer: ours() },
		AssetsCall::set_metadata { id, name: vec![], symbol: vec![], decimals: 18 },
		AssetsCall::clear_metadata { id },
		AssetsCall::set_min_balance { id, min_balance: 1 },
		AssetsCall::force_create { id, owner: ours(), is_sufficient: true, min_balance: 1 },
		AssetsCall::force_asset_status {
			id,
			owner: ours(),
			issuer: ours(),
			admin: ours(),
			freezer: ours(),
			min_balance: 1,
			is_sufficient: true,
			is_frozen: false,
		},
		AssetsCall::force_set_metadata {
			id,
			name: vec![],
			symbol: vec![],
			decimals: 18,
			is_frozen: false,
		},
		AssetsCall::force_clear_metadata { id },
		AssetsCall::force_cancel_approval { id, owner: victim(), delegate: ours() },
		AssetsCall::set_reserves { id, reserves: Default::default() },
	]
}

/// Neither do the keys of five of the council: not as the council, and not after the delay in
/// class `Council`.
#[test]
fn has_no_power_over_a_dollar_and_neither_has_the_council() {
	on_live_chain(|| {
		let issued = Assets::total_issuance(USDC);
		let (own, victims) = (dollars(Alice), dollars(Ferdie));
		for power in powers() {
			assert!(by(Alice, power.clone()).is_err(), "{power:?}");
			assert!(carry(&FIVE, power.clone()).is_err(), "{power:?}");
			let id = scheduled(&FOUR, power.clone(), CallClass::Council).unwrap();
			next_block(delay());
			let refused = execute(id).expect_err("no asset of ours has a key");
			assert_ne!(refused, pallet_timelock::Error::<Runtime>::CallNotReady.into());
		}
		assert_eq!(Assets::total_issuance(USDC), issued);
		assert_eq!((dollars(Alice), dollars(Ferdie)), (own, victims));
		exits_are_open();
	});
}
