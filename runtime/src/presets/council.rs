//! The development chain without sudo: the council governs it, as it governs a live chain.

use alloc::vec;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie};

use super::{development, Preset};

/// The values of Timelock on chains whose governance is tried: two blocks of delay.
pub(super) fn timelock() -> pallet_timelock::Parameters {
	pallet_timelock::Parameters { delay: 12, ..development::preset().timelock }
}

pub(super) fn preset() -> Preset {
	Preset {
		sudo: None,
		committee: vec![Alice, Bob, Charlie],
		timelock: timelock(),
		..development::preset()
	}
}
