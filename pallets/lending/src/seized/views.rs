//! The reads of seized loans: the lot on sale, and the outstanding claims.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{units::Seconds, waterfall::TrancheClaim};
use infrafi_protocol::{assets::Usdai, time::UnixSeconds, UnitId};
use scale_info::TypeInfo;

use super::{AuctionClock, SeizedLoan};
use crate::{books::Positions, time::now, Config, Lender};

/// The lot on sale, and the least bid for it in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct LeastBid {
	/// Number of the lot, which `bid` names.
	pub lot: u32,
	/// The least bid, rounded up: USDai (18 decimals).
	pub amount: Usdai,
}

/// A lot on sale, with prices in USDai. Its times are in seconds since 1970, under the condition
/// that the lot is not halted from now on.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct AuctionInfo<AccountId> {
	/// Number of the lot, which `bid` names: how many lots of the loan were opened before it.
	pub lot: u32,
	/// Ids of the units in the lot.
	pub units: Vec<UnitId>,
	/// First price: USDai (18 decimals).
	pub opening: Usdai,
	/// Last price: USDai (18 decimals).
	pub floor: Usdai,
	/// The least bid now, rounded up: USDai (18 decimals). None once the time for bids is over.
	pub least_bid: Option<Usdai>,
	/// The highest bid with its deposit: USDai (18 decimals). None if there is no bid.
	pub highest_bid: Option<Usdai>,
	/// The account of the highest bid. None if there is no bid.
	pub bidder: Option<AccountId>,
	/// When the price falls next. None if there is a bid, or at the last price.
	pub falls_at: Option<UnixSeconds>,
	/// When the auction can be settled if no further bid comes. The current time if it can be
	/// settled already.
	pub ends_at: UnixSeconds,
	/// Whether the lot's time stands still, because minting USDai is closed.
	pub is_halted: bool,
}

/// The amount that one lender of a seized loan has not received yet.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct OutstandingClaim<AccountId> {
	/// The vault, or the owner of the tranche's position.
	pub lender: Lender<AccountId>,
	/// Outstanding principal, interest and late interest, which are paid in this order: USDai (18
	/// decimals).
	pub outstanding: TrancheClaim,
}

/// The outstanding claims of a seized loan in USDai, and the sources that may still pay them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RecoveryInfo<AccountId> {
	/// Claims of all tranches at the seizure: USDai (18 decimals).
	pub debt: Usdai,
	/// Part of the debt that was paid since, deferred payments included: USDai (18 decimals).
	pub recovered: Usdai,
	/// Outstanding claim by tranche, the senior one first.
	pub lenders: Vec<OutstandingClaim<AccountId>>,
	/// Payment that ends the loan now, costs and exit fee included: USDai (18 decimals). None while
	/// there is a bid.
	pub payoff: Option<Usdai>,
	/// Balance of the debt-service reserve, which joins the next proceeds: USDai (18 decimals).
	pub reserve: Usdai,
	/// Ids of the units on sale, and of those that wait for their auction.
	pub for_sale: Vec<UnitId>,
	/// Ids of the units in lots that had no bid.
	pub unsold: Vec<UnitId>,
	/// Time from which any account may offer the oldest of these lots again, in seconds since 1970.
	/// None if no lot is unsold.
	pub reoffer_from: Option<UnixSeconds>,
	/// Number of insurance claims that are open.
	pub open_claims: u32,
	/// Whether the outstanding claims are written off. Later proceeds are a recovery.
	pub is_written_off: bool,
}

impl<T: Config> SeizedLoan<T> {
	pub(crate) fn auction_info(&self) -> Result<Option<AuctionInfo<T::AccountId>>, DispatchError> {
		let Some(auction) = &self.record.auction else { return Ok(None) };
		let (rules, clock, now) = (&self.record.rules, AuctionClock::<T>::read(), now::<T>());
		let time = auction.time(rules, &clock);
		let at = |second: u64| now.saturating_add(second.saturating_sub(time));
		let least = auction.least_bid(rules, time)?;
		let descent = auction.descent;
		// Each price is asked for a step: one more than the price falls.
		let asked =
			|prices: u64| auction.opened_at.saturating_add(descent.step.0.saturating_mul(prices));
		let unsold_at = asked(u64::from(descent.steps).saturating_add(1));
		let elapsed = Seconds::between(auction.opened_at, time);
		let steps = elapsed.0.checked_div(descent.step.0).unwrap_or_default();
		let falls_at = asked(steps.saturating_add(1));
		let bid = auction.bid.as_ref();
		let (ends_at, falls_at) = match bid {
			Some(bid) => (bid.ends_at, None),
			None => (unsold_at, Some(falls_at).filter(|falls_at| *falls_at < unsold_at)),
		};
		Ok(Some(AuctionInfo {
			lot: auction.lot,
			units: auction.units.of(&self.terms.units).collect(),
			opening: descent.opening.0,
			floor: descent.floor.0,
			least_bid: least.map(|amount| amount.0),
			highest_bid: bid.map(|bid| bid.amount.0),
			bidder: bid.map(|bid| bid.bidder.clone()),
			falls_at: falls_at.map(at),
			ends_at: at(ends_at),
			is_halted: auction.is_halted(rules, &clock),
		}))
	}

	pub(crate) fn recovery_info(&self) -> Result<RecoveryInfo<T::AccountId>, DispatchError> {
		let Self { id, terms, record } = self;
		let outstanding = record.outstanding()?;
		let lenders = (0u8..).zip(&terms.tranches).zip(record.claims);
		let lenders = lenders.map(|((number, tranche), outstanding)| {
			let owner = Positions::<T>::owner(*id, number).map(Lender::Account);
			let lender = owner.unwrap_or_else(|| tranche.lender.clone());
			OutstandingClaim { lender, outstanding }
		});
		let unsold = record.unsold.iter().flat_map(|lot| lot.units.of(&terms.units));
		Ok(RecoveryInfo {
			debt: record.debt.0,
			recovered: record.debt.saturating_sub(outstanding).0,
			lenders: lenders.collect(),
			payoff: match record.bid() {
				Some(_) => None,
				None => Some(self.payoff()?.0),
			},
			reserve: record.reserve.0,
			for_sale: record.for_sale().of(&terms.units).collect(),
			unsold: unsold.collect(),
			reoffer_from: record.unsold.first().map(|lot| lot.reoffer_from),
			open_claims: record.open_claims,
			is_written_off: record.is_written_off,
		})
	}
}
