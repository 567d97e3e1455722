//! Changes of governed values: which of them an origin may make.

/// What an origin may do with the governed values of a pallet. `ParamsOrigin` of a pallet returns
/// it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamsChange {
	/// Every change within the bounds. Governance has it after the delay of the timelock.
	Any,
	/// Only a change that makes the protocol stricter. Governance has it without a delay.
	TightenOnly,
}

impl ParamsChange {
	/// Whether the origin may make a change. `tightens` is whether the new values are nowhere
	/// looser than the old ones.
	pub fn allows(self, tightens: bool) -> bool {
		match self {
			Self::Any => true,
			Self::TightenOnly => tightens,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::ParamsChange;

	#[test]
	fn an_origin_that_only_tightens_makes_no_other_change() {
		assert!(ParamsChange::Any.allows(false));
		assert!(ParamsChange::TightenOnly.allows(true));
		assert!(!ParamsChange::TightenOnly.allows(false));
	}
}
