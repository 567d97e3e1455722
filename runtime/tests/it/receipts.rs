use frame_support::{assert_noop, assert_ok, traits::tokens::nonfungibles_v2::Inspect};
use infrafi_protocol::Custody;
use infrafi_runtime::*;
use pallet_nfts::Call as NftsCall;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::BoundedVec;

use crate::chain::*;

fn transfer(item: u64) -> NftsCall<Runtime> {
	NftsCall::transfer { collection: 0, item, dest: Dave.to_account_id().into() }
}

#[test]
fn belong_to_the_applicant_and_can_be_transferred() {
	on_chain(DEV, || {
		let unit = receipt(1);
		assert_eq!(Nfts::owner(0, unit), Some(Bob.to_account_id()));
		assert_ok!(call(Bob, transfer(unit)));
		assert_eq!(Nfts::owner(0, unit), Some(Dave.to_account_id()));
	});
}

#[test]
fn stay_where_they_are_in_every_state_but_issued() {
	use pallet_collateral::Call;
	on_chain(DEV, || {
		let (unit, bob) = (receipt(1), Bob.to_account_id());
		let is_locked = || {
			let locked = pallet_nfts::Error::<Runtime>::ItemLocked;
			assert_noop!(call(Bob, transfer(unit)).map_err(|e| e.error), locked);
		};
		assert_ok!(Collateral::pledge(unit, &bob));
		is_locked();
		assert_ok!(Collateral::seize(unit));
		is_locked();
		assert_ok!(Collateral::release(unit, &bob));
		assert_ok!(call(Bob, Call::request_redemption { unit }));
		is_locked();
		assert_ok!(call(Bob, Call::cancel_redemption { unit }));
		assert_ok!(call(Bob, transfer(unit)));
	});
}

/// Whatever pallet-nfts offers besides `transfer`, tried by the owner of a receipt and by Root.
fn others(item: u64) -> Vec<NftsCall<Runtime>> {
	let (collection, bob) = (0, || Bob.to_account_id());
	let key = || BoundedVec::truncate_from(b"model".to_vec());
	let value = || BoundedVec::truncate_from(b"forged".to_vec());
	let namespace = pallet_nfts::AttributeNamespace::ItemOwner;
	let config = pallet_nfts::CollectionConfigFor::<Runtime>::default();
	vec![
		NftsCall::create { admin: bob().into(), config },
		NftsCall::force_create { owner: bob().into(), config },
		NftsCall::mint { collection, item: 99, mint_to: bob().into(), witness_data: None },
		NftsCall::burn { collection, item },
		NftsCall::redeposit { collection, items: vec![item] },
		NftsCall::lock_item_transfer { collection, item },
		NftsCall::unlock_item_transfer { collection, item },
		NftsCall::lock_item_properties {
			collection,
			item,
			lock_metadata: true,
			lock_attributes: true,
		},
		NftsCall::transfer_ownership { collection, new_owner: bob().into() },
		NftsCall::force_collection_owner { collection, owner: bob().into() },
		NftsCall::force_collection_config { collection, config },
		NftsCall::set_team { collection, issuer: None, admin: None, freezer: None },
		NftsCall::approve_transfer {
			collection,
			item,
			delegate: bob().into(),
			maybe_deadline: None,
		},
		NftsCall::set_attribute {
			collection,
			maybe_item: Some(item),
			namespace: namespace.clone(),
			key: key(),
			value: value(),
		},
		NftsCall::force_set_attribute {
			set_as: Some(bob()),
			collection,
			maybe_item: Some(item),
			namespace: namespace.clone(),
			key: key(),
			value: value(),
		},
		NftsCall::clear_attribute {
			collection,
			maybe_item: Some(item),
			namespace: pallet_nfts::AttributeNamespace::Pallet,
			key: key(),
		},
		NftsCall::approve_item_attributes { collection, item, delegate: bob().into() },
		NftsCall::set_metadata { collection, item, data: value() },
		NftsCall::clear_metadata { collection, item },
		NftsCall::set_collection_metadata { collection, data: value() },
		NftsCall::clear_collection_metadata { collection },
		NftsCall::set_collection_max_supply { collection, max_supply: 1 },
		NftsCall::update_mint_settings { collection, mint_settings: config.mint_settings },
		NftsCall::set_price { collection, item, price: Some(1), whitelisted_buyer: None },
		NftsCall::buy_item { collection, item, bid_price: 1 },
		NftsCall::pay_tips { tips: BoundedVec::new() },
		NftsCall::create_swap {
			offered_collection: collection,
			offered_item: item,
			desired_collection: collection,
			maybe_desired_item: None,
			maybe_price: None,
			duration: 1,
		},
	]
}

#[test]
fn allow_nothing_but_a_transfer() {
	for is_pledged in [false, true] {
		on_chain(DEV, || {
			let unit = receipt(1);
			if is_pledged {
				assert_ok!(Collateral::pledge(unit, &Bob.to_account_id()));
			}
			let attribute = || Nfts::system_attribute(&0, Some(&unit), b"model");
			let before = attribute();
			for other in others(unit) {
				let filtered = frame_system::Error::<Runtime>::CallFiltered;
				assert_noop!(call(Bob, other.clone()).map_err(|e| e.error), filtered);
				// Root, and with him the account that owns the collection, bypass the call filter: Root not the pallet's own
				// origins, and the account is nobody's to sign for.
				assert!(root(other.clone()).is_err(), "{other:?}");
			}
			let locked = pallet_nfts::Error::<Runtime>::ItemLocked;
			if is_pledged {
				assert_noop!(call(Bob, transfer(unit)).map_err(|e| e.error), locked);
			}
			assert!(before.is_some());
			assert_eq!(attribute(), before);
			assert_eq!(Nfts::owner(0, unit), Some(Bob.to_account_id()));
		});
	}
}
