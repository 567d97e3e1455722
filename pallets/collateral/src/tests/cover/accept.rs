use frame_support::{assert_noop, assert_ok, hypothetically, pallet_prelude::DispatchResult};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Cover, LossKind, Policy, State},
	Custody, PolicyBook,
};
use pallet_assets::AccountStatus;
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, Parameters, PolicyOffers};

fn offered(unit: u64, policy: Policy, premium: Balance) {
	assert_ok!(Collateral::do_insure(INSURER, unit, policy, premium));
}

fn accept(who: AccountId, unit: u64, policy: Policy, premium: Balance) -> DispatchResult {
	let Policy { coverage, expires_at, .. } = policy;
	Collateral::accept_policy(signed(who), unit, INSURER, coverage, expires_at, premium)
}

fn pledged_and_insured() -> u64 {
	let unit = insured(&[1]);
	assert_ok!(Collateral::pledge(unit, &OWNER));
	unit
}

#[test]
fn binds_the_policy_and_pays_the_premium() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		offered(unit, policy(), 500);
		let (owner, insurer) = (usdai(&OWNER), usdai(&INSURER));
		assert_ok!(accept(OWNER, unit, policy(), 500));
		let (id, payer, premium) = (0, OWNER, 500);
		let event = Event::Insured { unit, id, insurer: INSURER, policy: policy(), payer, premium };
		assert_eq!(last_event(), event.into());
		assert_eq!(cover(unit), Some(Cover { id, insurer: INSURER, policy: policy() }));
		assert_eq!((owner - usdai(&OWNER), usdai(&INSURER) - insurer), (500, 500));
		assert_eq!(exposure(&INSURER), (policy().coverage, 0));
		assert!(!PolicyOffers::<Test>::contains_key(unit, INSURER));
		assert_noop!(accept(OWNER, unit, policy(), 500), Error::<Test>::NothingOffered);
	});
}

/// An insurer that swaps its offer before the acceptance is included binds nobody, and is not paid.
#[test]
fn refuses_other_terms_than_those_that_are_accepted() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		offered(unit, policy(), 500);
		let more = Policy { coverage: policy().coverage + 1, ..policy() };
		let later = Policy { expires_at: policy().expires_at + 1, ..policy() };
		for (policy, premium) in [(more, 500), (later, 500), (policy(), 499), (policy(), 501)] {
			assert_noop!(accept(OWNER, unit, policy, premium), Error::<Test>::OfferChanged);
		}
	});
}

#[test]
fn is_for_the_owner_alone_while_the_unit_secures_no_loan() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		offered(unit, policy(), 0);
		for who in [STRANGER, INSURER, CUSTODIAN] {
			assert_noop!(accept(who, unit, policy(), 0), Error::<Test>::NotOwner);
		}
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_noop!(accept(OWNER, unit, policy(), 0), Error::<Test>::NotOwner);
		assert_ok!(accept(BUYER, unit, policy(), 0));
		// And replaces it by a smaller one of another insurer.
		let less = Policy { coverage: 1, expires_at: NOW + 1, ..policy() };
		assert_ok!(bind_by(BUYER, OTHER_INSURER, unit, less, 0));
		assert_eq!(cover(unit).unwrap().insurer, OTHER_INSURER);
		assert_eq!((exposure(&INSURER), exposure(&OTHER_INSURER)), ((0, 0), (1, 0)));
	});
}

#[test]
fn is_refused_in_other_states_and_once_a_loss_is_reported() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let Some(error) = (match state {
				State::Seized => Some(Error::<Test>::UnitSeized),
				State::Redeeming => Some(Error::UnitRedeeming),
				_ => None,
			}) else {
				continue;
			};
			if state == State::Redeeming {
				assert_ok!(Collateral::cancel_redemption(signed(OWNER), unit));
			}
			offered(unit, policy(), 0);
			if state == State::Redeeming {
				assert_ok!(Collateral::request_redemption(signed(OWNER), unit));
			}
			assert_noop!(accept(OWNER, unit, policy(), 0), error);
		}
		let unit = issued(&[9]);
		offered(unit, policy(), 0);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		assert_noop!(accept(OWNER, unit, policy(), 0), Error::<Test>::CoverBoundByLoss);
	});
}

#[test]
fn needs_an_admitted_insurer_and_a_policy_that_runs() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		offered(unit, policy(), 0);
		hypothetically!({
			InsurerMembers::set(&vec![]);
			assert_noop!(accept(OWNER, unit, policy(), 0), Error::<Test>::UnknownInsurer);
		});
		let offered = policy();
		advance(86_400);
		assert_noop!(accept(OWNER, unit, offered, 0), Error::<Test>::ExpiryNotInFuture);
	});
}

/// The bond is a fifth of the exposure: five policies of 200,000 need 200,000.
#[test]
fn needs_a_bond_for_the_exposure() {
	new_test_ext().execute_with(|| {
		for serial in 1..=4 {
			insured(&[serial]);
		}
		let unit = issued(&[9]);
		let more = Policy { coverage: 200_001, ..policy() };
		assert_noop!(insure(INSURER, unit, more.clone()), Error::<Test>::BondTooSmall);
		assert_ok!(insure(INSURER, unit, policy()));
		assert_eq!(exposure(&INSURER), (1_000_000, 0));
		// The policy that is replaced does not count twice.
		assert_ok!(insure(INSURER, unit, policy()));
		let other = issued(&[10]);
		let least = Policy { coverage: 1, ..policy() };
		assert_noop!(insure(INSURER, other, least), Error::<Test>::BondTooSmall);
		assert_ok!(Collateral::post_bond(signed(INSURER), 1));
		assert_ok!(insure(INSURER, unit, more));
		// A higher ratio ends no policy, and binds no new one.
		let params = Parameters { bond_ratio: Perbill::from_percent(21), ..Default::default() };
		assert_ok!(Collateral::set_params(root(), params));
		assert_noop!(insure(INSURER, unit, policy()), Error::<Test>::BondTooSmall);
		let huge = Policy { coverage: u128::MAX, ..policy() };
		assert_noop!(insure(INSURER, unit, huge), Error::<Test>::BondTooSmall);
	});
}

#[test]
fn pays_no_premium_from_or_to_a_frozen_account_or_without_money() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		offered(unit, policy(), DOLLARS + BOND);
		let accept_it = || accept(OWNER, unit, policy(), DOLLARS + BOND);
		for who in [OWNER, INSURER] {
			hypothetically!({
				set_status(&who, AccountStatus::Frozen);
				assert_noop!(accept_it(), Error::<Test>::AccountFrozen);
			});
		}
		hypothetically!({
			assert_ok!(Collateral::do_post_bond(INSURER, 1));
			offered(unit, policy(), DOLLARS + BOND + 1);
			let all = accept(OWNER, unit, policy(), DOLLARS + BOND + 1);
			assert_noop!(all, Error::<Test>::InsufficientUsdai);
		});
		assert_ok!(accept_it());
		// Without a premium nobody is paid.
		let unit = issued(&[2]);
		offered(unit, policy(), 0);
		set_status(&INSURER, AccountStatus::Frozen);
		assert_ok!(accept(OWNER, unit, policy(), 0));
	});
}

#[test]
fn renews_that_of_a_pledged_unit_for_any_account_and_never_lowers_it() {
	new_test_ext().execute_with(|| {
		let unit = pledged_and_insured();
		let Policy { coverage, expires_at, .. } = policy();
		let less = Policy { coverage: coverage - 1, expires_at: expires_at + 9, ..policy() };
		let shorter = Policy { coverage: coverage + 9, expires_at: expires_at - 1, ..policy() };
		for (who, policy) in [(OWNER, less), (STRANGER, shorter)] {
			let renewed = bind_by(who, OTHER_INSURER, unit, policy, 3);
			assert_noop!(renewed, Error::<Test>::CoverWouldFall);
		}
		let lender = usdai(&STRANGER);
		let next = Policy { coverage, expires_at: expires_at + 1, ..policy() };
		assert_ok!(bind_by(STRANGER, OTHER_INSURER, unit, next, 3));
		assert_eq!(lender - usdai(&STRANGER), 3);
		assert_eq!(cover(unit).unwrap().insurer, OTHER_INSURER);
	});
}

/// A policy of 1 until the end of time would keep every real renewal out. So the advance of an
/// account that is not the owner covers no less than before; then any expiry is better than none.
#[test]
fn replaces_an_expired_one_by_any_for_the_owner_alone() {
	new_test_ext().execute_with(|| {
		let unit = pledged_and_insured();
		let coverage = policy().coverage;
		advance(86_400);
		let tiny = Policy { coverage: 1, expires_at: u64::MAX, ..policy() };
		let less = Policy { coverage: coverage - 1, expires_at: now() + 1, ..policy() };
		for policy in [tiny.clone(), less.clone()] {
			let by_stranger = bind_by(STRANGER, OTHER_INSURER, unit, policy, 0);
			assert_noop!(by_stranger, Error::<Test>::CoverWouldFall);
		}
		hypothetically!({
			assert_ok!(bind_by(OWNER, OTHER_INSURER, unit, less, 0));
		});
		hypothetically!({
			assert_ok!(bind_by(OWNER, OTHER_INSURER, unit, tiny, 0));
			// It counts, and it is the owner's own unit that needs a renewal of no end.
			let whole = bind_by(OWNER, INSURER, unit, policy(), 0);
			assert_noop!(whole, Error::<Test>::CoverWouldFall);
		});
		let as_much = Policy { coverage, expires_at: now() + 1, ..policy() };
		assert_ok!(bind_by(STRANGER, OTHER_INSURER, unit, as_much, 0));
		assert_eq!((exposure(&INSURER), exposure(&OTHER_INSURER)), ((0, 0), (coverage, 0)));
	});
}

/// What a policy has paid is not covered any more.
#[test]
fn compares_with_what_an_expired_one_has_left() {
	new_test_ext().execute_with(|| {
		let unit = pledged_and_insured();
		Collateral::claim_paid(&reference(unit), 150_000, false);
		advance(86_400);
		let with = |coverage| Policy { coverage, expires_at: now() + 1, ..policy() };
		let renew = |coverage| bind_by(STRANGER, OTHER_INSURER, unit, with(coverage), 0);
		assert_noop!(renew(49_999), Error::<Test>::CoverWouldFall);
		assert_ok!(renew(50_000));
	});
}

/// It runs for a day more, and does not count.
#[test]
fn replaces_that_of_a_removed_insurer_without_its_expiry() {
	new_test_ext().execute_with(|| {
		let unit = pledged_and_insured();
		let coverage = policy().coverage;
		let shorter = Policy { coverage, expires_at: policy().expires_at - 1, ..policy() };
		let less = Policy { coverage: coverage - 1, ..shorter.clone() };
		let renew = |who, policy: &Policy| bind_by(who, OTHER_INSURER, unit, policy.clone(), 0);
		for who in [OWNER, STRANGER] {
			assert_noop!(renew(who, &shorter), Error::<Test>::CoverWouldFall);
		}
		InsurerMembers::set(&vec![OTHER_INSURER]);
		assert_noop!(renew(STRANGER, &less), Error::<Test>::CoverWouldFall);
		hypothetically!({
			assert_ok!(renew(OWNER, &less));
		});
		// Nothing insures the unit, so that a borrower without an admission keeps nobody out.
		BorrowerMembers::set(&vec![]);
		assert_ok!(renew(STRANGER, &shorter));
		assert_eq!((exposure(&INSURER), exposure(&OTHER_INSURER)), ((0, 0), (coverage, 0)));
	});
}

#[test]
fn asks_for_the_groups_of_a_pledged_unit() {
	new_test_ext().execute_with(|| {
		let unit = pledged_and_insured();
		let renew = || bind_by(STRANGER, OTHER_INSURER, unit, policy(), 0);
		hypothetically!({
			AreOneGroup::set(&true);
			assert_noop!(renew(), Error::<Test>::ConflictOfInterest);
			advance(86_400);
			let policy = Policy { expires_at: now() + 1, ..policy() };
			let renewed = bind_by(STRANGER, OTHER_INSURER, unit, policy, 0);
			assert_noop!(renewed, Error::<Test>::ConflictOfInterest);
		});
		// A borrower that gives up its admission has no group. So it replaces no policy that runs,
		// and does not keep lenders from insuring a unit that nothing insures.
		BorrowerMembers::set(&vec![]);
		assert_noop!(renew(), Error::<Test>::ConflictOfInterest);
		advance(86_400);
		let policy = Policy { expires_at: now() + 1, ..policy() };
		assert_ok!(bind_by(STRANGER, OTHER_INSURER, unit, policy, 0));
	});
}
