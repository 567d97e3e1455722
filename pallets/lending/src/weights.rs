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
	// Least time: 114_101_000 ps. Proof as measured: 2101 bytes.
	fn propose() -> Weight {
		Weight::from_parts(117_467_000, 3113)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 90_906_000 ps. Proof as measured: 1965 bytes.
	fn commit() -> Weight {
		Weight::from_parts(94_512_000, 4235)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 82_654_000 ps. Proof as measured: 2110 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(84_958_000, 4235)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 1_541_445_000 ps. Proof as measured: 32164 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_559_333_845, 103950)
			.saturating_add(Weight::from_parts(8_665_091, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(157))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 61_653_000 ps. Proof as measured: 1146 bytes.
	fn reject() -> Weight {
		Weight::from_parts(67_301_000, 4235)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_130_618_000 ps. Proof as measured: 9834 + 284 t + 648 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(557_439_899, 22086)
			.saturating_add(Weight::from_parts(66_496_508, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(89_438_308, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2746).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 13_481_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(13_771_000, 0)
			.saturating_add(Weight::from_parts(35_937_476, 0).saturating_mul(m.into()))
	}
	// Least time: 356_946_000 ps. Proof as measured: 5172 + 252 t bytes.
	// Range of `t`: 1 to 8.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(366_090_832, 8817)
			.saturating_add(Weight::from_parts(41_855_106, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 543_155_000 ps. Proof as measured: 19640 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn pass(d: u32) -> Weight {
		Weight::from_parts(739_183_440, 29689)
			.saturating_add(Weight::from_parts(11_808_583, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(34))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Least time: 1_231_559_000 ps. Proof as measured: 6992 + 361 t + 572 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(464_472_719, 22086)
			.saturating_add(Weight::from_parts(87_964_130, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(65_877_033, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 1_151_609_000 ps. Proof as measured: 28240 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_320_154_717, 61641)
			.saturating_add(Weight::from_parts(14_976_411, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(111))
	}
	// Least time: 66_770_000 ps. Proof as measured: 552 bytes.
	fn consent() -> Weight {
		Weight::from_parts(77_657_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 4_019_245_000 ps. Proof as measured: 40120 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(4_176_453_317, 121968)
			.saturating_add(Weight::from_parts(18_236_551, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(256))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(177))
	}
	// Least time: 765_009_000 ps. Proof as measured: 7268 + 252 t + 628 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(515_557_188, 22086)
			.saturating_add(Weight::from_parts(26_563_978, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(85_510_950, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 28_093_000 ps. Proof as measured: 817 bytes.
	fn first_due() -> Weight {
		Weight::from_parts(32_970_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 81_622_000 ps. Proof as measured: 16656 bytes.
	fn tick() -> Weight {
		Weight::from_parts(92_859_000, 15022)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 90_406_000 ps. Proof as measured: 1139 bytes.
	fn claim_kept() -> Weight {
		Weight::from_parts(92_709_000, 6208)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 6_279_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(6_730_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 6_148_302_000 ps. Proof as measured: 31812 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(6_361_368_133, 85342)
			.saturating_add(Weight::from_parts(15_249_998, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(135))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(22))
	}
	// Least time: 1_446_712_000 ps. Proof as measured: 28966 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_574_531_549, 85342)
			.saturating_add(Weight::from_parts(5_164_457, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 7_711_539_000 ps. Proof as measured: 48907 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(7_857_054_008, 103950)
			.saturating_add(Weight::from_parts(18_305_716, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(178))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(80))
	}
	// Least time: 281_012_000 ps. Proof as measured: 4302 bytes.
	fn bid() -> Weight {
		Weight::from_parts(313_140_000, 15022)
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 1_372_211_000 ps. Proof as measured: 44674 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(1_397_242_338, 61641)
			.saturating_add(Weight::from_parts(15_769_714, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(122))
	}
	// Least time: 1_198_290_000 ps. Proof as measured: 28960 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_270_028_465, 61641)
			.saturating_add(Weight::from_parts(15_342_195, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(116))
	}
	// Least time: 190_126_000 ps. Proof as measured: 16707 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(214_698_924, 4563)
			.saturating_add(Weight::from_parts(12_255_681, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_367_173_000 ps. Proof as measured: 29306 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_468_820_113, 85342)
			.saturating_add(Weight::from_parts(6_113_478, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 1_177_238_000 ps. Proof as measured: 28388 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_709_090_278, 61641)
			.saturating_add(Weight::from_parts(15_358_138, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(105))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	// Least time: 1_350_859_000 ps. Proof as measured: 29604 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_413_693_972, 85342)
			.saturating_add(Weight::from_parts(5_473_106, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(117_467_000, 3113)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(94_512_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(84_958_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_559_333_845, 103950)
			.saturating_add(Weight::from_parts(8_665_091, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(157))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn reject() -> Weight {
		Weight::from_parts(67_301_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(557_439_899, 22086)
			.saturating_add(Weight::from_parts(66_496_508, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(89_438_308, 0).saturating_mul(u.into()))
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
		Weight::from_parts(13_771_000, 0)
			.saturating_add(Weight::from_parts(35_937_476, 0).saturating_mul(m.into()))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(366_090_832, 8817)
			.saturating_add(Weight::from_parts(41_855_106, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn pass(d: u32) -> Weight {
		Weight::from_parts(739_183_440, 29689)
			.saturating_add(Weight::from_parts(11_808_583, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(34))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(464_472_719, 22086)
			.saturating_add(Weight::from_parts(87_964_130, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(65_877_033, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(21))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
			.saturating_add(RocksDbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_320_154_717, 61641)
			.saturating_add(Weight::from_parts(14_976_411, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(111))
	}
	fn consent() -> Weight {
		Weight::from_parts(77_657_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(4_176_453_317, 121968)
			.saturating_add(Weight::from_parts(18_236_551, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(256))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(177))
	}
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(515_557_188, 22086)
			.saturating_add(Weight::from_parts(26_563_978, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(85_510_950, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn first_due() -> Weight {
		Weight::from_parts(32_970_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn tick() -> Weight {
		Weight::from_parts(92_859_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_kept() -> Weight {
		Weight::from_parts(92_709_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_params() -> Weight {
		Weight::from_parts(6_730_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(6_361_368_133, 85342)
			.saturating_add(Weight::from_parts(15_249_998, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(135))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(22))
	}
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_574_531_549, 85342)
			.saturating_add(Weight::from_parts(5_164_457, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(7_857_054_008, 103950)
			.saturating_add(Weight::from_parts(18_305_716, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(178))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(80))
	}
	fn bid() -> Weight {
		Weight::from_parts(313_140_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(22))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(1_397_242_338, 61641)
			.saturating_add(Weight::from_parts(15_769_714, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(122))
	}
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_270_028_465, 61641)
			.saturating_add(Weight::from_parts(15_342_195, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(116))
	}
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(214_698_924, 4563)
			.saturating_add(Weight::from_parts(12_255_681, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_468_820_113, 85342)
			.saturating_add(Weight::from_parts(6_113_478, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_709_090_278, 61641)
			.saturating_add(Weight::from_parts(15_358_138, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(105))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(112))
	}
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_413_693_972, 85342)
			.saturating_add(Weight::from_parts(5_473_106, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
