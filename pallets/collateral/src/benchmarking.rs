//! Benchmarks with the largest unit of a given number of serial numbers.

use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, EnsureOrigin, Footprint},
	BoundedVec,
};
use frame_system::RawOrigin;
use infrafi_protocol::{
	assets::Balance,
	unit::{Class, LossKind, Policy, State},
	Custody, Model, UnitId,
};

pub use crate::integrity::serial;
use crate::{integrity::largest_unit, *};

/// Functions that the benchmarks need from the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// Adds the account to [`Config::Custodians`].
	fn add_custodian(who: &AccountId);

	/// Admits the account as an insurer.
	fn add_insurer(who: &AccountId);

	/// Adds the model to [`Config::Models`].
	fn add_model(model: &Model);

	/// Admits the account as a borrower.
	fn admit_borrower(who: &AccountId);

	/// Sets the clock, in seconds since 1970.
	fn set_time(seconds: u64);

	/// Makes USDai (18 decimals) for an account.
	fn fund(who: &AccountId, usdai: Balance);
}

/// An owner that can pay the storage deposit, and the unit.
fn prepared<T: Config>(serials: u32) -> (T::AccountId, UnitOf<T>) {
	let owner: T::AccountId = account("owner", 0, 0);
	let custodian: T::AccountId = account("custodian", 0, 0);
	T::BenchmarkHelper::add_custodian(&custodian);
	let unit = largest_unit(custodian, serials);
	T::Consideration::ensure_successful(&owner, Footprint::from_encodable(&unit));
	(owner, unit)
}

/// The owner, the custodian and the id of a unit in state `Applied`.
fn applied<T: Config>(
	serials: u32,
) -> Result<(T::AccountId, T::AccountId, UnitId), BenchmarkError> {
	let (owner, unit) = prepared::<T>(serials);
	let custodian = unit.custodian.clone();
	let id = Pallet::<T>::do_apply(owner.clone(), unit)?;
	Ok((owner, custodian, id))
}

/// The owner, the custodian and the id of a unit in state `Issued`.
fn issued<T: Config>(serials: u32) -> Result<(T::AccountId, T::AccountId, UnitId), BenchmarkError> {
	let (owner, custodian, id) = applied::<T>(serials)?;
	Pallet::<T>::do_issue_receipt(custodian.clone(), id)?;
	Ok((owner, custodian, id))
}

/// An insurer with a bond that suffices for every policy of the benchmarks, and with money. It is
/// independent of the owner.
fn insurer<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let who: T::AccountId = account("insurer", 0, 0);
	T::BenchmarkHelper::add_insurer(&who);
	T::BenchmarkHelper::fund(&who, 20 * COVERAGE);
	Pallet::<T>::do_post_bond(who.clone(), 18 * COVERAGE)?;
	Ok(who)
}

/// The coverage of a policy.
const COVERAGE: u128 = 1_000_000_000_000_000_000_000_000_000_000;

/// The premium of a policy.
const PREMIUM: u128 = 1_000_000_000_000_000_000;

/// A policy with the longest number.
fn policy(expires_at: u64) -> Policy {
	Policy {
		number: BoundedVec::truncate_from(alloc::vec![b'n'; 64]),
		coverage: COVERAGE,
		expires_at,
	}
}

/// Offers a policy.
fn offer<T: Config>(
	who: &T::AccountId,
	unit: UnitId,
	policy: Policy,
) -> Result<(), BenchmarkError> {
	let size = Footprint::from_encodable(&PolicyOffer { policy: policy.clone(), premium: PREMIUM });
	T::OfferConsideration::ensure_successful(who, size);
	Pallet::<T>::do_insure(who.clone(), unit, policy, PREMIUM)?;
	Ok(())
}

/// Binds a policy.
fn bind<T: Config>(
	who: &T::AccountId,
	owner: &T::AccountId,
	unit: UnitId,
	policy: Policy,
) -> Result<(), BenchmarkError> {
	let Policy { coverage, expires_at, .. } = policy;
	offer::<T>(who, unit, policy)?;
	T::BenchmarkHelper::fund(owner, 2 * PREMIUM);
	let terms = cover::AcceptedTerms { coverage, expires_at, premium: PREMIUM };
	Pallet::<T>::do_accept_policy(owner.clone(), unit, who.clone(), terms)?;
	Ok(())
}

/// Units of the owner whose policies of the insurer have expired, and no claim can be filed on them
/// any more.
fn expired<T: Config>(
	who: &T::AccountId,
	owner: &T::AccountId,
	custodian: &T::AccountId,
	count: u32,
) -> Result<(), BenchmarkError> {
	T::BenchmarkHelper::set_time(1_790_000_000);
	let mut units = alloc::vec![];
	for number in 0..count {
		let unit = another::<T>(owner, custodian, number)?;
		bind::<T>(who, owner, unit, policy(u64::MAX))?;
		units.push(unit);
	}
	for unit in units {
		let mut record = Policies::<T>::get(unit).ok_or(BenchmarkError::Weightless)?;
		Expiries::<T>::remove(Pallet::<T>::expiry(&record.cover, unit));
		record.cover.policy.expires_at = 0;
		Expiries::<T>::insert(Pallet::<T>::expiry(&record.cover, unit), ());
		Policies::<T>::insert(unit, record);
	}
	Ok(())
}

/// Another unit of the owner.
fn another<T: Config>(
	owner: &T::AccountId,
	custodian: &T::AccountId,
	number: u32,
) -> Result<UnitId, BenchmarkError> {
	let mut unit = largest_unit(custodian.clone(), 1);
	unit.serials = SerialNumbers::truncate_from(alloc::vec![serial(1_000_000 + number)]);
	T::Consideration::ensure_successful(owner, Footprint::from_encodable(&unit));
	let id = Pallet::<T>::do_apply(owner.clone(), unit)?;
	Pallet::<T>::do_issue_receipt(custodian.clone(), id)?;
	Ok(id)
}

/// The origin of governance.
fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::Governance::try_successful_origin().map_err(|()| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// Of accelerators, whose model is looked up.
	#[benchmark]
	fn apply(s: Linear<1, MAX_SERIALS>) {
		let (owner, unit) = prepared::<T>(s);
		let unit = UnitOf::<T> { class: Class::Gpu, ..unit };
		T::BenchmarkHelper::add_model(&unit.model);
		let id = NextUnitId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), unit);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Applied));
	}

	#[benchmark]
	fn withdraw_application(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (owner, _, id) = applied::<T>(s)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert!(!Units::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn issue_receipt() -> Result<(), BenchmarkError> {
		let (_, custodian, id) = applied::<T>(MAX_SERIALS)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Issued));
		Ok(())
	}

	#[benchmark]
	fn decline(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (_, custodian, id) = applied::<T>(s)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert!(!Units::<T>::contains_key(id));
		Ok(())
	}

	/// The units have one serial number each, because the call does not read serial numbers. The
	/// custody of all of them has lapsed, which is recorded of the custodian.
	#[benchmark]
	fn confirm_custody(u: Linear<1, MAX_CONFIRMATIONS>) -> Result<(), BenchmarkError> {
		let (owner, mut unit) = prepared::<T>(1);
		let custodian = unit.custodian.clone();
		let mut units = Confirmations::default();
		for number in 0..u {
			unit.serials = BoundedVec::truncate_from(alloc::vec![serial(number)]);
			T::Consideration::ensure_successful(&owner, Footprint::from_encodable(&unit));
			let id = Pallet::<T>::do_apply(owner.clone(), unit.clone())?;
			Pallet::<T>::do_issue_receipt(custodian.clone(), id)?;
			Units::<T>::mutate(id, |record| {
				if let Some(record) = record {
					record.confirmed_at = Some(1);
				}
			});
			units.try_push(id).map_err(|_| "more units than fit")?;
		}
		let last = units.last().copied();
		T::BenchmarkHelper::set_time(1_790_000_000);

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), units);

		let record = last.and_then(Units::<T>::get);
		assert_eq!(record.and_then(|record| record.confirmed_at), Some(Pallet::<T>::now()));
		Ok(())
	}

	/// Makes an offer with its deposit, and takes expired policies off the exposure.
	#[benchmark]
	fn insure(e: Linear<0, MAX_EXPIRED>) -> Result<(), BenchmarkError> {
		let who = insurer::<T>()?;
		let (owner, custodian, _) = issued::<T>(1)?;
		let id = another::<T>(&owner, &custodian, u32::from(u16::MAX))?;
		expired::<T>(&who, &owner, &custodian, e)?;
		let offered = PolicyOffer { policy: policy(u64::MAX), premium: PREMIUM };
		T::OfferConsideration::ensure_successful(&who, Footprint::from_encodable(&offered));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, policy(u64::MAX - 1), PREMIUM);

		assert_eq!(Policies::<T>::iter().count(), 0);
		Ok(())
	}

	/// Called by the owner.
	#[benchmark]
	fn cancel_policy() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;
		bind::<T>(&insurer::<T>()?, &owner, id, policy(u64::MAX))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert!(!Policies::<T>::contains_key(id));
		Ok(())
	}

	/// The time of the policy is over, so that it ends.
	#[benchmark]
	fn report_loss() -> Result<(), BenchmarkError> {
		let (owner, custodian, _) = issued::<T>(1)?;
		expired::<T>(&insurer::<T>()?, &owner, &custodian, 1)?;
		let id = NextUnitId::<T>::get() - 1;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id, LossKind::Destroyed);

		assert!(Units::<T>::get(id).is_some_and(|record| record.loss.is_some()));
		Ok(())
	}

	/// The loss kept a policy that has expired.
	#[benchmark]
	fn withdraw_loss() -> Result<(), BenchmarkError> {
		let (owner, custodian, id) = issued::<T>(1)?;
		let who = insurer::<T>()?;
		bind::<T>(&who, &owner, id, policy(u64::MAX))?;
		Pallet::<T>::do_report_loss(custodian.clone(), id, LossKind::Destroyed)?;
		let record = Policies::<T>::get(id).ok_or(BenchmarkError::Weightless)?;
		Expiries::<T>::remove(Pallet::<T>::expiry(&record.cover, id));
		Policies::<T>::insert(id, PolicyRecordOf::<T> { is_listed: false, ..record });

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert!(Units::<T>::get(id).is_some_and(|record| record.loss.is_none()));
		Ok(())
	}

	#[benchmark]
	fn request_redemption() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Redeeming));
		Ok(())
	}

	#[benchmark]
	fn cancel_redemption() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;
		Pallet::<T>::do_request_redemption(owner.clone(), id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), id);

		assert_eq!(Units::<T>::get(id).map(|record| record.state), Some(State::Issued));
		Ok(())
	}

	#[benchmark]
	fn confirm_release(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (owner, custodian, id) = issued::<T>(s)?;
		bind::<T>(&insurer::<T>()?, &owner, id, policy(u64::MAX))?;
		Pallet::<T>::do_request_redemption(owner, id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(custodian), id);

		assert!(!Units::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn reassign() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let (_, _, id) = issued::<T>(1)?;
		let next: T::AccountId = account("custodian", 1, 0);
		T::BenchmarkHelper::add_custodian(&next);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, next.clone());

		assert_eq!(Units::<T>::get(id).map(|record| record.custodian), Some(next));
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let params = Parameters {
			max_custody_age: MAX_CUSTODY_AGE,
			max_application_age: MAX_APPLICATION_AGE,
			bond_ratio: *BOND_RATIOS.end(),
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	#[benchmark]
	fn post_bond() -> Result<(), BenchmarkError> {
		let who = insurer::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), COVERAGE);

		assert_eq!(Bonds::<T>::get(who).amount.0, 19 * COVERAGE);
		Ok(())
	}

	#[benchmark]
	fn withdraw_bond(e: Linear<0, MAX_EXPIRED>) -> Result<(), BenchmarkError> {
		let who = insurer::<T>()?;
		let (owner, custodian, _) = issued::<T>(1)?;
		expired::<T>(&who, &owner, &custodian, e)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 18 * COVERAGE);

		assert!(!Bonds::<T>::contains_key(who));
		Ok(())
	}

	/// Replaces the policy of another insurer. The unit is pledged, and a stranger pays.
	#[benchmark]
	fn accept_policy() -> Result<(), BenchmarkError> {
		let (owner, _, id) = issued::<T>(1)?;
		let (first, who): (T::AccountId, _) = (account("insurer", 1, 0), insurer::<T>()?);
		T::BenchmarkHelper::add_insurer(&first);
		T::BenchmarkHelper::fund(&first, 20 * COVERAGE);
		Pallet::<T>::do_post_bond(first.clone(), 18 * COVERAGE)?;
		bind::<T>(&first, &owner, id, policy(u64::MAX))?;
		offer::<T>(&who, id, policy(u64::MAX))?;
		<Pallet<T> as Custody<_>>::pledge(id, &owner)?;
		T::BenchmarkHelper::admit_borrower(&owner);
		let payer: T::AccountId = account("payer", 0, 0);
		T::BenchmarkHelper::fund(&payer, 2 * PREMIUM);

		#[extrinsic_call]
		_(RawOrigin::Signed(payer), id, who.clone(), COVERAGE, u64::MAX, PREMIUM);

		assert_eq!(Pallet::<T>::cover_of(id).map(|cover| cover.insurer), Some(who));
		Ok(())
	}

	#[benchmark]
	fn withdraw_offer() -> Result<(), BenchmarkError> {
		let (_, _, id) = issued::<T>(1)?;
		let who = insurer::<T>()?;
		offer::<T>(&who, id, policy(u64::MAX))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert_eq!(PolicyOffers::<T>::iter().count(), 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
