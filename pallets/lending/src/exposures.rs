//! What is lent at once against one borrower, curator, model and facility: principal as it was drawn, until the loan ends. So a
//! payment does not write here.

use alloc::collections::BTreeSet;
use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{unit::Condition, Custody};

use crate::{
	live::Live, reasons::refusal, Config, Error, Exposures, Pallet, Parameters, Party, TermsOf,
	TrancheSet,
};

/// Everyone whose failure would hit the loan, each once.
pub(crate) type Parties<T> = BTreeSet<Party<<T as frame_system::Config>::AccountId>>;

impl<T: Config> Pallet<T> {
	/// The parties of a loan.
	pub(crate) fn parties(
		terms: &TermsOf<T>,
		first_loss: TrancheSet,
		units: &[Condition<T::AccountId>],
	) -> Parties<T> {
		let curators = terms
			.accounts()
			.filter(|(tranche, _, _)| first_loss.contains(*tranche))
			.map(|(_, lender, _)| Party::Curator(lender.clone()));
		let models = units.iter().map(|unit| Party::Model(unit.model.clone()));
		let facilities = units.iter().map(|unit| Party::Facility(unit.facility.clone()));
		let borrower = Party::Borrower(terms.borrower.clone());
		curators.chain(models).chain(facilities).chain([borrower]).collect()
	}

	/// The parties of a live loan.
	pub(crate) fn parties_of(live: &Live<T>) -> Parties<T> {
		let units: alloc::vec::Vec<_> =
			live.terms.units.iter().filter_map(|unit| T::Custody::condition(*unit)).collect();
		Self::parties(&live.terms, live.record.first_loss, &units)
	}

	/// Refuses a loan that would be too much of one thing; `instead` is what it takes the place of.
	pub(crate) fn ensure_spread(
		parties: &Parties<T>,
		principal: Usdai,
		instead: Option<(&Parties<T>, Usdai)>,
		params: &Parameters,
	) -> DispatchResult {
		for party in parties {
			let freed = instead.filter(|(old, _)| old.contains(party)).map(|(_, amount)| amount);
			let lent = Exposures::<T>::get(party)
				.saturating_sub(freed.unwrap_or_default())
				.ensure_add(principal)
				.map_err(refusal::<T>)?;
			let (limit, error) = match party {
				Party::Borrower(_) => (params.max_per_borrower, Error::<T>::BorrowerConcentration),
				Party::Curator(_) => (params.max_per_curator, Error::<T>::CuratorConcentration),
				Party::Model(_) => (params.max_per_model, Error::<T>::ModelConcentration),
				Party::Facility(_) => (params.max_per_facility, Error::<T>::FacilityConcentration),
			};
			ensure!(lent.0 <= limit, error);
		}
		Ok(())
	}

	/// A loan begins.
	pub(crate) fn expose(parties: &Parties<T>, principal: Usdai) -> DispatchResult {
		for party in parties {
			let lent = Exposures::<T>::get(party).ensure_add(principal).map_err(refusal::<T>)?;
			Exposures::<T>::insert(party, lent);
		}
		Ok(())
	}

	/// A loan ends.
	pub(crate) fn unexpose(parties: &Parties<T>, principal: Usdai) -> DispatchResult {
		for party in parties {
			let lent = Exposures::<T>::get(party).ensure_sub(principal).map_err(refusal::<T>)?;
			match lent {
				Usdai::ZERO => Exposures::<T>::remove(party),
				_ => Exposures::<T>::insert(party, lent),
			}
		}
		Ok(())
	}
}
