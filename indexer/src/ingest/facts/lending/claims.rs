//! Claims on insurers.

use infrafi_client::AccountId;

use crate::{
	ingest::found::{account, amount, Found},
	schema::{big, rows},
};

/// Adds a row. What stands behind the insurer changes with it.
fn push(found: &mut Found, row: rows::Claim) {
	found.touched.claims.insert(row.loan.unsigned_abs());
	found.rows.push(row);
}

/// A claim that is filed, and has to be answered by a second.
pub(super) fn filed(
	found: &mut Found,
	row: rows::Claim,
	insurer: &AccountId,
	coverage: u128,
	answer_by: u64,
) {
	found.touched.insurers.insert(insurer.0);
	let coverage = amount(coverage);
	push(
		found,
		rows::Claim { insurer: account(insurer), coverage, until: Some(big(answer_by)), ..row },
	);
}

/// A payment, of the insurer or out of its bond, and what is not paid yet. The event of an
/// insurer's own payment does not name it.
pub(super) fn paid(
	found: &mut Found,
	row: rows::Claim,
	insurer: Option<&AccountId>,
	paid: u128,
	left: u128,
) {
	found.touched.insurers.extend(insurer.map(|insurer| insurer.0));
	let insurer = insurer.and_then(account);
	push(found, rows::Claim { insurer, amount: amount(paid), left_over: amount(left), ..row });
}

/// A refusal, or silence that counts as one. The council can uphold the claim until a second.
pub(super) fn refused(found: &mut Found, row: rows::Claim, open_until: u64) {
	push(found, rows::Claim { until: Some(big(open_until)), ..row });
}

/// The end of a claim that is not paid in full.
pub(super) fn closed(found: &mut Found, row: rows::Claim, left: u128) {
	push(found, rows::Claim { left_over: amount(left), ..row });
}
