//! What the pallet shows: the answers of its view functions, in the words of ERC-4626 and ERC-7540.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{assets::Balance, RequestId};
use scale_info::TypeInfo;
use sp_runtime::{FixedI128, FixedU128};

/// What stands behind the shares, seen both ways, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct TotalAssets {
	/// Leavers are paid from it: less the impairment of loans by their stages, without interest that is not paid yet.
	pub conservative: Balance,
	/// Newcomers are charged by it: doubtful loans in full, with all that has accrued.
	pub optimistic: Balance,
	/// Cash at hand.
	pub idle: Balance,
	/// Whether every loan is brought up to now: while one is not, nothing is filled.
	pub is_current: bool,
}

/// USDai for one share. What is paid or charged is computed from totals, never from these.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct SharePrice {
	/// At which one enters, rounded up.
	pub deposit: FixedU128,
	/// At which one leaves, rounded down.
	pub redemption: FixedU128,
}

/// What a request made now would come to.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RedeemPreview {
	/// USDai at today's price, rounded down. The price that counts is that of the fill.
	pub assets: Balance,
	/// When it is filled at the earliest, in seconds since 1970: the end of the window that it joins.
	pub earliest: u64,
}

/// A request to redeem shares.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RequestInfo<AccountId> {
	/// Its id.
	pub id: RequestId,
	/// Whose it is.
	pub owner: AccountId,
	/// End of its window, in seconds since 1970.
	pub window: u64,
	/// Its bid in ticks of 25 basis points.
	pub bid: u8,
	/// Shares asked.
	pub shares: Balance,
	/// Of them, shares that wait, rounded down.
	pub pending: Balance,
	/// USDai that can be claimed now.
	pub claimable: Balance,
	/// USDai claimed so far.
	pub claimed: Balance,
	/// Whether it can be cancelled still.
	pub is_cancellable: bool,
}

/// A page of an account's requests.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RequestPage<AccountId> {
	/// The requests, by ascending id.
	pub requests: Vec<RequestInfo<AccountId>>,
	/// Where the next page starts; nothing after the last one.
	pub next: Option<RequestId>,
}

/// Where a request stands in the queue. While its window is open, others can still come before it by a higher bid.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct QueuePosition {
	/// Shares that are filled before any of it, exactly.
	pub ahead: Balance,
	/// Shares that are filled together with it, pro rata; its own among them.
	pub alike: Balance,
	/// Its own that wait, rounded down.
	pub pending: Balance,
}

/// What waits in a window at one bid.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct BucketInfo {
	/// In ticks of 25 basis points.
	pub bid: u8,
	/// Shares asked.
	pub asked: Balance,
	/// Of them, shares that wait.
	pub pending: Balance,
	/// USDai paid for those filled.
	pub paid: Balance,
}

/// A window in which shares wait.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct WindowInfo {
	/// When it closes, in seconds since 1970.
	pub end: u64,
	/// Until when one can join it and cancel.
	pub open_until: u64,
	/// Shares that wait in the windows before it.
	pub ahead: Balance,
	/// Shares that wait in it.
	pub pending: Balance,
	/// By bid, in the order in which they are filled.
	pub buckets: Vec<BucketInfo>,
}

/// A page of windows.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct WindowPage {
	/// The windows in which shares wait, by ascending end.
	pub windows: Vec<WindowInfo>,
	/// Where the next page starts; nothing after the last one.
	pub next: Option<u64>,
}

/// A yearly rate by its sources, simple. `total` is their sum.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo,
)]
pub struct Yield {
	/// From loans: interest net of fee, less what was lost, and what leavers bid.
	pub credit: FixedI128,
	/// From the reserve's bills, less its losses.
	pub base: FixedI128,
	/// Both.
	pub total: FixedI128,
}

/// What shares earn.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Apr {
	/// At the rates of this second.
	pub now: Yield,
	/// As the price of a deposit grew over the last 30 days, or since the first day there was one.
	pub past: Yield,
	/// From when that is counted, in seconds since 1970.
	pub since: u64,
}
