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
	/// Weight of `draw`, `t` from 1 to 8, `u` from 1 to 16, `d` from 0 to 512.
	fn draw(t: u32, u: u32) -> Weight;
	/// Weight of `settle`, `m` from 0 to 121.
	fn settle(m: u32) -> Weight;
	/// Weight of `repay`, `t` from 1 to 8, `d` from 0 to 512.
	fn repay(t: u32) -> Weight;
	/// Weight of `close`, `t` from 1 to 8, `u` from 1 to 16, `d` from 0 to 512.
	fn close(t: u32, u: u32) -> Weight;
	/// Weight of `repay_failed`, `d` from 0 to 512.
	fn repay_failed(d: u32) -> Weight;
	/// Weight of `consent`.
	fn consent() -> Weight;
	/// Weight of `refinance`, `d` from 0 to 512.
	fn refinance(d: u32) -> Weight;
	/// Weight of `classify`, `t` from 1 to 8, `u` from 1 to 16, `d` from 0 to 512.
	fn classify(t: u32, u: u32) -> Weight;
	/// Weight of `first_due`.
	fn first_due() -> Weight;
	/// Weight of `pass`.
	fn pass(d: u32) -> Weight;
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
	// Least time: 126_350_000 ps. Proof as measured: 2101 bytes.
	fn propose() -> Weight {
		Weight::from_parts(151_006_000, 3113)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 97_296_000 ps. Proof as measured: 1965 bytes.
	fn commit() -> Weight {
		Weight::from_parts(113_360_000, 4235)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 89_625_000 ps. Proof as measured: 2110 bytes.
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(103_936_000, 4235)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 1_643_307_000 ps. Proof as measured: 32164 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_821_486_669, 103950)
			.saturating_add(Weight::from_parts(9_069_039, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(157))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 67_110_000 ps. Proof as measured: 1146 bytes.
	fn reject() -> Weight {
		Weight::from_parts(81_422_000, 4235)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 2_700_274_000 ps. Proof as measured: 22799 + 46 d + 283 t + 645 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	// Range of `d`: 0 to 512.
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(971_206_272, 22086)
			.saturating_add(Weight::from_parts(77_229_405, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(79_858_167, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2731).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(25))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 14_932_000 ps. Proof as measured: 0 bytes.
	// Range of `m`: 0 to 121.
	fn settle(m: u32) -> Weight {
		Weight::from_parts(15_363_000, 0)
			.saturating_add(Weight::from_parts(40_203_418, 0).saturating_mul(m.into()))
	}
	// Least time: 702_515_000 ps. Proof as measured: 17853 + 47 d + 252 t bytes.
	// Range of `t`: 1 to 8.
	// Range of `d`: 0 to 512.
	fn repay(t: u32) -> Weight {
		Weight::from_parts(508_652_228, 8817)
			.saturating_add(Weight::from_parts(35_190_374, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 2_095_747_000 ps. Proof as measured: 19909 + 46 d + 360 t + 572 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	// Range of `d`: 0 to 512.
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(222_658_254, 22086)
			.saturating_add(Weight::from_parts(100_914_601, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(69_414_640, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5148).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(8_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	// Least time: 1_190_848_000 ps. Proof as measured: 28240 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn repay_failed(d: u32) -> Weight {
		Weight::from_parts(1_300_599_719, 61641)
			.saturating_add(Weight::from_parts(15_307_263, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(104))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(111))
	}
	// Least time: 65_178_000 ps. Proof as measured: 552 bytes.
	fn consent() -> Weight {
		Weight::from_parts(70_176_000, 3907)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 4_042_109_000 ps. Proof as measured: 40120 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(3_992_187_513, 121968)
			.saturating_add(Weight::from_parts(19_687_698, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(256))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(177))
	}
	// Least time: 2_096_878_000 ps. Proof as measured: 20181 + 46 d + 252 t + 627 u bytes.
	// Range of `t`: 1 to 8.
	// Range of `u`: 1 to 16.
	// Range of `d`: 0 to 512.
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(372_171_903, 22086)
			.saturating_add(Weight::from_parts(40_804_931, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(98_147_334, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	// Least time: 28_894_000 ps. Proof as measured: 817 bytes.
	fn pass(d: u32) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(d.into()))
	}
	fn first_due() -> Weight {
		Weight::from_parts(32_038_000, 4563)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 74_202_000 ps. Proof as measured: 16656 bytes.
	fn tick() -> Weight {
		Weight::from_parts(95_022_000, 15022)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 91_788_000 ps. Proof as measured: 1139 bytes.
	fn claim_kept() -> Weight {
		Weight::from_parts(95_464_000, 6208)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 6_620_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(7_090_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 6_561_161_000 ps. Proof as measured: 31812 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(6_757_486_371, 85342)
			.saturating_add(Weight::from_parts(15_676_978, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(135))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(22))
	}
	// Least time: 1_457_057_000 ps. Proof as measured: 28966 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_591_373_000, 85342)
			.saturating_add(Weight::from_parts(5_386_976, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 8_226_683_000 ps. Proof as measured: 48907 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(8_699_703_032, 103950)
			.saturating_add(Weight::from_parts(18_893_511, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(178))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(80))
	}
	// Least time: 290_927_000 ps. Proof as measured: 4302 bytes.
	fn bid() -> Weight {
		Weight::from_parts(307_442_000, 15022)
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Least time: 1_376_046_000 ps. Proof as measured: 44674 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(1_487_776_108, 61641)
			.saturating_add(Weight::from_parts(15_586_111, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(122))
	}
	// Least time: 1_214_333_000 ps. Proof as measured: 28960 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_353_231_066, 61641)
			.saturating_add(Weight::from_parts(15_262_367, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(116))
	}
	// Least time: 170_856_000 ps. Proof as measured: 16707 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(249_912_768, 4563)
			.saturating_add(Weight::from_parts(11_706_753, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 1_296_717_000 ps. Proof as measured: 29306 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_428_495_166, 85342)
			.saturating_add(Weight::from_parts(5_239_809, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(109))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 1_068_815_000 ps. Proof as measured: 28388 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_189_058_356, 61641)
			.saturating_add(Weight::from_parts(15_735_564, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(105))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	// Least time: 1_325_811_000 ps. Proof as measured: 29604 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_420_061_086, 85342)
			.saturating_add(Weight::from_parts(5_518_937, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(108))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(151_006_000, 3113)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn commit() -> Weight {
		Weight::from_parts(113_360_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn withdraw_commitment() -> Weight {
		Weight::from_parts(103_936_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn approve(d: u32) -> Weight {
		Weight::from_parts(1_821_486_669, 103950)
			.saturating_add(Weight::from_parts(9_069_039, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(157))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn reject() -> Weight {
		Weight::from_parts(81_422_000, 4235)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn draw(t: u32, u: u32) -> Weight {
		Weight::from_parts(971_206_272, 22086)
			.saturating_add(Weight::from_parts(77_229_405, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(79_858_167, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2731).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(25))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(8_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(6_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64.saturating_mul(u.into())))
	}
	fn settle(m: u32) -> Weight {
		Weight::from_parts(15_363_000, 0)
			.saturating_add(Weight::from_parts(40_203_418, 0).saturating_mul(m.into()))
	}
	fn repay(t: u32) -> Weight {
		Weight::from_parts(508_652_228, 8817)
			.saturating_add(Weight::from_parts(35_190_374, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn close(t: u32, u: u32) -> Weight {
		Weight::from_parts(222_658_254, 22086)
			.saturating_add(Weight::from_parts(100_914_601, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(69_414_640, 0).saturating_mul(u.into()))
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
		Weight::from_parts(1_300_599_719, 61641)
			.saturating_add(Weight::from_parts(15_307_263, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(104))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(111))
	}
	fn consent() -> Weight {
		Weight::from_parts(70_176_000, 3907)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn refinance(d: u32) -> Weight {
		Weight::from_parts(3_992_187_513, 121968)
			.saturating_add(Weight::from_parts(19_687_698, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(256))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(177))
	}
	fn classify(t: u32, u: u32) -> Weight {
		Weight::from_parts(372_171_903, 22086)
			.saturating_add(Weight::from_parts(40_804_931, 0).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(98_147_334, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(t.into()))
			.saturating_add(Weight::from_parts(0, 5272).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().reads(6_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(t.into())))
	}
	fn pass(d: u32) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(d.into()))
	}
	fn first_due() -> Weight {
		Weight::from_parts(32_038_000, 4563)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn tick() -> Weight {
		Weight::from_parts(95_022_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn claim_kept() -> Weight {
		Weight::from_parts(95_464_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_090_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn declare_breach(d: u32) -> Weight {
		Weight::from_parts(6_757_486_371, 85342)
			.saturating_add(Weight::from_parts(15_676_978, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(135))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(22))
	}
	fn cure(d: u32) -> Weight {
		Weight::from_parts(1_591_373_000, 85342)
			.saturating_add(Weight::from_parts(5_386_976, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn liquidate(d: u32) -> Weight {
		Weight::from_parts(8_699_703_032, 103950)
			.saturating_add(Weight::from_parts(18_893_511, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(178))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(80))
	}
	fn bid() -> Weight {
		Weight::from_parts(307_442_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(22))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn settle_auction(d: u32) -> Weight {
		Weight::from_parts(1_487_776_108, 61641)
			.saturating_add(Weight::from_parts(15_586_111, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(119))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(122))
	}
	fn accept_unsold(d: u32) -> Weight {
		Weight::from_parts(1_353_231_066, 61641)
			.saturating_add(Weight::from_parts(15_262_367, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(116))
	}
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(249_912_768, 4563)
			.saturating_add(Weight::from_parts(11_706_753, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn file_claim(d: u32) -> Weight {
		Weight::from_parts(1_428_495_166, 85342)
			.saturating_add(Weight::from_parts(5_239_809, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(109))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn pay_claim(d: u32) -> Weight {
		Weight::from_parts(1_189_058_356, 61641)
			.saturating_add(Weight::from_parts(15_735_564, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(105))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(112))
	}
	fn refuse_claim(d: u32) -> Weight {
		Weight::from_parts(1_420_061_086, 85342)
			.saturating_add(Weight::from_parts(5_518_937, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(108))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
