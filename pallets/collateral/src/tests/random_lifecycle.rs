//! Random life cycles of units: every call and every action of lending, by any account, while time
//! advances and members change. After each step every invariant holds, and each unit is in the
//! state that the step leads to.

use std::collections::BTreeMap;

use frame_support::{dispatch::DispatchResultWithPostInfo, storage::with_storage_layer};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{LossKind, Policy, State, Unit},
	Custody,
};
use sp_runtime::DispatchError;

use super::random::Random;
use crate::{mock::*, Parameters, Units};

const STEPS: u32 = 2_000;
const PEOPLE: [AccountId; 3] = [OWNER, BUYER, STRANGER];
const CUSTODIANS: [AccountId; 2] = [CUSTODIAN, OTHER_CUSTODIAN];
const INSURERS: [AccountId; 2] = [INSURER, OTHER_INSURER];

/// The steps, each with the allowed states of the unit before, and its state after. `None` if the
/// step ends the unit or does not change its state.
const LIFECYCLE_STEPS: [(&str, &[State], Option<State>); 22] = {
	use State::*;
	[
		("withdraw_application", &[Applied], None),
		("decline", &[Applied], None),
		("issue_receipt", &[Applied], Some(Issued)),
		("confirm_custody", &[Issued, Pledged, Seized, Redeeming], None),
		("insure", &[Issued, Pledged, Seized], None),
		("accept_policy", &[Issued, Pledged], None),
		("withdraw_offer", &[Applied, Issued, Pledged, Seized, Redeeming], None),
		("post_bond", &[Applied, Issued, Pledged, Seized, Redeeming], None),
		("withdraw_bond", &[Applied, Issued, Pledged, Seized, Redeeming], None),
		("cancel_policy", &[Issued, Redeeming], None),
		("report_loss", &[Issued, Pledged, Seized, Redeeming], None),
		("withdraw_loss", &[Issued, Pledged, Seized, Redeeming], None),
		("request_redemption", &[Issued], Some(Redeeming)),
		("cancel_redemption", &[Redeeming], Some(Issued)),
		("confirm_release", &[Redeeming], None),
		("reassign", &[Applied, Issued, Pledged, Seized, Redeeming], None),
		("pledge", &[Issued], Some(Pledged)),
		("seize", &[Pledged], Some(Seized)),
		("release", &[Pledged, Seized], Some(Issued)),
		("release_to_a_buyer", &[Pledged, Seized], Some(Issued)),
		("transfer", &[Issued], None),
		("apply", &[], None),
	]
};

/// Steps of an insurer without a unit.
const BONDS: [&str; 2] = ["post_bond", "withdraw_bond"];

/// Steps that end the unit.
const ENDS: [&str; 3] = ["withdraw_application", "decline", "confirm_release"];

impl Random {
	/// The account that has the right, or in a quarter of the cases any account.
	fn who(&mut self, may: &AccountId) -> AccountId {
		match self.below(4) {
			0 => self.one(&[&PEOPLE[..], &CUSTODIANS, &INSURERS].concat()),
			_ => may.clone(),
		}
	}
}

/// A live unit, or sometimes an id without a unit.
fn some_unit(random: &mut Random) -> u64 {
	let mut live: Vec<u64> = Units::<Test>::iter_keys().collect();
	live.sort();
	match random.below(20) {
		0 => 1_000_000,
		_ if live.is_empty() => 0,
		_ => random.one(&live),
	}
}

/// Changes members and governed values, and advances the clock.
fn surroundings(random: &mut Random) {
	match random.below(40) {
		0 => CustodianMembers::set(&vec![random.one(&CUSTODIANS)]),
		1 => InsurerMembers::set(&vec![random.one(&INSURERS)]),
		2..=5 => {
			CustodianMembers::set(&CUSTODIANS.to_vec());
			InsurerMembers::set(&INSURERS.to_vec());
		}
		6 => advance(random.below(40 * 86_400)),
		7 => {
			let params = Parameters {
				max_custody_age: 1 + random.below(40 * 86_400),
				max_application_age: 1 + random.below(4 * 86_400),
				..Default::default()
			};
			Collateral::set_params(root(), params).unwrap();
		}
		_ => advance(random.below(600)),
	}
}

fn run(step: &str, unit: u64, random: &mut Random) -> Result<(), DispatchError> {
	let info = Collateral::unit(unit);
	let (owner, applicant, custodian, insurer) = match info {
		Some(info) => {
			let insurer = info.cover.map_or(INSURER, |cover| cover.insurer);
			(info.owner, info.applicant, info.unit.custodian, insurer)
		}
		None => (OWNER, OWNER, CUSTODIAN, INSURER),
	};
	let (owner, applicant) = (random.who(&owner), random.who(&applicant));
	let keeper = signed(random.who(&custodian));
	let keeper_or_governance = if random.below(8) == 0 { root() } else { keeper.clone() };
	let insurer = [insurer, owner.clone()][random.below(2) as usize].clone();
	let buyer = random.one(&PEOPLE);
	match step {
		"apply" => {
			let first = 1 + random.below(60);
			let serials: Vec<u64> = (first..=first + random.below(3)).collect();
			let unit = Unit { custodian: random.one(&CUSTODIANS), ..server(&serials) };
			Collateral::apply(signed(buyer), unit)
		}
		"withdraw_application" => done(Collateral::withdraw_application(signed(applicant), unit)),
		"decline" => done(Collateral::decline(keeper_or_governance, unit)),
		"issue_receipt" => Collateral::issue_receipt(keeper, unit),
		"confirm_custody" => Collateral::confirm_custody(keeper, vec![unit].try_into().unwrap()),
		"insure" => {
			let until = now() + random.below(20 * 86_400);
			let policy = Policy { expires_at: until, ..policy() };
			done(Collateral::insure(signed(random.one(&INSURERS)), unit, policy, 0))
		}
		"accept_policy" => {
			let expires_at = now() + 1 + random.below(20 * 86_400);
			let policy = Policy { coverage: 20_000, expires_at, ..policy() };
			bind_by(owner, random.one(&INSURERS), unit, policy, 0)
		}
		"withdraw_offer" => Collateral::withdraw_offer(signed(random.one(&INSURERS)), unit),
		"post_bond" => {
			let amount = u128::from(random.below(9_000));
			Collateral::post_bond(signed(random.who(&insurer)), amount)
		}
		"withdraw_bond" => {
			let amount = u128::from(random.below(9_000));
			done(Collateral::withdraw_bond(signed(random.who(&insurer)), amount))
		}
		"cancel_policy" => {
			let who = if random.below(3) == 0 { root() } else { signed(owner) };
			Collateral::cancel_policy(who, unit)
		}
		"report_loss" => {
			let kind = random.one(&[LossKind::Damaged, LossKind::Missing, LossKind::Destroyed]);
			done(Collateral::report_loss(keeper, unit, kind))
		}
		"withdraw_loss" => done(Collateral::withdraw_loss(keeper, unit)),
		"request_redemption" => Collateral::request_redemption(signed(owner), unit),
		"cancel_redemption" => Collateral::cancel_redemption(signed(owner), unit),
		"confirm_release" => done(Collateral::confirm_release(keeper, unit)),
		"reassign" => Collateral::reassign(root(), unit, random.one(&CUSTODIANS)),
		// Calls of lending are transactional, too.
		"pledge" => with_storage_layer(|| Collateral::pledge(unit, &owner)),
		"seize" => with_storage_layer(|| Collateral::seize(unit)),
		"release" => with_storage_layer(|| Collateral::release(unit, &owner)),
		"release_to_a_buyer" => with_storage_layer(|| Collateral::release(unit, &buyer)),
		"transfer" => Nfts::transfer(signed(owner), UNIT_COLLECTION, unit, buyer),
		_ => unreachable!("{step}"),
	}
}

fn done(result: DispatchResultWithPostInfo) -> Result<(), DispatchError> {
	result.map(|_| ()).map_err(|error| error.error)
}

fn states() -> BTreeMap<u64, State> {
	Units::<Test>::iter().map(|(id, record)| (id, record.state)).collect()
}

fn walk(seed: u64) -> BTreeMap<&'static str, (u32, u32)> {
	let mut counts = BTreeMap::new();
	new_test_ext().execute_with(|| {
		let mut random = Random(seed);
		for number in 0..STEPS {
			surroundings(&mut random);
			let (step, from, to) = random.one(&LIFECYCLE_STEPS);
			let unit = some_unit(&mut random);
			let mut expected = states();
			let root = state_root();

			let result = run(step, unit, &mut random);

			let context = format!("seed {seed}, step {number}: {step} of {unit}: {result:?}");
			let (mut succeeded, mut failed) = counts.get(step).copied().unwrap_or_default();
			if result.is_ok() {
				succeeded += 1;
				if step == "apply" {
					expected.insert(crate::NextUnitId::<Test>::get() - 1, State::Applied);
				} else if !BONDS.contains(&step) {
					assert!(from.contains(&expected[&unit]), "{context}");
					if ENDS.contains(&step) {
						expected.remove(&unit);
					} else if let Some(to) = to {
						expected.insert(unit, to);
					}
				}
			} else {
				failed += 1;
				assert_eq!(state_root(), root, "{context}");
			}
			counts.insert(step, (succeeded, failed));
			assert_eq!(states(), expected, "{context}");
			check();
		}
	});
	counts
}

#[test]
fn every_step_keeps_every_invariant() {
	let mut total = BTreeMap::<&str, (u32, u32)>::new();
	for seed in 1..=2 {
		for (step, (succeeded, failed)) in walk(seed) {
			let sum = total.entry(step).or_default();
			*sum = (sum.0 + succeeded, sum.1 + failed);
		}
	}
	// A step that never occurred would be untested.
	assert_eq!(total.len(), LIFECYCLE_STEPS.len());
	assert!(
		total.values().all(|(succeeded, failed)| *succeeded >= 5 && *failed >= 5),
		"{total:#?}"
	);
}
