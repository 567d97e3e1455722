//! The slow release of money that no price counted before.
//!
//! Recoveries after a write-off, late interest, late payments of bills and the shares that bids
//! give up come at a moment that an account may know before, or choose. They raise the optimistic
//! NAV at once, so that new holders pay for them. They raise the conservative NAV as they are
//! released. So an account with a share of the vault receives within a time `h` at most
//! `share * amount * h / smoothing` of them.
//!
//! The release is exponential: a second releases `1 / smoothing` of what is left. So one amount and
//! one instant describe any number of additions, and neither their order nor dust changes the
//! result.

use primitive_types::U512;

use crate::{
	depreciation::{power_down, INNER_DECIMALS},
	shares::Price,
	units::{Seconds, Shares, Usdai},
	wide::{product, quotient_down, quotient_up},
	FinanceError,
};

/// After this many times the smoothing time all is released. Of 10^30 units, 160 were left.
const LONGEST: u64 = 64;

value! {
	/// Money that is being released.
	#[derive(Default)]
	pub struct Locked {
		/// What was locked at [`Self::at`]: USDai (18 decimals).
		pub amount: Usdai,
		/// The instant of the last addition, in seconds since 1970.
		pub at: u64,
	}
}

impl Locked {
	/// What is still locked: `ceil(amount * (1 - 1 / smoothing)^t)`, USDai (18 decimals), with `t`
	/// the seconds since the last addition. Zero after 64 times the smoothing time.
	///
	/// It is rounded up, in favour of the holders who stay, and never rises with time.
	pub fn left_up(&self, now: u64, smoothing: Seconds) -> Result<Usdai, FinanceError> {
		let time = Seconds::between(self.at, now);
		if time.0 == 0 || self.amount == Usdai::ZERO {
			return Ok(self.amount);
		}
		if time.0 >= smoothing.0.saturating_mul(LONGEST) {
			return Ok(Usdai::ZERO);
		}
		let one = U512::exp10(INNER_DECIMALS.into());
		let kept = product(&[one, smoothing.0.saturating_sub(1).into()])?;
		let of_second = quotient_down(kept, smoothing.0.into())?;
		let left = power_down(of_second, time.0, one)?;
		quotient_up(product(&[self.amount.0.into(), left])?, one).map(Usdai)
	}

	/// Adds money. At that instant exactly `more` is locked beside what was.
	pub fn with_up(self, more: Usdai, now: u64, smoothing: Seconds) -> Result<Self, FinanceError> {
		let amount = self.left_up(now, smoothing)?.ensure_add(more)?;
		Ok(Self { amount, at: self.at.max(now) })
	}
}

/// The worth of the shares that bids gave up in a fill: `floor(C * s / S) - paid`, USDai (18
/// decimals). `price` is that of the fill, `burned` are all of its shares, and `paid` is all that
/// was paid for them.
pub fn given_up_down(price: Price, burned: Shares, paid: Usdai) -> Result<Usdai, FinanceError> {
	price.to_assets_down(burned)?.ensure_sub(paid)
}

#[cfg(test)]
mod tests;
