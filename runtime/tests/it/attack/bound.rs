//! The accounts that the call of another account may make poorer, because they agreed before:
//! the exceptions of invariant 47.

use infrafi_runtime::{configs::TreasuryAccount, *};

/// The accounts from which a call may take money.
pub fn bound_by(who: Option<&AccountId>, call: &RuntimeCall) -> Vec<AccountId> {
	let mut bound: Vec<_> = who.cloned().into_iter().collect();
	match call {
		// What lenders committed is paid out.
		RuntimeCall::Lending(pallet_lending::Call::draw { loan }) => bound.extend(lenders(*loan)),
		// What they consented to put up is taken.
		RuntimeCall::Lending(pallet_lending::Call::refinance { loan, terms }) => {
			bound.extend(lenders(*loan));
			bound.extend(accounts(terms));
		}
		RuntimeCall::Lending(pallet_lending::Call::settle_auction { loan }) => {
			let record = pallet_lending::Seizures::<Runtime>::get(loan);
			let bid = record.and_then(|record| record.auction).and_then(|auction| auction.bid);
			bound.extend(bid.map(|bid| bid.bidder));
		}
		// Governance spends what the treasury has.
		RuntimeCall::Utility(_) => bound.push(TreasuryAccount::get()),
		_ => {}
	}
	bound
}

fn lenders(loan: u64) -> Vec<AccountId> {
	pallet_lending::Terms::<Runtime>::get(loan).map(|terms| accounts(&terms)).unwrap_or_default()
}

fn accounts(terms: &pallet_lending::TermsOf<Runtime>) -> Vec<AccountId> {
	terms
		.tranches
		.iter()
		.filter_map(|tranche| match &tranche.lender {
			pallet_lending::Lender::Account(who) => Some(who.clone()),
			pallet_lending::Lender::Vault => None,
		})
		.collect()
}
