//! The accounts of a run, their roles and their money.

use frame_support::{assert_ok, traits::fungibles::Mutate};
use infrafi_protocol::{
	assets::{USDAI, USDC},
	Role,
};
use infrafi_runtime::*;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};

use super::{asked, made, world::MONTHS};
use crate::chain::*;

const BORROWERS: u32 = 100;
const CURATORS: u32 = 12;
const LESSEES: u32 = 40;
const STAYERS: u32 = 20;

/// Savers that ask in the same window for the same shares.
pub const TWINS: u32 = 2;

/// Bill custodians.
pub const BANKS: u32 = 3;

/// The bank that defaults where one does.
pub const FAILING_BANK: usize = 0;

/// Dollars of each borrower, lessee, bank, buyer, and of the insurer, beyond what they receive: enough for all that
/// they owe, so that only the will to pay is missing, or USDai.
const PURSE: Balance = 20_000_000;
const LARGE_PURSE: Balance = 200_000_000;

/// The accounts.
pub struct Cast {
	pub borrowers: Vec<AccountId>,
	pub curators: Vec<AccountId>,
	pub lessees: Vec<AccountId>,
	pub stayers: Vec<AccountId>,
	/// Two for each window.
	pub leavers: Vec<AccountId>,
	pub banks: Vec<AccountId>,
	pub attestors: Vec<AccountId>,
	/// Has loans seized, settles auctions, offers unsold lots again.
	pub keeper: AccountId,
	/// Two, who compete.
	pub buyers: [AccountId; 2],
	/// Holds USDai without a stake, and sells it at par to those who cannot mint.
	pub holder: AccountId,
	pub treasurer: AccountId,
	pub custodian: AccountId,
	pub insurer: AccountId,
}

/// An account without a key.
fn someone(role: &str, number: u32) -> AccountId {
	AccountId::new(sp_io::hashing::blake2_256(format!("{role} {number}").as_bytes()))
}

impl Cast {
	pub fn new() -> Self {
		let all = |role, count| (0..count).map(|number| someone(role, number)).collect::<Vec<_>>();
		let key = |key: Sr25519Keyring| key.to_account_id();
		Self {
			borrowers: all("borrower", BORROWERS),
			curators: all("curator", CURATORS),
			lessees: all("lessee", LESSEES),
			stayers: all("stayer", STAYERS),
			leavers: all("leaver", TWINS * MONTHS as u32),
			banks: all("bank", BANKS),
			attestors: all("attestor", 3),
			keeper: someone("keeper", 0),
			buyers: [0, 1].map(|number| someone("buyer", number)),
			holder: someone("holder", 0),
			treasurer: key(Alice),
			custodian: key(Charlie),
			insurer: key(Dave),
		}
	}

	pub fn savers(&self) -> impl Iterator<Item = &AccountId> {
		self.stayers.iter().chain(&self.leavers)
	}

	/// The roles, each account independent of all others, and the money.
	pub fn admit_and_endow(&self) {
		let roles = [
			(Role::Borrower, &self.borrowers),
			(Role::Curator, &self.curators),
			(Role::Lessee, &self.lessees),
			(Role::BillCustodian, &self.banks),
			(Role::Attestor, &self.attestors),
		];
		let mut group = 1_000;
		for (role, members) in roles {
			for who in members {
				group += 1;
				let (who, evidence) = (who.clone(), H256::zero());
				let admit =
					pallet_roles::Call::admit { role, who, group, valid_until: None, evidence };
				assert_ok!(root(admit));
			}
		}
		for who in &self.borrowers {
			// Storage deposits of applications and leases are in INFRA.
			let endow = pallet_balances::Call::force_set_balance {
				who: who.clone().into(),
				new_free: 1_000_000 * INFRA,
			};
			assert_ok!(root(endow));
		}
		let small = self.borrowers.iter().chain(&self.curators).chain(self.savers());
		for (who, dollars) in small
			.map(|who| (who, PURSE))
			.chain(self.banks.iter().map(|who| (who, PURSE)))
			.chain(self.lessees.iter().map(|who| (who, LARGE_PURSE)))
			.chain(self.buyers.iter().map(|who| (who, LARGE_PURSE)))
			.chain([(&self.holder, PURSE), (&self.keeper, PURSE), (&self.insurer, LARGE_PURSE)])
		{
			// No call mints USDC.
			assert_ok!(Assets::mint_into(USDC, who, dollars * DOLLAR));
		}
	}

	/// The account has this much USDai: its own, or minted, or bought of the holder at par if
	/// minting is closed. Returns whether it has.
	pub fn obtain(&self, who: &AccountId, amount: Balance) -> Obtained {
		let missing = amount.saturating_sub(Assets::balance(USDAI, who));
		if missing == 0 {
			return Obtained::Minted;
		}
		let amount_usdc = missing.div_ceil(ONE / DOLLAR);
		let mint = pallet_reserve::Call::mint { amount_usdc, min_usdai: 0 };
		if asked(who, mint).is_ok() {
			return Obtained::Minted;
		}
		if Assets::balance(USDAI, &self.holder) < missing + ONE {
			return Obtained::Nowhere;
		}
		pay(USDC, who, &self.holder, amount_usdc);
		pay(USDAI, &self.holder, who, missing);
		Obtained::Bought
	}
}

/// Where USDai came from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Obtained {
	Minted,
	Bought,
	Nowhere,
}

fn pay(asset: AssetId, from: &AccountId, to: &AccountId, amount: Balance) {
	let (id, target) = (codec::Compact(asset), to.clone().into());
	made(from, pallet_assets::Call::transfer { id, target, amount });
}
