//! What a refinance leaves in the vault's books: the impairment, and the principal within its
//! limit.

use frame_support::{assert_noop, assert_ok};
use infrafi_finance::{curve::Amortisation, units::Usdai};

use super::refinance::{again, consent, refinance, New};
use crate::{mock::*, Error, Event};

#[test]
fn carries_the_stage_and_the_cure_over() {
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
		let id = drawn(slow());
		pass(90 * DAY);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(impaired(id), Usdai(250_000 * ONE));
		pay(id, due(id));
		pass(30 * DAY);
		pay(id, due(id));
		let (impairment, streak) = (impaired(id), record(id).debt.streak);
		assert!(impairment > Usdai(0) && streak > 0);
		let principal = quote(id).principal.0 / ONE;
		let conservative_before = conservative();
		let owed = Lending::portfolio().vault_principal.0;
		let new = New {
			fees: plain().fees,
			amortisation: Amortisation::Bullet,
			..again(owed / ONE, principal - owed / ONE)
		};
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		// Less what the vault received in principal: a fraction of a USDai.
		let carried = impaired(id + 1).0;
		assert_eq!(impairment.0 - carried, owed % ONE);
		assert_eq!(record(id + 1).debt.streak, streak);
		assert_eq!(conservative() - conservative_before, owed % ONE);
		check();
	});
}

/// Refinances on these terms, and returns the impairment of the successor.
fn carried(id: u64, new: New) -> Balance {
	consent(id, &new, &[CURATOR, COMMITTEE]);
	assert_ok!(refinance(id, new));
	check();
	impaired(id + 1).0
}

#[test]
fn carries_the_stage_over_to_the_tranches_there_are_from_now_on() {
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
		// 40 % counts as lost, and the curator's 40 % stand before the vault.
		let tranches = bounded(vec![by_vault(600_000, 10), by(CURATOR, 400_000, 16)]);
		let id = drawn(New { tranches, ..slow() });
		pass(90 * DAY);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(impaired(id), Usdai(0));
		// A junior lender that leaves no longer bears losses before the vault.
		let new = New { fees: plain().fees, ..again(850_000, 150_000) };
		assert_eq!(carried(id, new), 250_000 * ONE);
	});
}

/// A vault that did not lend counts nothing of the old loan, and all that counts of the new one.
#[test]
fn carries_the_stage_over_to_a_vault_that_comes() {
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
		let tranches = bounded(vec![by(LENDER, 600_000, 10), by(CURATOR, 400_000, 16)]);
		let id = drawn(New { tranches, ..slow() });
		pass(90 * DAY);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		let new = New { fees: plain().fees, ..again(850_000, 150_000) };
		consent(id, &new, &[LENDER, CURATOR]);
		assert_noop!(refinance(id, new.clone()), Error::<Test>::NoConsent);
		assert_eq!(carried(id, new), 250_000 * ONE);
		assert_eq!(books().impairment, usd(250_000));
		// What the vault lends pays the lender that leaves: the borrower pays nothing.
		let event = Event::Refinanced { loan: id, successor: id + 1, cash_in: 0, cash_out: 0 };
		assert_eq!(last_event(), event.into());
	});
}

/// A vault that lends to neither loan gets nothing back: it has no part in them.
#[test]
fn rolls_a_loan_without_the_vault() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![by(LENDER, 600_000, 10), by(CURATOR, 400_000, 16)]);
		let id = drawn(New { tranches: tranches.clone(), ..plain() });
		let new = New { tranches, ..plain() };
		consent(id, &new, &[LENDER, CURATOR]);
		let before = books();
		assert_ok!(refinance(id, new));
		assert_eq!(books(), before);
		let event = Event::Refinanced { loan: id, successor: id + 1, cash_in: 0, cash_out: 0 };
		assert_eq!(last_event(), event.into());
	});
}

#[test]
fn carries_what_is_not_cured_over_to_them_too() {
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
		let id = drawn(slow());
		pass(90 * DAY);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		pay(id, due(id));
		let (impairment, principal) = (impaired(id).0, quote(id).principal.0);
		assert!(impairment > 0 && Lending::health(id).unwrap().past_due == 0);
		let junior = principal - Lending::portfolio().vault_principal.0;
		let mut new = New { fees: plain().fees, principal, ..again(850_000, 150_000) };
		new.tranches[1].amount = junior - 20_000 * ONE;
		new.tranches[0].amount = principal - new.tranches[1].amount;
		assert_eq!(carried(id, new), impairment + 20_000 * ONE);
	});
}

/// A loan that is rolled takes no money out of the vault: its limit, which is zero while the
/// reserve is invested or has a loss, bounds the increase alone.
#[test]
fn lends_no_more_than_before_beyond_the_vaults_limit() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let rolls = |new: New| {
			consent(id, &new, &[CURATOR, COMMITTEE]);
			let supply = Assets::total_supply(infrafi_protocol::assets::USDAI);
			frame_support::hypothetically!({
				let rolled = refinance(id, new);
				assert_eq!(Assets::total_supply(infrafi_protocol::assets::USDAI), supply);
				check();
				rolled
			})
		};
		let limit = |amount: Balance| Buffer::set(&(IDLE - 850_000 * ONE - amount));
		limit(0);
		assert_ok!(rolls(again(850_000, 150_000)));
		assert_ok!(rolls(again(400_000, 150_000)));
		assert!(rolls(again(850_001, 150_000)).is_err());
		limit(ONE);
		assert_ok!(rolls(again(850_001, 150_000)));
		// A vault that did not lend before lends all of its tranche anew.
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(OTHER_CURATOR, 150_000, 16)]);
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let other = drawn(New { tranches, units: bounded(vec![1]), ..plain() });
		let new = New { units: bounded(vec![1]), ..again(850_000, 150_000) };
		consent(other, &new, &[LENDER, OTHER_CURATOR, CURATOR, COMMITTEE]);
		assert!(refinance(other, new.clone()).is_err());
		limit(850_000 * ONE);
		assert_ok!(refinance(other, new));
	});
}
