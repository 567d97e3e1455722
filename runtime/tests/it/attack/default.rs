//! Failed loans: seized, sold, insured, recovered, written off.

use infrafi_protocol::{ids::POSITION_COLLECTION, LoanId};
use infrafi_runtime::*;
use pallet_lending::{
	Call, InsuranceClaims, LastStandstill, LeastBid, Loans, PendingReleases, SeizureOf, Seizures,
	Terms, Unclaimed,
};

use super::{
	clock,
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;

/// Any account finds loans that have failed.
pub fn liquidate(world: &mut World) {
	let past_due = |loan: &LoanId| Lending::health(*loan).is_some_and(|health| health.past_due > 0);
	let breached = |loan: &LoanId| !Lending::breaches(*loan).is_empty();
	let all: Vec<_> =
		Loans::<Runtime>::iter_keys().filter(|loan| past_due(loan) || breached(loan)).collect();
	let Some(loan) = world.random.one(&all) else { return };
	// Mostly the notice after a standstill is over. Blocks follow each other, or another begins.
	let left = || {
		LastStandstill::<Runtime>::get().map_or(0, |last| last.notice_until.saturating_sub(now()))
	};
	while left() > 0 && !world.random.once_in(4) {
		clock::pass(world, left().clamp(6, 60));
	}
	let who = world.anyone();
	world.call(&who, Call::liquidate { loan });
}

fn some_failed(
	world: &mut World,
	are: impl Fn(&SeizureOf<Runtime>) -> bool,
) -> Option<(LoanId, SeizureOf<Runtime>)> {
	let all: Vec<_> = Seizures::<Runtime>::iter().filter(|(_, record)| are(record)).collect();
	world.random.one(&all)
}

pub fn bid(world: &mut World) {
	let on_sale = |record: &SeizureOf<Runtime>| record.auction.is_some();
	let Some((loan, _)) = some_failed(world, on_sale) else { return };
	let Some(LeastBid { lot, amount: least }) = Lending::least_bid_for(loan) else { return };
	// The price is never too high for a bid: a bidder that waits for it to fall may find the lot
	// unsold.
	if least > 3_000_000 * ONE || world.random.once_in(4) {
		return;
	}
	let who = world.anyone();
	let more = world.random.any(&[0, 0, 1, least / 50, least / 3]);
	let amount = world.amount(least + more);
	world.fund(&who, amount.min(least + more) + 1);
	// A bid for a lot that is gone, or not there yet, is refused.
	let lot = if world.random.once_in(20) { world.random.below(4) as u32 } else { lot };
	world.call(&who, Call::bid { loan, lot, amount });
}

/// Auctions are settled as soon as they are over.
pub fn settle(world: &mut World) {
	let on_sale = |record: &SeizureOf<Runtime>| record.auction.is_some();
	let over: Vec<_> = Seizures::<Runtime>::iter()
		.filter(|(loan, record)| on_sale(record) && Lending::least_bid_for(*loan).is_none())
		.map(|(loan, _)| loan)
		.collect();
	let chosen = if world.random.once_in(10) {
		some_failed(world, on_sale).map(|(loan, _)| loan)
	} else {
		world.random.one(&over)
	};
	let Some(loan) = chosen else { return };
	let who = world.anyone();
	world.call(&who, Call::settle_auction { loan });
}

/// The owner of a position that counted as first loss.
fn curator(world: &mut World, loan: LoanId, record: &SeizureOf<Runtime>) -> AccountId {
	let counted: Vec<_> = (0..8u8)
		.filter(|tranche| record.first_loss.contains(*tranche))
		.filter_map(|tranche| Nfts::owner(POSITION_COLLECTION, loan * 8 + u64::from(tranche)))
		.collect();
	let who = world.random.one(&counted).unwrap_or_else(|| world.anyone());
	world.by(who)
}

pub fn accept_unsold(world: &mut World) {
	let unsold = |record: &SeizureOf<Runtime>| !record.unsold.is_empty();
	let Some((loan, record)) = some_failed(world, unsold) else { return };
	if world.random.once_in(2) {
		world.root(Call::accept_unsold { loan });
		return;
	}
	let who = curator(world, loan, &record);
	let floor = record.unsold[0].floor.0;
	world.fund(&who, floor);
	world.call(&who, Call::accept_unsold { loan });
}

pub fn reoffer(world: &mut World) {
	// As long as another lot is on sale, the call is refused: tried now and then.
	let is_any = world.random.once_in(8);
	let unsold = |record: &SeizureOf<Runtime>| {
		!record.unsold.is_empty() && (is_any || record.auction.is_none())
	};
	let Some((loan, record)) = some_failed(world, unsold) else { return };
	// Mostly the time of the curators has passed.
	if !world.random.once_in(4) {
		let left = record.unsold[0].reoffer_from.saturating_sub(now());
		clock::pass(world, left.max(6));
	}
	let who = world.anyone();
	world.call(&who, Call::reoffer { loan });
}

pub fn write_off(world: &mut World) {
	let Some((loan, _)) = some_failed(world, |_| true) else { return };
	world.root(Call::write_off { loan });
}

pub fn file_claim(world: &mut World) {
	let Some((loan, record)) =
		some_failed(world, |record| !record.first_loss.eq(&Default::default()))
	else {
		return;
	};
	let units = Terms::<Runtime>::get(loan).expect("a failed loan has terms").units;
	let unit = world.random.any(&units);
	if world.random.once_in(2) {
		world.committee(Call::file_claim { loan, unit });
		return;
	}
	let who = match world.random.below(3) {
		0 => world.anyone(),
		_ => curator(world, loan, &record),
	};
	world.call(&who, Call::file_claim { loan, unit });
}

/// Insurers pay, in part or all, or refuse.
pub fn answer_claim(world: &mut World) {
	let all: Vec<_> = InsuranceClaims::<Runtime>::iter().collect();
	let Some((loan, unit, claim)) = world.random.one(&all) else { return };
	let who = world.by(claim.insurer.clone());
	if world.random.once_in(2) {
		let reason = frame_support::BoundedVec::truncate_from(b"excluded".to_vec());
		world.call(&who, Call::refuse_claim { loan, unit, reason });
		// The period is short beside the times that the clock jumps over.
		if world.random.once_in(2) {
			super::cover::uphold(world, loan, unit);
		}
		return;
	}
	let outstanding = Lending::redemption(loan).unwrap_or(100_000 * ONE);
	let most = claim.left().0.min(outstanding.saturating_add(outstanding / 10));
	let part = world.random.part(most, 1, 400);
	let amount = match world.random.below(4) {
		0 => most,
		_ => world.amount(part),
	};
	world.fund(&who, amount.min(most));
	world.call(&who, Call::pay_claim { loan, unit, amount });
}

/// A failed loan is repaid after all, or recovered from: above all one that was written off, which
/// would stay for ever.
pub fn recover(world: &mut World) {
	let old = Seizures::<Runtime>::iter_keys().count() > 6;
	let wanted = |record: &SeizureOf<Runtime>| record.is_written_off || !old;
	let Some((loan, _)) = some_failed(world, wanted) else { return };
	let owed = Lending::redemption(loan).unwrap_or(ONE);
	let who = world.anyone();
	let amount = if world.random.once_in(4) { world.random.part(owed, 1, 500) } else { u128::MAX };
	world.fund(&who, owed);
	world.call(&who, Call::repay { loan, amount });
}

pub fn claim_unclaimed(world: &mut World) {
	let waiting: Vec<_> =
		Unclaimed::<Runtime>::iter_keys().chain(PendingReleases::<Runtime>::iter_keys()).collect();
	let Some(who) = world.random.one(&waiting) else { return };
	if world.people.contains(&who) {
		let who = world.by(who);
		world.call(&who, Call::claim_unclaimed {});
	}
}
