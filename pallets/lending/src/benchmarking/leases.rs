//! Offers whose leases are recognised, and leases that end, for the benchmarks.

use frame_benchmarking::v2::*;
use infrafi_protocol::{LeaseBook, LoanId};

use super::{
	setup::{curator, propose, proposed, sized},
	BenchmarkHelper,
};
use crate::{offer::LoanOffer, *};

/// An offer that ends with its rejection: approved, with this number of units, or not approved.
pub(super) fn without_commitments<T: Config>(
	units: u32,
) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let all = if units == 0 { MAX_UNITS } else { units };
	let (id, terms) = propose::<T>(sized::<T>(MAX_TRANCHES_OF_LOAN, all))?;
	if units > 0 {
		LoanOffer::<T>::load(id)?.approve()?;
	}
	Ok((id, terms))
}

/// Approved and expired, with the money of one lender still held.
pub(super) fn lapsed<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = proposed::<T>()?;
	LoanOffer::<T>::load(id)?.commit(curator::<T>(7), 7)?;
	LoanOffer::<T>::load(id)?.approve()?;
	T::BenchmarkHelper::set_time(terms.expires_at);
	Ok((id, terms))
}

/// Whether lenders count on no lease of the units.
pub(super) fn are_leases_free<T: Config>(terms: &TermsOf<T>) -> bool {
	let mut leases = terms.units.iter().filter_map(|unit| T::Leases::active(*unit));
	leases.all(|lease| lease.recognised_for.is_none())
}

/// Whether the leases of the units have ended.
pub(super) fn are_leases_over<T: Config>(terms: &TermsOf<T>) -> bool {
	terms.units.iter().all(|unit| T::Leases::active(*unit).is_none())
}
