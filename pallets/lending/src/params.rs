//! The governed values.

mod bounds;

use frame_support::{
	dispatch::DispatchResult,
	ensure, stored,
	traits::{ConstU32, Get},
	BoundedVec,
};
use infrafi_finance::{
	impairment,
	units::{self, Apr, Seconds},
	valuation::SaleCharges,
};
use infrafi_protocol::{assets::Usdai, time, Model, ParamsChange};
use sp_runtime::{FixedU128, Perbill};

use crate::{
	param_types::{
		share_counted, unit_caps, AppraisalHaircut, HaircutList, ImpairmentStage, LtvCap,
		LtvCapList, UnitCaps,
	},
	Config, Error, Event, Pallet, Params, SaleRules, MAX_STAGES,
};

/// The governed values of lending, with amounts in USDai. A change leaves the terms of live loans
/// as they are.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// The longest time for which an offer can stand, in seconds.
	pub max_offer: time::Seconds,
	/// The shortest time from the draw to the first monthly deadline, in seconds. An earlier one is
	/// skipped. It must exceed the largest gap between two blocks.
	pub min_stub: time::Seconds,
	/// The shortest time between two deadlines of an `Every` schedule, in seconds.
	pub min_window: time::Seconds,
	/// The longest time from draw to maturity, in seconds.
	pub max_term: time::Seconds,
	/// Lowest rate of a tranche, per year with 18 decimals: 0.1 is 10 %.
	pub min_apr: FixedU128,
	/// Highest rate of a tranche and of late interest, per year with 18 decimals.
	pub max_apr: FixedU128,
	/// Lowest rate at which the vault lends, per year with 18 decimals.
	pub min_vault_apr: FixedU128,
	/// Smallest principal of a loan, as drawn: USDai (18 decimals). It is at least fifty times the
	/// seizure costs, which so are at most 2 % of it.
	pub min_principal: Usdai,
	/// Smallest first loss that curators have to fund, as a share of the principal in billionths.
	pub min_first_loss: Perbill,
	/// The most principal, as drawn, of the live loans of one borrower: USDai (18 decimals).
	pub max_per_borrower: Usdai,
	/// The most principal, as drawn, of the live loans with first loss from one curator: USDai (18
	/// decimals).
	pub max_per_curator: Usdai,
	/// The most principal, as drawn, of the live loans secured by units of one model: USDai (18
	/// decimals).
	pub max_per_model: Usdai,
	/// The most principal, as drawn, of the live loans secured by units in one facility: USDai (18
	/// decimals).
	pub max_per_facility: Usdai,
	/// Loan-to-value caps by model. Nothing is lent against a model without a cap.
	pub ltv_caps: LtvCapList,
	/// Seconds for which a policy must still run if it ends before the maturity, because its
	/// renewal is a covenant. None if a policy must run past the maturity.
	pub policy_renewal: Option<time::Seconds>,
	/// Impairment by time past due, in ascending order of time and share.
	pub stages: BoundedVec<ImpairmentStage, ConstU32<MAX_STAGES>>,
	/// Share of an appraisal that counts by the age of its data, in ascending order of age and
	/// descending order of share.
	pub haircuts: HaircutList,
	/// Number of deadlines that must be met in a row before an impairment falls without a payment
	/// of principal.
	pub cure_instalments: u32,
	/// Time for which a floor under an impairment holds, in seconds.
	pub impairment_period: time::Seconds,
	/// Time in which a declared breach can be cured, in seconds.
	pub cure_period: time::Seconds,
	/// Time between two valuation rounds, in seconds: 1 second to 7 days. A round is also due at
	/// the end of each window of the vault in which requests wait.
	pub valuation_period: time::Seconds,
	/// The longest time for which a due round waits while a feed is held or stale, in seconds: at
	/// most 3 days.
	pub max_strike_delay: time::Seconds,
	/// Time in which a margin call can be met, in seconds: at least twice `valuation_period`. It is
	/// at most the vault's `min_wait`, so that who asks to leave after a call does not leave before
	/// its end.
	pub margin_period: time::Seconds,
	/// The longest notice after a standstill of the chain, in seconds. No loan is seized for as
	/// long as the chain stood still, and at most for this time.
	pub resume_notice: time::Seconds,
	/// How the units of a seized loan are sold.
	pub sale: SaleRules,
	/// Seconds after which a loan that cannot be brought up to now counts as lost. Until then the
	/// vault fills no request. At most 7 days.
	pub failing_period: time::Seconds,
	/// The least projected coverage of a loan of the vault, with 18 decimals: 1.2 is 120 %, and at
	/// most 10. What the units will earn over the schedule, against all instalments. Zero switches
	/// the check off.
	pub min_coverage: FixedU128,
	/// The least time over which a cash account measures coverage, in seconds: `lookback` times the
	/// shortest window. At most 366 days.
	pub min_lookback: time::Seconds,
	/// Time whose unpaid rent excludes a lease from the projected coverage, in seconds: at most 366
	/// days.
	pub max_rent_arrears: time::Seconds,
	/// Time in which an insurer answers a claim, and after a refusal time for arbitration, in
	/// seconds. It is longer than the delay of the timelock, and at most 366 days.
	pub claim_period: time::Seconds,
}

/// Whether the caps have one for the model that lends at least as much, and margins as this one.
fn is_capped(caps: &[LtvCap], new: &LtvCap) -> bool {
	let is_as_strict = |old: &LtvCap| old.entry >= new.entry && old.maintenance == new.maintenance;
	caps.iter().any(|old| old.model == new.model && is_as_strict(old))
}

/// Whether policies have to run at least as long after a change. `None` is past the maturity.
fn policies_run_as_long(old: Option<u64>, new: Option<u64>) -> bool {
	match (old, new) {
		(_, None) => true,
		(Some(old), Some(new)) => new >= old,
		(None, Some(_)) => false,
	}
}

impl Default for Parameters {
	/// Governance has to set loan-to-value caps before anything can be lent.
	fn default() -> Self {
		const DAY: u64 = 24 * 60 * 60;
		const MILLION: Usdai = 1_000_000_000_000_000_000_000_000;
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
			min_principal: MILLION / 20,
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
			impairment_period: 30 * DAY,
			cure_period: 14 * DAY,
			valuation_period: DAY,
			max_strike_delay: DAY / 2,
			margin_period: 2 * DAY,
			resume_notice: 2 * DAY,
			sale: SaleRules::default(),
			failing_period: DAY,
			min_coverage: FixedU128::from_rational(120, 100),
			min_lookback: 90 * DAY,
			max_rent_arrears: 30 * DAY,
			claim_period: 30 * DAY,
		}
	}
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: what a loan needs to be drawn is
	/// stricter. Values that decide on live loans, on their sale and on leavers have no stricter
	/// side.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self {
			max_offer,
			min_stub,
			min_window,
			max_term,
			min_apr,
			max_apr,
			min_vault_apr,
			min_principal,
			min_first_loss,
			max_per_borrower,
			max_per_curator,
			max_per_model,
			max_per_facility,
			ltv_caps,
			policy_renewal,
			stages,
			haircuts,
			cure_instalments,
			impairment_period,
			cure_period,
			valuation_period,
			max_strike_delay,
			margin_period,
			resume_notice,
			sale,
			failing_period,
			min_coverage,
			min_lookback,
			max_rent_arrears,
			claim_period,
		} = self;
		let lends_no_more = new.max_offer <= *max_offer
			&& new.max_term <= *max_term
			&& new.min_apr >= *min_apr
			&& new.min_vault_apr >= *min_vault_apr
			&& new.min_principal >= *min_principal
			&& new.min_first_loss >= *min_first_loss
			&& new.max_per_borrower <= *max_per_borrower
			&& new.max_per_curator <= *max_per_curator
			&& new.max_per_model <= *max_per_model
			&& new.max_per_facility <= *max_per_facility
			&& new.ltv_caps.iter().all(|new| is_capped(ltv_caps, new))
			&& policies_run_as_long(*policy_renewal, new.policy_renewal)
			&& new.min_coverage >= *min_coverage
			&& new.min_lookback >= *min_lookback
			&& new.max_rent_arrears <= *max_rent_arrears;
		let rest_is_equal = new.min_stub == *min_stub
			&& new.min_window == *min_window
			&& new.max_apr == *max_apr
			&& new.stages == *stages
			&& new.haircuts == *haircuts
			&& new.cure_instalments == *cure_instalments
			&& new.impairment_period == *impairment_period
			&& new.cure_period == *cure_period
			&& new.valuation_period == *valuation_period
			&& new.max_strike_delay == *max_strike_delay
			&& new.margin_period == *margin_period
			&& new.resume_notice == *resume_notice
			&& new.sale == *sale
			&& new.failing_period == *failing_period
			&& new.claim_period == *claim_period;
		lends_no_more && rest_is_equal
	}

	/// The governed values.
	pub(crate) fn current<T: Config>() -> Self {
		Params::<T>::get()
	}

	/// Sets the governed values, if the origin may make this change.
	pub(crate) fn change<T: Config>(self, change: ParamsChange) -> DispatchResult {
		let tightens = Self::current::<T>().tightens(&self);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		self.set::<T>()
	}

	/// Sets the governed values. Live loans keep their terms; a new stage counts from the next step
	/// of a loan on, new haircuts and maintenance from the next valuation round on.
	pub(crate) fn set<T: Config>(self) -> DispatchResult {
		self.check::<T>()?;
		// The delay of the timelock is no value of this pallet: it may rise later.
		let is_in_time = self.claim_period > T::GovernanceDelay::get();
		ensure!(is_in_time, Error::<T>::ClaimPeriodOutOfRange);
		Params::<T>::put(&self);
		Pallet::<T>::deposit_event(Event::ParamsSet { params: self });
		Ok(())
	}

	/// The share of a unit's value that may be lent. None if nothing is lent against its model.
	pub(crate) fn entry_cap(&self, model: &Model) -> Option<Perbill> {
		self.ltv_cap(model).map(|cap| cap.entry)
	}

	/// The shares of a unit's value that bound what a loan may owe.
	pub(crate) fn unit_caps(&self, model: &Model) -> UnitCaps {
		unit_caps(&self.ltv_caps, model)
	}

	fn ltv_cap(&self, model: &Model) -> Option<&LtvCap> {
		self.ltv_caps.iter().find(|cap| cap.model == *model)
	}

	/// What the sale of a unit would take of its price.
	pub(crate) fn sale_charges(&self) -> SaleCharges {
		SaleCharges { fee: self.sale.fee, costs: units::Usdai(self.sale.costs) }
	}

	/// The bounds of rates as the arithmetic reads them.
	pub(crate) fn aprs(&self) -> core::ops::RangeInclusive<Apr> {
		Apr(self.min_apr)..=Apr(self.max_apr)
	}

	/// The stages as the arithmetic reads them.
	pub(crate) fn stages(&self) -> [impairment::LossStage; MAX_STAGES as usize] {
		// An empty place: a stage that never begins.
		let none = impairment::LossStage { from: Seconds(u64::MAX), lost: Perbill::zero() };
		let mut stages = [none; MAX_STAGES as usize];
		for (slot, stage) in stages.iter_mut().zip(&self.stages) {
			*slot = impairment::LossStage { from: Seconds(stage.from), lost: stage.lost };
		}
		stages
	}

	/// The share of an appraisal that counts at an age of its data.
	pub(crate) fn counted(&self, age: Seconds) -> Perbill {
		share_counted(&self.haircuts, age)
	}
}
