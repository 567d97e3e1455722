//! Debt-service coverage over the last windows.

use primitive_types::U256;
use sp_arithmetic::FixedU128;

use super::CashTerms;
use crate::{units::Usdai, wide::FIXED_ONE, FinanceError};

/// The most windows over which coverage is measured.
pub const MAX_LOOKBACK: u8 = 12;

value! {
	/// A closed window of coverage, in USDai.
	#[derive(Default)]
	pub struct CashWindow {
		/// Rent of recognised leases less operating expenses that fell due and was paid in the
		/// window: USDai (18 decimals).
		pub received: Usdai,
		/// Debt service of the window: USDai (18 decimals), above zero.
		pub due: Usdai,
	}
}

value! {
	/// What becomes of the money above the target of a cash account.
	pub enum CashState {
		/// It stays: too few windows are closed.
		Building,
		/// It is released to the borrower.
		Released,
		/// It stays: the coverage is below the lock-up.
		Trapped,
		/// It prepays principal: the coverage is below the sweep.
		Swept,
	}
}

value! {
	/// The last closed windows with debt service, at most [`MAX_LOOKBACK`].
	#[derive(Default)]
	pub struct Coverage {
		/// The windows, the oldest first. Those beyond `count` are empty.
		windows: [CashWindow; MAX_LOOKBACK as usize],
		/// Number of closed windows that are kept.
		count: u8,
	}
}

impl Coverage {
	/// The windows, the oldest first.
	pub fn windows(&self) -> &[CashWindow] {
		self.windows.get(..self.count.into()).unwrap_or_default()
	}

	/// The windows with one more. A window without debt service is left out. Of more than
	/// [`MAX_LOOKBACK`] the oldest is dropped.
	pub fn with(mut self, window: CashWindow) -> Self {
		if window.due == Usdai::ZERO {
			return self;
		}
		match self.windows.get_mut(usize::from(self.count)) {
			Some(slot) => {
				*slot = window;
				self.count = self.count.saturating_add(1);
			}
			None => {
				self.windows.rotate_left(1);
				if let Some(last) = self.windows.last_mut() {
					*last = window;
				}
			}
		}
		self
	}

	/// `sum of received / sum of due` over the last `lookback` windows, with 18 decimals. `None`
	/// before there are enough.
	///
	/// Range: any amounts; a ratio above that of `FixedU128` is its greatest value. Rounded down,
	/// against the borrower. A level has at most 18 decimals, so the comparison with it is exact.
	pub fn dscr_down(&self, lookback: u8) -> Result<Option<FixedU128>, FinanceError> {
		let windows = self.windows();
		let Some(first) = windows.len().checked_sub(lookback.into()) else { return Ok(None) };
		let windows = windows.get(first..).unwrap_or_default();
		let sum = |part: fn(&CashWindow) -> Usdai| {
			windows.iter().map(part).try_fold(U256::zero(), |sum, part| {
				sum.checked_add(part.0.into()).ok_or(FinanceError::Overflow)
			})
		};
		let (received, due) = (sum(|window| window.received)?, sum(|window| window.due)?);
		if due.is_zero() {
			return Ok(None);
		}
		// 132 bits by 60: the product always fits.
		let ratio = received.saturating_mul(FIXED_ONE.into()).checked_div(due);
		let ratio = ratio.and_then(|ratio| u128::try_from(ratio).ok()).unwrap_or(u128::MAX);
		Ok(Some(FixedU128::from_inner(ratio)))
	}
}

impl CashState {
	/// What becomes of the money above the target at this coverage.
	pub fn of(dscr: Option<FixedU128>, terms: &CashTerms) -> Self {
		match dscr {
			None => Self::Building,
			Some(dscr) if dscr >= terms.lock_up => Self::Released,
			Some(dscr) if dscr < terms.sweep => Self::Swept,
			Some(_) => Self::Trapped,
		}
	}
}
