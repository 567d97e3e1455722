//! The reads behind the view functions.

use alloc::vec::Vec;
use infrafi_protocol::UnitId;
use sp_runtime::SaturatedConversion;

use crate::{
	types::from_parts, Config, NextUnitId, Pallet, PolicyOffer, PolicyOfferInfo, PolicyOffers,
	RecordOf, UnitInfo, UnitPage, UnitSerials, Units, MAX_PAGE,
};

impl<T: Config> Pallet<T> {
	/// The unit with the facts that are not in its record.
	pub(crate) fn info(id: UnitId, record: RecordOf<T>) -> UnitInfo<T::AccountId> {
		let owner = Self::owner(id, &record);
		let is_custody_fresh = Self::is_custody_fresh(&record);
		let custody_fresh_until = Self::custody_fresh_until(&record);
		let serials = UnitSerials::<T>::get(id);
		let cover = Self::cover_of(id);
		let is_insurer_admitted = Self::is_insurer_admitted(&cover);
		let counted = cover.as_ref().filter(|_| is_insurer_admitted);
		UnitInfo {
			id,
			unit: from_parts(record.custodian, record.description, serials),
			state: record.state,
			owner,
			applicant: record.applicant,
			applied_at: record.applied_at,
			confirmed_at: record.confirmed_at,
			is_custody_fresh,
			loss: record.loss,
			is_insurer_admitted,
			custody_fresh_until,
			insured_until: counted.map(|cover| cover.policy.expires_at),
			cover,
		}
	}

	/// Counts ids, not units: a page over removed units costs no more than one over live units.
	pub(crate) fn page(from: UnitId, limit: u32) -> UnitPage<T::AccountId> {
		let end = NextUnitId::<T>::get();
		let stop = from.saturating_add(limit.clamp(1, MAX_PAGE).into()).min(end);
		let unit = |id| Some(Self::info(id, Units::<T>::get(id)?));
		UnitPage {
			units: (from..stop).filter_map(unit).collect(),
			next: (stop < end).then_some(stop),
		}
	}

	/// The offers for a unit after that of an account.
	pub(crate) fn page_of_offers(
		unit: UnitId,
		from: Option<T::AccountId>,
		limit: u32,
	) -> Vec<PolicyOfferInfo<T::AccountId>> {
		let after = from.map(|who| PolicyOffers::<T>::hashed_key_for(unit, who));
		let offers = match after {
			Some(key) => PolicyOffers::<T>::iter_prefix_from(unit, key),
			None => PolicyOffers::<T>::iter_prefix(unit),
		};
		let info = |(insurer, record): (T::AccountId, crate::PolicyOfferRecordOf<T>)| {
			let PolicyOffer { policy, premium } = record.offer;
			PolicyOfferInfo { insurer, policy, premium }
		};
		offers.take(limit.clamp(1, MAX_PAGE).saturated_into()).map(info).collect()
	}
}
