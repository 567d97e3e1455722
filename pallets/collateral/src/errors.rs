//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no live unit with this id.
		UnknownUnit,
		/// The caller is not the applicant, and the application has not lapsed yet.
		NotApplicant,
		/// The caller is not the custodian of the unit.
		NotCustodian,
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// The account is not admitted as a custodian of hardware.
		UnknownCustodian,
		/// The receipt of the unit is already issued. The call is for applications only.
		NotApplied,
		/// The unit has no serial number.
		NoSerials,
		/// The hash of a serial number is zero, which is what forms fill in.
		SerialIsZero,
		/// The unit has the same serial number twice.
		DuplicateSerial,
		/// Another live unit or application has one of the serial numbers.
		SerialTaken,
		/// The quantity of the unit is zero.
		QuantityIsZero,
		/// A model name needs 1 to 32 printable ASCII characters with single spaces between words.
		ModelNameMalformed,
		/// No accelerators of this name can be appraised. `Appraisal.Models` has the names.
		UnknownModel,
		/// The start of service is in the future.
		InServiceInFuture,
		/// The free INFRA of the account are below the storage deposit of the unit or of the offer.
		InsufficientInfra,
		/// All unit ids are used.
		TooManyUnits,
		/// The custodian has not issued the receipt of the unit yet.
		NotIssued,
		/// The caller is not the owner of the unit.
		NotOwner,
		/// The unit is pledged as the security of a loan.
		UnitPledged,
		/// The unit is seized, because its loan failed.
		UnitSeized,
		/// The owner has requested the hardware of the unit and not cancelled the request.
		UnitRedeeming,
		/// The owner has not requested the hardware of the unit.
		NotRedeeming,
		/// The unit secures no loan.
		NotPledged,
		/// The list of units is empty.
		NoUnits,
		/// The unit is reported missing or destroyed. Its custody cannot be confirmed.
		ReportedLost,
		/// This kind of loss is already reported for the unit.
		LossAlreadyReported,
		/// A loss of the unit is reported. Its policy cannot change until the report is withdrawn.
		CoverBoundByLoss,
		/// No loss of the unit is reported.
		NoLossReported,
		/// The account is not admitted as an insurer.
		UnknownInsurer,
		/// The unit has no policy.
		NotInsured,
		/// The policy number is empty.
		PolicyNumberIsEmpty,
		/// The coverage of the policy is zero.
		CoverageIsZero,
		/// The policy does not expire in the future.
		ExpiryNotInFuture,
		/// The account is already the custodian of the unit.
		SameCustodian,
		/// `max_custody_age` must be at least one second and at most 366 days.
		MaxCustodyAgeOutOfRange,
		/// `max_application_age` must be at least one second and at most 366 days.
		MaxApplicationAgeOutOfRange,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
		/// The unit has an active lease. Its hardware stays in custody until the lease ends.
		UnderLease,
		/// `bond_ratio` must be from 1 % to 100 %.
		BondRatioOutOfRange,
		/// The amount is zero.
		AmountIsZero,
		/// USDai is frozen for an account that would pay or be paid.
		AccountFrozen,
		/// The account has less free USDai than it would pay.
		InsufficientUsdai,
		/// The bond of the insurer would be below `bond_ratio` of its exposure.
		BondTooSmall,
		/// The bond of the insurer is smaller than the amount.
		BondExceeded,
		/// A claim on the insurer is open. Until it is closed, nothing of the bond is paid back.
		ClaimsPending,
		/// The insurer has offered no policy for the unit.
		NothingOffered,
		/// The insurer offers other terms than the caller accepts: coverage, expiry or premium.
		OfferChanged,
		/// The unit is pledged. Another policy needs at least the coverage that is left, and must
		/// not end earlier. Of a policy that has expired or whose insurer is not admitted, the
		/// expiry does not matter, and the owner may replace it by any.
		CoverWouldFall,
		/// The unit is pledged, and the insurer and the borrower belong to one group, or one of
		/// them is not admitted.
		ConflictOfInterest,
		/// A claim on the policy of the unit is open, and stands for what the policy has left.
		/// Until it is closed or the owner replaces the policy, the unit secures no other loan.
		PolicyClaimed,
		/// All ids of policies are used.
		TooManyPolicies,
	}
}
