//! Thousands of random steps, against a model that knows nothing of storage and little of the
//! rules: money in, money out, losses and who bears them. After each step the totals hold; every
//! hundred steps all invariants do.

use std::collections::BTreeMap;

use frame_support::storage::with_storage_layer;
use infrafi_protocol::{assets::USDAI, ReserveBooks, ReserveInspect};
use sp_runtime::DispatchError;

use crate::{mock::*, Error};

const SCALE: Balance = 1_000_000_000_000;
const HOLDERS: [AccountId; 3] = [ALICE, BOB, CAROL];
const KEEPERS: [AccountId; 2] = [CUSTODIAN, OTHER_CUSTODIAN];

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
	/// Below a bound.
	fn below(&mut self, bound: u128) -> u128 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		u128::from(self.0) % bound
	}

	fn of<T: Clone>(&mut self, all: &[T]) -> T {
		all[self.below(all.len() as u128) as usize].clone()
	}
}

#[derive(Clone, Debug)]
enum Op {
	Mint { who: AccountId, usdc: Balance },
	Redeem { who: AccountId, usdai: Balance },
	Buy { keeper: AccountId, face: Balance, cost: Balance, length: u64 },
	Settle { lot: u64 },
	Sell { lot: u64, proceeds: Balance },
	WriteOff { lot: u64, amount: Balance },
	Realise { lot: u64 },
	Reassign { lot: u64, keeper: AccountId },
	Harvest,
	Cross { is_staked: bool },
	Fee { percent: u32 },
	Stake { who: AccountId, usdai: Balance },
	Lend { usdai: Balance },
	Gift { usdc: Balance },
	Pass { seconds: u64 },
}

#[derive(Clone, Debug)]
struct Lot {
	keeper: AccountId,
	face: Balance,
	cost: Balance,
	written_off: Balance,
	settled_at: u64,
	matures_at: u64,
}

impl Lot {
	fn left(&self) -> Balance {
		self.cost - self.written_off
	}

	/// The line from cost to face, rounded down; a lot written off in part does not accrete.
	fn book(&self, now: u64) -> Balance {
		if self.written_off > 0 {
			return self.left();
		}
		let term = u128::from(self.matures_at - self.settled_at);
		let elapsed = u128::from(now - self.settled_at).min(term);
		self.cost + (self.face - self.cost) * elapsed / term
	}
}

/// The reserve as a bookkeeper sees it.
#[derive(Default)]
struct Model {
	cash: Balance,
	loss: Balance,
	income: Balance,
	lots: BTreeMap<u64, Lot>,
	next: u64,
	lent: Balance,
	gifts: Balance,
}

impl Model {
	fn cost(&self) -> Balance {
		self.lots.values().map(Lot::left).sum()
	}

	fn deficit(&self) -> Balance {
		(self.loss - self.loss.min(vault_idle() + self.lent)).min(supply())
	}

	fn realise(&mut self, gain: Balance, loss: Balance) {
		self.income += gain;
		self.loss += loss * SCALE;
		let both = self.income.min(self.loss.div_ceil(SCALE));
		self.income -= both;
		self.loss = self.loss.saturating_sub(both * SCALE);
	}

	/// The vault pays the loss out of its idle money before the step.
	fn charge(&mut self, idle: Balance) {
		self.loss -= self.loss.min(idle);
	}

	fn end(&mut self, lot: u64, proceeds: Balance) {
		let left = self.lots.remove(&lot).unwrap().left();
		self.cash += proceeds;
		self.realise(proceeds.saturating_sub(left), left.saturating_sub(proceeds));
	}

	/// What redemptions pay for: all but what the vault owes.
	fn redeemable(&self) -> Balance {
		supply().saturating_sub(self.loss.min(vault_idle() + self.lent))
	}

	/// The USDC that a redemption pays.
	fn redemption(&self, usdai: Balance) -> Balance {
		match self.redeemable() {
			0 => 0,
			redeemable => (usdai / SCALE) * supply().saturating_sub(self.loss) / redeemable,
		}
	}

	/// Books a step that has succeeded. `before` is the vault's idle money before it.
	fn book(&mut self, op: &Op, before: &Before) {
		match op.clone() {
			Op::Mint { usdc, .. } => self.cash += usdc,
			Op::Redeem { usdai, .. } => {
				let par = usdai / SCALE;
				self.cash -= before.redemption;
				self.loss = self.loss.saturating_sub((par - before.redemption) * SCALE);
			}
			Op::Buy { keeper, face, cost, length } => {
				self.cash -= cost;
				let (settled_at, matures_at) = (now(), now() + length);
				let lot = Lot { keeper, face, cost, written_off: 0, settled_at, matures_at };
				self.lots.insert(self.next, lot);
				self.next += 1;
			}
			Op::Settle { lot } => {
				self.end(lot, self.lots[&lot].face);
				self.charge(before.idle);
			}
			Op::Sell { lot, proceeds } => {
				self.end(lot, proceeds);
				self.charge(before.idle);
			}
			Op::WriteOff { lot, amount } => {
				self.lots.get_mut(&lot).unwrap().written_off += amount;
				self.realise(0, amount);
				self.charge(before.idle);
			}
			Op::Realise { lot } => {
				let amount = self.lots[&lot].left();
				self.lots.get_mut(&lot).unwrap().written_off += amount;
				self.realise(0, amount);
				self.charge(before.idle);
			}
			Op::Reassign { lot, keeper } => self.lots.get_mut(&lot).unwrap().keeper = keeper,
			Op::Harvest => {
				let minted = before.income.min(before.spare);
				assert_eq!(supply(), before.supply + minted * SCALE);
				self.income -= minted;
			}
			// A change of the fee harvests the income that can be minted.
			Op::Fee { .. } => self.income -= (supply() - before.supply) / SCALE,
			Op::Lend { usdai } => self.lent = usdai,
			Op::Gift { usdc } => self.gifts += usdc,
			Op::Cross { .. } | Op::Stake { .. } | Op::Pass { .. } => {}
		}
	}

	fn check(&self, context: &str) {
		let position = position();
		let faces: Balance = self.lots.values().filter(|lot| lot.left() > 0).map(face).sum();
		assert_eq!(position.cash_usdc, self.cash, "cash, {context}");
		assert_eq!(position.loss_usdai, self.loss, "loss, {context}");
		assert_eq!(position.realised_usdc, self.income, "income, {context}");
		assert_eq!(position.bills_at_cost_usdc, self.cost(), "cost, {context}");
		assert_eq!(position.bills_at_face_usdc, faces, "face, {context}");
		assert_eq!(position.deficit_usdai, self.deficit(), "deficit, {context}");
		assert_eq!(position.shortage_usdai, 0, "shortage, {context}");
		assert_eq!(usdc(&RESERVE), self.cash + self.gifts, "the account, {context}");
		let book: Balance = self.lots.values().map(|lot| lot.book(now())).sum();
		let off = position.bills_at_book_usdc as i128 - book as i128;
		assert!((-1..=self.lots.len() as i128).contains(&off), "book, {context}: {off}");
		// Invariant 12: USDai are backed.
		let backing = (self.cash + self.cost()) * SCALE + self.loss;
		assert!(backing >= supply(), "backing, {context}");
		let state = Reserve::state().unwrap();
		assert!(state.realised.0 <= self.income * SCALE, "the vault's, {context}");
	}
}

fn face(lot: &Lot) -> Balance {
	if lot.written_off > 0 {
		lot.left()
	} else {
		lot.face
	}
}

struct Before {
	idle: Balance,
	supply: Balance,
	income: Balance,
	spare: Balance,
	redemption: Balance,
}

impl Random {
	fn op(&mut self, model: &Model) -> Op {
		let lots: Vec<u64> = model.lots.keys().copied().chain([model.next]).collect();
		let lot = self.of(&lots);
		let dollars = |random: &mut Self, most| random.below(most) * DOLLAR + random.below(DOLLAR);
		match self.below(32) {
			0..=4 => Op::Mint { who: self.of(&HOLDERS), usdc: dollars(self, 20_000) },
			5..=8 => {
				let who = self.of(&HOLDERS);
				let usdai = match self.below(3) {
					0 => usdai(&who),
					_ => self.below(10_000) * ONE + self.below(ONE),
				};
				Op::Redeem { who, usdai }
			}
			9..=13 => {
				let face = (1 + self.below(50)) * 100 * DOLLAR;
				let cost = face - self.below(face / 30);
				let length = 1 + self.below(40 * u128::from(DAY)) as u64;
				Op::Buy { keeper: self.of(&KEEPERS), face, cost, length }
			}
			14..=17 => Op::Settle { lot },
			18..=19 => {
				let book = model.lots.get(&lot).map_or(0, |lot| lot.book(now()));
				Op::Sell { lot, proceeds: book - book * self.below(5) / 100 + self.below(2) }
			}
			20 => Op::WriteOff { lot, amount: dollars(self, 1_500) },
			21 => Op::Realise { lot },
			22 => Op::Reassign { lot, keeper: self.of(&KEEPERS) },
			23..=24 => Op::Harvest,
			25 => Op::Cross { is_staked: self.below(2) == 0 },
			26 => Op::Fee { percent: self.below(51) as u32 },
			27 => Op::Stake { who: self.of(&HOLDERS), usdai: self.below(2_000) * ONE },
			28 => Op::Lend { usdai: self.below(3) * self.below(3_000) * ONE },
			29 => Op::Gift { usdc: self.below(100) },
			30 => Op::Pass { seconds: 6 },
			_ => Op::Pass { seconds: self.below(10 * u128::from(DAY)) as u64 },
		}
	}
}

fn run(op: Op, model: &Model) -> Result<(), DispatchError> {
	match op {
		Op::Mint { who, usdc } => Reserve::mint(signed(who), usdc, usdc * SCALE),
		Op::Redeem { who, usdai } => Reserve::redeem(signed(who), usdai, 0),
		Op::Buy { keeper, face, cost, length } => {
			let matures_at = now() + length;
			Reserve::buy_bill(signed(TREASURER), BILL, face, cost, matures_at, keeper)
		}
		Op::Settle { lot } => {
			let keeper = model.lots.get(&lot).map_or(CUSTODIAN, |lot| lot.keeper.clone());
			Reserve::settle_bill(signed(keeper), lot)
		}
		Op::Sell { lot, proceeds } => {
			let keeper = model.lots.get(&lot).map_or(CUSTODIAN, |lot| lot.keeper.clone());
			Reserve::order_sale(signed(TREASURER), lot, proceeds)?;
			Reserve::sell_bill(signed(keeper), lot, proceeds)
		}
		Op::WriteOff { lot, amount } => Reserve::write_off(root(), lot, amount),
		Op::Realise { lot } => Reserve::realise_loss(signed(BOB), lot),
		Op::Reassign { lot, keeper } => Reserve::reassign(root(), lot, keeper),
		Op::Harvest => Reserve::harvest(signed(BOB)),
		Op::Cross { is_staked } => {
			VaultIsStaked::set(&is_staked);
			Reserve::set_staked(is_staked)
		}
		Op::Fee { percent } => {
			let mut params = Reserve::params();
			params.harvest_fee = sp_runtime::Perbill::from_percent(percent);
			Reserve::set_params(root(), params)
		}
		Op::Stake { who, usdai } => Assets::transfer(signed(who), USDAI, VAULT, usdai),
		Op::Lend { usdai } => {
			VaultLent::set(&usdai);
			Ok(())
		}
		Op::Gift { usdc } => Assets::transfer(signed(BOB), 1, RESERVE, usdc),
		Op::Pass { seconds } => {
			pass(seconds);
			Ok(())
		}
	}
}

/// Runs a number of steps. Returns how often each kind of step succeeded and failed.
fn walk(seed: u64, steps: u32) -> BTreeMap<String, (u32, u32)> {
	new_test_ext().execute_with(|| {
		govern(|params| params.max_attestation_age = 366 * DAY);
		let mut random = Random(seed);
		let (mut model, mut outcomes) = (Model::default(), BTreeMap::new());
		for step in 0..steps {
			let op = random.op(&model);
			let context = format!("seed {seed}, step {step}: {op:?}");
			let backing = (model.cash + model.cost()) * SCALE + model.loss;
			let before = Before {
				idle: vault_idle(),
				supply: supply(),
				income: model.income,
				spare: backing.saturating_sub(supply()) / SCALE,
				redemption: match op {
					Op::Redeem { usdai, .. } if supply() > 0 => model.redemption(usdai),
					_ => 0,
				},
			};
			let root_before = sp_io::storage::root(sp_runtime::StateVersion::V1);
			let result = with_storage_layer(|| run(op.clone(), &model));
			let name = format!("{op:?}").split([' ', '{']).next().unwrap().to_string();
			let (succeeded, failed) = outcomes.entry(name).or_insert((0, 0));
			match &result {
				Ok(()) => {
					*succeeded += 1;
					model.book(&op, &before);
				}
				Err(error) => {
					*failed += 1;
					let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
					assert_eq!(root, root_before, "a failed call changed something, {context}");
					expect_reason(&op, &before, &model, error, &context);
				}
			}
			model.check(&context);
			match step % 100 {
				0 => Reserve::do_try_state().expect(&context),
				_ => Reserve::check_totals_only().expect(&context),
			}
			System::reset_events();
		}
		outcomes
	})
}

/// The refusals that the model predicts: only a lack of cash or of USDai refuses an exit.
fn expect_reason(op: &Op, before: &Before, model: &Model, error: &DispatchError, context: &str) {
	match op {
		Op::Redeem { who, usdai } => {
			let has_cash = before.redemption <= model.cash;
			let has_usdai =
				*usdai <= self::usdai(who) && *usdai / SCALE * SCALE <= model.redeemable();
			let pays = before.redemption > 0;
			assert!(!(has_cash && has_usdai && pays), "{context}: {error:?}");
		}
		Op::Harvest => {
			assert_eq!(*error, Error::<Test>::NothingToHarvest.into(), "{context}");
			assert_eq!(before.income.min(before.spare), 0, "{context}");
		}
		Op::Settle { lot } => {
			let is_due = model.lots.get(lot).is_some_and(|lot| lot.matures_at <= now());
			assert!(!is_due, "{context}: {error:?}");
		}
		Op::WriteOff { lot, amount } => {
			let left = model.lots.get(lot).map_or(0, Lot::left);
			assert!(left < *amount || *amount == 0, "{context}: {error:?}");
		}
		Op::Cross { .. } | Op::Fee { .. } => panic!("{context}: {error:?}"),
		_ => {}
	}
}

#[test]
fn random_steps_keep_the_books() {
	let mut all = BTreeMap::<String, (u32, u32)>::new();
	for seed in 1..=8 {
		for (name, (succeeded, failed)) in walk(0x9E37_79B9_7F4A_7C15 * seed, 1_500) {
			let sums = all.entry(name).or_default();
			*sums = (sums.0 + succeeded, sums.1 + failed);
		}
	}
	for (name, (succeeded, failed)) in &all {
		println!("{name}: {succeeded} succeeded, {failed} failed");
		assert!(*succeeded >= 30, "{name} succeeded too seldom: {succeeded}");
	}
}
