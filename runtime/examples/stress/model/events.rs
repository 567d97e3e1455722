//! What the events of a block say.

use infrafi_runtime::*;
use pallet_lending::{BreachReason, Event as Loan};
use pallet_reserve::Event as Bill;
use pallet_vault::Event as Save;
use sp_core::U256;

use super::{record::Fill, world::World};

impl World {
	/// At the end of a block.
	pub fn hear(&mut self) {
		let mut fills = Vec::new();
		for record in System::read_events_no_consensus() {
			match record.event {
				RuntimeEvent::Lending(event) => self.hear_of_loan(event),
				RuntimeEvent::Reserve(event) => self.hear_of_bill(event),
				RuntimeEvent::Vault(event) => match event {
					Save::WindowFilled {
						window, shares, paid, assets, supply, pending, ..
					} => {
						fills.push(Fill { window, shares, paid, assets, supply, pending });
					}
					// What changes the price after a fill of the same block.
					Save::ImpairmentChanged { .. } | Save::PrincipalLost { .. } => fills.clear(),
					Save::LossCharged { .. } | Save::PaymentReceived { .. } => fills.clear(),
					// No saver stays whose share could be compared.
					Save::OrphansAdopted { .. } => fills.clear(),
					_ => {}
				},
				RuntimeEvent::Appraisal(pallet_appraisal::Event::ValueHeld {
					rounds: 1, ..
				}) => {
					self.record.held_values += 1;
				}
				_ => {}
			}
		}
		for fill in System::read_events_no_consensus().filter_map(|record| match record.event {
			RuntimeEvent::Vault(Save::WindowFilled {
				window,
				shares,
				paid,
				assets,
				supply,
				pending,
				..
			}) => Some(Fill { window, shares, paid, assets, supply, pending }),
			_ => None,
		}) {
			self.record.fill(self.day, fill);
		}
		fills.iter().for_each(|fill| self.compare(fill));
	}

	/// Savers that leave are paid for a share what a share of the others is worth at the same time,
	/// to a unit.
	fn compare(&mut self, fill: &Fill) {
		let stays = Vault::total_assets().expect("the vault can be read").conservative;
		let shares = pallet_vault::VaultLedger::<Runtime>::get().shares.0;
		if shares == 0 {
			return;
		}
		let (left, stayed) = (
			U256::from(fill.paid) * U256::from(shares),
			U256::from(stays) * U256::from(fill.shares),
		);
		let off = if left > stayed { left - stayed } else { stayed - left };
		let unit = U256::from(shares) + U256::from(fill.shares);
		assert!(off <= unit, "day {}: leavers and stayers differ: {fill:?}", self.day);
		// In units of 10^-18 USDai for a whole share.
		let share = U256::from(crate::chain::ONE);
		let apart = off * share / (U256::from(shares) * U256::from(fill.shares));
		self.record.fills_compared += 1;
		self.record.largest_difference =
			self.record.largest_difference.max(apart.try_into().unwrap_or(u128::MAX));
	}

	fn hear_of_loan(&mut self, event: Loan<Runtime>) {
		let record = &mut self.record;
		match event {
			Loan::Drawn { principal, .. } => record.drawn += principal,
			Loan::MarginCalled { loan, .. } => {
				record.margin_calls += 1;
				self.calls.push(loan);
			}
			Loan::BreachDeclared { loan, reason: BreachReason::CoverageLow, .. } => {
				record.coverage_breaches += 1;
				self.low.push(loan);
			}
			Loan::BreachDeclared { loan, reason, .. } => {
				record.other_breaches += u32::from(reason != BreachReason::ValueShort);
				self.watched.insert(loan);
			}
			Loan::CashTrapped { amount, .. } => {
				record.traps += 1;
				record.trapped += amount;
			}
			Loan::CashSwept { amount, .. } => {
				record.sweeps += 1;
				record.swept += amount;
			}
			Loan::Liquidated { loan, debt, .. } => {
				record.seized += 1;
				record.seized_debt += debt;
				self.seized_on.insert(loan, self.day);
			}
			Loan::AuctionOpened { loan, .. } => {
				self.on_sale.insert(loan);
			}
			Loan::LotSold { loan, price, .. } => {
				record.sold += 1;
				record.proceeds += price;
				self.on_sale.remove(&loan);
			}
			Loan::LotUnsold { loan, reoffer_from, .. } => {
				record.unsold += 1;
				self.on_sale.remove(&loan);
				self.unsold.insert(loan, reoffer_from);
			}
			Loan::Closed { .. } => record.repaid += 1,
			Loan::ChainResumed { stood, .. } => record.stood = record.stood.max(stood),
			_ => {}
		}
	}

	fn hear_of_bill(&mut self, event: Bill<Runtime>) {
		let record = &mut self.record;
		match event {
			Bill::Minted { usdai, .. } => record.usdai_made += usdai,
			Bill::Harvested { vault, treasury, fee } => {
				record.usdai_made += vault + treasury + fee;
			}
			Bill::Redeemed { usdai, .. } => record.usdai_burned += usdai,
			Bill::LossAbsorbed { amount, .. } => record.usdai_burned += amount,
			Bill::LossRealised { amount, .. } => record.bills_lost += amount,
			_ => {}
		}
	}
}
