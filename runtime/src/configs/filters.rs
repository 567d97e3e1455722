//! The call filter: calls that are always closed, and calls that the brakes may close.

use frame_support::traits::{Contains, GetCallMetadata, InsideBoth};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::traits::{AccountIdConversion, StaticLookup};

use super::{
	credit::OraclePalletId,
	money::{GatewayAccount, ReserveAccount, TreasuryAccount, VaultAccount},
};
use crate::{
	Address, AssetId, Collateral, FailedMigration, Lending, Runtime, RuntimeCall, SafeMode, TxPause,
};

type Lookup = <Runtime as frame_system::Config>::Lookup;

/// The filter of every call: repairs alone after a failed migration, the fixed rules, the brakes.
/// Calls inside of batches, proxies and multisigs pass it again. Root bypasses it.
pub type BaseCallFilter =
	InsideBoth<InsideBoth<AfterFailedMigration, FixedRules>, InsideBoth<SafeMode, TxPause>>;

/// What is open while a failed migration stands: the clock, without which there is no block, and
/// the calls with which governance repairs the chain.
pub struct AfterFailedMigration;

impl Contains<RuntimeCall> for AfterFailedMigration {
	fn contains(call: &RuntimeCall) -> bool {
		// A failure enters safe mode, which the filter looks at anyway: without it, no key is read.
		!SafeMode::is_entered() || !FailedMigration::stands() || is_repair(call)
	}
}

fn is_repair(call: &RuntimeCall) -> bool {
	use frame_system::Call::{apply_authorized_upgrade, authorize_upgrade};
	match call {
		RuntimeCall::Timestamp(_)
		| RuntimeCall::Council(_)
		| RuntimeCall::Timelock(_)
		| RuntimeCall::Preimage(_)
		| RuntimeCall::Sudo(_) => true,
		RuntimeCall::System(call) => {
			matches!(call, authorize_upgrade { .. } | apply_authorized_upgrade { .. })
		}
		RuntimeCall::CouncilMembers(call) => is_removal(call),
		RuntimeCall::CreditCommitteeMembers(call) => is_removal(call),
		RuntimeCall::Guardians(call) => is_removal(call),
		RuntimeCall::Registrars(call) => is_removal(call),
		RuntimeCall::Appraisers(call) => is_removal(call),
		_ => false,
	}
}

fn is_removal<I: 'static>(call: &pallet_membership::Call<Runtime, I>) -> bool
where
	Runtime: pallet_membership::Config<I>,
{
	matches!(call, pallet_membership::Call::remove_member { .. })
}

/// The fixed rules.
pub struct FixedRules;

impl Contains<RuntimeCall> for FixedRules {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::Assets(call) => allows_assets(call),
			RuntimeCall::Nfts(call) => allows_nfts(call),
			// A validator without keys would leave the set, past the bounds of departures.
			// `Validators.purge_keys` is for accounts that are out of it.
			RuntimeCall::Session(pallet_session::Call::purge_keys { .. }) => false,
			RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => values
				.iter()
				.all(|(feed, _)| pallet_appraisal::Feeds::<Runtime>::contains_key(feed)),
			RuntimeCall::CouncilMembers(call) => allows_membership(call),
			RuntimeCall::CreditCommitteeMembers(call) => allows_membership(call),
			RuntimeCall::Guardians(call) => allows_membership(call),
			RuntimeCall::Registrars(call) => allows_membership(call),
			RuntimeCall::Appraisers(call) => allows_membership(call),
			_ => true,
		}
	}
}

/// A member that changed its key would add an account without the delay of the timelock.
fn allows_membership<I: 'static>(call: &pallet_membership::Call<Runtime, I>) -> bool
where
	Runtime: pallet_membership::Config<I>,
{
	!matches!(call, pallet_membership::Call::change_key { .. })
}

/// Only `transfer` is open, because every other call would bypass the states of a unit (see the
/// collateral pallet); and not to an account of the protocol, which has no key and could never
/// redeem the unit.
fn allows_nfts(call: &pallet_nfts::Call<Runtime>) -> bool {
	matches!(call, pallet_nfts::Call::transfer { dest, .. } if !is_protocol(dest))
}

/// No key mints, burns or rules the dollars: only the protocol does. `touch` is closed because
/// `refund` could then close an account and burn its balance.
fn allows_assets(call: &pallet_assets::Call<Runtime>) -> bool {
	use pallet_assets::Call;
	match call {
		Call::create { .. } | Call::touch { .. } | Call::refund { .. } => false,
		Call::mint { id, .. }
		| Call::burn { id, .. }
		| Call::force_transfer { id, .. }
		| Call::freeze_asset { id }
		| Call::start_destroy { id }
		| Call::set_team { id, .. }
		| Call::transfer_ownership { id, .. } => !is_ours(id.0),
		// Every exit pays from an account of the protocol.
		Call::freeze { who, .. } | Call::block { who, .. } => !is_protocol(who),
		_ => true,
	}
}

fn is_ours(asset: AssetId) -> bool {
	matches!(asset, USDC | USDAI | SUSDAI)
}

/// Whether it is an account of the protocol. These have no key.
fn is_protocol(who: &Address) -> bool {
	let accounts = [
		TreasuryAccount::get(),
		ReserveAccount::get(),
		VaultAccount::get(),
		GatewayAccount::get(),
		Collateral::account(),
		Lending::account(),
		OraclePalletId::get().into_account_truncating(),
	];
	Lookup::lookup(who.clone()).is_ok_and(|who| accounts.contains(&who))
}

/// The entries of the protocol, by pallet and call: safe mode closes them, and no other call can be
/// paused. So every payment and every exit stays open.
pub const ENTRIES: &[(&str, &[&str])] = &[
	("Collateral", &["apply", "issue_receipt"]),
	("Leases", &["accept"]),
	("Market", &["buy"]),
	("Reserve", &["mint", "buy_bill", "harvest"]),
	("Vault", &["deposit", "mint"]),
	(
		"Lending",
		&["propose", "commit", "approve", "draw", "refinance", "declare_breach", "liquidate"],
	),
];

fn is_entry(pallet: &str, call: &str) -> bool {
	ENTRIES.iter().any(|(p, calls)| *p == pallet && calls.contains(&call))
}

/// The calls that no brake can close.
pub struct AlwaysOpen;

impl Contains<RuntimeCall> for AlwaysOpen {
	fn contains(call: &RuntimeCall) -> bool {
		let name = call.get_call_metadata();
		!is_entry(name.pallet_name, name.function_name)
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for AlwaysOpen {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		match (core::str::from_utf8(pallet), core::str::from_utf8(call)) {
			(Ok(pallet), Ok(call)) => !is_entry(pallet, call),
			_ => true,
		}
	}
}
