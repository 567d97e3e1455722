//! What the pallet tells.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// USDai were minted for USDC.
		Minted {
			/// Who paid and got them.
			who: T::AccountId,
			/// What was paid, in USDC.
			usdc: Balance,
			/// What was minted, in USDai.
			usdai: Balance,
		},
		/// USDai were redeemed for USDC.
		Redeemed {
			/// Who gave and got.
			who: T::AccountId,
			/// What was burned, in USDai.
			usdai: Balance,
			/// What was paid, in USDC.
			usdc: Balance,
		},
		/// Bills were bought.
		BillBought {
			/// The lot, new.
			lot: LotId,
			/// Which bill it is.
			cusip: Cusip,
			/// What it pays at maturity, in USDC.
			face: Balance,
			/// What it cost, in USDC.
			cost: Balance,
			/// When it matures, in seconds since 1970.
			matures_at: u64,
			/// Who keeps it, and got the cost.
			custodian: T::AccountId,
		},
		/// A custodian paid the face of a lot.
		BillSettled {
			/// The lot that is no more.
			lot: LotId,
			/// Who paid.
			custodian: T::AccountId,
			/// What was paid, in USDC.
			face: Balance,
			/// What that is more than the lot was carried at, in USDC.
			gain: Balance,
		},
		/// A lot is to be sold.
		SaleOrdered {
			/// The lot.
			lot: LotId,
			/// What it has to bring, in USDC.
			min_proceeds: Balance,
			/// Whether governance ordered it, so that its loss is not bounded.
			is_unbounded: bool,
		},
		/// A custodian sold a lot.
		BillSold {
			/// The lot that is no more.
			lot: LotId,
			/// Who sold it.
			custodian: T::AccountId,
			/// What it brought, in USDC.
			proceeds: Balance,
			/// What that is more than the lot was carried at, in USDC.
			gain: Balance,
			/// What that is less than the lot was carried at, in USDC.
			loss: Balance,
		},
		/// An attestor said what a custodian keeps.
		Attested {
			/// Who keeps it.
			custodian: T::AccountId,
			/// Who says it.
			attestor: T::AccountId,
			/// Of which instant, in seconds since 1970.
			as_of: u64,
			/// Face of the bills, in USDC.
			face: Balance,
			/// Hash of the report.
			hash: H256,
		},
		/// Enough attestors have said what a custodian keeps.
		ReserveProven {
			/// Who keeps it.
			custodian: T::AccountId,
			/// The oldest instant that they speak of, in seconds since 1970.
			as_of: u64,
			/// The median of what they say, in USDC.
			face: Balance,
			/// What the ledger says, in USDC: with less the entry is closed.
			ledger: Balance,
		},
		/// Income was minted.
		Harvested {
			/// To the vault, net of fee, in USDai.
			vault: Balance,
			/// To the treasury, what arose below the vault's minimum stake, in USDai.
			treasury: Balance,
			/// To the treasury, the fee on the vault's income, in USDai.
			fee: Balance,
		},
		/// Base yield is somebody else's from now on.
		StakeCrossed {
			/// Whether it is the vault's, or else the treasury's.
			is_staked: bool,
		},
		/// A loss was realised without a payment.
		LossRealised {
			/// The lot that is not paid.
			lot: LotId,
			/// What was lost, in USDC.
			amount: Balance,
			/// What is left of the reserve's loss after income has borne its part, in USDai.
			left: Balance,
		},
		/// A part of the loss was burned.
		LossAbsorbed {
			/// What was burned, in USDai.
			amount: Balance,
			/// What is left of the loss, in USDai.
			left: Balance,
		},
		/// Governance gave a lot to another custodian.
		Reassigned {
			/// The lot.
			lot: LotId,
			/// Who kept it.
			from: T::AccountId,
			/// Who keeps it.
			to: T::AccountId,
		},
		/// What somebody had sent to the reserve's account went to the treasury.
		GiftSwept {
			/// Asset.
			asset: AssetId,
			/// Amount, in the asset's units.
			amount: Balance,
		},
		/// The governed values were set.
		ParamsSet {
			/// All of them.
			params: Parameters,
		},
	}
}
