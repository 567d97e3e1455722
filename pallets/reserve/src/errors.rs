//! What can be wrong with a call.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The amount is zero.
		AmountIsZero,
		/// Less than one unit of USDC cannot be redeemed.
		AmountTooSmall,
		/// There are not so many USDai.
		AmountAboveSupply,
		/// It would give less than the caller wants at least.
		BelowMinimum,
		/// The reserve has less cash than this takes. How much it has is in the error, as `digits * 10^exponent` units of USDC
		/// rounded down, and to the unit in the view `position`, with the USDai that it redeems (`redeemable`).
		InsufficientCash(Rough),
		/// What is behind the USDai pays less than a unit of USDC for so few of them.
		NothingToPay,
		/// USDai is frozen for the account.
		AccountFrozen,
		/// There would be more USDai than governance allows.
		SupplyCapExceeded,
		/// What a custodian keeps was not attested lately enough.
		AttestationStale,
		/// A custodian keeps less than the ledger says, or there is less cash.
		AttestationShort,
		/// Only a treasurer may do this.
		NotTreasurer,
		/// Only an attestor may do this.
		NotAttestor,
		/// Only the custodian of the lot may do this.
		NotCustodian,
		/// The account is no custodian: it never was admitted, or it has left.
		UnknownCustodian,
		/// This custodian keeps the lot already.
		SameCustodian,
		/// There is no such lot: it never was, or it was paid or sold.
		UnknownLot,
		/// A CUSIP is nine digits, capital letters, `*`, `@` or `#`.
		CusipMalformed,
		/// A bill has to cost less than its face.
		CostNotBelowFace,
		/// A bill has to mature at a time that is yet to come.
		MaturityNotInFuture,
		/// A bill matures within 366 days.
		MaturityTooFar,
		/// The cash that is left would be too little a share of the USDai there are.
		BelowLiquidityFloor,
		/// The bills would pay more than a trillion dollars together.
		FacesTooHigh,
		/// No more lots can be carried at once.
		TooManyLots,
		/// No more custodians can keep lots at once.
		TooManyCustodians,
		/// The bill has not matured.
		NotMatured,
		/// The bill has matured: its face is due.
		BillMatured,
		/// The sale is to bring more than the face.
		ProceedsAboveFace,
		/// The sale would lose more of the lot's book value than one sale may: governance can allow it.
		SaleLossAboveBound,
		/// The sales of the last 30 days would lose more than they may together: governance can allow it.
		RecentLossesAboveBound,
		/// Nobody has ordered to sell the lot.
		NoSaleOrdered,
		/// The order wants more for the lot.
		ProceedsBelowOrder,
		/// The bill is not unpaid for long enough to be lost.
		NotInDefault,
		/// All that the lot cost is realised as lost already.
		LossRealised,
		/// The lot cost less than is to be written off, or less of it is left.
		WriteOffAboveCost,
		/// The custodian keeps no lots.
		NothingToAttest,
		/// An attestation cannot be of a time that is yet to come.
		AttestationFromFuture,
		/// The attestor has said something of this time or of a later one.
		AttestationNotNewer,
		/// The custodian's lots have changed since the time of the attestation.
		LedgerMoved,
		/// No more attestors can report on a custodian.
		TooManyAttestors,
		/// No income is realised that could be paid.
		NothingToHarvest,
		/// There are no gifts on the reserve's account.
		NoGifts,
		/// A loss is paid in USDai.
		NotUsdai,
		/// The payment is more than the loss.
		PaymentAboveLoss,
		/// The supply cap is at most a trillion dollars.
		SupplyCapTooHigh,
		/// The bound on recent losses is at most a trillion dollars.
		RecentLossBoundTooHigh,
		/// The harvest fee is at most 50 %.
		HarvestFeeTooHigh,
		/// The bound on the loss of a sale is at most 10 %.
		SaleLossBoundTooHigh,
		/// A bill is lost after at least a second and at most 90 days.
		BillDefaultOutOfRange,
		/// The grace of a bill has to be shorter than the time until it is lost.
		GraceNotBeforeDefault,
		/// A proof counts for at least a second and at most 366 days.
		AttestationAgeOutOfRange,
		/// A proof is the median of at least one attestor and at most seven.
		MinAttestorsOutOfRange,
	}
}
