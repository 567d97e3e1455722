//! The seams between the pallets.
//!
//! # Credits
//!
//! A `Credit` is money in no account, which a function hands to its caller or takes from it. It
//! carries its amount. A credit that is dropped is burned.

use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult},
	stored,
	weights::{Weight, WeightMeter},
};
use infrafi_finance::{
	interest::{Interest, Rate},
	units::{Apr, Usdai, Usdc},
};
use sp_runtime::{FixedU128, Perbill};

use crate::{
	assets,
	feed::Model,
	ids::UnitId,
	role::{Admission, Role},
	strike::StrikeStatus,
	time::UnixSeconds,
	unit::{Condition, Grade},
};

/// What an appraisal needs to know about a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
	/// Model of the hardware, as the feeds name it.
	pub model: Model,
	/// Number of pieces of the model.
	pub quantity: u32,
	/// Start of service, in seconds since 1970.
	pub in_service_at: UnixSeconds,
	/// Condition of the hardware.
	pub grade: Grade,
}

/// Reads units. Implemented by the pallet that registers units, called by appraisal.
pub trait UnitInspect {
	/// The unit as an appraisal needs it. `None` if the unit does not exist.
	fn subject(unit: UnitId) -> Option<Subject>;

	/// Whether a unit of the model is pledged or seized. Its value must not get lost then.
	fn is_security(model: &Model) -> bool;
}

/// The value of a unit in USDai, and the age of its data.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Appraisal {
	/// Value of the whole unit: USDai (18 decimals), rounded down.
	pub value: assets::Usdai,
	/// Time of the oldest data behind the value, in seconds since 1970.
	pub as_of: UnixSeconds,
}

/// The reason why a unit cannot be appraised.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum AppraiseError {
	/// No unit has this id.
	UnknownUnit,
	/// The model of the unit is not registered for appraisal.
	UnknownModel,
	/// No price of the model was ever accepted.
	NoData,
	/// The last accepted price of the model is older than the governed limit.
	Stale,
	/// The value exceeds 128 bits.
	Overflow,
}

/// What a unit earns by the parameters of its model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitRental {
	/// The lower of accepted and held hourly rate, of one piece: USD with 18 decimals. `None` if
	/// the model has no feed of hourly rates.
	pub hourly: Option<FixedU128>,
	/// Number of pieces of the model.
	pub quantity: u32,
	/// Share of all hours for which a unit of the model is rented.
	pub utilisation: Perbill,
	/// Share of the rent that remains after power, space and staff.
	pub margin: Perbill,
	/// End of the economic life, in seconds since 1970. The unit earns nothing from then on.
	pub earns_until: UnixSeconds,
}

/// Appraises units. Implemented by appraisal, called by lending.
pub trait Appraise {
	/// The value of the unit by the accepted values. [`AppraiseError::Stale`] if one of them is
	/// stale.
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// The value that a loan may be drawn against: as [`Appraise::appraise`], with the lower of the
	/// accepted and the held value where a value is held.
	fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// The value of the unit by the values accepted last, however old they are. It is never
	/// [`AppraiseError::Stale`].
	fn last_good(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// What the unit earns. [`AppraiseError::Stale`] if the hourly rate is stale, and
	/// [`AppraiseError::NoData`] if there is a feed of it without a value.
	fn rental(unit: UnitId) -> Result<UnitRental, AppraiseError>;
}

/// Controls units as the collateral of loans. Implemented by collateral, called by lending alone.
pub trait Custody<AccountId> {
	/// What a lender needs to know about a unit. `None` if the unit does not exist.
	fn condition(unit: UnitId) -> Option<Condition<AccountId>>;

	/// Pledges an issued unit for a loan of its owner. From then on its receipt cannot be
	/// transferred. Fails while a claim on its policy is open.
	fn pledge(unit: UnitId, owner: &AccountId) -> DispatchResult;

	/// Marks a pledged unit as collateral of a failed loan. Its receipt stays with its owner, and
	/// still cannot be transferred.
	fn seize(unit: UnitId) -> DispatchResult;

	/// Ends a pledge or a seizure. The unit is issued again, and its receipt moves to `owner` if
	/// another account owns it. If a seized unit moves, its policy ends: the insured interest was
	/// that of the owner before.
	fn release(unit: UnitId, owner: &AccountId) -> DispatchResult;
}

/// Receives reports of losses. Implemented by lending, called by collateral.
pub trait LossWatch {
	/// A loss of a pledged or seized unit was reported, or the report was withdrawn.
	/// [`Custody::condition`] shows it already. The report goes on, whatever the outcome of this
	/// call.
	fn loss_changed(unit: UnitId);

	/// The maximum weight of [`LossWatch::loss_changed`].
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

	/// Whether backing of USDai is missing that no recorded loss explains. Then no money enters,
	/// and the vault lends none. This is no part of [`ReserveHealth`]: auctions go on.
	fn is_short() -> Result<bool, DispatchError>;
}

/// Writes to the reserve's books. Implemented by the reserve, called by the vault alone.
pub trait ReserveBooks {
	/// USDai in no account: see [Credits](self#credits).
	type Credit;

	/// Burns `payment`, which pays for the loss, and lowers the loss by it. A payment that exceeds
	/// the loss is an error.
	fn absorb(payment: Self::Credit) -> DispatchResult;

	/// Records whether the vault's stake is worth at least the minimum. The vault calls it after
	/// everything that may have changed the answer. After a change, base yield accrues to the vault
	/// (`true`) or to the treasury (`false`).
	fn set_staked(is_staked: bool) -> DispatchResult;
}

/// What the vault can bear of a loss of the reserve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bearing {
	/// The net assets that bear a loss of the reserve, before it is deducted: USDai (18 decimals).
	pub assets: Usdai,
	/// Whether the assets are those of loans that are brought up to now.
	pub is_current: bool,
}

/// The account that bears the reserve's losses and receives its income. Implemented by the vault,
/// called by the reserve alone. The reserve stores its own state before each call, because the
/// vault may read it.
pub trait VaultLoss {
	/// USDai in no account: see [Credits](self#credits).
	type Credit;

	/// What the vault can bear of a loss now.
	fn bearing() -> Result<Bearing, DispatchError>;

	/// Whether the shares outside the locked ones are worth at least the minimum, without base
	/// yield.
	fn is_staked() -> Result<bool, DispatchError>;

	/// Settles the result of a bill with the vault. Takes idle money out of it to pay for a loss:
	/// at most `loss`, and zero if the vault has no idle money. `uncounted` is base yield that its
	/// prices count from now on and did not count before the bill was paid or sold: USDai (18
	/// decimals). The vault releases it to leavers slowly.
	fn settle_result(loss: Usdai, uncounted: Usdai) -> Result<Self::Credit, DispatchError>;

	/// Pays base yield into the vault.
	fn receive_income(income: Self::Credit) -> DispatchResult;
}

/// What one step of a loan changes in the vault's claim on it. A field of zero means no change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClaimChange {
	/// Interest per second that stops: of the principal that leaves, or of all of it at a seizure.
	pub rate: Rate,
	/// Principal that is paid: USDai (18 decimals).
	pub principal: Usdai,
	/// Principal that is lost: USDai (18 decimals).
	pub principal_lost: Usdai,
	/// Interest that is paid, exactly as the loan counts it.
	pub interest: Interest,
	/// Interest that is lost, or that was counted and did not arise, exactly as the loan counts it.
	pub interest_lost: Interest,
	/// Late interest that is paid: USDai (18 decimals). It was not counted before.
	pub late: Usdai,
	/// Impairment of the loan before the step: USDai (18 decimals).
	pub impaired: Usdai,
	/// Impairment of the loan after the step: USDai (18 decimals).
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

/// Reads what the vault lends. Implemented by the vault, called by lending alone.
pub trait LentInspect {
	/// The totals that the vault counts of its loans now.
	fn lent() -> Lent;
}

/// What the vault would lend to the offers that are approved and neither drawn nor expired.
#[stored]
#[derive(Copy, Default)]
pub struct ApprovedOffers {
	/// Principal: USDai (18 decimals).
	pub principal: Usdai,
	/// The interest per second that it would bear.
	pub rate: Rate,
}

/// Reads what loans will be drawn. Implemented by lending, called by the vault alone.
pub trait OfferInspect {
	/// The sums over the approved offers.
	fn approved() -> ApprovedOffers;
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

	/// Replaces a loan by another, in one step: books `old`, the end of the one, and lends `new` at
	/// `apr`. [`ClaimChange::impairment`] is that of the new loan. The principal that both have in
	/// common stays lent and does not move. `received` is all other money that `old` pays. Returns
	/// the increase of principal: it alone is within the limit, so a loan of the same size or a
	/// smaller one is replaced whatever the limit is.
	fn roll(
		old: ClaimChange,
		received: Self::Credit,
		new: Usdai,
		apr: Apr,
	) -> Result<Self::Credit, DispatchError>;
}

/// The loans, as far as exits from the vault depend on them. Implemented by lending, called by the
/// vault.
pub trait LoanBook {
	/// Processes due entries, the earliest first, as far as the meter allows: brings loans up to
	/// now, and removes expired offers. Returns whether no due entry is left.
	fn classify_due(meter: &mut WeightMeter) -> bool;

	/// The maximum weight of bringing one loan up to now.
	fn classify_weight() -> Weight;

	/// Whether no due entry waits to be processed, and the last strike is not too old. It changes
	/// nothing. A loan that could not be brought up to now has a later entry and does not count, so
	/// that it closes no exit.
	fn is_current() -> bool;

	/// The last strike, by which loans count. `None` before the first one.
	fn last_strike() -> Option<StrikeStatus>;
}

/// Reads roles. Implemented by roles, called by every pallet whose calls depend on a role.
pub trait RoleInspect<AccountId> {
	/// The admission of an account to a role, if it holds now. `None` for an account without one,
	/// and for one that has expired.
	fn admission(role: Role, who: &AccountId) -> Option<Admission>;

	/// Whether an account is admitted to a role now.
	fn is_admitted(role: Role, who: &AccountId) -> bool {
		Self::admission(role, who).is_some()
	}

	/// Whether two accounts are admitted to their roles now, and belong to different groups. An
	/// account that is not admitted has no group, so that its independence cannot be shown.
	fn are_independent(one: (Role, &AccountId), other: (Role, &AccountId)) -> bool {
		match (Self::admission(one.0, one.1), Self::admission(other.0, other.1)) {
			(Some(one), Some(other)) => one.group != other.group,
			_ => false,
		}
	}
}

/// Ends admissions. Implemented by roles, called by lending when a claim is enforced.
pub trait RoleRevoke<AccountId> {
	/// Revokes the admission of an account to a role. Nothing changes if it has none.
	fn revoke(role: Role, who: &AccountId);
}

/// Receives notifications of admissions that end early. Implemented by the pallets that store facts
/// on the strength of an admission, called by roles.
pub trait RoleWatch<AccountId> {
	/// An admission was revoked or renounced, or another one took its place that ends earlier or is
	/// of another group. [`RoleInspect`] shows it already. What rests on the earlier admission has
	/// to be dropped. An admission that expires causes no call.
	fn revoked(role: Role, who: &AccountId);

	/// The maximum weight of [`RoleWatch::revoked`] for a role.
	fn revoked_weight(role: Role) -> Weight;
}

impl<AccountId> RoleWatch<AccountId> for () {
	fn revoked(_: Role, _: &AccountId) {}

	fn revoked_weight(_: Role) -> Weight {
		Weight::zero()
	}
}
