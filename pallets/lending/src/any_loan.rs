//! A loan of which only the id is known: live or seized.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{Lent, LentInspect, LoanId, NamedOrigin, UnitId};
use sp_runtime::Perbill;

use crate::{
	books::{FailingLoans, Registry},
	live::{BreachReason, LiveLoan},
	post_info::Outcome,
	seized::SeizedLoan,
	time::now,
	Config, Error,
};

/// A loan that is drawn and has not ended.
// Most loans are live: a box would cost each payment an allocation.
#[allow(clippy::large_enum_variant)]
pub(crate) enum AnyLoan<T: Config> {
	/// It is paid by its terms.
	Live(LiveLoan<T>),
	/// It has failed.
	Seized(SeizedLoan<T>),
}

impl<T: Config> AnyLoan<T> {
	/// The loan of this id.
	pub(crate) fn load(id: LoanId) -> Result<Self, DispatchError> {
		if let Some(live) = LiveLoan::load(id)? {
			return Ok(Self::Live(live));
		}
		ensure!(SeizedLoan::<T>::exists(id), Error::<T>::UnknownLoan);
		SeizedLoan::load(id).map(Self::Seized)
	}

	/// The live loan of this id.
	pub(crate) fn live(id: LoanId) -> Result<LiveLoan<T>, DispatchError> {
		let why_not = || {
			if SeizedLoan::<T>::exists(id) {
				Error::<T>::LoanSeized
			} else {
				Error::<T>::UnknownLoan
			}
		};
		Ok(LiveLoan::load(id)?.ok_or_else(why_not)?)
	}

	/// Pays an amount.
	pub(crate) fn repay(
		who: T::AccountId,
		id: LoanId,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		match Self::load(id)? {
			Self::Live(live) => live.repay(who, amount),
			Self::Seized(seized) => seized.repay(who, amount).map(|()| Outcome::Seized),
		}
	}

	/// Adds an amount to the debt-service reserve.
	pub(crate) fn top_up_reserve(
		who: T::AccountId,
		id: LoanId,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		Self::live(id)?.top_up_reserve(who, amount)
	}

	/// Declares a breach: of a covenant as the committee, of any other kind as a signed account.
	pub(crate) fn declare_breach(
		origin: OriginFor<T>,
		id: LoanId,
		reason: BreachReason,
	) -> DispatchResult {
		match reason {
			BreachReason::Covenant => {
				T::CreditCommittee::ensure_or(origin, Error::<T>::NotCreditCommittee)?;
			}
			_ => drop(ensure_signed(origin)?),
		}
		Self::live(id)?.declare_breach(reason)
	}

	/// Clears remedied breaches, those of covenants only as the committee.
	pub(crate) fn cure(origin: OriginFor<T>, id: LoanId) -> DispatchResult {
		let who = T::CreditCommittee::or_signer(origin, Error::<T>::NotCreditCommittee)?;
		Self::live(id)?.cure(who.is_none())
	}

	/// Pledges more units for a live loan.
	pub(crate) fn add_units(who: T::AccountId, id: LoanId, units: Vec<UnitId>) -> DispatchResult {
		Self::live(id)?.add_units(who, units)
	}

	/// Releases units of a live loan.
	pub(crate) fn release_units(
		who: T::AccountId,
		id: LoanId,
		units: Vec<UnitId>,
	) -> DispatchResult {
		Self::live(id)?.release_units(who, units)
	}

	/// Sets a floor under the impairment.
	pub(crate) fn impair(id: LoanId, share: Perbill) -> DispatchResult {
		match Self::load(id)? {
			Self::Live(live) => live.impair(share),
			Self::Seized(seized) => seized.impair(share),
		}
	}

	/// Brings the loan of this id up to now. This does not fail because of missing data.
	pub(crate) fn sync_by_id(id: LoanId) -> Result<Outcome, DispatchError> {
		let mut loan = Self::load(id)?;
		loan.recount_if_failing()?;
		loan.sync()
	}

	/// What could not be valued is valued by the last strike before it counts as up to now.
	fn recount_if_failing(&mut self) -> DispatchResult {
		match self {
			Self::Live(live) if FailingLoans::<T>::contains(live.id) => live.recount(),
			// A step of a seized loan counts its units.
			_ => Ok(()),
		}
	}

	/// A loss of a unit of this loan was reported, or the report withdrawn.
	pub(crate) fn loss_changed(id: LoanId, unit: UnitId) -> DispatchResult {
		match Self::load(id)? {
			Self::Seized(seized) => seized.loss_changed(unit),
			Self::Live(mut live) => {
				live.recount()?;
				live.sync()
			}
		}
	}

	/// Brings a loan up to now whose entry in the index of due dates was removed: it gets another.
	pub(crate) fn sync_due(id: LoanId) -> Result<Outcome, DispatchError> {
		let mut loan = Self::load(id)?;
		if let Self::Live(live) = &mut loan {
			live.record.due_at = None;
		}
		loan.recount_if_failing()?;
		loan.sync()
	}

	/// The part of the vault's principal in a loan that does not count as lost, as far as it can be
	/// read; else the most that it can be.
	pub(crate) fn unimpaired(id: LoanId) -> Usdai {
		let by_record = || match Self::load(id)? {
			Self::Live(live) => {
				let senior = live.vault_principal(&live.record.debt)?;
				Ok::<_, DispatchError>(senior.saturating_sub(live.record.impairment.total()))
			}
			Self::Seized(seized) => Ok(seized.unimpaired()),
		};
		by_record().unwrap_or_else(|_| {
			let Lent { principal, impairment } = T::Liquidity::lent();
			let terms = Registry::<T>::terms(id);
			let lent = terms.and_then(|terms| terms.vault().map(|senior| Usdai(senior.amount)));
			lent.unwrap_or_default().min(principal.saturating_sub(impairment))
		})
	}

	fn sync(self) -> Result<Outcome, DispatchError> {
		match self {
			Self::Live(mut live) => {
				let size = live.size(now::<T>())?;
				live.sync()?;
				Ok(live.outcome(size))
			}
			Self::Seized(seized) => seized.sync().map(|()| Outcome::Seized),
		}
	}
}
