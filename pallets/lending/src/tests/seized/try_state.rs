//! Each check of seized loans fails on the state that it guards against.

use frame_support::{assert_ok, hypothetically};
use infrafi_finance::units::Usdai;
use infrafi_protocol::unit::State;

use crate::{
	mock::*, types::TermsOf, BreachReason, Breaches, InsuranceClaims, LastStandstill, Loans,
	LotBid, Market, Pledges, Sale, SeizureOf, Seizures, StandstillRecord, UnitSet,
};

/// Breaks the state that a failed loan (0) and one in breach (1) leave, and sees the check fail. Of
/// the failed one unit 0 is on sale, 1 and 2 wait, and the insurer of 2 is asked.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 2_000_000 * ONE);
		put_unit(2, BORROWER, 2_000_000 * ONE);
		let sale = Sale::UnitByUnit;
		let id = seized(TermsOf::<Test> { units: bounded(vec![0, 1, 2]), sale, ..plain() });
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 2));
		put_unit(3, BORROWER, 2_000_000 * ONE);
		let other = drawn(TermsOf::<Test> { units: bounded(vec![3]), ..plain() });
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), other, BreachReason::Covenant));
		assert_eq!((id, other), (0, 1));
		crate::try_state::check::<Test>().unwrap();
		hypothetically!({
			break_it();
			assert_eq!(crate::try_state::check::<Test>(), Err(message.into()));
		});
	});
}

fn change(change: impl Fn(&mut SeizureOf<Test>)) {
	Seizures::<Test>::mutate(0, |record| change(record.as_mut().unwrap()));
}

#[test]
fn sees_claims_that_do_not_fit() {
	fails(
		|| change(|record| record.claims = Default::default()),
		"all claims of a seized loan are paid",
	);
	fails(
		|| change(|record| record.impairment.stage = usd(900_000)),
		"the impairment is more than the outstanding principal",
	);
	fails(
		|| change(|record| record.interest = Default::default()),
		"the vault counts other interest than is outstanding",
	);
	fails(
		|| change(|record| record.costs = usd(100_000)),
		"the costs are more than their share of the debt",
	);
	let written_off = |record: &mut SeizureOf<Test>| {
		record.is_written_off = true;
		record.reserve = Usdai(1);
	};
	fails(|| change(written_off), "a written-off loan has a reserve");
}

#[test]
fn sees_units_that_are_not_where_they_should_be() {
	fails(|| change_unit(1, |unit| unit.state = State::Issued), "a unit on sale is not seized");
	fails(|| change(|record| record.queued = UnitSet(0b111)), "a unit is in two lots");
	fails(|| change(|record| record.queued = UnitSet(0b1110)), "a lot has a unit of no loan");
	let withdrawn = |record: &mut SeizureOf<Test>| {
		record.auction = None;
		record.queued = UnitSet(0b111);
	};
	fails(|| change(withdrawn), "units wait, and nothing is on sale");
	let covered = |record: &mut SeizureOf<Test>| {
		record.claims = Default::default();
		let (amount, deposit) = (Usdai(1), Usdai(0));
		let bid = LotBid { bidder: LENDER, amount, deposit, ends_at: 0 };
		record.auction.as_mut().unwrap().bid = Some(bid);
	};
	fails(|| change(covered), "units wait though all claims are paid");
	fails(|| Market::<Test>::mutate(|clock| clock.auctions = 0), "an auction is not counted");
}

#[test]
fn sees_insurance_that_is_not_counted() {
	fails(|| change(|record| record.open_claims = 2), "an open claim is not counted");
	let paid = || {
		change(|record| record.open_claims = 0);
		InsuranceClaims::<Test>::mutate(0, 2, |claim| {
			let claim = claim.as_mut().unwrap();
			(claim.paid, claim.is_closed) = (Usdai(u128::MAX), true);
		});
	};
	fails(paid, "an insurer paid more than its coverage");
	let missed = |record: &mut SeizureOf<Test>| record.claims_due = None;
	fails(|| change(missed), "a claim changes and is not due");
	let unpaid = || {
		InsuranceClaims::<Test>::mutate(0, 2, |claim| {
			let claim = claim.as_mut().unwrap();
			claim.paid = claim.coverage;
		});
	};
	fails(unpaid, "a claim that is paid in full is open");
	let covered = || {
		change(|record| {
			record.claims = Default::default();
			record.queued = Default::default();
			let (amount, deposit) = (Usdai(1), Usdai(0));
			let bid = LotBid { bidder: LENDER, amount, deposit, ends_at: 0 };
			record.auction.as_mut().unwrap().bid = Some(bid);
			record.impairment = Default::default();
			record.interest = Default::default();
		});
		[1, 2].iter().for_each(Pledges::<Test>::remove);
	};
	fails(covered, "a claim is open though all lenders are paid");
	let claim = || InsuranceClaims::<Test>::get(0, 2).unwrap();
	let twice = || {
		change(|record| record.open_claims = 2);
		InsuranceClaims::<Test>::insert(0, 1, claim());
	};
	fails(twice, "two open claims are on one policy");
	fails(|| InsuranceClaims::<Test>::insert(1, 3, claim()), "a claim belongs to no seized loan");
}

#[test]
fn sees_an_index_and_breaches_that_are_wrong() {
	fails(
		|| change(|record| record.due_at = None),
		"the index differs from the record of a seized loan",
	);
	fails(|| Breaches::<Test>::remove(1), "a loan's cure period has no breach");
	let sooner = || {
		Loans::<Test>::mutate(1, |record| record.as_mut().unwrap().cure_until = Some(NOW));
	};
	fails(sooner, "the record of a loan misses its breach");
	let standstill = StandstillRecord { resumed_at: NOW, stood: 61, notice_until: NOW + 62 };
	fails(|| LastStandstill::<Test>::put(standstill), "a notice without a standstill");
}
