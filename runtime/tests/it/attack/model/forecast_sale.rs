//! Refusals of calls about breaches, seizures and sales.

use infrafi_protocol::Appraise;
use infrafi_runtime::*;
use pallet_lending::{BreachReason, Call};

use super::{
	flows::is_frozen, forecast::Forecast, is_minting_open, live::Live, seized::Seized, units, By,
	LoanModel,
};
use crate::attack::world::now;

/// Whether the chain finds a breach of the loan.
pub fn is_in_breach(live: &Live, reason: BreachReason) -> bool {
	let all = || live.debt.shape.units.iter().filter_map(|unit| units::condition(*unit));
	match reason {
		BreachReason::CustodyStale => all().any(|unit| !unit.is_custody_fresh),
		BreachReason::LossReported => all().any(|unit| unit.loss.is_some()),
		BreachReason::Covenant => true,
		BreachReason::PolicyLapsed => {
			let mut principal = live.debt.clone();
			principal.settle(now());
			is_lapsed(&live.debt.shape.units, principal.principal)
		}
	}
}

/// A unit has no policy in force, or the policies, each up to the value of its unit, cover less
/// than the principal and than all units.
fn is_lapsed(all: &[u64], principal: u128) -> bool {
	let (mut covered, mut worth) = (0u128, 0u128);
	for unit in all {
		let Some(is) = units::condition(*unit) else { return true };
		let policy = is.counted_policy().filter(|policy| policy.expires_at > now());
		let Some(policy) = policy.filter(|policy| policy.coverage > 0) else { return true };
		let value = Appraisal::last_good(*unit).map_or(0, |last| last.value);
		worth += value;
		covered += value.min(policy.coverage);
	}
	covered < principal.min(worth)
}

impl LoanModel {
	pub fn of_breach(&self, loan: u64, reason: BreachReason, by: &By, forecast: &mut Forecast) {
		let fits = match by {
			By::Account(_) => reason != BreachReason::Covenant,
			By::Committee => reason == BreachReason::Covenant,
			By::Governance => false,
		};
		let origin =
			if reason == BreachReason::Covenant { "NotCreditCommittee" } else { "BadOrigin" };
		forecast.refuse(!fits, origin);
		forecast.refuse(self.seized.contains_key(&loan), "LoanSeized");
		let Some(live) = self.loans.get(&loan) else {
			return forecast.refuse(!self.seized.contains_key(&loan), "UnknownLoan");
		};
		forecast.refuse(!is_in_breach(live, reason), "NotInBreach");
		let is_declared = live.breaches.iter().any(|(other, _)| *other == reason);
		forecast.refuse(is_declared, "BreachDeclared");
		forecast.is_sure &= !self.is_repaid_by_reserve(loan);
	}

	pub fn of_cure(&self, loan: u64, by: &By, forecast: &mut Forecast) {
		forecast.refuse(*by == By::Governance, "NotCreditCommittee");
		forecast.refuse(self.seized.contains_key(&loan), "LoanSeized");
		let Some(live) = self.loans.get(&loan) else {
			return forecast.refuse(!self.seized.contains_key(&loan), "UnknownLoan");
		};
		let is_cured = live.breaches.iter().any(|(reason, _)| match reason {
			BreachReason::Covenant => *by == By::Committee,
			reason => !is_in_breach(live, *reason),
		});
		forecast.refuse(!is_cured, "NothingCured");
		forecast.is_sure &= !self.is_repaid_by_reserve(loan);
	}

	/// Breaches whose condition no longer holds do not lead to a liquidation.
	fn is_seizable(live: &Live) -> bool {
		let mut live = live.clone();
		live.touch(now());
		let mut still = live.clone();
		still.breaches.retain(|(reason, _)| is_in_breach(&live, *reason));
		still.is_in_default(now())
	}

	pub fn of_sale(&self, who: &AccountId, call: &Call<Runtime>, forecast: &mut Forecast) {
		match call {
			Call::liquidate { loan } => {
				self.is_entry_refused(forecast);
				forecast.refuse(self.seized.contains_key(loan), "LoanSeized");
				match self.loans.get(loan) {
					None => forecast.refuse(!self.seized.contains_key(loan), "UnknownLoan"),
					Some(live) => forecast.refuse(!Self::is_seizable(live), "NotInDefault"),
				}
				forecast.is_sure &= !self.is_repaid_by_reserve(*loan);
			}
			Call::bid { loan, lot, amount } => self.of_bid(who, *loan, *lot, *amount, forecast),
			Call::settle_auction { loan } => {
				let Some(sale) = self.known(*loan, forecast) else { return };
				let Some(lot) = &sale.lot else { return forecast.refuse(true, "NothingOnSale") };
				let seconds = lot.seconds(self.clock_now(), &sale.rules);
				let runs = lot.least_bid(seconds, &sale.rules).is_some();
				forecast.refuse(runs, "AuctionRuns");
			}
			Call::accept_unsold { loan } => {
				self.of_unsold(*loan, forecast);
				forecast.refuse(is_frozen(who), "AccountFrozen");
				let Some(sale) = self.seized.get(loan) else { return };
				let record = pallet_lending::Seizures::<Runtime>::get(loan).expect("it is seized");
				let owners = &self.owners[loan];
				let is_first_loss = (0u8..).zip(owners).any(|(place, owner)| {
					record.first_loss.contains(place) && owner.as_ref() == Some(who)
				});
				forecast.refuse(!is_first_loss, "NotCurator");
				let price = sale.unsold.first().map_or(0, |lot| lot.floor);
				let has = crate::attack::people::free(infrafi_protocol::assets::USDAI, who);
				forecast.refuse(has < price, "InsufficientUsdai");
			}
			Call::reoffer { loan } => {
				self.of_unsold(*loan, forecast);
				let Some(sale) = self.seized.get(loan) else { return };
				let from = sale.unsold.first().map_or(0, |lot| lot.reoffer_from);
				forecast.refuse(now() < from, "ReofferTooEarly");
				forecast.refuse(sale.lot.is_some(), "AuctionRuns");
			}
			Call::pay_claim { .. } | Call::refuse_claim { .. } => {
				self.of_claim(who, call, forecast);
			}
			_ => forecast.is_sure = false,
		}
	}

	fn known(&self, loan: u64, forecast: &mut Forecast) -> Option<&Seized> {
		let sale = self.seized.get(&loan);
		forecast.refuse(sale.is_none(), "NotSeized");
		sale
	}

	fn clock_now(&self) -> (u64, u64) {
		self.clock.read(now(), is_minting_open()).figures()
	}

	fn of_bid(
		&self,
		who: &AccountId,
		loan: u64,
		number: u32,
		amount: u128,
		forecast: &mut Forecast,
	) {
		forecast.refuse(is_frozen(who), "AccountFrozen");
		let Some(sale) = self.known(loan, forecast) else { return };
		let Some(lot) = &sale.lot else { return forecast.refuse(true, "NothingOnSale") };
		forecast.refuse(lot.number != number, "LotChanged");
		let seconds = lot.seconds(self.clock_now(), &sale.rules);
		let least = lot.least_bid(seconds, &sale.rules);
		let seen = Lending::least_bid_for(loan).map(|least| least.amount);
		assert_eq!(least, seen, "the least bid: {sale:?}");
		match least {
			None => forecast.refuse(true, "AuctionOver"),
			Some(least) => forecast.refuse(amount < least, "BidTooLow"),
		}
		let has = crate::attack::people::free(infrafi_protocol::assets::USDAI, who);
		// The money of a bid of the same account is released by the bid: not counted here.
		let own = lot.bid.as_ref().filter(|bid| bid.bidder == *who);
		forecast.is_sure &= own.is_none();
		if own.is_none() && has <= amount {
			forecast.refusals.push("InsufficientUsdai");
		}
	}

	pub fn of_unsold(&self, loan: u64, forecast: &mut Forecast) {
		let Some(sale) = self.known(loan, forecast) else { return };
		forecast.refuse(sale.unsold.is_empty(), "NothingUnsold");
	}

	pub fn of_write_off(&self, loan: u64, forecast: &mut Forecast) {
		let Some(sale) = self.known(loan, forecast) else { return };
		forecast.refuse(sale.is_written_off, "WrittenOffAlready");
		forecast.refuse(sale.is_recovery_pending(), "RecoveryPending");
	}

	pub fn of_filing(&self, loan: u64, unit: u64, by: &By, forecast: &mut Forecast) {
		let Some(sale) = self.known(loan, forecast) else {
			forecast.refuse(*by == By::Governance, "NotCreditCommittee");
			return;
		};
		let is = units::condition(unit);
		let is_lost = is.as_ref().is_some_and(|is| is.loss.is_some());
		match by {
			By::Committee => {}
			By::Governance => forecast.refuse(true, "NotCreditCommittee"),
			By::Account(who) => {
				let is_owner = self.owners[&loan].iter().any(|owner| owner.as_ref() == Some(who));
				forecast.refuse(!is_owner && !is_lost, "NotClaimant");
			}
		}
		forecast.refuse(!sale.units().contains(&unit), "NotSecured");
		forecast.refuse(sale.insurance.contains_key(&unit), "ClaimFiled");
		let cover = is.and_then(|is| is.cover).filter(|cover| cover.policy.coverage > 0);
		forecast.refuse(cover.is_none(), "NotInsured");
		let expired = cover.is_some_and(|cover| cover.policy.expires_at <= now());
		forecast.refuse(expired && !is_lost, "PolicyExpired");
	}

	fn of_claim(&self, who: &AccountId, call: &Call<Runtime>, forecast: &mut Forecast) {
		let (loan, unit, amount) = match call {
			Call::pay_claim { loan, unit, amount } => (*loan, *unit, Some(*amount)),
			Call::refuse_claim { loan, unit, .. } => (*loan, *unit, None),
			_ => return,
		};
		forecast.refuse(amount == Some(0), "AmountIsZero");
		let Some(sale) = self.known(loan, forecast) else { return };
		let Some(claim) = sale.insurance.get(&unit) else {
			return forecast.refuse(true, "UnknownClaim");
		};
		forecast.refuse(claim.insurer != *who, "NotInsurer");
		match amount {
			None => forecast.refuse(!claim.is_open(), "ClaimClosed"),
			Some(amount) => {
				forecast.refuse(amount > claim.left(), "CoverageExceeded");
				forecast.payer(who, amount);
			}
		}
	}

	/// A payment of a seized loan.
	pub fn of_recovery(who: &AccountId, amount: u128, sale: &Seized, forecast: &mut Forecast) {
		let payoff = sale.payoff();
		if let Some(lot) = &sale.lot {
			forecast.refuse(lot.bid.is_some(), "BidStands");
			forecast.refuse(amount < payoff, "PaidInPart");
		} else {
			let is_short = amount < payoff && amount >= payoff.saturating_sub(sale.exit_fee_due());
			forecast.refuse(is_short, "PaidInPart");
		}
		forecast.payer(who, amount.min(payoff));
	}
}
