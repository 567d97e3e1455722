//! Seized loans, and time in blocks.

use frame_support::{pallet_prelude::DispatchResult, traits::Hooks};
use infrafi_finance::units::Usdai;
use infrafi_protocol::LoanId;

use super::*;
use crate::{SaleRules, SeizureOf};

/// Sale rules with short times: prices fall for an hour, and an auction lasts an hour from its
/// first bid.
pub fn sale_rules() -> SaleRules {
	SaleRules { step: 360, steps: 10, length: 3_600, extension: 600, ..Default::default() }
}

/// Lets `seconds` pass, in blocks of a minute at most.
pub fn blocks(seconds: u64) {
	let end = now() + seconds;
	while now() < end {
		pass((end - now()).min(60));
		// As the next block finds it.
		Lending::on_initialize(1);
	}
}

/// Draws the loan, and goes to the last second of grace after its first deadline.
pub fn missed(terms: TermsOf<Test>) -> LoanId {
	let id = drawn(terms);
	pass(40 * DAY);
	id
}

/// Has the loan seized by a stranger, in the first possible second.
pub fn seized(terms: TermsOf<Test>) -> LoanId {
	let id = missed(terms);
	pass(1);
	Lending::liquidate(signed(STRANGER), id).unwrap();
	id
}

pub fn failed(loan: LoanId) -> SeizureOf<Test> {
	pallet_lending::Seizures::<Test>::get(loan).expect("the loan has failed")
}

pub fn is_failed(loan: LoanId) -> bool {
	pallet_lending::Seizures::<Test>::contains_key(loan)
}

/// The outstanding claims of all lenders.
pub fn outstanding(loan: LoanId) -> Balance {
	failed(loan).outstanding().unwrap().0
}

/// The number of the lot on sale, or 0.
pub fn lot(loan: LoanId) -> u32 {
	let record = pallet_lending::Seizures::<Test>::get(loan);
	record.and_then(|record| record.auction).map_or(0, |auction| auction.lot)
}

/// A bid for the lot on sale.
pub fn try_bid(who: AccountId, loan: LoanId, amount: Balance) -> DispatchResult {
	Lending::bid(signed(who), loan, lot(loan), amount)
}

pub fn bid(who: AccountId, loan: LoanId, amount: Balance) {
	try_bid(who, loan, amount).unwrap();
}

/// The least bid now.
pub fn least(loan: LoanId) -> Option<Balance> {
	Lending::least_bid_for(loan).map(|least| least.amount)
}

pub fn settle(loan: LoanId) {
	Lending::settle_auction(signed(COMMITTEE), loan).unwrap();
}

/// One account bids `amount`, and the auction is settled.
pub fn sold(loan: LoanId, amount: Balance) {
	bid(OTHER_BORROWER, loan, amount);
	blocks(3_600);
	settle(loan);
}

/// There is no bid, and the auction is settled.
pub fn unsold(loan: LoanId) {
	blocks(11 * 360);
	settle(loan);
}

/// Accepts any bid: the first and the last price are one unit of USDai.
pub fn worthless(unit: u64) {
	change_unit(unit, |unit| unit.value = Some(1));
}

/// Money.
pub fn usd(amount: Balance) -> Usdai {
	Usdai(amount * ONE)
}

/// Gives an account new money.
pub fn fund(who: &AccountId) {
	Assets::mint_into(USDAI, who, FUNDS).unwrap();
	Supply::set(&(Supply::get() + FUNDS));
}
