//! The record of a seized loan.

use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	auction::PriceDecay,
	impairment::Impairment,
	interest::Interest,
	split::PerTranche,
	units::Usdai,
	valuation::CountedValues,
	waterfall::{Charges, TrancheClaim},
	FinanceError,
};
use infrafi_protocol::{
	time::{Seconds, UnixSeconds},
	UnitId,
};
use sp_runtime::Perbill;

use crate::{Conduct, ImpairmentFloor, ReceivedByTranche, SaleRules, TrancheSet, MAX_UNITS};

/// A set of units of one loan: bit `n` stands for the unit at place `n` of its terms, counted from
/// 0.
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

/// The highest bid for a lot, in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct LotBid<AccountId> {
	/// The account that bid.
	pub bidder: AccountId,
	/// Amount of the bid with its deposit: USDai (18 decimals).
	pub amount: Usdai,
	/// Deposit, which is in the pallet's account: USDai (18 decimals). The rest is on hold in the
	/// bidder's account.
	pub deposit: Usdai,
	/// The second of the lot's time from which it can no longer be outbid.
	pub ends_at: Seconds,
}

/// A lot on sale.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Auction<AccountId> {
	/// Number of the lot: how many lots of the loan were opened before it.
	pub lot: u32,
	/// The units in the lot.
	pub units: UnitSet,
	/// How the price falls while there is no bid.
	pub descent: PriceDecay,
	/// When the auction opened, in seconds of the market clock.
	pub opened_at: Seconds,
	/// Seconds for which minting had been closed then, by the market clock.
	pub closed_before: Seconds,
	/// The highest bid. None if there is no bid.
	pub bid: Option<LotBid<AccountId>>,
}

/// An unsold lot, in USDai: it had no bid at its last price.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct Unsold {
	/// Number of the lot: how many lots of the loan were opened before it.
	pub lot: u32,
	/// The units in the lot.
	pub units: UnitSet,
	/// The last price asked: USDai (18 decimals).
	pub floor: Usdai,
	/// Time from which any account may offer the lot again, in seconds since 1970.
	pub reoffer_from: UnixSeconds,
}

/// The record of a seized loan, in USDai: the outstanding claims of its lenders, and the sources
/// that may pay them. It exists until all claims are paid.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Seizure<AccountId> {
	/// Instant from which the impairment stages count: the oldest missed deadline, or else the
	/// seizure. Seconds since 1970.
	pub since: UnixSeconds,
	/// The account that had the loan seized, and is paid the seizure costs.
	pub liquidator: AccountId,
	/// Tranches that counted as first loss.
	pub first_loss: TrancheSet,
	/// Claims of all tranches at the seizure: USDai (18 decimals).
	pub debt: Usdai,
	/// Outstanding claim of each tranche, the senior one first: USDai (18 decimals).
	pub claims: PerTranche<TrancheClaim>,
	/// What each tranche has received since the draw, the senior one first: USDai (18 decimals).
	pub received: ReceivedByTranche,
	/// How the loan was served until the seizure.
	pub conduct: Conduct,
	/// Rent that has come in since the draw, operating expenses included: USDai (18 decimals).
	pub rent: Usdai,
	/// Outstanding interest that the vault still counts, with its exact fraction.
	pub interest: Interest,
	/// Exit fee that is not paid yet, which the treasury receives before the borrower receives a
	/// surplus: USDai (18 decimals).
	pub exit_fee: Usdai,
	/// Seizure costs that are not paid yet: USDai (18 decimals).
	pub costs: Usdai,
	/// Proceeds of sales that can still bear the liquidation fee: USDai (18 decimals).
	pub fee_base: Usdai,
	/// The most that can still be taken as liquidation fee: USDai (18 decimals).
	pub fee_bound: Usdai,
	/// Balance of the debt-service reserve, which joins the first proceeds: USDai (18 decimals).
	pub reserve: Usdai,
	/// What counts as lost of the vault's principal, by its causes.
	pub impairment: Impairment,
	/// What the units for sale count for by the last strike. None if even the lower figure, which
	/// counts, covers the vault's principal.
	pub counted: Option<CountedValues>,
	/// The floor under the stage part. None if the credit committee has set none.
	pub floor: Option<ImpairmentFloor>,
	/// How the units are sold: the governed values at the seizure.
	pub rules: SaleRules,
	/// Number of lots that were opened, those that were opened again included.
	pub lots: u32,
	/// Units that wait for their auction.
	pub queued: UnitSet,
	/// The lot on sale. None if no lot is on sale.
	pub auction: Option<Auction<AccountId>>,
	/// Lots that had no bid, the oldest first.
	pub unsold: BoundedVec<Unsold, ConstU32<MAX_UNITS>>,
	/// Number of insurance claims that are open.
	pub open_claims: u32,
	/// When the first of them comes to another stage without a call, or earlier, in seconds since
	/// 1970. None if none of them does.
	pub claims_due: Option<UnixSeconds>,
	/// Whether the outstanding claims are written off. Later proceeds are a recovery.
	pub is_written_off: bool,
	/// The loan's entry in the index of due dates, in seconds since 1970. None if neither an
	/// impairment stage nor a stage of a claim is to come.
	pub due_at: Option<UnixSeconds>,
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
	pub(crate) fn bid(&self) -> Option<&LotBid<AccountId>> {
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

	/// The exit fee that is due. It is zero once the loan is written off: from then on only the
	/// lenders are owed.
	pub(crate) fn exit_fee_due(&self) -> Usdai {
		if self.is_written_off {
			Usdai::ZERO
		} else {
			self.exit_fee
		}
	}

	/// What is paid beside the lenders: the costs and the fee on the price of a lot before them,
	/// the exit fee after them.
	pub(crate) fn charges(&self, is_sale: bool) -> Charges {
		Charges {
			costs: self.costs,
			fee: if is_sale { self.rules.fee } else { Perbill::zero() },
			fee_base: self.fee_base,
			fee_bound: self.fee_bound,
			exit_fee: self.exit_fee_due(),
		}
	}
}

/// The market clock, by which auctions run. It stands still while minting USDai is closed, because
/// then an account without USDai cannot bid, and while there are no blocks. It is exact to one
/// block.
#[stored]
#[derive(Copy, Default)]
#[scale_info(capture_docs = "always")]
pub struct MarketClock {
	/// Seconds that the clock has run.
	pub seconds: Seconds,
	/// Seconds for which minting was closed, at most 60 of them between two readings. A lot counts
	/// them too, beyond the first `sale.max_halt` of its sale.
	pub closed: Seconds,
	/// When the clock was read last, in seconds since 1970.
	pub at: UnixSeconds,
	/// Whether minting was open at that time.
	pub was_open: bool,
	/// Number of lots on sale. While there are none, no block reads the clock.
	pub auctions: u32,
}
