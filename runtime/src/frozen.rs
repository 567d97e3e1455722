//! Which accounts are frozen: those for which USDai is.

use frame_support::traits::Contains;
use infrafi_protocol::assets::USDAI;

use crate::{AccountId, Runtime};

/// The accounts for which USDai is frozen or blocked, whatever they hold. The protocol neither pays them nor takes from them.
///
/// The status is read itself: what pallet-assets says of a withdrawal names other reasons first, such as that there is nothing
/// to withdraw.
pub struct Frozen;

impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		pallet_assets::Account::<Runtime>::get(USDAI, who)
			.is_some_and(|account| account.status.is_frozen())
	}
}
