//! Governance moves a lot to another custodian.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::LotId;

use crate::{Bills, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// The new custodian owes the face from now on. The holdings of both need a new proof.
	pub(crate) fn do_reassign(id: LotId, custodian: T::AccountId) -> DispatchResult {
		let mut bill = Self::bill(id)?;
		ensure!(bill.custodian != custodian, Error::<T>::SameCustodian);
		ensure!(T::Custodians::contains(&custodian), Error::<T>::UnknownCustodian);

		if let Some(lot) = bill.carried()? {
			let now = Self::now();
			Self::leave_holding(&bill.custodian, lot.face, 1, now)?;
			Self::join_holding(&custodian, lot.face, now)?;
		}
		let from = core::mem::replace(&mut bill.custodian, custodian.clone());
		Bills::<T>::insert(id, bill);

		Self::deposit_event(Event::Reassigned { lot: id, from, to: custodian });
		Ok(())
	}
}
