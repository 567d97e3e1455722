//! Benchmarks, each with the largest loan there can be: a level curve over 120 months, tranches and units (each of another model, in
//! another place) as many as `t` and `u` say, or all. `d` is how many maturities of the reserve no block has counted yet.

mod helper;
mod setup;

use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use infrafi_finance::units::Usdai;
use infrafi_protocol::Liquidity;
use sp_core::H256;

use crate::*;
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
	fn approve(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = committed::<T>()?;
		T::BenchmarkHelper::mature_bills(d);

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
		T::BenchmarkHelper::mature_bills(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::contains_key(id));
		Ok(())
	}

	/// What is worked out of deadlines at which nobody looked: the reserve pays all but the last ones, one by one. The rest of
	/// what is done to such a loan is measured with one of them.
	#[benchmark]
	fn settle(m: Linear<0, MAX_DEADLINES>) -> Result<(), BenchmarkError> {
		let (id, _) = unseen::<T>(MAX_TRANCHES_OF_LOAN, 1, m)?;
		let (live, now) = (Pallet::<T>::live(id)?, Pallet::<T>::now());

		#[block]
		{
			let settled = live.settled(now)?;
			assert!(settled.debt.next + MISSED > m);
		}
		Ok(())
	}

	/// The reserve pays first.
	#[benchmark]
	fn repay(t: Linear<1, MAX_TRANCHES_OF_LOAN>) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, MAX_UNITS, 1)?;
		burden_reserve::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id, 10_000 * ONE);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.debt.next > 0));
		Ok(())
	}

	/// The same of the largest loan, with maturities to pass: no call that is measured without them passes them more often.
	#[benchmark]
	fn pass(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(MAX_TRANCHES_OF_LOAN, MAX_UNITS, 1)?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, 10_000 * ONE);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.debt.next > 0));
		Ok(())
	}

	/// To the last unit, by anyone, with what has to be looked at where the reserve alone repays a loan in doubt.
	#[benchmark]
	fn close(
		t: Linear<1, MAX_TRANCHES_OF_LOAN>,
		u: Linear<1, MAX_UNITS>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, u, 1)?;
		breach_in_all_ways::<T>(id);
		burden_reserve::<T>(0);

		#[block]
		{
			Pallet::<T>::strike_cured(&mut Pallet::<T>::live(id)?, false);
			let outcome = Pallet::<T>::do_repay(terms.borrower, id, Usdai(FUNDS))?;
			// Every call that ends a loan asks once more, for what it weighed.
			Pallet::<T>::weighed_payment(outcome);
		}

		assert!(!Loans::<T>::contains_key(id));
		Ok(())
	}

	/// The last unit of a failed loan; sixteen units go back.
	#[benchmark]
	fn repay_failed(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, FUNDS);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// By a member of the committee: for the vault, and as an account too.
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
	fn refinance(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = consented::<T>()?;
		T::BenchmarkHelper::mature_bills(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower.clone()), id, terms.clone());

		assert!(!Loans::<T>::contains_key(id) && Loans::<T>::contains_key(id + 1));
		Ok(())
	}

	/// In breach for too long: the units are appraised, each with its haircut. Other breaches are cured.
	#[benchmark]
	fn classify(
		t: Linear<1, MAX_TRANCHES_OF_LOAN>,
		u: Linear<1, MAX_UNITS>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(t, u, 1)?;
		breach_in_all_ways::<T>(id);
		burden_reserve::<T>(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.impairment > Usdai::ZERO));
		Ok(())
	}

	/// It is put back as one that could not be brought up to now.
	#[benchmark]
	fn first_due() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		let now = Pallet::<T>::now();

		#[block]
		{
			let (at, loan) = Pallet::<T>::first_due(now).ok_or(BenchmarkError::Weightless)?;
			assert!(!Offers::<T>::contains_key(loan));
			Pallet::<T>::forget_due(at, loan);
			Pallet::<T>::postpone(loan, now);
		}

		assert_eq!(Loans::<T>::get(id).and_then(|record| record.due_at), Some(now));
		Ok(())
	}

	/// A lot is on sale.
	#[benchmark]
	fn tick() -> Result<(), BenchmarkError> {
		seized::<T>()?;
		T::BenchmarkHelper::mature_bills(0);

		#[block]
		{
			Pallet::<T>::tick_in_block();
		}

		assert_eq!(Market::<T>::get().at, Pallet::<T>::now());
		Ok(())
	}

	#[benchmark]
	fn claim_kept() -> Result<(), BenchmarkError> {
		let who = waiting::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!Kept::<T>::contains_key(&who) && !Unreleased::<T>::contains_key(&who));
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
	fn declare_breach(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(committee::<T>(), id, BreachReason::Covenant);

		assert_eq!(Breaches::<T>::get(id).len(), 1);
		Ok(())
	}

	#[benchmark]
	fn cure(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let id = breached::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(committee::<T>(), id);

		assert!(Breaches::<T>::get(id).is_empty());
		Ok(())
	}

	#[benchmark]
	fn liquidate(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// Somebody is outbid. Whether USDai can be minted is asked of a reserve with all its bills.
	#[benchmark]
	fn bid() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		T::BenchmarkHelper::mature_bills(0);
		Pallet::<T>::do_bid(bidder::<T>(0), id, Usdai(80_000_000 * ONE))?;
		let who = bidder::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, 90_000_000 * ONE);

		let record = Seizures::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert!(record.bid().is_some_and(|highest| highest.bidder == who));
		Ok(())
	}

	/// The lot covers all: sixteen receipts move. Claims on the insurers of all are dropped, here and below.
	#[benchmark]
	fn settle_auction(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let id = won::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// The lot at its floor covers all: sixteen receipts move.
	#[benchmark]
	fn accept_unsold(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let id = unsold::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn write_off(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		let origin = governance::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.is_written_off));
		Ok(())
	}

	#[benchmark]
	fn file_claim(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = seized::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id, terms.units[0]);

		assert!(InsuranceClaims::<T>::contains_key(id, terms.units[0]));
		Ok(())
	}

	/// All is covered: sixteen units go back.
	#[benchmark]
	fn pay_claim(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, terms.units[0], 10_000_000 * ONE);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn refuse_claim(d: Linear<0, { T::Liquidity::MAX_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		let reason = Reason::truncate_from(alloc::vec![b'r'; 128]);
		burden_reserve::<T>(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, terms.units[0], reason);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.open_claims == MAX_UNITS - 1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext().into_inner(), crate::mock::Test);
}
