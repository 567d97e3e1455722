//! What can be wrong with a call.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such offer: it never was, it is drawn, or it ended.
		UnknownOffer,
		/// There is no such loan: it never was, it is not drawn yet, or it ended.
		UnknownLoan,
		/// The loan has no tranche of this number.
		UnknownTranche,
		/// Only the borrower may do this.
		NotBorrower,
		/// The account may not borrow: it never was admitted, or it has left.
		BorrowerNotAdmitted,
		/// Only the lender of the tranche may do this.
		NotLender,
		/// The money of a tranche is not committed.
		NotCommitted,
		/// The money of this tranche is committed already.
		AlreadyCommitted,
		/// The offer stands: the commitment is bound until it expires or is rejected.
		CommitmentBound,
		/// The credit committee has answered already.
		NotProposed,
		/// The credit committee has not approved.
		NotApproved,
		/// The offer has expired.
		OfferExpired,
		/// The offer would stand for longer than the governed limit.
		OfferTooLong,
		/// No more ids are left for loans.
		TooManyLoans,
		/// USDai is frozen for this account: nothing is taken from it or paid to it.
		AccountFrozen,

		/// A loan has to be secured by at least one unit.
		NoUnits,
		/// The terms list the same unit twice.
		DuplicateUnit,
		/// A loan has to have at least one tranche.
		NoTranche,
		/// Each tranche has to be of at least one unit of USDai.
		EmptyTranche,
		/// The vault lends the senior tranche or none: it is the first of the list, and there once.
		VaultNotSenior,
		/// The tranches do not add up to the principal.
		TranchesDoNotAddUp,
		/// The principal is more than 10^30 units of USDai.
		PrincipalTooLarge,
		/// The schedule has no deadline.
		NoDeadline,
		/// The schedule has more than 120 deadlines.
		TooManyDeadlines,
		/// A window of the schedule is shorter than the governed limit.
		WindowTooShort,
		/// The loan would run for longer than the governed limit, or beyond the calendar.
		TermTooLong,
		/// A day of the month is from 1 to 31.
		AnchorDayOutOfRange,
		/// An offset from UTC is 14 hours at most.
		UtcOffsetOutOfRange,
		/// The grace time is longer than the shortest window.
		GraceTooLong,
		/// A level payment would not exceed the interest of a window.
		NotAmortising,
		/// Origination fee and debt-service reserve would take all of the principal.
		NothingToDraw,

		/// The rate of a tranche, or of late interest, is not within the governed bounds.
		AprOutOfBounds,
		/// The vault does not lend at so low a rate.
		VaultAprTooLow,
		/// There is no such unit.
		UnknownUnit,
		/// A unit is not the borrower's.
		NotUnitOwner,
		/// A unit secures a loan already.
		UnitPledged,
		/// A unit has no receipt, or its receipt is not free: it is applied for, being redeemed or being sold.
		UnitNotIssued,
		/// A loss of a unit is reported.
		LossReported,
		/// The custodian has not confirmed lately that he keeps a unit.
		CustodyStale,
		/// A unit has no policy of an insurer who is one.
		NotInsured,
		/// The policy of a unit ends too early.
		PolicyEndsEarly,
		/// The policies of the units do not cover the principal.
		CoverTooSmall,
		/// The values behind the appraisal of a unit are too old.
		AppraisalStale,
		/// A unit cannot be appraised: its model has no feed, or no value was ever accepted.
		NotAppraised,
		/// Nothing is lent against a unit's model.
		ModelNotAccepted,
		/// The principal is more than may be lent against the units.
		LtvExceeded,
		/// Curators other than the borrower stand behind too little of the principal.
		FirstLossTooSmall,
		/// Too much is lent to the borrower already.
		BorrowerConcentration,
		/// Too much is lent already with first losses borne by a curator.
		CuratorConcentration,
		/// Too much is lent already against units of a model.
		ModelConcentration,
		/// Too much is lent already against units in a facility.
		FacilityConcentration,
		/// The vault cannot lend so much now.
		VaultIlliquid,

		/// The amount is zero.
		AmountIsZero,
		/// Nothing is due in this window.
		NothingDue,
		/// More is due than the caller wants to pay.
		DueAboveMax,
		/// Nothing is kept for this account.
		NothingUnclaimed,
		/// A lender has not consented to these terms.
		NoConsent,
		/// A loan is refinanced with the units that secure it.
		UnitsDiffer,

		/// The loan is seized: what was agreed of payments and units is over.
		LoanSeized,
		/// The loan is not seized, or it is and was satisfied.
		NotSeized,
		/// Neither grace nor the time to cure a breach is over, or the reserve pays what is past due.
		NotInDefault,
		/// USDai cannot be minted now: nothing is seized while bidders cannot have money.
		EntryClosed,
		/// Nothing of the loan is on sale.
		NothingOnSale,
		/// The time for bids is over: the auction is to be settled.
		AuctionOver,
		/// The time for bids is not over.
		AuctionRuns,
		/// The bid is below the price asked, or raises the one before it by too little.
		BidTooLow,
		/// A bid stands: before the auction is settled the loan is neither repaid nor written off.
		BidStands,
		/// A seized loan is repaid in full or not at all while a lot is on sale, and its last unit together with the exit fee.
		PaidInPart,
		/// The account owns no position of the loan that counted as first loss.
		NotCurator,
		/// No lot is left that nobody wanted, or nobody lacks anything.
		NothingUnsold,
		/// What is lacking is booked as lost already.
		WrittenOffAlready,
		/// The chain sees no such breach.
		NotInBreach,
		/// This breach is declared already.
		BreachDeclared,
		/// No declared breach is cured, or not by the caller's word.
		NothingCured,
		/// The unit does not secure the loan, or is sold.
		NotSecured,
		/// A claim for the unit is filed already.
		ClaimFiled,
		/// The policy of the unit has ended, and no loss of the unit is reported.
		PolicyExpired,
		/// No claim for the unit is filed.
		UnknownClaim,
		/// Only the insurer that the claim is on may do this.
		NotInsurer,
		/// The claim is paid in full or refused already.
		ClaimClosed,
		/// More than what is left of the coverage.
		CoverageExceeded,

		/// An offer may stand for at least a second and at most 366 days.
		MaxOfferOutOfRange,
		/// The least stub is 28 days at most.
		MinStubTooLong,
		/// The shortest window is of at least a second.
		MinWindowIsZero,
		/// The longest term is at least the shortest window and at most 50 years.
		MaxTermOutOfRange,
		/// The highest rate is 1000 % at most.
		MaxAprTooHigh,
		/// The lowest rate is above the highest.
		MinAprAboveMax,
		/// The vault's lowest rate is not between the lowest and the highest.
		MinVaultAprOutOfRange,
		/// The least first loss has to leave something to the senior tranche.
		MinFirstLossTooHigh,
		/// A limit of concentration of zero would close lending.
		ConcentrationLimitIsZero,
		/// A model that nothing may be lent against is not listed.
		LtvCapIsZero,
		/// A model has two caps.
		ModelListedTwice,
		/// Each stage has to begin later than the one before and to lose no less.
		StagesNotAscending,
		/// Each haircut has to begin later than the one before and to count no more.
		HaircutsNotDescending,
		/// A cure takes from 1 to 120 deadlines.
		CureInstalmentsOutOfRange,
		/// A policy that need not run needs no value here.
		PolicyRenewalIsZero,
		/// A breach may be cured for at least a second and at most 366 days.
		CurePeriodOutOfRange,
		/// An auction that opens at nothing has nowhere to fall to.
		OpeningShareIsZero,
		/// Each price is asked for at least a second and at most 30 days.
		FallTimeOutOfRange,
		/// A price falls from 1 to 1,000 times.
		FallsOutOfRange,
		/// A bid has to raise the one before it by half at most.
		IncrementTooHigh,
		/// An auction lasts at least a second and at most 30 days from its first bid.
		AuctionTimeOutOfRange,
		/// A bid extends an auction by at least a second, and by no more than the first one.
		ExtensionOutOfRange,
		/// A deposit is half of a bid at most.
		BidDepositTooHigh,
		/// The treasury takes 20 % of proceeds at most.
		LiquidationFeeTooHigh,
		/// A seizure costs 100,000 USDai at most: what its caller is paid comes before the lenders, and is owed by who repays in full.
		SeizureCostsTooHigh,
	}
}
