//! The books of a live loan: what is owed, what is due, and what a payment does.

use sp_core::U512;

use super::{
	shape::Shape,
	wide::{ceil, floor, parts_of_a_unit, wide},
};

#[derive(Clone, Debug)]
pub struct Debt {
	pub shape: Shape,
	pub principal: u128,
	/// What the shares of the curve multiply.
	pub base: u128,
	/// Interest owed to each tranche, and late interest, in parts of a unit.
	pub interest: Vec<U512>,
	pub late: U512,
	pub late_paid: u128,
	/// The first deadline that is not satisfied.
	pub next: usize,
	/// The deadline at which the current window ends.
	pub window: usize,
	/// Deadlines that were met in a row.
	pub met: u32,
	pub at: u64,
	/// The debt-service reserve.
	pub reserve: u128,
}

/// A payment by its parts, and what each tranche receives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Payment {
	pub late: u128,
	pub interest: u128,
	pub principal: u128,
	pub exit_fee: u128,
	/// Principal, interest and late interest of each tranche.
	pub tranches: Vec<[u128; 3]>,
}

impl Payment {
	pub fn total(&self) -> u128 {
		self.late + self.interest + self.principal + self.exit_fee
	}

	pub fn of_tranche(&self, place: usize) -> u128 {
		self.tranches[place].iter().sum()
	}
}

impl Debt {
	pub fn new(shape: Shape) -> Self {
		Self {
			principal: shape.principal,
			base: shape.principal,
			interest: vec![U512::zero(); shape.amounts.len()],
			late: U512::zero(),
			late_paid: 0,
			next: 0,
			window: 0,
			met: 0,
			at: shape.drawn_at,
			reserve: shape.reserve,
			shape,
		}
	}

	/// Brings the loan up to an instant. At each deadline that is not satisfied the reserve pays
	/// what it holds. Returns these payments. `pass` learns of each deadline, while its window is
	/// open, and of what the reserve has paid.
	pub fn settle(&mut self, now: u64, mut pass: impl FnMut(&mut Self, u128)) -> Vec<Payment> {
		let mut paid = vec![];
		while self.window < self.shape.deadlines.len() && self.principal > 0 {
			let deadline = self.shape.deadlines[self.window].at;
			if deadline >= now {
				break;
			}
			self.accrue(deadline);
			let by_reserve = self.pay_from_reserve(self.window);
			pass(self, by_reserve.as_ref().map_or(0, Payment::total));
			paid.extend(by_reserve);
			if self.next <= self.window {
				self.met = 0;
			}
			self.window += 1;
			self.open_window();
		}
		if self.principal > 0 {
			self.accrue(now);
		}
		paid
	}

	/// The reserve pays what satisfies the deadlines up to one.
	fn pay_from_reserve(&mut self, deadline: usize) -> Option<Payment> {
		if self.reserve == 0 || self.next > deadline {
			return None;
		}
		let paid = self.pay(self.due_of(deadline).min(self.reserve));
		self.reserve -= paid.total();
		(paid.total() > 0).then_some(paid)
	}

	/// Money is added to the reserve. It pays at once what is past due.
	pub fn top_up(&mut self, amount: u128) -> Option<Payment> {
		self.reserve += amount;
		let past = self.window.checked_sub(1)?;
		self.pay_from_reserve(past)
	}

	/// If the principal does not fall in a window, interest that was paid ahead lowers the base.
	fn open_window(&mut self) {
		let (now, before) = (self.window, self.window - 1);
		let Some(deadline) = self.shape.deadlines.get(now) else { return };
		let is_flat = deadline.share.equals(&self.shape.deadlines[before].share);
		if is_flat && self.next == now {
			self.base = self.base.min(deadline.share.base_up(self.principal));
		}
		self.meet();
	}

	/// What accrues to each tranche in a time, in parts of a unit.
	fn accruing(&self, seconds: u64) -> impl Iterator<Item = U512> + '_ {
		let owed = self.shape.owed(self.principal).into_iter();
		owed.zip(&self.shape.aprs).map(move |(owed, apr)| wide(owed) * wide(*apr) * seconds)
	}

	fn accrue(&mut self, until: u64) {
		let more: Vec<_> = self.accruing(until - self.at).collect();
		for (sum, more) in self.interest.iter_mut().zip(more) {
			*sum += more;
		}
		let late: u64 = self.shape.deadlines[self.next..]
			.iter()
			.map(|missed| {
				let grace = |at: u64| at.saturating_sub(missed.at).min(self.shape.grace);
				grace(until) - grace(self.at)
			})
			.sum();
		self.late += wide(self.principal) * wide(self.shape.grace_apr) * late;
		self.at = until;
	}

	pub fn interest_owed(&self) -> U512 {
		self.interest.iter().fold(U512::zero(), |sum, part| sum + part)
	}

	/// Principal, interest and late interest at a deadline, if nothing is paid until then. Interest
	/// rounds up.
	fn debt_at(&self, deadline: usize) -> u128 {
		let seconds = self.shape.deadlines[deadline].at - self.at;
		let interest = self.accruing(seconds).fold(self.interest_owed(), |sum, more| sum + more);
		let parts = parts_of_a_unit();
		self.principal + ceil(interest, parts) + ceil(self.late, parts)
	}

	fn is_met(&self, number: usize) -> bool {
		let balance = self.shape.deadlines[number].share.of_down(self.base);
		if number >= self.window {
			return self.debt_at(number) <= balance;
		}
		self.interest_owed().is_zero() && self.late.is_zero() && self.principal <= balance
	}

	/// Counts the deadlines that are satisfied now, at most to the end of the current window.
	fn meet(&mut self) {
		while self.next < self.shape.deadlines.len()
			&& self.next <= self.window
			&& self.is_met(self.next)
		{
			if self.next == self.window {
				self.met += 1;
			}
			self.next += 1;
		}
	}

	/// What an amount pays, at most: late interest, interest, principal, and the exit fee with its
	/// last unit, which stays where the fee is not covered.
	pub fn pay(&mut self, amount: u128) -> Payment {
		let parts = parts_of_a_unit();
		let late = ceil(self.late, parts).min(amount);
		let interest = ceil(self.interest_owed(), parts).min(amount - late);
		let rest = amount - late - interest;
		let (principal, exit_fee) = if rest >= self.principal + self.shape.exit_fee {
			(self.principal, self.shape.exit_fee)
		} else {
			(rest.min(self.principal - 1), 0)
		};
		let mut tranches = vec![[0; 3]; self.shape.amounts.len()];
		self.pay_late(late, &mut tranches);
		self.pay_interest(interest, &mut tranches);
		let (was, is) =
			(self.shape.owed(self.principal), self.shape.owed(self.principal - principal));
		for (place, paid) in tranches.iter_mut().enumerate() {
			paid[0] = was[place] - is[place];
		}
		self.principal -= principal;
		if self.principal > 0 {
			self.rebase();
			self.meet();
		} else {
			self.next = self.shape.deadlines.len();
		}
		Payment { late, interest, principal, exit_fee, tranches }
	}

	fn pay_late(&mut self, amount: u128, tranches: &mut [[u128; 3]]) {
		let (was, is) = (
			self.shape.late_shares(self.late_paid),
			self.shape.late_shares(self.late_paid + amount),
		);
		for (place, paid) in tranches.iter_mut().enumerate() {
			paid[2] = is[place] - was[place];
		}
		self.late_paid += amount;
		self.late = self.late.saturating_sub(wide(amount) * parts_of_a_unit());
	}

	/// In proportion to what each tranche is owed: the juniors' parts round down, and the rest goes
	/// down the ranks, to none more than its claim rounded up. What stays owed is what was owed
	/// less the amount: where rounding paid more than a claim, the most junior tranche gives it up.
	fn pay_interest(&mut self, amount: u128, tranches: &mut [[u128; 3]]) {
		let (owed, parts) = (self.interest_owed(), parts_of_a_unit());
		if owed.is_zero() {
			return;
		}
		let mut unpaid = amount;
		for (claim, paid) in self.interest.iter().zip(tranches.iter_mut()).skip(1) {
			paid[1] = floor(*claim * wide(amount), owed);
			unpaid -= paid[1];
		}
		let mut left = owed.saturating_sub(wide(amount) * parts);
		for (claim, paid) in self.interest.iter_mut().zip(tranches) {
			let more = ceil(*claim, parts).saturating_sub(paid[1]).min(unpaid);
			unpaid -= more;
			paid[1] += more;
			*claim = claim.saturating_sub(wide(paid[1]) * parts).min(left);
			left -= *claim;
		}
	}

	/// A payment that leaves less than the curve at the end of the window lowers the base.
	fn rebase(&mut self) {
		let Some(deadline) = self.shape.deadlines.get(self.window) else { return };
		let (share, debt) = (deadline.share, self.debt_at(self.window));
		if !share.is_zero() && share.exceeds(debt, self.base) {
			self.base = self.base.min(share.base_up(debt));
		}
	}

	/// The payment that closes the loan.
	pub fn payoff(&self) -> u128 {
		let parts = parts_of_a_unit();
		ceil(self.late, parts)
			+ ceil(self.interest_owed(), parts)
			+ self.principal
			+ self.shape.exit_fee
	}

	/// The least payment that satisfies the deadlines up to one.
	fn due_of(&self, deadline: usize) -> u128 {
		if self.next > deadline {
			return 0;
		}
		let (mut short, mut enough) = (0, self.payoff());
		while enough - short > 1 {
			let amount = short + (enough - short) / 2;
			let mut after = self.clone();
			after.pay(amount);
			if after.principal == 0 || after.next > deadline {
				enough = amount;
			} else {
				short = amount;
			}
		}
		enough
	}

	/// Principal and interest of a window by the present base, both as agreed.
	pub fn instalment(&self, number: usize) -> u128 {
		let deadlines = &self.shape.deadlines;
		let (before, last) = (number.checked_sub(1).map(|n| &deadlines[n]), &deadlines[number]);
		let opening = before.map_or(self.base, |before| before.share.of_down(self.base));
		let begin = before.map_or(self.shape.drawn_at, |before| before.at);
		let owed = self.shape.owed(opening).into_iter().zip(&self.shape.aprs);
		let interest = owed.map(|(owed, apr)| wide(owed) * wide(*apr) * (last.at - begin));
		let interest = interest.fold(U512::zero(), |sum, part| sum + part);
		opening - last.share.of_down(self.base) + ceil(interest, parts_of_a_unit())
	}

	/// What a deadline needs if nothing is paid before.
	pub fn need_at(&self, number: usize) -> u128 {
		let balance = self.shape.deadlines[number].share.of_down(self.base);
		self.debt_at(number).saturating_sub(balance)
	}

	/// Principal and interest now, without the exit fee.
	pub fn in_full(&self) -> u128 {
		self.payoff() - self.shape.exit_fee
	}

	pub fn past_due(&self) -> u128 {
		self.window.checked_sub(1).map_or(0, |past| self.due_of(past))
	}

	pub fn due(&self) -> u128 {
		self.due_of(self.window.min(self.shape.deadlines.len() - 1))
	}

	/// The oldest missed deadline.
	pub fn missed(&self) -> Option<u64> {
		let deadline = self.shape.deadlines.get(self.next)?;
		(self.next < self.window).then_some(deadline.at)
	}

	pub fn owed_to_vault(&self) -> u128 {
		if self.shape.is_vaults {
			self.shape.owed(self.principal)[0]
		} else {
			0
		}
	}

	/// What a refinance pays in cash: all interest, and the exit fee. The principal stays.
	pub fn pay_in_cash(&mut self) -> Payment {
		let parts = parts_of_a_unit();
		let due = ceil(self.late, parts) + ceil(self.interest_owed(), parts);
		let principal = self.principal;
		// More than the interest would repay principal.
		let mut paid = self.pay(due);
		assert_eq!((paid.principal, self.principal), (0, principal), "cash pays no principal");
		paid.exit_fee = self.shape.exit_fee;
		paid
	}
}
