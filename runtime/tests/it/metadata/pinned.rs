//! What can never change after a launch: indices, prefixes, ids, and the order of what is signed.

use frame_metadata::v16::StorageEntryType;
use frame_support::{traits::PalletInfoAccess, PalletId};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	ids::{POSITION_COLLECTION, UNIT_COLLECTION},
};
use infrafi_runtime::{
	configs::{
		GatewayAccount, OraclePalletId, ProxyType, ReserveAccount, TreasuryAccount, VaultAccount,
	},
	*,
};
use sp_core::crypto::Ss58Codec;
use sp_runtime::traits::{AccountIdConversion, OpaqueKeys};

use super::{pallet, v16};

/// Indices of all pallets. Their order is also the order of hooks and of genesis.
const PALLETS: &[(u8, &str)] = &[
	(0, "System"),
	(1, "Timestamp"),
	(2, "MultiBlockMigrations"),
	(3, "FailedMigration"),
	(5, "Balances"),
	(6, "Aura"),
	(7, "Authorship"),
	(8, "Validators"),
	(9, "Session"),
	(10, "Grandpa"),
	(11, "AuthorityDiscovery"),
	(20, "Assets"),
	(21, "AssetsHolder"),
	(22, "TransactionPayment"),
	(23, "AssetTxPayment"),
	(24, "Fees"),
	(25, "Compliance"),
	(30, "Sudo"),
	(31, "Council"),
	(32, "CouncilMembers"),
	(33, "Preimage"),
	(34, "Scheduler"),
	(36, "Timelock"),
	(37, "CreditCommittee"),
	(38, "CreditCommitteeMembers"),
	(39, "Guardians"),
	(40, "Registrars"),
	(41, "SafeMode"),
	(42, "TxPause"),
	(50, "Utility"),
	(51, "Multisig"),
	(52, "Proxy"),
	(60, "Roles"),
	(63, "Appraisers"),
	(80, "Nfts"),
	(81, "Oracle"),
	(82, "Collateral"),
	(83, "Appraisal"),
	(84, "Reserve"),
	(85, "Vault"),
	(86, "Lending"),
	(87, "Leases"),
	(88, "Market"),
];

/// The storage items of our pallets, with the hashers of their keys.
const STORAGE: &[(&str, &[&str])] = &[
	(
		"Collateral",
		&[
			"Units: Twox64Concat",
			"UnitSerials: Twox64Concat",
			"Policies: Twox64Concat",
			"Expiries: Blake2_128Concat, Identity, Twox64Concat",
			"PolicyOffers: Twox64Concat, Blake2_128Concat",
			"Bonds: Blake2_128Concat",
			"NextPolicyId",
			"Serials: Blake2_128Concat",
			"NextUnitId",
			"Securities: Blake2_128Concat",
			"Params",
		],
	),
	(
		"Appraisal",
		&[
			"Params",
			"Models: Blake2_128Concat",
			"Feeds: Blake2_128Concat",
			"CounterForFeeds",
			"Sources: Blake2_128Concat",
		],
	),
	(
		"Reserve",
		&[
			"Books",
			"Bills: Twox64Concat",
			"Calendar: Identity, Twox64Concat",
			"Holdings",
			"Reports: Blake2_128Concat",
			"SaleLosses",
			"NextLotId",
			"Params",
		],
	),
	(
		"Vault",
		&[
			"VaultLedger",
			"Queue",
			"NextWindow",
			"Windows: Identity",
			"Buckets: Twox64Concat, Identity",
			"Requests: Twox64Concat",
			"RequestsByOwner: Blake2_128Concat, Identity",
			"NextRequestId",
			"Snapshots",
			"Params",
		],
	),
	(
		"Lending",
		&[
			"Terms: Twox64Concat",
			"Offers: Twox64Concat",
			"Loans: Twox64Concat",
			"Seizures: Twox64Concat",
			"Recoverable: Twox64Concat",
			"Pledges: Twox64Concat",
			"Market",
			"PendingReleases: Blake2_128Concat",
			"Breaches: Twox64Concat",
			"MarginCalls: Identity",
			"LastStrike",
			"Round",
			"CashWindows: Twox64Concat",
			"InsuranceClaims: Twox64Concat, Twox64Concat",
			"Totals",
			"Unclaimed: Blake2_128Concat",
			"Exposures: Blake2_128Concat",
			"Due: Identity, Twox64Concat",
			"Failing: Twox64Concat",
			"FailingCounts",
			"LoansOf: Blake2_128Concat, Identity",
			"Consents: Blake2_128Concat",
			"VaultConsents: Twox64Concat",
			"LastStandstill",
			"LastSafeMode",
			"PreviousTime",
			"Outcomes: Twox64Concat",
			"Records: Blake2_128Concat",
			"NextLoanId",
			"Params",
		],
	),
	("Leases", &["Leases: Twox64Concat", "ActiveLeases: Twox64Concat", "NextLeaseId", "Params"]),
	(
		"Market",
		&[
			"Listings: Twox64Concat",
			"ListedItems: Blake2_128Concat",
			"ListingsBySeller: Blake2_128Concat",
			"NextListingId",
			"Params",
		],
	),
	("FailedMigration", &["Failed"]),
	("Fees", &["Params"]),
	(
		"Timelock",
		&[
			"Pending: Twox64Concat",
			"Objections: Twox64Concat",
			"NextCallId",
			"GuardianUses: Blake2_128Concat",
			"Params",
		],
	),
	(
		"Validators",
		&[
			"Admitted",
			"Suspensions: Blake2_128Concat",
			"Offenders: Blake2_128Concat",
			"OffenceMarks: Blake2_128Concat",
			"Authored: Blake2_128Concat",
			"Absences: Blake2_128Concat",
			"Sets: Twox64Concat",
			"SetStarts",
			"NewSetDue",
			"Params",
		],
	),
	("Roles", &["Admissions: Twox64Concat, Blake2_128Concat", "Counts: Twox64Concat"]),
];

#[test]
fn pallets_have_their_indices_and_prefixes() {
	let metadata = v16();
	let mut pallets: Vec<_> =
		metadata.pallets.iter().map(|pallet| (pallet.index, pallet.name.as_str())).collect();
	pallets.sort();
	assert_eq!(pallets, PALLETS);
	for pallet in &metadata.pallets {
		if let Some(storage) = &pallet.storage {
			assert_eq!(storage.prefix, pallet.name);
		}
	}
}

/// A rotation of Session must not precede what looks up the author of the same block, and in
/// genesis Session asks Validators for the first set.
#[test]
fn aura_and_authorship_run_before_session() {
	assert!(Aura::index() < Authorship::index() && Authorship::index() < Session::index());
	assert!(Validators::index() < Session::index() && Session::index() < Grandpa::index());
	assert!(Timestamp::index() < Reserve::index());
}

#[test]
fn transactions_are_signed_in_this_order() {
	let metadata = v16();
	let names: Vec<_> =
		metadata.extrinsic.transaction_extensions.iter().map(|e| e.identifier.as_str()).collect();
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"OperationalForMembers",
			"CheckWeight",
			"ChargeAssetTxPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
}

#[test]
fn addresses_assets_and_collections_have_their_numbers() {
	assert_eq!(configs::SS58Prefix::get(), 42);
	assert_eq!([USDC, USDAI, SUSDAI], [1, 2, 3]);
	assert_eq!([UNIT_COLLECTION, POSITION_COLLECTION], [0, 1]);
}

/// The accounts without a key, with the ids from which they are derived.
fn keyless() -> [(&'static str, &'static [u8; 8], AccountId); 7] {
	[
		("treasury", b"py/trsry", TreasuryAccount::get()),
		("reserve", b"infr/rsv", ReserveAccount::get()),
		("vault", b"infr/vlt", VaultAccount::get()),
		("lending", b"infr/lnd", Lending::account()),
		("collateral", b"infr/col", Collateral::account()),
		("gateway", b"infr/gtw", GatewayAccount::get()),
		("oracle", b"infr/orc", OraclePalletId::get().into_account_truncating()),
	]
}

#[test]
fn keyless_accounts_have_their_ids() {
	for (name, id, account) in keyless() {
		let derived: AccountId = PalletId(*id).into_account_truncating();
		assert_eq!(account, derived, "{name}");
	}
}

#[test]
fn the_guide_has_the_addresses_of_the_keyless_accounts() {
	let guide = include_str!("../../../../docs/guide/README.md");
	let (_, table) = guide.split_once("## Accounts of the protocol").expect("it has the table");
	let rows = table.lines().filter(|line| line.ends_with("` |"));
	let cells = rows.map(|row| {
		let cells: Vec<_> = row.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
		(cells[1].to_string(), cells[3].to_string())
	});
	let expected = keyless().map(|(name, _, account)| {
		let prefix = configs::SS58Prefix::get().into();
		(name.to_string(), account.to_ss58check_with_version(prefix))
	});
	assert_eq!(cells.collect::<Vec<_>>(), expected);
}

#[test]
fn proxies_and_session_keys_have_their_numbers() {
	use codec::Encode;
	let types = [ProxyType::Any, ProxyType::Custody, ProxyType::Vault, ProxyType::Heartbeat];
	assert_eq!(types.encode(), [0, 1, 2, 3]);
	let ids: Vec<_> = SessionKeys::key_ids().iter().map(|id| id.0).collect();
	assert_eq!(ids, [*b"aura", *b"gran", *b"audi"]);
}

#[test]
fn storage_items_have_their_names_and_hashers() {
	let metadata = v16();
	for (name, expected) in STORAGE {
		let entries = &pallet(&metadata, name).storage.as_ref().expect("it has storage").entries;
		let items: Vec<_> = entries
			.iter()
			.map(|entry| match &entry.ty {
				StorageEntryType::Plain(_) => entry.name.clone(),
				StorageEntryType::Map { hashers, .. } => {
					let hashers: Vec<_> = hashers.iter().map(|h| format!("{h:?}")).collect();
					format!("{}: {}", entry.name, hashers.join(", "))
				}
			})
			.collect();
		assert_eq!(items, *expected, "{name}");
	}
}
