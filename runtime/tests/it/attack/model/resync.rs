//! Until the model agrees on long runs: takes the books from the chain after a difference, so that
//! one run shows all of them (`ATTACK_SOFT`). To be removed then.
use infrafi_protocol::ids::POSITION_COLLECTION;
use infrafi_runtime::*;
use pallet_lending::*;
use sp_core::U512;

use super::{
	debt::Debt,
	live::Live,
	offers::Offer,
	seized::{Aside, Bid, Claim, Lot, Seized},
	shape::Shape,
	LoanModel,
};

impl LoanModel {
	pub fn resync(&mut self) {
		let now = crate::attack::world::now();
		self.offers = Offers::<Runtime>::iter()
			.map(|(id, of)| {
				let terms = Terms::<Runtime>::get(id).unwrap();
				let mut offer = Offer::new(terms);
				offer.stage = of.stage;
				offer.committed = (0..8).filter(|n| of.committed.contains(*n)).collect();
				(id, offer)
			})
			.collect();
		let mut loans = std::collections::BTreeMap::new();
		for (id, record) in Loans::<Runtime>::iter() {
			let terms = Terms::<Runtime>::get(id).unwrap();
			let old = self.loans.remove(&id);
			let shape = match &old {
				Some(old) => old.debt.shape.clone(),
				None => Shape::new(&terms, now, Lending::params().min_stub).unwrap(),
			};
			let first = old.as_ref().map(|old| old.first_loss.clone());
			let mut debt = Debt::new(shape);
			let n = debt.interest.len();
			debt.principal = record.debt.principal.0;
			debt.base = record.debt.base.0;
			debt.interest = record.debt.claims[..n].iter().map(|c| U512::from(c.0)).collect();
			debt.late = record.debt.late.0.into();
			debt.late_paid = record.debt.late_paid.0;
			debt.next = (record.debt.next as usize) - usize::from(!debt.shape.has_stub);
			debt.met = record.debt.streak;
			debt.at = record.debt.at;
			debt.window = debt.shape.window_at(debt.at);
			debt.reserve = record.reserve.0;
			let mut live = Live::new(terms, debt);
			live.owners = owners(id, &live.terms);
			live.impairment = record.floor.map_or(record.impairment.0, |f| f.without.0);
			live.floor = record.floor.map(|f| (f.share.deconstruct(), f.ends_at));
			live.breaches =
				Breaches::<Runtime>::get(id).iter().map(|b| (b.reason, b.cure_until)).collect();
			live.first_loss = first.unwrap_or(live.first_loss);
			loans.insert(id, live);
		}
		let gone = std::mem::replace(&mut self.loans, loans);
		let mut seized = std::collections::BTreeMap::new();
		self.owners.clear();
		for (id, record) in Seizures::<Runtime>::iter() {
			let terms = Terms::<Runtime>::get(id).unwrap();
			self.owners.insert(id, owners(id, &terms));
			let old = self.seized.remove(&id);
			let shape = old
				.map(|old| old.shape)
				.or_else(|| gone.get(&id).map(|live| live.debt.shape.clone()));
			let shape = shape
				.unwrap_or_else(|| Shape::new(&terms, now, Lending::params().min_stub).unwrap());
			let n = terms.tranches.len();
			let of = |set: UnitSet| -> Vec<u64> {
				(0..terms.units.len())
					.filter(|p| set.contains(*p))
					.map(|p| terms.units[p])
					.collect()
			};
			let debt = Debt::new(shape);
			let mut sale =
				Seized::new(&debt, record.liquidator.clone(), record.rules, terms.sale, now);
			sale.debt = record.debt.0;
			sale.claims = record.claims[..n]
				.iter()
				.map(|c| [c.principal.0, c.interest.0, c.late.0])
				.collect();
			sale.vault_interest = record.interest.0.into();
			sale.costs = record.costs.0;
			sale.fee_base = record.fee_base.0;
			sale.fee_bound = record.fee_bound.0;
			sale.exit_fee = record.exit_fee.0;
			sale.reserve = record.reserve.0;
			sale.since = record.since;
			sale.lots = record.lots;
			sale.queued = of(record.queued);
			sale.lot = record.auction.as_ref().map(|a| Lot {
				number: a.lot,
				units: of(a.units),
				opening: a.descent.opening.0,
				floor: a.descent.floor.0,
				opened_at: a.opened_at,
				closed_before: a.closed_before,
				bid: a.bid.as_ref().map(|b| Bid {
					bidder: b.bidder.clone(),
					amount: b.amount.0,
					deposit: b.deposit.0,
					ends_at: b.ends_at,
				}),
			});
			sale.unsold = record
				.unsold
				.iter()
				.map(|u| Aside {
					units: of(u.units),
					floor: u.floor.0,
					reoffer_from: u.reoffer_from,
				})
				.collect();
			sale.insurance = InsuranceClaims::<Runtime>::iter_prefix(id)
				.map(|(unit, c)| {
					(
						unit,
						Claim {
							insurer: c.insurer,
							coverage: c.coverage.0,
							paid: c.paid.0,
							is_refused: c.refused.is_some(),
						},
					)
				})
				.collect();
			sale.is_written_off = record.is_written_off;
			self.doubts.insert(
				id,
				(
					record.floor.map_or(record.impairment.0, |f| f.without.0),
					record.floor.map(|f| (f.share.deconstruct(), f.ends_at)),
				),
			);
			seized.insert(id, sale);
		}
		self.seized = seized;
		self.unclaimed = Unclaimed::<Runtime>::iter().map(|(who, a)| (who, a.0)).collect();
		self.pending = PendingReleases::<Runtime>::iter().map(|(who, a)| (who, a.0)).collect();
		self.consents = Consents::<Runtime>::iter()
			.map(|(who, c)| (who, (c.loan, (c.terms_hash, c.ends_at))))
			.collect();
		self.vault_consents = VaultConsents::<Runtime>::iter()
			.map(|(id, c)| (id, (c.terms_hash, c.ends_at)))
			.collect();
		self.next_id = NextLoanId::<Runtime>::get();
		let chain = Market::<Runtime>::get();
		self.clock = super::Clock {
			seconds: chain.seconds,
			closed: chain.closed,
			at: chain.at,
			was_open: chain.was_open,
		};
	}

	pub fn soft(&mut self, what: &str, run: impl FnOnce(&mut Self)) {
		if std::env::var("ATTACK_SOFT").is_err() {
			return run(self);
		}
		let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(self)));
		if result.is_err() {
			eprintln!("MODEL at {what}");
			self.resync();
		}
	}
}

fn owners(id: u64, terms: &TermsOf<Runtime>) -> Vec<Option<AccountId>> {
	(0u64..)
		.zip(&terms.tranches)
		.map(|(n, t)| match t.lender {
			Lender::Vault => None,
			Lender::Account(_) => Nfts::owner(POSITION_COLLECTION, id * 8 + n),
		})
		.collect()
}
