//! Four validators, so that one can fail, and three appraisers, of whom two have to agree.

use alloc::vec;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave};

use super::{development, Preset};

pub(super) fn preset() -> Preset {
	let development = development::preset();
	Preset {
		validators: vec![Alice, Bob, Charlie, Dave],
		appraisers: vec![Alice, Bob, Charlie],
		appraisal: pallet_appraisal::Parameters { minimum_count: 2, ..development.appraisal },
	}
}
