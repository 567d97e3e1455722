//! All loans, of any state.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::LoanId;
use scale_info::TypeInfo;

use super::{LoanOutcome, RecordBook};
use crate::{
	books::Registry, live::LiveLoan, offer::LoanOffer, seized::SeizedLoan, views::page_size,
	Config, Stage,
};

/// The state of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum LoanState {
	/// An offer that the credit committee has not answered.
	Proposed,
	/// An offer that is approved.
	Approved,
	/// An offer that was rejected, of which a lender has not withdrawn its commitment.
	Rejected,
	/// It is drawn and paid by its terms.
	Live,
	/// It has failed, and its units are sold.
	Seized,
	/// It has failed, and what is unpaid is written off. Later proceeds are a recovery.
	WrittenOff,
	/// It has ended: nothing is owed.
	Ended,
}

/// One of all loans.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LoanEntry<AccountId> {
	/// Id of the offer or loan.
	pub id: LoanId,
	/// Its state as the last call left it.
	pub state: LoanState,
	/// The borrower. None of a loan that has ended: its terms are gone.
	pub borrower: Option<AccountId>,
	/// How it ended. None if it has not ended.
	pub outcome: Option<LoanOutcome>,
}

/// A page of all loans.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LoanList<AccountId> {
	/// Offers and loans by ascending id.
	pub loans: Vec<LoanEntry<AccountId>>,
	/// First id of the next page. None on the last page.
	pub next: Option<LoanId>,
}

/// The state of an id. None if it belongs to an offer that has ended without a draw.
fn state_of<T: Config>(id: LoanId, has_outcome: bool) -> Option<LoanState> {
	if let Some(offer) = LoanOffer::<T>::record(id) {
		return Some(match offer.stage {
			Stage::Proposed => LoanState::Proposed,
			Stage::Approved => LoanState::Approved,
			Stage::Rejected => LoanState::Rejected,
		});
	}
	if LiveLoan::<T>::exists(id) {
		return Some(LoanState::Live);
	}
	match SeizedLoan::<T>::record(id) {
		Some(record) if record.is_written_off => Some(LoanState::WrittenOff),
		Some(_) => Some(LoanState::Seized),
		None => has_outcome.then_some(LoanState::Ended),
	}
}

fn entry<T: Config>(id: LoanId) -> Option<LoanEntry<T::AccountId>> {
	let outcome = RecordBook::<T>::outcome(id);
	let state = state_of::<T>(id, outcome.is_some())?;
	let borrower = Registry::<T>::terms(id).map(|terms| terms.borrower);
	Some(LoanEntry { id, state, borrower, outcome })
}

pub(crate) fn loan_list<T: Config>(from: LoanId, limit: u32) -> LoanList<T::AccountId> {
	let (loans, next) = Registry::<T>::scan(from, page_size(limit), entry::<T>);
	LoanList { loans, next }
}
