//! Benchmarks. `fill_window` measures whole buckets, since a fill does not iterate over requests.
//! `crowded_service` and `crowded_claim` measure no weights: they show with a real state of up to
//! 100,000 requests that neither call depends on their number.

use frame_benchmarking::v2::*;
use frame_support::{
	traits::{fungibles::Mutate, EnsureOrigin, Get},
	weights::WeightMeter,
};
use frame_system::RawOrigin;
use infrafi_finance::{
	queue::Bid,
	units::{Shares, Usdai},
};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI},
	RequestId,
};

use crate::*;

/// What the benchmarks need from the runtime.
pub trait BenchmarkHelper {
	/// Brings the reserve into the state in which a deposit reads and writes the most: as many
	/// bills and attestations as there can be, a fresh proof of reserve, and the vault's stake
	/// recorded as below the minimum.
	fn open_entries();

	/// Gives the reserve the cash that backs USDai which a benchmark creates.
	fn back(amount: Usdai);

	/// Gives the reserve an unpaid loss.
	fn incur_loss(loss: Usdai);

	/// Values all loans now, so that windows can be filled.
	fn value_loans();

	/// Sets the clock, in seconds since 1970.
	fn set_time(seconds: u64);
}

const NOW: u64 = 1_790_000_000;

/// A saver with a number of shares, in a vault with another saver.
fn saver<T: Config>(shares: Balance) -> Result<T::AccountId, BenchmarkError> {
	let (first, who) = (account("first", 0, 0), account("saver", 0, 0));
	fund::<T>(&first)?;
	fund::<T>(&who)?;
	Pallet::<T>::do_deposit(first, 2_000 * USDAI_UNIT, 0, 0)?;
	Pallet::<T>::do_mint(who.clone(), shares, Balance::MAX)?;
	Ok(who)
}

fn fund<T: Config>(who: &T::AccountId) -> Result<(), BenchmarkError> {
	T::BenchmarkHelper::set_time(NOW);
	let amount = 10_000_000 * USDAI_UNIT;
	T::Assets::mint_into(USDAI, who, amount)?;
	T::BenchmarkHelper::back(Usdai(amount));
	Ok(())
}

/// Sets the clock to the end of the open window, values the loans, and returns that end.
fn close_window<T: Config>() -> Result<u64, BenchmarkError> {
	let clock = NextWindow::<T>::get();
	let (end, _) = clock.open(Pallet::<T>::now()).map_err(|_| "the clock has run out")?;
	T::BenchmarkHelper::set_time(end);
	T::BenchmarkHelper::value_loans();
	Ok(end)
}

fn fill_queue<T: Config>() -> Result<(), BenchmarkError> {
	let mut meter = WeightMeter::new();
	Ok(Pallet::<T>::do_service(&mut meter)?)
}

/// A request with its owner. Half of it is filled and not claimed.
pub fn partly_filled<T: Config>() -> Result<(T::AccountId, RequestId), BenchmarkError> {
	let who = saver::<T>(5_000 * USDAI_UNIT)?;
	let id = Pallet::<T>::do_request_redeem(who.clone(), 5_000 * USDAI_UNIT, 0)?;
	VaultLedger::<T>::mutate(|ledger| {
		ledger.money.idle = Usdai(2_500 * USDAI_UNIT);
		ledger.receivables.loans.principal = Usdai(4_500 * USDAI_UNIT);
	});
	close_window::<T>()?;
	fill_queue::<T>()?;
	Ok((who, id))
}

/// Requests of one share each in the open window at one bid, each of another owner.
fn crowd<T: Config>(requests: u32) -> Result<(), BenchmarkError> {
	let total = Balance::from(requests) * USDAI_UNIT;
	saver::<T>(total)?;
	T::Assets::transfer(
		SUSDAI,
		&account("saver", 0, 0),
		&T::Account::get(),
		total,
		frame_support::traits::tokens::Preservation::Expendable,
	)?;
	for index in 0..requests {
		let window = Pallet::<T>::enqueue(Shares(USDAI_UNIT), Bid::default())?;
		let request = infrafi_finance::queue::BucketRequest {
			shares: Shares(USDAI_UNIT),
			claimed: Usdai::ZERO,
		};
		let owner = account("owner", index, 0);
		let record = RedeemRequest { owner, window, bid: Bid::default(), request };
		Pallet::<T>::put_request(index.into(), record);
	}
	NextRequestId::<T>::put(u64::from(requests));
	Ok(())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The first deposit, which locks shares.
	#[benchmark]
	fn deposit() -> Result<(), BenchmarkError> {
		let who = account("saver", 0, 0);
		fund::<T>(&who)?;
		T::BenchmarkHelper::open_entries();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), 2_000 * USDAI_UNIT, 0, 0);

		assert_eq!(VaultLedger::<T>::get().shares, Shares(2_000 * USDAI_UNIT));
		Ok(())
	}

	/// As `deposit`.
	#[benchmark]
	fn mint() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("saver", 0, 0);
		fund::<T>(&who)?;
		T::BenchmarkHelper::open_entries();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 2_000 * USDAI_UNIT, Balance::MAX);

		assert_eq!(Pallet::<T>::spendable(SUSDAI, &who), 2_000 * USDAI_UNIT);
		Ok(())
	}

	#[benchmark]
	fn request_redeem() -> Result<(), BenchmarkError> {
		let who = saver::<T>(2 * USDAI_UNIT)?;
		T::BenchmarkHelper::open_entries();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), USDAI_UNIT, 63);

		assert!(Requests::<T>::contains_key(0));
		Ok(())
	}

	#[benchmark]
	fn cancel_request() -> Result<(), BenchmarkError> {
		let who = saver::<T>(USDAI_UNIT)?;
		let id = Pallet::<T>::do_request_redeem(who.clone(), USDAI_UNIT, 63)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!Requests::<T>::contains_key(id));
		Ok(())
	}

	/// Half of it is filled, and claimed first.
	#[benchmark]
	fn transfer_request() -> Result<(), BenchmarkError> {
		let (who, id) = partly_filled::<T>()?;
		let to: T::AccountId = account("buyer", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, to.clone());

		assert_eq!(Requests::<T>::get(id).map(|record| record.owner), Some(to));
		Ok(())
	}

	/// No window is closed. A loss and fees are paid, and the day's snapshot replaces the oldest.
	#[benchmark]
	fn service() -> Result<(), BenchmarkError> {
		let who = saver::<T>(USDAI_UNIT)?;
		let full = alloc::vec![NavSnapshot::default(); MAX_SNAPSHOTS as usize];
		Snapshots::<T>::put(frame_support::BoundedVec::truncate_from(full));
		T::BenchmarkHelper::set_time(Pallet::<T>::now().max(2 * earnings::DAY));
		T::BenchmarkHelper::open_entries();
		T::BenchmarkHelper::incur_loss(Usdai(USDAI_UNIT));
		VaultLedger::<T>::mutate(|ledger| {
			ledger.money.idle = Usdai(2_000 * USDAI_UNIT);
			ledger.money.fees = Usdai(USDAI_UNIT);
		});

		#[extrinsic_call]
		_(RawOrigin::Signed(who));

		let ledger = VaultLedger::<T>::get();
		assert_eq!((ledger.money.idle.0, ledger.money.fees.0), (1_999 * USDAI_UNIT, 0));
		assert!(ledger.earnings.snapshot_at > 0);
		Ok(())
	}

	/// Without what `service` does before. All shares but the locked ones are filled, so that the
	/// treasury is minted shares for what the bids leave.
	#[benchmark]
	fn fill_window(b: Linear<1, MAX_BIDS>) -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("saver", 0, 0);
		fund::<T>(&who)?;
		Pallet::<T>::do_deposit(who.clone(), 10_000 * USDAI_UNIT, 0, 0)?;
		for ticks in MAX_BIDS - b..MAX_BIDS {
			let ticks = u8::try_from(ticks).map_err(|_| "more bids than there are")?;
			let left = Pallet::<T>::spendable(SUSDAI, &who);
			let asked = if u32::from(ticks) < MAX_BIDS - 1 { USDAI_UNIT } else { left };
			Pallet::<T>::do_request_redeem(who.clone(), asked, ticks)?;
		}
		close_window::<T>()?;
		T::BenchmarkHelper::open_entries();
		let filled;

		#[block]
		{
			filled = Pallet::<T>::fill_next(Pallet::<T>::now())?;
		}

		assert_eq!(filled, Some((b, true)));
		assert!(Pallet::<T>::spendable(SUSDAI, &T::Treasury::get()) > 0);
		assert_eq!(Windows::<T>::iter().count(), 0);
		Ok(())
	}

	/// The last claim of its bucket, with dust.
	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		// Odd amounts, so that rounding leaves something.
		let who = saver::<T>(3 * USDAI_UNIT + 6)?;
		let id = Pallet::<T>::do_request_redeem(who.clone(), 2 * USDAI_UNIT - 1, 1)?;
		Pallet::<T>::do_request_redeem(who.clone(), USDAI_UNIT + 7, 1)?;
		close_window::<T>()?;
		fill_queue::<T>()?;
		Pallet::<T>::do_claim(id)?;
		let last = id.saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), last);

		assert!(!Requests::<T>::contains_key(last));
		assert_eq!(VaultLedger::<T>::get().money.claims, Usdai::ZERO);
		Ok(())
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		saver::<T>(USDAI_UNIT)?;
		T::BenchmarkHelper::open_entries();
		let params = Parameters { window_length: 1_000, min_wait: 1_000, ..Default::default() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());

		assert_eq!(Params::<T>::get(), params);
		Ok(())
	}

	#[benchmark(extra)]
	fn crowded_service(r: Linear<10, 100_000>) -> Result<(), BenchmarkError> {
		crowd::<T>(r)?;
		close_window::<T>()?;

		#[block]
		{
			fill_queue::<T>()?;
		}

		assert_eq!(VaultLedger::<T>::get().money.claims.0, Balance::from(r) * USDAI_UNIT);
		Ok(())
	}

	#[benchmark(extra)]
	fn crowded_claim(r: Linear<10, 100_000>) -> Result<(), BenchmarkError> {
		crowd::<T>(r)?;
		close_window::<T>()?;
		fill_queue::<T>()?;
		let owner: T::AccountId = account("owner", 7, 0);

		#[block]
		{
			Pallet::<T>::do_claim(7)?;
		}

		assert_eq!(Pallet::<T>::spendable(USDAI, &owner), USDAI_UNIT);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
