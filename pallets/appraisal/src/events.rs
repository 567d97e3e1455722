//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A model was registered, or its parameters were replaced.
		ModelSet {
			/// Name of the model.
			model: Model,
			/// The new parameters of the model.
			params: ModelParams,
		},
		/// A model was removed with its feeds. Its units can no longer be appraised.
		ModelRetired {
			/// Name of the model.
			model: Model,
		},
		/// The sources of a feed were replaced.
		SourcesSet {
			/// The feed.
			feed: OracleKey,
			/// The new number of sources.
			count: u32,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The new values: `fetch_interval` in blocks, all other times in seconds.
			params: Parameters,
		},
		/// Another value of a feed was accepted, or a hold ended: the median was near the anchor,
		/// confirmed by enough rounds, or accepted by governance. Appraisals use it from now on,
		/// and no value is held now. A median that equals the accepted value only renews its time.
		ValueAccepted {
			/// The feed.
			feed: OracleKey,
			/// The accepted value: USD per new piece of the model, or USD per hour of a piece.
			value: FixedU128,
			/// Time of the oldest number behind the value, in seconds since 1970.
			as_of: u64,
		},
		/// A median of a feed deviates too far from the anchor and is held. The accepted value
		/// stays, and loans are drawn on the lower of both. Emitted again when the held value
		/// changes; `rounds` is 1 for a new hold.
		ValueHeld {
			/// The feed.
			feed: OracleKey,
			/// The held median: USD per new piece of the model, or USD per hour of a piece.
			value: FixedU128,
			/// Time of the oldest number behind the value, in seconds since 1970.
			as_of: u64,
			/// Number of rounds that have confirmed the value, this one included.
			rounds: u32,
		},
	}
}
