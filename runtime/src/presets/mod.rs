//! Genesis of the development chains. Their keys are public: a live chain has a genesis of its own.

mod council;
mod development;
mod local;
mod market;

use alloc::{vec, vec::Vec};
use frame_support::{build_struct_json_patch, traits::Get};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDAI_DECIMALS, USDC, USDC_DECIMALS},
	Group, Role,
};
use serde_json::Value;
use sp_core::{sr25519, Pair};
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::BoundedVec;

use crate::{
	configs::{GatewayAccount, ReserveAccount, TreasuryAccount, VaultAccount},
	AccountId, AppraisalConfig, AppraisersConfig, AssetId, AssetsConfig, Balance, BalancesConfig,
	CollateralConfig, ComplianceConfig, CouncilMembersConfig, CreditCommitteeMembersConfig,
	FeesConfig, GuardiansConfig, LeasesConfig, LendingConfig, MarketConfig, RegistrarsConfig,
	ReserveConfig, RolesConfig, RuntimeGenesisConfig, SessionConfig, SessionKeys, SudoConfig,
	TimelockConfig, ValidatorsConfig, VaultConfig, INFRA,
};

/// The preset of the development chain that has no sudo.
pub const COUNCIL_RUNTIME_PRESET: &str = "council";

/// INFRA of every development account.
const INFRA_ENDOWMENT: Balance = 1_000_000 * INFRA;

/// USDC of every development account: ten million dollars.
const USDC_ENDOWMENT: Balance = 10_000_000 * 10u128.pow(USDC_DECIMALS as u32);

/// The values that differ between the development chains.
struct Preset {
	/// The sudo key, if there is one.
	sudo: Option<Sr25519Keyring>,
	/// The validators.
	validators: Vec<Sr25519Keyring>,
	/// The keys whose `//appraiser` accounts feed prices.
	appraisers: Vec<Sr25519Keyring>,
	/// The members of the credit committee.
	committee: Vec<Sr25519Keyring>,
	/// The governed values of Validators.
	sessions: pallet_validators::Parameters,
	/// The governed values of Timelock.
	timelock: pallet_timelock::Parameters,
	/// The governed values of Appraisal.
	appraisal: pallet_appraisal::Parameters,
	/// The governed values of Collateral.
	collateral: pallet_collateral::Parameters,
	/// The governed values of Reserve.
	reserve: pallet_reserve::Parameters,
	/// The governed values of Vault.
	vault: pallet_vault::Parameters,
	/// The governed values of Lending.
	lending: pallet_lending::Parameters,
	/// The governed values of Leases.
	leases: pallet_leases::Parameters,
	/// The governed values of Market.
	market: pallet_market::Parameters,
}

/// The genesis of the preset.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let preset = match id.as_ref() {
		DEV_RUNTIME_PRESET => development::preset(),
		LOCAL_TESTNET_RUNTIME_PRESET => local::preset(),
		COUNCIL_RUNTIME_PRESET => council::preset(),
		_ => return None,
	};
	Some(serde_json::to_vec(&genesis(preset)).expect("a JSON value is always serialised"))
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	[DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET, COUNCIL_RUNTIME_PRESET]
		.map(PresetId::from)
		.to_vec()
}

/// The account of the development key `//Name//appraiser`.
pub fn appraiser(of: Sr25519Keyring) -> AccountId {
	let pair = sr25519::Pair::from_string(&alloc::format!("{}//appraiser", of.to_seed()), None)
		.expect("the path of a development key is well-formed");
	pair.public().into()
}

/// The assets of the protocol, with their holders: asset, account, amount.
pub fn assets(accounts: Vec<(AssetId, AccountId, Balance)>) -> AssetsConfig {
	AssetsConfig {
		assets: vec![
			(USDC, GatewayAccount::get(), true, 1),
			(USDAI, ReserveAccount::get(), true, 1),
			(SUSDAI, VaultAccount::get(), true, 1),
		],
		metadata: vec![
			(USDC, b"USD Coin".to_vec(), b"USDC".to_vec(), USDC_DECIMALS),
			(USDAI, b"USDai".to_vec(), b"USDai".to_vec(), USDAI_DECIMALS),
			(SUSDAI, b"Staked USDai".to_vec(), b"sUSDai".to_vec(), USDAI_DECIMALS),
		],
		accounts,
		..Default::default()
	}
}

/// The INFRA with which the accounts of the protocol exist.
pub fn protocol_balances() -> impl Iterator<Item = (AccountId, Balance)> {
	[TreasuryAccount::get(), ReserveAccount::get(), VaultAccount::get(), GatewayAccount::get()]
		.into_iter()
		.map(|who| (who, INFRA))
}

fn genesis(preset: Preset) -> Value {
	use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};

	let appraisers: Vec<AccountId> = preset.appraisers.iter().map(|key| appraiser(*key)).collect();
	// One third are two members, two thirds are four, three quarters are five.
	let council = [Alice, Bob, Charlie, Dave, Eve, Ferdie];
	let with_infra = dev_accounts().chain(appraisers.iter().cloned());

	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: with_infra
				.map(|who| (who, INFRA_ENDOWMENT))
				.chain(protocol_balances())
				.collect(),
		},
		validators: ValidatorsConfig {
			admitted: preset.validators.iter().map(|key| key.to_account_id()).collect(),
			params: preset.sessions,
		},
		session: SessionConfig {
			keys: preset.validators.iter().map(|key| session_keys(*key)).collect(),
		},
		assets: assets(dev_accounts().map(|who| (USDC, who, USDC_ENDOWMENT)).collect()),
		fees: FeesConfig { params: crate::fees::Parameters::default() },
		compliance: ComplianceConfig { account: Some(Alice.to_account_id()) },
		sudo: SudoConfig { key: preset.sudo.map(|key| key.to_account_id()) },
		council_members: CouncilMembersConfig { members: members(&council) },
		credit_committee_members: CreditCommitteeMembersConfig {
			members: members(&preset.committee),
		},
		guardians: GuardiansConfig { members: members(&[Dave, Eve]) },
		registrars: RegistrarsConfig { members: members(&[Charlie]) },
		timelock: TimelockConfig { params: preset.timelock },
		roles: RolesConfig {
			admissions: vec![
				admission(Role::Borrower, Bob),
				admission(Role::Lessee, Bob),
				admission(Role::Curator, Eve),
				admission(Role::Insurer, Dave),
				admission(Role::HardwareCustodian, Charlie),
				admission(Role::BillCustodian, Charlie),
				admission(Role::Treasurer, Alice),
				admission(Role::Attestor, Ferdie),
			],
		},
		appraisers: AppraisersConfig { members: BoundedVec::truncate_from(appraisers) },
		appraisal: AppraisalConfig {
			params: preset.appraisal,
			models: market::models(),
			sources: market::sources(),
		},
		collateral: CollateralConfig { params: preset.collateral },
		reserve: ReserveConfig { params: preset.reserve },
		vault: VaultConfig { params: preset.vault },
		lending: LendingConfig { params: preset.lending },
		leases: LeasesConfig { params: preset.leases },
		market: MarketConfig { params: preset.market },
	})
}

/// The accounts of a membership.
fn members<Max: Get<u32>>(keys: &[Sr25519Keyring]) -> BoundedVec<AccountId, Max> {
	BoundedVec::truncate_from(keys.iter().map(|key| key.to_account_id()).collect())
}

/// An admission without an end. Each development account has its own group.
fn admission(
	role: Role,
	who: Sr25519Keyring,
) -> (Role, AccountId, Group, Option<u64>, sp_core::H256) {
	let group = 1 + who as Group;
	(role, who.to_account_id(), group, None, sp_core::H256::zero())
}

/// The accounts of the well-known development keys: Alice to Ferdie, and their stashes.
fn dev_accounts() -> impl Iterator<Item = AccountId> {
	Sr25519Keyring::well_known().map(|key| key.to_account_id())
}

fn session_keys(key: Sr25519Keyring) -> (AccountId, AccountId, SessionKeys) {
	let (_, finality) = Sr25519Keyring::iter()
		.zip(Ed25519Keyring::iter())
		.find(|(name, _)| *name == key)
		.expect("both keyrings have the same names");
	let keys = SessionKeys {
		aura: key.public().into(),
		grandpa: finality.public().into(),
		authority_discovery: key.public().into(),
	};
	(key.to_account_id(), key.to_account_id(), keys)
}
