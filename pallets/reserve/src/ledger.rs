//! The ledger: lots come in, go out, and mature, and the sums stay right at every second.

use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{Get, UnixTime},
	weights::WeightMeter,
};
use infrafi_finance::{
	tbill::{Lot, Lots},
	units::Usdc,
};
use infrafi_protocol::{BeU64, LotId};
use sp_runtime::Perbill;

use crate::{
	types::exact, BillOf, Bills, Books, Calendar, Config, Error, Ledger, Pallet, WeightInfo,
	MAX_CAP, MAX_LOTS, MAX_PER_BLOCK,
};

/// What counting maturities may take of a block.
const SHARE_OF_BLOCK: Perbill = Perbill::from_percent(20);

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}

	pub(crate) fn bill(id: LotId) -> Result<BillOf<T>, Error<T>> {
		Bills::<T>::get(id).ok_or(Error::<T>::UnknownLot)
	}

	/// A lot is carried from now on.
	pub(crate) fn carry(ledger: &mut Ledger, id: LotId, lot: &Lot) -> DispatchResult {
		ensure!(ledger.carried < MAX_LOTS, Error::<T>::TooManyLots);
		ledger.lots = exact(ledger.lots.settle(lot))?;
		// With more, what they accrete in a year would not fit into an amount, and nobody could read it.
		ensure!(ledger.lots.face <= Usdc(MAX_CAP), Error::<T>::FacesTooHigh);
		ledger.carried = ledger.carried.saturating_add(1);
		Calendar::<T>::insert(BeU64::from(lot.matures_at), id, ());
		Ok(())
	}

	/// A lot is no longer carried. What its custodian keeps is the caller's to write.
	pub(crate) fn uncarry(ledger: &mut Ledger, id: LotId, lot: &Lot, now: u64) -> DispatchResult {
		ledger.lots = exact(ledger.lots.remove(*lot, now))?;
		ledger.carried = ledger.carried.saturating_sub(1);
		Calendar::<T>::remove(BeU64::from(lot.matures_at), id);
		Ok(())
	}

	/// The sums as they are now, and how many maturities had to be counted for it, which [`Self::mature_due`] will count for
	/// good. Writes nothing.
	pub(crate) fn totals(ledger: &Ledger, now: u64) -> Result<(Lots, u32), DispatchError> {
		let (mut lots, mut due) = (exact(ledger.lots.accrue(now))?, 0u32);
		for (_, id) in Self::due(ledger, now) {
			due = due.saturating_add(1);
			if let Some(lot) = exact(Self::bill(id)?.carried())? {
				(lots, _) = exact(lots.mature(lot, now))?;
			}
		}
		Ok((lots, due))
	}

	/// How many maturities have come and are not counted: no more than there are lots.
	pub(crate) fn count_due() -> u32 {
		let due = Self::due(&Books::<T>::get(), Self::now()).take(MAX_LOTS as usize);
		due.fold(0, |count: u32, _| count.saturating_add(1))
	}

	/// Entries of the calendar that have come and are not counted, the earliest first.
	fn due(ledger: &Ledger, now: u64) -> impl Iterator<Item = (BeU64, LotId)> {
		let entries = match ledger.matured_to {
			Some((at, id)) => Calendar::<T>::iter_keys_from(Calendar::<T>::hashed_key_for(at, id)),
			None => Calendar::<T>::iter_keys(),
		};
		entries.take_while(move |(at, _)| u64::from(*at) <= now)
	}

	/// Counts maturities for good, as many as a block may. Nothing depends on it but the cost of reads.
	pub(crate) fn mature_due(limit: Weight) -> Weight {
		let block = T::BlockWeights::get().max_block;
		let share = Weight::from_parts(
			SHARE_OF_BLOCK.mul_floor(block.ref_time()),
			SHARE_OF_BLOCK.mul_floor(block.proof_size()),
		);
		let mut meter = WeightMeter::with_limit(limit.min(share));
		let now = Self::now();
		for _ in 0..MAX_PER_BLOCK {
			if meter.try_consume(T::WeightInfo::mature_bill()).is_err() {
				break;
			}
			match with_storage_layer(|| Self::mature_next(now)) {
				Ok(true) => {}
				Ok(false) => break,
				Err(error) => {
					log::error!(target: "runtime::reserve", "a maturity is not counted: {error:?}");
					break;
				}
			}
		}
		meter.consumed()
	}

	/// Counts the next maturity, if one is due.
	fn mature_next(now: u64) -> Result<bool, DispatchError> {
		let mut ledger = Books::<T>::get();
		let Some((at, id)) = Self::due(&ledger, now).next() else { return Ok(false) };
		let mut bill = Self::bill(id)?;
		if let Some(lot) = exact(bill.carried())? {
			let (lots, matured) = exact(ledger.lots.mature(lot, now))?;
			ledger.lots = lots;
			// One written off in part accretes nothing: there is no maturity to remember.
			if bill.written_off == Usdc::ZERO {
				bill.lot = matured;
				Bills::<T>::insert(id, bill);
			}
		}
		ledger.matured_to = Some((at, id));
		Books::<T>::put(ledger);
		Ok(true)
	}

	/// The earliest maturity that is not paid.
	pub(crate) fn first_maturity() -> Option<u64> {
		Calendar::<T>::iter_keys().next().map(|(at, _)| at.into())
	}
}
