//! Anyone pays a failed loan: in full while a lot is on sale, in any part once none is.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::LoanId;

use crate::{proceeds::Takings, reasons::refusal, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Open until the first bid for the lot on sale, and again before the next one's.
	pub(crate) fn do_repay_failed(who: T::AccountId, id: LoanId, amount: Usdai) -> DispatchResult {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let failed = Self::failed(id)?;
		let record = &failed.record;
		ensure!(record.bid().is_none(), Error::<T>::BidStands);
		let all = Self::payoff_of_failed(record)?;
		let exit_fee = Self::exit_fee_of_failed(record);
		let is_full = amount >= all;
		// A part leaves the lenders something to claim: the fee is due with the last of it.
		let is_part = record.auction.is_none() && amount < all.saturating_sub(exit_fee);
		ensure!(is_full || is_part, Error::<T>::PaidInPart);

		// A unit at least: it has the reserve join, where that is enough. What is too much is the borrower's.
		let taken = amount.min(all.max(Usdai(1)));
		let money = Self::take(&who, taken)?;
		Self::deposit_event(Event::Recovered { loan: id, payer: who, amount: taken.0 });
		let exit_fee = if is_full { exit_fee } else { Usdai::ZERO };
		Self::proceed(failed, Takings { exit_fee, ..Takings::of(money) })
	}

	/// What ends a failed loan: all that is lacking, the costs of the seizure, the exit fee as of any loan that is repaid, less
	/// what the debt-service reserve still holds.
	pub(crate) fn payoff_of_failed(record: &crate::SeizureOf<T>) -> Result<Usdai, DispatchError> {
		let exit_fee = Self::exit_fee_of_failed(record);
		let lacking = record.lacking().map_err(refusal::<T>)?;
		let all = Usdai::sum(&[lacking, record.costs, exit_fee]).map_err(refusal::<T>)?;
		Ok(all.saturating_sub(record.reserve))
	}

	/// None once the loss is booked: from then on the lenders alone are owed.
	fn exit_fee_of_failed(record: &crate::SeizureOf<T>) -> Usdai {
		if record.is_written_off {
			Usdai::ZERO
		} else {
			record.exit_fee
		}
	}
}
