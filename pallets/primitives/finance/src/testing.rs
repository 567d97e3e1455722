//! Exact rationals: the tests compute in another representation than the code.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use sp_arithmetic::{FixedU128, Perbill};

use crate::wide::{BILLION, FIXED_ONE};

pub(crate) fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
	BigRational::new(numerator.into(), denominator.into())
}

pub(crate) fn int(value: impl Into<BigInt>) -> BigRational {
	ratio(value, 1)
}

pub(crate) fn fixed(value: FixedU128) -> BigRational {
	ratio(value.into_inner(), FIXED_ONE)
}

pub(crate) fn part(value: Perbill) -> BigRational {
	ratio(value.deconstruct(), BILLION)
}

/// `None` where it does not fit.
pub(crate) fn floor(value: &BigRational) -> Option<u128> {
	value.floor().to_integer().to_u128()
}
