//! How far a round has come.

use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::stored;
use infrafi_protocol::{time::UnixSeconds, LoanId, StrikeStatus};
use scale_info::TypeInfo;

use crate::{time::now, Config, Parameters, Round, MAX_FILL_TIME};

/// Number of a round, from 1 on.
pub type RoundNumber = u64;

/// The place at which a round goes on. The live loans come first, so that a loan that is seized
/// while the round runs is not left out.
#[stored]
#[derive(Copy)]
pub enum Cursor {
	/// After this live loan, by the order of their map. None before the first one.
	Live(Option<LoanId>),
	/// After this seized loan, by the order of their map. None before the first one.
	Seized(Option<LoanId>),
}

/// How far the round of the last strike has come.
#[stored]
#[derive(Copy, Default)]
pub struct RoundProgress {
	/// Number of the round. Zero before the first one.
	pub round: u64,
	/// Its strike, in seconds since 1970.
	pub at: u64,
	/// Where it goes on. None if it is complete.
	pub next: Option<Cursor>,
	/// Number of loans that it has come to.
	pub done: u32,
	/// Number of loans when it began.
	pub of: u32,
	/// When the next round was seen to be due, in seconds since 1970. None if it is not due, or has
	/// not waited.
	pub waits_since: Option<u64>,
}

/// The last valuation round.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Valuation {
	/// Number of the round. Zero before the first one.
	pub round: RoundNumber,
	/// The instant of its prices, in seconds since 1970.
	pub at: UnixSeconds,
	/// Whether the round runs. Until its end no request is filled.
	pub running: bool,
	/// Number of loans that it has come to.
	pub done: u32,
	/// Number of loans when it began.
	pub of: u32,
}

/// The rounds.
pub(crate) struct Rounds<T>(PhantomData<T>);

impl<T: Config> Rounds<T> {
	/// How far the last round has come.
	pub(crate) fn progress() -> RoundProgress {
		Round::<T>::get()
	}

	/// Stores how far it has come.
	pub(super) fn put(progress: RoundProgress) {
		Round::<T>::put(progress);
	}

	/// The last round.
	pub(crate) fn valuation() -> Valuation {
		let RoundProgress { round, at, next, done, of, .. } = Self::progress();
		Valuation { round, at, running: next.is_some(), done, of }
	}

	/// The last strike, and whether all loans count by it.
	pub(crate) fn status() -> Option<StrikeStatus> {
		let RoundProgress { round, at, next, .. } = Self::progress();
		(round > 0).then_some(StrikeStatus { at, is_complete: next.is_none() })
	}

	/// Whether the last strike is not too old for a redemption at a rate below par: two periods,
	/// the time that a due round may wait, and ten blocks.
	pub(crate) fn is_recent() -> bool {
		let Parameters { valuation_period, max_strike_delay, .. } = Parameters::current::<T>();
		let most = valuation_period.saturating_mul(2).saturating_add(max_strike_delay);
		let most = most.saturating_add(MAX_FILL_TIME);
		Self::status().is_some_and(|strike| now::<T>().saturating_sub(strike.at) <= most)
	}
}
