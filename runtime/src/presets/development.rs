//! One validator, one appraiser, and times short enough to watch.

use alloc::vec;
use infrafi_protocol::assets::USDAI_DECIMALS;
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{BoundedVec, FixedU128, Perbill};

use super::{market, Preset};

/// One USDai.
const USDAI_ONE: u128 = 10u128.pow(USDAI_DECIMALS as u32);

/// Windows of two blocks, and impairment within minutes. A policy has to run past maturity.
fn lending() -> pallet_lending::Parameters {
	let stage = |from, percent| pallet_lending::ImpairmentStage {
		from,
		lost: Perbill::from_percent(percent),
	};
	pallet_lending::Parameters {
		max_offer: 24 * 60 * 60,
		min_stub: 60,
		min_window: 12,
		max_apr: 1.into(),
		min_principal: 1_000 * USDAI_ONE,
		ltv_caps: market::ltv_caps(),
		min_coverage: FixedU128::from_rational(105, 100),
		// Rent of ten minutes: what follows a lease, such as an approval, takes some.
		max_rent_arrears: 10 * 60,
		min_lookback: 0,
		policy_renewal: None,
		stages: BoundedVec::truncate_from(vec![stage(60, 10), stage(120, 40), stage(180, 100)]),
		impairment_period: 60,
		cure_period: 30,
		valuation_period: 6,
		max_strike_delay: 30,
		margin_period: 12,
		resume_notice: 12,
		failing_period: 60,
		claim_period: 60,
		// A person has a minute to read a price, type a bid and sign it.
		sale: pallet_lending::SaleRules {
			step: 60,
			steps: 5,
			length: 120,
			extension: 60,
			max_halt: 60,
			reoffer_after: 60,
			costs: 20 * USDAI_ONE,
			..Default::default()
		},
		..Default::default()
	}
}

/// An owner ends a lease after a minute without rent, and a buyer of a seized unit is bound for an
/// hour. How much rent is paid ahead is no wait: that is as on a live chain.
fn leases() -> pallet_leases::Parameters {
	pallet_leases::Parameters {
		min_arrears: 60,
		max_after_sale: 60 * 60,
		consent_period: 10 * 60,
		..Default::default()
	}
}

/// Sessions of ten minutes: the block that starts one takes no transactions.
fn sessions() -> pallet_validators::Parameters {
	pallet_validators::Parameters { minimum: 1, session_blocks: 100, ..Default::default() }
}

pub(super) fn preset() -> Preset {
	Preset {
		sudo: Some(Alice),
		validators: vec![Alice],
		appraisers: vec![Alice],
		committee: vec![Alice],
		sessions: sessions(),
		// Sudo is there anyway.
		timelock: pallet_timelock::Parameters { delay: 0, window: 60 * 60, guardian_interval: 60 },
		appraisal: pallet_appraisal::Parameters {
			fetch_interval: 2,
			min_sources: 2,
			max_spread: Perbill::from_percent(20),
			minimum_count: 1,
			// The time of a chain that seals runs ahead by a slot with every transaction.
			value_expiry: 5 * 60,
			max_age: 10 * 60,
			max_deviation: Perbill::from_percent(25),
			confirm_rounds: 3,
			tip: 0,
		},
		collateral: pallet_collateral::Parameters {
			max_custody_age: 60 * 60,
			max_application_age: 60 * 60,
			bond_ratio: Perbill::from_percent(10),
		},
		reserve: pallet_reserve::Parameters {
			bill_grace: 12,
			bill_default: 30,
			max_attestation_age: 60 * 60,
			min_attestors: 1,
			// There is one custodian. Bills run for seconds here, or for up to a year.
			max_per_custodian: Perbill::one(),
			max_bought_per_day: Perbill::one(),
			max_bill_term: pallet_reserve::MAX_TERM,
			max_yield: pallet_reserve::MAX_YIELD,
			..Default::default()
		},
		vault: pallet_vault::Parameters {
			window_length: 60,
			min_wait: 12,
			smoothing: 4 * 60,
			..Default::default()
		},
		lending: lending(),
		leases: leases(),
		// A week, so that a trial can loosen it.
		market: pallet_market::Parameters { max_term: 7 * 24 * 60 * 60, ..Default::default() },
	}
}
