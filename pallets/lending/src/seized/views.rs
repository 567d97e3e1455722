//! The reads of loans that have failed: what is on sale, and what came back.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{units::Seconds, waterfall::TrancheClaim};
use infrafi_protocol::{assets::Balance, UnitId};
use scale_info::TypeInfo;

use super::{AuctionClock, SeizedLoan};
use crate::{books::Positions, time::now, Config, Lender};

/// A lot on sale, as a bidder sees it. Times are in seconds since 1970, if the auctions' clock runs
/// on from now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AuctionInfo<AccountId> {
	/// What is sold.
	pub units: Vec<UnitId>,
	/// The price asked at first, in USDai.
	pub opening: Balance,
	/// The price asked at last.
	pub floor: Balance,
	/// The least bid now, rounded up; nothing once it is too late for one.
	pub least_bid: Option<Balance>,
	/// The highest bid.
	pub highest_bid: Option<Balance>,
	/// Whose it is.
	pub bidder: Option<AccountId>,
	/// When the price asked falls next; nothing where it does not.
	pub falls_at: Option<u64>,
	/// When it can be settled, if nobody bids any more; now, where that is over.
	pub ends_at: u64,
	/// Whether the clock stands still, since USDai cannot be minted.
	pub is_halted: bool,
}

/// The amount that one lender of a seized loan has not received yet.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct OutstandingClaim<AccountId> {
	/// Who is paid: the vault, or who owns the position now.
	pub lender: Lender<AccountId>,
	/// Principal, interest and late interest, in USDai, paid in this order.
	pub outstanding: TrancheClaim,
}

/// What became of a failed loan so far, in USDai, and what may yet come.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct RecoveryInfo<AccountId> {
	/// What all lenders lacked at the seizure.
	pub debt: Balance,
	/// What of it was paid to them since, or is kept for them.
	pub recovered: Balance,
	/// What is lacking, by tranche, the senior one first.
	pub lenders: Vec<OutstandingClaim<AccountId>>,
	/// What ends the loan if it is paid now, costs and exit fee included; nothing while a bid
	/// stands.
	pub payoff: Option<Balance>,
	/// What the debt-service reserve still holds; it joins the next proceeds.
	pub reserve: Balance,
	/// Units on sale, or that wait for their auction.
	pub for_sale: Vec<UnitId>,
	/// Units that nobody wanted.
	pub unsold: Vec<UnitId>,
	/// Insurance claims that are neither paid in full nor refused.
	pub open_claims: u32,
	/// Whether what is lacking is booked as lost: what comes from now on is a recovery.
	pub is_written_off: bool,
}

impl<T: Config> SeizedLoan<T> {
	pub(crate) fn auction_info(&self) -> Result<Option<AuctionInfo<T::AccountId>>, DispatchError> {
		let Some(auction) = &self.record.auction else { return Ok(None) };
		let (clock, now) = (AuctionClock::<T>::read(), now::<T>());
		let at = |reading: u64| now.saturating_add(reading.saturating_sub(clock.seconds));
		let least = auction.least_bid(&self.record.rules, clock.seconds)?;
		let descent = auction.descent;
		// Each price is asked for a step: one more than the price falls.
		let asked =
			|prices: u64| auction.opened_at.saturating_add(descent.step.0.saturating_mul(prices));
		let unsold_at = asked(u64::from(descent.steps).saturating_add(1));
		let elapsed = Seconds::between(auction.opened_at, clock.seconds);
		let steps = elapsed.0.checked_div(descent.step.0).unwrap_or_default();
		let falls_at = asked(steps.saturating_add(1));
		let bid = auction.bid.as_ref();
		let (ends_at, falls_at) = match bid {
			Some(bid) => (bid.ends_at, None),
			None => (unsold_at, Some(falls_at).filter(|falls_at| *falls_at < unsold_at)),
		};
		Ok(Some(AuctionInfo {
			units: auction.units.of(&self.terms.units).collect(),
			opening: descent.opening.0,
			floor: descent.floor.0,
			least_bid: least.map(|amount| amount.0),
			highest_bid: bid.map(|bid| bid.amount.0),
			bidder: bid.map(|bid| bid.bidder.clone()),
			falls_at: falls_at.map(at),
			ends_at: at(ends_at),
			is_halted: !clock.was_open,
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
			open_claims: record.open_claims,
			is_written_off: record.is_written_off,
		})
	}
}
