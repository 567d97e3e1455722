use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::{LossKind, Policy, State};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, PolicyOffer, PolicyOfferInfo, PolicyOffers};

fn offer(who: AccountId, unit: u64, policy: Policy) -> Result<(), DispatchError> {
	let offered = Collateral::insure(signed(who), unit, policy, 7);
	offered.map(drop).map_err(|error| error.error)
}

#[test]
fn stores_the_offer_and_binds_nobody() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(offer(INSURER, unit, policy()));
		let (policy, premium) = (policy(), 7);
		let event =
			Event::PolicyOffered { unit, insurer: INSURER, policy: policy.clone(), premium };
		assert_eq!(last_event(), event.into());
		assert_eq!(cover(unit), None);
		assert_eq!(exposure(&INSURER), (0, 0));
		let info = PolicyOfferInfo { insurer: INSURER, policy, premium };
		assert_eq!(Collateral::offers(unit, None, 64), [info]);
	});
}

#[test]
fn keeps_the_offers_of_insurers_apart_and_replaces_the_own_one() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(offer(INSURER, unit, policy()));
		assert_ok!(offer(OTHER_INSURER, unit, policy()));
		let longer = Policy { number: text(&"n".repeat(64)), ..policy() };
		assert_ok!(offer(INSURER, unit, longer.clone()));
		let of = |who| PolicyOffers::<Test>::get(unit, who).unwrap().offer.policy;
		assert_eq!((of(INSURER), of(OTHER_INSURER)), (longer, policy()));
		// Page by page.
		let all: Vec<_> = Collateral::offers(unit, None, 64);
		let first = Collateral::offers(unit, None, 1);
		let second = Collateral::offers(unit, Some(first[0].insurer.clone()), 0);
		assert_eq!([first, second].concat(), all);
	});
}

#[test]
fn takes_units_with_a_receipt_unless_they_are_redeeming_or_lost() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			match state {
				State::Applied => {
					assert_noop!(offer(INSURER, unit, policy()), Error::<Test>::NotIssued);
				}
				State::Redeeming => {
					assert_noop!(offer(INSURER, unit, policy()), Error::<Test>::UnitRedeeming);
				}
				_ => {
					assert_ok!(offer(INSURER, unit, policy()));
				}
			}
		}
		let unit = issued(&[9]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		assert_noop!(offer(INSURER, unit, policy()), Error::<Test>::CoverBoundByLoss);
		assert_noop!(offer(INSURER, 99, policy()), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn refuses_all_but_insurers() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for who in [OWNER, CUSTODIAN, STRANGER] {
			assert_noop!(offer(who, unit, policy()), Error::<Test>::UnknownInsurer);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			let offered = Collateral::insure(origin, unit, policy(), 0);
			assert_noop!(offered.map_err(|error| error.error), DispatchError::BadOrigin);
		}
		InsurerMembers::set(&vec![]);
		assert_noop!(offer(INSURER, unit, policy()), Error::<Test>::UnknownInsurer);
	});
}

#[test]
fn refuses_a_policy_that_covers_nothing() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (policy, error) in [
			(Policy { number: text(""), ..policy() }, Error::<Test>::PolicyNumberIsEmpty),
			(Policy { coverage: 0, ..policy() }, Error::CoverageIsZero),
			(Policy { expires_at: NOW, ..policy() }, Error::ExpiryNotInFuture),
		] {
			assert_noop!(offer(INSURER, unit, policy), error);
		}
		let least = Policy { number: text("1"), coverage: 1, expires_at: NOW + 1 };
		assert_ok!(offer(INSURER, unit, least));
	});
}

#[test]
fn takes_a_storage_deposit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let free = Balances::free_balance(&INSURER);
		assert_ok!(offer(INSURER, unit, policy()));
		let deposit = offer_deposit(&PolicyOffer { policy: policy(), premium: 7 });
		assert_eq!(free - Balances::free_balance(&INSURER), deposit);
		assert_ok!(Collateral::withdraw_offer(signed(INSURER), unit));
		assert_eq!(Balances::free_balance(&INSURER), free);
		InsurerMembers::set(&vec![PENNILESS]);
		assert_noop!(offer(PENNILESS, unit, policy()), Error::<Test>::InsufficientInfra);
	});
}

#[test]
fn is_withdrawn_by_its_insurer_whatever_has_become_of_it_and_of_the_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(offer(INSURER, unit, policy()));
		let withdraw = |who| Collateral::withdraw_offer(signed(who), unit);
		assert_noop!(withdraw(OTHER_INSURER), Error::<Test>::NothingOffered);
		InsurerMembers::set(&vec![]);
		assert_ok!(Collateral::request_redemption(signed(OWNER), unit));
		assert_ok!(Collateral::confirm_release(signed(CUSTODIAN), unit));
		assert_ok!(withdraw(INSURER));
		assert_eq!(last_event(), Event::OfferWithdrawn { unit, insurer: INSURER }.into());
		assert_noop!(withdraw(INSURER), Error::<Test>::NothingOffered);
	});
}
