//! Four validators, so that one can fail, and four appraisers. Three numbers make a median: so one
//! appraiser may report a false number, and another none.

use alloc::vec;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave};

use super::{council, development, Preset};

pub(super) fn preset() -> Preset {
	let development = development::preset();
	Preset {
		sessions: pallet_validators::Parameters { minimum: 3, ..development.sessions },
		validators: vec![Alice, Bob, Charlie, Dave],
		appraisers: vec![Alice, Bob, Charlie, Dave],
		committee: vec![Alice, Bob, Charlie],
		timelock: council::timelock(),
		appraisal: pallet_appraisal::Parameters { minimum_count: 3, ..development.appraisal },
		..development
	}
}
