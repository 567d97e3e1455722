//! Loans with cash accounts, for the benchmarks.

use frame_benchmarking::v2::*;
use infrafi_finance::{
	cash::{CashTerms, CashWindow},
	units::Usdai,
};
use infrafi_protocol::{assets::Balance, LoanId};
use sp_runtime::{FixedU128, Permill};

use super::{
	setup::{commit, empty_lenders, sized},
	BenchmarkHelper,
};
use crate::{any_loan::AnyLoan, offer::LoanOffer, *};

/// The windows of coverage.
const LOOKBACK: u8 = 4;

/// A loan with a cash account that was not synced at its first deadlines. No rent came, in earlier
/// windows neither: its coverage is too low. What its account contains beyond the target and the
/// next instalment is swept. Its lenders have no USDai.
pub(super) fn with_account<T: Config>(
	units: u32,
	deadlines: u32,
) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let percent = |percent: u128| FixedU128::from_rational(percent, 100);
	let cash = Some(CashTerms {
		opex: Permill::from_percent(40),
		lock_up: percent(130),
		sweep: percent(115),
		floor: percent(100),
		lookback: LOOKBACK,
	});
	let terms = TermsOf::<T> { cash, ..sized::<T>(MAX_TRANCHES_OF_LOAN, units) };
	let (id, terms) = commit::<T>(terms)?;
	LoanOffer::<T>::load(id)?.approve()?;
	LoanOffer::<T>::load(id)?.draw(terms.borrower.clone())?;
	let loan = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
	if deadlines > 0 {
		let amount = Usdai(loan.reserve.0 * Balance::from(deadlines) / 2);
		AnyLoan::<T>::top_up_reserve(terms.borrower.clone(), id, amount)?;
		CashWindows::<T>::mutate(id, |record| {
			let Some(record) = record else { return };
			let window = CashWindow { received: Usdai::ZERO, due: Usdai(1) };
			for _ in 0..LOOKBACK {
				record.account.coverage = record.account.coverage.with(window);
			}
		});
		let last = loan.deadlines.instant(deadlines - 1);
		T::BenchmarkHelper::set_time(last.map_err(|_| BenchmarkError::Weightless)? + 1);
	}
	empty_lenders::<T>(&terms)?;
	Ok((id, terms))
}
