//! Lender positions: an NFT for each tranche that an account lends. Its owner receives the
//! payments.

use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::*,
	traits::tokens::nonfungibles_v2::{Create, Inspect, Mutate},
};
use infrafi_protocol::{ids::POSITION_COLLECTION, LoanId};

use super::pot::Pot;
use crate::{Config, Error, TermsOf, MAX_TRANCHES_OF_LOAN};

/// What wallets show of the collection.
const COLLECTION_METADATA: &str = concat!(
	r#"{"name":"InfraFi lender positions","#,
	r#""description":"Tranches of loans against GPU servers. "#,
	r#"The owner of a position receives the payments of its tranche."}"#,
);

/// Item ids of a loan in the collection: as many as it can have tranches.
const STRIDE: u64 = MAX_TRANCHES_OF_LOAN as u64;

/// The item of a tranche.
pub(crate) fn item_of(loan: LoanId, tranche: u8) -> u64 {
	// `ensure_has_positions` has bounded the loan's id.
	loan.saturating_mul(STRIDE).saturating_add(tranche.into())
}

/// The tranche of an item.
pub(crate) fn tranche_of(item: u64) -> (LoanId, u8) {
	let tranche = u8::try_from(item % STRIDE).unwrap_or_default();
	(item / STRIDE, tranche)
}

/// Refuses an id whose positions would have no ids.
pub(super) fn ensure_has_positions<T: Config>(id: LoanId) -> Result<(), Error<T>> {
	ensure!(id < u64::MAX / STRIDE, Error::<T>::TooManyLoans);
	Ok(())
}

/// The collection of positions.
pub(crate) struct Positions<T>(PhantomData<T>);

impl<T: Config> Positions<T> {
	/// Makes the collection. Its id is fixed, so that collections made before do not matter.
	pub(crate) fn create_collection() -> DispatchResult {
		let pot = Pot::<T>::account();
		let config = T::CollectionConfig::default();
		T::Nfts::create_collection_with_id(POSITION_COLLECTION, &pot, &pot, &config)?;
		T::Nfts::set_collection_metadata(None, &POSITION_COLLECTION, COLLECTION_METADATA.as_bytes())
	}

	/// The owner of the position of a tranche, if there is one.
	pub(crate) fn owner(loan: LoanId, tranche: u8) -> Option<T::AccountId> {
		T::Nfts::owner(&POSITION_COLLECTION, &item_of(loan, tranche))
	}

	/// The account that is paid for a tranche: the owner of its position.
	pub(crate) fn payee(loan: LoanId, tranche: u8, lender: &T::AccountId) -> T::AccountId {
		Self::owner(loan, tranche).unwrap_or_else(|| lender.clone())
	}

	/// Mints the positions of a loan to its lenders.
	pub(crate) fn mint(loan: LoanId, terms: &TermsOf<T>) -> DispatchResult {
		// Every setting stays enabled: if one is disabled, the NFTs pallet leaves storage behind
		// when it burns the item.
		let config = T::ItemConfig::default();
		for (tranche, lender, _) in terms.accounts() {
			let item = item_of(loan, tranche);
			T::Nfts::mint_into(&POSITION_COLLECTION, &item, lender, &config, true)?;
		}
		Ok(())
	}

	/// Burns the positions of a loan that has ended. The record of the loan has to be removed
	/// before: a locked position does not burn.
	pub(crate) fn burn(loan: LoanId, terms: &TermsOf<T>) -> DispatchResult {
		for (tranche, _, _) in terms.accounts() {
			T::Nfts::burn(&POSITION_COLLECTION, &item_of(loan, tranche), None)?;
		}
		Ok(())
	}
}
