//! The principal lent against each borrower, curator, model and facility. It counts as drawn, from
//! the draw until the loan ends or is seized. So a payment does not write here.

use alloc::collections::BTreeSet;
use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::unit::Condition;

use crate::{Config, Error, Exposures, Parameters, Party, TermsOf, TrancheSet};

/// Each party whose failure would hit the loan, once.
pub(crate) type Parties<T> = BTreeSet<Party<<T as frame_system::Config>::AccountId>>;

/// The parties of a loan.
pub(crate) fn parties<T: Config>(
	terms: &TermsOf<T>,
	first_loss: TrancheSet,
	units: impl Iterator<Item = Condition<T::AccountId>>,
) -> Parties<T> {
	let curators = terms
		.accounts()
		.filter(|(tranche, _, _)| first_loss.contains(*tranche))
		.map(|(_, lender, _)| Party::Curator(lender.clone()));
	let of_units =
		units.flat_map(|unit| [Party::Model(unit.model), Party::Facility(unit.facility)]);
	let borrower = Party::Borrower(terms.borrower.clone());
	curators.chain(of_units).chain([borrower]).collect()
}

/// The principal lent against each party.
pub(crate) struct ExposureBook<T>(PhantomData<T>);

impl<T: Config> ExposureBook<T> {
	/// What is lent against a party.
	pub(crate) fn of(party: &Party<T::AccountId>) -> Usdai {
		Exposures::<T>::get(party)
	}

	/// Refuses a loan by which the exposure to a party would exceed its limit. `freed` is the
	/// exposure that ends with it.
	pub(crate) fn ensure_concentration(
		party: &Party<T::AccountId>,
		principal: Usdai,
		freed: Usdai,
		params: &Parameters,
	) -> DispatchResult {
		let lent = Self::of(party).saturating_sub(freed).ensure_add(principal)?;
		let (limit, error) = match party {
			Party::Borrower(_) => (params.max_per_borrower, Error::<T>::BorrowerConcentration),
			Party::Curator(_) => (params.max_per_curator, Error::<T>::CuratorConcentration),
			Party::Model(_) => (params.max_per_model, Error::<T>::ModelConcentration),
			Party::Facility(_) => (params.max_per_facility, Error::<T>::FacilityConcentration),
		};
		ensure!(lent.0 <= limit, error);
		Ok(())
	}

	/// A loan begins.
	pub(crate) fn increase_exposure(parties: &Parties<T>, principal: Usdai) -> DispatchResult {
		for party in parties {
			Exposures::<T>::insert(party, Self::of(party).ensure_add(principal)?);
		}
		Ok(())
	}

	/// A loan ends.
	pub(crate) fn decrease_exposure(parties: &Parties<T>, principal: Usdai) -> DispatchResult {
		for party in parties {
			match Self::of(party).ensure_sub(principal)? {
				Usdai::ZERO => Exposures::<T>::remove(party),
				lent => Exposures::<T>::insert(party, lent),
			}
		}
		Ok(())
	}
}
