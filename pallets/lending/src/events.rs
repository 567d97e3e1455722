//! What the pallet tells. Amounts are in USDai. Money moves as credits, of which pallet-assets tells no transfer: these events
//! say who received what.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A borrower proposed terms.
		Proposed {
			/// The loan, new.
			loan: LoanId,
			/// Who wants to borrow.
			borrower: T::AccountId,
			/// Hash of the terms.
			terms_hash: H256,
		},
		/// A lender's money is held for a tranche.
		Committed {
			/// The loan.
			loan: LoanId,
			/// The tranche.
			tranche: u8,
			/// Whose money.
			lender: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A lender's money is free again.
		CommitmentWithdrawn {
			/// The loan that will not be.
			loan: LoanId,
			/// The tranche.
			tranche: u8,
			/// Whose money.
			lender: T::AccountId,
		},
		/// The credit committee approved. Nothing is reserved by it.
		Approved {
			/// The loan.
			loan: LoanId,
		},
		/// The credit committee rejected.
		Rejected {
			/// The loan that will not be.
			loan: LoanId,
		},
		/// Nothing is left of an offer that expired or was rejected.
		OfferEnded {
			/// The loan that will not be.
			loan: LoanId,
		},
		/// A loan was drawn, or took the place of another: its units are pledged, interest runs.
		Drawn {
			/// The loan.
			loan: LoanId,
			/// Who owes it.
			borrower: T::AccountId,
			/// What is owed.
			principal: Balance,
			/// What the borrower received.
			paid: Balance,
			/// What the treasury received.
			origination_fee: Balance,
			/// What the debt-service reserve holds.
			reserve: Balance,
			/// The last deadline.
			maturity: u64,
		},
		/// A loan was paid, by anyone. Where it is refinanced, what was paid of it in cash: no principal.
		Repaid {
			/// The loan.
			loan: LoanId,
			/// Who paid.
			payer: T::AccountId,
			/// All that was taken.
			amount: Balance,
			/// Late interest in it.
			late: Balance,
			/// Interest in it.
			interest: Balance,
			/// Principal in it.
			principal: Balance,
			/// Exit fee in it.
			exit_fee: Balance,
		},
		/// The debt-service reserve paid what was missed.
		ReserveDrawn {
			/// The loan.
			loan: LoanId,
			/// How much.
			amount: Balance,
			/// What is left in it.
			left: Balance,
		},
		/// Somebody put money into the debt-service reserve.
		ReserveToppedUp {
			/// The loan.
			loan: LoanId,
			/// Who.
			payer: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A lender other than the vault got its part; where a [`Event::Kept`] of it comes first, it waits for him.
		LenderPaid {
			/// The loan.
			loan: LoanId,
			/// The tranche.
			tranche: u8,
			/// The owner of the position.
			to: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// An account could not be paid: the money waits for it.
		Kept {
			/// Whose it is.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What waited was paid.
		KeptClaimed {
			/// Whose it was.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What the vault counts as lost of a loan has changed.
		Classified {
			/// The loan.
			loan: LoanId,
			/// Since when a deadline is past due and unsatisfied.
			past_due_since: Option<u64>,
			/// What the vault counts as lost.
			impairment: Balance,
		},
		/// A due loan could not be brought up to now; it is tried again later.
		ClassificationFailed {
			/// The loan.
			loan: LoanId,
			/// Why.
			error: DispatchError,
		},
		/// A lender consented to new terms of a loan.
		Consented {
			/// The loan.
			loan: LoanId,
			/// Who.
			lender: Lender<T::AccountId>,
			/// Hash of the terms.
			terms_hash: H256,
		},
		/// A lender other than the vault went from a loan to its successor.
		LenderRefinanced {
			/// The loan that ended.
			loan: LoanId,
			/// Who.
			lender: T::AccountId,
			/// What was put up for the successor beyond what the loan gave back, or nothing.
			paid_in: Balance,
			/// What the loan gave back beyond what the successor took, or nothing.
			paid_out: Balance,
		},
		/// A loan took the place of another.
		Refinanced {
			/// The loan that ended.
			loan: LoanId,
			/// The one that took its place, with the same units.
			successor: LoanId,
			/// What the borrower paid besides interest and fees, or nothing.
			cash_in: Balance,
			/// What the borrower received, or nothing.
			cash_out: Balance,
		},
		/// A loan is repaid: its units are free.
		Closed {
			/// The loan that is no more.
			loan: LoanId,
			/// What the debt-service reserve gave back to the borrower.
			returned: Balance,
		},
		/// Governance set the values.
		ParamsSet {
			/// The new values.
			params: Parameters,
		},
	}
}
