//! What the pallet tells. Amounts are in USDai. Money moves as credits, of which pallet-assets tells no transfer: these events
//! say who received what.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
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
		PaymentDeferred {
			/// Whose it is.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What waited was paid.
		UnclaimedPaid {
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
		/// Somebody declared a breach, and the chain sees it, or the committee said so.
		BreachDeclared {
			/// The loan.
			loan: LoanId,
			/// What is wrong.
			reason: BreachReason,
			/// Until when it may be cured.
			cure_until: u64,
		},
		/// A breach is no more.
		BreachCured {
			/// The loan.
			loan: LoanId,
			/// What was wrong.
			reason: BreachReason,
		},
		/// A loan failed: its units are seized, its interest stops.
		Liquidated {
			/// The loan.
			loan: LoanId,
			/// Who had it seized.
			liquidator: T::AccountId,
			/// What all tranches lack.
			debt: Balance,
		},
		/// A lot went on sale.
		AuctionOpened {
			/// The loan.
			loan: LoanId,
			/// What is sold.
			units: Vec<UnitId>,
			/// The price asked at first.
			opening: Balance,
			/// The price asked at last.
			floor: Balance,
		},
		/// Somebody bid; who was outbid is free.
		BidPlaced {
			/// The loan.
			loan: LoanId,
			/// Who.
			bidder: T::AccountId,
			/// How much.
			amount: Balance,
			/// Until when it can be outbid, by the market's clock.
			ends_at: u64,
		},
		/// A winner could not be made to pay: the deposit is the lenders', the lot goes on sale again.
		BidForfeited {
			/// The loan.
			loan: LoanId,
			/// Who.
			bidder: T::AccountId,
			/// What was lost.
			deposit: Balance,
		},
		/// A lot was sold.
		LotSold {
			/// The loan.
			loan: LoanId,
			/// What was sold.
			units: Vec<UnitId>,
			/// Whose it is.
			buyer: T::AccountId,
			/// For how much.
			price: Balance,
		},
		/// Nobody wanted a lot.
		LotUnsold {
			/// The loan.
			loan: LoanId,
			/// What was not sold.
			units: Vec<UnitId>,
			/// The last price asked.
			floor: Balance,
		},
		/// Money that came in on a failed loan was divided; who lends was told by itself what it got.
		ProceedsDivided {
			/// The loan.
			loan: LoanId,
			/// All that was divided, the debt-service reserve included.
			proceeds: Balance,
			/// What the liquidator got.
			costs: Balance,
			/// What the treasury got.
			fee: Balance,
			/// What the borrower got.
			surplus: Balance,
			/// What the lenders lack still.
			outstanding: Balance,
		},
		/// Somebody paid a failed loan.
		Recovered {
			/// The loan.
			loan: LoanId,
			/// Who.
			payer: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What lenders lack is booked as lost. What comes later is theirs.
		WrittenOff {
			/// The loan.
			loan: LoanId,
			/// How much they lack.
			lost: Balance,
		},
		/// Nobody lacks anything of a failed loan: what was not sold is the borrower's again.
		Satisfied {
			/// The loan that is no more.
			loan: LoanId,
		},
		/// A curator claimed on a policy.
		ClaimFiled {
			/// The loan.
			loan: LoanId,
			/// The unit.
			unit: UnitId,
			/// Who is asked.
			insurer: T::AccountId,
			/// What the policy pays at most.
			coverage: Balance,
		},
		/// An insurer paid.
		ClaimPaid {
			/// The loan.
			loan: LoanId,
			/// The unit.
			unit: UnitId,
			/// How much.
			amount: Balance,
			/// What is left of the coverage.
			left: Balance,
		},
		/// An insurer refused.
		ClaimRefused {
			/// The loan.
			loan: LoanId,
			/// The unit.
			unit: UnitId,
			/// Why.
			reason: Reason,
		},
		/// Governance set the values.
		ParamsSet {
			/// The new values.
			params: Parameters,
		},
	}
}
