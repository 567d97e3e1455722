//! Benchmarks, each with the largest loan there can be: eight tranches, sixteen units, each of its own model and in its own
//! facility, a level curve over 120 months.

mod setup;

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, UnixTime};
use frame_system::RawOrigin;
use infrafi_finance::units::Assets as Amount;
use infrafi_protocol::{assets::Balance, Model, UnitId};
use sp_core::H256;

use crate::*;
use setup::*;

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// A unit of the owner's, the number-th, of the number-th model and in a facility of its own: with a receipt, insured for
	/// 10^30 for a while, custody confirmed, worth so much in USDai at the least.
	fn unit(owner: &AccountId, number: u32, value: Balance) -> UnitId;

	/// The models of that many units.
	fn models(count: u32) -> Vec<Model>;

	/// Makes the account a member of [`Config::Borrowers`], best the last one of a full house.
	fn admit_borrower(who: &AccountId);

	/// Makes the account a member of [`Config::Curators`], best the last one of a full house.
	fn admit_curator(who: &AccountId);

	/// Gives USDai to an account.
	fn fund(who: &AccountId, amount: Balance);

	/// Lets the vault lend so much.
	fn fund_vault(amount: Balance);

	/// Sets the clock.
	fn set_time(seconds: u64);
}

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
		let (id, _) = proposed::<T>()?;
		Pallet::<T>::do_commit(curator::<T>(7), id, 7)?;
		Pallet::<T>::do_reject(id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(7)), id, 7);

		assert!(!Offers::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let (id, _) = committed::<T>()?;
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Offers::<T>::get(id).is_some_and(|offer| offer.stage == Stage::Approved));
		Ok(())
	}

	#[benchmark]
	fn reject() -> Result<(), BenchmarkError> {
		let (id, _) = proposed::<T>()?;
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!Offers::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn draw() -> Result<(), BenchmarkError> {
		let (id, terms) = approved::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::contains_key(id));
		Ok(())
	}

	/// Past due, with a reserve that pays first, month by month.
	#[benchmark]
	fn repay() -> Result<(), BenchmarkError> {
		let (id, terms) = late::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id, 10_000 * ONE);

		assert!(Loans::<T>::get(id).is_some_and(|loan| u128::from(loan.debt.next) > PAID_MONTHS));
		Ok(())
	}

	/// The same, to the last unit.
	#[benchmark]
	fn close() -> Result<(), BenchmarkError> {
		let (id, terms) = late::<T>()?;

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, FUNDS);

		assert!(!Loans::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn consent() -> Result<(), BenchmarkError> {
		let (id, _) = drawn::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(7)), id, H256::zero());

		assert!(Consents::<T>::contains_key(curator::<T>(7)));
		Ok(())
	}

	/// With seven other lenders for the seven there were.
	#[benchmark]
	fn refinance() -> Result<(), BenchmarkError> {
		let (id, mut terms) = drawn::<T>()?;
		for (number, tranche) in (8..).zip(terms.tranches.iter_mut().skip(1)) {
			let lender = curator::<T>(number);
			T::BenchmarkHelper::admit_curator(&lender);
			T::BenchmarkHelper::fund(&lender, FUNDS);
			tranche.lender = Lender::Account(lender);
		}
		for number in 1..15 {
			let lender = Lender::Account(curator::<T>(number));
			Pallet::<T>::do_consent(lender, id, terms.hash())?;
		}
		Pallet::<T>::do_consent(Lender::Vault, id, terms.hash())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower.clone()), id, terms.clone());

		assert!(!Loans::<T>::contains_key(id) && Loans::<T>::contains_key(id + 1));
		Ok(())
	}

	/// Grace is over: the units are appraised, each with its haircut.
	#[benchmark]
	fn classify() -> Result<(), BenchmarkError> {
		let (id, terms) = late::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		let now = T::Time::now().as_secs();
		assert!(Loans::<T>::get(id).is_some_and(|loan| {
			let has_waited = loan.debt.next < loan.deadlines.count();
			loan.debt.at == now && has_waited && u128::from(loan.debt.next) > PAID_MONTHS
		}));
		Ok(())
	}

	#[benchmark]
	fn first_due() -> Result<(), BenchmarkError> {
		drawn::<T>()?;
		let first;

		#[block]
		{
			first = Due::<T>::iter_keys().next();
		}

		assert!(first.is_some());
		Ok(())
	}

	#[benchmark]
	fn claim_kept() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("lender", 0, 0);
		T::BenchmarkHelper::fund(&Pallet::<T>::account(), ONE);
		Kept::<T>::insert(&who, Amount(ONE));
		Totals::<T>::mutate(|totals| totals.kept = Amount(totals.kept.0 + ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!Kept::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let params = Parameters { cure_instalments: 7, ..Default::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	/// Past due, with a reserve that pays first.
	#[benchmark]
	fn declare_breach() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, BreachReason::Covenant);

		assert_eq!(Breaches::<T>::get(id).len(), 1);
		Ok(())
	}

	#[benchmark]
	fn cure() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		Pallet::<T>::do_declare_breach(id, BreachReason::Covenant)?;
		let origin = committee::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Breaches::<T>::get(id).is_empty());
		Ok(())
	}

	#[benchmark]
	fn liquidate() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// Somebody is outbid.
	#[benchmark]
	fn bid() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		Pallet::<T>::do_bid(bidder::<T>(0), id, Amount(10_000_000 * ONE))?;
		let who = bidder::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, 20_000_000 * ONE);

		let record = Seizures::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		assert_eq!(record.bid().map(|highest| highest.bidder.clone()), Some(who));
		Ok(())
	}

	/// One unit covers all: fifteen go back.
	#[benchmark]
	fn settle_auction() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		Pallet::<T>::do_bid(bidder::<T>(0), id, Amount(10_000_000 * ONE))?;
		let_auctions_end::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// The unit at its floor covers all: fifteen go back.
	#[benchmark]
	fn accept_unsold() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		let_auctions_end::<T>();
		Pallet::<T>::do_settle_auction(id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn write_off() -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		let origin = governance::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.is_written_off));
		Ok(())
	}

	#[benchmark]
	fn file_claim() -> Result<(), BenchmarkError> {
		let (id, terms) = seized::<T>()?;
		let unit = terms.units[0];

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id, unit);

		assert!(InsuranceClaims::<T>::contains_key(id, unit));
		Ok(())
	}

	/// All is covered: sixteen units go back.
	#[benchmark]
	fn pay_claim() -> Result<(), BenchmarkError> {
		let (id, unit, insurer) = claimed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, unit, 10_000_000 * ONE);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn refuse_claim() -> Result<(), BenchmarkError> {
		let (id, unit, insurer) = claimed::<T>()?;
		let reason = Reason::truncate_from(alloc::vec![b'r'; 128]);

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, unit, reason);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.open_claims == 0));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext().into_inner(), crate::mock::Test);
}
