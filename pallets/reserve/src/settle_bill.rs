//! A custodian pays the face value of a bill that has matured.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LotId;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// A payment for a lot whose loss is already realised is income.
	pub(crate) fn do_settle_bill(who: T::AccountId, id: LotId) -> DispatchResult {
		let bill = Self::bill(id)?;
		ensure!(bill.custodian == who, Error::<T>::NotCustodian);
		Self::ensure_not_frozen(&who)?;
		let now = Self::now();
		ensure!(now >= bill.lot.matures_at, Error::<T>::NotMatured);

		let face = bill.lot.face;
		Self::take_in(&who, face)?;
		let result = Self::close(id, &bill, face, now)?;

		Self::deposit_event(Event::BillSettled {
			lot: id,
			custodian: who,
			face: face.0,
			gain: result.gain.0,
		});
		Self::settle_with_vault(result.uncounted)
	}
}
