//! The calls of leases that are no entries, on the busy chain.

use infrafi_runtime::*;
use pallet_leases::Call as Rents;
use sp_keyring::Sr25519Keyring::*;

use super::brakes_keep_exits_open::Done;
use crate::{busy_chain::BusyChain, chain::*, lease};

/// Before the loans are paid: one of the leases is of a pledged unit.
pub fn lease_units(done: &mut Done, busy: &BusyChain) {
	let BusyChain { lease: active, lease_offers: [withdrawn, declined], waiting_lease: id, .. } =
		*busy;
	done.by_committee(Rents::recognise { loan: busy.live, id });
	done.by(Ferdie, Rents::pay_rent { id, amount: ONE });
	let [owner, lessee] = [Bob, Ferdie].map(|who| usdai(who.to_account_id()));
	done.by(Ferdie, Rents::pay_rent { id: active, amount: ONE });
	assert_eq!(usdai(Bob.to_account_id()), owner + ONE);
	assert_eq!(usdai(Ferdie.to_account_id()), lessee - ONE);
	done.by(Bob, Rents::end { id: active });
	done.by(Ferdie, Rents::end { id: active });
	assert_eq!(Leases::lease(active), None, "it has ended");
	done.by(Bob, Rents::offer { lease: lease::lease(busy.free[1], Ferdie) });
	done.by(Bob, Rents::withdraw { id: withdrawn });
	done.by(Ferdie, Rents::decline { id: declined });
	done.by_council(Rents::set_params { params: Leases::params() });
}
