//! Weights of pallets of the SDK and of this crate: measured by `scripts/bench.sh`, or the SDK's
//! figures with what they leave out of this runtime.

pub mod failed_migration;
pub mod fees;
pub mod frame_system;
pub mod frame_system_extensions;
pub mod operational;
pub mod pallet_asset_tx_payment;
pub mod pallet_assets;
pub mod pallet_balances;
pub mod pallet_membership;
pub mod pallet_nfts;
pub mod pallet_oracle;
pub mod pallet_safe_mode;
pub mod pallet_timestamp;
