//! Every call of our pallets takes the origins that its docs state, and no other.

use pallet_collective::{Instance2, Origin as Collective};
use sp_runtime::traits::Dispatchable;

use super::*;
use crate::metadata::docs::calls_by_origin;

/// An origin that a call may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
	/// An account without a role or a seat.
	Account,
	/// Two of six members of the council.
	Third,
	/// Three of six.
	Half,
	/// Four of six.
	TwoThirds,
	/// Five of six.
	ThreeQuarters,
	/// One of three members of the credit committee.
	OneOfCommittee,
	/// Two of three.
	Committee,
	/// The council after the delay of the timelock.
	Delayed,
	Root,
}

use By::*;

impl By {
	const ALL: [Self; 9] =
		[Account, Third, Half, TwoThirds, ThreeQuarters, OneOfCommittee, Committee, Delayed, Root];

	fn origin(self) -> RuntimeOrigin {
		let council = |yes| Collective::<Runtime, Instance1>::Members(yes, 6).into();
		let committee = |yes| Collective::<Runtime, Instance2>::Members(yes, 3).into();
		match self {
			Account => RuntimeOrigin::signed(One.to_account_id()),
			Third => council(2),
			Half => council(3),
			TwoThirds => council(4),
			ThreeQuarters => council(5),
			OneOfCommittee => committee(1),
			Committee => committee(2),
			Delayed => pallet_timelock::Origin::Executed.into(),
			Root => RuntimeOrigin::root(),
		}
	}
}

/// Governance: Root, or two thirds of the council.
const GOVERNANCE: &[By] = &[TwoThirds, ThreeQuarters, Root];
/// Governance after the delay alone.
const DELAYED: &[By] = &[Delayed, Root];

/// The origins that a text of the docs means. Roles are looked at where they are tested.
fn meant(text: &str) -> &'static [By] {
	match text {
		"governance." => GOVERNANCE,
		"governance after the delay of the timelock." | "governance after the delay, or Root." => {
			DELAYED
		}
		// What it may do is the matter of `values`.
		"governance after the delay; at once if the change only tightens." => {
			&[TwoThirds, ThreeQuarters, Delayed, Root]
		}
		"none: the node of the author of a block." => &[],
		"Root." | "Root, which three quarters of the council get by the timelock." => &[Root],
		"the credit committee." => &[Committee],
		_ if text.starts_with("two thirds of the council or Root for class `Council`") => {
			GOVERNANCE
		}
		_ if text.starts_with("one third of the council, or Root; signed by a guardian") => {
			&[Account, Third, Half, TwoThirds, ThreeQuarters, Root]
		}
		_ if text.starts_with("a registrar") && text.contains("without a delay") => GOVERNANCE,
		_ if text.starts_with("a registrar") && text.contains("after the delay") => DELAYED,
		// A reason of zero is no covenant.
		"signed by any account; the credit committee for `Covenant`." => &[Account],
		_ if text.contains("the credit committee") => &[Account, Committee],
		_ if text.ends_with("or governance.") => &[Account, TwoThirds, ThreeQuarters, Root],
		_ if text.starts_with("signed by") || text.starts_with("any signed account") => &[Account],
		other => panic!("no meaning of {other:?}"),
	}
}

/// Whether an error is one of an origin.
fn is_of_origin(error: DispatchError) -> bool {
	let named: [DispatchError; 15] = [
		pallet_appraisal::Error::<Runtime>::NotGovernance.into(),
		pallet_collateral::Error::<Runtime>::NotGovernance.into(),
		pallet_reserve::Error::<Runtime>::NotGovernance.into(),
		pallet_vault::Error::<Runtime>::NotGovernance.into(),
		pallet_lending::Error::<Runtime>::NotGovernance.into(),
		pallet_lending::Error::<Runtime>::NotCreditCommittee.into(),
		pallet_leases::Error::<Runtime>::NotGovernance.into(),
		pallet_leases::Error::<Runtime>::NotCreditCommittee.into(),
		pallet_market::Error::<Runtime>::NotGovernance.into(),
		pallet_roles::Error::<Runtime>::NotGovernance.into(),
		pallet_timelock::Error::<Runtime>::NotGovernance.into(),
		pallet_validators::Error::<Runtime>::NotGovernance.into(),
		pallet_validators::Error::<Runtime>::NotFromNode.into(),
		fees::Error::<Runtime>::NotGovernance.into(),
		failed_migration::Error::<Runtime>::NotGovernance.into(),
	];
	error == DispatchError::BadOrigin || named.contains(&error)
}

/// The origins that the call takes.
fn taken_by(call: &RuntimeCall) -> Vec<By> {
	let takes = |by: &By| {
		let outcome = frame_support::hypothetically!(call.clone().dispatch(by.origin()));
		!outcome.is_err_and(|error| is_of_origin(error.error))
	};
	By::ALL.into_iter().filter(takes).collect()
}

#[test]
fn are_those_of_the_docs() {
	on_chain(COUNCIL, || {
		for (name, call, origin) in calls_by_origin() {
			// `consent` looks at the loan first: it is tested below.
			if name != "Lending.consent" {
				assert_eq!(taken_by(&call), meant(&origin), "{name}: {origin}");
			}
		}
	});
}

/// The acts of the committee are no other origin's, in their full meaning.
#[test]
fn of_the_committee_are_its_own() {
	use pallet_lending::{BreachReason, Call as Loans};
	on_chain(COUNCIL, || {
		let loan = crate::busy_chain::busy_chain().breached;
		let acts = [
			Loans::approve { loan },
			Loans::reject { loan },
			Loans::impair { loan, share: Default::default() },
			Loans::declare_breach { loan, reason: BreachReason::Covenant },
			// The loan is in breach of a covenant: not for any account to cure.
			Loans::cure { loan },
		];
		for act in acts {
			let cures = matches!(act, Loans::cure { .. });
			assert_eq!(
				taken_by(&act.into()),
				if cures { vec![Account, Committee] } else { vec![Committee] }
			);
		}
		// What an account cures is what is remedied, and no covenant.
		System::reset_events();
		let _ = call(One, Loans::cure { loan });
		let covenant = |breach: &pallet_lending::Breach| breach.reason == BreachReason::Covenant;
		assert!(Lending::breaches(loan).iter().any(covenant));
		assert_ok!(committee(Loans::cure { loan }));
		assert!(!Lending::breaches(loan).iter().any(covenant));
	});
}

/// An act of the committee for the vault is not one of a signer, and the other way round.
#[test]
fn of_the_vaults_consents_and_claims_is_the_committee() {
	use pallet_lending::Call as Loans;
	on_chain(COUNCIL, || {
		let busy = crate::busy_chain::busy_chain();
		let terms_hash = sp_core::H256::repeat_byte(1);
		let loan = busy.live;
		let vaults = || pallet_lending::VaultConsents::<Runtime>::get(loan);
		assert_ok!(call(One, Loans::consent { loan, terms_hash }));
		assert_eq!(vaults(), None);
		let refused = pallet_lending::Error::<Runtime>::NotCreditCommittee;
		let by_council = crate::brakes::council(Loans::consent { loan, terms_hash });
		assert_eq!(plain(by_council), Err(refused.into()));
		assert_ok!(committee(Loans::consent { loan, terms_hash }));
		assert!(vaults().is_some());
		let _ = call(One, Loans::revoke_consent { loan });
		assert!(vaults().is_some());
		assert_ok!(committee(Loans::revoke_consent { loan }));
		assert_eq!(vaults(), None);

		let loan = busy.on_sale;
		let unit = pallet_lending::Terms::<Runtime>::get(loan).unwrap().units[0];
		let claim = || Loans::file_claim { loan, unit };
		let not_claimant = pallet_lending::Error::<Runtime>::NotClaimant;
		assert_eq!(plain(call(One, claim())), Err(not_claimant.into()));
		assert_ok!(committee(claim()));
	});
}
