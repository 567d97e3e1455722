//! How loans ended, and what parties did.

use infrafi_client::{
	runtime::runtime_types::{
		infrafi_protocol::{record::Fact, role::Role},
		pallet_lending::records::outcome::LoanOutcome,
	},
	AccountId,
};

use crate::{
	ingest::found::{name_of, Found, Place, Recorded},
	schema::{big, rows},
};

/// The outcome of a loan. It changes the records of its parties.
pub(super) fn outcome(found: &mut Found, place: &Place<'_>, loan: u64, of: &LoanOutcome) {
	found.touched.ended.insert(loan);
	found.rows.push(rows::Outcome {
		block: place.block,
		index: place.index,
		loan: big(loan),
		at: place.at,
		drawn: of.drawn.0.into(),
		repaid: of.repaid.0.into(),
		interest: of.interest.0.into(),
		rent: of.rent.0.into(),
		lost: of.lost.0.into(),
		worst_days_late: of.worst_days_late.into(),
		breaches: of.breaches.into(),
		ended_at: big(of.ended_at),
		how: name_of(&of.how),
	});
}

/// A fact of an account. It changes the record of the account in this role.
pub(super) fn fact(
	found: &mut Found,
	place: &Place<'_>,
	role: &Role,
	who: &AccountId,
	fact: &Fact,
) {
	found.touched.recorded.extend(Recorded::of(role).map(|role| (role, who.0)));
	found.rows.push(rows::Fact {
		block: place.block,
		index: place.index,
		at: place.at,
		role: name_of(role),
		who: who.into(),
		fact: name_of(fact),
	});
}
