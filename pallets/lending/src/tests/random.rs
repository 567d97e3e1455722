//! A thousand loans of random terms, paid at random: the vault, which sees only the steps, counts
//! what the loans count.

use frame_support::{
	assert_ok,
	traits::{Contains, Hooks},
	weights::{Weight, WeightMeter},
};
use infrafi_finance::{curve::Amortisation, interest::Interest, units::Usdai};
use infrafi_protocol::LoanBook;
use sp_runtime::Permill;

use crate::{mock::*, offer::LoanOffer, types::TermsOf, Fees, Grace, Loans, Schedule, Unclaimed};

const LOANS: u64 = 1_000;

/// The random choices of these tests.
trait Choose {
	fn schedule(&mut self) -> Schedule;

	/// Up to eight tranches; the vault lends in most loans.
	fn terms(&mut self, unit: u64) -> TermsOf<Test>;

	fn payer(&mut self) -> AccountId;
}

impl Choose for Random {
	fn schedule(&mut self) -> Schedule {
		match self.below(2) {
			0 => Schedule::Every {
				seconds: self.between(1, 60 * DAY),
				count: self.between(1, 24) as u32,
			},
			_ => Schedule::Monthly {
				day: self.between(1, 31) as u8,
				utc_offset: self.between(0, 28) as i32 * 3_600 - 14 * 3_600,
				days: self.between(70, 800) as u32,
			},
		}
	}

	fn terms(&mut self, unit: u64) -> TermsOf<Test> {
		let mut tranches = vec![];
		let amount = |random: &mut Self| match random.below(4) {
			0 => random.between(1, 20).into(),
			_ => u128::from(random.between(1, u64::MAX)) * 1_000,
		};
		let apr = |random: &mut Self| percent(random.between(5, 40) as u32);
		let lenders = [CURATOR, OTHER_CURATOR, LENDER, STRANGER, BORROWER];
		for i in 0..=self.below(7) {
			let (lender, amount, apr) = (self.one(&lenders), amount(self), apr(self));
			let mut tranche = by(lender, 0, 0);
			if i == 0 && self.below(8) > 0 {
				tranche = by_vault(0, 0);
			}
			(tranche.amount, tranche.apr) = (amount, apr);
			tranches.push(tranche);
		}
		let schedule = self.schedule();
		let grace = match schedule {
			Schedule::Every { seconds, .. } => self.below(seconds + 1),
			Schedule::Monthly { .. } => self.below(27 * DAY),
		};
		let fee = |random: &mut Self| Permill::from_parts(random.one(&[0, 1, 7_500, 50_000]));
		TermsOf::<Test> {
			units: bounded(vec![unit]),
			principal: tranches.iter().map(|tranche| tranche.amount).sum(),
			tranches: bounded(tranches),
			schedule,
			amortisation: self.one(&[
				Amortisation::EqualPrincipal,
				Amortisation::Level,
				Amortisation::Bullet,
			]),
			grace: Grace { seconds: grace, apr: percent(self.between(0, 40) as u32) },
			fees: Fees { origination: fee(self), exit: fee(self) },
			reserve_instalments: self.one(&[0, 0, 1, 2]),
			..terms()
		}
	}

	fn payer(&mut self) -> AccountId {
		self.one(&PEOPLE)
	}
}

/// Draws one, where such a loan can be.
fn draw(random: &mut Random, unit: u64) -> Option<u64> {
	put_unit(unit, BORROWER, 1_000_000_000_000 * ONE);
	let terms = random.terms(unit);
	let id = LoanOffer::<Test>::propose(BORROWER, terms.clone()).ok()?;
	for (tranche, lender, _) in terms.accounts() {
		assert_ok!(Lending::commit(signed(lender.clone()), id, tranche));
	}
	let approved = Lending::approve(signed(COMMITTEE), id).is_ok();
	if !approved || Lending::draw(signed(BORROWER), id).is_err() {
		assert_ok!(Lending::reject(signed(COMMITTEE), id));
		for (tranche, lender, _) in terms.accounts() {
			assert_ok!(Lending::withdraw_commitment(signed(lender.clone()), id, tranche));
		}
		return None;
	}
	Some(id)
}

fn step(random: &mut Random, id: u64) {
	let quoted = quote(id);
	let share = Usdai(quoted.payoff.0 / 1_000 * u128::from(random.below(400)));
	let payer = random.payer();
	match random.below(16) {
		0..=4 => {
			let before = balance(&payer);
			let paid = Lending::repay_due(signed(payer.clone()), id, u128::MAX).is_ok();
			assert_eq!(paid, quoted.due > Usdai(0));
			// A lender that pays gets part of it back.
			assert!(before.saturating_sub(balance(&payer)) <= quoted.due.0);
		}
		5..=8 if share > Usdai(0) => {
			assert_ok!(Lending::repay(signed(payer), id, share.0));
		}
		9 => {
			assert_ok!(Lending::repay(signed(payer), id, 1));
		}
		10 if share > Usdai(0) => {
			assert_ok!(Lending::top_up_reserve(signed(payer), id, share.0));
		}
		11 => {
			Lending::on_idle(1, Weight::MAX);
		}
		12 => {
			assert_ok!(Lending::classify(signed(payer), id));
		}
		13 if random.below(4) == 0 => {
			assert_ok!(Lending::repay(signed(payer), id, u128::MAX));
		}
		14 => toggle(random),
		_ => {}
	}
	if is_live(id) {
		// Settled or not, a payment lowers the debt by itself and never more.
		assert!(quote(id).payoff.0 <= quoted.payoff.0);
	}
}

/// Blocks, freezes or thaws an account.
fn toggle(random: &mut Random) {
	let who = random.one(&[CURATOR, OTHER_CURATOR, LENDER]);
	match random.below(4) {
		0 => block(&who),
		1 => freeze(&who),
		_ => thaw(&who),
	}
}

fn is_stopped(who: &AccountId) -> bool {
	<Frozen as Contains<AccountId>>::contains(who)
}

fn thaw_all() {
	PEOPLE.iter().for_each(thaw);
}

#[test]
fn the_vault_counts_what_a_thousand_loans_count() {
	new_test_ext().execute_with(|| {
		let mut random = Random(0x5eed);
		change_params(|params| {
			params.min_first_loss = Default::default();
			(params.min_principal, params.sale.costs) = (0, 0);
			params.max_per_borrower = u128::MAX;
			params.max_per_curator = u128::MAX;
			params.max_per_model = u128::MAX;
			params.max_per_facility = u128::MAX;
			params.max_apr = percent(40);
		});
		let (mut live, mut unit) = (vec![], 1);
		while (unit as usize) < 2_000 && live.len() < LOANS as usize {
			thaw_all();
			live.extend(draw(&mut random, unit));
			unit += 1;
			pass(random.below(600));
		}
		assert_eq!(live.len() as u64, LOANS);
		check();
		let mut closed = 0;
		for round in 0..4_000 {
			// Seconds, hours, weeks.
			let most = random.one(&[10, 3_600, 2 * DAY]);
			pass(random.below(most));
			let id = random.one(&live);
			let most = quote(id).payoff.0;
			if balance(&BORROWER) < most {
				break;
			}
			let stopped = PEOPLE.iter().any(is_stopped);
			if stopped && random.below(3) > 0 {
				thaw_all();
			}
			let payer_stopped = PEOPLE.iter().filter(|who| is_stopped(who)).count() > 0;
			if payer_stopped {
				// Lenders are frozen, payers are not: a frozen account pays nothing.
				assert_ok!(Lending::repay(signed(BORROWER), id, 1 + random.below(1 << 40) as u128));
			} else {
				step(&mut random, id);
			}
			if !is_live(id) {
				closed += 1;
				live.retain(|other| *other != id);
			}
			live.retain(|id| is_live(*id));
			check_fast();
			if round % 40 == 0 {
				check_claims();
			}
			if round % 1_000 == 0 {
				check();
			}
		}
		assert!(closed > 20, "some were repaid");
		assert!(Unclaimed::<Test>::iter().count() > 0, "some could not be paid");
		thaw_all();
		check();

		// All are brought up to now, at one second, and repaid.
		assert!(Lending::classify_due(&mut WeightMeter::new()));
		check();
		for id in Loans::<Test>::iter_keys().collect::<Vec<_>>() {
			assert_ok!(Lending::repay(signed(COMMITTEE), id, u128::MAX));
			check_fast();
		}
		let claims = books().claims;
		assert_eq!((claims.principal, claims.accrued), (Usdai(0), Interest::ZERO));
		assert_eq!(claims.rate, Default::default());
		assert_eq!(claims.fee, 0.into());
		assert_eq!(conservative(), optimistic());
		assert_eq!(conservative(), IDLE + books().income - books().fees);
		for who in Unclaimed::<Test>::iter_keys().collect::<Vec<_>>() {
			assert_ok!(Lending::claim_unclaimed(signed(who)));
		}
		assert_eq!(balance(&Lending::account()), 0);
	});
}
