//! A vault that counts, in place of the pallet.

use codec::{Decode, Encode};
use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult},
	parameter_types, storage_alias,
	traits::{
		fungibles::Balanced,
		tokens::{Fortitude, Precision, Preservation},
		Get,
	},
};
use infrafi_finance::{
	interest::Aggregate,
	units::{Apr, Usdai},
};
use infrafi_protocol::{assets::USDAI, ClaimChange, ExitWindows, Lent, LentInspect, Liquidity};

use super::*;

/// The vault: its money, and its counts of the loans, which it learns by their steps alone.
pub struct Vault;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Books {
	pub idle: Balance,
	pub claims: Aggregate,
	pub impairment: Usdai,
	/// Fees on interest and late interest.
	pub fees: Balance,
	/// Receipts beyond principal.
	pub income: Balance,
	/// Principal lost on seized loans.
	pub lost: Balance,
	/// Later receipts for that principal.
	pub recovered: Balance,
}

#[storage_alias]
pub type VaultBooks = StorageValue<Lending, Books>;

parameter_types! {
	/// Money that the vault does not lend: a test closes draws with it.
	pub storage Buffer: Balance = 0;
	/// The end of the last window of the queue that has closed and in which requests wait.
	pub storage ClosedWindow: Option<u64> = None;
	/// Whether there is money for its requests.
	pub storage HasCash: bool = false;
	/// Whether the vault refuses to count more as lost.
	pub static RefusesLosses: bool = false;
}

std::thread_local! {
	static RESERVE_LOSS: core::cell::Cell<bool> = const { core::cell::Cell::new(false) };
}

/// Whether the reserve has a loss. Outside of storage, since the vault reads it with its own books.
pub struct HasReserveLoss;
impl HasReserveLoss {
	pub fn set(has_loss: bool) {
		RESERVE_LOSS.set(has_loss);
	}
}
impl Get<bool> for HasReserveLoss {
	fn get() -> bool {
		RESERVE_LOSS.get()
	}
}

/// The vault's books, brought up to now.
pub fn books() -> Books {
	let books = VaultBooks::get().unwrap_or_default();
	Books { claims: books.claims.accrue(now(), FEE).unwrap(), ..books }
}

/// The conservative NAV: the price of leavers for all shares.
pub fn conservative() -> Balance {
	let books = books();
	books.idle + books.claims.principal.0 - books.impairment.0
}

/// The optimistic NAV: the price of newcomers for all shares.
pub fn optimistic() -> Balance {
	let books = books();
	books.idle + books.claims.principal.0 + books.claims.net_down().unwrap().0
}

impl Liquidity for Vault {
	type Credit = crate::books::CreditOf<Test>;

	fn draw_limit() -> Result<Usdai, DispatchError> {
		Ok(Usdai(books().idle.saturating_sub(Buffer::get())))
	}

	fn lend(principal: Usdai, apr: Apr) -> Result<Self::Credit, DispatchError> {
		if principal > Self::draw_limit()? {
			return Err("beyond the limit".into());
		}
		let mut books = books();
		books.idle -= principal.0;
		books.claims = books.claims.lend(principal, apr).map_err(|_| "overflow")?;
		VaultBooks::put(books);
		withdraw(principal)
	}

	fn book(change: ClaimChange, received: Self::Credit) -> DispatchResult {
		book(change, received, 0)
	}

	fn roll(
		old: ClaimChange,
		received: Self::Credit,
		new: Usdai,
		apr: Apr,
	) -> Result<Self::Credit, DispatchError> {
		let increase = new.saturating_sub(old.principal);
		if increase > Self::draw_limit()? && increase > Usdai(0) {
			return Err("beyond the limit".into());
		}
		let mut books = books();
		books.claims = books.claims.lend(new, apr).map_err(|_| "overflow")?;
		books.idle -= increase.0;
		VaultBooks::put(books);
		book(old, received, new.min(old.principal).0)?;
		withdraw(increase)
	}
}

impl LentInspect for Vault {
	fn lent() -> Lent {
		let books = VaultBooks::get().unwrap_or_default();
		Lent { principal: books.claims.principal, impairment: books.impairment }
	}
}

/// The shortest wait of a request.
pub const MIN_WAIT: u64 = 7 * DAY;

impl ExitWindows for Vault {
	fn closed_after(instant: u64) -> Option<u64> {
		ClosedWindow::get().filter(|end| *end > instant && *end <= now())
	}

	fn is_fillable(instant: u64) -> bool {
		HasCash::get() && ClosedWindow::get().is_some_and(|end| end <= instant)
	}

	fn min_wait() -> u64 {
		MIN_WAIT
	}
}

fn withdraw(amount: Usdai) -> Result<crate::books::CreditOf<Test>, DispatchError> {
	Assets::withdraw(
		USDAI,
		&VAULT,
		amount.0,
		Precision::Exact,
		Preservation::Expendable,
		Fortitude::Polite,
	)
}

/// `rolled` is the principal that is neither received nor lent anew.
fn book(
	change: ClaimChange,
	received: crate::books::CreditOf<Test>,
	rolled: Balance,
) -> DispatchResult {
	if RefusesLosses::get() && change.impairment > change.impaired {
		return Err("no more is counted as lost".into());
	}
	let mut books = books();
	let claims = books.claims;
	let money = received.peek() + rolled;
	let mut interest = money - change.principal.0 - change.late.0;
	// A payment that makes good a booked loss pays nothing that the vault counts.
	if change.interest == Default::default() && change.principal == Usdai(0) {
		books.recovered += interest;
		interest = 0;
	}
	// The change equals what the money pays, up to the rounding of one or two payments.
	assert!(change.interest.down().unwrap().0 <= interest);
	assert!(interest <= change.interest.up().unwrap().0 + 130);
	let claims = Aggregate {
		rate: claims.rate.ensure_sub(change.rate).unwrap(),
		principal: claims.principal.ensure_sub(change.principal).unwrap(),
		..claims
	};
	let claims = Aggregate {
		principal: claims.principal.ensure_sub(change.principal_lost).unwrap(),
		..claims
	};
	books.lost += change.principal_lost.0;
	let (claims, fee) = claims.discharge(change.interest).unwrap();
	books.claims = claims.forgo(change.interest_lost).unwrap();
	let fee = fee.0 + change.late.part_down(FEE).unwrap().0;
	books.fees += fee;
	books.income += interest + change.late.0;
	books.idle += money - rolled;
	books.idle -= fee;
	books.impairment = books
		.impairment
		.ensure_add(change.impairment)
		.unwrap()
		.ensure_sub(change.impaired)
		.unwrap();
	assert!(books.impairment <= books.claims.principal, "more is lost than is lent");
	VaultBooks::put(books);
	if received.peek() == 0 {
		return received.drop_zero().map_err(|_| "money is left".into());
	}
	Assets::resolve(&VAULT, received).map_err(|_| "the vault takes USDai".into())
}
