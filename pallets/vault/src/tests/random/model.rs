//! The vault as its users see it.

mod checks;
mod filling;
mod locking;

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use sp_runtime::DispatchError;

use super::Op;
use crate::mock::*;

/// A fraction.
fn whole(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
	BigRational::new(numerator.into(), denominator.into())
}

fn int(value: impl Into<BigInt>) -> BigRational {
	whole(value, 1)
}

fn floor(value: &BigRational) -> Balance {
	value.floor().to_integer().to_u128().unwrap()
}

#[derive(Clone, Debug)]
struct Asked {
	owner: AccountId,
	window: u64,
	bid: u8,
	/// Asked, filled, and paid for the latter, exactly.
	shares: Balance,
	unfilled: BigRational,
	paid: BigRational,
	claimed: Balance,
}

#[derive(Clone, Debug)]
pub struct Lent {
	principal: Balance,
	percent: u128,
	interest: BigRational,
	at: u64,
	lives: bool,
	impairment: Balance,
}

pub struct Model {
	idle: BigRational,
	supply: Balance,
	holders: BTreeMap<AccountId, Balance>,
	requests: BTreeMap<u64, Asked>,
	pub next: u64,
	pub loans: Vec<Lent>,
	/// What was locked at the last addition, and when that was.
	locked: (Balance, u64),
	/// Income of the last late bill that no price counted, as the reserve reports it.
	recovered: Balance,
	/// Claimed from each bucket. What rounding left of its payments is known at its last claim.
	gone: BTreeMap<(u64, u8), Balance>,
	paid: BTreeMap<(u64, u8), Balance>,
}

type Outcome = Result<(), DispatchError>;

impl Lent {
	fn accrue(&mut self) {
		if self.lives {
			let rate = int(self.principal) * whole(self.percent, 100);
			self.interest += rate * whole(now() - self.at, 31_536_000u64);
		}
		self.at = now();
	}
}

impl Model {
	pub fn new() -> Self {
		Self {
			idle: int(0),
			supply: 0,
			holders: BTreeMap::new(),
			requests: BTreeMap::new(),
			next: 0,
			loans: vec![],
			locked: (0, 0),
			recovered: 0,
			gone: BTreeMap::new(),
			paid: BTreeMap::new(),
		}
	}

	/// The requests there are.
	pub fn live(&self) -> Vec<u64> {
		self.requests.keys().copied().collect()
	}

	/// Runs an operation on the vault and on the model, compares, and returns the outcome.
	pub fn run(&mut self, op: &Op, context: &str) -> String {
		for loan in &mut self.loans {
			loan.accrue();
		}
		let before = self.nav().1;
		let outcome = self.step(op, context);
		if outcome.is_ok() {
			self.lock_gain(op, &before);
		}
		match outcome {
			Ok(()) => "done".into(),
			Err(error) => <&str>::from(error).into(),
		}
	}

	fn step(&mut self, op: &Op, context: &str) -> Outcome {
		match op.clone() {
			Op::Deposit { who, assets } => {
				let expected = int(assets) * self.shares_for_one();
				let before = shares(&who);
				Vault::deposit(signed(who.clone()), assets, 0, 0)?;
				let got = shares(&who) - before + self.first_lock();
				self.near(&int(got), &expected, &self.shares_for_one(), context);
				self.came(who, assets, got);
			}
			Op::Mint { who, shares } => {
				let price = self.shares_for_one();
				let paid_before = usdai(&who);
				Vault::mint(signed(who.clone()), shares, Balance::MAX)?;
				let minted = shares + self.first_lock();
				let paid = paid_before - usdai(&who);
				// The payment covers all of the shares and exceeds them by at most a unit, with
				// interest counted in whole units.
				let exact = int(minted) / price;
				let by_interest = whole(minted, self.supply.max(1));
				assert!(
					int(paid) >= &exact - by_interest && int(paid) < exact + int(1),
					"mint, {context}"
				);
				self.came(who, paid, minted);
			}
			Op::Request { who, shares, bid } => {
				let id = Vault::do_request_redeem(who.clone(), shares, bid)?;
				assert_eq!(id, self.next);
				self.next += 1;
				*self.holders.get_mut(&who).unwrap() -= shares;
				let window = joined();
				let asked = Asked {
					owner: who,
					window,
					bid,
					shares,
					unfilled: int(shares),
					paid: int(0),
					claimed: 0,
				};
				self.requests.insert(id, asked);
			}
			Op::Cancel { id } => {
				let owner = self.owner(id);
				Vault::cancel_request(signed(owner.clone()), id)?;
				let asked = self.requests.remove(&id).unwrap();
				assert_eq!(asked.owner, owner);
				assert!(now() + WAIT <= asked.window, "cancelled too late, {context}");
				*self.holders.entry(owner).or_default() += asked.shares;
			}
			Op::Transfer { id, to } => {
				let owner = self.requests.get(&id).map_or(STRANGER, |asked| asked.owner.clone());
				let before = usdai(&owner);
				Vault::transfer_request(signed(owner.clone()), id, to.clone())?;
				let claimed = usdai(&owner) - before;
				let asked = self.requests.get_mut(&id).unwrap();
				assert_eq!(claimed, floor(&asked.paid) - asked.claimed, "{context}");
				asked.claimed += claimed;
				asked.owner = to;
				*self.gone.entry((asked.window, asked.bid)).or_default() += claimed;
			}
			Op::Claim { id } => {
				let owner = self.requests.get(&id).map_or(STRANGER, |asked| asked.owner.clone());
				let before = usdai(&owner);
				Vault::claim(signed(STRANGER), id)?;
				self.claimed(id, usdai(&owner) - before, context);
			}
			Op::Service => self.service(context)?,
			Op::Wait { seconds } => pass(seconds),
			Op::Gift { assets } => {
				let _ = Assets::transfer(signed(STRANGER), 2, VAULT, assets);
			}
			other => self.lend(other, context)?,
		}
		Ok(())
	}

	/// What happens outside of the vault.
	fn lend(&mut self, op: Op, context: &str) -> Outcome {
		match op {
			Op::Draw { assets, percent } => {
				Lender::try_draw(assets, percent)?;
				assert!(int(assets) <= self.idle.clone() - self.need(), "lent too much, {context}");
				self.idle -= int(assets);
				self.loans.push(Lent {
					principal: assets,
					percent,
					interest: int(0),
					at: now(),
					lives: true,
					impairment: 0,
				});
			}
			Op::Pay { loan, principal, late } => {
				let received = Lender::pay(loan, principal, late);
				let lent = &mut self.loans[loan];
				assert_eq!(received - principal - late, ceil(&lent.interest), "{context}");
				lent.interest = int(0);
				lent.principal -= principal;
				lent.impairment = lent.impairment.min(lent.principal);
				self.take_in(received);
			}
			Op::Impair { loan, assets } => {
				Lender::impair(loan, assets);
				self.loans[loan].impairment = assets;
			}
			Op::Seize { loan } => {
				Lender::seize(loan);
				self.loans[loan].lives = false;
			}
			Op::Settle { loan, recovered } => {
				Lender::settle(loan, recovered);
				let lent = &mut self.loans[loan];
				lent.interest = int(0);
				lent.principal = 0;
				lent.impairment = 0;
				self.take_in(recovered);
			}
			Op::Accrete { dollars } => Reserve::accrete(dollars),
			Op::Mature => Reserve::mature(),
			Op::Recover { dollars } => self.recovered = Reserve::recover(dollars),
			Op::Harvest => {
				let before = state().reserve.realised.0;
				Reserve::harvest();
				let left = state().reserve.realised.0;
				self.take_in(before - left);
			}
			Op::Lose { dollars } => {
				let lost = dollars * ONE + Books::get().loss.0;
				Reserve::lose(dollars);
				// If an account has shares, idle money pays as much of the loss as it can.
				let is_waiting = self.requests.values().any(|asked| !asked.unfilled.is_zero());
				if is_waiting || self.holders.values().any(|held| *held > 0) {
					self.idle -= int(lost).min(self.idle.clone());
				}
			}
			_ => unreachable!("of the vault"),
		}
		Ok(())
	}

	/// All money that comes in pays a loss first. The loss that the reserve has left shows how
	/// much.
	fn take_in(&mut self, amount: Balance) {
		self.idle += int(amount);
		let idle = int(idle());
		assert!(self.idle >= idle);
		if self.idle > idle {
			assert!(idle.is_zero() || Books::get().loss.0 == 0, "it pays the loss first");
			self.idle = idle;
		}
	}

	fn owner(&mut self, id: u64) -> AccountId {
		// Sometimes another account tries.
		match self.requests.get(&id) {
			Some(asked) if !(id + now()).is_multiple_of(5) => asked.owner.clone(),
			_ => STRANGER,
		}
	}

	fn first_lock(&self) -> Balance {
		if self.supply == 0 {
			1_000_000
		} else {
			0
		}
	}

	fn came(&mut self, who: AccountId, assets: Balance, minted: Balance) {
		let locked = self.first_lock();
		self.idle += int(assets);
		self.supply += minted;
		*self.holders.entry(who).or_default() += minted - locked;
	}

	/// Both sides of the net assets. The reserve's part is taken as the
	/// reserve reports it.
	fn nav(&self) -> (BigRational, BigRational) {
		let reserve = state().reserve;
		let sum = |of: fn(&Lent) -> BigRational| self.loans.iter().map(of).sum::<BigRational>();
		let certain = &self.idle + sum(|lent| int(lent.principal)) + int(reserve.realised.0);
		let bearing = &certain - sum(|lent| int(lent.impairment));
		let owed = int(reserve.loss.0).min(bearing.clone());
		let optimistic = certain + sum(|lent| lent.interest.clone()) + int(reserve.accreted.0);
		let conservative = (bearing - &owed - int(self.locked_now())).max(int(0));
		(conservative, optimistic - owed)
	}

	/// Shares that a unit of assets buys.
	fn shares_for_one(&self) -> BigRational {
		let (_, optimistic) = self.nav();
		if self.supply == 0 || optimistic.is_zero() {
			return int(1);
		}
		int(self.supply) / optimistic
	}

	/// What is got is exact, rounded down, counting interest in whole units.
	fn near(&self, got: &BigRational, exact: &BigRational, a_unit: &BigRational, context: &str) {
		// The pallet counts interest down to a unit, so shares are dearer there by what a unit of
		// all assets is worth.
		let (_, optimistic) = self.nav();
		let by_interest = if optimistic.is_zero() { int(0) } else { exact / &optimistic * int(2) };
		assert!(
			*got <= exact + &by_interest && *got >= exact - int(1) - a_unit - by_interest,
			"{got} for {exact}, {context}"
		);
	}

	fn claimed(&mut self, id: u64, amount: Balance, context: &str) {
		let asked = self.requests.get_mut(&id).unwrap();
		assert_eq!(amount, floor(&asked.paid) - asked.claimed, "{context}");
		asked.claimed += amount;
		let bucket = (asked.window, asked.bid);
		*self.gone.entry(bucket).or_default() += amount;
		if !asked.unfilled.is_zero() {
			return;
		}
		self.requests.remove(&id);
		// The last claim sweeps what rounding left.
		if !self.requests.values().any(|asked| (asked.window, asked.bid) == bucket) {
			let dust = self.paid[&bucket] - self.gone[&bucket];
			self.take_in(dust);
		}
	}

	/// All savers request the redemption of all shares, all loans are paid, and all requests are
	/// paid.
	pub fn let_all_leave(&mut self) {
		Reserve::change(|book| book.loss.0 = 0);
		for loan in 0..self.loans.len() {
			let principal = Lender::loan(loan).principal.0;
			Lender::pay(loan, principal, 0);
		}
		for who in [ALICE, BOB, CAROL, TREASURY] {
			if shares(&who) > 0 {
				Vault::do_request_redeem(who.clone(), shares(&who), 0).unwrap();
			}
		}
		pass(100 * DAY);
		if nav().0 == 0 {
			return;
		}
		Reserve::mature();
		Reserve::harvest();
		for _ in 0..8 {
			service();
		}
		let open: Vec<u64> = crate::Requests::<Test>::iter_keys().collect();
		for id in open {
			Vault::claim(signed(STRANGER), id).unwrap();
		}
		assert_eq!((pot(), crate::Requests::<Test>::iter().count()), (0, 0));
		assert_eq!(all_shares(), shares(&VAULT) + shares(&TREASURY));
	}
}

fn ceil(value: &BigRational) -> Balance {
	value.ceil().to_integer().to_u128().unwrap()
}

fn state() -> crate::nav::VaultState {
	Vault::state().unwrap()
}

fn all_shares() -> Balance {
	crate::VaultLedger::<Test>::get().shares.0
}

/// The first window that closes at least `WAIT` from now: they end at multiples of 30 days.
fn joined() -> u64 {
	(now() + WAIT).div_ceil(30 * DAY) * 30 * DAY
}
