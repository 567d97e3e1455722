//! A stand-in for lending that draws, repays, impairs, seizes and loses loans. Each loan has its
//! own numbers.

use codec::{Decode, Encode};
use frame_support::{
	assert_ok, pallet_prelude::*, parameter_types, traits::fungibles::Balanced,
	weights::WeightMeter,
};
use infrafi_finance::{
	interest::{Interest, Rate},
	units::{Apr, Seconds, Usdai},
};
use infrafi_protocol::{
	assets::USDAI, ApprovedOffers, ClaimChange, Liquidity, LoanBook, OfferInspect, StrikeStatus,
};
use sp_runtime::FixedU128;

use super::{now, Assets, Balance, Vault, BORROWER, ONE};

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Loan {
	pub principal: Usdai,
	pub apr: Apr,
	pub accrued: Interest,
	pub at: u64,
	pub lives: bool,
	pub impairment: Usdai,
	/// Stages to come: when, and the impairment from then on.
	pub stages: Vec<(u64, Usdai)>,
}

parameter_types! {
	pub storage Loans: Vec<Loan> = vec![];
	/// The last strike, and whether all loans count by it. One at zero is none.
	pub storage LastStrike: Option<(u64, bool)> = None;
	/// What the vault would lend to approved offers.
	pub storage Approved: ApprovedOffers = ApprovedOffers::default();
}

pub struct Lender;

impl Loan {
	fn rate(&self, of: Usdai) -> Rate {
		if self.lives {
			Rate::of(of, self.apr)
		} else {
			Rate::default()
		}
	}

	fn accrue(&mut self) {
		let interest =
			Interest::accrued(self.rate(self.principal), Seconds::between(self.at, now()));
		self.accrued = self.accrued.ensure_add(interest.unwrap()).unwrap();
		self.at = now();
	}
}

/// Newly issued USDai, as the money of a borrower or an insurer.
fn money(amount: Balance) -> crate::CreditOf<super::Test> {
	Assets::issue(USDAI, amount)
}

impl Lender {
	pub fn try_draw(principal: Balance, percent: u128) -> Result<usize, DispatchError> {
		let apr = Apr(FixedU128::from_rational(percent, 100));
		let credit = Vault::lend(Usdai(principal), apr)?;
		assert_eq!(credit.peek(), principal);
		let _ = Assets::resolve(&BORROWER, credit);
		let mut loans = Loans::get();
		loans.push(Loan {
			principal: Usdai(principal),
			apr,
			accrued: Interest::ZERO,
			at: now(),
			lives: true,
			impairment: Usdai::ZERO,
			stages: vec![],
		});
		Loans::set(&loans);
		Ok(loans.len() - 1)
	}

	/// Draws a loan. Returns its number.
	pub fn draw(dollars: Balance, percent: u128) -> usize {
		Self::try_draw(dollars * ONE, percent).unwrap()
	}

	pub fn loan(loan: usize) -> Loan {
		Loans::get()[loan].clone()
	}

	/// Changes a loan and books the change.
	fn step(
		loan: usize,
		received: Balance,
		change: impl FnOnce(&mut Loan) -> ClaimChange,
	) -> DispatchResult {
		let mut loans = Loans::get();
		loans[loan].accrue();
		let booked = change(&mut loans[loan]);
		Loans::set(&loans);
		Vault::book(booked, money(received))
	}

	/// The interest owed, exactly.
	pub fn accrued(loan: usize) -> Interest {
		let mut loan = Self::loan(loan);
		loan.accrue();
		loan.accrued
	}

	/// The interest owed, rounded up.
	pub fn interest(loan: usize) -> Balance {
		Self::accrued(loan).up().unwrap().0
	}

	/// Pays all interest, some principal and late interest. Returns the whole payment.
	pub fn pay(loan: usize, principal: Balance, late: Balance) -> Balance {
		let received = Self::interest(loan) + principal + late;
		assert_ok!(Self::step(loan, received, |loan| {
			let principal = Usdai(principal.min(loan.principal.0));
			let change = ClaimChange {
				rate: loan.rate(principal),
				principal,
				interest: loan.accrued,
				late: Usdai(late),
				impaired: loan.impairment,
				impairment: loan.impairment.min(loan.principal.ensure_sub(principal).unwrap()),
				..Default::default()
			};
			loan.principal = loan.principal.ensure_sub(principal).unwrap();
			loan.accrued = Interest::ZERO;
			loan.impairment = change.impairment;
			change
		}));
		received
	}

	/// Replaces the loan by another, and pays its interest.
	pub fn roll(loan: usize, principal: Balance, percent: u128) -> DispatchResult {
		let received = Self::interest(loan);
		let mut loans = Loans::get();
		loans[loan].accrue();
		let old = loans[loan].clone();
		let new = Loan {
			principal: Usdai(principal),
			apr: Apr(FixedU128::from_rational(percent, 100)),
			accrued: Interest::ZERO,
			impairment: old.impairment.min(Usdai(principal)),
			..old.clone()
		};
		let change = ClaimChange {
			rate: old.rate(old.principal),
			principal: old.principal,
			interest: old.accrued,
			impaired: old.impairment,
			impairment: new.impairment,
			..Default::default()
		};
		let (back, up) = (old.principal.0, principal);
		let received = money(received + back.saturating_sub(up));
		let credit = Vault::roll(change, received, new.principal, new.apr)?;
		assert_eq!(credit.peek(), up.saturating_sub(back));
		let _ = Assets::resolve(&BORROWER, credit);
		loans[loan] = new;
		Loans::set(&loans);
		Ok(())
	}

	/// Sets the impairment of the loan.
	pub fn impair(loan: usize, impairment: Balance) {
		assert_ok!(Self::step(loan, 0, |loan| {
			let impaired = core::mem::replace(&mut loan.impairment, Usdai(impairment));
			ClaimChange { impaired, impairment: Usdai(impairment), ..Default::default() }
		}));
	}

	/// Schedules an impairment of the loan.
	pub fn stage(loan: usize, at: u64, impairment: Balance) {
		let mut loans = Loans::get();
		loans[loan].stages.push((at, Usdai(impairment)));
		Loans::set(&loans);
	}

	/// Interest stops.
	pub fn seize(loan: usize) {
		assert_ok!(Self::step(loan, 0, |loan| {
			let rate = loan.rate(loan.principal);
			loan.lives = false;
			ClaimChange { rate, ..Default::default() }
		}));
	}

	/// The claim ends: a part of the principal is recovered, the rest and the interest are lost.
	pub fn settle(loan: usize, recovered: Balance) {
		assert_ok!(Self::step(loan, recovered, |loan| {
			let principal = Usdai(recovered.min(loan.principal.0));
			let change = ClaimChange {
				rate: loan.rate(loan.principal),
				principal,
				principal_lost: loan.principal.ensure_sub(principal).unwrap(),
				interest_lost: loan.accrued,
				impaired: loan.impairment,
				..Default::default()
			};
			loan.principal = Usdai::ZERO;
			loan.accrued = Interest::ZERO;
			loan.impairment = Usdai::ZERO;
			change
		}));
	}

	/// Principal, interest and rate of all loans.
	pub fn sums() -> (Usdai, Interest, Rate) {
		let none = (Usdai::ZERO, Interest::ZERO, Rate::default());
		Loans::get().into_iter().fold(none, |(principal, accrued, rate), mut loan| {
			loan.accrue();
			(
				principal.ensure_add(loan.principal).unwrap(),
				accrued.ensure_add(loan.accrued).unwrap(),
				rate.ensure_add(loan.rate(loan.principal)).unwrap(),
			)
		})
	}

	pub fn impairment() -> Usdai {
		Usdai(Loans::get().iter().map(|loan| loan.impairment.0).sum())
	}

	/// Books the stage that is due first. Returns whether there was one.
	fn classify_next() -> bool {
		let loans = Loans::get();
		let due = |(number, loan): (usize, &Loan)| {
			loan.stages
				.first()
				.filter(|(at, _)| *at <= now())
				.map(|(at, amount)| (*at, number, *amount))
		};
		let Some((_, number, amount)) = loans.iter().enumerate().filter_map(due).min() else {
			return false;
		};
		assert_ok!(Self::step(number, 0, |loan| {
			loan.stages.remove(0);
			let impairment = amount.min(loan.principal);
			let impaired = core::mem::replace(&mut loan.impairment, impairment);
			ClaimChange { impaired, impairment, ..Default::default() }
		}));
		true
	}
}

impl OfferInspect for Lender {
	fn approved() -> ApprovedOffers {
		Approved::get()
	}
}

impl LoanBook for Lender {
	fn classify_due(meter: &mut WeightMeter) -> bool {
		while !Self::is_current() {
			if meter.try_consume(Self::classify_weight()).is_err() || !Self::classify_next() {
				return false;
			}
		}
		true
	}

	fn classify_weight() -> Weight {
		Weight::from_parts(1_000_000, 1_000)
	}

	fn is_current() -> bool {
		let is_due = |loan: &Loan| loan.stages.first().is_some_and(|(at, _)| *at <= now());
		!Loans::get().iter().any(is_due)
	}

	/// Loans are valued anew at each instant, unless a test sets a strike.
	fn last_strike() -> Option<StrikeStatus> {
		let (at, is_complete) = LastStrike::get().unwrap_or((now(), true));
		(at > 0).then_some(StrikeStatus { at, is_complete })
	}
}
