//! One key of a credit committee of three.

use codec::Encode;
use pallet_collective::{Call as Collective, Event, Instance2};
use pallet_lending::{BreachReason, Call as Loans};
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, Perbill};

use super::*;
use crate::busy_chain::{insured_unit, offer};

/// The outcome of a motion that Alice executes alone, by each way there is.
fn alone(does: RuntimeCall) -> [DispatchResult; 3] {
	let act = |act: Collective<Runtime, Instance2>| {
		System::reset_events();
		assert_eq!(by(Alice, RuntimeCall::CreditCommittee(act)), Ok(()));
		let result = |event| match event {
			RuntimeEvent::CreditCommittee(Event::Executed { result, .. }) => Some(result),
			RuntimeEvent::CreditCommittee(Event::MemberExecuted { result, .. }) => Some(result),
			_ => None,
		};
		let mut events = System::events().into_iter().rev();
		events.find_map(|record| result(record.event)).expect("it is executed")
	};
	let (length_bound, proposal) = (does.encoded_size() as u32, Box::new(does.clone()));
	[
		by(Alice, does),
		act(Collective::propose { threshold: 1, proposal: proposal.clone(), length_bound }),
		act(Collective::execute { proposal, length_bound }),
	]
}

#[test]
fn decides_nothing() {
	on_live_chain(|| {
		let loan = live_loan();
		let proposed = offer(insured_unit(2), 3_600).proposed();
		for does in [
			Loans::approve { loan: proposed },
			Loans::reject { loan: proposed },
			Loans::declare_breach { loan, reason: BreachReason::Covenant },
			Loans::impair { loan, share: Perbill::one() },
		] {
			let refused = Err(pallet_lending::Error::<Runtime>::NotCreditCommittee.into());
			assert_eq!(alone(does.clone().into()), [refused; 3], "{does:?}");
		}
		// A consent that Alice signs is one for Alice's own money, and not for the vault's.
		let consent = Loans::consent { loan, terms_hash: H256::zero() };
		assert_eq!(by(Alice, consent.clone()), Ok(()));
		let [_, by_motion, by_member] = alone(consent.into());
		assert!(by_motion.is_err() && by_member.is_err());
		assert_eq!(pallet_lending::VaultConsents::<Runtime>::get(loan), None);
		exits_are_open();
	});
}

/// Two of three are the committee: what the checks of a loan leave to them.
#[test]
fn with_another_approves_no_loan_that_a_check_refuses() {
	on_live_chain(|| {
		live_loan();
		let approve = |loan| plain(committee_of_three(Loans::approve { loan }));
		let bare = offer(receipt(3), 3_600).proposed();
		assert_eq!(approve(bare), Err(pallet_lending::Error::<Runtime>::NotInsured.into()));
		let mut large = offer(insured_unit(2), 3_600).terms();
		large.principal = 400_000 * ONE;
		large.tranches[0].amount = 385_000 * ONE;
		let loan = pallet_lending::NextLoanId::<Runtime>::get();
		assert_eq!(by(Bob, Loans::propose { terms: large }), Ok(()));
		assert_eq!(approve(loan), Err(pallet_lending::Error::<Runtime>::LtvExceeded.into()));
	});
}

fn committee_of_three(does: Loans<Runtime>) -> frame_support::dispatch::DispatchResultWithPostInfo {
	type Origin = pallet_collective::Origin<Runtime, Instance2>;
	RuntimeCall::from(does).dispatch(Origin::Members(2, 3).into())
}
