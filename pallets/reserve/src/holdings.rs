//! The bills at each custodian by the ledger, and whether they are proved.

use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Inspect, SortedMembers},
};
use infrafi_finance::units::Usdc;
use infrafi_protocol::assets::USDC;

use crate::{
	Books, Config, Error, Holding, HoldingListOf, HoldingOf, Holdings, Pallet, Parameters, Reports,
};

impl<T: Config> Pallet<T> {
	/// Adds one lot to a custodian's holding.
	pub(crate) fn join_holding(
		custodian: &T::AccountId,
		face: Usdc,
		now: u64,
	) -> Result<(), DispatchError> {
		Holdings::<T>::try_mutate(|holdings| {
			if let Some(holding) = holding_of::<T>(holdings, custodian) {
				holding.face = holding.face.ensure_add(face)?;
				holding.lots = holding.lots.saturating_add(1);
				holding.bump_version(now);
				return Ok(());
			}
			let holding = Holding {
				custodian: custodian.clone(),
				face,
				lots: 1,
				since: now,
				moved_at: now,
				version: 0,
				proof: None,
			};
			holdings.try_push(holding).map_err(|_| Error::<T>::TooManyCustodians.into())
		})
	}

	/// Takes a face value and a number of lots off a custodian's holding: one lot, or none where a
	/// lot loses only a part of its value. A holding without lots is removed with its reports.
	pub(crate) fn leave_holding(
		custodian: &T::AccountId,
		face: Usdc,
		lots: u32,
		now: u64,
	) -> Result<(), DispatchError> {
		Holdings::<T>::try_mutate(|holdings| {
			let holding =
				holding_of::<T>(holdings, custodian).ok_or(Error::<T>::UnknownCustodian)?;
			holding.face = holding.face.ensure_sub(face)?;
			holding.lots = holding.lots.saturating_sub(lots);
			holding.bump_version(now);
			if holding.lots == 0 {
				holdings.retain(|holding| holding.custodian != *custodian);
				Reports::<T>::remove(custodian);
			}
			Ok(())
		})
	}

	/// Checks that every holding has a valid proof. Cash is proved by the balance of the account.
	pub(crate) fn ensure_proven(params: &Parameters) -> Result<(), Error<T>> {
		let held = T::Assets::balance(USDC, &T::ReserveAccount::get());
		ensure!(held >= Books::<T>::get().cash.0, Error::<T>::AttestationShort);
		let holdings = Holdings::<T>::get();
		if holdings.is_empty() {
			return Ok(());
		}
		let (now, attestors) = (Self::now(), T::Attestors::sorted_members());
		for holding in &holdings {
			let proven_at = holding.proven_at(params, &attestors);
			ensure!(
				now.saturating_sub(proven_at) <= params.max_attestation_age,
				Error::<T>::AttestationStale
			);
			let is_short = holding.proof.as_ref().is_some_and(|proof| proof.is_short());
			ensure!(!is_short, Error::<T>::AttestationShort);
		}
		Ok(())
	}
}

impl<AccountId: Ord> Holding<AccountId> {
	/// The last time at which the holding was known to be complete, in seconds since 1970: the time
	/// of its proof, or of its first purchase. A proof does not count once one of its attestors has
	/// left, or once `min_attestors` has risen above its number of reports.
	pub(crate) fn proven_at(&self, params: &Parameters, attestors: &[AccountId]) -> u64 {
		let Some(proof) = &self.proof else { return self.since };
		let is_member = |who: &AccountId| attestors.binary_search(who).is_ok();
		let are_enough = proof.reports.len() >= params.min_attestors as usize;
		if are_enough && proof.reports.iter().all(|report| is_member(&report.attestor)) {
			proof.as_of
		} else {
			0
		}
	}

	fn bump_version(&mut self, now: u64) {
		self.moved_at = now;
		self.version = self.version.saturating_add(1);
	}
}

/// A custodian's entry in the list.
pub(crate) fn holding_of<'a, T: Config>(
	holdings: &'a mut HoldingListOf<T>,
	custodian: &T::AccountId,
) -> Option<&'a mut HoldingOf<T>> {
	holdings.iter_mut().find(|holding| holding.custodian == *custodian)
}
