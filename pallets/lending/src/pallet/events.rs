//! The events. Amounts are in USDai (18 decimals).
//!
//! Money moves as credits, for which pallet-assets emits no transfer events. So these events name
//! every account that paid or received.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A borrower proposed the terms of a loan.
		Proposed {
			/// Id of the new offer.
			loan: LoanId,
			/// The borrower of the terms.
			borrower: T::AccountId,
			/// BLAKE2-256 hash of the SCALE-encoded terms.
			terms_hash: H256,
		},
		/// The money of a tranche was put on hold in the lender's account.
		Committed {
			/// Id of the offer.
			loan: LoanId,
			/// Number of the tranche; 0 is the senior one.
			tranche: u8,
			/// The lender of the tranche.
			lender: T::AccountId,
			/// Held amount: USDai (18 decimals).
			amount: Balance,
		},
		/// The held money of a tranche was released to its lender.
		CommitmentWithdrawn {
			/// Id of the offer, which had expired or been rejected.
			loan: LoanId,
			/// Number of the tranche; 0 is the senior one.
			tranche: u8,
			/// The lender of the tranche.
			lender: T::AccountId,
		},
		/// The credit committee approved an offer. This reserves neither units nor money.
		Approved {
			/// Id of the offer.
			loan: LoanId,
		},
		/// The credit committee rejected an offer.
		Rejected {
			/// Id of the offer.
			loan: LoanId,
		},
		/// An expired or rejected offer was removed, and no money is held for it.
		OfferEnded {
			/// Id of the offer, which is not used again.
			loan: LoanId,
		},
		/// A loan was drawn, or replaced another loan. Its units are pledged, and its interest
		/// runs.
		Drawn {
			/// Id of the loan.
			loan: LoanId,
			/// The borrower of the loan.
			borrower: T::AccountId,
			/// Principal of the loan: USDai (18 decimals).
			principal: Balance,
			/// Amount paid to the borrower: USDai (18 decimals).
			paid: Balance,
			/// Fee paid to the treasury: USDai (18 decimals).
			origination_fee: Balance,
			/// Amount put into the debt-service reserve: USDai (18 decimals).
			reserve: Balance,
			/// The last deadline, in seconds since 1970.
			maturity: u64,
		},
		/// An account paid a live loan. In a refinance this is the part paid in cash, without
		/// principal.
		Repaid {
			/// Id of the loan.
			loan: LoanId,
			/// The account that paid.
			payer: T::AccountId,
			/// Amount paid in all: USDai (18 decimals).
			amount: Balance,
			/// Part of it that pays late interest: USDai (18 decimals).
			late: Balance,
			/// Part of it that pays interest: USDai (18 decimals).
			interest: Balance,
			/// Part of it that repays principal: USDai (18 decimals).
			principal: Balance,
			/// Part of it that pays the exit fee: USDai (18 decimals).
			exit_fee: Balance,
		},
		/// The debt-service reserve of a loan paid missed deadlines.
		ReserveDrawn {
			/// Id of the loan.
			loan: LoanId,
			/// Amount paid: USDai (18 decimals).
			amount: Balance,
			/// Amount left in the reserve: USDai (18 decimals).
			left: Balance,
		},
		/// An account added money to the debt-service reserve of a loan.
		ReserveToppedUp {
			/// Id of the loan.
			loan: LoanId,
			/// The account that paid.
			payer: T::AccountId,
			/// Amount added: USDai (18 decimals).
			amount: Balance,
		},
		/// Rent of a unit was paid into the cash account of its loan, or into the proceeds of a
		/// seized loan.
		RentReceived {
			/// Id of the loan.
			loan: LoanId,
			/// Id of the lease.
			lease: LeaseId,
			/// Part of it paid for operating expenses to the borrower, or of a seized unit to its
			/// custodian: USDai (18 decimals).
			opex: Balance,
			/// The rest, which the loan retains: USDai (18 decimals).
			retained: Balance,
		},
		/// A valuation round released money of a cash account to the borrower.
		CashReleased {
			/// Id of the loan.
			loan: LoanId,
			/// Amount released: USDai (18 decimals).
			amount: Balance,
			/// Amount left in the account: USDai (18 decimals).
			left: Balance,
		},
		/// Money above the target of a cash account prepaid the loan, because its coverage is below
		/// `sweep`, or because the loan was replaced by one without a cash account.
		CashSwept {
			/// Id of the loan.
			loan: LoanId,
			/// The deadline as of which it counts, in seconds since 1970, or the time of the
			/// refinance.
			at: u64,
			/// Coverage over the last windows, with 18 decimals. None before there are enough.
			dscr: Option<FixedU128>,
			/// Amount prepaid, by all tranches pro rata: USDai (18 decimals).
			amount: Balance,
		},
		/// Money above the target of a cash account stays there, because the coverage of the loan
		/// is below `lock_up`.
		CashTrapped {
			/// Id of the loan.
			loan: LoanId,
			/// The deadline, in seconds since 1970.
			at: u64,
			/// Coverage over the last windows, with 18 decimals.
			dscr: Option<FixedU128>,
			/// Amount above the target: USDai (18 decimals).
			amount: Balance,
		},
		/// The share of a lender other than the vault was paid. If a `PaymentDeferred` comes before
		/// it, the money was not transferred, and the account can claim it with `claim_unclaimed`.
		LenderPaid {
			/// Id of the loan.
			loan: LoanId,
			/// Number of the tranche; 0 is the senior one.
			tranche: u8,
			/// The owner of the tranche's position.
			to: T::AccountId,
			/// Amount of the share: USDai (18 decimals).
			amount: Balance,
		},
		/// A payment to an account could not be made. The account can claim it with
		/// `claim_unclaimed`.
		PaymentDeferred {
			/// The account to pay.
			who: T::AccountId,
			/// Amount of the payment: USDai (18 decimals).
			amount: Balance,
		},
		/// An account claimed its deferred payments.
		UnclaimedPaid {
			/// The account that was paid.
			who: T::AccountId,
			/// Amount paid, released holds of ended bids included: USDai (18 decimals).
			amount: Balance,
		},
		/// The vault's impairment of a live loan changed.
		Classified {
			/// Id of the loan.
			loan: LoanId,
			/// The oldest missed deadline, in seconds since 1970. None if no deadline is missed.
			past_due_since: Option<u64>,
			/// The part of the vault's principal that is counted as lost: USDai (18 decimals).
			impairment: Balance,
		},
		/// The credit committee set a floor under the impairment of a loan, or ended it.
		Impaired {
			/// Id of the loan, live or seized.
			loan: LoanId,
			/// Share of the vault's principal that counts as lost at least, in billionths. Zero if
			/// the floor was ended.
			share: Perbill,
			/// When the floor ends, in seconds since 1970.
			ends_at: u64,
		},
		/// A loan could not be brought up to now. A due loan is tried again an hour later. Until it
		/// is brought up or counts as lost, no request at the vault is filled.
		ClassificationFailed {
			/// Id of the loan.
			loan: LoanId,
			/// The error.
			error: DispatchError,
		},
		/// A loan could not be brought up to now for `failing_period`. It counts as lost until it
		/// can be, and the requests at the vault are filled again.
		CountedAsLost {
			/// Id of the loan.
			loan: LoanId,
			/// The part of the vault's principal that counted as good before: USDai (18 decimals).
			amount: Balance,
		},
		/// A loan could be brought up to now again. It counts by its record from now on.
		BroughtUpAgain {
			/// Id of the loan.
			loan: LoanId,
		},
		/// A lender consented to new terms of a loan.
		Consented {
			/// Id of the loan to refinance.
			loan: LoanId,
			/// The vault, or the account that consented.
			lender: Lender<T::AccountId>,
			/// BLAKE2-256 hash of the SCALE-encoded new terms.
			terms_hash: H256,
			/// When the consent ends, in seconds since 1970.
			ends_at: u64,
		},
		/// A consent to new terms of a loan was revoked.
		ConsentRevoked {
			/// Id of the loan.
			loan: LoanId,
			/// The vault, or the account whose consent was revoked.
			lender: Lender<T::AccountId>,
		},
		/// A lender other than the vault settled the difference between a loan and the loan that
		/// replaces it.
		LenderRefinanced {
			/// Id of the loan that was replaced.
			loan: LoanId,
			/// An owner of a position of the old loan, or a lender of the new loan.
			lender: T::AccountId,
			/// Amount taken, because the account lends more than it gets back; else zero: USDai (18
			/// decimals).
			paid_in: Balance,
			/// Amount paid, because the account gets back more than it lends; else zero: USDai (18
			/// decimals).
			paid_out: Balance,
		},
		/// A loan was replaced by a new loan on the same units.
		Refinanced {
			/// Id of the loan that was replaced.
			loan: LoanId,
			/// Id of the new loan.
			successor: LoanId,
			/// Amount that the borrower paid in addition to interest and exit fee, or zero: USDai
			/// (18 decimals).
			cash_in: Balance,
			/// Amount that the borrower received, or zero: USDai (18 decimals).
			cash_out: Balance,
		},
		/// A loan was repaid in full, and its units were released to the borrower.
		Closed {
			/// Id of the loan, which is not used again.
			loan: LoanId,
			/// Rest of the debt-service reserve, paid to the borrower: USDai (18 decimals).
			returned: Balance,
		},
		/// A breach of the terms of a loan was declared, by an account or by a valuation round.
		BreachDeclared {
			/// Id of the loan.
			loan: LoanId,
			/// Kind of the breach.
			reason: BreachReason,
			/// The last second of the cure period, in seconds since 1970. After it the loan can be
			/// liquidated.
			cure_until: u64,
		},
		/// A declared breach was remedied and cleared.
		BreachCured {
			/// Id of the loan.
			loan: LoanId,
			/// Kind of the breach.
			reason: BreachReason,
		},
		/// A valuation round began: the units of all loans are valued by the prices of one instant.
		ValuationStruck {
			/// Number of the round.
			round: u64,
			/// The instant of the prices, in seconds since 1970.
			at: u64,
		},
		/// A valuation round has valued the units of all loans. Requests in windows that had closed
		/// at its instant are filled.
		ValuationCompleted {
			/// Number of the round.
			round: u64,
			/// The instant of the prices, in seconds since 1970.
			at: u64,
			/// Number of loans that the round came to.
			loans: u32,
		},
		/// A valuation round found that the units of a loan are worth too little. The call is met
		/// by a payment, by more units, or by higher prices.
		MarginCalled {
			/// Id of the loan.
			loan: LoanId,
			/// What the loan owes, less its debt-service reserve: USDai (18 decimals).
			need: Balance,
			/// What it may owe at most: the values of the units, each times the maintenance of its
			/// model: USDai (18 decimals).
			cover: Balance,
			/// The last second in which the call can be met, in seconds since 1970. After it the
			/// loan can be liquidated.
			until: u64,
		},
		/// The units of a loan are worth enough again, and the margin call has ended.
		MarginRestored {
			/// Id of the loan.
			loan: LoanId,
		},
		/// A borrower added units to a loan.
		UnitsAdded {
			/// Id of the loan.
			loan: LoanId,
			/// Ids of the units, which are pledged.
			units: Vec<UnitId>,
		},
		/// Units of a loan were released to its borrower.
		UnitsReleased {
			/// Id of the loan.
			loan: LoanId,
			/// Ids of the units.
			units: Vec<UnitId>,
		},
		/// A loan was seized. Its units are for sale, and its interest stops.
		Liquidated {
			/// Id of the loan.
			loan: LoanId,
			/// The account that had it seized, and is paid the seizure costs.
			liquidator: T::AccountId,
			/// Claims of all tranches at the seizure: USDai (18 decimals).
			debt: Balance,
		},
		/// A lot of a seized loan went on sale.
		AuctionOpened {
			/// Id of the seized loan.
			loan: LoanId,
			/// Number of the lot: how many lots of the loan were opened before it.
			lot: u32,
			/// Ids of the units in the lot.
			units: Vec<UnitId>,
			/// The first price: USDai (18 decimals).
			opening: Balance,
			/// The last price: USDai (18 decimals).
			floor: Balance,
		},
		/// An account bid for a lot. The bid before it was returned.
		BidPlaced {
			/// Id of the seized loan.
			loan: LoanId,
			/// Number of the lot: how many lots of the loan were opened before it.
			lot: u32,
			/// The account that bid.
			bidder: T::AccountId,
			/// The bid with its deposit: USDai (18 decimals).
			amount: Balance,
			/// The second of the lot's time from which the bid can no longer be outbid. The view
			/// `auction` converts it.
			ends_at: u64,
		},
		/// A winning bid could not be collected. Its deposit is distributed as proceeds, and the
		/// lot goes on sale again.
		BidForfeited {
			/// Id of the seized loan.
			loan: LoanId,
			/// Number of the lot: how many lots of the loan were opened before it.
			lot: u32,
			/// The account that bid.
			bidder: T::AccountId,
			/// Deposit that was lost: USDai (18 decimals).
			deposit: Balance,
		},
		/// A loss of a unit in the lot was reported, or the report was withdrawn. The bid is void,
		/// its money was returned, and the lot goes on sale again.
		BidVoided {
			/// Id of the seized loan.
			loan: LoanId,
			/// Number of the lot: how many lots of the loan were opened before it.
			lot: u32,
			/// The account that bid.
			bidder: T::AccountId,
			/// The bid with its deposit: USDai (18 decimals).
			amount: Balance,
		},
		/// A lot of a seized loan was sold.
		LotSold {
			/// Id of the seized loan.
			loan: LoanId,
			/// Number of the lot: how many lots of the loan were opened before it.
			lot: u32,
			/// Ids of the units in the lot.
			units: Vec<UnitId>,
			/// The new owner of the units.
			buyer: T::AccountId,
			/// Price paid: USDai (18 decimals).
			price: Balance,
		},
		/// A lot of a seized loan had no bid at its last price.
		LotUnsold {
			/// Id of the seized loan.
			loan: LoanId,
			/// Number of the lot: how many lots of the loan were opened before it.
			lot: u32,
			/// Ids of the units in the lot.
			units: Vec<UnitId>,
			/// The last price: USDai (18 decimals).
			floor: Balance,
			/// Time from which any account may offer the lot again, in seconds since 1970.
			reoffer_from: u64,
		},
		/// Proceeds of a seized loan were distributed. The lenders' parts have their own
		/// `LenderPaid` events; the rest went to the vault.
		ProceedsDivided {
			/// Id of the seized loan.
			loan: LoanId,
			/// Amount distributed, the debt-service reserve included: USDai (18 decimals).
			proceeds: Balance,
			/// Seizure costs paid to the liquidator: USDai (18 decimals).
			costs: Balance,
			/// Liquidation fee paid to the treasury: USDai (18 decimals).
			fee: Balance,
			/// Exit fee paid to the treasury: USDai (18 decimals).
			exit_fee: Balance,
			/// Amount paid to the borrower: USDai (18 decimals).
			surplus: Balance,
			/// Claims of all lenders that are still outstanding: USDai (18 decimals).
			outstanding: Balance,
		},
		/// An account paid a seized loan.
		Recovered {
			/// Id of the seized loan.
			loan: LoanId,
			/// The account that paid.
			payer: T::AccountId,
			/// Amount paid: USDai (18 decimals).
			amount: Balance,
		},
		/// The outstanding claims of a seized loan were written off. Later proceeds still go to the
		/// lenders.
		WrittenOff {
			/// Id of the seized loan.
			loan: LoanId,
			/// Claims written off: USDai (18 decimals).
			lost: Balance,
		},
		/// All claims on a seized loan are paid. Unsold units went back to the borrower.
		Satisfied {
			/// Id of the loan, which is not used again.
			loan: LoanId,
		},
		/// A claim on the insurance policy of a unit was filed, by an account or by the chain, at
		/// the seizure or when a loss is reported later.
		ClaimFiled {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// The insurer of the policy.
			insurer: T::AccountId,
			/// The most that the policy pays: USDai (18 decimals).
			coverage: Balance,
			/// From this second on the insurer is silent unless it has answered, in seconds since
			/// 1970.
			answer_by: UnixSeconds,
		},
		/// An insurer paid a claim in full or in part.
		ClaimPaid {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// Amount paid: USDai (18 decimals).
			amount: Balance,
			/// Coverage that is not paid yet: USDai (18 decimals).
			left: Balance,
		},
		/// An insurer refused the rest of a claim.
		ClaimRefused {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// The reason that the insurer gave.
			reason: Reason,
			/// End of the time in which the council can uphold the claim, in seconds since 1970.
			open_until: UnixSeconds,
		},
		/// An insurer did not answer a claim in time, and its unit is reported neither missing nor
		/// destroyed. That counts as a refusal.
		ClaimUnanswered {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// End of the time in which the council can uphold the claim, in seconds since 1970.
			open_until: UnixSeconds,
		},
		/// A claim was closed without a decision: its refusal stands after the time for
		/// arbitration, or the lenders are owed nothing any more.
		ClaimClosed {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// Coverage that is not paid: USDai (18 decimals).
			left: Balance,
		},
		/// A claim that the insurer did not answer was paid out of its bond, as far as that goes.
		/// The claim is closed, and the insurer is not admitted any more.
		ClaimEnforced {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// The insurer.
			insurer: T::AccountId,
			/// What was paid: USDai (18 decimals).
			amount: Balance,
			/// Coverage that is not paid: USDai (18 decimals).
			left: Balance,
		},
		/// The council upheld a claim that the insurer had refused. It was paid out of the bond, as
		/// far as that goes, and is closed.
		ClaimUpheld {
			/// Id of the seized loan.
			loan: LoanId,
			/// Id of the unit.
			unit: UnitId,
			/// The insurer.
			insurer: T::AccountId,
			/// What was paid: USDai (18 decimals).
			amount: Balance,
			/// Coverage that is not paid: USDai (18 decimals).
			left: Balance,
		},
		/// The chain resumed after a time of more than 60 seconds without blocks. Borrowers have a
		/// notice before a loan is seized.
		ChainResumed {
			/// Time of the first block after it, in seconds since 1970.
			resumed_at: u64,
			/// Seconds for which the chain stood still.
			stood: u64,
			/// Time from which loans are seized again, in seconds since 1970.
			notice_until: u64,
		},
		/// Governance set the governed values.
		ParamsSet {
			/// The new values.
			params: Parameters,
		},
		/// A loan has ended or was written off, or a later recovery has changed its outcome.
		OutcomeRecorded {
			/// Id of the loan.
			loan: LoanId,
			/// How it ended, in USDai (18 decimals).
			outcome: LoanOutcome,
		},
		/// A fact was added to the record of an account.
		FactRecorded {
			/// The role in which the account has done it.
			role: Role,
			/// The account.
			who: T::AccountId,
			/// What it has done.
			fact: Fact,
		},
	}
}
