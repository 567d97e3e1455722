//! Records that the transactions of a block share: where fees go, the vault's dollars, and USDai as
//! an asset.
//!
//! A block reads and writes each of them once, however many transactions touch it. So no weight of
//! a call or an extension counts them, and the hook of Fees does, in every block.

use alloc::vec::Vec;

use infrafi_protocol::assets::USDAI;

use crate::{
	configs::{TreasuryAccount, VaultAccount},
	Runtime,
};

/// Number of the records.
pub const RECORDS: u64 = 4;

/// Keys of the records.
pub fn keys() -> [Vec<u8>; RECORDS as usize] {
	let treasury = TreasuryAccount::get();
	[
		frame_system::Account::<Runtime>::hashed_key_for(&treasury),
		pallet_assets::Account::<Runtime>::hashed_key_for(USDAI, treasury),
		pallet_assets::Account::<Runtime>::hashed_key_for(USDAI, VaultAccount::get()),
		pallet_assets::Asset::<Runtime>::hashed_key_for(USDAI),
	]
}
