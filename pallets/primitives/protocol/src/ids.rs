//! Ids: `u64`, assigned in order from 0 and never used twice.

/// Id of a collateral unit, and of its NFT in the collection of units.
pub type UnitId = u64;

/// Id of a lot of Treasury bills.
pub type LotId = u64;

/// Id of a lease.
pub type LeaseId = u64;

/// Id of a policy: how many policies were bound before it.
pub type PolicyId = u64;

/// Id of a listing of the market.
pub type ListingId = u64;

/// Id of a request to redeem shares of the vault.
pub type RequestId = u64;

/// Id of a collection in pallet-nfts.
pub type CollectionId = u32;

/// The collection of collateral units. The id of an item is the id of the unit.
pub const UNIT_COLLECTION: CollectionId = 0;

/// Id of a loan, assigned at its proposal.
pub type LoanId = u64;

/// The collection of lender positions. The id of an item is `loan * 8 + tranche`.
pub const POSITION_COLLECTION: CollectionId = 1;
