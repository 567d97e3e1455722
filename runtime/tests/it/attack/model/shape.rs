//! What the terms of a loan determine for its whole life: deadlines, the curve of its principal,
//! tranches and fees.

use infrafi_finance::curve::Amortisation;
use infrafi_runtime::*;
use pallet_lending::{Lender, Schedule, TermsOf};
use sp_core::U512;

use super::{
	calendar,
	wide::{ceil, floor, parts_of_a_unit, wide},
};

/// The share of the principal that is still owed after a deadline, as a fraction.
#[derive(Clone, Copy, Debug)]
pub struct Share {
	over: U512,
	under: U512,
}

impl Share {
	pub fn is_zero(&self) -> bool {
		self.over.is_zero()
	}

	pub fn equals(&self, other: &Self) -> bool {
		self.over * other.under == other.over * self.under
	}

	/// `floor(base * share)`.
	pub fn of_down(&self, base: u128) -> u128 {
		floor(wide(base) * self.over, self.under)
	}

	/// Whether an amount is below `base * share`.
	pub fn exceeds(&self, amount: u128, base: u128) -> bool {
		wide(amount) * self.under < wide(base) * self.over
	}

	/// `ceil(amount / share)`.
	pub fn base_up(&self, amount: u128) -> u128 {
		ceil(wide(amount) * self.under, self.over)
	}
}

#[derive(Clone, Copy, Debug)]
pub struct Deadline {
	pub at: u64,
	pub share: Share,
}

/// Terms of a drawn loan.
#[derive(Clone, Debug)]
pub struct Shape {
	pub borrower: AccountId,
	pub units: Vec<u64>,
	pub principal: u128,
	pub amounts: Vec<u128>,
	/// Rates a year, at 18 decimals.
	pub aprs: Vec<u128>,
	pub is_vaults: bool,
	/// All deadlines, the end of a stub included.
	pub deadlines: Vec<Deadline>,
	pub has_stub: bool,
	pub is_bullet: bool,
	pub drawn_at: u64,
	pub grace: u64,
	pub grace_apr: u128,
	pub exit_fee: u128,
	pub origination_fee: u128,
	/// Money that is withheld at the draw.
	pub reserve: u128,
	/// What a cash account keeps before anything is released or swept.
	pub target: u128,
}

impl Shape {
	/// None if the terms have no deadline.
	pub fn new(terms: &TermsOf<Runtime>, drawn_at: u64, min_stub: u64) -> Option<Self> {
		let (instants, has_stub) = instants(&terms.schedule, drawn_at, min_stub)?;
		let millionth = |share: sp_runtime::Permill| {
			ceil(wide(terms.principal) * share.deconstruct(), wide(1_000_000))
		};
		let mut shape = Self {
			borrower: terms.borrower.clone(),
			units: terms.units.to_vec(),
			principal: terms.principal,
			amounts: terms.tranches.iter().map(|tranche| tranche.amount).collect(),
			aprs: terms.tranches.iter().map(|tranche| tranche.apr.into_inner()).collect(),
			is_vaults: matches!(terms.tranches[0].lender, Lender::Vault),
			deadlines: vec![],
			has_stub,
			is_bullet: terms.amortisation == Amortisation::Bullet,
			drawn_at,
			grace: terms.grace.seconds,
			grace_apr: terms.grace.apr.into_inner(),
			exit_fee: millionth(terms.fees.exit),
			origination_fee: millionth(terms.fees.origination),
			reserve: 0,
			target: 0,
		};
		shape.deadlines = shape.curve(terms.amortisation, &instants)?;
		shape.target = shape.first_instalment().checked_mul(terms.reserve_instalments.into())?;
		shape.reserve = shape.target;
		Some(shape)
	}

	/// The share after each deadline. None if a level payment does not exceed the interest.
	fn curve(&self, how: Amortisation, instants: &[u64]) -> Option<Vec<Deadline>> {
		let windows = instants.len() - usize::from(self.has_stub);
		let fraction = |over: usize, under: usize| Share { over: over.into(), under: under.into() };
		let mut shares: Vec<_> = match how {
			Amortisation::EqualPrincipal => {
				(1..=windows).map(|n| fraction(windows - n, windows)).collect()
			}
			Amortisation::Bullet => {
				(1..=windows).map(|n| fraction(usize::from(n < windows), 1)).collect()
			}
			Amortisation::Level => self.annuity(instants)?,
		};
		if self.has_stub {
			shares.insert(0, fraction(1, 1));
		}
		let all = instants.iter().zip(shares);
		Some(all.map(|(at, share)| Deadline { at: *at, share }).collect())
	}

	/// `S_n / S_0`, with `S_N = 0` and `S_(n-1) = (1 + S_n) / (1 + r w_n)`, in 200 binary places.
	fn annuity(&self, instants: &[u64]) -> Option<Vec<Share>> {
		let one = U512::one() << 200;
		let all = wide(self.principal) * parts_of_a_unit();
		let yearly = self.yearly();
		let begin = if self.has_stub { instants[0] } else { self.drawn_at };
		let dates: Vec<_> =
			std::iter::once(begin).chain(instants[usize::from(self.has_stub)..].to_vec()).collect();
		let mut sums = vec![U512::zero()];
		for window in dates.windows(2).rev() {
			let growth = all + yearly * (window[1] - window[0]);
			let last = sums[sums.len() - 1];
			sums.push((one + last) * all / growth);
		}
		let first = sums.pop().expect("there is a window");
		sums.reverse();
		// The payment `B / S_0` has to exceed the interest of each window.
		let is_amortising =
			dates.windows(2).all(|window| yearly * (window[1] - window[0]) * first < all * one);
		let shares = sums.into_iter().map(|sum| Share { over: sum, under: first }).collect();
		is_amortising.then_some(shares)
	}

	/// The interest of a second on the whole principal, in parts of a unit.
	fn yearly(&self) -> U512 {
		let each = self.amounts.iter().zip(&self.aprs);
		each.fold(U512::zero(), |sum, (amount, apr)| sum + wide(*amount) * wide(*apr))
	}

	/// Principal and interest of the first whole window. A bullet loan's is its interest.
	fn first_instalment(&self) -> u128 {
		let first = usize::from(self.has_stub);
		let begin = if self.has_stub { self.deadlines[0].at } else { self.drawn_at };
		let interest = self.yearly() * (self.deadlines[first].at - begin);
		let share = &self.deadlines[first].share;
		let principal =
			if self.is_bullet { 0 } else { self.principal - share.of_down(self.principal) };
		principal + ceil(interest, parts_of_a_unit())
	}

	/// What each tranche is owed of a principal: from the most junior one up, rounded up.
	pub fn owed(&self, principal: u128) -> Vec<u128> {
		nested(&self.amounts, principal, ceil)
	}

	/// The share of each tranche in an amount of late interest, by the same rule, rounded down.
	pub fn late_shares(&self, amount: u128) -> Vec<u128> {
		nested(&self.amounts, amount, floor)
	}

	pub fn maturity(&self) -> u64 {
		self.deadlines.last().expect("a loan has a deadline").at
	}
}

fn nested(amounts: &[u128], whole: u128, round: fn(U512, U512) -> u128) -> Vec<u128> {
	let mut left = whole;
	let mut sum: u128 = amounts.iter().sum();
	let mut shares = vec![0; amounts.len()];
	for place in (1..amounts.len()).rev() {
		shares[place] = round(wide(amounts[place]) * wide(left), wide(sum));
		left -= shares[place];
		sum -= amounts[place];
	}
	shares[0] = left;
	shares
}

/// The instants of the deadlines, and whether the first one ends a stub.
fn instants(schedule: &Schedule, draw: u64, min_stub: u64) -> Option<(Vec<u64>, bool)> {
	match schedule {
		Schedule::Every { seconds, count } => {
			let all: Vec<_> = (1..=u64::from(*count)).map(|n| draw + n * seconds).collect();
			(!all.is_empty()).then_some((all, false))
		}
		Schedule::Monthly { day, utc_offset, days } => {
			calendar::monthly(draw, *day, *utc_offset, *days, min_stub)
		}
	}
}
