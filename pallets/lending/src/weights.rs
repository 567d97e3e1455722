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
	/// Weight of `approve`, `d` from 0 to 512.
	fn approve(d: u32) -> Weight;
	/// Weight of `reject`.
	fn reject() -> Weight;
	/// Weight of `draw`, `t` from 1 to 8, `u` from 1 to 16.
	fn draw(t: u32, u: u32) -> Weight;
	/// Weight of `settle`, `m` from 0 to 121.
	fn settle(m: u32) -> Weight;
	/// Weight of `repay`, `t` from 1 to 8.
	fn repay(t: u32) -> Weight;
	/// Weight of `pass`, `d` from 0 to 512.
	fn pass(d: u32) -> Weight;
	/// Weight of `close`, `t` from 1 to 8, `u` from 1 to 16.
	fn close(t: u32, u: u32) -> Weight;
	/// Weight of `repay_failed`, `d` from 0 to 512.
	fn repay_failed(d: u32) -> Weight;
	/// Weight of `consent`.
	fn consent() -> Weight;
	/// Weight of `refinance`, `d` from 0 to 512.
	fn refinance(d: u32) -> Weight;
	/// Weight of `classify`, `t` from 1 to 8, `u` from 1 to 16.
	fn classify(t: u32, u: u32) -> Weight;
	/// Weight of `first_due`.
	fn first_due() -> Weight;
	/// Weight of `tick`.
	fn tick() -> Weight;
	/// Weight of `claim_kept`.
	fn claim_kept() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `declare_breach`, `d` from 0 to 512.
	fn declare_breach(d: u32) -> Weight;
	/// Weight of `cure`, `d` from 0 to 512.
	fn cure(d: u32) -> Weight;
	/// Weight of `liquidate`, `d` from 0 to 512.
	fn liquidate(d: u32) -> Weight;
	/// Weight of `bid`.
	fn bid() -> Weight;
	/// Weight of `settle_auction`, `d` from 0 to 512.
	fn settle_auction(d: u32) -> Weight;
	/// Weight of `accept_unsold`, `d` from 0 to 512.
	fn accept_unsold(d: u32) -> Weight;
	/// Weight of `write_off`, `d` from 0 to 512.
	fn write_off(d: u32) -> Weight;
	/// Weight of `file_claim`, `d` from 0 to 512.
	fn file_claim(d: u32) -> Weight;
	/// Weight of `pay_claim`, `d` from 0 to 512.
	fn pay_claim(d: u32) -> Weight;
	/// Weight of `refuse_claim`, `d` from 0 to 512.
	fn refuse_claim(d: u32) -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 118_338_000 ps. Proof as measured: 2101 bytes.
	fn propose() -> Weight {
		Weight::from_parts(138_157_000, 3113)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 93_150_000 ps. Proof as measured: 1965 bytes.
	fn commit() -> Weight {
		Weight::from_parts(106_019_000, 4235)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 84_436_000 ps. Proof as measured: 2110 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(96_244_000, 4235)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 1_560_393_000 ps. Proof as measured: 32164 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_621_378_855, 103950)
			.saturating_add(Weight::from_parts(8_823_683, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(157))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 62_444_000 ps. Proof as measured: 1146 bytes.
	fn reject() -> Weight {
		Weight::from_parts(74_181_000, 4235)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_134_864_000 ps. Proof as measured: 9834 + 284 t + 648 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(546_304_838, 22086)
			.saturating_add(Weight::from_parts(70_409_164, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(93_843_542, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2746).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 13_740_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(14_011_000, 0)
			.saturating_add(Weight::from_parts(36_621_340, 0).saturating_mul(m.into()))
	}
	// Least time: 451_147_000 ps. Proof as measured: 5172 + 252 t bytes.
	// Range of `t`: 1 to 8.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(450_294_384, 8817)
			.saturating_add(Weight::from_parts(28_505_661, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 617_837_000 ps. Proof as measured: 19640 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn pass(d: u32) -> Weight {
		Weight::from_parts(739_777_326, 29689)
			.saturating_add(Weight::from_parts(11_818_401, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(34))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Least time: 1_250_428_000 ps. Proof as measured: 6182 + 361 t + 572 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(536_089_656, 22086)
			.saturating_add(Weight::from_parts(83_488_515, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(60_056_721, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 1_125_209_000 ps. Proof as measured: 28240 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_235_008_980, 61641)
			.saturating_add(Weight::from_parts(14_884_852, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(111))
	}
	// Least time: 64_657_000 ps. Proof as measured: 552 bytes.
	fn consent() -> Weight {
		Weight::from_parts(76_034_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 3_942_499_000 ps. Proof as measured: 40120 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(3_985_810_498, 121968)
			.saturating_add(Weight::from_parts(18_908_229, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(256))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(177))
	}
	// Least time: 781_754_000 ps. Proof as measured: 7268 + 252 t + 628 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(474_476_381, 22086)
			.saturating_add(Weight::from_parts(30_325_422, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(91_839_381, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 28_252_000 ps. Proof as measured: 817 bytes.
	fn first_due() -> Weight {
		Weight::from_parts(32_649_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 79_459_000 ps. Proof as measured: 16656 bytes.
	fn tick() -> Weight {
		Weight::from_parts(92_529_000, 15022)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 121_152_000 ps. Proof as measured: 1553 bytes.
	fn claim_kept() -> Weight {
		Weight::from_parts(124_197_000, 6366)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 6_309_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(6_740_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 6_186_089_000 ps. Proof as measured: 31812 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(6_369_558_877, 85342)
			.saturating_add(Weight::from_parts(15_281_525, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(135))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(22))
	}
	// Least time: 1_414_193_000 ps. Proof as measured: 28966 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_508_559_898, 85342)
			.saturating_add(Weight::from_parts(5_480_885, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 8_798_191_000 ps. Proof as measured: 49032 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(8_839_150_021, 103950)
			.saturating_add(Weight::from_parts(18_948_545, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(179))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(81))
	}
	// Least time: 324_397_000 ps. Proof as measured: 19143 bytes.
	fn bid() -> Weight {
		Weight::from_parts(384_167_000, 15022)
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 1_962_427_000 ps. Proof as measured: 48224 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(2_062_964_692, 69024)
			.saturating_add(Weight::from_parts(15_615_829, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(149))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(197))
	}
	// Least time: 1_810_168_000 ps. Proof as measured: 32410 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_869_114_380, 69024)
			.saturating_add(Weight::from_parts(15_771_412, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(137))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(190))
	}
	// Least time: 173_741_000 ps. Proof as measured: 16707 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(232_982_968, 4563)
			.saturating_add(Weight::from_parts(12_031_898, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_303_627_000 ps. Proof as measured: 29306 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_351_176_564, 85342)
			.saturating_add(Weight::from_parts(5_884_623, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 1_155_665_000 ps. Proof as measured: 28388 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_249_824_425, 61641)
			.saturating_add(Weight::from_parts(15_284_701, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(105))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	// Least time: 1_254_664_000 ps. Proof as measured: 29604 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_344_912_409, 85342)
			.saturating_add(Weight::from_parts(6_317_265, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(138_157_000, 3113)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(106_019_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(96_244_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_621_378_855, 103950)
			.saturating_add(Weight::from_parts(8_823_683, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(157))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn reject() -> Weight {
		Weight::from_parts(74_181_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(546_304_838, 22086)
			.saturating_add(Weight::from_parts(70_409_164, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(93_843_542, 0).saturating_mul(u.into()))
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
		Weight::from_parts(14_011_000, 0)
			.saturating_add(Weight::from_parts(36_621_340, 0).saturating_mul(m.into()))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(450_294_384, 8817)
			.saturating_add(Weight::from_parts(28_505_661, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn pass(d: u32) -> Weight {
		Weight::from_parts(739_777_326, 29689)
			.saturating_add(Weight::from_parts(11_818_401, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(34))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(536_089_656, 22086)
			.saturating_add(Weight::from_parts(83_488_515, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(60_056_721, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
			.saturating_add(RocksDbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_235_008_980, 61641)
			.saturating_add(Weight::from_parts(14_884_852, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(111))
	}
	fn consent() -> Weight {
		Weight::from_parts(76_034_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(3_985_810_498, 121968)
			.saturating_add(Weight::from_parts(18_908_229, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(256))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(177))
	}
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(474_476_381, 22086)
			.saturating_add(Weight::from_parts(30_325_422, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(91_839_381, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn first_due() -> Weight {
		Weight::from_parts(32_649_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn tick() -> Weight {
		Weight::from_parts(92_529_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_kept() -> Weight {
		Weight::from_parts(124_197_000, 6366)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn set_params() -> Weight {
		Weight::from_parts(6_740_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(6_369_558_877, 85342)
			.saturating_add(Weight::from_parts(15_281_525, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(135))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(22))
	}
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_508_559_898, 85342)
			.saturating_add(Weight::from_parts(5_480_885, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(8_839_150_021, 103950)
			.saturating_add(Weight::from_parts(18_948_545, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(179))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(81))
	}
	fn bid() -> Weight {
		Weight::from_parts(384_167_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(23))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(2_062_964_692, 69024)
			.saturating_add(Weight::from_parts(15_615_829, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(149))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(197))
	}
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_869_114_380, 69024)
			.saturating_add(Weight::from_parts(15_771_412, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(137))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(190))
	}
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(232_982_968, 4563)
			.saturating_add(Weight::from_parts(12_031_898, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_351_176_564, 85342)
			.saturating_add(Weight::from_parts(5_884_623, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_249_824_425, 61641)
			.saturating_add(Weight::from_parts(15_284_701, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(105))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(112))
	}
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_344_912_409, 85342)
			.saturating_add(Weight::from_parts(6_317_265, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
