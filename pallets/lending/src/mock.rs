//! A runtime with this pallet, the real pallets it goes through, and stand-ins for units, appraisal and vault.

use std::collections::BTreeMap;

use codec::{Decode, Encode};
use frame_support::{
	derive_impl,
	pallet_prelude::{DispatchError, DispatchResult},
	parameter_types, storage_alias,
	traits::{
		fungibles::{Balanced, Inspect, InspectHold, Mutate},
		tokens::{Fortitude, Precision, Preservation, WithdrawConsequence},
		AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, Contains, SortedMembers,
	},
	BoundedVec, PalletId, Twox64Concat,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureSignedBy};
use infrafi_finance::{
	curve::Amortisation,
	interest::{Aggregate, Interest, Rate},
	units::{Apr, Assets as Amount},
};
use infrafi_protocol::{
	assets::{USDAI, USDAI_DECIMALS},
	ids::POSITION_COLLECTION,
	unit::{Condition, Cover, LossKind, Policy, State},
	Appraisal, Appraise, AppraiseError, ClaimChange, Custody, Liquidity, LoanId, UnitId,
};
use pallet_nfts::{PalletFeature, PalletFeatures};
use sp_runtime::{
	traits::{IdentityLookup, Verify},
	AccountId32, BuildStorage, FixedU128, MultiSignature, Perbill, Permill,
};

use crate::{
	self as pallet_lending, types::Terms as TermsType, Fees, Grace, Lender, Loan, LtvCap,
	Parameters, Sale, Schedule, Tranche,
};

pub type AccountId = AccountId32;
pub type Balance = u128;
pub type Terms = TermsType<AccountId>;
type Block = frame_system::mocking::MockBlock<Test>;

pub const BORROWER: AccountId = AccountId::new([1; 32]);
pub const CURATOR: AccountId = AccountId::new([2; 32]);
pub const OTHER_CURATOR: AccountId = AccountId::new([3; 32]);
pub const LENDER: AccountId = AccountId::new([4; 32]);
pub const STRANGER: AccountId = AccountId::new([5; 32]);
pub const COMMITTEE: AccountId = AccountId::new([6; 32]);
pub const OTHER_BORROWER: AccountId = AccountId::new([7; 32]);
pub const TREASURY: AccountId = AccountId::new([8; 32]);
pub const VAULT: AccountId = AccountId::new([9; 32]);
pub const INSURER: AccountId = AccountId::new([10; 32]);

/// Everyone with money, and without a role in the protocol's own accounts.
pub const PEOPLE: [AccountId; 7] =
	[BORROWER, CURATOR, OTHER_CURATOR, LENDER, STRANGER, COMMITTEE, OTHER_BORROWER];

/// One USDai.
pub const ONE: Balance = 10u128.pow(USDAI_DECIMALS as u32);
pub const DAY: u64 = 24 * 60 * 60;
/// The time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;
/// What each account has at first.
pub const FUNDS: Balance = 100_000_000 * ONE;
/// What the vault has at first.
pub const IDLE: Balance = 1_000_000_000 * ONE;
/// How long an appraisal is fresh.
pub const FRESH: u64 = DAY;
/// The fee on the vault's interest.
pub const FEE: Perbill = Perbill::from_percent(10);

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(4)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(5)]
	pub type Nfts = pallet_nfts;
	#[runtime::pallet_index(6)]
	pub type Lending = pallet_lending;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type AccountData = pallet_balances::AccountData<Balance>;
	type Block = Block;
	type Lookup = IdentityLookup<AccountId>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

parameter_types! {
	pub NoFeatures: PalletFeatures = PalletFeatures::from_disabled(
		PalletFeature::Trading
			| PalletFeature::Attributes
			| PalletFeature::Approvals
			| PalletFeature::Swaps
	);
}

impl pallet_nfts::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = u32;
	type ItemId = u64;
	type Currency = Balances;
	type ForceOrigin = EnsureNever<AccountId>;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type Locker = Lending;
	type CollectionDeposit = ConstU128<0>;
	type ItemDeposit = ConstU128<0>;
	type MetadataDepositBase = ConstU128<0>;
	type AttributeDepositBase = ConstU128<0>;
	type DepositPerByte = ConstU128<0>;
	type StringLimit = ConstU32<256>;
	type KeyLimit = ConstU32<64>;
	type ValueLimit = ConstU32<64>;
	type ApprovalsLimit = ConstU32<1>;
	type ItemAttributesApprovalsLimit = ConstU32<1>;
	type MaxTips = ConstU32<1>;
	type MaxDeadlineDuration = ConstU64<100>;
	type MaxAttributesPerCall = ConstU32<1>;
	type Features = NoFeatures;
	type OffchainSignature = MultiSignature;
	type OffchainPublic = <MultiSignature as Verify>::Signer;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type WeightInfo = ();
	type BlockNumberProvider = System;
}

parameter_types! {
	/// Members, kept in storage, so that each test starts with these.
	pub storage BorrowerList: Vec<AccountId> = vec![BORROWER, OTHER_BORROWER];
	pub storage CuratorList: Vec<AccountId> = vec![CURATOR, OTHER_CURATOR];
	pub const LendingPalletId: PalletId = PalletId(*b"inf/lend");
	pub const TreasuryAccount: AccountId = TREASURY;
}

pub struct Borrowers;
impl Contains<AccountId> for Borrowers {
	fn contains(who: &AccountId) -> bool {
		BorrowerList::get().contains(who)
	}
}

pub struct Curators;
impl Contains<AccountId> for Curators {
	fn contains(who: &AccountId) -> bool {
		CuratorList::get().contains(who)
	}
}

pub struct Committee;
impl SortedMembers<AccountId> for Committee {
	fn sorted_members() -> Vec<AccountId> {
		vec![COMMITTEE]
	}
}

/// Frozen or blocked in USDai.
pub struct Frozen;
impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		Assets::can_withdraw(USDAI, who, 1) == WithdrawConsequence::Frozen
	}
}

impl pallet_lending::Config for Test {
	type Assets = Assets;
	type Holds = AssetsHolder;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Frozen = Frozen;
	type Treasury = TreasuryAccount;
	type Liquidity = Vault;
	type Custody = Units;
	type Appraisal = Units;
	type Nfts = Nfts;
	type CollectionConfig = pallet_nfts::CollectionConfigFor<Test>;
	type ItemConfig = pallet_nfts::ItemConfig;
	type Borrowers = Borrowers;
	type Curators = Curators;
	type CreditCommittee = EnsureSignedBy<Committee, AccountId>;
	type Governance = EnsureRoot<AccountId>;
	type Time = Timestamp;
	type PalletId = LendingPalletId;
	type MaxPerBlock = ConstU32<4>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Units;
}

/// Keeps and appraises units: all that can be said of one, in one record.
pub struct Units;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Unit {
	pub state: State,
	pub owner: AccountId,
	pub model: BoundedVec<u8, ConstU32<32>>,
	pub facility: BoundedVec<u8, ConstU32<64>>,
	pub is_custody_fresh: bool,
	pub loss: Option<LossKind>,
	pub cover: Option<Cover<AccountId>>,
	pub is_insurer_admitted: bool,
	/// The accepted value, if any.
	pub value: Option<Balance>,
	/// The lower one, while a jump is held.
	pub entry: Option<Balance>,
	pub as_of: u64,
}

#[storage_alias]
type UnitRecords = StorageMap<Lending, Twox64Concat, UnitId, Unit>;

pub fn change_unit(unit: UnitId, change: impl FnOnce(&mut Unit)) {
	UnitRecords::mutate(unit, |record| change(record.as_mut().unwrap()));
}

pub fn unit(unit: UnitId) -> Unit {
	UnitRecords::get(unit).unwrap()
}

/// A unit of the borrower, good in every respect, worth so much.
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
			is_custody_fresh: true,
			loss: None,
			cover: Some(Cover { insurer: INSURER, policy }),
			is_insurer_admitted: true,
			value: Some(value),
			entry: None,
			as_of: now(),
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
			is_custody_fresh: unit.is_custody_fresh,
			loss: unit.loss,
			cover: unit.cover,
			is_insurer_admitted: unit.is_insurer_admitted,
		})
	}

	fn pledge(unit: UnitId, owner: &AccountId) -> DispatchResult {
		UnitRecords::try_mutate(unit, |record| {
			let record = record.as_mut().ok_or("no such unit")?;
			if record.owner != *owner || record.state != State::Issued {
				return Err("not to be pledged".into());
			}
			record.state = State::Pledged;
			Ok(())
		})
	}

	fn seize(_: UnitId) -> DispatchResult {
		Err("nothing is seized here".into())
	}

	fn release(unit: UnitId, owner: &AccountId) -> DispatchResult {
		UnitRecords::try_mutate(unit, |record| {
			let record = record.as_mut().ok_or("no such unit")?;
			if record.state != State::Pledged {
				return Err("not pledged".into());
			}
			record.state = State::Issued;
			record.owner = owner.clone();
			Ok(())
		})
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
}

/// The vault: what it has, and what it counts of its loans, which it knows by their steps alone.
pub struct Vault;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Books {
	pub idle: Balance,
	pub claims: Aggregate,
	pub impairment: Amount,
	/// Fees taken of interest and late interest.
	pub fees: Balance,
	/// All that came in beyond principal.
	pub income: Balance,
}

#[storage_alias]
type VaultBooks = StorageValue<Lending, Books>;

parameter_types! {
	/// What the vault keeps back: a test closes draws with it.
	pub storage Buffer: Balance = 0;
}

/// The vault's books, brought up to now.
pub fn books() -> Books {
	let books = VaultBooks::get().unwrap_or_default();
	Books { claims: books.claims.accrue(now(), FEE).unwrap(), ..books }
}

/// What leavers are paid, for all shares.
pub fn conservative() -> Balance {
	let books = books();
	books.idle + books.claims.principal.0 - books.impairment.0
}

/// What newcomers pay, for all shares.
pub fn optimistic() -> Balance {
	let books = books();
	books.idle + books.claims.principal.0 + books.claims.net_down().unwrap().0
}

impl Liquidity for Vault {
	type Credit = crate::money::CreditOf<Test>;

	fn draw_limit() -> Result<Amount, DispatchError> {
		Ok(Amount(books().idle.saturating_sub(Buffer::get())))
	}

	fn lend(principal: Amount, apr: Apr) -> Result<Self::Credit, DispatchError> {
		if principal > Self::draw_limit()? {
			return Err("beyond the limit".into());
		}
		let mut books = books();
		books.idle -= principal.0;
		books.claims = books.claims.lend(principal, apr).map_err(|_| "overflow")?;
		VaultBooks::put(books);
		Assets::withdraw(
			USDAI,
			&VAULT,
			principal.0,
			Precision::Exact,
			Preservation::Expendable,
			Fortitude::Polite,
		)
	}

	fn book(change: ClaimChange, received: Self::Credit) -> DispatchResult {
		let mut books = books();
		let claims = books.claims;
		let money = received.peek();
		let interest = money - change.principal.0 - change.late.0;
		// Whoever says what the money pays says the truth, but for the rounding of one payment or two.
		assert!(change.interest.down().unwrap().0 <= interest);
		assert!(interest <= change.interest.up().unwrap().0 + 130);
		let claims = Aggregate {
			rate: claims.rate.minus(change.rate).unwrap(),
			principal: claims.principal.minus(change.principal).unwrap(),
			..claims
		};
		assert_eq!(change.principal_lost, Amount::ZERO);
		let (claims, fee) = claims.discharge(change.interest).unwrap();
		books.claims = claims.forgo(change.interest_lost).unwrap();
		let fee = fee.0 + change.late.part_down(FEE).unwrap().0;
		books.fees += fee;
		books.income += interest + change.late.0;
		books.idle += money - fee;
		books.impairment =
			books.impairment.plus(change.impairment).unwrap().minus(change.impaired).unwrap();
		VaultBooks::put(books);
		if money == 0 {
			return received.drop_zero().map_err(|_| "money is left".into());
		}
		Assets::resolve(&VAULT, received).map_err(|_| "the vault takes USDai".into())
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Units {
	fn unit(owner: &AccountId, id: u32, value: Balance) -> UnitId {
		put_unit(id.into(), owner.clone(), value);
		change_unit(id.into(), |unit| {
			unit.model = BoundedVec::truncate_from(format!("model-{id}").into_bytes());
			unit.facility = BoundedVec::truncate_from(format!("facility-{id}").into_bytes());
		});
		id.into()
	}

	fn models(count: u32) -> Vec<infrafi_protocol::Model> {
		(0..count).map(|id| BoundedVec::truncate_from(format!("model-{id}").into_bytes())).collect()
	}

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

	fn set_time(seconds: u64) {
		Timestamp::set_timestamp(seconds * 1_000);
	}
}

/// The only way to storage: what a test leaves behind is checked.
pub struct Ext(sp_io::TestExternalities);

pub fn params() -> Parameters {
	Parameters {
		ltv_caps: vec![LtvCap { model: text("H100-SXM5-80GB"), cap: Perbill::from_percent(70) }]
			.try_into()
			.unwrap(),
		min_window: 1,
		max_term: 30 * 365 * DAY,
		..Default::default()
	}
}

pub fn new_test_ext() -> Ext {
	let genesis = RuntimeGenesisConfig {
		assets: pallet_assets::GenesisConfig {
			assets: vec![(USDAI, VAULT, true, 1)],
			accounts: PEOPLE.map(|who| (USDAI, who, FUNDS)).to_vec(),
			..Default::default()
		},
		lending: pallet_lending::GenesisConfig { params: params(), ..Default::default() },
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
		Assets::mint_into(USDAI, &VAULT, IDLE).unwrap();
		let claims = Aggregate { at: NOW, ..Default::default() };
		VaultBooks::put(Books { idle: IDLE, claims, ..Default::default() });
		put_unit(0, BORROWER, 2_000_000 * ONE);
		Supply::set(&Assets::total_issuance(USDAI));
	});
	Ext(ext)
}

parameter_types! {
	/// What there was at first: lending makes and burns no money.
	pub storage Supply: Balance = 0;
}

impl Ext {
	/// Without the checks, for tests that leave copies behind.
	pub fn into_inner(self) -> sp_io::TestExternalities {
		self.0
	}

	pub fn execute_with<R>(mut self, test: impl FnOnce() -> R) -> R {
		self.0.execute_with(|| {
			let result = test();
			check();
			result
		})
	}
}

/// Everything that must hold between any two calls.
pub fn check() {
	Lending::do_try_state().unwrap();
	check_fast();
	check_claims();
	check_holds();
	check_positions();
}

/// What costs the same whatever the number of loans.
pub fn check_fast() {
	Lending::check_totals_cover().unwrap();
	let totals = Lending::portfolio();
	assert_eq!(books().claims.principal, totals.vault_principal);
	assert_eq!(books().impairment, totals.impairment);
	assert_eq!(Assets::total_issuance(USDAI), Supply::get(), "money was made or burned");
	let books = books();
	assert_eq!(Assets::balance(USDAI, &VAULT), books.idle + books.fees);
	let pot = Assets::balance(USDAI, &Lending::account());
	assert_eq!(pot, totals.reserves.0 + totals.kept.0, "the pot holds what it owes");
}

/// Invariant 7: the vault counts what the loans count, to the last fraction.
pub fn check_claims() {
	let (mut accrued, mut rate) = (Interest::ZERO, Rate::default());
	for id in pallet_lending::Loans::<Test>::iter_keys() {
		let live = Lending::live(id).unwrap();
		if live.terms.vault().is_none() {
			continue;
		}
		// As the vault sees it: what the reserve paid and nobody has booked is not known to it.
		let debt = live.curve.accrue(live.record.debt, now()).unwrap();
		accrued = accrued.plus(debt.claims[0]).unwrap();
		rate = rate.plus(live.vault_rate(live.vault_principal(&debt).unwrap())).unwrap();
	}
	assert_eq!(books().claims.accrued, accrued);
	assert_eq!(books().claims.rate, rate);
}

/// Each lender has on hold what it committed to offers that exist, and nobody anything else.
fn check_holds() {
	let mut due = BTreeMap::<AccountId, Balance>::new();
	for (id, offer) in pallet_lending::Offers::<Test>::iter() {
		let terms = pallet_lending::Terms::<Test>::get(id).unwrap();
		for (tranche, lender, terms) in terms.accounts() {
			if offer.committed.contains(tranche) {
				*due.entry(lender.clone()).or_default() += terms.amount;
			}
		}
	}
	let held: BTreeMap<AccountId, Balance> = PEOPLE
		.into_iter()
		.map(|who| (AssetsHolder::total_balance_on_hold(USDAI, &who), who))
		.filter_map(|(held, who)| (held > 0).then_some((who, held)))
		.collect();
	assert_eq!(held, due, "a hold is missing, or there for nothing");
}

/// No position exists beyond those of the live loans.
fn check_positions() {
	let live = pallet_lending::Loans::<Test>::iter_keys()
		.map(|id| pallet_lending::Terms::<Test>::get(id).unwrap().accounts().count());
	let items = pallet_nfts::Item::<Test>::iter_prefix(POSITION_COLLECTION).count();
	assert_eq!(items, live.sum::<usize>());
}

pub fn text<Bound: frame_support::traits::Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	text.as_bytes().to_vec().try_into().unwrap()
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// Lets so many seconds pass. Appraisals stay as fresh as they were.
pub fn pass(seconds: u64) {
	go_to(now() + seconds);
}

pub fn go_to(instant: u64) {
	let fresh: Vec<_> = UnitRecords::iter().filter(|(_, unit)| now() - unit.as_of <= FRESH).collect();
	Timestamp::set_timestamp(instant * 1_000);
	for (id, _) in fresh {
		change_unit(id, |unit| unit.as_of = instant);
	}
}

/// Lets so many seconds pass in which nobody appraises.
pub fn pass_unappraised(seconds: u64) {
	Timestamp::set_timestamp((now() + seconds) * 1_000);
}

pub fn percent(percent: u32) -> FixedU128 {
	FixedU128::from_rational(percent.into(), 100)
}

pub fn by(lender: AccountId, amount: Balance, apr: u32) -> Tranche<AccountId> {
	Tranche { lender: Lender::Account(lender), amount: amount * ONE, apr: percent(apr) }
}

pub fn by_vault(amount: Balance, apr: u32) -> Tranche<AccountId> {
	Tranche { lender: Lender::Vault, amount: amount * ONE, apr: percent(apr) }
}

pub fn bounded<Item, const MAX: u32>(list: Vec<Item>) -> BoundedVec<Item, ConstU32<MAX>> {
	list.try_into().map_err(|_| "too many").unwrap()
}

/// A million over a year of 30-day windows, 85 % of it from the vault, good in every respect.
pub fn terms() -> Terms {
	Terms {
		borrower: BORROWER,
		units: bounded(vec![0]),
		principal: 1_000_000 * ONE,
		tranches: bounded(vec![by_vault(850_000, 10), by(CURATOR, 150_000, 16)]),
		schedule: Schedule::Every { seconds: 30 * DAY, count: 12 },
		amortisation: Amortisation::Level,
		grace: Grace { seconds: 10 * DAY, apr: percent(12) },
		fees: Fees {
			origination: Permill::from_parts(7_500),
			exit: Permill::from_parts(5_000),
		},
		sale: Sale::Lot,
		reserve_instalments: 0,
		expires_at: now() + 7 * DAY,
	}
}

/// Over five years: little principal in each instalment.
pub fn slow() -> Terms {
	Terms { schedule: Schedule::Every { seconds: 30 * DAY, count: 60 }, ..plain() }
}

/// Without fees.
pub fn plain() -> Terms {
	let fees = Fees { origination: Permill::zero(), exit: Permill::zero() };
	Terms { fees, ..terms() }
}

pub fn proposed(terms: Terms) -> LoanId {
	Lending::do_propose(terms.borrower.clone(), terms).unwrap()
}

/// Proposed, and all of its money held.
pub fn committed(terms: Terms) -> LoanId {
	let id = proposed(terms.clone());
	for (tranche, lender, _) in terms.accounts() {
		Lending::do_commit(lender.clone(), id, tranche).unwrap();
	}
	id
}

pub fn approved(terms: Terms) -> LoanId {
	let id = committed(terms);
	Lending::do_approve(id).unwrap();
	id
}

pub fn drawn(terms: Terms) -> LoanId {
	let borrower = terms.borrower.clone();
	let id = approved(terms);
	Lending::do_draw(borrower, id).unwrap();
	id
}

pub fn record(loan: LoanId) -> Loan {
	pallet_lending::Loans::<Test>::get(loan).expect("the loan is live")
}

pub fn is_live(loan: LoanId) -> bool {
	pallet_lending::Loans::<Test>::contains_key(loan)
}

pub fn quote(loan: LoanId) -> infrafi_finance::obligation::Quote {
	Lending::quote(loan, now()).expect("the loan is live")
}

/// Due now, the running window included.
pub fn due(loan: LoanId) -> Balance {
	quote(loan).due.0
}

pub fn pay(loan: LoanId, amount: Balance) {
	Lending::repay(signed(BORROWER), loan, amount).unwrap();
}

pub fn balance(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

pub fn freeze(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Frozen);
}

pub fn block(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Blocked);
}

pub fn thaw(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Liquid);
}

fn set_status(who: &AccountId, status: pallet_assets::AccountStatus) {
	pallet_assets::Account::<Test>::mutate(USDAI, who, |account| {
		account.as_mut().expect("the account exists").status = status;
	});
}

pub fn last_event() -> RuntimeEvent {
	System::events().pop().expect("an event was deposited").event
}

/// Our events, in order.
pub fn events() -> Vec<crate::Event<Test>> {
	let ours = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Lending(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

/// Changes the governed values.
pub fn change_params(change: impl FnOnce(&mut Parameters)) {
	let mut params = Lending::params();
	change(&mut params);
	Lending::do_set_params(params).unwrap();
}

/// Numbers that are the same in each run (xorshift).
pub struct Random(pub u64);

impl Random {
	pub fn below(&mut self, n: u64) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		self.0 % n
	}

	pub fn between(&mut self, least: u64, most: u64) -> u64 {
		least + self.below(most - least + 1)
	}

	pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len() as u64) as usize].clone()
	}
}
