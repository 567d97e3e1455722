//! The calls: who may make them, what they refuse, and what they tell. What they do is in the file of each one's name.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Propose a loan: its terms are on chain from now on, and nothing of them changes any more. Amounts are in USDai, they and
		/// yearly rates (0.1 is 10 %) with 18 decimals; fees in millionths; times in seconds, `expires_at` since 1970.
		/// Whether the governed limits let rates and amounts pass, and what secures the loan, is looked at by `approve` and `draw`.
		///
		/// Dispatch origin: signed, by the borrower that the terms name, a member of [`Config::Borrowers`].
		///
		/// Errors: [`Error::NotBorrower`], [`Error::BorrowerNotAdmitted`]. [`Error::OfferExpired`], [`Error::OfferTooLong`]: the offer
		/// ends before it begins, or too late. Those of what can be said of terms by themselves: from [`Error::NoUnits`] to
		/// [`Error::NotAmortising`]. [`Error::TooManyLoans`].
		///
		/// Events: [`Event::Proposed`] with the id of the new loan.
		#[pallet::call_index(0)]
		pub fn propose(origin: OriginFor<T>, terms: TermsOf<T>) -> DispatchResult {
			Self::do_propose(ensure_signed(origin)?, terms)?;
			Ok(())
		}

		/// Have the money of a tranche held until the draw. A unit of USDai beside it stays with the account.
		///
		/// Dispatch origin: signed, by the account that the terms name as the tranche's lender.
		///
		/// Errors: [`Error::UnknownOffer`], [`Error::UnknownTranche`], [`Error::NotLender`]. [`Error::OfferExpired`]: the offer has
		/// expired, or is rejected. [`Error::AlreadyCommitted`], [`Error::AccountFrozen`]. Those of [`Config::Holds`], for want of money.
		///
		/// Events: [`Event::Committed`].
		#[pallet::call_index(1)]
		pub fn commit(origin: OriginFor<T>, loan: LoanId, tranche: u8) -> DispatchResult {
			Self::do_commit(ensure_signed(origin)?, loan, tranche)
		}

		/// Free the money of a tranche of an offer that has expired or was rejected.
		///
		/// Dispatch origin: signed, by the tranche's lender.
		///
		/// Errors: [`Error::UnknownOffer`], [`Error::UnknownTranche`], [`Error::NotLender`], [`Error::NotCommitted`].
		/// [`Error::CommitmentBound`]: the offer stands.
		///
		/// Events: [`Event::CommitmentWithdrawn`]; [`Event::OfferEnded`] after the last one.
		#[pallet::call_index(2)]
		pub fn withdraw_commitment(
			origin: OriginFor<T>,
			loan: LoanId,
			tranche: u8,
		) -> DispatchResult {
			Self::do_withdraw_commitment(ensure_signed(origin)?, loan, tranche)
		}

		/// Approve an offer that passes every check now. It reserves nothing.
		///
		/// Dispatch origin: [`Config::CreditCommittee`].
		///
		/// Errors: [`Error::UnknownOffer`], [`Error::NotProposed`]. One for each check: [`Error::OfferExpired`],
		/// [`Error::BorrowerNotAdmitted`], and from [`Error::NoUnits`] to [`Error::VaultIlliquid`].
		///
		/// Events: [`Event::Approved`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::approve(T::Liquidity::MAX_PASSED))]
		pub fn approve(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			T::CreditCommittee::ensure_origin(origin)?;
			Self::do_approve(loan)?;
			Ok(Self::weighed(T::WeightInfo::approve))
		}

		/// Reject an offer, also one that was approved. By whom as [`Pallet::approve`].
		///
		/// Errors: [`Error::UnknownOffer`]; [`Error::NotProposed`] where it is rejected already.
		///
		/// Events: [`Event::Rejected`]; [`Event::OfferEnded`] where no money is held for it.
		#[pallet::call_index(4)]
		pub fn reject(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_origin(origin)?;
			Self::do_reject(loan)
		}

		/// Draw an approved loan: every check is passed again, the units are pledged, the principal less origination fee and
		/// debt-service reserve is paid. Interest runs from now on.
		///
		/// Dispatch origin: signed, by the borrower.
		///
		/// Errors: [`Error::UnknownOffer`], [`Error::NotBorrower`], [`Error::NotApproved`]. One for each check of [`Pallet::approve`].
		/// [`Error::NotCommitted`]: the money of a tranche is not held. [`Error::AccountFrozen`]: the borrower is frozen, or a lender.
		///
		/// Events: [`Event::Drawn`].
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::draw_weight())]
		pub fn draw(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			let size = Self::do_draw(ensure_signed(origin)?, loan)?;
			Ok(Self::weighed_draw(size))
		}

		/// Pay a loan, in USDai (18 decimals): late interest first, then interest, then principal. Never more than what is owed is
		/// taken. One that is seized is paid in full while a lot is on sale, in part while none is, and goes by the waterfall.
		///
		/// Dispatch origin: signed, by anyone not frozen.
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::AmountIsZero`], [`Error::AccountFrozen`]. Of a seized loan: [`Error::BidStands`],
		/// [`Error::PaidInPart`]. Those of [`Config::Assets`], where the money is not there.
		///
		/// Events: [`Event::Repaid`], [`Event::LenderPaid`]; [`Event::Closed`] with the last unit. [`Event::ReserveDrawn`] and
		/// [`Event::Classified`] as of [`Pallet::classify`]. Of a seized loan [`Event::Recovered`], [`Event::ProceedsDivided`],
		/// [`Event::LenderPaid`]; [`Event::Satisfied`] with the last unit.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::payment_weight(T::Liquidity::MAX_PASSED))]
		pub fn repay(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			let outcome = Self::do_repay(ensure_signed(origin)?, loan, Amount(amount))?;
			Ok(Self::weighed_payment(outcome))
		}

		/// Pay exactly what is due now: all missed deadlines, and the one of the running window. By whom, and what it tells, as
		/// [`Pallet::repay`].
		///
		/// Errors: those of [`Pallet::repay`] of a live loan; [`Error::LoanSeized`], [`Error::NothingDue`], [`Error::DueAboveMax`].
		#[pallet::call_index(7)]
		#[pallet::weight(Pallet::<T>::payment_weight(T::Liquidity::MAX_PASSED))]
		pub fn repay_due(
			origin: OriginFor<T>,
			loan: LoanId,
			max: Balance,
		) -> DispatchResultWithPostInfo {
			let outcome = Self::do_repay_due(ensure_signed(origin)?, loan, Amount(max))?;
			Ok(Self::weighed_payment(outcome))
		}

		/// Put USDai (18 decimals) into a loan's debt-service reserve, which pays at once what is past due. What is left at the
		/// end is the borrower's. By whom, and what is wrong with it, as [`Pallet::repay`] of a live loan; [`Error::LoanSeized`].
		///
		/// Events: [`Event::ReserveToppedUp`]; [`Event::ReserveDrawn`] where something was past due, and what follows of it.
		#[pallet::call_index(8)]
		#[pallet::weight(Pallet::<T>::payment_weight(T::Liquidity::MAX_PASSED))]
		pub fn top_up_reserve(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			let outcome = Self::do_top_up_reserve(ensure_signed(origin)?, loan, Amount(amount))?;
			Ok(Self::weighed_payment(outcome))
		}

		/// Consent to new terms of a loan, by their hash: BLAKE2-256 of their encoding. It takes the place of the account's consent
		/// before, to whatever loan. What the terms ask the lender to put up beyond what it gets back is taken when the loan is
		/// refinanced.
		///
		/// Dispatch origin: signed, by a lender; it counts for those who own a position, or would lend. [`Config::CreditCommittee`] consents for the
		/// vault; a member who signs consents for both.
		///
		/// Errors: [`Error::UnknownLoan`].
		///
		/// Events: [`Event::Consented`], for each.
		#[pallet::call_index(9)]
		pub fn consent(origin: OriginFor<T>, loan: LoanId, terms_hash: H256) -> DispatchResult {
			Self::consent_as(origin, loan, terms_hash)
		}

		/// Replace a loan by another with the same units, under a new id. Interest, late interest and the exit fee are paid in
		/// cash; principal is settled by the difference.
		///
		/// Dispatch origin: signed, by the borrower.
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NotBorrower`], [`Error::UnitsDiffer`], [`Error::NoConsent`].
		/// One for each check of [`Pallet::approve`], on the new terms; [`Error::OfferTooLong`], [`Error::TooManyLoans`].
		/// [`Error::AccountFrozen`]; those of [`Config::Liquidity`] and [`Config::Assets`], where the money is not there.
		///
		/// Events: those of [`Pallet::classify`]; [`Event::Repaid`] and [`Event::LenderPaid`] of what was paid in cash,
		/// [`Event::LenderRefinanced`] for each account, [`Event::Drawn`] of the successor, [`Event::Refinanced`].
		#[pallet::call_index(10)]
		#[pallet::weight(Pallet::<T>::refinance_weight(T::Liquidity::MAX_PASSED))]
		pub fn refinance(
			origin: OriginFor<T>,
			loan: LoanId,
			terms: TermsOf<T>,
		) -> DispatchResultWithPostInfo {
			Self::do_refinance(ensure_signed(origin)?, loan, terms)?;
			Ok(Self::weighed(Self::refinance_weight))
		}

		/// Bring a loan up to now. Never fails for want of data.
		///
		/// Dispatch origin: signed, by anyone.
		///
		/// Errors: [`Error::UnknownLoan`].
		///
		/// Events: [`Event::Classified`] where what the vault counts as lost of a live loan changes; [`Event::BreachCured`];
		/// [`Event::ReserveDrawn`], [`Event::LenderPaid`], and [`Event::Closed`] where the debt-service reserve pays the last unit.
		#[pallet::call_index(11)]
		#[pallet::weight(Pallet::<T>::bring_up_weight(T::Liquidity::MAX_PASSED))]
		pub fn classify(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let outcome = Self::do_classify(loan)?;
			Ok(Some(Self::brought_up_weight(outcome, T::Liquidity::passed())).into())
		}

		/// Take what could not be paid to the caller.
		///
		/// Dispatch origin: signed, by the account, not frozen any more. Errors: [`Error::NothingKept`], [`Error::AccountFrozen`].
		///
		/// Events: [`Event::KeptClaimed`].
		#[pallet::call_index(12)]
		pub fn claim_kept(origin: OriginFor<T>) -> DispatchResult {
			Self::do_claim_kept(ensure_signed(origin)?)
		}

		/// Set the governed values. Live loans keep their terms. Amounts are in USDai, they and yearly rates with 18 decimals;
		/// shares in billionths, times in seconds.
		///
		/// Dispatch origin: [`Config::Governance`].
		///
		/// Errors: one for each bound: from [`Error::MaxOfferOutOfRange`] on.
		///
		/// Events: [`Event::ParamsSet`].
		#[pallet::call_index(13)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_params(params)
		}

		/// Say that the terms of a loan are breached. From now on it may be cured for a while, then the loan can be liquidated.
		///
		/// Dispatch origin: signed, by anyone, where the chain sees the breach; [`Config::CreditCommittee`] for [`BreachReason::Covenant`].
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NotInBreach`], [`Error::BreachDeclared`].
		///
		/// Events: those of [`Pallet::classify`]; [`Event::BreachDeclared`].
		#[pallet::call_index(14)]
		#[pallet::weight(Pallet::<T>::declare_breach_weight(T::Liquidity::MAX_PASSED))]
		pub fn declare_breach(
			origin: OriginFor<T>,
			loan: LoanId,
			reason: BreachReason,
		) -> DispatchResultWithPostInfo {
			match reason {
				BreachReason::Covenant => drop(T::CreditCommittee::ensure_origin(origin)?),
				_ => drop(ensure_signed(origin)?),
			}
			Self::do_declare_breach(loan, reason)?;
			Ok(Self::weighed(Self::declare_breach_weight))
		}

		/// Strike the breaches that are no more: those that the chain sees for itself, by anyone; those of covenants by
		/// [`Config::CreditCommittee`].
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NothingCured`].
		///
		/// Events: [`Event::BreachCured`], for each; those of [`Pallet::classify`].
		#[pallet::call_index(15)]
		#[pallet::weight(Pallet::<T>::cure_weight(T::Liquidity::MAX_PASSED))]
		pub fn cure(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			let by_committee = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
			if !by_committee {
				ensure_signed(origin)?;
			}
			Self::do_cure(loan, by_committee)?;
			Ok(Self::weighed(Self::cure_weight))
		}

		/// Have a loan seized whose grace, or whose time to cure a breach, is over: interest stops, its units go on sale. The caller is
		/// paid the costs out of the first proceeds.
		///
		/// Dispatch origin: signed, by anyone.
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NotInDefault`], [`Error::EntryClosed`].
		///
		/// Events: those of [`Pallet::classify`]; [`Event::Liquidated`], [`Event::AuctionOpened`].
		#[pallet::call_index(16)]
		#[pallet::weight(Pallet::<T>::liquidate_weight(T::Liquidity::MAX_PASSED))]
		pub fn liquidate(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			Self::do_liquidate(ensure_signed(origin)?, loan)?;
			Ok(Self::weighed(Self::liquidate_weight))
		}

		/// Bid for what is on sale of a failed loan, in USDai (18 decimals): at least [`Pallet::least_bid_for`]. A deposit is taken,
		/// the rest is held; who is outbid is free at once.
		///
		/// Dispatch origin: signed, by anyone not frozen.
		///
		/// Errors: [`Error::NotSeized`], [`Error::NothingOnSale`], [`Error::AuctionOver`], [`Error::BidTooLow`],
		/// [`Error::AccountFrozen`]. Those of [`Config::Holds`] and [`Config::Assets`], where the money is not there.
		///
		/// Events: [`Event::BidPlaced`].
		#[pallet::call_index(17)]
		pub fn bid(origin: OriginFor<T>, loan: LoanId, amount: Balance) -> DispatchResult {
			Self::do_bid(ensure_signed(origin)?, loan, Amount(amount))
		}

		/// End an auction whose time is over, and divide what it brought. By anyone who signs.
		///
		/// Errors: [`Error::NotSeized`], [`Error::NothingOnSale`], [`Error::AuctionRuns`].
		///
		/// Events: [`Event::LotSold`], [`Event::LotUnsold`] or [`Event::BidForfeited`]; [`Event::ProceedsDivided`] and what follows of it.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::settle_auction(T::Liquidity::MAX_PASSED))]
		pub fn settle_auction(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_settle_auction(loan)?;
			Ok(Self::weighed(T::WeightInfo::settle_auction))
		}

		/// Take the oldest lot that nobody wanted, at its last price; or, by governance, have it offered from that price down to nothing.
		///
		/// Dispatch origin: signed, by the owner of a position that counted as first loss; or [`Config::Governance`].
		///
		/// Errors: [`Error::NotSeized`], [`Error::NothingUnsold`], [`Error::NotCurator`], [`Error::AccountFrozen`]; those of
		/// [`Config::Assets`], where the money is not there. [`Error::AuctionRuns`], where governance would offer two lots at once.
		///
		/// Events: [`Event::LotSold`] and what follows of it; [`Event::AuctionOpened`].
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::accept_unsold(T::Liquidity::MAX_PASSED))]
		pub fn accept_unsold(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			match T::Governance::try_origin(origin) {
				Ok(_) => Self::do_reoffer_unsold(loan)?,
				Err(origin) => Self::do_accept_unsold(ensure_signed(origin)?, loan)?,
			};
			Ok(Self::weighed(T::WeightInfo::accept_unsold))
		}

		/// Book as lost what a failed loan lacks. What comes later still goes to those who lost.
		///
		/// Dispatch origin: [`Config::Governance`].
		///
		/// Errors: [`Error::NotSeized`], [`Error::WrittenOffAlready`], [`Error::BidStands`].
		///
		/// Events: [`Event::WrittenOff`]; [`Event::ProceedsDivided`] of what the reserve held, or [`Event::Satisfied`] where that is enough.
		#[pallet::call_index(20)]
		#[pallet::weight(Pallet::<T>::write_off_weight(T::Liquidity::MAX_PASSED))]
		pub fn write_off(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			T::Governance::ensure_origin(origin)?;
			Self::do_write_off(loan)?;
			Ok(Self::weighed(Self::write_off_weight))
		}

		/// Claim on the policy of a unit of a failed loan. By the owner of a position that counted as first loss.
		///
		/// Errors: [`Error::NotSeized`], [`Error::NotCurator`], [`Error::NotSecured`], [`Error::ClaimFiled`]. [`Error::NotInsured`],
		/// [`Error::PolicyExpired`].
		///
		/// Events: [`Event::ClaimFiled`].
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::file_claim(T::Liquidity::MAX_PASSED))]
		pub fn file_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
		) -> DispatchResultWithPostInfo {
			Self::do_file_claim(ensure_signed(origin)?, loan, unit)?;
			Ok(Self::weighed(T::WeightInfo::file_claim))
		}

		/// Pay a claim, in USDai (18 decimals), in part or all that is left of the coverage; also after it was refused, or the loan
		/// written off. By the insurer.
		///
		/// Errors: [`Error::NotSeized`], [`Error::UnknownClaim`], [`Error::NotInsurer`], [`Error::CoverageExceeded`].
		/// [`Error::AmountIsZero`], [`Error::AccountFrozen`]; those of [`Config::Assets`], where the money is not there.
		///
		/// Events: [`Event::ClaimPaid`], [`Event::ProceedsDivided`] and what follows of it.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::pay_claim(T::Liquidity::MAX_PASSED))]
		pub fn pay_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			Self::do_pay_claim(ensure_signed(origin)?, loan, unit, Amount(amount))?;
			Ok(Self::weighed(T::WeightInfo::pay_claim))
		}

		/// Refuse what is left of a claim, and say why: the loan waits for it no more. By the insurer.
		///
		/// Errors: [`Error::NotSeized`], [`Error::UnknownClaim`], [`Error::NotInsurer`], [`Error::ClaimClosed`].
		///
		/// Events: [`Event::ClaimRefused`]; [`Event::WrittenOff`] where nothing more is to be expected.
		#[pallet::call_index(23)]
		#[pallet::weight(Pallet::<T>::refuse_claim_weight(T::Liquidity::MAX_PASSED))]
		pub fn refuse_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			reason: Reason,
		) -> DispatchResultWithPostInfo {
			Self::do_refuse_claim(ensure_signed(origin)?, loan, unit, reason)?;
			Ok(Self::weighed(Self::refuse_claim_weight))
		}
	}
}
