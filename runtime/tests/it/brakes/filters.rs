use codec::Compact;
use frame_support::{assert_noop, assert_ok, traits::Contains};
use infrafi_protocol::assets::{AssetId, SUSDAI, USDAI, USDC};
use infrafi_runtime::*;
use pallet_assets::Call as AssetsCall;
use sp_keyring::Sr25519Keyring::*;

use crate::chain::*;

fn is_closed(call: impl Into<RuntimeCall>) -> bool {
	!<Runtime as frame_system::Config>::BaseCallFilter::contains(&call.into())
}

/// The calls of the issuer, the admin or the owner of an asset that harm holders.
fn powers(asset: AssetId) -> Vec<AssetsCall<Runtime>> {
	let id = Compact(asset);
	let bob = || Bob.to_account_id().into();
	vec![
		AssetsCall::mint { id, beneficiary: bob(), amount: 1 },
		AssetsCall::burn { id, who: bob(), amount: 1 },
		AssetsCall::force_transfer { id, source: bob(), dest: bob(), amount: 1 },
		AssetsCall::freeze_asset { id },
		AssetsCall::start_destroy { id },
		AssetsCall::set_team { id, issuer: bob(), admin: bob(), freezer: bob() },
		AssetsCall::transfer_ownership { id, owner: bob() },
	]
}

#[test]
fn no_account_has_powers_over_the_dollars() {
	on_chain(DEV, || {
		for asset in [USDC, USDAI, SUSDAI] {
			for call in powers(asset) {
				assert!(is_closed(call.clone()), "{call:?}");
			}
		}
	});
}

/// The filter closes no call of other assets, so the owner counts as well.
#[test]
fn usdc_belongs_to_an_account_without_a_key() {
	use frame_support::traits::fungibles::roles::Inspect;
	use infrafi_runtime::configs::GatewayAccount;
	on_chain(DEV, || {
		let gateway = Some(GatewayAccount::get());
		let team = [Assets::owner(USDC), Assets::issuer(USDC), Assets::admin(USDC)];
		assert_eq!(team, [gateway.clone(), gateway.clone(), gateway.clone()]);
		assert_eq!(Assets::freezer(USDC), gateway);
	});
}

#[test]
fn no_account_makes_assets_or_accounts_that_can_be_burned() {
	on_chain(DEV, || {
		for asset in [USDC, USDAI, SUSDAI, 4] {
			let id = Compact(asset);
			let admin = Bob.to_account_id().into();
			assert!(is_closed(AssetsCall::create { id, admin, min_balance: 1 }));
			assert!(is_closed(AssetsCall::touch { id }));
			assert!(is_closed(AssetsCall::refund { id, allow_burn: true }));
		}
	});
}

#[test]
fn compliance_freezes_an_account_without_a_balance() {
	on_chain(DEV, || {
		let (id, who) = (Compact(USDAI), Bob.to_account_id());
		let freeze = || AssetsCall::freeze { id, who: who.clone().into() };
		assert_noop!(
			call(Alice, freeze()).map_err(|e| e.error),
			pallet_assets::Error::<Runtime>::NoAccount
		);
		assert_ok!(call(Alice, AssetsCall::touch_other { id, who: who.clone().into() }));
		assert_ok!(call(Alice, freeze()));
		assert_ok!(call(Alice, AssetsCall::thaw { id, who: who.into() }));
	});
}

#[test]
fn no_member_adds_an_account_by_a_change_of_its_key() {
	on_chain(DEV, || {
		let new = || Bob.to_account_id().into();
		macro_rules! check {
			($($role:ident)+) => {$(
				let change = RuntimeCall::$role(pallet_membership::Call::change_key { new: new() });
				assert!(is_closed(change), stringify!($role));
				let add = RuntimeCall::$role(pallet_membership::Call::add_member { who: new() });
				assert!(!is_closed(add), stringify!($role));
			)+};
		}
		check!(CouncilMembers CreditCommitteeMembers Guardians Registrars Appraisers);
	});
}

#[test]
fn wrapping_a_call_does_not_open_it() {
	on_chain(DEV, || {
		let who = || Charlie.to_account_id();
		let inner = RuntimeCall::Registrars(pallet_membership::Call::change_key {
			new: Bob.to_account_id().into(),
		});
		let filtered =
			sp_runtime::DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		let batch = pallet_utility::Call::batch_all { calls: vec![inner.clone()] };
		assert_noop!(call(Charlie, batch).map_err(|e| e.error), filtered);
		let derived =
			pallet_utility::Call::as_derivative { index: 0, call: Box::new(inner.clone()) };
		assert_noop!(call(Charlie, derived).map_err(|e| e.error), filtered);
		let add = pallet_proxy::Call::add_proxy {
			delegate: Eve.to_account_id().into(),
			proxy_type: Default::default(),
			delay: 0,
		};
		assert_ok!(call(Charlie, add));
		let proxied = pallet_proxy::Call::proxy {
			real: who().into(),
			force_proxy_type: None,
			call: Box::new(inner),
		};
		assert_ok!(call(Eve, proxied));
		let failed = pallet_proxy::Event::ProxyExecuted { result: Err(filtered) };
		System::assert_last_event(failed.into());
	});
}

#[test]
fn no_validator_drops_out_for_good() {
	on_chain(DEV, || {
		assert!(is_closed(pallet_session::Call::purge_keys {}));
		let keys = pallet_session::NextKeys::<Runtime>::get(Alice.to_account_id()).unwrap();
		assert!(!is_closed(pallet_session::Call::set_keys { keys, proof: vec![] }));
	});
}

#[test]
fn compliance_cannot_freeze_what_exits_are_paid_from() {
	use infrafi_runtime::configs::{GatewayAccount, ReserveAccount, TreasuryAccount, VaultAccount};
	on_chain(DEV, || {
		let accounts = [TreasuryAccount::get(), ReserveAccount::get(), VaultAccount::get()];
		for who in accounts.into_iter().chain([GatewayAccount::get()]) {
			for asset in [USDC, USDAI, SUSDAI] {
				let id = Compact(asset);
				assert!(is_closed(AssetsCall::freeze { id, who: who.clone().into() }));
				assert!(is_closed(AssetsCall::block { id, who: who.clone().into() }));
				assert!(!is_closed(AssetsCall::block { id, who: Bob.to_account_id().into() }));
			}
		}
	});
}
