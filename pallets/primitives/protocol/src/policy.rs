//! The seams between insurance policies and claims on them.

use frame_support::pallet_prelude::DispatchError;

use crate::{assets::Balance, ids::UnitId, time::Seconds, unit::PolicyRef};

/// Keeps policies and the bonds behind them in step with claims. Implemented by collateral, called
/// by lending alone. An insurer's exposure contains what its policies cover and what is left unpaid
/// of its open claims, each once.
pub trait PolicyBook<AccountId> {
	/// USDai in no account: see [Credits](crate::traits#credits).
	type Credit;

	/// A claim is filed on the policy that a unit has now. From then on the policy counts until the
	/// claim is closed. Nothing changes if the unit has no policy.
	fn claim_opened(unit: UnitId);

	/// `amount` of a policy is paid: USDai (18 decimals). Its coverage falls by it, and a policy
	/// without coverage ends. `is_open` states whether the claim on it was open.
	fn claim_paid(policy: &PolicyRef<AccountId>, amount: Balance, is_open: bool);

	/// The open claim on a policy is closed, and `left` is not paid: USDai (18 decimals).
	fn claim_closed(policy: &PolicyRef<AccountId>, left: Balance);

	/// Takes money out of the bond for an open claim of which `left` is not paid: at most `max`, at
	/// most `left`, and at most `bond * left / sum of left over the insurer's open claims`, rounded
	/// down. The caller reports the payment by [`PolicyBook::claim_paid`].
	fn take_bond(
		insurer: &AccountId,
		left: Balance,
		max: Balance,
	) -> Result<Self::Credit, DispatchError>;
}

/// How claims on insurers run. Implemented by lending, called by collateral.
pub trait ClaimTerms {
	/// The time in which an insurer answers a claim, in seconds: governed.
	fn claim_period() -> Seconds;
}
