//! Each check fails on the state that it guards against.

use frame_support::{
	hypothetically,
	traits::fungibles::{Mutate, UnbalancedHold},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, unit::State, BeU64};
use sp_core::H256;

use crate::{
	books::DueIndex, mock::*, types::TermsOf, Due, Exposures, HoldReason, LoanRecord, Loans,
	LoansOf, NextLoanId, Offers, Params, Party, Pledges, Terms, Totals, TrancheSet, Unclaimed,
	VaultConsent, VaultConsents,
};

/// Breaks the state that an offer (0) and a loan with a reserve (1) leave, and sees the check fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		put_unit(1, OTHER_BORROWER, 2_000_000 * ONE);
		committed(terms());
		drawn(TermsOf::<Test> {
			borrower: OTHER_BORROWER,
			units: bounded(vec![1]),
			reserve_instalments: 1,
			..terms()
		});
		crate::try_state::check::<Test>().unwrap();
		hypothetically!({
			break_it();
			assert_eq!(crate::try_state::check::<Test>(), Err(message.into()));
		});
	});
}

fn change_books(change: impl Fn(&mut Books)) {
	VaultBooks::mutate(|books| change(books.as_mut().unwrap()));
}

fn change(change: impl Fn(&mut LoanRecord)) {
	Loans::<Test>::mutate(1, |record| change(record.as_mut().unwrap()));
}

#[test]
fn sees_a_pot_that_lacks_money() {
	let message = "the pot has less than reserves, deferred payments and deposits";
	fails(
		|| {
			let pot = Lending::account();
			Assets::set_balance(USDAI, &pot, balance(&pot) - 1);
		},
		message,
	);
	fails(|| Totals::<Test>::mutate(|totals| totals.unclaimed.0 += 1), message);
}

#[test]
fn sees_receipts_that_differ_from_the_debt() {
	let message = "a tranche has received other principal than it is not owed any more";
	fails(|| change(|loan| loan.received[0].principal.0 += 1), message);
	fails(|| change(|loan| loan.received[1].late.0 += 1), "late interest is received wrongly");
	fails(|| change(|loan| loan.received.truncate(1)), "a tranche is not counted");
}

#[test]
fn sees_a_pot_that_can_end() {
	fails(
		|| System::dec_providers(&Lending::account()).map(drop).unwrap(),
		"the pot's account ends with its last unit",
	);
}

#[test]
fn sees_impossible_totals() {
	fails(
		|| change_books(|books| books.claims.principal.0 = u128::MAX),
		"the vault is owed more than all loans were drawn",
	);
	fails(
		|| change_books(|books| books.impairment.0 = u128::MAX),
		"the impairment is more than the vault's principal",
	);
}

#[test]
fn sees_records_that_do_not_belong_together() {
	fails(|| NextLoanId::<Test>::put(1), "a loan has an id that is not assigned yet");
	let torn = "terms belong to not exactly one record";
	fails(|| Offers::<Test>::remove(0), torn);
	fails(|| Loans::<Test>::insert(0, record(1)), torn);
	fails(|| Terms::<Test>::remove(1), "a record has no terms");
	let unlisted = "a loan is not listed under its borrower";
	fails(|| LoansOf::<Test>::remove(BORROWER, BeU64::from(0)), unlisted);
	fails(
		|| LoansOf::<Test>::insert(BORROWER, BeU64::from(9), ()),
		"a borrower is listed with a loan that does not exist",
	);
	fails(
		|| {
			let consent = VaultConsent { terms_hash: H256::zero(), ends_at: 0 };
			VaultConsents::<Test>::insert(0, consent)
		},
		"the vault's consent belongs to no loan",
	);
	let commit =
		|| Offers::<Test>::mutate(0, |offer| offer.as_mut().unwrap().committed = TrancheSet(1));
	fails(commit, "a commitment belongs to no lender");
}

#[test]
fn sees_an_impossible_loan() {
	fails(|| change(|loan| loan.debt.principal.0 = 0), "a live loan owes nothing");
	fails(|| change(|loan| loan.debt.principal.0 += 1), "a loan owes more than was drawn");
	fails(|| change(|loan| loan.debt.base.0 += 1), "a curve starts above the principal");
	fails(|| change(|loan| loan.debt.at += 1), "a loan is ahead of time");
	fails(
		|| change(|loan| loan.impairment.stage.0 = 850_000 * ONE + 1),
		"the impairment of a loan is more than the vault's principal",
	);
	let burn = || {
		change(|loan| loan.first_loss = TrancheSet(0));
		frame_support::assert_ok!(pallet_nfts::Pallet::<Test>::do_burn(1, 9, |_| Ok(())));
	};
	fails(burn, "a position is missing");
}

#[test]
fn sees_an_index_that_is_wrong() {
	let otherwise = "the index differs from the record of a loan";
	fails(|| Due::<Test>::remove((BeU64::from(record(1).due_at.unwrap()), 1)), otherwise);
	fails(|| change(|loan| loan.due_at = None), otherwise);
	let twice = || Due::<Test>::insert((BeU64::from(5), 1), ());
	fails(twice, "a loan is due twice");
	fails(|| Due::<Test>::insert((BeU64::from(5), 7), ()), "the index has an entry of no loan");
	let late = || {
		let at = record(1).due_at.unwrap();
		DueIndex::<Test>::remove(at, 1);
		DueIndex::<Test>::insert(at + 1, 1);
		change(|loan| loan.due_at = Some(at + 1));
	};
	fails(late, "the index is late");
	let expires_at = NOW + 7 * DAY;
	fails(
		move || {
			DueIndex::<Test>::remove(expires_at, 0);
			DueIndex::<Test>::insert(expires_at + 1, 0);
		},
		"an offer is due at another time",
	);
	let forget = move || DueIndex::<Test>::remove(expires_at, 0);
	fails(forget, "an offer that has not expired is not in the index");
}

#[test]
fn sees_a_unit_that_is_not_pledged_once() {
	let free = || change_unit(1, |unit| unit.state = State::Issued);
	fails(free, "a unit of a live loan is not pledged");
	let twice = || {
		Offers::<Test>::remove(0);
		DueIndex::<Test>::remove(NOW + 7 * DAY, 0);
		let mut loan = record(1);
		loan.first_loss = TrancheSet(0);
		Loans::<Test>::insert(0, loan);
		DueIndex::<Test>::insert(record(1).due_at.unwrap(), 0);
		Terms::<Test>::mutate(0, |terms| {
			let terms = terms.as_mut().unwrap();
			terms.units = bounded(vec![1]);
			terms.tranches = bounded(vec![by_vault(1_000_000, 10)]);
		});
	};
	fails(twice, "a unit secures two loans");
}

#[test]
fn sees_totals_that_differ_from_the_sums() {
	let exposure = "an exposure is not the sum of its loans";
	fails(|| Exposures::<Test>::remove(Party::Curator(CURATOR)), exposure);
	fails(|| Exposures::<Test>::insert(Party::Curator(STRANGER), Usdai(1)), exposure);
	let totals = "the totals are not the sums";
	fails(|| Totals::<Test>::mutate(|totals| totals.loans += 1), totals);
	fails(|| Totals::<Test>::mutate(|totals| totals.drawn.0 += 1), totals);
	fails(|| Totals::<Test>::mutate(|totals| totals.reserves.0 -= 1), totals);
	fails(|| Totals::<Test>::mutate(|totals| totals.approved.principal.0 += 1), totals);
	fails(|| Unclaimed::<Test>::insert(STRANGER, Usdai(1)), totals);
	let lent = "the vault counts other loans than there are";
	fails(|| change_books(|books| books.claims.principal.0 -= 1), lent);
	fails(|| change_books(|books| books.impairment.0 += 1), lent);
}

#[test]
fn sees_a_commitment_that_is_not_held() {
	let message = "a lender's commitments differ from the hold";
	let reason = HoldReason::Commitment.into();
	fails(|| AssetsHolder::set_balance_on_hold(USDAI, &reason, &CURATOR, ONE).unwrap(), message);
}

#[test]
fn sees_governed_values_out_of_bounds() {
	fails(
		|| Params::<Test>::mutate(|params| params.cure_instalments = 0),
		"the governed values are out of bounds",
	);
}

#[test]
fn sees_a_unit_that_is_known_to_secure_what_it_does_not() {
	let message = "the loan of a unit is recorded wrongly";
	fails(|| Pledges::<Test>::remove(1), message);
	fails(|| Pledges::<Test>::insert(1, 0), message);
	fails(|| Pledges::<Test>::insert(0, 1), message);
}
