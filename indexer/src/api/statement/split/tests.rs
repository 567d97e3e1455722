use proptest::prelude::*;

use super::*;

const UNIT: i128 = 1_000_000_000_000_000_000;

/// What can happen to the vault between two points. Amounts are in millionths of a USDai.
#[derive(Clone, Debug)]
enum Step {
	/// Interest net of the fee is paid to the vault.
	Interest(u64),
	/// A bill is settled: base yield that counts from now on.
	Realised(u64),
	/// What was realised is received.
	Harvested,
	/// A part of the principal counts as lost, in percent.
	Impaired(u8),
	/// The impaired principal is lost.
	Lost,
	/// The vault lends a part of its cash, in percent.
	Lent(u8),
	/// An account deposits: the saver or others.
	Deposit { is_saver: bool, amount: u64 },
	/// An account leaves with a part of its shares and a bid, both in percent.
	Leave { is_saver: bool, part: u8, bid: u8 },
	/// A part of the locked money is released, in percent.
	Released(u8),
	/// The saver receives or sends shares, in percent of those of the sender.
	Moved { is_in: bool, part: u8 },
	/// The saver claims all.
	Claimed,
}

fn step() -> impl Strategy<Value = Step> {
	let amount = || 1u64..1_000_000_000_000;
	let percent = || 1u8..100;
	prop_oneof![
		amount().prop_map(Step::Interest),
		amount().prop_map(Step::Realised),
		Just(Step::Harvested),
		percent().prop_map(Step::Impaired),
		Just(Step::Lost),
		percent().prop_map(Step::Lent),
		(any::<bool>(), amount()).prop_map(|(is_saver, amount)| Step::Deposit { is_saver, amount }),
		(any::<bool>(), percent(), 0u8..16).prop_map(|(is_saver, part, bid)| Step::Leave {
			is_saver,
			part,
			bid
		}),
		percent().prop_map(Step::Released),
		(any::<bool>(), percent()).prop_map(|(is_in, part)| Step::Moved { is_in, part }),
		Just(Step::Claimed),
	]
}

/// A vault with a saver, and what the saver is due from interest by a count of its own.
#[derive(Default)]
struct Model {
	point: Point,
	realised: i128,
	credit: i128,
	points: Vec<Point>,
}

impl Model {
	/// A vault with a million, of which others have all.
	fn new() -> Self {
		let mut model = Self::default();
		model.point.vault.idle = 1_000_000 * UNIT;
		model.point.vault.supply = 1_000_000 * UNIT;
		model.note();
		model
	}

	fn note(&mut self) {
		let vault = &mut self.point.vault;
		let Vault { idle, principal, impairment, owed, locked, .. } = *vault;
		vault.conservative = idle + principal - impairment + self.realised - owed - locked;
		self.points.push(self.point);
		self.point.flows = Flows::default();
		self.point.acts = Acts::default();
	}

	fn percent(amount: i128, percent: u8) -> i128 {
		amount / 100 * i128::from(percent)
	}

	fn make(&mut self, step: &Step) {
		let Point { vault, flows, position, acts } = &mut self.point;
		let amount_of = |millionths: u64| i128::from(millionths) * (UNIT / 1_000_000);
		match *step {
			Step::Interest(amount) => {
				vault.idle += amount_of(amount);
				let share = part_of(amount_of(amount), position.shares, vault.supply);
				self.credit += share.expect("it fits");
			}
			Step::Realised(amount) => self.realised += amount_of(amount),
			Step::Harvested => {
				vault.idle += self.realised;
				flows.income = self.realised;
				self.realised = 0;
			}
			Step::Impaired(percent) => {
				vault.impairment = Self::percent(vault.principal, percent) / 2;
			}
			Step::Lost => {
				vault.principal -= vault.impairment;
				flows.lost = vault.impairment;
				vault.impairment = 0;
			}
			Step::Lent(percent) => {
				let principal = Self::percent(vault.idle, percent);
				vault.idle -= principal;
				vault.principal += principal;
			}
			Step::Deposit { is_saver, amount } => {
				let assets = amount_of(amount);
				// At the redemption price, rounded down: no cost of entry but the rounding.
				let shares = part_of(assets, vault.supply, vault.conservative).expect("it fits");
				vault.idle += assets;
				vault.supply += shares;
				if is_saver {
					position.shares += shares;
					*acts = Acts { deposited: assets, minted: shares, ..*acts };
				}
			}
			Step::Leave { is_saver, part, bid } => {
				let others = vault.supply - position.shares;
				let shares = Self::percent(if is_saver { position.shares } else { others }, part);
				let worth = vault.worth(shares).expect("it fits");
				let paid = worth / 100 * i128::from(100 - bid);
				if paid > vault.idle || shares >= vault.supply / 2 {
					return;
				}
				vault.idle -= paid;
				vault.supply -= shares;
				vault.locked += worth - paid;
				flows.bids = worth - paid;
				if is_saver {
					position.shares -= shares;
					position.claimable += paid;
					*acts = Acts { filled: shares, paid, ..*acts };
				}
			}
			Step::Released(percent) => vault.locked -= Self::percent(vault.locked, percent),
			Step::Moved { is_in, part } => {
				let others = vault.supply - position.shares;
				let moved = if is_in { others } else { -position.shares };
				acts.moved = Self::percent(moved, part);
				position.shares += acts.moved;
			}
			Step::Claimed => {
				acts.claimed = position.claimable;
				position.claimable = 0;
			}
		}
		self.note();
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	/// The parts sum to the gain, and credit yield is the saver's part of the interest: within a
	/// few units a step, which are roundings.
	#[test]
	fn parts_sum_to_the_gain(steps in proptest::collection::vec(step(), 0..40)) {
		let mut model = Model::new();
		steps.iter().for_each(|step| model.make(step));
		let statement = Statement::of(&model.points).expect("it fits");
		let gain = statement.gain().expect("it fits");
		prop_assert_eq!(statement.parts.sum(), Some(gain));
		let difference = (statement.parts.credit - model.credit).abs();
		prop_assert!(
			difference <= 1_000 * (steps.len() as i128 + 1),
			"credit {} by the statement, {} by the count",
			statement.parts.credit,
			model.credit
		);
	}

	/// Two statements one after the other are one.
	#[test]
	fn statements_join(steps in proptest::collection::vec(step(), 2..30), at in 0usize..30) {
		let mut model = Model::new();
		steps.iter().for_each(|step| model.make(step));
		let middle = at.min(model.points.len() - 1);
		let whole = Statement::of(&model.points).expect("it fits");
		let first = Statement::of(&model.points[..=middle]).expect("it fits");
		let second = Statement::of(&model.points[middle..]).expect("it fits");
		prop_assert_eq!(first.end, second.begin);
		prop_assert_eq!(first.parts.add(second.parts), Some(whole.parts));
		prop_assert_eq!(first.paid_in + second.paid_in, whole.paid_in);
	}
}

#[test]
fn a_saver_with_half_of_the_vault() {
	let mut model = Model::new();
	model.make(&Step::Deposit { is_saver: true, amount: 1_000_000_000_000 });
	model.make(&Step::Lent(50));
	model.make(&Step::Interest(10_000_000_000));
	model.make(&Step::Realised(4_000_000_000));
	model.make(&Step::Impaired(10));
	let statement = Statement::of(&model.points).expect("it fits");
	assert_eq!(statement.paid_in, 1_000_000 * UNIT);
	assert_eq!(statement.parts.credit, 5_000 * UNIT);
	assert_eq!(statement.parts.base, 2_000 * UNIT);
	assert_eq!(statement.parts.losses, -25_000 * UNIT);
	assert_eq!(statement.gain(), Some(-18_000 * UNIT));
}

#[test]
fn a_bid_is_given_by_one_and_received_by_the_other() {
	let mut model = Model::new();
	model.make(&Step::Deposit { is_saver: true, amount: 1_000_000_000_000 });
	model.make(&Step::Leave { is_saver: true, part: 50, bid: 10 });
	let given = Statement::of(&model.points).expect("it fits");
	assert_eq!(given.parts.bids_given, -50_000 * UNIT);
	// A third of what was given up is the saver's own again, and is locked.
	assert_eq!(given.parts.bids_received + given.parts.released + given.parts.credit, 0);
	let mut model = Model::new();
	model.make(&Step::Deposit { is_saver: true, amount: 1_000_000_000_000 });
	model.make(&Step::Leave { is_saver: false, part: 50, bid: 10 });
	model.make(&Step::Released(99));
	let received = Statement::of(&model.points).expect("it fits");
	assert_eq!(received.parts.bids_given, 0);
	assert_eq!(received.parts.bids_received, 50_000 * UNIT * 2 / 3);
	assert!(received.gain() > Some(32_999 * UNIT), "{received:?}");
}

#[test]
fn no_points_and_one_point_are_nothing() {
	assert_eq!(Statement::of(&[]), Some(Statement::default()));
	let statement = Statement::of(&[Point::default()]).expect("it fits");
	assert_eq!((statement.gain(), statement.parts), (Some(0), Parts::default()));
}

#[test]
fn amounts_that_do_not_fit_are_refused() {
	let huge = Vault { conservative: i128::MAX, supply: 1, ..Vault::default() };
	let saver = Position { shares: i128::MAX, claimable: 0 };
	let point = Point { vault: huge, position: saver, ..Point::default() };
	assert_eq!(Statement::of(&[point, point]), None);
}
