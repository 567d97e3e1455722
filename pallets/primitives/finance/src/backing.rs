//! The parties that bear a loss of the reserve, and the rate at which USDai is redeemed until the
//! loss is paid.

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

/// The result of a redemption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redemption {
	/// USDai (18 decimals) to burn: the greatest multiple of [`SCALE`] in the amount.
	pub burned: Usdai,
	/// USDC (6 decimals) to pay.
	pub paid: Usdc,
	/// The remaining loss of the reserve, USDai (18 decimals): lower by what is burned and not
	/// paid.
	pub loss_left: Usdai,
}

/// Redeems USDai at `(supply - deficit) / supply` of par, the same rate for every holder:
/// `floor(floor(amount / scale) * (supply - deficit) / supply)` USDC. It is par without a deficit.
///
/// It is rounded down, in favour of the remaining holders: their rate never falls. The last part of
/// a loss may be less than the rounding. Then no loss is left, and the excess that is burned backs
/// the remaining holders.
///
/// # Errors
///
/// [`FinanceError::DeficitAboveSupply`], [`FinanceError::DeficitAboveLoss`],
/// [`FinanceError::RedemptionAboveSupply`]; [`FinanceError::DivisionByZero`] if the supply is zero.
pub fn redeem_down(
	amount: Usdai,
	supply: Usdai,
	loss: Usdai,
	deficit: Usdai,
) -> Result<Redemption, FinanceError> {
	let backed = supply.ensure_sub(deficit).map_err(|_| FinanceError::DeficitAboveSupply)?;
	if deficit > loss {
		return Err(FinanceError::DeficitAboveLoss);
	}
	if amount > supply {
		return Err(FinanceError::RedemptionAboveSupply);
	}
	let par = amount.to_usdc_down();
	let burned = par.to_usdai()?;
	let paid = mul_div_down(par.0, backed.0, supply.0).map(Usdc)?;
	let borne = burned.ensure_sub(paid.to_usdai()?)?;
	Ok(Redemption { burned, paid, loss_left: loss.saturating_sub(borne) })
}

/// Whether the reserve backs the supply: `cash + cost of lots + loss / scale >= supply / scale`,
/// exactly.
pub fn is_backed(cash: Usdc, lots: Usdc, loss: Usdai, supply: Usdai) -> Result<bool, FinanceError> {
	let reserve = product(&[cash.ensure_add(lots)?.0, SCALE])?;
	let backed = reserve.checked_add(loss.0.into()).ok_or(FinanceError::Overflow)?;
	Ok(backed >= supply.0.into())
}

/// The most that can be issued while the supply stays backed, in whole units of USDC: `floor(cash +
/// cost of lots + loss / scale - supply / scale)`, or zero if that is negative. It is rounded down,
/// in favour of the holders of USDai.
pub fn issuable_down(
	cash: Usdc,
	lots: Usdc,
	loss: Usdai,
	supply: Usdai,
) -> Result<Usdc, FinanceError> {
	let backing = product(&[cash.ensure_add(lots)?.0, SCALE])?.checked_add(loss.0.into());
	let spare = backing.ok_or(FinanceError::Overflow)?.saturating_sub(supply.0.into());
	quotient_down(spare, SCALE.into()).map(Usdc)
}

/// The most USDai (18 decimals) that the cash can redeem, in whole units of USDC: the greatest
/// amount for which [`redeem_down`] pays at most the cash. Zero if the whole supply would be paid
/// nothing.
pub fn redeemable_down(cash: Usdc, supply: Usdai, deficit: Usdai) -> Result<Usdai, FinanceError> {
	let backed = supply.ensure_sub(deficit).map_err(|_| FinanceError::DeficitAboveSupply)?;
	if backed == Usdai::ZERO {
		return Ok(Usdai::ZERO);
	}
	// `floor(par * backed / supply) <= cash` as long as `par * backed < (cash + 1) * supply`.
	let bound = product(&[cash.ensure_add(Usdc(1))?.0, supply.0])?.saturating_sub(1.into());
	let par = bound.checked_div(backed.0.into()).ok_or(FinanceError::DivisionByZero)?;
	let all = supply.to_usdc_down();
	let par = u128::try_from(par).map_or(all, |par| Usdc(par).min(all));
	par.to_usdai()
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
