//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// The model is not registered.
		UnknownModel,
		/// A unit of the model is pledged or seized, so the model has to stay.
		ModelSecuresLoans,
		/// The feed is not registered.
		UnknownFeed,
		/// No value of the feed is held.
		NothingHeld,
		/// The held value is older than `max_age`.
		HeldValueStale,
		/// A model name needs 1 to 32 printable ASCII characters with single spaces between words.
		ModelNameMalformed,
		/// The maximum number of feeds is reached.
		TooManyFeeds,
		/// The depreciation must be below 100 % a year.
		DepreciationTooHigh,
		/// The floor must be below 100 % of the price of a new piece.
		FloorTooHigh,
		/// The economic life must be at least one second and at most 100 years.
		EconomicLifeOutOfRange,
		/// The utilisation must be above zero.
		UtilisationZero,
		/// The margin must be above zero.
		MarginZero,
		/// The discount rate must be at most 1000 % a year.
		DiscountRateTooHigh,
		/// The factors of the grades must not rise from A to C, and that of C must be above zero.
		GradesNotDescending,
		/// The URL of a source must start with `http://` or `https://` and be printable ASCII.
		SourceUrlMalformed,
		/// The URL of a source must be `https://`: `http://` is for the appraiser's own machine
		/// (127.0.0.1, localhost, ::1).
		SourceNotEncrypted,
		/// The pointer of a source must be a JSON pointer (RFC 6901) in printable ASCII.
		SourcePointerMalformed,
		/// The scale of a source must be above zero.
		SourceScaleZero,
		/// A feed has sources, but fewer than `min_sources`.
		TooFewSources,
		/// Two sources have the same URL and pointer.
		DuplicateSource,
		/// `fetch_interval` must be at least one block.
		FetchIntervalZero,
		/// `min_sources` must be at least 1 and at most the maximum number of sources of a feed.
		MinSourcesOutOfRange,
		/// `minimum_count` must be at least 1 and at most the maximum number of appraisers.
		MinimumCountOutOfRange,
		/// `max_spread` must be above zero and below 100 %.
		MaxSpreadOutOfRange,
		/// `max_age` must be at most 30 days.
		MaxAgeTooLong,
		/// `value_expiry` must be at least one second and at most half of `max_age`.
		ValueExpiryOutOfRange,
		/// `value_expiry` must be longer than `fetch_interval`.
		ValueExpiryWithinRound,
		/// `max_deviation` must be above zero and below 100 %.
		MaxDeviationOutOfRange,
		/// `confirm_rounds` must be at least 2 and at most 100.
		ConfirmRoundsOutOfRange,
		/// `tip` must be at most `MaxTip`.
		TipTooHigh,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
	}
}
