//! The events. Money moves between the pallets as credits, for which pallet-assets emits no event
//! that names both sides: these events do.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account deposited USDai and received shares.
		Deposited {
			/// The account that paid and received the shares.
			who: T::AccountId,
			/// Amount paid: USDai (18 decimals).
			assets: Balance,
			/// Shares received, without the shares that the first deposit locks: sUSDai (18
			/// decimals).
			shares: Balance,
			/// What they are worth now at the redemption price: USDai (18 decimals). Less than
			/// `assets` while a loan is doubtful, or interest or other money is not released to
			/// leavers.
			worth: Balance,
			/// The instant by whose prices the units of loans count in the worth, in seconds since
			/// 1970. None before the first valuation round.
			valued_at: Option<u64>,
		},
		/// An account requested that shares are redeemed. The vault holds them until they are
		/// filled.
		RedeemRequested {
			/// The id of the new request.
			request: RequestId,
			/// The owner of the request.
			owner: T::AccountId,
			/// Shares requested: sUSDai (18 decimals).
			shares: Balance,
			/// The bid in ticks of 25 basis points: the part of the shares that is given up.
			bid: u8,
			/// End of the window that the request joined, in seconds since 1970.
			window: u64,
		},
		/// A request was cancelled and its shares were returned.
		RequestCancelled {
			/// The id of the request, which is removed.
			request: RequestId,
			/// The owner, who received the shares.
			owner: T::AccountId,
			/// Shares returned: sUSDai (18 decimals).
			shares: Balance,
		},
		/// A request was transferred to another account.
		RequestTransferred {
			/// The id of the request.
			request: RequestId,
			/// The owner before.
			from: T::AccountId,
			/// The owner from now on.
			to: T::AccountId,
		},
		/// Shares of a window were filled at one price: `assets / supply`, before bids.
		WindowFilled {
			/// End of the window, in seconds since 1970.
			window: u64,
			/// Shares burned, those given up by bids included: sUSDai (18 decimals).
			shares: Balance,
			/// Amount moved to the claim pot: USDai (18 decimals).
			paid: Balance,
			/// Conservative NAV before the fill: USDai (18 decimals).
			assets: Balance,
			/// Share supply before the fill: sUSDai (18 decimals).
			supply: Balance,
			/// Shares of the window that are still pending: sUSDai (18 decimals).
			pending: Balance,
			/// Worth of the shares that bids gave up: USDai (18 decimals). It enters the redemption
			/// price over the time `smoothing`.
			locked: Balance,
			/// The instant by whose prices the units of loans counted, in seconds since 1970.
			valued_at: u64,
		},
		/// The filled part of a request was paid to its owner.
		Claimed {
			/// The id of the request.
			request: RequestId,
			/// The owner, who received the payment.
			owner: T::AccountId,
			/// Amount paid: USDai (18 decimals).
			assets: Balance,
			/// Whether this was the last claim, which removes the request.
			is_last: bool,
		},
		/// All savers left, and the treasury received shares for the net assets that remained.
		OrphansAdopted {
			/// Shares minted to the treasury: sUSDai (18 decimals).
			shares: Balance,
		},
		/// The vault lent idle money.
		Lent {
			/// Principal: USDai (18 decimals).
			principal: Balance,
			/// Interest rate per year, with 18 decimals: 0.1 is 10 %.
			apr: FixedU128,
		},
		/// A loan of the vault was replaced by another. Only the difference of principal moved.
		Rolled {
			/// Principal of the old loan: USDai (18 decimals).
			replaced: Balance,
			/// Principal of the new loan: USDai (18 decimals).
			principal: Balance,
			/// Interest rate of the new loan per year, with 18 decimals: 0.1 is 10 %.
			apr: FixedU128,
		},
		/// The vault received a payment on a loan.
		PaymentReceived {
			/// Amount received, fee included: USDai (18 decimals).
			amount: Balance,
			/// Part that is owed to the treasury from now on: USDai (18 decimals).
			fee: Balance,
			/// Part that paid a loss of the reserve: USDai (18 decimals).
			absorbed: Balance,
			/// Part that no price counted before: USDai (18 decimals). It enters the redemption
			/// price over the time `smoothing`.
			locked: Balance,
		},
		/// The treasury received the fees on interest that it was owed.
		FeesPaid {
			/// Amount paid: USDai (18 decimals).
			amount: Balance,
		},
		/// A part of the principal of a loan was lost.
		PrincipalLost {
			/// Principal lost: USDai (18 decimals).
			amount: Balance,
		},
		/// The impairment of all loans changed.
		ImpairmentChanged {
			/// The impairment from now on: USDai (18 decimals).
			impairment: Balance,
		},
		/// The vault received base yield from the reserve.
		IncomeReceived {
			/// Amount received: USDai (18 decimals).
			amount: Balance,
			/// Part that paid a loss of the reserve: USDai (18 decimals).
			absorbed: Balance,
		},
		/// Base yield came that no price counted before, such as the late payment of a bill. It
		/// enters the deposit price at once, and the redemption price over the time `smoothing`.
		IncomeLocked {
			/// Amount, of which a harvest pays the vault: USDai (18 decimals).
			amount: Balance,
		},
		/// The vault paid for a loss of the reserve.
		LossCharged {
			/// Amount paid: USDai (18 decimals).
			amount: Balance,
		},
		/// Governance set the parameters.
		ParamsSet {
			/// The parameters from now on.
			params: Parameters,
		},
	}
}
