//! What of the rent of a lease counts for the lenders, and what goes to the borrower for operating
//! expenses.

use sp_arithmetic::Permill;

use crate::{rent::Rent, units::Usdai, wide::mul_div_down, FinanceError};

const MILLION: u128 = 1_000_000;

/// A recognised lease, and what of its rent has counted already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedRent {
	/// The rent.
	pub rent: Rent,
	/// Rent paid so far: USDai (18 decimals).
	pub paid: Usdai,
	/// What counted in earlier windows, and in the open one up to the last change: USDai (18
	/// decimals).
	pub counted: Usdai,
}

impl CountedRent {
	/// Counts what was paid and has fallen due at an instant, and returns what of it is new: USDai
	/// (18 decimals). Rent that is paid ahead counts when it falls due.
	pub fn count(&mut self, at: u64) -> Result<Usdai, FinanceError> {
		let counted = self.rent.earned(self.paid, at)?.max(self.counted);
		let new = counted.ensure_sub(self.counted)?;
		self.counted = counted;
		Ok(new)
	}
}

/// The part of rent for operating expenses: `floor(rent * opex)`, USDai (18 decimals). The rest
/// stays in the account.
pub fn opex_down(rent: Usdai, opex: Permill) -> Result<Usdai, FinanceError> {
	mul_div_down(rent.0, opex.deconstruct().into(), MILLION).map(Usdai)
}

/// The part of rent that counts as received: `floor(rent * (1 - opex))`, USDai (18 decimals),
/// rounded down, against the borrower.
pub fn received_down(rent: Usdai, opex: Permill) -> Result<Usdai, FinanceError> {
	let rest = MILLION.saturating_sub(opex.deconstruct().into());
	mul_div_down(rent.0, rest, MILLION).map(Usdai)
}
