//! What a person asks the protocol: the reads that polkadot.js apps shows with their types. Each is one of the pallets' view
//! functions.

use alloc::vec::Vec;

use infrafi_finance::obligation::{Instalment, Quote};
use infrafi_protocol::{assets::Balance, Appraisal, AppraiseError, LoanId, RequestId, UnitId};
use pallet_lending::{AuctionInfo, Health, RecoveryInfo};
use pallet_reserve::Position;
use pallet_vault::{Apr, QueuePosition, RedeemPreview, SharePrice};
use sp_runtime::DispatchError;

use crate::AccountId;

sp_api::decl_runtime_apis! {
	/// Reads of the protocol. USDai, shares, prices and rates have 18 decimals, USDC has 6; times are in seconds, instants since
	/// 1970.
	pub trait InfrafiApi {
		/// What a unit is worth now, in USDai (18 decimals), and the time of the oldest data behind it.
		fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

		/// How the reserve stands now: cash and bills in USDC (6 decimals), what is issued against them in USDai (18).
		fn position() -> Result<Position, DispatchError>;

		/// USDai for one share of the vault (18 decimals), to enter and to leave.
		fn share_price() -> Result<SharePrice, DispatchError>;

		/// Shares that a deposit of so many USDai (18 decimals both) would bring now.
		fn preview_deposit(assets: Balance) -> Result<Balance, DispatchError>;

		/// USDai that minting so many shares (18 decimals both) would cost now.
		fn preview_mint(shares: Balance) -> Result<Balance, DispatchError>;

		/// USDai that a request to redeem shares (18 decimals both) would get at today's price, and when at the earliest. The bid
		/// is in ticks of 25 basis points, 0 to 63.
		fn preview_redeem(shares: Balance, bid: u8) -> Result<RedeemPreview, DispatchError>;

		/// What waits before a request to redeem, and at its bid in its window, in shares (18 decimals).
		fn queue_position(request: RequestId) -> Option<QueuePosition>;

		/// What shares of the vault earn in a year, now and over the last 30 days: rates with 18 decimals.
		fn apr() -> Result<Apr, DispatchError>;

		/// What to pay of a live loan, in USDai (18 decimals), at an instant in seconds since 1970, now or later, if nothing is
		/// paid before: `due` is what is to be paid by the running window's deadline, all missed ones and what is owed of
		/// interest included; `payoff` closes the loan, the exit fee included.
		fn quote(loan: LoanId, at: u64) -> Option<Quote>;

		/// The instalments of a loan that are to come; of an offer, as if it were drawn now.
		fn schedule(loan: LoanId) -> Vec<Instalment>;

		/// How a live loan stands now, in USDai (18 decimals). The value of its units is by prices alone: what is reported of them
		/// it does not look at.
		fn health(loan: LoanId) -> Option<Health>;

		/// What is on sale of a failed loan, in USDai (18 decimals): the price asked, the highest bid, the end, in seconds since
		/// 1970. Once that has come there is no least bid, and the end is told as now until somebody settles.
		fn auction(loan: LoanId) -> Option<AuctionInfo<AccountId>>;

		/// What the lenders of a failed loan lack, what came back, and what may yet come.
		fn recovery(loan: LoanId) -> Option<RecoveryInfo<AccountId>>;
	}
}
