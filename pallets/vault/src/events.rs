//! What the pallet tells. Money that moves between the pallets moves as credit, of which pallet-assets tells nothing that names
//! both sides: these events do.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// USDai came in for shares.
		Deposited {
			/// Who deposited, and has the shares.
			who: T::AccountId,
			/// USDai.
			assets: Balance,
			/// Shares, without those that the first deposit locks.
			shares: Balance,
		},
		/// An account asked for shares to be redeemed. The vault holds them until they are filled.
		RedeemRequested {
			/// The request, new.
			request: RequestId,
			/// Whose it is.
			owner: T::AccountId,
			/// Shares.
			shares: Balance,
			/// Ticks of 25 basis points that it gives up to those who stay.
			bid: u8,
			/// End of the window that it joined, in seconds since 1970.
			window: u64,
		},
		/// A request was cancelled: its owner has the shares again.
		RequestCancelled {
			/// The request that is no more.
			request: RequestId,
			/// Whose it was.
			owner: T::AccountId,
			/// Shares.
			shares: Balance,
		},
		/// A request changed hands.
		RequestTransferred {
			/// The request.
			request: RequestId,
			/// Whose it was.
			from: T::AccountId,
			/// Whose it is.
			to: T::AccountId,
		},
		/// Shares of a window were filled, at one price before bids.
		WindowFilled {
			/// End of the window, in seconds since 1970.
			window: u64,
			/// Shares burned, those given up by bids among them.
			shares: Balance,
			/// USDai moved to the claim pot.
			paid: Balance,
			/// What stood behind all shares before: the price is this
			assets: Balance,
			/// over this.
			supply: Balance,
			/// Shares of the window that still wait.
			pending: Balance,
		},
		/// What was filled of a request was paid to its owner.
		Claimed {
			/// The request.
			request: RequestId,
			/// Who was paid.
			owner: T::AccountId,
			/// USDai.
			assets: Balance,
			/// Whether the request is done, and no more.
			is_last: bool,
		},
		/// The last leavers left more than the locked shares are due: the treasury was minted shares for it.
		OrphansAdopted {
			/// Shares.
			shares: Balance,
		},
		/// Idle money was lent.
		Lent {
			/// USDai.
			principal: Balance,
			/// At so much a year.
			apr: FixedU128,
		},
		/// Money came in from a loan.
		PaymentReceived {
			/// USDai, fee included.
			amount: Balance,
			/// Of it, to the treasury.
			fee: Balance,
			/// Of it, towards the reserve's loss.
			absorbed: Balance,
		},
		/// A loan's principal was lost in part.
		PrincipalLost {
			/// USDai.
			amount: Balance,
		},
		/// The impairment of all loans changed.
		ImpairmentChanged {
			/// USDai, from now on.
			impairment: Balance,
		},
		/// Base yield came in from the reserve.
		IncomeReceived {
			/// USDai.
			amount: Balance,
			/// Of it, towards the reserve's loss.
			absorbed: Balance,
		},
		/// The vault paid for a loss of the reserve.
		LossCharged {
			/// USDai.
			amount: Balance,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The values in force from now on.
			params: Parameters,
		},
	}
}
