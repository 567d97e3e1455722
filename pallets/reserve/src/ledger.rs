//! The ledger of lots: additions and removals keep the sums and the calendar in step.

use frame_support::{pallet_prelude::*, traits::UnixTime};
use infrafi_finance::{
	backing::Backing,
	tbill::Lot,
	units::{Usdai, Usdc},
};
use infrafi_protocol::{BeU64, LotId};

use crate::{BillOf, Bills, Calendar, Config, Error, Pallet, ReserveLedger, MAX_FACES, MAX_LOTS};

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}

	/// What stands behind the supply of USDai.
	pub(crate) fn backing(ledger: &ReserveLedger) -> Backing {
		let ReserveLedger { cash, loss, ref lots, .. } = *ledger;
		Backing { cash, lots: lots.cost, loss, supply: Self::supply() }
	}

	/// No USDai are issued while backing is missing that no loss explains.
	pub(crate) fn ensure_not_short(ledger: &ReserveLedger) -> DispatchResult {
		let shortage = Self::backing(ledger).shortage()?;
		ensure!(shortage == Usdai::ZERO, Error::<T>::ShortageStands);
		Ok(())
	}

	pub(crate) fn bill(id: LotId) -> Result<BillOf<T>, Error<T>> {
		Bills::<T>::get(id).ok_or(Error::<T>::UnknownLot)
	}

	/// Adds a lot to the sums and to the calendar. The caller stores the ledger.
	pub(crate) fn add_lot(ledger: &mut ReserveLedger, id: LotId, lot: &Lot) -> DispatchResult {
		ensure!(ledger.carried < MAX_LOTS, Error::<T>::TooManyLots);
		ledger.lots = ledger.lots.settle(lot)?;
		// With more, the yearly accretion would not fit into an amount, and every read would fail.
		ensure!(ledger.lots.face <= Usdc(MAX_FACES), Error::<T>::FacesTooHigh);
		ledger.carried = ledger.carried.saturating_add(1);
		let first = ledger.first_maturity.unwrap_or(lot.matures_at);
		ledger.first_maturity = Some(first.min(lot.matures_at));
		Calendar::<T>::insert(BeU64::from(lot.matures_at), id, ());
		Ok(())
	}

	/// Removes a lot from the sums and from the calendar. The caller stores the ledger, and changes
	/// the custodian's holding.
	pub(crate) fn remove_lot(
		ledger: &mut ReserveLedger,
		id: LotId,
		lot: &Lot,
		now: u64,
	) -> DispatchResult {
		ledger.lots = ledger.lots.remove(*lot, now)?;
		ledger.carried = ledger.carried.saturating_sub(1);
		Calendar::<T>::remove(BeU64::from(lot.matures_at), id);
		if ledger.first_maturity == Some(lot.matures_at) {
			ledger.first_maturity = Calendar::<T>::iter_keys().next().map(|(at, _)| at.into());
		}
		Ok(())
	}

	/// The entries of the calendar whose maturities are not counted, the earliest first. Except
	/// while the clock is being set, all of them are in the future.
	pub(crate) fn uncounted(ledger: &ReserveLedger) -> impl Iterator<Item = (BeU64, LotId)> {
		match ledger.matured_cursor {
			Some((at, id)) => Calendar::<T>::iter_keys_from(Calendar::<T>::hashed_key_for(at, id)),
			None => Calendar::<T>::iter_keys(),
		}
	}
}
