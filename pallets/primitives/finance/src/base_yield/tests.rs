use proptest::{collection::vec, prelude::*};

use super::*;

#[test]
fn what_arises_below_the_line_is_the_treasurys() {
	// Ten accrete without a stake, and ten more with one. Then twelve of them are realised.
	let yields = BaseYield::default();
	assert_eq!(yields.parts(Usdc(10)).unwrap().treasury, Usdc(10));
	let staked = yields.set_staked(true, Usdc(10)).unwrap();
	let parts = staked.parts(Usdc(20)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(10), Usdc(0), Usdc(10)));
	let realised = staked.gain(Usdc(12)).unwrap();
	let parts = realised.parts(Usdc(8)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(10), Usdc(2), Usdc(8)));
	// The treasury comes first if backing allows less.
	let (after, harvest) = realised.harvest(Usdc(8), Usdc(11)).unwrap();
	assert_eq!((harvest.treasury, harvest.vault), (Usdc(10), Usdc(1)));
	assert_eq!(after.unharvested(), Ok(Usdc(1)));
	let (last, harvest) = after.harvest(Usdc(8), Usdc(100)).unwrap();
	assert_eq!((harvest.treasury, harvest.vault), (Usdc(0), Usdc(1)));
	assert_eq!(last.unharvested(), Ok(Usdc(0)));
}

#[test]
fn a_loss_eats_income_before_it_is_the_vaults() {
	let yields = BaseYield { treasury: Usdc(3), is_staked: true, ..Default::default() };
	let yields = yields.gain(Usdc(10)).unwrap();
	let (after, rest) = yields.lose(Usdc(4), Usdc(0)).unwrap();
	assert_eq!((after.unharvested(), rest), (Ok(Usdc(6)), Usdc(0)));
	assert_eq!(after.parts(Usdc(0)).unwrap().realised, Usdc(6), "the treasury's went first");
	let (after, rest) = after.lose(Usdc(9), Usdc(0)).unwrap();
	assert_eq!((after.unharvested(), rest), (Ok(Usdc(0)), Usdc(3)));
	assert_eq!(after.losses, Usdc(10), "only what income has borne");
}

#[test]
fn a_bill_sold_below_its_book_takes_back_what_had_accreted() {
	let staked = BaseYield::default().set_staked(true, Usdc(10)).unwrap();
	let parts = staked.parts(Usdc(4)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(4), Usdc(0), Usdc(0)));
}

#[test]
fn what_arises_after_a_loss_makes_up_for_no_loss_before() {
	// Without a stake: 50 are the treasury's and 50 the vault's, all realised, and 80 are lost.
	let yields = BaseYield { gains: Usdc(100), marked: Usdc(100), ..Default::default() };
	let yields = BaseYield { treasury: Usdc(50), ..yields };
	let (after, _) = yields.lose(Usdc(80), Usdc(0)).unwrap();
	assert_eq!(after.parts(Usdc(0)).unwrap().realised, Usdc(20));
	// 30 more arise without a stake: they are the treasury's.
	let parts = after.parts(Usdc(30)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(30), Usdc(0), Usdc(20)));
	// The same holds for what a sale takes back: the vault's 20 are lost for good.
	let yields = BaseYield { marked: Usdc(20), ..Default::default() };
	let sold = yields.set_staked(false, Usdc(0)).unwrap();
	let parts = sold.parts(Usdc(30)).unwrap();
	assert_eq!((parts.treasury, parts.accreted), (Usdc(30), Usdc(0)));
	// With a stake all that arises is the vault's, whatever the treasury has lost.
	let staked = BaseYield { is_staked: true, treasury: Usdc(10), ..Default::default() };
	let sold = staked.set_staked(true, Usdc(4)).unwrap();
	let parts = sold.parts(Usdc(10)).unwrap();
	assert_eq!((parts.treasury, parts.accreted), (Usdc(4), Usdc(6)));
}

#[derive(Clone, Debug)]
enum Op {
	/// Bills accrete.
	Accrete(u64),
	/// A share of what has accreted becomes a gain.
	Realise(u64),
	/// The stake reaches the minimum, or falls below it.
	Cross(bool),
	/// At most a share of the unharvested income.
	Harvest(u64),
	Lose(u64),
	/// A bill is sold below its book value, so that a share of the accreted income is lost, and
	/// below its cost.
	Sell {
		gone: u64,
		loss: u64,
	},
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		4 => (0u64..=1_000).prop_map(Op::Accrete),
		3 => (0u64..=100).prop_map(Op::Realise),
		2 => any::<bool>().prop_map(Op::Cross),
		2 => (0u64..=150).prop_map(Op::Harvest),
		1 => (0u64..=1_500).prop_map(Op::Lose),
		1 => (0u64..=100, prop_oneof![Just(0), 0u64..=200])
			.prop_map(|(gone, loss)| Op::Sell { gone, loss }),
	];
	vec(op, 1..60)
}

/// A random sequence of operations, beside a model that moves each unit by hand.
#[derive(Default)]
struct Life {
	yields: BaseYield,
	accreted: Usdc,
	paid: Harvest,
	/// The treasury's part: of what arose since the stake last changed, and before.
	running: u128,
	older: u128,
	vault: u128,
}

/// Takes from the first, then the second, then the third. Returns what it took of each.
fn take<const N: usize>(mut amount: u128, from: [&mut u128; N]) -> [u128; N] {
	from.map(|part| {
		let taken = amount.min(*part);
		*part -= taken;
		amount -= taken;
		taken
	})
}

impl Life {
	fn step(&mut self, op: &Op) {
		let unharvested = self.yields.unharvested().unwrap();
		match *op {
			Op::Accrete(amount) => {
				self.accreted.0 += u128::from(amount);
				let side = if self.yields.is_staked { &mut self.vault } else { &mut self.running };
				*side += u128::from(amount);
			}
			Op::Realise(share) => {
				let gain = Usdc(self.accreted.0 * u128::from(share) / 100);
				self.accreted = self.accreted.ensure_sub(gain).unwrap();
				self.yields = self.yields.gain(gain).unwrap();
			}
			Op::Cross(is_staked) => {
				self.yields = self.yields.set_staked(is_staked, self.accreted).unwrap();
				if is_staked {
					self.older += core::mem::take(&mut self.running);
				}
			}
			Op::Harvest(share) => {
				let most = Usdc(unharvested.0 * u128::from(share) / 100);
				let (after, harvest) = self.yields.harvest(self.accreted, most).unwrap();
				let (running, older, vault) = (&mut self.running, &mut self.older, &mut self.vault);
				let all = most.min(unharvested).0;
				let [running, older, vault] = take(all, [running, older, vault]);
				assert_eq!((harvest.treasury.0, harvest.vault.0), (running + older, vault));
				self.paid.treasury = self.paid.treasury.ensure_add(harvest.treasury).unwrap();
				self.paid.vault = self.paid.vault.ensure_add(harvest.vault).unwrap();
				self.yields = after;
			}
			Op::Lose(loss) => self.lose(Usdc(loss.into())),
			Op::Sell { gone, loss } => {
				let gone = Usdc(self.accreted.0 * u128::from(gone) / 100);
				self.accreted = self.accreted.ensure_sub(gone).unwrap();
				take(gone.0, [&mut self.running, &mut self.vault, &mut self.older]);
				// A read in between already shows it.
				assert_eq!(self.yields.parts(self.accreted).unwrap().treasury.0, self.treasury());
				if loss > 0 {
					self.lose(Usdc(loss.into()));
				} else {
					let is_staked = self.yields.is_staked;
					self.yields = self.yields.set_staked(is_staked, self.accreted).unwrap();
				}
			}
		}
		let touched = self.yields.harvest(self.accreted, Usdc(0)).unwrap();
		assert_eq!(touched, (self.yields, Harvest::default()), "a touch changes nothing");
		let crossed = self.yields.set_staked(self.yields.is_staked, self.accreted);
		assert_eq!(crossed, Ok(self.yields), "nor does it");
	}

	fn lose(&mut self, loss: Usdc) {
		let unharvested = self.yields.unharvested().unwrap();
		let (after, rest) = self.yields.lose(loss, self.accreted).unwrap();
		assert_eq!(rest, loss.saturating_sub(unharvested), "only what income cannot bear");
		let eaten = loss.ensure_sub(rest).unwrap().0;
		take(eaten, [&mut self.running, &mut self.older, &mut self.vault]);
		self.yields = after;
	}

	fn treasury(&self) -> u128 {
		self.running + self.older
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	/// Every unit has one owner, whatever is gained, lost, sold and harvested in between.
	#[test]
	fn income_is_whose_it_was_when_it_arose(ops in ops()) {
		let mut life = Life::default();
		for op in &ops {
			life.step(op);
			let (yields, accreted) = (life.yields, life.accreted);
			let parts = yields.parts(accreted).unwrap();
			let realised = yields.unharvested().unwrap();
			prop_assert_eq!(parts.treasury.0, life.treasury());
			prop_assert_eq!(parts.realised, realised.saturating_sub(parts.treasury));
			prop_assert_eq!(parts.realised.0 + parts.accreted.0, life.vault);
			prop_assert_eq!(life.treasury() + life.vault, realised.0 + accreted.0);
			let paid = life.paid.treasury.ensure_add(life.paid.vault).unwrap();
			prop_assert_eq!(yields.harvested, paid);
		}
	}
}
