//! Loans in every state, and accounts, for the benchmarks.

use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungibles::{hold::Mutate as _, Inspect as _, Mutate as _},
		tokens::Preservation,
		Get,
	},
	BoundedVec,
};
use infrafi_finance::{curve::Amortisation, schedule::MAX_DEADLINES, units::Usdai};
use infrafi_protocol::{
	assets::{Balance, USDAI},
	LoanId, UnitId,
};
use sp_runtime::{FixedU128, Perbill, Permill};

use super::BenchmarkHelper;
use crate::{
	any_loan::AnyLoan,
	books::DueIndex,
	due_work::postpone,
	live::LiveLoan,
	offer::LoanOffer,
	rounds::Rounds,
	seized::{liquidate, SeizedLoan},
	*,
};

pub(super) const ONE: Balance = 1_000_000_000_000_000_000;
pub(super) const DAY: u64 = 24 * 60 * 60;
pub(super) const NOW: u64 = 1_790_000_000;
/// Instalments that the reserve pays of a loan that is not synced.
pub(super) const PAID_MONTHS: u128 = 112;
/// Deadlines that the reserve does not pay.
pub(super) const MISSED: u32 = 6;
/// An amount that repays any of these loans.
pub(super) const FUNDS: Balance = 100_000_000 * ONE;
/// Rent of a unit for an hour. That of one unit covers the instalments.
pub(super) const RENT: Balance = 100 * ONE;
/// A payment that repays none of these loans.
pub(super) const PAYMENT: Balance = 10_000 * ONE;

pub(super) fn curator<T: Config>(number: u32) -> T::AccountId {
	account("curator", number, 0)
}

/// The terms of the largest loan. Its units and members exist.
pub(super) fn largest<T: Config>() -> TermsOf<T> {
	sized::<T>(MAX_TRANCHES_OF_LOAN, MAX_UNITS)
}

/// The same, with this number of tranches and units.
pub(super) fn sized<T: Config>(tranches: u32, units: u32) -> TermsOf<T> {
	T::BenchmarkHelper::set_time(NOW);
	let models = T::BenchmarkHelper::models(MAX_MODELS);
	let [entry, maintenance] = [70, 80].map(Perbill::from_percent);
	let cap = |model| LtvCap { model, entry, maintenance };
	Params::<T>::put(Parameters {
		ltv_caps: BoundedVec::truncate_from(models.into_iter().map(cap).collect()),
		max_term: MAX_TERM,
		policy_renewal: Some(DAY),
		min_first_loss: Perbill::zero(),
		max_per_model: u128::MAX,
		..Default::default()
	});
	let borrower: T::AccountId = account("borrower", 0, 0);
	T::BenchmarkHelper::admit_borrower(&borrower);
	T::BenchmarkHelper::fund(&borrower, FUNDS);
	T::BenchmarkHelper::fund_vault(FUNDS);
	let units = (0..units).map(|n| T::BenchmarkHelper::unit(&borrower, n, 2_000_000 * ONE));
	let units = BoundedVec::<_, _>::truncate_from(units.collect());
	for unit in &units {
		T::BenchmarkHelper::lease(*unit, RENT);
	}
	let mut all = alloc::vec![Tranche {
		lender: Lender::Vault,
		amount: 860_000 * ONE,
		apr: FixedU128::from_rational(10, 100),
	}];
	for number in 1..tranches {
		let lender = curator::<T>(number);
		T::BenchmarkHelper::admit_curator(&lender);
		T::BenchmarkHelper::fund(&lender, FUNDS);
		let (amount, apr) = (20_000 * ONE, FixedU128::from_rational(16, 100));
		all.push(Tranche { lender: Lender::Account(lender), amount, apr });
	}
	TermsOf::<T> {
		borrower,
		units,
		principal: all.iter().map(|tranche| tranche.amount).sum(),
		tranches: BoundedVec::truncate_from(all),
		schedule: Schedule::Monthly { day: 31, utc_offset: 3_600, days: 3_650 },
		amortisation: Amortisation::Level,
		// As long as the shortest window, so that the check compares all windows.
		grace: Grace { seconds: 28 * DAY, apr: FixedU128::from_rational(12, 100) },
		fees: Fees { origination: Permill::from_percent(1), exit: Permill::from_percent(1) },
		// The buyer receives every receipt, and all units are valued at once.
		sale: Sale::Lot,
		reserve_instalments: 1,
		expires_at: NOW + 7 * DAY,
		cash: None,
	}
}

pub(super) fn proposed<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	propose::<T>(largest::<T>())
}

pub(super) fn propose<T: Config>(
	terms: TermsOf<T>,
) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let id = LoanOffer::<T>::propose(terms.borrower.clone(), terms.clone())?;
	Ok((id, terms))
}

pub(super) fn committed<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	commit::<T>(largest::<T>())
}

pub(super) fn commit<T: Config>(terms: TermsOf<T>) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = propose::<T>(terms)?;
	for (tranche, lender, _) in terms.accounts() {
		LoanOffer::<T>::load(id)?.commit(lender.clone(), tranche)?;
	}
	Ok((id, terms))
}

pub(super) fn approved<T: Config>(
	tranches: u32,
	units: u32,
) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = commit::<T>(sized::<T>(tranches, units))?;
	LoanOffer::<T>::load(id)?.approve()?;
	Ok((id, terms))
}

pub(super) fn drawn<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	draw::<T>(MAX_TRANCHES_OF_LOAN, MAX_UNITS)
}

fn draw<T: Config>(tranches: u32, units: u32) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = approved::<T>(tranches, units)?;
	LoanOffer::<T>::load(id)?.draw(terms.borrower.clone())?;
	let deadlines = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?.deadlines.count();
	if deadlines != MAX_DEADLINES {
		return Err(BenchmarkError::Stop("the loan is not the longest"));
	}
	Ok((id, terms))
}

/// All lenders consent to terms with seven other lenders in place of seven.
pub(super) fn consented<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, mut terms) = drawn::<T>()?;
	for (number, tranche) in (8..).zip(terms.tranches.iter_mut().skip(1)) {
		let lender = curator::<T>(number);
		T::BenchmarkHelper::admit_curator(&lender);
		T::BenchmarkHelper::fund(&lender, FUNDS);
		tranche.lender = Lender::Account(lender);
	}
	for number in 1..15 {
		let lender = Lender::Account(curator::<T>(number));
		LiveLoan::<T>::consent(lender, id, terms.hash());
	}
	LiveLoan::<T>::consent(Lender::Vault, id, terms.hash());
	Ok((id, terms))
}

/// Ten years after the draw, without a sync: the reserve has paid all but the last months, one by
/// one, and grace is over.
pub(super) fn late<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = drawn::<T>()?;
	let instalment = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?.reserve;
	let payer = terms.borrower.clone();
	AnyLoan::<T>::top_up_reserve(payer, id, Usdai(instalment.0 * PAID_MONTHS))?;
	T::BenchmarkHelper::set_time(NOW + 3_590 * DAY);
	Ok((id, terms))
}

/// A loan that was not synced at its first deadlines: the reserve has paid all but the last of
/// them. Its lenders have no USDai.
pub(super) fn unseen<T: Config>(
	tranches: u32,
	units: u32,
	deadlines: u32,
) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = draw::<T>(tranches, units)?;
	let loan = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
	let paid = Balance::from(deadlines.saturating_sub(MISSED));
	if paid > 0 {
		let payer = terms.borrower.clone();
		AnyLoan::<T>::top_up_reserve(payer, id, Usdai(loan.reserve.0 * paid))?;
	}
	let last = match deadlines.checked_sub(1) {
		Some(last) => loan.deadlines.instant(last).map_err(|_| BenchmarkError::Weightless)?,
		None => NOW,
	};
	T::BenchmarkHelper::set_time(last + 1);
	empty_lenders::<T>(&terms)?;
	Ok((id, terms))
}

/// A loan that was not synced at its first two deadlines. The reserve can pay the first one and a
/// part of the second one, which is missed. Grace ends now, and every stage is reached. The last
/// attempt to sync the loan has failed, so its entry in the index is later than its next event. Its
/// lenders have no USDai.
pub(super) fn overdue<T: Config>(
	tranches: u32,
) -> Result<(LoanId, TermsOf<T>, LoanRecord), BenchmarkError> {
	let (id, terms) = draw::<T>(tranches, MAX_UNITS)?;
	let loan = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
	let second = loan.deadlines.first() + 1;
	let missed = loan.deadlines.instant(second).map_err(|_| BenchmarkError::Weightless)?;
	let now = missed + terms.grace.seconds;
	T::BenchmarkHelper::set_time(now);
	let stage = |step| ImpairmentStage { from: u64::from(step), lost: Perbill::one() };
	let stages = (0..MAX_STAGES).map(stage).collect();
	Params::<T>::mutate(|params| params.stages = BoundedVec::truncate_from(stages));
	let due_at = loan.due_at.ok_or(BenchmarkError::Weightless)?;
	DueIndex::<T>::remove(due_at, id);
	postpone::<T>(id, now + RETRY_AFTER);
	empty_lenders::<T>(&terms)?;
	let loan = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
	Ok((id, terms, loan))
}

/// Takes all USDai from the lenders, so that a payment creates an account for each of them.
pub(super) fn empty_lenders<T: Config>(terms: &TermsOf<T>) -> Result<(), BenchmarkError> {
	for (_, lender, _) in terms.accounts() {
		let all = T::Assets::balance(USDAI, lender);
		T::Assets::transfer(USDAI, lender, &terms.borrower, all, Preservation::Expendable)?;
	}
	Ok(())
}

/// Checks that a payment of an [`overdue`] loan took the most expensive path: the reserve paid the
/// first deadline, the second one is missed, the stages count, the entry in the index moved, each
/// lender was paid, and the vault's income made good the loss of the reserve.
pub(super) fn assert_paid_late<T: Config>(
	id: LoanId,
	terms: &TermsOf<T>,
	before: &LoanRecord,
) -> Result<(), BenchmarkError> {
	let LiveLoan { record, math, .. } = AnyLoan::<T>::live(id)?;
	let past_due_since =
		math.past_due_since(&record.debt).map_err(|_| BenchmarkError::Weightless)?;
	assert!(before.reserve > Usdai::ZERO && record.reserve == Usdai::ZERO);
	assert!(before.debt.next < record.debt.next && past_due_since.is_some());
	let impairment = record.impairment.total();
	assert!(before.impairment.total() == Usdai::ZERO && impairment > Usdai::ZERO);
	assert!(before.due_at > record.due_at && record.due_at.is_some());
	let impairment = impairment.0;
	let classified = Event::<T>::Classified { loan: id, past_due_since, impairment };
	frame_system::Pallet::<T>::assert_has_event(classified.into());
	assert!(are_lenders_paid::<T>(terms));
	assert!(!T::HasReserveLoss::get(), "the vault's income has paid the loss");
	Ok(())
}

/// Whether each lender has received USDai.
pub(super) fn are_lenders_paid<T: Config>(terms: &TermsOf<T>) -> bool {
	terms.accounts().all(|(_, lender, _)| T::Assets::balance(USDAI, lender) > 0)
}

/// An account with the amount of one payment, which removes the account.
pub(super) fn payer<T: Config>() -> T::AccountId {
	let who = account("payer", 0, 0);
	T::BenchmarkHelper::fund(&who, PAYMENT);
	who
}

/// Past due, and every breach is declared.
pub(super) fn breached<T: Config>() -> Result<LoanId, BenchmarkError> {
	let (id, _) = late::<T>()?;
	breach_in_all_ways::<T>(id);
	Ok(id)
}

/// Every breach is declared, and final. The units count zero: the vault books an impairment.
pub(super) fn breach_in_all_ways<T: Config>(id: LoanId) {
	use BreachReason::*;
	let breach = |reason| BreachRecord {
		breach: Breach { reason, declared_at: NOW, cure_until: NOW },
		doubtful_after: NOW,
		is_cured: false,
	};
	let all = [PolicyLapsed, CustodyStale, LossReported, Covenant].map(breach);
	Breaches::<T>::insert(id, BreachRecords::truncate_from(all.to_vec()));
	Loans::<T>::mutate(id, |loan| {
		let Some(loan) = loan else { return };
		(loan.cure_until, loan.doubtful_after) = (Some(NOW), Some(NOW));
		loan.counted = Some(Default::default());
	});
	let haircut = |step| AppraisalHaircut { from: u64::from(step), counted: Perbill::zero() };
	let haircuts = (0..MAX_STAGES).map(haircut).collect();
	Params::<T>::mutate(|params| params.haircuts = BoundedVec::truncate_from(haircuts));
}

/// A round begins at this second, by as many prices as there can be.
pub(super) fn struck<T: Config>() -> Result<StrikeOf<T>, BenchmarkError> {
	T::BenchmarkHelper::price_models();
	Rounds::<T>::begin_now();
	Rounds::<T>::strike().ok_or(BenchmarkError::Weightless)
}

/// A live loan of eight tranches with this number of units.
pub(super) fn secured_by<T: Config>(units: u32) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	draw::<T>(MAX_TRANCHES_OF_LOAN, units)
}

/// The reserve has the maximum number of bills, and a loss that is not paid.
pub(super) fn burden_reserve<T: Config>() {
	T::BenchmarkHelper::fill_reserve();
	T::BenchmarkHelper::incur_loss(Usdai(ONE));
}

/// A seized loan with sixteen units on sale together, and the largest strike.
pub(super) fn seized<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	seized_by::<T>(Sale::Lot)
}

/// The same by another way of sale.
pub(super) fn seized_by<T: Config>(sale: Sale) -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = late::<T>()?;
	let terms = TermsOf::<T> { sale, ..terms };
	Terms::<T>::insert(id, &terms);
	struck::<T>()?;
	liquidate(curator::<T>(1), AnyLoan::<T>::live(id)?)?;
	Ok((id, terms))
}

/// Takes the units from a seized loan without booking its loss.
pub(super) fn without_units<T: Config>(id: LoanId) {
	Seizures::<T>::mutate(id, |record| {
		let Some(record) = record else { return };
		(record.auction, record.queued) = (None, Default::default());
	});
}

/// An account with money.
pub(super) fn bidder<T: Config>(number: u32) -> T::AccountId {
	let who = account("bidder", number, 0);
	T::BenchmarkHelper::fund(&who, FUNDS);
	who
}

/// Ends the time for bids of every open auction.
fn let_auctions_end<T: Config>() {
	Market::<T>::mutate(|clock| clock.seconds += 366 * DAY);
}

/// A seized loan with a claim on the insurer of every unit.
pub(super) fn claimed<T: Config>() -> Result<(LoanId, TermsOf<T>, T::AccountId), BenchmarkError> {
	let (id, terms) = seized::<T>()?;
	for unit in &terms.units {
		SeizedLoan::<T>::load(id)?.file_claim(None, *unit)?;
	}
	let claim = InsuranceClaims::<T>::get(id, terms.units[0]).ok_or(BenchmarkError::Weightless)?;
	T::BenchmarkHelper::fund(&claim.insurer, FUNDS);
	Ok((id, terms, claim.insurer))
}

/// Changes the claim for the first unit.
pub(super) fn change_claim<T: Config>(
	id: LoanId,
	unit: UnitId,
	change: impl FnOnce(&mut InsuranceClaim<T::AccountId>),
) {
	InsuranceClaims::<T>::mutate(id, unit, |claim| {
		if let Some(claim) = claim {
			change(claim);
		}
	});
}

/// An auction to settle, with a bid that exceeds all claims. The sale ends all leases.
pub(super) fn won<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms, _) = claimed::<T>()?;
	terms.units.iter().for_each(|unit| T::BenchmarkHelper::let_later(*unit));
	SeizedLoan::<T>::bid(bidder::<T>(0), id, 0, Usdai(80_000_000 * ONE))?;
	let_auctions_end::<T>();
	Ok((id, terms))
}

/// An unsold lot. Its sale ends all leases.
pub(super) fn unsold<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms, _) = claimed::<T>()?;
	terms.units.iter().for_each(|unit| T::BenchmarkHelper::let_later(*unit));
	let_auctions_end::<T>();
	SeizedLoan::<T>::load(id)?.settle_auction()?;
	Ok((id, terms))
}

/// An account with a deferred payment, and with an ended bid still on hold.
pub(super) fn waiting<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let who: T::AccountId = account("lender", 0, 0);
	T::BenchmarkHelper::fund(&who, 2 * ONE);
	T::BenchmarkHelper::fund(&Pallet::<T>::account(), ONE);
	T::Holds::hold(USDAI, &HoldReason::Bid.into(), &who, ONE)?;
	Unclaimed::<T>::insert(&who, Usdai(ONE));
	PendingReleases::<T>::insert(&who, Usdai(ONE));
	Totals::<T>::mutate(|totals| totals.unclaimed = Usdai(totals.unclaimed.0 + ONE));
	Ok(who)
}
