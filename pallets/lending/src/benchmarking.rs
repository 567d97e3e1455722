//! Benchmarks, each with the largest loan there can be: eight tranches, sixteen units, each of its own model and in its own
//! facility, a level curve over 120 months.

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, UnixTime},
	BoundedVec,
};
use frame_system::RawOrigin;
use infrafi_finance::{curve::Amortisation, units::Assets as Amount};
use infrafi_protocol::{assets::Balance, LoanId, Model, UnitId};
use sp_core::H256;
use sp_runtime::{FixedU128, Perbill, Permill};

use crate::{types::Terms as AllTerms, *};

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

const ONE: Balance = 1_000_000_000_000_000_000;
const DAY: u64 = 24 * 60 * 60;
const NOW: u64 = 1_790_000_000;
/// Instalments that the reserve pays of a loan that nobody looks at.
const PAID_MONTHS: u128 = 112;
/// More than any of these loans costs.
const FUNDS: Balance = 100_000_000 * ONE;

fn curator<T: Config>(number: u32) -> T::AccountId {
	account("curator", number, 0)
}

/// The terms of the largest loan. What they name exists.
fn largest<T: Config>() -> TermsOf<T> {
	T::BenchmarkHelper::set_time(NOW);
	let models = T::BenchmarkHelper::models(MAX_UNITS);
	let cap = |model| LtvCap { model, cap: Perbill::from_percent(70) };
	Params::<T>::mutate(|params| {
		params.ltv_caps = BoundedVec::truncate_from(models.into_iter().map(cap).collect());
		params.max_term = LONGEST_TERM;
		params.policy_renewal = Some(DAY);
		params.max_per_model = u128::MAX;
	});
	let borrower: T::AccountId = account("borrower", 0, 0);
	T::BenchmarkHelper::admit_borrower(&borrower);
	T::BenchmarkHelper::fund(&borrower, FUNDS);
	T::BenchmarkHelper::fund_vault(FUNDS);
	let units = (0..MAX_UNITS).map(|n| T::BenchmarkHelper::unit(&borrower, n, 1_000_000 * ONE));
	let units = BoundedVec::truncate_from(units.collect());
	let mut tranches = alloc::vec![Tranche {
		lender: Lender::Vault,
		amount: 860_000 * ONE,
		apr: FixedU128::from_rational(10, 100),
	}];
	for number in 1..MAX_TRANCHES_OF_LOAN {
		let lender = curator::<T>(number);
		T::BenchmarkHelper::admit_curator(&lender);
		T::BenchmarkHelper::fund(&lender, FUNDS);
		let (amount, apr) = (20_000 * ONE, FixedU128::from_rational(16, 100));
		tranches.push(Tranche { lender: Lender::Account(lender), amount, apr });
	}
	AllTerms {
		borrower,
		units,
		principal: 1_000_000 * ONE,
		tranches: BoundedVec::truncate_from(tranches),
		schedule: Schedule::Monthly { day: 31, utc_offset: 3_600, days: 3_630 },
		amortisation: Amortisation::Level,
		grace: Grace { seconds: 10 * DAY, apr: FixedU128::from_rational(12, 100) },
		fees: Fees { origination: Permill::from_percent(1), exit: Permill::from_percent(1) },
		sale: Sale::UnitByUnit,
		reserve_instalments: 1,
		expires_at: NOW + 7 * DAY,
	}
}

fn proposed<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let terms = largest::<T>();
	let id = Pallet::<T>::do_propose(terms.borrower.clone(), terms.clone())?;
	Ok((id, terms))
}

fn committed<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = proposed::<T>()?;
	for (tranche, lender, _) in terms.accounts() {
		Pallet::<T>::do_commit(lender.clone(), id, tranche)?;
	}
	Ok((id, terms))
}

fn approved<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = committed::<T>()?;
	Pallet::<T>::do_approve(id)?;
	Ok((id, terms))
}

fn drawn<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = approved::<T>()?;
	Pallet::<T>::do_draw(terms.borrower.clone(), id)?;
	Ok((id, terms))
}

/// Ten years after the draw, in which nobody looked: the reserve has paid all but the last months, one by one, and grace is
/// over.
fn late<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = drawn::<T>()?;
	let instalment = Loans::<T>::get(id).ok_or(BenchmarkError::Weightless)?.reserve;
	let payer = terms.borrower.clone();
	Pallet::<T>::do_top_up_reserve(payer, id, Amount(instalment.0 * PAID_MONTHS))?;
	T::BenchmarkHelper::set_time(NOW + 3_590 * DAY);
	Ok((id, terms))
}

/// Seized; of sixteen units the first one is on sale.
fn seized<T: Config>() -> Result<(LoanId, TermsOf<T>), BenchmarkError> {
	let (id, terms) = late::<T>()?;
	Pallet::<T>::do_liquidate(curator::<T>(1), id)?;
	Ok((id, terms))
}

/// Somebody with money.
fn bidder<T: Config>(number: u32) -> T::AccountId {
	let who = account("bidder", number, 0);
	T::BenchmarkHelper::fund(&who, FUNDS);
	who
}

/// Whatever auction is open is over.
fn let_auctions_end<T: Config>() {
	Market::<T>::mutate(|clock| clock.seconds += 366 * DAY);
}

/// Seized, and the first unit's insurer asked.
fn claimed<T: Config>() -> Result<(LoanId, UnitId, T::AccountId), BenchmarkError> {
	let (id, terms) = seized::<T>()?;
	let unit = terms.units[0];
	Pallet::<T>::do_file_claim(curator::<T>(1), id, unit)?;
	let claim = InsuranceClaims::<T>::get(id, unit).ok_or(BenchmarkError::Weightless)?;
	T::BenchmarkHelper::fund(&claim.insurer, FUNDS);
	Ok((id, unit, claim.insurer))
}

/// Who governs.
fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

/// Who approves.
fn committee<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::CreditCommittee::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
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
