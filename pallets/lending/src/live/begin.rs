//! A loan begins: it is drawn, or replaces another.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{cash::CashAccount, impairment::Impairment, obligation::Debt, units::Usdai};
use infrafi_protocol::{assets::Balance, LoanId, UnitId};

use super::LiveLoan;
use crate::{
	books::{ExposureBook, PledgeBook, Positions, TotalsBook},
	offer::checks::Checked,
	received, Conduct, Config, CountedLease, Event, ImpairmentFloor, LoanRecord, Pallet, TermsOf,
	MAX_UNITS,
};

/// What a refinanced loan hands on to its successor: a new schedule does not remove an impairment.
#[derive(Default)]
pub(crate) struct CarriedOver {
	/// The stage part of the vault's impairment.
	pub(super) stage: Usdai,
	/// The floor under it.
	pub(super) floor: Option<ImpairmentFloor>,
	/// Deadlines met in a row.
	pub(super) streak: u32,
	/// The windows of the cash account, if both loans have one.
	pub(super) account: CashAccount,
	/// What of its leases has counted.
	pub(super) leases: Vec<CountedLease>,
	/// The units that may be added.
	pub(super) ahead: BoundedVec<UnitId, ConstU32<MAX_UNITS>>,
}

impl<T: Config> LiveLoan<T> {
	/// Stores a loan that is drawn now. Its terms are stored already.
	pub(crate) fn begin(
		id: LoanId,
		terms: TermsOf<T>,
		checked: Checked<T>,
		mut carried: CarriedOver,
	) -> Result<Self, DispatchError> {
		let Checked { math, deadlines, first_loss, parties, reserve, counted, .. } = checked;
		let CarriedOver { stage, floor, streak, .. } = carried;
		let ahead = core::mem::take(&mut carried.ahead);
		let senior = terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount));
		let record = LoanRecord {
			deadlines,
			debt: Debt { streak, ..math.draw().into() },
			reserve,
			received: received::nothing(terms.tranches.len()),
			// The principal is at most a share of the values, so these leave nothing uncovered.
			impairment: Impairment { stage, value: Usdai::ZERO },
			floor,
			counted: counted.unless_covered(senior),
			conduct: Conduct::default(),
			first_loss,
			ahead,
			due_at: None,
			cure_until: None,
			doubtful_after: None,
		};
		let mut live = Self { id, terms, record, math };
		for unit in &live.terms.units {
			PledgeBook::<T>::insert(*unit, id);
		}
		let principal = Usdai(live.terms.principal);
		Positions::<T>::mint(id, &live.terms)?;
		ExposureBook::<T>::increase_exposure(&parties, principal)?;
		TotalsBook::<T>::add_loan(principal, reserve)?;
		live.open_account(&carried)?;
		live.save()?;
		Ok(live)
	}

	/// Emits the draw.
	pub(crate) fn emit_drawn(&self, paid: Balance, origination_fee: Usdai) -> DispatchResult {
		Pallet::<T>::deposit_event(Event::Drawn {
			loan: self.id,
			borrower: self.terms.borrower.clone(),
			principal: self.terms.principal,
			paid,
			origination_fee: origination_fee.0,
			reserve: self.record.reserve.0,
			maturity: self.record.deadlines.maturity()?,
		});
		Ok(())
	}
}
