//! # Protocol
//!
//! What the pallets share: the ids of things, the records that they pass to each other, and the
//! small traits through which they meet. No pallet depends on the crate of another pallet. The
//! runtime connects the traits.
//!
//! * [`assets`], [`time`], [`ids`]: assets, amounts, times, ids and collections.
//! * [`mod@unit`], [`feed`]: collateral units, hardware models and feeds.
//! * [`role`]: roles, and admissions to them.
//! * [`governance`]: changes of governed values.
//! * [`traits`], [`policy`], [`strike`], [`rent`], [`market`], [`record`]: the seams between the
//!   pallets.
//! * [`origin`]: origins whose refusal has a name.
//! * [`key`]: numbers as storage keys.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::indexing_slicing,
		clippy::unwrap_used
	)
)]

pub mod assets;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
pub mod feed;
pub mod governance;
pub mod ids;
pub mod key;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
pub mod market;
pub mod origin;
pub mod policy;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
pub mod record;
pub mod rent;
pub mod role;
pub mod strike;
pub mod time;
pub mod traits;
pub mod unit;

pub use feed::{Model, OracleKey};
pub use governance::ParamsChange;
pub use ids::{LeaseId, ListingId, LoanId, LotId, PolicyId, RequestId, UnitId};
pub use key::BeU64;
pub use market::{
	fingerprint, Item, ItemFacts, ItemKeeper, PositionFacts, PositionId, ReceiptFacts, RequestFacts,
};
pub use origin::NamedOrigin;
pub use policy::{ClaimTerms, PolicyBook};
pub use record::{Fact, RecordKeeper};
pub use rent::{Holder, LeaseBook, LeaseFacts, LeaseReview, RentSink, UnitHolder};
pub use role::{Admission, Group, HasRole, Role};
pub use strike::{ExitWindows, StrikePrices, StrikeStatus, StruckPrices, StruckValue};
pub use traits::{
	Appraisal, Appraise, AppraiseError, ApprovedOffers, Bearing, ClaimChange, Custody, Lent,
	LentInspect, Liquidity, LoanBook, LossWatch, OfferInspect, ReserveBooks, ReserveHealth,
	ReserveInspect, ReserveState, RoleInspect, RoleRevoke, RoleWatch, Subject, UnitInspect,
	UnitRental, VaultLoss,
};
