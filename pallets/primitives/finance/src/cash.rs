//! The cash account of a loan: rent comes in, the amount due goes out, and what stays above the
//! target is released to the borrower, kept, or prepays principal.
//!
//! The debt-service reserve of a loan with cash terms *is* its cash account: one balance. At each
//! deadline the amount due is paid first. Then the debt-service coverage ratio (DSCR) over the last
//! windows decides about the rest, see [`LoanMath::settle_cash`](crate::obligation::LoanMath::settle_cash).
//!
//! Source: assignment of receivables, collection account and cash waterfall, as in project finance.

mod coverage;
mod projected;
mod release;
mod rent;
mod settle;

pub use coverage::{CashState, CashWindow, Coverage, MAX_LOOKBACK};
pub use projected::{coverage_down, lease_income_down, market_income_down};
pub use release::release_down;
pub use rent::{opex_down, received_down, CountedRent};
pub use settle::{CashStep, DeadlineOutcome};

use sp_arithmetic::{FixedU128, Permill};

use crate::units::Usdai;

value! {
	/// The terms of a loan's cash account. The levels are ratios of rent to debt service, with 18
	/// decimals: 1.2 is 120 %. `floor <= sweep <= lock_up`.
	pub struct CashTerms {
		/// Share of the rent of a recognised lease that goes to the borrower at once, for operating
		/// expenses, in millionths: at most 80 %.
		pub opex: Permill,
		/// Coverage from which money above the target is released to the borrower: at most 10.
		pub lock_up: FixedU128,
		/// Coverage below which money above the target prepays principal.
		pub sweep: FixedU128,
		/// Coverage below which the loan is in breach, unless its account contains the target and
		/// the next instalment.
		pub floor: FixedU128,
		/// Number of windows over which the coverage is measured: 3 to 12.
		pub lookback: u8,
	}
}

value! {
	/// The state of a loan's cash account in USDai, beside its balance.
	#[derive(Default)]
	pub struct CashAccount {
		/// The closed windows that count.
		pub coverage: Coverage,
		/// Debt service of the open window: USDai (18 decimals). Zero where it does not count.
		pub due: Usdai,
		/// Rent, operating expenses included, that counted in the open window up to the last change
		/// of a lease: USDai (18 decimals).
		pub received: Usdai,
		/// Money topped up in the open window, which is not swept at its end: USDai (18 decimals).
		pub topped_up: Usdai,
		/// What the next valuation round may release at most: USDai (18 decimals). Zero if the last
		/// deadline allowed no release, or it was made.
		pub releasable: Usdai,
	}
}

value! {
	/// All that a loan's cash account took in and paid out, in USDai. What came in is what went out
	/// and the balance, to the unit.
	#[derive(Default)]
	pub struct CashFlows {
		/// Reserve withheld at the draw, and money topped up: USDai (18 decimals).
		pub funded: Usdai,
		/// Rent, operating expenses included: USDai (18 decimals).
		pub rent: Usdai,
		/// Operating expenses paid to the borrower: USDai (18 decimals).
		pub opex: Usdai,
		/// Paid to the lenders as due: USDai (18 decimals).
		pub paid: Usdai,
		/// Released to the borrower: USDai (18 decimals).
		pub released: Usdai,
		/// Prepaid to the lenders by sweeps: USDai (18 decimals).
		pub swept: Usdai,
	}
}

impl CashFlows {
	/// What came in less what went out: the balance of the account. `None` if that does not fit.
	pub fn balance(&self) -> Option<Usdai> {
		let came_in = self.funded.0.checked_add(self.rent.0)?;
		let outgoing = [self.opex, self.paid, self.released, self.swept];
		outgoing.iter().try_fold(came_in, |left, out| left.checked_sub(out.0)).map(Usdai)
	}
}

#[cfg(test)]
mod tests;
