//! What the events of a block come to: rows, and what is to be read for them.

use std::{collections::BTreeSet, fmt::Debug};

use infrafi_client::{runtime::runtime_types::infrafi_protocol::role::Role, AccountId};
use serde_json::Value;

use crate::schema::{big, Amount, Bytes, Rows};

/// Where an event is.
#[derive(Clone, Debug)]
pub struct Place<'a> {
	/// The block.
	pub block: i64,
	/// Its time in seconds.
	pub at: i64,
	/// The event.
	pub index: i32,
	/// The extrinsic, unless it is of a hook.
	pub extrinsic: Option<i32>,
	/// The call of the extrinsic, as `Pallet.call`.
	pub call: Option<&'a str>,
	/// The fields of the event as JSON.
	pub fields: &'a Value,
}

/// A role in which the chain keeps records of accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recorded {
	/// A borrower.
	Borrower,
	/// A curator, which lends first loss.
	Curator,
	/// An insurer.
	Insurer,
	/// A custodian of hardware.
	HardwareCustodian,
	/// A lessee.
	Lessee,
}

impl Recorded {
	/// That of a role. None of a role without records.
	pub fn of(role: &Role) -> Option<Self> {
		match role {
			Role::Borrower => Some(Self::Borrower),
			Role::Curator => Some(Self::Curator),
			Role::Insurer => Some(Self::Insurer),
			Role::HardwareCustodian => Some(Self::HardwareCustodian),
			Role::Lessee => Some(Self::Lessee),
			Role::BillCustodian | Role::Treasurer | Role::Attestor => None,
		}
	}

	/// The number of the role in arguments of views.
	pub fn number(self) -> u8 {
		let role = match self {
			Self::Borrower => Role::Borrower,
			Self::Curator => Role::Curator,
			Self::Insurer => Role::Insurer,
			Self::HardwareCustodian => Role::HardwareCustodian,
			Self::Lessee => Role::Lessee,
		};
		number_of(&role)
	}
}

/// The number of a role in arguments of views, for which the client has no encoding.
pub fn number_of(role: &Role) -> u8 {
	match role {
		Role::Borrower => 0,
		Role::Lessee => 1,
		Role::Curator => 2,
		Role::Insurer => 3,
		Role::HardwareCustodian => 4,
		Role::BillCustodian => 5,
		Role::Treasurer => 6,
		Role::Attestor => 7,
	}
}

/// Things that events of a block named: their views are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
	/// Loans.
	pub loans: BTreeSet<u64>,
	/// Units.
	pub units: BTreeSet<u64>,
	/// Leases.
	pub leases: BTreeSet<u64>,
	/// Listings of the market.
	pub listings: BTreeSet<u64>,
	/// Requests of the vault.
	pub requests: BTreeSet<u64>,
	/// Lots of the reserve.
	pub lots: BTreeSet<u64>,
	/// Windows that were filled.
	pub windows: BTreeSet<u64>,
	/// Calls of the timelock.
	pub calls: BTreeSet<u64>,
	/// Custodians of bills.
	pub custodians: BTreeSet<[u8; 32]>,
	/// Insurers.
	pub insurers: BTreeSet<[u8; 32]>,
	/// Loans of which claims on insurers may have changed. Not every event of a claim names its
	/// insurer.
	pub claims: BTreeSet<u64>,
	/// Loans whose outcome was written or has changed.
	pub ended: BTreeSet<u64>,
	/// Accounts of which a fact was recorded, each with its role.
	pub recorded: BTreeSet<(Recorded, [u8; 32])>,
	/// Pallets with an event.
	pub pallets: BTreeSet<&'static str>,
	/// Loans that are new, with the event.
	pub new_loans: Vec<(u64, i32)>,
	/// Units that are new, with the event.
	pub new_units: Vec<(u64, i32)>,
	/// Sets of validators that started, by their session.
	pub new_sets: Vec<u32>,
	/// The valuation round that was completed.
	pub valued: Option<u64>,
	/// Collectives whose members changed: the name, with the event and its name.
	pub bodies: Vec<(&'static str, i32, String)>,
}

/// A change of which no event has the figures. They are read from the state before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Silent {
	/// A loan was drawn: what its lenders had on hold went to the pot of lending.
	Drawn {
		/// The loan.
		loan: u64,
		/// The event.
		index: i32,
	},
	/// A lot was sold: what the buyer had on hold went to the pot of lending.
	Sold {
		/// The loan.
		loan: u64,
		/// The lot.
		lot: u32,
		/// The buyer.
		buyer: AccountId,
		/// The event.
		index: i32,
	},
	/// The debt-service reserve or the cash account of a loan paid, principal too.
	ReserveDrawn {
		/// The loan.
		loan: u64,
		/// The event.
		index: i32,
	},
	/// Root set a balance of INFRA: it changed by what no other event of the block has.
	BalanceSet {
		/// The account.
		who: AccountId,
		/// The event.
		index: i32,
	},
	/// A last claim, which may have made dust idle.
	LastClaim {
		/// The event.
		index: i32,
	},
}

/// What the events of a block come to.
#[derive(Clone, Debug, Default)]
pub struct Found {
	/// The rows.
	pub rows: Rows,
	/// What is to be read.
	pub touched: Touched,
	/// What no event has.
	pub silent: Vec<Silent>,
	/// Loans that replace another in this block: their lenders had nothing on hold.
	pub successors: BTreeSet<u64>,
}

/// The name of a variant without fields.
pub fn name_of(value: &impl Debug) -> String {
	let text = format!("{value:?}");
	let end = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
	text[..end].to_owned()
}

/// A column of `bytea` for an account.
pub fn account(who: &AccountId) -> Option<Bytes> {
	Some(who.into())
}

/// A column for an amount.
pub fn amount(size: u128) -> Option<Amount> {
	Some(size.into())
}

/// Ids as a column of `bigint[]`.
pub fn ids(list: &[u64]) -> Vec<i64> {
	list.iter().copied().map(big).collect()
}

#[cfg(test)]
mod tests {
	use infrafi_client::Runtime;
	use scale_info::TypeDef;

	use super::*;

	#[test]
	fn roles_have_the_numbers_of_the_chain() {
		let runtime = Runtime::committed().expect("the metadata can be read");
		let types = &runtime.metadata().types().types;
		let of_role = |path: &[String]| path.join("::") == "infrafi_protocol::role::Role";
		let role = types.iter().find(|it| of_role(&it.ty.path.segments)).expect("there are roles");
		let TypeDef::Variant(roles) = &role.ty.type_def else { panic!("a role is an enum") };
		let chain: Vec<_> = roles.variants.iter().map(|it| (it.name.clone(), it.index)).collect();
		let ours = [
			Role::Borrower,
			Role::Lessee,
			Role::Curator,
			Role::Insurer,
			Role::HardwareCustodian,
			Role::BillCustodian,
			Role::Treasurer,
			Role::Attestor,
		];
		let ours: Vec<_> = ours.iter().map(|role| (name_of(role), number_of(role))).collect();
		assert_eq!(ours, chain);
	}
}
