//! Bounds of the pallet.

use core::ops::RangeInclusive;
use infrafi_finance::units::Usdai;
use sp_runtime::{Perbill, Permill};

/// Tranches of a loan, by the bound of the arithmetic.
pub const MAX_TRANCHES_OF_LOAN: u32 = 8;

/// Units that secure a loan.
pub const MAX_UNITS: u32 = 16;

/// Models of the units of one loan.
pub const MAX_MODELS_OF_LOAN: usize = 4;

/// Models that can be lent against.
pub const MAX_MODELS: u32 = 32;

/// Stages of impairment, and stages of the age haircut.
pub const MAX_STAGES: u32 = 8;

/// Least raise of a bid over the bid before it, as a share of that. A smaller one lets an account
/// prolong an auction for next to nothing.
pub const INCREMENTS: RangeInclusive<Perbill> =
	Perbill::from_parts(5_000_000)..=Perbill::from_percent(50);

/// Deposit of a bid, as a share of it. Without one a bid that is not paid costs its account
/// nothing.
pub const BID_DEPOSITS: RangeInclusive<Perbill> =
	Perbill::from_percent(1)..=Perbill::from_percent(50);

/// Steps by which an auction's price falls.
pub const MAX_PRICE_STEPS: u32 = 1_000;

/// The last price at which an unsold lot is offered again: one USDai (18 decimals).
pub const MIN_REOFFER_PRICE: Usdai = Usdai(1_000_000_000_000_000_000);

/// [`SaleRules::reoffer_after`](crate::SaleRules::reoffer_after) in seconds: a leap year.
pub const MAX_REOFFER_TIME: u64 = 366 * 24 * 60 * 60;

/// Time of a price step, and of an auction from its first bid, in seconds: thirty days.
pub const MAX_AUCTION_PERIOD: u64 = 30 * 24 * 60 * 60;

/// [`Parameters::cure_period`](crate::Parameters::cure_period) in seconds: a leap year.
pub const MAX_CURE_PERIOD: u64 = 366 * 24 * 60 * 60;

/// [`Parameters::valuation_period`](crate::Parameters::valuation_period) in seconds: a week.
/// Requests are filled by no older prices anyway: a round is due at the end of each window.
pub const MAX_VALUATION_PERIOD: u64 = 7 * 24 * 60 * 60;

/// [`Parameters::max_strike_delay`](crate::Parameters::max_strike_delay) in seconds: three days. No
/// request is filled while a round waits.
pub const MAX_STRIKE_DELAY: u64 = 3 * 24 * 60 * 60;

/// The longest time for which a due round waits so that requests are filled by the strike before,
/// in seconds: ten blocks.
pub const MAX_FILL_TIME: u64 = 60;

/// Breaches of a loan: each kind once, and room for more kinds.
pub const MAX_BREACHES: u32 = 8;

/// [`Parameters::impairment_period`](crate::Parameters::impairment_period) in seconds: a leap year.
pub const MAX_IMPAIRMENT_PERIOD: u64 = 366 * 24 * 60 * 60;

/// [`Parameters::min_principal`](crate::Parameters::min_principal) as a multiple of the seizure
/// costs, at least.
pub const MIN_PRINCIPAL_PER_COSTS: u128 = 50;

/// The longest ordinary time between two blocks, in seconds. After a longer one the chain stood
/// still: the market clock counts no more than this of it, and no loan is seized until a notice is
/// over.
pub const MAX_GAP: u64 = 60;

/// [`Parameters::resume_notice`](crate::Parameters::resume_notice) in seconds: thirty days.
pub const MAX_RESUME_NOTICE: u64 = 30 * 24 * 60 * 60;

/// [`SaleRules::max_halt`](crate::SaleRules::max_halt) in seconds: thirty days.
pub const MAX_HALT: u64 = 30 * 24 * 60 * 60;

/// Deadlines of a loan: those of its schedule, and the end of a stub.
pub const MAX_DEADLINES: u32 = infrafi_finance::schedule::MAX_DEADLINES + 1;

/// Loans in a page of a view.
pub const MAX_PAGE: u32 = 32;

/// Ids at which a page over all loans looks.
pub const MAX_SCAN: u64 = 1_024;

/// Principal of a loan in units of USDai (18 decimals): 10^30, the range of the arithmetic.
pub const MAX_PRINCIPAL: u128 = 1_000_000_000_000_000_000_000_000_000_000;

/// [`Parameters::max_offer`](crate::Parameters::max_offer) in seconds: a leap year.
pub const MAX_OFFER_PERIOD: u64 = 366 * 24 * 60 * 60;

/// [`Parameters::max_term`](crate::Parameters::max_term) in seconds: fifty years.
pub const MAX_TERM: u64 = 50 * 365 * 24 * 60 * 60;

/// A window of a bullet loan, in seconds: 92 days, the longest quarter. Interest of one window that
/// was paid ahead bears none until the next deadline.
pub const MAX_BULLET_WINDOW: u64 = 92 * 24 * 60 * 60;

/// Yearly rate, as a multiple of the principal: 1000 %.
pub const MAX_APR: u32 = 10;

/// Costs of one seizure, as a share of the debt.
pub const MAX_COSTS_SHARE: Perbill = Perbill::from_percent(2);

/// [`SaleRules::costs`](crate::SaleRules::costs): 100,000 USDai (18 decimals).
pub const MAX_SEIZURE_COSTS: u128 = 100_000_000_000_000_000_000_000;

/// Deadlines in a row that a cure takes.
pub const MAX_CURE_INSTALMENTS: u32 = 120;

/// [`Parameters::failing_period`](crate::Parameters::failing_period) in seconds: a week.
pub const MAX_FAILING_PERIOD: u64 = 7 * 24 * 60 * 60;

/// [`Parameters::min_coverage`](crate::Parameters::min_coverage), and the highest level of a cash
/// account: 1000 %.
pub const MAX_MIN_COVERAGE: u32 = 10;

/// [`Parameters::min_lookback`](crate::Parameters::min_lookback) in seconds: a leap year.
pub const MAX_MIN_LOOKBACK: u64 = 366 * 24 * 60 * 60;

/// [`Parameters::max_rent_arrears`](crate::Parameters::max_rent_arrears) in seconds: a leap year.
pub const MAX_RENT_ARREARS: u64 = 366 * 24 * 60 * 60;

/// [`Parameters::claim_period`](crate::Parameters::claim_period) in seconds: a leap year.
pub const MAX_CLAIM_PERIOD: u64 = 366 * 24 * 60 * 60;

/// Windows over which a cash account measures coverage.
pub const LOOKBACKS: RangeInclusive<u8> = 3..=infrafi_finance::cash::MAX_LOOKBACK;

/// Share of the rent for operating expenses.
pub const MAX_OPEX: Permill = Permill::from_percent(80);

/// When a due loan that could not be brought up to now is tried again, in seconds.
pub const RETRY_AFTER: u64 = 60 * 60;

const _: () = assert!(MAX_TRANCHES_OF_LOAN as usize == infrafi_finance::split::MAX_TRANCHES);
