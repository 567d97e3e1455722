//! # Protocol
//!
//! What the pallets share: the ids of things, the records that they pass to each other, and the
//! small traits through which they meet. No pallet depends on the crate of another pallet. The
//! runtime connects the traits.
//!
//! * [`assets`], [`ids`]: assets, amounts, ids and collections.
//! * [`mod@unit`], [`feed`]: collateral units, hardware models and feeds.
//! * [`traits`]: the seams between the pallets.
//! * [`key`]: numbers as storage keys.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]

pub mod assets;
pub mod feed;
pub mod ids;
pub mod key;
pub mod traits;
pub mod unit;

pub use feed::{Model, OracleKey};
pub use ids::{LoanId, LotId, RequestId, UnitId};
pub use key::BeU64;
pub use traits::{
	Appraisal, Appraise, AppraiseError, ClaimChange, Custody, Lent, Liquidity, LoanBook, LossWatch,
	ReserveBooks, ReserveHealth, ReserveInspect, ReserveState, Subject, UnitInspect, VaultLoss,
};
