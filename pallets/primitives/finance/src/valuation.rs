//! What the units of a loan are worth by the prices of one instant, a strike: what of the vault's
//! principal they leave uncovered, and whether the loan has to be margined.

use sp_arithmetic::Perbill;

use crate::{units::Usdai, FinanceError};

/// What a sale of the units would take of its price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SaleCharges {
	/// Liquidation fee, as a share of the price.
	pub fee: Perbill,
	/// Seizure costs: USDai (18 decimals).
	pub costs: Usdai,
}

impl SaleCharges {
	/// `max(0, price * (1 - fee) - costs)`, rounded down, against savers that leave.
	pub fn net_down(&self, price: Usdai) -> Result<Usdai, FinanceError> {
		let after_fee = price.saturating_sub(price.part_up(self.fee)?);
		Ok(after_fee.saturating_sub(self.costs))
	}
}

value! {
	/// What the units of a loan count for in USDai, by one strike.
	#[derive(Default)]
	pub struct CountedValues {
		/// Their value: USDai (18 decimals). It counts while the loan is in order.
		pub whole: Usdai,
		/// Their value with the haircut of the prices' age, less fee and costs of a sale: USDai (18
		/// decimals). It counts past grace or cure, and once the loan is seized.
		pub cautious: Usdai,
	}
}

impl CountedValues {
	/// The figures of units, each with its value and the share of it that counts at the age of its
	/// price, and of a standing bid, which has no haircut. Each figure is rounded down once,
	/// against savers that leave.
	pub fn of_down(
		units: &[(Usdai, Perbill)],
		bid: Usdai,
		charges: SaleCharges,
	) -> Result<Self, FinanceError> {
		let values = units.iter().map(|(value, _)| *value);
		let whole = values.chain([bid]).try_fold(Usdai::ZERO, Usdai::ensure_add)?;
		let counted = Usdai::sum_of_parts_down(units)?.ensure_add(bid)?;
		Ok(Self { whole, cautious: charges.net_down(counted)? })
	}

	/// The figures, if either of them can matter: none where the lower one covers the vault's
	/// principal, which only falls.
	pub fn unless_covered(self, senior: Usdai) -> Option<Self> {
		(self.cautious < senior).then_some(self)
	}

	/// The figure that counts.
	pub fn counted(&self, is_cautious: bool) -> Usdai {
		if is_cautious {
			self.cautious
		} else {
			self.whole
		}
	}
}

/// The value part of an impairment: `max(0, senior - counted - account)`. `senior` is the principal
/// owed to the vault, `counted` what the units count for, `account` the balance of the loan's own
/// account. The principal of all tranches less that of the junior ones is `senior`, so the first
/// loss is deducted already.
pub fn uncovered(senior: Usdai, counted: Usdai, account: Usdai) -> Usdai {
	senior.saturating_sub(counted).saturating_sub(account)
}

/// By how much a loan that needs `need` exceeds its maintenance: USDai (18 decimals). `units` has
/// the value of each unit and the share of it that its model has to maintain; the sum is rounded
/// down, against the borrower. Zero if the loan is not short.
pub fn shortfall_up(need: Usdai, units: &[(Usdai, Perbill)]) -> Result<Usdai, FinanceError> {
	Ok(need.saturating_sub(Usdai::sum_of_parts_down(units)?))
}

#[cfg(test)]
mod tests;
