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
	/// The first so many.
	pub(crate) fn first(count: usize) -> Self {
		Self((0..count).fold(0, |set, place| set | bit(place)))
	}

	/// Whether none is in it.
	pub fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Whether the unit at this place is in it.
	pub fn contains(self, place: usize) -> bool {
		self.0 & bit(place) != 0
	}

	/// The first of it alone.
	pub(crate) fn lowest(self) -> Self {
		Self(self.0 & self.0.wrapping_neg())
	}

	/// With all of the other.
	pub(crate) fn with(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}

	/// Without any of the other.
	pub(crate) fn without(self, other: Self) -> Self {
		Self(self.0 & !other.0)
	}

	/// The units, out of all of the loan's.
	pub(crate) fn of(self, units: &[UnitId]) -> impl Iterator<Item = UnitId> + '_ {
		let chosen = units.iter().enumerate().filter(move |(place, _)| self.contains(*place));
		chosen.map(|(_, unit)| *unit)
	}
}

/// None beyond the sixteenth.
fn bit(place: usize) -> u16 {
	u32::try_from(place).ok().and_then(|place| 1u16.checked_shl(place)).unwrap_or_default()
}

/// The highest bid for a lot.
#[stored]
pub struct Bid<AccountId> {
	/// Whose.
	pub bidder: AccountId,
	/// How much, the deposit included.
	pub amount: Usdai,
	/// What of it lies in the pot; the rest is held.
	pub deposit: Usdai,
	/// Until when it can be outbid, by the market's clock; at that second it no longer can.
	pub ends_at: u64,
}

/// A lot on sale.
#[stored]
pub struct Auction<AccountId> {
	/// What is sold.
	pub units: UnitSet,
	/// What is asked while nobody bids.
	pub descent: PriceDecay,
	/// When it opened, by the market's clock.
	pub opened_at: u64,
	/// The highest bid.
	pub bid: Option<Bid<AccountId>>,
}

/// A lot that nobody wanted.
#[stored]
#[derive(Copy)]
pub struct Unsold {
	/// What was not sold.
	pub units: UnitSet,
	/// The last price asked.
	pub floor: Usdai,
}

/// A loan that has failed: what its lenders still lack, and what is there to pay them. It stays
/// until nobody lacks anything.
#[stored]
pub struct Seizure<AccountId> {
	/// From when the stages of impairment count: the oldest missed deadline, or the seizure.
	pub since: u64,
	/// Who had it seized, and is paid the costs.
	pub liquidator: AccountId,
	/// The tranches that count as first loss.
	pub first_loss: TrancheSet,
	/// What all tranches lacked at the seizure.
	pub debt: Usdai,
	/// What each tranche lacks.
	pub claims: PerTranche<TrancheClaim>,
	/// Interest that the vault lacks and still counts, to the last fraction.
	pub interest: Interest,
	/// What the treasury gets where the loan is repaid after all.
	pub exit_fee: Usdai,
	/// Costs not met yet.
	pub costs: Usdai,
	/// Proceeds that still bear the liquidation fee.
	pub fee_base: Usdai,
	/// Most that the fee may still be.
	pub fee_bound: Usdai,
	/// What the debt-service reserve held; it joins the first proceeds.
	pub reserve: Usdai,
	/// What the vault counts as lost of what it counts.
	pub impairment: Usdai,
	/// How the units are sold, as it was governed at the seizure.
	pub rules: SaleRules,
	/// Units that wait for their auction.
	pub queued: UnitSet,
	/// The lot on sale.
	pub auction: Option<Auction<AccountId>>,
	/// Lots that nobody wanted.
	pub unsold: BoundedVec<Unsold, ConstU32<MAX_UNITS>>,
	/// Insurance claims that are neither paid in full nor refused.
	pub open_claims: u32,
	/// Whether what is lacking is booked as lost: what comes from now on is a recovery.
	pub is_written_off: bool,
	/// When the index of due dates has it.
	pub due_at: Option<u64>,
}

/// A failed loan as the runtime's accounts have it.
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

	/// Units on sale, or that will be.
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

/// The clock by which auctions run. It stands still while USDai cannot be minted, for then nobody
/// can bid who has none, and while there are no blocks. It is exact to a block.
#[stored]
#[derive(Copy, Default)]
pub struct MarketClock {
	/// Seconds that it has run.
	pub seconds: u64,
	/// When it was last looked at, in seconds since 1970.
	pub at: u64,
	/// Whether USDai could be minted then.
	pub was_open: bool,
	/// Lots on sale: while there are none, no block looks at it.
	pub auctions: u32,
}
