//! The calls of the market that are no entries, on the busy chain.

use infrafi_protocol::Item;
use infrafi_runtime::*;
use pallet_market::Call;
use sp_keyring::Sr25519Keyring::*;

use super::brakes_keep_exits_open::Done;
use crate::{busy_chain::BusyChain, chain::*};

/// Before the unit is leased and leaves.
pub fn list_items(done: &mut Done, busy: &BusyChain) {
	let (item, until) = (Item::Receipt(busy.free[0]), now() + DAY);
	let listing = pallet_market::NextListingId::<Runtime>::get();
	done.by(Bob, Call::list { item, price: ONE, until });
	done.by(Bob, Call::delist { listing });
	done.by(Bob, Call::delist { listing: busy.listing });
	done.by_council(Call::set_params { params: Market::params() });
}
