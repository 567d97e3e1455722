//! The requirements of the benchmarks.

use alloc::vec::Vec;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::Balance, Model, UnitId};

/// Makes units, members and money.
pub trait BenchmarkHelper<AccountId> {
	/// Makes unit `number` of `owner`, of model `number` and in a facility of its own: with a
	/// receipt, under a policy of 10^30, custody confirmed, worth at least `value` in USDai.
	fn unit(owner: &AccountId, number: u32, value: Balance) -> UnitId;

	/// The models of `count` units.
	fn models(count: u32) -> Vec<Model>;

	/// Makes the account a member of [`Config::Borrowers`], best the last one of a full house.
	fn admit_borrower(who: &AccountId);

	/// Makes the account a member of [`Config::Curators`], best the last one of a full house.
	fn admit_curator(who: &AccountId);

	/// A member of [`Config::CreditCommittee`], best the last one of a full house.
	fn committee() -> AccountId;

	/// Gives USDai to an account.
	fn fund(who: &AccountId, amount: Balance);

	/// Lets the vault lend `amount`.
	fn fund_vault(amount: Balance);

	/// Fills the reserve with as many bills as it can have. USDai can be minted. The next call
	/// records on which side of its minimum the vault's stake is.
	fn fill_reserve();

	/// Gives the reserve a loss that is not paid.
	fn incur_loss(loss: Usdai);

	/// Sets the clock.
	fn set_time(seconds: u64);
}
