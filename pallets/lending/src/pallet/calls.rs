//! The calls. Each one checks its origin and calls the handle type that does the work.
//!
//! FRAME takes the calls of a pallet from one impl block, so this file is not divided: see decision
//! 16 in docs/decisions.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Propose a loan by storing its terms on chain.
		///
		/// The terms do not change after this call. The collateral, the cover and the governed
		/// limits of concentration are checked by `approve` and `draw`.
		///
		/// Dispatch origin: signed by an admitted borrower, the one that the terms name.
		///
		/// Parameters:
		/// - `terms`: the terms of the loan. Amounts are in USDai (18 decimals), rates per year
		///   with 18 decimals (0.1 is 10 %), fees in millionths, times in seconds, and `expires_at`
		///   in seconds since 1970.
		///
		/// Emits `Proposed`.
		///
		/// Errors:
		/// - `NotBorrower`: the caller is not the borrower of the terms.
		/// - `BorrowerNotAdmitted`: the caller is not admitted as a borrower.
		/// - `OfferExpired`: `expires_at` is not in the future.
		/// - `OfferTooLong`: `expires_at` is later than `max_offer` from now.
		/// - `NoUnits`: the list of units is empty.
		/// - `DuplicateUnit`: a unit is listed twice.
		/// - `VaultNotSenior`: the vault lends a tranche other than the first.
		/// - `PrincipalTooLarge`: the principal exceeds 10^12 USDai.
		/// - `PrincipalTooSmall`: the principal is below `min_principal`.
		/// - `NoTranche`: the list of tranches is empty.
		/// - `EmptyTranche`: the amount of a tranche is zero.
		/// - `TranchesDoNotAddUp`: the sum of the tranches differs from the principal.
		/// - `WindowTooShort`: a window is shorter than `min_window`, or has no length.
		/// - `BulletWindowTooLong`: a window of a bullet loan is longer than 92 days.
		/// - `NoDeadline`: the schedule has no deadline.
		/// - `TooManyDeadlines`: the schedule has more than 120 deadlines.
		/// - `TermTooLong`: the maturity is later than `max_term` after now, or after the year
		///   2106.
		/// - `AnchorDayOutOfRange`: the day of the month is not from 1 to 31.
		/// - `UtcOffsetOutOfRange`: the offset from UTC exceeds 14 hours.
		/// - `GraceTooLong`: the grace period exceeds the shortest window.
		/// - `NotAmortising`: a level payment does not exceed the interest of a window.
		/// - `AprOutOfBounds`: a rate is outside the governed bounds.
		/// - `VaultAprTooLow`: the rate of the vault's tranche is below `min_vault_apr`.
		/// - `CashWithBullet`: a bullet loan has a cash account.
		/// - `CashWithoutReserve`: `reserve_instalments` of a loan with a cash account is zero.
		/// - `OpexTooHigh`: `cash.opex` exceeds 80 %.
		/// - `CashLevelsOutOfOrder`: the levels are not `floor <= sweep <= lock_up <= 10`.
		/// - `LookbackOutOfRange`: `cash.lookback` is not from 3 to 12.
		/// - `LookbackTooShort`: `cash.lookback` times the shortest window is below `min_lookback`.
		/// - `TooManyLoans`: no id is left.
		#[pallet::call_index(0)]
		pub fn propose(origin: OriginFor<T>, terms: TermsOf<T>) -> DispatchResult {
			LoanOffer::<T>::propose(ensure_signed(origin)?, terms)?;
			Ok(())
		}

		/// Commit the money of a tranche, which is held until the draw.
		///
		/// The account must keep 10^-18 USDai free beside the held amount.
		///
		/// Dispatch origin: signed by the account that the terms name as the lender of the tranche.
		///
		/// Parameters:
		/// - `loan`: id of the offer.
		/// - `tranche`: number of the tranche; 0 is the senior one. Its amount in USDai (18
		///   decimals) is held.
		///
		/// Emits `Committed`.
		///
		/// Errors:
		/// - `UnknownOffer`: there is no offer of this id.
		/// - `UnknownTranche`: the offer has no tranche of this number.
		/// - `NotLender`: the caller is not the lender of the tranche.
		/// - `OfferExpired`: the offer has expired or was rejected.
		/// - `AlreadyCommitted`: the money of the tranche is held already.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the free balance is less than the amount and 10^-18 USDai.
		#[pallet::call_index(1)]
		pub fn commit(origin: OriginFor<T>, loan: LoanId, tranche: u8) -> DispatchResult {
			let who = ensure_signed(origin)?;
			LoanOffer::<T>::load(loan)?.commit(who, tranche)
		}

		/// Release the held money of a tranche of an offer that has lapsed.
		///
		/// Dispatch origin: signed by the lender of the tranche.
		///
		/// Parameters:
		/// - `loan`: id of the offer, which has expired or was rejected.
		/// - `tranche`: number of the tranche; 0 is the senior one.
		///
		/// Emits `CommitmentWithdrawn`, and `OfferEnded` if it was the last commitment.
		///
		/// Errors:
		/// - `UnknownOffer`: there is no offer of this id.
		/// - `UnknownTranche`: the offer has no tranche of this number.
		/// - `NotLender`: the caller is not the lender of the tranche.
		/// - `NotCommitted`: no money of the tranche is held.
		/// - `CommitmentBound`: the offer has neither expired nor been rejected.
		/// - `Token::CannotCreate`: USDai is blocked for the caller.
		#[pallet::call_index(2)]
		pub fn withdraw_commitment(
			origin: OriginFor<T>,
			loan: LoanId,
			tranche: u8,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			LoanOffer::<T>::load(loan)?.withdraw_commitment(who, tranche)
		}

		/// Approve an offer that passes every check now.
		///
		/// An approval reserves neither units nor money. `draw` passes every check again. The
		/// active leases of the units are recognised for the loan: their rent counts for its
		/// lenders. A lease that begins before the draw is recognised by `Leases.recognise`.
		///
		/// Dispatch origin: the credit committee.
		///
		/// Parameters:
		/// - `loan`: id of the offer.
		///
		/// Emits `Approved`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is not the credit committee.
		/// - `UnknownOffer`: there is no offer of this id.
		/// - `NotProposed`: the offer is approved or rejected already.
		/// - `OfferExpired`: the offer has expired.
		/// - `BorrowerNotAdmitted`: the borrower is no longer admitted.
		/// - `WindowTooShort`: a window is shorter than `min_window`.
		/// - `NoDeadline`: the schedule would have no deadline.
		/// - `TooManyDeadlines`: the schedule would have more than 120 deadlines.
		/// - `TermTooLong`: the maturity would be later than `max_term` after now.
		/// - `GraceTooLong`: the grace period exceeds the shortest window.
		/// - `NotAmortising`: a level payment does not exceed the interest of a window.
		/// - `PrincipalTooSmall`: the principal is below `min_principal`.
		/// - `AprOutOfBounds`: a rate is outside the governed bounds.
		/// - `VaultAprTooLow`: the rate of the vault's tranche is below `min_vault_apr`.
		/// - `NothingToDraw`: origination fee and debt-service reserve take all of the principal.
		/// - `CashWithBullet`, `CashWithoutReserve`, `OpexTooHigh`, `CashLevelsOutOfOrder`,
		///   `LookbackOutOfRange`, `LookbackTooShort`: the terms of the cash account are out of
		///   bounds.
		/// - `UnknownUnit`: a unit does not exist.
		/// - `NotUnitOwner`: a unit does not belong to the borrower.
		/// - `UnitPledged`: a unit secures another loan.
		/// - `UnitNotIssued`: a unit has no receipt, is for sale, or is being redeemed.
		/// - `LossReported`: a loss of a unit is reported.
		/// - `CustodyStale`: the custody of a unit was not confirmed recently.
		/// - `PolicyClaimed`: a claim of another loan on the policy of a unit is open.
		/// - `NotInsured`: a unit has no policy from an admitted insurer.
		/// - `PolicyEndsEarly`: a policy neither runs past the maturity nor for `policy_renewal`
		///   seconds from now.
		/// - `CoverTooSmall`: the policies, each up to the value of its unit, cover less than the
		///   principal.
		/// - `ModelNotAccepted`: the model of a unit has no loan-to-value cap.
		/// - `AppraisalStale`: the data behind the value of a unit are too old.
		/// - `NotAppraised`: a unit cannot be appraised.
		/// - `LtvExceeded`: the principal exceeds what may be lent against the units.
		/// - `FirstLossTooSmall`: the tranches behind the senior one that admitted curators other
		///   than the borrower lend are together below the share `min_first_loss` of the principal.
		/// - `ConflictOfInterest`: the borrower's group is also that of the custodian or insurer of
		///   a unit or of a first-loss curator, or the custodian is not admitted.
		/// - `BorrowerConcentration`: the principal lent to the borrower would exceed its limit.
		/// - `CuratorConcentration`: the principal with first loss from a curator would exceed its
		///   limit.
		/// - `ModelConcentration`: the principal lent against a model would exceed its limit.
		/// - `FacilityConcentration`: the principal lent against a facility would exceed its limit.
		/// - `LeaseNotRecognised`: a unit has an active lease that has not started, or whose lessee
		///   is not admitted or not shown to be independent of the borrower.
		/// - `CoverageTooLow`: what the units will earn over the schedule is less than
		///   `min_coverage` of the instalments, and the vault lends.
		/// - `VaultIlliquid`: the vault's tranche exceeds its draw limit.
		#[pallet::call_index(3)]
		pub fn approve(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_or(origin, Error::<T>::NotCreditCommittee)?;
			LoanOffer::<T>::load(loan)?.approve()
		}

		/// Reject an offer, even an approved one.
		///
		/// Its lenders can withdraw their commitments from then on.
		///
		/// Dispatch origin: the credit committee.
		///
		/// Parameters:
		/// - `loan`: id of the offer.
		///
		/// Emits `Rejected`, and `OfferEnded` if no money is held for the offer.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is not the credit committee.
		/// - `UnknownOffer`: there is no offer of this id.
		/// - `NotProposed`: the offer is rejected already.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reject(MAX_UNITS))]
		pub fn reject(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_or(origin, Error::<T>::NotCreditCommittee)?;
			LoanOffer::<T>::load(loan)?.reject()
		}

		/// Draw an approved loan, which pays the principal to the borrower.
		///
		/// The call makes every check of `approve` again. The units are pledged, and interest runs
		/// from now on. The borrower receives the principal less the origination fee and the
		/// debt-service reserve.
		///
		/// Dispatch origin: signed by the borrower of the offer.
		///
		/// Parameters:
		/// - `loan`: id of the offer.
		///
		/// Emits `Drawn`.
		///
		/// Errors:
		/// - `UnknownOffer`: there is no offer of this id.
		/// - `NotBorrower`: the caller is not the borrower of the offer.
		/// - `NotApproved`: the credit committee has not approved the offer, or has rejected it.
		/// - `AccountFrozen`: USDai is frozen for the borrower or for a lender.
		/// - `NotCommitted`: the money of a tranche is not held.
		/// - `LeaseNotRecognised`: a unit has an active lease that is not recognised for the loan.
		/// - A check of `approve` fails, with the error of that check: `OfferExpired`,
		///   `BorrowerNotAdmitted`, `WindowTooShort`, `NoDeadline`, `TooManyDeadlines`,
		///   `TermTooLong`, `GraceTooLong`, `NotAmortising`, `PrincipalTooSmall`, `AprOutOfBounds`,
		///   `VaultAprTooLow`, `NothingToDraw`, `UnknownUnit`, `NotUnitOwner`, `UnitPledged`,
		///   `UnitNotIssued`, `LossReported`, `CustodyStale`, `PolicyClaimed`, `NotInsured`,
		///   `PolicyEndsEarly`, `CoverTooSmall`, `ModelNotAccepted`, `AppraisalStale`,
		///   `NotAppraised`, `LtvExceeded`, `FirstLossTooSmall`, `ConflictOfInterest`,
		///   `CoverageTooLow`, `LookbackTooShort`, `BorrowerConcentration`, `CuratorConcentration`,
		///   `ModelConcentration`, `FacilityConcentration`, `VaultIlliquid`.
		#[pallet::call_index(5)]
		#[pallet::weight(post_info::draw_weight::<T>())]
		pub fn draw(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let size = LoanOffer::<T>::load(loan)?.draw(who)?;
			Ok(post_info::draw_post_info::<T>(size))
		}

		/// Repay a loan up to an amount, at most what is owed.
		///
		/// A payment covers late interest first, then interest, then principal. The exit fee is due
		/// with the last of the principal: a payment that does not cover the fee leaves 10^-18
		/// USDai of principal. A payment for a seized loan pays the seizure costs and then the
		/// tranches by rank. While a lot of that loan is on sale, only a payment in full is
		/// accepted.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the loan, live or seized.
		/// - `amount`: the most to pay, USDai (18 decimals).
		///
		/// Emits `Repaid` and `LenderPaid`, and `Closed` if the loan is repaid. If a deadline was
		/// missed: `ReserveDrawn` and `Classified`; of a cash account the events of `classify`. For
		/// a seized loan: `Recovered`,
		/// `ProceedsDivided` and `LenderPaid`, and `Satisfied` if all claims are paid.
		/// `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `AmountIsZero`: `amount` is zero.
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		/// - `BidStands`: the loan is seized, and there is a bid for the lot on sale.
		/// - `PaidInPart`: the loan is seized, and `amount` is below its payoff while a lot is on
		///   sale, or is short of the payoff by no more than the exit fee.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the caller has less USDai than the payment takes.
		#[pallet::call_index(6)]
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn repay(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Usdai,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::repay(who, loan, units::Usdai(amount))?;
			Ok(post_info::post_info::<T>(outcome))
		}

		/// Pay exactly what is due on a loan now.
		///
		/// Due are all missed deadlines and the deadline of the running window.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		/// - `max`: the most that the caller pays, USDai (18 decimals).
		///
		/// Emits `Repaid` and `LenderPaid`, and `Closed` if the loan is repaid. If a deadline was
		/// missed: `ReserveDrawn` and `Classified`; of a cash account the events of `classify`.
		/// `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		/// - `LoanSeized`: the loan is seized.
		/// - `NothingDue`: nothing is due.
		/// - `DueAboveMax`: the amount due exceeds `max`.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the caller has less USDai than is due.
		#[pallet::call_index(7)]
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn repay_due(
			origin: OriginFor<T>,
			loan: LoanId,
			max: Usdai,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::live(loan)?.repay_due(who, units::Usdai(max))?;
			Ok(post_info::post_info::<T>(outcome))
		}

		/// Add USDai to the debt-service reserve of a loan.
		///
		/// The reserve pays at once what is past due. What is left of it when the loan is repaid
		/// goes to the borrower. Of a loan with a cash account, what is above its target may be
		/// released to the borrower after a deadline, and prepay the loan from the second one on.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		/// - `amount`: USDai (18 decimals) to add.
		///
		/// Emits `ReserveToppedUp`. If something was past due: `ReserveDrawn`, `LenderPaid` and
		/// `Classified`, and `Closed` if the loan is repaid. Of a cash account the events of
		/// `classify`. `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `AmountIsZero`: `amount` is zero.
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		/// - `LoanSeized`: the loan is seized.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the caller has less USDai than `amount`.
		#[pallet::call_index(8)]
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn top_up_reserve(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Usdai,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::top_up_reserve(who, loan, units::Usdai(amount))?;
			Ok(post_info::post_info::<T>(outcome))
		}

		/// Consent to new terms of a loan by their hash.
		///
		/// An account has one consent at a time: a new one replaces the earlier one, for any loan.
		/// It counts if the account owns a position of the loan or lends under the new terms when
		/// the loan is refinanced. What the account then has to pay in is taken from it by
		/// `refinance`. A consent ends `max_offer` seconds after it was given, and can be revoked
		/// before (`revoke_consent`).
		///
		/// Dispatch origin: signed by a lender, for that account, or the credit committee, for the
		/// vault.
		///
		/// Parameters:
		/// - `loan`: id of the live loan to refinance.
		/// - `terms_hash`: BLAKE2-256 hash of the SCALE-encoded new terms.
		///
		/// Emits `Consented`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is neither signed nor the credit committee.
		/// - `UnknownLoan`: there is no live loan of this id.
		#[pallet::call_index(9)]
		pub fn consent(origin: OriginFor<T>, loan: LoanId, terms_hash: H256) -> DispatchResult {
			live::consent_as::<T>(origin, loan, terms_hash)
		}

		/// Replace a loan by a new loan on the same units.
		///
		/// The new loan has a new id. Interest, late interest and the exit fee of the old loan are
		/// paid in cash by the caller. Principal is settled by the difference. The new terms pass
		/// every check of `approve`. The money of a cash account goes over to that of the new loan,
		/// and pays the old loan first where the new one has none.
		///
		/// Dispatch origin: signed by the borrower of the loan.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		/// - `terms`: the new terms, in the units of `propose`.
		///
		/// Emits `Repaid` and `LenderPaid` for what is paid in cash, `LenderRefinanced` for each
		/// lender but the vault, `Drawn` for the new loan, and `Refinanced`. If a deadline was
		/// missed: `ReserveDrawn` and `Classified`. `BreachCured` for each breach that is remedied.
		/// `CashSwept` if a cash account pays the old loan. `PaymentDeferred` is emitted for each
		/// payment that cannot be made.
		///
		/// Errors:
		/// - `UnknownLoan`: there is no live loan of this id, or its debt-service reserve repays it
		///   now.
		/// - `LoanSeized`: the loan is seized.
		/// - `NotBorrower`: the caller is not the borrower of the loan and of the new terms.
		/// - `AccountFrozen`: USDai is frozen for the caller, or for a lender that pays in.
		/// - `OfferTooLong`: `expires_at` is later than `max_offer` from now.
		/// - `UnitsDiffer`: the new terms list other units.
		/// - `NoConsent`: a lender of the old or of the new loan has not consented to these terms,
		///   or its consent has ended.
		/// - `PrincipalAboveRest`: the loan has a cash account and the new terms have none, and
		///   their principal exceeds what is left after the account has paid.
		/// - `AccountRepaysLoan`: the same, and the account covers all that is owed.
		/// - `TooManyLoans`: no id is left.
		/// - `Vault::DrawLimitExceeded`: the vault would lend more than before, by more than its
		///   draw limit.
		/// - `InsufficientUsdai`: the caller or a lender has less USDai than it has to pay in.
		/// - A check of `propose` fails for the new terms, with the error of that check:
		///   `OfferExpired`, `BorrowerNotAdmitted`, `NoUnits`, `DuplicateUnit`, `VaultNotSenior`,
		///   `PrincipalTooLarge`, `NoTranche`, `EmptyTranche`, `TranchesDoNotAddUp`,
		///   `WindowTooShort`, `BulletWindowTooLong`, `NoDeadline`, `TooManyDeadlines`,
		///   `TermTooLong`, `AnchorDayOutOfRange`, `UtcOffsetOutOfRange`, `GraceTooLong`,
		///   `NotAmortising`, `CashWithBullet`, `CashWithoutReserve`, `OpexTooHigh`,
		///   `CashLevelsOutOfOrder`, `LookbackOutOfRange`, `LookbackTooShort`.
		/// - A check of `approve` fails, with the error of that check: `AprOutOfBounds`,
		///   `VaultAprTooLow`, `NothingToDraw`, `LossReported`, `CustodyStale`, `NotInsured`,
		///   `PolicyEndsEarly`, `CoverTooSmall`, `ModelNotAccepted`, `AppraisalStale`,
		///   `NotAppraised`, `LtvExceeded`, `FirstLossTooSmall`, `ConflictOfInterest`,
		///   `CoverageTooLow`, `BorrowerConcentration`, `CuratorConcentration`,
		///   `ModelConcentration`, `FacilityConcentration`.
		#[pallet::call_index(10)]
		#[pallet::weight(post_info::refinance_weight::<T>())]
		pub fn refinance(origin: OriginFor<T>, loan: LoanId, terms: TermsOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			AnyLoan::<T>::live(loan)?.refinance(who, terms)
		}

		/// Bring a loan and its impairment up to now.
		///
		/// At each missed deadline the debt-service reserve pays what it held then. Missing price
		/// data do not make the call fail. Each block does the same for loans that are due, as far
		/// as its idle weight allows.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the loan, live or seized.
		///
		/// Emits `Classified` if the impairment of a live loan changes, `BreachCured` for each
		/// breach that is remedied, `ReserveDrawn` and `LenderPaid` if the debt-service reserve
		/// pays, and `Closed` if it repays the loan. Of each deadline of a cash account that has
		/// passed: `CashSwept` or `CashTrapped`, and `BreachDeclared` if its coverage is too low.
		/// `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		#[pallet::call_index(11)]
		#[pallet::weight(post_info::sync_weight::<T>())]
		pub fn classify(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::sync_by_id(loan)?;
			Ok(Some(post_info::actual_weight::<T>(outcome)).into())
		}

		/// Claim all payments that could not be made to the caller.
		///
		/// The caller receives deferred payments, and the held money of its ended bids is released.
		///
		/// Dispatch origin: signed by the account to which payments were deferred.
		///
		/// Emits `UnclaimedPaid`.
		///
		/// Errors:
		/// - `NothingUnclaimed`: no deferred payment waits for the caller.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		#[pallet::call_index(12)]
		pub fn claim_unclaimed(origin: OriginFor<T>) -> DispatchResult {
			books::claim_unclaimed::<T>(ensure_signed(origin)?)
		}

		/// Set the governed values of lending.
		///
		/// Live loans keep their terms.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new values. Amounts are in USDai (18 decimals), rates per year with 18
		///   decimals (0.1 is 10 %), shares in billionths, times in seconds.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `MaxOfferOutOfRange`: `max_offer` is not from 1 second to 366 days.
		/// - `MinStubTooLong`: `min_stub` exceeds 28 days.
		/// - `MaxTermOutOfRange`: `max_term` is not from `min_window` to 50 years.
		/// - `MinWindowIsZero`: `min_window` is zero.
		/// - `MaxAprTooHigh`: `max_apr` exceeds 1000 %.
		/// - `MinAprAboveMax`: `min_apr` exceeds `max_apr`.
		/// - `MinVaultAprOutOfRange`: `min_vault_apr` is not from `min_apr` to `max_apr`.
		/// - `LtvCapIsZero`: the cap of a model is zero.
		/// - `ModelListedTwice`: a model has two caps.
		/// - `MinPrincipalOutOfRange`: `min_principal` is below 50 times `sale.costs`, or exceeds
		///   10^12 USDai.
		/// - `MinFirstLossTooHigh`: `min_first_loss` is 100 %.
		/// - `ConcentrationLimitIsZero`: a limit of concentration is zero.
		/// - `StagesNotAscending`: a stage does not begin later than the one before, or loses less.
		/// - `HaircutsNotDescending`: a haircut does not begin later than the one before, or counts
		///   more.
		/// - `CureInstalmentsOutOfRange`: `cure_instalments` is not from 1 to 120.
		/// - `PolicyRenewalIsZero`: `policy_renewal` is zero seconds.
		/// - `ImpairmentPeriodOutOfRange`: `impairment_period` is not from 1 second to 366 days.
		/// - `CurePeriodOutOfRange`: `cure_period` is not from 1 second to 366 days.
		/// - `ResumeNoticeTooLong`: `resume_notice` exceeds 30 days.
		/// - `OpeningShareIsZero`: `sale.opening` is zero.
		/// - `FallTimeOutOfRange`: `sale.step` is not from 1 second to 30 days.
		/// - `FallsOutOfRange`: `sale.steps` is not from 1 to 1,000.
		/// - `IncrementOutOfRange`: `sale.increment` is not from 0.5 % to 50 %.
		/// - `AuctionTimeOutOfRange`: `sale.length` is not from 1 second to 30 days.
		/// - `ExtensionOutOfRange`: `sale.extension` is not from 1 second to `sale.length`.
		/// - `MaxHaltTooLong`: `sale.max_halt` exceeds 30 days.
		/// - `ReofferTimeOutOfRange`: `sale.reoffer_after` is not from 1 second to 366 days.
		/// - `BidDepositOutOfRange`: `sale.deposit` is not from 1 % to 50 %.
		/// - `LiquidationFeeTooHigh`: `sale.fee` exceeds 20 %.
		/// - `SeizureCostsTooHigh`: `sale.costs` exceeds 100,000 USDai.
		/// - `FailingPeriodTooLong`: `failing_period` exceeds 7 days.
		/// - `MinCoverageTooHigh`: `min_coverage` exceeds 10.
		/// - `MinLookbackTooLong`: `min_lookback` exceeds 366 days.
		/// - `RentArrearsTooLong`: `max_rent_arrears` exceeds 366 days.
		/// - `ClaimPeriodOutOfRange`: `claim_period` is not longer than the delay of the timelock,
		///   or exceeds 366 days.
		#[pallet::call_index(13)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			params.change::<T>(T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?)
		}

		/// Declare a breach of the terms of a loan.
		///
		/// The cure period of `cure_period` seconds starts. After it the loan can be liquidated, as
		/// long as the breach is not cleared.
		///
		/// Dispatch origin: signed by any account; the credit committee for `Covenant`.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		/// - `reason`: kind of the breach. The chain verifies every kind but `Covenant`.
		///
		/// Emits `BreachDeclared`, and the events of `classify`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin declares `Covenant` and is not the credit committee.
		/// - `UnknownLoan`: there is no live loan of this id, or its debt-service reserve repays it
		///   now.
		/// - `LoanSeized`: the loan is seized.
		/// - `NotInBreach`: the chain finds no such breach.
		/// - `BreachDeclared`: a breach of this kind is declared already.
		#[pallet::call_index(14)]
		#[pallet::weight(post_info::weight_after_sync::<T>(T::WeightInfo::declare_breach()))]
		pub fn declare_breach(
			origin: OriginFor<T>,
			loan: LoanId,
			reason: BreachReason,
		) -> DispatchResult {
			AnyLoan::<T>::declare_breach(origin, loan, reason)
		}

		/// Clear the remedied breaches of a loan.
		///
		/// Any account clears the breaches that the chain verifies. Only the credit committee
		/// clears covenant breaches, and its call clears all of them. A breach can be cleared until
		/// the loan is seized.
		///
		/// Dispatch origin: signed by any account; the credit committee for covenant breaches.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		///
		/// Emits `BreachCured` for each breach, and the events of `classify`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is neither signed nor the credit committee.
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		/// - `LoanSeized`: the loan is seized.
		/// - `NothingCured`: no declared breach is remedied, or only the committee can clear it.
		#[pallet::call_index(15)]
		#[pallet::weight(post_info::weight_after_sync::<T>(T::WeightInfo::cure()))]
		pub fn cure(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			AnyLoan::<T>::cure(origin, loan)
		}

		/// Seize a loan whose grace period or cure period has ended.
		///
		/// The debt-service reserve pays first. Interest stops, the units go on sale, and the
		/// caller is paid the seizure costs, at most 2 % of the debt, out of the first proceeds.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		///
		/// Emits `Liquidated`, `AuctionOpened`, `ClaimFiled` for each insured unit with a reported
		/// loss, and the events of `classify`.
		///
		/// Errors:
		/// - `EntryClosed`: minting USDai is closed, by a brake or because the reserve is not
		///   proved.
		/// - `NoticeRuns`: the chain stood still, and the notice after it runs.
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		/// - `LoanSeized`: the loan is seized already.
		/// - `NotInDefault`: neither a grace period nor a cure period has ended, or the
		///   debt-service reserve pays what is past due.
		#[pallet::call_index(16)]
		#[pallet::weight(post_info::liquidate_weight::<T>())]
		pub fn liquidate(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			ensure!(T::IsEntryOpen::get(), Error::<T>::EntryClosed);
			ensure!(!Standstill::<T>::is_notice_running(), Error::<T>::NoticeRuns);
			seized::liquidate(who, AnyLoan::<T>::live(loan)?)
		}

		/// Bid for the lot on sale of a seized loan.
		///
		/// The deposit is taken, and the rest of the bid is held. The bid that is outbid is
		/// released at once. The account must keep 10^-18 USDai free beside the held amount.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		/// - `lot`: number of the lot on sale, as the view `least_bid_for` returns it: how many
		///   lots of the loan were opened before it.
		/// - `amount`: the bid with its deposit, USDai (18 decimals); at least what that view
		///   returns.
		///
		/// Emits `BidPlaced`, and `PaymentDeferred` if the money of the bid before cannot be
		/// returned.
		///
		/// Errors:
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `NothingOnSale`: no lot of the loan is on sale.
		/// - `LotChanged`: another lot than `lot` is on sale.
		/// - `AuctionOver`: the time for bids is over.
		/// - `BidTooLow`: `amount` is below the least bid.
		/// - `InsufficientUsdai`: the caller has less free USDai than `amount` and 10^-18.
		#[pallet::call_index(17)]
		pub fn bid(origin: OriginFor<T>, loan: LoanId, lot: u32, amount: Usdai) -> DispatchResult {
			SeizedLoan::<T>::bid(ensure_signed(origin)?, loan, lot, units::Usdai(amount))
		}

		/// Settle an auction whose time is over, and distribute its proceeds.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		///
		/// Emits `LotSold`, `LotUnsold` or `BidForfeited`. If money was received: `ProceedsDivided`
		/// and `LenderPaid`. `AuctionOpened` for the next lot, `Satisfied` if all claims are paid,
		/// and `WrittenOff` if claims are outstanding and nothing is left that could pay them.
		/// `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `NothingOnSale`: no lot of the loan is on sale.
		/// - `AuctionRuns`: the time for bids is not over.
		#[pallet::call_index(18)]
		pub fn settle_auction(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.settle_auction()
		}

		/// Buy the oldest unsold lot at its last price, or offer it again.
		///
		/// A first-loss lender buys the lot. Governance offers it again, at prices that fall from
		/// its last price to 10^-18 USDai.
		///
		/// Dispatch origin: signed by the owner of a position that counted as first loss, or
		/// governance.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		///
		/// Emits `LotSold`, `ProceedsDivided` and `LenderPaid`, and `Satisfied` or `WrittenOff` as
		/// `settle_auction` does. By governance: `AuctionOpened`. `PaymentDeferred` is emitted for
		/// each payment that cannot be made.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither signed nor governance.
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `NothingUnsold`: the loan has no unsold lot.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `NotCurator`: the caller owns no position of the loan that counted as first loss.
		/// - `InsufficientUsdai`: the caller has less USDai than the last price of the lot.
		/// - `AuctionRuns`: governance offers the lot while another lot of the loan is on sale.
		#[pallet::call_index(19)]
		pub fn accept_unsold(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			seized::accept_unsold_as::<T>(origin, loan)
		}

		/// Write off the outstanding claims of a seized loan.
		///
		/// The vault stops counting the loan. Later proceeds still go to the lenders. The
		/// debt-service reserve is distributed first. As long as a unit or an insurance claim of
		/// the loan may bring proceeds, nothing is written off.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		///
		/// Emits `WrittenOff`, or `Satisfied` if the debt-service reserve pays all claims. If the
		/// reserve holds money: `ProceedsDivided` and `LenderPaid`. `PaymentDeferred` is emitted
		/// for each payment that cannot be made.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `WrittenOffAlready`: the claims are written off already.
		/// - `RecoveryPending`: a unit of the loan is on sale, waits for its auction or is unsold,
		///   or an insurance claim is open.
		#[pallet::call_index(20)]
		#[pallet::weight(post_info::weight_with_end::<T>(T::WeightInfo::write_off()))]
		pub fn write_off(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			SeizedLoan::<T>::load(loan)?.write_off()
		}

		/// File a claim on the insurance policy of a unit of a seized loan.
		///
		/// The chain itself files for each insured unit with a reported loss, at the seizure and
		/// when a loss is reported later. The insurer answers within `claim_period`. After a closed
		/// claim another one is filed for another loss: if none was reported before, or a total one
		/// (missing, destroyed) after damage.
		///
		/// Dispatch origin: signed by the owner of a position of the loan, or the credit committee,
		/// for the vault. If a loss of the unit is reported: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		/// - `unit`: id of a unit of the loan that is not sold.
		///
		/// Emits `ClaimFiled`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is neither signed nor the credit committee.
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `NotClaimant`: the caller owns no position of the loan, and no loss of the unit is
		///   reported.
		/// - `NotSecured`: the unit does not secure the loan, or is sold.
		/// - `NothingOutstanding`: the lenders are owed nothing any more, and a bid stands.
		/// - `ClaimFiled`: a claim for the unit is filed already. One that is closed and was filed
		///   for another loss does not count.
		/// - `NotInsured`: the unit has no policy, or its policy covers nothing.
		/// - `PolicyExpired`: the policy has expired, and no loss of the unit is reported.
		/// - `PolicyClaimed`: a claim of another loan on the policy is open.
		#[pallet::call_index(21)]
		pub fn file_claim(origin: OriginFor<T>, loan: LoanId, unit: UnitId) -> DispatchResult {
			let who = T::CreditCommittee::or_signer(origin, Error::<T>::NotCreditCommittee)?;
			SeizedLoan::<T>::load(loan)?.file_claim(who, unit)
		}

		/// Pay an insurance claim in part or up to its coverage.
		///
		/// The insurer can pay even after the claim was closed or the loan was written off.
		///
		/// Dispatch origin: signed by the insurer of the claim.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		/// - `unit`: id of the unit for which the claim was filed.
		/// - `amount`: USDai (18 decimals) to pay, at most the coverage that is left.
		///
		/// Emits `ClaimPaid`, `ProceedsDivided` and `LenderPaid`, and `Satisfied` or `WrittenOff`
		/// as `settle_auction` does; `FactRecorded` if nothing is left of the claim; of the units
		/// `CoverageReduced`, or `PolicyEnded` if the policy has nothing left. `ClaimClosed` for
		/// each other open claim of the loan if a bid stands and the lenders are paid.
		/// `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `AmountIsZero`: `amount` is zero.
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `UnknownClaim`: no claim for the unit is filed.
		/// - `NotInsurer`: the caller is not the insurer of the claim.
		/// - `CoverageExceeded`: `amount` exceeds the coverage that is left.
		/// - `PolicyClaimed`: the claim is closed, and another one on the policy is open.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the caller has less USDai than `amount`.
		#[pallet::call_index(22)]
		pub fn pay_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			amount: Usdai,
		) -> DispatchResult {
			SeizedLoan::<T>::pay_claim(ensure_signed(origin)?, loan, unit, units::Usdai(amount))
		}

		/// Refuse the rest of an insurance claim with a reason.
		///
		/// The claim stays open for `claim_period`, in which the council can uphold it.
		///
		/// Dispatch origin: signed by the insurer of the claim.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		/// - `unit`: id of the unit for which the claim was filed.
		/// - `reason`: why the insurer refuses, from 1 to 128 bytes.
		///
		/// Emits `ClaimRefused` and `FactRecorded`.
		///
		/// Errors:
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `ReasonIsEmpty`: the reason is empty.
		/// - `UnknownClaim`: no claim for the unit is filed.
		/// - `NotInsurer`: the caller is not the insurer of the claim.
		/// - `ClaimClosed`: the claim is closed or refused already, or silence counts as a refusal.
		/// - `AnswerOverdue`: the time for an answer is over, and the claim is a debt.
		#[pallet::call_index(23)]
		pub fn refuse_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			reason: Reason,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.refuse_claim(who, unit, reason)
		}

		/// Revoke a consent to new terms of a loan.
		///
		/// An ended consent can be revoked too. Nothing is revoked of a loan that is refinanced
		/// already.
		///
		/// Dispatch origin: signed by the account that consented, or the credit committee, for the
		/// vault.
		///
		/// Parameters:
		/// - `loan`: id of the loan to whose new terms the consent was given.
		///
		/// Emits `ConsentRevoked`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is neither signed nor the credit committee.
		/// - `NothingToRevoke`: no consent for this loan is recorded.
		#[pallet::call_index(24)]
		pub fn revoke_consent(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			live::revoke_consent_as::<T>(origin, loan)
		}

		/// Pay exactly what is past due on a loan now.
		///
		/// Past due are all missed deadlines, without the deadline of the running window. After the
		/// payment the loan is not in default.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the live loan.
		/// - `max`: the most that the caller pays, USDai (18 decimals).
		///
		/// Emits the events of `repay_due`.
		///
		/// Errors:
		/// - `UnknownLoan`: there is no live or seized loan of this id.
		/// - `LoanSeized`: the loan is seized.
		/// - `NothingPastDue`: no deadline is missed.
		/// - `DueAboveMax`: the amount past due exceeds `max`.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the caller has less USDai than is past due.
		#[pallet::call_index(25)]
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn repay_past_due(
			origin: OriginFor<T>,
			loan: LoanId,
			max: Usdai,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::live(loan)?.repay_past_due(who, units::Usdai(max))?;
			Ok(post_info::post_info::<T>(outcome))
		}

		/// Count a share of the vault's principal in a loan as lost at least.
		///
		/// The committee knows of an insolvency before the loan is past due. The floor holds for
		/// `impairment_period` seconds and can be renewed: a new one replaces it. It never lowers
		/// what the time past due and the units count as lost.
		///
		/// Dispatch origin: the credit committee.
		///
		/// Parameters:
		/// - `loan`: id of the loan, live or seized.
		/// - `share`: share of the vault's principal in billionths. Zero ends the floor.
		///
		/// Emits `Impaired`, and the events of `classify`.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is not the credit committee.
		/// - `UnknownLoan`: there is no live or seized loan of this id, or its debt-service reserve
		///   repays it now.
		/// - `VaultLendsNothing`: the vault does not lend to the loan.
		/// - `WrittenOffAlready`: the claims of the seized loan are written off.
		#[pallet::call_index(26)]
		#[pallet::weight(post_info::impair_weight::<T>())]
		pub fn impair(origin: OriginFor<T>, loan: LoanId, share: Perbill) -> DispatchResult {
			T::CreditCommittee::ensure_or(origin, Error::<T>::NotCreditCommittee)?;
			AnyLoan::<T>::impair(loan, share)
		}

		/// Offer the oldest unsold lot of a seized loan again.
		///
		/// The price falls from the last price of the lot to 1 USDai. The call is open once
		/// first-loss lenders had `sale.reoffer_after` seconds to buy the lot.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		///
		/// Emits `AuctionOpened`.
		///
		/// Errors:
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `NothingUnsold`: the loan has no unsold lot.
		/// - `ReofferTooEarly`: first-loss lenders may still buy the lot.
		/// - `AuctionRuns`: another lot of the loan is on sale.
		#[pallet::call_index(27)]
		pub fn reoffer(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.reoffer()
		}

		/// Value the next loans of the valuation round that runs.
		///
		/// Idle blocks do the same. Values are those of the prices at the beginning of the round,
		/// so that neither the caller nor the instant of the call decides about them.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `max`: the most loans to value. The fee is that of this number; what is not used is
		///   returned.
		///
		/// Emits `Classified`, `MarginCalled`, `MarginRestored`, `BreachDeclared` and `BreachCured`
		/// of each loan that changes, `CashSwept`, `CashTrapped` and `CashReleased` of its cash
		/// account, `ClassificationFailed` of one that cannot be valued, and `ValuationCompleted`
		/// after the last loan.
		///
		/// Errors:
		/// - `NoRoundRuns`: no valuation round runs.
		#[pallet::call_index(28)]
		#[pallet::weight(post_info::advance_weight::<T>(*max))]
		pub fn advance_valuation(origin: OriginFor<T>, max: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let used = Rounds::<T>::advance(max)?;
			let base = <T as Config>::WeightInfo::advance_valuation();
			Ok(Some(base.saturating_add(used)).into())
		}

		/// Pledge more units for a live loan.
		///
		/// Each unit is checked as at the draw. They count at once by the prices of the last
		/// valuation round. A margin call ends with `cure` or with the next round, by the value of
		/// all units. Open under every brake.
		///
		/// Dispatch origin: signed by the borrower.
		///
		/// Parameters:
		/// - `loan`: id of the loan.
		/// - `units`: ids of the units to add.
		///
		/// Emits `UnitsAdded`.
		///
		/// Errors:
		/// - `UnknownLoan`: there is no live loan of this id.
		/// - `LoanSeized`: the loan is seized.
		/// - `NotBorrower`: the caller is not the borrower.
		/// - `NoUnits`: the list is empty.
		/// - `DuplicateUnit`: a unit is listed twice.
		/// - `UnknownUnit`, `NotUnitOwner`, `UnitPledged`, `UnitNotIssued`, `LossReported`,
		///   `CustodyStale`, `PolicyClaimed`, `NotInsured`, `PolicyEndsEarly`: a unit fails the
		///   check of the same name at a draw.
		/// - `ConflictOfInterest`: the borrower's group is also that of the custodian or insurer of
		///   a unit, or one of these is not admitted.
		/// - `AppraisalStale`, `NotAppraised`, `ModelNotAccepted`: a unit cannot be lent against.
		/// - `LeaseNotRecognised`: a unit has an active lease that is not recognised for the loan.
		/// - `TooManyUnits`: the loan would have more than 16 units.
		/// - `TooManyModels`: its units would be of more than four models.
		/// - `ModelConcentration`, `FacilityConcentration`: the principal as drawn exceeds the
		///   limit of a model or facility that is new to the loan.
		#[pallet::call_index(29)]
		#[pallet::weight(post_info::units_weight::<T>())]
		pub fn add_units(
			origin: OriginFor<T>,
			loan: LoanId,
			units: BoundedVec<UnitId, ConstU32<MAX_UNITS>>,
		) -> DispatchResult {
			AnyLoan::<T>::add_units(ensure_signed(origin)?, loan, units.into_inner())
		}

		/// Release units of a live loan that the loan does not need.
		///
		/// The units that stay have to secure the principal that is owed as at a draw. The
		/// debt-service reserve does not count.
		///
		/// Dispatch origin: signed by the borrower.
		///
		/// Parameters:
		/// - `loan`: id of the loan.
		/// - `units`: ids of the units to release.
		///
		/// Emits `UnitsReleased`.
		///
		/// Errors:
		/// - `UnknownLoan`: there is no live loan of this id.
		/// - `LoanSeized`: the loan is seized.
		/// - `NotBorrower`: the caller is not the borrower.
		/// - `NoUnits`: the list is empty.
		/// - `LoanNotInOrder`: the loan is past due, in breach or impaired.
		/// - `UnitNotReleasable`: a unit does not secure the loan, or would be its last one.
		/// - `LtvExceeded`: the principal exceeds the sum of the values of the units that stay,
		///   each times the cap of its model.
		/// - `CoverTooSmall`: the policies of the units that stay cover less than the principal.
		/// - `CoverageTooLow`: the units that stay will earn less than `min_coverage` of the
		///   instalments to come, and the vault lends.
		/// - `AppraisalStale`, `NotAppraised`, `ModelNotAccepted`: a unit that stays cannot be lent
		///   against.
		/// - `LossReported`, `CustodyStale`, `NotInsured`, `PolicyEndsEarly`: a unit that stays
		///   would be refused at a draw.
		#[pallet::call_index(30)]
		#[pallet::weight(post_info::units_weight::<T>())]
		pub fn release_units(
			origin: OriginFor<T>,
			loan: LoanId,
			units: BoundedVec<UnitId, ConstU32<MAX_UNITS>>,
		) -> DispatchResult {
			AnyLoan::<T>::release_units(ensure_signed(origin)?, loan, units.into_inner())
		}

		/// Enforce an insurance claim that the insurer has not answered in time.
		///
		/// Silence is a debt if the unit is reported missing or destroyed. The debt is paid out of
		/// the bond of the insurer: at most the claim's share among all open claims on the insurer,
		/// what is left of the coverage, and what the lenders and the seizure costs are still owed.
		/// The claim is closed, and the admission of the insurer ends.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		/// - `unit`: id of the unit for which the claim was filed.
		///
		/// Emits `ClaimEnforced`, `FactRecorded`, `ProceedsDivided` and `LenderPaid`, and
		/// `Satisfied`, `ClaimClosed` or `WrittenOff` as `pay_claim` does; of the units
		/// `BondTaken`, and `CoverageReduced` or `PolicyEnded`; of the roles `Revoked`.
		/// `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `UnknownClaim`: no claim for the unit is filed.
		/// - `AnswerPending`: the insurer still has time to answer.
		/// - `ClaimRefused`: the insurer has refused, or its silence counts as a refusal.
		/// - `ClaimClosed`: the claim is closed.
		#[pallet::call_index(31)]
		pub fn enforce_claim(origin: OriginFor<T>, loan: LoanId, unit: UnitId) -> DispatchResult {
			ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.enforce_claim(unit)
		}

		/// Uphold an insurance claim that the insurer has refused.
		///
		/// The amount is paid out of the bond of the insurer, bounded as by `enforce_claim`. The
		/// claim is closed. The admission of the insurer does not end.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `loan`: id of the seized loan.
		/// - `unit`: id of the unit for which the claim was filed.
		/// - `amount`: USDai (18 decimals) that the insurer owes, at most the coverage that is
		///   left.
		///
		/// Emits `ClaimUpheld`, `ProceedsDivided` and `LenderPaid`, and `Satisfied`, `ClaimClosed`
		/// or `WrittenOff` as `pay_claim` does; of the units `BondTaken`, and `CoverageReduced` or
		/// `PolicyEnded`. `ClaimUnanswered` and `FactRecorded` if silence that counts as a refusal
		/// is not recorded yet. `PaymentDeferred` is emitted for each payment that cannot be made.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance after the delay.
		/// - `AmountIsZero`: `amount` is zero.
		/// - `NotSeized`: there is no seized loan of this id.
		/// - `UnknownClaim`: no claim for the unit is filed.
		/// - `NotRefused`: the insurer has not refused, and its silence does not count as a
		///   refusal.
		/// - `ArbitrationOver`: the time for arbitration is over.
		/// - `ClaimClosed`: the claim is closed.
		/// - `CoverageExceeded`: `amount` exceeds the coverage that is left.
		#[pallet::call_index(32)]
		pub fn uphold_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			amount: Usdai,
		) -> DispatchResult {
			T::DelayedGovernance::ensure_or(origin, Error::<T>::NotGovernance)?;
			SeizedLoan::<T>::load(loan)?.uphold_claim(unit, units::Usdai(amount))
		}
	}
}
