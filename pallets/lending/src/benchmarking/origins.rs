//! The origins of the benchmarks.

use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

use crate::Config;

/// The origin that governs.
pub(super) fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// The origin that approves.
pub(super) fn committee<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::CreditCommittee::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// The origin that governs after a delay.
pub(super) fn delayed_governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::DelayedGovernance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}
