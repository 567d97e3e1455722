//! The types that the view functions return.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{
	assets::{Usdai, Usdc},
	time::{Seconds, UnixSeconds},
	LotId,
};
use scale_info::TypeInfo;
use sp_runtime::{FixedU128, Perbill};

use crate::{Cusip, Holding, Order, Report};

/// The state of the reserve now. Its amounts name their assets, USDC or USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Position {
	/// Cash: USDC (6 decimals).
	pub cash_usdc: Usdc,
	/// Cost of the carried bills, less write-offs: USDC (6 decimals).
	pub bills_at_cost_usdc: Usdc,
	/// Amortised cost of the carried bills, rounded down: USDC (6 decimals).
	pub bills_at_book_usdc: Usdc,
	/// Face value of the carried bills; of a bill carried at cost, the rest of its cost: USDC
	/// (6 decimals).
	pub bills_at_face_usdc: Usdc,
	/// Number of carried lots.
	pub lots: u32,
	/// Total supply of USDai (18 decimals).
	pub supply_usdai: Usdai,
	/// Cash and bills at cost over the supply, in billionths, rounded down: at most 100 %. `None`
	/// without supply.
	pub backing_ratio: Option<Perbill>,
	/// The same with 18 decimals, which may exceed 1: 1 is 100 %.
	pub backing_ratio18: Option<FixedU128>,
	/// Cash over the supply, in billionths, rounded down: at most 100 %. `None` without supply.
	pub liquidity_ratio: Option<Perbill>,
	/// Next maturity in the future, in seconds since 1970. `None` if no carried bill is running.
	pub next_maturity: Option<UnixSeconds>,
	/// Income that is realised and not harvested: USDC (6 decimals).
	pub realised_usdc: Usdc,
	/// Income that is accreted and not realised, which is book value less cost: USDC (6 decimals).
	pub accreted_usdc: Usdc,
	/// Amount that `harvest` would mint now to the vault and the treasury together: USDC
	/// (6 decimals).
	pub harvestable_usdc: Usdc,
	/// Realised loss that is not yet burned: USDai (18 decimals).
	pub loss_usdai: Usdai,
	/// Part of the loss that the vault owes: USDai (18 decimals).
	pub owed_usdai: Usdai,
	/// Part of the loss that the holders of USDai bear when they redeem: USDai (18 decimals).
	pub deficit_usdai: Usdai,
	/// Missing backing that no recorded loss explains: USDai (18 decimals). It is a fault of the
	/// code. While it is above zero, no USDai are issued, the vault takes no deposit and lends
	/// nothing, and redemptions are paid 0.5 % of the cash an hour together.
	pub shortage_usdai: Usdai,
	/// Highest amount of USDai (18 decimals) that can be redeemed now.
	pub redeemable: Usdai,
	/// Whether `redeem` is open. It is not while there is a loss and a loan of the vault is due:
	/// then `Vault.service` opens it. Nor is it in a loss while the last valuation is too old.
	pub is_redeem_open: bool,
	/// Highest cost of purchases of bills now, by `max_bought_per_day`: USDC (6 decimals).
	pub purchasable_usdc: Usdc,
	/// Whether each custodian has a recent proof that covers its bills, and the account contains
	/// the cash. While this is false, `mint` and deposits in the vault are refused.
	pub is_attested: bool,
	/// Whether a bill has been unpaid for longer than `bill_grace`. While this is true, the vault
	/// takes no deposit and fills no request.
	pub is_overdue: bool,
}

/// The state of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum LotState {
	/// The bill has not matured.
	Running,
	/// The bill has matured, and the custodian owes the face value.
	Matured,
	/// The bill has been unpaid for longer than `bill_grace`.
	Overdue,
	/// The whole cost is realised as lost. Any payment is income.
	Lost,
}

/// One lot, in USDC.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LotInfo<AccountId> {
	/// Id of the lot.
	pub id: LotId,
	/// CUSIP of the bill.
	pub cusip: Cusip,
	/// The custodian, which owes the face value.
	pub custodian: AccountId,
	/// Face value, due at maturity: USDC (6 decimals).
	pub face: Usdc,
	/// Price paid: USDC (6 decimals).
	pub cost: Usdc,
	/// Part of the cost that is realised as lost: USDC (6 decimals).
	pub written_off: Usdc,
	/// Amortised cost now, rounded down: USDC (6 decimals).
	pub book: Usdc,
	/// Time of the purchase, in seconds since 1970.
	pub settled_at: UnixSeconds,
	/// Maturity, in seconds since 1970.
	pub matures_at: UnixSeconds,
	/// State of the lot.
	pub state: LotState,
	/// Bank-discount rate per year at the purchase, Actual/360, with 18 decimals, rounded down.
	/// 0.05 is 5 %.
	pub discount_rate: Option<FixedU128>,
	/// Bond-equivalent yield per year at the purchase, Actual/365, with 18 decimals, rounded down.
	/// `None` for a term above 365 days.
	pub bond_equivalent_yield: Option<FixedU128>,
	/// The order to sell the lot, if there is one.
	pub order: Option<Order>,
	/// Least proceeds of an order beyond the bounds, if governance has allowed one: USDC
	/// (6 decimals).
	pub allowed: Option<Usdc>,
}

/// One page of lots.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LotPage<AccountId> {
	/// The lots, by id.
	pub lots: Vec<LotInfo<AccountId>>,
	/// First id of the next page. `None` on the last page.
	pub next: Option<LotId>,
}

/// Averages of the running bills, weighted by face value, and their income in USDC.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct YieldSummary {
	/// Bank-discount rate per year at the purchase, Actual/360, with 18 decimals, rounded down.
	/// 0.05 is 5 %.
	pub discount_rate: FixedU128,
	/// Bond-equivalent yield per year at the purchase, Actual/365, with 18 decimals, rounded down.
	pub bond_equivalent_yield: FixedU128,
	/// Time to maturity, in seconds, rounded down.
	pub weighted_average_maturity: Seconds,
	/// Accretion in a year at the present rate of all bills together: USDC (6 decimals).
	pub yearly_income: Usdc,
}

/// The bills at a custodian, and the reports on them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Attestation<AccountId> {
	/// The bills by the ledger, and the last proof of them.
	pub holding: Holding<AccountId>,
	/// The last report of each attestor.
	pub reports: Vec<Report<AccountId>>,
	/// Whether the last proof is older than `max_attestation_age`, or does not count.
	pub is_stale: bool,
	/// Whether the attestors found less than the ledger carries.
	pub is_short: bool,
}
