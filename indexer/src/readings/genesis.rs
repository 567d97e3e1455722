//! What the genesis has without any event: balances, members, roles, governed values.

use codec::Encode;
use infrafi_client::{
	runtime::{self, runtime_types::infrafi_protocol::role::Role},
	AccountId, Error,
};
use serde_json::Value;

use super::{Reader, PAGE};
use crate::{
	assets::NATIVE,
	ingest::{
		facts::{Change, MEMBERSHIPS},
		found::{name_of, number_of, Place},
	},
	schema::{big, integer, rows, Bytes, Rows},
};

/// Pallets with governed values.
const GOVERNED: [&str; 9] = [
	"Appraisal",
	"Collateral",
	"Leases",
	"Lending",
	"Market",
	"Reserve",
	"Timelock",
	"Validators",
	"Vault",
];

impl Reader<'_> {
	/// The rows of the genesis. Their indices count down from -1, since there are no events.
	pub(super) async fn genesis(&self) -> Result<Rows, Error> {
		let mut rows = Rows::default();
		let mut index = 0;
		let mut next = || {
			index -= 1;
			index
		};
		self.balances(&mut rows, &mut next).await?;
		self.natives(&mut rows, &mut next).await?;
		for (_, body) in MEMBERSHIPS {
			rows.push(self.membership(body, next(), "Genesis").await?);
		}
		self.roles(&mut rows, &mut next).await?;
		for pallet in GOVERNED {
			let view = match self.after.runtime.view(pallet, "params") {
				// The chain began with a runtime without this pallet.
				Err(Error::Missing { .. }) => continue,
				view => view?,
			};
			let output = self.after.node.view(&view, &[], self.after.hash).await?;
			let value = view.json(&output)?;
			rows.push(rows::Params {
				block: self.block,
				index: next(),
				at: self.at,
				pallet: pallet.to_owned(),
				value,
			});
		}
		rows.set_member.extend(self.members_of_set(0).await?);
		Ok(rows)
	}

	/// Balances of pallet-assets. Nothing is on hold at the genesis.
	async fn balances(&self, rows: &mut Rows, next: &mut impl FnMut() -> i32) -> Result<(), Error> {
		let item = self.after.runtime.storage("Assets", "Account")?;
		let entries = self.after.node.entries(&item.key(), self.after.hash).await?;
		let prefix = item.key().len();
		for (key, value) in entries {
			let (asset, account) = asset_and_account(&key[prefix..])?;
			let entry = item.json(Some(&value))?;
			let balance = integer(&entry, "balance").ok_or_else(unread)?;
			rows.push(self.balance(next(), account, asset, (balance, 0)));
		}
		Ok(())
	}

	/// Balances of INFRA.
	async fn natives(&self, rows: &mut Rows, next: &mut impl FnMut() -> i32) -> Result<(), Error> {
		let item = self.after.runtime.storage("System", "Account")?;
		let entries = self.after.node.entries(&item.key(), self.after.hash).await?;
		let prefix = item.key().len();
		for (key, value) in entries {
			// The hasher is Blake2_128Concat: 16 bytes of hash before the account.
			let account = key[prefix..].get(16..48).and_then(|bytes| bytes.try_into().ok());
			let account = account
				.ok_or_else(|| Error::decode("a key of System.Account", "it is too short"))?;
			let (balance, held) = native_of(&item.json(Some(&value))?)?;
			if balance > 0 {
				rows.push(self.balance(next(), account, NATIVE, (balance, held)));
			}
		}
		Ok(())
	}

	fn balance(
		&self,
		index: i32,
		account: [u8; 32],
		asset: u32,
		(balance, held): (u128, u128),
	) -> rows::Movement {
		let fields = Value::Null;
		let (block, at) = (self.block, self.at);
		let place = Place { block, at, index, extrinsic: None, call: None, fields: &fields };
		let change = Change {
			part: 0,
			account: Bytes(account.to_vec()),
			asset,
			delta: balance.into(),
			held: held.into(),
			kind: "Genesis",
			counterparty: None,
			reason: None,
		};
		change.row(&place)
	}

	async fn roles(&self, rows: &mut Rows, next: &mut impl FnMut() -> i32) -> Result<(), Error> {
		let view = self.after.runtime.view("Roles", "members")?;
		for role in [
			Role::Borrower,
			Role::Lessee,
			Role::Curator,
			Role::Insurer,
			Role::HardwareCustodian,
			Role::BillCustodian,
			Role::Treasurer,
			Role::Attestor,
		] {
			let mut from = None::<AccountId>;
			loop {
				let args = (number_of(&role), from, PAGE).encode();
				let output = self.after.node.view(&view, &args, self.after.hash).await?;
				let page: runtime::roles::view_functions::members::output::Output =
					view.decode(&output)?;
				rows.role.extend(page.members.iter().map(|member| rows::Role {
					block: self.block,
					index: next(),
					at: self.at,
					role: name_of(&role),
					who: (&member.who).into(),
					kind: "Admitted".to_owned(),
					affiliation: Some(member.group.into()),
					valid_until: member.valid_until.map(big),
					evidence: Some((&member.evidence).into()),
					is_reduced: Some(false),
				}));
				match page.next {
					Some(next) => from = Some(next),
					None => break,
				}
			}
		}
		Ok(())
	}
}

/// The balance of INFRA in an entry of `System.Account`, with its part that is on hold or reserved.
pub(super) fn native_of(account: &Value) -> Result<(u128, u128), Error> {
	let data = account.get("data").unwrap_or(account);
	let [free, reserved] = ["free", "reserved"].map(|field| integer::<u128>(data, field));
	let (free, reserved) = free.zip(reserved).ok_or_else(unread)?;
	Ok((free.saturating_add(reserved), reserved))
}

fn unread() -> Error {
	Error::decode("an account", "it has no balance")
}

/// Both keys of a double map with the hasher `Blake2_128Concat`: 16 bytes of hash before each.
fn asset_and_account(key: &[u8]) -> Result<(u32, [u8; 32]), Error> {
	let asset = key.get(16..20).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
	let account = key.get(36..68).and_then(|bytes| bytes.try_into().ok());
	asset.zip(account).ok_or_else(|| Error::decode("a key of Assets.Account", "it is too short"))
}
