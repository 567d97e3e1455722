//! What the pallet tells.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner applied for a receipt.
		Applied {
			/// The unit, new.
			unit: UnitId,
			/// Who applied.
			owner: T::AccountId,
			/// Who is asked to issue the receipt.
			custodian: T::AccountId,
		},
		/// An application was withdrawn by its owner or, since it had lapsed, by anyone; the serial numbers are free again.
		ApplicationWithdrawn {
			/// The unit that is no more.
			unit: UnitId,
		},
		/// A custodian, or governance, declined an application; the serial numbers are free again.
		ApplicationDeclined {
			/// The unit that is no more.
			unit: UnitId,
		},
		/// A custodian issued a receipt.
		ReceiptIssued {
			/// The unit, and the item that is its receipt.
			unit: UnitId,
			/// Who owns it.
			owner: T::AccountId,
			/// Who keeps it.
			custodian: T::AccountId,
		},
		/// A custodian confirmed that he keeps units.
		CustodyConfirmed {
			/// Who keeps them.
			custodian: T::AccountId,
			/// The units, as he listed them.
			units: Confirmations,
		},
		/// An insurer bound a policy; it replaces the one there was.
		Insured {
			/// The unit that it covers.
			unit: UnitId,
			/// Who pays.
			insurer: T::AccountId,
			/// What, and until when.
			policy: Policy,
		},
		/// A policy was cancelled: the unit is no longer insured.
		PolicyCancelled {
			/// The unit that it covered.
			unit: UnitId,
			/// Who would have paid.
			insurer: T::AccountId,
		},
		/// A custodian reported a loss; it replaces the one reported before.
		LossReported {
			/// The unit.
			unit: UnitId,
			/// Who keeps it, or kept it.
			custodian: T::AccountId,
			/// What became of it.
			kind: LossKind,
		},
		/// A custodian took the report of a loss back.
		LossWithdrawn {
			/// The unit, whole again.
			unit: UnitId,
			/// Who keeps it.
			custodian: T::AccountId,
		},
		/// An owner asked for the hardware; the receipt does not move any more.
		RedemptionRequested {
			/// The unit.
			unit: UnitId,
			/// Who asked.
			owner: T::AccountId,
		},
		/// An owner left the hardware where it is after all; the receipt moves again.
		RedemptionCancelled {
			/// The unit.
			unit: UnitId,
			/// Who had asked.
			owner: T::AccountId,
		},
		/// A custodian handed the hardware out; the receipt is burned and the serial numbers are free again.
		HardwareReleased {
			/// The unit that is no more.
			unit: UnitId,
			/// Who got the hardware.
			owner: T::AccountId,
			/// Who handed it out.
			custodian: T::AccountId,
		},
		/// A unit was given to another custodian.
		Reassigned {
			/// The unit.
			unit: UnitId,
			/// Who kept it.
			from: T::AccountId,
			/// Who keeps it.
			to: T::AccountId,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The values in force from now on.
			params: Parameters,
		},
		/// A unit became the security of a loan.
		Pledged {
			/// The unit.
			unit: UnitId,
			/// Who owns it.
			owner: T::AccountId,
		},
		/// The loan that a unit secures has failed.
		Seized {
			/// The unit.
			unit: UnitId,
			/// Who still owns it.
			owner: T::AccountId,
		},
		/// A unit secures a loan no longer.
		Released {
			/// The unit.
			unit: UnitId,
			/// Who owns it from now on.
			owner: T::AccountId,
		},
	}
}
