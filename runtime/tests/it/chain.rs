//! A chain in memory, from a preset's genesis.

use codec::Encode;
use frame_support::{
	dispatch::DispatchResultWithPostInfo,
	genesis_builder_helper::{build_state, get_preset},
	traits::Hooks,
};
use infrafi_protocol::{
	assets::USDAI,
	unit::{Class, Document, Grade, Unit},
	Model, OracleKey,
};
use infrafi_runtime::{clock::set_clock, operational::OperationalForMembers, *};
use sp_core::H256;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	generic::Era, traits::Dispatchable, transaction_validity::TransactionValidityError,
	ApplyExtrinsicResult, BoundedVec, FixedU128,
};

pub const DEV: &str = DEV_RUNTIME_PRESET;
pub const LOCAL: &str = LOCAL_TESTNET_RUNTIME_PRESET;

/// The time of the first block, in seconds since 1970.
pub const START: u64 = 1_800_000_000;

/// One USDai, one share, or one dollar of value: 18 decimals.
pub const ONE: Balance = 1_000_000_000_000_000_000;
/// One USDC: 6 decimals.
pub const DOLLAR: Balance = 1_000_000;
/// One day, in seconds.
pub const DAY: u64 = 86_400;

/// A chain at its first block.
pub fn chain(preset: &str) -> sp_io::TestExternalities {
	chain_at(preset, START)
}

/// A chain whose first block is made at this second.
pub fn chain_at(preset: &str, seconds: u64) -> sp_io::TestExternalities {
	let mut ext = before_first_block(preset);
	ext.execute_with(|| {
		begin_block(1, seconds);
		lend_whatever_the_rent();
		valued();
		System::reset_events();
	});
	ext
}

/// Loans of seconds and minutes earn no rent that could pay them. Tests of coverage ask for it.
fn lend_whatever_the_rent() {
	pallet_lending::Params::<Runtime>::mutate(|params| params.min_coverage = 0.into());
}

/// A chain before its first block.
pub fn before_first_block(preset: &str) -> sp_io::TestExternalities {
	let mut ext = sp_io::TestExternalities::default();
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| {
		build_state::<RuntimeGenesisConfig>(genesis(preset)).expect("the preset is a genesis");
	});
	ext
}

/// Runs a test on a chain at its first block, and checks the invariants of all pallets at its end.
pub fn on_chain(preset: &str, test: impl FnOnce()) {
	chain(preset).execute_with(|| {
		test();
		invariants();
	});
}

/// Checks the invariants of our pallets, with the feature `try-runtime`. Those of the SDK need
/// blocks that were executed in full.
pub fn invariants() {
	#[cfg(feature = "try-runtime")]
	{
		use frame_support::traits::{TryState, TryStateSelect};
		let ours = [
			"Appraisal",
			"Collateral",
			"Leases",
			"Lending",
			"Market",
			"Reserve",
			"Roles",
			"Timelock",
			"Validators",
			"Vault",
		];
		let ours = ours.map(|name| name.as_bytes().to_vec());
		AllPalletsWithSystem::try_state(
			System::block_number(),
			TryStateSelect::Only(ours.to_vec()),
		)
		.expect("the invariants hold");
	}
}

/// The genesis of a preset as JSON: the defaults with the values of the preset, as a node does it.
fn genesis(preset: &str) -> Vec<u8> {
	let json = |id: Option<PresetId>| -> serde_json::Value {
		let bytes = get_preset::<RuntimeGenesisConfig>(&id, presets::get_preset);
		serde_json::from_slice(&bytes.expect("the preset exists")).expect("a preset is JSON")
	};
	let mut genesis = json(None);
	sc_chain_spec::json_merge(&mut genesis, json(Some(preset.into())));
	serde_json::to_vec(&genesis).expect("JSON is always serialised")
}

fn begin_block(number: BlockNumber, seconds: u64) {
	System::reset_events();
	System::set_block_number(number);
	set_clock(seconds);
}

/// Ends the block and begins the next one, `seconds` later.
pub fn next_block(seconds: u64) {
	let number = System::block_number();
	Oracle::on_finalize(number);
	begin_block(number + 1, now() + seconds);
}

/// A valuation round at this second, by the prices as they are.
pub fn valued() {
	struck();
	while Lending::valuation().running {
		let advance = pallet_lending::Call::advance_valuation { max: 100 };
		frame_support::assert_ok!(call(Sr25519Keyring::Dave, advance));
	}
}

/// A valuation round begins at this second, whatever ran before. It waits for no price.
pub fn struck() {
	pallet_lending::Round::<Runtime>::mutate(|round| {
		(round.at, round.next, round.waits_since) = (0, None, Some(0));
	});
	// A wait would begin anew after a standstill.
	let standstill = pallet_lending::LastStandstill::<Runtime>::take();
	Lending::on_initialize(System::block_number());
	pallet_lending::LastStandstill::<Runtime>::set(standstill);
	// As far as the clock goes no block begins.
	pallet_lending::PreviousTime::<Runtime>::kill();
}

/// The time of the chain, in seconds since 1970.
pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// The next block, `seconds` after [`START`].
pub fn at(seconds: u64) {
	next_block(START + seconds - now());
}

/// A signed call, through the call filter, as an inclusion would dispatch it.
pub fn call(who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	call.into().dispatch(RuntimeOrigin::signed(who.to_account_id()))
}

/// A call by Root.
pub fn root(call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	call.into().dispatch(RuntimeOrigin::root())
}

/// A call by the credit committee of the development chain, whose only member decides alone.
pub fn committee(call: impl Into<RuntimeCall>) -> DispatchResultWithPostInfo {
	type Origin = pallet_collective::Origin<Runtime, pallet_collective::Instance2>;
	call.into().dispatch(Origin::Members(1, 1).into())
}

/// The USDai of an account that it can transfer.
pub fn usdai(who: impl Into<AccountId>) -> Balance {
	Assets::balance(USDAI, who.into())
}

/// The USDai of the treasury, with the fees that the vault owes it.
pub fn treasury() -> Balance {
	let owed = pallet_vault::VaultLedger::<Runtime>::get().money.fees.0;
	usdai(configs::TreasuryAccount::get()) + owed
}

/// The USDai that loans may draw from the vault.
pub fn available() -> Balance {
	Vault::available().expect("the vault can be read").amount
}

/// Mints USDai for dollars of USDC.
pub fn mint_usdai(who: Sr25519Keyring, dollars: Balance) {
	let mint =
		pallet_reserve::Call::mint { amount_usdc: dollars * DOLLAR, min_usdai: dollars * ONE };
	frame_support::assert_ok!(call(who, mint));
}

/// Alice buys a bill through Charlie: its face and cost in dollars, its term in seconds.
pub fn buy_lot(face: Balance, cost: Balance, seconds: u64) -> u64 {
	let lot = pallet_reserve::NextLotId::<Runtime>::get();
	let buy = pallet_reserve::Call::buy_bill {
		cusip: *b"912797GL5",
		face: face * DOLLAR,
		cost: cost * DOLLAR,
		matures_at: now() + seconds,
		custodian: Sr25519Keyring::Charlie.to_account_id(),
	};
	frame_support::assert_ok!(call(Sr25519Keyring::Alice, buy));
	lot
}

/// A signed transaction with all its extensions, paid in the asset, with a tip in INFRA.
pub fn signed(
	who: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
	asset: Option<AssetId>,
	tip: Balance,
) -> Result<UncheckedExtrinsic, TransactionValidityError> {
	let extension: TxExtension = (
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(System::account_nonce(who.to_account_id())),
		OperationalForMembers,
		frame_system::CheckWeight::new(),
		pallet_asset_tx_payment::ChargeAssetTxPayment::from(tip, asset),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	);
	let payload = SignedPayload::new(call.into(), extension)?;
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	let address = who.to_account_id().into();
	Ok(UncheckedExtrinsic::new_signed(call, address, signature.into(), extension))
}

/// As a block would include it.
pub fn apply(transaction: UncheckedExtrinsic) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(transaction)
}

/// A signed transaction, included.
pub fn transaction(
	who: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
	asset: Option<AssetId>,
) -> Result<ApplyExtrinsicResult, TransactionValidityError> {
	Ok(apply(signed(who, call, asset, 0)?))
}

pub fn model(name: &str) -> Model {
	BoundedVec::truncate_from(name.as_bytes().to_vec())
}

/// Eight H100 that Charlie stores, in service since the first block.
pub fn server(serial: u8) -> Unit<AccountId> {
	Unit {
		class: Class::Gpu,
		model: model("H100-SXM5-80GB"),
		quantity: 8,
		serials: BoundedVec::truncate_from(vec![H256::repeat_byte(serial)]),
		custodian: Sr25519Keyring::Charlie.to_account_id(),
		facility: BoundedVec::truncate_from(b"Keflavik 2".to_vec()),
		document: Document {
			hash: H256::repeat_byte(0xD0),
			uri: BoundedVec::truncate_from(b"https://example.org/receipt".to_vec()),
		},
		in_service_at: START,
		grade: Grade::A,
	}
}

/// Bob's receipt for a server.
pub fn receipt(serial: u8) -> u64 {
	let unit = pallet_collateral::NextUnitId::<Runtime>::get();
	let apply = pallet_collateral::Call::apply { unit: server(serial) };
	frame_support::assert_ok!(call(Sr25519Keyring::Bob, apply));
	let issue = pallet_collateral::Call::issue_receipt { unit };
	frame_support::assert_ok!(call(Sr25519Keyring::Charlie, issue));
	unit
}

/// An appraiser feeds a price, and an hourly rate so high that income does not limit the value.
pub fn feed(of: Sr25519Keyring, name: &str, dollars: u32) -> DispatchResultWithPostInfo {
	feed_both(of, name, dollars, FixedU128::from_u32(100))
}

/// An appraiser feeds a price and an hourly rate.
pub fn feed_both(
	of: Sr25519Keyring,
	name: &str,
	dollars: u32,
	hourly: FixedU128,
) -> DispatchResultWithPostInfo {
	let values = vec![
		(OracleKey::Price(model(name)), FixedU128::from_u32(dollars)),
		(OracleKey::HourlyRate(model(name)), hourly),
	];
	let feed = pallet_oracle::Call::feed_values { values: BoundedVec::truncate_from(values) };
	RuntimeCall::from(feed).dispatch(RuntimeOrigin::signed(presets::appraiser(of)))
}
