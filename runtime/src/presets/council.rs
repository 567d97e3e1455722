//! The development chain without sudo: the council governs it, as it governs a live chain.

use super::{development, Preset};

pub(super) fn preset() -> Preset {
	Preset { sudo: None, ..development::preset() }
}
