//! Invariants of the storage, which hold between any two calls.

use alloc::collections::{BTreeMap, BTreeSet};

use codec::Encode;
use frame_support::{
	ensure,
	traits::{fungibles, tokens::nonfungibles_v2::Inspect},
};
use infrafi_finance::{cover::Bond, units::Usdai};
use infrafi_protocol::{assets::USDAI, ids::UNIT_COLLECTION, unit::State, Model};
use sp_runtime::TryRuntimeError;

use crate::{
	receipt::CUSTODIAN, Bonds, Config, Expiries, NextPolicyId, NextUnitId, Pallet, Params,
	Policies, Securities, Serials, UnitSerials, Units,
};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_ids()?;
		Self::check_serials()?;
		Self::check_receipts()?;
		Self::check_custody()?;
		Self::check_policies()?;
		Self::check_bonds()?;
		Self::check_securities()?;
		Self::check_params_in_bounds()?;
		Self::check_collection()
	}

	/// The units that secure loans are counted by model: invariant 74.
	fn check_securities() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<Model, u32>::new();
		for record in Units::<T>::iter_values() {
			if matches!(record.state, State::Pledged | State::Seized) {
				let count = counts.entry(record.description.model).or_default();
				*count = count.saturating_add(1);
			}
		}
		let stored: BTreeMap<_, _> = Securities::<T>::iter().collect();
		ensure!(stored == counts, "the units that secure loans are counted wrongly");
		Ok(())
	}

	/// The id of a live unit is below the next id: invariant 4.
	fn check_ids() -> Result<(), TryRuntimeError> {
		let next = NextUnitId::<T>::get();
		ensure!(
			Units::<T>::iter_keys().all(|id| id < next),
			"the id of a unit is not below the next id"
		);
		Ok(())
	}

	/// A serial number is in one live unit, and the index maps it to that unit: invariant 1.
	fn check_serials() -> Result<(), TryRuntimeError> {
		let mut listed = 0usize;
		for id in Units::<T>::iter_keys() {
			let stored = UnitSerials::<T>::get(id);
			let serials: BTreeSet<_> = stored.iter().collect();
			ensure!(!serials.is_empty(), "a unit has no serial number");
			ensure!(serials.len() == stored.len(), "a unit has a serial number twice");
			for serial in &serials {
				ensure!(
					Serials::<T>::get(serial) == Some(id),
					"the index does not map a serial number to its unit"
				);
			}
			listed = listed.saturating_add(serials.len());
		}
		ensure!(
			UnitSerials::<T>::iter_keys().all(Units::<T>::contains_key),
			"serial numbers are stored for a removed unit"
		);
		// The index maps each listed number to its unit. A further entry maps to a wrong unit.
		ensure!(
			Serials::<T>::iter_keys().count() == listed,
			"the index has a serial number that no unit has"
		);
		Ok(())
	}

	/// A unit has a receipt if and only if its state is not `Applied`. A removed unit has none:
	/// invariant 2.
	fn check_receipts() -> Result<(), TryRuntimeError> {
		for id in 0..NextUnitId::<T>::get() {
			let issued = Units::<T>::get(id).is_some_and(|record| record.state != State::Applied);
			let exists = T::Nfts::owner(&UNIT_COLLECTION, &id).is_some();
			ensure!(exists || !issued, "an issued unit has no receipt");
			ensure!(issued || !exists, "a receipt exists without an issued unit");
		}
		Ok(())
	}

	/// An issued unit has a confirmation of custody, and its receipt names its custodian. An
	/// application has neither a confirmation nor a loss: invariant 5.
	fn check_custody() -> Result<(), TryRuntimeError> {
		for (id, record) in Units::<T>::iter() {
			ensure!(
				record.applied_at <= Self::now(),
				"the time of an application is in the future"
			);
			if record.state == State::Applied {
				ensure!(
					record.confirmed_at.is_none(),
					"an application has a confirmation of custody"
				);
				ensure!(record.loss.is_none(), "an application has a loss");
				continue;
			}
			let confirmed_at =
				record.confirmed_at.ok_or("an issued unit has no confirmation of custody")?;
			ensure!(confirmed_at <= Self::now(), "the time of a confirmation is in the future");
			ensure!(
				T::Nfts::system_attribute(&UNIT_COLLECTION, Some(&id), CUSTODIAN.as_bytes())
					== Some(record.custodian.encode()),
				"a receipt does not name the custodian of its unit"
			);
		}
		Ok(())
	}

	/// Only units with a receipt have a policy, and a policy has a number and coverage: invariant
	/// 5. A policy that nothing keeps is in the index of expiries, and the index has no other
	/// entry: invariant 112.
	fn check_policies() -> Result<(), TryRuntimeError> {
		let mut listed = 0usize;
		let next = NextPolicyId::<T>::get();
		for (id, record) in Policies::<T>::iter() {
			let unit = Units::<T>::get(id).ok_or("a unit that does not exist has a policy")?;
			let cover = &record.cover;
			ensure!(unit.state != State::Applied, "a unit without a receipt has a policy");
			ensure!(cover.id < next, "the id of a policy is not below the next id");
			ensure!(
				!cover.policy.number.is_empty() && cover.policy.coverage > 0,
				"a policy has no number or no coverage"
			);
			let is_kept = record.has_claim || unit.loss.is_some();
			ensure!(record.is_listed || is_kept, "a policy is missing from the index of expiries");
			let is_in_index = Expiries::<T>::contains_key(Self::expiry(cover, id));
			ensure!(is_in_index == record.is_listed, "the index differs from a policy");
			listed = listed.saturating_add(record.is_listed.into());
		}
		let entries = Expiries::<T>::iter_keys().count();
		ensure!(entries == listed, "the index of expiries has an entry of no policy");
		Ok(())
	}

	/// The exposure of an insurer is what its policies have left, and what is left unpaid of its
	/// open claims whose policies have ended: invariant 111. The account of the pallet has all
	/// bonds: invariant 110.
	///
	/// The open claim on a policy stands for what the policy has left. So with two on one policy
	/// the sum would be too small.
	fn check_bonds() -> Result<(), TryRuntimeError> {
		let mut covered = BTreeMap::<T::AccountId, (Usdai, Usdai)>::new();
		for record in Policies::<T>::iter_values() {
			let (sum, of_claimed) = covered.entry(record.cover.insurer).or_default();
			let coverage = Usdai(record.cover.policy.coverage);
			*sum = sum.ensure_add(coverage).map_err(|_| "the coverage does not fit")?;
			if record.has_claim {
				// A part of the sum.
				of_claimed.0 = of_claimed.0.saturating_add(coverage.0);
			}
		}
		let mut bonds = Usdai::ZERO;
		for (who, bond) in Bonds::<T>::iter() {
			let (covered, of_claimed) = covered.remove(&who).unwrap_or_default();
			ensure!(bond != Bond::default(), "an empty bond is stored");
			ensure!(covered <= bond.exposure, "a policy is missing from the exposure");
			ensure!(bond.claimed <= bond.exposure, "a claim is missing from the exposure");
			ensure!(of_claimed <= bond.claimed, "the claim on a policy is missing");
			let ended = bond.claimed.saturating_sub(of_claimed);
			let most = covered.ensure_add(ended).map_err(|_| "the exposure does not fit")?;
			ensure!(bond.exposure == most, "the exposure contains what does not exist");
			bonds = bonds.ensure_add(bond.amount).map_err(|_| "the bonds do not fit")?;
		}
		ensure!(covered.is_empty(), "an insurer has policies and no entry");
		let held =
			<T::Assets as fungibles::Inspect<T::AccountId>>::balance(USDAI, &Self::account());
		ensure!(held >= bonds.0, "the account has less than all bonds");
		Ok(())
	}

	/// The governed values are within their bounds.
	fn check_params_in_bounds() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		Ok(())
	}

	/// The account of the pallet owns the collection.
	fn check_collection() -> Result<(), TryRuntimeError> {
		ensure!(
			T::Nfts::collection_owner(&UNIT_COLLECTION) == Some(Self::account()),
			"the pallet does not own the collection of units"
		);
		Ok(())
	}
}
