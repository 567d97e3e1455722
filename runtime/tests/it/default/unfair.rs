//! Attempts of one party to gain at the cost of another, all closed.

use infrafi_protocol::unit::{LossKind, Policy};
use pallet_lending::BreachReason;

use super::{book::*, *};

fn lose(unit: u64) {
	let report = pallet_collateral::Call::report_loss { unit, kind: LossKind::Destroyed };
	assert_ok!(call(Charlie, report));
}

/// A loan of 850,000 and 150,000 that is so long past due when the third window closes; its units
/// cover it whatever the age of their prices. Returns it, and the request of a saver for that
/// window.
fn closing(past_due: u64, units: u8, sale: Sale) -> (u64, u64) {
	savers(250_000);
	go_to(window(3) - past_due - 30 * DAY - 60);
	let units = servers(units);
	worth(4_000_000);
	go_to(window(3) - past_due - 30 * DAY);
	let loan = bullet(units, 850_000, 150_000).sale(sale).drawn();
	go_to(window(3) - 8 * DAY);
	valued();
	(loan, ask(BobStash, 250_000 * ONE, 0))
}

/// The custodian reports that the unit of a loan in default burned down. A saver whose window
/// closes in the same block is filled before any call on the loan, and bears the loss like the
/// stayers.
#[test]
fn no_saver_leaves_between_a_reported_loss_and_the_next_sync_of_the_loan() {
	for seized in [false, true] {
		on_chain(DEV, || {
			let (loan, request) = closing(12 * DAY, 1, Sale::Lot);
			go_to(window(3) - DAY);
			if seized {
				seize(loan);
			}
			go_to(window(3));
			assert_eq!(prices().0, 2_000_000 * ONE);
			lose(0);
			assert_eq!(prices().0, 1_150_000 * ONE);
			service();
			assert_eq!(claimable(request), part(&[250_000 * ONE, 115], &[200]));
			check();
		});
	}
}

/// Of three units on sale one is lost, and then another: each counts at once, and what is left
/// covers the rest.
#[test]
fn each_lost_unit_of_a_sale_counts_at_once() {
	on_chain(DEV, || {
		let (loan, request) = closing(12 * DAY, 3, Sale::UnitByUnit);
		go_to(window(3) - DAY);
		worth(500_000);
		seize(loan);
		valued();
		// 400,000 of each are counted, less 2 % and 1,000 of all.
		for (unit, lost) in [(2, 67_000), (0, 459_000)] {
			lose(unit);
			assert_eq!(prices().0, (2_000_000 - lost) * ONE);
			idle();
			assert_eq!(Lending::portfolio().impairment.0, lost * ONE);
			check();
		}
		go_to(window(3));
		service();
		assert_eq!(claimable(request), part(&[250_000 * ONE, 1_541], &[2_000]));
	});
}

/// A unit burns down a week before its policy ends, and the policy is not renewed. It has expired
/// when the cure period ends, and a claim against the insurer is possible nevertheless.
#[test]
fn time_to_cure_does_not_let_an_insurer_off() {
	on_chain(DEV, || {
		savers(250_000);
		let units = servers(1);
		let policy = policy_of(2_000_000, now() + 92 * DAY);
		insure(0, policy.clone());
		worth(4_000_000);
		let loan = bullet(units, 850_000, 150_000).drawn();
		for _ in 0..2 {
			go_to(now() + 30 * DAY);
			assert_ok!(call(Bob, Call::repay_due { loan, max: 100_000 * ONE }));
		}
		go_to(policy.expires_at - 7 * DAY);
		lose(0);
		assert!(try_insure(0, Policy { expires_at: now() + 365 * DAY, ..policy }).is_err());
		let reason = BreachReason::LossReported;
		assert_ok!(call(Ferdie, Call::declare_breach { loan, reason }));
		go_to(now() + 14 * DAY + 1);
		seize(loan);
		assert!(Lending::insurance_claim(loan, 0).is_some(), "the chain has filed it");
		let amount = Lending::redemption(loan).unwrap();
		assert_ok!(call(Dave, Call::pay_claim { loan, unit: 0, amount }));
		let (c, o) = released();
		assert!(c == o && c > 2_000_000 * ONE, "no saver lost anything");
		assert_eq!(Nfts::owner(0, 0), Some(Bob.to_account_id()));
		check();
	});
}
