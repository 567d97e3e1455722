//! The accounts without a key outlive their money. An explorer would else show one of them killed
//! and made anew in every loan and every payment of a fee.

use frame_support::{
	assert_ok,
	traits::{fungibles::Mutate, tokens::Preservation::Expendable},
};
use frame_system::Event as SystemEvent;
use infrafi_protocol::assets::{USDAI, USDC};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};
use sp_keyring::Sr25519Keyring::*;

use crate::{chain::*, loan::*};

/// The accounts that began or ended since the last reset of the events.
fn begun_or_ended() -> Vec<AccountId> {
	let accounts = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::System(
			SystemEvent::NewAccount { account } | SystemEvent::KilledAccount { account },
		) => Some(account),
		_ => None,
	});
	accounts.collect()
}

/// Pays from an account without a key too, as its pallet does.
fn pay(asset: AssetId, from: &AccountId, to: &AccountId, amount: Balance) {
	assert_ok!(<Assets as Mutate<_>>::transfer(asset, from, to, amount, Expendable));
}

#[test]
fn outlive_every_asset_that_they_had() {
	on_chain(DEV, || {
		mint_usdai(Bob, 1_000);
		let bob = Bob.to_account_id();
		let keyless = [
			TreasuryAccount::get(),
			ReserveAccount::get(),
			VaultAccount::get(),
			Lending::account(),
		];
		System::reset_events();
		for account in keyless {
			for asset in [USDAI, USDC] {
				let amount = DOLLAR;
				let before = Assets::balance(asset, &account);
				for _ in 0..2 {
					pay(asset, &bob, &account, amount);
					let all = before + amount;
					pay(asset, &account, &bob, all);
					assert_eq!(Assets::balance(asset, &account), 0);
					if before > 0 {
						pay(asset, &bob, &account, before);
					}
				}
			}
			assert!(System::account_exists(&account));
		}
		assert_eq!(begun_or_ended(), []);
	});
}

/// The first fee of a chain, all of which governance spends, and the next one.
#[test]
fn the_treasury_is_not_made_anew_by_a_fee() {
	on_chain(DEV, || {
		mint_usdai(Bob, 1_000);
		let remark = || frame_system::Call::remark { remark: vec![] };
		let charge = || apply(signed(Bob, remark(), Some(USDAI), 0).unwrap()).unwrap();
		System::reset_events();
		for _ in 0..2 {
			assert_eq!(treasury(), 0);
			assert_ok!(charge());
			assert!(treasury() > 0);
			let (from, to) = (TreasuryAccount::get(), Bob.to_account_id());
			pay(USDAI, &from, &to, treasury());
		}
		assert_eq!(begun_or_ended(), []);
	});
}

/// Commitments pass through the pot at the draw, and payments pass it by.
#[test]
fn the_pot_of_lending_is_not_made_anew_by_a_loan() {
	on_chain(DEV, || {
		for who in [Bob, Eve, Ferdie] {
			mint_usdai(who, 1_000_000);
		}
		for serial in [1, 2] {
			let unit = insured(serial, policy());
			priced(30_000);
			System::reset_events();
			let loan = loan(100_000).on([unit]).senior_of(Ferdie.to_account_id()).junior(15_000);
			let loan = loan.every(24, 4).grace(24).drawn();
			assert_eq!(usdai(Lending::account()), 0);
			assert_ok!(call(Bob, pallet_lending::Call::repay { loan, amount: 200_000 * ONE }));
			assert!(!Lending::loans_of(Bob.to_account_id(), 0, 32)
				.loans
				.iter()
				.any(|l| l.id == loan));
		}
		assert_eq!(begun_or_ended(), []);
	});
}
