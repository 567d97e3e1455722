//! Simple interest, Actual/365 Fixed, kept as an exact numerator.
//!
//! `interest = principal * apr * seconds / 31,536,000`. With `apr` in 18 decimals the denominator
//! is always 31,536,000 * 10^18, so only the numerator is kept: sums are exact, a thousand accruals
//! equal one, and the sum over loans equals the aggregate. It is rounded only when it becomes
//! money, up where it is owed to the protocol, down where the protocol counts it as its own.
//!
//! Range: principal to 10^30, rates to 1000 %, 100 years: 194 bits of 256.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::{U256, U512};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use crate::{
	units::{Apr, Seconds},
	wide::{product, quotient_down, quotient_up, BILLION, FIXED_ONE},
	FinanceError, YEAR,
};

/// What an [`Interest`] is counted in: this many are one unit of money.
pub const DENOMINATOR: u128 = FIXED_ONE.saturating_mul(YEAR as u128);

/// Money in units of `1 / DENOMINATOR`.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Interest(pub U256);

/// Interest per second: a sum of `principal * apr`.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Rate(pub U256);

impl Rate {
	/// Of one principal.
	pub fn of(principal: u128, apr: Apr) -> Self {
		// 128 bits by 128: always fits.
		Self(U256::from(principal).saturating_mul(apr.0.into_inner().into()))
	}

	/// Sum.
	pub fn plus(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// Difference; an overflow if `other` is more.
	pub fn minus(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Overflow)
	}
}

impl Interest {
	/// Nothing.
	pub const ZERO: Self = Self(U256::zero());

	/// `rate * time`, exactly.
	pub fn accrued(rate: Rate, time: Seconds) -> Result<Self, FinanceError> {
		rate.0.checked_mul(time.0.into()).map(Self).ok_or(FinanceError::Overflow)
	}

	/// An amount of money, exactly.
	pub fn of_amount(amount: u128) -> Self {
		// 128 bits by 85: always fits.
		Self(U256::from(amount).saturating_mul(DENOMINATOR.into()))
	}

	/// Sum.
	pub fn plus(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// Difference; an overflow if `other` is more.
	pub fn minus(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// What is left after paying a whole amount; a payment rounded up leaves nothing.
	pub fn less_amount(self, amount: u128) -> Self {
		Self(self.0.saturating_sub(Self::of_amount(amount).0))
	}

	/// As money, rounded up: what a borrower owes.
	pub fn up(self) -> Result<u128, FinanceError> {
		let (whole, rest) = self.0.div_mod(DENOMINATOR.into());
		let whole = u128::try_from(whole).map_err(|_| FinanceError::Overflow)?;
		whole.checked_add(u128::from(!rest.is_zero())).ok_or(FinanceError::Overflow)
	}

	/// As money, rounded down: what the vault counts as its own.
	pub fn down(self) -> Result<u128, FinanceError> {
		let (whole, _) = self.0.div_mod(DENOMINATOR.into());
		whole.try_into().map_err(|_| FinanceError::Overflow)
	}
}

/// What a lender of many loans is owed, at any second in one multiplication, whatever their number.
///
/// Interest is kept gross, and of it the fee at the rates in force while it accrued: a change of
/// the fee touches nothing that has accrued. What is received carries the average fee of what is
/// owed, so a receipt does not move [`Self::net_down`] plus the money received, but for rounding.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Aggregate {
	/// Sum of the principals owed.
	pub principal: u128,
	/// Sum of `principal * apr` over the loans that still accrue.
	pub rate: Rate,
	/// Sum of the interest accrued and unpaid, gross.
	pub accrued: Interest,
	/// The fee's part of `accrued`, in units of `10^-9 / DENOMINATOR`.
	pub fee: U256,
	/// Instant up to which interest is counted.
	pub at: u64,
}

impl Aggregate {
	/// The aggregate at a later instant; the same if `now` is not later.
	pub fn accrue(self, now: u64, fee: Perbill) -> Result<Self, FinanceError> {
		let interest = Interest::accrued(self.rate, Seconds::between(self.at, now))?;
		let fee = interest.0.checked_mul(fee.deconstruct().into());
		Ok(Self {
			accrued: self.accrued.plus(interest)?,
			fee: fee.and_then(|fee| self.fee.checked_add(fee)).ok_or(FinanceError::Overflow)?,
			at: self.at.max(now),
			..self
		})
	}

	/// A loan is drawn, now.
	pub fn lend(self, principal: u128, apr: Apr) -> Result<Self, FinanceError> {
		Ok(Self {
			principal: self.principal.checked_add(principal).ok_or(FinanceError::Overflow)?,
			rate: self.rate.plus(Rate::of(principal, apr))?,
			..self
		})
	}

	/// Interest of a loan stops, now; its principal and what has accrued stay.
	pub fn cease(self, principal: u128, apr: Apr) -> Result<Self, FinanceError> {
		Ok(Self { rate: self.rate.minus(Rate::of(principal, apr))?, ..self })
	}

	/// Principal leaves, paid or lost, together with its rate. Of a loan that has ceased the rate
	/// is gone already: pass an `apr` of 0.
	pub fn release(self, principal: u128, apr: Apr) -> Result<Self, FinanceError> {
		let ceased = self.cease(principal, apr)?;
		let principal = self.principal.checked_sub(principal).ok_or(FinanceError::Overflow)?;
		Ok(Self { principal, ..ceased })
	}

	/// Interest leaves, paid or lost, exactly as the loan counts it. Also returns the fee in it, in
	/// money, rounded down: the dust stays in the vault.
	pub fn discharge(self, interest: Interest) -> Result<(Self, u128), FinanceError> {
		let accrued = self.accrued.minus(interest)?;
		// What is left of the fee rounds up, lest it is counted as the vault's.
		let left = match accrued {
			Interest::ZERO => U256::zero(),
			_ => quotient_up(product(&[self.fee, accrued.0])?, self.accrued.0.into())?,
		};
		let fee = self.fee.checked_sub(left).ok_or(FinanceError::Overflow)?;
		let money = quotient_down(fee.into(), product(&[DENOMINATOR, BILLION])?)?;
		Ok((Self { accrued, fee: left, ..self }, money))
	}

	/// Interest accrued and unpaid, net of fee, in money, rounded down.
	pub fn net_down(&self) -> Result<u128, FinanceError> {
		let gross = product(&[self.accrued.0, BILLION.into()])?;
		let net = gross.checked_sub(U512::from(self.fee)).ok_or(FinanceError::Overflow)?;
		quotient_down(net, product(&[DENOMINATOR, BILLION])?)
	}
}

/// `ceil(principal * apr * time / 31,536,000)`: interest of a span, by itself.
pub fn simple_up(principal: u128, apr: Apr, time: Seconds) -> Result<u128, FinanceError> {
	Interest::accrued(Rate::of(principal, apr), time)?.up()
}

#[cfg(test)]
mod tests;
