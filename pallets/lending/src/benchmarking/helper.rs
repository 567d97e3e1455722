//! What the benchmarks need of the runtime.

use alloc::vec::Vec;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::Balance, Model, UnitId};

/// See the module.
pub trait BenchmarkHelper<AccountId> {
	/// A unit of the owner's, the number-th, of the number-th model and in a facility of its own: with a receipt, insured for
	/// 10^30 for a while, custody confirmed, worth so much in USDai at the least.
	fn unit(owner: &AccountId, number: u32, value: Balance) -> UnitId;

	/// The models of that many units.
	fn models(count: u32) -> Vec<Model>;

	/// Makes the account a member of [`Config::Borrowers`], best the last one of a full house.
	fn admit_borrower(who: &AccountId);

	/// Makes the account a member of [`Config::Curators`], best the last one of a full house.
	fn admit_curator(who: &AccountId);

	/// A member of [`Config::CreditCommittee`], best the last one of a full house.
	fn committee() -> AccountId;

	/// Gives USDai to an account.
	fn fund(who: &AccountId, amount: Balance);

	/// Lets the vault lend so much.
	fn fund_vault(amount: Balance);

	/// Fills the reserve with as many bills as it can have. USDai can be minted.
	fn fill_reserve();

	/// Gives the reserve a loss that is not paid, and has the next call find that the vault's stake has
	/// crossed its minimum.
	fn incur_loss(loss: Usdai);

	/// Sets the clock.
	fn set_time(seconds: u64);
}
