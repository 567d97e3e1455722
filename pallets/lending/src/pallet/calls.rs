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
			LoanOffer::<T>::propose(ensure_signed(origin)?, terms)?;
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
			let who = ensure_signed(origin)?;
			LoanOffer::<T>::load(loan)?.commit(who, tranche)
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
			let who = ensure_signed(origin)?;
			LoanOffer::<T>::load(loan)?.withdraw_commitment(who, tranche)
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
		pub fn approve(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_origin(origin)?;
			LoanOffer::<T>::load(loan)?.approve()
		}

		/// Reject an offer, also one that was approved. By whom as [`Pallet::approve`].
		///
		/// Errors: [`Error::UnknownOffer`]; [`Error::NotProposed`] where it is rejected already.
		///
		/// Events: [`Event::Rejected`]; [`Event::OfferEnded`] where no money is held for it.
		#[pallet::call_index(4)]
		pub fn reject(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_origin(origin)?;
			LoanOffer::<T>::load(loan)?.reject()
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
		#[pallet::weight(post_info::draw_weight::<T>())]
		pub fn draw(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let size = LoanOffer::<T>::load(loan)?.draw(who)?;
			Ok(post_info::draw_post_info::<T>(size))
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
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn repay(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::repay(who, loan, Usdai(amount))?;
			Ok(post_info::post_info::<T>(outcome))
		}

		/// Pay exactly what is due now: all missed deadlines, and the one of the running window. By whom, and what it tells, as
		/// [`Pallet::repay`].
		///
		/// Errors: those of [`Pallet::repay`] of a live loan; [`Error::LoanSeized`], [`Error::NothingDue`], [`Error::DueAboveMax`].
		#[pallet::call_index(7)]
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn repay_due(
			origin: OriginFor<T>,
			loan: LoanId,
			max: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::live(loan)?.repay_due(who, Usdai(max))?;
			Ok(post_info::post_info::<T>(outcome))
		}

		/// Put USDai (18 decimals) into a loan's debt-service reserve, which pays at once what is past due. What is left at the
		/// end is the borrower's. By whom, and what is wrong with it, as [`Pallet::repay`] of a live loan; [`Error::LoanSeized`].
		///
		/// Events: [`Event::ReserveToppedUp`]; [`Event::ReserveDrawn`] where something was past due, and what follows of it.
		#[pallet::call_index(8)]
		#[pallet::weight(post_info::payment_weight::<T>())]
		pub fn top_up_reserve(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::top_up_reserve(who, loan, Usdai(amount))?;
			Ok(post_info::post_info::<T>(outcome))
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
			live::consent_as::<T>(origin, loan, terms_hash)
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
		#[pallet::weight(post_info::refinance_weight::<T>())]
		pub fn refinance(origin: OriginFor<T>, loan: LoanId, terms: TermsOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			AnyLoan::<T>::live(loan)?.refinance(who, terms)
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
		#[pallet::weight(post_info::sync_weight::<T>())]
		pub fn classify(origin: OriginFor<T>, loan: LoanId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let outcome = AnyLoan::<T>::sync_by_id(loan)?;
			Ok(Some(post_info::actual_weight::<T>(outcome)).into())
		}

		/// Take what could not be paid to the caller.
		///
		/// Dispatch origin: signed, by the account, not frozen any more. Errors: [`Error::NothingKept`], [`Error::AccountFrozen`].
		///
		/// Events: [`Event::KeptClaimed`].
		#[pallet::call_index(12)]
		pub fn claim_unclaimed(origin: OriginFor<T>) -> DispatchResult {
			books::claim_unclaimed::<T>(ensure_signed(origin)?)
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
			params.set::<T>()
		}

		/// Say that the terms of a loan are breached. From now on it may be cured for a while, then the loan can be liquidated.
		///
		/// Dispatch origin: signed, by anyone, where the chain sees the breach; [`Config::CreditCommittee`] for [`BreachReason::Covenant`].
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NotInBreach`], [`Error::BreachDeclared`].
		///
		/// Events: those of [`Pallet::classify`]; [`Event::BreachDeclared`].
		#[pallet::call_index(14)]
		#[pallet::weight(post_info::weight_after_sync::<T>(T::WeightInfo::declare_breach()))]
		pub fn declare_breach(
			origin: OriginFor<T>,
			loan: LoanId,
			reason: BreachReason,
		) -> DispatchResult {
			match reason {
				BreachReason::Covenant => drop(T::CreditCommittee::ensure_origin(origin)?),
				_ => drop(ensure_signed(origin)?),
			}
			AnyLoan::<T>::live(loan)?.declare_breach(reason)
		}

		/// Strike the breaches that are no more: those that the chain sees for itself, by anyone; those of covenants by
		/// [`Config::CreditCommittee`].
		///
		/// Errors: [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NothingCured`].
		///
		/// Events: [`Event::BreachCured`], for each; those of [`Pallet::classify`].
		#[pallet::call_index(15)]
		#[pallet::weight(post_info::weight_after_sync::<T>(T::WeightInfo::cure()))]
		pub fn cure(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let by_committee = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
			if !by_committee {
				ensure_signed(origin)?;
			}
			AnyLoan::<T>::live(loan)?.cure(by_committee)
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
		#[pallet::weight(post_info::weight_after_sync::<T>(T::WeightInfo::liquidate()))]
		pub fn liquidate(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			ensure!(T::IsEntryOpen::get(), Error::<T>::EntryClosed);
			seized::liquidate(who, AnyLoan::<T>::live(loan)?)
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
			SeizedLoan::<T>::bid(ensure_signed(origin)?, loan, Usdai(amount))
		}

		/// End an auction whose time is over, and divide what it brought. By anyone who signs.
		///
		/// Errors: [`Error::NotSeized`], [`Error::NothingOnSale`], [`Error::AuctionRuns`].
		///
		/// Events: [`Event::LotSold`], [`Event::LotUnsold`] or [`Event::BidForfeited`]; [`Event::ProceedsDivided`] and what follows of it.
		#[pallet::call_index(18)]
		pub fn settle_auction(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.settle_auction()
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
		pub fn accept_unsold(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			match T::Governance::try_origin(origin) {
				Ok(_) => SeizedLoan::<T>::load(loan)?.reoffer_unsold(),
				Err(origin) => SeizedLoan::<T>::accept_unsold(ensure_signed(origin)?, loan),
			}
		}

		/// Book as lost what a failed loan lacks. What comes later still goes to those who lost.
		///
		/// Dispatch origin: [`Config::Governance`].
		///
		/// Errors: [`Error::NotSeized`], [`Error::WrittenOffAlready`], [`Error::BidStands`].
		///
		/// Events: [`Event::WrittenOff`]; [`Event::ProceedsDivided`] of what the reserve held, or [`Event::Satisfied`] where that is enough.
		#[pallet::call_index(20)]
		#[pallet::weight(post_info::weight_with_end::<T>(T::WeightInfo::write_off()))]
		pub fn write_off(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			SeizedLoan::<T>::load(loan)?.write_off()
		}

		/// Claim on the policy of a unit of a failed loan. By the owner of a position that counted as first loss.
		///
		/// Errors: [`Error::NotSeized`], [`Error::NotCurator`], [`Error::NotSecured`], [`Error::ClaimFiled`]. [`Error::NotInsured`],
		/// [`Error::PolicyExpired`].
		///
		/// Events: [`Event::ClaimFiled`].
		#[pallet::call_index(21)]
		pub fn file_claim(origin: OriginFor<T>, loan: LoanId, unit: UnitId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.file_claim(who, unit)
		}

		/// Pay a claim, in USDai (18 decimals), in part or all that is left of the coverage; also after it was refused, or the loan
		/// written off. By the insurer.
		///
		/// Errors: [`Error::NotSeized`], [`Error::UnknownClaim`], [`Error::NotInsurer`], [`Error::CoverageExceeded`].
		/// [`Error::AmountIsZero`], [`Error::AccountFrozen`]; those of [`Config::Assets`], where the money is not there.
		///
		/// Events: [`Event::ClaimPaid`], [`Event::ProceedsDivided`] and what follows of it.
		#[pallet::call_index(22)]
		pub fn pay_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			amount: Balance,
		) -> DispatchResult {
			SeizedLoan::<T>::pay_claim(ensure_signed(origin)?, loan, unit, Usdai(amount))
		}

		/// Refuse what is left of a claim, and say why: the loan waits for it no more. By the insurer.
		///
		/// Errors: [`Error::NotSeized`], [`Error::UnknownClaim`], [`Error::NotInsurer`], [`Error::ClaimClosed`].
		///
		/// Events: [`Event::ClaimRefused`]; [`Event::WrittenOff`] where nothing more is to be expected.
		#[pallet::call_index(23)]
		#[pallet::weight(post_info::weight_with_end::<T>(T::WeightInfo::refuse_claim()))]
		pub fn refuse_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			reason: Reason,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			SeizedLoan::<T>::load(loan)?.refuse_claim(who, unit, reason)
		}
	}
}
