//! What the view functions tell.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{assets::Balance, LotId};
use scale_info::TypeInfo;
use sp_runtime::FixedU128;

use crate::{Cusip, Holding, Order, Report};

/// How the reserve stands. Dollars are USDC (6 decimals) unless it says USDai (18).
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Position {
	/// Cash at hand.
	pub cash: Balance,
	/// Carried bills at what they cost.
	pub bills_at_cost: Balance,
	/// Carried bills at amortised cost, rounded down.
	pub bills_at_book: Balance,
	/// What carried bills pay at maturity.
	pub bills_at_face: Balance,
	/// How many lots are carried.
	pub lots: u32,
	/// USDai there are, 18 decimals.
	pub supply: Balance,
	/// Cash and bills at cost over the supply, rounded down; nothing without supply.
	pub backing_ratio: Option<FixedU128>,
	/// Cash over the supply, rounded down; nothing without supply.
	pub liquidity_ratio: Option<FixedU128>,
	/// When the next bill matures, in seconds since 1970.
	pub next_maturity: Option<u64>,
	/// Income realised and not harvested.
	pub realised: Balance,
	/// Income accreted and not realised: book value less cost.
	pub accreted: Balance,
	/// What `harvest` would mint now, to the vault and the treasury together.
	pub harvestable: Balance,
	/// A loss, realised and not yet burned, in USDai.
	pub loss: Balance,
	/// What the vault owes of it, in USDai.
	pub owed: Balance,
	/// What the holders of USDai lack, in USDai: redemptions bear their share of it.
	pub deficit: Balance,
	/// The most USDai that cash can redeem now.
	pub redeemable: Balance,
	/// Whether all bills are proved to be there.
	pub is_attested: bool,
	/// Whether a bill is unpaid for longer than its grace.
	pub is_overdue: bool,
}

/// Where a lot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum LotState {
	/// It runs.
	Running,
	/// It has matured, and its custodian owes the face.
	Matured,
	/// It is unpaid for longer than the grace.
	Overdue,
	/// All of its cost is realised as lost; what is still paid is income.
	Lost,
}

/// All about a lot. Dollars are USDC (6 decimals).
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LotInfo<AccountId> {
	/// The lot.
	pub id: LotId,
	/// Which bill it is.
	pub cusip: Cusip,
	/// Who keeps it, and owes the face.
	pub custodian: AccountId,
	/// What is due at maturity.
	pub face: Balance,
	/// What it cost.
	pub cost: Balance,
	/// Of that, what is realised as lost.
	pub written_off: Balance,
	/// Amortised cost now, rounded down.
	pub book: Balance,
	/// When it was bought, in seconds since 1970.
	pub settled_at: u64,
	/// When it matures.
	pub matures_at: u64,
	/// Where it stands.
	pub state: LotState,
	/// Bank-discount rate at which it was bought, Actual/360, rounded down.
	pub discount_rate: Option<FixedU128>,
	/// Bond-equivalent yield at which it was bought, Actual/365, rounded down; nothing beyond 365 days.
	pub bond_equivalent_yield: Option<FixedU128>,
	/// That it is to be sold, if so.
	pub order: Option<Order>,
}

/// Some of the lots.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LotPage<AccountId> {
	/// The lots.
	pub lots: Vec<LotInfo<AccountId>>,
	/// Where the next page begins, if there is one.
	pub next: Option<LotId>,
}

/// What the bills that run bring, on average by face.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct YieldSummary {
	/// Bank-discount rate at which they were bought, Actual/360, rounded down.
	pub discount_rate: FixedU128,
	/// Bond-equivalent yield at which they were bought, Actual/365, rounded down.
	pub bond_equivalent_yield: FixedU128,
	/// Seconds until they mature, rounded down.
	pub weighted_average_maturity: u64,
	/// What they accrete in a year at the rate of now, in USDC.
	pub yearly_income: Balance,
}

/// What a custodian keeps, and what attestors say of it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Attestation<AccountId> {
	/// What it keeps by the ledger, and the proof that counts.
	pub holding: Holding<AccountId>,
	/// The last report of each attestor.
	pub reports: Vec<Report<AccountId>>,
	/// Whether a proof is due.
	pub is_stale: bool,
	/// Whether less was found than the ledger says.
	pub is_short: bool,
}
