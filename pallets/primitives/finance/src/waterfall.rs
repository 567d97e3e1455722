//! Who gets what of a seized loan's proceeds, and of any recovery after them.
//!
//! Costs, then the liquidation fee, then tranche by tranche, the senior first: its principal, its
//! interest, its late interest, before the next one gets a unit. What is left belongs to the
//! borrower.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use crate::{payment::Receipts, split::PerTranche, units::Usdai, FinanceError};

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
pub struct TrancheClaim {
	/// Principal, first.
	pub principal: Usdai,
	/// Interest, second.
	pub interest: Usdai,
	/// Late interest, last.
	pub late: Usdai,
}

impl TrancheClaim {
	/// All of it.
	pub fn total(&self) -> Result<Usdai, FinanceError> {
		Usdai::sum(&[self.principal, self.interest, self.late])
	}

	/// Takes what it can from `money`; returns what it took and what it still lacks.
	fn take(self, money: &mut Usdai) -> (Self, Self) {
		let mut pay = |owed: Usdai| {
			let paid = owed.min(*money);
			*money = money.saturating_sub(paid);
			(paid, owed.saturating_sub(paid))
		};
		let (principal, interest, late) = (pay(self.principal), pay(self.interest), pay(self.late));
		(
			Self { principal: principal.0, interest: interest.0, late: late.0 },
			Self { principal: principal.1, interest: interest.1, late: late.1 },
		)
	}
}

/// The claims of all tranches, out of what a full payment would have brought each.
pub fn claims(receipts: &Receipts) -> PerTranche<TrancheClaim> {
	let mut claims = PerTranche::default();
	let parts = receipts.principal.iter().zip(&receipts.interest).zip(&receipts.late);
	for (claim, ((principal, interest), late)) in claims.iter_mut().zip(parts) {
		*claim = TrancheClaim { principal: *principal, interest: *interest, late: *late };
	}
	claims
}

/// What comes before the lenders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Charges {
	/// Costs of seizure and sale.
	pub costs: Usdai,
	/// Liquidation fee, a share of the proceeds up to the debt.
	pub fee: Perbill,
	/// Proceeds that still bear the fee: at the first lot the debt, later
	/// [`Distribution::fee_base`] of the lot before.
	pub fee_base: Usdai,
	/// Most that the fee may be, over all lots what is left of it.
	pub fee_bound: Usdai,
}

/// Proceeds, divided. The parts sum to the proceeds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
	/// Costs met.
	pub costs: Usdai,
	/// Fee taken.
	pub fee: Usdai,
	/// What is left of the fee's base. The fee itself pays no claim, so that what the tranches lack
	/// would bear it a second time.
	pub fee_base: Usdai,
	/// What each tranche gets.
	pub paid: PerTranche<TrancheClaim>,
	/// The borrower's.
	pub surplus: Usdai,
	/// What each tranche still lacks: the claims for the next lot or recovery.
	pub outstanding: PerTranche<TrancheClaim>,
}

impl Distribution {
	/// Whether every claim is met: no further lot is sold.
	pub fn is_covered(&self) -> bool {
		self.outstanding == PerTranche::default()
	}
}

/// Divides proceeds. The fee is `min(floor(fee * min(proceeds after costs, debt, base)), bound)`:
/// rounded down, in favour of the lenders, never on a surplus, and over all lots on no more than the
/// debt.
pub fn distribute_down(
	proceeds: Usdai,
	charges: Charges,
	claims: &PerTranche<TrancheClaim>,
) -> Result<Distribution, FinanceError> {
	let mut money = proceeds;
	let costs = charges.costs.min(money);
	money = money.saturating_sub(costs);

	let debt = claims.iter().try_fold(Usdai::ZERO, |debt, claim| debt.ensure_add(claim.total()?))?;
	let bearing = money.min(debt).min(charges.fee_base);
	let fee_base = charges.fee_base.saturating_sub(bearing);
	let fee = bearing.part_down(charges.fee)?.min(charges.fee_bound);
	money = money.saturating_sub(fee);

	let mut paid = PerTranche::default();
	let mut outstanding = PerTranche::default();
	for ((paid, outstanding), claim) in paid.iter_mut().zip(&mut outstanding).zip(claims) {
		(*paid, *outstanding) = claim.take(&mut money);
	}
	Ok(Distribution { costs, fee, fee_base, paid, surplus: money, outstanding })
}

#[cfg(test)]
mod tests;
