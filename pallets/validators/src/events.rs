//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account was admitted as a validator. With session keys it is in the set from the
		/// session after next on.
		Admitted {
			/// The account.
			who: T::AccountId,
		},
		/// Governance dismissed a validator, which is out of the set from the session after next
		/// on.
		Dismissed {
			/// The account.
			who: T::AccountId,
		},
		/// A validator left, and is out of the set from the session after next on.
		Left {
			/// The account.
			who: T::AccountId,
		},
		/// A validator was suspended, and is out of the set from the session after next on.
		Suspended {
			/// The account.
			who: T::AccountId,
			/// The reason.
			reason: SuspensionReason,
			/// The session in which the suspension began.
			session: SessionIndex,
		},
		/// Governance ended a suspension.
		Reinstated {
			/// The account.
			who: T::AccountId,
		},
		/// A validator that was offline ended its suspension.
		Resumed {
			/// The account.
			who: T::AccountId,
		},
		/// An offence of a validator was proven or counted.
		Offended {
			/// The account.
			who: T::AccountId,
			/// The offence.
			offence: Offence,
			/// A session of the set in which it happened.
			session: SessionIndex,
			/// Whether the validator was suspended for it. If not, the bounds of automatic
			/// suspensions forbade it: a third of the validators, `minimum` and `max_change`. It is
			/// tried again at the end of each session.
			is_suspended: bool,
		},
		/// An account that is not in the set removed its session keys and received its deposit.
		KeysPurged {
			/// The account.
			who: T::AccountId,
		},
		/// A set of validators begins, or the same one with other keys or for GRANDPA alone.
		SetStarted {
			/// The first session of the set.
			session: SessionIndex,
			/// Number of validators in the set.
			validator_count: u32,
		},
		/// Governance replaced the governed values.
		ParamsSet {
			/// The new values.
			params: Parameters,
		},
	}
}
