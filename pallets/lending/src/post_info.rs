//! The weights of calls that can take one of several paths: the largest before, the actual one
//! after.

use frame_support::{dispatch::PostDispatchInfo, traits::Get, weights::Weight};

use crate::{Config, Stage, TermsOf, WeightInfo, MAX_DEADLINES, MAX_TRANCHES_OF_LOAN, MAX_UNITS};

/// The size of a loan.
#[derive(Clone, Copy)]
pub(crate) struct Size {
	tranches: u32,
	units: u32,
	/// Deadlines that have passed since the first unsatisfied one: the debt-service reserve may
	/// have paid them.
	deadlines: u32,
	/// Deadlines of a cash account among them, each of which closes a window.
	passed: u32,
}

impl Size {
	/// The largest.
	const MAX: Self = Self {
		tranches: MAX_TRANCHES_OF_LOAN,
		units: MAX_UNITS,
		deadlines: MAX_DEADLINES,
		passed: MAX_DEADLINES,
	};

	/// The size of a loan with this number of deadlines to work out.
	pub(crate) fn of<T: Config>(terms: &TermsOf<T>, deadlines: u32) -> Self {
		let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
		let (tranches, units) = (count(terms.tranches.len()), count(terms.units.len()));
		Self { tranches, units, deadlines, passed: 0 }
	}

	/// The size of a loan to which this number of other units may be added. When it ends, their
	/// leases weigh no more than its units.
	pub(crate) fn with_ahead(self, ahead: usize) -> Self {
		let ahead = u32::try_from(ahead).unwrap_or(u32::MAX);
		Self { units: self.units.saturating_add(ahead), ..self }
	}

	/// The size of a loan of which this number of deadlines close a window of its cash account.
	pub(crate) fn passing(self, passed: u32) -> Self {
		Self { passed, ..self }
	}
}

/// The outcome of a payment or a sync.
pub(crate) enum Outcome {
	/// The loan is live.
	Live(Size),
	/// The loan is live, and a payment in time did nothing but pay.
	PaidInOrder(Size),
	/// The loan is repaid.
	Closed(Size),
	/// The loan was seized before: it counts as the largest.
	Seized,
}

/// The actual weight of `draw`.
pub(crate) fn draw_post_info<T: Config>(size: Size) -> PostDispatchInfo {
	Some(draw_of::<T>(size)).into()
}

/// The largest weight of `draw`.
pub(crate) fn draw_weight<T: Config>() -> Weight {
	draw_of::<T>(Size::MAX)
}

fn draw_of<T: Config>(Size { tranches, units, .. }: Size) -> Weight {
	T::WeightInfo::draw(tranches, units)
}

/// The outcome of valuing a loan in a round.
pub(crate) enum Valued {
	/// The round leaves the loan out.
	LeftOut,
	/// The loan was read, and nothing of it changed.
	Same(Size),
	/// The loan changed.
	Changed(Outcome),
}

/// The actual weight of valuing a loan.
pub(crate) fn valued_weight<T: Config>(valued: Valued) -> Weight {
	match valued {
		Valued::LeftOut => T::WeightInfo::value_same(0),
		Valued::Same(size) => with_deadlines::<T>(T::WeightInfo::value_same(size.units), size),
		Valued::Changed(Outcome::Live(size) | Outcome::PaidInOrder(size)) => value_of::<T>(size),
		Valued::Changed(Outcome::Closed(size)) => value_of::<T>(size).max(close_of::<T>(size)),
		Valued::Changed(Outcome::Seized) => T::WeightInfo::value_seized(),
	}
}

fn value_of<T: Config>(size: Size) -> Weight {
	with_deadlines::<T>(T::WeightInfo::value_changed(size.tranches, size.units), size)
}

/// The largest weight of valuing a loan, which may fail after all of the work: see
/// [`due_weight`](crate::due_work::due_weight).
pub(crate) fn value_weight<T: Config>() -> Weight {
	let changed = value_of::<T>(Size::MAX).max(end_weight::<T>());
	changed.max(T::WeightInfo::value_seized()).saturating_add(T::WeightInfo::reject(0))
}

/// The weight of the end of an offer. An approved one forgets the leases of its units, of which
/// there are 16 at most.
pub(crate) fn end_of_offer_weight<T: Config>(stage: Stage) -> Weight {
	T::WeightInfo::reject(if stage == Stage::Approved { MAX_UNITS } else { 0 })
}

/// The largest weight of `advance_valuation`.
pub(crate) fn advance_weight<T: Config>(max: u32) -> Weight {
	// What the round reads once, and the key of each loan and of the end of both maps.
	let reads = T::DbWeight::get().reads(u64::from(max).saturating_add(4));
	let loans = value_weight::<T>().saturating_mul(max.into());
	T::WeightInfo::advance_valuation().saturating_add(reads).saturating_add(loans)
}

/// The largest weight of a change of a loan's units. It is measured with a loan that is up to now
/// already.
pub(crate) fn units_weight<T: Config>() -> Weight {
	let change = T::WeightInfo::add_units().max(T::WeightInfo::release_units());
	sync_weight::<T>().saturating_add(change)
}

/// The largest weight of a call that counts the units of one loan anew, and brings it up to now.
pub(crate) fn recount_weight<T: Config>() -> Weight {
	sync_weight::<T>().max(value_weight::<T>())
}

/// The actual weight of a payment. The end of a loan, arrears and losses cost only where they came.
pub(crate) fn post_info<T: Config>(outcome: Outcome) -> PostDispatchInfo {
	let weight = match outcome {
		Outcome::PaidInOrder(size) => repay_of::<T>(size),
		Outcome::Live(size) => repay_late_of::<T>(size),
		Outcome::Closed(size) => close_of::<T>(size),
		Outcome::Seized => payment_weight::<T>(),
	};
	Some(weight).into()
}

/// The actual weight of a sync.
pub(crate) fn actual_weight<T: Config>(outcome: Outcome) -> Weight {
	match outcome {
		Outcome::Live(size) | Outcome::PaidInOrder(size) => classify_of::<T>(size),
		Outcome::Closed(size) => close_of::<T>(size),
		Outcome::Seized => sync_weight::<T>(),
	}
}

fn repay_of<T: Config>(size: Size) -> Weight {
	with_deadlines::<T>(T::WeightInfo::repay(size.tranches), size)
}

fn repay_late_of<T: Config>(size: Size) -> Weight {
	with_deadlines::<T>(T::WeightInfo::repay_late(size.tranches), size)
}

fn close_of<T: Config>(size: Size) -> Weight {
	with_deadlines::<T>(T::WeightInfo::close(size.tranches, size.units), size)
}

fn classify_of<T: Config>(size: Size) -> Weight {
	with_deadlines::<T>(T::WeightInfo::classify(size.tranches), size)
}

/// Deadlines to work out, and windows of a cash account to close, are measured apart: with what
/// they find, money that is swept and a covenant that is declared.
fn with_deadlines<T: Config>(weight: Weight, size: Size) -> Weight {
	let weight = weight.saturating_add(T::WeightInfo::settle(size.deadlines));
	match size.passed {
		0 => weight,
		passed => weight.saturating_add(T::WeightInfo::settle_cash(size.units, passed)),
	}
}

/// The largest weight of rent that a loan receives: it is brought up to now, and takes the rent.
pub(crate) fn rent_weight<T: Config>() -> Weight {
	payment_weight::<T>().saturating_add(T::WeightInfo::receive_rent())
}

/// The largest weight of what comes before a change of a lease: its loan is brought up to now, and
/// the lease is counted.
pub(crate) fn lease_change_weight<T: Config>() -> Weight {
	sync_weight::<T>().saturating_add(T::DbWeight::get().reads_writes(4, 1))
}

/// The largest weight of what a recognition of a lease asks of its loan.
pub(crate) fn recognise_weight<T: Config>() -> Weight {
	sync_weight::<T>().saturating_add(T::WeightInfo::recognise())
}

/// The largest weight of a payment.
pub(crate) fn payment_weight<T: Config>() -> Weight {
	repay_of::<T>(Size::MAX).max(repay_late_of::<T>(Size::MAX)).max(end_weight::<T>())
}

/// The largest weight of the last payment of a loan, live or seized.
fn end_weight<T: Config>() -> Weight {
	close_of::<T>(Size::MAX).max(T::WeightInfo::repay_failed())
}

/// The largest weight of a sync, by which the reserve may repay a loan, or the rest of a seized
/// one, whose claims on insurers are closed.
pub(crate) fn sync_weight<T: Config>() -> Weight {
	classify_of::<T>(Size::MAX).max(settled_weight::<T>())
}

/// The largest weight of a sync of a seized loan.
fn settled_weight<T: Config>() -> Weight {
	end_weight::<T>().saturating_add(T::WeightInfo::settle_claims())
}

/// The largest weight of a call that syncs a loan first, which its reserve may repay then.
pub(crate) fn weight_after_sync<T: Config>(weight: Weight) -> Weight {
	weight.saturating_add(windows_weight::<T>()).max(close_of::<T>(Size::MAX))
}

/// The largest weight of the windows that a sync closes. Calls are measured with loans that have no
/// cash account.
pub(crate) fn windows_weight<T: Config>() -> Weight {
	T::WeightInfo::settle_cash(MAX_UNITS, MAX_DEADLINES)
}

/// The largest weight of `impair`, of a live or a seized loan.
pub(crate) fn impair_weight<T: Config>() -> Weight {
	let live = T::WeightInfo::impair().saturating_add(windows_weight::<T>());
	sync_weight::<T>().max(live)
}

/// The largest weight of `liquidate`. It is measured without reported losses.
pub(crate) fn liquidate_weight<T: Config>() -> Weight {
	let claims = T::WeightInfo::claim_reported();
	weight_after_sync::<T>(T::WeightInfo::liquidate().saturating_add(claims))
}

/// The largest weight of `refinance`. It is measured with a loan that is up to now already.
pub(crate) fn refinance_weight<T: Config>() -> Weight {
	classify_of::<T>(Size::MAX).saturating_add(T::WeightInfo::refinance())
}

/// The largest weight of a call with which a seized loan may end, as if it were repaid: the
/// debt-service reserve covers all.
pub(crate) fn weight_with_end<T: Config>(weight: Weight) -> Weight {
	weight.max(T::WeightInfo::repay_failed())
}
