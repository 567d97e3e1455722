//! What a unit earns by the parameters of its model.

use frame_support::assert_ok;
use infrafi_protocol::{Appraise, AppraiseError, Subject, UnitRental};
use sp_runtime::{FixedU128, Perbill};

use crate::{mock::*, ModelParams};

const YEAR: u64 = 31_536_000;

/// Eight pieces, in service for a year.
fn register() {
	let eight = Subject { quantity: 8, in_service_at: START - YEAR, ..piece("H100") };
	Units::mutate(|units| units.insert(0, eight));
}

/// A round in which all appraisers feed a rate in cents.
fn round(cents: u32) {
	wait(30);
	for appraiser in 1..=3 {
		feed(appraiser, hourly("H100"), in_cents(cents));
	}
}

fn in_cents(cents: u32) -> FixedU128 {
	FixedU128::from_rational(cents.into(), 100)
}

/// By an hourly rate, if there is one.
fn rental(hourly: Option<FixedU128>) -> Result<UnitRental, AppraiseError> {
	Ok(UnitRental {
		hourly,
		quantity: 8,
		utilisation: Perbill::from_percent(70),
		margin: Perbill::from_percent(60),
		earns_until: START + 3 * YEAR,
	})
}

#[test]
fn is_that_of_the_model_and_ends_with_its_economic_life() {
	run(|| {
		assert_eq!(Appraisal::rental(0), Err(AppraiseError::UnknownUnit));
		register();
		assert_eq!(Appraisal::rental(0), rental(None), "its leases alone earn, without a rate");
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		assert_eq!(Appraisal::rental(0), Err(AppraiseError::NoData));
		round(200);
		// No price is needed.
		assert_eq!(Appraisal::rental(0), rental(Some(usd(2))));

		let mut income = model_params().income;
		income.economic_life = 2 * YEAR;
		let params = ModelParams { income, ..model_params() };
		assert_ok!(Appraisal::set_model(RuntimeOrigin::root(), model("H100"), Some(params)));
		let earns_until = Appraisal::rental(0).map(|rental| rental.earns_until);
		assert_eq!(earns_until, Ok(START + YEAR));
		Units::mutate(|units| units.insert(0, piece("B300")));
		assert_eq!(Appraisal::rental(0), Err(AppraiseError::UnknownModel));
	});
}

/// Against the borrower: a rate that jumps up counts once it is accepted, and one that falls at
/// once.
#[test]
fn counts_the_lower_of_accepted_and_held_rate() {
	for (cents, counted) in [(300, 200), (100, 100)] {
		run(|| {
			register();
			assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
			round(200);
			round(cents);
			assert_eq!(Appraisal::rental(0), rental(Some(in_cents(counted))));
			accept_if_held(hourly("H100"));
			assert_eq!(Appraisal::rental(0), rental(Some(in_cents(cents))));
		});
	}
}

#[test]
fn has_no_stale_rate() {
	run(|| {
		register();
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		round(200);
		wait(300);
		assert_eq!(Appraisal::rental(0), rental(Some(usd(2))));
		wait(1);
		assert_eq!(Appraisal::rental(0), Err(AppraiseError::Stale));
	});
}

/// A lease of a unit may outlast all that time can count.
#[test]
fn ends_never_after_the_last_second() {
	run(|| {
		let last = Subject { in_service_at: u64::MAX, ..piece("H100") };
		Units::mutate(|units| units.insert(0, last));
		let earns_until = Appraisal::rental(0).map(|rental| rental.earns_until);
		assert_eq!(earns_until, Ok(u64::MAX));
	});
}
