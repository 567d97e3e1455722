//! What a party has done.

use frame_support::{ensure, pallet_prelude::DispatchError, stored};
use infrafi_finance::units::Usdai;
use infrafi_protocol::Fact;
use sp_runtime::ArithmeticError;

use super::Ending;

/// What an account has done in one role, with amounts in USDai. Loans that have not ended do not
/// count.
#[stored]
#[derive(Copy, Default)]
#[scale_info(capture_docs = "always")]
pub struct PartyRecord {
	/// Ended loans: of a borrower, and of a curator that lent first loss.
	pub loans: u32,
	/// Those of them that were repaid, as agreed or before.
	pub repaid: u32,
	/// Those of them that were seized.
	pub seized: u32,
	/// Those of them of which a part of the principal is lost.
	pub lost: u32,
	/// Their principal as drawn, of a curator its tranches: USDai (18 decimals).
	pub principal: Usdai,
	/// The part of it that is lost: USDai (18 decimals).
	pub principal_lost: Usdai,
	/// Of an insurer: claims that it paid in full.
	pub claims_paid: u32,
	/// Of an insurer: claims that it refused.
	pub claims_refused: u32,
	/// Of an insurer: claims that were paid out of its bond.
	pub claims_enforced: u32,
	/// Of a hardware custodian: confirmations that came too late, those of a custodian that had to
	/// be replaced, and reports of losses that it withdrew.
	pub custody_lapses: u32,
	/// Of a lessee: payments of a lease in arrears, and leases that ended in arrears.
	pub rent_late: u32,
}

/// The part of a party in a loan: USDai (18 decimals).
#[derive(Clone, Copy, Default)]
pub(super) struct Part {
	pub(super) principal: Usdai,
	pub(super) lost: Usdai,
}

impl PartyRecord {
	/// Adds a fact.
	pub(super) fn note(&mut self, fact: Fact) {
		let counter = match fact {
			Fact::ClaimPaid => &mut self.claims_paid,
			Fact::ClaimRefused => &mut self.claims_refused,
			Fact::ClaimEnforced => &mut self.claims_enforced,
			Fact::CustodyLapsed => &mut self.custody_lapses,
			Fact::RentLate => &mut self.rent_late,
		};
		*counter = counter.saturating_add(1);
	}

	/// Adds a loan that ends.
	pub(super) fn add_loan(&mut self, part: Part, how: Ending) -> Result<(), DispatchError> {
		let (is_repaid, is_seized) = match how {
			Ending::Repaid | Ending::Prepaid => (true, false),
			Ending::Refinanced => (false, false),
			Ending::Recovered | Ending::Lost | Ending::WrittenOff => (false, true),
		};
		self.loans = self.loans.saturating_add(1);
		self.repaid = self.repaid.saturating_add(is_repaid.into());
		self.seized = self.seized.saturating_add(is_seized.into());
		self.lost = self.lost.saturating_add((part.lost > Usdai::ZERO).into());
		self.principal = self.principal.ensure_add(part.principal)?;
		self.principal_lost = self.principal_lost.ensure_add(part.lost)?;
		Ok(())
	}

	/// Less of a loan is lost than was counted.
	pub(super) fn recover(&mut self, before: Usdai, after: Usdai) -> Result<(), DispatchError> {
		ensure!(after <= before, ArithmeticError::Underflow);
		let recovered = before.saturating_sub(after);
		let is_whole = before > Usdai::ZERO && after == Usdai::ZERO;
		self.lost = self.lost.saturating_sub(is_whole.into());
		self.principal_lost = self.principal_lost.ensure_sub(recovered)?;
		Ok(())
	}
}
