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
	// Least time: 1_236_028_000 ps. Proof as measured: 13945 bytes.
	fn propose() -> Weight {
		Weight::from_parts(1_704_695_000, 86295)
			.saturating_add(T::DbWeight::get().reads(85))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 202_802_000 ps. Proof as measured: 850 bytes.
	fn commit() -> Weight {
		Weight::from_parts(224_314_000, 4289)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 717_397_000 ps. Proof as measured: 7084 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(741_613_000, 46718)
			.saturating_add(T::DbWeight::get().reads(39))
			.saturating_add(T::DbWeight::get().writes(24))
	}
	// Least time: 6_695_576_000 ps. Proof as measured: 23242 bytes.
	fn approve() -> Weight {
		Weight::from_parts(7_792_096_000, 106975)
			.saturating_add(T::DbWeight::get().reads(172))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Least time: 139_157_000 ps. Proof as measured: 818 + 371 u bytes.
	// Range of `u`: 0 to 16.
	fn reject(u: u32) -> Weight {
		Weight::from_parts(137_593_489, 4289)
			.saturating_add(Weight::from_parts(30_412_023, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2858).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 2_642_839_000 ps. Proof as measured: 4691 + 367 t + 1126 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(1_243_845_077, 22086)
			.saturating_add(Weight::from_parts(154_489_687, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(261_745_400, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2796).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(9_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(u.into())))
	}
	// Least time: 27_892_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(28_273_000, 0)
			.saturating_add(Weight::from_parts(57_610_487, 0).saturating_mul(m.into()))
	}
	// Least time: 33_029_000 ps. Proof as measured: 1784 + 387 u bytes.
	// Range of `u`: 1 to 16.
	// Range of `m`: 0 to 121.
	fn settle_cash(u: u32, m: u32) -> Weight {
		Weight::from_parts(1_939_442_874, 4411)
			.saturating_add(Weight::from_parts(59_433_263, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2858).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 1_036_211_000 ps. Proof as measured: 5889 bytes.
	fn receive_rent() -> Weight {
		Weight::from_parts(1_104_672_000, 24471)
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Least time: 546_132_000 ps. Proof as measured: 9112 bytes.
	fn recognise() -> Weight {
		Weight::from_parts(815_102_000, 46718)
			.saturating_add(T::DbWeight::get().reads(39))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 505_742_000 ps. Proof as measured: 847 + 361 t bytes.
	// Range of `t`: 1 to 8.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(510_083_178, 4512)
			.saturating_add(Weight::from_parts(58_140_397, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 847_861_000 ps. Proof as measured: 2225 + 360 t bytes.
	// Range of `t`: 1 to 8.
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(879_236_374, 6582)
			.saturating_add(Weight::from_parts(91_251_776, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 2_294_371_000 ps. Proof as measured: 2141 + 439 t + 1212 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(695_657_033, 22086)
			.saturating_add(Weight::from_parts(210_114_568, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(119_369_959, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2720).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(10_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 3_089_394_000 ps. Proof as measured: 29448 bytes.
	fn repay_failed() -> Weight {
		Weight::from_parts(3_206_267_000, 61641)
			.saturating_add(T::DbWeight::get().reads(171))
			.saturating_add(T::DbWeight::get().writes(167))
	}
	// Least time: 104_275_000 ps. Proof as measured: 1132 bytes.
	fn consent() -> Weight {
		Weight::from_parts(117_435_000, 4512)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 59_568_000 ps. Proof as measured: 85 bytes.
	fn revoke_consent() -> Weight {
		Weight::from_parts(83_023_000, 3561)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 10_115_510_000 ps. Proof as measured: 30189 bytes.
	fn refinance() -> Weight {
		Weight::from_parts(10_296_119_000, 104390)
			.saturating_add(T::DbWeight::get().reads(270))
			.saturating_add(T::DbWeight::get().writes(184))
	}
	// Least time: 503_349_000 ps. Proof as measured: 874 + 316 t bytes.
	// Range of `t`: 1 to 8.
	fn classify(t: u32) -> Weight {
		Weight::from_parts(477_507_409, 4512)
			.saturating_add(Weight::from_parts(69_991_741, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 402_659_000 ps. Proof as measured: 3625 + 744 u bytes.
	// Range of `u`: 1 to 16.
	fn value_same(u: u32) -> Weight {
		Weight::from_parts(282_131_217, 4512)
			.saturating_add(Weight::from_parts(125_107_092, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
	}
	// Least time: 1_155_989_000 ps. Proof as measured: 2583 + 320 t + 756 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn value_changed(t: u32, u: u32) -> Weight {
		Weight::from_parts(1_405_161_975, 22086)
			.saturating_add(Weight::from_parts(5_093_815, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(114_867_011, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 3_536_838_000 ps. Proof as measured: 20047 bytes.
	fn value_seized() -> Weight {
		Weight::from_parts(3_799_018_000, 83710)
			.saturating_add(T::DbWeight::get().reads(86))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 1_350_058_000 ps. Proof as measured: 8572 bytes.
	fn begin_round() -> Weight {
		Weight::from_parts(1_509_294_000, 264590)
			.saturating_add(T::DbWeight::get().reads(156))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 83_244_000 ps. Proof as measured: 4340 bytes.
	fn advance_valuation() -> Weight {
		Weight::from_parts(101_441_000, 11573).saturating_add(T::DbWeight::get().reads(2))
	}
	// Least time: 6_330_292_000 ps. Proof as measured: 28668 bytes.
	fn add_units() -> Weight {
		Weight::from_parts(7_016_602_000, 86295)
			.saturating_add(T::DbWeight::get().reads(152))
			.saturating_add(T::DbWeight::get().writes(54))
	}
	// Least time: 3_436_750_000 ps. Proof as measured: 28704 bytes.
	fn release_units() -> Weight {
		Weight::from_parts(3_681_183_000, 83710)
			.saturating_add(T::DbWeight::get().reads(144))
			.saturating_add(T::DbWeight::get().writes(69))
	}
	// Least time: 77_174_000 ps. Proof as measured: 857 bytes.
	fn first_due() -> Weight {
		Weight::from_parts(95_041_000, 5279)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 132_337_000 ps. Proof as measured: 14768 bytes.
	fn tick() -> Weight {
		Weight::from_parts(138_997_000, 16494)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 34_371_000 ps. Proof as measured: 732 bytes.
	fn resume() -> Weight {
		Weight::from_parts(36_665_000, 3361)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 211_855_000 ps. Proof as measured: 683 bytes.
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(223_071_000, 6582)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Least time: 38_917_000 ps. Proof as measured: 737 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(43_805_000, 3361)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_511_683_000 ps. Proof as measured: 18900 bytes.
	fn declare_breach() -> Weight {
		Weight::from_parts(14_737_012_000, 83710)
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 10_259_144_000 ps. Proof as measured: 18926 bytes.
	fn cure() -> Weight {
		Weight::from_parts(11_128_546_000, 83710)
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 2_695_078_000 ps. Proof as measured: 15399 bytes.
	fn claim_reported() -> Weight {
		Weight::from_parts(2_893_843_000, 83710)
			.saturating_add(T::DbWeight::get().reads(117))
			.saturating_add(T::DbWeight::get().writes(48))
	}
	// Least time: 2_182_515_000 ps. Proof as measured: 20047 bytes.
	fn impair() -> Weight {
		Weight::from_parts(2_312_609_000, 83710)
			.saturating_add(T::DbWeight::get().reads(87))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 15_620_174_000 ps. Proof as measured: 40483 bytes.
	fn liquidate() -> Weight {
		Weight::from_parts(16_383_409_000, 83710)
			.saturating_add(T::DbWeight::get().reads(154))
			.saturating_add(T::DbWeight::get().writes(65))
	}
	// Least time: 2_517_533_000 ps. Proof as measured: 34943 bytes.
	fn bid() -> Weight {
		Weight::from_parts(2_689_259_000, 78540)
			.saturating_add(T::DbWeight::get().reads(98))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Least time: 6_537_100_000 ps. Proof as measured: 51773 bytes.
	fn settle_auction() -> Weight {
		Weight::from_parts(7_341_166_000, 69024)
			.saturating_add(T::DbWeight::get().reads(249))
			.saturating_add(T::DbWeight::get().writes(317))
	}
	// Least time: 4_829_441_000 ps. Proof as measured: 38756 bytes.
	fn reopen() -> Weight {
		Weight::from_parts(5_271_688_000, 83710)
			.saturating_add(T::DbWeight::get().reads(117))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 6_580_415_000 ps. Proof as measured: 36567 bytes.
	fn accept_unsold() -> Weight {
		Weight::from_parts(8_748_597_000, 69024)
			.saturating_add(T::DbWeight::get().reads(237))
			.saturating_add(T::DbWeight::get().writes(310))
	}
	// Least time: 283_702_000 ps. Proof as measured: 2018 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(300_386_000, 21726)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 2_343_144_000 ps. Proof as measured: 20807 bytes.
	fn file_claim() -> Weight {
		Weight::from_parts(2_697_060_000, 83710)
			.saturating_add(T::DbWeight::get().reads(91))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 3_180_058_000 ps. Proof as measured: 29486 bytes.
	fn pay_claim() -> Weight {
		Weight::from_parts(3_422_278_000, 61641)
			.saturating_add(T::DbWeight::get().reads(172))
			.saturating_add(T::DbWeight::get().writes(168))
	}
	// Least time: 2_523_612_000 ps. Proof as measured: 34752 bytes.
	fn reoffer() -> Weight {
		Weight::from_parts(3_287_969_000, 83710)
			.saturating_add(T::DbWeight::get().reads(94))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 2_328_972_000 ps. Proof as measured: 20584 bytes.
	fn refuse_claim() -> Weight {
		Weight::from_parts(2_425_055_000, 83710)
			.saturating_add(T::DbWeight::get().reads(90))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 3_235_020_000 ps. Proof as measured: 30318 bytes.
	fn enforce_claim() -> Weight {
		Weight::from_parts(4_323_248_000, 61641)
			.saturating_add(T::DbWeight::get().reads(176))
			.saturating_add(T::DbWeight::get().writes(170))
	}
	// Least time: 3_196_353_000 ps. Proof as measured: 29448 bytes.
	fn uphold_claim() -> Weight {
		Weight::from_parts(3_317_753_000, 61641)
			.saturating_add(T::DbWeight::get().reads(174))
			.saturating_add(T::DbWeight::get().writes(168))
	}
	// Least time: 1_215_457_000 ps. Proof as measured: 7329 bytes.
	fn settle_claims() -> Weight {
		Weight::from_parts(2_000_956_000, 48658)
			.saturating_add(T::DbWeight::get().reads(68))
			.saturating_add(T::DbWeight::get().writes(64))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(1_704_695_000, 86295)
			.saturating_add(RocksDbWeight::get().reads(85))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(224_314_000, 4289)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(741_613_000, 46718)
			.saturating_add(RocksDbWeight::get().reads(39))
			.saturating_add(RocksDbWeight::get().writes(24))
	}
	fn approve() -> Weight {
		Weight::from_parts(7_792_096_000, 106975)
			.saturating_add(RocksDbWeight::get().reads(172))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn reject(u: u32) -> Weight {
		Weight::from_parts(137_593_489, 4289)
			.saturating_add(Weight::from_parts(30_412_023, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2858).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(1_243_845_077, 22086)
			.saturating_add(Weight::from_parts(154_489_687, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(261_745_400, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2796).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(21))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(9_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
			.saturating_add(RocksDbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64.saturating_mul(u.into())))
	}
	fn settle(m: u32) -> Weight {
		Weight::from_parts(28_273_000, 0)
			.saturating_add(Weight::from_parts(57_610_487, 0).saturating_mul(m.into()))
	}
	fn settle_cash(u: u32, m: u32) -> Weight {
		Weight::from_parts(1_939_442_874, 4411)
			.saturating_add(Weight::from_parts(59_433_263, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2858).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn receive_rent() -> Weight {
		Weight::from_parts(1_104_672_000, 24471)
			.saturating_add(RocksDbWeight::get().reads(30))
			.saturating_add(RocksDbWeight::get().writes(17))
	}
	fn recognise() -> Weight {
		Weight::from_parts(815_102_000, 46718)
			.saturating_add(RocksDbWeight::get().reads(39))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(510_083_178, 4512)
			.saturating_add(Weight::from_parts(58_140_397, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(879_236_374, 6582)
			.saturating_add(Weight::from_parts(91_251_776, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(695_657_033, 22086)
			.saturating_add(Weight::from_parts(210_114_568, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(119_369_959, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2720).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(10_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn repay_failed() -> Weight {
		Weight::from_parts(3_206_267_000, 61641)
			.saturating_add(RocksDbWeight::get().reads(171))
			.saturating_add(RocksDbWeight::get().writes(167))
	}
	fn consent() -> Weight {
		Weight::from_parts(117_435_000, 4512)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn revoke_consent() -> Weight {
		Weight::from_parts(83_023_000, 3561)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn refinance() -> Weight {
		Weight::from_parts(10_296_119_000, 104390)
			.saturating_add(RocksDbWeight::get().reads(270))
			.saturating_add(RocksDbWeight::get().writes(184))
	}
	fn classify(t: u32) -> Weight {
		Weight::from_parts(477_507_409, 4512)
			.saturating_add(Weight::from_parts(69_991_741, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn value_same(u: u32) -> Weight {
		Weight::from_parts(282_131_217, 4512)
			.saturating_add(Weight::from_parts(125_107_092, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
	}
	fn value_changed(t: u32, u: u32) -> Weight {
		Weight::from_parts(1_405_161_975, 22086)
			.saturating_add(Weight::from_parts(5_093_815, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(114_867_011, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5170).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn value_seized() -> Weight {
		Weight::from_parts(3_799_018_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(86))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn begin_round() -> Weight {
		Weight::from_parts(1_509_294_000, 264590)
			.saturating_add(RocksDbWeight::get().reads(156))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn advance_valuation() -> Weight {
		Weight::from_parts(101_441_000, 11573).saturating_add(RocksDbWeight::get().reads(2))
	}
	fn add_units() -> Weight {
		Weight::from_parts(7_016_602_000, 86295)
			.saturating_add(RocksDbWeight::get().reads(152))
			.saturating_add(RocksDbWeight::get().writes(54))
	}
	fn release_units() -> Weight {
		Weight::from_parts(3_681_183_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(144))
			.saturating_add(RocksDbWeight::get().writes(69))
	}
	fn first_due() -> Weight {
		Weight::from_parts(95_041_000, 5279)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn tick() -> Weight {
		Weight::from_parts(138_997_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn resume() -> Weight {
		Weight::from_parts(36_665_000, 3361)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(223_071_000, 6582)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(10))
	}
	fn set_params() -> Weight {
		Weight::from_parts(43_805_000, 3361)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach() -> Weight {
		Weight::from_parts(14_737_012_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn cure() -> Weight {
		Weight::from_parts(11_128_546_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn claim_reported() -> Weight {
		Weight::from_parts(2_893_843_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(117))
			.saturating_add(RocksDbWeight::get().writes(48))
	}
	fn impair() -> Weight {
		Weight::from_parts(2_312_609_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(87))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn liquidate() -> Weight {
		Weight::from_parts(16_383_409_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(154))
			.saturating_add(RocksDbWeight::get().writes(65))
	}
	fn bid() -> Weight {
		Weight::from_parts(2_689_259_000, 78540)
			.saturating_add(RocksDbWeight::get().reads(98))
			.saturating_add(RocksDbWeight::get().writes(13))
	}
	fn settle_auction() -> Weight {
		Weight::from_parts(7_341_166_000, 69024)
			.saturating_add(RocksDbWeight::get().reads(249))
			.saturating_add(RocksDbWeight::get().writes(317))
	}
	fn reopen() -> Weight {
		Weight::from_parts(5_271_688_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(117))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn accept_unsold() -> Weight {
		Weight::from_parts(8_748_597_000, 69024)
			.saturating_add(RocksDbWeight::get().reads(237))
			.saturating_add(RocksDbWeight::get().writes(310))
	}
	fn write_off() -> Weight {
		Weight::from_parts(300_386_000, 21726)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn file_claim() -> Weight {
		Weight::from_parts(2_697_060_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(91))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn pay_claim() -> Weight {
		Weight::from_parts(3_422_278_000, 61641)
			.saturating_add(RocksDbWeight::get().reads(172))
			.saturating_add(RocksDbWeight::get().writes(168))
	}
	fn reoffer() -> Weight {
		Weight::from_parts(3_287_969_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(94))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refuse_claim() -> Weight {
		Weight::from_parts(2_425_055_000, 83710)
			.saturating_add(RocksDbWeight::get().reads(90))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn enforce_claim() -> Weight {
		Weight::from_parts(4_323_248_000, 61641)
			.saturating_add(RocksDbWeight::get().reads(176))
			.saturating_add(RocksDbWeight::get().writes(170))
	}
	fn uphold_claim() -> Weight {
		Weight::from_parts(3_317_753_000, 61641)
			.saturating_add(RocksDbWeight::get().reads(174))
			.saturating_add(RocksDbWeight::get().writes(168))
	}
	fn settle_claims() -> Weight {
		Weight::from_parts(2_000_956_000, 48658)
			.saturating_add(RocksDbWeight::get().reads(68))
			.saturating_add(RocksDbWeight::get().writes(64))
	}
}
