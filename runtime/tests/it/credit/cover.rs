//! Insurance with the real pallets of units and loans: what is paid once covers nothing again.

use frame_support::{assert_noop, assert_ok, hypothetically};
use infrafi_protocol::{unit::Policy, Role};
use infrafi_runtime::*;
use pallet_lending::{BreachReason, Call, Error};
use sp_keyring::Sr25519Keyring::*;

use crate::{chain::*, default::blocks, governance::COUNCIL, loan::*};

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
		blocks(120);
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
fn a_pledged_unit_keeps_its_policy_until_it_expires() {
	on_chain(DEV, || {
		let unit = insured_unit();
		let loan = offer(unit).every(DAY, 4).drawn();
		let declare = || {
			let reason = BreachReason::PolicyLapsed;
			call(Ferdie, Call::declare_breach { loan, reason }).map_err(|error| error.error)
		};
		let not_in_breach = Error::<Runtime>::NotInBreach;
		assert_noop!(declare(), not_in_breach);
		type Units = pallet_collateral::Error<Runtime>;
		let less = try_insure(unit, Policy { coverage: 1, ..policy() }).map_err(|e| e.error);
		assert_noop!(less, Units::CoverWouldFall);
		let cancel = pallet_collateral::Call::cancel_policy { unit };
		for by in [call(Bob, cancel.clone()), root(cancel.clone())] {
			assert_noop!(by.map_err(|error| error.error), Units::UnitPledged);
		}
		// The admission of the insurer ends: its policy does not count.
		let who = Dave.to_account_id();
		assert_ok!(root(pallet_roles::Call::revoke { role: Role::Insurer, who: who.clone() }));
		assert_ok!(declare());
		let evidence = Default::default();
		let role = Role::Insurer;
		let admit = pallet_roles::Call::admit { role, who, group: 4, valid_until: None, evidence };
		assert_ok!(root(admit));
		assert_ok!(call(Ferdie, Call::cure { loan }));
		// A fall of the price is no gap in the cover.
		next_block(60);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 400_000));
		next_block(6);
		assert_noop!(declare(), Error::<Runtime>::NotInBreach);
	});
}

/// A claim on a unit that burned before the seizure, whose insurer is silent.
fn silent(bond: Balance) -> (u64, u64) {
	let unit = insured_unit();
	let missing = bond - Collateral::insurer(Dave.to_account_id()).unwrap().bond / ONE;
	assert_ok!(call(Dave, pallet_collateral::Call::post_bond { amount: missing * ONE }));
	let loan = offer(unit).drawn();
	next_block(60);
	let kind = infrafi_protocol::unit::LossKind::Destroyed;
	assert_ok!(call(Charlie, pallet_collateral::Call::report_loss { unit, kind }));
	assert_ok!(call(Ferdie, Call::liquidate { loan }));
	(loan, unit)
}

/// The curator is wiped out and claims nothing, the insurer of 700,000 answers nothing. Without the
/// bond the vault would lose 850,000.
#[test]
fn a_wiped_out_curator_and_a_silent_insurer_cost_the_vault_151_000_at_most() {
	on_chain(DEV, || {
		let (loan, unit) = silent(700_000);
		let vault = Lending::portfolio().vault_principal.0 / ONE;
		assert!(vault > 840_000, "{vault}");
		let enforce = || call(Ferdie, Call::enforce_claim { loan, unit }).map_err(|e| e.error);
		assert_noop!(enforce(), Error::<Runtime>::AnswerPending);
		next_block(Lending::params().claim_period);
		assert_ok!(enforce());
		let left = Lending::portfolio().vault_principal.0;
		assert!(left <= 151_000 * ONE, "{left}");
		assert_eq!(Collateral::insurer(Dave.to_account_id()).unwrap().bond, 0);
		assert!(Roles::admission(Role::Insurer, Dave.to_account_id()).is_none());
		assert_noop!(enforce(), Error::<Runtime>::ClaimClosed);
	});
}

#[test]
fn the_bond_of_an_insurer_with_a_claim_stays() {
	on_chain(DEV, || {
		let (loan, unit) = silent(700_000);
		type Units = pallet_collateral::Error<Runtime>;
		let withdraw = |amount| {
			let call_it = pallet_collateral::Call::withdraw_bond { amount };
			call(Dave, call_it).map_err(|error| error.error)
		};
		assert_noop!(withdraw(1), Units::ClaimsPending);
		// It refuses, and the time for arbitration runs. A new policy gives nothing free.
		let reason = b"flood".to_vec().try_into().unwrap();
		assert_ok!(call(Dave, Call::refuse_claim { loan, unit, reason }));
		assert_noop!(withdraw(1), Units::ClaimsPending);
		// Only the council upholds, after the delay of the timelock.
		let uphold = Call::uphold_claim { loan, unit, amount: ONE };
		for by in [call(Dave, uphold.clone()), committee(uphold.clone())] {
			let by = by.map_err(|error| error.error);
			assert_noop!(by, Error::<Runtime>::NotGovernance);
		}
		assert_ok!(root(uphold));
		assert_noop!(withdraw(700_000 * ONE), Units::BondExceeded);
		assert_ok!(withdraw(ONE));
	});
}

/// A bond of a million, and two claims of a million: half a million each, in any order.
#[test]
fn two_claims_share_a_bond_in_any_order() {
	for turned in [false, true] {
		on_chain(DEV, || {
			let unit = insured_unit();
			let other = insured(2, policy_of(1_000_000, now() + 300 * DAY));
			mint_usdai(Dave, 1_000_000);
			let bond = Collateral::insurer(Dave.to_account_id()).unwrap().bond;
			let amount = 1_000_000 * ONE - bond;
			assert_ok!(call(Dave, pallet_collateral::Call::post_bond { amount }));
			let loan = loan(1_000_000).on([unit, other]).junior(150_000).every(24, 4).grace(24);
			let loan = loan.drawn();
			next_block(60);
			let kind = infrafi_protocol::unit::LossKind::Missing;
			for unit in [unit, other] {
				assert_ok!(call(Charlie, pallet_collateral::Call::report_loss { unit, kind }));
			}
			assert_ok!(call(Ferdie, Call::liquidate { loan }));
			next_block(Lending::params().claim_period);
			let mut units = [unit, other];
			if turned {
				units.reverse();
			}
			for unit in units {
				assert_ok!(call(Ferdie, Call::enforce_claim { loan, unit }));
				let claim = Lending::insurance_claim(loan, unit).unwrap();
				assert_eq!(claim.paid.0, 500_000 * ONE);
			}
		});
	}
}

/// An arbitration has to be possible: the council's decision waits in the timelock.
#[test]
fn a_claim_takes_longer_than_the_timelock() {
	on_chain(COUNCIL, || {
		let delay = Timelock::params().delay;
		assert!(delay > 0);
		let set = |claim_period| {
			let params = pallet_lending::Parameters { claim_period, ..Lending::params() };
			root(Call::set_params { params }).map_err(|error| error.error)
		};
		assert_noop!(set(delay), Error::<Runtime>::ClaimPeriodOutOfRange);
		assert_ok!(set(delay + 1));
	});
}
