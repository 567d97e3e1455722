//! Governed values: two thirds of the council tighten them at once, and all else waits.

use infrafi_protocol::OracleKey;
use pallet_timelock::CallClass;
use sp_runtime::{BoundedVec, FixedU128, Perbill};

use super::{timelock::*, *};

/// A change of the governed values of a pallet that tightens, one that does not, and what the
/// pallet refuses them with.
struct Change {
	tighter: RuntimeCall,
	looser: RuntimeCall,
	has_to_wait: DispatchError,
	not_governance: DispatchError,
	/// The call that sets what is set already.
	current: fn() -> RuntimeCall,
}

macro_rules! change {
	($name:ident, $pallet:ident, $field:ident: $tighter:expr, $looser:expr) => {{
		let set = |$field| {
			let params = $pallet::Parameters { $field, ..$name::params() };
			$pallet::Call::set_params { params }.into()
		};
		Change {
			tighter: set($tighter),
			looser: set($looser),
			has_to_wait: $pallet::Error::<Runtime>::ChangeHasToWait.into(),
			not_governance: $pallet::Error::<Runtime>::NotGovernance.into(),
			current: || $pallet::Call::set_params { params: $name::params() }.into(),
		}
	}};
}

fn changes() -> [Change; 7] {
	let percent = Perbill::from_percent;
	[
		change!(Appraisal, pallet_appraisal, confirm_rounds: 4, 2),
		change!(Collateral, pallet_collateral, max_custody_age: 3_599, 3_601),
		change!(Reserve, pallet_reserve, liquidity_floor: percent(11), percent(5)),
		change!(Vault, pallet_vault, buffer: percent(50), percent(0)),
		change!(Leases, pallet_leases, max_prepaid: 31 * DAY - 1, 31 * DAY + 1),
		change!(Market, pallet_market, max_term: 7 * DAY - 1, 7 * DAY + 1),
		change!(Lending, pallet_lending, min_first_loss: percent(50), percent(0)),
	]
}

#[test]
fn four_of_six_tighten_at_once_and_loosen_after_the_delay() {
	on_chain(COUNCIL, || {
		for Change { tighter, looser, has_to_wait, not_governance, current } in changes() {
			assert_eq!(carry(&FOUR, looser.clone()), Err(has_to_wait));
			assert_eq!(carry(&[Alice, Bob, Charlie], tighter.clone()), Err(not_governance));
			assert_eq!(carry(&FOUR, tighter.clone()), Ok(()));
			assert_eq!(current(), tighter);
			let id = scheduled(&FOUR, looser.clone(), CallClass::Council).unwrap();
			assert_eq!(current(), tighter);
			next_block(DELAY);
			assert_eq!(execute(id), Ok(()), "{looser:?}");
			assert_eq!(current(), looser);
		}
	});
}

/// Neither the scheduler nor a batch turns one into the other.
#[test]
fn wrapping_a_change_does_not_spare_the_delay() {
	on_chain(COUNCIL, || {
		for Change { looser, has_to_wait, .. } in changes() {
			let batch = pallet_utility::Call::batch_all { calls: vec![looser.clone()] };
			assert_eq!(carry(&FOUR, batch), Err(has_to_wait));
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
			assert_eq!(result, Some(Err(has_to_wait)), "{looser:?}");
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
