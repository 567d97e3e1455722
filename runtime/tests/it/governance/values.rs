//! Governed values: two thirds of the council tighten them at once, and all else waits.

use infrafi_protocol::OracleKey;
use pallet_timelock::CallClass;
use sp_runtime::{BoundedVec, FixedU128, Perbill};

use super::{timelock::*, *};

/// A change of each pallet that tightens, and one that does not.
fn changes() -> Vec<[RuntimeCall; 2]> {
	let appraisal = |confirm_rounds| {
		let params = pallet_appraisal::Parameters { confirm_rounds, ..Appraisal::params() };
		pallet_appraisal::Call::set_params { params }.into()
	};
	let collateral = |max_custody_age| {
		let params = pallet_collateral::Parameters { max_custody_age, ..Collateral::params() };
		pallet_collateral::Call::set_params { params }.into()
	};
	let reserve = |liquidity_floor| {
		let params = pallet_reserve::Parameters { liquidity_floor, ..Reserve::params() };
		pallet_reserve::Call::set_params { params }.into()
	};
	let vault = |buffer| {
		let params = pallet_vault::Parameters { buffer, ..Vault::params() };
		pallet_vault::Call::set_params { params }.into()
	};
	let lending = |min_first_loss| {
		let params = pallet_lending::Parameters { min_first_loss, ..Lending::params() };
		pallet_lending::Call::set_params { params }.into()
	};
	let percent = Perbill::from_percent;
	vec![
		[appraisal(4), appraisal(2)],
		[collateral(3_599), collateral(3_601)],
		[reserve(percent(11)), reserve(percent(5))],
		[vault(percent(50)), vault(percent(0))],
		[lending(percent(50)), lending(percent(0))],
	]
}

fn is_set(call: &RuntimeCall) -> bool {
	use RuntimeCall::*;
	match call {
		Appraisal(pallet_appraisal::Call::set_params { params }) => {
			*params == super::Appraisal::params()
		}
		Collateral(pallet_collateral::Call::set_params { params }) => {
			*params == super::Collateral::params()
		}
		Reserve(pallet_reserve::Call::set_params { params }) => *params == super::Reserve::params(),
		Vault(pallet_vault::Call::set_params { params }) => *params == super::Vault::params(),
		Lending(pallet_lending::Call::set_params { params }) => *params == super::Lending::params(),
		other => panic!("{other:?} sets no values"),
	}
}

/// Whether an error is that of a change that has to wait.
fn has_to_wait(error: DispatchError) -> bool {
	let errors: [DispatchError; 5] = [
		pallet_appraisal::Error::<Runtime>::ChangeHasToWait.into(),
		pallet_collateral::Error::<Runtime>::ChangeHasToWait.into(),
		pallet_reserve::Error::<Runtime>::ChangeHasToWait.into(),
		pallet_vault::Error::<Runtime>::ChangeHasToWait.into(),
		pallet_lending::Error::<Runtime>::ChangeHasToWait.into(),
	];
	errors.contains(&error)
}

fn is_not_governance(error: DispatchError) -> bool {
	let errors: [DispatchError; 5] = [
		pallet_appraisal::Error::<Runtime>::NotGovernance.into(),
		pallet_collateral::Error::<Runtime>::NotGovernance.into(),
		pallet_reserve::Error::<Runtime>::NotGovernance.into(),
		pallet_vault::Error::<Runtime>::NotGovernance.into(),
		pallet_lending::Error::<Runtime>::NotGovernance.into(),
	];
	errors.contains(&error)
}

#[test]
fn four_of_six_tighten_at_once_and_loosen_after_the_delay() {
	on_chain(COUNCIL, || {
		for [tighter, looser] in changes() {
			assert!(carry(&FOUR, looser.clone()).is_err_and(has_to_wait), "{looser:?}");
			assert!(carry(&[Alice, Bob, Charlie], tighter.clone()).is_err_and(is_not_governance));
			assert_eq!(carry(&FOUR, tighter.clone()), Ok(()));
			assert!(is_set(&tighter), "{tighter:?}");
			let id = scheduled(&FOUR, looser.clone(), CallClass::Council).unwrap();
			assert!(is_set(&tighter), "{tighter:?}");
			next_block(DELAY);
			assert_eq!(execute(id), Ok(()), "{looser:?}");
			assert!(is_set(&looser), "{looser:?}");
		}
	});
}

/// Neither the scheduler nor a batch turns one into the other.
#[test]
fn wrapping_a_change_does_not_spare_the_delay() {
	on_chain(COUNCIL, || {
		for [_, looser] in changes() {
			let batch = pallet_utility::Call::batch_all { calls: vec![looser.clone()] };
			assert!(carry(&FOUR, batch).is_err_and(has_to_wait), "{looser:?}");
			let when = System::block_number() + 1;
			let call = Box::new(looser.clone());
			let schedule =
				pallet_scheduler::Call::schedule { when, maybe_periodic: None, priority: 0, call };
			assert_eq!(carry(&FOUR, schedule), Ok(()));
			next_block(6);
			Scheduler::on_initialize(System::block_number());
			let result = System::events().into_iter().find_map(|record| match record.event {
				RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched { result, .. }) => {
					Some(result)
				}
				_ => None,
			});
			assert!(result.expect("it was its time").is_err_and(has_to_wait), "{looser:?}");
		}
	});
}

#[test]
fn models_sources_and_the_fee_rate_wait_in_either_direction() {
	on_chain(COUNCIL, || {
		let feed = OracleKey::Price(model("H100-SXM5-80GB"));
		let sources = BoundedVec::truncate_from(Appraisal::sources(feed.clone()));
		let usdai_per_infra = FixedU128::from_rational(1, 2);
		let refused: DispatchError = pallet_appraisal::Error::<Runtime>::NotGovernance.into();
		let fees_refused = fees::Error::<Runtime>::NotGovernance.into();
		let calls: [(RuntimeCall, DispatchError); 3] = [
			(pallet_appraisal::Call::set_sources { feed, sources }.into(), refused),
			(
				pallet_appraisal::Call::set_model { model: model("H100-SXM5-80GB"), params: None }
					.into(),
				refused,
			),
			(
				fees::Call::set_params { params: fees::Parameters { usdai_per_infra } }.into(),
				fees_refused,
			),
		];
		for (call, refused) in calls {
			assert_eq!(carry(&FOUR, call.clone()), Err(refused), "{call:?}");
			assert_eq!(timelocked(&FOUR, call.clone(), CallClass::Council), Ok(()), "{call:?}");
		}
	});
}

#[test]
fn what_is_out_of_bounds_is_refused_when_it_is_executed() {
	on_chain(COUNCIL, || {
		let params = pallet_vault::Parameters { window_length: u64::MAX, ..Vault::params() };
		let set = pallet_vault::Call::set_params { params };
		let refused = pallet_vault::Error::<Runtime>::WindowLengthOutOfRange;
		assert_eq!(timelocked(&FOUR, set, CallClass::Council), Err(refused.into()));
		assert_eq!(Vault::params().window_length, 60);
	});
}
