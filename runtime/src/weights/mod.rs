//! Weights of SDK pallets whose own figures do not hold for this runtime.

pub mod pallet_membership;
pub mod pallet_oracle;
