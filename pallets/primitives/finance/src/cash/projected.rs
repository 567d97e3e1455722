//! Projected coverage: what units will earn over a schedule, against its instalments.

use sp_arithmetic::{FixedU128, Perbill};

use crate::{
	income::Rental,
	obligation::LoanMath,
	units::Usdai,
	wide::{mul_div_down, product, quotient_down, BILLION, FIXED_ONE},
	FinanceError,
};

const HOUR: u128 = 60 * 60;

/// Income from a lease: `floor(hourly * seconds / 3,600 * share)`, USDai (18 decimals), rounded
/// down, against the borrower. `hourly` is the rent of the whole unit, and `share` what remains of
/// it after costs. [`FinanceError::Overflow`] if the income exceeds 128 bits.
pub fn lease_income_down(
	hourly: Usdai,
	seconds: u64,
	share: Perbill,
) -> Result<Usdai, FinanceError> {
	let income = product(&[hourly.0, seconds.into(), share.deconstruct().into()])?;
	quotient_down(income, product(&[HOUR, BILLION])?).map(Usdai)
}

/// Income from the market: `floor(hourly * quantity * seconds / 3,600 * utilisation * margin)`,
/// USDai (18 decimals), rounded down, against the borrower. [`FinanceError::Overflow`] if it
/// exceeds 128 bits.
pub fn market_income_down(rental: Rental, seconds: u64) -> Result<Usdai, FinanceError> {
	let income = product(&[
		rental.hourly.into_inner(),
		rental.quantity.into(),
		seconds.into(),
		rental.utilisation.deconstruct().into(),
		rental.margin.deconstruct().into(),
	])?;
	quotient_down(income, product(&[HOUR, BILLION, BILLION])?).map(Usdai)
}

/// Projected coverage: `income / service` with 18 decimals, rounded down, against the borrower. The
/// greatest value where nothing is to be paid, or the ratio does not fit.
pub fn coverage_down(income: Usdai, service: Usdai) -> FixedU128 {
	let ratio = mul_div_down(income.0, FIXED_ONE, service.0);
	FixedU128::from_inner(ratio.unwrap_or(u128::MAX))
}

impl LoanMath {
	/// All instalments from `d_first` on, by a base of the curve: USDai (18 decimals). Each rounds
	/// as [`Self::instalment`] does. At most 121 instalments.
	pub fn service_up(&self, base: Usdai, first: u32) -> Result<Usdai, FinanceError> {
		(first..=self.terms.deadlines.count()).try_fold(Usdai::ZERO, |sum, n| {
			let line = self.instalment(base, n)?;
			Usdai::sum(&[sum, line.principal, line.interest])
		})
	}
}
