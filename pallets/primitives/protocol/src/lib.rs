//! # Protocol
//!
//! What the pallets have in common: the ids by which they name things, the records they pass to each other, and the small
//! traits through which they meet. No pallet depends on another pallet's crate; the runtime wires the traits.

#![cfg_attr(not(feature = "std"), no_std)]

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
