//! The reads behind the view functions.

use alloc::vec::Vec;
use infrafi_protocol::{Admission, Role};

use crate::{AdmissionInfo, Admissions, Config, Counts, MemberPage, Pallet, MAX_PAGE};

impl<T: Config> Pallet<T> {
	pub(crate) fn show_admission(
		role: Role,
		who: T::AccountId,
	) -> Option<AdmissionInfo<T::AccountId>> {
		let admission = Admissions::<T>::get(role, &who)?;
		Some(Self::info(role, who, admission))
	}

	/// Continues after an account by its place in the map, whether it is still admitted or not.
	pub(crate) fn page_of_members(
		role: Role,
		from: Option<T::AccountId>,
		limit: u32,
	) -> MemberPage<T::AccountId> {
		let mut admissions = match from {
			None => Admissions::<T>::iter_prefix(role),
			Some(who) => {
				let start = Admissions::<T>::hashed_key_for(role, who);
				Admissions::<T>::iter_prefix_from(role, start)
			}
		};
		let members: Vec<_> = admissions
			.by_ref()
			.take(page_size(limit))
			.map(|(who, admission)| Self::info(role, who, admission))
			.collect();
		let next = match (members.last(), admissions.next()) {
			(Some(last), Some(_)) => Some(last.who.clone()),
			_ => None,
		};
		MemberPage { members, next, count: Counts::<T>::get(role) }
	}

	fn info(role: Role, who: T::AccountId, admission: Admission) -> AdmissionInfo<T::AccountId> {
		let is_valid = admission.is_valid(Self::now());
		let Admission { group, valid_until, evidence, admitted_at } = admission;
		AdmissionInfo { role, who, group, valid_until, evidence, admitted_at, is_valid }
	}
}

fn page_size(limit: u32) -> usize {
	limit.clamp(1, MAX_PAGE).try_into().unwrap_or(1)
}
