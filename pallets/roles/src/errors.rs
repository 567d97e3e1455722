//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// Only governance may do this: the council by the timelock to admit, two thirds of it by a
		/// motion to revoke. A registrar may do it for borrowers and lessees.
		NotGovernance,
		/// The group is zero. Every admitted account belongs to a group.
		GroupIsZero,
		/// The end of the admission is not in the future.
		ValidUntilNotInFuture,
		/// The maximum number of attestors is reached. An expired one counts until it is revoked.
		TooManyAttestors,
		/// The account has no admission to the role.
		NotAdmitted,
	}
}
