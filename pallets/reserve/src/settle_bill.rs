//! A custodian pays the face of a bill that has matured.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LotId;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// In time or late: what its loss was realised of brings income. Returns how many maturities were passed.
	pub(crate) fn do_settle_bill(who: T::AccountId, id: LotId) -> Result<u32, DispatchError> {
		let bill = Self::bill(id)?;
		ensure!(bill.custodian == who, Error::<T>::NotCustodian);
		Self::ensure_not_frozen(&who)?;
		let now = Self::now();
		ensure!(now >= bill.lot.matures_at, Error::<T>::NotMatured);

		let face = bill.lot.face;
		Self::take_in(&who, face)?;
		let outcome = Self::close(id, &bill, face, now)?;

		Self::deposit_event(Event::BillSettled {
			lot: id,
			custodian: who,
			face: face.0,
			gain: outcome.gain.0,
		});
		Ok(outcome.due.max(Self::ask_stake()?))
	}
}
