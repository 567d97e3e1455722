//! Weights: those that `scripts/bench.sh` has measured of pallets that are not ours, and the SDK's where its figures do not hold
//! for this runtime as they are.

pub mod frame_system;
pub mod frame_system_extensions;
pub mod pallet_asset_tx_payment;
pub mod pallet_assets;
pub mod pallet_balances;
pub mod pallet_membership;
pub mod pallet_nfts;
pub mod pallet_oracle;
pub mod pallet_timestamp;
