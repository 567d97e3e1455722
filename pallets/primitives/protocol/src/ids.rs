//! Ids: `u64`, given in order from 0, never used again.

/// Id of a collateral unit, and of its NFT in the collection of units.
pub type UnitId = u64;
