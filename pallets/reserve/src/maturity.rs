//! Maturities are counted when the clock is set, so that every call and every read of a block finds
//! sums in which nothing due is uncounted.

use alloc::vec::Vec;

use frame_support::{
	defensive, dispatch::DispatchClass, pallet_prelude::*, storage::with_storage_layer,
	traits::OnTimestampSet,
};
use infrafi_finance::{tbill::Lots, units::Usdc};
use infrafi_protocol::LotId;

use crate::{Bills, Books, Config, Event, Pallet, ReserveLedger, WeightInfo, MAX_LOTS};

/// How many maturities one call of the hook has worked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counted {
	/// Counted in the sums.
	pub(crate) matured: u32,
	/// Not countable: these lots are carried at cost, or nothing accretes any longer.
	pub(crate) failed: u32,
}

impl Counted {
	/// Weight of the work. A lot that is carried at cost changes its bill and the holdings, as a
	/// reassignment does.
	pub(crate) fn weight<T: Config>(self) -> Weight {
		let lots = self.matured.saturating_add(self.failed);
		T::WeightInfo::mature_bill()
			.saturating_mul(lots.into())
			.saturating_add(T::WeightInfo::reassign().saturating_mul(self.failed.into()))
	}
}

impl<T: Config> OnTimestampSet<u64> for Pallet<T> {
	/// Counts every maturity up to `moment`, which is in milliseconds since 1970.
	///
	/// The hook runs in an inherent that every block must contain, so it cannot fail. It is
	/// bounded, because no more than [`MAX_LOTS`] lots are carried. `on_initialize` cannot announce
	/// its weight, because it runs before the new time is known: the hook registers what it has
	/// done.
	fn on_timestamp_set(moment: u64) {
		// The first block in which it is ready counts the maturities that came meanwhile.
		if !T::StorageReady::get() {
			return;
		}
		let counted = Self::count_maturities(moment / 1_000);
		if counted == Counted::default() {
			return;
		}
		let weight = counted.weight::<T>();
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			weight,
			DispatchClass::Mandatory,
		);
		if counted.failed > 0 {
			defensive!("the maturity of a lot cannot be counted");
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Counts every maturity up to `now`. The ledger is written once for all lots.
	pub(crate) fn count_maturities(now: u64) -> Counted {
		let (mut ledger, mut counted) = (Books::<T>::get(), Counted::default());
		let due: Vec<_> = Self::uncounted(&ledger)
			.take_while(|(at, _)| u64::from(*at) <= now)
			.take(MAX_LOTS as usize)
			.collect();
		let Some(last) = due.last() else { return counted };
		ledger.matured_cursor = Some(*last);
		let mut is_broken = false;
		for (_, lot) in due {
			match with_storage_layer(|| Self::mature_lot(ledger.lots, lot, now)) {
				Ok(lots) => {
					ledger.lots = lots;
					counted.matured = counted.matured.saturating_add(1);
				}
				Err(error) => {
					log::error!(target: "runtime::reserve", "lot {lot} cannot mature: {error:?}");
					let at_cost =
						with_storage_layer(|| Self::carry_at_cost(ledger.clone(), lot, now));
					match at_cost {
						Ok(changed) => ledger = changed,
						Err(_) => is_broken = true,
					}
					counted.failed = counted.failed.saturating_add(1);
					Self::deposit_event(Event::MaturityNotCounted { lot });
				}
			}
		}
		if is_broken {
			// The sums still contain the rate of a lot beyond its maturity, and that rate may not
			// be known. The price of shares may not rise by it, so no lot accretes any longer. The
			// others are carried at cost when they mature.
			ledger.lots = ledger.lots.freeze(now);
		}
		Books::<T>::put(ledger);
		counted
	}

	/// Counts one maturity in the sums, and marks the lot.
	fn mature_lot(lots: Lots, id: LotId, now: u64) -> Result<Lots, DispatchError> {
		let mut bill = Self::bill(id)?;
		// A lot at cost does not accrete, so its maturity changes nothing.
		if bill.is_at_cost {
			return Ok(lots);
		}
		let (lots, matured) = lots.mature(bill.lot, now)?;
		bill.lot = matured;
		Bills::<T>::insert(id, bill);
		Ok(lots)
	}

	/// Takes the accretion of a lot out of the sums, as after a write-off of nothing: its gain is
	/// income when it is paid. Sums that cannot count a maturity may not contain the accretion
	/// either, so they stop at zero.
	fn carry_at_cost(
		mut ledger: ReserveLedger,
		id: LotId,
		now: u64,
	) -> Result<ReserveLedger, DispatchError> {
		let mut bill = Self::bill(id)?;
		let gain = bill.lot.face.saturating_sub(bill.lot.cost);
		let alone = Lots::default().settle(&bill.lot)?;
		let accreted = alone.accrue(now)?.book.saturating_sub(alone.book);
		let lots = ledger.lots.accrue(now)?;
		ledger.lots = Lots {
			face: lots.face.saturating_sub(gain),
			book: lots.book.saturating_sub(accreted),
			rate: lots.rate.saturating_sub(alone.rate),
			..lots
		};
		Self::leave_holding(&bill.custodian, gain, Usdc::ZERO, 0, now)?;
		bill.is_at_cost = true;
		Bills::<T>::insert(id, bill);
		Self::realise(&mut ledger, Usdc::ZERO, Usdc::ZERO, now)?;
		Ok(ledger)
	}
}
