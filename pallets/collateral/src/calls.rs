//! The calls. FRAME takes the calls of a pallet from one impl block, so this file is not divided:
//! see decision 16 in docs/decisions.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Apply for the receipt of a unit.
		///
		/// Reserves the serial numbers and holds the storage deposit.
		///
		/// Dispatch origin: signed by any account. The receipt will be minted to it.
		///
		/// Parameters:
		/// - `unit`: the unit; serial numbers as hashes, start of service in seconds since 1970.
		///
		/// Emits `Applied`.
		///
		/// Errors:
		/// - `NoSerials`: the unit has no serial number.
		/// - `SerialIsZero`: the hash of a serial number is zero, as forms fill it in.
		/// - `DuplicateSerial`: the unit has the same serial number twice.
		/// - `QuantityIsZero`: the quantity is zero.
		/// - `ModelNameMalformed`: it has not 1 to 32 printable ASCII characters, singly spaced.
		/// - `InServiceInFuture`: the start of service is in the future.
		/// - `UnknownCustodian`: the custodian of the unit is not admitted as one.
		/// - `UnknownModel`: accelerators of this model cannot be appraised.
		/// - `SerialTaken`: another live unit or application has one of the serial numbers.
		/// - `TooManyUnits`: all unit ids are used.
		/// - `InsufficientInfra`: the free INFRA of the caller are below the storage deposit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply(types::length(&unit.serials)))]
		pub fn apply(origin: OriginFor<T>, unit: UnitOf<T>) -> DispatchResult {
			Self::do_apply(ensure_signed(origin)?, unit)?;
			Ok(())
		}

		/// Withdraw an application and free its serial numbers and deposit.
		///
		/// Dispatch origin: signed by the applicant, or by any account after `max_application_age`.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `ApplicationWithdrawn`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotApplicant`: the caller is not the applicant, and the application has not lapsed.
		/// - `NotApplied`: the receipt is already issued.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_application(MAX_SERIALS))]
		pub fn withdraw_application(
			origin: OriginFor<T>,
			unit: UnitId,
		) -> DispatchResultWithPostInfo {
			let serials = Self::do_withdraw_application(ensure_signed(origin)?, unit)?;
			Ok(Some(T::WeightInfo::withdraw_application(serials)).into())
		}

		/// Mint the receipt of a unit to its applicant and confirm custody.
		///
		/// Dispatch origin: signed by the custodian of the unit, while it is admitted as one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `ReceiptIssued`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `UnknownCustodian`: the account is no longer admitted as a custodian.
		/// - `NotApplied`: the receipt is already issued.
		#[pallet::call_index(2)]
		pub fn issue_receipt(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_issue_receipt(ensure_signed(origin)?, unit)
		}

		/// Decline an application and free its serial numbers and deposit.
		///
		/// Dispatch origin: signed by the custodian of the unit, even a removed one; or governance.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `ApplicationDeclined`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither signed nor governance.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `NotApplied`: the receipt is already issued.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::decline(MAX_SERIALS))]
		pub fn decline(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let who = T::Governance::or_signer(origin, Error::<T>::NotGovernance)?;
			let serials = Self::do_decline(who, unit)?;
			Ok(Some(T::WeightInfo::decline(serials)).into())
		}

		/// Confirm that units are in the custody of the caller.
		///
		/// Dispatch origin: signed by the custodian of all the units, while it is admitted as one.
		///
		/// Parameters:
		/// - `units`: ids of the units, at most 256. All of them are confirmed, or none.
		///
		/// Emits `CustodyConfirmed`.
		///
		/// Errors:
		/// - `NoUnits`: the list is empty.
		/// - `UnknownCustodian`: the caller is not admitted as a custodian of hardware.
		/// - `UnknownUnit`: there is no live unit with one of the ids.
		/// - `NotCustodian`: the caller is not the custodian of one of the units.
		/// - `NotIssued`: the receipt of one of the units is not issued yet.
		/// - `ReportedLost`: one of the units is reported missing or destroyed.
		#[pallet::call_index(4)]
		#[pallet::weight(custody::confirm_weight::<T>(units))]
		pub fn confirm_custody(origin: OriginFor<T>, units: Confirmations) -> DispatchResult {
			Self::do_confirm_custody(ensure_signed(origin)?, units)
		}

		/// Offer a policy for a unit.
		///
		/// The offer binds nobody until the policy is accepted. It replaces any earlier offer of
		/// the caller for the unit. Holds the storage deposit, and takes expired policies of the
		/// caller off its exposure, at most eight.
		///
		/// Dispatch origin: signed by an insurer.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		/// - `policy`: number; coverage in USDai (18 decimals); expiry in seconds since 1970.
		/// - `premium`: USDai (18 decimals) that the account pays which accepts it. It may be zero.
		///
		/// Emits `PolicyOffered`, and `PolicyEnded` for each policy that is taken off.
		///
		/// Errors:
		/// - `UnknownInsurer`: the caller is not admitted as an insurer.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotIssued`: the receipt is not issued yet.
		/// - `UnitRedeeming`: the owner has requested the hardware.
		/// - `CoverBoundByLoss`: a loss of the unit is reported.
		/// - `PolicyNumberIsEmpty`: the policy number is empty.
		/// - `CoverageIsZero`: the coverage is zero.
		/// - `ExpiryNotInFuture`: the policy does not expire in the future.
		/// - `InsufficientInfra`: the free INFRA of the caller are below the storage deposit.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::insure(MAX_EXPIRED))]
		pub fn insure(
			origin: OriginFor<T>,
			unit: UnitId,
			policy: Policy,
			premium: Usdai,
		) -> DispatchResultWithPostInfo {
			let expired = Self::do_insure(ensure_signed(origin)?, unit, policy, premium)?;
			Ok(Some(T::WeightInfo::insure(expired)).into())
		}

		/// Cancel the policy of a unit, expired or not.
		///
		/// Governance cancels it also when a loss is reported. Nobody does while the unit secures a
		/// loan.
		///
		/// Dispatch origin: signed by the owner while the unit secures no loan and no loss of it is
		/// reported, or governance.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `PolicyCancelled`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither signed nor governance.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotInsured`: the unit has no policy.
		/// - `NotOwner`: the caller is not the owner.
		/// - `UnitPledged`, `UnitSeized`: the unit secures a loan.
		/// - `UnitRedeeming`: the caller has requested the hardware.
		/// - `CoverBoundByLoss`: a loss is reported, and the origin is not governance.
		#[pallet::call_index(6)]
		pub fn cancel_policy(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			let who = T::Governance::or_signer(origin, Error::<T>::NotGovernance)?;
			Self::do_cancel_policy(who, unit)
		}

		/// Report that a unit is damaged, missing or destroyed.
		///
		/// No loan is drawn against the unit until the report is withdrawn. If the unit secures a
		/// loan in default, the vault counts it as worthless at once. If it secures any other loan,
		/// any account may call `Lending.declare_breach`.
		///
		/// Dispatch origin: signed by the custodian of the unit, while it is admitted as one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		/// - `kind`: kind of the loss. It replaces a report of another kind.
		///
		/// Emits `LossReported`, and `PolicyEnded` if the time in which the policy can be claimed
		/// on was over before. If the unit secures a loan, of lending: the events of
		/// `Lending.classify`; if that is seized, `ClaimFiled` if a claim is filed for the loss,
		/// `ClaimUnanswered` and `FactRecorded` if silence about a claim counts as a refusal, and
		/// `BidVoided` and `AuctionOpened` if the unit is on sale.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `UnknownCustodian`: the account is no longer admitted as a custodian.
		/// - `NotIssued`: the receipt is not issued yet.
		/// - `LossAlreadyReported`: this kind of loss is already reported.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::report_loss().saturating_add(T::LossWatch::loss_weight()))]
		pub fn report_loss(
			origin: OriginFor<T>,
			unit: UnitId,
			kind: LossKind,
		) -> DispatchResultWithPostInfo {
			Self::do_report_loss(ensure_signed(origin)?, unit, kind)
		}

		/// Withdraw the loss report of a unit.
		///
		/// Dispatch origin: signed by the custodian of the unit, while it is admitted as one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `LossWithdrawn`, and `FactRecorded` of lending. If the unit secures a loan, also
		/// the events of `Lending.classify`; if that is seized, `BidVoided` and `AuctionOpened` if
		/// the unit is on sale, and `ClaimUnanswered` and `FactRecorded` if silence counts as a
		/// refusal from now on.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `UnknownCustodian`: the account is no longer admitted as a custodian.
		/// - `NoLossReported`: no loss is reported.
		#[pallet::call_index(8)]
		#[pallet::weight(loss::withdrawal_weight::<T>().saturating_add(T::LossWatch::loss_weight()))]
		pub fn withdraw_loss(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			Self::do_withdraw_loss(ensure_signed(origin)?, unit)
		}

		/// Request the hardware of a unit and lock its receipt.
		///
		/// Dispatch origin: signed by the owner of the unit.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `RedemptionRequested`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotOwner`: the caller is not the owner.
		/// - `NotIssued`: the receipt is not issued yet.
		/// - `UnitPledged`, `UnitSeized`, `UnitRedeeming`: the unit is in this state.
		/// - `UnderLease`: the unit has an active lease.
		#[pallet::call_index(9)]
		pub fn request_redemption(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_request_redemption(ensure_signed(origin)?, unit)
		}

		/// Cancel the request for the hardware and unlock the receipt.
		///
		/// Dispatch origin: signed by the owner of the unit.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `RedemptionCancelled`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotOwner`: the caller is not the owner.
		/// - `NotRedeeming`: the owner has not requested the hardware.
		#[pallet::call_index(10)]
		pub fn cancel_redemption(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_cancel_redemption(ensure_signed(origin)?, unit)
		}

		/// Confirm that the hardware of a unit was handed out to its owner.
		///
		/// Removes the unit, its receipt and its policy, and returns the deposit to the applicant.
		///
		/// Dispatch origin: signed by the custodian of the unit, even a removed one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `HardwareReleased`, and `PolicyEnded` if the unit has a policy.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `NotRedeeming`: the owner has not requested the hardware.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::confirm_release(MAX_SERIALS))]
		pub fn confirm_release(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let serials = Self::do_confirm_release(ensure_signed(origin)?, unit)?;
			Ok(Some(T::WeightInfo::confirm_release(serials)).into())
		}

		/// Assign a unit to another custodian.
		///
		/// The last confirmation of custody stays and continues to age. If it came from a removed
		/// custodian, it does not count, and the new custodian has to confirm.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `unit`: id of the unit, in any state.
		/// - `custodian`: the new custodian.
		///
		/// Emits `Reassigned`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `SameCustodian`: the account is already the custodian of the unit.
		/// - `UnknownCustodian`: the account is not admitted as a custodian of hardware.
		#[pallet::call_index(12)]
		#[pallet::weight(custody::reassign_weight::<T>())]
		pub fn reassign(
			origin: OriginFor<T>,
			unit: UnitId,
			custodian: T::AccountId,
		) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_reassign(unit, custodian)
		}

		/// Replace the governed values.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new values, in seconds. They apply to existing units, too.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `MaxCustodyAgeOutOfRange`, `MaxApplicationAgeOutOfRange`: zero or more than 366 days.
		/// - `BondRatioOutOfRange`: `bond_ratio` is not from 1 % to 100 %.
		#[pallet::call_index(13)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			let change = T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::change_params(change, params)
		}

		/// Add to the bond of the caller.
		///
		/// Dispatch origin: signed by an insurer.
		///
		/// Parameters:
		/// - `amount`: USDai (18 decimals) that the caller pays.
		///
		/// Emits `BondPosted`.
		///
		/// Errors:
		/// - `UnknownInsurer`: the caller is not admitted as an insurer.
		/// - `AmountIsZero`: the amount is zero.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		/// - `InsufficientUsdai`: the caller has less free USDai than the amount.
		#[pallet::call_index(14)]
		pub fn post_bond(origin: OriginFor<T>, amount: Usdai) -> DispatchResult {
			Self::do_post_bond(ensure_signed(origin)?, amount)
		}

		/// Withdraw a part of the bond of the caller.
		///
		/// Takes expired policies of the caller off its exposure first, at most eight. With an
		/// amount of zero the call does that alone.
		///
		/// Dispatch origin: signed by an insurer, even a removed one.
		///
		/// Parameters:
		/// - `amount`: USDai (18 decimals) that the caller is paid; at most `free` of the view
		///   `insurer`.
		///
		/// Emits `BondWithdrawn`, and `PolicyEnded` for each policy that is taken off.
		///
		/// Errors:
		/// - `ClaimsPending`: a claim on the caller is open, and the amount is not zero.
		/// - `BondExceeded`: the bond of the caller is smaller than the amount.
		/// - `BondTooSmall`: the rest would be below `bond_ratio` of the exposure.
		/// - `AccountFrozen`: USDai is frozen for the caller.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::withdraw_bond(MAX_EXPIRED))]
		pub fn withdraw_bond(origin: OriginFor<T>, amount: Usdai) -> DispatchResultWithPostInfo {
			let expired = Self::do_withdraw_bond(ensure_signed(origin)?, amount)?;
			Ok(Some(T::WeightInfo::withdraw_bond(expired)).into())
		}

		/// Accept the policy that an insurer offers, and pay the premium.
		///
		/// The policy binds the insurer, and replaces any earlier policy of the unit. That of a
		/// pledged unit is replaced by one of at least the coverage that is left and at least the
		/// expiry. If it has expired or its insurer is not admitted, the expiry does not matter,
		/// and the owner may replace it by any. The storage deposit of the offer returns to the
		/// insurer. The number of the policy is not among the terms: read it in the view `offers`
		/// first.
		///
		/// Dispatch origin: signed by the owner; by any account if the unit is pledged.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		/// - `insurer`: the insurer.
		/// - `coverage`, `expires_at`, `premium`: the terms that the caller accepts, as the insurer
		///   offers them: USDai (18 decimals), seconds since 1970, USDai (18 decimals).
		///
		/// Emits `Insured`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NothingOffered`: the insurer offers nothing for the unit.
		/// - `OfferChanged`: the insurer offers other terms.
		/// - `UnknownInsurer`: the account is not admitted as an insurer.
		/// - `ExpiryNotInFuture`: the policy has expired already.
		/// - `CoverBoundByLoss`: a loss of the unit is reported.
		/// - `CoverWouldFall`: the unit is pledged, and the policy covers less than is left of the
		///   present one, or ends earlier although that one counts; see above.
		/// - `ConflictOfInterest`: the unit is pledged, and the insurer and the borrower belong to
		///   one group; or the borrower is not admitted, and the present policy counts.
		/// - `UnitSeized`, `UnitRedeeming`: the unit is in this state.
		/// - `NotOwner`: the unit is not pledged, and the caller is not its owner.
		/// - `TooManyPolicies`: all policy ids are used.
		/// - `BondTooSmall`: the bond of the insurer is below `bond_ratio` of its exposure with
		///   this policy.
		/// - `AccountFrozen`: USDai is frozen for the caller or the insurer, and a premium is due.
		/// - `InsufficientUsdai`: the caller has less free USDai than the premium.
		#[pallet::call_index(16)]
		pub fn accept_policy(
			origin: OriginFor<T>,
			unit: UnitId,
			insurer: T::AccountId,
			coverage: Usdai,
			expires_at: UnixSeconds,
			premium: Usdai,
		) -> DispatchResult {
			let terms = cover::AcceptedTerms { coverage, expires_at, premium };
			Self::do_accept_policy(ensure_signed(origin)?, unit, insurer, terms)
		}

		/// Withdraw an offer of a policy.
		///
		/// Frees its storage deposit.
		///
		/// Dispatch origin: signed by the insurer, even a removed one.
		///
		/// Parameters:
		/// - `unit`: id of the unit, which may have ended.
		///
		/// Emits `OfferWithdrawn`.
		///
		/// Errors:
		/// - `NothingOffered`: the caller offers nothing for the unit.
		#[pallet::call_index(17)]
		pub fn withdraw_offer(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_withdraw_offer(ensure_signed(origin)?, unit)
		}
	}
}
