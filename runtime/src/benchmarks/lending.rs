//! The benchmarks of lending: units, members and money of loans.

use sp_runtime::Perbill;

use super::*;

/// Units, members and money of loans.
pub struct LendingHelper;

impl LendingHelper {
	fn model(number: u32) -> infrafi_protocol::Model {
		BoundedVec::truncate_from(alloc::format!("model-{number}").into_bytes())
	}

	/// Registers a model with a price in dollars, and an hourly rate.
	pub(super) fn appraise(model: &infrafi_protocol::Model, dollars: u32) {
		Self::price(model, dollars);
		// Earned back in a thousand hours: the price is the lower value.
		let hourly = FixedU128::from_rational(dollars.into(), 1_000);
		Self::feed(OracleKey::HourlyRate(model.clone()), hourly);
	}

	/// Registers a model with a price in dollars.
	fn price(model: &infrafi_protocol::Model, dollars: u32) {
		let whole = Perbill::one();
		let params = pallet_appraisal::ModelParams {
			depreciation: Perbill::from_percent(1),
			floor: Perbill::from_percent(99),
			grades: pallet_appraisal::Grades { a: whole, b: whole, c: whole },
			income: pallet_appraisal::IncomeParams {
				economic_life: infrafi_finance::income::MAX_LIFE,
				utilisation: whole,
				margin: whole,
				discount_rate: FixedU128::from_rational(15, 100),
			},
		};
		Appraisal::set_model(RuntimeOrigin::root(), model.clone(), Some(params))
			.expect("there is room for the model");
		Self::feed(OracleKey::Price(model.clone()), FixedU128::from_u32(dollars));
	}

	fn feed(key: OracleKey, value: FixedU128) {
		let as_of = configs::ProtocolClock::now();
		let accepted = Some(pallet_appraisal::DatedValue { value, as_of });
		let feed = pallet_appraisal::Feed { accepted, ..pallet_appraisal::Feed::new(as_of) };
		pallet_appraisal::Feeds::<Runtime>::insert(&key, feed);
	}
}

impl pallet_lending::BenchmarkHelper<AccountId> for LendingHelper {
	fn unit(owner: &AccountId, number: u32, value: Balance) -> infrafi_protocol::UnitId {
		use frame_support::traits::fungible::Mutate;
		use infrafi_protocol::unit::{Class, Document, Grade, Policy, Unit};
		use pallet_collateral::{benchmarking::serial, BenchmarkHelper};

		let account = |name| frame_benchmarking::account(name, number, 0);
		let [custodian, insurer]: [AccountId; 2] = ["custodian", "insurer"].map(account);
		CollateralHelper::add_custodian(&custodian);
		CollateralHelper::add_insurer(&insurer);
		<Balances as Mutate<_>>::mint_into(owner, 1_000 * INFRA).expect("the owner exists");
		let model = Self::model(number % pallet_lending::MAX_MODELS_OF_LOAN as u32);
		let dollars = value.saturating_div(1_000_000_000_000_000_000).saturating_mul(2);
		Self::appraise(&model, dollars.try_into().unwrap_or(u32::MAX));

		let now = configs::ProtocolClock::now();
		let unit = Unit {
			class: Class::Gpu,
			model,
			quantity: 1,
			serials: BoundedVec::truncate_from(alloc::vec![serial(number)]),
			custodian: custodian.clone(),
			facility: BoundedVec::truncate_from(alloc::format!("facility-{number}").into_bytes()),
			document: Document {
				hash: Default::default(),
				uri: BoundedVec::truncate_from(alloc::vec![b'u'; 128]),
			},
			in_service_at: now,
			grade: Grade::A,
		};
		let id = pallet_collateral::NextUnitId::<Runtime>::get();
		let signed = RuntimeOrigin::signed;
		Collateral::apply(signed(owner.clone()), unit).expect("the unit is described well");
		Collateral::issue_receipt(signed(custodian), id).expect("the custodian is one");
		let policy = Policy {
			number: BoundedVec::truncate_from(alloc::vec![b'n'; 64]),
			// A billion dollars: the bonds of all insurers stay below the highest supply cap.
			coverage: 1_000_000_000_000_000_000_000_000_000,
			expires_at: now.saturating_add(11 * 366 * 24 * 60 * 60),
		};
		let (coverage, expires_at) = (policy.coverage, policy.expires_at);
		<Self as pallet_lending::BenchmarkHelper<_>>::fund(&insurer, coverage);
		<Balances as Mutate<_>>::mint_into(&insurer, 1_000 * INFRA).expect("the insurer exists");
		Collateral::post_bond(signed(insurer.clone()), coverage).expect("the insurer has money");
		Collateral::insure(signed(insurer.clone()), id, policy, 0).expect("the insurer is one");
		let owner = signed(owner.clone());
		Collateral::accept_policy(owner, id, insurer, coverage, expires_at, 0)
			.expect("the bond suffices");
		id
	}

	/// The longest lease. Its lessee is admitted, and independent of the owner.
	fn lease(unit: infrafi_protocol::UnitId, hourly: Balance) {
		use infrafi_protocol::unit::Document;

		let lessee: AccountId = frame_benchmarking::account("lessee", 0, 0);
		admit(Role::Lessee, &lessee);
		let owner = Collateral::unit(unit).expect("the unit exists").owner;
		let from = configs::ProtocolClock::now();
		let lease = pallet_leases::Lease {
			unit,
			lessee: lessee.clone(),
			hourly,
			from,
			until: from.saturating_add(Leases::params().max_term),
			document: Document {
				hash: Default::default(),
				uri: BoundedVec::truncate_from(alloc::vec![b'u'; 128]),
			},
		};
		let id = pallet_leases::NextLeaseId::<Runtime>::get();
		let signed = RuntimeOrigin::signed;
		Leases::offer(signed(owner), lease).expect("the owner can offer it");
		Leases::accept(signed(lessee), id).expect("the lessee can accept it");
		pallet_leases::Leases::<Runtime>::mutate(id, |record| {
			let record = record.as_mut().expect("the lease exists");
			record.lease.from = from.saturating_sub(1);
		});
	}

	fn let_later(unit: infrafi_protocol::UnitId) {
		use frame_support::traits::{Consideration, Footprint};

		let id = pallet_leases::ActiveLeases::<Runtime>::get(unit).expect("the unit is let");
		let number = u32::try_from(unit).unwrap_or(u32::MAX);
		let offeror: AccountId = frame_benchmarking::account("offeror", number, 0);
		pallet_leases::Leases::<Runtime>::mutate(id, |record| {
			let record = record.as_mut().expect("the lease exists");
			let footprint = Footprint::from_encodable(&record.lease);
			type Deposit = <Runtime as pallet_leases::Config>::Consideration;
			Deposit::ensure_successful(&offeror, footprint);
			let ticket = Deposit::new(&offeror, footprint).expect("the offeror can pay");
			let old = core::mem::replace(&mut record.ticket, ticket);
			old.drop(&record.offered_by).expect("the deposit is held");
			record.offered_by = offeror;
			let after = Leases::params().max_after_sale.saturating_mul(2);
			record.lease.from = configs::ProtocolClock::now().saturating_add(after);
			record.lease.until = record.lease.from.saturating_add(after);
		});
	}

	fn lose(unit: infrafi_protocol::UnitId) {
		pallet_collateral::Units::<Runtime>::mutate(unit, |record| {
			let record = record.as_mut().expect("the unit exists");
			record.loss = Some(infrafi_protocol::unit::LossKind::Destroyed);
		});
	}

	fn models(count: u32) -> Vec<infrafi_protocol::Model> {
		(0..count).map(Self::model).collect()
	}

	fn price_models() {
		// An hourly rate is looked up even of a model that has none.
		let most: u32 = MaxFeedValues::get();
		let room = most.saturating_sub(pallet_appraisal::Feeds::<Runtime>::count());
		(0..room).for_each(|number| Self::price(&Self::model(number + 1_000), 1_000));
	}

	fn admit_borrower(who: &AccountId) {
		admit(Role::Borrower, who);
	}

	fn admit_curator(who: &AccountId) {
		admit(Role::Curator, who);
	}

	fn fund(who: &AccountId, amount: Balance) {
		pallet_reserve::benchmarking::issue::<Runtime>(who, Usdai(amount));
	}

	/// A saver deposits USDai: their cash in the reserve bounds what the vault lends.
	fn fund_vault(amount: Balance) {
		let saver: AccountId = frame_benchmarking::account("saver", 0, 0);
		pallet_reserve::benchmarking::issue::<Runtime>(&saver, Usdai(amount));
		let saver = RuntimeOrigin::signed(saver);
		Vault::deposit(saver, amount, 0, 0).expect("the vault takes savings");
	}

	fn fill_reserve() {
		fill_reserve();
	}

	fn incur_loss(loss: Usdai) {
		pallet_reserve::benchmarking::incur_loss::<Runtime>(loss);
	}

	fn set_time(seconds: u64) {
		set_clock(seconds);
	}
}
