use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, Feeds, Grades, ModelParams, Models, Sources};

fn set(name: &str, params: Option<ModelParams>) -> sp_runtime::DispatchResult {
	Appraisal::set_model(RuntimeOrigin::root(), model(name), params)
}

#[test]
fn registers_the_model_and_its_price_feed() {
	run(|| {
		wait(7);
		assert_ok!(set("L40S", Some(model_params())));
		assert_eq!(Models::<Test>::get(model("L40S")), Some(model_params()));
		let feed = Feeds::<Test>::get(price("L40S")).unwrap();
		assert_eq!((feed.registered_at, feed.accepted), (START + 7, None));
		assert!(!Feeds::<Test>::contains_key(hourly("L40S")));
		System::assert_last_event(
			Event::ModelSet { model: model("L40S"), params: model_params() }.into(),
		);
	});
}

#[test]
fn changes_parameters_and_keeps_the_value() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		feed(2, price("H100"), usd(100));
		let accepted = Feeds::<Test>::get(price("H100")).unwrap();
		let params = ModelParams { floor: Perbill::from_percent(20), ..model_params() };
		assert_ok!(set("H100", Some(params.clone())));
		assert_eq!(Models::<Test>::get(model("H100")), Some(params));
		assert_eq!(Feeds::<Test>::get(price("H100")).unwrap(), accepted);
	});
}

#[test]
fn removes_the_model_with_all_its_data() {
	run(|| {
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		wait(1);
		feed(1, price("H100"), usd(100));
		feed(2, price("H100"), usd(100));
		assert_ok!(set("H100", None));
		System::assert_last_event(Event::ModelRetired { model: model("H100") }.into());
		assert_eq!(Models::<Test>::iter().count(), 0);
		assert_eq!(Feeds::<Test>::count(), 0);
		assert_eq!(Sources::<Test>::iter().count(), 0);
		assert_eq!(pallet_oracle::Values::<Test>::iter().count(), 0);
		assert_eq!(pallet_oracle::RawValues::<Test>::iter().count(), 0);
	});
}

#[test]
fn starts_without_data_when_registered_again() {
	run(|| {
		wait(1);
		for appraiser in [1, 2] {
			feed(appraiser, price("H100"), usd(100));
		}
		assert_ok!(set("H100", None));
		assert_ok!(set("H100", Some(model_params())));
		assert_eq!(Feeds::<Test>::get(price("H100")).unwrap().accepted, None);
		wait(1);
		// One new number does not make a median with an old one.
		feed(3, price("H100"), usd(50));
		assert_eq!(Feeds::<Test>::get(price("H100")).unwrap().accepted, None);
		wait(1);
		feed(1, price("H100"), usd(60));
		assert_eq!(Feeds::<Test>::get(price("H100")).unwrap().accepted.unwrap().value, usd(50));
	});
}

#[test]
fn refuses_to_remove_an_unknown_model() {
	run(|| {
		assert_noop!(set("L40S", None), Error::<Test>::UnknownModel);
	});
}

#[test]
fn refuses_malformed_names() {
	run(|| {
		for name in ["", " ", " H100", "H100 ", "NVIDIA  H100", "H100\n", "H100é"] {
			assert_noop!(set(name, Some(model_params())), Error::<Test>::ModelNameMalformed);
		}
		assert_ok!(set("NVIDIA H100 SXM", Some(model_params())));
	});
}

#[test]
fn refuses_parameters_out_of_bounds() {
	run(|| {
		let whole = ModelParams { depreciation: Perbill::one(), ..model_params() };
		assert_noop!(set("L40S", Some(whole)), Error::<Test>::DepreciationTooHigh);
		let percent = |a, b, c| Grades {
			a: Perbill::from_percent(a),
			b: Perbill::from_percent(b),
			c: Perbill::from_percent(c),
		};
		for grades in [percent(80, 90, 70), percent(90, 60, 70), percent(90, 80, 0)] {
			let params = ModelParams { grades, ..model_params() };
			assert_noop!(set("L40S", Some(params)), Error::<Test>::GradesNotDescending);
		}
		assert_ok!(set(
			"L40S",
			Some(ModelParams { grades: percent(80, 80, 80), ..model_params() })
		));
	});
}

#[test]
fn refuses_more_feeds_than_feed_values_can_carry() {
	run(|| {
		for name in ["B", "C", "D", "E", "F", "G", "H"] {
			assert_ok!(set(name, Some(model_params())));
		}
		assert_noop!(set("I", Some(model_params())), Error::<Test>::TooManyFeeds);
		// A model that is already registered needs no room.
		assert_ok!(set("B", Some(model_params())));
		assert_ok!(set("C", None));
		assert_ok!(set("I", Some(model_params())));
	});
}

#[test]
fn is_for_governance_only() {
	run(|| {
		let origin = RuntimeOrigin::signed(account(1));
		assert_noop!(
			Appraisal::set_model(origin, model("H100"), None),
			Error::<Test>::NotGovernance
		);
	});
}

#[test]
fn a_model_that_secures_loans_stays() {
	run(|| {
		Securing::set(vec![model("H100")]);
		assert_noop!(set("H100", None), Error::<Test>::ModelSecuresLoans);
		assert_ok!(set("H100", Some(model_params())));
		Securing::set(vec![]);
		assert_ok!(set("H100", None));
	});
}
