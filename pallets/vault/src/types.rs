//! The types that the pallet stores.

use frame_support::stored;
use infrafi_finance::{
	interest::Aggregate,
	queue::{self, Bid, Bids},
	shares::Price,
	smoothing::Locked,
	units::{Demand, Seconds, Shares, Usdai},
	yields::{PerShare, ReserveIncome},
	FinanceError,
};
use infrafi_protocol::{
	assets,
	time::{self, UnixSeconds},
};
use sp_runtime::Perbill;

use crate::amount;

/// The governed values of the vault, with amounts in USDai.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Length of a window in seconds, from the window after the open one on: 1 second to 90 days.
	pub window_length: time::Seconds,
	/// The shortest wait of a request in seconds, from the window after the open one on: at least
	/// 1, at most `window_length`. A window is fixed for this time before it closes.
	pub min_wait: time::Seconds,
	/// The least first deposit, and the least value of the shares outside the locked ones for which
	/// base yield accrues to the vault: USDai (18 decimals), from 1 to 1,000,000 USDai.
	#[serde(with = "amount")]
	pub min_stake: assets::Usdai,
	/// The treasury's share of interest and late interest, in billionths: at most 50 %. A new fee
	/// applies to interest that accrues from then on.
	pub fee: Perbill,
	/// The share of the conservative NAV that loans leave in the vault, in billionths. It is at
	/// most 50 %.
	pub buffer: Perbill,
	/// The most that the optimistic NAV may be after a deposit: USDai (18 decimals), from
	/// `min_stake` to 10^12 USDai.
	#[serde(with = "amount")]
	pub deposit_cap: assets::Usdai,
	/// Seconds over which money that no price counted before is released to leavers: a second
	/// releases this part of what is left. At least `window_length + 2 * min_wait`, at most 365
	/// days.
	pub smoothing: time::Seconds,
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: loans leave more in the vault, and less
	/// is deposited. All other values decide when and with what savers leave, so they have no
	/// stricter side.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self { window_length, min_wait, min_stake, fee, buffer, deposit_cap, smoothing } = self;
		new.window_length == *window_length
			&& new.min_wait == *min_wait
			&& new.min_stake == *min_stake
			&& new.fee == *fee
			&& new.buffer >= *buffer
			&& new.deposit_cap <= *deposit_cap
			&& new.smoothing == *smoothing
	}
}

impl Default for Parameters {
	/// Windows of 30 days, a wait of 7 days, a stake of 1,000 USDai, a fee of 10 %, a buffer of
	/// 2 %, a cap of 10^9 USDai, and a smoothing time of 65 days, which releases half in 45.
	fn default() -> Self {
		Self {
			window_length: 30 * 24 * 60 * 60,
			min_wait: 7 * 24 * 60 * 60,
			min_stake: 1_000 * crate::USDAI_UNIT,
			fee: Perbill::from_percent(10),
			buffer: Perbill::from_percent(2),
			deposit_cap: 1_000_000_000 * crate::USDAI_UNIT,
			smoothing: 65 * 24 * 60 * 60,
		}
	}
}

/// The vault's numbers in one record, so that a call reads and writes one key for all of them.
#[stored]
#[derive(Copy, Default)]
pub struct LedgerRecord {
	/// Money in the vault's account.
	pub money: Money,
	/// What the loans owe the vault.
	pub receivables: Receivables,
	/// What the shares have earned from the reserve.
	pub earnings: Earnings,
	/// Share supply, pending and locked shares included: sUSDai (18 decimals). It equals the
	/// asset's issuance, since only the vault mints and burns shares.
	pub shares: Shares,
	/// Money that is not released to leavers yet.
	pub locked: Locked,
}

/// Money in the vault's account. What the account holds beyond these numbers is a gift and changes
/// no price.
#[stored]
#[derive(Copy, Default)]
pub struct Money {
	/// Cash that is neither lent nor set aside: USDai (18 decimals).
	pub idle: Usdai,
	/// The claim pot, which was paid for filled shares and is not claimed yet: USDai (18 decimals).
	pub claims: Usdai,
	/// Fees on interest that are owed to the treasury: USDai (18 decimals).
	pub fees: Usdai,
}

impl Money {
	/// The USDai (18 decimals) that the account holds at least.
	pub fn total(&self) -> Result<Usdai, FinanceError> {
		Usdai::sum(&[self.idle, self.claims, self.fees])
	}
}

/// What the loans owe the vault.
#[stored]
#[derive(Copy, Default)]
pub struct Receivables {
	/// Principal, accrued interest and interest per second of all loans.
	pub loans: Aggregate,
	/// The part of the principal that is counted as lost and may come back: USDai (18 decimals).
	pub impairment: Usdai,
}

/// What the shares have earned from the reserve.
#[stored]
#[derive(Copy, Default)]
pub struct Earnings {
	/// Base yield received since genesis: USDai (18 decimals).
	pub received: Usdai,
	/// Losses of the reserve paid since genesis: USDai (18 decimals).
	pub borne: Usdai,
	/// Income from the reserve at the last reading, with what is due and owed.
	pub seen: ReserveIncome,
	/// Income from the reserve per share at the last reading.
	pub per_share: PerShare,
	/// Time of the last snapshot, in seconds since 1970.
	pub snapshot_at: UnixSeconds,
}

/// The queue in totals. Only a cancellation lowers `asked`, and only in the open window.
#[stored]
#[derive(Copy, Default)]
pub struct QueueTotals {
	/// Shares requested to be redeemed since genesis: sUSDai (18 decimals).
	pub asked: Shares,
	/// Shares of them that are filled and burned: sUSDai (18 decimals).
	pub filled: Shares,
	/// What filling the others needs before a price: 400ths of a share, over all windows.
	pub demand: Demand,
}

impl QueueTotals {
	/// Shares that are pending. The vault's account holds them.
	pub fn pending(&self) -> Result<Shares, FinanceError> {
		self.asked.ensure_sub(self.filled)
	}
}

/// A window in which shares are pending.
#[stored]
#[derive(Copy, Default)]
pub struct Window {
	/// Seconds before its end at which the window is fixed: no request joins it or is cancelled.
	pub min_wait: Seconds,
	/// Shares requested in all windows before it: sUSDai (18 decimals). This number is final, since
	/// all earlier windows were fixed at the first request.
	pub before: Shares,
	/// Shares of the window that are pending: sUSDai (18 decimals).
	pub unfilled: Shares,
	/// What filling them needs before a price: 400ths of a share.
	pub demand: Demand,
	/// The bids at which shares are pending.
	pub bids: Bids,
}

/// When windows end: at equal distances from a known end on. The known end is that of the latest
/// window that may have requests; new parameters apply from the next window on.
#[stored]
#[derive(Copy, Default)]
pub struct WindowClock {
	/// A known end of a window, in seconds since 1970.
	pub end: UnixSeconds,
	/// Seconds before `end` at which that window is fixed.
	pub min_wait: Seconds,
	/// Length of the windows after it, in seconds.
	pub next_length: Seconds,
	/// Seconds before their end at which those windows are fixed.
	pub next_min_wait: Seconds,
}

impl WindowClock {
	/// End and `min_wait` of the window that a request made now joins. Since `min_wait` is at most
	/// the length, it is the only window that is not fixed and may have requests.
	pub fn open(&self, now: u64) -> Result<(u64, Seconds), FinanceError> {
		if !queue::is_fixed(self.end, self.min_wait, now) {
			return Ok((self.end, self.min_wait));
		}
		let next = self.end.checked_add(self.next_length.0).ok_or(FinanceError::Overflow)?;
		let end = queue::joinable_end(next, self.next_length, self.next_min_wait, now)?;
		Ok((end, self.next_min_wait))
	}

	/// The clock with other values from the window after the open one on.
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
#[stored]
pub struct RedeemRequest<AccountId> {
	/// The owner.
	pub owner: AccountId,
	/// End of the window that it joined, in seconds since 1970.
	pub window: UnixSeconds,
	/// The bid, in ticks of 25 basis points: the part of the shares given up to be filled earlier.
	pub bid: Bid,
	/// Its shares, and what was claimed.
	pub request: queue::BucketRequest,
}

/// The optimistic NAV and what a share had earned from the reserve, at one instant.
#[stored]
#[derive(Copy, Default)]
pub struct NavSnapshot {
	/// When it was taken, in seconds since 1970.
	pub at: UnixSeconds,
	/// Optimistic NAV: USDai (18 decimals).
	pub assets: Usdai,
	/// Share supply: sUSDai (18 decimals).
	pub shares: Shares,
	/// What a share had earned from the reserve since genesis.
	pub per_share: PerShare,
}

impl NavSnapshot {
	/// The price of a deposit at that time.
	pub fn price(&self) -> Price {
		Price { assets: self.assets, shares: self.shares }
	}
}
