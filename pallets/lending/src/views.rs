//! The reads behind the view functions. Each one reads a loan as the next call would: payments of
//! the debt-service reserve at missed deadlines are counted first.

mod coverage;
mod forecast;

pub(crate) use coverage::coverage_of;
pub use coverage::{CoverageInfo, LeaseRate};
pub(crate) use forecast::cash_flow_page;
pub use forecast::{CashFlow, CashFlowPage};

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	pallet_prelude::DispatchError, storage::with_transaction, traits::PalletInfoAccess,
};
use infrafi_finance::{
	impairment::{share_lost, Impairment},
	obligation::{Instalment, LoanQuote},
	units::{Ltv, Seconds, Usdai},
};
use infrafi_protocol::{
	assets,
	time::{self, UnixSeconds},
	LoanId, UnitId,
};
use scale_info::{TypeDef, TypeInfo};
use sp_core::H256;
use sp_runtime::{ModuleError, Perbill, TransactionOutcome};

use crate::{
	any_loan::AnyLoan,
	books::Registry,
	live::{cure_end, BreachReason, Declared, LiveLoan, MarginTest},
	offer::{Failure, Failures, LoanOffer},
	rounds::Rounds,
	time::now,
	valuation::{conditions_of, last_value, struck_units},
	Config, Error, LoanRecord, Offer, Pallet, Parameters, MAX_PAGE,
};

/// An offer or a loan with its records.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LoanInfo<AccountId> {
	/// Id of the offer or loan.
	pub id: LoanId,
	/// The terms.
	pub terms: crate::LoanTerms<AccountId>,
	/// BLAKE2-256 hash of the SCALE-encoded terms.
	pub terms_hash: H256,
	/// Record of the offer. None once the loan is drawn.
	pub offer: Option<Offer>,
	/// Record of the live loan as the last call left it. None before the draw and after a seizure.
	pub live: Option<LoanRecord>,
}

/// A page of the offers and loans of one borrower.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LoanPage<AccountId> {
	/// Offers and loans by ascending id.
	pub loans: Vec<LoanInfo<AccountId>>,
	/// First id of the next page. None on the last page.
	pub next: Option<LoanId>,
}

/// The state of a live loan now, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Health {
	/// Value of the units by the values accepted last, whatever their age: USDai (18 decimals). A
	/// unit with a reported loss, or that was never appraised, counts zero.
	pub value: assets::Usdai,
	/// Principal over value in billionths, rounded up, and 100 % where the principal exceeds the
	/// value. None if the value is zero.
	pub ltv: Option<Perbill>,
	/// Seconds since the oldest missed deadline. Zero if no deadline is missed.
	pub past_due: time::Seconds,
	/// Share of the loan that counts as lost by the time past due, in billionths.
	pub stage: Perbill,
	/// The part of the vault's principal that counts as lost after a `classify` now: USDai (18
	/// decimals). It is the larger of the parts by time and by the values of the last round.
	pub impairment: assets::Usdai,
	/// The oldest unsatisfied deadline, in seconds since 1970. None if all deadlines are satisfied.
	pub next_due: Option<UnixSeconds>,
	/// Amount that satisfies all missed deadlines and the one of the running window, if it is paid
	/// now: USDai (18 decimals).
	pub due: assets::Usdai,
	/// Balance of the debt-service reserve: USDai (18 decimals).
	pub reserve: assets::Usdai,
}

/// What a live loan owes in USDai against what its units have to maintain, by the prices of the
/// last valuation round.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Margin {
	/// Value of the units: USDai (18 decimals). One with a reported loss counts zero.
	pub value: assets::Usdai,
	/// Debt at the instant of the prices, less the debt-service reserve: USDai (18 decimals). What
	/// was paid since counts as paid.
	pub need: assets::Usdai,
	/// The most that the loan may need: the values, each times the maintenance of its model: USDai
	/// (18 decimals).
	pub maintenance: assets::Usdai,
	/// By how much the need exceeds it: USDai (18 decimals).
	pub shortfall: assets::Usdai,
	/// When margin was called, in seconds since 1970. None if no call stands.
	pub since: Option<UnixSeconds>,
	/// The last second in which the call can be met, in seconds since 1970. None if no call stands.
	pub until: Option<UnixSeconds>,
	/// Whether no price behind the values was held or stale. Otherwise a round calls no margin.
	pub firm: bool,
	/// The instant of the prices, in seconds since 1970.
	pub valued_at: UnixSeconds,
}

/// A margin call that stands.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct MarginCall {
	/// Id of the loan.
	pub loan: LoanId,
	/// When margin was called, in seconds since 1970.
	pub since: UnixSeconds,
	/// The last second in which the call can be met, in seconds since 1970.
	pub until: UnixSeconds,
}

/// A page of margin calls.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct MarginCallPage {
	/// Margin calls by ascending id of the loan.
	pub calls: Vec<MarginCall>,
	/// First id of the next page. None on the last page.
	pub next: Option<LoanId>,
}

/// A check that an offer fails now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct FailedCheck {
	/// Name of the error with which a call is refused.
	pub error: String,
	/// The condition that fails, in a sentence. Empty for an error of another pallet.
	pub reason: String,
	/// Id of the unit that fails the check. None for a check of the whole loan.
	pub unit: Option<UnitId>,
}

impl FailedCheck {
	fn of<T: Config>(Failure { error, unit }: Failure) -> Self {
		let name: &'static str = error.into();
		Self { error: name.into(), reason: docs_of::<T>(&error), unit }
	}
}

/// The docs of an error of this pallet.
fn docs_of<T: Config>(error: &DispatchError) -> String {
	let DispatchError::Module(ModuleError { index, error: [variant, ..], .. }) = error else {
		return String::new();
	};
	let TypeDef::Variant(errors) = Error::<T>::type_info().type_def else { return String::new() };
	let is_ours = usize::from(*index) == Pallet::<T>::index();
	let mut errors = errors.variants.into_iter().filter(|error| is_ours && error.index == *variant);
	errors.next().map(|error| error.docs.join(" ")).unwrap_or_default()
}

/// The checks that the next call of an offer would fail.
pub(crate) fn failed_checks<T: Config>(id: LoanId) -> Vec<FailedCheck> {
	let mut failures = Failures::default();
	if let Some(offer) = failures.take(LoanOffer::<T>::load(id)) {
		failures = offer.failures();
	}
	failures.into_list().into_iter().map(FailedCheck::of::<T>).collect()
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
	let (ids, next) = Registry::<T>::page(who, from, page_size(limit));
	LoanPage { loans: ids.into_iter().filter_map(loan_info::<T>).collect(), next }
}

pub(crate) fn quote_at<T: Config>(id: LoanId, at: u64) -> Result<LoanQuote, DispatchError> {
	let live = AnyLoan::<T>::live(id)?;
	Ok(live.math.quote(&live.settled(at)?.debt)?)
}

/// The instalments to come of a live loan, on the curve that prepayments have left. For an offer,
/// all instalments as if it were drawn now.
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
		impairment: impairment_now::<T>(id).unwrap_or(live.record.impairment).total().0,
		next_due: deadlines.instant(debt.next).ok(),
		due: live.math.quote(&debt)?.due.0,
		reserve: settled.reserve.0,
	})
}

/// The margin of a live loan. None before the first round.
pub(crate) fn margin_of<T: Config>(id: LoanId) -> Option<Margin> {
	let live = AnyLoan::<T>::live(id).ok()?;
	let strike = Rounds::<T>::strike()?;
	let settled = live.settled(now::<T>()).ok()?;
	let need = live.need_at(&settled, strike.at).ok()?;
	let conditions = conditions_of::<T>(&live.terms.units);
	let units = struck_units::<T>(&live.terms.units, &conditions, &strike);
	let test = MarginTest::of(need, &units).ok()?;
	let call = margin_call::<T>(id);
	Some(Margin {
		value: test.value.0,
		need: need.0,
		maintenance: test.cover.0,
		shortfall: test.shortfall.0,
		since: call.as_ref().map(|call| call.since),
		until: call.map(|call| call.until),
		firm: test.is_firm,
		valued_at: strike.at,
	})
}

fn margin_call<T: Config>(loan: LoanId) -> Option<MarginCall> {
	let breaches = Declared::<T>::of(loan).list();
	let call = breaches.iter().find(|breach| breach.reason == BreachReason::ValueShort)?;
	Some(MarginCall { loan, since: call.declared_at, until: cure_end::<T>(call.cure_until) })
}

pub(crate) fn margin_call_page<T: Config>(from: LoanId, limit: u32) -> MarginCallPage {
	let (ids, next) = Declared::<T>::margin_calls(from, page_size(limit));
	MarginCallPage { calls: ids.into_iter().filter_map(margin_call::<T>).collect(), next }
}

pub(crate) fn page_size(limit: u32) -> usize {
	usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or_default()
}

/// The impairment after a sync. Its writes are rolled back.
fn impairment_now<T: Config>(id: LoanId) -> Result<Impairment, DispatchError> {
	with_transaction(|| {
		let synced = AnyLoan::<T>::live(id).and_then(|mut live| {
			live.sync()?;
			Ok(live.record.impairment)
		});
		TransactionOutcome::Rollback(synced)
	})
}
