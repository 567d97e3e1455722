//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account paid USDC and received newly minted USDai.
		Minted {
			/// The account.
			who: T::AccountId,
			/// Amount paid: USDC (6 decimals).
			usdc: Balance,
			/// Amount minted: USDai (18 decimals).
			usdai: Balance,
		},
		/// An account gave up USDai and received USDC.
		Redeemed {
			/// The account.
			who: T::AccountId,
			/// Amount burned: USDai (18 decimals).
			usdai: Balance,
			/// Amount paid: USDC (6 decimals).
			usdc: Balance,
		},
		/// A treasurer bought a lot of Treasury bills.
		BillBought {
			/// Id of the new lot.
			lot: LotId,
			/// CUSIP of the bill.
			cusip: Cusip,
			/// Face value, due at maturity: USDC (6 decimals).
			face: Balance,
			/// Price paid: USDC (6 decimals).
			cost: Balance,
			/// Maturity, in seconds since 1970.
			matures_at: u64,
			/// The custodian, which received the price and owes the face value.
			custodian: T::AccountId,
		},
		/// A custodian paid the face value of a matured lot, and the lot ended.
		BillSettled {
			/// Id of the lot.
			lot: LotId,
			/// The custodian.
			custodian: T::AccountId,
			/// Amount paid: USDC (6 decimals).
			face: Balance,
			/// Amount paid above the lot's carrying cost: USDC (6 decimals).
			gain: Balance,
		},
		/// A treasurer ordered the sale of a lot.
		SaleOrdered {
			/// Id of the lot.
			lot: LotId,
			/// Least proceeds of the sale: USDC (6 decimals).
			min_proceeds: Balance,
			/// Whether governance has allowed these proceeds, so that no bound on losses applies.
			is_unbounded: bool,
		},
		/// Governance allowed treasurers to order the sale of a lot without a bound on its loss.
		/// The order that stood has ended.
		SaleAllowed {
			/// Id of the lot.
			lot: LotId,
			/// Least proceeds of such an order: USDC (6 decimals).
			min_proceeds: Balance,
		},
		/// A custodian sold a lot, and the lot ended.
		BillSold {
			/// Id of the lot.
			lot: LotId,
			/// The custodian.
			custodian: T::AccountId,
			/// Amount paid: USDC (6 decimals).
			proceeds: Balance,
			/// Proceeds above the lot's carrying cost: USDC (6 decimals).
			gain: Balance,
			/// Carrying cost above the proceeds: USDC (6 decimals).
			loss: Balance,
		},
		/// An attestor reported the bills at a custodian.
		Attested {
			/// The custodian.
			custodian: T::AccountId,
			/// The attestor.
			attestor: T::AccountId,
			/// Time of the inspection, in seconds since 1970.
			as_of: u64,
			/// Face value of the bills found: USDC (6 decimals).
			face: Balance,
			/// Hash of the written report.
			hash: H256,
		},
		/// Enough attestors have reported the bills at a custodian for a proof of reserve.
		ReserveProven {
			/// The custodian.
			custodian: T::AccountId,
			/// Time of the oldest report of the proof, in seconds since 1970.
			as_of: u64,
			/// Median of the reported face values: USDC (6 decimals).
			face: Balance,
			/// Face value by the ledger: USDC (6 decimals). `mint` is closed while `face` is lower.
			ledger: Balance,
		},
		/// A proof of reserve was dropped, because an attestor's admission ended early.
		/// The bills at the custodian are not proved until the next `ReserveProven`.
		ProofDropped {
			/// The custodian.
			custodian: T::AccountId,
			/// The attestor.
			attestor: T::AccountId,
		},
		/// Realised income was minted.
		Harvested {
			/// Amount minted to the vault, net of the fee: USDai (18 decimals).
			vault: Balance,
			/// Income minted to the treasury that is not the vault's: USDai (18 decimals).
			treasury: Balance,
			/// Amount minted to the treasury as fee on the vault's income: USDai (18 decimals).
			fee: Balance,
		},
		/// The vault's stake crossed the minimum, so that base yield accrues to another account.
		StakeCrossed {
			/// Whether base yield accrues to the vault (true) or to the treasury (false).
			is_staked: bool,
		},
		/// A loss on a lot was realised without a payment.
		LossRealised {
			/// Id of the lot.
			lot: LotId,
			/// Amount of cost that was lost: USDC (6 decimals).
			amount: Balance,
			/// The reserve's loss after income has borne its part: USDai (18 decimals).
			left: Balance,
		},
		/// The vault paid for a loss of the reserve, and the payment was burned.
		LossAbsorbed {
			/// Amount burned: USDai (18 decimals).
			amount: Balance,
			/// The reserve's loss after the payment: USDai (18 decimals).
			left: Balance,
		},
		/// Governance moved a lot to another custodian.
		Reassigned {
			/// Id of the lot.
			lot: LotId,
			/// The former custodian.
			from: T::AccountId,
			/// The new custodian, which owes the face value.
			to: T::AccountId,
		},
		/// A gift on the reserve's account was moved to the treasury.
		GiftSwept {
			/// Id of the asset.
			asset: AssetId,
			/// Amount, in the smallest unit of the asset.
			amount: Balance,
		},
		/// Governance set the governed values.
		ParamsSet {
			/// The new values.
			params: Parameters,
		},
		/// The maturity of a lot could not be counted, which is a fault of the code. The lot is
		/// carried at its cost from now on. If that fails as well, no lot accretes any longer.
		MaturityNotCounted {
			/// Id of the lot.
			lot: LotId,
		},
	}
}
