//! The events of a step, in sums.

use infrafi_finance::units::Usdai;
use infrafi_runtime::{configs::ReserveAccount, *};
use pallet_lending::Event as Loan;
use pallet_reserve::Event as Bill;
use pallet_vault::Event as Save;

use super::world::Known;

/// Sums over the events of a step.
#[derive(Debug, Default)]
pub struct Emitted {
	pub usdai_made: Balance,
	pub usdai_burned: Balance,
	pub shares_made: Balance,
	pub shares_burned: Balance,
	pub cash_in: Balance,
	pub cash_out: Balance,
	/// Whether a loss of the reserve or of a loan was realised.
	pub is_loss: bool,
	/// Whether interest that the vault had counted turned out not to have arisen, or governed
	/// values changed.
	pub is_corrected: bool,
	/// The shares that the treasury got because no account owned any more.
	pub adopted: Balance,
	/// The payments of borrowers, debt-service reserves and buyers to lenders, and the receipts of
	/// lenders.
	paid: Balance,
	received: Balance,
	to_treasury: Balance,
	is_refinanced: bool,
}

impl Emitted {
	/// The events from a number on. Gifts and exit fees are counted as they are emitted.
	pub fn since(first: usize, known: &mut Known) -> Self {
		let mut emitted = Self::default();
		for record in System::read_events_no_consensus().skip(first) {
			match record.event {
				RuntimeEvent::Reserve(event) => emitted.bill(event, known),
				RuntimeEvent::Vault(event) => emitted.saving(event, known),
				RuntimeEvent::Lending(event) => emitted.loan(event, known),
				_ => {}
			}
		}
		emitted
	}

	fn bill(&mut self, event: Bill<Runtime>, known: &mut Known) {
		match event {
			Bill::Minted { usdc, usdai, .. } => {
				self.cash_in += usdc;
				self.usdai_made += usdai;
			}
			Bill::Redeemed { usdc, usdai, .. } => {
				self.cash_out += usdc;
				self.usdai_burned += usdai;
			}
			Bill::BillBought { cost, .. } => self.cash_out += cost,
			Bill::BillSettled { face, .. } => {
				self.cash_in += face;
				// Where income comes while a loss is left, it makes that good, fee and all.
				self.is_corrected = true;
			}
			Bill::BillSold { proceeds, .. } => {
				self.cash_in += proceeds;
				self.is_loss = true;
			}
			Bill::LossRealised { .. } => self.is_loss = true,
			Bill::Harvested { vault, treasury, fee } => self.usdai_made += vault + treasury + fee,
			Bill::LossAbsorbed { amount, .. } => self.usdai_burned += amount,
			Bill::GiftSwept { asset, amount } => {
				*known.gifts.of(&ReserveAccount::get(), asset).expect("it is the reserve's") -=
					amount;
			}
			Bill::ParamsSet { .. } | Bill::StakeCrossed { .. } => self.is_corrected = true,
			_ => {}
		}
	}

	fn saving(&mut self, event: Save<Runtime>, known: &mut Known) {
		match event {
			Save::Deposited { shares, .. } => self.shares_made += shares,
			Save::OrphansAdopted { shares } => {
				self.shares_made += shares;
				self.adopted += shares;
			}
			Save::WindowFilled { shares, .. } => self.shares_burned += shares,
			// A request that was given to an account of the protocol is a gift to it once it is
			// claimed.
			Save::Claimed { owner, assets, .. } => {
				if let Some(gift) = known.gifts.of(&owner, infrafi_protocol::assets::USDAI) {
					*gift += assets;
				}
			}
			Save::PaymentReceived { amount, .. } => self.received += amount,
			Save::PrincipalLost { .. } => self.is_loss = true,
			Save::ParamsSet { .. } => self.is_corrected = true,
			_ => {}
		}
	}

	fn loan(&mut self, event: Loan<Runtime>, known: &mut Known) {
		match event {
			Loan::Repaid { amount, late, interest, principal, exit_fee, .. } => {
				assert_eq!(amount, late + interest + principal + exit_fee, "a payment is in parts");
				self.paid += amount;
			}
			Loan::Drawn { loan, principal, .. } => {
				let terms = pallet_lending::Terms::<Runtime>::get(loan).expect("it was drawn");
				let fee = Usdai(principal).fee_up(terms.fees.exit).expect("a fee is a part");
				known.exit_fees.insert(loan, fee.0);
			}
			// With the last unit, the treasury has its fee.
			Loan::Closed { loan, .. } => self.to_treasury += known.exit_fees[&loan],
			Loan::ReserveDrawn { amount, .. } => {
				self.paid += amount;
				self.is_corrected = true;
			}
			// Interest that the vault had counted may not have arisen.
			Loan::CashSwept { amount, .. } => {
				self.paid += amount;
				self.is_corrected = true;
			}
			Loan::ProceedsDivided { proceeds, costs, fee, exit_fee, surplus, .. } => {
				self.paid += proceeds - costs - fee - exit_fee - surplus;
			}
			Loan::LenderPaid { amount, .. } => self.received += amount,
			Loan::Refinanced { .. } => self.is_refinanced = true,
			// The vault's outstanding interest leaves its books, with or without lost principal.
			Loan::WrittenOff { .. } => self.is_loss = true,
			_ => {}
		}
	}

	/// Payments equal receipts, to the unit: invariant 49. A refinancing moves principal without a
	/// payment.
	pub fn check_division(&self) {
		if !self.is_refinanced {
			assert_eq!(
				self.paid,
				self.received + self.to_treasury,
				"49: proceeds in are proceeds out"
			);
		}
	}
}
