//! The effect of a call on each account, computed before it, in another way than by the code:
//! invariant 49.

use infrafi_runtime::*;
use sp_core::U256;

use super::books::Books;

/// A dollar of USDC (6 decimals) in USDai (18 decimals), unit by unit.
const SCALE: Balance = 1_000_000_000_000;

/// The changes of an account's USDC, USDai and shares, where they are known.
#[derive(Default)]
pub struct Expected {
	who: Option<AccountId>,
	usdc: Option<i128>,
	usdai: Option<i128>,
	susdai: Option<i128>,
}

impl Expected {
	pub fn of(who: Option<&AccountId>, call: &RuntimeCall, books: &Books) -> Self {
		let expected = match call {
			RuntimeCall::Reserve(call) => Self::of_reserve(call, books),
			RuntimeCall::Vault(call) => Self::of_vault(call, books),
			RuntimeCall::Market(pallet_market::Call::buy { listing, .. }) => {
				Self::of_sale(*listing)
			}
			_ => Self::default(),
		};
		Self { who: expected.who.or_else(|| who.cloned()), ..expected }
	}

	fn of_reserve(call: &pallet_reserve::Call<Runtime>, books: &Books) -> Self {
		use pallet_reserve::Call;
		match call {
			Call::mint { amount_usdc, .. } => Self {
				usdc: minus(*amount_usdc),
				usdai: amount_usdc.checked_mul(SCALE).and_then(plus),
				..Self::default()
			},
			Call::redeem { amount_usdai, .. } => {
				let (supply, loss) = (books.issued.usdai, books.reserve.loss.0);
				let backed = supply.saturating_sub(loss);
				let redeemable = supply.saturating_sub(books.nav.owed.0);
				Self {
					usdc: floor(amount_usdai / SCALE, backed, redeemable).and_then(plus),
					usdai: minus(amount_usdai / SCALE * SCALE),
					..Self::default()
				}
			}
			_ => Self::default(),
		}
	}

	fn of_vault(call: &pallet_vault::Call<Runtime>, books: &Books) -> Self {
		use pallet_vault::Call;
		let (assets_behind, shares_behind) = (books.nav.optimistic.0, books.issued.susdai);
		match call {
			Call::deposit { assets, .. } if shares_behind > 0 => Self {
				usdai: minus(*assets),
				susdai: floor(*assets, shares_behind, assets_behind).and_then(plus),
				..Self::default()
			},
			Call::mint { shares, .. } if shares_behind > 0 => Self {
				usdai: ceil(*shares, assets_behind, shares_behind).and_then(minus),
				susdai: plus(*shares),
				..Self::default()
			},
			Call::request_redeem { shares, .. } => {
				Self { susdai: minus(*shares), usdai: Some(0), ..Self::default() }
			}
			Call::claim { request } => Self::of_claim(*request),
			Call::cancel_request { request } => {
				let ask = pallet_vault::Requests::<Runtime>::get(request);
				let susdai = ask.and_then(|ask| plus(ask.request.shares.0));
				Self { susdai, usdai: Some(0), ..Self::default() }
			}
			_ => Self::default(),
		}
	}

	/// `floor(x * P / T) - c`, to the owner, for any caller.
	fn of_claim(request: u64) -> Self {
		let Some(ask) = pallet_vault::Requests::<Runtime>::get(request) else {
			return Self::default();
		};
		let bucket = pallet_vault::Buckets::<Runtime>::get(ask.window, ask.bid.ticks());
		let bucket = bucket.expect("a request has a bucket");
		let paid = floor(ask.request.shares.0, bucket.paid.0, bucket.asked.0)
			.and_then(|share| share.checked_sub(ask.request.claimed.0))
			.expect("no account has claimed more than its share");
		Self { who: Some(ask.owner), usdai: plus(paid), susdai: Some(0), ..Self::default() }
	}

	/// The buyer pays the price, and what the item paid before is the seller's.
	fn of_sale(listing: u64) -> Self {
		let record = pallet_market::Listings::<Runtime>::get(listing);
		let usdai = record.and_then(|record| minus(record.listing.price));
		Self { usdai, usdc: Some(0), susdai: Some(0), ..Self::default() }
	}

	/// Of a call that succeeded.
	pub fn check(
		&self,
		signer: Option<&AccountId>,
		everyone: &[AccountId],
		was: &Books,
		is: &Books,
	) {
		let Some(who) = self.who.as_ref().or(signer) else { return };
		let Some(place) = everyone.iter().position(|other| other == who) else { return };
		// A protocol account pays itself.
		if super::people::protocol().contains(who) {
			return;
		}
		let (was, is) = (&was.owned[place], &is.owned[place]);
		let check = |expected: Option<i128>, was: Balance, is: Balance, of: &str| {
			if let Some(expected) = expected {
				assert_eq!(is as i128 - was as i128, expected, "{who}: {of}");
			}
		};
		check(self.usdc, was.usdc, is.usdc, "USDC");
		check(self.usdai, was.usdai, is.usdai, "USDai");
		check(self.susdai, was.susdai, is.susdai, "shares");
	}
}

fn plus(amount: Balance) -> Option<i128> {
	amount.try_into().ok()
}

fn minus(amount: Balance) -> Option<i128> {
	plus(amount).map(|amount| -amount)
}

fn floor(of: Balance, by: Balance, over: Balance) -> Option<Balance> {
	let product = U256::from(of) * U256::from(by);
	product.checked_div(over.into())?.try_into().ok()
}

fn ceil(of: Balance, by: Balance, over: Balance) -> Option<Balance> {
	let product = U256::from(of) * U256::from(by);
	product.checked_add(U256::from(over) - 1)?.checked_div(over.into())?.try_into().ok()
}
