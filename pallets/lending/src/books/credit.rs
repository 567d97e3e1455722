//! USDai in no account. A credit that is dropped is burned: each ends in an account or at the
//! vault.

use frame_support::{
	defensive_assert,
	pallet_prelude::*,
	traits::{
		fungibles::{hold::Mutate, Balanced, Credit, Inspect},
		tokens::{Fortitude, Precision, Preservation},
		Contains,
	},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::assets::USDAI;

use crate::{Config, Error, HoldReason};

/// USDai in no account.
pub(crate) type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

/// Takes money from an account. A frozen account pays nothing; it can still owe nothing.
pub(crate) fn take<T: Config>(
	from: &T::AccountId,
	amount: Usdai,
) -> Result<CreditOf<T>, DispatchError> {
	if amount > Usdai::ZERO {
		ensure!(!T::Frozen::contains(from), Error::<T>::AccountFrozen);
		ensure_has::<T>(from, amount, Preservation::Expendable)?;
	}
	withdraw::<T>(from, amount)
}

/// Holds money in an account. One unit has to stay free beside all that is held there.
pub(crate) fn hold<T: Config>(
	reason: HoldReason,
	who: &T::AccountId,
	amount: Usdai,
) -> DispatchResult {
	ensure_has::<T>(who, amount, Preservation::Protect)?;
	T::Holds::hold(USDAI, &reason.into(), who, amount.0)
}

/// The error of the assets pallet would not name the asset.
fn ensure_has<T: Config>(
	who: &T::AccountId,
	amount: Usdai,
	keeps: Preservation,
) -> Result<(), Error<T>> {
	let free = T::Assets::reducible_balance(USDAI, who, keeps, Fortitude::Polite);
	ensure!(free >= amount.0, Error::<T>::InsufficientUsdai);
	Ok(())
}

/// Takes money from an account, frozen or not.
pub(super) fn withdraw<T: Config>(
	from: &T::AccountId,
	amount: Usdai,
) -> Result<CreditOf<T>, DispatchError> {
	if amount == Usdai::ZERO {
		return Ok(CreditOf::<T>::zero(USDAI));
	}
	T::Assets::withdraw(
		USDAI,
		from,
		amount.0,
		Precision::Exact,
		Preservation::Expendable,
		Fortitude::Polite,
	)
}

/// The sum of two credits.
pub(crate) fn merge<T: Config>(
	one: CreditOf<T>,
	other: CreditOf<T>,
) -> Result<CreditOf<T>, DispatchError> {
	one.merge(other).map_err(|_| DispatchError::Other("credits of two assets"))
}

/// Drops a credit that is used up. One that is not would be burned: the call fails instead.
pub(crate) fn drop_empty<T: Config>(money: CreditOf<T>) -> DispatchResult {
	defensive_assert!(money.peek() == 0, "money is left over");
	money.drop_zero().map_err(|_| DispatchError::Other("money is left over"))
}
