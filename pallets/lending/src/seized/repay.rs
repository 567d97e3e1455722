//! Any account pays a seized loan: in full while a lot is on sale, in any part while none is. And
//! governance writes off what is outstanding once no proceeds are to be expected.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;

use super::{proceeds::Proceeds, SeizedLoan};
use crate::{books::take, Config, Error, Event, Pallet};

impl<T: Config> SeizedLoan<T> {
	/// Pays an amount. Open until the first bid for the lot on sale, and again before the first bid
	/// for the next one.
	pub(crate) fn repay(self, who: T::AccountId, amount: Usdai) -> DispatchResult {
		ensure!(self.record.bid().is_none(), Error::<T>::BidStands);
		let all = self.payoff()?;
		let exit_fee = self.record.exit_fee_due();
		let is_full = amount >= all;
		// After a part payment the lenders still have claims: the exit fee is due with the last of
		// them.
		let is_part = self.record.auction.is_none() && amount < all.saturating_sub(exit_fee);
		ensure!(is_full || is_part, Error::<T>::PaidInPart);

		// At least one unit is taken, even if the reserve alone suffices: the reserve joins
		// received money only. The excess goes to the borrower.
		let taken = amount.min(all.max(Usdai(1)));
		let money = take::<T>(&who, taken)?;
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::Recovered { loan, payer: who, amount: taken.0 });
		self.apply_proceeds(Proceeds::of(money))
	}

	/// The amount that ends a seized loan: all outstanding claims, the costs of the seizure, and
	/// the exit fee, less the rest of the debt-service reserve.
	pub(crate) fn payoff(&self) -> Result<Usdai, DispatchError> {
		let record = &self.record;
		let all = Usdai::sum(&[record.outstanding()?, record.costs, record.exit_fee_due()])?;
		Ok(all.saturating_sub(record.reserve))
	}

	/// Writes off what is outstanding. The claims stay: later proceeds go to the lenders that lost.
	pub(crate) fn write_off(self) -> DispatchResult {
		ensure!(!self.record.is_written_off, Error::<T>::WrittenOffAlready);
		// A write-off lowers the price of newcomers. An account that enters before proceeds that
		// are foreseeable would receive a part of them.
		ensure!(self.record.is_exhausted(), Error::<T>::RecoveryPending);
		self.apply_proceeds(Proceeds { is_last: true, ..Proceeds::none() })
	}
}
