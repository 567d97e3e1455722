//! What a loan pays to its senior lender if it pays as agreed from now on, and in which month.
//!
//! A payment is worked out from the debt that the one before has left, by the same functions as a
//! real one. So the sum of the payments is, to the unit, what the lender receives.

use crate::{
	calendar::Anchors,
	obligation::{Debt, LoanMath, Settled},
	payment::{Drawn, Receipts},
	units::{UnixSeconds, Usdai},
	FinanceError,
};

/// A payment to the senior lender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgreedPayment {
	/// When it falls due, in seconds since 1970. What is past due is due now.
	pub at: UnixSeconds,
	/// Principal: USDai (18 decimals).
	pub principal: Usdai,
	/// Interest and late interest: USDai (18 decimals).
	pub interest: Usdai,
}

impl LoanMath {
	/// The payments to the senior lender that fall due by `until`, by time: what is past due now,
	/// and then what is due at each deadline, of a loan that pays each of them when it is due. At
	/// most one more than there are deadlines.
	pub fn agreed_payments(
		&self,
		debt: Settled,
		until: u64,
		mut each: impl FnMut(AgreedPayment),
	) -> Result<(), FinanceError> {
		let (mut debt, deadlines) = (Debt::from(debt), &self.terms.deadlines);
		let open = deadlines.open_at(debt.at)?;
		let past = open.checked_sub(1).map(|last| (debt.at, last));
		let to_come =
			(open..=deadlines.count()).map(|n| Ok::<_, FinanceError>((deadlines.instant(n)?, n)));
		for payment in past.map(Ok).into_iter().chain(to_come) {
			let (at, n) = payment?;
			if at > until || debt.principal == Usdai::ZERO {
				break;
			}
			let (after, payment) = self.agreed_payment(debt, at, n)?;
			debt = after;
			if payment.principal > Usdai::ZERO || payment.interest > Usdai::ZERO {
				each(payment);
			}
		}
		Ok(())
	}

	/// The payment at an instant of all that is due up to `d_n`, and the debt after it.
	fn agreed_payment(
		&self,
		debt: Debt,
		at: u64,
		n: u32,
	) -> Result<(Debt, AgreedPayment), FinanceError> {
		let debt = self.accrue(debt, at)?;
		// As a reserve would pay that contains enough.
		let before = Drawn { debt, receipts: Receipts::default(), reserve: Usdai(u128::MAX) };
		let Drawn { debt, receipts, .. } = self.draw_reserve(before, n)?;
		let Receipts {
			late: [late, ..], interest: [interest, ..], principal: [principal, ..], ..
		} = receipts;
		Ok((debt, AgreedPayment { at, principal, interest: interest.ensure_add(late)? }))
	}
}

/// The first second of the calendar month of an instant, in UTC. An instant after the range of
/// [`crate::calendar`] counts in its last month.
pub fn month_of(instant: UnixSeconds) -> Result<UnixSeconds, FinanceError> {
	let first_days = Anchors::new(1, 0)?;
	first_days.instant(first_days.month_of(instant.min(u32::MAX.into()))?)
}

#[cfg(test)]
mod tests;
