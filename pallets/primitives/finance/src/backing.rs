//! What stands behind USDai, the parties that bear a loss of the reserve, and the rate at which
//! USDai is redeemed while something is missing.

use primitive_types::U512;
use sp_arithmetic::{FixedU128, Perbill};

use crate::{
	units::{Usdai, Usdc, SCALE},
	wide::{mul_div_down, product, quotient_down, BILLION, FIXED_ONE},
	FinanceError,
};

/// Divides a realised loss that is not yet burned into `owed` and `deficit`. The vault owes
/// `min(loss, conservative)`. The holders of USDai bear the rest.
pub fn split_loss(loss: Usdai, conservative: Usdai) -> (Usdai, Usdai) {
	let owed = loss.min(conservative);
	(owed, loss.saturating_sub(owed))
}

/// What stands behind the supply of USDai.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backing {
	/// Cash: USDC (6 decimals).
	pub cash: Usdc,
	/// Cost of the carried lots: USDC (6 decimals).
	pub lots: Usdc,
	/// Realised loss that is not yet burned: USDai (18 decimals).
	pub loss: Usdai,
	/// Supply: USDai (18 decimals).
	pub supply: Usdai,
}

/// The result of a redemption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redemption {
	/// USDai (18 decimals) to burn: the greatest multiple of [`SCALE`] in the amount.
	pub burned: Usdai,
	/// USDC (6 decimals) to pay.
	pub paid: Usdc,
	/// The remaining loss of the reserve, USDai (18 decimals): lower by what is burned, not paid
	/// and not part of the shortage.
	pub loss_left: Usdai,
}

impl Backing {
	/// The shortage, USDai (18 decimals): what is missing behind the supply and is no recorded
	/// loss. `max(0, supply - scale * (cash + cost of lots) - loss)`, exactly.
	///
	/// It is zero as long as the books are right. USDai that a fault of the code issued are in it.
	pub fn shortage(&self) -> Result<Usdai, FinanceError> {
		let missing = U512::from(self.supply.0).saturating_sub(self.covered()?);
		missing.try_into().map(Usdai).map_err(|_| FinanceError::Overflow)
	}

	/// The most that can be issued while the supply stays backed, in whole units of USDC:
	/// `floor(cash + cost of lots + loss / scale - supply / scale)`, or zero if that is negative.
	/// It is rounded down, in favour of the holders of USDai.
	pub fn issuable_down(&self) -> Result<Usdc, FinanceError> {
		let spare = self.covered()?.saturating_sub(self.supply.0.into());
		quotient_down(spare, SCALE.into()).map(Usdc)
	}

	/// Assets and recorded loss: `scale * (cash + cost of lots) + loss`.
	fn covered(&self) -> Result<U512, FinanceError> {
		let assets = product(&[self.cash.ensure_add(self.lots)?.0, SCALE])?;
		assets.checked_add(self.loss.0.into()).ok_or(FinanceError::Overflow)
	}

	/// The part of the supply that redemptions pay for: `supply - owed`. The rest waits for the
	/// vault, whose borrowers need it to pay their debts, at par.
	pub fn redeemable_supply(&self, owed: Usdai) -> Usdai {
		self.supply.saturating_sub(owed)
	}

	/// What the redeemable supply is paid, before the cash is looked at: `supply - loss -
	/// shortage`, or zero if that is negative. It is at most the redeemable supply, as the vault
	/// owes no more than the loss.
	fn payable(&self, owed: Usdai) -> Result<Usdai, FinanceError> {
		let missing = self.loss.max(owed).0.saturating_add(self.shortage()?.0);
		Ok(self.supply.saturating_sub(Usdai(missing)))
	}

	/// Redeems USDai at one rate for every holder: `floor(floor(amount / scale) * (supply - loss -
	/// shortage) / (supply - owed))` USDC. It is par without a deficit and without a shortage.
	///
	/// It is rounded down, in favour of the remaining holders: their rate never falls. What is
	/// burned and not paid lowers the shortage first and the loss then, so that the rate is the
	/// same for those who redeem later. The last part of a loss may be less than the rounding. Then
	/// no loss is left, and the excess that is burned backs the remaining holders.
	///
	/// [`FinanceError::RedemptionAboveBacked`] if the amount exceeds [`Self::redeemable_supply`];
	/// [`FinanceError::DivisionByZero`] if that is zero.
	pub fn redeem_down(&self, amount: Usdai, owed: Usdai) -> Result<Redemption, FinanceError> {
		let par = amount.to_usdc_down();
		let burned = par.to_usdai()?;
		let redeemable = self.redeemable_supply(owed);
		if burned > redeemable {
			return Err(FinanceError::RedemptionAboveBacked);
		}
		let paid = mul_div_down(par.0, self.payable(owed)?.0, redeemable.0)?;
		let borne = burned.ensure_sub(Usdc(paid).to_usdai()?)?;
		let of_loss = borne.saturating_sub(self.shortage()?);
		Ok(Redemption { burned, paid: Usdc(paid), loss_left: self.loss.saturating_sub(of_loss) })
	}

	/// The most USDai (18 decimals) that `most` USDC redeem, in whole units of USDC: the greatest
	/// amount for which [`Self::redeem_down`] pays at most that. Zero if the supply would be paid
	/// nothing.
	pub fn redeemable_down(&self, most: Usdc, owed: Usdai) -> Result<Usdai, FinanceError> {
		let redeemable = self.redeemable_supply(owed);
		let payable = self.payable(owed)?;
		if payable == Usdai::ZERO {
			return Ok(Usdai::ZERO);
		}
		// `floor(par * payable / redeemable) <= most` as long as
		// `par * payable < (most + 1) * redeemable`.
		let bound = product(&[most.ensure_add(Usdc(1))?.0, redeemable.0])?.saturating_sub(1.into());
		let par = bound.checked_div(payable.0.into()).ok_or(FinanceError::DivisionByZero)?;
		let all = redeemable.to_usdc_down();
		let par = u128::try_from(par).map_or(all, |par| Usdc(par).min(all));
		par.to_usdai()
	}
}

/// Whether the cash is at least a share of the supply: `cash >= floor * supply / scale`, exactly.
pub fn is_liquid(cash: Usdc, supply: Usdai, floor: Perbill) -> Result<bool, FinanceError> {
	let cash = product(&[cash.0, SCALE, BILLION])?;
	Ok(cash >= product(&[supply.0, floor.deconstruct().into()])?)
}

/// The share of the supply that dollars cover: `dollars * scale / supply` at 18 decimals, rounded
/// down. [`FinanceError::DivisionByZero`] if the supply is zero.
pub fn ratio_down(dollars: Usdc, supply: Usdai) -> Result<FixedU128, FinanceError> {
	quotient_down(product(&[dollars.0, SCALE, FIXED_ONE])?, supply.0.into())
		.map(FixedU128::from_inner)
}

#[cfg(test)]
mod tests;
