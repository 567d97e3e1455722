//! The seam of the records that last: facts about parties.

use frame_support::{stored, weights::Weight};

use crate::role::Role;

/// Something that a party did or failed to do, and that stays in its record for good.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Fact {
	/// An insurer has paid a claim in full.
	ClaimPaid,
	/// An insurer has refused a claim.
	ClaimRefused,
	/// A claim was paid out of the bond of an insurer that did not pay it.
	ClaimEnforced,
	/// A custodian has let the custody of a unit lapse, or withdrawn the report of a loss.
	CustodyLapsed,
	/// Rent came from a lease in arrears, or such a lease has ended.
	RentLate,
}

impl Fact {
	/// The role in which a party has done it.
	pub fn role(self) -> Role {
		match self {
			Self::ClaimPaid | Self::ClaimRefused | Self::ClaimEnforced => Role::Insurer,
			Self::CustodyLapsed => Role::HardwareCustodian,
			Self::RentLate => Role::Lessee,
		}
	}
}

/// Keeps the records of parties. Implemented by lending, called by collateral and leases.
pub trait RecordKeeper<AccountId> {
	/// Adds a fact to the record of an account.
	fn note(who: &AccountId, fact: Fact);

	/// Weight of [`note`](Self::note).
	fn note_weight() -> Weight;
}

impl<AccountId> RecordKeeper<AccountId> for () {
	fn note(_: &AccountId, _: Fact) {}

	fn note_weight() -> Weight {
		Weight::zero()
	}
}
