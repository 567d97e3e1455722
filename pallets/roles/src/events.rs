//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account was admitted to a role, or its admission was renewed or changed.
		Admitted {
			/// The role.
			role: Role,
			/// The account.
			who: T::AccountId,
			/// Number of the affiliation of the account.
			group: Group,
			/// End of the admission, in seconds since 1970. `None` if it has no end.
			valid_until: Option<u64>,
			/// Hash of the documents on which the admission rests.
			evidence: H256,
			/// Whether it replaces an earlier admission, and ends earlier than that or is of
			/// another group. What rested on the earlier one was dropped.
			is_reduced: bool,
		},
		/// Governance or a registrar ended an admission.
		Revoked {
			/// The role.
			role: Role,
			/// The account, which is no longer admitted to the role.
			who: T::AccountId,
		},
		/// An account ended its own admission.
		Renounced {
			/// The role.
			role: Role,
			/// The account, which is no longer admitted to the role.
			who: T::AccountId,
		},
	}
}
