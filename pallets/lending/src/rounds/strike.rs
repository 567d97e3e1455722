//! The prices of one instant, and the governed values by which units count then.

use frame_support::stored;
use infrafi_finance::{
	units::{Seconds, Usdai},
	valuation::SaleCharges,
};
use infrafi_protocol::{assets::Balance, Model, StrikePrices};
use sp_runtime::Perbill;

use super::Rounds;
use crate::{
	param_types::{share_counted, unit_caps, UnitCaps},
	Config, HaircutList, LastStrike, LtvCapList, Parameters,
};

/// The prices of one instant, and the governed values by which units count then. A change of
/// either counts from the next round on.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Strike<Values> {
	/// Number of the round that began with it.
	pub round: u64,
	/// The instant, in seconds since 1970: the time of the block before the round.
	pub at: u64,
	/// Of each feed the lower of accepted and held value.
	pub values: Values,
	/// Share of an appraisal that counts by the age of its data.
	pub haircuts: HaircutList,
	/// Loan-to-value caps by model.
	pub caps: LtvCapList,
	/// Liquidation fee of a loan that is not seized, as a share in billionths.
	pub fee: Perbill,
	/// Seizure costs of a loan that is not seized: USDai (18 decimals).
	pub costs: Balance,
}

/// A strike with the runtime's prices.
pub type StrikeOf<T> = Strike<<<T as Config>::Appraise as StrikePrices>::Prices>;

impl<Values> Strike<Values> {
	/// The share of a value that counts, by the time of its data.
	pub(crate) fn counted(&self, as_of: u64) -> Perbill {
		share_counted(&self.haircuts, Seconds::between(as_of, self.at))
	}

	/// The shares of a unit's value that bound what a loan may owe.
	pub(crate) fn unit_caps(&self, model: &Model) -> UnitCaps {
		unit_caps(&self.caps, model)
	}

	/// What a sale of the units would take of its price, of a loan that is not seized.
	pub(crate) fn charges(&self) -> SaleCharges {
		SaleCharges { fee: self.fee, costs: Usdai(self.costs) }
	}
}

impl<T: Config> Rounds<T> {
	/// The last strike. None before the first round.
	pub(crate) fn strike() -> Option<StrikeOf<T>> {
		LastStrike::<T>::get()
	}

	/// Strikes the values of the feeds.
	pub(super) fn put_strike(
		round: u64,
		at: u64,
		values: <T::Appraise as StrikePrices>::Prices,
		params: &Parameters,
	) {
		let (haircuts, caps) = (params.haircuts.clone(), params.ltv_caps.clone());
		let (fee, costs) = (params.sale.fee, params.sale.costs);
		LastStrike::<T>::put(Strike { round, at, values, haircuts, caps, fee, costs });
	}
}
