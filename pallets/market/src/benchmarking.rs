//! Benchmarks. The seller has the most listings. A request pays the seller, and a receipt has a
//! policy and a lease.

use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, EnsureOrigin, Footprint, Get};
use frame_system::RawOrigin;
use infrafi_protocol::{
	assets::Balance, Item, ItemKeeper, ListingId, PositionId, RequestId, UnitId,
};
use sp_core::H256;

use crate::*;

/// Functions that the benchmarks need from the runtime.
pub trait BenchmarkHelper<AccountId> {
	/// A request of an account, of which a part is filled and not claimed. The clock is set.
	fn request() -> (AccountId, RequestId);

	/// A position that can be transferred, and its owner. The clock is set.
	fn position() -> (AccountId, PositionId);

	/// The receipt of an insured and leased unit, and its owner. The clock is set.
	fn receipt() -> (AccountId, UnitId);

	/// Gives USDai to an account.
	fn fund(who: &AccountId, amount: Balance);
}

/// A million USDai.
const PRICE: Balance = 1_000_000_000_000_000_000_000_000;

fn until<T: Config>() -> u64 {
	Pallet::<T>::now().saturating_add(Params::<T>::get().max_term)
}

/// Lets the owner pay the storage deposits, and fills its list up to one.
fn prepare<T: Config>(owner: &T::AccountId) {
	let listing = Listing {
		item: Item::Position(0, 0),
		seller: owner.clone(),
		price: PRICE,
		fee: 0,
		until: until::<T>(),
		fingerprint: H256::zero(),
	};
	let footprint = Footprint::from_encodable(&listing);
	T::Consideration::ensure_successful(owner, footprint);
	T::Consideration::ensure_successful(owner, footprint);
	for _ in 1..MAX_PAGE {
		let id = NextListingId::<T>::mutate(|next| {
			*next += 1;
			*next - 1
		});
		ListingsBySeller::<T>::try_append(owner, id).expect("the list has room");
	}
}

fn listed<T: Config>(owner: T::AccountId, item: Item) -> Result<ListingId, BenchmarkError> {
	prepare::<T>(&owner);
	Ok(Pallet::<T>::do_list(owner, item, PRICE, until::<T>())?)
}

/// A buyer with money, and the fingerprint of the listing.
fn buyer<T: Config>(id: ListingId) -> Result<(T::AccountId, H256), BenchmarkError> {
	let buyer: T::AccountId = account("buyer", 0, 0);
	T::BenchmarkHelper::fund(&buyer, PRICE.saturating_mul(2));
	T::BenchmarkHelper::fund(&T::Treasury::get(), PRICE);
	let listing = Listings::<T>::get(id).ok_or("no listing")?.listing;
	Ok((buyer, listing.fingerprint))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// Of a receipt that its former owner had listed: that listing ends.
	#[benchmark]
	fn list() -> Result<(), BenchmarkError> {
		let (former, unit) = T::BenchmarkHelper::receipt();
		let item = Item::Receipt(unit);
		let old = listed::<T>(former.clone(), item)?;
		let owner: T::AccountId = account("next", 0, 0);
		prepare::<T>(&owner);
		T::Receipts::hand_over(unit, &former, &owner)?;
		let until = until::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), item, PRICE, until);

		assert!(ListedItems::<T>::get(item).is_some_and(|id| id > old));
		Ok(())
	}

	/// By an account that is not the seller.
	#[benchmark]
	fn delist() -> Result<(), BenchmarkError> {
		let (owner, unit) = T::BenchmarkHelper::receipt();
		let listing = listed::<T>(owner, Item::Receipt(unit))?;
		Listings::<T>::mutate(listing, |record| {
			if let Some(record) = record {
				record.listing.fingerprint = H256::zero();
			}
		});
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), listing);

		assert!(!Listings::<T>::contains_key(listing));
		Ok(())
	}

	#[benchmark]
	fn buy_request() -> Result<(), BenchmarkError> {
		let (owner, request) = T::BenchmarkHelper::request();
		let listing = listed::<T>(owner, Item::Request(request))?;
		let (buyer, fingerprint) = buyer::<T>(listing)?;

		#[extrinsic_call]
		buy(RawOrigin::Signed(buyer), listing, PRICE, fingerprint);

		assert!(!Listings::<T>::contains_key(listing));
		Ok(())
	}

	#[benchmark]
	fn buy_position() -> Result<(), BenchmarkError> {
		let (owner, (loan, tranche)) = T::BenchmarkHelper::position();
		let listing = listed::<T>(owner, Item::Position(loan, tranche))?;
		let (buyer, fingerprint) = buyer::<T>(listing)?;

		#[extrinsic_call]
		buy(RawOrigin::Signed(buyer), listing, PRICE, fingerprint);

		assert!(!Listings::<T>::contains_key(listing));
		Ok(())
	}

	#[benchmark]
	fn buy_receipt() -> Result<(), BenchmarkError> {
		let (owner, unit) = T::BenchmarkHelper::receipt();
		let listing = listed::<T>(owner, Item::Receipt(unit))?;
		let (buyer, fingerprint) = buyer::<T>(listing)?;

		#[extrinsic_call]
		buy(RawOrigin::Signed(buyer), listing, PRICE, fingerprint);

		assert!(!Listings::<T>::contains_key(listing));
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let params = Parameters { max_term: 60, ..Default::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
