//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

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
	/// Weight of `reject`, `u` from 0 to 16.
	fn reject(u: u32) -> Weight;
	/// Weight of `draw`, `t` from 1 to 8, `u` from 1 to 16.
	fn draw(t: u32, u: u32) -> Weight;
	/// Weight of `settle`, `m` from 0 to 121.
	fn settle(m: u32) -> Weight;
	/// Weight of `settle_cash`, `u` from 1 to 16, `m` from 0 to 121.
	fn settle_cash(u: u32, m: u32) -> Weight;
	/// Weight of `receive_rent`.
	fn receive_rent() -> Weight;
	/// Weight of `recognise`.
	fn recognise() -> Weight;
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
	/// Weight of `revoke_consent`.
	fn revoke_consent() -> Weight;
	/// Weight of `refinance`.
	fn refinance() -> Weight;
	/// Weight of `classify`, `t` from 1 to 8.
	fn classify(t: u32) -> Weight;
	/// Weight of `value_same`, `u` from 1 to 16.
	fn value_same(u: u32) -> Weight;
	/// Weight of `value_changed`, `t` from 1 to 8, `u` from 1 to 16.
	fn value_changed(t: u32, u: u32) -> Weight;
	/// Weight of `value_seized`.
	fn value_seized() -> Weight;
	/// Weight of `begin_round`.
	fn begin_round() -> Weight;
	/// Weight of `advance_valuation`.
	fn advance_valuation() -> Weight;
	/// Weight of `add_units`.
	fn add_units() -> Weight;
	/// Weight of `release_units`.
	fn release_units() -> Weight;
	/// Weight of `first_due`.
	fn first_due() -> Weight;
	/// Weight of `tick`.
	fn tick() -> Weight;
	/// Weight of `resume`.
	fn resume() -> Weight;
	/// Weight of `claim_unclaimed`.
	fn claim_unclaimed() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `declare_breach`.
	fn declare_breach() -> Weight;
	/// Weight of `cure`.
	fn cure() -> Weight;
	/// Weight of `claim_reported`.
	fn claim_reported() -> Weight;
	/// Weight of `impair`.
	fn impair() -> Weight;
	/// Weight of `liquidate`.
	fn liquidate() -> Weight;
	/// Weight of `bid`.
	fn bid() -> Weight;
	/// Weight of `settle_auction`.
	fn settle_auction() -> Weight;
	/// Weight of `reopen`.
	fn reopen() -> Weight;
	/// Weight of `accept_unsold`.
	fn accept_unsold() -> Weight;
	/// Weight of `write_off`.
	fn write_off() -> Weight;
	/// Weight of `file_claim`.
	fn file_claim() -> Weight;
	/// Weight of `pay_claim`.
	fn pay_claim() -> Weight;
	/// Weight of `reoffer`.
	fn reoffer() -> Weight;
	/// Weight of `refuse_claim`.
	fn refuse_claim() -> Weight;
	/// Weight of `enforce_claim`.
	fn enforce_claim() -> Weight;
	/// Weight of `uphold_claim`.
	fn uphold_claim() -> Weight;
	/// Weight of `settle_claims`.
	fn settle_claims() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 822_297_000 ps. Proof as measured: 13707 bytes.
	fn propose() -> Weight {
		Weight::from_parts(921_305_000, 86295)
			.saturating_add(T::DbWeight::get().reads(85))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 125_717_000 ps. Proof as measured: 849 bytes.
	fn commit() -> Weight {
		Weight::from_parts(151_866_000, 4289)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 110_335_000 ps. Proof as measured: 994 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(437_986_000, 46289)
			.saturating_add(T::DbWeight::get().reads(38))
			.saturating_add(T::DbWeight::get().writes(24))
	}
	// Least time: 7_840_685_000 ps. Proof as measured: 23003 bytes.
	fn approve() -> Weight {
		Weight::from_parts(7_896_207_000, 106975)
			.saturating_add(T::DbWeight::get().reads(172))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Least time: 63_375_000 ps. Proof as measured: 733 bytes.
	// Range of `u`: 0 to 16.
	fn reject(u: u32) -> Weight {
		Weight::from_parts(73_139_000, 4289)
			.saturating_add(Weight::from_parts(18_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2647).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 1_993_994_000 ps. Proof as measured: 4464 + 367 t + 1115 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(6_213_295_583, 22086)
			.saturating_add(Weight::from_parts(152_576_404, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2778).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(9_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(u.into())))
	}
	// Least time: 16_665_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(16_775_000, 0)
			.saturating_add(Weight::from_parts(39_920_264, 0).saturating_mul(m.into()))
	}
	// Least time: 23_165_000 ps. Proof as measured: 1776 + 387 u bytes.
	// Range of `u`: 1 to 16.
	// Range of `m`: 0 to 121.
	fn settle_cash(u: u32, m: u32) -> Weight {
		Weight::from_parts(44_346_000, 4411)
			.saturating_add(Weight::from_parts(16_969_141, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(38_754_707, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2858).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().reads(3))
	}
	// Least time: 732_051_000 ps. Proof as measured: 5841 bytes.
	fn receive_rent() -> Weight {
		Weight::from_parts(786_533_000, 24471)
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Least time: 375_730_000 ps. Proof as measured: 9107 bytes.
	fn recognise() -> Weight {
		Weight::from_parts(391_343_000, 46718)
			.saturating_add(T::DbWeight::get().reads(39))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 382_240_000 ps. Proof as measured: 988 + 316 t bytes.
	// Range of `t`: 1 to 8.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(358_756_973, 4379)
			.saturating_add(Weight::from_parts(44_862_859, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 620_716_000 ps. Proof as measured: 2275 + 316 t bytes.
	// Range of `t`: 1 to 8.
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(568_564_784, 6546)
			.saturating_add(Weight::from_parts(81_981_185, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 1_580_667_000 ps. Proof as measured: 2293 + 406 t + 1188 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(585_327_051, 22086)
			.saturating_add(Weight::from_parts(123_943_296, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(91_647_975, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2720).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(T::DbWeight::get().writes(10_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 1_744_572_000 ps. Proof as measured: 23284 bytes.
	fn repay_failed() -> Weight {
		Weight::from_parts(1_803_821_000, 61641)
			.saturating_add(T::DbWeight::get().reads(187))
			.saturating_add(T::DbWeight::get().writes(198))
	}
	// Least time: 51_226_000 ps. Proof as measured: 1124 bytes.
	fn consent() -> Weight {
		Weight::from_parts(59_719_000, 4379)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 28_262_000 ps. Proof as measured: 85 bytes.
	fn revoke_consent() -> Weight {
		Weight::from_parts(35_683_000, 3561)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 6_799_892_000 ps. Proof as measured: 29897 bytes.
	fn refinance() -> Weight {
		Weight::from_parts(7_006_681_000, 104390)
			.saturating_add(T::DbWeight::get().reads(270))
			.saturating_add(T::DbWeight::get().writes(184))
	}
	// Least time: 315_260_000 ps. Proof as measured: 834 + 316 t bytes.
	// Range of `t`: 1 to 8.
	fn classify(t: u32) -> Weight {
		Weight::from_parts(317_605_740, 4379)
			.saturating_add(Weight::from_parts(51_187_395, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 260_709_000 ps. Proof as measured: 3575 + 734 u bytes.
	// Range of `u`: 1 to 16.
	fn value_same(u: u32) -> Weight {
		Weight::from_parts(164_123_087, 4379)
			.saturating_add(Weight::from_parts(85_145_515, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
	}
	// Least time: 867_233_000 ps. Proof as measured: 2699 + 296 t + 735 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn value_changed(t: u32, u: u32) -> Weight {
		Weight::from_parts(418_960_746, 22086)
			.saturating_add(Weight::from_parts(47_277_691, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(84_347_037, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 2_368_282_000 ps. Proof as measured: 19821 bytes.
	fn value_seized() -> Weight {
		Weight::from_parts(2_458_918_000, 83710)
			.saturating_add(T::DbWeight::get().reads(86))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 938_880_000 ps. Proof as measured: 8516 bytes.
	fn begin_round() -> Weight {
		Weight::from_parts(991_218_000, 264590)
			.saturating_add(T::DbWeight::get().reads(156))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 44_066_000 ps. Proof as measured: 4340 bytes.
	fn advance_valuation() -> Weight {
		Weight::from_parts(48_953_000, 11573).saturating_add(T::DbWeight::get().reads(2))
	}
	// Least time: 4_237_169_000 ps. Proof as measured: 28395 bytes.
	fn add_units() -> Weight {
		Weight::from_parts(4_342_857_000, 86295)
			.saturating_add(T::DbWeight::get().reads(152))
			.saturating_add(T::DbWeight::get().writes(54))
	}
	// Least time: 2_342_935_000 ps. Proof as measured: 28431 bytes.
	fn release_units() -> Weight {
		Weight::from_parts(2_426_659_000, 83710)
			.saturating_add(T::DbWeight::get().reads(144))
			.saturating_add(T::DbWeight::get().writes(69))
	}
	// Least time: 41_462_000 ps. Proof as measured: 852 bytes.
	fn first_due() -> Weight {
		Weight::from_parts(46_229_000, 5250)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 97_756_000 ps. Proof as measured: 14768 bytes.
	fn tick() -> Weight {
		Weight::from_parts(102_984_000, 16494)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 22_344_000 ps. Proof as measured: 724 bytes.
	fn resume() -> Weight {
		Weight::from_parts(23_565_000, 3353)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 150_024_000 ps. Proof as measured: 635 bytes.
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(155_803_000, 6546)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Least time: 16_545_000 ps. Proof as measured: 639 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(17_837_000, 3353)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 8_610_112_000 ps. Proof as measured: 18607 bytes.
	fn declare_breach() -> Weight {
		Weight::from_parts(8_793_165_000, 83710)
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 7_322_912_000 ps. Proof as measured: 18633 bytes.
	fn cure() -> Weight {
		Weight::from_parts(7_746_604_000, 83710)
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 814_915_000 ps. Proof as measured: 12720 bytes.
	fn claim_reported() -> Weight {
		Weight::from_parts(862_246_000, 83710)
			.saturating_add(T::DbWeight::get().reads(116))
			.saturating_add(T::DbWeight::get().writes(64))
	}
	// Least time: 1_541_299_000 ps. Proof as measured: 19821 bytes.
	fn impair() -> Weight {
		Weight::from_parts(1_721_788_000, 83710)
			.saturating_add(T::DbWeight::get().reads(87))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 10_584_917_000 ps. Proof as measured: 40190 bytes.
	fn liquidate() -> Weight {
		Weight::from_parts(11_114_758_000, 83710)
			.saturating_add(T::DbWeight::get().reads(155))
			.saturating_add(T::DbWeight::get().writes(66))
	}
	// Least time: 1_735_759_000 ps. Proof as measured: 34645 bytes.
	fn bid() -> Weight {
		Weight::from_parts(1_846_724_000, 78540)
			.saturating_add(T::DbWeight::get().reads(98))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Least time: 3_300_803_000 ps. Proof as measured: 45069 bytes.
	fn settle_auction() -> Weight {
		Weight::from_parts(4_266_421_000, 69024)
			.saturating_add(T::DbWeight::get().reads(281))
			.saturating_add(T::DbWeight::get().writes(348))
	}
	// Least time: 3_131_751_000 ps. Proof as measured: 37924 bytes.
	fn reopen() -> Weight {
		Weight::from_parts(3_238_099_000, 83710)
			.saturating_add(T::DbWeight::get().reads(115))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 3_127_826_000 ps. Proof as measured: 29825 bytes.
	fn accept_unsold() -> Weight {
		Weight::from_parts(4_115_195_000, 69024)
			.saturating_add(T::DbWeight::get().reads(269))
			.saturating_add(T::DbWeight::get().writes(341))
	}
	// Least time: 154_099_000 ps. Proof as measured: 1949 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(163_213_000, 5250)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 1_561_309_000 ps. Proof as measured: 20058 bytes.
	fn file_claim() -> Weight {
		Weight::from_parts(1_578_815_000, 83710)
			.saturating_add(T::DbWeight::get().reads(90))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_818_121_000 ps. Proof as measured: 24207 bytes.
	fn pay_claim() -> Weight {
		Weight::from_parts(1_865_792_000, 61641)
			.saturating_add(T::DbWeight::get().reads(193))
			.saturating_add(T::DbWeight::get().writes(203))
	}
	// Least time: 1_518_896_000 ps. Proof as measured: 34510 bytes.
	fn reoffer() -> Weight {
		Weight::from_parts(1_581_028_000, 83710)
			.saturating_add(T::DbWeight::get().reads(92))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 1_578_114_000 ps. Proof as measured: 20323 bytes.
	fn refuse_claim() -> Weight {
		Weight::from_parts(1_644_953_000, 83710)
			.saturating_add(T::DbWeight::get().reads(88))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Provisional: estimated, not measured.
	fn enforce_claim() -> Weight {
		Weight::from_parts(2_600_000_000, 80000)
			.saturating_add(T::DbWeight::get().reads(150))
			.saturating_add(T::DbWeight::get().writes(205))
	}
	// Provisional: estimated, not measured.
	fn uphold_claim() -> Weight {
		Weight::from_parts(2_500_000_000, 80000)
			.saturating_add(T::DbWeight::get().reads(146))
			.saturating_add(T::DbWeight::get().writes(200))
	}
	// Provisional: estimated, not measured.
	fn settle_claims() -> Weight {
		Weight::from_parts(900_000_000, 90000)
			.saturating_add(T::DbWeight::get().reads(66))
			.saturating_add(T::DbWeight::get().writes(66))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(921_305_000, 86295)
			.saturating_add(RocksDbWeight::get().reads(85))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(151_866_000, 4289)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(437_986_000, 46289)
			.saturating_add(RocksDbWeight::get().reads(38))
			.saturating_add(RocksDbWeight::get().writes(24))
	}
	fn approve() -> Weight {
		Weight::from_parts(7_896_207_000, 106975)
			.saturating_add(RocksDbWeight::get().reads(172))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn reject(u: u32) -> Weight {
		Weight::from_parts(73_139_000, 4289)
			.saturating_add(Weight::from_parts(18_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2647).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(6_213_295_583, 22086)
			.saturating_add(Weight::from_parts(152_576_404, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2778).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(21))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(9_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
			.saturating_add(RocksDbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64.saturating_mul(u.into())))
	}
	fn settle(m: u32) -> Weight {
		Weight::from_parts(16_775_000, 0)
			.saturating_add(Weight::from_parts(39_920_264, 0).saturating_mul(m.into()))
	}
	fn settle_cash(u: u32, m: u32) -> Weight {
		Weight::from_parts(44_346_000, 4411)
			.saturating_add(Weight::from_parts(16_969_141, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(38_754_707, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2858).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(2))
			.saturating_add(RocksDbWeight::get().reads(3))
	}
	fn receive_rent() -> Weight {
		Weight::from_parts(786_533_000, 24471)
			.saturating_add(RocksDbWeight::get().reads(30))
			.saturating_add(RocksDbWeight::get().writes(17))
	}
	fn recognise() -> Weight {
		Weight::from_parts(391_343_000, 46718)
			.saturating_add(RocksDbWeight::get().reads(39))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(358_756_973, 4379)
			.saturating_add(Weight::from_parts(44_862_859, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(568_564_784, 6546)
			.saturating_add(Weight::from_parts(81_981_185, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(585_327_051, 22086)
			.saturating_add(Weight::from_parts(123_943_296, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(91_647_975, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2720).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
			.saturating_add(RocksDbWeight::get().writes(10_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn repay_failed() -> Weight {
		Weight::from_parts(1_803_821_000, 61641)
			.saturating_add(RocksDbWeight::get().reads(187))
			.saturating_add(RocksDbWeight::get().writes(198))
	}
	fn consent() -> Weight {
		Weight::from_parts(59_719_000, 4379)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn revoke_consent() -> Weight {
		Weight::from_parts(35_683_000, 3561)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn refinance() -> Weight {
		Weight::from_parts(7_006_681_000, 104390)
			.saturating_add(RocksDbWeight::get().reads(270))
			.saturating_add(RocksDbWeight::get().writes(184))
	}
	fn classify(t: u32) -> Weight {
		Weight::from_parts(317_605_740, 4379)
			.saturating_add(Weight::from_parts(51_187_395, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn value_same(u: u32) -> Weight {
		Weight::from_parts(164_123_087, 4379)
			.saturating_add(Weight::from_parts(85_145_515, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
	}
	fn value_changed(t: u32, u: u32) -> Weight {
		Weight::from_parts(418_960_746, 22086)
			.saturating_add(Weight::from_parts(47_277_691, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(84_347_037, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn value_seized() -> Weight {
		Weight::from_parts(2_458_918_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(86))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn begin_round() -> Weight {
		Weight::from_parts(991_218_000, 264590)
			.saturating_add(RocksDbWeight::get().reads(156))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn advance_valuation() -> Weight {
		Weight::from_parts(48_953_000, 11573).saturating_add(RocksDbWeight::get().reads(2))
	}
	fn add_units() -> Weight {
		Weight::from_parts(4_342_857_000, 86295)
			.saturating_add(RocksDbWeight::get().reads(152))
			.saturating_add(RocksDbWeight::get().writes(54))
	}
	fn release_units() -> Weight {
		Weight::from_parts(2_426_659_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(144))
			.saturating_add(RocksDbWeight::get().writes(69))
	}
	fn first_due() -> Weight {
		Weight::from_parts(46_229_000, 5250)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn tick() -> Weight {
		Weight::from_parts(102_984_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn resume() -> Weight {
		Weight::from_parts(23_565_000, 3353)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(155_803_000, 6546)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(10))
	}
	fn set_params() -> Weight {
		Weight::from_parts(17_837_000, 3353)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach() -> Weight {
		Weight::from_parts(8_793_165_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn cure() -> Weight {
		Weight::from_parts(7_746_604_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn claim_reported() -> Weight {
		Weight::from_parts(862_246_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(116))
			.saturating_add(RocksDbWeight::get().writes(64))
	}
	fn impair() -> Weight {
		Weight::from_parts(1_721_788_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(87))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn liquidate() -> Weight {
		Weight::from_parts(11_114_758_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(155))
			.saturating_add(RocksDbWeight::get().writes(66))
	}
	fn bid() -> Weight {
		Weight::from_parts(1_846_724_000, 78540)
			.saturating_add(RocksDbWeight::get().reads(98))
			.saturating_add(RocksDbWeight::get().writes(13))
	}
	fn settle_auction() -> Weight {
		Weight::from_parts(4_266_421_000, 69024)
			.saturating_add(RocksDbWeight::get().reads(281))
			.saturating_add(RocksDbWeight::get().writes(348))
	}
	fn reopen() -> Weight {
		Weight::from_parts(3_238_099_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(115))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn accept_unsold() -> Weight {
		Weight::from_parts(4_115_195_000, 69024)
			.saturating_add(RocksDbWeight::get().reads(269))
			.saturating_add(RocksDbWeight::get().writes(341))
	}
	fn write_off() -> Weight {
		Weight::from_parts(163_213_000, 5250)
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn file_claim() -> Weight {
		Weight::from_parts(1_578_815_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(90))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn pay_claim() -> Weight {
		Weight::from_parts(1_865_792_000, 61641)
			.saturating_add(RocksDbWeight::get().reads(193))
			.saturating_add(RocksDbWeight::get().writes(203))
	}
	fn reoffer() -> Weight {
		Weight::from_parts(1_581_028_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(92))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn refuse_claim() -> Weight {
		Weight::from_parts(1_644_953_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(88))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn enforce_claim() -> Weight {
		Weight::from_parts(2_600_000_000, 80000)
			.saturating_add(RocksDbWeight::get().reads(150))
			.saturating_add(RocksDbWeight::get().writes(205))
	}
	fn uphold_claim() -> Weight {
		Weight::from_parts(2_500_000_000, 80000)
			.saturating_add(RocksDbWeight::get().reads(146))
			.saturating_add(RocksDbWeight::get().writes(200))
	}
	fn settle_claims() -> Weight {
		Weight::from_parts(900_000_000, 90000)
			.saturating_add(RocksDbWeight::get().reads(66))
			.saturating_add(RocksDbWeight::get().writes(66))
	}
}
