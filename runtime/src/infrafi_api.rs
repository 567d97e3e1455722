//! The runtime API of the protocol: the reads that polkadot.js Apps shows with their types. Each
//! method is a view function of a pallet, whose docs say more.
//!
//! Apps joins the lines of a method's docs by commas, so each has one line.

use alloc::vec::Vec;

use infrafi_finance::obligation::{Instalment, LoanQuote};
use infrafi_protocol::{
	assets::{Shares, Usdai},
	time::UnixSeconds,
	Appraisal, AppraiseError, LeaseId, ListingId, LoanId, RequestId, Role, UnitId,
};
use pallet_collateral::{InsurerInfo, UnitInfo};
use pallet_leases::{Arrears, LeaseInfo};
use pallet_lending::{
	AuctionInfo, CashFlowPage, CoverageInfo, FailedCheck, Health, LoanInfo, LoanList, LoanOutcome,
	Margin, PartyRecord, RecoveryInfo, Valuation,
};
use pallet_market::{ListingInfo, ListingPage};
use pallet_reserve::Position;
use pallet_validators::ValidatorInfo;
use pallet_vault::{AprInfo, DepositPreview, QueuePosition, RedeemPreview, SharePrice};
use sp_runtime::DispatchError;

use crate::AccountId;

sp_api::decl_runtime_apis! {
	/// Reads of the protocol. USDai and shares have 18 decimals, USDC has 6; times are in seconds.
	pub trait InfrafiApi {
		/// Value of a unit in USDai (18 decimals), with the time of its oldest data.
		fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

		/// Books of the reserve: assets in USDC (6 decimals), supply in USDai (18).
		fn position() -> Result<Position, DispatchError>;

		/// USDai (18 decimals) per share, for deposits and for redemptions.
		fn share_price() -> Result<SharePrice, DispatchError>;

		/// Shares (18 decimals) for a deposit of `assets` in USDai (18 decimals) now.
		fn preview_deposit(assets: Usdai) -> Result<DepositPreview, DispatchError>;

		/// USDai (18 decimals) that minting `shares` (18 decimals) costs now.
		fn preview_mint(shares: Shares) -> Result<Usdai, DispatchError>;

		/// USDai (18 decimals) for `shares` (18) now at `bid` (0 to 63 ticks of 0.25 %).
		fn preview_redeem(shares: Shares, bid: u8) -> Result<RedeemPreview, DispatchError>;

		/// Shares (18 decimals) that are filled before a request, and when that can be.
		fn queue_position(request: RequestId) -> Option<QueuePosition>;

		/// Yield of shares per year (18 decimals), by source: now, expected, and over 30 days.
		fn apr() -> Result<AprInfo, DispatchError>;

		/// Unit in custody: its owner and state, and until when it is confirmed and insured.
		fn unit(unit: UnitId) -> Option<UnitInfo<AccountId>>;

		/// Bond of an insurer, its exposure and its open claims, in USDai (18 decimals).
		fn insurer(who: AccountId) -> Option<InsurerInfo>;

		/// Offer or loan by its id: its terms, its stage or its record.
		fn loan(loan: LoanId) -> Option<LoanInfo<AccountId>>;

		/// Offers and loans of any state by id, 1 to 32 from an id on; how they ended, in USDai.
		fn loans(from: LoanId, limit: u32) -> LoanList<AccountId>;

		/// How a loan has ended: principal, interest, rent and loss in USDai (18 decimals).
		fn outcome(loan: LoanId) -> Option<LoanOutcome>;

		/// What an account has done in a role: its ended loans, claims, lapses and late rent.
		fn record(role: Role, who: AccountId) -> PartyRecord;

		/// Checks that an offer fails now: of `approve`, or of `draw` once it is approved.
		fn check(loan: LoanId) -> Vec<FailedCheck>;

		/// Amount due and payoff of a live loan at `at` (seconds since 1970), in USDai.
		fn quote(loan: LoanId, at: UnixSeconds) -> Option<LoanQuote>;

		/// Instalments to come of a live loan, or of an offer as if drawn now, in USDai.
		fn schedule(loan: LoanId) -> Vec<Instalment>;

		/// Payments to come to the vault by month in USDai, of 1 to 32 loans from an id on.
		fn cash_flows(from_loan: LoanId, limit: u32, until: UnixSeconds) -> CashFlowPage;

		/// State of a live loan now: of its value in USDai a unit with a reported loss is no part.
		fn health(loan: LoanId) -> Option<Health>;

		/// What a live loan owes in USDai against what its units must maintain, in the last round.
		fn margin(loan: LoanId) -> Option<Margin>;

		/// Last valuation round: the time of its prices, and how many loans it has valued.
		fn valuation() -> Valuation;

		/// Auction of a seized loan: amounts in USDai, times in seconds since 1970.
		fn auction(loan: LoanId) -> Option<AuctionInfo<AccountId>>;

		/// Outstanding claims and proceeds of a seized loan, in USDai (18 decimals).
		fn recovery(loan: LoanId) -> Option<RecoveryInfo<AccountId>>;

		/// Rent of the units against the instalments of an offer or a live loan; the cash account.
		fn coverage(loan: LoanId) -> Option<CoverageInfo>;

		/// Lease by its id: its terms, how far it is, and its rent in USDai (18 decimals).
		fn lease(lease: LeaseId) -> Option<LeaseInfo<AccountId>>;

		/// Active lease of a unit.
		fn lease_of(unit: UnitId) -> Option<LeaseInfo<AccountId>>;

		/// Rent of an active lease at `at` (seconds since 1970): due, unpaid and payable, in USDai.
		fn arrears(lease: LeaseId, at: UnixSeconds) -> Option<Arrears>;

		/// Listing by its id: item, price in USDai (18 decimals) and fingerprint.
		fn listing(listing: ListingId) -> Option<ListingInfo<AccountId>>;

		/// Listings among the ids `from` to `from + limit - 1` (1 to 64), with prices in USDai.
		fn listings(from: ListingId, limit: u32) -> ListingPage<AccountId>;

		/// Listings of an account, at most 64, with prices in USDai (18 decimals).
		fn listings_of(who: AccountId) -> Vec<ListingInfo<AccountId>>;

		/// Account as a validator: its admission, keys, set, suspension and blocks.
		fn validator(who: AccountId) -> ValidatorInfo<AccountId>;
	}
}
