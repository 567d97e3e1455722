//! The market over the real vault, loans and units.

use frame_support::assert_ok;
use infrafi_protocol::{assets::USDAI, unit::LossKind, Custody, Item};
use infrafi_runtime::{configs::TreasuryAccount, *};
use pallet_market::{Call, Error};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::DispatchError;

use super::costs::keys;
use crate::{chain::*, lease::*, loan::*, market::*};

/// Mints dollars as USDai and deposits them.
fn save(who: Sr25519Keyring, dollars: Balance) {
	mint_usdai(who, dollars);
	let deposit =
		pallet_vault::Call::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(who, deposit));
}

fn requested(who: Sr25519Keyring, shares: Balance) -> u64 {
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	let shares = shares * ONE;
	assert_ok!(call(who, pallet_vault::Call::request_redeem { shares, bid: 0 }));
	request
}

/// The window of a request made at the start is closed, and filled as far as the cash goes.
fn filled() {
	at(121);
	valued();
	assert_ok!(call(Charlie, pallet_vault::Call::service {}));
}

fn balance(who: Sr25519Keyring) -> Balance {
	usdai(who.to_account_id())
}

fn tried(who: Sr25519Keyring, call_: impl Into<RuntimeCall>) -> Result<(), DispatchError> {
	call(who, call_).map(drop).map_err(|error| error.error)
}

fn list(item: Item) -> Call<Runtime> {
	Call::list { item, price: ONE, until: now() + 60 }
}

fn changed() -> Result<(), DispatchError> {
	Err(Error::<Runtime>::ItemChanged.into())
}

/// A server of Bob's for longer than the loans of these tests.
fn secured(serial: u8) -> u64 {
	insured(serial, policy_of(1_000_000, START + 300 * DAY))
}

/// A loan of 100,000 in four parts, an hour each: 85,000 of Ferdie and 15,000 of Eve, which is
/// first loss.
fn lent_by_accounts() -> u64 {
	for who in [Bob, Dave, Eve, Ferdie] {
		mint_usdai(who, 200_000);
	}
	priced(30_000);
	let offer = loan(100_000).on([secured(1)]).senior_of(Ferdie.to_account_id());
	offer.junior(15_000).every(3_600, 4).grace(1_800).drawn()
}

fn pay_instalment(loan: u64) {
	let max = 200_000 * ONE;
	assert_ok!(call(Bob, pallet_lending::Call::repay_due { loan, max }));
}

#[test]
fn a_request_is_sold_and_then_paid_to_its_buyer() {
	on_chain(DEV, || {
		[Bob, Ferdie].into_iter().for_each(|who| save(who, 10_000));
		mint_usdai(Dave, 6_000);
		let request = requested(Bob, 5_000);
		let listing = listed(Bob, Item::Request(request), 4_950);
		let (seller, buyer, fees) = (balance(Bob), balance(Dave), treasury());
		assert_ok!(call(Dave, buy(listing)));
		let fee = 4_950 * ONE / 1_000;
		assert_eq!(balance(Bob), seller + 4_950 * ONE - fee);
		assert_eq!(balance(Dave), buyer - 4_950 * ONE);
		assert_eq!(treasury(), fees + fee);
		assert_eq!(Market::listing(listing), None);
		let owner = Vault::request(request).unwrap().owner;
		assert_eq!(owner, Dave.to_account_id());

		filled();
		let worth = Vault::request(request).unwrap().claimable_usdai;
		assert_ok!(call(Bob, pallet_vault::Call::claim { request }));
		assert!(worth > 4_999 * ONE, "{worth}");
		assert_eq!(balance(Dave), buyer - 4_950 * ONE + worth);
		assert_eq!(balance(Bob), seller + 4_950 * ONE - fee);
	});
}

/// What is filled between listing and sale is the seller's, and the buyer pays for the rest alone.
#[test]
fn a_fill_ends_the_listing_of_a_request_and_is_paid_to_the_seller() {
	on_chain(DEV, || {
		save(Bob, 200_000);
		[Dave, Eve].into_iter().for_each(|who| mint_usdai(who, 200_000));
		priced(30_000);
		loan(100_000).on([secured(1)]).junior(15_000).every(3_600, 4).grace(1_800).drawn();
		let request = requested(Bob, 199_000);
		let item = Item::Request(request);
		let listing = listed(Bob, item, 195_000);
		let old = buy(listing);
		filled();
		assert_eq!(tried(Dave, old), changed());
		assert!(!Market::listing(listing).unwrap().is_open);

		let listing = listed(Bob, item, 80_000);
		let claimable = Vault::request(request).unwrap().claimable_usdai;
		assert!(claimable > 100_000 * ONE);
		assert_eq!(Market::listing(listing).unwrap().claimable, claimable);
		let seller = balance(Bob);
		assert_ok!(call(Dave, buy(listing)));
		assert_eq!(balance(Bob), seller + claimable + 80_000 * ONE - 80 * ONE);
		let request = Vault::request(request).unwrap();
		assert_eq!((request.owner, request.claimable_usdai), (Dave.to_account_id(), 0));

		// The rest of a fully filled request is money, and not for sale.
		assert_ok!(call(
			Dave,
			pallet_vault::Call::deposit { assets: 100_000 * ONE, min_shares: 0, min_worth: 0 }
		));
		valued();
		assert_ok!(call(Charlie, pallet_vault::Call::service {}));
		let filled = pallet_vault::Error::<Runtime>::RequestFilled;
		assert_eq!(tried(Dave, list(Item::Request(request.id))), Err(filled.into()));
	});
}

#[test]
fn a_position_is_sold_and_pays_its_buyer() {
	on_chain(DEV, || {
		let loan = lent_by_accounts();
		let item = Item::Position(loan, 0);
		let first = listed(Ferdie, item, 84_000);
		next_block(1_800);
		// Interest accrues, and the listing lives.
		assert_ok!(call(Charlie, pallet_lending::Call::classify { loan }));
		assert!(Market::listing(first).unwrap().is_open);
		let before = balance(Ferdie);
		pay_instalment(loan);
		assert!(balance(Ferdie) > before);
		assert_eq!(tried(Dave, buy(first)), changed());

		let second = listed(Ferdie, item, 60_000);
		let (seller, buyer) = (balance(Ferdie), balance(Dave));
		assert_ok!(call(Dave, buy(second)));
		assert_eq!(balance(Ferdie), seller + 60_000 * ONE - 60 * ONE);
		assert_eq!(Nfts::owner(1, loan * 8), Some(Dave.to_account_id()));
		next_block(3_600);
		let (seller, before) = (balance(Ferdie), buyer - 60_000 * ONE);
		assert_eq!(balance(Dave), before);
		pay_instalment(loan);
		assert!(balance(Dave) > before);
		assert_eq!(balance(Ferdie), seller);
	});
}

#[test]
fn first_loss_of_a_live_loan_and_pledged_receipts_are_not_for_sale() {
	on_chain(DEV, || {
		let loan = lent_by_accounts();
		let locked = pallet_lending::Error::<Runtime>::PositionLocked;
		assert_eq!(tried(Eve, list(Item::Position(loan, 1))), Err(locked.into()));
		let unit = Lending::loan(loan).unwrap().terms.units[0];
		let pledged = || pallet_collateral::Error::<Runtime>::UnitPledged.into();
		assert_eq!(tried(Bob, list(Item::Receipt(unit))), Err(pledged()));

		// Nor if it is pledged after it was listed.
		let free = secured(2);
		let listing = listed(Bob, Item::Receipt(free), 100);
		assert_ok!(Collateral::pledge(free, &Bob.to_account_id()));
		assert_eq!(tried(Dave, buy(listing)), Err(pledged()));
		assert_ok!(Collateral::release(free, &Bob.to_account_id()));
	});
}

/// A seizure ends the listing of a position: its buyer would have bought a claim on an auction.
#[test]
fn a_seizure_ends_the_listing_of_a_position() {
	on_chain(DEV, || {
		let loan = lent_by_accounts();
		let listing = listed(Ferdie, Item::Position(loan, 0), 80_000);
		// Past the deadline and the grace of half an hour, in which blocks were made.
		at(3 * 3_600);
		pallet_lending::LastStandstill::<Runtime>::kill();
		assert!(Market::listing(listing).unwrap().is_open);
		let agreed = buy(listing);
		assert_ok!(call(Charlie, pallet_lending::Call::liquidate { loan }));
		assert_eq!(tried(Dave, agreed), changed());
	});
}

#[test]
fn a_receipt_is_sold_with_its_lease_and_rent_goes_to_the_buyer() {
	on_chain(DEV, || {
		[Dave, Ferdie].into_iter().for_each(|who| mint_usdai(who, 200_000));
		lessee(Ferdie);
		let unit = secured(1);
		let item = Item::Receipt(unit);
		let bare = listed(Bob, item, 100_000);
		let lease = leased(unit, Ferdie);
		assert_eq!(tried(Dave, buy(bare)), changed());

		let listing = listed(Bob, item, 120_000);
		pay_rent(Ferdie, lease, DAILY);
		assert_eq!(tried(Dave, buy(listing)), changed());

		let listing = listed(Bob, item, 119_000);
		let seller = balance(Bob);
		assert_ok!(call(Dave, buy(listing)));
		assert_eq!(balance(Bob), seller + 119_000 * ONE - 119 * ONE);
		assert_eq!(Nfts::owner(0, unit), Some(Dave.to_account_id()));
		let buyer = balance(Dave);
		pay_rent(Ferdie, lease, DAILY);
		assert_eq!(balance(Dave), buyer + DAILY);
	});
}

/// Loss, policy and custodian are as the buyer has seen them.
#[test]
fn a_report_a_policy_and_a_custodian_end_the_listing_of_a_receipt() {
	let cases: [fn(u64); 3] = [
		|unit| {
			let report = pallet_collateral::Call::report_loss { unit, kind: LossKind::Damaged };
			assert_ok!(call(Charlie, report));
		},
		|unit| {
			assert_ok!(call(Bob, pallet_collateral::Call::cancel_policy { unit }));
		},
		|unit| {
			let (role, who) = (infrafi_protocol::Role::HardwareCustodian, Eve.to_account_id());
			let (valid_until, evidence) = (None, Default::default());
			let admit = pallet_roles::Call::admit {
				role,
				who: who.clone(),
				group: 99,
				valid_until,
				evidence,
			};
			assert_ok!(root(admit));
			assert_ok!(root(pallet_collateral::Call::reassign { unit, custodian: who }));
		},
	];
	for happens in cases {
		on_chain(DEV, || {
			mint_usdai(Ferdie, 1_000);
			let unit = secured(1);
			let listing = listed(Bob, Item::Receipt(unit), 100);
			let agreed = buy(listing);
			happens(unit);
			assert_eq!(tried(Ferdie, agreed), changed());
		});
	}
}

/// The old owner cannot move the receipt and keep the money, nor the other way round.
#[test]
fn a_receipt_that_its_seller_moved_is_not_sold() {
	on_chain(DEV, || {
		mint_usdai(Dave, 1_000);
		let unit = secured(1);
		let listing = listed(Bob, Item::Receipt(unit), 100);
		let agreed = buy(listing);
		let dest = Ferdie.to_account_id().into();
		assert_ok!(call(Bob, pallet_nfts::Call::transfer { collection: 0, item: unit, dest }));
		assert_eq!(tried(Dave, agreed), Err(Error::<Runtime>::ItemMoved.into()));
		// The new owner lists it, which removes the dead listing.
		let next = listed(Ferdie, Item::Receipt(unit), 100);
		assert_eq!(Market::listing(listing), None);
		assert_ok!(call(Dave, buy(next)));
	});
}

#[test]
fn frozen_accounts_neither_list_nor_buy() {
	on_chain(DEV, || {
		mint_usdai(Dave, 1_000);
		mint_usdai(Bob, 1);
		let unit = secured(1);
		let listing = listed(Bob, Item::Receipt(unit), 100);
		let frozen = Err(Error::<Runtime>::AccountFrozen.into());
		for who in [Dave, Bob] {
			let (id, account) = (USDAI.into(), who.to_account_id());
			let freeze = pallet_assets::Call::freeze { id, who: account.clone().into() };
			assert_ok!(call(Alice, freeze));
			assert_eq!(tried(Dave, buy(listing)), frozen);
			if who == Bob {
				assert_eq!(tried(Bob, list(Item::Receipt(unit))), frozen);
			}
			assert_ok!(call(Alice, pallet_assets::Call::thaw { id, who: account.into() }));
		}
		assert_ok!(call(Dave, buy(listing)));
	});
}

/// The reads and writes of a sale that its weight has to count: what every transaction of a block
/// shares, or the vault counts once a block, is left out.
fn keys_of_sale(set_up: impl FnOnce() -> u64) -> (u64, u64) {
	let touched = keys(set_up, |listing| {
		assert_ok!(call(Dave, buy(listing)));
	});
	let ledger = pallet_vault::VaultLedger::<Runtime>::hashed_key().to_vec();
	let params = pallet_vault::Params::<Runtime>::hashed_key().to_vec();
	let left_out = shared::keys().into_iter().chain([ledger, params]);
	let keys = left_out.fold(touched, |touched, key| touched.without(&key)).keys();
	(keys.reads, keys.writes)
}

/// Of the real items, which the tests of the pallet do not have. The weights count these numbers.
#[test]
fn sales_touch_the_keys_that_their_weights_count() {
	let rich = || {
		[Bob, Dave, Eve, Ferdie].into_iter().for_each(|who| mint_usdai(who, 200_000));
		// The treasury has USDai, as it has in the long run.
		let target = TreasuryAccount::get().into();
		let transfer = pallet_assets::Call::transfer { id: USDAI.into(), target, amount: ONE };
		assert_ok!(call(Bob, transfer));
	};
	let request = || {
		rich();
		save(Bob, 200_000);
		save(Eve, 1_000);
		priced(30_000);
		loan(100_000).on([secured(1)]).junior(15_000).every(3_600, 4).grace(1_800).drawn();
		let request = requested(Bob, 199_000);
		filled();
		listed(Bob, Item::Request(request), 80_000)
	};
	let position = || {
		let loan = lent_by_accounts();
		rich();
		listed(Ferdie, Item::Position(loan, 0), 80_000)
	};
	let receipt = || {
		rich();
		lessee(Ferdie);
		let unit = secured(1);
		leased(unit, Ferdie);
		listed(Bob, Item::Receipt(unit), 80_000)
	};
	let found = [keys_of_sale(request), keys_of_sale(position), keys_of_sale(receipt)];
	assert_eq!(found, [(15, 14), (14, 12), (17, 12)]);
}
