//! Combining what several sources say.

use primitive_types::U256;
use sp_arithmetic::{FixedU128, Perbill};

use crate::wide::BILLION;

/// The median; of an even count the lower of the two middle values. `None` of nothing.
///
/// A price used to lend against is never above what half of the sources say. It lies within the
/// range of the values, and of three values one liar, whatever he says, cannot move it beyond the
/// other two. Reorders `values`; linear time on average.
pub fn lower_median<T: Ord + Copy>(values: &mut [T]) -> Option<T> {
	let middle = values.len().checked_sub(1)?.checked_div(2)?;
	let (_, median, _) = values.select_nth_unstable(middle);
	Some(*median)
}

/// `|value - centre| <= band * centre`, exactly: nothing is rounded.
pub fn within_band(value: FixedU128, centre: FixedU128, band: Perbill) -> bool {
	let wide = |x: u128, y: u128| U256::from(x).full_mul(U256::from(y));
	let distance = value.into_inner().abs_diff(centre.into_inner());
	wide(distance, BILLION) <= wide(centre.into_inner(), band.deconstruct().into())
}

#[cfg(test)]
mod tests;
