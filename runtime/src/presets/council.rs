//! The development chain as a live chain is governed: by its council, without sudo.

use super::{development, Preset};

pub(super) fn preset() -> Preset {
	Preset { sudo: None, ..development::preset() }
}
