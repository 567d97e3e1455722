//! What rests on the admission of an attestor ends with it.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{Role, RoleWatch};

use crate::{Config, Event, HoldingOf, Holdings, Pallet, Parameters, Params, Reports, WeightInfo};

impl<T: Config> RoleWatch<T::AccountId> for Pallet<T> {
	fn revoked(role: Role, who: &T::AccountId) {
		if role == Role::Attestor {
			Self::drop_attestor(who);
		}
	}

	fn revoked_weight(role: Role) -> Weight {
		match role {
			Role::Attestor => T::WeightInfo::revoke_attestor(),
			_ => Weight::zero(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Drops the reports of an attestor on every custodian, and the proofs that they are part of.
	fn drop_attestor(who: &T::AccountId) {
		let (now, params) = (Self::now(), Params::<T>::get());
		let mut holdings = Holdings::<T>::get();
		let mut is_changed = false;
		for holding in &mut holdings {
			is_changed |= Self::drop_reports(holding, who, &params, now);
		}
		if is_changed {
			Holdings::<T>::put(holdings);
		}
	}

	/// Returns whether the holding has changed. The reports of the others may make a proof. If they
	/// do not, nothing is proved until the next report, as if the proof had expired.
	fn drop_reports(
		holding: &mut HoldingOf<T>,
		who: &T::AccountId,
		params: &Parameters,
		now: u64,
	) -> bool {
		let custodian = holding.custodian.clone();
		let mut reports = Reports::<T>::get(&custodian);
		let before = reports.len();
		reports.retain(|report| report.attestor != *who);
		if reports.is_empty() {
			Reports::<T>::remove(&custodian);
		} else if reports.len() < before {
			Reports::<T>::insert(&custodian, &reports);
		}
		let proof = holding.proof.as_ref();
		if !proof.is_some_and(|proof| proof.reports.iter().any(|report| report.attestor == *who)) {
			return false;
		}
		(holding.proof, holding.since) = (None, 0);
		Self::deposit_event(Event::ProofDropped { custodian, attestor: who.clone() });
		if let Some(proof) = Self::newest_proof(&reports, holding, params, now) {
			Self::prove(holding, proof);
		}
		true
	}
}
