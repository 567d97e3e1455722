//! What the pallet stores.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use infrafi_finance::{
	queue::{self, Bid, Bids},
	shares::Price,
	units::{Usdai, Demand, Seconds, Shares},
	yields::{ReserveIncome, PerShare},
	FinanceError,
};
use infrafi_protocol::assets::Balance;
use scale_info::TypeInfo;
use sp_runtime::Perbill;

use crate::amount;

/// The governed values of the vault.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
pub struct Parameters {
	/// Seconds from the end of one window to the end of the next; from the next window on.
	pub window_length: u64,
	/// Seconds that a request waits at least, and for which a window is fixed before it closes; from the next window on.
	/// At least one, at most `window_length`.
	pub min_wait: u64,
	/// What the first deposit has to be at least, in USDai (18 decimals), and what the shares outside the lock have to be
	/// worth for base yield to be the vault's.
	#[serde(with = "amount")]
	pub min_stake: Balance,
	/// The treasury's share of interest, late interest included. A new one is for interest that accrues from then on.
	pub fee: Perbill,
	/// The share of what stands behind the shares, seen cautiously, that loans leave in the vault.
	pub buffer: Perbill,
	/// How much may stand behind the shares after a deposit, in USDai (18 decimals).
	#[serde(with = "amount")]
	pub deposit_cap: Balance,
}

impl Default for Parameters {
	/// Windows of 30 days, a week to wait, a stake of 1,000 USDai, a fee of 10 %, a buffer of 2 %, and a billion at most.
	fn default() -> Self {
		Self {
			window_length: 30 * 24 * 60 * 60,
			min_wait: 7 * 24 * 60 * 60,
			min_stake: 1_000 * crate::USDAI_UNIT,
			fee: Perbill::from_percent(10),
			buffer: Perbill::from_percent(2),
			deposit_cap: 1_000_000_000 * crate::USDAI_UNIT,
		}
	}
}

/// The vault's money, by ledger: what its account holds beyond is a gift, and counts for nothing.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Ledger {
	/// Cash that is neither lent nor set aside.
	pub idle: Usdai,
	/// The claim pot: paid for filled shares, and not claimed yet.
	pub claims: Usdai,
	/// Impairment of all loans by their stages.
	pub impairment: Usdai,
}

/// The queue in numbers. The first two only ever grow, but for cancellations of a window that is still open.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Line {
	/// Shares that were ever asked to be redeemed.
	pub asked: Shares,
	/// Of them, shares filled: burned, the gifts of bids included.
	pub filled: Shares,
	/// What filling the rest needs, before a price: over all windows, the open one included.
	pub demand: Demand,
}

impl Line {
	/// Shares that wait. The vault's account holds them.
	pub fn pending(&self) -> Result<Shares, FinanceError> {
		self.asked.ensure_sub(self.filled)
	}
}

/// A window with something left to fill.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Window {
	/// Seconds before its end at which it is fixed: nobody joins or cancels any more.
	pub min_wait: Seconds,
	/// Shares asked in all windows before it. All of them were fixed when its first request came, so this is final.
	pub before: Shares,
	/// Its shares that are not filled.
	pub unfilled: Shares,
	/// What filling them needs, before a price.
	pub demand: Demand,
	/// The bids at which something is left.
	pub bids: Bids,
}

/// When windows end: from a known end on, at equal distances. The end is that of a window in which somebody may have asked;
/// values set later hold from the next one.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Schedule {
	/// A known end.
	pub end: u64,
	/// When that window is fixed.
	pub min_wait: Seconds,
	/// Length of the windows after it.
	pub next_length: Seconds,
	/// When those are fixed.
	pub next_min_wait: Seconds,
}

impl Schedule {
	/// End and `min_wait` of the window that a request made now joins. As `min_wait` is at most the length, it is the only one
	/// that is not fixed and in which anybody can have asked.
	pub fn open(&self, now: u64) -> Result<(u64, Seconds), FinanceError> {
		if !queue::is_fixed(self.end, self.min_wait, now) {
			return Ok((self.end, self.min_wait));
		}
		let next = self.end.checked_add(self.next_length.0).ok_or(FinanceError::Overflow)?;
		let end = queue::joinable_end(next, self.next_length, self.next_min_wait, now)?;
		Ok((end, self.next_min_wait))
	}

	/// With other values from the window after the open one on.
	pub fn with(&self, length: u64, min_wait: u64, now: u64) -> Result<Self, FinanceError> {
		let (end, of_open) = self.open(now)?;
		Ok(Self {
			end,
			min_wait: of_open,
			next_length: Seconds(length),
			next_min_wait: Seconds(min_wait),
		})
	}
}

/// A request to redeem shares.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Ask<AccountId> {
	/// Whose it is.
	pub owner: AccountId,
	/// End of the window in which it was made.
	pub window: u64,
	/// What it gives up to those who stay.
	pub bid: Bid,
	/// Its shares, and what was claimed.
	pub request: queue::BucketRequest,
}

/// What is kept to tell what shares have earned.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Earnings {
	/// Base yield received, ever.
	pub received: Usdai,
	/// Losses of the reserve borne, ever.
	pub borne: Usdai,
	/// Income from the reserve at the last reading, what is due and owed included.
	pub seen: ReserveIncome,
	/// The same by share.
	pub per_share: PerShare,
	/// When the last snapshot was taken.
	pub snapshot_at: u64,
}

/// What shares were worth and had earned at an instant.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Snapshot {
	/// When.
	pub at: u64,
	/// What stood behind the shares, seen optimistically.
	pub assets: Usdai,
	/// The shares.
	pub shares: Shares,
	/// What a share had had from the reserve.
	pub per_share: PerShare,
}

impl Snapshot {
	/// The price of then.
	pub fn price(&self) -> Price {
		Price { assets: self.assets, shares: self.shares }
	}
}
