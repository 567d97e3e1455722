//! A lender commits the money of a tranche, and withdraws it from an offer that has lapsed.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::hold::Mutate,
		tokens::{Fortitude, Precision, Restriction},
		Contains,
	},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	assets::{Balance, USDAI},
	LoanId,
};

use super::LoanOffer;
use crate::{
	books::{hold, Pot},
	Config, Error, Event, HoldReason, Pallet,
};

impl<T: Config> LoanOffer<T> {
	/// Holds the money of a tranche.
	pub(crate) fn commit(mut self, who: T::AccountId, tranche: u8) -> DispatchResult {
		let amount = self.amount_lent_by(&who, tranche)?;
		ensure!(!self.is_lapsed(), Error::<T>::OfferExpired);
		ensure!(!self.record.committed.contains(tranche), Error::<T>::AlreadyCommitted);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);

		hold::<T>(HoldReason::Commitment, &who, Usdai(amount))?;
		self.record.committed = self.record.committed.with(tranche);
		self.save();
		let loan: LoanId = self.id;
		Pallet::<T>::deposit_event(Event::Committed { loan, tranche, lender: who, amount });
		Ok(())
	}

	/// Releases the money of a tranche of an offer that has lapsed.
	pub(crate) fn withdraw_commitment(mut self, who: T::AccountId, tranche: u8) -> DispatchResult {
		let amount = self.amount_lent_by(&who, tranche)?;
		ensure!(self.record.committed.contains(tranche), Error::<T>::NotCommitted);
		ensure!(self.is_lapsed(), Error::<T>::CommitmentBound);

		let reason = HoldReason::Commitment.into();
		T::Holds::release(USDAI, &reason, &who, amount, Precision::Exact)?;
		self.record.committed = self.record.committed.without(tranche);
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::CommitmentWithdrawn { loan, tranche, lender: who });
		self.save_or_end()
	}

	/// Moves all commitments into the pot.
	pub(super) fn collect_commitments(&self) -> DispatchResult {
		let pot = Pot::<T>::account();
		for (_, lender, tranche) in self.terms.accounts() {
			T::Holds::transfer_on_hold(
				USDAI,
				&HoldReason::Commitment.into(),
				lender,
				&pot,
				tranche.amount,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Polite,
			)?;
		}
		Ok(())
	}

	/// The amount of a tranche that this account lends.
	fn amount_lent_by(&self, who: &T::AccountId, tranche: u8) -> Result<Balance, Error<T>> {
		ensure!(usize::from(tranche) < self.terms.tranches.len(), Error::<T>::UnknownTranche);
		let mut accounts = self.terms.accounts();
		let lent = accounts.find(|(number, lender, _)| *number == tranche && *lender == who);
		lent.map(|(_, _, tranche)| tranche.amount).ok_or(Error::<T>::NotLender)
	}
}
