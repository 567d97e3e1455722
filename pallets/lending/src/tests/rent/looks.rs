//! Random lives of loans that are paid by rent, with and without looks: any account that looks at a
//! loan, however often, finds the same debt, windows, balance and flows, to the unit.

use infrafi_finance::{curve::Amortisation, obligation::LoanQuote};

use super::*;
use crate::{live::Declared, BreachReason, Schedule};

const LIVES: u64 = 512;
const DEADLINES: u64 = 24;
/// The coverage is measured from the fourth deadline on, and a cure period lasts 366 days.
const END: u64 = (4 * 30 + 365) * DAY;

#[derive(Clone, Copy, Debug)]
enum Act {
	/// A share of the rent that may be paid, in per cent. The unit, and who pays.
	Rent(u64, u64, bool),
	/// A lease ends.
	End(u64),
	/// Another one begins, and may be recognised.
	Let(u64, u64, bool),
	TopUp(Balance),
	Pay(Balance),
	PayDue,
	Round,
}

impl Act {
	fn any(random: &mut Random) -> Self {
		let unit = random.below(2);
		match random.below(16) {
			0..=6 => Self::Rent(unit, random.one(&[0, 50, 100, 100, 100]), random.below(4) > 0),
			7 => Self::End(unit),
			8 => Self::Let(unit, random.between(5, 80), random.below(3) > 0),
			9 => Self::TopUp(random.amount_below(60_000) * ONE + 1),
			10 => Self::Pay(random.amount_below(30_000) * ONE + 1),
			11 => Self::PayDue,
			_ => Self::Round,
		}
	}

	/// What refuses an act refuses it in both worlds.
	fn happen(self, id: LoanId) {
		match self {
			Self::Rent(unit, share, by_lessee) => {
				let Some(lease) = LeaseRecords::get(unit) else { return };
				let most = rent_due(unit);
				let amount = most / 100 * Balance::from(share);
				let from = if by_lessee { lease.lessee } else { STRANGER };
				if amount > 0 {
					try_rent(unit, &from, amount).unwrap();
				}
			}
			Self::End(unit) => end_lease(unit),
			Self::Let(unit, percent, is_recognised) => {
				let_unit(unit, OTHER_LESSEE, hourly(percent.into()), 3_650);
				if is_recognised && is_live(id) {
					recognise(id, unit).unwrap();
				}
			}
			Self::TopUp(amount) => drop(Lending::top_up_reserve(signed(STRANGER), id, amount)),
			Self::Pay(amount) => drop(Lending::repay(signed(STRANGER), id, amount)),
			Self::PayDue => drop(Lending::repay_due(signed(STRANGER), id, FUNDS)),
			Self::Round => value(),
		}
	}
}

/// What must be the same. The vault's fee is rounded at each step, so that money is compared by the
/// flows of the loan.
#[derive(Debug, PartialEq)]
struct Found {
	live: Option<(crate::LoanRecord, CashRecord)>,
	doubtful: Option<(usize, Option<u64>)>,
	/// What views show after each act. They write nothing.
	seen: Vec<(Option<CoverageInfo>, Option<LoanQuote>)>,
}

fn find(id: LoanId, seen: Vec<(Option<CoverageInfo>, Option<LoanQuote>)>) -> Found {
	if is_live(id) {
		classify(id);
	}
	let live = is_live(id).then(|| {
		let mut record = record(id);
		// An entry may be early, and the end of a cure period counts from the look.
		(record.due_at, record.cure_until) = (None, None);
		(record, account(id))
	});
	let doubtful = is_live(id).then(|| {
		let breaches = Declared::<Test>::of(id).list();
		let low = breaches.iter().filter(|of| of.reason == BreachReason::CoverageLow);
		(low.count(), record(id).doubtful_after)
	});
	Found { live, doubtful, seen }
}

/// A life: acts with the times before them.
fn life(random: &mut Random) -> Vec<(u64, Act)> {
	let wait = |random: &mut Random| random.one(&[0, 3_600, DAY, 10 * DAY, 31 * DAY, 70 * DAY]);
	(0..30).map(|_| (wait(random), Act::any(random))).collect()
}

fn begin(random: &mut Random) -> LoanId {
	// The cure period of the covenant begins when an account or a round finds the breach, and rent
	// is divided by its end. No breach is final before the end of a life.
	change_params(|params| params.cure_period = 366 * DAY);
	put_unit(1, BORROWER, 2_000_000 * ONE);
	let [one, other] = [random.between(5, 60), random.between(5, 60)];
	let_unit(0, LESSEE, hourly(one.into()), 3_650);
	let_unit(1, LESSEE, hourly(other.into()), 200);
	let amortisation = random.one(&[Amortisation::Level, Amortisation::EqualPrincipal]);
	let schedule = Schedule::Every { seconds: 30 * DAY, count: DEADLINES as u32 };
	let units = bounded(vec![0, 1]);
	// The vault lends nothing: its impairment is a ratchet, which falls with what a step finds.
	let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
	drawn(TermsOf::<Test> { units, amortisation, schedule, tranches, ..with_cash() })
}

#[test]
fn change_nothing() {
	let mut most = [0u32; 5];
	for seed in 0..LIVES {
		let run = |looks: bool| {
			let mut found = None;
			new_test_ext().execute_with(|| {
				let mut random = Random(seed * 7 + 1);
				let id = begin(&mut random);
				let (life, mut seen) = (life(&mut random), vec![]);
				for (wait, act) in life {
					if now() + wait > NOW + END {
						break;
					}
					if looks {
						// At each deadline on the way, and once in between.
						let end = now() + wait;
						for n in 1..=DEADLINES {
							for at in [NOW + n * 30 * DAY, NOW + n * 30 * DAY + 1] {
								if at > now() && at < end && is_live(id) {
									go_to(at);
									classify(id);
								}
							}
						}
						go_to(end);
						if is_live(id) {
							classify(id);
						}
					} else {
						pass(wait);
					}
					// One that its account has repaid has ended, whether a call has seen it or not.
					let quoted = Lending::quote(id, now());
					if quoted.is_none_or(|quoted| quoted.principal == Usdai(0)) {
						break;
					}
					act.happen(id);
					seen.push((Lending::coverage(id), Lending::quote(id, now())));
				}
				found = Some(find(id, seen));
			});
			found.expect("the life has ended")
		};
		let (seen, unseen) = (run(true), run(false));
		let first = seen.seen.iter().zip(&unseen.seen).position(|(one, other)| one != other);
		assert_eq!(first, None, "life {seed}");
		assert_eq!(seen, unseen, "life {seed}");
		let Some((record, account)) = seen.live else {
			most[0] += 1;
			continue;
		};
		most[1] += u32::from(account.flows.swept > Usdai(0));
		most[2] += u32::from(account.flows.released > Usdai(0));
		most[3] += u32::from(account.flows.paid > Usdai(0) && record.debt.late_paid > Usdai(0));
		most[4] += u32::from(seen.doubtful.is_some_and(|(low, _)| low > 0));
	}
	let [repaid, others @ ..] = most;
	assert!(
		repaid > 0 && others.into_iter().all(|count| count > 100),
		"each kind occurs: {most:?}"
	);
}
