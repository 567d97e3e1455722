//! Loans that are paid by the rent of their units.

mod account;
mod costs;
mod covenant;
mod coverage;
mod leases;
mod looks;
mod refinance;
mod release;
mod seized;
mod sweep;
mod terms;
mod traps;
mod try_state;

use infrafi_finance::{
	cash::{CashFlows, CashState, CashTerms},
	units::Usdai,
};
use infrafi_protocol::LoanId;
use sp_runtime::{FixedU128, Permill};

use crate::{mock::*, types::TermsOf, CashRecord, CashWindows, CoverageInfo};

/// 40 % for operating expenses, lock-up at 1.3, sweep below 1.15, floor 1, three windows.
pub(super) fn cash() -> CashTerms {
	CashTerms {
		opex: Permill::from_percent(40),
		lock_up: percent(130),
		sweep: percent(115),
		floor: percent(100),
		lookback: 3,
	}
}

/// The instalment of [`with_cash`] in USDai, rounded up: 88,265.41.
pub(super) const LEVEL: Balance = 88_266;

/// A million over twelve 30-day windows, with a cash account whose target is one instalment.
pub(super) fn with_cash() -> TermsOf<Test> {
	TermsOf::<Test> { cash: Some(cash()), reserve_instalments: 1, ..plain() }
}

/// The rent of a unit for an hour by which it covers its instalments by this many per cent, in
/// USDai, rounded up: 720 hours a window, of which 40 % are for operating expenses.
pub(super) fn hourly(percent: Balance) -> Balance {
	(LEVEL * percent).div_ceil(720 * 60)
}

/// The loan is drawn on unit 0, which a lessee has leased for ten years at this coverage.
pub(super) fn leased(percent: Balance) -> LoanId {
	let_unit(0, LESSEE, hourly(percent), 3_650);
	drawn(with_cash())
}

/// Goes to a deadline, at which the lessee pays what is due, and a second further.
pub(super) fn month(n: u64) {
	go_to(NOW + n * 30 * DAY);
	rent(0);
	pass(1);
}

/// The same for months, each with a round after it.
pub(super) fn months(range: core::ops::RangeInclusive<u64>) {
	for n in range {
		month(n);
		value();
	}
}

pub(super) fn classify(id: LoanId) {
	Lending::classify(signed(STRANGER), id).unwrap();
}

pub(super) fn account(id: LoanId) -> CashRecord {
	CashWindows::<Test>::get(id).expect("the loan has a cash account")
}

pub(super) fn flows(id: LoanId) -> CashFlows {
	account(id).flows
}

pub(super) fn covered(id: LoanId) -> CoverageInfo {
	Lending::coverage(id).expect("there is a loan")
}

/// The balance of the account.
pub(super) fn held(id: LoanId) -> Balance {
	record(id).reserve.0
}

/// The target of the account: an instalment.
pub(super) fn target(id: LoanId) -> Balance {
	covered(id).target
}

pub(super) fn is_state(id: LoanId, state: CashState) -> bool {
	covered(id).state == state
}

/// A ratio in per cent, rounded down.
pub(super) fn in_percent(ratio: Option<FixedU128>) -> u128 {
	ratio.expect("there is a ratio").into_inner() / (ONE / 100)
}

pub(super) fn usdai(amount: Balance) -> Usdai {
	Usdai(amount * ONE)
}
