//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The amount is zero.
		AmountIsZero,
		/// The amount is worth less than 0.000001 USDC, the smallest unit that can be redeemed.
		AmountTooSmall,
		/// The amount exceeds the USDai that the vault does not owe.
		/// The borrowers of the vault need the rest to pay their debts. The view `position` has in
		/// `redeemable` the USDai that can be redeemed.
		AboveBacked,
		/// The result is lower than the minimum that the caller accepts.
		BelowMinimum,
		/// The reserve has less cash than the call needs. The error contains the cash as
		/// `digits * 10^exponent` units of USDC (6 decimals), rounded down. The view `position` has
		/// the exact amount, and in `redeemable` the USDai that it can redeem.
		InsufficientCash(ApproxAmount),
		/// At the current redemption rate the amount is worth less than 0.000001 USDC.
		NothingToPay,
		/// USDai is frozen for the account.
		AccountFrozen,
		/// The account has less USDC than it has to pay.
		InsufficientUsdc,
		/// The account has less USDai than it gives.
		InsufficientUsdai,
		/// The supply of USDai would exceed the cap that governance has set.
		SupplyCapExceeded,
		/// The proof of a custodian, or the report of the call, is older than
		/// `max_attestation_age`.
		AttestationStale,
		/// A custodian has fewer bills than the ledger carries, or the reserve's account has less
		/// cash.
		AttestationShort,
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// The caller is not a treasurer.
		NotTreasurer,
		/// The caller is not an attestor.
		NotAttestor,
		/// The caller is not the custodian of the lot.
		NotCustodian,
		/// The account is not an admitted custodian.
		UnknownCustodian,
		/// The account is already the custodian of the lot.
		SameCustodian,
		/// The lot does not exist: the id was never given, or the lot was paid or sold.
		UnknownLot,
		/// A character of the CUSIP is not a digit, a capital letter, `*`, `@` or `#`.
		CusipMalformed,
		/// The cost of the bill is not below its face value.
		CostNotBelowFace,
		/// The cost of the bill is so low that it would yield more than `max_yield`.
		CostTooLow,
		/// The maturity of the bill is not in the future.
		MaturityNotInFuture,
		/// The maturity of the bill is further away than `max_bill_term`.
		MaturityTooFar,
		/// The remaining cash would be below the governed share of the supply of USDai.
		BelowLiquidityFloor,
		/// The face values of all lots together would exceed a trillion dollars.
		FacesTooHigh,
		/// The reserve carries 512 lots already, which is the maximum.
		TooManyLots,
		/// 16 custodians have lots already, which is the maximum.
		TooManyCustodians,
		/// The bill has not matured yet.
		NotMatured,
		/// The bill has matured: its face value is due.
		BillMatured,
		/// The ordered proceeds exceed the face value.
		ProceedsAboveFace,
		/// The sale would lose more of the lot's book value than one sale may. Governance can allow
		/// it after the delay of the timelock.
		SaleLossAboveBound,
		/// The sales of the last 30 days would lose more than they may together. Governance can
		/// allow one after the delay of the timelock.
		RecentLossesAboveBound,
		/// No sale of the lot is ordered.
		NoSaleOrdered,
		/// The proceeds are below those that were ordered.
		ProceedsBelowOrder,
		/// Less than `bill_default` seconds have passed since the maturity of the bill.
		NotInDefault,
		/// The whole cost of the lot is already realised as lost.
		LossRealised,
		/// The amount exceeds the cost of the lot that is not yet written off.
		WriteOffAboveCost,
		/// The custodian has no lots.
		NothingToAttest,
		/// The time of the attestation is in the future.
		AttestationFromFuture,
		/// The attestor has already reported for this time or a later one.
		AttestationNotNewer,
		/// The custodian's lots have changed since the time of the attestation.
		LedgerMoved,
		/// 32 attestors have reported on the custodian already, which is the maximum.
		TooManyAttestors,
		/// There is no realised and backed income to mint.
		NothingToHarvest,
		/// There are no gifts on the reserve's account.
		NoGifts,
		/// The payment for a loss is not in USDai, which is a fault of the code.
		NotUsdai,
		/// The payment exceeds the loss, which is a fault of the code.
		PaymentAboveLoss,
		/// `supply_cap` is above a trillion dollars.
		SupplyCapTooHigh,
		/// `max_recent_losses` is above a trillion dollars.
		RecentLossBoundTooHigh,
		/// `harvest_fee` is above 50 %.
		HarvestFeeTooHigh,
		/// `max_sale_loss` is above 10 %.
		SaleLossBoundTooHigh,
		/// `bill_default` is not between one second and 90 days.
		BillDefaultOutOfRange,
		/// `bill_grace` is not below `bill_default`.
		GraceNotBeforeDefault,
		/// `max_attestation_age` is not between one second and 366 days.
		AttestationAgeOutOfRange,
		/// `min_attestors` is not between 1 and 7.
		MinAttestorsOutOfRange,
		/// `max_yield` is above a million a year.
		MaxYieldTooHigh,
		/// The vault cannot pay a loss of the reserve, so that a new USDai would be worth less than
		/// the USDC paid for it: minting is closed until the deficit is made good.
		DeficitStands,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
		/// Backing of USDai is missing that no recorded loss explains.
		/// No USDai are issued until it is explained or made good.
		ShortageStands,
		/// Redemptions are paid less now, because backing is missing. No recorded loss explains it,
		/// so that all redemptions together are paid 0.5 % of the cash an hour. The error contains
		/// what is left of it now, as `InsufficientCash` does.
		RedemptionsLimited(ApproxAmount),
		/// There is a loss, and a loan of the vault is due, or the last valuation is too old.
		/// The part of the loss that the vault owes is known once any account has called
		/// `Vault.service`, and once the next valuation round has started.
		LoansNotCurrent,
		/// The lots at the custodian would cost more than they may.
		/// The bound is the share `max_per_custodian` of cash and lots.
		CustodianConcentration,
		/// The purchases of a day would cost more than they may.
		/// The bound is the share `max_bought_per_day` of cash and lots. The view `position` has in
		/// `purchasable_usdc` what is left of it.
		RecentPurchasesAboveBound,
		/// The two accounts belong to one group, or one has none.
		/// They are the treasurer and the custodian, or the attestor and the custodian.
		ConflictOfInterest,
		/// `liquidity_floor` is below 5 %.
		LiquidityFloorTooLow,
		/// `max_bill_term` is not between one second and 366 days.
		BillTermOutOfRange,
	}
}
