//! A loss that a custodian reports changes the prices of savers in the same call.

use frame_support::{assert_ok, dispatch::GetDispatchInfo};
use infrafi_finance::curve::Amortisation;
use infrafi_protocol::unit::{LossKind, State};
use infrafi_runtime::*;
use pallet_lending::{Call, Parameters, Schedule};
use sp_keyring::Sr25519Keyring::*;

use super::full_term::drawn;
use crate::chain::*;

/// The impairment of the vault, and the conservative and the optimistic NAV.
fn vault() -> (Balance, Balance, Balance) {
	let assets = Vault::total_assets().unwrap();
	(Lending::portfolio().impairment.0, assets.conservative, assets.optimistic)
}

fn report(unit: u64) -> frame_support::pallet_prelude::DispatchResultWithPostInfo {
	call(Charlie, pallet_collateral::Call::report_loss { unit, kind: LossKind::Destroyed })
}

/// A loan of a million, 850,000 of it the vault's, so long after the draw, valued by the prices of
/// then; its first deadline is day 30.
fn after(seconds: u64, test: impl FnOnce(u64, u64)) {
	on_chain(DEV, || {
		// Stages of a live chain: by time alone nothing is lost yet.
		let Parameters { stages, .. } = Parameters::default();
		assert_ok!(root(Call::set_params { params: Parameters { stages, ..Lending::params() } }));
		let schedule = Schedule::Every { seconds: 30 * DAY, count: 12 };
		let (unit, loan) = drawn(schedule, Amortisation::Level);
		next_block(seconds);
		assert_ok!(call(Alice, Call::classify { loan }));
		valued();
		test(unit, loan);
	});
}

/// The report counts at once, whatever the state of the loan, and one that is withdrawn six seconds
/// later leaves nothing.
#[test]
fn lowers_what_leavers_are_paid_and_its_withdrawal_undoes_it() {
	for age in [DAY, 40 * DAY, 40 * DAY + 6] {
		after(age, |unit, loan| {
			let before = vault();
			let (lost, leavers, newcomers) = before;
			assert!(lost < 850_000 * ONE);
			assert_ok!(report(unit));
			let all = 850_000 * ONE;
			assert_eq!(vault(), (all, leavers - (all - lost), newcomers));
			next_block(6);
			assert_ok!(call(Charlie, pallet_collateral::Call::withdraw_loss { unit }));
			let (after, leavers_after, _) = vault();
			assert_eq!((after, leavers_after), (lost, leavers));
			assert!(Lending::health(loan).is_some());
		});
	}
}

#[test]
fn is_seen_of_a_unit_on_sale() {
	after(40 * DAY + 6, |unit, loan| {
		assert_ok!(call(Ferdie, Call::liquidate { loan }));
		assert_eq!(Collateral::unit(unit).unwrap().state, State::Seized);
		let (lost, leavers, newcomers) = vault();
		let all = 850_000 * ONE;
		assert!(lost < all);
		assert_ok!(report(unit));
		assert_eq!(vault(), (all, leavers - (all - lost), newcomers));
	});
}

/// A report weighs the work on the loan that it causes, and none where it causes none.
#[test]
fn weighs_what_it_causes() {
	after(40 * DAY + 6, |unit, _| {
		let weight = |unit| {
			let kind = LossKind::Missing;
			let call_ = RuntimeCall::from(pallet_collateral::Call::report_loss { unit, kind });
			let info = call_.get_dispatch_info();
			let actual = call(Charlie, call_).unwrap().calc_actual_weight(&info);
			(info.call_weight, actual)
		};
		let (most, of_a_loan) = weight(unit);
		let (_, of_none) = weight(receipt(2));
		assert_eq!(most, of_a_loan);
		let classify = Call::<Runtime>::classify { loan: 0 }.get_dispatch_info().call_weight;
		assert!((of_none + classify).all_lte(of_a_loan));
	});
}
