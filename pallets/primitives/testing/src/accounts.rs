//! Accounts of the tests.

use sp_runtime::AccountId32;

/// An account id of the tests.
pub type AccountId = AccountId32;

/// The account whose 32 bytes are all `seed`.
pub const fn account(seed: u8) -> AccountId {
	AccountId::new([seed; 32])
}

/// A saver, borrower or owner.
pub const ALICE: AccountId = account(1);
/// A second account.
pub const BOB: AccountId = account(2);
/// A third account.
pub const CAROL: AccountId = account(3);
/// An account without a role.
pub const STRANGER: AccountId = account(4);
