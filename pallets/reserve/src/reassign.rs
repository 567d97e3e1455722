//! Governance moves a lot to another custodian.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{LotId, Role, RoleInspect};

use crate::{Bills, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// The new custodian owes the face from now on. The holdings of both need a new proof. No bound
	/// on a custodian's lots applies: it would keep them where they are in danger.
	pub(crate) fn do_reassign(id: LotId, custodian: T::AccountId) -> DispatchResult {
		let mut bill = Self::bill(id)?;
		ensure!(bill.custodian != custodian, Error::<T>::SameCustodian);
		let keeper = T::Roles::admission(Role::BillCustodian, &custodian)
			.ok_or(Error::<T>::UnknownCustodian)?;

		if let Some(lot) = bill.carried()? {
			let now = Self::now();
			Self::leave_holding(&bill.custodian, lot.face, lot.cost, 1, now)?;
			Self::join_holding(&custodian, keeper.group, &lot, now)?;
		}
		let from = core::mem::replace(&mut bill.custodian, custodian.clone());
		Bills::<T>::insert(id, bill);

		Self::deposit_event(Event::Reassigned { lot: id, from, to: custodian });
		Ok(())
	}
}
