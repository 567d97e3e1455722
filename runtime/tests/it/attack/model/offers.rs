//! Offers in the model.

use infrafi_runtime::*;
use pallet_lending::{Lender, Stage, TermsOf};

use super::shape::Shape;

#[derive(Clone, Debug)]
pub struct Offer {
	pub terms: TermsOf<Runtime>,
	pub stage: Stage,
	/// The tranches whose money is on hold.
	pub committed: Vec<u8>,
}

impl Offer {
	pub fn new(terms: TermsOf<Runtime>) -> Self {
		Self { terms, stage: Stage::Proposed, committed: vec![] }
	}

	pub fn is_over(&self, now: u64) -> bool {
		self.stage == Stage::Rejected || self.terms.expires_at <= now
	}

	/// The account that lends a tranche, and what.
	pub fn lender(&self, tranche: u8) -> Option<(&Lender<AccountId>, u128)> {
		self.terms.tranches.get(usize::from(tranche)).map(|of| (&of.lender, of.amount))
	}

	/// Whether the money of all accounts is on hold.
	pub fn is_funded(&self) -> bool {
		(0u8..)
			.zip(&self.terms.tranches)
			.all(|(place, of)| of.lender == Lender::Vault || self.committed.contains(&place))
	}

	pub fn shape(&self, now: u64) -> Option<Shape> {
		Shape::new(&self.terms, now, Lending::params().min_stub)
	}
}
