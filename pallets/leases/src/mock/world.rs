//! Stand-ins for collateral and lending: units with a state and an owner, and accounts that receive
//! the rent.

use std::collections::BTreeMap;

use frame_support::{pallet_prelude::DispatchResult, parameter_types, weights::Weight};
use infrafi_protocol::{
	unit::State, Fact, Holder, LeaseBook, LeaseFacts, LeaseReview, RecordKeeper, RentSink,
	UnitHolder,
};
use sp_runtime::DispatchError;

use super::{AccountId, Balance, Leases};

parameter_types! {
	/// The units with their states and owners.
	pub storage Units: BTreeMap<u64, (State, AccountId)> = BTreeMap::new();
	/// Rent that arrived, by the account or purpose that received it.
	pub storage Received: BTreeMap<Purpose, Balance> = BTreeMap::new();
	/// The last payment: the lease before it, the payer and the amount.
	pub storage LastPayment: Option<(u64, Balance, AccountId, Balance)> = None;
	/// The units whose loans were brought up to now, each with its active lease at that time.
	pub storage Changes: Vec<(u64, Option<u64>)> = vec![];
	/// The loans for which lending was asked, each with the lease and its begin.
	pub storage Reviews: Vec<(u64, u64, u64)> = vec![];
	/// Whether lending refuses everything.
	pub storage Refuses: bool = false;
	/// Whether the next payment or look of lending ends the loan.
	pub storage EndsLoan: bool = false;
	/// The facts that were reported. Not in storage, where lending would write them.
	pub static Facts: Vec<(AccountId, Fact)> = vec![];
}

/// Where rent goes.
#[frame_support::stored]
#[derive(PartialOrd, Ord)]
pub enum Purpose {
	Owner(AccountId),
	Loan,
	Proceeds,
}

/// Units and lending.
pub struct World;

impl RecordKeeper<AccountId> for World {
	fn note(who: &AccountId, fact: Fact) {
		Facts::mutate(|facts| facts.push((who.clone(), fact)));
	}

	fn note_weight() -> Weight {
		NOTE_WEIGHT
	}
}

/// Weight of each call of lending.
pub const NOTE_WEIGHT: Weight = Weight::from_parts(6_000_000, 600);
pub const PAY_WEIGHT: Weight = Weight::from_parts(7_000_000, 700);
pub const CHANGE_WEIGHT: Weight = Weight::from_parts(8_000_000, 800);
pub const REVIEW_WEIGHT: Weight = Weight::from_parts(9_000_000, 900);

/// The error of lending when it refuses.
pub const REFUSED: DispatchError = DispatchError::Other("lending refuses");

pub fn set_unit(id: u64, state: State, owner: AccountId) {
	let mut units = Units::get();
	units.insert(id, (state, owner));
	Units::set(&units);
}

pub fn remove_unit(id: u64) {
	let mut units = Units::get();
	units.remove(&id);
	Units::set(&units);
}

pub fn unit(id: u64) -> Option<Holder<AccountId>> {
	let (state, owner) = Units::get().remove(&id)?;
	Some(Holder { state, owner })
}

/// The rent that a purpose has received.
pub fn received(purpose: Purpose) -> Balance {
	Received::get().get(&purpose).copied().unwrap_or_default()
}

fn proceed(unit: u64) -> DispatchResult {
	if Refuses::get() {
		return Err(REFUSED);
	}
	if EndsLoan::get() {
		Leases::set_recognised(unit, None);
	}
	Ok(())
}

impl UnitHolder<AccountId> for World {
	fn holder(id: u64) -> Option<Holder<AccountId>> {
		unit(id)
	}
}

impl RentSink<AccountId> for World {
	fn pay(
		lease: &LeaseFacts<AccountId>,
		from: &AccountId,
		amount: Balance,
	) -> Result<Option<AccountId>, DispatchError> {
		proceed(lease.unit)?;
		let Holder { state, owner } = unit(lease.unit).expect("the unit exists");
		let (purpose, to) = match state {
			State::Applied => panic!("an application has no lease"),
			State::Issued | State::Redeeming => (Purpose::Owner(owner.clone()), Some(owner)),
			State::Pledged => (Purpose::Loan, None),
			State::Seized => (Purpose::Proceeds, None),
		};
		let mut all = Received::get();
		*all.entry(purpose).or_default() += amount;
		Received::set(&all);
		LastPayment::set(&Some((lease.id, lease.paid, from.clone(), amount)));
		Ok(to)
	}

	fn pay_weight() -> Weight {
		PAY_WEIGHT
	}

	fn before_change(unit: u64) -> DispatchResult {
		proceed(unit)?;
		let active = Leases::active(unit).map(|lease| lease.id);
		Changes::set(&[Changes::get(), vec![(unit, active)]].concat());
		Ok(())
	}

	fn before_change_weight() -> Weight {
		CHANGE_WEIGHT
	}
}

impl LeaseReview<AccountId> for World {
	fn recognise(loan: u64, lease: &LeaseFacts<AccountId>) -> DispatchResult {
		proceed(lease.unit)?;
		Reviews::set(&[Reviews::get(), vec![(loan, lease.id, lease.from)]].concat());
		Ok(())
	}

	fn recognise_weight() -> Weight {
		REVIEW_WEIGHT
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for World {
	fn issued_unit() -> (u64, AccountId) {
		(super::UNIT, super::OWNER)
	}

	fn lessee(who: &AccountId) {
		super::Lessees::set(&[super::Lessees::get(), vec![who.clone()]].concat());
	}
}
