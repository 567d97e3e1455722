//! Conflicts of interest over the real groups: the borrower controls no party of its loan.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::Role;
use infrafi_runtime::{infrafi_api::runtime_decl_for_infrafi_api::InfrafiApiV1, *};
use pallet_lending::{Call, Error};
use sp_keyring::Sr25519Keyring::{self, *};

use crate::{
	busy_chain::{insured_unit, offer},
	chain::*,
	loan::priced,
};

/// The parties of the offer: what stores the unit, what insures it, and what bears the first loss.
const PARTIES: [(Role, Sr25519Keyring); 3] =
	[(Role::HardwareCustodian, Charlie), (Role::Insurer, Dave), (Role::Curator, Eve)];

fn group(role: Role, who: Sr25519Keyring) -> u32 {
	Roles::admission(role, who.to_account_id()).expect("the account is admitted").group
}

fn admit(role: Role, who: Sr25519Keyring, group: u32) {
	let (who, evidence) = (who.to_account_id(), Default::default());
	let admit = pallet_roles::Call::admit { role, who, group, valid_until: None, evidence };
	assert_ok!(root(admit));
}

fn revoke(role: Role, who: Sr25519Keyring) {
	assert_ok!(root(pallet_roles::Call::revoke { role, who: who.to_account_id() }));
}

/// An offer to Bob and an approved one, on two units.
fn offers() -> [u64; 2] {
	for who in [Alice, Bob, Eve] {
		mint_usdai(who, 1_000_000);
	}
	let assets = 500_000 * ONE;
	assert_ok!(call(Alice, pallet_vault::Call::deposit { assets, min_shares: 0, min_worth: 0 }));
	let units = [insured_unit(1), insured_unit(2)];
	priced(30_000);
	[offer(units[0], 600).proposed(), offer(units[1], 600).approved()]
}

fn failing(loan: u64) -> Vec<String> {
	<Runtime as InfrafiApiV1<Block>>::check(loan).into_iter().map(|check| check.error).collect()
}

#[test]
fn with_the_borrower_close_the_approval_and_the_draw() {
	on_chain(DEV, || {
		let [proposed, approved] = offers();
		let conflict: sp_runtime::DispatchError = Error::<Runtime>::ConflictOfInterest.into();
		for (role, who) in PARTIES {
			let own = group(role, who);
			admit(role, who, group(Role::Borrower, Bob));
			assert_eq!([proposed, approved].map(failing), [["ConflictOfInterest"]; 2], "{role:?}");
			let approve = committee(Call::approve { loan: proposed });
			assert_noop!(approve.map_err(|error| error.error), conflict);
			let draw = call(Bob, Call::draw { loan: approved });
			assert_noop!(draw.map_err(|error| error.error), conflict);
			admit(role, who, own);
		}
		assert_ok!(committee(Call::approve { loan: proposed }));
		assert_ok!(call(Bob, Call::draw { loan: approved }));
	});
}

/// The safe rule: without an admission there is no group, and no independence.
#[test]
fn cannot_be_ruled_out_without_an_admission() {
	on_chain(DEV, || {
		let [proposed, approved] = offers();
		let expected: [&[&str]; 3] = [
			&["CustodyStale", "ConflictOfInterest"],
			// The policy does not count, and neither does the first loss.
			&["NotInsured", "CoverTooSmall"],
			&["FirstLossTooSmall"],
		];
		for ((role, who), expected) in PARTIES.into_iter().zip(expected) {
			let own = group(role, who);
			revoke(role, who);
			for loan in [proposed, approved] {
				assert_eq!(failing(loan), expected, "{role:?}");
			}
			admit(role, who, own);
		}
	});
}

#[test]
fn that_arise_later_close_no_payment() {
	on_chain(DEV, || {
		let [_, loan] = offers();
		assert_ok!(call(Bob, Call::draw { loan }));
		for (role, who) in PARTIES {
			admit(role, who, group(Role::Borrower, Bob));
		}
		next_block(60);
		assert_ok!(call(Bob, Call::repay_due { loan, max: 100_000 * ONE }));
		assert_ok!(call(Bob, Call::repay { loan, amount: 1_000_000 * ONE }));
		assert_eq!(Lending::loan(loan), None);
	});
}
