use frame_support::{assert_noop, assert_ok, traits::GetCallName};
use infrafi_protocol::Custody;
use infrafi_runtime::*;
use pallet_nfts::{
	AttributeNamespace, Call as NftsCall, CancelAttributesApprovalWitness, CollectionSettings,
	DestroyWitness, PreSignedAttributes, PreSignedMint,
};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{
	traits::{AccountIdConversion, Dispatchable},
	BoundedVec, DispatchError,
};

use crate::{chain::*, metadata::calls as calls_in_metadata};

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

/// Every call of pallet-nfts on an item, for the good of Dave.
fn calls(collection: u32, item: u64) -> Vec<NftsCall<Runtime>> {
	let dave = || Dave.to_account_id();
	let key = || BoundedVec::truncate_from(b"model".to_vec());
	let value = || BoundedVec::truncate_from(b"forged".to_vec());
	let maybe_item = Some(item);
	let config = pallet_nfts::CollectionConfigFor::<Runtime>::default();
	let signature = || Signature::Sr25519([0; 64].into());
	let mint = PreSignedMint {
		collection,
		item: item + 1,
		attributes: vec![],
		metadata: vec![],
		deadline: 100,
		only_account: None,
		mint_price: None,
	};
	let attributes = PreSignedAttributes {
		collection,
		item,
		attributes: vec![],
		namespace: AttributeNamespace::Account(dave()),
		deadline: 100,
	};
	vec![
		NftsCall::create { admin: dave().into(), config },
		NftsCall::force_create { owner: dave().into(), config },
		NftsCall::destroy {
			collection,
			witness: DestroyWitness { item_metadatas: 1, item_configs: 1, attributes: 9 },
		},
		NftsCall::mint { collection, item: item + 1, mint_to: dave().into(), witness_data: None },
		NftsCall::force_mint {
			collection,
			item: item + 1,
			mint_to: dave().into(),
			item_config: Default::default(),
		},
		NftsCall::burn { collection, item },
		NftsCall::transfer { collection, item, dest: dave().into() },
		NftsCall::redeposit { collection, items: vec![item] },
		NftsCall::lock_item_transfer { collection, item },
		NftsCall::unlock_item_transfer { collection, item },
		NftsCall::lock_collection { collection, lock_settings: CollectionSettings::all_enabled() },
		NftsCall::transfer_ownership { collection, new_owner: dave().into() },
		NftsCall::set_team { collection, issuer: None, admin: None, freezer: None },
		NftsCall::force_collection_owner { collection, owner: dave().into() },
		NftsCall::force_collection_config { collection, config },
		NftsCall::approve_transfer {
			collection,
			item,
			delegate: dave().into(),
			maybe_deadline: None,
		},
		NftsCall::cancel_approval { collection, item, delegate: dave().into() },
		NftsCall::clear_all_transfer_approvals { collection, item },
		NftsCall::lock_item_properties {
			collection,
			item,
			lock_metadata: true,
			lock_attributes: true,
		},
		NftsCall::set_attribute {
			collection,
			maybe_item,
			namespace: AttributeNamespace::ItemOwner,
			key: key(),
			value: value(),
		},
		NftsCall::force_set_attribute {
			set_as: None,
			collection,
			maybe_item,
			namespace: AttributeNamespace::Pallet,
			key: key(),
			value: value(),
		},
		NftsCall::clear_attribute {
			collection,
			maybe_item,
			namespace: AttributeNamespace::Pallet,
			key: key(),
		},
		NftsCall::approve_item_attributes { collection, item, delegate: dave().into() },
		NftsCall::cancel_item_attributes_approval {
			collection,
			item,
			delegate: dave().into(),
			witness: CancelAttributesApprovalWitness { account_attributes: 1 },
		},
		NftsCall::set_metadata { collection, item, data: value() },
		NftsCall::clear_metadata { collection, item },
		NftsCall::set_collection_metadata { collection, data: value() },
		NftsCall::clear_collection_metadata { collection },
		NftsCall::set_accept_ownership { maybe_collection: Some(collection) },
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
		NftsCall::cancel_swap { offered_collection: collection, offered_item: item },
		NftsCall::claim_swap {
			send_collection: collection,
			send_item: item,
			receive_collection: collection,
			receive_item: item,
			witness_price: None,
		},
		NftsCall::mint_pre_signed {
			mint_data: Box::new(mint),
			signature: signature(),
			signer: dave(),
		},
		NftsCall::set_attributes_pre_signed {
			data: attributes,
			signature: signature(),
			signer: dave(),
		},
	]
}

/// By the metadata: a call that the SDK adds is missed here.
#[test]
fn are_tried_with_every_call_there_is() {
	let ours: Vec<String> =
		calls(0, 0).iter().map(|call| call.get_call_name().to_string()).collect();
	assert_eq!(ours, calls_in_metadata("Nfts"));
}

/// Items, each with its collection, its owner, and whether the owner may transfer it.
struct Row {
	what: &'static str,
	collection: u32,
	item: u64,
	owner: AccountId,
	moves: bool,
}

/// What there is to try the calls on.
fn rows() -> Vec<Row> {
	let bob = || Bob.to_account_id();
	let (lent_against, loan) = super::lending::drawn();
	let (free, pledged, seized, redeeming) = (receipt(2), receipt(3), receipt(4), receipt(5));
	for unit in [pledged, seized] {
		assert_ok!(Collateral::pledge(unit, &bob()));
	}
	assert_ok!(Collateral::seize(seized));
	let redemption = pallet_collateral::Call::request_redemption { unit: redeeming };
	assert_ok!(call(Bob, redemption));
	let row = |what, collection, item, moves| Row { what, collection, item, owner: bob(), moves };
	vec![
		row("an issued unit", 0, free, true),
		row("a pledged unit", 0, pledged, false),
		row("a seized unit", 0, seized, false),
		row("a unit whose hardware is asked for", 0, redeeming, false),
		row("an item that is not there", 0, 99, false),
		row("a unit with a live loan", 0, lent_against, false),
		Row { owner: Eve.to_account_id(), ..row("first loss", 1, loan * 8 + 1, false) },
		Row { owner: Ferdie.to_account_id(), ..row("a position before it", 1, loan * 8, true) },
		row("a position that is not there", 1, loan * 8 + 7, false),
		row("an item of an unknown collection", 2, 0, false),
	]
}

/// By the owner, by anyone else, by the account that owns and administers the collection, and by
/// Root.
#[test]
fn allow_nothing_but_a_transfer_by_the_owner_of_what_is_free() {
	on_chain(DEV, || {
		for row in rows() {
			let administrator = Nfts::collection_owner(row.collection);
			let signers = [Some(row.owner.clone()), Some(Dave.to_account_id()), administrator]
				.into_iter()
				.flatten()
				.map(|who| (Some(who.clone()), RuntimeOrigin::signed(who)));
			for (who, origin) in signers.chain([(None, RuntimeOrigin::root())]) {
				for call in calls(row.collection, row.item) {
					let is_transfer = matches!(call, NftsCall::transfer { .. });
					let may = row.moves && is_transfer && who.as_ref() == Some(&row.owner);
					let call = RuntimeCall::from(call);
					if may {
						frame_support::hypothetically_ok!(call.dispatch(origin.clone()));
						continue;
					}
					let before = sp_io::storage::root(VERSION.state_version());
					let result = call.clone().dispatch(origin.clone());
					assert!(result.is_err(), "{} by {who:?}: {call:?}", row.what);
					assert_eq!(sp_io::storage::root(VERSION.state_version()), before);
					if who.is_some() && !is_transfer {
						let filtered = frame_system::Error::<Runtime>::CallFiltered;
						assert_eq!(result.unwrap_err().error, filtered.into());
					}
				}
			}
		}
	});
}

/// No account has the key with which the hardware could be requested.
#[test]
fn go_to_no_account_of_the_protocol() {
	use infrafi_runtime::configs::{OraclePalletId, ReserveAccount, TreasuryAccount, VaultAccount};
	on_chain(DEV, || {
		let unit = receipt(1);
		let oracle = OraclePalletId::get().into_account_truncating();
		for dest in [
			TreasuryAccount::get(),
			ReserveAccount::get(),
			VaultAccount::get(),
			Collateral::account(),
			oracle,
		] {
			let send = NftsCall::transfer { collection: 0, item: unit, dest: dest.into() };
			let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
			assert_noop!(call(Bob, send.clone()).map_err(|e| e.error), filtered);
			let batch = pallet_utility::Call::batch_all { calls: vec![send.into()] };
			assert_noop!(call(Bob, batch).map_err(|e| e.error), filtered);
		}
		assert_eq!(Nfts::owner(0, unit), Some(Bob.to_account_id()));
		assert_ok!(call(Bob, transfer(unit)));
	});
}
