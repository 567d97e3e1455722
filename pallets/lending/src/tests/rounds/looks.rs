//! Invariant 71. What leavers get at each fill is the same with and without extra looks, in random
//! histories.

use frame_support::{
	assert_ok,
	storage::{with_transaction, TransactionOutcome},
	traits::Hooks,
	weights::Weight,
};
use infrafi_protocol::{unit::LossKind, LoanId};
use sp_runtime::DispatchError;

use crate::{mock::*, rounds::Rounds, types::TermsOf};

const HISTORIES: u64 = 10_000;
/// Blocks of a history.
const BLOCKS: u32 = 24;

/// What happens in a block, whether an account looks or not.
#[derive(Clone, Copy, Debug)]
enum Act {
	/// The price of a unit, in percent of its first one.
	Price(u64, u64),
	/// A value of it is held, in percent.
	Hold(u64, u64),
	/// The hold ends.
	Release(u64),
	/// Its price is not fed for a time: it gets stale.
	Silence(u64),
	Report(u64),
	Withdraw(u64),
	PayDue(LoanId),
	PayPart(LoanId, Balance),
	TopUp(LoanId, Balance),
	/// After grace the loan is seized.
	Seize(LoanId),
	Bid(LoanId),
}

/// A look, which is no act of a borrower or lender.
#[derive(Clone, Copy, Debug)]
enum Look {
	Classify(LoanId),
	Cure(LoanId),
	Advance(u32),
	Read(LoanId),
}

impl Act {
	fn any(random: &mut Random, loans: &[LoanId]) -> Self {
		let (unit, loan) = (random.below(2), random.one(loans));
		match random.below(14) {
			0..=2 => Self::Price(unit, random.between(20, 120)),
			3 => Self::Hold(unit, random.between(20, 120)),
			4 => Self::Release(unit),
			5 => Self::Silence(random.one(&[2, 8, 31]) * DAY),
			6 => Self::Report(unit),
			7 | 8 => Self::Withdraw(unit),
			9 => Self::PayDue(loan),
			10 => Self::PayPart(loan, random.amount_below(100_000) * ONE),
			11 => Self::TopUp(loan, random.amount_below(50_000) * ONE + 1),
			12 => Self::Seize(loan),
			_ => Self::Bid(loan),
		}
	}

	fn happen(self) {
		let part = |percent: u64| 2_000_000 * ONE / 100 * u128::from(percent);
		match self {
			Self::Price(id, percent) => change_unit(id, |unit| {
				unit.value = Some(part(percent));
				unit.as_of = now();
			}),
			Self::Hold(id, percent) => change_unit(id, |unit| unit.entry = Some(part(percent))),
			Self::Release(id) => change_unit(id, |unit| unit.entry = None),
			// Time passes between two blocks, and a block ends with idle work: what the
			// debt-service reserve paid is booked before it pays again.
			Self::Silence(seconds) => {
				Lending::on_idle(1, Weight::MAX);
				Rounds::<Test>::begin_if_due();
				pass_unappraised(seconds);
			}
			Self::Report(id) => lose(id, Some(LossKind::Missing)),
			Self::Withdraw(id) => lose(id, None),
			Self::PayDue(id) => drop(Lending::repay_due(signed(BORROWER), id, FUNDS)),
			Self::PayPart(id, amount) => drop(Lending::repay(signed(LENDER), id, amount)),
			Self::TopUp(id, amount) => {
				let _ = Lending::top_up_reserve(signed(LENDER), id, amount);
			}
			// Breaches may be cured by a look, so that a seizure for one is no equal act.
			Self::Seize(id) => {
				let past_due = Lending::health(id).map_or(0, |health| health.past_due);
				if past_due > 10 * DAY {
					assert_ok!(Lending::liquidate(signed(STRANGER), id));
				}
			}
			Self::Bid(id) => {
				if let Some(least) = least(id) {
					let _ = try_bid(OTHER_BORROWER, id, least);
				}
			}
		}
	}
}

fn lose(id: u64, loss: Option<LossKind>) {
	change_unit(id, |unit| unit.loss = loss);
	notify_loss(id);
}

impl Look {
	/// A look between two acts. The round is pushed after them: a loan that is valued before an act
	/// has its breaches declared by what was then, up to a round earlier or later.
	fn any(random: &mut Random, loans: &[LoanId]) -> Self {
		let loan = random.one(loans);
		match random.below(3) {
			0 => Self::Classify(loan),
			1 => Self::Cure(loan),
			_ => Self::Read(loan),
		}
	}

	fn happen(self) {
		match self {
			Self::Classify(id) => drop(Lending::classify(signed(STRANGER), id)),
			Self::Cure(id) => drop(Lending::cure(signed(STRANGER), id)),
			Self::Advance(max) => drop(Lending::advance_valuation(signed(STRANGER), max)),
			Self::Read(id) => {
				let _ = (Lending::health(id), Lending::margin(id));
			}
		}
	}
}

/// A fill: its strike, and what leavers get for all shares.
type Fill = (u64, Balance);

/// Plays a history, with looks or without. Returns its fills.
fn play(seed: u64, with_looks: bool, loans: &[LoanId]) -> Vec<Fill> {
	let mut acts = Random(seed);
	// Other numbers, so that the acts are the same.
	let mut looks = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
	let mut fills = vec![];
	for _ in 0..BLOCKS {
		Rounds::<Test>::begin_if_due();
		pass(acts.one(&[6, 6, 600, DAY / 2, DAY, 3 * DAY, 12 * DAY]));
		for _ in 0..acts.below(3) {
			if with_looks {
				Look::any(&mut looks, loans).happen();
			}
			Act::any(&mut acts, loans).happen();
		}
		if with_looks {
			Look::Advance(looks.below(4) as u32).happen();
			Look::any(&mut looks, loans).happen();
		}
		Lending::on_idle(1, Weight::MAX);
		let valuation = Lending::valuation();
		if !valuation.running {
			fills.push((valuation.at, conservative()));
		}
		// At times a window closes.
		if acts.once_in(4) {
			ClosedWindow::set(&Some(now()));
		}
	}
	fills
}

fn rolled_back<R>(what: impl FnOnce() -> R) -> R {
	with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(what())))
		.expect("it returns no error")
}

/// Two loans: one that its unit covers well, one at its cap, which has a debt-service reserve.
fn two_loans() -> [LoanId; 2] {
	put_unit(1, BORROWER, 2_000_000 * ONE);
	let well = drawn(TermsOf::<Test> { units: bounded(vec![0]), ..plain() });
	let tranches = bounded(vec![by_vault(1_190_000, 10), by(CURATOR, 210_000, 16)]);
	let at_cap = TermsOf::<Test> {
		units: bounded(vec![1]),
		principal: 1_400_000 * ONE,
		tranches,
		reserve_instalments: 1,
		..slow()
	};
	[well, drawn(at_cap)]
}

#[test]
fn change_no_price_of_leavers() {
	new_test_ext().execute_with(|| {
		let loans = two_loans();
		let (mut fills, mut doubtful) = (0, 0);
		let best = conservative();
		let first = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
		for seed in first..=HISTORIES {
			let without = rolled_back(|| play(seed, false, &loans));
			let with = rolled_back(|| play(seed, true, &loans));
			assert_eq!(with, without, "history {seed}");
			fills += without.len();
			doubtful += without.iter().filter(|(_, price)| *price < best).count();
		}
		println!("{fills} fills, {doubtful} of them at a price with a doubt");
		assert!(doubtful > fills / 10, "the histories have doubts");
	});
}
