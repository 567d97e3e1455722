//! Proof of reserve: attestors report the bills at a custodian; the median of enough reports is a
//! proof.

use alloc::vec::Vec;
use core::cmp::Reverse;

use frame_support::pallet_prelude::*;
use infrafi_finance::{aggregate::lower_median, units::Usdc};
use infrafi_protocol::{Role, RoleInspect};
use sp_core::H256;

use crate::{
	holdings::{holding_of, is_valid},
	Config, Error, Event, HoldingOf, Holdings, Pallet, Parameters, Params, Proof, ProofOf, Report,
	ReportListOf, Reports,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_attest(
		attestor: T::AccountId,
		custodian: T::AccountId,
		as_of: u64,
		face: Usdc,
		hash: H256,
	) -> DispatchResult {
		let admission =
			T::Roles::admission(Role::Attestor, &attestor).ok_or(Error::<T>::NotAttestor)?;
		let (now, params) = (Self::now(), Params::<T>::get());
		ensure!(as_of <= now, Error::<T>::AttestationFromFuture);
		ensure!(is_fresh(as_of, now, &params), Error::<T>::AttestationStale);
		let mut holdings = Holdings::<T>::get();
		let holding =
			holding_of::<T>(&mut holdings, &custodian).ok_or(Error::<T>::NothingToAttest)?;
		// A custodian that is no longer admitted has its last group: its lots still have to be
		// proved.
		let keeper = T::Roles::admission(Role::BillCustodian, &custodian);
		let group = keeper.map_or(holding.group, |keeper| keeper.group);
		ensure!(admission.group != group, Error::<T>::ConflictOfInterest);
		ensure!(holding.moved_at <= as_of, Error::<T>::LedgerMoved);

		let report = Report {
			attestor: attestor.clone(),
			as_of,
			face,
			hash,
			at: now,
			version: holding.version,
			valid_until: admission.valid_until,
		};
		let reports = Self::with_report(Reports::<T>::get(&custodian), report, now)?;
		let proof = Self::newest_proof(&reports, holding, &params, now);
		Reports::<T>::insert(&custodian, reports);
		let face = face.0;
		Self::deposit_event(Event::Attested { custodian, attestor, as_of, face, hash });
		if let Some(proof) = proof {
			Self::prove(holding, proof);
			Holdings::<T>::put(holdings);
		}
		Ok(())
	}

	/// Records a proof. The caller stores the holding.
	pub(crate) fn prove(holding: &mut HoldingOf<T>, proof: ProofOf<T>) {
		Self::deposit_event(Event::ReserveProven {
			custodian: holding.custodian.clone(),
			as_of: proof.as_of,
			face: proof.face.0,
			ledger: proof.ledger.0,
		});
		holding.proof = Some(proof);
	}

	/// Replaces the attestor's earlier report, and drops the reports of attestors whose admission
	/// has expired. Those of others that have left were dropped then.
	fn with_report(
		mut reports: ReportListOf<T>,
		report: Report<T::AccountId>,
		now: u64,
	) -> Result<ReportListOf<T>, Error<T>> {
		let before = reports.iter().find(|before| before.attestor == report.attestor);
		ensure!(
			before.is_none_or(|before| before.as_of < report.as_of),
			Error::<T>::AttestationNotNewer
		);
		reports
			.retain(|other| other.attestor != report.attestor && is_valid(other.valid_until, now));
		reports.try_push(report).map_err(|_| Error::<T>::TooManyAttestors)?;
		Ok(reports)
	}

	/// The median of the newest reports on the present lots, once there are enough of them.
	pub(crate) fn newest_proof(
		reports: &ReportListOf<T>,
		holding: &HoldingOf<T>,
		params: &Parameters,
		now: u64,
	) -> Option<ProofOf<T>> {
		let mut current: Vec<_> = reports
			.iter()
			.filter(|report| report.version == holding.version)
			.filter(|report| is_fresh(report.as_of, now, params))
			.filter(|report| is_valid(report.valid_until, now))
			.cloned()
			.collect();
		current.sort_by_key(|report| Reverse(report.as_of));
		let enough = params.min_attestors as usize;
		if current.len() < enough {
			return None;
		}
		current.truncate(enough);
		let mut faces: Vec<Usdc> = current.iter().map(|report| report.face).collect();
		Some(Proof {
			as_of: current.iter().map(|report| report.as_of).min()?,
			face: lower_median(&mut faces)?,
			ledger: holding.face,
			valid_until: current.iter().filter_map(|report| report.valid_until).min(),
			reports: current.try_into().ok()?,
		})
	}
}

fn is_fresh(as_of: u64, now: u64, params: &Parameters) -> bool {
	now.saturating_sub(as_of) <= params.max_attestation_age
}
