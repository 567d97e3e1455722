//! What custodians keep by the ledger, and whether it is proved to be there.

use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Inspect, SortedMembers},
};
use infrafi_finance::units::Usdc;
use infrafi_protocol::assets::USDC;

use crate::{
	types::exact, Books, Config, Error, Holding, HoldingOf, Holdings, HoldingsOf, Pallet,
	Parameters, Reports,
};

impl<T: Config> Pallet<T> {
	/// A custodian keeps one lot more.
	pub(crate) fn join_holding(
		custodian: &T::AccountId,
		face: Usdc,
		now: u64,
	) -> Result<(), DispatchError> {
		Holdings::<T>::try_mutate(|holdings| {
			if let Some(holding) = holding_of::<T>(holdings, custodian) {
				holding.face = exact(holding.face.ensure_add(face))?;
				holding.lots = holding.lots.saturating_add(1);
				holding.has_moved(now);
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

	/// A custodian keeps less, by so many lots: one, or none where one is written off in part. Of a custodian that keeps nothing
	/// there is nothing to prove.
	pub(crate) fn leave_holding(
		custodian: &T::AccountId,
		face: Usdc,
		lots: u32,
		now: u64,
	) -> Result<(), DispatchError> {
		Holdings::<T>::try_mutate(|holdings| {
			let holding =
				holding_of::<T>(holdings, custodian).ok_or(Error::<T>::UnknownCustodian)?;
			holding.face = exact(holding.face.ensure_sub(face))?;
			holding.lots = holding.lots.saturating_sub(lots);
			holding.has_moved(now);
			if holding.lots == 0 {
				holdings.retain(|holding| holding.custodian != *custodian);
				Reports::<T>::remove(custodian);
			}
			Ok(())
		})
	}

	/// Whether all bills are proved to be there, and why not. Cash needs no proof: it is on the account.
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
	/// When it was last known to be complete: by its proof, or because there was nothing before its first lot. The word of who
	/// is no attestor any more is worth nothing, and fewer than are needed now are not enough.
	pub(crate) fn proven_at(&self, params: &Parameters, attestors: &[AccountId]) -> u64 {
		let Some(proof) = &self.proof else { return self.since };
		let is_member = |who: &AccountId| attestors.binary_search(who).is_ok();
		let are_enough = proof.reports.len() >= params.min_attestors as usize;
		match are_enough && proof.reports.iter().all(|report| is_member(&report.attestor)) {
			true => proof.as_of,
			false => 0,
		}
	}

	fn has_moved(&mut self, now: u64) {
		self.moved_at = now;
		self.version = self.version.saturating_add(1);
	}
}

/// A custodian's holding among all.
pub(crate) fn holding_of<'a, T: Config>(
	holdings: &'a mut HoldingsOf<T>,
	custodian: &T::AccountId,
) -> Option<&'a mut HoldingOf<T>> {
	holdings.iter_mut().find(|holding| holding.custodian == *custodian)
}
