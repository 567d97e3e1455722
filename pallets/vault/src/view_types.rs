//! What the view functions return, in the terms of ERC-4626 and ERC-7540.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{
	assets::{Shares, Usdai},
	time::UnixSeconds,
	RequestId,
};
use scale_info::TypeInfo;
use sp_runtime::{FixedI128, FixedU128};

/// The net assets of the vault, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct TotalAssets {
	/// Conservative NAV, from which redemptions are paid: USDai (18 decimals). Impairment is
	/// deducted, and interest counts when it is received.
	pub conservative: Usdai,
	/// Optimistic NAV, at which deposits are priced: USDai (18 decimals). Loans count in full, with
	/// the interest that has accrued.
	pub optimistic: Usdai,
	/// Idle cash: USDai (18 decimals).
	pub idle: Usdai,
	/// Money in the optimistic NAV that is not yet released to the conservative one: USDai (18
	/// decimals).
	pub locked: Usdai,
	/// Whether all loans are brought up to now. Nothing is filled while this is false, or while a
	/// valuation round runs.
	pub is_current: bool,
	/// The instant by whose prices the units of loans count in the conservative NAV, in seconds
	/// since 1970. Payments, interest and time count up to now. None before the first round.
	pub valued_at: Option<UnixSeconds>,
}

/// USDai per share. Payments are computed from totals, never from these rounded prices.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct SharePrice {
	/// Price of a deposit: USDai (18 decimals) per share, rounded up.
	pub deposit: FixedU128,
	/// Price of a redemption before bids: USDai (18 decimals) per share, rounded down.
	pub redemption: FixedU128,
	/// The instant by whose prices the units of loans count in the conservative NAV, in seconds
	/// since 1970. Payments, interest and time count up to now. None before the first round.
	pub valued_at: Option<UnixSeconds>,
}

/// The most that loans may draw now, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct DrawLimit {
	/// USDai (18 decimals) that loans may draw.
	pub amount: Usdai,
	/// The instant by whose prices the units of loans count in the limit, in seconds since
	/// 1970. Payments, interest and time count up to now. None before the first round.
	pub valued_at: Option<UnixSeconds>,
}

/// The outcome of a deposit made now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct DepositPreview {
	/// Shares received, rounded down: sUSDai (18 decimals).
	pub shares: Shares,
	/// What they are worth right after the deposit at the redemption price, rounded down: USDai (18
	/// decimals). It is less than the deposit while a loan is doubtful, or while interest or other
	/// money is not released to leavers.
	pub worth: Usdai,
	/// The instant by whose prices the units of loans count in the worth, in seconds since
	/// 1970. Payments, interest and time count up to now. None before the first round.
	pub valued_at: Option<UnixSeconds>,
}

/// The outcome of a request made now, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RedeemPreview {
	/// Payment at the present price, rounded down: USDai (18 decimals). The request is paid at the
	/// price of the fill.
	pub assets: Usdai,
	/// End of the window that the request would join, in seconds since 1970. It is filled after the
	/// next valuation round.
	pub earliest: UnixSeconds,
	/// The instant by whose prices the units of loans count in the price, in seconds since
	/// 1970. Payments, interest and time count up to now. None before the first round.
	pub valued_at: Option<UnixSeconds>,
}

/// A request to redeem shares.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RequestInfo<AccountId> {
	/// The id of the request.
	pub id: RequestId,
	/// The owner.
	pub owner: AccountId,
	/// End of its window, in seconds since 1970.
	pub window: UnixSeconds,
	/// The bid in ticks of 25 basis points.
	pub bid: u8,
	/// Shares requested: sUSDai (18 decimals).
	pub shares: Shares,
	/// Shares that are pending, rounded down: sUSDai (18 decimals).
	pub pending_shares: Shares,
	/// What can be claimed now: USDai (18 decimals).
	pub claimable_usdai: Usdai,
	/// What was claimed so far: USDai (18 decimals).
	pub claimed_usdai: Usdai,
	/// Whether the request can still be cancelled.
	pub is_cancellable: bool,
	/// First time at which its pending shares can be filled, in seconds since 1970: the end of its
	/// window, or now if that is over. None if all its shares are filled.
	pub earliest: Option<UnixSeconds>,
}

/// A page of an account's requests.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RequestPage<AccountId> {
	/// The requests, by ascending id.
	pub requests: Vec<RequestInfo<AccountId>>,
	/// The id from which the next page starts. None after the last page.
	pub next: Option<RequestId>,
}

/// The place of a request in the queue, in shares. While its window is open, requests with a higher
/// bid can still be filled before it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct QueuePosition {
	/// Shares that are filled before the request, exactly: sUSDai (18 decimals).
	pub ahead: Shares,
	/// Shares of the same window and bid, which are filled pro rata with it, its own included:
	/// sUSDai (18 decimals).
	pub at_same_bid: Shares,
	/// Shares of the request that are pending, rounded down: sUSDai (18 decimals).
	pub pending: Shares,
	/// When its window closes, in seconds since 1970.
	pub closes_at: UnixSeconds,
	/// First time at which its pending shares can be filled, in seconds since 1970: the end of its
	/// window, or now if that is over. None if all its shares are filled.
	pub earliest: Option<UnixSeconds>,
}

/// The requests of one window at one bid.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct BucketInfo {
	/// The bid in ticks of 25 basis points.
	pub bid: u8,
	/// Shares requested: sUSDai (18 decimals).
	pub asked_shares: Shares,
	/// Shares that are pending: sUSDai (18 decimals).
	pub pending_shares: Shares,
	/// What was paid for the filled shares: USDai (18 decimals).
	pub paid_usdai: Usdai,
}

/// A window in which shares are pending. Its amounts are shares.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct WindowInfo {
	/// When it closes, in seconds since 1970.
	pub end: UnixSeconds,
	/// Until when requests can join it and be cancelled, in seconds since 1970.
	pub open_until: UnixSeconds,
	/// Shares that are pending in the windows before it: sUSDai (18 decimals).
	pub ahead: Shares,
	/// Shares that are pending in it: sUSDai (18 decimals).
	pub pending: Shares,
	/// Its bids in the order in which they are filled.
	pub buckets: Vec<BucketInfo>,
}

/// A page of windows.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct WindowPage {
	/// The windows in which shares are pending, by ascending end.
	pub windows: Vec<WindowInfo>,
	/// The end, in seconds since 1970, from which the next page starts. None after the last page.
	pub next: Option<UnixSeconds>,
}

/// A simple rate per year with 18 decimals, by source: 0.1 is 10 %. Losses make it negative, and it
/// can exceed 100 %.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub struct Yield {
	/// From loans, per year: interest net of the fee, less losses, and the shares that bids give
	/// up.
	pub credit: FixedI128,
	/// From the reserve's bills, per year, less the reserve's losses.
	pub base: FixedI128,
	/// The sum of both, per year.
	pub total: FixedI128,
}

/// What shares earn.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct AprInfo {
	/// At the present rates, per year.
	pub now: Yield,
	/// The same once all approved offers are drawn, with the bills of today.
	pub expected: Yield,
	/// By the growth of the deposit price over the last 30 days, or since the first snapshot, per
	/// year.
	pub past: Yield,
	/// Start of the time over which `past` is counted, in seconds since 1970.
	pub since: UnixSeconds,
}
