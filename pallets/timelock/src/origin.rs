//! The origin of calls that have waited.

use frame_support::traits::{EnsureOrigin, OriginTrait};

use crate::Origin;

/// Passes calls of class `Council` that the timelock makes.
pub struct EnsureExecuted;

impl<O> EnsureOrigin<O> for EnsureExecuted
where
	O: OriginTrait + From<Origin>,
	for<'a> &'a O::PalletsOrigin: TryInto<&'a Origin>,
{
	type Success = ();

	fn try_origin(origin: O) -> Result<Self::Success, O> {
		let is_executed = matches!(origin.caller().try_into(), Ok(Origin::Executed));
		is_executed.then_some(()).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<O, ()> {
		Ok(Origin::Executed.into())
	}
}
