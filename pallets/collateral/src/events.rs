//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account applied for the receipt of a unit. Its storage deposit is held.
		Applied {
			/// Id of the new unit.
			unit: UnitId,
			/// The applicant, who will own the receipt.
			owner: T::AccountId,
			/// The custodian that is asked to issue the receipt.
			custodian: T::AccountId,
		},
		/// An application was withdrawn by its applicant or, after it had lapsed, by any account.
		ApplicationWithdrawn {
			/// Id of the removed unit. Its serial numbers are free again.
			unit: UnitId,
		},
		/// The custodian or governance declined an application.
		ApplicationDeclined {
			/// Id of the removed unit. Its serial numbers are free again.
			unit: UnitId,
		},
		/// A custodian issued the receipt of a unit.
		ReceiptIssued {
			/// Id of the unit, and of the NFT that is its receipt.
			unit: UnitId,
			/// The owner of the receipt.
			owner: T::AccountId,
			/// The custodian that stores the hardware.
			custodian: T::AccountId,
		},
		/// A custodian confirmed that it stores units.
		CustodyConfirmed {
			/// The custodian.
			custodian: T::AccountId,
			/// Ids of the units, in the order of the call.
			units: Confirmations,
		},
		/// An insurer offered a policy for a unit. The offer replaces any earlier one of the
		/// insurer for the unit.
		PolicyOffered {
			/// Id of the unit.
			unit: UnitId,
			/// The insurer.
			insurer: T::AccountId,
			/// The policy: coverage in USDai (18 decimals), expiry in seconds since 1970.
			policy: Policy,
			/// What the account that accepts it pays: USDai (18 decimals).
			premium: Balance,
		},
		/// An insurer withdrew its offer for a unit.
		OfferWithdrawn {
			/// Id of the unit.
			unit: UnitId,
			/// The insurer.
			insurer: T::AccountId,
		},
		/// An account accepted the policy that an insurer had offered for a unit. It binds the
		/// insurer, and replaces any earlier policy.
		Insured {
			/// Id of the unit.
			unit: UnitId,
			/// Id of the policy.
			id: PolicyId,
			/// The insurer that pays a claim.
			insurer: T::AccountId,
			/// The policy: coverage in USDai (18 decimals), expiry in seconds since 1970.
			policy: Policy,
			/// The account that accepted the policy and paid the premium.
			payer: T::AccountId,
			/// What it paid to the insurer: USDai (18 decimals).
			premium: Balance,
		},
		/// An insurer added to its bond.
		BondPosted {
			/// The insurer.
			insurer: T::AccountId,
			/// What it added: USDai (18 decimals).
			amount: Balance,
			/// Its bond from now on: USDai (18 decimals).
			bond: Balance,
		},
		/// An insurer withdrew a part of its bond.
		BondWithdrawn {
			/// The insurer.
			insurer: T::AccountId,
			/// What it withdrew: USDai (18 decimals).
			amount: Balance,
			/// Its bond from now on: USDai (18 decimals).
			bond: Balance,
		},
		/// A claim was paid out of the bond of an insurer.
		BondTaken {
			/// The insurer.
			insurer: T::AccountId,
			/// What was taken: USDai (18 decimals).
			amount: Balance,
			/// Its bond from now on: USDai (18 decimals).
			bond: Balance,
		},
		/// The policy of a unit was cancelled. The unit is no longer insured.
		PolicyCancelled {
			/// Id of the unit.
			unit: UnitId,
			/// The insurer of the cancelled policy.
			insurer: T::AccountId,
		},
		/// A part of a policy was paid, by its insurer or out of its bond. Its coverage falls by
		/// it.
		CoverageReduced {
			/// Id of the unit.
			unit: UnitId,
			/// The insurer of the policy.
			insurer: T::AccountId,
			/// Amount paid: USDai (18 decimals).
			amount: Balance,
			/// Coverage that is left: USDai (18 decimals).
			coverage: Balance,
		},
		/// The policy of a unit ended: its coverage is paid, the time in which it can be claimed on
		/// is over, or the unit was sold after a seizure or handed out. The unit is no longer
		/// insured.
		PolicyEnded {
			/// Id of the unit.
			unit: UnitId,
			/// The insurer of the policy.
			insurer: T::AccountId,
		},
		/// A custodian reported a loss. It replaces any earlier report.
		LossReported {
			/// Id of the unit.
			unit: UnitId,
			/// The custodian of the unit.
			custodian: T::AccountId,
			/// Kind of the loss.
			kind: LossKind,
		},
		/// A custodian withdrew the report of a loss.
		LossWithdrawn {
			/// Id of the unit.
			unit: UnitId,
			/// The custodian of the unit.
			custodian: T::AccountId,
		},
		/// An owner requested the hardware of a unit. The receipt is locked.
		RedemptionRequested {
			/// Id of the unit.
			unit: UnitId,
			/// The owner of the unit.
			owner: T::AccountId,
		},
		/// An owner cancelled a request for the hardware. The receipt can be transferred again.
		RedemptionCancelled {
			/// Id of the unit.
			unit: UnitId,
			/// The owner of the unit.
			owner: T::AccountId,
		},
		/// A custodian handed out the hardware of a unit. The receipt is burned.
		HardwareReleased {
			/// Id of the removed unit. Its serial numbers are free again.
			unit: UnitId,
			/// The owner that received the hardware.
			owner: T::AccountId,
			/// The custodian that handed it out.
			custodian: T::AccountId,
		},
		/// Governance assigned a unit to another custodian.
		Reassigned {
			/// Id of the unit.
			unit: UnitId,
			/// The previous custodian.
			from: T::AccountId,
			/// The new custodian.
			to: T::AccountId,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The new values, in seconds.
			params: Parameters,
		},
		/// A unit was pledged as the security of a loan. The receipt is locked.
		Pledged {
			/// Id of the unit.
			unit: UnitId,
			/// The owner of the unit.
			owner: T::AccountId,
		},
		/// A pledged unit was seized, because its loan failed.
		Seized {
			/// Id of the unit.
			unit: UnitId,
			/// The owner of the unit, which stays the same until the unit is released.
			owner: T::AccountId,
		},
		/// A pledged or seized unit was released. It no longer secures a loan.
		Released {
			/// Id of the unit.
			unit: UnitId,
			/// The owner of the unit from now on.
			owner: T::AccountId,
		},
	}
}
