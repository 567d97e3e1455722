//! The terms of loans, and the records of offers and live loans.

use codec::Encode;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	calendar::Anchors,
	cash::{CashAccount, CashFlows, CashTerms},
	curve::Amortisation,
	impairment::Impairment,
	late,
	obligation::{self, Debt},
	schedule::Deadlines,
	split::{self, Tranches, MAX_TRANCHES},
	units::{Apr, Seconds, Usdai},
	valuation::CountedValues,
	FinanceError,
};
use infrafi_protocol::{assets, time, unit::Facility, LeaseId, LoanId, Model, UnitId};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	FixedU128, Perbill, Permill,
};

use crate::{Conduct, ReceivedByTranche, MAX_TRANCHES_OF_LOAN, MAX_UNITS};

/// The lender of a tranche.
#[stored]
#[derive(PartialOrd, Ord)]
#[scale_info(capture_docs = "always")]
pub enum Lender<AccountId> {
	/// The vault, which lends the senior tranche or nothing.
	Vault,
	/// An account, which commits the money before the draw.
	Account(AccountId),
}

/// One lender's part of a loan, in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Tranche<AccountId> {
	/// The lender.
	pub lender: Lender<AccountId>,
	/// Principal that the lender lends: USDai (18 decimals).
	pub amount: assets::Usdai,
	/// Simple interest rate per year, Actual/365 Fixed, with 18 decimals: 0.1 is 10 %.
	pub apr: FixedU128,
}

/// When payments fall due, counted from the draw.
#[stored]
#[scale_info(capture_docs = "always")]
pub enum Schedule {
	/// Deadlines at equal distances.
	Every {
		/// Time between two deadlines, in seconds.
		seconds: time::Seconds,
		/// Number of deadlines, from 1 to 120.
		count: u32,
	},
	/// Deadlines at local midnight of one day of each month. The last one is the first at or after
	/// `days` days from the draw.
	Monthly {
		/// Day of the month, from 1 to 31. In a shorter month its last day counts.
		day: u8,
		/// Offset of local time from UTC in seconds, east positive, at most 14 hours either way.
		utc_offset: i32,
		/// Shortest time from the draw to the maturity, in days.
		days: u32,
	},
}

/// The grace period after a missed deadline.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Grace {
	/// Length of the grace period in seconds, at most the shortest time between two deadlines. In
	/// it each missed deadline costs late interest, and the loan cannot be liquidated for it.
	pub seconds: time::Seconds,
	/// Rate of late interest per year, on the principal, with 18 decimals: 0.1 is 10 %.
	pub apr: FixedU128,
}

/// The fees of a loan, which the treasury receives.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Fees {
	/// Origination fee, as a share of the principal in millionths. It is withheld at the draw and
	/// rounded up.
	pub origination: Permill,
	/// Exit fee, as a share of the principal drawn in millionths. It is due with the last of the
	/// principal and rounded up.
	pub exit: Permill,
}

/// How the units are sold if the loan is seized.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Sale {
	/// All units together.
	Lot,
	/// One unit after the other, until all claims are paid.
	UnitByUnit,
}

/// The terms of a loan in USDai. But for the units they never change.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct LoanTerms<AccountId> {
	/// The account that borrows.
	pub borrower: AccountId,
	/// Ids of the units that secure the loan: 1 to 16 of at most 4 models, each once. Only this
	/// list changes after the draw: by `add_units` and `release_units`.
	pub units: BoundedVec<UnitId, ConstU32<MAX_UNITS>>,
	/// Principal of all tranches: USDai (18 decimals).
	pub principal: assets::Usdai,
	/// The tranches: 1 to 8, the senior one first.
	pub tranches: BoundedVec<Tranche<AccountId>, ConstU32<MAX_TRANCHES_OF_LOAN>>,
	/// When payments fall due.
	pub schedule: Schedule,
	/// How the principal is repaid.
	pub amortisation: Amortisation,
	/// The grace period, and the rate of late interest.
	pub grace: Grace,
	/// The fees.
	pub fees: Fees,
	/// How the units are sold if the loan is seized.
	pub sale: Sale,
	/// Number of first full instalments that are withheld at the draw as debt-service reserve. For
	/// a bullet loan the instalment is its interest.
	pub reserve_instalments: u8,
	/// When the offer expires, in seconds since 1970. At this second it has expired.
	pub expires_at: time::UnixSeconds,
	/// The terms of the cash account, into which the rent of the units is paid. None if the loan
	/// has none: then rent goes to the borrower.
	pub cash: Option<CashTerms>,
}

/// Terms with the runtime's accounts.
pub type TermsOf<T> = LoanTerms<<T as frame_system::Config>::AccountId>;

impl<AccountId: Encode> LoanTerms<AccountId> {
	/// BLAKE2-256 hash of the encoded terms. Lenders consent to new terms by it.
	pub fn hash(&self) -> H256 {
		BlakeTwo256::hash_of(self)
	}
}

impl<AccountId> LoanTerms<AccountId> {
	/// The tranches as the arithmetic reads them.
	pub(crate) fn split(&self) -> Result<Tranches, FinanceError> {
		let mut list = split::PerTranche::<split::TrancheTerms>::default();
		for (slot, tranche) in list.iter_mut().zip(&self.tranches) {
			*slot = split::TrancheTerms { amount: Usdai(tranche.amount), apr: Apr(tranche.apr) };
		}
		Tranches::new(list.get(..self.tranches.len()).unwrap_or_default())
	}

	/// The deadlines if the loan is drawn at an instant.
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

	/// The loan as the arithmetic reads it, with its curve.
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

	/// The vault's tranche, if it lends one.
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

/// The stage of an offer.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Stage {
	/// The credit committee has not answered.
	Proposed,
	/// The credit committee has approved. This reserves nothing: the draw passes every check again.
	Approved,
	/// The credit committee has rejected. Lenders can withdraw their commitments.
	Rejected,
}

/// The record of an offer, apart from its terms.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Offer {
	/// Stage of the offer.
	pub stage: Stage,
	/// Tranches whose money is held.
	pub committed: TrancheSet,
	/// Whether the offer counts among those that are approved and can still be drawn.
	pub is_awaited: bool,
}

/// The record of a live loan in USDai: what changes between draw and end. Its terms are stored
/// apart, so that a payment writes little.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct LoanRecord {
	/// The deadlines, fixed at the draw.
	pub deadlines: Deadlines,
	/// The debt as the last call left it.
	pub debt: Debt,
	/// Balance of the debt-service reserve, which is the cash account of a loan that has one: USDai
	/// (18 decimals).
	pub reserve: Usdai,
	/// What each tranche has received since the draw, the senior one first: USDai (18 decimals).
	pub received: ReceivedByTranche,
	/// What counts as lost of the vault's principal, by its causes.
	pub impairment: Impairment,
	/// The floor under the stage part. None if the credit committee has set none.
	pub floor: Option<ImpairmentFloor>,
	/// What the units count for by the last strike, or at the draw after it. None if even the lower
	/// figure covers the vault's principal.
	pub counted: Option<CountedValues>,
	/// How the loan was served so far.
	pub conduct: Conduct,
	/// Tranches that count as first loss. Their positions cannot be transferred.
	pub first_loss: TrancheSet,
	/// Units that may be added: leases of them were recognised for the loan. With its own units
	/// there are at most 16.
	pub ahead: BoundedVec<UnitId, ConstU32<MAX_UNITS>>,
	/// The loan's entry in the index of due dates, in seconds since 1970. It can be early and is
	/// never late.
	pub due_at: Option<time::UnixSeconds>,
	/// The first end of a cure period, in seconds since 1970. None if no breach is declared.
	pub cure_until: Option<time::UnixSeconds>,
	/// The same for what leavers are paid: of the declared breaches, and of those that were cured
	/// since the last round. After it the lower figure of the units counts.
	pub doubtful_after: Option<time::UnixSeconds>,
}

/// The record of a live loan's cash account in USDai, beside its balance. It is stored apart from
/// [`LoanRecord`], so that a payment within a window neither reads nor writes it.
#[stored]
#[derive(Default)]
#[scale_info(capture_docs = "always")]
pub struct CashRecord {
	/// The windows of coverage.
	pub account: CashAccount,
	/// The leases that are recognised for the loan, and what of each has counted.
	pub leases: BoundedVec<CountedLease, ConstU32<MAX_UNITS>>,
	/// What the account took in and paid out.
	pub flows: CashFlows,
}

/// A recognised lease of a unit of a live loan, and what of its rent has counted.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct CountedLease {
	/// Id of the lease.
	pub lease: LeaseId,
	/// Rent that has counted, up to the last change of the lease: USDai (18 decimals).
	pub counted: Usdai,
}

/// A floor under the impairment of a loan, in USDai: what the credit committee counts as lost
/// before the time past due does.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct ImpairmentFloor {
	/// Share of the vault's principal that counts as lost at least, in billionths.
	pub share: Perbill,
	/// When the floor ends, in seconds since 1970. At this second it has ended.
	pub ends_at: time::UnixSeconds,
	/// The stage part without the floor, which counts again from its end on: USDai (18 decimals).
	pub without: Usdai,
}

/// A set of tranches of one loan: bit `n` stands for tranche `n`.
#[stored]
#[derive(Copy, Default)]
pub struct TrancheSet(pub u8);

impl TrancheSet {
	/// Whether the set contains the tranche.
	pub fn contains(self, tranche: u8) -> bool {
		self.0 & bit(tranche) != 0
	}

	/// The set with the tranche.
	pub(crate) fn with(self, tranche: u8) -> Self {
		Self(self.0 | bit(tranche))
	}

	/// The set without the tranche.
	pub(crate) fn without(self, tranche: u8) -> Self {
		Self(self.0 & !bit(tranche))
	}

	/// The set as the arithmetic reads it.
	pub(crate) fn flags(self) -> [bool; MAX_TRANCHES] {
		let mut flags = [false; MAX_TRANCHES];
		for (tranche, flag) in (0..).zip(&mut flags) {
			*flag = self.contains(tranche);
		}
		flags
	}
}

/// The bit of a tranche; none beyond the eighth.
fn bit(tranche: u8) -> u8 {
	1u8.checked_shl(tranche.into()).unwrap_or_default()
}

/// A party whose failure would hit a loan. The principal lent against each party is limited.
#[stored]
#[derive(PartialOrd, Ord)]
#[scale_info(capture_docs = "always")]
pub enum Party<AccountId> {
	/// A borrower.
	Borrower(AccountId),
	/// A curator that funds first loss.
	Curator(AccountId),
	/// A hardware model of units.
	Model(Model),
	/// The place where units are stored.
	Facility(Facility),
}

/// A lender's consent to new terms of a loan.
#[stored]
pub struct Consent {
	/// Id of the loan to refinance.
	pub loan: LoanId,
	/// BLAKE2-256 hash of the SCALE-encoded new terms.
	pub terms_hash: H256,
	/// When the consent ends, in seconds since 1970. At this second it has ended.
	pub ends_at: time::UnixSeconds,
}

/// The consent of the credit committee, for the vault, to new terms of a loan.
#[stored]
pub struct VaultConsent {
	/// BLAKE2-256 hash of the SCALE-encoded new terms.
	pub terms_hash: H256,
	/// When the consent ends, in seconds since 1970. At this second it has ended.
	pub ends_at: time::UnixSeconds,
}
