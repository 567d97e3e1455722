//! The seams between the pallets.

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

/// What the vault has to know of the reserve, at one instant. Nothing here depends on the vault, so that either may ask the
/// other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReserveState {
	/// USDC at hand.
	pub cash: Usdc,
	/// Base yield realised and not harvested, the vault's, net of fee.
	pub realised: Usdai,
	/// Base yield accreted on live bills, the vault's, net of fee.
	pub accreted: Usdai,
	/// What the live bills accrete in a year at the rate of this second, net of fee; nothing while it is the treasury's.
	pub yearly: Usdai,
	/// A loss, realised and not yet burned.
	pub loss: Usdai,
}

/// Whether the reserve is in order. Apart from [`ReserveState`], which every payment asks for: of this only those who enter and
/// those who leave ask, and to know it takes the largest record there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReserveHealth {
	/// Whether the proof of reserve is fresh and shows no less than the ledger.
	pub is_attested: bool,
	/// Whether a bill is unpaid for longer than its grace.
	pub is_overdue: bool,
}

/// The reserve as the vault sees it. Answered by Reserve, called by the vault alone.
pub trait ReserveInspect {
	/// USDai that is in nobody's account. Dropped, it is burned.
	type Credit;

	/// How it stands now. Calls nothing of the vault.
	fn state() -> Result<ReserveState, DispatchError>;

	/// Whether it is in order now. Calls nothing of the vault.
	fn health() -> ReserveHealth;

	/// Burns money that pays for the loss, and lowers the loss by it. More than the loss is an error.
	fn absorb(payment: Self::Credit) -> DispatchResult;

	/// Says whether the vault's stake is at its minimum or above it, after anything that may have moved it. From a change on,
	/// base yield is somebody else's.
	fn stake_changed(is_staked: bool) -> DispatchResult;
}

/// Who bears the reserve's losses, and gets its income. Answered by the vault, called by Reserve alone, which has written its
/// own state before: the vault may ask it back.
pub trait VaultLoss {
	/// USDai that is in nobody's account. Dropped, it is burned.
	type Credit;

	/// What stands behind the shares, seen cautiously, before the reserve's loss is taken off.
	fn conservative() -> Result<Usdai, DispatchError>;

	/// Whether the shares outside the lock are worth the minimum, base yield not counted.
	fn is_staked() -> Result<bool, DispatchError>;

	/// Hands back idle money towards a loss, at most `loss`; nothing where there is none.
	fn charge(loss: Usdai) -> Result<Self::Credit, DispatchError>;

	/// Takes base yield in.
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

/// Lends the vault's idle money. Answered by the vault, called by lending alone.
pub trait Liquidity {
	/// USDai that is in nobody's account. Dropped, it is burned.
	type Credit;

	/// What may be lent now: what is idle less what the reserve is owed, what fixed and closed windows need, and a buffer, and
	/// at most the reserve's cash. Nothing while draws are closed.
	fn draw_limit() -> Result<Usdai, DispatchError>;

	/// Lends, within the limit: from now on the vault counts the principal and its interest.
	fn lend(principal: Usdai, apr: Apr) -> Result<Self::Credit, DispatchError>;

	/// Books a step of a loan, and takes what the vault received in it, which may be nothing. The fee is taken of interest
	/// and late interest.
	fn book(change: ClaimChange, received: Self::Credit) -> DispatchResult;
}

/// The loans, as far as those who leave the vault depend on them. Answered by lending, called by the vault.
pub trait LoanBook {
	/// Works through what is due, the earliest first, as far as the meter allows: brings loans up to now, and drops offers that
	/// have expired. Says whether nothing is left.
	fn classify_due(meter: &mut WeightMeter) -> bool;

	/// What bringing one loan up to now weighs at most.
	fn classify_weight() -> Weight;
}
