//! # Operational transactions
//!
//! The operational class is for calls that have to get through when blocks are full: a quarter of a
//! block is kept for them, and their priority in the transaction pool is a multiple of their fee.
//! FRAME gives the class to a call, and no signer changes it. An account without a vote could fill
//! that quarter, and outbid every tip, with votes that fail. So the transaction extension
//! [`OperationalForMembers`] refuses the class to all but members of the council, the credit
//! committee and the guardians.
//!
//! `System.apply_authorized_upgrade` is exempt while an upgrade is authorised: any account brings
//! the code. Without one it would fail, which is what the extension keeps out.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, GetDispatchInfo},
	pallet_prelude::TransactionSource,
	traits::{Contains, OriginTrait},
	weights::Weight,
};
use scale_info::TypeInfo;
use sp_runtime::{
	impl_tx_ext_default,
	traits::{TransactionExtension, ValidateResult},
	transaction_validity::InvalidTransaction,
};

use crate::{
	AccountId, Council, CreditCommittee, Guardians, Runtime, RuntimeCall, RuntimeOrigin, System,
};

/// Weights of the extension.
pub trait WeightInfo {
	/// Weight of the look at all members.
	fn check() -> Weight;
}

/// Refuses operational calls to accounts that are not members.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo,
)]
pub struct OperationalForMembers;

impl TransactionExtension<RuntimeCall> for OperationalForMembers {
	const IDENTIFIER: &'static str = "OperationalForMembers";
	type Implicit = ();
	type Val = ();
	type Pre = ();

	fn weight(&self, call: &RuntimeCall) -> Weight {
		match call.get_dispatch_info().class {
			DispatchClass::Operational => {
				crate::weights::operational::WeightInfo::<Runtime>::check()
			}
			DispatchClass::Normal | DispatchClass::Mandatory => Weight::zero(),
		}
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfo,
		_len: usize,
		_implicit: Self::Implicit,
		_inherited_implication: &impl Encode,
		_source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		// A transaction without a signer was authorised by its call.
		if let (DispatchClass::Operational, Some(who)) = (info.class, origin.as_signer()) {
			if !is_allowed(call, who) {
				return Err(InvalidTransaction::Call.into());
			}
		}
		Ok((Default::default(), (), origin))
	}

	impl_tx_ext_default!(RuntimeCall; prepare);
}

/// Whether the account may send the operational call.
fn is_allowed(call: &RuntimeCall, who: &AccountId) -> bool {
	is_upgrade(call) || is_member(who)
}

/// Whether the call brings the code of an upgrade that is authorised.
fn is_upgrade(call: &RuntimeCall) -> bool {
	matches!(call, RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { .. }))
		&& System::authorized_upgrade().is_some()
}

/// Whether the account is a member of the council, the credit committee or the guardians.
fn is_member(who: &AccountId) -> bool {
	Council::is_member(who) || CreditCommittee::is_member(who) || Guardians::contains(who)
}

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking {
	//! The benchmark of the extension. Benchmarks are of pallets, so it has one of its own.

	use super::*;
	use frame_benchmarking::v2::*;

	/// The configuration of the benchmark.
	pub trait Config: frame_system::Config {}

	/// The benchmark.
	pub struct Pallet<T>(core::marker::PhantomData<T>);

	#[benchmarks]
	mod benchmarks {
		use super::*;

		/// An account that all memberships have to be read for, each of which is full. The upgrade
		/// is looked for as well.
		#[benchmark]
		fn check() {
			crate::benchmarks::fill_memberships();
			let who: AccountId = account("outsider", 0, 0);
			let code = Default::default();
			let call = frame_system::Call::apply_authorized_upgrade { code }.into();
			let allowed;

			#[block]
			{
				allowed = is_allowed(&call, &who);
			}

			assert!(!allowed);
		}
	}
}
