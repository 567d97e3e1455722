//! The rent of a lease: what falls due, what counts, and what goes to the borrower for operating
//! expenses.

use sp_arithmetic::Permill;

use crate::{
	units::{Seconds, Usdai},
	wide::{mul_div_down, mul_div_up},
	FinanceError,
};

const HOUR: u128 = 60 * 60;
const MILLION: u128 = 1_000_000;

/// The rent of a lease as it stands: it changes only where the lease does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rent {
	/// Rent of an hour: USDai (18 decimals).
	pub hourly: Usdai,
	/// Begin of the lease, in seconds since 1970.
	pub from: u64,
	/// End of the lease, in seconds since 1970.
	pub until: u64,
	/// Rent paid so far: USDai (18 decimals).
	pub paid: Usdai,
}

/// A recognised lease, and what of its rent has counted already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CountedRent {
	/// The rent.
	pub rent: Rent,
	/// What counted in earlier windows, and in the open one up to the last change: USDai (18
	/// decimals).
	pub counted: Usdai,
}

/// Rent that has fallen due at an instant: `ceil(hourly * seconds / 3,600)`, for the seconds from
/// the begin of the lease to the instant or the end of the lease. USDai (18 decimals), rounded up,
/// against the lessee. [`FinanceError::Overflow`] if it exceeds 128 bits.
pub fn rent_due_up(hourly: Usdai, from: u64, until: u64, at: u64) -> Result<Usdai, FinanceError> {
	let Seconds(elapsed) = Seconds::between(from, at.min(until));
	mul_div_up(hourly.0, elapsed.into(), HOUR).map(Usdai)
}

impl Rent {
	/// Rent that has fallen due at an instant: see [`rent_due_up`].
	pub fn due_up(&self, at: u64) -> Result<Usdai, FinanceError> {
		rent_due_up(self.hourly, self.from, self.until, at)
	}

	/// What of the rent counts at an instant: `min(paid, fallen due)`. Rent that is paid ahead
	/// counts when it falls due. It never falls while time goes on and more is paid.
	pub fn counted(&self, at: u64) -> Result<Usdai, FinanceError> {
		Ok(self.paid.min(self.due_up(at)?))
	}

	/// Whether more rent is unpaid at an instant than that of `most` seconds.
	pub fn is_in_arrears(&self, at: u64, most: u64) -> Result<bool, FinanceError> {
		let unpaid = self.due_up(at)?.saturating_sub(self.paid);
		let most = mul_div_up(self.hourly.0, most.into(), HOUR)?;
		Ok(unpaid.0 > most)
	}
}

impl CountedRent {
	/// What has counted since the last change, at an instant. The rest of the window counts from
	/// there on.
	pub fn count(&mut self, at: u64) -> Result<Usdai, FinanceError> {
		let counted = self.rent.counted(at)?.max(self.counted);
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
pub(super) fn net_down(rent: Usdai, opex: Permill) -> Result<Usdai, FinanceError> {
	let rest = MILLION.saturating_sub(opex.deconstruct().into());
	mul_div_down(rent.0, rest, MILLION).map(Usdai)
}
