//! Who bears a loss of the reserve, and what USDai is redeemed at meanwhile.

use sp_arithmetic::{FixedU128, Perbill};

use crate::{
	units::{Usdai, Usdc, SCALE},
	wide::{mul_div_down, product, quotient_down, BILLION, FIXED_ONE},
	FinanceError,
};

/// A loss, realised and not yet burned, divided: the vault owes what it has, the holders of USDai
/// lack the rest. `owed = min(loss, conservative)`, `deficit = loss - owed`.
pub fn split_loss(loss: Usdai, conservative: Usdai) -> (Usdai, Usdai) {
	let owed = loss.min(conservative);
	(owed, loss.saturating_sub(owed))
}

/// What a redemption takes and gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redemption {
	/// USDai burned: the multiple of [`SCALE`] in the amount.
	pub burned: Usdai,
	/// USDC paid.
	pub paid: Usdc,
	/// The reserve's loss that is left: less what was burned and not paid.
	pub loss_left: Usdai,
}

/// `floor(floor(amount / scale) * (supply - deficit) / supply)` USDC, alike for all: at par without
/// a deficit.
///
/// Rounded down, in favour of those who stay: the part paid of what is left never falls for them.
/// At its tail a loss may be less than the rounding: then none is left, and what was burned beyond
/// it backs those who stay.
///
/// # Errors
///
/// [`FinanceError::DeficitAboveSupply`], [`FinanceError::DeficitAboveLoss`],
/// [`FinanceError::RedemptionAboveSupply`]; [`FinanceError::DivisionByZero`] without supply.
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

/// Whether the reserve backs what is issued:
/// `cash + cost of lots + loss / scale >= supply / scale`, exactly.
pub fn is_backed(
	cash: Usdc,
	lots: Usdc,
	loss: Usdai,
	supply: Usdai,
) -> Result<bool, FinanceError> {
	let reserve = product(&[cash.ensure_add(lots)?.0, SCALE])?;
	let backed = reserve.checked_add(loss.0.into()).ok_or(FinanceError::Overflow)?;
	Ok(backed >= supply.0.into())
}

/// Most that can be issued and be backed still, in whole USDC:
/// `floor(cash + cost of lots + loss / scale - supply / scale)`, 0 if that is negative. Rounded down,
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

/// Most that can be redeemed for the cash, in whole USDC's worth: the largest amount for which [`redeem_down`] pays no more.
/// Nothing where it would pay nothing for all.
pub fn redeemable_down(
	cash: Usdc,
	supply: Usdai,
	deficit: Usdai,
) -> Result<Usdai, FinanceError> {
	let backed = supply.ensure_sub(deficit).map_err(|_| FinanceError::DeficitAboveSupply)?;
	if backed == Usdai::ZERO {
		return Ok(Usdai::ZERO);
	}
	// `floor(par * backed / supply) <= cash` up to `par * backed < (cash + 1) * supply`.
	let bound = product(&[cash.ensure_add(Usdc(1))?.0, supply.0])?.saturating_sub(1.into());
	let par = bound.checked_div(backed.0.into()).ok_or(FinanceError::DivisionByZero)?;
	let all = supply.to_usdc_down();
	let par = u128::try_from(par).map_or(all, |par| Usdc(par).min(all));
	par.to_usdai()
}

/// Whether the cash is at least a share of what is issued: `cash >= floor * supply / scale`, exactly.
pub fn is_liquid(cash: Usdc, supply: Usdai, floor: Perbill) -> Result<bool, FinanceError> {
	let cash = product(&[cash.0, SCALE, BILLION])?;
	Ok(cash >= product(&[supply.0, floor.deconstruct().into()])?)
}

/// What dollars are of what is issued: `dollars * scale / supply` at 18 decimals, rounded down.
/// [`FinanceError::DivisionByZero`] without supply.
pub fn ratio_down(dollars: Usdc, supply: Usdai) -> Result<FixedU128, FinanceError> {
	quotient_down(product(&[dollars.0, SCALE, FIXED_ONE])?, supply.0.into())
		.map(FixedU128::from_inner)
}

#[cfg(test)]
mod tests;
