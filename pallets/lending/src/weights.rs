//! Weights of the calls.
//!
//! Not measured: bounds by count, over eight tranches and sixteen units. Reads and writes are those of the calls' code and of the
//! pallets they go through (pallet-assets with holds, pallet-nfts without deposits, units and appraisals, the vault's state), each
//! counted once; computation is a generous guess of several times what it takes to work out a level curve of 120 deadlines, at each
//! of which, nobody having looked, the reserve paid. To be replaced by what the benchmarks measure.

use core::marker::PhantomData;

use frame_support::{
	dispatch::PostDispatchInfo,
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

use crate::Config;

/// Weights of the calls, each at its largest.
pub trait WeightInfo {
	/// Weight of `propose`.
	fn propose() -> Weight;
	/// Weight of `commit`.
	fn commit() -> Weight;
	/// Weight of `withdraw_commitment`.
	fn withdraw_commitment() -> Weight;
	/// Weight of `approve`.
	fn approve() -> Weight;
	/// Weight of `reject`.
	fn reject() -> Weight;
	/// Weight of `draw`.
	fn draw() -> Weight;
	/// Weight of `repay`, `repay_due` and `top_up_reserve`, where the loan goes on.
	fn repay() -> Weight;
	/// What the end of a loan adds to that.
	fn close() -> Weight;
	/// Weight of `consent`.
	fn consent() -> Weight;
	/// Weight of `refinance`.
	fn refinance() -> Weight;
	/// Weight of `classify`, of a loan that its reserve repays.
	fn classify() -> Weight;
	/// Weight of looking for the first due loan or offer.
	fn first_due() -> Weight;
	/// Weight of `claim_kept`.
	fn claim_kept() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `declare_breach`.
	fn declare_breach() -> Weight;
	/// Weight of `cure`.
	fn cure() -> Weight;
	/// Weight of `liquidate`.
	fn liquidate() -> Weight;
	/// Weight of `bid`.
	fn bid() -> Weight;
	/// Weight of `settle_auction`, of a sale that covers all.
	fn settle_auction() -> Weight;
	/// Weight of `accept_unsold`.
	fn accept_unsold() -> Weight;
	/// Weight of `write_off`.
	fn write_off() -> Weight;
	/// Weight of `file_claim`.
	fn file_claim() -> Weight;
	/// Weight of `pay_claim`.
	fn pay_claim() -> Weight;
	/// Weight of `refuse_claim`.
	fn refuse_claim() -> Weight;
}

/// What a payment weighed: the end of a loan is paid for only where it came.
pub(crate) fn payment<T: Config>(closed: bool) -> PostDispatchInfo {
	let end = if closed { T::WeightInfo::close() } else { Weight::zero() };
	Some(T::WeightInfo::repay().saturating_add(end)).into()
}

/// Weights with the runtime's own cost of a read and a write.
pub struct SubstrateWeight<T>(PhantomData<T>);

macro_rules! weights {
	($($name:ident: $micros:literal us, $kib:literal KiB, $reads:literal reads, $writes:literal writes;)*) => {
		impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
			$(fn $name() -> Weight {
				bound(T::DbWeight::get(), $micros, $kib, $reads, $writes)
			})*
		}

		// For tests.
		impl WeightInfo for () {
			$(fn $name() -> Weight {
				bound(RocksDbWeight::get(), $micros, $kib, $reads, $writes)
			})*
		}
	};
}

// Where accounts are paid: of each position its item, its owner's USDai and the holds on it. Of each unit its record, its
// policy, its receipt, its model, two feeds. Of the vault: its state, its parameters, its USDai, the reserve's state, its cash.
weights! {
	propose: 1_500 us, 8 KiB, 4 reads, 6 writes;
	commit: 100 us, 8 KiB, 8 reads, 6 writes;
	withdraw_commitment: 100 us, 8 KiB, 8 reads, 9 writes;
	approve: 3_000 us, 96 KiB, 180 reads, 1 writes;
	reject: 50 us, 4 KiB, 2 reads, 5 writes;
	draw: 6_000 us, 160 KiB, 280 reads, 160 writes;
	repay: 7_500 us, 64 KiB, 60 reads, 40 writes;
	close: 3_000 us, 96 KiB, 160 reads, 140 writes;
	consent: 50 us, 4 KiB, 4 reads, 2 writes;
	refinance: 20_000 us, 256 KiB, 420 reads, 320 writes;
	classify: 12_000 us, 160 KiB, 260 reads, 180 writes;
	first_due: 20 us, 4 KiB, 3 reads, 1 writes;
	claim_kept: 100 us, 8 KiB, 8 reads, 6 writes;
	set_params: 50 us, 4 KiB, 1 reads, 1 writes;
	declare_breach: 6_000 us, 160 KiB, 260 reads, 180 writes;
	cure: 6_000 us, 160 KiB, 260 reads, 180 writes;
	liquidate: 8_000 us, 192 KiB, 320 reads, 200 writes;
	bid: 300 us, 24 KiB, 60 reads, 24 writes;
	settle_auction: 6_000 us, 192 KiB, 320 reads, 220 writes;
	accept_unsold: 6_000 us, 192 KiB, 320 reads, 220 writes;
	write_off: 6_000 us, 192 KiB, 320 reads, 220 writes;
	file_claim: 3_000 us, 96 KiB, 200 reads, 40 writes;
	pay_claim: 6_000 us, 192 KiB, 320 reads, 220 writes;
	refuse_claim: 3_000 us, 96 KiB, 200 reads, 40 writes;
}

fn bound(db: RuntimeDbWeight, micros: u64, kib: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), kib.saturating_mul(1_024))
		.saturating_add(db.reads_writes(reads, writes))
}
