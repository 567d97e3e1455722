//! Loans.

mod claims;
mod parts;
mod records;

use infrafi_client::runtime::lending::Event;
use parts::*;

use crate::{
	ingest::found::{account, amount, name_of, Found, Place, Silent},
	schema::{big, rows, text, Amount},
};

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	if let Some(loan) = place.fields.get("loan").and_then(|id| id.as_str()?.parse().ok()) {
		found.touched.loans.insert(loan);
	}
	let (block, index, at) = (place.block, place.index, place.at);
	match event {
		Event::Proposed { loan, .. } => {
			found.touched.new_loans.push((loan, index));
			found.rows.push(status(place, loan, "Proposed"));
		}
		Event::Approved { loan } => found.rows.push(status(place, loan, "Approved")),
		Event::Rejected { loan } => found.rows.push(status(place, loan, "Rejected")),
		Event::OfferEnded { loan } => found.rows.push(status(place, loan, "Ended")),
		Event::Drawn { loan, borrower, principal, paid, origination_fee, reserve, maturity } => {
			found.silent.push(Silent::Drawn { loan, index });
			found.rows.push(rows::LoanStatus {
				maturity: Some(big(maturity)),
				..status(place, loan, "Live")
			});
			found.rows.push(rows::Ledger {
				account: account(&borrower),
				amount: Some(principal.into()),
				paid: amount(paid),
				fee: amount(origination_fee),
				reserve: amount(reserve),
				..entry(place, loan, "Drawn")
			});
		}
		Event::Refinanced { loan, successor, cash_in, cash_out } => {
			found.touched.loans.insert(successor);
			found.touched.new_loans.push((successor, index));
			found.successors.insert(successor);
			found.rows.push(rows::LoanStatus {
				successor: Some(big(successor)),
				cash_in: amount(cash_in),
				cash_out: amount(cash_out),
				..status(place, loan, "Refinanced")
			});
		}
		Event::Closed { loan, returned } => {
			found.rows.push(status(place, loan, "Closed"));
			found.rows.push(rows::Ledger {
				amount: Some(returned.into()),
				..entry(place, loan, "Closed")
			});
		}
		Event::Liquidated { loan, liquidator, debt } => found.rows.push(rows::LoanStatus {
			amount: amount(debt),
			account: account(&liquidator),
			..status(place, loan, "Seized")
		}),
		Event::WrittenOff { loan, lost } => {
			found.touched.claims.insert(loan);
			found.rows.push(rows::LoanStatus {
				amount: amount(lost),
				..status(place, loan, "WrittenOff")
			});
		}
		Event::Satisfied { loan } => {
			found.touched.claims.insert(loan);
			found.rows.push(status(place, loan, "Satisfied"));
		}

		Event::Committed { loan, tranche, lender, amount } => found.rows.push(rows::Ledger {
			account: account(&lender),
			tranche: Some(tranche.into()),
			amount: Some(amount.into()),
			..entry(place, loan, "Committed")
		}),
		Event::CommitmentWithdrawn { loan, tranche, lender } => {
			let released = released_commitment(found, place, &lender);
			found.rows.push(rows::Ledger {
				account: account(&lender),
				tranche: Some(tranche.into()),
				amount: released,
				..entry(place, loan, "CommitmentWithdrawn")
			});
		}
		Event::Repaid { loan, payer, amount: all, late, interest, principal, exit_fee } => {
			found.rows.push(rows::Ledger {
				account: account(&payer),
				amount: Some(all.into()),
				late: amount(late),
				interest: amount(interest),
				principal: amount(principal),
				exit_fee: amount(exit_fee),
				..entry(place, loan, "Repaid")
			});
		}
		Event::ReserveDrawn { loan, amount: all, left } => {
			found.silent.push(Silent::ReserveDrawn { loan, index });
			found.rows.push(rows::Ledger {
				amount: Some(all.into()),
				reserve: amount(left),
				..entry(place, loan, "ReserveDrawn")
			});
		}
		Event::ReserveToppedUp { loan, payer, amount } => found.rows.push(rows::Ledger {
			account: account(&payer),
			amount: Some(amount.into()),
			..entry(place, loan, "ReserveToppedUp")
		}),
		Event::RentReceived { loan, lease, opex, retained } => found.rows.push(rows::Ledger {
			amount: Some(opex.saturating_add(retained).into()),
			paid: amount(opex),
			lease: Some(big(lease)),
			..entry(place, loan, "RentReceived")
		}),
		Event::CashReleased { loan, amount: released, left } => found.rows.push(rows::Ledger {
			amount: Some(released.into()),
			reserve: amount(left),
			..entry(place, loan, "CashReleased")
		}),
		Event::CashSwept { loan, at, dscr, amount: swept } => {
			found.silent.push(Silent::ReserveDrawn { loan, index });
			found.rows.push(rows::Ledger {
				amount: Some(swept.into()),
				due_at: Some(big(at)),
				dscr: dscr.and_then(|dscr| amount(dscr.0)),
				..entry(place, loan, "CashSwept")
			});
		}
		Event::CashTrapped { loan, at, dscr, amount: trapped } => found.rows.push(rows::Ledger {
			amount: Some(trapped.into()),
			due_at: Some(big(at)),
			dscr: dscr.and_then(|dscr| amount(dscr.0)),
			..entry(place, loan, "CashTrapped")
		}),
		Event::LenderPaid { loan, tranche, to, amount } => found.rows.push(rows::Ledger {
			account: account(&to),
			tranche: Some(tranche.into()),
			amount: Some(amount.into()),
			..entry(place, loan, "LenderPaid")
		}),
		Event::LenderRefinanced { loan, lender, paid_in, paid_out } => {
			found.rows.push(rows::Ledger {
				account: account(&lender),
				amount: Some(Amount::between(paid_in, paid_out)),
				..entry(place, loan, "LenderRefinanced")
			});
		}
		Event::ProceedsDivided { loan, proceeds, costs, fee, exit_fee, surplus, outstanding } => {
			found.rows.push(rows::Ledger {
				amount: Some(proceeds.into()),
				costs: amount(costs),
				fee: amount(fee),
				exit_fee: amount(exit_fee),
				surplus: amount(surplus),
				outstanding: amount(outstanding),
				..entry(place, loan, "ProceedsDivided")
			});
		}
		Event::Recovered { loan, payer, amount } => found.rows.push(rows::Ledger {
			account: account(&payer),
			amount: Some(amount.into()),
			..entry(place, loan, "Recovered")
		}),
		Event::PaymentDeferred { who, amount } => found.rows.push(rows::Unclaimed {
			block,
			index,
			account: (&who).into(),
			amount: amount.into(),
		}),
		Event::UnclaimedPaid { who, amount } => found.rows.push(rows::Unclaimed {
			block,
			index,
			account: (&who).into(),
			amount: Amount::minus(amount),
		}),

		Event::Classified { loan, past_due_since, impairment } => found.rows.push(rows::Stage {
			past_due_since: past_due_since.map(big),
			impairment: amount(impairment),
			..stage(place, loan, "Classified")
		}),
		Event::Impaired { loan, share, ends_at } => found.rows.push(rows::Stage {
			share: Some(share.0.into()),
			ends_at: Some(big(ends_at)),
			..stage(place, loan, "Impaired")
		}),
		Event::ClassificationFailed { loan, .. } => found.rows.push(rows::Stage {
			error: place.fields.get("error").map(ToString::to_string),
			..stage(place, loan, "ClassificationFailed")
		}),
		Event::CountedAsLost { loan, amount: lost } => found
			.rows
			.push(rows::Stage { impairment: amount(lost), ..stage(place, loan, "CountedAsLost") }),
		Event::BroughtUpAgain { loan } => found.rows.push(stage(place, loan, "BroughtUpAgain")),

		Event::Consented { loan, lender, terms_hash, ends_at } => found.rows.push(rows::Consent {
			block,
			index,
			loan: big(loan),
			lender: lender_of(&lender),
			is_given: true,
			terms_hash: Some((&terms_hash).into()),
			ends_at: Some(big(ends_at)),
		}),
		Event::ConsentRevoked { loan, lender } => found.rows.push(rows::Consent {
			block,
			index,
			loan: big(loan),
			lender: lender_of(&lender),
			..Default::default()
		}),
		Event::BreachDeclared { loan, reason, cure_until } => found.rows.push(rows::Breach {
			block,
			index,
			loan: big(loan),
			at,
			reason: name_of(&reason),
			is_declared: true,
			cure_until: Some(big(cure_until)),
		}),
		Event::BreachCured { loan, reason } => found.rows.push(rows::Breach {
			block,
			index,
			loan: big(loan),
			at,
			reason: name_of(&reason),
			..Default::default()
		}),
		Event::MarginCalled { loan, need, cover, until } => found.rows.push(rows::MarginCall {
			block,
			index,
			loan: big(loan),
			at,
			is_called: true,
			need: amount(need),
			cover: amount(cover),
			until: Some(big(until)),
		}),
		Event::MarginRestored { loan } => found.rows.push(rows::MarginCall {
			block,
			index,
			loan: big(loan),
			at,
			..Default::default()
		}),
		Event::ValuationStruck { round, at } => found.rows.push(rows::ValuationRound {
			block,
			index,
			round: big(round),
			struck_at: big(at),
			..Default::default()
		}),
		Event::ValuationCompleted { round, at, loans } => {
			found.touched.valued = Some(round);
			found.rows.push(rows::ValuationRound {
				block,
				index,
				round: big(round),
				struck_at: big(at),
				is_completed: true,
				loans: Some(loans.into()),
			});
		}
		Event::UnitsAdded { loan, units } => units_changed(found, place, loan, &units, true),
		Event::UnitsReleased { loan, units } => units_changed(found, place, loan, &units, false),

		Event::AuctionOpened { loan, lot, units, opening, floor } => {
			found.rows.push(rows::Auction {
				opening: amount(opening),
				floor: amount(floor),
				..auction(place, loan, lot, &units, "Opened")
			});
		}
		Event::LotSold { loan, lot, units, buyer, price } => {
			found.silent.push(Silent::Sold { loan, lot, buyer, index });
			found.rows.push(rows::Auction {
				buyer: account(&buyer),
				price: amount(price),
				..auction(place, loan, lot, &units, "Sold")
			});
		}
		Event::LotUnsold { loan, lot, units, floor, reoffer_from } => {
			found.rows.push(rows::Auction {
				floor: amount(floor),
				reoffer_from: Some(big(reoffer_from)),
				..auction(place, loan, lot, &units, "Unsold")
			});
		}
		Event::BidPlaced { loan, lot, bidder, amount: whole, ends_at } => {
			let held = last_of(found, place, &bidder, "Held").map(|row| row.held);
			found.rows.push(rows::Bid {
				bidder: (&bidder).into(),
				amount: whole.into(),
				held: Some(held.unwrap_or_default()),
				ends_at: Some(big(ends_at)),
				..bid(place, loan, lot, "Placed")
			});
		}
		Event::BidForfeited { loan, lot, bidder, deposit } => found.rows.push(rows::Bid {
			bidder: (&bidder).into(),
			amount: deposit.into(),
			..bid(place, loan, lot, "Forfeited")
		}),
		Event::BidVoided { loan, lot, bidder, amount } => found.rows.push(rows::Bid {
			bidder: (&bidder).into(),
			amount: amount.into(),
			..bid(place, loan, lot, "Voided")
		}),
		Event::ClaimFiled { loan, unit, insurer, coverage, answer_by } => {
			let row = claim(place, loan, unit, "Filed");
			claims::filed(found, row, &insurer, coverage, answer_by);
		}
		Event::ClaimPaid { loan, unit, amount, left } => {
			claims::paid(found, claim(place, loan, unit, "Paid"), None, amount, left);
		}
		Event::ClaimRefused { loan, unit, reason, open_until } => {
			let reason = Some(text(&reason.0));
			let row = rows::Claim { reason, ..claim(place, loan, unit, "Refused") };
			claims::refused(found, row, open_until);
		}
		Event::ClaimUnanswered { loan, unit, open_until } => {
			claims::refused(found, claim(place, loan, unit, "Unanswered"), open_until);
		}
		Event::ClaimClosed { loan, unit, left } => {
			claims::closed(found, claim(place, loan, unit, "Closed"), left);
		}
		Event::ClaimEnforced { loan, unit, insurer, amount, left } => {
			claims::paid(found, claim(place, loan, unit, "Enforced"), Some(&insurer), amount, left);
		}
		Event::ClaimUpheld { loan, unit, insurer, amount, left } => {
			claims::paid(found, claim(place, loan, unit, "Upheld"), Some(&insurer), amount, left);
		}
		Event::ChainResumed { resumed_at, stood, notice_until } => {
			found.rows.push(rows::Standstill {
				block,
				index,
				resumed_at: big(resumed_at),
				stood: big(stood),
				notice_until: big(notice_until),
			});
		}
		Event::ParamsSet { .. } => super::params(place, found, "Lending"),
		Event::OutcomeRecorded { loan, outcome } => records::outcome(found, place, loan, &outcome),
		Event::FactRecorded { role, who, fact } => {
			records::fact(found, place, &role, &who, &fact);
		}
	}
}
