//! Rent of a leased unit: what has fallen due, what is unpaid, and what may be paid.
//!
//! Rent falls due by the second, from the begin of the lease to its end. What a lessee owes is
//! rounded up. A payment ahead falls due later, and is earned then.

use crate::{
	units::{Seconds, Usdai},
	wide::{mul_div_up, FIXED_ONE},
	FinanceError,
};

/// Seconds of an hour.
const HOUR: u128 = 3_600;

/// The smallest payment of rent, unless it is all that is due: one USDai.
pub const MIN_PAYMENT: Usdai = Usdai(FIXED_ONE);

value! {
	/// The rent of a lease.
	pub struct Rent {
		/// Rent of the whole unit for an hour: USDai (18 decimals).
		pub hourly: Usdai,
		/// Begin of the lease, in seconds since 1970.
		pub from: u64,
		/// End of the lease, in seconds since 1970. No rent falls due from this second on.
		pub until: u64,
	}
}

impl Rent {
	/// The rent of a length of time, whatever the term of the lease: `ceil(hourly * time / 3600)`.
	pub fn of_time_up(&self, time: Seconds) -> Result<Usdai, FinanceError> {
		mul_div_up(self.hourly.0, time.0.into(), HOUR).map(Usdai)
	}

	/// The rent that has fallen due at an instant: that of the time from the begin of the lease to
	/// the instant, or to the end of the lease if that is earlier. It never falls with time.
	pub fn fallen_due_up(&self, at: u64) -> Result<Usdai, FinanceError> {
		self.of_time_up(Seconds::between(self.from, at.min(self.until)))
	}

	/// The rent of the whole term.
	pub fn total_up(&self) -> Result<Usdai, FinanceError> {
		self.fallen_due_up(self.until)
	}

	/// The part of what was paid that has fallen due at an instant. Rent that was paid ahead is not
	/// earned before it falls due.
	pub fn earned(&self, paid: Usdai, at: u64) -> Result<Usdai, FinanceError> {
		Ok(self.fallen_due_up(at)?.min(paid))
	}

	/// The rent that has fallen due at an instant and is not paid.
	pub fn unpaid_up(&self, paid: Usdai, at: u64) -> Result<Usdai, FinanceError> {
		Ok(self.fallen_due_up(at)?.saturating_sub(paid))
	}

	/// The most that may be paid at an instant: what is due and unpaid, and the rent of the time
	/// `ahead` from then on, or from the begin of the lease if that is later. The rent of the whole
	/// term bounds it.
	pub fn max_payment_up(
		&self,
		paid: Usdai,
		at: u64,
		ahead: Seconds,
	) -> Result<Usdai, FinanceError> {
		self.unpaid_up(paid, at.max(self.from).saturating_add(ahead.0))
	}

	/// Whether the unpaid rent comes to that of a length of time at least. It never does for a
	/// length of zero without unpaid rent.
	pub fn is_in_arrears(
		&self,
		paid: Usdai,
		at: u64,
		length: Seconds,
	) -> Result<bool, FinanceError> {
		let unpaid = self.unpaid_up(paid, at)?;
		Ok(unpaid > Usdai::ZERO && unpaid >= self.of_time_up(length)?)
	}

	/// The time of the lease within a span.
	pub fn time_within(&self, from: u64, to: u64) -> Seconds {
		Seconds::between(self.from.max(from), self.until.min(to))
	}
}

/// Whether a payment is large enough: one USDai, or all that is due.
pub fn is_large_enough(amount: Usdai, unpaid: Usdai) -> bool {
	amount >= MIN_PAYMENT || (unpaid > Usdai::ZERO && amount >= unpaid)
}

#[cfg(test)]
mod tests;
