//! The waterfall: how the proceeds of a seized loan and later recoveries are distributed.
//!
//! The order is: costs, the liquidation fee, then the tranches by rank, the senior first. Each
//! tranche receives its principal, interest and late interest before the next tranche receives a
//! unit. Then comes the exit fee, and the rest is the borrower's surplus.

use sp_arithmetic::Perbill;

use crate::{payment::Receipts, split::PerTranche, units::Usdai, FinanceError};

value! {
	/// What one tranche is owed or receives, in USDai.
	#[derive(Default)]
	pub struct TrancheClaim {
		/// Principal, paid first: USDai (18 decimals).
		pub principal: Usdai,
		/// Interest, paid second: USDai (18 decimals).
		pub interest: Usdai,
		/// Late interest, paid last: USDai (18 decimals).
		pub late: Usdai,
	}
}

impl TrancheClaim {
	/// The sum of the three: USDai (18 decimals).
	pub fn total(&self) -> Result<Usdai, FinanceError> {
		Usdai::sum(&[self.principal, self.interest, self.late])
	}

	/// Takes as much of the claim as `money` covers. Returns the part paid and the part
	/// outstanding.
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

/// The claims of all tranches, out of the receipts of a full payment.
pub fn claims(receipts: &Receipts) -> PerTranche<TrancheClaim> {
	let mut claims = PerTranche::default();
	let parts = receipts.principal.iter().zip(&receipts.interest).zip(&receipts.late);
	for (claim, ((principal, interest), late)) in claims.iter_mut().zip(parts) {
		*claim = TrancheClaim { principal: *principal, interest: *interest, late: *late };
	}
	claims
}

/// What ranks before the lenders and before the borrower.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Charges {
	/// Costs of seizure and sale: USDai (18 decimals).
	pub costs: Usdai,
	/// Liquidation fee: a share of the proceeds up to the debt.
	pub fee: Perbill,
	/// Proceeds that still bear the fee, USDai (18 decimals): the debt at the first lot, and later
	/// [`Distribution::fee_base`] of the lot before.
	pub fee_base: Usdai,
	/// The most that the fee may be: what remains of the bound over all lots, USDai (18 decimals).
	pub fee_bound: Usdai,
	/// Exit fee that is not paid yet: USDai (18 decimals). It ranks behind all lenders, and before
	/// the borrower.
	pub exit_fee: Usdai,
}

/// The distribution of proceeds. Costs, fees, payments and surplus sum to the proceeds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
	/// Costs paid: USDai (18 decimals).
	pub costs: Usdai,
	/// Fee taken: USDai (18 decimals).
	pub fee: Usdai,
	/// The remaining base of the fee: USDai (18 decimals). It is stored, because the fee itself
	/// pays no claim. If the outstanding claims were the base, they would bear the fee a second
	/// time.
	pub fee_base: Usdai,
	/// What each tranche receives.
	pub paid: PerTranche<TrancheClaim>,
	/// Exit fee taken: USDai (18 decimals).
	pub exit_fee: Usdai,
	/// Surplus for the borrower: USDai (18 decimals).
	pub surplus: Usdai,
	/// What each tranche is still owed: the claims for the next lot or recovery.
	pub outstanding: PerTranche<TrancheClaim>,
}

impl Distribution {
	/// Whether every claim is paid. Then no further lot is sold.
	pub fn is_covered(&self) -> bool {
		self.outstanding == PerTranche::default()
	}
}

/// Distributes proceeds. The fee is `min(floor(fee * min(proceeds after costs, debt, base)),
/// bound)`. It is rounded down, in favour of the lenders. It is never taken of a surplus, and over
/// all lots at most the debt bears it. Of what the lenders leave, the exit fee is taken first: a
/// borrower that is in default owes it as one that repays.
pub fn distribute_down(
	proceeds: Usdai,
	charges: Charges,
	claims: &PerTranche<TrancheClaim>,
) -> Result<Distribution, FinanceError> {
	let mut money = proceeds;
	let costs = charges.costs.min(money);
	money = money.saturating_sub(costs);

	let debt =
		claims.iter().try_fold(Usdai::ZERO, |debt, claim| debt.ensure_add(claim.total()?))?;
	let bearing = money.min(debt).min(charges.fee_base);
	let fee_base = charges.fee_base.saturating_sub(bearing);
	let fee = bearing.part_down(charges.fee)?.min(charges.fee_bound);
	money = money.saturating_sub(fee);

	let mut paid = PerTranche::default();
	let mut outstanding = PerTranche::default();
	for ((paid, outstanding), claim) in paid.iter_mut().zip(&mut outstanding).zip(claims) {
		(*paid, *outstanding) = claim.take(&mut money);
	}
	let exit_fee = charges.exit_fee.min(money);
	let surplus = money.saturating_sub(exit_fee);
	Ok(Distribution { costs, fee, fee_base, paid, exit_fee, surplus, outstanding })
}

#[cfg(test)]
mod tests;
