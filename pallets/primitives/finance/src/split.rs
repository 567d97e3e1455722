//! How money and claims divide among the tranches of a loan.
//!
//! Tranche 0 is the senior one. The parts always add up exactly. The parts of principal and late
//! interest are cumulative: after many payments a tranche has received what it would have received
//! after one, to the unit. Interest is divided by what each tranche is owed at each payment. There
//! a junior may receive up to a unit less per payment than after one payment, and is still owed it.

use primitive_types::U256;
use sp_arithmetic::Perbill;

use crate::{
	interest::{Interest, Rate},
	units::{Apr, Usdai},
	wide::{mul_div_down, mul_div_up, product, quotient_down, BILLION},
	FinanceError,
};

/// The greatest number of tranches of a loan.
pub const MAX_TRANCHES: usize = 8;

/// One value per tranche. The values beyond the last tranche are zero.
pub type PerTranche<T> = [T; MAX_TRANCHES];

value! {
	/// The amount and the rate of one lender.
	#[derive(Default)]
	pub struct TrancheTerms {
		/// Principal at the draw: USDai (18 decimals).
		pub amount: Usdai,
		/// Rate per year.
		pub apr: Apr,
	}
}

/// The tranches of one loan: 1 to [`MAX_TRANCHES`], none of them empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tranches {
	list: PerTranche<TrancheTerms>,
	total: Usdai,
}

/// How a junior part is rounded. The senior takes the rest.
#[derive(Clone, Copy)]
enum Junior {
	Up,
	Down,
}

impl Tranches {
	/// The tranches of a list, the senior first.
	///
	/// # Errors
	///
	/// [`FinanceError::NoTranche`], [`FinanceError::TooManyTranches`],
	/// [`FinanceError::EmptyTranche`]; [`FinanceError::Overflow`] if the sum exceeds 128 bits.
	pub fn new(tranches: &[TrancheTerms]) -> Result<Self, FinanceError> {
		let mut list = PerTranche::default();
		let slots = list.get_mut(..tranches.len()).ok_or(FinanceError::TooManyTranches)?;
		slots.copy_from_slice(tranches);
		if tranches.is_empty() {
			return Err(FinanceError::NoTranche);
		}
		if tranches.iter().any(|tranche| tranche.amount == Usdai::ZERO) {
			return Err(FinanceError::EmptyTranche);
		}
		let total = Usdai::sum(&list.map(|tranche| tranche.amount))?;
		Ok(Self { list, total })
	}

	/// Principal at the draw: USDai (18 decimals).
	pub fn total(&self) -> Usdai {
		self.total
	}

	/// Tranche 0.
	pub fn senior(&self) -> TrancheTerms {
		let [senior, ..] = self.list;
		senior
	}

	/// Each tranche's part of a remaining principal `B`, computed from the most junior tranche on:
	/// `ceil(A_i * B_i / sum_{j<=i} A_j)`, where `B_i` is what the more junior tranches leave of
	/// `B`. The senior has the rest.
	///
	/// With two tranches that is `ceil(A_1 * B / (A_0 + A_1))`. The parts never add up to more than
	/// `B`, and no part rises while `B` falls, so no payment takes money from a lender. One ceiling
	/// of the whole per tranche would not have these properties. A junior is owed at most a unit
	/// more than its exact share. It is owed less only by what more junior tranches were rounded
	/// up. Juniors are paid last, so the rounding favours the senior. At the draw the parts are the
	/// amounts, and at `B = 0` they are zero.
	pub fn owed_up(&self, remaining: Usdai) -> Result<PerTranche<Usdai>, FinanceError> {
		self.apportion(remaining, Junior::Up)
	}

	/// Each tranche's part of a cumulative receipt, by principal: juniors rounded down, the rest to
	/// the senior. No part falls while the receipt rises.
	pub fn received_down(&self, receipt: Usdai) -> Result<PerTranche<Usdai>, FinanceError> {
		self.apportion(receipt, Junior::Down)
	}

	fn apportion(&self, amount: Usdai, junior: Junior) -> Result<PerTranche<Usdai>, FinanceError> {
		let mut parts = PerTranche::default();
		let (mut left, mut total) = (amount, self.total);
		for (part, tranche) in parts.iter_mut().zip(&self.list).skip(1).rev() {
			let rounded = match junior {
				Junior::Up => mul_div_up,
				Junior::Down => mul_div_down,
			};
			*part = Usdai(rounded(tranche.amount.0, left.0, total.0)?);
			left = left.ensure_sub(*part)?;
			total = total.ensure_sub(tranche.amount)?;
		}
		if let Some(senior) = parts.first_mut() {
			*senior = left;
		}
		Ok(parts)
	}

	/// The share of the principal that ranks behind the senior and counts as first loss: `floor(sum
	/// of counted juniors / principal)` at 9 decimals, at the draw.
	///
	/// The caller decides which tranches count, by their lenders. The senior never counts. The
	/// share is rounded down, against the borrower: it is at least a minimum if and only if the
	/// exact share is.
	pub fn first_loss_down(&self, counted: &PerTranche<bool>) -> Result<Perbill, FinanceError> {
		let mut juniors = PerTranche::default();
		for ((junior, tranche), counts) in juniors.iter_mut().zip(&self.list).zip(counted).skip(1) {
			*junior = if *counts { tranche.amount } else { Usdai::ZERO };
		}
		let share = mul_div_down(Usdai::sum(&juniors)?.0, BILLION, self.total.0)?;
		u32::try_from(share).map(Perbill::from_parts).map_err(|_| FinanceError::Overflow)
	}

	/// Interest per second of each tranche on a remaining principal.
	pub fn rates(&self, remaining: Usdai) -> Result<PerTranche<Rate>, FinanceError> {
		let mut rates = PerTranche::default();
		for ((rate, owed), tranche) in
			rates.iter_mut().zip(self.owed_up(remaining)?).zip(&self.list)
		{
			*rate = Rate::of(owed, tranche.apr);
		}
		Ok(rates)
	}

	/// Interest per second of the whole loan on a remaining principal.
	pub fn rate(&self, remaining: Usdai) -> Result<Rate, FinanceError> {
		self.rates(remaining)?.into_iter().try_fold(Rate::default(), Rate::ensure_add)
	}

	/// Interest per second at the draw: `sum(A_i r_i)`. Divided by [`Self::total`] it is the
	/// blended rate.
	pub fn rate_at_draw(&self) -> Result<Rate, FinanceError> {
		self.list
			.iter()
			.map(|tranche| Rate::of(tranche.amount, tranche.apr))
			.try_fold(Rate::default(), Rate::ensure_add)
	}

	/// The highest rate of any tranche, and the number of tranches.
	pub(crate) fn steepest(&self) -> (Apr, usize) {
		let highest = self.list.iter().map(|tranche| tranche.apr).max().unwrap_or_default();
		(highest, self.list.iter().filter(|tranche| tranche.amount > Usdai::ZERO).count())
	}
}

/// The interest that all lenders of a loan are owed.
pub fn sum(claims: &PerTranche<Interest>) -> Result<Interest, FinanceError> {
	claims.iter().copied().try_fold(Interest::ZERO, Interest::ensure_add)
}

/// Divides a payment of interest in proportion to what each tranche is owed. Returns the money of
/// each tranche, and the claims that remain.
///
/// A junior receives `floor(amount * claim / all)`, and the rest of its claim remains, fractions
/// included. The senior receives the rest of the payment, up to its claim rounded up. What then
/// remains goes down the ranks. The remaining claims are exactly all claims less the amount: if a
/// tranche was paid a fraction of a unit by rounding up, the most junior tranche gives it up.
/// [`FinanceError::PaymentAboveDebt`] if `amount` exceeds all claims, rounded up.
pub fn pay_interest(
	claims: &PerTranche<Interest>,
	amount: Usdai,
) -> Result<(PerTranche<Usdai>, PerTranche<Interest>), FinanceError> {
	let all = sum(claims)?;
	if amount > all.up()? {
		return Err(FinanceError::PaymentAboveDebt);
	}
	let mut paid = PerTranche::default();
	let mut unpaid = amount;
	for (paid, claim) in paid.iter_mut().zip(claims).skip(1).filter(|(_, claim)| !claim.0.is_zero())
	{
		let share = quotient_down(product(&[claim.0, U256::from(amount.0)])?, all.0.into())?;
		*paid = Usdai(share);
		unpaid = unpaid.ensure_sub(*paid)?;
	}
	let mut remaining = PerTranche::default();
	let mut owed = all.less_amount(amount);
	for ((paid, remaining), claim) in paid.iter_mut().zip(&mut remaining).zip(claims) {
		let more = claim.up()?.saturating_sub(*paid).min(unpaid);
		*paid = paid.ensure_add(more)?;
		unpaid = unpaid.saturating_sub(more);
		*remaining = claim.less_amount(*paid).min(owed);
		owed = owed.ensure_sub(*remaining)?;
	}
	Ok((paid, remaining))
}

#[cfg(test)]
mod tests;
