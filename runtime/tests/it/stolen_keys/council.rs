//! Four of six keys of the council. What needs three quarters or Root is beyond them.

use pallet_collective::Instance1;
use pallet_reserve::Error;
use pallet_timelock::{Call as Timelocks, CallClass};
use sp_runtime::Perbill;

use super::*;
use crate::governance::{
	motion::Motion,
	timelock::{execute, scheduled},
};

/// The accounts to which they would move the cash.
const THIEVES: [Sr25519Keyring; 2] = [One, Two];

fn stolen() -> Balance {
	THIEVES.map(dollars).iter().sum()
}

/// A treasurer and a custodian of their own, and no bound on what the two move but the floor that
/// the code sets.
fn plot() -> RuntimeCall {
	let params = pallet_reserve::Parameters {
		liquidity_floor: Perbill::from_percent(5),
		max_per_custodian: Perbill::one(),
		max_bought_per_day: Perbill::one(),
		..Reserve::params()
	};
	let calls = vec![
		admit(Role::Treasurer, One, 101),
		admit(Role::BillCustodian, Two, 102),
		pallet_reserve::Call::set_params { params }.into(),
	];
	pallet_utility::Call::<Runtime>::batch_all { calls }.into()
}

/// All the cash that the floor leaves to them.
fn most() -> Balance {
	CASH / 20 * 19
}

#[test]
fn take_nothing_for_two_days() {
	on_live_chain(|| {
		// Neither as a motion, nor by the scheduler, nor as Root.
		assert!(carry(&FOUR, plot()).is_err());
		assert_eq!(scheduled(&FOUR, plot(), CallClass::Root).map(drop), not_governance());
		let id = scheduled(&FOUR, plot(), CallClass::Council).unwrap();
		for seconds in [6, DAY, delay() - DAY - 7] {
			next_block(seconds);
			assert_eq!(execute(id), timelock_refuses(pallet_timelock::Error::CallNotReady));
			assert_eq!(buy(One, Two, 1), reserve_refuses(Error::NotTreasurer));
		}
		assert_eq!((stolen(), cash()), (0, CASH * DOLLAR));
		exits_are_open();
	});
}

/// A day after the theft would have been possible, nothing of it is gone where one guardian, or
/// two of the other members, have looked.
#[test]
fn are_stopped_within_the_two_days_by_a_guardian_or_by_the_other_two() {
	on_live_chain(|| {
		let unknown = || timelock_refuses(pallet_timelock::Error::UnknownCall);
		let ids = [0, 1].map(|_| scheduled(&FOUR, plot(), CallClass::Council).unwrap());
		assert_eq!(by(Eve, Timelocks::cancel { id: ids[0] }), Ok(()));
		assert_eq!(carry(&[Eve, Ferdie], Timelocks::cancel { id: ids[1] }), Ok(()));
		next_block(3 * DAY);
		assert_eq!(ids.map(execute), [unknown(), unknown()]);
		assert_eq!(stolen(), 0);
	});
}

/// Four keys fill every place for motions, and remove the guardians. The other two need neither.
#[test]
fn cannot_keep_the_other_two_from_stopping_them() {
	on_live_chain(|| {
		for who in [Dave, Eve] {
			let who = who.to_account_id().into();
			let remove = pallet_membership::Call::remove_member { who };
			assert_eq!(carry(&FOUR, RuntimeCall::Guardians(remove)), Ok(()));
		}
		let id = scheduled(&FOUR, plot(), CallClass::Council).unwrap();
		// With a threshold of four the noes of two defeat no motion, so that no place is free for
		// a week.
		for n in 0u32..32 {
			let remark = frame_system::Call::remark { remark: n.to_le_bytes().to_vec() };
			let motion = Motion::propose(Alice, 4, remark).unwrap();
			for who in [Eve, Ferdie] {
				assert_ok!(motion.vote(who, false));
			}
			assert!(motion.close(Eve).is_err());
		}
		let cancel = || Timelocks::cancel { id };
		let full = pallet_collective::Error::<Runtime, Instance1>::TooManyProposals;
		assert_eq!(Motion::propose(Eve, 2, cancel()).err(), Some(full.into()));
		assert_eq!(by(Eve, Timelocks::object { id }), Ok(()));
		assert_eq!(by(Ferdie, Timelocks::object { id }), Ok(()));
		next_block(3 * DAY);
		assert_eq!(execute(id), timelock_refuses(pallet_timelock::Error::UnknownCall));
		assert_eq!(stolen(), 0);
	});
}

/// What is at stake if no one looks: the floor stays, and what holders have redeemed meanwhile.
#[test]
fn take_nineteen_twentieths_after_the_two_days_if_no_one_stops_them() {
	on_live_chain(|| {
		let id = scheduled(&FOUR, plot(), CallClass::Council).unwrap();
		next_block(delay());
		assert_eq!(execute(id), Ok(()));
		assert_eq!(buy(One, Two, most() + 1), reserve_refuses(Error::BelowLiquidityFloor));
		assert_eq!(buy(One, Two, most()), Ok(()));
		assert_eq!(buy(One, Two, 1), reserve_refuses(Error::BelowLiquidityFloor));
		assert_eq!((stolen(), cash()), (most() * DOLLAR, CASH / 20 * DOLLAR));
	});
}

#[test]
fn leave_nothing_to_take_to_holders_that_redeem_within_the_two_days() {
	on_live_chain(|| {
		let id = scheduled(&FOUR, plot(), CallClass::Council).unwrap();
		// They close every entry meanwhile, and no exit.
		assert_eq!(carry(&FOUR, pallet_safe_mode::Call::force_enter {}), Ok(()));
		let amount_usdai = CASH * ONE;
		let redeem = pallet_reserve::Call::redeem { amount_usdai, min_usdc: CASH * DOLLAR };
		assert_eq!(by(Ferdie, redeem), Ok(()));
		assert_eq!(carry(&FOUR, pallet_safe_mode::Call::force_exit {}), Ok(()));
		next_block(delay());
		assert_eq!(execute(id), Ok(()));
		assert!(buy(One, Two, 1).is_err());
		assert_eq!(stolen(), 0);
	});
}

/// The powers that they have at once: they close, revoke and tighten, and pay no account.
#[test]
fn close_entries_and_shift_losses_at_once_and_no_dollar() {
	on_live_chain(|| {
		assert_eq!(buy(Alice, Charlie, 1_000_000), Ok(()));
		let held = || FOUR.map(dollars).iter().sum::<Balance>();
		let before = held();
		// A good bill counts as lost: holders that leave now bear it, those that stay gain when
		// the custodian pays.
		let cost = 1_000_000 * DOLLAR;
		assert_eq!(carry(&FOUR, pallet_reserve::Call::write_off { lot: 0, amount: cost }), Ok(()));
		assert_eq!(Reserve::position().unwrap().deficit_usdai, 1_000_000 * ONE);
		for (role, who) in [(Role::Treasurer, Alice), (Role::Attestor, Ferdie)] {
			revoked(role, who);
		}
		for who in [Dave, Eve] {
			let who = who.to_account_id().into();
			let remove = pallet_membership::Call::remove_member { who };
			assert_eq!(carry(&FOUR, RuntimeCall::Guardians(remove)), Ok(()));
		}
		assert_eq!((held(), stolen()), (before, 0));
		exits_after_a_loss_are_open();
	});
}

/// A committee of one decides alone, so that no key of the committee should be one of the council.
#[test]
fn leave_the_committee_to_one_of_its_members_at_once() {
	on_live_chain(|| {
		let loan = offer(insured_unit(1), 3_600).proposed();
		for who in [Bob, Charlie] {
			let who = who.to_account_id().into();
			let remove = pallet_membership::Call::remove_member { who };
			assert_eq!(carry(&FOUR, RuntimeCall::CreditCommitteeMembers(remove)), Ok(()));
		}
		let reject = Box::new(pallet_lending::Call::reject { loan }.into());
		let propose =
			pallet_collective::Call::propose { threshold: 1, proposal: reject, length_bound: 100 };
		assert_eq!(by(Alice, RuntimeCall::CreditCommittee(propose)), Ok(()));
		assert_eq!(Lending::check(loan)[0].error, "UnknownOffer", "the offer has ended");
	});
}

fn exits_after_a_loss_are_open() {
	let redeem = pallet_reserve::Call::redeem { amount_usdai: 10 * ONE, min_usdc: 9 * DOLLAR };
	assert_eq!(by(Ferdie, redeem), Ok(()));
}

fn timelock_refuses(error: pallet_timelock::Error<Runtime>) -> DispatchResult {
	Err(error.into())
}

fn not_governance() -> DispatchResult {
	timelock_refuses(pallet_timelock::Error::NotGovernance)
}
