//! The requirements of the benchmarks.

use frame_support::{traits::fungibles::Mutate, BoundedVec};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, unit::LossKind, UnitId};

use super::*;

impl crate::BenchmarkHelper<AccountId> for Units {
	fn unit(owner: &AccountId, id: u32, value: Balance) -> UnitId {
		put_unit(id.into(), owner.clone(), value);
		post_bond(&INSURER, 1_000_000_000_000);
		change_unit(id.into(), |unit| {
			let model = id % crate::MAX_MODELS_OF_LOAN as u32;
			unit.model = BoundedVec::truncate_from(format!("model-{model}").into_bytes());
			unit.facility = BoundedVec::truncate_from(format!("facility-{id}").into_bytes());
		});
		id.into()
	}

	fn lease(unit: UnitId, hourly: Balance) {
		let_unit(unit, LESSEE, 0, 10 * 365);
		LeaseRecords::mutate(unit, |lease| {
			let lease = lease.as_mut().unwrap();
			(lease.hourly, lease.from) = (hourly, lease.from - 1);
		});
	}

	fn let_later(unit: UnitId) {
		LeaseRecords::mutate(unit, |lease| {
			let lease = lease.as_mut().unwrap();
			(lease.from, lease.until) = (now() + 2 * BINDS, now() + 3 * BINDS);
		});
	}

	fn lose(unit: UnitId) {
		change_unit(unit, |unit| unit.loss = Some(LossKind::Destroyed));
	}

	fn models(count: u32) -> Vec<infrafi_protocol::Model> {
		(0..count).map(|id| BoundedVec::truncate_from(format!("model-{id}").into_bytes())).collect()
	}

	/// The prices of these tests are those of units.
	fn price_models() {}

	fn admit_borrower(who: &AccountId) {
		BorrowerList::set(&[BorrowerList::get(), vec![who.clone()]].concat());
	}

	fn admit_curator(who: &AccountId) {
		CuratorList::set(&[CuratorList::get(), vec![who.clone()]].concat());
	}

	fn fund(who: &AccountId, amount: Balance) {
		Assets::mint_into(USDAI, who, amount).unwrap();
	}

	fn fund_vault(amount: Balance) {
		Assets::mint_into(USDAI, &VAULT, amount).unwrap();
		let mut books = books();
		books.idle += amount;
		VaultBooks::put(books);
	}

	/// The vault of these tests has no reserve.
	fn fill_reserve() {}

	/// As above.
	fn incur_loss(_: Usdai) {}

	fn set_time(seconds: u64) {
		Timestamp::set_timestamp(seconds * 1_000);
	}
}
