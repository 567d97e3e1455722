//! A bookkeeper by the rules of `docs/design.md`, without the code: one saver at a time, with
//! fractions cut off at the end.

use sp_core::U256;

use super::*;

/// `floor(product of these / product of those)`.
pub fn part(these: &[Balance], those: &[Balance]) -> Balance {
	let product =
		|list: &[Balance]| list.iter().fold(U256::one(), |all, one| all * U256::from(*one));
	(product(these) / product(those)).as_u128()
}

/// The impairment of a loan in dollars: a percentage by time past due, or the part that the units
/// do not cover, less what the junior bears.
pub fn doubt(senior: Balance, junior: Balance, percent: Balance, counted: Balance) -> Balance {
	let all = senior + junior;
	let lost = (all * percent / 100).max(all.saturating_sub(counted));
	lost.saturating_sub(junior).min(senior)
}

/// Interest of 10 % on an amount for a time, less the fee of a tenth.
pub fn interest(dollars: Balance, seconds: u64) -> Balance {
	part(&[dollars * ONE, seconds.into(), 9], &[100, YEAR])
}

/// A request in a window, and what it was paid.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
	pub shares: Balance,
	pub bid: u8,
	pub paid: Balance,
}

/// The vault's money, and the requests in its queue.
#[derive(Clone, Debug, Default)]
pub struct Book {
	pub idle: Balance,
	pub lent: Balance,
	pub doubtful: Balance,
	pub interest: Balance,
	pub shares: Balance,
	/// What was locked at the last addition, and when that was.
	pub locked: (Balance, u64),
	/// The windows in the order of their ends.
	pub windows: Vec<Vec<Asked>>,
}

/// What is left of a locked amount: of each second a part of the 65 days is released.
pub fn left(amount: Balance, seconds: u64) -> Balance {
	let one = U256::exp10(36);
	let of_second = one - one / U256::from(65 * DAY);
	let mut kept = one;
	for bit in (0..64).rev() {
		kept = kept * kept / one;
		if seconds >> bit & 1 == 1 {
			kept = kept * of_second / one;
		}
	}
	((U256::from(amount) * kept + one - 1) / one).as_u128()
}

impl Book {
	/// `C`.
	pub fn conservative(&self) -> Balance {
		(self.idle + self.lent - self.doubtful).saturating_sub(self.locked())
	}

	/// What leavers are not paid for yet.
	fn locked(&self) -> Balance {
		left(self.locked.0, now() - self.locked.1.min(now()))
	}

	/// Locks money that no price counted.
	pub fn lock(&mut self, amount: Balance) {
		if amount > 0 {
			self.locked = (self.locked() + amount, now());
		}
	}

	/// `O`.
	pub fn optimistic(&self) -> Balance {
		self.idle + self.lent + self.interest
	}

	/// The redemption value of shares.
	pub fn worth(&self, shares: Balance) -> Balance {
		part(&[shares, self.conservative()], &[self.shares])
	}

	/// A deposit. Returns the shares.
	pub fn enter(&mut self, assets: Balance) -> Balance {
		let shares = part(&[assets, self.shares], &[self.optimistic()]);
		(self.idle, self.shares) = (self.idle + assets, self.shares + shares);
		shares
	}

	/// Fills the first `closed` windows in their order, each at one price, the highest bids first,
	/// as far as the cash goes.
	pub fn fill(&mut self, closed: usize) {
		for window in 0..closed {
			let price = (self.conservative(), self.shares);
			let (idle, all) = (self.idle, self.shares);
			let mut asked = core::mem::take(&mut self.windows[window]);
			let mut order: Vec<usize> = (0..asked.len()).collect();
			order.sort_by_key(|index| core::cmp::Reverse(asked[*index].bid));
			for index in order {
				self.serve(&mut asked[index], price);
			}
			let is_filled = asked.iter().all(|one| one.shares == 0);
			self.windows[window] = asked;
			// The gifts of the bids.
			self.lock(part(&[price.0, all - self.shares], &[price.1]) - (idle - self.idle));
			// Stayers never lose by a fill.
			let stayers = U256::from(self.conservative()) * U256::from(price.1);
			assert!(stayers >= U256::from(price.0) * U256::from(self.shares));
			if !is_filled {
				break;
			}
		}
	}

	/// A tick is 25 bps, a gift to the stayers. No shares are taken without a payment.
	fn serve(&mut self, one: &mut Asked, price: (Balance, Balance)) {
		let kept = Balance::from(400 - u16::from(one.bid));
		let affordable = part(&[self.idle, 400, price.1], &[kept, price.0]);
		let shares = one.shares.min(affordable);
		let paid = part(&[shares, kept, price.0], &[400, price.1]);
		if paid == 0 && shares < one.shares {
			return;
		}
		(self.idle, self.shares) = (self.idle - paid, self.shares - shares);
		(one.shares, one.paid) = (one.shares - shares, one.paid + paid);
	}
}

/// The outstanding claims of a seized loan, and what ranks before them.
#[derive(Clone, Debug)]
pub struct Outstanding {
	pub costs: Balance,
	pub fee_base: Balance,
	/// Of each tranche principal, interest and late interest.
	pub tranches: Vec<[Balance; 3]>,
}

/// The division of an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divided {
	pub costs: Balance,
	pub fee: Balance,
	pub tranches: Vec<[Balance; 3]>,
	pub surplus: Balance,
}

impl Outstanding {
	/// A debt to the vault at 10 % and to a junior lender at 16 %, after a time without a payment,
	/// late for ten days.
	pub fn new(senior: Balance, junior: Balance, seconds: u64) -> Self {
		// What is owed is rounded up once, and the senior's part of it.
		let owed = |weight: Balance| (weight * ONE * Balance::from(seconds)).div_ceil(100 * YEAR);
		let of_senior = owed(senior * 10);
		let of_junior = owed(senior * 10 + junior * 16) - of_senior;
		let late = ((senior + junior) * ONE * 12 * 10 * Balance::from(DAY)).div_ceil(100 * YEAR);
		let late_of_junior = part(&[late, junior], &[senior + junior]);
		let mut tranches = vec![[senior * ONE, of_senior, late - late_of_junior]];
		if junior > 0 {
			tranches.push([junior * ONE, of_junior, late_of_junior]);
		}
		let fee_base = tranches.iter().flatten().sum();
		Self { costs: 1_000 * ONE, fee_base, tranches }
	}

	pub fn all(&self) -> Balance {
		self.tranches.iter().flatten().sum()
	}

	/// Costs, then for a sale a fee of 2 % of the rest up to the debt, then the tranches, the
	/// senior first.
	pub fn receive(&mut self, amount: Balance, is_sale: bool) -> Divided {
		let mut left = amount;
		let mut take = |owed: &mut Balance| {
			let paid = left.min(*owed);
			(left, *owed) = (left - paid, *owed - paid);
			paid
		};
		let costs = take(&mut self.costs);
		let mut fee = 0;
		if is_sale {
			let bearing = (amount - costs).min(self.all()).min(self.fee_base);
			self.fee_base -= bearing;
			fee = take(&mut (bearing * 2 / 100));
		}
		let paid = |tranche: &mut [Balance; 3]| [0, 1, 2].map(|rank| take(&mut tranche[rank]));
		let tranches = self.tranches.iter_mut().map(paid).collect();
		Divided { costs, fee, tranches, surplus: left }
	}
}
