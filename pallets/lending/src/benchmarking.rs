//! The benchmarks. Each one uses the largest loan: a level curve over 120 months, with `t` tranches
//! and `u` units, or the maximum of both. The units are of four models, and each has a facility of
//! its own.

mod account;
mod helper;
mod leases;
mod origins;
mod position;
mod setup;

use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{unit::LossKind, BeU64, LeaseBook, LeaseReview, RentSink};
use sp_core::H256;
use sp_runtime::Perbill;

use crate::seized::{AuctionClock, SeizedLoan};
use crate::{
	any_loan::AnyLoan, books::DueIndex, due_work::postpone, live::LiveLoan, post_info::Valued,
	rounds::Rounds, standstill::Standstill, time::now, *,
};
use account::with_account;
pub use helper::BenchmarkHelper;
use leases::*;
use origins::*;
pub use position::position;
use setup::*;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn propose() {
		let terms = largest::<T>();
		let id = NextLoanId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower.clone()), terms.clone());

		assert!(Offers::<T>::contains_key(id));
	}

	#[benchmark]
	fn commit() -> Result<(), BenchmarkError> {
		let (id, _) = proposed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(7)), id, 7);

		assert!(Offers::<T>::get(id).is_some_and(|offer| offer.committed.contains(7)));
		Ok(())
	}

	/// Withdraws the last commitment of an approved offer that has expired. It forgets its leases.
	#[benchmark]
	fn withdraw_commitment() -> Result<(), BenchmarkError> {
		let (id, terms) = lapsed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(7)), id, 7);

		assert!(!Offers::<T>::contains_key(id) && are_leases_free::<T>(&terms));
		Ok(())
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let (id, _) = committed::<T>()?;
		T::BenchmarkHelper::fill_reserve();
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Offers::<T>::get(id).is_some_and(|offer| offer.stage == Stage::Approved));
		Ok(())
	}

	/// An approved offer of `u` units, or one that is not approved, ends and forgets its leases.
	#[benchmark]
	fn reject(u: Linear<0, MAX_UNITS>) -> Result<(), BenchmarkError> {
		let (id, terms) = without_commitments::<T>(u)?;
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!Offers::<T>::contains_key(id) && are_leases_free::<T>(&terms));
		Ok(())
	}

	#[benchmark]
	fn draw(
		t: Linear<1, MAX_TRANCHES_OF_LOAN>,
		u: Linear<1, MAX_UNITS>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = approved::<T>(t, u)?;
		T::BenchmarkHelper::fill_reserve();

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::contains_key(id));
		Ok(())
	}

	/// Settles `m` deadlines since the last sync, one by one: the reserve pays all but the last.
	#[benchmark]
	fn settle(m: Linear<0, MAX_DEADLINES>) -> Result<(), BenchmarkError> {
		let (id, _) = unseen::<T>(MAX_TRANCHES_OF_LOAN, 1, m)?;
		let (live, now) = (AnyLoan::<T>::live(id)?, now::<T>());

		#[block]
		{
			assert!(live.settled(now)?.debt.next + MISSED > m);
		}
		Ok(())
	}

	/// Settles `m` deadlines of a cash account with `u` leases. Its coverage is too low.
	#[benchmark]
	fn settle_cash(
		u: Linear<1, MAX_UNITS>,
		m: Linear<0, MAX_DEADLINES>,
	) -> Result<(), BenchmarkError> {
		let (id, _) = with_account::<T>(u, m)?;
		let (mut live, now) = (AnyLoan::<T>::live(id)?, now::<T>());

		#[block]
		{
			let settled = live.settled(now)?;
			live.pass_deadlines(settled)?;
		}

		let record = CashWindows::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		let is_paid = record.flows.paid > Usdai::ZERO;
		assert_eq!((is_paid, Breaches::<T>::contains_key(id)), (m > 0, m > 0));
		Ok(())
	}

	/// Rent of a loan that is up to now and past due pays its lenders at once.
	#[benchmark]
	fn receive_rent() -> Result<(), BenchmarkError> {
		let (id, terms) = with_account::<T>(MAX_UNITS, 8)?;
		AnyLoan::<T>::live(id)?.sync()?;
		let lease = T::Leases::active(terms.units[0]).ok_or(BenchmarkError::Weightless)?;
		burden_reserve::<T>();
		let payer = payer::<T>();

		#[block]
		{
			<Pallet<T> as RentSink<T::AccountId>>::pay(&lease, &payer, PAYMENT)?;
		}

		let record = CashWindows::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert_eq!(record.flows.rent, Usdai(PAYMENT));
		Ok(())
	}

	/// The lease of one of sixteen units is recognised for a live loan.
	#[benchmark]
	fn recognise() -> Result<(), BenchmarkError> {
		let (id, terms) = with_account::<T>(MAX_UNITS, 0)?;
		T::Leases::set_recognised(terms.units[0], None);
		let lease = T::Leases::active(terms.units[0]).ok_or(BenchmarkError::Weightless)?;

		#[block]
		{
			<Pallet<T> as LeaseReview<T::AccountId>>::recognise(id, &lease)?;
		}

		let record = CashWindows::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert_eq!(record.leases.len(), MAX_UNITS as usize);
		Ok(())
	}

	/// A payment in time. It creates the accounts of the lenders, removes the one of the payer, and
	/// records on which side of its minimum the vault's stake is.
	#[benchmark]
	fn repay(t: Linear<1, MAX_TRANCHES_OF_LOAN>) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, MAX_UNITS, 0)?;
		T::BenchmarkHelper::fill_reserve();
		let payer = payer::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(payer), id, PAYMENT);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.debt.principal.0 < terms.principal));
		assert!(are_lenders_paid::<T>(&terms));
		Ok(())
	}

	/// A deadline is missed, and the vault's income makes good a loss. Accounts as in `repay`.
	#[benchmark]
	fn repay_late(t: Linear<1, MAX_TRANCHES_OF_LOAN>) -> Result<(), BenchmarkError> {
		let (id, terms, before) = overdue::<T>(t)?;
		burden_reserve::<T>();
		let payer = payer::<T>();

		#[extrinsic_call]
		repay(RawOrigin::Signed(payer), id, PAYMENT);

		assert_paid_late::<T>(id, &terms, &before)?;
		Ok(())
	}

	/// Repays the loan in full, and its breaches end.
	#[benchmark]
	fn close(
		t: Linear<1, MAX_TRANCHES_OF_LOAN>,
		u: Linear<1, MAX_UNITS>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, u, 1)?;
		breach_in_all_ways::<T>(id);
		burden_reserve::<T>();

		#[block]
		{
			AnyLoan::<T>::repay(terms.borrower, id, Usdai(FUNDS))?;
		}

		assert!(!Loans::<T>::contains_key(id));
		Ok(())
	}

	/// Pays the last unit of a seized loan; sixteen units go back.
	#[benchmark]
	fn repay_failed() -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, FUNDS);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// The committee consents for the vault. An account's consent costs the same.
	#[benchmark]
	fn consent() -> Result<(), BenchmarkError> {
		let (id, _) = drawn::<T>()?;
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, H256::zero());

		assert!(VaultConsents::<T>::contains_key(id));
		Ok(())
	}

	/// An account revokes its consent, which is read first.
	#[benchmark]
	fn revoke_consent() -> Result<(), BenchmarkError> {
		let (id, _) = drawn::<T>()?;
		let who = curator::<T>(1);
		LiveLoan::<T>::consent(Lender::Account(who.clone()), id, H256::zero());

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id);

		assert!(!Consents::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn refinance() -> Result<(), BenchmarkError> {
		let (id, terms) = consented::<T>()?;
		T::BenchmarkHelper::fill_reserve();

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower.clone()), id, terms.clone());

		assert!(!Loans::<T>::contains_key(id) && Loans::<T>::contains_key(id + 1));
		Ok(())
	}

	/// The cure period of a breach is over, so the lower figure of the units counts.
	#[benchmark]
	fn classify(t: Linear<1, MAX_TRANCHES_OF_LOAN>) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, 1, 1)?;
		breach_in_all_ways::<T>(id);
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.impairment.total() > Usdai::ZERO));
		Ok(())
	}

	/// A round reads a loan in breach, of which nothing changes.
	#[benchmark]
	fn value_same(u: Linear<1, MAX_UNITS>) -> Result<(), BenchmarkError> {
		let (id, _) = secured_by::<T>(u)?;
		AnyLoan::<T>::live(id)?.declare_breach(BreachReason::Covenant)?;
		let strike = struck::<T>()?;
		let valued;

		#[block]
		{
			valued = AnyLoan::<T>::live(id)?.value(&strike)?;
		}

		assert!(matches!(valued, Valued::Same(_)));
		Ok(())
	}

	/// A round clears breaches and calls margin, the reserve pays a deadline, and the units leave
	/// all of the vault's principal uncovered: a loss of each is reported.
	#[benchmark]
	fn value_changed(
		t: Linear<1, MAX_TRANCHES_OF_LOAN>,
		u: Linear<1, MAX_UNITS>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, u, 1)?;
		breach_in_all_ways::<T>(id);
		terms.units.iter().for_each(|unit| T::BenchmarkHelper::lose(*unit));
		burden_reserve::<T>();
		let strike = struck::<T>()?;
		let valued;

		#[block]
		{
			valued = AnyLoan::<T>::live(id)?.value(&strike)?;
		}

		assert!(
			matches!(valued, Valued::Changed(_)) && MarginCalls::<T>::contains_key(BeU64::from(id))
		);
		Ok(())
	}

	/// A round counts the sixteen units of a seized loan anew.
	#[benchmark]
	fn value_seized() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		burden_reserve::<T>();
		Seizures::<T>::mutate(id, |record| {
			if let Some(record) = record {
				record.rules.fee = Perbill::one();
			}
		});
		let strike = struck::<T>()?;
		let valued;

		#[block]
		{
			valued = SeizedLoan::<T>::load(id)?.value(&strike)?;
		}

		assert!(matches!(valued, Valued::Changed(_)));
		Ok(())
	}

	/// The part of a block's start that strikes the prices of all feeds.
	#[benchmark]
	fn begin_round() -> Result<(), BenchmarkError> {
		drawn::<T>()?;
		T::BenchmarkHelper::price_models();

		#[block]
		{
			Rounds::<T>::begin_if_due();
		}

		assert!(Rounds::<T>::progress().next.is_some());
		Ok(())
	}

	/// The call without a loan. Its loans weigh as they are.
	#[benchmark]
	fn advance_valuation() -> Result<(), BenchmarkError> {
		let (_, terms) = drawn::<T>()?;
		struck::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), 0);

		assert!(Rounds::<T>::progress().next.is_some());
		Ok(())
	}

	/// Fifteen units are added to one.
	#[benchmark]
	fn add_units() -> Result<(), BenchmarkError> {
		let (id, terms) = secured_by::<T>(1)?;
		let who = terms.borrower;
		let unit = |number| {
			let unit = T::BenchmarkHelper::unit(&who, number, 2_000_000 * ONE);
			T::BenchmarkHelper::lease(unit, RENT);
			T::Leases::set_recognised(unit, Some(id));
			unit
		};
		let units = frame_support::BoundedVec::truncate_from((1..MAX_UNITS).map(unit).collect());
		struck::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, units);

		let terms = Terms::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert_eq!(terms.units.len(), MAX_UNITS as usize);
		Ok(())
	}

	/// All units but the last one are released.
	#[benchmark]
	fn release_units() -> Result<(), BenchmarkError> {
		let (id, terms) = secured_by::<T>(MAX_UNITS)?;
		let units = terms.units[1..].to_vec();
		let units = frame_support::BoundedVec::truncate_from(units);
		struck::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id, units);

		let terms = Terms::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert_eq!(terms.units.len(), 1);
		Ok(())
	}

	/// The loan gets a later entry, as one that could not be brought up to now.
	#[benchmark]
	fn first_due() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		let now = now::<T>();

		#[block]
		{
			let (at, loan) = DueIndex::<T>::first(now).ok_or(BenchmarkError::Weightless)?;
			assert!(!Offers::<T>::contains_key(loan));
			DueIndex::<T>::remove(at, loan);
			postpone::<T>(loan, now);
		}

		assert_eq!(Loans::<T>::get(id).and_then(|record| record.due_at), Some(now));
		Ok(())
	}

	/// A lot is on sale.
	#[benchmark]
	fn tick() -> Result<(), BenchmarkError> {
		seized::<T>()?;
		T::BenchmarkHelper::fill_reserve();

		#[block]
		{
			AuctionClock::<T>::tick_in_block();
		}

		assert_eq!(Market::<T>::get().at, now::<T>());
		Ok(())
	}

	/// The chain stood still, a second time.
	#[benchmark]
	fn resume() {
		T::BenchmarkHelper::set_time(NOW);
		Standstill::<T>::note_previous();
		Standstill::<T>::resume(NOW + DAY);

		#[block]
		{
			Standstill::<T>::note_previous();
			Standstill::<T>::resume(NOW + 30 * DAY);
		}

		assert!(Standstill::<T>::last().is_some_and(|last| last.stood == 30 * DAY));
	}

	#[benchmark]
	fn claim_unclaimed() -> Result<(), BenchmarkError> {
		let who = waiting::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!Unclaimed::<T>::contains_key(&who) && !PendingReleases::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let params = Parameters { cure_instalments: 7, ..Default::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	/// Other breaches are remedied.
	#[benchmark]
	fn declare_breach() -> Result<(), BenchmarkError> {
		let id = breached::<T>()?;
		Breaches::<T>::mutate(id, |breaches| {
			breaches.retain(|record| record.breach.reason != BreachReason::Covenant)
		});
		burden_reserve::<T>();
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, BreachReason::Covenant);

		let breaches = Pallet::<T>::breaches(id);
		assert!(breaches.iter().any(|breach| breach.reason == BreachReason::Covenant));
		Ok(())
	}

	#[benchmark]
	fn cure() -> Result<(), BenchmarkError> {
		let id = breached::<T>()?;
		burden_reserve::<T>();
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		let breaches = Pallet::<T>::breaches(id);
		assert!(breaches.iter().all(|breach| breach.reason != BreachReason::Covenant));
		Ok(())
	}

	/// The part of a seizure that files a claim for each of sixteen units with a reported loss.
	#[benchmark]
	fn claim_reported() -> Result<(), BenchmarkError> {
		let (id, terms) = seized::<T>()?;
		terms.units.iter().for_each(|unit| T::BenchmarkHelper::lose(*unit));
		let mut seized = SeizedLoan::<T>::load(id)?;

		#[block]
		{
			seized.claim_reported();
		}

		assert_eq!(seized.record.open_claims, MAX_UNITS);
		Ok(())
	}

	/// The loan is seized, and its sixteen units are counted.
	#[benchmark]
	fn impair() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		burden_reserve::<T>();
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, Perbill::one());

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.floor.is_some()));
		Ok(())
	}

	/// Breaches are judged anew, and the units are counted by the last strike.
	#[benchmark]
	fn liquidate() -> Result<(), BenchmarkError> {
		let id = breached::<T>()?;
		struck::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// Outbids another bid, and fifteen other units are counted. The clock reads the reserve, which
	/// has the maximum number of bills.
	#[benchmark]
	fn bid() -> Result<(), BenchmarkError> {
		let (id, _) = seized_by::<T>(Sale::UnitByUnit)?;
		T::BenchmarkHelper::fill_reserve();
		SeizedLoan::<T>::bid(bidder::<T>(0), id, 0, Usdai(80_000_000 * ONE))?;
		let who = bidder::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, 0, 90_000_000 * ONE);

		let highest = Seizures::<T>::get(id).and_then(|record| record.bid().cloned());
		assert!(highest.is_some_and(|highest| highest.bidder == who));
		Ok(())
	}

	/// The price pays all claims, and sixteen receipts move. As many leases end, each offered by
	/// another account, and as many claims on insurers are removed, here and below.
	#[benchmark]
	fn settle_auction() -> Result<(), BenchmarkError> {
		let (id, terms) = won::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id) && are_leases_over::<T>(&terms));
		Ok(())
	}

	/// A loss of one of sixteen units on sale is reported. The chain files a claim, the bid is
	/// void, and the lot is opened again.
	#[benchmark]
	fn reopen() -> Result<(), BenchmarkError> {
		let (id, terms) = seized::<T>()?;
		SeizedLoan::<T>::bid(bidder::<T>(0), id, 0, Usdai(80_000_000 * ONE))?;
		T::BenchmarkHelper::lose(terms.units[0]);
		burden_reserve::<T>();

		#[block]
		{
			SeizedLoan::<T>::load(id)?.loss_changed(terms.units[0])?;
		}

		let record = Seizures::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert!(record.lots == 2 && record.bid().is_none() && record.open_claims == 1);
		Ok(())
	}

	/// The floor of the lot pays all claims, and sixteen receipts move. Sixteen leases end.
	#[benchmark]
	fn accept_unsold() -> Result<(), BenchmarkError> {
		let (id, terms) = unsold::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id) && are_leases_over::<T>(&terms));
		Ok(())
	}

	#[benchmark]
	fn write_off() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		without_units::<T>(id);
		let origin = governance::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.is_written_off));
		Ok(())
	}

	#[benchmark]
	fn file_claim() -> Result<(), BenchmarkError> {
		let (id, terms) = seized::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id, terms.units[0]);

		assert!(InsuranceClaims::<T>::contains_key(id, terms.units[0]));
		Ok(())
	}

	/// All claims are paid, and sixteen units go back.
	#[benchmark]
	fn pay_claim() -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, terms.units[0], 10_000_000 * ONE);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn reoffer() -> Result<(), BenchmarkError> {
		let (id, _) = unsold::<T>()?;
		T::BenchmarkHelper::set_time(now::<T>() + MAX_REOFFER_TIME);
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.auction.is_some()));
		Ok(())
	}

	#[benchmark]
	fn refuse_claim() -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		let reason = Reason::truncate_from(alloc::vec![b'r'; 128]);
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, terms.units[0], reason);

		let claim = InsuranceClaims::<T>::get(id, terms.units[0]);
		assert!(claim.is_some_and(|claim| claim.refused.is_some()));
		Ok(())
	}

	/// The bond pays all claims, and sixteen units go back. Fifteen open claims are closed.
	#[benchmark]
	fn enforce_claim() -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		change_claim::<T>(id, terms.units[0], |claim| {
			(claim.loss, claim.answer_by) = (Some(LossKind::Destroyed), 0);
		});
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id, terms.units[0]);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// As above. The insurer was silent, and that is not recorded yet.
	#[benchmark]
	fn uphold_claim() -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		change_claim::<T>(id, terms.units[0], |claim| {
			(claim.filed_at, claim.answer_by) = (0, now::<T>());
		});
		let origin = delayed_governance::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, terms.units[0], FUNDS);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// The silence of sixteen insurers was a refusal, and stands as one. Neither is recorded yet.
	#[benchmark]
	fn settle_claims() -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		for unit in &terms.units {
			change_claim::<T>(id, *unit, |claim| (claim.filed_at, claim.answer_by) = (0, 0));
		}
		let mut seized = SeizedLoan::<T>::load(id)?;
		seized.record.claims_due = Some(0);

		#[block]
		{
			seized.settle_claims();
		}

		assert_eq!(seized.record.open_claims, 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext().into_inner(), crate::mock::Test);
}
