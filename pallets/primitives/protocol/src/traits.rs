//! The seams between the pallets.
//!
//! # Credits
//!
//! A `Credit` is money in no account, which a function hands to its caller or takes from it. It
//! carries its amount. A credit that is dropped is burned.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult},
	weights::{Weight, WeightMeter},
};
use infrafi_finance::{
	interest::{Interest, Rate},
	units::{Apr, Usdai, Usdc},
};
use scale_info::TypeInfo;

use crate::{
	assets::Balance,
	feed::Model,
	ids::UnitId,
	unit::{Condition, Grade},
};

/// What an appraisal has to know of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
	/// Model, as the feeds name it.
	pub model: Model,
	/// How many pieces of the model.
	pub quantity: u32,
	/// Since when it works, in seconds since 1970.
	pub in_service_at: u64,
	/// Its condition.
	pub grade: Grade,
}

/// Tells what a unit is. Answered by whoever registers units.
pub trait UnitInspect {
	/// The unit as an appraisal sees it, or nothing where there is no such unit.
	fn subject(unit: UnitId) -> Option<Subject>;
}

/// What a unit is worth, and how old the data behind it are.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Appraisal {
	/// Value of the whole unit in USDai (18 decimals), rounded down.
	pub value: Balance,
	/// Time of the oldest data behind the value, in seconds since 1970.
	pub as_of: u64,
}

/// Why a unit cannot be appraised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum AppraiseError {
	/// There is no unit of this id.
	UnknownUnit,
	/// The unit's model is not registered for appraisal.
	UnknownModel,
	/// No price of the model was ever accepted.
	NoData,
	/// The last accepted price of the model is older than the governed limit.
	Stale,
	/// The value exceeds what an amount can hold.
	Overflow,
}

/// Appraises units.
pub trait Appraise {
	/// What the unit is worth now by the accepted values, none of which may be stale.
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// What may be lent against: as [`Appraise::appraise`], with the lower of both where a jump of a value is held.
	fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// What the unit is worth by the values accepted last, however old they are; never [`AppraiseError::Stale`].
	fn last_good(unit: UnitId) -> Result<Appraisal, AppraiseError>;
}

/// Keeps units as the security of loans. Called by lending alone.
pub trait Custody<AccountId> {
	/// What a lender has to know of a unit, or nothing where there is no such unit.
	fn condition(unit: UnitId) -> Option<Condition<AccountId>>;

	/// Binds an issued unit to a loan of its owner: from now on its receipt does not move.
	fn pledge(unit: UnitId, owner: &AccountId) -> DispatchResult;

	/// Marks a pledged unit as one whose loan has failed. Its receipt stays where it is, and still does not move.
	fn seize(unit: UnitId) -> DispatchResult;

	/// Ends a pledge or a seizure: the unit is issued again, its receipt with `owner`, to whom it moves from another holder.
	fn release(unit: UnitId, owner: &AccountId) -> DispatchResult;
}

/// Is told what becomes of units that secure loans. Answered by lending, called by whoever keeps units.
pub trait LossWatch {
	/// A loss of a pledged or seized unit was reported, or the report withdrawn: [`Custody::condition`] tells it already. Stops
	/// nothing, whatever comes of it.
	fn loss_changed(unit: UnitId);

	/// What that weighs at most.
	fn loss_weight() -> Weight;
}

/// What the vault reads of the reserve, at one instant. Nothing here depends on the vault, so each
/// of the two may read the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReserveState {
	/// Cash: USDC (6 decimals).
	pub cash: Usdc,
	/// The vault's realised base yield that is not harvested, net of the fee: USDai (18 decimals).
	pub realised: Usdai,
	/// The vault's base yield accreted on live bills, net of the fee: USDai (18 decimals).
	pub accreted: Usdai,
	/// What the live bills accrete to the vault in a year at the present rate, net of the fee:
	/// USDai (18 decimals). Zero while base yield belongs to the treasury.
	pub yearly: Usdai,
	/// The loss that is realised and not yet burned: USDai (18 decimals).
	pub loss: Usdai,
}

/// Whether the reserve is in order. This stands apart from [`ReserveState`], because only entries
/// and exits of the vault need it, and it reads the largest record of the reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReserveHealth {
	/// Whether the proof of reserve is fresh and shows at least what the ledger carries.
	pub is_attested: bool,
	/// Whether a bill has been unpaid for longer than its grace period.
	pub is_overdue: bool,
}

/// Reads the reserve. Implemented by the reserve, called by the vault alone. No method calls the
/// vault.
pub trait ReserveInspect {
	/// The loss that is realised and not yet burned: USDai (18 decimals). The cheapest read.
	fn loss() -> Usdai;

	/// The state of the reserve now.
	fn state() -> Result<ReserveState, DispatchError>;

	/// Whether the reserve is in order now.
	fn health() -> ReserveHealth;
}

/// Writes to the reserve's books. Implemented by the reserve, called by the vault alone.
pub trait ReserveBooks {
	/// USDai in no account: see [Credits](self#credits).
	type Credit;

	/// Burns `payment`, which pays for the loss, and lowers the loss by it. A payment above the loss
	/// is an error.
	fn absorb(payment: Self::Credit) -> DispatchResult;

	/// Records whether the vault's stake is worth at least the minimum. The vault calls it after
	/// everything that may have changed the answer. After a change, base yield accrues to the vault
	/// (`true`) or to the treasury (`false`).
	fn set_staked(is_staked: bool) -> DispatchResult;
}

/// The account that bears the reserve's losses and receives its income. Implemented by the vault,
/// called by the reserve alone. The reserve stores its own state before each call, because the
/// vault may read it.
pub trait VaultLoss {
	/// USDai in no account: see [Credits](self#credits).
	type Credit;

	/// The conservative NAV before the reserve's loss is deducted: USDai (18 decimals).
	fn conservative() -> Result<Usdai, DispatchError>;

	/// Whether the shares outside the locked ones are worth at least the minimum, without base
	/// yield.
	fn is_staked() -> Result<bool, DispatchError>;

	/// Takes idle money out of the vault to pay for a loss: at most `loss`, and zero if the vault
	/// has no idle money.
	fn charge(loss: Usdai) -> Result<Self::Credit, DispatchError>;

	/// Pays base yield into the vault.
	fn receive_income(income: Self::Credit) -> DispatchResult;
}

/// What one step of a loan changes in the vault's claim on it. What is left out does not change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClaimChange {
	/// Interest per second that stops: of the principal that leaves, or of all of it at a seizure.
	pub rate: Rate,
	/// Principal that the money pays.
	pub principal: Usdai,
	/// Principal that is lost.
	pub principal_lost: Usdai,
	/// Interest that the money pays, as the loan counts it.
	pub interest: Interest,
	/// Interest that is lost, or was counted and never arose: as the loan counts it.
	pub interest_lost: Interest,
	/// Late interest in the money: it was not counted before.
	pub late: Usdai,
	/// Impairment of the loan before.
	pub impaired: Usdai,
	/// Impairment of the loan from now on.
	pub impairment: Usdai,
}

/// What the vault counts of its loans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lent {
	/// Principal outstanding: USDai (18 decimals).
	pub principal: Usdai,
	/// The part of the principal that is counted as lost and may come back: USDai (18 decimals).
	pub impairment: Usdai,
}

/// Lends the vault's idle money. Implemented by the vault, called by lending alone.
pub trait Liquidity {
	/// USDai in no account: see [Credits](self#credits).
	type Credit;

	/// The most that the vault may lend now: USDai (18 decimals). It is the idle money less the
	/// vault's debt to the reserve, less the needs of fixed and closed windows, less a buffer, and
	/// at most the reserve's cash. Zero while draws are closed.
	fn draw_limit() -> Result<Usdai, DispatchError>;

	/// Lends `principal` within the limit. From then on the vault counts the principal and its
	/// interest.
	fn lend(principal: Usdai, apr: Apr) -> Result<Self::Credit, DispatchError>;

	/// Books a step of a loan and takes in `received`, which may be zero. The vault's fee is
	/// deducted from interest and late interest.
	fn book(change: ClaimChange, received: Self::Credit) -> DispatchResult;

	/// The totals that the vault counts of its loans now.
	fn lent() -> Lent;
}

/// The loans, as far as those who leave the vault depend on them. Answered by lending, called by the vault.
pub trait LoanBook {
	/// Works through what is due, the earliest first, as far as the meter allows: brings loans up to now, and drops offers that
	/// have expired. Says whether nothing is left.
	fn classify_due(meter: &mut WeightMeter) -> bool;

	/// What bringing one loan up to now weighs at most.
	fn classify_weight() -> Weight;
}
