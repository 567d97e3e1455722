//! A migration that fails: with it the way out of a failed upgrade is rehearsed.

use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError},
	weights::WeightMeter,
};

/// Its first step succeeds, its second one fails.
pub struct FailsHalfway;

impl SteppedMigration for FailsHalfway {
	type Cursor = u32;
	type Identifier = [u8; 13];

	fn id() -> Self::Identifier {
		*b"fails-halfway"
	}

	fn step(
		cursor: Option<u32>,
		_meter: &mut WeightMeter,
	) -> Result<Option<u32>, SteppedMigrationError> {
		match cursor {
			None => Ok(Some(1)),
			Some(_) => Err(SteppedMigrationError::Failed),
		}
	}
}
