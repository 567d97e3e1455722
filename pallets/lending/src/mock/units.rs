//! Units and their appraisals, in place of the pallets collateral and appraisal.

use codec::{Decode, Encode};
use std::collections::BTreeMap;

use frame_support::{
	pallet_prelude::DispatchResult, storage_alias, traits::ConstU32, BoundedBTreeMap, BoundedVec,
	Twox64Concat,
};
use infrafi_protocol::{
	unit::{Condition, Cover, LossKind, Policy, State},
	Appraisal, Appraise, AppraiseError, Custody, StrikePrices, StruckPrices, StruckValue, UnitId,
	UnitRental,
};

use super::*;

/// Stores and appraises units, each in one record.
pub struct Units;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Unit {
	pub state: State,
	pub owner: AccountId,
	pub model: BoundedVec<u8, ConstU32<32>>,
	pub facility: BoundedVec<u8, ConstU32<64>>,
	pub custodian: AccountId,
	pub is_custody_fresh: bool,
	pub loss: Option<LossKind>,
	pub cover: Option<Cover<AccountId>>,
	/// Whether a claim on the policy is open.
	pub has_claim: bool,
	pub is_insurer_admitted: bool,
	/// The accepted value, if any.
	pub value: Option<Balance>,
	/// The lower one, while a jump is held.
	pub entry: Option<Balance>,
	pub as_of: u64,
	/// The hourly rate of each of its eight pieces, in USD, if its model has a feed.
	pub hourly: Option<FixedU128>,
}

#[storage_alias]
pub type UnitRecords = StorageMap<Lending, Twox64Concat, UnitId, Unit>;

pub fn change_unit(unit: UnitId, change: impl FnOnce(&mut Unit)) {
	UnitRecords::mutate(unit, |record| change(record.as_mut().unwrap()));
}

pub fn unit(unit: UnitId) -> Unit {
	UnitRecords::get(unit).unwrap()
}

/// A unit of an owner with this value, which passes every check.
pub fn put_unit(id: UnitId, owner: AccountId, value: Balance) {
	let policy = Policy {
		number: text("LMA-2026-1"),
		coverage: 1_000_000_000 * ONE,
		expires_at: NOW + 100 * 365 * DAY,
	};
	UnitRecords::insert(
		id,
		Unit {
			state: State::Issued,
			owner,
			model: text("H100-SXM5-80GB"),
			facility: text("Frankfurt FRA4"),
			custodian: CUSTODIAN,
			is_custody_fresh: true,
			loss: None,
			cover: Some(Cover { id, insurer: INSURER, policy }),
			has_claim: false,
			is_insurer_admitted: true,
			value: Some(value),
			entry: None,
			as_of: now(),
			hourly: None,
		},
	);
}

impl Custody<AccountId> for Units {
	fn condition(unit: UnitId) -> Option<Condition<AccountId>> {
		let unit = UnitRecords::get(unit)?;
		Some(Condition {
			state: unit.state,
			owner: unit.owner,
			model: unit.model,
			facility: unit.facility,
			custodian: unit.custodian,
			is_custody_fresh: unit.is_custody_fresh,
			loss: unit.loss,
			cover: unit.cover,
			has_claim: unit.has_claim,
			is_insurer_admitted: unit.is_insurer_admitted,
		})
	}

	fn pledge(unit: UnitId, owner: &AccountId) -> DispatchResult {
		UnitRecords::try_mutate(unit, |record| {
			let record = record.as_mut().ok_or("no such unit")?;
			if record.owner != *owner || record.state != State::Issued {
				return Err("not to be pledged".into());
			}
			if record.has_claim {
				return Err("a claim is open".into());
			}
			record.state = State::Pledged;
			Ok(())
		})
	}

	fn seize(unit: UnitId) -> DispatchResult {
		UnitRecords::try_mutate(unit, |record| {
			let record = record.as_mut().ok_or("no such unit")?;
			if record.state != State::Pledged {
				return Err("not pledged".into());
			}
			record.state = State::Seized;
			Ok(())
		})
	}

	fn release(unit: UnitId, owner: &AccountId) -> DispatchResult {
		UnitRecords::try_mutate(unit, |record| {
			let record = record.as_mut().ok_or("no such unit")?;
			if !matches!(record.state, State::Pledged | State::Seized) {
				return Err("not pledged".into());
			}
			if record.state == State::Seized && record.owner != *owner {
				(record.cover, record.has_claim) = (None, false);
			}
			record.state = State::Issued;
			record.owner = owner.clone();
			Ok(())
		})
	}
}

/// Values at a strike, by unit: the lower of accepted and held, its time, and whether it is firm.
type StruckUnits = BoundedBTreeMap<UnitId, (Balance, u64, bool), ConstU32<100_000>>;

impl StrikePrices for Units {
	type Prices = StruckUnits;

	fn strike() -> StruckPrices<StruckUnits> {
		let priced = UnitRecords::iter().filter_map(|(id, unit)| {
			let accepted = unit.value?;
			let value = unit.entry.unwrap_or(accepted).min(accepted);
			let is_firm = unit.entry.is_none() && now() - unit.as_of <= FRESH;
			Some((id, (value, unit.as_of, is_firm)))
		});
		let prices: BTreeMap<_, _> = priced.collect();
		let are_firm = prices.values().all(|(_, _, is_firm)| *is_firm);
		StruckPrices { prices: prices.try_into().expect("there are few units"), are_firm }
	}

	fn struck_value(unit: UnitId, prices: &StruckUnits, _at: u64) -> Option<StruckValue> {
		let (value, as_of, is_firm) = *prices.get(&unit)?;
		Some(StruckValue { value, as_of, is_firm })
	}
}

impl Appraise for Units {
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		let appraisal = Self::last_good(unit)?;
		if now() - appraisal.as_of > FRESH {
			return Err(AppraiseError::Stale);
		}
		Ok(appraisal)
	}

	fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		let Appraisal { value, as_of } = Self::appraise(unit)?;
		let held = UnitRecords::get(unit).and_then(|unit| unit.entry).unwrap_or(value);
		Ok(Appraisal { value: value.min(held), as_of })
	}

	fn last_good(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		let unit = UnitRecords::get(unit).ok_or(AppraiseError::UnknownUnit)?;
		let value = unit.value.ok_or(AppraiseError::NoData)?;
		Ok(Appraisal { value, as_of: unit.as_of })
	}

	fn rental(unit: UnitId) -> Result<UnitRental, AppraiseError> {
		let unit = UnitRecords::get(unit).ok_or(AppraiseError::UnknownUnit)?;
		if unit.hourly.is_some() && now() - unit.as_of > FRESH {
			return Err(AppraiseError::Stale);
		}
		Ok(UnitRental {
			hourly: unit.hourly,
			quantity: 8,
			utilisation: Perbill::from_percent(70),
			margin: Perbill::from_percent(60),
			earns_until: EARNS_UNTIL,
		})
	}
}

/// The end of every unit's economic life.
pub const EARNS_UNTIL: u64 = NOW + 4 * 365 * DAY;

/// A loss of a unit was reported, or the report withdrawn.
pub fn notify_loss(unit: UnitId) {
	use infrafi_protocol::LossWatch;
	Lending::loss_changed(unit);
}
