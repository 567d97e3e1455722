use frame_support::traits::EnsureOrigin;

use crate::{mock::*, EnsureExecuted, Origin};

fn passes(origin: RuntimeOrigin) -> bool {
	<EnsureExecuted as EnsureOrigin<RuntimeOrigin>>::try_origin(origin).is_ok()
}

#[test]
fn only_the_timelock_passes() {
	new_test_ext().execute_with(|| {
		assert!(passes(Origin::Executed.into()));
		assert!(!passes(root()));
		assert!(!passes(signed(ALICE)));
		assert!(!passes(RuntimeOrigin::none()));
	});
}

/// Its encoding is in stored origins.
#[test]
fn the_encoding_is_final() {
	use codec::Encode;
	assert_eq!(Origin::Executed.encode(), [0]);
}
