//! The market clock of the auctions.

use frame_support::traits::Contains;
use infrafi_protocol::ReserveInspect;
use infrafi_runtime::*;

/// The most seconds between two readings that count.
const MAX_STEP: u64 = 60;

#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
	pub seconds: u64,
	pub closed: u64,
	pub at: u64,
	pub was_open: bool,
}

impl Clock {
	/// The clock at an instant. It runs if minting was open at both readings; a closure is counted
	/// beside.
	pub fn read(&self, now: u64, is_open: bool) -> Self {
		let step = now.saturating_sub(self.at).min(MAX_STEP);
		let runs = self.was_open && is_open;
		Self {
			seconds: self.seconds + if runs { step } else { 0 },
			closed: self.closed + if runs { 0 } else { step },
			at: now,
			was_open: is_open,
		}
	}
}

/// Whether minting USDai is open: no brake closes it, and all bills are proved. The supply cap and
/// a deficit do not count.
pub fn is_minting_open() -> bool {
	let mint = pallet_reserve::Call::mint { amount_usdc: 0, min_usdai: 0 };
	type Filter = <Runtime as frame_system::Config>::BaseCallFilter;
	Filter::contains(&RuntimeCall::Reserve(mint))
		&& <Reserve as ReserveInspect>::health().is_attested
}

impl super::LoanModel {
	/// Follows the readings of the chain, each computed from the one before.
	pub fn follow_clock(&mut self) {
		let chain = pallet_lending::Market::<Runtime>::get();
		// Without a lot on sale no block has to read it.
		let is_on_sale = self.seized.values().any(|sale| sale.lot.is_some());
		if is_on_sale {
			let read = self.clock.read(chain.at, chain.was_open);
			assert_eq!((read.seconds, read.closed), (chain.seconds, chain.closed), "market clock");
		}
		self.clock = Clock {
			seconds: chain.seconds,
			closed: chain.closed,
			at: chain.at,
			was_open: chain.was_open,
		};
	}
}
