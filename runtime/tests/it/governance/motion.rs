//! What the council does, from the proposal of a motion to its execution.

use codec::Encode;
use frame_support::dispatch::GetDispatchInfo;
use infrafi_runtime::*;
use pallet_collective::{Call, Event, Instance1, ProposalCount};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::Hash as _, DispatchError, DispatchResult};

use crate::chain::*;

/// A motion that is open.
pub struct Motion {
	index: u32,
	call: RuntimeCall,
}

fn council(who: Sr25519Keyring, does: Call<Runtime, Instance1>) -> DispatchResult {
	call(who, RuntimeCall::Council(does)).map(drop).map_err(|error| error.error)
}

impl Motion {
	pub fn propose(
		by: Sr25519Keyring,
		threshold: u32,
		motion: impl Into<RuntimeCall>,
	) -> Result<Self, DispatchError> {
		let (index, motion) = (ProposalCount::<Runtime, Instance1>::get(), motion.into());
		let length_bound = motion.encoded_size() as u32;
		let proposal = Box::new(motion.clone());
		council(by, Call::propose { threshold, proposal, length_bound })?;
		Ok(Self { index, call: motion })
	}

	/// The motion that was proposed under this index.
	pub fn open(index: u32, call: RuntimeCall) -> Self {
		Self { index, call }
	}

	fn hash(&self) -> Hash {
		<Runtime as frame_system::Config>::Hashing::hash_of(&self.call)
	}

	pub fn vote(&self, who: Sr25519Keyring, approve: bool) -> DispatchResult {
		council(who, Call::vote { proposal: self.hash(), index: self.index, approve })
	}

	/// The call that closes it.
	pub fn closing(&self) -> RuntimeCall {
		RuntimeCall::Council(Call::close {
			proposal_hash: self.hash(),
			index: self.index,
			proposal_weight_bound: self.call.get_dispatch_info().call_weight,
			length_bound: self.call.encoded_size() as u32,
		})
	}

	pub fn close(&self, who: Sr25519Keyring) -> DispatchResult {
		call(who, self.closing()).map(drop).map_err(|error| error.error)
	}
}

/// What the motion that was closed last did; nothing where it was not carried.
pub fn executed() -> Option<DispatchResult> {
	System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Council(Event::Executed { result, .. }) => Some(Some(result)),
		RuntimeEvent::Council(Event::Disapproved { .. }) => Some(None),
		_ => None,
	})?
}

/// The first proposes, for as many as there are here; all vote for it, and the last closes. What
/// the motion did.
pub fn carry(by: &[Sr25519Keyring], motion: impl Into<RuntimeCall>) -> DispatchResult {
	let (first, last) = (by[0], by[by.len() - 1]);
	let motion = Motion::propose(first, by.len() as u32, motion)?;
	for who in by {
		motion.vote(*who, true)?;
	}
	motion.close(last)?;
	executed().expect("it was carried")
}
