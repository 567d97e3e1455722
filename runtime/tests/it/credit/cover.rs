//! Insurance with the real pallets of units and loans: what is paid once covers nothing again.

use frame_support::{assert_noop, assert_ok, hypothetically};
use infrafi_protocol::{unit::Policy, Role};
use infrafi_runtime::*;
use pallet_lending::{BreachReason, Call, Error};
use sp_keyring::Sr25519Keyring::*;

use crate::{chain::*, loan::*};

/// A loan of a million on one unit of four million, which is covered for a million.
fn offer(unit: u64) -> Loan {
	loan(1_000_000).on([unit]).junior(150_000).every(24, 4).grace(24)
}

fn insured_unit() -> u64 {
	for (who, dollars) in [
		(Alice, 2_000_000),
		(Bob, 1_000_000),
		(Eve, 400_000),
		(Dave, 700_000),
		(Charlie, 6_000_000),
	] {
		mint_usdai(who, dollars);
	}
	let assets = 1_900_000 * ONE;
	assert_ok!(call(Alice, pallet_vault::Call::deposit { assets, min_shares: 0, min_worth: 0 }));
	let unit = insured(1, policy_of(1_000_000, now() + 300 * DAY));
	priced(500_000);
	unit
}

fn coverage(unit: u64) -> Option<Balance> {
	let cover = Collateral::unit(unit).expect("the unit is live").cover;
	cover.map(|cover| cover.policy.coverage / ONE)
}

fn refused(offer: Loan, error: Error<Runtime>) {
	let loan = offer.proposed();
	let approve = committee(Call::approve { loan }).map_err(|error| error.error);
	assert_noop!(approve, error);
}

#[test]
fn a_claim_that_was_paid_covers_no_second_loan() {
	on_chain(DEV, || {
		let unit = insured_unit();
		let loan = offer(unit).drawn();
		next_block(60);
		assert_ok!(call(Ferdie, Call::liquidate { loan }));
		assert_ok!(call(Eve, Call::file_claim { loan, unit }));
		assert_ok!(call(Dave, Call::pay_claim { loan, unit, amount: 600_000 * ONE }));
		assert_eq!(coverage(unit), Some(400_000));

		hypothetically!({
			assert_ok!(call(Bob, Call::repay { loan, amount: u128::MAX }));
			refused(offer(unit), Error::CoverTooSmall);
		});
		let least = Lending::least_bid_for(loan).expect("it is on sale");
		let (lot, amount) = (least.lot, least.amount);
		assert_ok!(call(Charlie, Call::bid { loan, lot, amount }));
		next_block(60);
		next_block(60);
		assert_ok!(call(Ferdie, Call::settle_auction { loan }));
		assert_eq!(Collateral::unit(unit).unwrap().owner, Charlie.to_account_id());
		assert_eq!(coverage(unit), None);
		let (role, who) = (Role::Borrower, Charlie.to_account_id());
		let evidence = Default::default();
		let admit = pallet_roles::Call::admit { role, who, group: 3, valid_until: None, evidence };
		assert_ok!(root(admit));
		next_block(6);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 500_000));
		refused(offer(unit).to(Charlie.to_account_id()), Error::NotInsured);
	});
}

#[test]
fn a_pledged_unit_whose_policy_is_lowered_is_in_breach() {
	on_chain(DEV, || {
		let unit = insured_unit();
		let loan = offer(unit).every(DAY, 4).drawn();
		let declare = || {
			let reason = BreachReason::PolicyLapsed;
			call(Ferdie, Call::declare_breach { loan, reason }).map_err(|error| error.error)
		};
		let not_in_breach = Error::<Runtime>::NotInBreach;
		assert_noop!(declare(), not_in_breach);
		let insure = |policy: Policy| {
			assert_ok!(call(Dave, pallet_collateral::Call::insure { unit, policy }));
		};
		insure(Policy { coverage: 1, ..policy() });
		assert_ok!(declare());
		insure(policy());
		assert_ok!(call(Ferdie, Call::cure { loan }));
		// A fall of the price is no gap in the cover.
		next_block(60);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 400_000));
		next_block(6);
		assert_noop!(declare(), Error::<Runtime>::NotInBreach);
	});
}
