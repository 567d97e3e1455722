//! The reads behind the view functions. Each sees the loan as the next call would: what the reserve paid at missed deadlines
//! is booked first.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{pallet_prelude::DispatchError, storage::with_transaction};
use infrafi_finance::{
	impairment::share_lost,
	obligation::{Instalment, Quote},
	units::{Usdai, Ltv, Seconds},
};
use infrafi_protocol::{assets::Balance, Appraise, BeU64, LoanId};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{FixedU128, Perbill, TransactionOutcome};

use crate::{
	reasons::refusal, Config, Loan, Loans, LoansOf, Offer, Offers, Pallet, Params, Terms, TermsOf,
	MAX_PAGE,
};

/// All about a loan or an offer.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LoanInfo<AccountId> {
	/// Its id.
	pub id: LoanId,
	/// What is agreed.
	pub terms: crate::types::Terms<AccountId>,
	/// Hash of that, by BLAKE2-256.
	pub terms_hash: H256,
	/// How far the offer has come, until it is drawn.
	pub offer: Option<Offer>,
	/// What is owed, once it is drawn: as the last call left it.
	pub live: Option<Loan>,
}

/// A page of loans and offers of one borrower.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LoanPage<AccountId> {
	/// By ascending id.
	pub loans: Vec<LoanInfo<AccountId>>,
	/// Where the next page starts; nothing after the last one.
	pub next: Option<LoanId>,
}

/// How a live loan stands now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Health {
	/// What the units are worth by the values accepted last, in USDai, in full, a reported loss not looked at; those never
	/// appraised count nothing.
	pub value: Balance,
	/// Principal over that, rounded up; nothing where they are worth nothing.
	pub ltv: Option<FixedU128>,
	/// Seconds since the oldest unsatisfied deadline; none where all are satisfied.
	pub past_due: u64,
	/// Share of the loan that counts as lost by that time.
	pub stage: Perbill,
	/// What the vault counts as lost, once somebody has looked at the loan.
	pub impairment: Balance,
	/// The next deadline that is not satisfied; nothing once the last one has passed.
	pub next_due: Option<u64>,
	/// What satisfies it and all before it, paid now.
	pub due: Balance,
	/// What the debt-service reserve holds.
	pub reserve: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn info(id: LoanId) -> Option<LoanInfo<T::AccountId>> {
		let terms = Terms::<T>::get(id)?;
		let terms_hash = terms.hash();
		Some(LoanInfo {
			id,
			terms,
			terms_hash,
			offer: Offers::<T>::get(id),
			live: Loans::<T>::get(id),
		})
	}

	pub(crate) fn page(who: T::AccountId, from: LoanId, limit: u32) -> LoanPage<T::AccountId> {
		let mut ids = match from.checked_sub(1) {
			None => LoansOf::<T>::iter_key_prefix(&who),
			Some(before) => {
				let key = LoansOf::<T>::hashed_key_for(&who, BeU64::from(before));
				LoansOf::<T>::iter_key_prefix_from(&who, key)
			}
		}
		.map(u64::from);
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or_default();
		let loans = ids.by_ref().take(limit).filter_map(Self::info).collect();
		LoanPage { loans, next: ids.next() }
	}

	pub(crate) fn quote_at(id: LoanId, at: u64) -> Result<Quote, DispatchError> {
		let live = Self::live(id)?;
		let settled = live.settled(at)?;
		live.curve.quote(&settled.debt).map_err(refusal::<T>)
	}

	/// What is still to come of a live loan, on the curve as prepayments have left it; all of an offer, as if drawn now.
	pub(crate) fn schedule_of(id: LoanId) -> Result<Vec<Instalment>, DispatchError> {
		let (curve, base, first) = match Loans::<T>::contains_key(id) {
			true => {
				let live = Self::live(id)?;
				let debt = live.settled(Self::now())?.debt;
				(live.curve, debt.base, debt.next)
			}
			false => {
				let (_, terms) = Self::offer(id)?;
				let min_stub = Seconds(Params::<T>::get().min_stub);
				let deadlines = terms.deadlines(Self::now(), min_stub).map_err(refusal::<T>)?;
				let first = deadlines.first();
				(terms.loan(deadlines).map_err(refusal::<T>)?, Usdai(terms.principal), first)
			}
		};
		(first..=curve.terms().deadlines.count())
			.map(|n| curve.instalment(base, n).map_err(refusal::<T>))
			.collect()
	}

	pub(crate) fn health_of(id: LoanId) -> Result<Health, DispatchError> {
		let live = Self::live(id)?;
		let settled = live.settled(Self::now())?;
		let debt = settled.debt;
		let past_due = live.past_due(&debt)?.unwrap_or_default();
		let value = Self::last_value(&live.terms);
		let deadlines = &live.record.deadlines;
		Ok(Health {
			value: value.0,
			ltv: Ltv::of_up(debt.principal, value).ok().map(|ltv| ltv.0),
			past_due: past_due.0,
			stage: share_lost(&Params::<T>::get().stages(), past_due),
			impairment: Self::impairment_now(id).unwrap_or(live.record.impairment).0,
			next_due: deadlines.instant(debt.next).ok(),
			due: live.curve.quote(&debt).map_err(refusal::<T>)?.due.0,
			reserve: settled.reserve.0,
		})
	}

	/// What [`Self::bring_up`] would leave. Leaves no trace.
	fn impairment_now(id: LoanId) -> Result<Usdai, DispatchError> {
		with_transaction(|| {
			let looked = Self::live(id).and_then(|mut live| {
				Self::bring_up(&mut live)?;
				Ok(live.record.impairment)
			});
			TransactionOutcome::Rollback(looked)
		})
	}

	fn last_value(terms: &TermsOf<T>) -> Usdai {
		terms.units.iter().fold(Usdai::ZERO, |sum, unit| {
			let value = T::Appraisal::last_good(*unit).map_or(0, |appraisal| appraisal.value);
			Usdai(sum.0.saturating_add(value))
		})
	}
}
