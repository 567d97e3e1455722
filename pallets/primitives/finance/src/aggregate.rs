//! One value out of the values of several sources.

use primitive_types::U256;
use sp_arithmetic::{FixedU128, Perbill};

use crate::wide::BILLION;

/// The median, or the lower of the two middle values if their number is even. `None` for no values.
///
/// A price that loans depend on is never above the values of half of the sources. The median lies
/// within the range of the values. One wrong value of three cannot move it beyond the other two.
/// The function reorders `values` and takes linear time on average.
pub fn lower_median<T: Ord + Copy>(values: &mut [T]) -> Option<T> {
	let middle = values.len().checked_sub(1)?.checked_div(2)?;
	let (_, median, _) = values.select_nth_unstable(middle);
	Some(*median)
}

/// `|value - centre| <= band * centre`, exactly.
pub fn within_band(value: FixedU128, centre: FixedU128, band: Perbill) -> bool {
	let wide = |x: u128, y: u128| U256::from(x).full_mul(U256::from(y));
	let distance = value.into_inner().abs_diff(centre.into_inner());
	wide(distance, BILLION) <= wide(centre.into_inner(), band.deconstruct().into())
}

#[cfg(test)]
mod tests;
