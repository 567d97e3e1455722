use proptest::{collection::vec, prelude::*};

use super::*;

#[test]
fn what_arises_below_the_line_is_the_treasurys() {
	// Ten accrete while nobody has staked, ten more after; then twelve of them are realised.
	let yields = BaseYield::default();
	assert_eq!(yields.parts(Usdc(10)).unwrap().treasury, Usdc(10));
	let staked = yields.cross(true, Usdc(10)).unwrap();
	let parts = staked.parts(Usdc(20)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(10), Usdc(0), Usdc(10)));
	let realised = staked.gain(Usdc(12)).unwrap();
	let parts = realised.parts(Usdc(8)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(10), Usdc(2), Usdc(8)));
	// The treasury comes first where backing allows less.
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
	let staked = BaseYield::default().cross(true, Usdc(10)).unwrap();
	let parts = staked.parts(Usdc(4)).unwrap();
	assert_eq!((parts.treasury, parts.realised, parts.accreted), (Usdc(4), Usdc(0), Usdc(0)));
}

#[derive(Clone, Debug)]
enum Op {
	/// Bills accrete.
	Accrete(u64),
	/// A share of what has accreted becomes a gain.
	Realise(u64),
	/// The stake comes to the line, or falls below.
	Cross(bool),
	/// Of what is unharvested, at most a share.
	Harvest(u64),
	Lose(u64),
	/// A bill is sold below its book value: of what has accreted, a share is gone.
	Shrink(u64),
}

fn ops(losses: bool) -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		4 => (0u64..=1_000).prop_map(Op::Accrete),
		3 => (0u64..=100).prop_map(Op::Realise),
		2 => any::<bool>().prop_map(Op::Cross),
		2 => (0u64..=150).prop_map(Op::Harvest),
		u32::from(losses) => (0u64..=1_500).prop_map(Op::Lose),
		u32::from(losses) => (0u64..=100).prop_map(Op::Shrink),
	];
	vec(op, 1..60)
}

/// A life, and what the steps moved.
#[derive(Default)]
struct Life {
	yields: BaseYield,
	accreted: Usdc,
	paid: Harvest,
	/// What arose below the line, and above it, second by second.
	below: u128,
	above: u128,
	borne: u128,
}

impl Life {
	fn vault(&self) -> u128 {
		let parts = self.yields.parts(self.accreted).unwrap();
		parts.realised.0 + parts.accreted.0
	}

	fn step(&mut self, op: &Op) {
		let unharvested = self.yields.unharvested().unwrap();
		match *op {
			Op::Accrete(amount) => {
				self.accreted.0 += u128::from(amount);
				let side = if self.yields.is_staked { &mut self.above } else { &mut self.below };
				*side += u128::from(amount);
			}
			Op::Realise(share) => {
				let gain = Usdc(self.accreted.0 * u128::from(share) / 100);
				self.accreted = self.accreted.minus(gain).unwrap();
				self.yields = self.yields.gain(gain).unwrap();
			}
			Op::Cross(is_staked) => {
				self.yields = self.yields.cross(is_staked, self.accreted).unwrap();
			}
			Op::Harvest(share) => {
				let most = Usdc(unharvested.0 * u128::from(share) / 100);
				let (after, harvest) = self.yields.harvest(self.accreted, most).unwrap();
				let all = harvest.treasury.plus(harvest.vault).unwrap();
				assert_eq!(all, most.min(unharvested));
				self.paid.treasury = self.paid.treasury.plus(harvest.treasury).unwrap();
				self.paid.vault = self.paid.vault.plus(harvest.vault).unwrap();
				self.yields = after;
			}
			Op::Lose(loss) => {
				let loss = Usdc(loss.into());
				let (after, rest) = self.yields.lose(loss, self.accreted).unwrap();
				self.borne += loss.minus(rest).unwrap().0;
				assert!(rest == Usdc(0) || after.unharvested() == Ok(Usdc(0)));
				self.yields = after;
			}
			Op::Shrink(share) => {
				let gone = Usdc(self.accreted.0 * u128::from(share) / 100);
				self.accreted = self.accreted.minus(gone).unwrap();
				self.borne += gone.0;
			}
		}
		let touched = self.yields.harvest(self.accreted, Usdc(0)).unwrap();
		assert_eq!(touched, (self.yields, Harvest::default()), "a touch changes nothing");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn income_goes_to_the_side_it_arose_on(ops in ops(false)) {
		let mut life = Life::default();
		for op in &ops {
			life.step(op);
			let parts = life.yields.parts(life.accreted).unwrap();
			prop_assert_eq!(life.paid.treasury.0 + parts.treasury.0, life.below);
			prop_assert_eq!(life.paid.vault.0 + life.vault(), life.above);
			prop_assert!(parts.realised == Usdc(0) || parts.accreted <= life.accreted);
		}
	}

	#[test]
	fn income_is_conserved_through_losses(ops in ops(true)) {
		let mut life = Life::default();
		for op in &ops {
			let before = (life.vault(), life.paid);
			let treasury = life.yields.parts(life.accreted).unwrap().treasury;
			life.step(op);
			let (yields, parts) = (life.yields, life.yields.parts(life.accreted).unwrap());
			// Every unit is somebody's, once.
			let all = yields.unharvested().unwrap().plus(life.accreted).unwrap();
			prop_assert_eq!(life.vault() + parts.treasury.0, all.0);
			let paid = life.paid.treasury.plus(life.paid.vault).unwrap();
			prop_assert_eq!(yields.harvested, paid);
			prop_assert_eq!(life.above + life.below - life.borne, all.0 + paid.0);
			// Harvest and the line itself move no money between the two; a loss is the treasury's
			// first.
			let has = life.vault() + life.paid.vault.0;
			let had = before.0 + before.1.vault.0;
			match op {
				Op::Harvest(_) | Op::Cross(_) | Op::Realise(_) => prop_assert_eq!(has, had),
				Op::Lose(_) => prop_assert!(has == had || (has < had && parts.treasury == Usdc(0))),
				Op::Shrink(_) => prop_assert!(has <= had && parts.treasury <= treasury),
				Op::Accrete(_) => prop_assert!(has >= had && parts.treasury >= treasury),
			}
		}
	}
}
