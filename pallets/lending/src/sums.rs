//! The sums over all loans, as they are stored and as a view shows them, and the loans that fail.

use frame_support::stored;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{time::UnixSeconds, ApprovedOffers};

/// Sums over the loans that have not ended and are not written off, and over the approved offers.
#[stored]
#[derive(Copy, Default)]
pub struct LoanTotals {
	/// Number of loans.
	pub loans: u32,
	/// Principal of the loans as drawn: USDai (18 decimals).
	pub drawn: Usdai,
	/// All debt-service reserves: USDai (18 decimals).
	pub reserves: Usdai,
	/// All deferred payments that wait in the pot: USDai (18 decimals).
	pub unclaimed: Usdai,
	/// Deposits of the highest bids: USDai (18 decimals).
	pub bid_deposits: Usdai,
	/// What the vault would lend to the approved offers.
	pub approved: ApprovedOffers,
}

/// A loan that could not be brought up to now.
#[stored]
#[derive(Copy)]
pub struct FailingLoan {
	/// When that failed first, in seconds since 1970.
	pub since: UnixSeconds,
	/// What of the vault's principal counts as lost for it, beside the impairment in the loan's
	/// record: USDai (18 decimals). None while the loan waits, and the vault fills nothing.
	pub lost: Option<Usdai>,
}

/// The numbers of loans that could not be brought up to now.
#[stored]
#[derive(Copy, Default)]
pub struct FailingTotals {
	/// Those that do not count as lost yet.
	pub waiting: u32,
	/// Those that count as lost.
	pub lost: u32,
}

impl FailingTotals {
	/// The numbers after a loan's entry has changed.
	pub(crate) fn with(self, before: Option<FailingLoan>, after: Option<FailingLoan>) -> Self {
		let is_waiting = |entry: Option<FailingLoan>| entry.is_some_and(|of| of.lost.is_none());
		let is_lost = |entry: Option<FailingLoan>| entry.is_some_and(|of| of.lost.is_some());
		let moved = |count: u32, was: bool, is: bool| {
			count.saturating_add(is.into()).saturating_sub(was.into())
		};
		Self {
			waiting: moved(self.waiting, is_waiting(before), is_waiting(after)),
			lost: moved(self.lost, is_lost(before), is_lost(after)),
		}
	}
}

/// The totals in USDai, with what the vault counts of its loans.
#[stored]
#[derive(Copy, Default)]
#[scale_info(capture_docs = "always")]
pub struct Portfolio {
	/// Number of loans that have not ended and are not written off.
	pub loans: u32,
	/// Principal of these loans as drawn: USDai (18 decimals).
	pub drawn: Usdai,
	/// Principal owed to the vault: USDai (18 decimals).
	pub vault_principal: Usdai,
	/// The part of it that the vault counts as lost: USDai (18 decimals).
	pub impairment: Usdai,
	/// All debt-service reserves: USDai (18 decimals).
	pub reserves: Usdai,
	/// All deferred payments that wait in the pot: USDai (18 decimals).
	pub unclaimed: Usdai,
	/// Deposits of the highest bids: USDai (18 decimals).
	pub bid_deposits: Usdai,
}
