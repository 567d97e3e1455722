//! The keys that a custodian gives to machines, as proxies: `Heartbeat` and `Custody`.

use infrafi_runtime::configs::ProxyType;
use pallet_collateral::Call as Units;
use sp_runtime::BoundedVec;

use super::*;
use crate::{loan::policy, metadata::every_call};

/// The thief, which is a proxy of Charlie.
const THIEF: Sr25519Keyring = One;

fn delegate(proxy_type: ProxyType) {
	let delegate = || THIEF.to_account_id().into();
	let add = pallet_proxy::Call::add_proxy { delegate: delegate(), proxy_type, delay: 0 };
	assert_eq!(by(Charlie, add), Ok(()));
}

/// A call in Charlie's name.
fn as_charlie(does: impl Into<RuntimeCall>) -> DispatchResult {
	let (real, call) = (Charlie.to_account_id().into(), Box::new(does.into()));
	by(THIEF, pallet_proxy::Call::proxy { real, force_proxy_type: None, call })?;
	let result = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	});
	result.expect("it is executed")
}

/// The calls of the whole runtime that pass the proxy, by name.
fn passing(proxy_type: ProxyType) -> Vec<String> {
	let mut passing = vec![];
	on_live_chain(|| {
		delegate(proxy_type);
		for (pallet, name, does) in every_call() {
			let outcome = frame_support::hypothetically!(as_charlie(does));
			if outcome != filtered() {
				passing.push(format!("{pallet}.{name}"));
			}
		}
	});
	passing
}

#[test]
fn a_heartbeat_key_confirms_units_and_nothing_else() {
	assert_eq!(passing(ProxyType::Heartbeat), ["Collateral.confirm_custody"]);
}

#[test]
fn a_custody_key_makes_six_calls() {
	let expected = [
		"Collateral.issue_receipt",
		"Collateral.decline",
		"Collateral.confirm_custody",
		"Collateral.report_loss",
		"Collateral.withdraw_loss",
		"Collateral.confirm_release",
	];
	assert_eq!(passing(ProxyType::Custody), expected);
}

/// A false heartbeat lets a loan be drawn against hardware that is gone. It takes the borrower and
/// the committee as well, and ends with the proxy or with the admission of the custodian.
#[test]
fn a_heartbeat_key_moves_no_dollar_and_ends_at_once() {
	on_live_chain(|| {
		let loan = live_loan();
		delegate(ProxyType::Heartbeat);
		let before = dollars(Charlie);
		for _ in 0..3 {
			next_block(DAY);
			let units = Lending::loan(loan).unwrap().terms.units;
			let units = BoundedVec::truncate_from(units.into_inner());
			assert_eq!(as_charlie(Units::confirm_custody { units }), Ok(()));
		}
		assert_eq!((dollars(Charlie), dollars(THIEF)), (before, 0));
		let remove = pallet_proxy::Call::remove_proxy {
			delegate: THIEF.to_account_id().into(),
			proxy_type: ProxyType::Heartbeat,
			delay: 0,
		};
		assert_eq!(by(Charlie, remove), Ok(()));
		let refused = pallet_proxy::Error::<Runtime>::NotProxy;
		let units = BoundedVec::truncate_from(vec![0]);
		assert_eq!(as_charlie(Units::confirm_custody { units }), Err(refused.into()));
	});
}

/// A receipt of hardware that does not exist is worth nothing without an insurer and a committee.
#[test]
fn a_custody_key_issues_false_receipts_and_borrows_nothing() {
	on_live_chain(|| {
		live_loan();
		delegate(ProxyType::Custody);
		let unit = pallet_collateral::NextUnitId::<Runtime>::get();
		assert_eq!(by(Bob, Units::apply { unit: server(7) }), Ok(()));
		assert_eq!(as_charlie(Units::issue_receipt { unit }), Ok(()));
		let loan = offer(unit, 3_600).proposed();
		let failed = Lending::check(loan);
		assert_eq!(failed[0].error, "NotInsured");
		crate::loan::insure(unit, policy());
		assert_eq!(Lending::check(loan), vec![]);
		let approve = pallet_lending::Call::approve { loan };
		let refused = pallet_lending::Error::<Runtime>::NotCreditCommittee;
		assert_eq!(by(THIEF, approve), Err(refused.into()));
		revoked(Role::HardwareCustodian, Charlie);
		let errors: Vec<_> = Lending::check(loan).into_iter().map(|failed| failed.error).collect();
		assert_eq!(errors, ["CustodyStale", "ConflictOfInterest"]);
	});
}

/// It cannot take hardware out of a loan, but put loans in breach by false reports: the borrower
/// has the cure period, and payments stay open.
#[test]
fn a_custody_key_releases_no_pledged_unit() {
	on_live_chain(|| {
		let loan = live_loan();
		let unit = Lending::loan(loan).unwrap().terms.units[0];
		delegate(ProxyType::Custody);
		assert!(as_charlie(Units::confirm_release { unit }).is_err());
		let kind = infrafi_protocol::unit::LossKind::Missing;
		assert_eq!(as_charlie(Units::report_loss { unit, kind }), Ok(()));
		let reason = pallet_lending::BreachReason::LossReported;
		assert_eq!(by(One, pallet_lending::Call::declare_breach { loan, reason }), Ok(()));
		let seize = pallet_lending::Call::liquidate { loan };
		let refused = pallet_lending::Error::<Runtime>::NotInDefault;
		assert_eq!(by(One, seize), Err(refused.into()));
		let repay = pallet_lending::Call::repay { loan, amount: 1_000_000 * ONE };
		assert_eq!(by(Bob, repay), Ok(()));
		assert_eq!(Lending::loan(loan), None);
	});
}
