//! Loans between accounts, with the real pallets of units, money and positions.

use frame_support::{assert_noop, assert_ok, traits::Contains};
use infrafi_protocol::{assets::USDAI, ids::POSITION_COLLECTION, unit::State};
use infrafi_runtime::{infrafi_api::runtime_decl_for_infrafi_api::InfrafiApiV1, *};
use pallet_lending::{Call, LeastBid};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::Permill;

use crate::{chain::*, default::blocks, loan::*};

const FUNDS: Balance = 1_000_000 * ONE;

/// Bob's server, insured and appraised; and all parties have money.
fn unit() -> u64 {
	for who in [Bob, Eve, Ferdie, Alice] {
		mint_usdai(who, FUNDS / ONE);
	}
	let unit = insured(1, policy());
	priced(30_000);
	unit
}

/// Ferdie lends the senior tranche, Eve the first loss.
fn offer(unit: u64) -> Loan {
	loan(100_000)
		.on([unit])
		.senior_of(Ferdie.to_account_id())
		.junior(15_000)
		.every(24, 4)
		.grace(24)
		.origination_fee(Permill::from_percent(1))
		.reserve(1)
}

fn lend(call_: Call<Runtime>, who: Sr25519Keyring) {
	assert_ok!(call(who, call_));
}

/// A unit, and a loan on it that is drawn.
pub fn drawn() -> (u64, u64) {
	let unit = unit();
	(unit, offer(unit).drawn())
}

fn state(unit: u64) -> State {
	Collateral::unit(unit).unwrap().state
}

#[test]
fn a_loan_lives_from_draw_to_end() {
	on_chain(DEV, || {
		let (unit, loan) = drawn();
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

/// The errors that stand in the way of an offer, each with its unit.
fn failing(loan: u64) -> Vec<(String, Option<u64>)> {
	let failed = <Runtime as InfrafiApiV1<Block>>::check(loan);
	assert!(failed.iter().all(|check| check.reason.ends_with('.')), "{failed:?}");
	failed.into_iter().map(|check| (check.error, check.unit)).collect()
}

#[test]
fn one_read_lists_all_that_is_in_the_way() {
	on_chain(DEV, || {
		let unit = receipt(1);
		let loan = offer(unit).proposed();
		let of_unit = |error: &str| (error.to_string(), Some(unit));
		assert_eq!(failing(loan), [of_unit("NotInsured"), of_unit("NotAppraised")]);
		let not_insured = pallet_lending::Error::<Runtime>::NotInsured;
		assert_noop!(committee(Call::approve { loan }).map_err(|e| e.error), not_insured);

		let policy = policy();
		insure(unit, policy.clone());
		priced(30_000);
		assert_eq!(failing(loan), vec![]);
		let info = <Runtime as InfrafiApiV1<Block>>::unit(unit).unwrap();
		assert_eq!(info.insured_until, Some(policy.expires_at));
		assert!(info.custody_fresh_until > Some(now()));

		// The draw needs the money too.
		assert_ok!(committee(Call::approve { loan }));
		assert_eq!(failing(loan), [("NotCommitted".to_string(), None)]);
		assert!(<Runtime as InfrafiApiV1<Block>>::loan(loan).unwrap().offer.is_some());
	});
}

#[test]
fn units_and_first_loss_stay_and_other_positions_move() {
	on_chain(DEV, || {
		let (unit, loan) = drawn();
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
		assert!(usdai(Alice) > before, "the owner of the position is paid");
		assert_eq!(Nfts::owner(POSITION_COLLECTION, first_loss), Some(Eve.to_account_id()));
	});
}

#[test]
fn payments_stay_open_when_the_brakes_close_entries() {
	on_chain(DEV, || {
		let (_, loan) = drawn();
		assert_ok!(root(pallet_safe_mode::Call::force_enter {}));
		next_block(60);
		type Filter = <Runtime as frame_system::Config>::BaseCallFilter;
		let open = |call: Call<Runtime>| Filter::contains(&RuntimeCall::from(call));
		assert!(!open(Call::propose { terms: offer(0).terms() }));
		assert!(!open(Call::commit { loan, tranche: 0 }));
		assert!(!open(Call::approve { loan }));
		assert!(!open(Call::draw { loan }));
		assert!(!open(Call::refinance { loan, terms: offer(0).terms() }));
		for exit in [
			Call::repay { loan, amount: ONE },
			Call::top_up_reserve { loan, amount: ONE },
			Call::classify { loan },
			Call::repay_due { loan, max: FUNDS },
			Call::consent { loan, terms_hash: Default::default() },
		] {
			assert!(open(exit.clone()), "{exit:?}");
			// Ferdie has money and no role.
			assert_ok!(call(Ferdie, exit));
		}
		assert_ok!(call(Ferdie, Call::repay { loan, amount: FUNDS }));
		assert_eq!(Lending::loan(loan), None);
	});
}

#[test]
fn no_account_freezes_the_pot() {
	on_chain(DEV, || {
		drawn();
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
fn the_committee_answers_and_no_other_origin() {
	on_chain(DEV, || {
		let loan = offer(unit()).proposed();
		let approve = || RuntimeCall::from(Call::approve { loan });
		let refused = pallet_lending::Error::<Runtime>::NotCreditCommittee;
		let refused = sp_runtime::DispatchError::from(refused);
		// Neither a member alone, nor the council, nor Root.
		for who in [Alice, Eve] {
			assert_noop!(call(who, approve()).map_err(|e| e.error), refused);
		}
		assert_noop!(crate::brakes::council(approve()).map_err(|e| e.error), refused);
		assert_noop!(root(approve()).map_err(|e| e.error), refused);
		assert_ok!(committee(approve()));
	});
}

#[test]
fn a_failed_loan_is_sold_and_its_unit_is_the_buyers() {
	on_chain(DEV, || {
		let (unit, loan) = drawn();
		// The reserve pays the first deadline. The second is missed, and its grace passes.
		next_block(72);
		let early = call(Ferdie, Call::liquidate { loan }).map_err(|e| e.error);
		assert_noop!(early, pallet_lending::Error::<Runtime>::NotInDefault);
		next_block(6);
		lend(Call::liquidate { loan }, Ferdie);
		assert_eq!(state(unit), State::Seized);
		let (lenders, owner) = ([usdai(Ferdie), usdai(Eve)], Nfts::owner(0, unit));
		assert_eq!(owner, Some(Bob.to_account_id()));
		let LeastBid { lot, amount } = Lending::least_bid_for(loan).expect("it is on sale");
		lend(Call::bid { loan, lot, amount }, Alice);
		let early = call(Eve, Call::settle_auction { loan }).map_err(|e| e.error);
		assert_noop!(early, pallet_lending::Error::<Runtime>::AuctionRuns);
		blocks(120);
		lend(Call::settle_auction { loan }, Eve);
		assert_eq!(state(unit), State::Issued);
		assert_eq!(Nfts::owner(0, unit), Some(Alice.to_account_id()));
		// The price exceeds all claims: the lenders are paid in full, and Bob gets the rest.
		assert!(
			usdai(Ferdie) > lenders[0] + 60_000 * ONE && usdai(Eve) > lenders[1] + 10_000 * ONE
		);
		assert!(usdai(Bob) > FUNDS);
		assert_eq!(Lending::seizure(loan), None);
		assert_eq!(Assets::balance(USDAI, Lending::account()), 0);
	});
}
