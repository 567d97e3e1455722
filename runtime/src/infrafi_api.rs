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
	/// Reads of the protocol.
	pub trait InfrafiApi {
		/// What a unit is worth now, in USDai, and the time of the oldest data behind it.
		fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

		/// How the reserve stands now: cash, bills, what is issued against them.
		fn position() -> Result<Position, DispatchError>;

		/// USDai for one share of the vault, to enter and to leave.
		fn share_price() -> Result<SharePrice, DispatchError>;

		/// Shares that a deposit would bring now.
		fn preview_deposit(assets: Balance) -> Result<Balance, DispatchError>;

		/// USDai that minting shares would cost now.
		fn preview_mint(shares: Balance) -> Result<Balance, DispatchError>;

		/// What a request to redeem made now would get at today's price, and when at the earliest.
		fn preview_redeem(shares: Balance, bid: u8) -> Result<RedeemPreview, DispatchError>;

		/// What waits before a request to redeem.
		fn queue_position(request: RequestId) -> Option<QueuePosition>;

		/// What shares of the vault earn.
		fn apr() -> Result<Apr, DispatchError>;

		/// What to pay of a live loan at an instant, now or later, if nothing is paid before.
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
