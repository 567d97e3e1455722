//! How the units of a failed loan are sold: governed, and fixed for a loan at its seizure.

use frame_support::{ensure, stored};
use infrafi_protocol::assets::Balance;
use sp_runtime::Perbill;

use crate::{Config, Error, MAX_AUCTION_PERIOD, MAX_PRICE_STEPS, MAX_SEIZURE_COSTS};

/// How a lot is sold, and what a sale bears.
#[stored]
#[derive(Copy, serde::Serialize, serde::Deserialize)]
pub struct SaleRules {
	/// Share of the appraisal that is asked at first.
	pub opening: Perbill,
	/// Share of that price that is asked at last.
	pub floor: Perbill,
	/// Seconds for which each price is asked.
	pub step: u64,
	/// Number of falls.
	pub steps: u32,
	/// By how much a bid has to raise the one before it.
	pub increment: Perbill,
	/// Seconds from the first bid to the end.
	pub length: u64,
	/// Seconds from any bid to the end, at least.
	pub extension: u64,
	/// Share of a bid that is lost where the rest cannot be had in the end.
	pub deposit: Perbill,
	/// What a seizure costs, paid to whoever did it, in USDai.
	pub costs: Balance,
	/// Share of the proceeds, up to the debt, that the treasury takes.
	pub fee: Perbill,
	/// Most that it takes of one loan, in USDai.
	pub max_fee: Balance,
}

impl Default for SaleRules {
	fn default() -> Self {
		const HOUR: u64 = 60 * 60;
		const THOUSAND: Balance = 1_000_000_000_000_000_000_000;
		Self {
			opening: Perbill::from_percent(100),
			floor: Perbill::from_percent(40),
			step: 6 * HOUR,
			steps: 20,
			increment: Perbill::from_percent(2),
			length: 24 * HOUR,
			extension: HOUR,
			deposit: Perbill::from_percent(5),
			costs: THOUSAND,
			fee: Perbill::from_percent(2),
			max_fee: 50 * THOUSAND,
		}
	}
}

impl SaleRules {
	/// Bounds of the values, and how they relate.
	pub(crate) fn check<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(!self.opening.is_zero(), Error::<T>::OpeningShareIsZero);
		ensure!((1..=MAX_AUCTION_PERIOD).contains(&self.step), Error::<T>::FallTimeOutOfRange);
		ensure!((1..=MAX_PRICE_STEPS).contains(&self.steps), Error::<T>::FallsOutOfRange);
		ensure!(self.increment <= Perbill::from_percent(50), Error::<T>::IncrementTooHigh);
		ensure!((1..=MAX_AUCTION_PERIOD).contains(&self.length), Error::<T>::AuctionTimeOutOfRange);
		ensure!((1..=self.length).contains(&self.extension), Error::<T>::ExtensionOutOfRange);
		ensure!(self.deposit <= Perbill::from_percent(50), Error::<T>::BidDepositTooHigh);
		ensure!(self.fee <= Perbill::from_percent(20), Error::<T>::LiquidationFeeTooHigh);
		ensure!(self.costs <= MAX_SEIZURE_COSTS, Error::<T>::SeizureCostsTooHigh);
		Ok(())
	}
}
