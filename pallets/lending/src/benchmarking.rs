//! Benchmarks, each with the largest loan: a level curve over 120 months, `t` tranches and `u`
//! units, or the most of both, each unit of another model and in another facility.

mod helper;
mod setup;

use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use infrafi_finance::units::Usdai;
use sp_core::H256;

use crate::seized::{AuctionClock, SeizedLoan};
use crate::{any_loan::AnyLoan, books::DueIndex, due_work::postpone, time::now, *};
pub use helper::BenchmarkHelper;
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

	/// The last one: nothing is left of the offer.
	#[benchmark]
	fn withdraw_commitment() -> Result<(), BenchmarkError> {
		let id = rejected::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(7)), id, 7);

		assert!(!Offers::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let (id, _) = committed::<T>()?;
		T::BenchmarkHelper::fill_reserve();

		#[extrinsic_call]
		_(committee::<T>(), id);

		assert!(Offers::<T>::get(id).is_some_and(|offer| offer.stage == Stage::Approved));
		Ok(())
	}

	#[benchmark]
	fn reject() -> Result<(), BenchmarkError> {
		let (id, _) = proposed::<T>()?;

		#[extrinsic_call]
		_(committee::<T>(), id);

		assert!(!Offers::<T>::contains_key(id));
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

	/// Deadlines that have passed since the last sync: the reserve pays all but the last ones, one
	/// by one. The rest of what is done to such a loan is measured with one of them.
	#[benchmark]
	fn settle(m: Linear<0, MAX_DEADLINES>) -> Result<(), BenchmarkError> {
		let (id, _) = unseen::<T>(MAX_TRANCHES_OF_LOAN, 1, m)?;
		let (live, now) = (AnyLoan::<T>::live(id)?, now::<T>());

		#[block]
		{
			let settled = live.settled(now)?;
			assert!(settled.debt.next + MISSED > m);
		}
		Ok(())
	}

	/// In time: the payment does nothing but pay. An earlier one has recorded the vault's stake.
	#[benchmark]
	fn repay(t: Linear<1, MAX_TRANCHES_OF_LOAN>) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, MAX_UNITS, 0)?;
		T::BenchmarkHelper::fill_reserve();
		AnyLoan::<T>::repay(terms.borrower.clone(), id, Usdai(ONE))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id, 10_000 * ONE);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.debt.principal.0 < terms.principal));
		Ok(())
	}

	/// The debt-service reserve pays first, and the vault's income makes good a loss.
	#[benchmark]
	fn repay_late(t: Linear<1, MAX_TRANCHES_OF_LOAN>) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, MAX_UNITS, 1)?;
		burden_reserve::<T>();

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, 10_000 * ONE);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.debt.next > 0));
		Ok(())
	}

	/// To the last unit, with what has to be read where the reserve alone repays a loan in doubt.
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
			AnyLoan::<T>::live(id)?.clear_remedied(false);
			AnyLoan::<T>::repay(terms.borrower, id, Usdai(FUNDS))?;
		}

		assert!(!Loans::<T>::contains_key(id));
		Ok(())
	}

	/// The last unit of a failed loan; sixteen units go back.
	#[benchmark]
	fn repay_failed() -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, FUNDS);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// By a member of the committee: for the vault, and as an account.
	#[benchmark]
	fn consent() -> Result<(), BenchmarkError> {
		let (id, _) = drawn::<T>()?;

		#[extrinsic_call]
		_(committee::<T>(), id, H256::zero());

		let member = T::BenchmarkHelper::committee();
		assert!(VaultConsents::<T>::contains_key(id) && Consents::<T>::contains_key(member));
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

	/// In breach for too long: the units are appraised, each with its haircut. Other breaches are
	/// cured.
	#[benchmark]
	fn classify(
		t: Linear<1, MAX_TRANCHES_OF_LOAN>,
		u: Linear<1, MAX_UNITS>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, u, 1)?;
		breach_in_all_ways::<T>(id);
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.impairment > Usdai::ZERO));
		Ok(())
	}

	/// It is put back as one that could not be brought up to now.
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

	#[benchmark]
	fn declare_breach() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(committee::<T>(), id, BreachReason::Covenant);

		assert_eq!(Breaches::<T>::get(id).len(), 1);
		Ok(())
	}

	#[benchmark]
	fn cure() -> Result<(), BenchmarkError> {
		let id = breached::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(committee::<T>(), id);

		assert!(Breaches::<T>::get(id).is_empty());
		Ok(())
	}

	#[benchmark]
	fn liquidate() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// Another bid is outbid. Whether USDai can be minted is read of a reserve with all its bills.
	#[benchmark]
	fn bid() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		T::BenchmarkHelper::fill_reserve();
		SeizedLoan::<T>::bid(bidder::<T>(0), id, Usdai(80_000_000 * ONE))?;
		let who = bidder::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, 90_000_000 * ONE);

		let highest = Seizures::<T>::get(id).and_then(|record| record.bid().cloned());
		assert!(highest.is_some_and(|highest| highest.bidder == who));
		Ok(())
	}

	/// The lot covers all: sixteen receipts move. Claims on the insurers of all are dropped, here
	/// and below.
	#[benchmark]
	fn settle_auction() -> Result<(), BenchmarkError> {
		let id = won::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// The lot at its floor covers all: sixteen receipts move.
	#[benchmark]
	fn accept_unsold() -> Result<(), BenchmarkError> {
		let id = unsold::<T>()?;
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn write_off() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
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

	/// All is covered: sixteen units go back.
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
	fn refuse_claim() -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		let reason = Reason::truncate_from(alloc::vec![b'r'; 128]);
		burden_reserve::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, terms.units[0], reason);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.open_claims == MAX_UNITS - 1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext().into_inner(), crate::mock::Test);
}
