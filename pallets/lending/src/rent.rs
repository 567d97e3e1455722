//! Rent goes to the owner, the loan or the proceeds, by the state of the unit. And leases are
//! reviewed for the lenders.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	assets::Balance, Custody, LeaseFacts, LeaseReview, LoanId, RentSink, UnitId,
};

use crate::{
	any_loan::AnyLoan,
	books::{take, PledgeBook, Pot},
	live::LiveLoan,
	offer::LoanOffer,
	post_info::{lease_change_weight, recognise_weight, rent_weight},
	Config, Error, Pallet,
};

impl<T: Config> RentSink<T::AccountId> for Pallet<T> {
	/// Of a unit that secures no loan the rent is the owner's. Where it cannot be paid to an
	/// account, it waits for it.
	fn pay(
		lease: &LeaseFacts<T::AccountId>,
		from: &T::AccountId,
		amount: Balance,
	) -> Result<Option<T::AccountId>, DispatchError> {
		let amount = Usdai(amount);
		if let Some(loan) = PledgeBook::<T>::loan_of(lease.unit) {
			return match AnyLoan::<T>::load(loan)? {
				AnyLoan::Live(live) => live.receive_rent(lease, from, amount),
				AnyLoan::Seized(seized) => seized.receive_rent(lease, from, amount).map(|()| None),
			};
		}
		let condition = T::Custody::condition(lease.unit).ok_or(Error::<T>::UnknownUnit)?;
		Pot::<T>::pay_out(&condition.owner, take::<T>(from, amount)?)?;
		Ok(Some(condition.owner))
	}

	fn pay_weight() -> Weight {
		rent_weight::<T>()
	}

	fn before_change(unit: UnitId) -> DispatchResult {
		let Some(loan) = PledgeBook::<T>::loan_of(unit) else { return Ok(()) };
		// Of a seized loan no window is open.
		let Some(live) = LiveLoan::<T>::load(loan)? else { return Ok(()) };
		live.count_lease(unit)
	}

	fn before_change_weight() -> Weight {
		lease_change_weight::<T>()
	}
}

impl<T: Config> LeaseReview<T::AccountId> for Pallet<T> {
	fn recognise(loan: LoanId, lease: &LeaseFacts<T::AccountId>) -> DispatchResult {
		if LoanOffer::<T>::exists(loan) {
			return LoanOffer::<T>::load(loan)?.recognise(lease);
		}
		AnyLoan::<T>::live(loan)?.recognise(lease)
	}

	fn recognise_weight() -> Weight {
		recognise_weight::<T>()
	}
}
