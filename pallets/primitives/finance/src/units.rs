//! Numbers that carry their unit. Two different units do not mix: the compiler refuses it. Wrapping
//! and unwrapping a number is a deliberate act of the caller.

use primitive_types::U512;
use sp_arithmetic::{FixedU128, Perbill, Permill};

use crate::{
	wide::{mul_div_down, mul_div_up, product, quotient_down, BILLION},
	FinanceError,
};

/// Units of USDai (18 decimals) in one unit of USDC (6 decimals).
pub const SCALE: u128 = 1_000_000_000_000;

macro_rules! amount {
	($($name:ident),*) => { $(
		impl $name {
			/// Zero.
			pub const ZERO: Self = Self(0);

			/// The sum. [`FinanceError::Overflow`] if it exceeds 128 bits.
			pub fn ensure_add(self, other: Self) -> Result<Self, FinanceError> {
				self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
			}

			/// The difference. [`FinanceError::Underflow`] if `other` is greater.
			pub fn ensure_sub(self, other: Self) -> Result<Self, FinanceError> {
				self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Underflow)
			}

			/// The difference, or zero if `other` is greater.
			pub fn saturating_sub(self, other: Self) -> Self {
				Self(self.0.saturating_sub(other.0))
			}

			/// The sum of all amounts. [`FinanceError::Overflow`] if it exceeds 128 bits.
			pub fn sum(amounts: &[Self]) -> Result<Self, FinanceError> {
				amounts.iter().copied().try_fold(Self::ZERO, Self::ensure_add)
			}

			/// `floor(amount * share)`.
			pub fn part_down(self, share: Perbill) -> Result<Self, FinanceError> {
				mul_div_down(self.0, share.deconstruct().into(), BILLION).map(Self)
			}

			/// `ceil(amount * share)`.
			pub fn part_up(self, share: Perbill) -> Result<Self, FinanceError> {
				mul_div_up(self.0, share.deconstruct().into(), BILLION).map(Self)
			}
		}
	)* };
}

value! {
	/// An amount of USDai (18 decimals).
	#[derive(Default, PartialOrd, Ord)]
	pub struct Usdai(pub u128);
}
value! {
	/// An amount of sUSDai (18 decimals), the shares of the vault.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Shares(pub u128);
}
value! {
	/// An amount of USDC (6 decimals), the currency of the reserve.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Usdc(pub u128);
}
value! {
	/// What it takes to fill shares, before it is multiplied by a price: 400ths of a unit of
	/// sUSDai.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Demand(pub u128);
}
/// An instant, in seconds since 1970. Wallets show the name beside the type of a call's argument.
pub type UnixSeconds = u64;

value! {
	/// A length of time in seconds.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Seconds(pub u64);
}
value! {
	/// A nominal rate per year with simple interest, Actual/365 Fixed. 0.12 is 12 %.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Apr(pub FixedU128);
}
value! {
	/// A loan to value in billionths, at most 100 %.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Ltv(pub Perbill);
}

amount!(Usdai, Shares, Usdc, Demand);

impl Seconds {
	/// The time between two instants. Zero if `to` is not later than `from`.
	pub fn between(from: u64, to: u64) -> Self {
		Self(to.saturating_sub(from))
	}
}

impl Usdc {
	/// The same dollars in USDai, exactly. [`FinanceError::Overflow`] if they exceed 128 bits.
	pub fn to_usdai(self) -> Result<Usdai, FinanceError> {
		self.0.checked_mul(SCALE).map(Usdai).ok_or(FinanceError::Overflow)
	}
}

impl Usdai {
	/// The same dollars in USDC, rounded down: `floor(amount / 10^12)`.
	pub fn to_usdc_down(self) -> Usdc {
		Usdc(self.0 / SCALE)
	}

	/// The same dollars in USDC, rounded up: `ceil(amount / 10^12)`.
	pub fn to_usdc_up(self) -> Usdc {
		Usdc(self.0.div_ceil(SCALE))
	}

	/// `floor(sum of amount * share)`. The sum is rounded once. [`FinanceError::Overflow`] if it
	/// exceeds 128 bits.
	pub fn sum_of_parts_down(parts: &[(Self, Perbill)]) -> Result<Self, FinanceError> {
		let sum = parts.iter().try_fold(U512::zero(), |sum, (amount, share)| {
			let part = product(&[amount.0, share.deconstruct().into()])?;
			sum.checked_add(part).ok_or(FinanceError::Overflow)
		})?;
		quotient_down(sum, BILLION.into()).map(Self)
	}

	/// An origination or exit fee: `ceil(amount * rate)`, rounded against the borrower.
	pub fn fee_up(self, rate: Permill) -> Result<Self, FinanceError> {
		mul_div_up(self.0, rate.deconstruct().into(), Permill::one().deconstruct().into()).map(Self)
	}
}

impl Ltv {
	/// `min(principal / value, 1)` in billionths, rounded up, against the borrower.
	/// [`FinanceError::DivisionByZero`] if `value` is zero.
	pub fn of_up(principal: Usdai, value: Usdai) -> Result<Self, FinanceError> {
		let parts = mul_div_up(principal.min(value).0, BILLION, value.0)?;
		let parts = u32::try_from(parts).map_err(|_| FinanceError::Overflow)?;
		Ok(Self(Perbill::from_parts(parts)))
	}
}

#[cfg(test)]
mod tests;
