//! The largest loan fails, and then all of them: every dollar is accounted for, and the vault
//! continues.

use super::{book::*, *};

/// The savers can leave and enter at the new price, and the vault lends again.
fn goes_on() {
	let (c, o) = prices();
	let s = shares();
	let next = Vault::preview_redeem(ONE, 0).unwrap().earliest;
	let request = ask(SAVERS[3], 1_000 * ONE, 0);
	let entered = save(SAVERS[4], 1_000);
	assert_eq!(entered, part(&[1_000 * ONE, s], &[o]));
	go_to(next);
	// With what was released meanwhile.
	let (left, _) = prices();
	assert!(left >= c + 1_000 * ONE);
	service();
	assert_eq!(claimable(request), part(&[1_000 * ONE, left], &[s + entered]));
	assert_ok!(call(Dave, pallet_vault::Call::claim { request }));
	let units = servers(1);
	worth(400_000);
	let loan = bullet(units, 90_000, 10_000).drawn();
	check();
	assert_ok!(repay(Bob, loan, 1_000_000 * ONE));
	check();
}

/// Half of the savings is one loan, which is never paid; another loan is paid in time.
fn largest(junior: Balance) {
	on_chain(DEV, || {
		savers(250_000);
		let units = servers(2);
		worth(4_000_000);
		let senior = 1_000_000 - junior;
		let large = bullet(vec![units[0]], senior, junior).drawn();
		let small = bullet(vec![units[1]], 180_000, 20_000).drawn();
		go_to(now() + 30 * DAY);
		assert_ok!(call(Bob, Call::repay_due { loan: small, max: 3_000 * ONE }));
		let paid = part(&[180_000 * ONE, 30 * u128::from(DAY)], &[10, YEAR]) + 1;
		let earned = paid - paid / 10;
		let (c, _) = prices();
		// What rounding has added is released later.
		assert!(c.abs_diff(2_000_000 * ONE + earned) <= 2);
		go_to(now() + 10 * DAY + 1);
		worth(800_000);
		seize(large);
		valued();
		// The appraisal is fresh: 80 % of 800,000 less 2 % and 1,000 are counted, and the rest is
		// the junior's first.
		assert_eq!(c - prices().0, doubt(senior, junior, 0, 626_200) * ONE);
		spurn(large);
		// An unsold unit counts as zero.
		assert_eq!(c - prices().0, senior * ONE);
		let outstanding = Outstanding::new(senior, junior, 40 * DAY + 7);
		assert_eq!(Lending::redemption(large), Some(outstanding.all() + outstanding.costs));
		assert_ok!(root(Call::accept_unsold { loan: large }));
		// Down to 10^-18 USDai, which is bid: costs take it.
		blocks(10 * 360);
		assert_eq!(least(large), Some(1));
		sell(large, 1);
		let (after, o) = prices();
		assert_eq!(c - after, senior * ONE);
		// Both prices but for the interest of the other loan.
		assert!(o - after < 1_000 * ONE);
		goes_on();
	});
}

#[test]
fn the_largest_loan_fails_and_the_vault_bears_it_alone() {
	largest(0);
}

#[test]
fn the_largest_loan_fails_behind_a_junior() {
	largest(150_000);
}

/// The receipts of each party, by the bookkeeper.
#[derive(Default)]
struct Received {
	vault: Balance,
	eve: Balance,
	bob: Balance,
	dave: Balance,
	treasury: Balance,
}

impl Received {
	/// Of interest and late interest the treasury has a tenth.
	fn add(&mut self, divided: &Divided) {
		let [principal, interest, late] = divided.tranches[0];
		let fee = interest / 10 + late / 10;
		self.vault += principal + interest + late - fee;
		self.eve += divided.tranches.get(1).map_or(0, |junior| junior.iter().sum());
		self.bob += divided.surplus;
		self.dave += divided.costs;
		self.treasury += divided.fee + fee;
	}
}

/// How a loan of the run ends.
#[derive(Clone, Copy, PartialEq)]
enum End {
	/// One lot brings more than is owed.
	Surplus,
	/// It brings less than the vault lent.
	Short,
	/// The lot has no bid, and the curator buys it.
	Curator,
	/// The lot has no bid, and governance has it sold for almost nothing.
	Dregs,
	/// The same, though governance tries to write it off before.
	Pending,
	/// Three units, one by one; the third is not needed.
	TwoOfThree,
}

use End::*;

struct Failing {
	end: End,
	loan: u64,
	junior: Balance,
	outstanding: Outstanding,
}

struct Run {
	loans: Vec<Failing>,
	received: Received,
}

impl Run {
	/// Twelve loans of a million each, two for each end. Those of the first two have no junior.
	fn drawn() -> Self {
		let mut units = servers(16).into_iter();
		worth(2_400_000);
		let ends = [Surplus, Short, Curator, Dregs, Pending, TwoOfThree];
		let loans = [ends, ends].into_iter().flatten().map(|end| {
			let count = if end == TwoOfThree { 3 } else { 1 };
			let junior = if matches!(end, Surplus | Short) { 0 } else { 150_000 };
			let sale = if end == TwoOfThree { Sale::UnitByUnit } else { Sale::Lot };
			let units = units.by_ref().take(count).collect();
			let loan = bullet(units, 1_000_000 - junior, junior).sale(sale).drawn();
			let outstanding = Outstanding::new(1_000_000 - junior, junior, 40 * DAY + 6);
			Failing { end, loan, junior, outstanding }
		});
		Self { loans: loans.collect(), received: Received::default() }
	}

	fn of(&self, ends: &[End]) -> Vec<u64> {
		let chosen = self.loans.iter().filter(|failing| ends.contains(&failing.end));
		chosen.map(|failing| failing.loan).collect()
	}

	fn bid(&self, ends: &[End], dollars: Balance) {
		for loan in self.of(ends) {
			assert_ok!(call(BUYER, Call::bid { loan, lot: lot(loan), amount: dollars * ONE }));
		}
	}

	fn settle(&self, ends: &[End]) {
		for loan in self.of(ends) {
			assert_ok!(call(Dave, Call::settle_auction { loan }));
			check();
		}
	}

	fn received(&mut self, ends: &[End], dollars: Balance) {
		for failing in self.loans.iter_mut().filter(|failing| ends.contains(&failing.end)) {
			self.received.add(&failing.outstanding.receive(dollars * ONE, true));
		}
	}

	/// Until the last lot is settled.
	fn sold(&mut self) {
		self.bid(&[Surplus], 1_300_000);
		self.bid(&[TwoOfThree], 700_000);
		blocks(3_600);
		self.settle(&[Surplus, TwoOfThree]);
		self.received(&[Surplus], 1_300_000);
		self.received(&[TwoOfThree], 700_000);
		// The second unit is on sale now; the price of lots without a bid is 40 % of their value.
		self.bid(&[TwoOfThree], 700_000);
		self.bid(&[Short], 300_000);
		blocks(3_600);
		self.settle(&[TwoOfThree, Short, Curator, Dregs, Pending]);
		self.received(&[TwoOfThree], 700_000);
		self.received(&[Short], 300_000);
		for loan in self.of(&[Curator]) {
			assert_ok!(call(Eve, Call::accept_unsold { loan }));
		}
		self.received(&[Curator], 280_000);
		for loan in self.of(&[Pending]) {
			let pending = pallet_lending::Error::<Runtime>::RecoveryPending;
			assert_eq!(root(Call::write_off { loan }).map_err(|e| e.error), Err(pending.into()));
		}
		for loan in self.of(&[Dregs, Pending]) {
			assert_ok!(root(Call::accept_unsold { loan }));
		}
		blocks(10 * 360);
		self.bid(&[Dregs, Pending], 1_500);
		blocks(3_600);
		self.settle(&[Dregs, Pending]);
		self.received(&[Dregs, Pending], 1_500);
	}
}

#[test]
fn all_loans_fail_at_once() {
	on_chain(DEV, || {
		savers(2_000_000);
		let mut run = Run::drawn();
		let (saved, lent) = (16_000_000 * ONE, (2 * 2_000_000 + 8 * 850_000) * ONE);
		go_to(now() + 40 * DAY);
		worth(700_000);
		let parties = || [usdai(Eve), usdai(Bob), usdai(Dave), treasury()];
		let before = parties();
		run.loans.iter().for_each(|failing| seize(failing.loan));
		valued();
		// 560,000 of each unit less 2 % and 1,000 are counted; three units cover a million.
		let doubts = run.loans.iter().map(|failing| match failing.end {
			TwoOfThree => 0,
			_ => doubt(1_000_000 - failing.junior, failing.junior, 0, 547_800),
		});
		assert_eq!(prices().0, saved - doubts.sum::<Balance>() * ONE);
		check();
		run.sold();

		// The vault's NAV is the savings less the principal plus the receipts, in both prices. Fees
		// are cut off in the sum over the loans: a unit for each receipt at most.
		let (c, o) = released();
		assert_eq!(c, o);
		assert!(c.abs_diff(saved - lent + run.received.vault) <= 16);
		let Received { eve, bob, dave, treasury, .. } = run.received;
		let lot = 2 * 280_000 * ONE;
		let expected =
			[before[0] + eve - lot, before[1] + bob, before[2] + dave, before[3] + treasury];
		for (party, expected) in parties().into_iter().zip(expected) {
			assert!(party.abs_diff(expected) <= 16, "{party} for {expected}");
		}
		assert_eq!(Lending::portfolio(), Default::default());
		let owner = |unit| Nfts::owner(0, unit);
		assert_eq!(owner(7), Some(Bob.to_account_id()), "the third of three units");
		goes_on();
	});
}
