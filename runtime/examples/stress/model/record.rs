//! What a run writes down, and the report that it becomes.

use std::collections::BTreeMap;

use infrafi_protocol::assets::USDAI;
use infrafi_runtime::*;
use serde_json::{json, Value};
use sp_core::U256;

use super::{
	books::{PARTIES, PROTOCOL},
	cast::{Obtained, TWINS},
	world::{World, BEGIN, SHOCK},
};
use crate::chain::*;

/// A fill of a window.
#[derive(Clone, Copy, Debug)]
pub struct Fill {
	pub window: u64,
	pub shares: Balance,
	pub paid: Balance,
	pub assets: Balance,
	pub supply: Balance,
	pub pending: Balance,
}

/// What became of a window.
struct WindowRow {
	need: Balance,
	short: Balance,
	filled_on: Option<u64>,
	shares: Balance,
	paid: Balance,
}

/// All that is counted and measured.
#[derive(Default)]
pub struct Record {
	pub drawn: Balance,
	pub margin_calls: u32,
	pub margin_calls_met: u32,
	pub coverage_breaches: u32,
	pub other_breaches: u32,
	pub traps: u32,
	pub trapped: Balance,
	pub sweeps: u32,
	pub swept: Balance,
	pub seized: u32,
	pub seized_debt: Balance,
	pub sold: u32,
	pub unsold: u32,
	pub proceeds: Balance,
	pub repaid: u32,
	pub stood: u64,
	pub held_values: u32,
	pub bids_without_usdai: u32,
	pub usdai_made: Balance,
	pub usdai_burned: Balance,
	pub bills_lost: Balance,
	pub fills_compared: u32,
	pub largest_difference: u128,
	pub invariant_checks: u32,
	pub redemption_backlog: Balance,
	payments: u32,
	payments_bought: u32,
	payments_failed: u32,
	failed_amount: Balance,
	days: Vec<Value>,
	windows: BTreeMap<u64, WindowRow>,
	parties: Vec<Value>,
	leavers: Vec<Value>,
}

/// Dollars, or shares, for people.
fn dollars(amount: Balance) -> f64 {
	amount as f64 / ONE as f64
}

fn usdc(amount: Balance) -> f64 {
	amount as f64 / DOLLAR as f64
}

/// `part * whole_value / whole`, rounded down.
fn share_of(part: Balance, whole_value: Balance, whole: Balance) -> Balance {
	if whole == 0 {
		return 0;
	}
	let share = U256::from(part) * U256::from(whole_value) / U256::from(whole);
	share.try_into().expect("it is a part of a balance")
}

fn day_of(second: u64) -> u64 {
	(second - BEGIN) / DAY
}

impl Record {
	pub fn payment(&mut self, obtained: Obtained, paid: bool, amount: Balance) {
		self.payments += 1;
		self.payments_bought += u32::from(obtained == Obtained::Bought);
		if !paid {
			self.payments_failed += 1;
			self.failed_amount += amount;
		}
	}

	pub fn fill(&mut self, day: u64, fill: Fill) {
		let Fill { window, shares, paid, assets, supply, pending } = fill;
		let worth = |shares| share_of(shares, assets, supply);
		let row = self.windows.entry(window).or_insert(WindowRow {
			need: worth(shares + pending),
			short: worth(pending),
			filled_on: None,
			shares: 0,
			paid: 0,
		});
		row.shares += shares;
		row.paid += paid;
		row.filled_on = (pending == 0).then_some(day);
	}

	/// The figures of a day.
	pub fn day(world: &mut World) {
		let assets = Vault::total_assets().expect("the vault can be read");
		let ledger = pallet_vault::VaultLedger::<Runtime>::get();
		let shares = ledger.shares.0;
		let queue = pallet_vault::Queue::<Runtime>::get();
		let pending = queue.pending().expect("the queue is in order").0;
		let reserve = Reserve::position().expect("the reserve can be read");
		let record = &mut world.record;
		for (end, window) in pallet_vault::Windows::<Runtime>::iter() {
			let end = u64::from(end);
			if end <= now() {
				let need = share_of(window.unfilled.0, assets.conservative, shares);
				record.windows.entry(end).or_insert(WindowRow {
					need,
					short: need,
					filled_on: None,
					shares: 0,
					paid: 0,
				});
			}
		}
		let price = |assets| share_of(ONE, assets, shares);
		let is_open = reserve.is_redeem_open && reserve.deficit_usdai == 0;
		let row = json!({
			"day": world.day,
			"c": dollars(assets.conservative),
			"o": dollars(assets.optimistic),
			"exit": dollars(price(assets.conservative)),
			"entry": dollars(price(assets.optimistic)),
			"idle": dollars(assets.idle),
			"lent": dollars(ledger.receivables.loans.principal.0),
			"impaired": dollars(ledger.receivables.impairment.0),
			"waiting": dollars(share_of(pending, assets.conservative, shares)),
			"cash": usdc(reserve.cash_usdc),
			"bills": usdc(reserve.bills_at_cost_usdc),
			"supply": dollars(reserve.supply_usdai),
			"backing": reserve.backing_ratio18.map_or(1.0, |ratio| dollars(ratio.into_inner())),
			"loss": dollars(reserve.loss_usdai),
			"deficit": dollars(reserve.deficit_usdai),
			"redeemable": dollars(reserve.redeemable),
			"par": is_open,
			"attested": reserve.is_attested,
			"backlog": dollars(record.redemption_backlog),
			"live": pallet_lending::Loans::<Runtime>::iter_keys().count(),
			"onSale": world.on_sale.len(),
			"unsold": world.unsold.len(),
			"marginCalls": record.margin_calls,
			"coverageBreaches": record.coverage_breaches,
			"seized": record.seized,
			"failedPayments": record.payments_failed,
		});
		record.days.push(row);
	}

	/// The end of the run: who has what, and whether every leaver had its share and no more. What a
	/// custodian was paid for bills that run is not its own. The protocol owes the USDai and what
	/// the shares are worth: with that the changes of all parties sum to nothing.
	pub fn end(world: &mut World) {
		let assets = Vault::total_assets().expect("the vault can be read").conservative;
		let shares = pallet_vault::VaultLedger::<Runtime>::get().shares.0;
		let supply = Assets::total_supply(USDAI);
		let bills = world.books.bills();
		let wealth = world.books.parties();
		let names = PARTIES.iter().copied().chain(["All other accounts"]).enumerate();
		let mut sum = 0.0;
		let parties =
			names.zip(world.books.start.iter().zip(wealth)).map(|((place, name), (start, end))| {
				let worth = dollars(share_of(end.susdai, assets, shares));
				let owed = match place {
					PROTOCOL => dollars(supply) + dollars(assets) - usdc(bills.iter().sum()),
					_ => usdc(bills[place]),
				};
				let start = usdc(start.usdc) + dollars(start.usdai);
				let change = usdc(end.usdc) + dollars(end.usdai) + worth - owed - start;
				sum += change;
				json!({ "name": name, "start": start, "change": change })
			});
		world.record.parties = parties.collect();
		assert!(sum.abs() < 1.0, "the changes of all parties sum to {sum}");
		world.check_leavers();
	}

	pub fn report(&self, world: &World, seconds: f64) -> Value {
		let windows: Vec<_> = self
			.windows
			.iter()
			.map(|(end, row)| {
				json!({
					"day": day_of(*end),
					"need": dollars(row.need),
					"short": dollars(row.short),
					"filledOn": row.filled_on,
					"paid": dollars(row.paid),
					"price": dollars(share_of(ONE, row.paid, row.shares)),
				})
			})
			.collect();
		json!({
			"key": world.scenario.key,
			"name": world.scenario.name,
			"shocks": format!("{:?}", world.scenario.shocks),
			"seconds": seconds,
			"shockDay": SHOCK,
			"begin": BEGIN,
			"loans": world.loans.len(),
			"drawn": dollars(self.drawn),
			"days": self.days,
			"windows": windows,
			"leavers": self.leavers,
			"parties": self.parties,
			"counts": {
				"marginCalls": self.margin_calls,
				"marginCallsMet": self.margin_calls_met,
				"coverageBreaches": self.coverage_breaches,
				"otherBreaches": self.other_breaches,
				"traps": self.traps,
				"trapped": dollars(self.trapped),
				"sweeps": self.sweeps,
				"swept": dollars(self.swept),
				"seized": self.seized,
				"seizedDebt": dollars(self.seized_debt),
				"sold": self.sold,
				"unsold": self.unsold,
				"proceeds": dollars(self.proceeds),
				"repaid": self.repaid,
				"stood": self.stood,
				"heldValues": self.held_values,
				"bidsWithoutUsdai": self.bids_without_usdai,
				"billsLost": usdc(self.bills_lost),
				"payments": self.payments,
				"paymentsBought": self.payments_bought,
				"paymentsFailed": self.payments_failed,
				"failedAmount": dollars(self.failed_amount),
			},
			"checks": {
				"days": self.days.len(),
				"fills": self.fills_compared,
				"largestDifference": self.largest_difference.to_string(),
				"invariants": self.invariant_checks,
				"tryRuntime": cfg!(feature = "try-runtime"),
			},
		})
	}
}

impl World {
	/// Twins have the same to a unit. No request was paid more than its part of what its window was
	/// paid, rounded up.
	fn check_leavers(&mut self) {
		for place in 0..self.asked.len() {
			let one = &self.asked[place];
			let Some(row) = self.record.windows.get(&one.window) else { continue };
			let most = share_of(one.shares, row.paid, row.shares) + 1;
			let is_filled = row.filled_on.is_some();
			assert!(!is_filled || one.paid <= most, "{} is paid {} of {most}", one.owner, one.paid);
			let twin = one.leaver.map(|leaver| leaver ^ (TWINS as usize - 1));
			let twin = self.asked.iter().find(|other| twin.is_some() && other.leaver == twin);
			if let Some(twin) = twin.filter(|twin| twin.window == one.window) {
				assert_eq!(one.shares, twin.shares, "twins save the same");
				assert!(one.paid.abs_diff(twin.paid) <= 1, "twins are paid the same");
			}
			if one.leaver.is_some() {
				self.record.leavers.push(json!({
					"window": day_of(one.window),
					"on": one.on,
					"shares": dollars(one.shares),
					"paid": dollars(one.paid),
					"doneOn": one.done_on,
				}));
			}
		}
	}
}
