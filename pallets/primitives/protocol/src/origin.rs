//! Origins whose refusal has a name.

use frame_support::traits::{EnsureOrigin, OriginTrait};

/// An origin that a call asks for. The SDK refuses every other one with the same `BadOrigin`. With
/// an error of the pallet in its place a wallet shows what the call needs.
pub trait NamedOrigin<Origin>: EnsureOrigin<Origin> {
	/// What the origin grants, or `refusal` for any other origin.
	fn ensure_or<E>(origin: Origin, refusal: E) -> Result<Self::Success, E> {
		Self::try_origin(origin).map_err(|_| refusal)
	}

	/// For a call of this origin and of accounts: `None` for this origin, and the account for a
	/// signed one. `refusal` for any other, such as a motion with too few votes.
	fn or_signer<E>(origin: Origin, refusal: E) -> Result<Option<Origin::AccountId>, E>
	where
		Origin: OriginTrait<AccountId: Clone>,
	{
		match Self::try_origin(origin) {
			Ok(_) => Ok(None),
			Err(other) => other.as_signer().cloned().map(Some).ok_or(refusal),
		}
	}
}

impl<Origin, T: EnsureOrigin<Origin>> NamedOrigin<Origin> for T {}
