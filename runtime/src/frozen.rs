//! Frozen accounts: those for which USDai is frozen.

use frame_support::traits::Contains;
use infrafi_protocol::assets::USDAI;

use crate::{AccountId, Runtime};

/// The accounts for which USDai is frozen or blocked, whatever their balance. The protocol neither
/// pays them nor takes from them.
///
/// It reads the status itself: pallet-assets gives other reasons first why a withdrawal fails, such
/// as an empty balance.
pub struct Frozen;

impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		pallet_assets::Account::<Runtime>::get(USDAI, who)
			.is_some_and(|account| account.status.is_frozen())
	}
}
