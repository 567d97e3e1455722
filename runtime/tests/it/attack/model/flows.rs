//! The money that a step moves by the rules of lending, account by account.

use std::collections::BTreeMap;

use frame_support::traits::Contains;
use infrafi_protocol::{assets::USDAI, LoanId};
use infrafi_runtime::{
	configs::{TreasuryAccount, VaultAccount},
	frozen::Frozen,
	*,
};

use super::debt::Payment;

/// Changes of accounts in USDai, money on hold included.
#[derive(Debug, Default)]
pub struct Flows {
	pub money: BTreeMap<AccountId, i128>,
	/// Payments that wait: in the pot, because the account is frozen, or on hold.
	pub deferred: BTreeMap<AccountId, u128>,
	/// The part of them that waits in the pot.
	pub in_pot: BTreeMap<AccountId, u128>,
	/// What each position received, deferred or not.
	pub lenders: BTreeMap<(LoanId, u8), u128>,
	/// What the vault received from loans.
	pub to_vault: u128,
	/// What debt-service reserves paid.
	pub from_reserves: BTreeMap<LoanId, u128>,
}

pub fn pot() -> AccountId {
	Lending::account()
}

pub fn is_frozen(who: &AccountId) -> bool {
	Frozen::contains(who)
}

/// Whether not even money on hold can be released to the account.
pub fn is_blocked(who: &AccountId) -> bool {
	let account = pallet_assets::Account::<Runtime>::get(USDAI, who);
	account.is_some_and(|account| account.status.is_blocked())
}

impl Flows {
	fn add(&mut self, who: AccountId, amount: i128) {
		*self.money.entry(who).or_default() += amount;
	}

	pub fn take(&mut self, who: &AccountId, amount: u128) {
		self.add(who.clone(), -(amount as i128));
	}

	/// To an account of the protocol.
	pub fn put(&mut self, who: AccountId, amount: u128) {
		self.add(who, amount as i128);
	}

	/// To any account: a frozen one has to claim it.
	pub fn give(&mut self, who: &AccountId, amount: u128) {
		if amount > 0 && is_frozen(who) {
			self.defer(who, amount);
			*self.in_pot.entry(who.clone()).or_default() += amount;
			self.put(pot(), amount);
		} else {
			self.put(who.clone(), amount);
		}
	}

	/// A payment waits, or money on hold that cannot be released.
	pub fn defer(&mut self, who: &AccountId, amount: u128) {
		*self.deferred.entry(who.clone()).or_default() += amount;
	}

	pub fn give_vault(&mut self, amount: u128) {
		self.to_vault += amount;
		self.put(VaultAccount::get(), amount);
	}

	pub fn give_treasury(&mut self, amount: u128) {
		self.put(TreasuryAccount::get(), amount);
	}

	/// The parts of lenders: those of the owners of positions, and of the vault without one.
	pub fn give_lenders(&mut self, loan: LoanId, parts: &[u128], owners: &[Option<AccountId>]) {
		for (place, (part, owner)) in parts.iter().zip(owners).enumerate() {
			match owner {
				None => self.give_vault(*part),
				Some(owner) => {
					*self.lenders.entry((loan, place as u8)).or_default() += part;
					self.give(owner, *part);
				}
			}
		}
	}

	/// A payment of a live loan to its lenders and the treasury.
	pub fn divide(&mut self, loan: LoanId, paid: &Payment, owners: &[Option<AccountId>]) {
		let parts: Vec<_> = (0..owners.len()).map(|place| paid.of_tranche(place)).collect();
		self.give_lenders(loan, &parts, owners);
		self.give_treasury(paid.exit_fee);
	}
}
