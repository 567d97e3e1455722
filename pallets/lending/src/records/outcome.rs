//! How a loan has ended.

use frame_support::stored;
use infrafi_finance::{
	calendar::DAY,
	units::{Seconds, Usdai},
};
use infrafi_protocol::time::UnixSeconds;

/// How a loan was served, from the draw to its end or its seizure. A payment writes it with the
/// record of which it is a part.
#[stored]
#[derive(Copy, Default)]
#[scale_info(capture_docs = "always")]
pub struct Conduct {
	/// The longest time for which a deadline was past due: full days.
	pub worst_days_late: u16,
	/// Number of breaches that were declared.
	pub breaches: u16,
}

impl Conduct {
	/// A deadline is past due for this time.
	pub(crate) fn note_late(&mut self, time: Seconds) {
		let days = u16::try_from(time.0 / DAY).unwrap_or(u16::MAX);
		self.worst_days_late = self.worst_days_late.max(days);
	}

	/// Breaches are declared.
	pub(crate) fn note_breaches(&mut self, count: u16) {
		self.breaches = self.breaches.saturating_add(count);
	}
}

/// The way in which a loan has ended.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Ending {
	/// It was repaid in its last window or later.
	Repaid,
	/// It was repaid before its last window.
	Prepaid,
	/// Another loan has replaced it.
	Refinanced,
	/// It was seized, and all claims of its lenders were paid.
	Recovered,
	/// It was seized, and its last lot or insurance claim has left a part of the claims unpaid.
	Lost,
	/// It was seized, and governance has written off the claims.
	WrittenOff,
}

/// How a loan has ended, in USDai. Later recoveries change the amounts.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct LoanOutcome {
	/// Principal that was drawn: USDai (18 decimals). It is the sum of what is repaid and lost.
	pub drawn: Usdai,
	/// Principal that the lenders have received, deferred payments included: USDai (18 decimals).
	pub repaid: Usdai,
	/// Interest and late interest that the lenders have received: USDai (18 decimals).
	pub interest: Usdai,
	/// Rent of the units that came in for the loan, operating expenses included: USDai (18
	/// decimals). Of a live loan without a cash account rent is the borrower's and does not count.
	pub rent: Usdai,
	/// Principal that is lost: USDai (18 decimals).
	pub lost: Usdai,
	/// The longest time for which a deadline was past due before the end or the seizure: full days.
	pub worst_days_late: u16,
	/// Number of breaches that were declared.
	pub breaches: u16,
	/// When it ended or was written off, in seconds since 1970. A later recovery changes no time.
	pub ended_at: UnixSeconds,
	/// How it ended. A later recovery does not change it.
	pub how: Ending,
}
