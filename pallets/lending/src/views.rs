//! The reads behind the view functions. Each sees the loan as the next call would: what the reserve
//! paid at missed deadlines is booked first.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{pallet_prelude::DispatchError, storage::with_transaction};
use infrafi_finance::{
	impairment::share_lost,
	obligation::{Instalment, LoanQuote},
	units::{Ltv, Seconds, Usdai},
};
use infrafi_protocol::{assets::Balance, LoanId};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{FixedU128, Perbill, TransactionOutcome};

use crate::{
	any_loan::AnyLoan, books::Registry, live::LiveLoan, offer::LoanOffer, time::now,
	valuation::last_value, Config, LoanRecord, Offer, Parameters, MAX_PAGE,
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
	pub live: Option<LoanRecord>,
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
	/// What the units are worth by the values accepted last, in USDai, in full, a reported loss not
	/// looked at; those never appraised count nothing.
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

pub(crate) fn loan_info<T: Config>(id: LoanId) -> Option<LoanInfo<T::AccountId>> {
	let terms = Registry::<T>::terms(id)?;
	let terms_hash = terms.hash();
	let (offer, live) = (LoanOffer::<T>::record(id), LiveLoan::<T>::record(id));
	Some(LoanInfo { id, terms, terms_hash, offer, live })
}

pub(crate) fn loan_page<T: Config>(
	who: &T::AccountId,
	from: LoanId,
	limit: u32,
) -> LoanPage<T::AccountId> {
	let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or_default();
	let (ids, next) = Registry::<T>::page(who, from, limit);
	LoanPage { loans: ids.into_iter().filter_map(loan_info::<T>).collect(), next }
}

pub(crate) fn quote_at<T: Config>(id: LoanId, at: u64) -> Result<LoanQuote, DispatchError> {
	let live = AnyLoan::<T>::live(id)?;
	Ok(live.math.quote(&live.settled(at)?.debt)?)
}

/// The instalments to come of a live loan, on the curve as prepayments have left it. All of an
/// offer, as if it were drawn now.
pub(crate) fn schedule_of<T: Config>(id: LoanId) -> Result<Vec<Instalment>, DispatchError> {
	let (math, base, first) = if LiveLoan::<T>::exists(id) {
		let live = AnyLoan::<T>::live(id)?;
		let debt = live.settled(now::<T>())?.debt;
		(live.math, debt.base, debt.next)
	} else {
		let terms = LoanOffer::<T>::load(id)?.terms;
		let min_stub = Seconds(Parameters::current::<T>().min_stub);
		let deadlines = terms.deadlines(now::<T>(), min_stub)?;
		(terms.loan(deadlines)?, Usdai(terms.principal), deadlines.first())
	};
	let instalments = first..=math.terms().deadlines.count();
	instalments.map(|n| Ok(math.instalment(base, n)?)).collect()
}

pub(crate) fn health_of<T: Config>(id: LoanId) -> Result<Health, DispatchError> {
	let live = AnyLoan::<T>::live(id)?;
	let settled = live.settled(now::<T>())?;
	let debt = settled.debt;
	let past_due = live.past_due(&debt)?.unwrap_or_default();
	let value = last_value::<T>(&live.terms.units);
	let deadlines = &live.record.deadlines;
	Ok(Health {
		value: value.0,
		ltv: Ltv::of_up(debt.principal, value).ok().map(|ltv| ltv.0),
		past_due: past_due.0,
		stage: share_lost(&Parameters::current::<T>().stages(), past_due),
		impairment: impairment_now::<T>(id).unwrap_or(live.record.impairment).0,
		next_due: deadlines.instant(debt.next).ok(),
		due: live.math.quote(&debt)?.due.0,
		reserve: settled.reserve.0,
	})
}

/// The impairment after a sync. Leaves no trace.
fn impairment_now<T: Config>(id: LoanId) -> Result<Usdai, DispatchError> {
	with_transaction(|| {
		let synced = AnyLoan::<T>::live(id).and_then(|mut live| {
			live.sync()?;
			Ok(live.record.impairment)
		});
		TransactionOutcome::Rollback(synced)
	})
}
