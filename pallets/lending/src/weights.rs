//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `propose`.
	fn propose() -> Weight;
	/// Weight of `commit`.
	fn commit() -> Weight;
	/// Weight of `withdraw_commitment`.
	fn withdraw_commitment() -> Weight;
	/// Weight of `approve`, `d` from 0 to 256.
	fn approve(d: u32) -> Weight;
	/// Weight of `reject`.
	fn reject() -> Weight;
	/// Weight of `draw`, `d` from 0 to 256.
	fn draw(_t: u32, _u: u32, d: u32) -> Weight;
	/// Weight of `repay`, `m` from 0 to 121, `d` from 0 to 256.
	fn repay(t: u32, d: u32) -> Weight;
	/// Weight of `close`, `d` from 0 to 256.
	fn close(_t: u32, _u: u32, d: u32) -> Weight;
	/// Weight of `repay_failed`, `d` from 0 to 256.
	fn repay_failed(d: u32) -> Weight;
	/// Weight of `consent`.
	fn consent() -> Weight;
	/// Weight of `refinance`, `d` from 0 to 256.
	fn refinance(d: u32) -> Weight;
	/// Weight of `classify`, `d` from 0 to 256.
	fn classify(_t: u32, _u: u32, d: u32) -> Weight;
	/// Weight of `first_due`.
	fn first_due() -> Weight;
	/// Weight of `settle`.
	fn settle(m: u32) -> Weight;
	/// Weight of `tick`.
	fn tick() -> Weight;
	/// Weight of `claim_kept`.
	fn claim_kept() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `declare_breach`, `d` from 0 to 256.
	fn declare_breach(d: u32) -> Weight;
	/// Weight of `cure`, `d` from 0 to 256.
	fn cure(d: u32) -> Weight;
	/// Weight of `liquidate`, `d` from 0 to 256.
	fn liquidate(d: u32) -> Weight;
	/// Weight of `bid`.
	fn bid() -> Weight;
	/// Weight of `settle_auction`, `d` from 0 to 256.
	fn settle_auction(d: u32) -> Weight;
	/// Weight of `accept_unsold`, `d` from 0 to 256.
	fn accept_unsold(d: u32) -> Weight;
	/// Weight of `write_off`, `d` from 0 to 256.
	fn write_off(d: u32) -> Weight;
	/// Weight of `file_claim`, `d` from 0 to 256.
	fn file_claim(d: u32) -> Weight;
	/// Weight of `pay_claim`, `d` from 0 to 256.
	fn pay_claim(d: u32) -> Weight;
	/// Weight of `refuse_claim`, `d` from 0 to 256.
	fn refuse_claim(d: u32) -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 147_211_000 ps. Proof as measured: 2101 bytes.
	fn propose() -> Weight {
		Weight::from_parts(157_076_000, 3113)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 113_420_000 ps. Proof as measured: 1965 bytes.
	fn commit() -> Weight {
		Weight::from_parts(120_291_000, 4235)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 100_631_000 ps. Proof as measured: 2110 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(111_527_000, 4235)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 1_735_506_000 ps. Proof as measured: 26555 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_805_676_841, 103950)
			.saturating_add(Weight::from_parts(9_804_786, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(157))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 79_319_000 ps. Proof as measured: 1146 bytes.
	fn reject() -> Weight {
		Weight::from_parts(85_428_000, 4235)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 2_806_324_000 ps. Proof as measured: 29320 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn draw(_t: u32, _u: u32, d: u32) -> Weight {
		Weight::from_parts(2_959_143_385, 103950)
			.saturating_add(Weight::from_parts(13_585_982, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(204))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(124))
	}
	// Least time: 4_691_455_000 ps. Proof as measured: 14442 + 45 d bytes.
	// Range of `m`: 0 to 121.
	// Range of `d`: 0 to 256.
	fn repay(_t: u32, d: u32) -> Weight {
		Weight::from_parts(551_431_000, 28202)
			.saturating_add(Weight::from_parts(16_676_000, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(33))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Least time: 6_648_152_000 ps. Proof as measured: 25718 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn close(_t: u32, _u: u32, d: u32) -> Weight {
		Weight::from_parts(6_888_397_630, 103950)
			.saturating_add(Weight::from_parts(17_804_020, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(149))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(140))
	}
	// Least time: 1_281_875_000 ps. Proof as measured: 22631 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_390_904_389, 61641)
			.saturating_add(Weight::from_parts(17_244_822, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(111))
	}
	// Least time: 80_591_000 ps. Proof as measured: 552 bytes.
	fn consent() -> Weight {
		Weight::from_parts(92_890_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 4_369_701_000 ps. Proof as measured: 34511 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(4_501_230_181, 121968)
			.saturating_add(Weight::from_parts(21_381_447, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(256))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(177))
	}
	// Least time: 6_865_178_000 ps. Proof as measured: 26141 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn classify(_t: u32, _u: u32, d: u32) -> Weight {
		Weight::from_parts(7_002_903_180, 85342)
			.saturating_add(Weight::from_parts(17_607_460, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(133))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	// Least time: 36_525_000 ps. Proof as measured: 817 bytes.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(m.into()))
	}
	fn first_due() -> Weight {
		Weight::from_parts(41_212_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 98_097_000 ps. Proof as measured: 16656 bytes.
	fn tick() -> Weight {
		Weight::from_parts(107_601_000, 15022)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 100_391_000 ps. Proof as measured: 1139 bytes.
	fn claim_kept() -> Weight {
		Weight::from_parts(103_907_000, 6208)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 6_981_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(7_551_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 6_952_679_000 ps. Proof as measured: 26203 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(7_234_328_594, 85342)
			.saturating_add(Weight::from_parts(16_629_473, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(135))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(22))
	}
	// Least time: 1_587_003_000 ps. Proof as measured: 23357 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_714_585_244, 85342)
			.saturating_add(Weight::from_parts(6_382_316, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 8_586_863_000 ps. Proof as measured: 43298 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(8_993_874_252, 103950)
			.saturating_add(Weight::from_parts(21_796_067, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(178))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(80))
	}
	// Least time: 331_728_000 ps. Proof as measured: 4302 bytes.
	fn bid() -> Weight {
		Weight::from_parts(356_936_000, 15022)
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 1_565_100_000 ps. Proof as measured: 39065 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(1_686_163_327, 61641)
			.saturating_add(Weight::from_parts(17_195_668, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(122))
	}
	// Least time: 1_332_530_000 ps. Proof as measured: 23351 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_463_000_303, 61641)
			.saturating_add(Weight::from_parts(17_182_921, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(116))
	}
	// Least time: 214_042_000 ps. Proof as measured: 11098 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(253_683_071, 4563)
			.saturating_add(Weight::from_parts(13_410_452, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_432_872_000 ps. Proof as measured: 23697 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_514_282_746, 85342)
			.saturating_add(Weight::from_parts(7_011_792, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 1_326_001_000 ps. Proof as measured: 22779 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_443_451_181, 61641)
			.saturating_add(Weight::from_parts(16_518_504, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(105))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	// Least time: 1_414_835_000 ps. Proof as measured: 23995 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_515_483_794, 85342)
			.saturating_add(Weight::from_parts(6_049_785, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(157_076_000, 3113)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(120_291_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(111_527_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_805_676_841, 103950)
			.saturating_add(Weight::from_parts(9_804_786, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(157))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn reject() -> Weight {
		Weight::from_parts(85_428_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn draw(_t: u32, _u: u32, d: u32) -> Weight {
		Weight::from_parts(2_959_143_385, 103950)
			.saturating_add(Weight::from_parts(13_585_982, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(204))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(124))
	}
	fn repay(_t: u32, d: u32) -> Weight {
		Weight::from_parts(551_431_000, 28202)
			.saturating_add(Weight::from_parts(16_676_000, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(33))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn close(_t: u32, _u: u32, d: u32) -> Weight {
		Weight::from_parts(6_888_397_630, 103950)
			.saturating_add(Weight::from_parts(17_804_020, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(149))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(140))
	}
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_390_904_389, 61641)
			.saturating_add(Weight::from_parts(17_244_822, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(111))
	}
	fn consent() -> Weight {
		Weight::from_parts(92_890_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(4_501_230_181, 121968)
			.saturating_add(Weight::from_parts(21_381_447, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(256))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(177))
	}
	fn classify(_t: u32, _u: u32, d: u32) -> Weight {
		Weight::from_parts(7_002_903_180, 85342)
			.saturating_add(Weight::from_parts(17_607_460, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(133))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(20))
	}
	fn settle(m: u32) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(m.into()))
	}
	fn first_due() -> Weight {
		Weight::from_parts(41_212_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn tick() -> Weight {
		Weight::from_parts(107_601_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_kept() -> Weight {
		Weight::from_parts(103_907_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_551_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(7_234_328_594, 85342)
			.saturating_add(Weight::from_parts(16_629_473, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(135))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(22))
	}
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_714_585_244, 85342)
			.saturating_add(Weight::from_parts(6_382_316, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(8_993_874_252, 103950)
			.saturating_add(Weight::from_parts(21_796_067, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(178))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(80))
	}
	fn bid() -> Weight {
		Weight::from_parts(356_936_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(22))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(1_686_163_327, 61641)
			.saturating_add(Weight::from_parts(17_195_668, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(122))
	}
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_463_000_303, 61641)
			.saturating_add(Weight::from_parts(17_182_921, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(116))
	}
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(253_683_071, 4563)
			.saturating_add(Weight::from_parts(13_410_452, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_514_282_746, 85342)
			.saturating_add(Weight::from_parts(7_011_792, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_443_451_181, 61641)
			.saturating_add(Weight::from_parts(16_518_504, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(105))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(112))
	}
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_515_483_794, 85342)
			.saturating_add(Weight::from_parts(6_049_785, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
