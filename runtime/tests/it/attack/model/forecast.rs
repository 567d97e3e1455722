//! Whether a call of lending must be refused, and why.

use infrafi_protocol::assets::USDAI;
use infrafi_runtime::*;
use pallet_lending::{Call, Lender, Stage};

use super::{checks, flows::is_frozen, is_minting_open, By, LoanModel};
use crate::attack::{people::free, world::now};

/// The rules that a call violates, by the name of their errors.
#[derive(Debug, Default)]
pub struct Forecast {
	pub refusals: Vec<&'static str>,
	/// Whether the model knows every rule of the call.
	pub is_sure: bool,
}

impl Forecast {
	pub fn refuse(&mut self, is_refused: bool, why: &'static str) {
		if is_refused {
			self.refusals.push(why);
		}
	}

	/// The payer has the money, and is not frozen.
	pub fn payer(&mut self, who: &AccountId, amount: u128) {
		self.refuse(is_frozen(who), "AccountFrozen");
		let has = free(USDAI, who);
		self.refuse(has == 0, "NoAccount");
		self.refuse(has < amount, "BalanceLow");
	}

	/// What a call did against the forecast.
	pub fn check(&self, result: Result<(), String>) {
		match result {
			Ok(()) => assert!(self.refusals.is_empty(), "a call succeeds in spite of {self:?}"),
			Err(why) if self.is_sure => {
				assert!(!self.refusals.is_empty(), "a call is refused without a rule: {why}");
				assert!(
					self.refusals.contains(&why.as_str()),
					"refused because of {why}, not {self:?}"
				);
			}
			Err(_) => {}
		}
	}
}

/// Whether a brake closes a call.
fn is_closed(call: &RuntimeCall, by: &By) -> bool {
	use frame_support::traits::Contains;
	type Filter = <Runtime as frame_system::Config>::BaseCallFilter;
	*by != By::Governance && !Filter::contains(call)
}

impl LoanModel {
	pub fn forecast(&self, by: &By, call: &RuntimeCall) -> Forecast {
		let RuntimeCall::Lending(inner) = call else { return Forecast::default() };
		let mut forecast = Forecast { refusals: vec![], is_sure: true };
		if is_closed(call, by) {
			forecast.refusals.push("CallFiltered");
			return forecast;
		}
		match inner {
			Call::approve { .. } | Call::reject { .. } | Call::impair { .. } => {
				forecast.refuse(*by != By::Committee, "BadOrigin");
				self.of_committee(inner, &mut forecast);
			}
			Call::set_params { .. } => forecast.is_sure = false,
			Call::write_off { loan } => {
				forecast.refuse(*by != By::Governance, "BadOrigin");
				self.of_write_off(*loan, &mut forecast);
			}
			Call::accept_unsold { loan } if *by == By::Governance => {
				self.of_unsold(*loan, &mut forecast);
				let is_on_sale = self.seized.get(loan).is_some_and(|sale| sale.lot.is_some());
				forecast.refuse(is_on_sale, "AuctionRuns");
			}
			Call::consent { loan, .. } if *by == By::Committee => {
				forecast.refuse(!self.loans.contains_key(loan), "UnknownLoan");
			}
			Call::revoke_consent { loan } if *by == By::Committee => {
				forecast.refuse(!self.vault_consents.contains_key(loan), "NothingToRevoke");
			}
			Call::declare_breach { loan, reason } => {
				self.of_breach(*loan, *reason, by, &mut forecast);
			}
			Call::cure { loan } => self.of_cure(*loan, by, &mut forecast),
			Call::file_claim { loan, unit } => self.of_filing(*loan, *unit, by, &mut forecast),
			_ => match by {
				By::Account(who) => self.of_account(who, inner, &mut forecast),
				_ => forecast.refusals.push("BadOrigin"),
			},
		}
		forecast
	}

	fn of_committee(&self, call: &Call<Runtime>, forecast: &mut Forecast) {
		match call {
			Call::approve { loan } => {
				let Some(offer) = self.offers.get(loan) else {
					return forecast.refuse(true, "UnknownOffer");
				};
				forecast.refuse(offer.stage != Stage::Proposed, "NotProposed");
				self.of_offer(offer, forecast);
			}
			Call::reject { loan } => {
				let offer = self.offers.get(loan);
				forecast.refuse(offer.is_none(), "UnknownOffer");
				let is_rejected = offer.is_some_and(|offer| offer.stage == Stage::Rejected);
				forecast.refuse(is_rejected, "NotProposed");
			}
			Call::impair { loan, .. } => {
				let (live, sale) = (self.loans.get(loan), self.seized.get(loan));
				forecast.refuse(live.is_none() && sale.is_none(), "UnknownLoan");
				let lends = live
					.map(|live| live.debt.shape.is_vaults)
					.or(sale.map(|sale| sale.shape.is_vaults));
				forecast.refuse(lends == Some(false), "VaultLendsNothing");
				forecast.refuse(sale.is_some_and(|sale| sale.is_written_off), "WrittenOffAlready");
				forecast.is_sure &= !self.is_repaid_by_reserve(*loan);
			}
			_ => {}
		}
	}

	/// Whether the reserve of a loan repays it before the call.
	pub fn is_repaid_by_reserve(&self, loan: u64) -> bool {
		let Some(live) = self.loans.get(&loan) else { return false };
		let mut debt = live.debt.clone();
		debt.settle(now());
		debt.principal == 0
	}

	fn of_account(&self, who: &AccountId, call: &Call<Runtime>, forecast: &mut Forecast) {
		match call {
			Call::propose { terms } => {
				forecast.refuse(terms.borrower != *who, "NotBorrower");
				checks::of_terms(terms, forecast);
			}
			Call::commit { .. } | Call::withdraw_commitment { .. } => {
				self.of_commitment(who, call, forecast);
			}
			Call::draw { loan } => {
				let Some(offer) = self.offers.get(loan) else {
					return forecast.refuse(true, "UnknownOffer");
				};
				forecast.refuse(offer.terms.borrower != *who, "NotBorrower");
				forecast.refuse(offer.stage != Stage::Approved, "NotApproved");
				forecast.refuse(!offer.is_funded(), "NotCommitted");
				let is_lender_frozen = offer.terms.tranches.iter().any(
					|tranche| matches!(&tranche.lender, Lender::Account(lender) if is_frozen(lender)),
				);
				forecast.refuse(is_frozen(who) || is_lender_frozen, "AccountFrozen");
				self.of_offer(offer, forecast);
			}
			Call::repay { .. }
			| Call::repay_due { .. }
			| Call::repay_past_due { .. }
			| Call::top_up_reserve { .. } => self.of_payment(who, call, forecast),
			Call::consent { loan, .. } => {
				forecast.refuse(!self.loans.contains_key(loan), "UnknownLoan");
			}
			Call::revoke_consent { loan } => {
				let given = self.consents.get(who).is_some_and(|(other, _)| other == loan);
				forecast.refuse(!given, "NothingToRevoke");
			}
			Call::refinance { loan, terms } => self.of_refinance(who, *loan, terms, forecast),
			Call::classify { loan } => {
				let is_known = self.loans.contains_key(loan) || self.seized.contains_key(loan);
				forecast.refuse(!is_known, "UnknownLoan");
			}
			Call::claim_unclaimed {} => {
				let waits = self.unclaimed.contains_key(who) || self.pending.contains_key(who);
				forecast.refuse(!waits, "NothingUnclaimed");
				forecast.refuse(is_frozen(who), "AccountFrozen");
			}
			_ => self.of_sale(who, call, forecast),
		}
	}

	fn of_commitment(&self, who: &AccountId, call: &Call<Runtime>, forecast: &mut Forecast) {
		let (loan, number, commits) = match call {
			Call::commit { loan, tranche } => (loan, *tranche, true),
			Call::withdraw_commitment { loan, tranche } => (loan, *tranche, false),
			_ => return,
		};
		let Some(offer) = self.offers.get(loan) else {
			return forecast.refuse(true, "UnknownOffer");
		};
		let Some((lender, amount)) = offer.lender(number) else {
			return forecast.refuse(true, "UnknownTranche");
		};
		forecast.refuse(*lender != Lender::Account(who.clone()), "NotLender");
		let is_held = offer.committed.contains(&number);
		if commits {
			forecast.refuse(offer.is_over(now()), "OfferExpired");
			forecast.refuse(is_held, "AlreadyCommitted");
			forecast.refuse(is_frozen(who), "AccountFrozen");
			forecast.refuse(free(USDAI, who) <= amount, "FundsUnavailable");
		} else {
			forecast.refuse(!is_held, "NotCommitted");
			forecast.refuse(!offer.is_over(now()), "CommitmentBound");
			// A blocked account cannot receive; a frozen one can.
			forecast.is_sure &= !is_frozen(who);
		}
	}

	fn of_payment(&self, who: &AccountId, call: &Call<Runtime>, forecast: &mut Forecast) {
		let (Call::repay { loan, .. }
		| Call::repay_due { loan, .. }
		| Call::repay_past_due { loan, .. }
		| Call::top_up_reserve { loan, .. }) = call
		else {
			return;
		};
		let is_zero =
			matches!(call, Call::repay { amount: 0, .. } | Call::top_up_reserve { amount: 0, .. });
		forecast.refuse(is_zero, "AmountIsZero");
		if let (Call::repay { amount, .. }, Some(sale)) = (call, self.seized.get(loan)) {
			return Self::of_recovery(who, *amount, sale, forecast);
		}
		forecast.refuse(self.seized.contains_key(loan), "LoanSeized");
		let Some(live) = self.loans.get(loan) else {
			return forecast.refuse(!self.seized.contains_key(loan), "UnknownLoan");
		};
		let mut debt = live.debt.clone();
		debt.settle(now());
		if debt.principal == 0 {
			forecast.is_sure = false;
			return;
		}
		let amount = match call {
			Call::repay { amount, .. } => {
				let taken = debt.pay((*amount).min(debt.payoff())).total();
				forecast.is_sure &= taken > 0;
				taken
			}
			Call::repay_due { max, .. } => {
				let due = debt.due();
				forecast.refuse(due == 0, "NothingDue");
				forecast.refuse(due > *max, "DueAboveMax");
				due
			}
			Call::repay_past_due { max, .. } => {
				let due = debt.past_due();
				forecast.refuse(due == 0, "NothingPastDue");
				forecast.refuse(due > *max, "DueAboveMax");
				due
			}
			Call::top_up_reserve { amount, .. } => *amount,
			_ => 0,
		};
		forecast.payer(who, amount);
	}

	fn of_refinance(
		&self,
		who: &AccountId,
		loan: u64,
		terms: &pallet_lending::TermsOf<Runtime>,
		forecast: &mut Forecast,
	) {
		forecast.is_sure = false;
		forecast.refuse(self.seized.contains_key(&loan), "LoanSeized");
		let Some(live) = self.loans.get(&loan) else {
			return forecast.refuse(!self.seized.contains_key(&loan), "UnknownLoan");
		};
		let borrower = &live.debt.shape.borrower;
		forecast.refuse(borrower != who || terms.borrower != *who, "NotBorrower");
		forecast.refuse(is_frozen(who), "AccountFrozen");
		let (mut old, mut new) = (live.debt.shape.units.clone(), terms.units.to_vec());
		old.sort();
		new.sort();
		forecast.refuse(old != new, "UnitsDiffer");
		checks::of_terms_of_successor(terms, forecast);
		let hash = terms.hash();
		let is_given = |consent: Option<&super::Consent>| {
			consent.is_some_and(|(to, ends_at)| *to == hash && now() < *ends_at)
		};
		let lenders = terms.tranches.iter().map(|tranche| match &tranche.lender {
			Lender::Vault => None,
			Lender::Account(who) => Some(who),
		});
		let all = lenders.chain(live.owners.iter().map(|owner| owner.as_ref()));
		let is_agreed = all.into_iter().all(|lender| match lender {
			None => is_given(self.vault_consents.get(&loan)),
			Some(who) => {
				let consent = self.consents.get(who).filter(|(of, _)| *of == loan);
				is_given(consent.map(|(_, consent)| consent))
			}
		});
		forecast.refuse(!is_agreed, "NoConsent");
	}

	pub fn is_entry_refused(&self, forecast: &mut Forecast) {
		forecast.refuse(!is_minting_open(), "EntryClosed");
		let notice = Lending::standstill().is_some_and(|last| now() < last.notice_until);
		forecast.refuse(notice, "NoticeRuns");
	}
}
