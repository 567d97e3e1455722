//! How safe mode begins, is extended and ends.

use frame_support::{assert_ok, traits::Hooks};
use pallet_reserve::Call as Bills;
use sp_runtime::{traits::Dispatchable, DispatchError};

use super::{dispatch_paths::*, *};

#[test]
fn safe_mode_ends_by_itself_and_no_single_account_begins_or_prolongs_it() {
	on_chain(DEV, || {
		use pallet_safe_mode::{Call, Error};
		// No deposit buys it.
		let not_for_sale = Err(Error::<Runtime>::NotConfigured.into());
		assert_eq!(plain(call(Alice, Call::enter {})), not_for_sale);
		for forced in [Call::force_enter {}, Call::force_extend {}, Call::force_exit {}] {
			assert_eq!(plain(call(Alice, forced.clone())), Err(DispatchError::BadOrigin));
			let three_of_six = CouncilOrigin::Members(3, 6).into();
			let by_half = RuntimeCall::from(forced).dispatch(three_of_six);
			assert_eq!(plain(by_half), Err(DispatchError::BadOrigin));
		}
		assert_ok!(council(Call::force_enter {}));
		assert_eq!(plain(council(Call::force_enter {})), Err(Error::<Runtime>::Entered.into()));
		assert_eq!(plain(call(Alice, Call::extend {})), not_for_sale);
		let mint = || plain(call(Bob, Bills::mint { amount_usdc: 1, min_usdai: 0 }));
		let last = System::block_number() + 4 * HOURS;
		System::set_block_number(last);
		SafeMode::on_initialize(last);
		assert!(tried(mint).is_err());
		// It is extended from where it would end, and the council leaves it at any time.
		assert_ok!(council(Call::force_extend {}));
		for block in [last + 1, last + 2 * HOURS] {
			SafeMode::on_initialize(block);
			assert!(tried(mint).is_err());
		}
		SafeMode::on_initialize(last + 2 * HOURS + 1);
		assert_eq!(tried(mint), Ok(()));
		assert_ok!(council(Call::force_enter {}));
		assert_ok!(council(Call::force_exit {}));
		assert_eq!(tried(mint), Ok(()));
	});
}
