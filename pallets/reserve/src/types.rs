//! The types in the pallet's storage.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	stored,
	traits::{fungibles, ConstU32},
	BoundedVec, PalletError,
};
use infrafi_finance::{
	allowance::Allowance,
	base_yield::BaseYield,
	tbill::{Lot, Lots},
	units::{Usdai, Usdc},
	FinanceError,
};
use infrafi_protocol::{
	assets,
	time::{Seconds, UnixSeconds},
	BeU64, Group, LotId,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{FixedU128, Perbill};

use crate::{Config, MAX_ATTESTORS, MAX_CUSTODIANS, MAX_MIN_ATTESTORS};

/// An amount of USDai in no account. A credit that is dropped is burned.
pub type CreditOf<T> =
	fungibles::Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

pub(crate) type BillOf<T> = Bill<<T as frame_system::Config>::AccountId>;
pub(crate) type HoldingOf<T> = Holding<<T as frame_system::Config>::AccountId>;
pub(crate) type HoldingListOf<T> = HoldingList<<T as frame_system::Config>::AccountId>;
pub(crate) type ProofOf<T> = Proof<<T as frame_system::Config>::AccountId>;
#[cfg(any(feature = "try-runtime", test))]
pub(crate) type ReportOf<T> = Report<<T as frame_system::Config>::AccountId>;
pub(crate) type ReportListOf<T> = ReportList<<T as frame_system::Config>::AccountId>;

/// The nine characters that identify a security.
pub type Cusip = [u8; infrafi_finance::cusip::LENGTH];

/// The governed values, with amounts in USDC.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Highest supply of USDai that `mint` may reach: USDC (6 decimals), at most 10^12 USDC. It
	/// bounds nothing else.
	pub supply_cap: assets::Usdc,
	/// Least cash after a purchase of bills, as a share of the supply in billionths: at least 5 %.
	pub liquidity_floor: Perbill,
	/// Highest cost of the lots at one custodian after a purchase, as a share of cash and cost of
	/// lots in billionths.
	pub max_per_custodian: Perbill,
	/// Highest cost of purchases at once, as a share of cash and cost of lots in billionths. What
	/// is used refills evenly within 24 hours.
	pub max_bought_per_day: Perbill,
	/// Longest time from the purchase of a bill to its maturity, in seconds: at least 1, at most
	/// 366 days.
	pub max_bill_term: Seconds,
	/// Share of the vault's base yield that the treasury receives, in billionths: at most 50 %. A
	/// new fee applies to income that arises after the change.
	pub harvest_fee: Perbill,
	/// Highest loss of one early sale, as a share of the lot's book value in billionths: at most
	/// 10 %.
	pub max_sale_loss: Perbill,
	/// Highest sum of the losses of all early sales within any 30 days: USDC (6 decimals), at most
	/// 10^12 USDC.
	pub max_recent_losses: assets::Usdc,
	/// Seconds after its maturity at which an unpaid bill becomes overdue: below `bill_default`.
	pub bill_grace: Seconds,
	/// Seconds after its maturity at which any account may realise the loss of an unpaid bill: at
	/// least 1, at most 90 days.
	pub bill_default: Seconds,
	/// Seconds for which a proof of reserve is valid: at least 1, at most 366 days.
	pub max_attestation_age: Seconds,
	/// Number of attestors whose median is a proof: 1 to 7.
	pub min_attestors: u32,
	/// Highest yield of the face of a bill per year, with 18 decimals: 0.1 is 10 %. It bounds the
	/// cost of a purchase from below. It is at most a million, for chains whose bills run for
	/// seconds.
	pub max_yield: FixedU128,
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: less is minted, more cash is kept, bills
	/// are sold and bought within narrower bounds and proved more often. The fee and the times
	/// after a maturity divide between holders, so they have no stricter side.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self {
			supply_cap,
			liquidity_floor,
			max_per_custodian,
			max_bought_per_day,
			max_bill_term,
			harvest_fee,
			max_sale_loss,
			max_recent_losses,
			bill_grace,
			bill_default,
			max_attestation_age,
			min_attestors,
			max_yield,
		} = self;
		new.supply_cap <= *supply_cap
			&& new.liquidity_floor >= *liquidity_floor
			&& new.max_per_custodian <= *max_per_custodian
			&& new.max_bought_per_day <= *max_bought_per_day
			&& new.max_bill_term <= *max_bill_term
			&& new.harvest_fee == *harvest_fee
			&& new.max_sale_loss <= *max_sale_loss
			&& new.max_recent_losses <= *max_recent_losses
			&& new.bill_grace == *bill_grace
			&& new.bill_default == *bill_default
			&& new.max_attestation_age <= *max_attestation_age
			&& new.min_attestors >= *min_attestors
			&& new.max_yield <= *max_yield
	}
}

impl Default for Parameters {
	/// Values for a chain with real money: a cap of 100 million dollars, 10 % cash, at most 40 % at
	/// one custodian and 25 % bought at once, a fee of 10 %, three attestors, and bills that run
	/// for 93 days and yield 20 % a year at most.
	fn default() -> Self {
		Self {
			supply_cap: 100_000_000_000_000,
			liquidity_floor: Perbill::from_percent(10),
			max_per_custodian: Perbill::from_percent(40),
			max_bought_per_day: Perbill::from_percent(25),
			max_bill_term: 93 * 24 * 60 * 60,
			harvest_fee: Perbill::from_percent(10),
			max_sale_loss: Perbill::from_parts(5_000_000),
			max_recent_losses: 10_000_000_000,
			bill_grace: 24 * 60 * 60,
			bill_default: 7 * 24 * 60 * 60,
			max_attestation_age: 2 * 24 * 60 * 60,
			min_attestors: 3,
			max_yield: FixedU128::from_rational(20, 100),
		}
	}
}

/// The reserve's assets, income and loss.
#[stored]
#[derive(Default)]
pub struct ReserveLedger {
	/// Cash: USDC (6 decimals). Any further USDC on the account are gifts.
	pub cash: Usdc,
	/// Realised loss that is not yet burned: USDai (18 decimals). While it is above zero, no income
	/// is unharvested.
	pub loss: Usdai,
	/// Sums over the carried lots.
	pub lots: Lots,
	/// Number of carried lots.
	pub carried: u32,
	/// Income of the bills, and its division between the vault and the treasury.
	pub income: BaseYield,
	/// Part of the vault's income that has already borne an earlier fee: USDC (6 decimals).
	pub exempt: Usdc,
	/// Maturity of the first entry of the calendar, in seconds since 1970: the earliest maturity
	/// that is not paid.
	pub first_maturity: Option<UnixSeconds>,
	/// Last entry of the calendar whose maturity the sums count. All entries up to it are counted.
	pub matured_cursor: Option<(BeU64, LotId)>,
	/// What purchases of bills may still cost, by `max_bought_per_day`.
	pub purchases: Allowance,
	/// What redemptions may still be paid while there is a shortage.
	pub redemptions: Allowance,
}

/// An order to sell a lot for USDC.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct Order {
	/// Least proceeds of the sale: USDC (6 decimals).
	pub min_proceeds: Usdc,
	/// Whether governance has allowed these proceeds. The bounds on losses then do not apply.
	pub is_unbounded: bool,
}

/// A lot of Treasury bills.
#[stored]
pub struct Bill<AccountId> {
	/// CUSIP of the bill.
	pub cusip: Cusip,
	/// The custodian, which owes the face value at maturity.
	pub custodian: AccountId,
	/// Face value, cost and times of the purchase.
	pub lot: Lot,
	/// Part of the cost that is realised as a loss: USDC (6 decimals).
	pub written_off: Usdc,
	/// Whether the ledger carries the lot at the rest of its cost, without accretion: after a
	/// write-off, or because its maturity could not be counted.
	pub is_at_cost: bool,
	/// The order to sell the lot, if there is one.
	pub order: Option<Order>,
	/// Least proceeds of an order beyond the bounds, if governance has allowed one: USDC
	/// (6 decimals).
	pub allowed: Option<Usdc>,
}

impl<AccountId> Bill<AccountId> {
	/// The lot as the sums of the ledger contain it. `None` once the whole cost is lost.
	pub fn carried(&self) -> Result<Option<Lot>, FinanceError> {
		let left = self.lot.cost.ensure_sub(self.written_off)?;
		if !self.is_at_cost {
			return Ok(Some(self.lot));
		}
		if left == Usdc::ZERO {
			return Ok(None);
		}
		Lot::new(left, left, self.lot.settled_at, self.lot.matures_at).map(Some)
	}
}

/// One attestor's report on a custodian, in USDC.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Report<AccountId> {
	/// The attestor.
	pub attestor: AccountId,
	/// Time of the inspection, in seconds since 1970.
	pub as_of: UnixSeconds,
	/// Face value of the bills at the custodian at that time: USDC (6 decimals).
	pub face: Usdc,
	/// Hash of the written report.
	pub hash: H256,
	/// Time of the call, in seconds since 1970.
	pub at: UnixSeconds,
	/// The version of the holding that the report describes: see [`Holding::version`].
	pub version: HoldingVersion,
	/// End of the attestor's admission at the time of the call, in seconds since 1970. `None` if it
	/// had none.
	pub valid_until: Option<UnixSeconds>,
}

/// The reports on one custodian: the last one of each attestor.
pub type ReportList<AccountId> = BoundedVec<Report<AccountId>, ConstU32<MAX_ATTESTORS>>;

/// A proof of reserve in USDC: the median of the reports of enough attestors.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Proof<AccountId> {
	/// Time of its oldest report, in seconds since 1970.
	pub as_of: UnixSeconds,
	/// Median of the reported face values, the lower one of an even count: USDC (6 decimals).
	pub face: Usdc,
	/// Face value by the ledger at that time: USDC (6 decimals).
	pub ledger: Usdc,
	/// The first end of an admission of its attestors, in seconds since 1970. From then on it does
	/// not count. `None` if none of them ends.
	pub valid_until: Option<UnixSeconds>,
	/// The reports that it is the median of.
	pub reports: BoundedVec<Report<AccountId>, ConstU32<MAX_MIN_ATTESTORS>>,
}

impl<AccountId> Proof<AccountId> {
	/// Whether the attestors found less than the ledger carries.
	pub fn is_short(&self) -> bool {
		self.face < self.ledger
	}
}

/// Number of changes of the lots of a custodian.
pub type HoldingVersion = u64;

/// The bills at one custodian by the ledger, and the last proof of them, in USDC. It exists while
/// the ledger carries a lot of the custodian.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Holding<AccountId> {
	/// The custodian.
	pub custodian: AccountId,
	/// Face value of its carried lots; of a lot carried at cost, the rest of the cost: USDC
	/// (6 decimals).
	pub face: Usdc,
	/// Cost of its carried lots, less write-offs: USDC (6 decimals).
	pub cost: Usdc,
	/// Number of its carried lots.
	pub lots: u32,
	/// Group of the custodian when it last received a lot.
	pub group: Group,
	/// Time of its first purchase, in seconds since 1970. Before it there was nothing to prove.
	/// Zero after a proof was dropped, so that nothing counts as proved until the next one.
	pub since: UnixSeconds,
	/// Time of the last change of its lots, in seconds since 1970.
	pub moved_at: UnixSeconds,
	/// Number of changes of its lots. Only reports of the same version are combined.
	pub version: HoldingVersion,
	/// The last proof.
	pub proof: Option<Proof<AccountId>>,
}

/// All custodians with carried lots.
pub type HoldingList<AccountId> = BoundedVec<Holding<AccountId>, ConstU32<MAX_CUSTODIANS>>;

/// An amount that is short enough for an error: `digits * 10^exponent` units of USDC (6 decimals),
/// rounded down.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, PalletError,
)]
pub struct ApproxAmount {
	/// The leading digits: at least four, or all of them.
	pub digits: u16,
	/// Power of ten.
	pub exponent: u8,
}

impl ApproxAmount {
	/// The amount, rounded down.
	pub fn down(amount: Usdc) -> Self {
		let (mut left, mut exponent) = (amount.0, 0u8);
		loop {
			match u16::try_from(left) {
				Ok(digits) => return Self { digits, exponent },
				Err(_) => (left, exponent) = (left / 10, exponent.saturating_add(1)),
			}
		}
	}
}
