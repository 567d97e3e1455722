//! Leases of the tests: Bob offers units, for twenty USDai an hour.

use frame_support::{assert_ok, BoundedVec};
use infrafi_protocol::{unit::Document, Role};
use infrafi_runtime::*;
use pallet_leases::{Call, Lease};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};

use crate::chain::*;

/// Rent of a unit for an hour.
pub const HOURLY: Balance = 20 * ONE;

/// Rent of a unit for a day.
pub const DAILY: Balance = 24 * HOURLY;

/// Admits an account as a lessee, in a group of its own.
pub fn lessee(who: Sr25519Keyring) {
	lessee_in(who, 1_000 + who as u32);
}

/// Admits an account as a lessee, in a group.
pub fn lessee_in(who: Sr25519Keyring, group: u32) {
	let (role, evidence) = (Role::Lessee, H256::zero());
	let who = who.to_account_id();
	let admit = pallet_roles::Call::admit { role, who, group, valid_until: None, evidence };
	assert_ok!(root(admit));
}

/// A lease for two years from now.
pub fn lease(unit: u64, lessee: Sr25519Keyring) -> Lease<AccountId> {
	Lease {
		unit,
		lessee: lessee.to_account_id(),
		hourly: HOURLY,
		from: now(),
		until: now() + 730 * DAY,
		document: Document {
			hash: H256::repeat_byte(0x1E),
			uri: BoundedVec::truncate_from(b"https://example.org/lease".to_vec()),
		},
	}
}

/// Bob offers a lease. Returns its id.
pub fn offer_lease(unit: u64, lessee: Sr25519Keyring) -> u64 {
	let id = pallet_leases::NextLeaseId::<Runtime>::get();
	assert_ok!(call(Bob, Call::offer { lease: lease(unit, lessee) }));
	id
}

/// Bob offers a lease of an issued unit, and the lessee accepts it.
pub fn leased(unit: u64, lessee: Sr25519Keyring) -> u64 {
	let id = offer_lease(unit, lessee);
	assert_ok!(call(lessee, Call::accept { id }));
	id
}

/// An account pays rent.
pub fn pay_rent(who: Sr25519Keyring, id: u64, amount: Balance) {
	assert_ok!(call(who, Call::pay_rent { id, amount }));
}
