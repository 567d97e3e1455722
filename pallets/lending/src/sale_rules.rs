//! How the units of a seized loan are sold.

use frame_support::{ensure, stored};
use infrafi_protocol::{assets::Usdai, time::Seconds};
use sp_runtime::Perbill;

use crate::{
	Config, Error, BID_DEPOSITS, INCREMENTS, MAX_AUCTION_PERIOD, MAX_HALT, MAX_PRICE_STEPS,
	MAX_REOFFER_TIME, MAX_SEIZURE_COSTS,
};

/// How the units of a seized loan are sold, with amounts in USDai. A loan keeps the values of its
/// seizure.
#[stored]
#[derive(Copy, serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct SaleRules {
	/// First price of a lot, as a share of its appraisal in billionths.
	pub opening: Perbill,
	/// Last price of a lot, as a share of its first price in billionths.
	pub floor: Perbill,
	/// Time for which each price is asked, in seconds of the market clock.
	pub step: Seconds,
	/// Number of steps in which the price falls from the first to the last.
	pub steps: u32,
	/// Least raise of a bid over the bid before it, as a share of that in billionths.
	pub increment: Perbill,
	/// Time from the first bid to the end of the auction, in seconds of the market clock.
	pub length: Seconds,
	/// Shortest time from any later bid to the end, in seconds of the market clock.
	pub extension: Seconds,
	/// The most seconds for which a closure of minting stops a lot, in sum over its sale. A longer
	/// closure does not: the price falls and the auction ends as if minting were open.
	pub max_halt: Seconds,
	/// Time for which first-loss lenders alone may buy an unsold lot, in seconds. After it any
	/// account may offer the lot again.
	pub reoffer_after: Seconds,
	/// Deposit of a bid, as a share of it in billionths. It is lost if the rest cannot be
	/// collected.
	pub deposit: Perbill,
	/// Seizure costs, paid to the account that had the loan seized: USDai (18 decimals), and at
	/// most 2 % of the debt.
	pub costs: Usdai,
	/// Liquidation fee of the treasury, as a share of the proceeds of sales up to the debt, in
	/// billionths.
	pub fee: Perbill,
	/// The most that the treasury takes as liquidation fee of one loan: USDai (18 decimals).
	pub max_fee: Usdai,
}

impl Default for SaleRules {
	fn default() -> Self {
		const HOUR: u64 = 60 * 60;
		const THOUSAND: Usdai = 1_000_000_000_000_000_000_000;
		Self {
			opening: Perbill::from_percent(100),
			floor: Perbill::from_percent(40),
			step: 6 * HOUR,
			steps: 20,
			increment: Perbill::from_percent(2),
			length: 24 * HOUR,
			extension: HOUR,
			max_halt: 72 * HOUR,
			reoffer_after: 14 * 24 * HOUR,
			deposit: Perbill::from_percent(5),
			costs: THOUSAND,
			fee: Perbill::from_percent(2),
			max_fee: 50 * THOUSAND,
		}
	}
}

impl SaleRules {
	/// Checks the bounds of the values and their relations.
	pub(crate) fn check<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(!self.opening.is_zero(), Error::<T>::OpeningShareIsZero);
		ensure!((1..=MAX_AUCTION_PERIOD).contains(&self.step), Error::<T>::FallTimeOutOfRange);
		ensure!((1..=MAX_PRICE_STEPS).contains(&self.steps), Error::<T>::FallsOutOfRange);
		ensure!(INCREMENTS.contains(&self.increment), Error::<T>::IncrementOutOfRange);
		ensure!((1..=MAX_AUCTION_PERIOD).contains(&self.length), Error::<T>::AuctionTimeOutOfRange);
		ensure!((1..=self.length).contains(&self.extension), Error::<T>::ExtensionOutOfRange);
		ensure!(self.max_halt <= MAX_HALT, Error::<T>::MaxHaltTooLong);
		ensure!(
			(1..=MAX_REOFFER_TIME).contains(&self.reoffer_after),
			Error::<T>::ReofferTimeOutOfRange
		);
		ensure!(BID_DEPOSITS.contains(&self.deposit), Error::<T>::BidDepositOutOfRange);
		ensure!(self.fee <= Perbill::from_percent(20), Error::<T>::LiquidationFeeTooHigh);
		ensure!(self.costs <= MAX_SEIZURE_COSTS, Error::<T>::SeizureCostsTooHigh);
		Ok(())
	}
}
