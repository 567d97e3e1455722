//! The errors. Each one states the condition that failed.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no offer of this id: it never existed, was drawn, or has ended.
		UnknownOffer,
		/// There is no loan of this id: it was never drawn, or has ended.
		UnknownLoan,
		/// The offer has no tranche of this number.
		UnknownTranche,
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// Only the credit committee may do this: more than half of its members, by a motion.
		NotCreditCommittee,
		/// The caller is not the borrower.
		NotBorrower,
		/// The borrower is not admitted, or has lost the admission.
		BorrowerNotAdmitted,
		/// The caller is not the lender of the tranche.
		NotLender,
		/// The money of a tranche is not committed.
		NotCommitted,
		/// The money of the tranche is committed already.
		AlreadyCommitted,
		/// The commitment is bound: the offer has neither expired nor been rejected.
		CommitmentBound,
		/// The credit committee has approved or rejected the offer already.
		NotProposed,
		/// The credit committee has not approved the offer.
		NotApproved,
		/// The offer has expired or was rejected.
		OfferExpired,
		/// The offer would stay open for longer than the governed limit.
		OfferTooLong,
		/// No id is left for another loan.
		TooManyLoans,
		/// USDai is frozen for an account that would have to pay or receive.
		AccountFrozen,
		/// An account has less free USDai than it has to pay or to hold. Beside held USDai, 10^-18
		/// has to stay free.
		InsufficientUsdai,

		/// The terms list no unit.
		NoUnits,
		/// The terms list a unit twice.
		DuplicateUnit,
		/// The terms have no tranche.
		NoTranche,
		/// The amount of a tranche is zero.
		EmptyTranche,
		/// The vault can lend only the senior tranche, which is the first one.
		VaultNotSenior,
		/// The sum of the tranches differs from the principal.
		TranchesDoNotAddUp,
		/// The principal is below the governed minimum.
		PrincipalTooSmall,
		/// The principal exceeds 10^12 USDai.
		PrincipalTooLarge,
		/// The schedule has no deadline.
		NoDeadline,
		/// The schedule has more than 120 deadlines.
		TooManyDeadlines,
		/// The time between two deadlines is shorter than the governed limit.
		WindowTooShort,
		/// A bullet loan has more than 92 days between two deadlines.
		BulletWindowTooLong,
		/// The term exceeds the governed limit, or ends after the year 2106.
		TermTooLong,
		/// The day of the month is not from 1 to 31.
		AnchorDayOutOfRange,
		/// The offset from UTC exceeds 14 hours.
		UtcOffsetOutOfRange,
		/// The grace period is longer than the shortest time between two deadlines.
		GraceTooLong,
		/// A level payment does not exceed the interest between two deadlines.
		NotAmortising,
		/// Origination fee and debt-service reserve take all of the principal.
		NothingToDraw,
		/// A bullet loan has no cash account: rent that covers its interest would be released
		/// before the principal is due.
		CashWithBullet,
		/// A cash account needs a debt-service reserve of one instalment at least.
		CashWithoutReserve,
		/// More than 80 % of the rent would go to the borrower for operating expenses.
		OpexTooHigh,
		/// The levels of the cash account must be `floor <= sweep <= lock_up <= 10`.
		CashLevelsOutOfOrder,
		/// `lookback` of the cash account must be from 3 to 12 windows.
		LookbackOutOfRange,
		/// `lookback` times the shortest time between two deadlines is below the governed minimum.
		LookbackTooShort,

		/// The rate of a tranche or of late interest is outside the governed bounds.
		AprOutOfBounds,
		/// The rate of the vault's tranche is below the vault's minimum.
		VaultAprTooLow,
		/// A unit does not exist.
		UnknownUnit,
		/// A unit does not belong to the borrower.
		NotUnitOwner,
		/// A unit secures another loan already.
		UnitPledged,
		/// A unit has no receipt, is being redeemed, or is for sale after a seizure.
		UnitNotIssued,
		/// A loss of a unit is reported.
		LossReported,
		/// The custody of a unit was not confirmed within `max_custody_age` by a current custodian.
		CustodyStale,
		/// A unit has no policy of an admitted insurer with coverage.
		NotInsured,
		/// The policy of a unit neither runs past the maturity nor for the governed renewal period
		/// from now.
		PolicyEndsEarly,
		/// The policies of the units cover less than the principal. A policy counts up to the value
		/// of its own unit.
		CoverTooSmall,
		/// The data behind the value of a unit are older than `max_age` of the feeds.
		AppraisalStale,
		/// A unit cannot be appraised: its model is not registered, or has no accepted value.
		NotAppraised,
		/// The model of a unit has no loan-to-value cap, so nothing is lent against it.
		ModelNotAccepted,
		/// The principal exceeds the sum of the values of the units, each times the loan-to-value
		/// cap of its model.
		LtvExceeded,
		/// The tranches behind the senior one that admitted curators other than the borrower lend
		/// are together below the share `min_first_loss` of the principal.
		FirstLossTooSmall,
		/// The custodian, the insurer or the lessee of a unit, or a curator of the first loss, is
		/// not shown to be independent: it belongs to the borrower's group, or is not admitted.
		ConflictOfInterest,
		/// The principal lent to the borrower would exceed the limit for one borrower.
		BorrowerConcentration,
		/// The principal with first loss from a curator would exceed the limit for one curator.
		CuratorConcentration,
		/// The principal lent against a model would exceed the limit for one model.
		ModelConcentration,
		/// The principal lent against a facility would exceed the limit for one facility.
		FacilityConcentration,
		/// The vault's tranche exceeds what the vault may lend now.
		VaultIlliquid,
		/// The loan has a cash account and the new terms have none: their principal exceeds what is
		/// left of the loan after the account has paid it.
		PrincipalAboveRest,
		/// The cash account of the loan covers all that is owed. The loan is repaid, not replaced
		/// by one without an account.
		AccountRepaysLoan,
		/// What the units will earn over the schedule covers too little of the instalments. Of a
		/// loan that replaces another, less than of the other one too.
		CoverageTooLow,
		/// A unit has an active lease that the credit committee has not recognised for this loan.
		/// An approval recognises a lease that has started, whose lessee is admitted and shown to
		/// be independent of the borrower.
		LeaseNotRecognised,

		/// The amount is zero.
		AmountIsZero,
		/// Nothing is due on the loan now.
		NothingDue,
		/// Nothing is past due on the loan now.
		NothingPastDue,
		/// The amount due exceeds the maximum that the caller gave.
		DueAboveMax,
		/// No deferred payment waits for the caller.
		NothingUnclaimed,
		/// A lender has not consented to these terms, or its consent has ended.
		NoConsent,
		/// The caller has given no consent to new terms of this loan.
		NothingToRevoke,
		/// The new terms do not list the units of the loan.
		UnitsDiffer,
		/// A loan has at most 16 units.
		TooManyUnits,
		/// The units of a loan are of at most four models.
		TooManyModels,
		/// A unit does not secure the loan, or would be its last one.
		UnitNotReleasable,
		/// The loan is past due, in breach or impaired, so its units have to stay.
		LoanNotInOrder,

		/// The loan is seized.
		LoanSeized,
		/// There is no seized loan of this id.
		NotSeized,
		/// Neither a grace period nor a cure period of the loan has ended.
		NotInDefault,
		/// Minting USDai is closed now, by a brake or because the reserve is not proved, so bidders
		/// could not obtain it. No loan is seized.
		EntryClosed,
		/// The chain stood still, and the notice after it runs, so that borrowers can pay first. No
		/// loan is seized. The view `standstill` returns its end.
		NoticeRuns,
		/// No lot of the loan is on sale.
		NothingOnSale,
		/// The bid names another lot than the one on sale.
		LotChanged,
		/// The time for bids is over. The auction has to be settled.
		AuctionOver,
		/// An auction of the loan is still running.
		AuctionRuns,
		/// The bid is below the least bid.
		BidTooLow,
		/// There is a bid for the lot on sale. The auction has to be settled first.
		BidStands,
		/// The amount is below the payoff of the seized loan. While a lot is on sale, only the
		/// whole payoff is accepted. While none is, a smaller amount has to leave the lenders a
		/// claim: the exit fee is due with the last claim.
		PaidInPart,
		/// The caller owns no position of the loan that counted as first loss.
		NotCurator,
		/// The loan has no unsold lot.
		NothingUnsold,
		/// First-loss lenders may still buy the unsold lot. The view `recovery` returns the time
		/// from which any account may offer it again.
		ReofferTooEarly,
		/// The outstanding claims are written off already.
		WrittenOffAlready,
		/// A unit of the loan is on sale, waits for its auction or is unsold, or an insurance claim
		/// is open. What they bring is not lost.
		RecoveryPending,
		/// No unit of the loan is in a breach of this kind now.
		NotInBreach,
		/// A breach of this kind is declared already.
		BreachDeclared,
		/// The chain alone declares this kind: a valuation round that the units are worth too
		/// little, a deadline or a round that the coverage is too low.
		DeclaredByRounds,
		/// No valuation round runs.
		NoRoundRuns,
		/// The vault does not lend to the loan, so there is nothing to impair.
		VaultLendsNothing,
		/// No declared breach has been remedied. Covenant breaches are cleared by the credit
		/// committee only.
		NothingCured,
		/// The unit does not secure the loan, or is sold.
		NotSecured,
		/// The caller owns no position of the loan, and no loss of the unit is reported.
		NotClaimant,
		/// A claim for the unit and its reported loss is filed already.
		ClaimFiled,
		/// The policy of the unit has expired, and no loss of the unit is reported.
		PolicyExpired,
		/// No claim for the unit is filed.
		UnknownClaim,
		/// The caller is not the insurer of the claim.
		NotInsurer,
		/// The claim is closed or refused already.
		ClaimClosed,
		/// The time for an answer to the claim is over: any account can enforce it.
		AnswerOverdue,
		/// The insurer still has time to answer the claim.
		AnswerPending,
		/// The insurer has refused the claim; or it is silent, and the unit is reported neither
		/// missing nor destroyed, which counts as a refusal. The council decides.
		ClaimRefused,
		/// The reason of a refusal is empty.
		ReasonIsEmpty,
		/// Another claim on the policy of the unit is open, and stands for what the policy has
		/// left.
		PolicyClaimed,
		/// The insurer has not refused the claim, and its silence does not count as a refusal.
		NotRefused,
		/// The time for arbitration after the refusal is over.
		ArbitrationOver,
		/// The lenders of the loan are owed nothing any more: the buyer of a lot pays them.
		NothingOutstanding,
		/// `claim_period` must be longer than the delay of the timelock, and at most 366 days.
		ClaimPeriodOutOfRange,
		/// The amount exceeds the coverage that is left.
		CoverageExceeded,

		/// `max_offer` must be from 1 second to 366 days.
		MaxOfferOutOfRange,
		/// `min_stub` must be at most 28 days.
		MinStubTooLong,
		/// `min_window` must be at least 1 second.
		MinWindowIsZero,
		/// `max_term` must be from `min_window` to 50 years.
		MaxTermOutOfRange,
		/// `max_apr` must be at most 1000 %.
		MaxAprTooHigh,
		/// `min_apr` must not exceed `max_apr`.
		MinAprAboveMax,
		/// `min_vault_apr` must be from `min_apr` to `max_apr`.
		MinVaultAprOutOfRange,
		/// `min_principal` must be at least 50 times `sale.costs`, and at most 10^12 USDai.
		MinPrincipalOutOfRange,
		/// `min_first_loss` must be below 100 %.
		MinFirstLossTooHigh,
		/// Every limit of concentration must be above zero.
		ConcentrationLimitIsZero,
		/// The loan-to-value cap of a listed model must be above zero.
		LtvCapIsZero,
		/// The maintenance of a listed model must be above its cap for new loans.
		MaintenanceNotAboveEntry,
		/// A model must not have two loan-to-value caps.
		ModelListedTwice,
		/// Each impairment stage must begin later than the one before, and must not lose less.
		StagesNotAscending,
		/// Each haircut must begin later than the one before, and must not count more.
		HaircutsNotDescending,
		/// `cure_instalments` must be from 1 to 120.
		CureInstalmentsOutOfRange,
		/// `policy_renewal` must be None or at least one second.
		PolicyRenewalIsZero,
		/// `impairment_period` must be from 1 second to 366 days.
		ImpairmentPeriodOutOfRange,
		/// `cure_period` must be from 1 second to 366 days.
		CurePeriodOutOfRange,
		/// `valuation_period` must be from 1 second to 7 days.
		ValuationPeriodOutOfRange,
		/// `max_strike_delay` must be at most 3 days.
		StrikeDelayTooLong,
		/// `margin_period` must be from twice `valuation_period` to 366 days.
		MarginPeriodOutOfRange,
		/// `resume_notice` must be at most 30 days.
		ResumeNoticeTooLong,
		/// `sale.opening` must be above zero.
		OpeningShareIsZero,
		/// `sale.step` must be from 1 second to 30 days.
		FallTimeOutOfRange,
		/// `sale.steps` must be from 1 to 1,000.
		FallsOutOfRange,
		/// `sale.increment` must be from 0.5 % to 50 %.
		IncrementOutOfRange,
		/// `sale.length` must be from 1 second to 30 days.
		AuctionTimeOutOfRange,
		/// `sale.extension` must be from 1 second to `sale.length`.
		ExtensionOutOfRange,
		/// `sale.max_halt` must be at most 30 days.
		MaxHaltTooLong,
		/// `sale.reoffer_after` must be from 1 second to 366 days.
		ReofferTimeOutOfRange,
		/// `sale.deposit` must be from 1 % to 50 %.
		BidDepositOutOfRange,
		/// `sale.fee` must be at most 20 %.
		LiquidationFeeTooHigh,
		/// `sale.costs` must be at most 100,000 USDai.
		SeizureCostsTooHigh,
		/// `failing_period` must be at most 7 days.
		FailingPeriodTooLong,
		/// `min_coverage` must be at most 10.
		MinCoverageTooHigh,
		/// `min_lookback` must be at most 366 days.
		MinLookbackTooLong,
		/// `max_rent_arrears` must be at most 366 days.
		RentArrearsTooLong,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
		/// There is no lender position of this loan and tranche.
		UnknownPosition,
		/// The position counts as first loss of a loan that is live, or seized and not written off.
		PositionLocked,
		/// The account does not own the position.
		NotPositionOwner,
	}
}
