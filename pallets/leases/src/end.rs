//! `end`: the end of a lease, after its time or by consent.

use frame_support::{dispatch::PostDispatchInfo, pallet_prelude::*};
use infrafi_finance::units::Seconds;
use infrafi_protocol::{unit::State, Holder, LeaseId, RecordKeeper, RentSink};

use crate::{
	Config, EndConsents, Error, Event, LeaseRecordOf, Leases, Pallet, Parameters, Params,
	WeightInfo,
};

/// Whose consent the early end of a lease needs. The owner's it always needs.
struct Needed {
	lessee: bool,
	committee: bool,
}

impl<T: Config> Pallet<T> {
	/// `who` is `None` for the credit committee.
	pub(crate) fn do_end(who: Option<T::AccountId>, id: LeaseId) -> DispatchResultWithPostInfo {
		let mut record = Self::active_record(id)?;
		let holder = Self::holder(record.lease.unit)?;
		let now = Self::now();
		if now >= record.lease.until {
			return Self::end_now(id, &record, holder.state);
		}

		let params = Params::<T>::get();
		let needed = Self::needed_consents(&record, &holder, &params, now)?;
		let lessee = record.lease.lessee.clone();
		record.consents.drop_lapsed(&holder.owner, now, params.consent_period);
		match &who {
			None => {
				ensure!(needed.committee, Error::<T>::NotParty);
				record.consents.committee = Some(now);
			}
			Some(who) => {
				ensure!(*who == holder.owner || *who == lessee, Error::<T>::NotParty);
				record.consents.give(who, &holder.owner, &lessee, now);
			}
		}
		if record.consents.suffice(&needed) {
			return Self::end_now(id, &record, holder.state);
		}

		let unit = record.lease.unit;
		Leases::<T>::insert(id, record);
		Self::deposit_event(Event::EndConsented { lease: id, unit, by: who });
		Ok(Some(T::WeightInfo::end()).into())
	}

	/// The owner alone ends a lease in arrears, and one of which it is the lessee. The lenders that
	/// count on a lease have a say as long as the unit is their security.
	fn needed_consents(
		record: &LeaseRecordOf<T>,
		holder: &Holder<T::AccountId>,
		params: &Parameters,
		now: u64,
	) -> Result<Needed, DispatchError> {
		let length = Seconds(params.min_arrears);
		let is_in_arrears = record.rent().is_in_arrears(record.paid(), now, length)?;
		Ok(Needed {
			lessee: !is_in_arrears,
			committee: record.recognised_for.is_some() && is_security(holder.state),
		})
	}

	/// Ends the lease. The loan that the unit secures counts it until now. Only then its weight is
	/// charged.
	fn end_now(id: LeaseId, record: &LeaseRecordOf<T>, state: State) -> DispatchResultWithPostInfo {
		Self::note_arrears(record)?;
		if !is_security(state) {
			Self::finish(id, Self::active_record(id)?)?;
			return Ok(Some(end_weight::<T>()).into());
		}
		T::Rent::before_change(record.lease.unit)?;
		Self::finish(id, Self::active_record(id)?)?;
		Ok(PostDispatchInfo::default())
	}
}

/// The weight of an end, without the loan that the unit secures.
pub(crate) fn end_weight<T: Config>() -> Weight {
	T::WeightInfo::end().saturating_add(T::Records::note_weight())
}

/// Whether the unit is the security of a loan.
fn is_security(state: State) -> bool {
	matches!(state, State::Pledged | State::Seized)
}

impl<AccountId: Clone + PartialEq> EndConsents<AccountId> {
	/// Drops the consents that are too old, and that of a former owner.
	fn drop_lapsed(&mut self, owner: &AccountId, now: u64, period: u64) {
		let counts = |at: &u64| now.saturating_sub(*at) < period;
		self.owner = self.owner.take().filter(|(who, at)| who == owner && counts(at));
		self.lessee = self.lessee.filter(counts);
		self.committee = self.committee.filter(counts);
	}

	/// Adds the consent of an account in each of its parts: a lessee may have bought the unit.
	fn give(&mut self, who: &AccountId, owner: &AccountId, lessee: &AccountId, now: u64) {
		if who == owner {
			self.owner = Some((who.clone(), now));
		}
		if who == lessee {
			self.lessee = Some(now);
		}
	}

	fn suffice(&self, needed: &Needed) -> bool {
		self.owner.is_some()
			&& (!needed.lessee || self.lessee.is_some())
			&& (!needed.committee || self.committee.is_some())
	}
}
