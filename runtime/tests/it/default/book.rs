//! A bookkeeper who knows the rules of `docs/design.md`, and none of the code: one saver at a time,
//! fractions cut off at the end.

use sp_core::U256;

use super::*;

/// `floor(product of these / product of those)`.
pub fn part(these: &[Balance], those: &[Balance]) -> Balance {
	let product =
		|list: &[Balance]| list.iter().fold(U256::one(), |all, one| all * U256::from(*one));
	(product(these) / product(those)).as_u128()
}

/// What the vault counts as lost of a loan, in dollars: so many hundredths by time past due, or
/// what the units leave uncovered, less what the junior bears.
pub fn doubt(senior: Balance, junior: Balance, percent: Balance, counted: Balance) -> Balance {
	let all = senior + junior;
	let lost = (all * percent / 100).max(all.saturating_sub(counted));
	lost.saturating_sub(junior).min(senior)
}

/// Interest of 10 % on so many dollars for so long, less the fee of a tenth.
pub fn interest(dollars: Balance, seconds: u64) -> Balance {
	part(&[dollars * ONE, seconds.into(), 9], &[100, YEAR])
}

/// What somebody asked of a window, and what he has of it.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
	pub shares: Balance,
	pub bid: u8,
	pub paid: Balance,
}

/// What the vault has, and what is asked of it.
#[derive(Clone, Debug, Default)]
pub struct Book {
	pub idle: Balance,
	pub lent: Balance,
	pub doubtful: Balance,
	pub interest: Balance,
	pub shares: Balance,
	/// The windows in the order of their ends.
	pub windows: Vec<Vec<Asked>>,
}

impl Book {
	/// `C`.
	pub fn conservative(&self) -> Balance {
		self.idle + self.lent - self.doubtful
	}

	/// `O`.
	pub fn optimistic(&self) -> Balance {
		self.idle + self.lent + self.interest
	}

	/// What shares are worth to who leaves.
	pub fn worth(&self, shares: Balance) -> Balance {
		part(&[shares, self.conservative()], &[self.shares])
	}

	/// Somebody enters; returns the shares.
	pub fn enter(&mut self, assets: Balance) -> Balance {
		let shares = part(&[assets, self.shares], &[self.optimistic()]);
		(self.idle, self.shares) = (self.idle + assets, self.shares + shares);
		shares
	}

	/// Fills the first so many windows in their order, each at one price, the highest bids first,
	/// as far as the cash goes.
	pub fn fill(&mut self, closed: usize) {
		for window in 0..closed {
			let price = (self.conservative(), self.shares);
			let mut asked = core::mem::take(&mut self.windows[window]);
			let mut order: Vec<usize> = (0..asked.len()).collect();
			order.sort_by_key(|index| core::cmp::Reverse(asked[*index].bid));
			for index in order {
				self.serve(&mut asked[index], price);
			}
			let is_filled = asked.iter().all(|one| one.shares == 0);
			self.windows[window] = asked;
			// Who stays is never worse off for those who leave.
			let stayers = U256::from(self.conservative()) * U256::from(price.1);
			assert!(stayers >= U256::from(price.0) * U256::from(self.shares));
			if !is_filled {
				break;
			}
		}
	}

	/// A tick is a quarter of a hundredth, and a gift to the stayers. No part is taken for no
	/// money.
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

/// What the lenders of a seized loan lack, and what comes before them.
#[derive(Clone, Debug)]
pub struct Outstanding {
	pub costs: Balance,
	pub fee_base: Balance,
	/// Of each tranche principal, interest and late interest.
	pub tranches: Vec<[Balance; 3]>,
}

/// Who gets what of an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divided {
	pub costs: Balance,
	pub fee: Balance,
	pub tranches: Vec<[Balance; 3]>,
	pub surplus: Balance,
}

impl Outstanding {
	/// Of dollars lent by the vault at 10 %, and at 16 % by another, after so many seconds without
	/// a payment; late for ten days.
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

	/// Costs, of a sale 2 % on what is left of it up to the debt, then what each lacks in its
	/// order, the senior first.
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
