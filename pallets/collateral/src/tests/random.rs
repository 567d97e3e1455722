//! Thousands of random operations against a model without storage. All invariants are checked after
//! each of them.

use std::collections::BTreeMap;

use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{State, Unit},
};
use sp_runtime::{traits::Dispatchable, DispatchError};

use crate::{mock::*, Call, Error};

const STEPS: u32 = 1_000;

/// So few serial numbers that they collide.
const SERIALS: u64 = 150;

const PEOPLE: [AccountId; 3] = [OWNER, BUYER, STRANGER];
const CUSTODIANS: [AccountId; 2] = [CUSTODIAN, OTHER_CUSTODIAN];

#[derive(Clone, Debug)]
enum Op {
	Apply { who: AccountId, custodian: AccountId, serials: Vec<u64> },
	Withdraw { who: AccountId, unit: u64 },
	Issue { who: AccountId, unit: u64 },
	Decline { who: AccountId, unit: u64 },
	Transfer { who: AccountId, unit: u64, to: AccountId },
	Admit { custodian: AccountId },
	Dismiss { custodian: AccountId },
}

/// The state of the pallet as its users see it.
#[derive(Default)]
struct Model {
	units: BTreeMap<u64, Live>,
	next: u64,
	custodians: Vec<AccountId>,
}

struct Live {
	serials: Vec<u64>,
	applicant: AccountId,
	custodian: AccountId,
	/// The holder of the receipt.
	holder: Option<AccountId>,
}

impl Model {
	/// The result of an operation. The model changes only on success.
	fn run(&mut self, op: Op) -> Result<(), DispatchError> {
		match op {
			Op::Apply { who, custodian, serials } => {
				let mut distinct = serials.clone();
				distinct.sort();
				distinct.dedup();
				let taken = |live: &Live| live.serials.iter().any(|s| serials.contains(s));
				let error = if serials.is_empty() {
					Error::<Test>::NoSerials
				} else if distinct.len() < serials.len() {
					Error::DuplicateSerial
				} else if !self.custodians.contains(&custodian) {
					Error::UnknownCustodian
				} else if self.units.values().any(taken) {
					Error::SerialTaken
				} else {
					let live = Live { serials, applicant: who, custodian, holder: None };
					self.units.insert(self.next, live);
					self.next += 1;
					return Ok(());
				};
				Err(error.into())
			}
			Op::Withdraw { who, unit } => {
				let live = self.live(unit)?;
				live.ensure(live.applicant == who, Error::NotApplicant)?;
				self.units.remove(&unit);
				Ok(())
			}
			Op::Decline { who, unit } => {
				let live = self.live(unit)?;
				live.ensure(live.custodian == who, Error::NotCustodian)?;
				self.units.remove(&unit);
				Ok(())
			}
			Op::Issue { who, unit } => {
				let admitted = self.custodians.contains(&who);
				let live = self.live(unit)?;
				let named = live.custodian == who;
				let error =
					if named { Error::UnknownCustodian } else { Error::<Test>::NotCustodian };
				live.ensure(named && admitted, error)?;
				live.holder = Some(live.applicant.clone());
				Ok(())
			}
			Op::Transfer { who, unit, to } => {
				let live = self.units.get_mut(&unit);
				let Some(live) = live else {
					return Err(pallet_nfts::Error::<Test>::UnknownItem.into());
				};
				match &live.holder {
					None => Err(pallet_nfts::Error::<Test>::ItemLocked.into()),
					Some(holder) if *holder != who => {
						Err(pallet_nfts::Error::<Test>::NoPermission.into())
					}
					Some(_) => {
						live.holder = Some(to);
						Ok(())
					}
				}
			}
			Op::Admit { custodian } => {
				self.custodians.push(custodian);
				Ok(())
			}
			Op::Dismiss { custodian } => {
				self.custodians.retain(|member| *member != custodian);
				Ok(())
			}
		}
	}

	fn live(&mut self, unit: u64) -> Result<&mut Live, DispatchError> {
		self.units.get_mut(&unit).ok_or(Error::<Test>::UnknownUnit.into())
	}

	/// The chain has the same units as the model, in the same state.
	fn check(&self) {
		for id in 0..self.next {
			let info = Collateral::unit(id);
			let Some(live) = self.units.get(&id) else {
				assert_eq!(info, None);
				continue;
			};
			let info = info.expect("the unit is live");
			let state = if live.holder.is_some() { State::Issued } else { State::Applied };
			assert_eq!(info.state, state);
			assert_eq!(&info.applicant, &live.applicant);
			assert_eq!(&info.owner, live.holder.as_ref().unwrap_or(&live.applicant));
		}
		for serial in 0..SERIALS {
			let holder = self.units.iter().find(|(_, live)| live.serials.contains(&serial));
			assert_eq!(Collateral::serial(hash(serial)), holder.map(|(id, _)| *id));
		}
	}
}

impl Live {
	/// The caller is judged before the state.
	fn ensure(&self, may: bool, error: Error<Test>) -> Result<(), DispatchError> {
		if !may {
			return Err(error.into());
		}
		match self.holder {
			None => Ok(()),
			Some(_) => Err(Error::<Test>::NotApplied.into()),
		}
	}
}

/// Dispatches an operation on the chain.
fn dispatch(op: Op) -> Result<(), DispatchError> {
	let (who, call): (_, RuntimeCall) = match op {
		Op::Apply { who, custodian, serials } => {
			let unit = Unit { custodian, ..server(&serials) };
			(who, Call::apply { unit }.into())
		}
		Op::Withdraw { who, unit } => (who, Call::withdraw_application { unit }.into()),
		Op::Issue { who, unit } => (who, Call::issue_receipt { unit }.into()),
		Op::Decline { who, unit } => (who, Call::decline { unit }.into()),
		Op::Transfer { who, unit, to } => {
			let collection = UNIT_COLLECTION;
			(who, pallet_nfts::Call::transfer { collection, item: unit, dest: to }.into())
		}
		Op::Admit { custodian } => {
			CustodianMembers::set(&[CustodianMembers::get(), vec![custodian]].concat());
			return Ok(());
		}
		Op::Dismiss { custodian } => {
			let left =
				CustodianMembers::get().into_iter().filter(|member| *member != custodian).collect();
			CustodianMembers::set(&left);
			return Ok(());
		}
	};
	call.dispatch(signed(who)).map(|_| ()).map_err(|error| error.error)
}

/// Numbers that are the same in each run (xorshift).
pub(super) struct Random(pub u64);

impl Random {
	pub(super) fn below(&mut self, n: u64) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		self.0 % n
	}

	pub(super) fn one<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len() as u64) as usize].clone()
	}

	/// None to three serial numbers that are close together.
	fn serials(&mut self) -> Vec<u64> {
		let first = 1 + self.below(SERIALS - 6);
		(0..self.one(&[0, 1, 1, 1, 2, 3])).map(|_| first + self.below(5)).collect()
	}

	/// An operation on a unit, often a recent one. Half of the time the caller has the right to it,
	/// else it is any account.
	fn op(&mut self, model: &Model) -> Op {
		let unit = match self.below(8) {
			0 => model.next,
			1..=3 => model.next.saturating_sub(1 + self.below(4)),
			_ => self.one(&model.units.keys().copied().chain([model.next]).collect::<Vec<_>>()),
		};
		let anyone = self.one(&[&PEOPLE[..], &CUSTODIANS[..]].concat());
		let live = model.units.get(&unit).filter(|_| self.below(2) == 0);
		let custodian = self.one(&CUSTODIANS);
		match self.below(16) {
			0..=5 => Op::Apply { who: self.one(&PEOPLE), custodian, serials: self.serials() },
			6..=7 => Op::Withdraw { who: live.map_or(anyone, |l| l.applicant.clone()), unit },
			8..=9 => Op::Decline { who: live.map_or(anyone, |l| l.custodian.clone()), unit },
			10..=11 => Op::Issue { who: live.map_or(anyone, |l| l.custodian.clone()), unit },
			12..=13 => Op::Transfer {
				who: live.and_then(|l| l.holder.clone()).unwrap_or(anyone),
				unit,
				to: self.one(&PEOPLE),
			},
			14 if model.custodians.contains(&custodian) => Op::Dismiss { custodian },
			_ if !model.custodians.contains(&custodian) => Op::Admit { custodian },
			_ => Op::Issue { who: anyone, unit },
		}
	}
}

fn walk(seed: u64) -> BTreeMap<String, u32> {
	let mut outcomes = BTreeMap::new();
	new_test_ext().execute_with(|| {
		let mut random = Random(seed);
		let mut model = Model { custodians: CUSTODIANS.to_vec(), ..Default::default() };
		for step in 0..STEPS {
			let op = random.op(&model);
			let name = format!("{op:?}").split(' ').next().unwrap().to_string();
			let expected = model.run(op.clone());
			assert_eq!(dispatch(op.clone()), expected, "seed {seed}, step {step}: {op:?}");
			check();
			model.check();
			let outcome = match expected {
				Ok(()) => "done".to_string(),
				Err(error) => <&str>::from(error).to_string(),
			};
			*outcomes.entry(format!("{name}: {outcome}")).or_default() += 1;
		}
	});
	outcomes
}

#[test]
fn the_chain_does_what_the_model_does() {
	for seed in 1..=2 {
		let outcomes = walk(seed);
		// An outcome that never occurred would be untested.
		let seen: Vec<&str> = outcomes.keys().map(String::as_str).collect();
		assert_eq!(seen, OUTCOMES);
		assert!(outcomes.values().all(|times| *times >= 5), "{outcomes:#?}");
	}
}

/// All possible outcomes of the operations.
const OUTCOMES: [&str; 24] = [
	"Admit: done",
	"Apply: DuplicateSerial",
	"Apply: NoSerials",
	"Apply: SerialTaken",
	"Apply: UnknownCustodian",
	"Apply: done",
	"Decline: NotApplied",
	"Decline: NotCustodian",
	"Decline: UnknownUnit",
	"Decline: done",
	"Dismiss: done",
	"Issue: NotApplied",
	"Issue: NotCustodian",
	"Issue: UnknownCustodian",
	"Issue: UnknownUnit",
	"Issue: done",
	"Transfer: ItemLocked",
	"Transfer: NoPermission",
	"Transfer: UnknownItem",
	"Transfer: done",
	"Withdraw: NotApplicant",
	"Withdraw: NotApplied",
	"Withdraw: UnknownUnit",
	"Withdraw: done",
];
