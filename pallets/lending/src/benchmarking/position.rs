//! A position, for the benchmarks of the market.

use frame_benchmarking::v2::*;
use infrafi_protocol::PositionId;

use super::setup::{curator, drawn};
use crate::{Config, Loans};

/// A position of the largest loan that counts as no first loss, with its owner.
pub fn position<T: Config>() -> Result<(T::AccountId, PositionId), BenchmarkError> {
	let (id, _) = drawn::<T>()?;
	Loans::<T>::mutate(id, |loan| {
		if let Some(loan) = loan {
			loan.first_loss = Default::default();
		}
	});
	Ok((curator::<T>(7), (id, 7)))
}
