//! Terms as they are agreed, and the records of offers and loans.

use codec::Encode;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	calendar::Anchors,
	curve::Amortisation,
	late,
	obligation::{self, Debt},
	schedule::Deadlines,
	split::{self, Tranches, MAX_TRANCHES},
	units::{Apr, Seconds, Usdai},
	FinanceError,
};
use infrafi_protocol::{assets::Balance, unit::Facility, LoanId, Model, UnitId};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	FixedU128, Permill,
};

use crate::{MAX_TRANCHES_OF_LOAN, MAX_UNITS};

/// Who puts up a tranche.
#[stored]
#[derive(PartialOrd, Ord)]
pub enum Lender<AccountId> {
	/// The vault of the savers: the senior tranche, or none.
	Vault,
	/// Anybody else, by a commitment.
	Account(AccountId),
}

/// What one lender puts up, and at what rate.
#[stored]
pub struct Tranche<AccountId> {
	/// Who.
	pub lender: Lender<AccountId>,
	/// Principal in USDai (18 decimals).
	pub amount: Balance,
	/// Yearly rate, simple, Actual/365 Fixed.
	pub apr: FixedU128,
}

/// When payments fall due. Counted from the draw.
#[stored]
pub enum Schedule {
	/// `count` windows of the same length.
	Every {
		/// Length of a window.
		seconds: u64,
		/// How many: 1 to 120.
		count: u32,
	},
	/// At local midnight of a day of the month, until the first one not before `days` after the draw.
	Monthly {
		/// 1 to 31; the last of a month that is shorter.
		day: u8,
		/// Seconds east of Greenwich, 14 hours at most either way.
		utc_offset: i32,
		/// Days from the draw to the end, at least.
		days: u32,
	},
}

/// What a missed deadline costs, and how long before the loan fails.
#[stored]
pub struct Grace {
	/// Seconds for which a missed deadline costs late interest; not longer than the shortest window.
	pub seconds: u64,
	/// Yearly rate of it, on principal.
	pub apr: FixedU128,
}

/// Fees to the treasury.
#[stored]
pub struct Fees {
	/// Of the principal, taken from the draw, rounded up.
	pub origination: Permill,
	/// Of the principal drawn, due with its last unit, rounded up.
	pub exit: Permill,
}

/// How the units would be sold.
#[stored]
#[derive(Copy)]
pub enum Sale {
	/// All together.
	Lot,
	/// One after the other, until all is covered.
	UnitByUnit,
}

/// Everything that is agreed. Nothing of it changes while the loan lives.
#[stored]
pub struct Terms<AccountId> {
	/// Who borrows.
	pub borrower: AccountId,
	/// What secures it: 1 to 16 units, none twice.
	pub units: BoundedVec<UnitId, ConstU32<MAX_UNITS>>,
	/// All tranches together.
	pub principal: Balance,
	/// 1 to 8, the senior one first.
	pub tranches: BoundedVec<Tranche<AccountId>, ConstU32<MAX_TRANCHES_OF_LOAN>>,
	/// When payments fall due.
	pub schedule: Schedule,
	/// How the principal falls.
	pub amortisation: Amortisation,
	/// What a missed deadline costs.
	pub grace: Grace,
	/// What the treasury takes.
	pub fees: Fees,
	/// How the units would be sold.
	pub sale: Sale,
	/// How many instalments the debt-service reserve holds at the draw.
	pub reserve_instalments: u8,
	/// Until when the offer stands, in seconds since 1970; at that second it no longer does.
	pub expires_at: u64,
}

/// Terms as the runtime's accounts have them.
pub type TermsOf<T> = Terms<<T as frame_system::Config>::AccountId>;

impl<AccountId: Encode> Terms<AccountId> {
	/// What lenders consent to.
	pub fn hash(&self) -> H256 {
		BlakeTwo256::hash_of(self)
	}
}

impl<AccountId> Terms<AccountId> {
	/// The tranches as the arithmetic has them.
	pub(crate) fn split(&self) -> Result<Tranches, FinanceError> {
		let mut list = split::PerTranche::<split::TrancheTerms>::default();
		for (slot, tranche) in list.iter_mut().zip(&self.tranches) {
			*slot = split::TrancheTerms { amount: Usdai(tranche.amount), apr: Apr(tranche.apr) };
		}
		Tranches::new(list.get(..self.tranches.len()).unwrap_or_default())
	}

	/// The deadlines of a draw at an instant.
	pub(crate) fn deadlines(
		&self,
		draw: u64,
		min_stub: Seconds,
	) -> Result<Deadlines, FinanceError> {
		match self.schedule {
			Schedule::Every { seconds, count } => Deadlines::every(draw, Seconds(seconds), count),
			Schedule::Monthly { day, utc_offset, days } => {
				Deadlines::monthly(draw, Anchors::new(day, utc_offset)?, days, min_stub)
			}
		}
	}

	/// The loan as the arithmetic has it, its curve worked out.
	pub(crate) fn loan(&self, deadlines: Deadlines) -> Result<obligation::LoanMath, FinanceError> {
		let grace =
			late::GraceTerms { time: Seconds(self.grace.seconds), apr: Apr(self.grace.apr) };
		obligation::LoanMath::new(obligation::RepaymentTerms {
			tranches: self.split()?,
			deadlines,
			amortisation: self.amortisation,
			grace,
			exit_fee: Usdai(self.principal).fee_up(self.fees.exit)?,
		})
	}

	/// What the vault lends.
	pub(crate) fn vault(&self) -> Option<&Tranche<AccountId>> {
		self.tranches.first().filter(|senior| matches!(senior.lender, Lender::Vault))
	}

	/// The tranches that accounts lend, with their numbers.
	pub(crate) fn accounts(&self) -> impl Iterator<Item = (u8, &AccountId, &Tranche<AccountId>)> {
		(0..).zip(&self.tranches).filter_map(|(i, tranche)| match &tranche.lender {
			Lender::Account(account) => Some((i, account, tranche)),
			Lender::Vault => None,
		})
	}
}

/// How far an offer has come.
#[stored]
#[derive(Copy)]
pub enum Stage {
	/// The credit committee has not answered.
	Proposed,
	/// It has approved, which reserves nothing: the draw checks everything again.
	Approved,
	/// It has rejected: lenders take their commitments back.
	Rejected,
}

/// What is kept of a loan before it is drawn, apart from its terms.
#[stored]
pub struct Offer {
	/// How far it has come.
	pub stage: Stage,
	/// The tranches whose money is held, a bit for each.
	pub committed: TrancheSet,
}

/// What changes of a loan between draw and end; its terms are kept apart, so that a payment writes little.
#[stored]
pub struct LoanRecord {
	/// The instants at which payments fall due.
	pub deadlines: Deadlines,
	/// What is owed.
	pub debt: Debt,
	/// What the debt-service reserve holds.
	pub reserve: Usdai,
	/// What the vault counts as lost of it.
	pub impairment: Usdai,
	/// The tranches that count as first loss: their positions do not move.
	pub first_loss: TrancheSet,
	/// When the index of due dates has it. Early at times, never late.
	pub due_at: Option<u64>,
	/// The first end of the time to cure a breach, while one is declared.
	pub cure_until: Option<u64>,
}

/// A set of tranches of one loan.
#[stored]
#[derive(Copy, Default)]
pub struct TrancheSet(pub u8);

impl TrancheSet {
	/// Whether the tranche is in it.
	pub fn contains(self, tranche: u8) -> bool {
		self.0 & bit(tranche) != 0
	}

	/// With the tranche.
	pub(crate) fn with(self, tranche: u8) -> Self {
		Self(self.0 | bit(tranche))
	}

	/// Without the tranche.
	pub(crate) fn without(self, tranche: u8) -> Self {
		Self(self.0 & !bit(tranche))
	}

	/// As the arithmetic has it.
	pub(crate) fn flags(self) -> [bool; MAX_TRANCHES] {
		let mut flags = [false; MAX_TRANCHES];
		for (tranche, flag) in (0..).zip(&mut flags) {
			*flag = self.contains(tranche);
		}
		flags
	}
}

/// None beyond the eighth.
fn bit(tranche: u8) -> u8 {
	1u8.checked_shl(tranche.into()).unwrap_or_default()
}

/// Whose failure would hit a loan: what is lent at once against each is bounded.
#[stored]
#[derive(PartialOrd, Ord)]
pub enum Party<AccountId> {
	/// Who owes it.
	Borrower(AccountId),
	/// Who bears its first loss.
	Curator(AccountId),
	/// What secures it.
	Model(Model),
	/// Where that stands.
	Facility(Facility),
}

/// A lender's consent to new terms of a loan.
#[stored]
pub struct Consent {
	/// The loan that is to be refinanced.
	pub loan: LoanId,
	/// Hash of the terms, by BLAKE2-256.
	pub terms_hash: H256,
}

/// Sums over the loans that have not ended and are not written off.
#[stored]
#[derive(Copy, Default)]
pub struct LoanTotals {
	/// Number of loans.
	pub loans: u32,
	/// Principal of the loans as it was drawn: USDai (18 decimals).
	pub drawn: Usdai,
	/// All debt-service reserves: USDai (18 decimals).
	pub reserves: Usdai,
	/// All deferred payments that wait in the pot: USDai (18 decimals).
	pub unclaimed: Usdai,
	/// Deposits of the highest bids: USDai (18 decimals).
	pub bid_deposits: Usdai,
}

/// The totals, with what the vault counts of its loans.
#[stored]
#[derive(Copy, Default)]
pub struct Portfolio {
	/// Number of loans that have not ended and are not written off.
	pub loans: u32,
	/// Principal of these loans as it was drawn: USDai (18 decimals).
	pub drawn: Usdai,
	/// Principal owed to the vault: USDai (18 decimals).
	pub vault_principal: Usdai,
	/// The part of it that the vault counts as lost: USDai (18 decimals).
	pub impairment: Usdai,
	/// All debt-service reserves: USDai (18 decimals).
	pub reserves: Usdai,
	/// All deferred payments that wait in the pot: USDai (18 decimals).
	pub unclaimed: Usdai,
	/// Deposits of the highest bids: USDai (18 decimals).
	pub bid_deposits: Usdai,
}
