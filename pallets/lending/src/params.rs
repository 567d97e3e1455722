//! The governed values, and their bounds.

use alloc::collections::BTreeSet;
use frame_support::{dispatch::DispatchResult, ensure, stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	impairment,
	schedule::MAX_MIN_STUB,
	units::{Apr, Seconds},
};
use infrafi_protocol::{assets::Balance, Model};
use sp_runtime::{FixedU128, Perbill};

use crate::{
	Config, Error, Event, Pallet, Params, SaleRules, MAX_APR, MAX_CURE_INSTALMENTS,
	MAX_CURE_PERIOD, MAX_MODELS, MAX_OFFER_PERIOD, MAX_STAGES, MAX_TERM,
};

/// How much may be lent against a model.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct LtvCap {
	/// The model.
	pub model: Model,
	/// Principal over value, at most.
	pub cap: Perbill,
}

/// A share of a loan that counts as lost from so long past due.
#[stored]
#[derive(Copy, serde::Serialize, serde::Deserialize)]
pub struct ImpairmentStage {
	/// Seconds past the oldest unsatisfied deadline.
	pub from: u64,
	/// Share of the whole principal.
	pub lost: Perbill,
}

/// What of an appraisal counts from so old on.
#[stored]
#[derive(Copy, serde::Serialize, serde::Deserialize)]
pub struct AppraisalHaircut {
	/// Age of the data behind it, in seconds.
	pub from: u64,
	/// Share that counts.
	pub counted: Perbill,
}

/// The governed values of lending. A change touches no live loan's terms.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Parameters {
	/// Seconds for which an offer may stand.
	pub max_offer: u64,
	/// Seconds from the draw within which a monthly anchor is skipped: more than the largest gap between two blocks.
	pub min_stub: u64,
	/// Seconds of the shortest window of a loan.
	pub min_window: u64,
	/// Seconds from draw to maturity, at most.
	pub max_term: u64,
	/// Lowest yearly rate of a tranche.
	pub min_apr: FixedU128,
	/// Highest yearly rate of a tranche, and of late interest.
	pub max_apr: FixedU128,
	/// Lowest yearly rate at which the vault lends.
	pub min_vault_apr: FixedU128,
	/// Share of the principal that curators have to stand behind the senior tranche with.
	pub min_first_loss: Perbill,
	/// Principal of the live loans of one borrower, as drawn, at most.
	pub max_per_borrower: Balance,
	/// Of the loans that one curator bears first losses of.
	pub max_per_curator: Balance,
	/// Of the loans secured by units of one model.
	pub max_per_model: Balance,
	/// Of the loans secured by units in one facility.
	pub max_per_facility: Balance,
	/// How much may be lent against a model; against others nothing.
	pub ltv_caps: BoundedVec<LtvCap, ConstU32<MAX_MODELS>>,
	/// Seconds for which a policy has to run where it ends before maturity, its renewal being a covenant; nothing where it has
	/// to run past maturity.
	pub policy_renewal: Option<u64>,
	/// What counts as lost by time past due, ascending.
	pub stages: BoundedVec<ImpairmentStage, ConstU32<MAX_STAGES>>,
	/// What counts of an appraisal by its age, descending.
	pub haircuts: BoundedVec<AppraisalHaircut, ConstU32<MAX_STAGES>>,
	/// Deadlines in a row that have to be met before an impairment is written back.
	pub cure_instalments: u32,
	/// Seconds for which a breach may be cured.
	pub cure_period: u64,
	/// How the units of a failed loan are sold.
	pub sale: SaleRules,
}

impl Default for Parameters {
	/// Nothing can be lent before governance says against which models.
	fn default() -> Self {
		const DAY: u64 = 24 * 60 * 60;
		const MILLION: Balance = 1_000_000_000_000_000_000_000_000;
		let stage = |days: u64, percent| ImpairmentStage {
			from: days.saturating_mul(DAY),
			lost: Perbill::from_percent(percent),
		};
		let haircut = |days: u64, percent| AppraisalHaircut {
			from: days.saturating_mul(DAY),
			counted: Perbill::from_percent(percent),
		};
		Self {
			max_offer: 30 * DAY,
			min_stub: 7 * DAY,
			min_window: 7 * DAY,
			max_term: 5 * 366 * DAY,
			min_apr: FixedU128::from_rational(1, 100),
			max_apr: FixedU128::from_rational(40, 100),
			min_vault_apr: FixedU128::from_rational(5, 100),
			min_first_loss: Perbill::from_percent(10),
			max_per_borrower: 20 * MILLION,
			max_per_curator: 50 * MILLION,
			max_per_model: 100 * MILLION,
			max_per_facility: 100 * MILLION,
			ltv_caps: BoundedVec::new(),
			policy_renewal: Some(90 * DAY),
			stages: BoundedVec::truncate_from(alloc::vec![
				stage(30, 10),
				stage(60, 40),
				stage(90, 100)
			]),
			haircuts: BoundedVec::truncate_from(alloc::vec![
				haircut(0, 80),
				haircut(7, 60),
				haircut(30, 40)
			]),
			cure_instalments: 3,
			cure_period: 14 * DAY,
			sale: SaleRules::default(),
		}
	}
}

impl Parameters {
	/// The values in force.
	pub(crate) fn current<T: Config>() -> Self {
		Params::<T>::get()
	}

	/// Puts the values in force. Live loans keep their terms; a new stage or haircut holds from a
	/// loan's next event on.
	pub(crate) fn set<T: Config>(self) -> DispatchResult {
		self.check::<T>()?;
		Params::<T>::put(&self);
		Pallet::<T>::deposit_event(Event::ParamsSet { params: self });
		Ok(())
	}

	/// The cap of a model, if it is lent against.
	pub(crate) fn ltv_cap(&self, model: &Model) -> Option<Perbill> {
		self.ltv_caps.iter().find(|entry| entry.model == *model).map(|entry| entry.cap)
	}

	/// Highest rate, as the arithmetic has it.
	pub(crate) fn aprs(&self) -> core::ops::RangeInclusive<Apr> {
		Apr(self.min_apr)..=Apr(self.max_apr)
	}

	/// The stages as the arithmetic has them.
	pub(crate) fn stages(&self) -> [impairment::LossStage; MAX_STAGES as usize] {
		// An empty place: a stage that never begins.
		let none = impairment::LossStage { from: Seconds(u64::MAX), lost: Perbill::zero() };
		let mut stages = [none; MAX_STAGES as usize];
		for (slot, stage) in stages.iter_mut().zip(&self.stages) {
			*slot = impairment::LossStage { from: Seconds(stage.from), lost: stage.lost };
		}
		stages
	}

	/// What of an appraisal of this age counts.
	pub(crate) fn counted(&self, age: Seconds) -> Perbill {
		let none = impairment::Haircut { from: Seconds(0), counted: Perbill::one() };
		let mut haircuts = [none; MAX_STAGES as usize];
		for (slot, haircut) in haircuts.iter_mut().zip(&self.haircuts) {
			*slot = impairment::Haircut { from: Seconds(haircut.from), counted: haircut.counted };
		}
		impairment::share_counted(&haircuts, age)
	}

	/// Bounds of the values, and how they relate.
	pub(crate) fn check<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!((1..=MAX_OFFER_PERIOD).contains(&self.max_offer), Error::<T>::MaxOfferOutOfRange);
		ensure!(self.min_stub <= MAX_MIN_STUB.0, Error::<T>::MinStubTooLong);
		ensure!(
			(self.min_window.max(1)..=MAX_TERM).contains(&self.max_term),
			Error::<T>::MaxTermOutOfRange
		);
		ensure!(self.min_window > 0, Error::<T>::MinWindowIsZero);
		self.check_rates::<T>()?;
		ensure!(self.min_first_loss < Perbill::one(), Error::<T>::MinFirstLossTooHigh);
		let limits = [
			self.max_per_borrower,
			self.max_per_curator,
			self.max_per_model,
			self.max_per_facility,
		];
		ensure!(!limits.contains(&0), Error::<T>::ConcentrationLimitIsZero);
		self.check_steps::<T>()?;
		ensure!(
			(1..=MAX_CURE_INSTALMENTS).contains(&self.cure_instalments),
			Error::<T>::CureInstalmentsOutOfRange
		);
		ensure!(self.policy_renewal != Some(0), Error::<T>::PolicyRenewalIsZero);
		ensure!(
			(1..=MAX_CURE_PERIOD).contains(&self.cure_period),
			Error::<T>::CurePeriodOutOfRange
		);
		self.sale.check::<T>()
	}

	fn check_rates<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.max_apr <= FixedU128::from_u32(MAX_APR), Error::<T>::MaxAprTooHigh);
		ensure!(self.min_apr <= self.max_apr, Error::<T>::MinAprAboveMax);
		ensure!(
			(self.min_apr..=self.max_apr).contains(&self.min_vault_apr),
			Error::<T>::MinVaultAprOutOfRange
		);
		let caps = &self.ltv_caps;
		ensure!(!caps.iter().any(|entry| entry.cap.is_zero()), Error::<T>::LtvCapIsZero);
		let models: BTreeSet<_> = caps.iter().map(|entry| &entry.model).collect();
		ensure!(models.len() == caps.len(), Error::<T>::ModelListedTwice);
		Ok(())
	}

	fn check_steps<T: Config>(&self) -> Result<(), Error<T>> {
		let stages = self.stages.iter().zip(self.stages.iter().skip(1));
		ensure!(
			stages.into_iter().all(|(a, b)| a.from < b.from && a.lost <= b.lost),
			Error::<T>::StagesNotAscending
		);
		let haircuts = self.haircuts.iter().zip(self.haircuts.iter().skip(1));
		ensure!(
			haircuts.into_iter().all(|(a, b)| a.from < b.from && a.counted >= b.counted),
			Error::<T>::HaircutsNotDescending
		);
		Ok(())
	}
}
