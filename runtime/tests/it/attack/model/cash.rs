//! The cash account of a live loan: what it takes in and pays out, its windows, and what becomes of
//! the money above its target.

use std::collections::BTreeMap;

use infrafi_protocol::LeaseId;
use infrafi_runtime::*;
use sp_core::U512;

use super::{
	debt::{Debt, Payment},
	leases::Lease,
	wide::{floor, wide},
};

/// One, at 18 decimals.
const ONE: u128 = 1_000_000_000_000_000_000;

/// A window that counts: the rent that it brought, and its debt service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
	pub received: u128,
	pub due: u128,
}

/// What a deadline has brought, beside the payment of what was due.
#[derive(Clone, Debug)]
pub struct Passed {
	pub at: u64,
	pub dscr: Option<u128>,
	pub swept: Option<Payment>,
	pub trapped: u128,
	/// Whether the coverage was below the floor, and the account short of the next instalment.
	pub is_low: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Cash {
	/// The share of rent for operating expenses, in millionths.
	opex: u32,
	lock_up: u128,
	sweep: u128,
	floor: u128,
	lookback: usize,
	pub target: u128,
	/// The last windows that count, twelve at most.
	pub windows: Vec<Window>,
	/// Of the window that is open: its debt service, and the rent of leases that have changed.
	pub due: u128,
	pub received: u128,
	pub topped_up: u128,
	/// What a round may release at most.
	pub releasable: u128,
	/// What has counted of each recognised lease.
	pub counted: BTreeMap<LeaseId, u128>,
	pub flows: CashFlows,
	/// While the loan is short: what it brought, and what it took out.
	short: Option<(u128, u128)>,
}

/// Everything that an account took in and paid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CashFlows {
	pub funded: u128,
	pub rent: u128,
	pub opex: u128,
	pub paid: u128,
	pub released: u128,
	pub swept: u128,
}

impl CashFlows {
	/// What came in less what went out.
	pub fn held(&self) -> u128 {
		self.funded + self.rent - self.opex - self.paid - self.released - self.swept
	}
}

impl Cash {
	/// None where the terms have no account.
	pub fn new(
		terms: &pallet_lending::TermsOf<Runtime>,
		target: u128,
		funded: u128,
	) -> Option<Self> {
		let cash = terms.cash?;
		Some(Self {
			opex: cash.opex.deconstruct(),
			lock_up: cash.lock_up.into_inner(),
			sweep: cash.sweep.into_inner(),
			floor: cash.floor.into_inner(),
			lookback: cash.lookback.into(),
			target,
			flows: CashFlows { funded, ..CashFlows::default() },
			..Self::default()
		})
	}

	/// `floor(rent * opex)`.
	pub fn opex_of(&self, rent: u128) -> u128 {
		floor(wide(rent) * self.opex, wide(1_000_000))
	}

	/// A lease counts from now on: neither what is due, paid or not, nor what was paid ahead.
	pub fn begin(&mut self, id: LeaseId, lease: &Lease, now: u64) {
		self.counted.insert(id, lease.fallen_due(now).max(lease.paid));
	}

	/// What a lease has brought since it counted last.
	fn bring(&mut self, id: LeaseId, lease: &Lease, now: u64) -> u128 {
		let Some(counted) = self.counted.get_mut(&id) else { return 0 };
		let earned = lease.fallen_due(now).min(lease.paid).max(*counted);
		let new = earned - *counted;
		*counted = earned;
		new
	}

	/// A lease that ends, or of a unit that leaves the loan, counts up to now.
	pub fn end(&mut self, id: LeaseId, lease: &Lease, now: u64) {
		self.received += self.bring(id, lease, now);
		self.counted.remove(&id);
	}

	/// The debt has come to a deadline, at which the account has paid an amount. Its window closes,
	/// and the next one opens.
	pub fn pass(
		&mut self,
		debt: &mut Debt,
		paid: u128,
		leases: &BTreeMap<LeaseId, Lease>,
	) -> Passed {
		let at = debt.at;
		self.flows.paid += paid;
		let ids: Vec<_> = self.counted.keys().copied().collect();
		let rent: u128 = ids.iter().map(|id| self.bring(*id, &leases[id], at)).sum();
		let rent = std::mem::take(&mut self.received) + rent;
		let received = floor(wide(rent) * (1_000_000 - self.opex), wide(1_000_000));
		let due = std::mem::take(&mut self.due);
		if due > 0 {
			self.windows.push(Window { received, due });
			self.windows.drain(..self.windows.len().saturating_sub(12));
		}
		let dscr = self.dscr();
		let topped_up = std::mem::take(&mut self.topped_up);
		self.releasable = 0;
		let mut passed = Passed { at, dscr, swept: None, trapped: 0, is_low: false };
		let next = debt.window + 1;
		if next >= debt.shape.deadlines.len() || debt.principal == 0 {
			return passed;
		}
		let above = debt.reserve.saturating_sub(self.target);
		match dscr {
			None => {}
			Some(dscr) if dscr >= self.lock_up => self.releasable = above,
			Some(dscr) if dscr >= self.sweep => passed.trapped = above,
			Some(dscr) => {
				let instalment = if dscr < self.floor { debt.instalment(next) } else { 0 };
				let amount = above.saturating_sub(instalment + topped_up);
				if amount > 0 {
					let swept = debt.pay(amount);
					debt.reserve -= swept.total();
					self.flows.swept += swept.total();
					passed.swept = Some(swept);
				}
			}
		}
		passed.is_low = debt.principal > 0 && self.is_low_before(debt, next);
		// Neither a stub nor the first window counts.
		if next > usize::from(debt.shape.has_stub) && debt.principal > 0 {
			self.due = debt.instalment(next).min(debt.need_at(next));
		}
		passed
	}

	/// Whether the coverage is below the floor, and the account short of the target and the
	/// instalment of the window that is open.
	pub fn is_low(&self, debt: &Debt) -> bool {
		debt.principal > 0
			&& debt.window < debt.shape.deadlines.len()
			&& self.is_low_before(debt, debt.window)
	}

	fn is_low_before(&self, debt: &Debt, next: usize) -> bool {
		self.dscr().is_some_and(|dscr| dscr < self.floor)
			&& debt.reserve < self.target + debt.instalment(next)
	}

	/// Rent over debt service in the last windows, at 18 decimals. None if there are too few.
	fn dscr(&self) -> Option<u128> {
		let first = self.windows.len().checked_sub(self.lookback)?;
		let sum = |part: fn(&Window) -> u128| {
			self.windows[first..].iter().map(part).fold(U512::zero(), |sum, part| sum + part)
		};
		Some(floor(sum(|window| window.received) * wide(ONE), sum(|window| window.due)))
	}

	/// What an account of a successor takes over. What of the open window has counted is left.
	pub fn succeed(&mut self, old: &Self) {
		self.windows = old.windows.clone();
		self.topped_up = old.topped_up;
	}

	/// Money comes in, and some goes out to the borrower.
	pub fn moved(&mut self, brought: u128, taken: u128) {
		if let Some((all, out)) = &mut self.short {
			*all += brought;
			*out += taken;
			assert!(*out <= *all, "a short loan takes out {out}, and has brought {all}");
		}
	}

	/// After a step: whether the loan is short from now on.
	pub fn note_short(&mut self, is_short: bool) {
		self.short = is_short.then(|| self.short.unwrap_or_default());
	}
}
