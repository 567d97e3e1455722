//! The bills at each custodian by the ledger, and whether they are proved.

use frame_support::{pallet_prelude::*, traits::fungibles::Inspect};
use infrafi_finance::{tbill::Lot, units::Usdc};
use infrafi_protocol::{assets::USDC, Group};

use crate::{
	Books, Config, Error, Holding, HoldingListOf, HoldingOf, Holdings, Pallet, Parameters, Reports,
};

impl<T: Config> Pallet<T> {
	/// Adds one lot to the holding of a custodian of this group. Returns the cost of all its lots.
	pub(crate) fn join_holding(
		custodian: &T::AccountId,
		group: Group,
		lot: &Lot,
		now: u64,
	) -> Result<Usdc, DispatchError> {
		Holdings::<T>::try_mutate(|holdings| {
			if let Some(holding) = holding_of::<T>(holdings, custodian) {
				holding.face = holding.face.ensure_add(lot.face)?;
				holding.cost = holding.cost.ensure_add(lot.cost)?;
				holding.lots = holding.lots.saturating_add(1);
				holding.group = group;
				holding.bump_version(now);
				return Ok(holding.cost);
			}
			let holding = Holding {
				custodian: custodian.clone(),
				face: lot.face,
				cost: lot.cost,
				lots: 1,
				group,
				since: now,
				moved_at: now,
				version: 0,
				proof: None,
			};
			holdings.try_push(holding).map_err(|_| Error::<T>::TooManyCustodians)?;
			Ok(lot.cost)
		})
	}

	/// Takes a face value, a cost and a number of lots off a custodian's holding: one lot, or none
	/// where a lot stays with less.
	pub(crate) fn leave_holding(
		custodian: &T::AccountId,
		face: Usdc,
		cost: Usdc,
		lots: u32,
		now: u64,
	) -> Result<(), DispatchError> {
		Holdings::<T>::try_mutate(|holdings| {
			let holding =
				holding_of::<T>(holdings, custodian).ok_or(Error::<T>::UnknownCustodian)?;
			holding.face = holding.face.ensure_sub(face)?;
			holding.cost = holding.cost.ensure_sub(cost)?;
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
	/// It reads no role: a proof knows when the admissions of its attestors end.
	pub(crate) fn ensure_proven(params: &Parameters) -> Result<(), Error<T>> {
		let held = T::Assets::balance(USDC, &T::ReserveAccount::get());
		ensure!(held >= Books::<T>::get().cash.0, Error::<T>::AttestationShort);
		let now = Self::now();
		for holding in &Holdings::<T>::get() {
			ensure!(!holding.is_stale(params, now), Error::<T>::AttestationStale);
			let is_short = holding.proof.as_ref().is_some_and(|proof| proof.is_short());
			ensure!(!is_short, Error::<T>::AttestationShort);
		}
		Ok(())
	}
}

impl<AccountId> Holding<AccountId> {
	/// Whether the last time at which the holding was known to be complete is too long ago.
	pub(crate) fn is_stale(&self, params: &Parameters, now: u64) -> bool {
		now.saturating_sub(self.proven_at(params, now)) > params.max_attestation_age
	}

	/// The last time at which the holding was known to be complete, in seconds since 1970: the time
	/// of its proof, or of its first purchase. A proof does not count once the admission of one of
	/// its attestors has ended, or `min_attestors` has risen above its number of reports.
	fn proven_at(&self, params: &Parameters, now: u64) -> u64 {
		let Some(proof) = &self.proof else { return self.since };
		let are_enough = proof.reports.len() >= params.min_attestors as usize;
		if are_enough && is_valid(proof.valid_until, now) {
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

/// Whether an admission that ends at `valid_until` holds at an instant, in seconds since 1970.
pub(crate) fn is_valid(valid_until: Option<u64>, now: u64) -> bool {
	valid_until.is_none_or(|end| now < end)
}
