//! Lender positions: an NFT for each tranche that an account lends. Whoever owns it when money comes is paid.

use frame_support::{
	pallet_prelude::*,
	traits::{
		tokens::nonfungibles_v2::{Create, Inspect, Mutate},
		Locker,
	},
};
use infrafi_protocol::{
	ids::{CollectionId, POSITION_COLLECTION},
	LoanId,
};

use crate::{Config, Error, Loans, Pallet, Seizures, TermsOf, MAX_TRANCHES_OF_LOAN};

/// What wallets show of the collection.
const COLLECTION_METADATA: &str = concat!(
	r#"{"name":"InfraFi lender positions","#,
	r#""description":"Tranches of loans against GPU servers. Whoever holds a position is paid what its tranche is paid."}"#,
);

/// Positions of a loan in the collection: as many ids as it can have tranches.
const STRIDE: u64 = MAX_TRANCHES_OF_LOAN as u64;

/// The item of a tranche.
pub(crate) fn item_of(loan: LoanId, tranche: u8) -> u64 {
	// `ensure_id` has bounded the loan's id.
	loan.saturating_mul(STRIDE).saturating_add(tranche.into())
}

/// The tranche of an item.
pub(crate) fn tranche_of(item: u64) -> (LoanId, u8) {
	let tranche = u8::try_from(item % STRIDE).unwrap_or_default();
	(item / STRIDE, tranche)
}

impl<T: Config> Pallet<T> {
	/// Makes the collection of positions. By its fixed id, so that it matters to nobody who makes a collection first.
	pub(crate) fn create_collection() -> DispatchResult {
		let pot = Self::pot();
		let config = T::CollectionConfig::default();
		T::Nfts::create_collection_with_id(POSITION_COLLECTION, &pot, &pot, &config)?;
		T::Nfts::set_collection_metadata(None, &POSITION_COLLECTION, COLLECTION_METADATA.as_bytes())
	}

	/// Refuses an id whose positions would have no ids.
	pub(crate) fn ensure_id(id: LoanId) -> Result<(), Error<T>> {
		ensure!(id < u64::MAX / STRIDE, Error::<T>::TooManyLoans);
		Ok(())
	}

	/// Who owns the position of a tranche, if there is one.
	pub(crate) fn position_owner(loan: LoanId, tranche: u8) -> Option<T::AccountId> {
		T::Nfts::owner(&POSITION_COLLECTION, &item_of(loan, tranche))
	}

	/// Mints the positions of a loan to its lenders.
	pub(crate) fn mint_positions(loan: LoanId, terms: &TermsOf<T>) -> DispatchResult {
		// Every setting stays enabled: the NFTs pallet keeps parts of a burned item for which one is not.
		let config = T::ItemConfig::default();
		for (tranche, lender, _) in terms.accounts() {
			let item = item_of(loan, tranche);
			T::Nfts::mint_into(&POSITION_COLLECTION, &item, lender, &config, true)?;
		}
		Ok(())
	}

	/// Burns the positions of a loan that is no more: a locked one would not burn.
	pub(crate) fn burn_positions(loan: LoanId, terms: &TermsOf<T>) -> DispatchResult {
		for (tranche, _, _) in terms.accounts() {
			T::Nfts::burn(&POSITION_COLLECTION, &item_of(loan, tranche), None)?;
		}
		Ok(())
	}
}

impl<T: Config> Locker<CollectionId, u64> for Pallet<T> {
	/// A position that counted as first loss stays where it is while its loan lives, or is seized and not written off; others
	/// move. Of other collections nothing moves by this pallet's word.
	fn is_locked(collection: CollectionId, item: u64) -> bool {
		let (loan, tranche) = tranche_of(item);
		let first_loss = || {
			let seized = || Seizures::<T>::get(loan).filter(|record| !record.is_written_off);
			Loans::<T>::get(loan)
				.map(|record| record.first_loss)
				.or_else(|| seized().map(|record| record.first_loss))
		};
		collection != POSITION_COLLECTION
			|| first_loss().is_some_and(|first_loss| first_loss.contains(tranche))
	}
}
