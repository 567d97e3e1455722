//! The requests of a saver, followed from block to block.

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::split::{Acts, Position};
use crate::{
	api::shared::{Account, Amount},
	maths::part_of,
};

/// A request that was open in the first block.
#[derive(FromRow)]
pub struct OpenRow {
	pub request: i64,
	pub shares: Amount,
	pub is_owned: bool,
	pub claimed: Amount,
}

/// An event of a request that the account owns or owned.
#[derive(FromRow)]
pub struct RequestRow {
	pub block: i64,
	pub request: i64,
	pub kind: String,
	pub owner: Account,
	pub shares: Option<Amount>,
	pub assets: Option<Amount>,
}

/// A bucket of a request that the account owns or owned, as a fill left it.
#[derive(FromRow)]
pub struct BucketRow {
	pub block: i64,
	pub request: i64,
	pub shares: Amount,
	pub asked: Amount,
	pub pending: Amount,
	pub paid: Amount,
}

/// A request, as far as it was read.
#[derive(Default)]
struct Request {
	is_owned: bool,
	claimed: i128,
	bucket: Option<BucketRow>,
	/// Its shares until its first bucket is read.
	shares: i128,
}

impl Request {
	/// Pending shares, and what was paid for the others, as the chain rounds them.
	fn state(&self) -> Option<(i128, i128)> {
		let Some(bucket) = &self.bucket else { return Some((self.shares, 0)) };
		let part = |of: Amount| part_of(of.0, bucket.shares.0, bucket.asked.0);
		Some((part(bucket.pending)?, part(bucket.paid)?))
	}

	/// What it adds to what the account has.
	fn held(&self) -> Option<Position> {
		if !self.is_owned {
			return Some(Position::default());
		}
		let (shares, paid) = self.state()?;
		Some(Position { shares, claimable: paid.checked_sub(self.claimed)? })
	}
}

/// All requests, and what the account has in them.
#[derive(Default)]
pub struct Book {
	requests: BTreeMap<i64, Request>,
	/// Pending shares and claimable money of all requests that the account owns.
	pub held: Position,
}

impl Book {
	/// The requests that were open in the first block.
	pub fn of(open: Vec<OpenRow>) -> Option<Self> {
		let mut book = Self::default();
		for OpenRow { request, shares, is_owned, claimed } in open {
			book.change(request, |request| {
				let (shares, claimed) = (shares.0, claimed.0);
				*request = Request { is_owned, claimed, bucket: None, shares };
				Some(())
			})?;
		}
		Some(book)
	}

	/// Changes a request, and what the account has by as much.
	fn change<T>(&mut self, id: i64, act: impl FnOnce(&mut Request) -> Option<T>) -> Option<T> {
		let request = self.requests.entry(id).or_default();
		let before = request.held()?;
		let result = act(request)?;
		let after = request.held()?;
		let moved =
			|held: i128, before: i128, after: i128| held.checked_add(after)?.checked_sub(before);
		self.held = Position {
			shares: moved(self.held.shares, before.shares, after.shares)?,
			claimable: moved(self.held.claimable, before.claimable, after.claimable)?,
		};
		Some(result)
	}

	/// Takes an event. Returns what the account claimed.
	pub fn take_event(&mut self, account: Account, row: &RequestRow) -> Option<i128> {
		self.change(row.request, |request| {
			let assets = row.assets.map_or(0, |assets| assets.0);
			request.is_owned = row.owner == account && row.kind != "Cancelled";
			if row.kind == "Requested" {
				request.shares = row.shares.map_or(0, |shares| shares.0);
			}
			if row.kind != "Claimed" {
				return Some(0);
			}
			request.claimed = request.claimed.checked_add(assets)?;
			Some(if row.owner == account { assets } else { 0 })
		})
	}

	/// Takes a bucket, and notes what was filled of a request of the account.
	pub fn take_bucket(&mut self, row: BucketRow, acts: &mut Acts) -> Option<()> {
		let (filled, paid) = self.change(row.request, |request| {
			let (pending, paid) = match request.bucket {
				None => (row.shares.0, 0),
				Some(_) => request.state()?,
			};
			request.bucket = Some(row);
			let (left, total) = request.state()?;
			Some(match request.is_owned {
				true => (pending.checked_sub(left)?, total.checked_sub(paid)?),
				false => (0, 0),
			})
		})?;
		acts.filled = acts.filled.checked_add(filled)?;
		acts.paid = acts.paid.checked_add(paid)?;
		Some(())
	}
}
