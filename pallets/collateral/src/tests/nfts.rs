//! Invariant 6: every call of pallet-nfts except `transfer` is closed, and `transfer` works for
//! issued units only.

use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	traits::{tokens::Locker, GetCallName, UnfilteredDispatchable},
};
use infrafi_protocol::{ids::UNIT_COLLECTION as UNITS, unit::State};
use pallet_nfts::{
	AttributeNamespace, Call, CancelAttributesApprovalWitness, CollectionSettings, DestroyWitness,
	ItemConfig, PreSignedAttributes, PreSignedMint,
};
use sp_runtime::{traits::Dispatchable, DispatchError, MultiSignature};

use crate::{mock::*, Units};

/// Every call of pallet-nfts on a unit, in favour of `to`.
fn calls(item: u64, to: AccountId) -> Vec<Call<Test>> {
	let key = || text("model");
	let value = || text("B200-SXM6-192GB");
	let config = pallet_nfts::CollectionConfigFor::<Test>::default;
	let owners = AttributeNamespace::ItemOwner;
	let signature = MultiSignature::Sr25519([0; 64].into());
	let mint = PreSignedMint {
		collection: UNITS,
		item: item + 1,
		attributes: vec![],
		metadata: vec![],
		deadline: 100,
		only_account: None,
		mint_price: None,
	};
	let attributes = PreSignedAttributes {
		collection: UNITS,
		item,
		attributes: vec![],
		namespace: AttributeNamespace::Account(to.clone()),
		deadline: 100,
	};
	vec![
		Call::create { admin: to.clone(), config: config() },
		Call::force_create { owner: to.clone(), config: config() },
		Call::destroy {
			collection: UNITS,
			witness: DestroyWitness { item_metadatas: 1, item_configs: 1, attributes: 9 },
		},
		Call::mint { collection: UNITS, item: item + 1, mint_to: to.clone(), witness_data: None },
		Call::force_mint {
			collection: UNITS,
			item: item + 1,
			mint_to: to.clone(),
			item_config: ItemConfig::default(),
		},
		Call::burn { collection: UNITS, item },
		Call::transfer { collection: UNITS, item, dest: to.clone() },
		Call::redeposit { collection: UNITS, items: vec![item] },
		Call::lock_item_transfer { collection: UNITS, item },
		Call::unlock_item_transfer { collection: UNITS, item },
		Call::lock_collection {
			collection: UNITS,
			lock_settings: CollectionSettings::all_enabled(),
		},
		Call::transfer_ownership { collection: UNITS, new_owner: to.clone() },
		Call::set_team { collection: UNITS, issuer: None, admin: None, freezer: None },
		Call::force_collection_owner { collection: UNITS, owner: to.clone() },
		Call::force_collection_config { collection: UNITS, config: config() },
		Call::approve_transfer {
			collection: UNITS,
			item,
			delegate: to.clone(),
			maybe_deadline: None,
		},
		Call::cancel_approval { collection: UNITS, item, delegate: to.clone() },
		Call::clear_all_transfer_approvals { collection: UNITS, item },
		Call::lock_item_properties {
			collection: UNITS,
			item,
			lock_metadata: true,
			lock_attributes: true,
		},
		Call::set_attribute {
			collection: UNITS,
			maybe_item: Some(item),
			namespace: owners.clone(),
			key: key(),
			value: value(),
		},
		Call::force_set_attribute {
			set_as: None,
			collection: UNITS,
			maybe_item: Some(item),
			namespace: AttributeNamespace::Pallet,
			key: key(),
			value: value(),
		},
		Call::clear_attribute {
			collection: UNITS,
			maybe_item: Some(item),
			namespace: AttributeNamespace::Pallet,
			key: key(),
		},
		Call::approve_item_attributes { collection: UNITS, item, delegate: to.clone() },
		Call::cancel_item_attributes_approval {
			collection: UNITS,
			item,
			delegate: to.clone(),
			witness: CancelAttributesApprovalWitness { account_attributes: 1 },
		},
		Call::set_metadata { collection: UNITS, item, data: text("ipfs://another") },
		Call::clear_metadata { collection: UNITS, item },
		Call::set_collection_metadata { collection: UNITS, data: text("{}") },
		Call::clear_collection_metadata { collection: UNITS },
		Call::set_accept_ownership { maybe_collection: Some(UNITS) },
		Call::set_collection_max_supply { collection: UNITS, max_supply: 1 },
		Call::update_mint_settings { collection: UNITS, mint_settings: Default::default() },
		Call::set_price { collection: UNITS, item, price: Some(1), whitelisted_buyer: None },
		Call::buy_item { collection: UNITS, item, bid_price: 1 },
		Call::pay_tips { tips: vec![].try_into().unwrap() },
		Call::create_swap {
			offered_collection: UNITS,
			offered_item: item,
			desired_collection: UNITS,
			maybe_desired_item: None,
			maybe_price: None,
			duration: 10,
		},
		Call::cancel_swap { offered_collection: UNITS, offered_item: item },
		Call::claim_swap {
			send_collection: UNITS,
			send_item: item,
			receive_collection: UNITS,
			receive_item: item,
			witness_price: None,
		},
		Call::mint_pre_signed {
			mint_data: Box::new(mint),
			signature: signature.clone(),
			signer: to.clone(),
		},
		Call::set_attributes_pre_signed { data: attributes, signature, signer: to },
	]
}

/// All calls except `transfer`.
fn closed_calls(item: u64, to: AccountId) -> Vec<Call<Test>> {
	let mut calls = calls(item, to);
	calls.retain(|call| !matches!(call, Call::transfer { .. }));
	calls
}

fn transfer(who: AccountId, item: u64, dest: AccountId) -> Result<(), DispatchError> {
	let call = RuntimeCall::from(Call::transfer { collection: UNITS, item, dest });
	call.dispatch(signed(who)).map(|_| ()).map_err(|error| error.error)
}

#[test]
fn every_call_is_listed_here() {
	let indices: Vec<u8> = calls(0, BUYER).iter().map(|call| call.encode()[0]).collect();
	let all: Vec<u8> = (0..Call::<Test>::get_call_names().len() as u8).collect();
	assert_eq!(indices, all);
}

#[test]
fn the_filter_closes_every_call_but_transfer() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			for who in [OWNER, BUYER, CUSTODIAN, Collateral::account()] {
				for call in calls(unit, BUYER) {
					let may = state == State::Issued
						&& who == OWNER && matches!(call, Call::transfer { .. });
					let call = RuntimeCall::from(call);
					if may {
						frame_support::hypothetically_ok!(call.dispatch(signed(who.clone())));
						continue;
					}
					let root = state_root();
					assert!(call.clone().dispatch(signed(who.clone())).is_err(), "{call:?}");
					assert_eq!(state_root(), root);
				}
			}
		}
	});
}

#[test]
fn it_is_the_filter_that_stops_a_user() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for who in [OWNER, BUYER, CUSTODIAN, Collateral::account()] {
			for call in closed_calls(unit, BUYER) {
				assert_noop!(
					RuntimeCall::from(call).dispatch(signed(who.clone())),
					frame_system::Error::<Test>::CallFiltered
				);
			}
		}
	});
}

/// Root bypasses the filter, so the origins of the calls have to refuse Root.
#[test]
fn root_can_do_nothing() {
	new_test_ext().execute_with(|| {
		for (_, unit) in in_every_state() {
			for call in calls(unit, BUYER) {
				assert_noop!(
					RuntimeCall::from(call).dispatch(RuntimeOrigin::root()),
					DispatchError::BadOrigin
				);
			}
		}
	});
}

/// Without the filter, the disabled features still close these calls.
#[test]
fn without_the_filter_an_owner_still_cannot_sell_swap_or_approve() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let disabled = |call: &Call<Test>| {
			matches!(
				call,
				Call::approve_transfer { .. }
					| Call::approve_item_attributes { .. }
					| Call::set_price { .. }
					| Call::buy_item { .. }
					| Call::create_swap { .. }
					| Call::claim_swap { .. }
			)
		};
		let calls: Vec<_> = closed_calls(unit, BUYER).into_iter().filter(disabled).collect();
		assert_eq!(calls.len(), 6);
		for call in calls {
			let who = if matches!(call, Call::buy_item { .. }) { BUYER } else { OWNER };
			assert_noop!(
				call.dispatch_bypass_filter(signed(who)),
				pallet_nfts::Error::<Test>::MethodDisabled
			);
		}
	});
}

#[test]
fn only_the_owner_can_transfer_an_issued_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for who in [BUYER, CUSTODIAN, Collateral::account()] {
			assert_noop!(transfer(who, unit, STRANGER), pallet_nfts::Error::<Test>::NoPermission);
		}
		assert_ok!(transfer(OWNER, unit, BUYER));
		assert_eq!(Nfts::owner(UNITS, unit), Some(BUYER));
		assert_noop!(transfer(OWNER, unit, OWNER), pallet_nfts::Error::<Test>::NoPermission);
		assert_ok!(transfer(BUYER, unit, STRANGER));
	});
}

#[test]
fn an_application_cannot_be_transferred() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		assert_noop!(transfer(OWNER, unit, BUYER), pallet_nfts::Error::<Test>::ItemLocked);
	});
}

#[test]
fn a_unit_is_locked_in_every_state_but_issued() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (state, locked) in [
			(State::Applied, true),
			(State::Issued, false),
			(State::Pledged, true),
			(State::Seized, true),
			(State::Redeeming, true),
		] {
			frame_support::hypothetically!({
				Units::<Test>::mutate(unit, |record| record.as_mut().unwrap().state = state);
				assert_eq!(Collateral::is_locked(UNITS, unit), locked);
				if locked {
					assert_noop!(
						transfer(OWNER, unit, BUYER),
						pallet_nfts::Error::<Test>::ItemLocked
					);
				} else {
					assert_ok!(transfer(OWNER, unit, BUYER));
				}
			});
		}
	});
}

#[test]
fn items_of_other_collections_are_not_locked() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		assert!(Collateral::is_locked(UNITS, unit));
		assert!(!Collateral::is_locked(UNITS + 1, unit));
	});
}
