//! # The test kit of the pallets
//!
//! A dev-dependency: accounts, short texts and amounts, numbers that are the same in each run, and
//! the part of a runtime that is the same in every mock.
//!
//! * [`base_runtime!`]: the runtime of a mock, with System, Timestamp and Balances configured.
//! * [`assets_config!`], [`nfts_config!`]: pallet-assets and pallet-nfts, closed as on the chain.
//! * [`checked_externalities!`]: storage in which a test runs, with a check after it.
//! * [`touched`], [`costs_of_calls`], [`keys_in_weight`]: the storage keys of a call, and those
//!   that its weight counts.
//! * [`clock!`]: the clock of a mock in seconds.
//! * [`EnsureParams`], [`governed_tests!`], [`check_tightening`]: the origin of governed values,
//!   the tests that all of them have, and their stricter sides.
//!
//! Stand-ins for other pallets stay in the mocks: they differ on purpose.

mod accounts;
mod governed;
mod random;
mod runtime;
mod storage;
mod values;

pub use accounts::*;
pub use governed::*;
pub use random::Random;
pub use storage::*;
pub use values::*;
