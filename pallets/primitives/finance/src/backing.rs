//! Who bears a loss of the reserve, and what USDai is redeemed at meanwhile.

use crate::{
	units::{Assets, Usdc, SCALE},
	wide::{mul_div_down, product},
	FinanceError,
};

/// A loss, realised and not yet burned, divided: the vault owes what it has, the holders of USDai
/// lack the rest. `owed = min(loss, conservative)`, `deficit = loss - owed`.
pub fn split_loss(loss: u128, conservative: u128) -> (u128, u128) {
	let owed = loss.min(conservative);
	(owed, loss.saturating_sub(owed))
}

/// What a redemption takes and gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redemption {
	/// USDai burned: the multiple of [`SCALE`] in the amount.
	pub burned: Assets,
	/// USDC paid.
	pub paid: Usdc,
	/// The reserve's loss that is left: less what was burned and not paid.
	pub loss_left: u128,
}

/// `floor(floor(amount / scale) * (supply - deficit) / supply)` USDC, alike for all: at par without
/// a deficit.
///
/// Rounded down, in favour of those who stay: the part paid of what is left never falls for them.
/// At its tail a loss may be less than the rounding: then none is left, and what was burned beyond
/// it backs those who stay. Out of range if the amount is more than the supply, or the deficit more
/// than that or the loss; division by zero without supply.
pub fn redeem_down(
	amount: Assets,
	supply: Assets,
	loss: u128,
	deficit: u128,
) -> Result<Redemption, FinanceError> {
	let backed = supply.0.checked_sub(deficit).ok_or(FinanceError::OutOfRange)?;
	if amount > supply || deficit > loss {
		return Err(FinanceError::OutOfRange);
	}
	let par = amount.to_usdc_down();
	let burned = par.to_usdai()?;
	let paid = mul_div_down(par.0, backed, supply.0).map(Usdc)?;
	let borne = burned.minus(paid.to_usdai()?)?;
	Ok(Redemption { burned, paid, loss_left: loss.saturating_sub(borne.0) })
}

/// Whether the reserve backs what is issued:
/// `cash + cost of lots + loss / scale >= supply / scale`, exactly.
pub fn is_backed(cash: Usdc, lots: Usdc, loss: u128, supply: Assets) -> Result<bool, FinanceError> {
	let reserve = product(&[cash.plus(lots)?.0, SCALE])?;
	let backed = reserve.checked_add(loss.into()).ok_or(FinanceError::Overflow)?;
	Ok(backed >= supply.0.into())
}

#[cfg(test)]
mod tests;
