//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do
//! not edit.

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
	/// Weight of `refuse_claim`.
	fn refuse_claim() -> Weight;
	/// Weight of `reoffer`.
	fn reoffer() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Not measured yet: the figures before models were looked up, and sixteen units.
	fn propose() -> Weight {
		Weight::from_parts(1_700_000_000, 85342)
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 192_930_000 ps. Proof as measured: 1754 bytes.
	fn commit() -> Weight {
		Weight::from_parts(207_899_000, 4235)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 187_118_000 ps. Proof as measured: 1899 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(200_418_000, 4235)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn approve() -> Weight {
		Weight::from_parts(3_610_000_000, 188302)
			.saturating_add(T::DbWeight::get().reads(229))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Least time: 148_658_000 ps. Proof as measured: 1041 bytes.
	fn reject() -> Weight {
		Weight::from_parts(159_505_000, 4235)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(524_018_944, 22086)
			.saturating_add(Weight::from_parts(145_336_823, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(235_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2746).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 10544).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(27))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(13_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(15))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(u.into())))
	}
	// Least time: 24_811_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(26_040_000, 0)
			.saturating_add(Weight::from_parts(55_183_388, 0).saturating_mul(m.into()))
	}
	// Not measured yet: three times the figure of `settle` for a deadline, and two keys for a unit.
	// Range of `u`: 1 to 16.
	// Range of `m`: 0 to 121.
	fn settle_cash(u: u32, m: u32) -> Weight {
		Weight::from_parts(150_000_000, 22086)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(166_000_000, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Not measured yet: the keys of a rent beside those of a payment.
	fn receive_rent() -> Weight {
		Weight::from_parts(300_000_000, 22086)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Not measured yet: two keys for each unit, and those of the lessee and the unit.
	fn recognise() -> Weight {
		Weight::from_parts(400_000_000, 85342)
			.saturating_add(T::DbWeight::get().reads(46))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 509_069_000 ps. Proof as measured: 1965 + 285 t bytes.
	// Range of `t`: 1 to 8.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(507_796_743, 4235)
			.saturating_add(Weight::from_parts(57_899_241, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Least time: 753_633_000 ps. Proof as measured: 2962 + 284 t bytes.
	// Range of `t`: 1 to 8.
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(740_096_379, 6366)
			.saturating_add(Weight::from_parts(77_065_635, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(1_034_837_749, 22086)
			.saturating_add(Weight::from_parts(122_719_385, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(103_456_619, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 10420).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().reads(7_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(7_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(T::DbWeight::get().writes(9_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(u.into())))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn repay_failed() -> Weight {
		Weight::from_parts(2_223_593_000, 145993)
			.saturating_add(T::DbWeight::get().reads(132))
			.saturating_add(T::DbWeight::get().writes(128))
	}
	// Least time: 134_909_000 ps. Proof as measured: 447 bytes.
	fn consent() -> Weight {
		Weight::from_parts(145_149_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Not measured yet: after the figures of `consent`.
	fn revoke_consent() -> Weight {
		Weight::from_parts(145_149_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn refinance() -> Weight {
		Weight::from_parts(7_490_000_000, 206320)
			.saturating_add(T::DbWeight::get().reads(317))
			.saturating_add(T::DbWeight::get().writes(193))
	}
	// Not measured yet: after the figures of `repay_late`.
	// Range of `t`: 1 to 8.
	fn classify(t: u32) -> Weight {
		Weight::from_parts(740_096_379, 22086)
			.saturating_add(Weight::from_parts(77_065_635, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	// Range of `u`: 1 to 16.
	fn value_same(u: u32) -> Weight {
		Weight::from_parts(160_000_000, 22086)
			.saturating_add(Weight::from_parts(110_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(u.into())))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	fn value_changed(t: u32, u: u32) -> Weight {
		Weight::from_parts(950_096_379, 22086)
			.saturating_add(Weight::from_parts(77_065_635, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(135_108_883, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(16))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	// Not measured yet: after the figures of `reopen`.
	fn value_seized() -> Weight {
		Weight::from_parts(2_900_000_000, 85342)
			.saturating_add(T::DbWeight::get().reads(120))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Not measured yet: 64 models with their feeds.
	fn begin_round() -> Weight {
		Weight::from_parts(900_000_000, 103950)
			.saturating_add(T::DbWeight::get().reads(196))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Not measured yet: the call without a loan.
	fn advance_valuation() -> Weight {
		Weight::from_parts(40_000_000, 15022)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn add_units() -> Weight {
		Weight::from_parts(4_950_000_000, 212352)
			.saturating_add(T::DbWeight::get().reads(255))
			.saturating_add(T::DbWeight::get().writes(97))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn release_units() -> Weight {
		Weight::from_parts(5_000_000_000, 212352)
			.saturating_add(T::DbWeight::get().reads(224))
			.saturating_add(T::DbWeight::get().writes(128))
	}
	// Least time: 66_606_000 ps. Proof as measured: 712 bytes.
	fn first_due() -> Weight {
		Weight::from_parts(75_518_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 157_748_000 ps. Proof as measured: 16017 bytes.
	fn tick() -> Weight {
		Weight::from_parts(171_291_000, 15022)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Not measured yet: after the figures of `tick`.
	fn resume() -> Weight {
		Weight::from_parts(171_291_000, 15022)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 220_414_000 ps. Proof as measured: 1310 bytes.
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(236_487_000, 6366)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 12_565_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(14_316_000, 0)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 9_640_572_000 ps. Proof as measured: 16929 bytes.
	fn declare_breach() -> Weight {
		Weight::from_parts(9_725_452_000, 85342)
			.saturating_add(T::DbWeight::get().reads(126))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Least time: 2_509_198_000 ps. Proof as measured: 14783 bytes.
	fn cure() -> Weight {
		Weight::from_parts(2_601_373_000, 85342)
			.saturating_add(T::DbWeight::get().reads(106))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Not measured yet: after the figures of `file_claim`.
	fn claim_reported() -> Weight {
		Weight::from_parts(2_165_991_000, 85342)
			.saturating_add(T::DbWeight::get().reads(33))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Not measured yet: after the figures of `declare_breach`.
	fn impair() -> Weight {
		Weight::from_parts(9_725_452_000, 85342)
			.saturating_add(T::DbWeight::get().reads(126))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn liquidate() -> Weight {
		Weight::from_parts(14_008_560_000, 103950)
			.saturating_add(T::DbWeight::get().reads(176))
			.saturating_add(T::DbWeight::get().writes(80))
	}
	// Not measured yet: the figures before units were counted at a bid, and those of
	// `value_seized`.
	fn bid() -> Weight {
		Weight::from_parts(3_563_999_000, 103950)
			.saturating_add(T::DbWeight::get().reads(142))
			.saturating_add(T::DbWeight::get().writes(26))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn settle_auction() -> Weight {
		Weight::from_parts(4_426_531_000, 153376)
			.saturating_add(T::DbWeight::get().reads(180))
			.saturating_add(T::DbWeight::get().writes(264))
	}
	// Not measured yet: after the figures of `settle_auction`.
	fn reopen() -> Weight {
		Weight::from_parts(3_526_531_000, 85342)
			.saturating_add(T::DbWeight::get().reads(142))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn accept_unsold() -> Weight {
		Weight::from_parts(4_052_437_000, 153376)
			.saturating_add(T::DbWeight::get().reads(167))
			.saturating_add(T::DbWeight::get().writes(257))
	}
	// Least time: 203_997_000 ps. Proof as measured: 1786 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(210_352_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 2_214_078_000 ps. Proof as measured: 15123 bytes.
	fn file_claim() -> Weight {
		Weight::from_parts(2_258_139_000, 85342)
			.saturating_add(T::DbWeight::get().reads(105))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn pay_claim() -> Weight {
		Weight::from_parts(2_203_639_000, 145993)
			.saturating_add(T::DbWeight::get().reads(128))
			.saturating_add(T::DbWeight::get().writes(123))
	}
	// Not measured yet: the figures before leases were looked up, and the keys of these.
	fn refuse_claim() -> Weight {
		Weight::from_parts(2_405_991_000, 169694)
			.saturating_add(T::DbWeight::get().reads(136))
			.saturating_add(T::DbWeight::get().writes(18))
	}
	// Not measured yet: after the figures of `accept_unsold`.
	fn reoffer() -> Weight {
		Weight::from_parts(2_165_991_000, 85342)
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(1_700_000_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(207_899_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(200_418_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn approve() -> Weight {
		Weight::from_parts(3_610_000_000, 188302)
			.saturating_add(RocksDbWeight::get().reads(229))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn reject() -> Weight {
		Weight::from_parts(159_505_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(524_018_944, 22086)
			.saturating_add(Weight::from_parts(145_336_823, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(235_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2746).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 10544).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(27))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(13_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(15))
			.saturating_add(RocksDbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64.saturating_mul(u.into())))
	}
	fn settle(m: u32) -> Weight {
		Weight::from_parts(26_040_000, 0)
			.saturating_add(Weight::from_parts(55_183_388, 0).saturating_mul(m.into()))
	}
	fn settle_cash(u: u32, m: u32) -> Weight {
		Weight::from_parts(150_000_000, 22086)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(166_000_000, 0).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn receive_rent() -> Weight {
		Weight::from_parts(300_000_000, 22086)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn recognise() -> Weight {
		Weight::from_parts(400_000_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(46))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(507_796_743, 4235)
			.saturating_add(Weight::from_parts(57_899_241, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn repay_late(t: u32) -> Weight {
		Weight::from_parts(740_096_379, 6366)
			.saturating_add(Weight::from_parts(77_065_635, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(1_034_837_749, 22086)
			.saturating_add(Weight::from_parts(122_719_385, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(103_456_619, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 10420).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(16))
			.saturating_add(RocksDbWeight::get().reads(7_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(7_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(14))
			.saturating_add(RocksDbWeight::get().writes(9_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64.saturating_mul(u.into())))
	}
	fn repay_failed() -> Weight {
		Weight::from_parts(2_223_593_000, 145993)
			.saturating_add(RocksDbWeight::get().reads(132))
			.saturating_add(RocksDbWeight::get().writes(128))
	}
	fn consent() -> Weight {
		Weight::from_parts(145_149_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn revoke_consent() -> Weight {
		Weight::from_parts(145_149_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refinance() -> Weight {
		Weight::from_parts(7_490_000_000, 206320)
			.saturating_add(RocksDbWeight::get().reads(317))
			.saturating_add(RocksDbWeight::get().writes(193))
	}
	fn classify(t: u32) -> Weight {
		Weight::from_parts(740_096_379, 22086)
			.saturating_add(Weight::from_parts(77_065_635, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn value_same(u: u32) -> Weight {
		Weight::from_parts(160_000_000, 22086)
			.saturating_add(Weight::from_parts(110_000_000, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(u.into())))
	}
	fn value_changed(t: u32, u: u32) -> Weight {
		Weight::from_parts(950_096_379, 22086)
			.saturating_add(Weight::from_parts(77_065_635, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(135_108_883, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(22))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(16))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(t.into())))
	}
	fn value_seized() -> Weight {
		Weight::from_parts(2_900_000_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(120))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn begin_round() -> Weight {
		Weight::from_parts(900_000_000, 103950)
			.saturating_add(RocksDbWeight::get().reads(196))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn advance_valuation() -> Weight {
		Weight::from_parts(40_000_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn add_units() -> Weight {
		Weight::from_parts(4_950_000_000, 212352)
			.saturating_add(RocksDbWeight::get().reads(255))
			.saturating_add(RocksDbWeight::get().writes(97))
	}
	fn release_units() -> Weight {
		Weight::from_parts(5_000_000_000, 212352)
			.saturating_add(RocksDbWeight::get().reads(224))
			.saturating_add(RocksDbWeight::get().writes(128))
	}
	fn first_due() -> Weight {
		Weight::from_parts(75_518_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn tick() -> Weight {
		Weight::from_parts(171_291_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn resume() -> Weight {
		Weight::from_parts(171_291_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(236_487_000, 6366)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn set_params() -> Weight {
		Weight::from_parts(14_316_000, 0)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach() -> Weight {
		Weight::from_parts(9_725_452_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(126))
			.saturating_add(RocksDbWeight::get().writes(17))
	}
	fn cure() -> Weight {
		Weight::from_parts(2_601_373_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(106))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn claim_reported() -> Weight {
		Weight::from_parts(2_165_991_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(33))
			.saturating_add(RocksDbWeight::get().writes(16))
	}
	fn impair() -> Weight {
		Weight::from_parts(9_725_452_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(126))
			.saturating_add(RocksDbWeight::get().writes(17))
	}
	fn liquidate() -> Weight {
		Weight::from_parts(14_008_560_000, 103950)
			.saturating_add(RocksDbWeight::get().reads(176))
			.saturating_add(RocksDbWeight::get().writes(80))
	}
	fn bid() -> Weight {
		Weight::from_parts(3_563_999_000, 103950)
			.saturating_add(RocksDbWeight::get().reads(142))
			.saturating_add(RocksDbWeight::get().writes(26))
	}
	fn settle_auction() -> Weight {
		Weight::from_parts(4_426_531_000, 153376)
			.saturating_add(RocksDbWeight::get().reads(180))
			.saturating_add(RocksDbWeight::get().writes(264))
	}
	fn reopen() -> Weight {
		Weight::from_parts(3_526_531_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(142))
			.saturating_add(RocksDbWeight::get().writes(20))
	}
	fn accept_unsold() -> Weight {
		Weight::from_parts(4_052_437_000, 153376)
			.saturating_add(RocksDbWeight::get().reads(167))
			.saturating_add(RocksDbWeight::get().writes(257))
	}
	fn write_off() -> Weight {
		Weight::from_parts(210_352_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn file_claim() -> Weight {
		Weight::from_parts(2_258_139_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(105))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn pay_claim() -> Weight {
		Weight::from_parts(2_203_639_000, 145993)
			.saturating_add(RocksDbWeight::get().reads(128))
			.saturating_add(RocksDbWeight::get().writes(123))
	}
	fn refuse_claim() -> Weight {
		Weight::from_parts(2_405_991_000, 169694)
			.saturating_add(RocksDbWeight::get().reads(136))
			.saturating_add(RocksDbWeight::get().writes(18))
	}
	fn reoffer() -> Weight {
		Weight::from_parts(2_165_991_000, 85342)
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
