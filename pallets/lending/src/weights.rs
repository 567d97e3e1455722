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
	/// Weight of `approve`.
	fn approve() -> Weight;
	/// Weight of `reject`.
	fn reject() -> Weight;
	/// Weight of `draw`, `t` from 1 to 8, `u` from 1 to 16.
	fn draw(t: u32, u: u32) -> Weight;
	/// Weight of `settle`, `m` from 0 to 121.
	fn settle(m: u32) -> Weight;
	/// Weight of `repay`, `t` from 1 to 8.
	fn repay(t: u32) -> Weight;
	/// Weight of `repay_late`, `t` from 1 to 8.
	fn repay_late(t: u32) -> Weight;
	/// Weight of `close`, `t` from 1 to 8, `u` from 1 to 16.
	fn close(t: u32, u: u32) -> Weight;
	/// Weight of `repay_failed`.
	fn repay_failed() -> Weight;
	/// Weight of `consent`.
	fn consent() -> Weight;
	/// Weight of `refinance`.
	fn refinance() -> Weight;
	/// Weight of `classify`, `t` from 1 to 8, `u` from 1 to 16.
	fn classify(t: u32, u: u32) -> Weight;
	/// Weight of `first_due`.
	fn first_due() -> Weight;
	/// Weight of `tick`.
	fn tick() -> Weight;
	/// Weight of `claim_unclaimed`.
	fn claim_unclaimed() -> Weight;
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
	/// Weight of `settle_auction`.
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

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 142_604_000 ps. Proof as measured: 2101 bytes.
	fn propose() -> Weight {
		Weight::from_parts(157_957_000, 3113)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 104_817_000 ps. Proof as measured: 1965 bytes.
	fn commit() -> Weight {
		Weight::from_parts(113_721_000, 4235)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 92_018_000 ps. Proof as measured: 2110 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(104_877_000, 4235)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 1_657_368_000 ps. Proof as measured: 32164 bytes.
	fn approve() -> Weight {
		Weight::from_parts(1_764_341_063, 103950)
			.saturating_add(T::DbWeight::get().reads(157))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 74_602_000 ps. Proof as measured: 1146 bytes.
	fn reject() -> Weight {
		Weight::from_parts(83_686_000, 4235)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_128_184_000 ps. Proof as measured: 9834 + 284 t + 648 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(413_524_188, 22086)
			.saturating_add(Weight::from_parts(81_399_668, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(102_208_739, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2746).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 14_141_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(14_441_000, 0)
			.saturating_add(Weight::from_parts(37_623_998, 0).saturating_mul(m.into()))
	}
	// Provisional: to be measured.
	// Range of `t`: 1 to 8.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(300_000_000, 8817)
			.saturating_add(Weight::from_parts(33_635_496, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 467_962_000 ps. Proof as measured: 5172 + 252 t bytes.
	// Range of `t`: 1 to 8.
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(456_685_124, 8817)
			.saturating_add(Weight::from_parts(33_635_496, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 1_334_554_000 ps. Proof as measured: 6182 + 361 t + 572 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(603_353_978, 22086)
			.saturating_add(Weight::from_parts(83_780_441, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(62_697_600, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 1_219_601_000 ps. Proof as measured: 28240 bytes.
	fn repay_failed() -> Weight {
		Weight::from_parts(1_371_570_739, 61641)
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().writes(111))
	}
	// Least time: 67_602_000 ps. Proof as measured: 552 bytes.
	fn consent() -> Weight {
		Weight::from_parts(87_692_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 4_133_246_000 ps. Proof as measured: 40120 bytes.
	fn refinance() -> Weight {
		Weight::from_parts(4_540_871_820, 121968)
			.saturating_add(T::DbWeight::get().reads(256))
			.saturating_add(T::DbWeight::get().writes(177))
	}
	// Least time: 779_820_000 ps. Proof as measured: 7268 + 252 t + 628 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(617_347_518, 22086)
			.saturating_add(Weight::from_parts(16_354_163, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(85_433_879, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 29_675_000 ps. Proof as measured: 817 bytes.
	fn first_due() -> Weight {
		Weight::from_parts(32_730_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 80_151_000 ps. Proof as measured: 16656 bytes.
	fn tick() -> Weight {
		Weight::from_parts(89_544_000, 15022)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 123_816_000 ps. Proof as measured: 1553 bytes.
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(130_476_000, 6366)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 6_430_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(7_030_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 6_596_835_000 ps. Proof as measured: 31812 bytes.
	fn declare_breach() -> Weight {
		Weight::from_parts(6_886_311_852, 85342)
			.saturating_add(T::DbWeight::get().reads(135))
			.saturating_add(T::DbWeight::get().writes(22))
	}
	// Least time: 1_409_686_000 ps. Proof as measured: 28966 bytes.
	fn cure() -> Weight {
		Weight::from_parts(1_538_603_403, 85342)
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 9_073_284_000 ps. Proof as measured: 49032 bytes.
	fn liquidate() -> Weight {
		Weight::from_parts(9_469_003_032, 103950)
			.saturating_add(T::DbWeight::get().reads(179))
			.saturating_add(T::DbWeight::get().writes(81))
	}
	// Least time: 342_675_000 ps. Proof as measured: 19143 bytes.
	fn bid() -> Weight {
		Weight::from_parts(362_335_000, 15022)
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 2_077_839_000 ps. Proof as measured: 48224 bytes.
	fn settle_auction() -> Weight {
		Weight::from_parts(2_181_388_791, 69024)
			.saturating_add(T::DbWeight::get().reads(149))
			.saturating_add(T::DbWeight::get().writes(197))
	}
	// Least time: 1_875_717_000 ps. Proof as measured: 32410 bytes.
	fn accept_unsold() -> Weight {
		Weight::from_parts(2_028_631_423, 69024)
			.saturating_add(T::DbWeight::get().reads(137))
			.saturating_add(T::DbWeight::get().writes(190))
	}
	// Least time: 146_620_000 ps. Proof as measured: 16707 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(243_162_434, 4563)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_352_591_000 ps. Proof as measured: 29306 bytes.
	fn file_claim() -> Weight {
		Weight::from_parts(1_440_765_700, 85342)
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 1_139_120_000 ps. Proof as measured: 28388 bytes.
	fn pay_claim() -> Weight {
		Weight::from_parts(1_242_562_873, 61641)
			.saturating_add(T::DbWeight::get().reads(105))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	// Least time: 1_363_056_000 ps. Proof as measured: 29604 bytes.
	fn refuse_claim() -> Weight {
		Weight::from_parts(1_427_409_936, 85342)
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(157_957_000, 3113)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(113_721_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(104_877_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn approve() -> Weight {
		Weight::from_parts(1_764_341_063, 103950)
			.saturating_add(RocksDbWeight::get().reads(157))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn reject() -> Weight {
		Weight::from_parts(83_686_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(413_524_188, 22086)
			.saturating_add(Weight::from_parts(81_399_668, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(102_208_739, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2746).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(25))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn settle(m: u32) -> Weight {
		Weight::from_parts(14_441_000, 0)
			.saturating_add(Weight::from_parts(37_623_998, 0).saturating_mul(m.into()))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(300_000_000, 8817)
			.saturating_add(Weight::from_parts(33_635_496, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(456_685_124, 8817)
			.saturating_add(Weight::from_parts(33_635_496, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(603_353_978, 22086)
			.saturating_add(Weight::from_parts(83_780_441, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(62_697_600, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
			.saturating_add(RocksDbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn repay_failed() -> Weight {
		Weight::from_parts(1_371_570_739, 61641)
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().writes(111))
	}
	fn consent() -> Weight {
		Weight::from_parts(87_692_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refinance() -> Weight {
		Weight::from_parts(4_540_871_820, 121968)
			.saturating_add(RocksDbWeight::get().reads(256))
			.saturating_add(RocksDbWeight::get().writes(177))
	}
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(617_347_518, 22086)
			.saturating_add(Weight::from_parts(16_354_163, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(85_433_879, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn first_due() -> Weight {
		Weight::from_parts(32_730_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn tick() -> Weight {
		Weight::from_parts(89_544_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(130_476_000, 6366)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_030_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach() -> Weight {
		Weight::from_parts(6_886_311_852, 85342)
			.saturating_add(RocksDbWeight::get().reads(135))
			.saturating_add(RocksDbWeight::get().writes(22))
	}
	fn cure() -> Weight {
		Weight::from_parts(1_538_603_403, 85342)
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn liquidate() -> Weight {
		Weight::from_parts(9_469_003_032, 103950)
			.saturating_add(RocksDbWeight::get().reads(179))
			.saturating_add(RocksDbWeight::get().writes(81))
	}
	fn bid() -> Weight {
		Weight::from_parts(362_335_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(23))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn settle_auction() -> Weight {
		Weight::from_parts(2_181_388_791, 69024)
			.saturating_add(RocksDbWeight::get().reads(149))
			.saturating_add(RocksDbWeight::get().writes(197))
	}
	fn accept_unsold() -> Weight {
		Weight::from_parts(2_028_631_423, 69024)
			.saturating_add(RocksDbWeight::get().reads(137))
			.saturating_add(RocksDbWeight::get().writes(190))
	}
	fn write_off() -> Weight {
		Weight::from_parts(243_162_434, 4563)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn file_claim() -> Weight {
		Weight::from_parts(1_440_765_700, 85342)
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn pay_claim() -> Weight {
		Weight::from_parts(1_242_562_873, 61641)
			.saturating_add(RocksDbWeight::get().reads(105))
			.saturating_add(RocksDbWeight::get().writes(112))
	}
	fn refuse_claim() -> Weight {
		Weight::from_parts(1_427_409_936, 85342)
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
