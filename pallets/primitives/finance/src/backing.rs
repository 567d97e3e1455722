//! Who bears a loss of the reserve, and what USDai is redeemed at meanwhile.

use crate::{
	units::{Assets, Usdc, SCALE},
	wide::{mul_div_down, product, quotient_down},
	FinanceError,
};

/// A loss, realised and not yet burned, divided: the vault owes what it has, the holders of USDai
/// lack the rest. `owed = min(loss, conservative)`, `deficit = loss - owed`.
pub fn split_loss(loss: Assets, conservative: Assets) -> (Assets, Assets) {
	let owed = loss.min(conservative);
	(owed, loss.less(owed))
}

/// What a redemption takes and gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redemption {
	/// USDai burned: the multiple of [`SCALE`] in the amount.
	pub burned: Assets,
	/// USDC paid.
	pub paid: Usdc,
	/// The reserve's loss that is left: less what was burned and not paid.
	pub loss_left: Assets,
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
	amount: Assets,
	supply: Assets,
	loss: Assets,
	deficit: Assets,
) -> Result<Redemption, FinanceError> {
	let backed = supply.minus(deficit).map_err(|_| FinanceError::DeficitAboveSupply)?;
	if deficit > loss {
		return Err(FinanceError::DeficitAboveLoss);
	}
	if amount > supply {
		return Err(FinanceError::RedemptionAboveSupply);
	}
	let par = amount.to_usdc_down();
	let burned = par.to_usdai()?;
	let paid = mul_div_down(par.0, backed.0, supply.0).map(Usdc)?;
	let borne = burned.minus(paid.to_usdai()?)?;
	Ok(Redemption { burned, paid, loss_left: loss.less(borne) })
}

/// Whether the reserve backs what is issued:
/// `cash + cost of lots + loss / scale >= supply / scale`, exactly.
pub fn is_backed(
	cash: Usdc,
	lots: Usdc,
	loss: Assets,
	supply: Assets,
) -> Result<bool, FinanceError> {
	let reserve = product(&[cash.plus(lots)?.0, SCALE])?;
	let backed = reserve.checked_add(loss.0.into()).ok_or(FinanceError::Overflow)?;
	Ok(backed >= supply.0.into())
}

/// Most that can be issued and be backed still, in whole USDC:
/// `floor(cash + cost of lots + loss / scale - supply / scale)`, 0 if that is negative. Rounded down,
/// in favour of the holders of USDai.
pub fn issuable_down(
	cash: Usdc,
	lots: Usdc,
	loss: Assets,
	supply: Assets,
) -> Result<Usdc, FinanceError> {
	let backing = product(&[cash.plus(lots)?.0, SCALE])?.checked_add(loss.0.into());
	let spare = backing.ok_or(FinanceError::Overflow)?.saturating_sub(supply.0.into());
	quotient_down(spare, SCALE.into()).map(Usdc)
}

#[cfg(test)]
mod tests;
