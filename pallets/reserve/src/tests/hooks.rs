//! The work of each block.

use frame_support::{
	traits::{Get, Hooks, WhitelistedStorageKeys},
	weights::RuntimeDbWeight,
};

use crate::{mock::*, Books};

#[test]
fn the_shared_key_is_counted_once_a_block() {
	let prices: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
	assert_eq!(Reserve::on_initialize(1), prices.reads_writes(1, 1));
	let whitelisted = AllPalletsWithSystem::whitelisted_storage_keys();
	assert!(whitelisted.iter().any(|listed| listed.key == Books::<Test>::hashed_key()));
}
