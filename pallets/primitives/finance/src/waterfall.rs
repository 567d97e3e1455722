//! Who gets what of a seized loan's proceeds, and of any recovery after them.
//!
//! Costs, then the liquidation fee, then tranche by tranche, the senior first: its principal, its
//! interest, its late interest, before the next one gets a unit. What is left belongs to the
//! borrower.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use crate::{payment::Receipts, split::PerTranche, units::Assets, FinanceError};

/// What one tranche is owed, or gets.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Claim {
	/// Principal, first.
	pub principal: Assets,
	/// Interest, second.
	pub interest: Assets,
	/// Late interest, last.
	pub late: Assets,
}

impl Claim {
	/// All of it.
	pub fn total(&self) -> Result<Assets, FinanceError> {
		Assets::sum(&[self.principal, self.interest, self.late])
	}

	/// Takes what it can from `money`; returns what it took and what it still lacks.
	fn take(self, money: &mut Assets) -> (Self, Self) {
		let mut pay = |owed: Assets| {
			let paid = owed.min(*money);
			*money = money.less(paid);
			(paid, owed.less(paid))
		};
		let (principal, interest, late) = (pay(self.principal), pay(self.interest), pay(self.late));
		(
			Self { principal: principal.0, interest: interest.0, late: late.0 },
			Self { principal: principal.1, interest: interest.1, late: late.1 },
		)
	}
}

/// The claims of all tranches, out of what a full payment would have brought each.
pub fn claims(receipts: &Receipts) -> PerTranche<Claim> {
	let mut claims = PerTranche::default();
	let parts = receipts.principal.iter().zip(&receipts.interest).zip(&receipts.late);
	for (claim, ((principal, interest), late)) in claims.iter_mut().zip(parts) {
		*claim = Claim { principal: *principal, interest: *interest, late: *late };
	}
	claims
}

/// What comes before the lenders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Charges {
	/// Costs of seizure and sale.
	pub costs: Assets,
	/// Liquidation fee, a share of the proceeds up to the debt.
	pub fee: Perbill,
	/// Proceeds that still bear the fee: at the first lot the debt, later
	/// [`Distribution::fee_base`] of the lot before.
	pub fee_base: Assets,
	/// Most that the fee may be, over all lots what is left of it.
	pub fee_bound: Assets,
}

/// Proceeds, divided. The parts sum to the proceeds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
	/// Costs met.
	pub costs: Assets,
	/// Fee taken.
	pub fee: Assets,
	/// What is left of the fee's base. The fee itself pays no claim, so that what the tranches lack
	/// would bear it a second time.
	pub fee_base: Assets,
	/// What each tranche gets.
	pub paid: PerTranche<Claim>,
	/// The borrower's.
	pub surplus: Assets,
	/// What each tranche still lacks: the claims for the next lot or recovery.
	pub lacking: PerTranche<Claim>,
}

impl Distribution {
	/// Whether every claim is met: no further lot is sold.
	pub fn is_covered(&self) -> bool {
		self.lacking == PerTranche::default()
	}
}

/// Divides proceeds. The fee is `min(floor(fee * min(proceeds after costs, debt, base)), bound)`:
/// rounded down, in favour of the lenders, never on a surplus, and over all lots on no more than the
/// debt.
pub fn distribute_down(
	proceeds: Assets,
	charges: Charges,
	claims: &PerTranche<Claim>,
) -> Result<Distribution, FinanceError> {
	let mut money = proceeds;
	let costs = charges.costs.min(money);
	money = money.less(costs);

	let debt = claims.iter().try_fold(Assets::ZERO, |debt, claim| debt.plus(claim.total()?))?;
	let bearing = money.min(debt).min(charges.fee_base);
	let fee_base = charges.fee_base.less(bearing);
	let fee = bearing.part_down(charges.fee)?.min(charges.fee_bound);
	money = money.less(fee);

	let mut paid = PerTranche::default();
	let mut lacking = PerTranche::default();
	for ((paid, lacking), claim) in paid.iter_mut().zip(&mut lacking).zip(claims) {
		(*paid, *lacking) = claim.take(&mut money);
	}
	Ok(Distribution { costs, fee, fee_base, paid, surplus: money, lacking })
}

#[cfg(test)]
mod tests;
