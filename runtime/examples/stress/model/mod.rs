//! A portfolio of loans on the real runtime, the parties around it, and what befalls them.
//!
//! * [`scenario`]: the shocks, and the table of their combinations;
//! * [`data`], [`market`]: real rents and yields, and what the shocks make of them;
//! * [`cast`], [`portfolio`]: the accounts, their money, and the loans;
//! * [`world`], [`blocks`]: the days of a run, and their blocks;
//! * [`payers`], [`keeper`], [`buyers`], [`savers`], [`banks`]: what each party does in a day;
//! * [`books`], [`events`], [`record`]: what is checked, and what is written down.
//!
//! Money is counted by the chain, in whole units. Floating point decides only what people do.

pub mod banks;
pub mod blocks;
pub mod books;
pub mod buyers;
pub mod cast;
pub mod data;
pub mod events;
pub mod keeper;
pub mod market;
pub mod payers;
pub mod portfolio;
pub mod record;
pub mod savers;
pub mod scenario;
pub mod world;

use codec::Encode;
use infrafi_runtime::{AccountId, RuntimeCall, RuntimeOrigin};
use sp_runtime::{traits::Dispatchable, DispatchResult};

/// A number from 0 to below 1 that a loan or an account has once and for all.
pub fn chance(of: &str, number: u64) -> f64 {
	let hash = sp_io::hashing::twox_64(&(of, number).encode());
	u64::from_le_bytes(hash) as f64 / 2f64.powi(64)
}

/// A signed call. A refusal is an answer: what it means depends on who asks.
pub fn asked(who: &AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	let result = call.into().dispatch(RuntimeOrigin::signed(who.clone()));
	result.map(drop).map_err(|error| error.error)
}

/// A signed call that has to succeed.
pub fn made(who: &AccountId, call: impl Into<RuntimeCall>) {
	let call = call.into();
	if let Err(error) = asked(who, call.clone()) {
		panic!("{call:?} by {who}: {error:?}");
	}
}
