//! Invariants of the pallet's storage between any two calls.

use alloc::collections::BTreeMap;

use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use infrafi_finance::{
	allowance::Allowance,
	tbill::{Lot, Lots},
	units::{Usdai, Usdc},
};
use infrafi_protocol::{assets::USDC, LotId, Role, RoleInspect};
use sp_runtime::TryRuntimeError;

use crate::{
	holdings::is_valid, BillOf, Bills, Books, Calendar, Config, Holdings, NextLotId, Pallet,
	Params, ReportOf, Reports,
};

impl<T: Config> Pallet<T> {
	/// All checks.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_totals_only()?;
		let carried = Self::check_lots()?;
		Self::check_sums(&carried)?;
		Self::check_calendar(&carried)?;
		Self::check_holdings()?;
		Self::check_reports()
	}

	/// The checks whose cost does not grow with the number of lots: invariants 12 and 13.
	pub(crate) fn check_totals_only() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		let ledger = Books::<T>::get();
		let shortage = Self::backing(&ledger).shortage()?;
		ensure!(shortage == Usdai::ZERO, "USDai are not backed");
		let now = Self::now();
		let is_past = |allowance: Allowance| allowance.at <= now;
		ensure!(
			is_past(ledger.purchases) && is_past(ledger.redemptions) || !Self::is_clock_set(),
			"an allowance was used in the future"
		);
		let held = T::Assets::balance(USDC, &T::ReserveAccount::get());
		ensure!(held >= ledger.cash.0, "the account has less cash than the ledger");
		let unharvested = ledger.income.unharvested()?;
		ensure!(
			unharvested == Usdc::ZERO || ledger.loss == Usdai::ZERO,
			"income and a loss are not set off"
		);
		let accreted = ledger.lots.accrue(Self::now())?.accreted_down()?;
		let vault = ledger.income.parts(accreted)?.vault()?;
		ensure!(ledger.exempt <= vault, "more income is exempt than there is");
		Ok(())
	}

	/// Every lot is a bill with an id below the next one. Returns the carried lots.
	fn check_lots() -> Result<BTreeMap<LotId, Lot>, TryRuntimeError> {
		let next = NextLotId::<T>::get();
		let mut carried = BTreeMap::new();
		for (id, bill) in Bills::<T>::iter() {
			ensure!(id < next, "a lot has an id that is not yet given");
			ensure!(bill.written_off <= bill.lot.cost, "more is written off than a lot cost");
			ensure!(bill.lot.cost < bill.lot.face, "a lot did not cost less than its face");
			ensure!(
				bill.is_at_cost || bill.written_off == Usdc::ZERO,
				"a lot accretes after a write-off"
			);
			Self::check_sale(&bill)?;
			if let Some(lot) = bill.carried()? {
				carried.insert(id, lot);
			}
		}
		Ok(carried)
	}

	/// An order is beyond the bounds as far as governance has allowed it, and no further:
	/// invariant 66.
	fn check_sale(bill: &BillOf<T>) -> Result<(), TryRuntimeError> {
		let face = bill.lot.face;
		ensure!(bill.allowed.is_none_or(|least| least <= face), "more than a face is asked for");
		let Some(order) = bill.order else { return Ok(()) };
		ensure!(order.min_proceeds <= face, "an order asks for more than the face");
		let is_allowed = bill.allowed.is_some_and(|least| order.min_proceeds >= least);
		ensure!(order.is_unbounded == is_allowed, "an order is bounded otherwise than allowed");
		Ok(())
	}

	/// The sums are exactly those of the carried lots: invariant 14.
	fn check_sums(carried: &BTreeMap<LotId, Lot>) -> Result<(), TryRuntimeError> {
		let (ledger, now) = (Books::<T>::get(), Self::now());
		let sum = |part: fn(&Lot) -> u128| carried.values().map(part).sum::<u128>();
		ensure!(ledger.carried as usize == carried.len(), "the lots are miscounted");
		ensure!(ledger.lots.face.0 == sum(|lot| lot.face.0), "the faces do not add up");
		ensure!(ledger.lots.cost.0 == sum(|lot| lot.cost.0), "the costs do not add up");
		if !Self::is_clock_set() {
			return Ok(());
		}
		let mut anew = Lots::default();
		for lot in carried.values() {
			let fresh = Lot::new(lot.face, lot.cost, lot.settled_at, lot.matures_at)?;
			anew = anew.settle(&fresh).and_then(|lots| lots.mature(fresh, now))?.0;
		}
		let anew = anew.accrue(now)?;
		let stored = ledger.lots.accrue(now)?;
		ensure!(
			(stored.book, stored.rate) == (anew.book, anew.rate),
			"the book values do not add up"
		);
		Ok(())
	}

	/// The calendar has one entry for each carried lot. Each maturity up to now is counted once:
	/// invariants 14 and 15.
	fn check_calendar(carried: &BTreeMap<LotId, Lot>) -> Result<(), TryRuntimeError> {
		let entries: BTreeMap<LotId, u64> =
			Calendar::<T>::iter_keys().map(|(at, id)| (id, at.into())).collect();
		let maturities: BTreeMap<LotId, u64> =
			carried.iter().map(|(id, lot)| (*id, lot.matures_at)).collect();
		ensure!(entries == maturities, "the calendar is not that of the carried lots");
		let (ledger, now) = (Books::<T>::get(), Self::now());
		ensure!(
			ledger.first_maturity == maturities.values().min().copied(),
			"the first maturity is not that of the calendar"
		);
		let key = |at, id| Calendar::<T>::hashed_key_for(at, id);
		let cursor = ledger.matured_cursor.map(|(at, id)| key(at, id));
		for (at, id) in Calendar::<T>::iter_keys() {
			let is_counted = cursor.as_ref().is_some_and(|last| key(at, id) <= *last);
			// A lot at cost does not accrete, and has no maturity to count.
			let agrees = |lot: &Lot| lot.cost == lot.face || lot.has_matured() == is_counted;
			ensure!(carried.get(&id).is_some_and(agrees), "a maturity is not counted once");
			let is_due = u64::from(at) <= now && Self::is_clock_set();
			ensure!(is_counted || !is_due, "a maturity that has come is not counted");
		}
		Ok(())
	}

	/// Whether the clock has been set for this state: not before the first block, and not until the
	/// storage is ready.
	fn is_clock_set() -> bool {
		Self::now() != 0 && T::StorageReady::get()
	}

	/// Reports and proofs rest on admissions that hold, or that have expired by themselves.
	fn check_reports() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		let rests_on_a_role = |report: &ReportOf<T>| {
			!is_valid(report.valid_until, now)
				|| T::Roles::is_admitted(Role::Attestor, &report.attestor)
		};
		let reports = Reports::<T>::iter_values().flatten();
		let proofs = Holdings::<T>::get().into_iter().filter_map(|holding| holding.proof);
		ensure!(
			reports
				.chain(proofs.flat_map(|proof| proof.reports))
				.all(|report| rests_on_a_role(&report)),
			"a report of a former attestor counts"
		);
		Ok(())
	}

	/// The holdings are those of the carried lots; no other custodian has reports: invariant 15.
	fn check_holdings() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::new();
		for bill in Bills::<T>::iter_values() {
			if let Some(lot) = bill.carried()? {
				let sum = sums.entry(bill.custodian).or_insert((Usdc::ZERO, Usdc::ZERO, 0u32));
				let (face, cost, lots) = *sum;
				let (face, cost) = (face.ensure_add(lot.face)?, cost.ensure_add(lot.cost)?);
				*sum = (face, cost, lots.saturating_add(1));
			}
		}
		let holdings = Holdings::<T>::get();
		ensure!(
			holdings.len() == sums.len(),
			"a custodian has lots without a holding, or a holding without lots"
		);
		for holding in &holdings {
			ensure!(
				sums.get(&holding.custodian) == Some(&(holding.face, holding.cost, holding.lots)),
				"a holding is not the sum of the custodian's lots"
			);
			ensure!(holding.since <= holding.moved_at, "a holding moved before its first purchase");
			ensure!(holding.group != 0, "a custodian has no group");
		}
		ensure!(
			Reports::<T>::iter_keys().all(|custodian| sums.contains_key(&custodian)),
			"a custodian without lots has reports"
		);
		Ok(())
	}
}
