//! What must hold of the pallet's storage between any two calls.

use alloc::collections::BTreeMap;

use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use infrafi_finance::{
	backing::is_backed,
	tbill::{Lot, Lots},
	units::{Usdai, Usdc},
};
use infrafi_protocol::{assets::USDC, LotId};
use sp_runtime::TryRuntimeError;

use crate::{
	types::exact, Bills, Books, Calendar, Config, Holdings, NextLotId, Pallet, Params, Reports,
};

impl<T: Config> Pallet<T> {
	/// All checks.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_totals_only()?;
		let carried = Self::check_lots()?;
		Self::check_sums(&carried)?;
		Self::check_calendar(&carried)?;
		Self::check_holdings()
	}

	/// Those whose cost does not grow with the number of lots.
	pub(crate) fn check_totals_only() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		let ledger = Books::<T>::get();
		let supply = Self::supply();
		let backed = exact(is_backed(ledger.cash, ledger.lots.cost, ledger.loss, supply))?;
		ensure!(backed, "USDai are not backed");
		let held = T::Assets::balance(USDC, &T::ReserveAccount::get());
		ensure!(held >= ledger.cash.0, "there is less cash than the ledger says");
		let unharvested = exact(ledger.income.unharvested())?;
		ensure!(
			unharvested == Usdc::ZERO || ledger.loss == Usdai::ZERO,
			"income and a loss are not set off"
		);
		let (lots, _) = Self::totals(&ledger, Self::now())?;
		let accreted = exact(lots.accreted_down())?;
		let vault = exact(exact(ledger.income.parts(accreted))?.vault())?;
		ensure!(ledger.exempt <= vault, "more income is exempt than there is");
		Ok(())
	}

	/// Every lot is what was bought, and has an id that was given. Returns those that are carried.
	fn check_lots() -> Result<BTreeMap<LotId, Lot>, TryRuntimeError> {
		let next = NextLotId::<T>::get();
		let mut carried = BTreeMap::new();
		for (id, bill) in Bills::<T>::iter() {
			ensure!(id < next, "a lot has an id not given yet");
			ensure!(bill.written_off <= bill.lot.cost, "more is written off than a lot cost");
			ensure!(bill.lot.cost < bill.lot.face, "a lot was no bill");
			if let Some(lot) = exact(bill.carried())? {
				carried.insert(id, lot);
			}
		}
		Ok(carried)
	}

	/// The sums are those of the carried lots, to the unit of each.
	fn check_sums(carried: &BTreeMap<LotId, Lot>) -> Result<(), TryRuntimeError> {
		let (ledger, now) = (Books::<T>::get(), Self::now());
		let sum = |part: fn(&Lot) -> u128| carried.values().map(part).sum::<u128>();
		ensure!(ledger.carried as usize == carried.len(), "the lots are miscounted");
		ensure!(ledger.lots.face.0 == sum(|lot| lot.face.0), "the faces do not add up");
		ensure!(ledger.lots.cost.0 == sum(|lot| lot.cost.0), "the costs do not add up");
		let mut anew = Lots::default();
		for lot in carried.values() {
			let fresh = exact(Lot::new(lot.face, lot.cost, lot.settled_at, lot.matures_at))?;
			anew = exact(anew.settle(&fresh).and_then(|lots| lots.mature(fresh, now)))?.0;
		}
		let anew = exact(anew.accrue(now))?;
		let (kept, _) = Self::totals(&ledger, now)?;
		ensure!((kept.book, kept.rate) == (anew.book, anew.rate), "the book values do not add up");
		Ok(())
	}

	/// The calendar has every carried lot, and nothing else.
	fn check_calendar(carried: &BTreeMap<LotId, Lot>) -> Result<(), TryRuntimeError> {
		let entries: BTreeMap<LotId, u64> =
			Calendar::<T>::iter_keys().map(|(at, id)| (id, at.into())).collect();
		let due: BTreeMap<LotId, u64> =
			carried.iter().map(|(id, lot)| (*id, lot.matures_at)).collect();
		ensure!(entries == due, "the calendar is not that of the carried lots");
		let key = |at, id| Calendar::<T>::hashed_key_for(at, id);
		let counted_to = Books::<T>::get().matured_to.map(|(at, id)| key(at, id));
		for (at, id) in Calendar::<T>::iter_keys() {
			let is_counted = counted_to.as_ref().is_some_and(|last| key(at, id) <= *last);
			// One written off in part accretes nothing, and has no maturity to count.
			let agrees = |lot: &Lot| lot.cost == lot.face || lot.has_matured() == is_counted;
			ensure!(carried.get(&id).is_some_and(agrees), "a maturity is not counted once");
		}
		Ok(())
	}

	/// What custodians keep is what is carried; nobody else has reports.
	fn check_holdings() -> Result<(), TryRuntimeError> {
		let mut kept = BTreeMap::new();
		for bill in Bills::<T>::iter_values() {
			if let Some(lot) = exact(bill.carried())? {
				let (face, lots) = kept.entry(bill.custodian).or_insert((0u128, 0u32));
				(*face, *lots) = (face.saturating_add(lot.face.0), lots.saturating_add(1));
			}
		}
		let holdings = Holdings::<T>::get();
		ensure!(holdings.len() == kept.len(), "a custodian keeps lots without a holding, or none");
		for holding in &holdings {
			ensure!(
				kept.get(&holding.custodian) == Some(&(holding.face.0, holding.lots)),
				"a holding is not what the custodian keeps"
			);
			ensure!(holding.since <= holding.moved_at, "a holding moved before it began");
		}
		ensure!(
			Reports::<T>::iter_keys().all(|custodian| kept.contains_key(&custodian)),
			"reports are kept on a custodian without lots"
		);
		Ok(())
	}
}
