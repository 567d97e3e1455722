//! A runtime with this pallet between the pallets of consensus, in the order of hooks of the chain,
//! and blocks that are signed by their authors.

use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, ConstU64, OnFinalize, OnInitialize},
};
use frame_system::{
	offchain::{CreateAuthorizedTransaction, CreateBare, CreateTransaction, CreateTransactionBase},
	pallet_prelude::HeaderFor,
	EnsureRoot, EnsureSignedBy,
};
use sp_consensus_aura::{sr25519::AuthorityId as AuraId, Slot, AURA_ENGINE_ID};
use sp_consensus_grandpa::SetId;
use sp_core::{ed25519, sr25519, Pair, H256};
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	impl_opaque_keys,
	traits::{Header as _, OpaqueKeys},
	BuildStorage, Digest, DigestItem,
};

use crate as pallet_validators;
use crate::*;

pub use infrafi_testing::{account, STRANGER};

/// The council, which decides at once.
pub const COUNCIL: AccountId = account(200);

/// Blocks of a session.
pub const SESSION: u32 = 5;

/// Milliseconds of a slot.
const SLOT: u64 = 6_000;

infrafi_testing::base_runtime! {
	Timestamp { type OnTimestampSet = Aura; }
	3 => Aura: pallet_aura,
	4 => Authorship: pallet_authorship,
	5 => Validators: pallet_validators,
	6 => Session: pallet_session,
	7 => Grandpa: pallet_grandpa,
}

impl_opaque_keys! {
	pub struct SessionKeys {
		pub aura: Aura,
		pub grandpa: Grandpa,
	}
}

parameter_types! {
	/// The hash of the last block that was ended.
	static Parent: H256 = H256::zero();
	/// The headers of all blocks that were ended, with their seals.
	pub static Headers: Vec<HeaderFor<Test>> = vec![];
	/// Validators whose nodes do not run.
	pub static Dead: Vec<AccountId> = vec![];
	/// Whether no migration runs.
	pub static Ready: bool = true;
	pub const CouncilAccount: AccountId = COUNCIL;
}

impl pallet_aura::Config for Test {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = MaxValidators;
	type AllowMultipleBlocksPerSlot = frame_support::traits::ConstBool<false>;
	type SlotDuration = ConstU64<SLOT>;
}

impl pallet_authorship::Config for Test {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Test, Aura>;
	type EventHandler = Validators;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = AdmittedOnly<Test>;
	type ShouldEndSession = Validators;
	type NextSessionRotation = GovernedSessions<Test>;
	type SessionManager = Validators;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = pallet_session::disabling::UpToLimitDisablingStrategy;
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU128<10>;
}

impl pallet_grandpa::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxValidators;
	type MaxNominators = frame_support::traits::ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<9>;
	type KeyOwnerProof = KeyOwnerProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Test, Validators, Validators, ConstU64<64>>;
}

impl pallet_validators::Config for Test {
	type AdmitOrigin = EnsureRoot<AccountId>;
	type CouncilOrigin = EnsureSignedBy<CouncilOnly, AccountId>;
	type ParamsOrigin = EnsureRoot<AccountId>;
	type StorageReady = Ready;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Test>;
}

/// The members of the council of the mock.
pub struct CouncilOnly;

impl frame_support::traits::SortedMembers<AccountId> for CouncilOnly {
	fn sorted_members() -> Vec<AccountId> {
		vec![COUNCIL]
	}
}

type Extrinsic = frame_system::mocking::MockUncheckedExtrinsic<Test>;

impl<LocalCall> CreateTransactionBase<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> CreateBare<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> Extrinsic {
		Extrinsic::new_bare(call)
	}
}

impl<LocalCall> CreateTransaction<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	type Extension = ();

	fn create_transaction(call: RuntimeCall, _: ()) -> Extrinsic {
		Extrinsic::new_transaction(call, ())
	}
}

impl<LocalCall> CreateAuthorizedTransaction<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	fn create_extension() {}
}

/// The secret of a validator's keys, after a number of rotations.
fn uri(who: &AccountId, generation: u8) -> String {
	format!("//{}//{generation}", AsRef::<[u8]>::as_ref(who)[0])
}

fn aura_pair(who: &AccountId, generation: u8) -> sr25519::Pair {
	Pair::from_string(&uri(who, generation), None).unwrap()
}

fn grandpa_pair(who: &AccountId, generation: u8) -> ed25519::Pair {
	Pair::from_string(&uri(who, generation), None).unwrap()
}

/// The session keys of a validator, after a number of rotations.
pub fn keys(who: &AccountId, generation: u8) -> SessionKeys {
	SessionKeys {
		aura: aura_pair(who, generation).public().into(),
		grandpa: grandpa_pair(who, generation).public().into(),
	}
}

/// A validator.
pub fn val(seed: u8) -> AccountId {
	account(seed)
}

/// Validators.
pub fn vals(seeds: impl IntoIterator<Item = u8>) -> Vec<AccountId> {
	seeds.into_iter().map(account).collect()
}

/// The governed values of the tests.
pub fn params() -> Parameters {
	Parameters { minimum: 1, offline_sessions: 3, session_blocks: SESSION, ..Default::default() }
}

/// The storage of a genesis.
pub fn externalities_of(admitted: Vec<AccountId>, params: Parameters) -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: (1..=100).map(|seed| (account(seed), 1_000)).collect(),
			..Default::default()
		},
		session: pallet_session::GenesisConfig {
			keys: admitted.iter().map(|who| (who.clone(), who.clone(), keys(who, 0))).collect(),
			..Default::default()
		},
		validators: pallet_validators::GenesisConfig { admitted, params },
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| {
		Parent::set(H256::zero());
		Headers::set(vec![]);
		Dead::set(vec![]);
		Ready::set(true);
		begin_block();
	});
	ext
}

/// A chain of validators 1 to `count`, in its first block.
pub fn externalities(count: u8) -> sp_io::TestExternalities {
	externalities_of(vals(1..=count), params())
}

infrafi_testing::checked_externalities!(|| Validators::do_try_state().unwrap());

/// The same, with a check of all invariants at the end.
pub fn chain(count: u8) -> Ext {
	Ext(externalities(count))
}

/// The next slot whose author runs and is not disabled.
fn next_slot() -> u64 {
	let validators = Session::validators();
	let first = *pallet_aura::CurrentSlot::<Test>::get() + 1;
	(first..first + validators.len() as u64)
		.find(|slot| {
			let index = (slot % validators.len() as u64) as usize;
			!Dead::get().contains(&validators[index])
				&& !Session::disabled_validators().contains(&(index as u32))
		})
		.expect("an author runs")
}

fn begin_block() {
	begin_block_in(next_slot());
}

fn begin_block_in(slot: u64) {
	let number = System::block_number() + 1;
	let digest =
		Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode())] };
	System::initialize(&number, &Parent::get(), &digest);
	AllPalletsWithoutSystem::on_initialize(number);
	Timestamp::set_timestamp(slot * SLOT);
}

/// Signs a header with the key that was in force in its slot.
pub fn seal(mut header: HeaderFor<Test>, pair: &sr25519::Pair) -> HeaderFor<Test> {
	let seal = pair.sign(header.hash().as_ref());
	header.digest_mut().push(DigestItem::Seal(AURA_ENGINE_ID, seal.encode()));
	header
}

/// The pair of a validator that is in force in a session.
pub fn pair_in_force(who: &AccountId, session: u32) -> sr25519::Pair {
	let set = Validators::validator_set(session).unwrap();
	let member = set.iter().find(|member| member.who == *who).unwrap();
	(0..8)
		.map(|generation| aura_pair(who, generation))
		.find(|pair| AuraId::from(pair.public()) == member.aura)
		.unwrap()
}

/// The key of GRANDPA that is in force in a session.
pub fn voter_in_force(who: &AccountId, session: u32) -> ed25519::Pair {
	let set = Validators::validator_set(session).unwrap();
	let member = set.iter().find(|member| member.who == *who).unwrap();
	(0..8)
		.map(|generation| grandpa_pair(who, generation))
		.find(|pair| member.grandpa == pair.public().into())
		.unwrap()
}

/// The author of the running block. In the block that starts a session it is of the set before.
fn end_block() {
	let author = Authorship::author().unwrap();
	let number = System::block_number();
	AllPalletsWithoutSystem::on_finalize(number);
	let header = System::finalize();
	let session = Session::current_index();
	let starts = number.is_multiple_of(u64::from(SESSION)) && session > 0;
	let header = seal(header, &pair_in_force(&author, session - u32::from(starts)));
	Parent::set(header.hash());
	Headers::mutate(|headers| headers.push(header));
}

/// Ends the block and begins the next one.
pub fn next_block() {
	end_block();
	begin_block();
}

/// Ends the block, and begins one in the next slot of a validator, disabled or not.
pub fn next_block_by(who: &AccountId) {
	end_block();
	let set = set();
	let mut slots = *pallet_aura::CurrentSlot::<Test>::get() + 1..;
	let slot = slots.find(|slot| set[(slot % set.len() as u64) as usize] == *who);
	begin_block_in(slot.unwrap());
}

/// Makes blocks.
pub fn blocks(count: u32) {
	(0..count).for_each(|_| next_block());
}

/// Goes to the second block of the next session, when GRANDPA has made the change of a set.
pub fn next_session() {
	let session = Session::current_index();
	for _ in 0..=10 * SESSION {
		if Session::current_index() > session {
			return next_block();
		}
		next_block();
	}
	panic!("no session began");
}

/// Goes on by sessions.
pub fn sessions(count: u32) {
	(0..count).for_each(|_| next_session());
}

/// The set of the running session.
pub fn set() -> Vec<AccountId> {
	Session::validators()
}

/// The number of the set of GRANDPA.
pub fn set_id() -> SetId {
	pallet_grandpa::CurrentSetId::<Test>::get()
}

/// The root origin.
pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// The origin of the council.
pub fn council() -> RuntimeOrigin {
	signed(COUNCIL)
}

/// Gives a validator keys, signed by the account.
pub fn set_keys(who: &AccountId, generation: u8) -> sp_runtime::DispatchResult {
	let seed = uri(who, generation).into_bytes();
	let generated = SessionKeys::generate(&who.encode(), Some(seed));
	Session::set_keys(signed(who.clone()), generated.keys, generated.proof.encode())
}

/// Admits a validator and gives it keys.
pub fn join(who: &AccountId) {
	Validators::admit(root(), who.clone()).unwrap();
	set_keys(who, 0).unwrap();
}
