//! Invariant 84: an equivocation has its effect once.

use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
	traits::Authorize,
};
use frame_system::{pallet_prelude::HeaderFor, RawOrigin};
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_core::{
	offchain::{testing::TestTransactionPoolExt, TransactionPoolExt},
	sr25519, Pair, H256,
};
use sp_runtime::{
	traits::Header,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	DigestItem,
};

use super::evidence::*;
use crate::{
	mock::*, Call, Error, Event, KeyOwnerProof, Offence, ReportOutcome, SuspensionReason,
	Suspensions,
};

type Pairs = (HeaderFor<Test>, HeaderFor<Test>);

fn submit((first, second): Pairs, proof: KeyOwnerProof) -> DispatchResultWithPostInfo {
	Validators::report_double_block(signed(STRANGER), first.into(), second.into(), proof)
}

/// Puts the hashes of the first block and of its parent back, which are forgotten after ten blocks.
fn remember((ours, _): &Pairs) {
	frame_system::BlockHash::<Test>::insert(ours.number(), ours.hash());
	frame_system::BlockHash::<Test>::insert(ours.number() - 1, ours.parent_hash());
}

fn is_suspended(seed: u8) -> bool {
	Suspensions::<Test>::contains_key(val(seed))
}

#[test]
fn suspends_and_disables_the_author_and_costs_nothing() {
	chain(4).execute_with(|| {
		blocks(3);
		let paid = report(&val(3)).unwrap().pays_fee;
		assert_eq!(paid, Pays::No);
		let (who, session) = (val(3), 0);
		let offence = Offence::DoubleBlock;
		let offended = Event::Offended { who: who.clone(), offence, session, is_suspended: true };
		assert_eq!(last_event(), offended.into());
		let reason = SuspensionReason::Equivocation;
		System::assert_has_event(Event::Suspended { who, reason, session }.into());
		assert_eq!(Session::disabled_validators(), [2]);
		sessions(2);
		assert_eq!(set(), vals([1, 2, 4]));
	});
}

/// In either order.
#[test]
fn takes_the_headers_in_both_orders() {
	for swap in [false, true] {
		chain(4).execute_with(|| {
			blocks(3);
			let (first, second) = double_block(&val(2));
			let pair = if swap { (second, first) } else { (first, second) };
			assert_ok!(submit(pair, proof(0)));
		});
	}
}

#[test]
fn is_refused_a_second_time() {
	chain(4).execute_with(|| {
		blocks(3);
		assert_ok!(report(&val(3)));
		assert_noop!(report(&val(3)), Error::<Test>::OffenceKnown);
	});
}

/// After a reinstatement, earlier blocks are settled, and later ones are not.
#[test]
fn does_not_return_after_a_reinstatement() {
	chain(4).execute_with(|| {
		blocks(3);
		let earlier = double_block(&val(3));
		assert_ok!(report(&val(3)));
		assert_ok!(Validators::reinstate(council(), val(3)));
		assert_noop!(submit(earlier, proof(0)), Error::<Test>::OffenceKnown);
		sessions(2);
		blocks(4);
		assert_ok!(report(&val(3)));
	});
}

/// The block in which governance settles the offences of its author is settled too.
#[test]
fn is_settled_in_the_block_of_an_admission() {
	chain(4).execute_with(|| {
		blocks(3);
		let pair = (0..4).find_map(|_| {
			assert_ok!(Validators::dismiss(council(), val(3)));
			assert_ok!(Validators::admit(root(), val(3)));
			let settled = System::block_number();
			blocks(1);
			let pair = double_block(&val(3));
			(*pair.0.number() == settled).then_some(pair)
		});
		let pair = pair.expect("every fourth block is its own");
		assert_noop!(submit(pair, proof(0)), Error::<Test>::OffenceKnown);
	});
}

/// Session has the new keys already, and the pallet those that were in force.
#[test]
fn is_proven_after_a_rotation_of_keys() {
	chain(4).execute_with(|| {
		blocks(3);
		let pair = double_block(&val(3));
		assert_ok!(set_keys(&val(3), 1));
		sessions(3);
		assert_eq!(Validators::validator_set(2).unwrap()[2].aura, keys(&val(3), 1).aura);
		// The hash of the block is still known.
		assert_noop!(submit(pair.clone(), proof(2)), Error::<Test>::NotOfThisChain);
		remember(&pair);
		assert_noop!(submit(pair.clone(), proof(2)), Error::<Test>::UnknownSet);
		assert_ok!(submit(pair, proof(0)));
	});
}

#[test]
fn is_proven_against_one_that_left() {
	chain(4).execute_with(|| {
		blocks(3);
		assert_ok!(Validators::leave(signed(val(3))));
		assert_ok!(report(&val(3)));
		assert_eq!(Session::disabled_validators(), [2]);
		next_session();
		assert_eq!(Session::disabled_validators(), [2]);
	});
}

#[test]
fn needs_true_evidence() {
	chain(4).execute_with(|| {
		blocks(3);
		let (ours, other) = double_block(&val(3));
		let refused = |pair: Pairs, error: Error<Test>| {
			assert_noop!(submit(pair, proof(0)), error);
		};
		refused((ours.clone(), ours.clone()), Error::NoDoubleBlock);
		refused((other.clone(), other.clone()), Error::NotOfThisChain);
		refused((unsealed(&ours), other.clone()), Error::NotOfThisChain);
		refused((ours.clone(), unsealed(&other)), Error::NoSeal);

		let mut bare = other.clone();
		bare.digest_mut().logs = vec![other.digest().logs.last().unwrap().clone()];
		refused((ours.clone(), bare), Error::NoSeal);

		let pair = pair_in_force(&val(3), 0);
		let mut later = unsealed(&other);
		later.digest_mut().logs[0] = DigestItem::PreRuntime(AURA_ENGINE_ID, 999u64.encode());
		refused((ours.clone(), seal(later, &pair)), Error::NoDoubleBlock);

		let thief = sr25519::Pair::from_string("//thief", None).unwrap();
		refused((ours.clone(), seal(unsealed(&other), &thief)), Error::WrongSeal);

		let mut long = unsealed(&other);
		long.digest_mut().push(DigestItem::Other(vec![0; crate::MAX_HEADER_BYTES as usize]));
		refused((ours, seal(long, &pair)), Error::HeaderTooLong);
	});
}

/// A validator that runs another chain with the same key is no equivocator: slots have the same
/// numbers there.
#[test]
fn needs_blocks_of_this_chain() {
	chain(4).execute_with(|| {
		blocks(3);
		let (ours, other) = double_block(&val(3));
		let foreign = |change: &dyn Fn(&mut HeaderFor<Test>)| {
			let mut header = unsealed(&other);
			change(&mut header);
			seal(header, &pair_in_force(&val(3), 0))
		};
		let refused = |pair: Pairs| {
			assert_noop!(submit(pair, proof(0)), Error::<Test>::NotOfThisChain);
		};
		refused((other.clone(), foreign(&|header| header.set_state_root(H256::zero()))));
		refused((ours.clone(), foreign(&|header| header.set_parent_hash(H256::repeat_byte(5)))));
		// The hash of a block that is not known reads as zero.
		let unknown = |header: &mut HeaderFor<Test>| {
			header.set_number(1_000);
			header.set_parent_hash(H256::zero());
		};
		refused((ours.clone(), foreign(&unknown)));
		refused((ours, foreign(&|header| header.set_number(0))));
	});
}

/// The first block of a session is by the set before, where an index is another validator.
#[test]
fn needs_the_set_that_made_the_block() {
	chain(4).execute_with(|| {
		join(&val(5));
		sessions(2);
		let ours = Headers::get().pop().unwrap();
		assert_eq!((ours.number, Session::current_index(), set().len()), (10, 2, 5));
		let author = vals(1..=4).into_iter().find(|who| signs(&ours, &pair_in_force(who, 1)));
		let other = second_block(&ours, &pair_in_force(&author.unwrap(), 1));
		assert_noop!(submit((ours.clone(), other.clone()), proof(2)), Error::<Test>::UnknownSet);
		assert_ok!(submit((ours, other), proof(1)));
	});
}

#[test]
fn needs_a_recorded_set() {
	chain(4).execute_with(|| {
		blocks(3);
		let pair = double_block(&val(3));
		let with = |session, validator_count| {
			submit(pair.clone(), KeyOwnerProof { session, validator_count })
		};
		assert_noop!(with(0, 3), Error::<Test>::UnknownSet);
		assert_noop!(with(1, 4), Error::<Test>::UnknownSet);
		assert_ok!(with(0, 4));
	});
}

/// Automatic suspensions stay below a third: stolen keys do not shrink the set further.
#[test]
fn never_suspends_a_third() {
	for (count, most) in [(1, 0), (3, 0), (4, 1), (6, 1), (7, 2), (10, 3)] {
		chain(count).execute_with(|| {
			let params =
				crate::Parameters { max_change: sp_runtime::Perbill::from_percent(50), ..params() };
			assert_ok!(Validators::set_params(root(), params));
			// Hashes are known for ten blocks.
			blocks(u32::from(count));
			let mut suspended = 0;
			for seed in 1..=count {
				assert_ok!(report(&val(seed)));
				suspended += u8::from(is_suspended(seed));
				let who = val(seed);
				let (offence, session) = (Offence::DoubleBlock, Session::current_index());
				let is_suspended = is_suspended(seed);
				let event = Event::Offended { who, offence, session, is_suspended };
				assert_eq!(last_event(), event.into());
				// A second report of one that was spared is not free either.
				assert_noop!(report(&val(seed)), Error::<Test>::OffenceKnown);
			}
			assert_eq!(suspended, most, "of {count}");
			sessions(3);
			assert_eq!(set().len(), usize::from(count - most));
		});
	}
}

#[test]
fn keeps_minimum_and_share() {
	chain(7).execute_with(|| {
		let minimum = |minimum| {
			assert_ok!(Validators::set_params(root(), crate::Parameters { minimum, ..params() }));
		};
		blocks(7);
		minimum(7);
		assert_ok!(report(&val(1)));
		assert!(!is_suspended(1));
		minimum(1);
		assert_ok!(Validators::leave(signed(val(2))));
		assert_ok!(Validators::leave(signed(val(3))));
		assert_ok!(report(&val(4)));
		assert!(!is_suspended(4), "a third of seven, two, left in this session");
		assert_eq!(Session::disabled_validators(), [0, 3], "they make no blocks all the same");
	});
}

/// Any departure takes the share of a small set. An offence in that session is not forgotten.
#[test]
fn is_followed_by_the_suspension_as_soon_as_the_bounds_allow_it() {
	chain(5).execute_with(|| {
		blocks(3);
		assert_ok!(Validators::leave(signed(val(1))));
		assert_ok!(report(&val(3)));
		let look = || (is_suspended(3), Validators::validator(val(3)).offended_in);
		assert_eq!(look(), (false, Some(0)));
		assert_eq!(Session::disabled_validators(), [2]);
		assert_noop!(report(&val(3)), Error::<Test>::OffenceKnown);
		next_session();
		assert_eq!((look(), Session::disabled_validators()), ((false, Some(0)), vec![2]));
		next_session();
		// The set has changed, and the place of the validator with it.
		assert_eq!((set(), Session::disabled_validators()), (vals(2..=5), vec![1]));
		assert_eq!(look(), (true, None));
		next_session();
		assert_eq!(set(), vals([2, 4, 5]));
	});
}

/// Before the bounds allow the suspension.
#[test]
fn is_settled_by_the_council() {
	chain(5).execute_with(|| {
		blocks(3);
		assert_ok!(Validators::leave(signed(val(1))));
		assert_ok!(report(&val(3)));
		assert_ok!(Validators::reinstate(council(), val(3)));
		assert!(Session::disabled_validators().is_empty());
		assert_noop!(report(&val(3)), Error::<Test>::OffenceKnown);
		sessions(3);
		assert_eq!(set(), vals(2..=5));
		assert_noop!(Validators::reinstate(council(), val(3)), Error::<Test>::NotSuspended);
	});
}

fn unsigned((first, second): Pairs) -> Call<Test> {
	let (first, second) = (first.into(), second.into());
	Call::report_double_block_unsigned { first, second, key_owner_proof: proof(0) }
}

#[test]
fn the_node_reports_without_a_signature() {
	chain(4).execute_with(|| {
		blocks(3);
		let pair = double_block(&val(3));
		let call = unsigned(pair.clone());
		let check = |source| call.authorize(source).unwrap();
		let (valid, _) = check(TransactionSource::Local).unwrap();
		assert!(!valid.propagate && valid.priority == u64::MAX && valid.provides.len() == 1);
		assert!(check(TransactionSource::InBlock).is_ok());
		let refused = |error: InvalidTransaction| Err(TransactionValidityError::from(error));
		assert_eq!(check(TransactionSource::External).map(drop), refused(InvalidTransaction::Call));
		Ready::set(false);
		assert_eq!(check(TransactionSource::Local).map(drop), refused(InvalidTransaction::Call));
		Ready::set(true);

		let dispatch = |origin: RuntimeOrigin| {
			let (first, second) = pair.clone();
			let (first, second) = (first.into(), second.into());
			Validators::report_double_block_unsigned(origin, first, second, proof(0))
		};
		assert_noop!(dispatch(signed(STRANGER)), Error::<Test>::NotFromNode);
		assert_noop!(dispatch(RuntimeOrigin::none()), Error::<Test>::NotFromNode);
		assert_ok!(dispatch(RawOrigin::Authorized.into()));
		assert!(is_suspended(3));
		assert_eq!(check(TransactionSource::Local).map(drop), refused(InvalidTransaction::Stale));

		let (ours, _) = double_block(&val(2));
		let bad = unsigned((ours.clone(), ours)).authorize(TransactionSource::Local).unwrap();
		assert_eq!(bad.map(drop), refused(InvalidTransaction::BadProof));
	});
}

/// The task of the node knows the headers alone.
#[test]
fn the_node_finds_the_set_of_the_evidence() {
	let (pool, state) = TestTransactionPoolExt::new();
	let mut ext = externalities(4);
	ext.register_extension(TransactionPoolExt::new(pool));
	ext.execute_with(|| {
		blocks(3);
		let (first, second) = double_block(&val(3));
		let submit = || Validators::submit_double_block(first.clone(), second.clone());
		assert_ok!(set_keys(&val(3), 1));
		sessions(3);
		assert_eq!(submit(), ReportOutcome::NotSent);
		remember(&(first.clone(), second.clone()));
		assert_eq!(submit(), ReportOutcome::Sent);
		let expected = Call::report_double_block_unsigned {
			first: first.clone().into(),
			second: second.clone().into(),
			key_owner_proof: proof(0),
		};
		let sent = state.read().transactions.clone();
		assert_eq!(sent.len(), 1);
		assert!(sent[0].ends_with(&RuntimeCall::from(expected).encode()));
		let same = Validators::submit_double_block(first.clone(), first.clone());
		assert_eq!(same, ReportOutcome::NotSent);
		assert_ok!(super::double_block::submit((first.clone(), second.clone()), proof(0)));
		assert_eq!(submit(), ReportOutcome::Settled);
		assert_eq!(state.read().transactions.len(), 1);
	});
}
