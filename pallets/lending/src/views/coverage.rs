//! The view of a loan's coverage.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{
	cash::{coverage_down, CashState, CashWindow},
	units::{Seconds, Usdai},
};
use infrafi_protocol::{assets, LeaseFacts, LeaseId, LoanId, UnitId};
use scale_info::TypeInfo;
use sp_runtime::FixedU128;

use crate::{
	coverage::{is_recognisable, leased_units, projected_income, rental_of, LeasedUnit},
	live::{CashBook, LiveLoan},
	offer::LoanOffer,
	time::now,
	Config, Parameters,
};

/// How the rent of the units covers the debt service of an offer or a live loan, in USDai. Ratios
/// have 18 decimals: 1.2 is 120 %.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct CoverageInfo {
	/// What the units will earn over the rest of the schedule, against its instalments. None if a
	/// rate is stale or missing.
	pub projected: Option<FixedU128>,
	/// Rent over debt service in the last `lookback` windows. None before there are enough, and
	/// without a cash account.
	pub trailing: Option<FixedU128>,
	/// The last closed windows with debt service, at most twelve, the oldest first: USDai (18
	/// decimals).
	pub windows: Vec<CashWindow>,
	/// Balance of the cash account or debt-service reserve: USDai (18 decimals).
	pub account: assets::Usdai,
	/// Target of the account: USDai (18 decimals).
	pub target: assets::Usdai,
	/// What becomes of the money above the target, by the last deadline.
	pub state: CashState,
	/// The leases of the units.
	pub leases: Vec<LeaseRate>,
}

/// The rent of a lease in USDai against the market. A rate far from it is a reason to look at the
/// lessee.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LeaseRate {
	/// Id of the unit.
	pub unit: UnitId,
	/// Id of the lease.
	pub lease: LeaseId,
	/// Whether the lenders count on it. Otherwise it earns nothing for them.
	pub counts: bool,
	/// Rent of the whole unit for an hour: USDai (18 decimals).
	pub hourly: assets::Usdai,
	/// Rent of the market for the same: USDai (18 decimals). None without a fresh rate.
	pub market: Option<assets::Usdai>,
	/// The rent over that of the market. None without a fresh rate.
	pub ratio: Option<FixedU128>,
}

/// The coverage of an offer, as if it were drawn now, or of a live loan.
pub(crate) fn coverage_of<T: Config>(id: LoanId) -> Result<CoverageInfo, DispatchError> {
	match LiveLoan::<T>::load(id)? {
		Some(live) => of_live(&live),
		None => of_offer::<T>(LoanOffer::load(id)?),
	}
}

fn of_live<T: Config>(live: &LiveLoan<T>) -> Result<CoverageInfo, DispatchError> {
	let settled = live.settled(now::<T>())?;
	let record = settled.account().cloned().unwrap_or_else(|| CashBook::<T>::get(live.id));
	let windows = &record.account.coverage;
	let (trailing, state) = match &live.terms.cash {
		Some(terms) => {
			let dscr = windows.dscr_down(terms.lookback)?;
			(dscr, CashState::of(dscr, terms))
		}
		None => (None, CashState::Building),
	};
	let counts = |lease: &_| live.counts(lease);
	Ok(CoverageInfo {
		projected: live.rest_coverage(&Parameters::current::<T>()).ok(),
		trailing,
		windows: windows.windows().to_vec(),
		account: settled.reserve.0,
		target: live.math.reserve_up(live.terms.reserve_instalments)?.0,
		state,
		leases: lease_rates::<T>(&leased_units::<T>(&live.terms.units, counts)),
	})
}

fn of_offer<T: Config>(offer: LoanOffer<T>) -> Result<CoverageInfo, DispatchError> {
	let LoanOffer { id, terms, .. } = offer;
	let params = Parameters::current::<T>();
	let deadlines = terms.deadlines(now::<T>(), Seconds(params.min_stub))?;
	let math = terms.loan(deadlines)?;
	let units = leased_units::<T>(&terms.units, |lease| {
		lease.recognised_for == Some(id) || is_recognisable::<T>(&terms.borrower, lease)
	});
	let service = math.service_up(Usdai(terms.principal), deadlines.first())?;
	let income = projected_income::<T>(&units, deadlines.maturity()?, terms.cash.as_ref(), &params);
	Ok(CoverageInfo {
		projected: income.ok().map(|income| coverage_down(income, service)),
		trailing: None,
		windows: Vec::new(),
		account: 0,
		target: math.reserve_up(terms.reserve_instalments)?.0,
		state: CashState::Building,
		leases: lease_rates::<T>(&units),
	})
}

fn lease_rates<T: Config>(units: &[LeasedUnit<T>]) -> Vec<LeaseRate> {
	let rates = units.iter().filter_map(|LeasedUnit { unit, lease, counts }| {
		let lease = lease.as_ref()?;
		let rental = rental_of::<T>(*unit).ok();
		let market = rental
			.and_then(|rental| rental.hourly?.into_inner().checked_mul(rental.quantity.into()));
		let market = market.filter(|market| *market > 0);
		let ratio = market.map(|market| coverage_down(Usdai(lease.hourly), Usdai(market)));
		let (unit, counts, LeaseFacts { id: lease, hourly, .. }) = (*unit, *counts, lease);
		Some(LeaseRate { unit, lease: *lease, counts, hourly: *hourly, market, ratio })
	});
	rates.collect()
}
