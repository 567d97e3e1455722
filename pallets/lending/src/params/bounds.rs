//! The bounds of the governed values.

use alloc::collections::BTreeSet;
use frame_support::ensure;
use infrafi_finance::schedule::MAX_MIN_STUB;
use sp_runtime::{FixedU128, Perbill};

use super::Parameters;
use crate::{
	Config, Error, MAX_APR, MAX_CLAIM_PERIOD, MAX_CURE_INSTALMENTS, MAX_CURE_PERIOD,
	MAX_FAILING_PERIOD, MAX_IMPAIRMENT_PERIOD, MAX_MIN_COVERAGE, MAX_MIN_LOOKBACK,
	MAX_OFFER_PERIOD, MAX_PRINCIPAL, MAX_RENT_ARREARS, MAX_RESUME_NOTICE, MAX_STRIKE_DELAY,
	MAX_TERM, MAX_VALUATION_PERIOD, MIN_PRINCIPAL_PER_COSTS,
};

impl Parameters {
	fn check_valuation<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(
			(1..=MAX_VALUATION_PERIOD).contains(&self.valuation_period),
			Error::<T>::ValuationPeriodOutOfRange
		);
		ensure!(self.max_strike_delay <= MAX_STRIKE_DELAY, Error::<T>::StrikeDelayTooLong);
		let least = self.valuation_period.saturating_mul(2);
		ensure!(
			(least..=MAX_CURE_PERIOD).contains(&self.margin_period),
			Error::<T>::MarginPeriodOutOfRange
		);
		Ok(())
	}

	fn check_rent<T: Config>(&self) -> Result<(), Error<T>> {
		let most = FixedU128::from_u32(MAX_MIN_COVERAGE);
		ensure!(self.min_coverage <= most, Error::<T>::MinCoverageTooHigh);
		ensure!(self.min_lookback <= MAX_MIN_LOOKBACK, Error::<T>::MinLookbackTooLong);
		ensure!(self.max_rent_arrears <= MAX_RENT_ARREARS, Error::<T>::RentArrearsTooLong);
		Ok(())
	}

	/// Checks the bounds of the values and their relations.
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
			(1..=MAX_IMPAIRMENT_PERIOD).contains(&self.impairment_period),
			Error::<T>::ImpairmentPeriodOutOfRange
		);
		ensure!(
			(1..=MAX_CURE_PERIOD).contains(&self.cure_period),
			Error::<T>::CurePeriodOutOfRange
		);
		self.check_valuation::<T>()?;
		self.check_rent::<T>()?;
		ensure!(self.resume_notice <= MAX_RESUME_NOTICE, Error::<T>::ResumeNoticeTooLong);
		ensure!(self.failing_period <= MAX_FAILING_PERIOD, Error::<T>::FailingPeriodTooLong);
		ensure!(
			(1..=MAX_CLAIM_PERIOD).contains(&self.claim_period),
			Error::<T>::ClaimPeriodOutOfRange
		);
		self.sale.check::<T>()?;
		let least = self.sale.costs.saturating_mul(MIN_PRINCIPAL_PER_COSTS);
		ensure!(
			(least..=MAX_PRINCIPAL).contains(&self.min_principal),
			Error::<T>::MinPrincipalOutOfRange
		);
		Ok(())
	}

	fn check_rates<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.max_apr <= FixedU128::from_u32(MAX_APR), Error::<T>::MaxAprTooHigh);
		ensure!(self.min_apr <= self.max_apr, Error::<T>::MinAprAboveMax);
		ensure!(
			(self.min_apr..=self.max_apr).contains(&self.min_vault_apr),
			Error::<T>::MinVaultAprOutOfRange
		);
		let caps = &self.ltv_caps;
		ensure!(!caps.iter().any(|cap| cap.entry.is_zero()), Error::<T>::LtvCapIsZero);
		ensure!(
			caps.iter().all(|cap| cap.maintenance > cap.entry),
			Error::<T>::MaintenanceNotAboveEntry
		);
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
