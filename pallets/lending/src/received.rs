//! What the lenders of a loan have received since the draw.

use frame_support::{traits::ConstU32, BoundedVec};
use infrafi_finance::{split::PerTranche, waterfall::TrancheClaim, FinanceError};

use crate::MAX_TRANCHES_OF_LOAN;

/// What each tranche has received since the draw, the senior one first: USDai (18 decimals). It
/// only rises, so it shows whether anything was paid in between.
pub type ReceivedByTranche = BoundedVec<TrancheClaim, ConstU32<MAX_TRANCHES_OF_LOAN>>;

/// Nothing, for each of the tranches.
pub(crate) fn nothing(tranches: usize) -> ReceivedByTranche {
	let none = core::iter::repeat_n(TrancheClaim::default(), tranches).collect();
	BoundedVec::truncate_from(none)
}

/// Adds what a step has paid.
pub(crate) fn add(
	all: &mut ReceivedByTranche,
	paid: &PerTranche<TrancheClaim>,
) -> Result<(), FinanceError> {
	for (received, paid) in all.iter_mut().zip(paid) {
		*received = TrancheClaim {
			principal: received.principal.ensure_add(paid.principal)?,
			interest: received.interest.ensure_add(paid.interest)?,
			late: received.late.ensure_add(paid.late)?,
		};
	}
	Ok(())
}
