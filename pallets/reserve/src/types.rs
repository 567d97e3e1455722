//! What the pallet stores.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec, PalletError};
use infrafi_finance::{
	base_yield::BaseYield,
	tbill::{Lot, Lots},
	units::{Usdai, Usdc},
	FinanceError,
};
use infrafi_protocol::{assets::Balance, BeU64, LotId};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::Perbill;

use crate::limits::{MAX_ATTESTORS, MAX_CUSTODIANS, MAX_MIN_ATTESTORS};

/// The nine characters that name a security.
pub type Cusip = [u8; infrafi_finance::cusip::LENGTH];

/// The governed values.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
pub struct Parameters {
	/// USDai that `mint` may bring the supply to, in dollars of USDC (6 decimals). Binds nothing else.
	pub supply_cap: Balance,
	/// Cash after a purchase of bills, as a share of the supply, at least.
	pub liquidity_floor: Perbill,
	/// What the treasury takes of the vault's base yield. A new fee is for what arises from then on.
	pub harvest_fee: Perbill,
	/// What an early sale may lose of a lot's book value.
	pub max_sale_loss: Perbill,
	/// What all early sales of any 30 days may lose together, in USDC (6 decimals).
	pub max_recent_losses: Balance,
	/// Seconds after its maturity from which an unpaid bill is overdue.
	pub bill_grace: u64,
	/// Seconds after its maturity from which anyone may realise the loss of an unpaid bill; longer than `bill_grace`.
	pub bill_default: u64,
	/// Seconds for which a proof of reserve counts.
	pub max_attestation_age: u64,
	/// Attestors whose median is a proof.
	pub min_attestors: u32,
}

impl Default for Parameters {
	/// A hundred million dollars, a tenth of them cash, a tenth of the income for the treasury; sales lose half a percent each
	/// and ten thousand dollars a month; bills are paid within a day and lost after a week; three attestors prove every other day.
	fn default() -> Self {
		Self {
			supply_cap: 100_000_000_000_000,
			liquidity_floor: Perbill::from_percent(10),
			harvest_fee: Perbill::from_percent(10),
			max_sale_loss: Perbill::from_parts(5_000_000),
			max_recent_losses: 10_000_000_000,
			bill_grace: 24 * 60 * 60,
			bill_default: 7 * 24 * 60 * 60,
			max_attestation_age: 2 * 24 * 60 * 60,
			min_attestors: 3,
		}
	}
}

/// What the reserve has and owes.
#[derive(
	Clone,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Ledger {
	/// USDC at hand. What else is on the account is a gift.
	pub cash: Usdc,
	/// A loss, realised and not yet burned. While there is one, no income is unharvested.
	pub loss: Usdai,
	/// Sums over the lots that are carried.
	pub lots: Lots,
	/// How many lots are carried.
	pub carried: u32,
	/// Income of the bills, and whose it is.
	pub income: BaseYield,
	/// Of the vault's income, what has borne a fee that held before.
	pub exempt: Usdc,
	/// The last lot whose maturity the sums count: the calendar's entries up to it are counted.
	pub matured_to: Option<(BeU64, LotId)>,
}

/// A treasurer's or governance's order to sell.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Order {
	/// What the sale has to bring.
	pub min_proceeds: Usdc,
	/// Whether governance gave it: then no bound on losses holds.
	pub is_unbounded: bool,
}

/// A lot of Treasury bills.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Bill<AccountId> {
	/// Which bill it is.
	pub cusip: Cusip,
	/// Who keeps it, and owes the face at maturity.
	pub custodian: AccountId,
	/// As it was bought.
	pub lot: Lot,
	/// Of its cost, what is realised as lost. All of it: what the custodian still pays is income.
	pub written_off: Usdc,
	/// That it is to be sold, if so.
	pub order: Option<Order>,
}

impl<AccountId> Bill<AccountId> {
	/// As the totals carry it. After a write-off that is what is left of the cost, and it accretes nothing; nothing once all of
	/// the cost is lost.
	pub fn carried(&self) -> Result<Option<Lot>, FinanceError> {
		let left = self.lot.cost.ensure_sub(self.written_off)?;
		if self.written_off == Usdc::ZERO {
			return Ok(Some(self.lot));
		}
		if left == Usdc::ZERO {
			return Ok(None);
		}
		Lot::new(left, left, self.lot.settled_at, self.lot.matures_at).map(Some)
	}
}

/// What an attestor says of a custodian.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Report<AccountId> {
	/// Who says it.
	pub attestor: AccountId,
	/// Of which instant, in seconds since 1970.
	pub as_of: u64,
	/// Face of the bills that the custodian kept then, in USDC.
	pub face: Usdc,
	/// Hash of the report.
	pub hash: H256,
	/// When it was said.
	pub at: u64,
	/// Of which state of the custodian's lots: see [`Holding::version`].
	pub version: u64,
}

/// The reports on a custodian: the last of each attestor.
pub type Reports<AccountId> = BoundedVec<Report<AccountId>, ConstU32<MAX_ATTESTORS>>;

/// The median of enough attestors.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Proof<AccountId> {
	/// The oldest instant of its reports.
	pub as_of: u64,
	/// Median of the faces reported, the lower one of an even count.
	pub face: Usdc,
	/// Face by the ledger at that instant.
	pub ledger: Usdc,
	/// What it is the median of.
	pub reports: BoundedVec<Report<AccountId>, ConstU32<MAX_MIN_ATTESTORS>>,
}

impl<AccountId> Proof<AccountId> {
	/// Whether less was found than the ledger says.
	pub fn is_short(&self) -> bool {
		self.face < self.ledger
	}
}

/// What a custodian keeps by the ledger, and what is proved of it. Exists while lots of it are carried.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Holding<AccountId> {
	/// Who.
	pub custodian: AccountId,
	/// Face of its carried lots; of one written off in part, what is left of its cost.
	pub face: Usdc,
	/// How many.
	pub lots: u32,
	/// Since when it keeps any: until then there was nothing to prove.
	pub since: u64,
	/// When its lots changed last.
	pub moved_at: u64,
	/// How often they have changed: reports are combined if they are of the same state.
	pub version: u64,
	/// The last proof.
	pub proof: Option<Proof<AccountId>>,
}

/// All custodians with carried lots.
pub type Holdings<AccountId> = BoundedVec<Holding<AccountId>, ConstU32<MAX_CUSTODIANS>>;

/// Cash at hand as an error can carry it: `digits * 10^exponent` units of USDC (6 decimals), rounded down.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, PalletError,
)]
pub struct Rough {
	/// The leading digits: at least four of them, unless that is all.
	pub digits: u16,
	/// Power of ten.
	pub exponent: u8,
}

impl Rough {
	/// The amount, rounded down.
	pub fn down(amount: Usdc) -> Self {
		let (mut left, mut exponent) = (amount.0, 0u8);
		loop {
			match u16::try_from(left) {
				Ok(digits) => return Self { digits, exponent },
				Err(_) => (left, exponent) = (left / 10, exponent.saturating_add(1)),
			}
		}
	}
}

/// An exact result, or the error of arithmetic it stands for.
pub(crate) fn exact<R>(result: Result<R, FinanceError>) -> Result<R, sp_runtime::DispatchError> {
	use sp_runtime::ArithmeticError;
	result.map_err(|error| match error {
		FinanceError::Underflow => ArithmeticError::Underflow.into(),
		FinanceError::DivisionByZero => ArithmeticError::DivisionByZero.into(),
		_ => ArithmeticError::Overflow.into(),
	})
}
