//! What stands behind insurers, and the records of parties, after the blocks that changed them.

use std::collections::BTreeSet;

use codec::Encode;
use futures::future::try_join_all;
use infrafi_client::{
	runtime::{
		collateral, lending,
		runtime_types::pallet_lending::types::{Lender, LoanTerms},
	},
	Error, State,
};

use super::{optional, Reader};
use crate::{
	ingest::found::{name_of, Recorded, Touched},
	schema::{rows, Bytes, Rows},
};

type Account = [u8; 32];
type Claim = lending::storage::insurance_claims::Output;
type Insurer = collateral::view_functions::insurer::output::Output;
type Party = lending::view_functions::record::output::Output;

impl Reader<'_> {
	/// The rows of insurers and parties that events of the block concern.
	pub(super) async fn of_parties(&self, touched: &Touched) -> Result<Rows, Error> {
		let (insurers, parties) =
			futures::try_join!(self.insurers(touched), self.recorded(touched))?;
		let insurers = try_join_all(insurers.into_iter().map(|who| self.of_insurer(who)));
		let parties = try_join_all(parties.into_iter().map(|(role, who)| self.of_party(role, who)));
		let (insurers, parties) = futures::try_join!(insurers, parties)?;
		let mut rows = Rows::default();
		rows.insurer.extend(insurers.into_iter().flatten());
		rows.party_record.extend(parties.into_iter().flatten());
		Ok(rows)
	}

	/// Insurers that events named, and those of claims that were there before the block.
	async fn insurers(&self, touched: &Touched) -> Result<BTreeSet<Account>, Error> {
		let mut insurers = touched.insurers.clone();
		let Some(before) = self.before else { return Ok(insurers) };
		let claims = touched.claims.iter().map(|loan| claimed(before, *loan));
		insurers.extend(try_join_all(claims).await?.into_iter().flatten());
		Ok(insurers)
	}

	/// Accounts with a fact, and the parties of loans with an outcome.
	async fn recorded(&self, touched: &Touched) -> Result<BTreeSet<(Recorded, Account)>, Error> {
		let mut parties = touched.recorded.clone();
		let of_loans = touched.ended.iter().map(|loan| self.parties(*loan));
		parties.extend(try_join_all(of_loans).await?.into_iter().flatten());
		Ok(parties)
	}

	/// The borrower and the lenders of a loan. One that ends is known before its last block alone.
	async fn parties(&self, loan: u64) -> Result<Vec<(Recorded, Account)>, Error> {
		for state in self.before.into_iter().chain([self.after]) {
			let payload = lending::view_functions::ViewFunctionsApi.loan(loan);
			if let Some(info) = optional(state.view(payload)).await?.and_then(|it| it.value) {
				return Ok(parties_of(&info.terms));
			}
		}
		let block = self.block;
		let text = "a loan ended in the block that made it: its parties are not known";
		tracing::error!(loan, block, text);
		Ok(Vec::new())
	}

	async fn of_insurer(&self, who: Account) -> Result<Option<rows::Insurer>, Error> {
		let view = collateral::view_functions::ViewFunctionsApi.insurer(account(who));
		let answer = optional(self.after.view(view)).await?;
		Ok(answer.map(|it| self.insurer_row(who, it.value)))
	}

	/// An insurer of which the chain has nothing any more has a row of nothing.
	fn insurer_row(&self, who: Account, info: Insurer) -> rows::Insurer {
		let row = rows::Insurer {
			block: self.block,
			at: self.at,
			who: Bytes::from(who),
			..Default::default()
		};
		match info {
			None => row,
			Some(info) => rows::Insurer {
				bond: info.bond.into(),
				exposure: info.exposure.into(),
				claimed: info.claimed.into(),
				required: info.required.into(),
				free: info.free.into(),
				..row
			},
		}
	}

	async fn of_party(
		&self,
		role: Recorded,
		who: Account,
	) -> Result<Option<rows::PartyRecord>, Error> {
		let view = match self.after.runtime.view("Lending", "record") {
			Err(Error::Missing { .. }) => return Ok(None),
			view => view?,
		};
		let args = (role.number(), who).encode();
		let output = self.after.node.view(&view, &args, self.after.hash).await?;
		Ok(self.record_row(role, who, &view.decode(&output)?))
	}

	/// None of a lender that is no curator: it has no record.
	fn record_row(&self, role: Recorded, who: Account, of: &Party) -> Option<rows::PartyRecord> {
		let row = rows::PartyRecord {
			loans: of.loans.into(),
			repaid: of.repaid.into(),
			seized: of.seized.into(),
			lost: of.lost.into(),
			principal: of.principal.0.into(),
			principal_lost: of.principal_lost.0.into(),
			claims_paid: of.claims_paid.into(),
			claims_refused: of.claims_refused.into(),
			claims_enforced: of.claims_enforced.into(),
			custody_lapses: of.custody_lapses.into(),
			rent_late: of.rent_late.into(),
			..Default::default()
		};
		let is_empty = row == rows::PartyRecord::default();
		(!is_empty).then(|| rows::PartyRecord {
			block: self.block,
			part: role as i32,
			at: self.at,
			role: name_of(&role),
			who: Bytes::from(who),
			..row
		})
	}
}

/// The insurers of the claims of a loan in a state.
async fn claimed(state: &State, loan: u64) -> Result<Vec<Account>, Error> {
	let item = match state.runtime.storage("Lending", "InsuranceClaims") {
		Err(Error::Missing { .. }) => return Ok(Vec::new()),
		item => item?,
	};
	let prefix = [item.key(), infrafi_client::twox_64_concat(&loan.encode())].concat();
	let entries = state.node.entries(&prefix, state.hash).await?;
	let claims = entries.into_iter().map(|(_, value)| item.decode::<Claim>(Some(&value)));
	claims.map(|claim| Ok(claim?.insurer.0)).collect()
}

fn parties_of(terms: &LoanTerms) -> Vec<(Recorded, Account)> {
	let lenders = terms.tranches.0.iter().filter_map(|tranche| match &tranche.lender {
		Lender::Vault => None,
		Lender::Account(who) => Some((Recorded::Curator, who.0)),
	});
	std::iter::once((Recorded::Borrower, terms.borrower.0)).chain(lenders).collect()
}

fn account(who: Account) -> infrafi_client::subxt::utils::AccountId32 {
	infrafi_client::subxt::utils::AccountId32(who)
}
