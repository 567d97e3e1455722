//! A custodian confirms that he keeps units: the heartbeat.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::{unit::LossKind, UnitId};

use crate::{types::Confirmations, Config, Error, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Confirms all of the units, or none.
	pub(crate) fn do_confirm_custody(who: T::AccountId, units: Confirmations) -> DispatchResult {
		ensure!(!units.is_empty(), Error::<T>::NoUnits);
		ensure!(T::Custodians::contains(&who), Error::<T>::UnknownCustodian);
		let now = Self::now();
		for unit in &units {
			Self::confirm(&who, *unit, now)?;
		}

		Self::deposit_event(Event::CustodyConfirmed { custodian: who, units });
		Ok(())
	}

	/// Confirms one unit. Who has reported it gone has to take that back first.
	fn confirm(who: &T::AccountId, id: UnitId, now: u64) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.custodian == *who, Error::<T>::NotCustodian);
		record.ensure_receipt::<T>()?;
		ensure!(
			!matches!(record.loss, Some(LossKind::Missing | LossKind::Destroyed)),
			Error::<T>::ReportedLost
		);

		record.confirmed_at = Some(now);
		Units::<T>::insert(id, record);
		Ok(())
	}
}
