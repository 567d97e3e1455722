//! The fee on the vault's income, and its change.
//!
//! Income bears the fee that was in force when it arose. So at a change the fee on all income so
//! far moves to the treasury's part. The rest of the vault's income is *exempt*: it has borne its
//! fee. Exempt income is paid first.

use sp_arithmetic::Perbill;

use super::{BaseYield, Parts};
use crate::{
	units::{Usdai, Usdc},
	FinanceError,
};

/// The vault's income net of the fee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Net {
	/// Realised income: USDai (18 decimals).
	pub realised: Usdai,
	/// Accreted income: USDai (18 decimals).
	pub accreted: Usdai,
}

impl Parts {
	/// The vault's income, fee included: USDC (6 decimals).
	pub fn vault(&self) -> Result<Usdc, FinanceError> {
		self.realised.ensure_add(self.accreted)
	}

	/// The vault's income net of the fee. The fee is rounded up. The result is exact, because USDai
	/// has 12 decimals more than USDC.
	pub fn net_down(&self, exempt: Usdc, fee: Perbill) -> Result<Net, FinanceError> {
		Ok(Net {
			realised: net_down(self.realised, exempt, fee)?,
			accreted: net_down(self.accreted, exempt.saturating_sub(self.realised), fee)?,
		})
	}
}

impl BaseYield {
	/// Moves the fee on the vault's income so far, rounded up, to the treasury's part, when the fee
	/// changes. Also returns the income that is exempt from then on: USDC (6 decimals).
	pub fn charge_fee_up(
		self,
		exempt: Usdc,
		fee: Perbill,
		accreted: Usdc,
	) -> Result<(Self, Usdc), FinanceError> {
		let vault = self.parts(accreted)?.vault()?;
		let charge = vault.saturating_sub(exempt).part_up(fee)?;
		let after = Self { treasury: self.treasury.ensure_add(charge)?, ..self };
		Ok((after, vault.ensure_sub(charge)?))
	}
}

/// An amount of the vault's income net of the fee, USDai (18 decimals), of which `exempt` bears no
/// fee.
pub fn net_down(amount: Usdc, exempt: Usdc, fee: Perbill) -> Result<Usdai, FinanceError> {
	let liable = amount.saturating_sub(exempt).to_usdai()?;
	amount.to_usdai()?.ensure_sub(liable.part_up(fee)?)
}

#[cfg(test)]
mod tests {
	use proptest::prelude::*;

	use super::*;
	use crate::units::SCALE;

	fn percent(percent: u32) -> Perbill {
		Perbill::from_percent(percent)
	}

	#[test]
	fn what_arose_before_a_change_bears_the_fee_that_held() {
		// 50 realised and 50 accreted at 10 %. From here on the fee is 20 %, and 100 more arise.
		let yields = BaseYield { is_staked: true, ..Default::default() };
		let yields = yields.gain(Usdc(50)).unwrap();
		let (yields, exempt) = yields.charge_fee_up(Usdc(0), percent(10), Usdc(50)).unwrap();
		assert_eq!((yields.treasury, exempt), (Usdc(10), Usdc(90)));
		let parts = yields.parts(Usdc(150)).unwrap();
		assert_eq!(parts.vault(), Ok(Usdc(190)));
		let net = parts.net_down(exempt, percent(20)).unwrap();
		// 90 net of the old fee, 80 of the new one.
		assert_eq!(net.realised.0 + net.accreted.0, 170 * SCALE);
		assert_eq!(net.realised.0, 40 * SCALE, "the treasury comes first, and what is exempt");
	}

	proptest! {
		#[test]
		fn the_fee_is_exact_and_splits_add_up(
			realised in 0..=1_000_000_000_000_000u128,
			accreted in 0..=1_000_000_000_000_000u128,
			exempt in 0..=2_000_000_000_000_000u128,
			fee in 0..=1_000_000_000u32,
		) {
			let (fee, exempt) = (Perbill::from_parts(fee), Usdc(exempt));
			let parts = Parts { treasury: Usdc(0), realised: Usdc(realised), accreted: Usdc(accreted) };
			let net = parts.net_down(exempt, fee).unwrap();
			let all = realised + accreted;
			let liable = all.saturating_sub(exempt.0);
			let expected = all * SCALE - liable * 1_000 * u128::from(fee.deconstruct());
			prop_assert_eq!(net.realised.0 + net.accreted.0, expected);
			// Harvested in two parts or in one: the same fee.
			let first = net_down(Usdc(realised), exempt, fee).unwrap();
			let second = net_down(Usdc(accreted), exempt.saturating_sub(Usdc(realised)), fee).unwrap();
			prop_assert_eq!(first.0 + second.0, expected);
		}

		#[test]
		fn a_change_moves_nothing_but_what_the_fee_came_to(
			gains in 0..=1_000_000u128,
			accreted in 0..=1_000_000u128,
			treasury in 0..=500_000u128,
			fee in 0..=500_000_000u32,
			next in 0..=500_000_000u32,
		) {
			let yields = BaseYield { gains: Usdc(gains), treasury: Usdc(treasury), is_staked: true, ..Default::default() };
			let (fee, next) = (Perbill::from_parts(fee), Perbill::from_parts(next));
			let parts = yields.parts(Usdc(accreted)).unwrap();
			let worth = |parts: Parts, exempt, fee| {
				let net = parts.net_down(exempt, fee).unwrap();
				net.realised.0 + net.accreted.0
			};
			let before = worth(parts, Usdc(0), fee);
			let (yields, exempt) = yields.charge_fee_up(Usdc(0), fee, Usdc(accreted)).unwrap();
			let after = worth(yields.parts(Usdc(accreted)).unwrap(), exempt, next);
			// The charge is rounded up to a unit of USDC.
			if treasury <= gains + accreted {
				prop_assert!(after <= before && before - after < SCALE, "{before} {after}");
			}
		}
	}
}
