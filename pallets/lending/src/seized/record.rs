//! The record of a seized loan.

use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	auction::PriceDecay,
	interest::Interest,
	split::PerTranche,
	units::Usdai,
	waterfall::{Charges, TrancheClaim},
	FinanceError,
};
use infrafi_protocol::UnitId;
use sp_runtime::Perbill;

use crate::{SaleRules, TrancheSet, MAX_UNITS};

/// A set of units of one loan, by their places in its terms.
#[stored]
#[derive(Copy, Default)]
pub struct UnitSet(pub u16);

impl UnitSet {
	/// The first `count` units.
	pub(crate) fn first(count: usize) -> Self {
		Self((0..count).fold(0, |set, place| set | bit(place)))
	}

	/// Whether the set is empty.
	pub fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Whether the unit at this place is in the set.
	pub fn contains(self, place: usize) -> bool {
		self.0 & bit(place) != 0
	}

	/// The first unit alone.
	pub(crate) fn lowest(self) -> Self {
		Self(self.0 & self.0.wrapping_neg())
	}

	/// The union.
	pub(crate) fn with(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}

	/// The difference.
	pub(crate) fn without(self, other: Self) -> Self {
		Self(self.0 & !other.0)
	}

	/// The units, out of all units of the loan.
	pub(crate) fn of(self, units: &[UnitId]) -> impl Iterator<Item = UnitId> + '_ {
		let chosen = units.iter().enumerate().filter(move |(place, _)| self.contains(*place));
		chosen.map(|(_, unit)| *unit)
	}
}

/// The bit of a place; none beyond the sixteenth.
fn bit(place: usize) -> u16 {
	u32::try_from(place).ok().and_then(|place| 1u16.checked_shl(place)).unwrap_or_default()
}

/// The highest bid for a lot.
#[stored]
pub struct Bid<AccountId> {
	/// The bidder.
	pub bidder: AccountId,
	/// The amount with the deposit: USDai (18 decimals).
	pub amount: Usdai,
	/// The part in the pot: USDai (18 decimals). The rest is on hold.
	pub deposit: Usdai,
	/// The second of the auctions' clock from which it can no longer be outbid.
	pub ends_at: u64,
}

/// A lot on sale.
#[stored]
pub struct Auction<AccountId> {
	/// The units.
	pub units: UnitSet,
	/// The price asked while there is no bid.
	pub descent: PriceDecay,
	/// When it opened, in seconds of the auctions' clock.
	pub opened_at: u64,
	/// The highest bid.
	pub bid: Option<Bid<AccountId>>,
}

/// An unsold lot: it had no bid at its last price.
#[stored]
#[derive(Copy)]
pub struct Unsold {
	/// The units.
	pub units: UnitSet,
	/// The last price asked: USDai (18 decimals).
	pub floor: Usdai,
}

/// A seized loan: the outstanding claims of its lenders, and what is there to pay them. The record
/// exists until all claims are paid. Amounts in USDai (18 decimals).
#[stored]
pub struct Seizure<AccountId> {
	/// The second, since 1970, from which the stages of impairment count: that of the oldest missed
	/// deadline, or of the seizure.
	pub since: u64,
	/// The account that had the loan seized, and is paid the costs.
	pub liquidator: AccountId,
	/// The tranches that count as first loss.
	pub first_loss: TrancheSet,
	/// The claims of all tranches at the seizure.
	pub debt: Usdai,
	/// The outstanding claim of each tranche.
	pub claims: PerTranche<TrancheClaim>,
	/// Outstanding interest that the vault still counts, to the last fraction.
	pub interest: Interest,
	/// The exit fee, which the treasury receives if the loan is repaid in full.
	pub exit_fee: Usdai,
	/// Costs of the seizure that are not paid yet.
	pub costs: Usdai,
	/// Proceeds of sales that still bear the liquidation fee.
	pub fee_base: Usdai,
	/// The most that is left of the liquidation fee.
	pub fee_bound: Usdai,
	/// The debt-service reserve, which joins the first proceeds.
	pub reserve: Usdai,
	/// The part of the vault's principal that is counted as lost.
	pub impairment: Usdai,
	/// How the units are sold: the governed values at the seizure.
	pub rules: SaleRules,
	/// Units that wait for their auction.
	pub queued: UnitSet,
	/// The lot on sale.
	pub auction: Option<Auction<AccountId>>,
	/// Lots that had no bid.
	pub unsold: BoundedVec<Unsold, ConstU32<MAX_UNITS>>,
	/// Insurance claims that are neither paid in full nor refused.
	pub open_claims: u32,
	/// Whether the outstanding claims are written off: later proceeds are a recovery.
	pub is_written_off: bool,
	/// The loan's entry in the index of due dates, in seconds since 1970.
	pub due_at: Option<u64>,
}

/// A seized loan with the runtime's accounts.
pub type SeizureOf<T> = Seizure<<T as frame_system::Config>::AccountId>;

impl<AccountId> Seizure<AccountId> {
	/// The outstanding claims of all tranches.
	pub(crate) fn outstanding(&self) -> Result<Usdai, FinanceError> {
		self.claims.iter().try_fold(Usdai::ZERO, |sum, claim| sum.ensure_add(claim.total()?))
	}

	/// The outstanding principal.
	pub(crate) fn principal(&self) -> Result<Usdai, FinanceError> {
		Usdai::sum(&self.claims.map(|claim| claim.principal))
	}

	/// The outstanding claim of the senior tranche.
	pub(crate) fn senior(&self) -> TrancheClaim {
		let [senior, ..] = self.claims;
		senior
	}

	/// Whether all claims are paid.
	pub(crate) fn is_covered(&self) -> bool {
		self.claims == PerTranche::default()
	}

	/// The highest bid.
	pub(crate) fn bid(&self) -> Option<&Bid<AccountId>> {
		self.auction.as_ref().and_then(|auction| auction.bid.as_ref())
	}

	/// Units on sale, and units that wait for their auction.
	pub(crate) fn for_sale(&self) -> UnitSet {
		let on_sale = self.auction.as_ref().map(|auction| auction.units).unwrap_or_default();
		self.queued.with(on_sale)
	}

	/// All units that are not sold.
	pub(crate) fn units(&self) -> UnitSet {
		self.unsold.iter().fold(self.for_sale(), |units, lot| units.with(lot.units))
	}

	/// Whether no unit and no open insurance claim is left.
	pub(crate) fn is_exhausted(&self) -> bool {
		self.units().is_empty() && self.open_claims == 0
	}

	/// What is paid before the lenders: the costs, and the fee on the price of a lot.
	pub(crate) fn charges(&self, is_sale: bool) -> Charges {
		let fee = if is_sale { self.rules.fee } else { Perbill::zero() };
		Charges { costs: self.costs, fee, fee_base: self.fee_base, fee_bound: self.fee_bound }
	}
}

/// The clock by which auctions run. It stands still while USDai cannot be minted, because then an
/// account without USDai cannot bid, and while there are no blocks. It is exact to a block.
#[stored]
#[derive(Copy, Default)]
pub struct MarketClock {
	/// Seconds that the clock has run.
	pub seconds: u64,
	/// When it was last read, in seconds since 1970.
	pub at: u64,
	/// Whether USDai could be minted then.
	pub was_open: bool,
	/// Lots on sale: while there are none, no block reads the clock.
	pub auctions: u32,
}
