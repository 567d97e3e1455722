//! Loans to test with.

use infrafi_finance::{curve::Amortisation, units::Usdai};
use infrafi_protocol::LoanId;
use sp_runtime::Permill;

use super::*;
use crate::{live::LiveLoan, offer::LoanOffer, Fees, Grace, LoanRecord, Sale, Schedule};

/// A million over twelve 30-day windows, 85 % of it from the vault. The terms pass every check.
pub fn terms() -> TermsOf<Test> {
	TermsOf::<Test> {
		borrower: BORROWER,
		units: bounded(vec![0]),
		principal: 1_000_000 * ONE,
		tranches: bounded(vec![by_vault(850_000, 10), by(CURATOR, 150_000, 16)]),
		schedule: Schedule::Every { seconds: 30 * DAY, count: 12 },
		amortisation: Amortisation::Level,
		grace: Grace { seconds: 10 * DAY, apr: percent(12) },
		fees: Fees { origination: Permill::from_parts(7_500), exit: Permill::from_parts(5_000) },
		sale: Sale::Lot,
		reserve_instalments: 0,
		expires_at: now() + 7 * DAY,
		cash: None,
	}
}

/// Over five years: little principal in each instalment.
pub fn slow() -> TermsOf<Test> {
	TermsOf::<Test> { schedule: Schedule::Every { seconds: 30 * DAY, count: 60 }, ..plain() }
}

/// Without fees.
pub fn plain() -> TermsOf<Test> {
	let fees = Fees { origination: Permill::zero(), exit: Permill::zero() };
	TermsOf::<Test> { fees, ..terms() }
}

pub fn proposed(terms: TermsOf<Test>) -> LoanId {
	LoanOffer::<Test>::propose(terms.borrower.clone(), terms).unwrap()
}

/// Proposes a loan and commits all tranches.
pub fn committed(terms: TermsOf<Test>) -> LoanId {
	let id = proposed(terms.clone());
	for (tranche, lender, _) in terms.accounts() {
		Lending::commit(signed(lender.clone()), id, tranche).unwrap();
	}
	id
}

pub fn approved(terms: TermsOf<Test>) -> LoanId {
	let id = committed(terms);
	Lending::approve(signed(COMMITTEE), id).unwrap();
	id
}

pub fn drawn(terms: TermsOf<Test>) -> LoanId {
	let borrower = terms.borrower.clone();
	let id = approved(terms);
	Lending::draw(signed(borrower), id).unwrap();
	id
}

/// Two loans of the same borrower and lenders, on the units 0 and 1.
pub fn two_drawn() -> [LoanId; 2] {
	put_unit(1, BORROWER, 2_000_000 * ONE);
	[0, 1].map(|unit| drawn(TermsOf::<Test> { units: bounded(vec![unit]), ..plain() }))
}

/// The live loan.
pub(crate) fn live(loan: LoanId) -> LiveLoan<Test> {
	LiveLoan::load(loan).unwrap().expect("the loan is live")
}

/// The principal owed.
pub fn owed(loan: LoanId) -> Balance {
	pallet_lending::Loans::<Test>::get(loan).map_or(0, |record| record.debt.principal.0)
}

/// What counts as lost of the vault's principal.
pub fn impaired(id: LoanId) -> Usdai {
	record(id).impairment.total()
}

pub fn record(loan: LoanId) -> LoanRecord {
	pallet_lending::Loans::<Test>::get(loan).expect("the loan is live")
}

pub fn is_live(loan: LoanId) -> bool {
	pallet_lending::Loans::<Test>::contains_key(loan)
}

pub fn quote(loan: LoanId) -> infrafi_finance::obligation::LoanQuote {
	Lending::quote(loan, now()).expect("the loan is live")
}

/// The amount due now, the running window included.
pub fn due(loan: LoanId) -> Balance {
	quote(loan).due.0
}

pub fn pay(loan: LoanId, amount: Balance) {
	Lending::repay(signed(BORROWER), loan, amount).unwrap();
}
