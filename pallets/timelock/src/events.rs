//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A call was scheduled. Any account can execute it from `ready_at` on.
		Scheduled {
			/// Id of the call.
			id: CallId,
			/// The power with which it is made.
			class: CallClass,
			/// Hash of the encoded call.
			hash: T::Hash,
			/// First second at which it can be executed, in seconds since 1970.
			ready_at: u64,
			/// First second at which it can no longer be executed, in seconds since 1970.
			expires_at: u64,
		},
		/// A scheduled call was made without an error. It is no longer scheduled.
		Executed {
			/// Id of the call.
			id: CallId,
			/// The power with which it was made.
			class: CallClass,
			/// Hash of the encoded call.
			hash: T::Hash,
		},
		/// A scheduled call was cancelled. It will not be made.
		Cancelled {
			/// Id of the call.
			id: CallId,
			/// Hash of the encoded call.
			hash: T::Hash,
			/// The guardian that cancelled it. `None` if the council or Root did.
			guardian: Option<T::AccountId>,
		},
		/// A member of the council objected to a scheduled call.
		/// Once a third of the members object, the call is cancelled.
		Objected {
			/// Id of the call.
			id: CallId,
			/// The member.
			member: T::AccountId,
			/// Number of members that object now.
			count: u32,
		},
		/// A scheduled call was removed after its window. It was not made.
		Lapsed {
			/// Id of the call.
			id: CallId,
			/// Hash of the encoded call.
			hash: T::Hash,
		},
		/// A guardian entered safe mode. The entries of the protocol are closed.
		Braked {
			/// The guardian.
			guardian: T::AccountId,
			/// Number of the block in which safe mode ends.
			until: BlockNumberFor<T>,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The new values, in seconds.
			params: Parameters,
		},
	}
}
