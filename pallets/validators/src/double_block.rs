//! `report_double_block` and its twin of the node: two blocks of one slot by one validator.

use codec::Encode;
use frame_support::pallet_prelude::*;
use frame_system::{
	offchain::{CreateAuthorizedTransaction, SubmitTransaction},
	pallet_prelude::{BlockNumberFor, HeaderFor},
	Pallet as System,
};
use sp_application_crypto::RuntimeAppPublic;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_runtime::{traits::Header, SaturatedConversion};

use crate::{
	offences::Moment, Call, Config, Error, KeyOwnerProof, Offence, Pallet, SealOf,
	MAX_HEADER_BYTES, REPORT_LONGEVITY,
};

/// A proven equivocation.
pub(crate) struct DoubleBlock<AccountId, BlockNumber> {
	/// The validator.
	who: AccountId,
	/// The slot of both blocks.
	slot: Slot,
	/// The number of the block that is of this chain.
	block: BlockNumber,
}

/// A header without its seal.
struct Unsealed<T: Config> {
	/// The hash that was signed.
	signed: T::Hash,
	/// The signature.
	seal: SealOf<T>,
	/// The slot.
	slot: Slot,
}

type DoubleBlockOf<T> = DoubleBlock<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_double_block(
		first: &HeaderFor<T>,
		second: &HeaderFor<T>,
		proof: KeyOwnerProof,
	) -> DispatchResult {
		let DoubleBlock { who, .. } = Self::check_double_block(first, second, proof)?;
		Self::note_equivocation(who, Offence::DoubleBlock, proof.session);
		Ok(())
	}

	/// Checks the evidence, and that it has not had its effect yet.
	fn check_double_block(
		first: &HeaderFor<T>,
		second: &HeaderFor<T>,
		proof: KeyOwnerProof,
	) -> Result<DoubleBlockOf<T>, Error<T>> {
		let is_short = |header: &HeaderFor<T>| {
			header.encoded_size().saturated_into::<u32>() <= MAX_HEADER_BYTES
		};
		ensure!(is_short(first) && is_short(second), Error::<T>::HeaderTooLong);
		// An operator may run two chains with one key. The hash binds the evidence to this one, and
		// bounds its age.
		let block = [first, second]
			.into_iter()
			.find(|header| System::<T>::block_hash(header.number()) == header.hash())
			.map(|header| *header.number())
			.ok_or(Error::<T>::NotOfThisChain)?;
		let (one, other) = (Self::unseal(first)?, Self::unseal(second)?);
		let is_double = one.slot == other.slot && one.signed != other.signed;
		ensure!(is_double, Error::<T>::NoDoubleBlock);
		let slot = one.slot;
		let set = Self::set_of_proof(&proof).ok_or(Error::<T>::UnknownSet)?;
		// The rule of Aura.
		let turn = u64::from(slot).checked_rem(set.len().saturated_into()).unwrap_or_default();
		let author = set.get(turn.saturated_into::<usize>()).ok_or(Error::<T>::UnknownSet)?;
		let signed = |block: &Unsealed<T>| author.aura.verify(&block.signed, &block.seal);
		ensure!(signed(&one) && signed(&other), Error::<T>::WrongSeal);
		ensure!(!Self::is_known(&author.who, Moment::Block(block)), Error::<T>::OffenceKnown);
		Ok(DoubleBlock { who: author.who.clone(), slot, block })
	}

	/// The author signs the hash of the header without the seal, which is the last item.
	fn unseal(header: &HeaderFor<T>) -> Result<Unsealed<T>, Error<T>> {
		let mut header = header.clone();
		let seal = header.digest_mut().pop().and_then(|item| item.seal_try_to(&AURA_ENGINE_ID));
		let slot = header
			.digest()
			.logs()
			.iter()
			.find_map(|item| item.pre_runtime_try_to::<Slot>(&AURA_ENGINE_ID));
		let (seal, slot) = seal.zip(slot).ok_or(Error::<T>::NoSeal)?;
		Ok(Unsealed { signed: header.hash(), seal, slot })
	}

	/// Only the node itself reports without a signature, and only as the author of a block does the
	/// report come on the chain.
	pub(crate) fn authorize_double_block(
		source: TransactionSource,
		first: &HeaderFor<T>,
		second: &HeaderFor<T>,
		proof: KeyOwnerProof,
	) -> TransactionValidityWithRefund {
		if source == TransactionSource::External {
			return Err(InvalidTransaction::Call.into());
		}
		let found =
			Self::check_double_block(first, second, proof).map_err(|error| match error {
				Error::OffenceKnown => InvalidTransaction::Stale,
				_ => InvalidTransaction::BadProof,
			})?;
		let DoubleBlock { who, slot, block } = found;
		let validity = ValidTransaction::with_tag_prefix("DoubleBlock")
			.priority(TransactionPriority::MAX)
			.and_provides((who, slot, block))
			.longevity(REPORT_LONGEVITY)
			.propagate(false)
			.build()?;
		Ok((validity, Weight::zero()))
	}

	/// Puts a report in the pool of the node, if one of the recorded sets proves it.
	pub fn submit_double_block(first: HeaderFor<T>, second: HeaderFor<T>) -> Option<()> {
		let key_owner_proof = Self::last_sessions()
			.filter_map(Self::proof_of)
			.find(|proof| Self::check_double_block(&first, &second, *proof).is_ok())?;
		let (first, second) = (first.into(), second.into());
		let call = Call::report_double_block_unsigned { first, second, key_owner_proof };
		let transaction =
			<T as CreateAuthorizedTransaction<Call<T>>>::create_authorized_transaction(
				<T as frame_system::offchain::CreateTransactionBase<Call<T>>>::RuntimeCall::from(
					call,
				),
			);
		SubmitTransaction::<T, Call<T>>::submit_transaction(transaction).ok()
	}
}
