//! Batches, multisigs and proxies.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{ConstU32, InstanceFilter},
};
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

use super::{DepositBase, DepositPerByte};
use crate::{Balance, Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System};

parameter_types! {
	/// The deposit for each account that a proxy or a multisig stores, in INFRA.
	pub DepositPerAccount: Balance = DepositPerByte::get().saturating_mul(33);
	/// The deposit for each announcement that a proxy stores, in INFRA.
	pub DepositPerAnnouncement: Balance = DepositPerByte::get().saturating_mul(68);
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = DepositBase;
	type DepositFactor = DepositPerAccount;
	type MaxSignatories = ConstU32<32>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

/// The calls that a proxy may make in the name of an account.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum ProxyType {
	/// Every call.
	#[default]
	Any,
	/// The calls of a hardware custodian: receipts, custody, losses, releases.
	Custody,
	/// The calls of a redemption: request, cancel, service, claim. They pay the saver alone.
	/// `transfer_request` is not among them.
	Vault,
	/// The hardware custodian's confirmation that units are in place, and nothing else: a key for
	/// a machine.
	Heartbeat,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			Self::Custody => matches!(
				call,
				RuntimeCall::Collateral(
					pallet_collateral::Call::issue_receipt { .. }
						| pallet_collateral::Call::decline { .. }
						| pallet_collateral::Call::confirm_custody { .. }
						| pallet_collateral::Call::report_loss { .. }
						| pallet_collateral::Call::withdraw_loss { .. }
						| pallet_collateral::Call::confirm_release { .. }
				)
			),
			Self::Heartbeat => matches!(
				call,
				RuntimeCall::Collateral(pallet_collateral::Call::confirm_custody { .. })
			),
			Self::Vault => matches!(
				call,
				RuntimeCall::Vault(
					pallet_vault::Call::request_redeem { .. }
						| pallet_vault::Call::cancel_request { .. }
						| pallet_vault::Call::service { .. }
						| pallet_vault::Call::claim { .. }
				)
			),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		self == other || *self == Self::Any || (*self, *other) == (Self::Custody, Self::Heartbeat)
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = DepositBase;
	type ProxyDepositFactor = DepositPerAccount;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = DepositBase;
	type AnnouncementDepositFactor = DepositPerAnnouncement;
	type BlockNumberProvider = System;
}
