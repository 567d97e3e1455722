//! `report_double_block` and its twin of the node: two blocks of one slot by one validator.

use codec::Encode;
use frame_support::pallet_prelude::*;
use frame_system::{
	offchain::{CreateAuthorizedTransaction, CreateTransactionBase, SubmitTransaction},
	pallet_prelude::{BlockNumberFor, HeaderFor},
	BlockHash, Pallet as System,
};
use sp_application_crypto::RuntimeAppPublic;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_runtime::{
	traits::{CheckedSub, Header, One},
	SaturatedConversion,
};

use crate::{
	offences::Moment, Call, Config, Error, KeyOwnerProof, Offence, Pallet, ReportOutcome, SealOf,
	MAX_HEADER_BYTES, REPORT_LONGEVITY,
};

/// A proven equivocation.
pub(crate) struct DoubleBlock<AccountId, BlockNumber> {
	/// The validator.
	who: AccountId,
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
		let block = Self::block_of_this_chain(first, second).ok_or(Error::<T>::NotOfThisChain)?;
		let (one, other) = (Self::unseal(first)?, Self::unseal(second)?);
		let is_double = one.slot == other.slot && one.signed != other.signed;
		ensure!(is_double, Error::<T>::NoDoubleBlock);
		ensure!(Self::is_proof_of_block(&proof, block), Error::<T>::UnknownSet);
		let set = Self::set_of_proof(&proof).ok_or(Error::<T>::UnknownSet)?;
		// The rule of Aura.
		let turn = u64::from(one.slot).checked_rem(set.len().saturated_into()).unwrap_or_default();
		let author = set.get(turn.saturated_into::<usize>()).ok_or(Error::<T>::UnknownSet)?;
		let signed = |block: &Unsealed<T>| author.aura.verify(&block.signed, &block.seal);
		ensure!(signed(&one) && signed(&other), Error::<T>::WrongSeal);
		let is_settled = Self::has_no_effect(&author.who, Moment::Block(block));
		ensure!(!is_settled, Error::<T>::OffenceKnown);
		Ok(DoubleBlock { who: author.who.clone(), block })
	}

	/// The number of the block of this chain. A slot is a number on every chain, and an operator
	/// may run two chains with one key. So the parent of the other block has to be of this chain
	/// too. The hashes that are known bound the age of the evidence.
	fn block_of_this_chain(
		first: &HeaderFor<T>,
		second: &HeaderFor<T>,
	) -> Option<BlockNumberFor<T>> {
		let is_ours = |number: BlockNumberFor<T>, hash: T::Hash| {
			BlockHash::<T>::contains_key(number) && System::<T>::block_hash(number) == hash
		};
		let (ours, other) = [(first, second), (second, first)]
			.into_iter()
			.find(|(ours, _)| is_ours(*ours.number(), ours.hash()))?;
		let parent = other.number().checked_sub(&One::one())?;
		is_ours(parent, *other.parent_hash()).then_some(*ours.number())
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
		// A half migrated storage takes no call but repairs.
		if source == TransactionSource::External || !T::StorageReady::get() {
			return Err(InvalidTransaction::Call.into());
		}
		let found =
			Self::check_double_block(first, second, proof).map_err(|error| match error {
				Error::OffenceKnown => InvalidTransaction::Stale,
				_ => InvalidTransaction::BadProof,
			})?;
		let DoubleBlock { who, block } = found;
		let validity = ValidTransaction::with_tag_prefix("DoubleBlock")
			.priority(TransactionPriority::MAX)
			.and_provides((who, block))
			.longevity(REPORT_LONGEVITY)
			.propagate(false)
			.build()?;
		Ok((validity, Weight::zero()))
	}

	/// Puts a report in the pool of the node, if the headers prove an offence.
	pub fn submit_double_block(first: HeaderFor<T>, second: HeaderFor<T>) -> ReportOutcome {
		let proof = Self::block_of_this_chain(&first, &second)
			.and_then(|block| Self::proof_of_block(block));
		let Some(key_owner_proof) = proof else { return ReportOutcome::NotSent };
		match Self::check_double_block(&first, &second, key_owner_proof) {
			Ok(_) => (),
			Err(Error::OffenceKnown) => return ReportOutcome::Settled,
			Err(_) => return ReportOutcome::NotSent,
		}
		let (first, second) = (first.into(), second.into());
		let call = Call::report_double_block_unsigned { first, second, key_owner_proof };
		let call = <T as CreateTransactionBase<Call<T>>>::RuntimeCall::from(call);
		let transaction =
			<T as CreateAuthorizedTransaction<Call<T>>>::create_authorized_transaction(call);
		match SubmitTransaction::<T, Call<T>>::submit_transaction(transaction) {
			Ok(()) => ReportOutcome::Sent,
			Err(()) => ReportOutcome::NotSent,
		}
	}
}
