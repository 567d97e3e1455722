use frame_support::assert_ok;
use infrafi_finance::curve::Amortisation;
use sp_runtime::Perbill;

use crate::{mock::*, types::TermsOf, Party, Schedule, Stage, MAX_PAGE};

#[test]
fn an_offer_and_a_loan_are_shown_in_full() {
	new_test_ext().execute_with(|| {
		assert_eq!(Lending::loan(0), None);
		let id = approved(terms());
		let info = Lending::loan(id).unwrap();
		assert_eq!((info.id, &info.terms), (id, &terms()));
		assert_eq!(info.terms_hash, terms().hash());
		assert_eq!(info.offer.unwrap().stage, Stage::Approved);
		assert_eq!(info.live, None);
		assert_ok!(Lending::draw(signed(BORROWER), id));
		let info = Lending::loan(id).unwrap();
		assert_eq!((info.offer, info.live), (None, Some(record(id))));
	});
}

#[test]
fn loans_come_in_pages_by_id() {
	new_test_ext().execute_with(|| {
		let other = TermsOf::<Test> { borrower: OTHER_BORROWER, ..terms() };
		for n in 0..300u64 {
			// Ids above 256, so that a wrong byte order would be noticed.
			proposed(if n % 3 == 2 { other.clone() } else { terms() });
		}
		let mine: Vec<u64> = (0..300).filter(|id| id % 3 != 2).collect();
		for limit in [0, 1, 7, MAX_PAGE, u32::MAX] {
			let (mut seen, mut from) = (vec![], Some(0));
			while let Some(start) = from {
				let page = Lending::loans_of(BORROWER, start, limit);
				assert!(page.loans.len() <= MAX_PAGE as usize);
				seen.extend(page.loans.iter().map(|loan| loan.id));
				from = page.next;
			}
			assert_eq!(seen, mine);
		}
		let page = Lending::loans_of(BORROWER, 255, 2);
		assert_eq!(page.loans.iter().map(|loan| loan.id).collect::<Vec<_>>(), [255, 256]);
		assert_eq!(page.next, Some(258));
		let none = Lending::loans_of(STRANGER, 0, 10);
		assert_eq!((none.loans.len(), none.next), (0, None));
	});
}

#[test]
fn a_quote_is_of_any_instant_to_come() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		let ahead = Lending::quote(id, NOW + 45 * DAY).unwrap();
		pass(45 * DAY);
		assert_eq!(quote(id), ahead);
		// A quote of an earlier instant returns the state that the last call left.
		assert_eq!(Lending::quote(id, 0).unwrap().interest.0, 0);
		assert_eq!(Lending::quote(id + 1, now()), None);
	});
}

#[test]
fn a_schedule_shows_what_is_to_come() {
	new_test_ext().execute_with(|| {
		assert_eq!(Lending::schedule(0), []);
		let schedule = Schedule::Monthly { day: 1, utc_offset: 0, days: 300 };
		let id = approved(TermsOf::<Test> { schedule, ..plain() });
		let offered = Lending::schedule(id);
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_eq!(Lending::schedule(id), offered);
		// The stub is interest only.
		assert_eq!(offered[0].principal.0, 0);
		let principal: u128 = offered.iter().map(|line| line.principal.0).sum();
		assert_eq!(principal, 1_000_000 * ONE);
		go_to(offered[1].at);
		pay(id, due(id));
		assert_eq!(Lending::schedule(id).len(), offered.len() - 2);
	});
}

#[test]
fn health_shows_what_matters() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { amortisation: Amortisation::EqualPrincipal, ..plain() });
		let health = Lending::health(id).unwrap();
		assert_eq!(health.value, 2_000_000 * ONE);
		assert_eq!(health.ltv, Some(Perbill::from_percent(50)));
		assert_eq!((health.past_due, health.stage), (0, Perbill::zero()));
		assert_eq!(health.next_due, Some(NOW + 30 * DAY));
		let ltv_at = |value| {
			change_unit(0, |unit| unit.value = Some(value));
			Lending::health(id).unwrap().ltv.unwrap().deconstruct()
		};
		assert_eq!(ltv_at(3_000_000 * ONE), 333_333_334);
		assert_eq!(ltv_at(1_000_000 * ONE), 1_000_000_000);
		assert_eq!(ltv_at(1), 1_000_000_000, "at most 100 %");
		change_unit(0, |unit| unit.value = None);
		assert_eq!(Lending::health(id).unwrap().ltv, None);
		pass(91 * DAY);
		let health = Lending::health(id).unwrap();
		assert_eq!((health.past_due, health.stage), (61 * DAY, Perbill::from_percent(40)));
		assert_eq!(health.due, due(id));
		// After the next sync: 40 % less the first loss. It has not been synced yet.
		assert_eq!((health.impairment, impaired(id).0), (250_000 * ONE, 0));
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(Lending::health(id).unwrap().impairment, impaired(id).0);
		assert_eq!(impaired(id), usd(250_000));
		// After the next round no value covers it.
		value();
		assert_eq!(Lending::health(id).unwrap().impairment, 850_000 * ONE);
		assert_eq!(Lending::health(id + 1), None);
	});
}

#[test]
fn the_portfolio_is_the_sum() {
	new_test_ext().execute_with(|| {
		drawn(plain());
		put_unit(1, OTHER_BORROWER, 2_000_000 * ONE);
		let second = drawn(TermsOf::<Test> {
			borrower: OTHER_BORROWER,
			units: bounded(vec![1]),
			reserve_instalments: 1,
			..plain()
		});
		let totals = Lending::portfolio();
		assert_eq!((totals.loans, totals.drawn.0), (2, 2_000_000 * ONE));
		assert_eq!(totals.vault_principal.0, 1_700_000 * ONE);
		assert_eq!(totals.reserves, record(second).reserve);
		assert_eq!(Lending::exposure(Party::Curator(CURATOR)), 2_000_000 * ONE);
		assert_eq!(Lending::exposure(Party::Borrower(OTHER_BORROWER)), 1_000_000 * ONE);
		assert_eq!(Lending::exposure(Party::Borrower(STRANGER)), 0);
	});
}
