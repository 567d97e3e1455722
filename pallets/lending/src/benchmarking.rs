//! Benchmarks, each with the largest loan there can be: eight tranches, sixteen units, each of its own model and in its own
//! facility, a level curve over 120 months. `d` is how many maturities of the reserve no block has counted yet.

mod setup;

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, UnixTime};
use frame_system::RawOrigin;
use infrafi_finance::units::Assets as Amount;
use infrafi_protocol::{assets::Balance, Liquidity, Model, UnitId};
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

	/// A member of [`Config::CreditCommittee`], best the last one of a full house.
	fn committee() -> AccountId;

	/// Gives USDai to an account.
	fn fund(who: &AccountId, amount: Balance);

	/// Lets the vault lend so much.
	fn fund_vault(amount: Balance);

	/// As many bills of the reserve as there can be, of which so many have matured and are not counted; USDai can be minted. On
	/// which side of its minimum the vault's stake is, the reserve has yet to be told.
	fn mature_bills(count: u32);

	/// The reserve has a loss that is not paid.
	fn incur_loss(loss: Amount);

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
	fn approve(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
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
	fn draw(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = approved::<T>()?;
		T::BenchmarkHelper::mature_bills(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		assert!(Loans::<T>::contains_key(id));
		Ok(())
	}

	/// After so many deadlines at which nobody looked, with a reserve that pays all but the last ones, one by one.
	#[benchmark]
	fn repay(
		m: Linear<0, MOST_DEADLINES>,
		d: Linear<0, { T::Liquidity::MOST_PASSED }>,
	) -> Result<(), BenchmarkError> {
		let (id, terms) = unseen::<T>(m)?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id, 10_000 * ONE);

		assert!(Loans::<T>::get(id).is_some_and(|loan| loan.debt.next + MISSED > m));
		Ok(())
	}

	/// Past due, with a reserve that pays first, to the last unit.
	#[benchmark]
	fn close(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = late::<T>()?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		repay(RawOrigin::Signed(terms.borrower), id, FUNDS);

		assert!(!Loans::<T>::contains_key(id));
		Ok(())
	}

	/// The last unit of a failed loan; sixteen units go back.
	#[benchmark]
	fn repay_failed(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms, _) = claimed::<T>()?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

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

		assert!(VaultConsents::<T>::contains_key(id));
		assert!(Consents::<T>::contains_key(T::BenchmarkHelper::committee()));
		Ok(())
	}

	/// With seven other lenders for the seven there were.
	#[benchmark]
	fn refinance(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
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
		T::BenchmarkHelper::mature_bills(d);

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower.clone()), id, terms.clone());

		assert!(!Loans::<T>::contains_key(id) && Loans::<T>::contains_key(id + 1));
		Ok(())
	}

	/// Grace is over: the units are appraised, each with its haircut.
	#[benchmark]
	fn classify(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = late::<T>()?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(terms.borrower), id);

		let now = T::Time::now().as_secs();
		assert!(Loans::<T>::get(id).is_some_and(|loan| {
			let has_waited = loan.debt.next < loan.deadlines.count();
			loan.debt.at == now && has_waited && u128::from(loan.debt.next) > PAID_MONTHS
		}));
		Ok(())
	}

	/// It is taken out of the index, and put back as one that could not be brought up to now.
	#[benchmark]
	fn first_due() -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		let now = T::Time::now().as_secs();
		let is_offer;

		#[block]
		{
			let (at, loan) = Pallet::<T>::first_due(now).ok_or(BenchmarkError::Weightless)?;
			is_offer = Offers::<T>::contains_key(loan);
			Pallet::<T>::forget_due(at, loan);
			Pallet::<T>::postpone(loan, now);
		}

		assert!(!is_offer);
		assert_eq!(Loans::<T>::get(id).and_then(|record| record.due_at), Some(now));
		Ok(())
	}

	/// A lot is on sale.
	#[benchmark]
	fn tick() -> Result<(), BenchmarkError> {
		seized::<T>()?;
		T::BenchmarkHelper::mature_bills(0);
		let at = T::Time::now().as_secs();

		#[block]
		{
			Pallet::<T>::tick_in_block();
		}

		assert_eq!(Market::<T>::get().at, at);
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
	fn declare_breach(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(committee::<T>(), id, BreachReason::Covenant);

		assert_eq!(Breaches::<T>::get(id).len(), 1);
		Ok(())
	}

	#[benchmark]
	fn cure(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		Pallet::<T>::do_declare_breach(id, BreachReason::Covenant)?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(committee::<T>(), id);

		assert!(Breaches::<T>::get(id).is_empty());
		Ok(())
	}

	#[benchmark]
	fn liquidate(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = late::<T>()?;
		T::BenchmarkHelper::mature_bills(d);

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

	/// One unit covers all: fifteen go back. Claims on the insurers of all are dropped, here and below.
	#[benchmark]
	fn settle_auction(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, ..) = claimed::<T>()?;
		Pallet::<T>::do_bid(bidder::<T>(0), id, Amount(10_000_000 * ONE))?;
		let_auctions_end::<T>();
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	/// The unit at its floor covers all: fifteen go back.
	#[benchmark]
	fn accept_unsold(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, ..) = claimed::<T>()?;
		let_auctions_end::<T>();
		Pallet::<T>::do_settle_auction(id)?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn write_off(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, _) = seized::<T>()?;
		let origin = governance::<T>()?;
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.is_written_off));
		Ok(())
	}

	#[benchmark]
	fn file_claim(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms) = seized::<T>()?;
		let unit = terms.units[0];
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(curator::<T>(1)), id, unit);

		assert!(InsuranceClaims::<T>::contains_key(id, unit));
		Ok(())
	}

	/// All is covered: sixteen units go back.
	#[benchmark]
	fn pay_claim(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		let unit = terms.units[0];
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, unit, 10_000_000 * ONE);

		assert!(!Seizures::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn refuse_claim(d: Linear<0, { T::Liquidity::MOST_PASSED }>) -> Result<(), BenchmarkError> {
		let (id, terms, insurer) = claimed::<T>()?;
		let unit = terms.units[0];
		let reason = Reason::truncate_from(alloc::vec![b'r'; 128]);
		T::BenchmarkHelper::mature_bills(d);
		T::BenchmarkHelper::incur_loss(Amount(ONE));

		#[extrinsic_call]
		_(RawOrigin::Signed(insurer), id, unit, reason);

		assert!(Seizures::<T>::get(id).is_some_and(|record| record.open_claims == MAX_UNITS - 1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext().into_inner(), crate::mock::Test);
}
