//! Leases of units that are free, pledged and seized: where the rent goes, and which owners a lease
//! binds.

use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use infrafi_finance::cash::CashTerms;
use infrafi_protocol::{assets::USDAI, ids::UNIT_COLLECTION};
use infrafi_runtime::{infrafi_api::runtime_decl_for_infrafi_api::InfrafiApiV1, *};
use pallet_leases::{Call, Error, LeaseStatus};
use pallet_lending::{Call as Loans, LeastBid};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{DispatchError, FixedU128, Permill};

use crate::{chain::*, default::blocks, lease::*, loan::*};

/// Savings, prices, money of lessees, and an insured unit of Bob's.
fn prepared() -> u64 {
	for who in [Alice, Bob, Charlie, Eve, Ferdie] {
		mint_usdai(who, 1_000_000);
	}
	let deposit =
		pallet_vault::Call::deposit { assets: 900_000 * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(Alice, deposit));
	lessee(Ferdie);
	let unit = insured(1, policy_of(1_000_000, now() + 400 * DAY));
	priced(30_000);
	unit
}

/// A loan of 100,000 on the unit, of which Eve lends 15,000.
fn offer(unit: u64) -> Loan {
	loan(100_000).on([unit]).junior(15_000)
}

fn balance(who: Sr25519Keyring) -> Balance {
	usdai(who.to_account_id())
}

fn plain(result: frame_support::dispatch::DispatchResultWithPostInfo) -> Result<(), DispatchError> {
	result.map(drop).map_err(|error| error.error)
}

fn held_for_leases(who: Sr25519Keyring) -> Balance {
	let reason = RuntimeHoldReason::Leases(pallet_leases::HoldReason::Lease);
	Balances::balance_on_hold(&reason, &who.to_account_id())
}

/// Bob misses a deadline, and the loan is seized.
fn seized(unit: u64) -> u64 {
	let loan = offer(unit).every(60, 4).grace(24).drawn();
	blocks(90);
	assert_ok!(call(Charlie, Loans::liquidate { loan }));
	loan
}

/// Charlie buys the units of a seized loan.
fn sold(loan: u64) {
	let LeastBid { lot, amount } = Lending::least_bid_for(loan).expect("it is on sale");
	assert_ok!(call(Charlie, Loans::bid { loan, lot, amount }));
	blocks(130);
	assert_ok!(call(Dave, Loans::settle_auction { loan }));
}

#[test]
fn rent_of_a_free_unit_is_its_owners() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let [owner, lessee] = [Bob, Ferdie].map(balance);
		pay_rent(Ferdie, id, DAILY);
		assert_eq!([balance(Bob), balance(Ferdie)], [owner + DAILY, lessee - DAILY]);

		// A lease follows its unit.
		let dest = Eve.to_account_id().into();
		let transfer =
			pallet_nfts::Call::transfer { collection: UNIT_COLLECTION, item: unit, dest };
		assert_ok!(call(Bob, transfer));
		let owner = balance(Eve);
		pay_rent(Charlie, id, DAILY);
		assert_eq!(balance(Eve), owner + DAILY);
		assert_eq!(Runtime::lease_of(unit).unwrap().owner, Some(Eve.to_account_id()));
		assert_eq!(Runtime::arrears(id, now()).unwrap().prepaid, 2 * DAILY);
	});
}

#[test]
fn a_lease_keeps_the_hardware_in_custody() {
	on_chain(DEV, || {
		let unit = prepared();
		let request = || plain(call(Bob, pallet_collateral::Call::request_redemption { unit }));
		let id = offer_lease(unit, Ferdie);
		assert!(held_for_leases(Bob) > 0, "the offer is backed by a deposit");
		frame_support::hypothetically_ok!(request());
		assert_ok!(call(Ferdie, Call::accept { id }));
		let under_lease = pallet_collateral::Error::<Runtime>::UnderLease;
		assert_noop!(request(), under_lease);
		for who in [Bob, Ferdie] {
			assert_ok!(call(who, Call::end { id }));
		}
		assert_eq!(held_for_leases(Bob), 0);
		assert_ok!(request());
		// Nor is a unit leased whose hardware is requested.
		let lease = lease(unit, Ferdie);
		assert_eq!(
			plain(call(Bob, Call::offer { lease })),
			Err(Error::<Runtime>::UnitRedeeming.into())
		);
	});
}

/// An owner that is frozen cannot be paid. The rent waits for it.
#[test]
fn rent_of_a_frozen_owner_is_deferred() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let (asset, who) = (USDAI.into(), Bob.to_account_id());
		let block = pallet_assets::Call::block { id: asset, who: who.clone().into() };
		assert_ok!(call(Alice, block));
		pay_rent(Ferdie, id, DAILY);
		assert_eq!(Lending::unclaimed(who.clone()), DAILY);
		assert_ok!(call(Alice, pallet_assets::Call::thaw { id: asset, who: who.into() }));
		let before = balance(Bob);
		assert_ok!(call(Bob, Loans::claim_unclaimed {}));
		assert_eq!(balance(Bob), before + DAILY);
	});
}

#[test]
fn rent_of_a_pledged_unit_is_the_borrowers_where_the_terms_have_no_account() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		offer(unit).drawn();
		let before = balance(Bob);
		pay_rent(Ferdie, id, DAILY);
		assert_eq!(balance(Bob), before + DAILY);
	});
}

/// A month of rent: two fifths are the borrower's at once, and the rest pays the loan.
#[test]
fn rent_of_a_pledged_unit_pays_the_loan_through_its_account() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let ratio = |percent| FixedU128::from_rational(percent, 100);
		let cash = CashTerms {
			opex: Permill::from_percent(40),
			lock_up: ratio(120),
			sweep: ratio(110),
			floor: ratio(90),
			lookback: 3,
		};
		let loan = offer(unit).reserve(1).cash(cash).drawn();
		let account = || Runtime::coverage(loan).unwrap().account;
		let pot = || usdai(Lending::account());
		let (borrower, before, in_pot) = (balance(Bob), account(), pot());
		let rent = 31 * DAILY;
		pay_rent(Ferdie, id, rent);
		assert_eq!(balance(Bob), borrower + rent * 2 / 5);
		assert_eq!(account(), before + rent * 3 / 5);
		assert_eq!(pot(), in_pot + rent * 3 / 5);

		let instalment = Lending::schedule(loan)[0];
		next_block(30 * DAY + 1);
		assert_ok!(call(Dave, Loans::classify { loan }));
		assert_eq!(Lending::health(loan).unwrap().past_due, 0);
		// The account paid the instalment, and no account sent a payment.
		assert_eq!(
			account(),
			before + rent * 3 / 5 - instalment.principal.0 - instalment.interest.0
		);
	});
}

#[test]
fn an_approval_recognises_the_lease_of_an_independent_lessee() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let loan = offer(unit).approved();
		assert_eq!(Leases::lease(id).unwrap().recognised_for, Some(loan));
		assert_ok!(call(Bob, Loans::draw { loan }));
		assert_ok!(call(Bob, Loans::repay { loan, amount: 200_000 * ONE }));
		assert_eq!(Lending::loan(loan), None);
		// It ends with the loan.
		assert_eq!(Leases::lease(id).unwrap().recognised_for, None);
	});
}

/// A lessee of the borrower's group is a straw man.
#[test]
fn a_unit_under_a_lease_of_the_borrowers_group_secures_nothing() {
	on_chain(DEV, || {
		let unit = prepared();
		lessee_in(Ferdie, 1 + Bob as u32);
		let id = leased(unit, Ferdie);
		let loan = offer(unit).proposed();
		assert_ok!(call(Eve, Loans::commit { loan, tranche: 1 }));
		let not_recognised = pallet_lending::Error::<Runtime>::LeaseNotRecognised;
		assert_noop!(plain(committee(Loans::approve { loan })), not_recognised);
		lessee(Ferdie);
		assert_ok!(committee(Loans::approve { loan }));
		assert_eq!(Leases::lease(id).unwrap().recognised_for, Some(loan));
	});
}

/// A lease that came after the approval takes a word of the committee before the draw.
#[test]
fn the_committee_recognises_a_lease_between_approval_and_draw() {
	on_chain(DEV, || {
		let unit = prepared();
		let loan = offer(unit).approved();
		let id = leased(unit, Ferdie);
		let not_recognised = pallet_lending::Error::<Runtime>::LeaseNotRecognised;
		assert_noop!(plain(call(Bob, Loans::draw { loan })), not_recognised);
		assert_ok!(committee(Call::recognise { loan, id }));
		assert_ok!(call(Bob, Loans::draw { loan }));
	});
}

#[test]
fn a_pledged_unit_is_leased_with_the_committee_only() {
	on_chain(DEV, || {
		let unit = prepared();
		let loan = offer(unit).drawn();
		let id = offer_lease(unit, Ferdie);
		assert_ok!(call(Ferdie, Call::accept { id }));
		assert_eq!(Leases::lease(id).unwrap().status, LeaseStatus::Accepted);
		assert_eq!(Leases::lease_of(unit), None);
		assert_ok!(committee(Call::recognise { loan, id }));
		assert_eq!(Leases::lease_of(unit).unwrap().recognised_for, Some(loan));

		// Nor does it end without the committee, rent of a minute unpaid or not.
		next_block(600);
		for who in [Bob, Ferdie] {
			assert_ok!(call(who, Call::end { id }));
		}
		assert!(Leases::lease(id).is_some());
		assert_ok!(committee(Call::end { id }));
		assert_eq!(Leases::lease(id), None);
		assert_eq!(held_for_leases(Bob), 0);
	});
}

#[test]
fn rent_of_a_seized_unit_is_proceeds() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let loan = seized(unit);
		let recovered = || Lending::recovery(loan).unwrap().recovered;
		let (before, borrower) = (recovered(), balance(Bob));
		pay_rent(Ferdie, id, DAILY);
		// The rent paid the costs of the seizure first: 20 USDai.
		assert_eq!(recovered(), before + DAILY - 20 * ONE);
		assert_eq!(balance(Bob), borrower);
	});
}

#[test]
fn a_seized_unit_takes_no_new_lease() {
	on_chain(DEV, || {
		let unit = prepared();
		let waiting = offer_lease(unit, Ferdie);
		let loan = seized(unit);
		let seized = Err(Error::<Runtime>::UnitSeized.into());
		assert_eq!(plain(call(Bob, Call::offer { lease: lease(unit, Ferdie) })), seized);
		assert_eq!(plain(call(Ferdie, Call::accept { id: waiting })), seized);
		assert!(committee(Call::recognise { loan, id: waiting }).is_err());
	});
}

/// The dev chain has an hour in place of a year.
#[test]
fn a_recognised_lease_binds_the_buyer_for_a_time() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let loan = seized(unit);
		sold(loan);
		let info = Leases::lease_of(unit).unwrap();
		assert_eq!(info.owner, Some(Charlie.to_account_id()));
		assert_eq!(info.recognised_for, None);
		assert_eq!(info.lease.until, now() + 3_600);
		let before = balance(Charlie);
		pay_rent(Ferdie, id, ONE);
		assert_eq!(balance(Charlie), before + ONE);
		next_block(3_600);
		assert_ok!(call(Dave, Call::end { id }));
		assert_eq!(Leases::lease_of(unit), None);
		assert_eq!(held_for_leases(Bob), 0);
	});
}

/// The lenders never counted on it.
#[test]
fn a_sale_out_of_a_seizure_ends_any_other_lease() {
	on_chain(DEV, || {
		let unit = prepared();
		let id = leased(unit, Ferdie);
		let loan = seized(unit);
		// The recognition ends by no call while the loan is there: so it is taken out of storage.
		pallet_leases::Leases::<Runtime>::mutate(id, |record| {
			record.as_mut().unwrap().recognised_for = None;
		});
		sold(loan);
		assert_eq!(Leases::lease(id), None);
		assert_eq!(Leases::lease_of(unit), None);
		assert_eq!(held_for_leases(Bob), 0);
	});
}
