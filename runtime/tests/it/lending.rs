//! Loans between accounts, through the pallets that keep units, money and positions.

use frame_support::{assert_noop, assert_ok, traits::Contains, BoundedVec};
use infrafi_finance::curve::Amortisation;
use infrafi_protocol::{
	assets::USDAI,
	ids::POSITION_COLLECTION,
	unit::{Policy, State},
};
use infrafi_runtime::*;
use pallet_lending::{Call, Fees, Grace, Lender, Sale, Schedule, TermsOf, Tranche};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{FixedU128, Permill};

use crate::chain::*;

const ONE: Balance = 1_000_000_000_000_000_000;
const FUNDS: Balance = 1_000_000 * ONE;

fn usdai(who: Sr25519Keyring) -> Balance {
	Assets::balance(USDAI, who.to_account_id())
}

/// Bob's server, insured and appraised; and everybody has money.
fn unit() -> u64 {
	for who in [Bob, Eve, Ferdie, Alice] {
		mint_usdai(who, FUNDS / ONE);
	}
	let unit = receipt(1);
	let policy = Policy {
		number: BoundedVec::truncate_from(b"LMA-2026-1".to_vec()),
		coverage: FUNDS,
		expires_at: START + 300 * 86_400,
	};
	assert_ok!(call(Dave, pallet_collateral::Call::insure { unit, policy }));
	next_block(6);
	assert_ok!(feed(Alice, "H100-SXM5-80GB", 30_000));
	next_block(6);
	unit
}

fn terms(unit: u64) -> TermsOf<Runtime> {
	let by = |who: Sr25519Keyring, dollars: u128, percent| Tranche {
		lender: Lender::Account(who.to_account_id()),
		amount: dollars * ONE,
		apr: FixedU128::from_rational(percent, 100),
	};
	TermsOf::<Runtime> {
		borrower: Bob.to_account_id(),
		units: BoundedVec::truncate_from(vec![unit]),
		principal: 100_000 * ONE,
		tranches: BoundedVec::truncate_from(vec![by(Ferdie, 85_000, 10), by(Eve, 15_000, 16)]),
		schedule: Schedule::Every { seconds: 24, count: 4 },
		amortisation: Amortisation::Level,
		grace: Grace { seconds: 24, apr: FixedU128::from_rational(12, 100) },
		fees: Fees { origination: Permill::from_percent(1), exit: Permill::zero() },
		sale: Sale::Lot,
		reserve_instalments: 1,
		expires_at: START + 3_600,
	}
}

fn lend(call_: Call<Runtime>, who: Sr25519Keyring) {
	assert_ok!(call(who, call_));
}

/// A loan that is drawn, and its unit: Ferdie lends the senior tranche, Eve the first loss.
pub fn loan() -> (u64, u64) {
	let unit = unit();
	let loan = pallet_lending::NextLoanId::<Runtime>::get();
	lend(Call::propose { terms: terms(unit) }, Bob);
	lend(Call::commit { loan, tranche: 0 }, Ferdie);
	lend(Call::commit { loan, tranche: 1 }, Eve);
	lend(Call::approve { loan }, Alice);
	lend(Call::draw { loan }, Bob);
	(unit, loan)
}

fn state(unit: u64) -> State {
	Collateral::unit(unit).unwrap().state
}

#[test]
fn a_loan_lives_from_draw_to_end() {
	on_chain(DEV, || {
		let (unit, loan) = loan();
		assert_eq!(state(unit), State::Pledged);
		assert_eq!(usdai(Ferdie), FUNDS - 85_000 * ONE);
		for _ in 0..4 {
			next_block(18);
			assert_ok!(call(Bob, Call::repay_due { loan, max: FUNDS }));
			next_block(6);
		}
		assert_eq!(Lending::loan(loan), None);
		assert_eq!(state(unit), State::Issued);
		assert!(usdai(Ferdie) > FUNDS && usdai(Eve) > FUNDS);
		// The reserve came back, the fee did not.
		let paid = FUNDS - usdai(Bob);
		assert!(paid > 1_000 * ONE && paid < 1_001 * ONE, "{paid}");
		assert_eq!(Assets::balance(USDAI, Lending::account()), 0);
	});
}

#[test]
fn units_and_first_loss_stay_and_other_positions_move() {
	on_chain(DEV, || {
		let (unit, loan) = loan();
		let transfer = |who, collection, item| {
			let dest = Alice.to_account_id().into();
			call(who, pallet_nfts::Call::transfer { collection, item, dest })
		};
		let locked = || pallet_nfts::Error::<Runtime>::ItemLocked;
		assert_noop!(transfer(Bob, 0, unit).map_err(|e| e.error), locked());
		let first_loss = loan * 8 + 1;
		assert_noop!(transfer(Eve, POSITION_COLLECTION, first_loss).map_err(|e| e.error), locked());
		assert_ok!(transfer(Ferdie, POSITION_COLLECTION, loan * 8));
		let before = usdai(Alice);
		next_block(18);
		assert_ok!(call(Bob, Call::repay_due { loan, max: FUNDS }));
		assert!(usdai(Alice) > before, "whoever owns the position is paid");
		assert_eq!(Nfts::owner(POSITION_COLLECTION, first_loss), Some(Eve.to_account_id()));
	});
}

#[test]
fn payments_stay_open_when_the_brakes_close_entries() {
	on_chain(DEV, || {
		let (_, loan) = loan();
		assert_ok!(root(pallet_safe_mode::Call::force_enter {}));
		next_block(60);
		type Filter = <Runtime as frame_system::Config>::BaseCallFilter;
		let open = |call: Call<Runtime>| Filter::contains(&RuntimeCall::from(call));
		assert!(!open(Call::propose { terms: terms(0) }));
		assert!(!open(Call::commit { loan, tranche: 0 }));
		assert!(!open(Call::approve { loan }));
		assert!(!open(Call::draw { loan }));
		assert!(!open(Call::refinance { loan, terms: terms(0) }));
		for exit in [
			Call::repay { loan, amount: ONE },
			Call::top_up_reserve { loan, amount: ONE },
			Call::classify { loan },
			Call::repay_due { loan, max: FUNDS },
			Call::consent { loan, terms_hash: Default::default() },
		] {
			assert!(open(exit.clone()), "{exit:?}");
			// Bob by name or anyone: Ferdie has money, and no role.
			assert_ok!(call(Ferdie, exit));
		}
		assert_ok!(call(Ferdie, Call::repay { loan, amount: FUNDS }));
		assert_eq!(Lending::loan(loan), None);
	});
}

#[test]
fn nobody_freezes_the_pot() {
	on_chain(DEV, || {
		loan();
		let pot = Lending::account();
		let id = codec::Compact(USDAI);
		let refused = || frame_system::Error::<Runtime>::CallFiltered;
		for freeze in [
			pallet_assets::Call::freeze { id, who: pot.clone().into() },
			pallet_assets::Call::block { id, who: pot.clone().into() },
		] {
			assert_noop!(call(Alice, freeze).map_err(|e| e.error), refused());
		}
	});
}

#[test]
fn the_committee_answers_or_governance() {
	on_chain(DEV, || {
		let unit = unit();
		for loan in 0..2 {
			lend(Call::propose { terms: terms(unit) }, Bob);
			assert_noop!(
				call(Eve, Call::approve { loan }).map_err(|e| e.error),
				sp_runtime::DispatchError::BadOrigin
			);
		}
		assert_ok!(call(Alice, Call::approve { loan: 0 }));
		assert_ok!(root(Call::approve { loan: 1 }));
	});
}

#[test]
fn a_failed_loan_is_sold_and_its_unit_is_the_buyers() {
	on_chain(DEV, || {
		let (unit, loan) = loan();
		// The reserve pays the first deadline. The second is missed, and its grace passes.
		next_block(72);
		let early = call(Ferdie, Call::liquidate { loan }).map_err(|e| e.error);
		assert_noop!(early, pallet_lending::Error::<Runtime>::NotInDefault);
		next_block(6);
		lend(Call::liquidate { loan }, Ferdie);
		assert_eq!(state(unit), State::Seized);
		let (lenders, owner) = ([usdai(Ferdie), usdai(Eve)], Nfts::owner(0, unit));
		assert_eq!(owner, Some(Bob.to_account_id()));
		let least = Lending::least_bid_for(loan).expect("it is on sale");
		lend(Call::bid { loan, amount: least }, Alice);
		for _ in 0..4 {
			next_block(6);
		}
		lend(Call::settle_auction { loan }, Eve);
		assert_eq!(state(unit), State::Issued);
		assert_eq!(Nfts::owner(0, unit), Some(Alice.to_account_id()));
		// More than what all lacked: the lenders have theirs, Bob the rest, and nothing is left.
		assert!(
			usdai(Ferdie) > lenders[0] + 60_000 * ONE && usdai(Eve) > lenders[1] + 10_000 * ONE
		);
		assert!(usdai(Bob) > FUNDS);
		assert_eq!(Lending::seizure(loan), None);
		assert_eq!(Assets::balance(USDAI, Lending::account()), 0);
	});
}
