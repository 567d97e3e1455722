//! The requirements of the benchmarks.

use alloc::vec::Vec;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::Balance, Model, UnitId};

/// Creates units, members and money.
pub trait BenchmarkHelper<AccountId> {
	/// Creates unit `number` of `owner` with a receipt, of one of the four models of a loan, in a
	/// facility of its own. Its custodian and its insurer are admitted, each in a group of its own,
	/// and those of no other unit. Its policy covers 10^30 units of USDai, its custody is
	/// confirmed, and its value is at least `value`: USDai (18 decimals). The bond of its insurer
	/// pays what any loan of the benchmarks owes.
	fn unit(owner: &AccountId, number: u32, value: Balance) -> UnitId;

	/// Leases the unit from a second before now on, for ten years and `hourly`: USDai (18
	/// decimals). The lessee is admitted, in a group of its own, and has paid nothing. No pallet is
	/// notified.
	fn lease(unit: UnitId, hourly: Balance);

	/// Lets the lease of the unit, which is recognised, begin so late that it does not bind a buyer
	/// of the unit. An account that offered no other lease has offered it.
	fn let_later(unit: UnitId);

	/// Reports a loss of the unit. No pallet is notified.
	fn lose(unit: UnitId);

	/// The models of units: `count` of them.
	fn models(count: u32) -> Vec<Model>;

	/// Registers as many models with prices as there is room for.
	fn price_models();

	/// Admits the account as a borrower, in a group of its own.
	fn admit_borrower(who: &AccountId);

	/// Admits the account as a curator, in a group of its own.
	fn admit_curator(who: &AccountId);

	/// Gives USDai to an account.
	fn fund(who: &AccountId, amount: Balance);

	/// Lets the vault lend `amount`.
	fn fund_vault(amount: Balance);

	/// Fills the reserve with the maximum number of bills. USDai can be minted. The next call
	/// records on which side of its minimum the vault's stake is.
	fn fill_reserve();

	/// Gives the reserve a loss that is not paid.
	fn incur_loss(loss: Usdai);

	/// Sets the clock.
	fn set_time(seconds: u64);
}
