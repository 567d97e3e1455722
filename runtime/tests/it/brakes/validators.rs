//! Validators come and go whatever is closed.

use frame_support::assert_ok;
use infrafi_runtime::*;
use pallet_validators::{Call as Validating, Error, KeyOwnerProof};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::traits::{Dispatchable as _, Header as _};

use super::{brakes_keep_exits_open::Done, dispatch_paths::plain};
use crate::{chain::*, node::session::set_keys};

/// The call of an account reaches its pallet, which has a reason of its own to refuse it.
fn tried(done: &mut Done, who: Sr25519Keyring, does: Validating<Runtime>, why: Error<Runtime>) {
	let does = RuntimeCall::from(does);
	assert_eq!(plain(call(who, does.clone())), Err(why.into()));
	done.note(&does, Ok(().into()));
}

/// Makes every call of the validators.
pub fn change_validators(done: &mut Done) {
	let who = Bob.to_account_id();
	for key in [Bob, Charlie] {
		done.by_timelock(Validating::admit { who: key.to_account_id() });
	}
	assert_ok!(call(Charlie, set_keys(Charlie)));
	done.by_council(Validating::suspend { who: who.clone() });
	done.by_council(Validating::reinstate { who: who.clone() });
	done.by_council(Validating::dismiss { who });
	done.by(Charlie, Validating::leave {});
	done.by(Charlie, Validating::purge_keys {});
	done.by_timelock(Validating::set_params { params: Validators::params() });
	let root = H256::zero();
	let header = || Box::new(Header::new(1, root, root, root, Default::default()));
	let (first, second) = (header(), header());
	let key_owner_proof = KeyOwnerProof { session: 0, validator_count: 1 };
	let report = Validating::report_double_block { first, second, key_owner_proof };
	tried(done, Bob, report, Error::NotOfThisChain);
	tried(done, Alice, Validating::resume {}, Error::NotSuspended);
	let (first, second) = (header(), header());
	let report = Validating::report_double_block_unsigned { first, second, key_owner_proof };
	let report = RuntimeCall::from(report);
	let by_node = report.clone().dispatch(frame_system::RawOrigin::Authorized.into());
	assert_eq!(plain(by_node), Err(Error::<Runtime>::NotOfThisChain.into()));
	done.note(&report, Ok(().into()));
}
