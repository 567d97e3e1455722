//! What can be wrong with a call.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such unit: it never was, its application came to nothing, or its hardware was released.
		UnknownUnit,
		/// Only the account that applied for the receipt may do this, until the application has lapsed.
		NotApplicant,
		/// Only the custodian named in the unit may do this.
		NotCustodian,
		/// The account is no custodian: it never was admitted, or it has left.
		UnknownCustodian,
		/// The receipt is issued already: this can be done to an application only.
		NotApplied,
		/// A unit has to name at least one serial number.
		NoSerials,
		/// The unit names the same serial number twice.
		DuplicateSerial,
		/// Another unit has this serial number, or has applied with it.
		SerialTaken,
		/// A unit has to consist of at least one piece.
		QuantityIsZero,
		/// The name of a model is 1 to 32 printable ASCII characters, with a single space between words.
		ModelNameMalformed,
		/// The unit cannot be in service since a time that is yet to come.
		InServiceInFuture,
		/// No more ids are left for units.
		TooManyUnits,
		/// The receipt is not issued yet: the custodian has not answered the application.
		NotIssued,
		/// Only the holder of the receipt may do this.
		NotOwner,
		/// The unit secures a loan, until that is repaid.
		UnitPledged,
		/// The unit is being sold for a loan that has failed.
		UnitSeized,
		/// The owner of the unit has asked for the hardware; he can cancel that.
		UnitRedeeming,
		/// The owner of the unit has not asked for the hardware.
		NotRedeeming,
		/// The unit secures no loan.
		NotPledged,
		/// The list names no unit to confirm.
		NoUnits,
		/// The unit is reported missing or destroyed, so that nobody can say that he keeps it.
		ReportedLost,
		/// This loss of the unit is reported already.
		LossAlreadyReported,
		/// A loss of the unit is reported: what covers it stays as it is until the report is withdrawn.
		CoverBoundByLoss,
		/// No loss of the unit is reported.
		NoLossReported,
		/// The account is no insurer: it never was admitted, or it has left.
		UnknownInsurer,
		/// Only the insurer who bound the policy may do this, or the owner of the unit while no loan counts on it.
		NotInsurer,
		/// The unit has a policy that runs, of another insurer.
		InsuredByAnother,
		/// The unit has no policy.
		NotInsured,
		/// The policy has to have a number.
		PolicyNumberIsEmpty,
		/// The policy has to cover something.
		CoverageIsZero,
		/// The policy has to end at a time that is yet to come.
		ExpiryNotInFuture,
		/// This custodian keeps the unit already.
		SameCustodian,
		/// A confirmation of custody has to count for at least a second and at most 366 days.
		MaxCustodyAgeOutOfRange,
		/// An application has to wait for at least a second and at most 366 days before it lapses.
		MaxApplicationAgeOutOfRange,
	}
}
