//! Lender positions as items of the market.

use frame_support::{
	pallet_prelude::*,
	traits::{tokens::nonfungibles_v2::Transfer, Locker},
};
use infrafi_finance::waterfall::TrancheClaim;
use infrafi_protocol::{
	assets::Balance, ids::POSITION_COLLECTION, ItemFacts, ItemKeeper, LoanId, PositionFacts,
	PositionId,
};

use crate::{
	books::{item_of, Positions},
	live::LiveLoan,
	seized::SeizedLoan,
	Config, Error, Pallet, MAX_TRANCHES_OF_LOAN,
};

/// The owner of a position that can be transferred.
fn owner_of<T: Config>((loan, tranche): PositionId) -> Result<T::AccountId, Error<T>> {
	// Beyond the last tranche an item is that of another loan.
	ensure!(u32::from(tranche) < MAX_TRANCHES_OF_LOAN, Error::<T>::UnknownPosition);
	let owner = Positions::<T>::owner(loan, tranche).ok_or(Error::<T>::UnknownPosition)?;
	let is_locked = Pallet::<T>::is_locked(POSITION_COLLECTION, item_of(loan, tranche));
	ensure!(!is_locked, Error::<T>::PositionLocked);
	Ok(owner)
}

/// What the price of a position depends on.
fn facts_of<T: Config>(loan: LoanId, tranche: u8) -> Result<PositionFacts, Error<T>> {
	let (received, is_seized, is_written_off) = match LiveLoan::<T>::record(loan) {
		Some(live) => (live.received, false, false),
		None => {
			let seized = SeizedLoan::<T>::record(loan).ok_or(Error::<T>::UnknownPosition)?;
			(seized.received, true, seized.is_written_off)
		}
	};
	let TrancheClaim { principal, interest, late } =
		received.get(usize::from(tranche)).copied().unwrap_or_default();
	Ok(PositionFacts {
		principal: principal.0,
		interest: interest.0,
		late: late.0,
		is_seized,
		is_written_off,
	})
}

impl<T: Config> ItemKeeper<PositionId, T::AccountId> for Pallet<T> {
	/// What was received, and not what is owed: interest accrues each second, and is the buyer's.
	/// What a missed deadline makes the reserve pay counts once a call has booked it.
	fn facts(
		position: PositionId,
	) -> Result<(T::AccountId, ItemFacts<T::AccountId>), DispatchError> {
		let owner = owner_of::<T>(position)?;
		let (loan, tranche) = position;
		Ok((owner, ItemFacts::Position(facts_of::<T>(loan, tranche)?)))
	}

	/// A payment goes to the owner at once, or waits for that account.
	fn claimable(_: PositionId) -> Balance {
		0
	}

	fn hand_over(position: PositionId, from: &T::AccountId, to: &T::AccountId) -> DispatchResult {
		ensure!(owner_of::<T>(position)? == *from, Error::<T>::NotPositionOwner);
		let (loan, tranche) = position;
		T::Nfts::transfer(&POSITION_COLLECTION, &item_of(loan, tranche), to)
	}
}
