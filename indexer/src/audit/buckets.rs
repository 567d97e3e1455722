//! What the buckets of the queue were asked for, by the requests and on the chain.

use std::collections::{btree_map::Entry, BTreeMap};

use bigdecimal::BigDecimal;
use infrafi_client::{
	runtime::{self, vault},
	twox_64_concat, Error as NodeError,
};
use sqlx::PgPool;

use super::{both, Audit, Compared, Error};
use crate::{schema::big, state::Figure};

/// Requests up to `$1` that were not cancelled, by window and bid, of windows in which shares are
/// pending: no fill has taken the last of them. A window costs a look at an index.
const ASKED: &str = "
	with recursive windows as (
		(select window_end from request order by window_end limit 1)
		union all
		select (select r.window_end from request r where r.window_end > w.window_end
			order by r.window_end limit 1)
		from windows w where w.window_end is not null
	)
	select r.window_end, r.bid, sum(r.shares), bool_and(e.kind is not null)
	from windows w
	join request r on r.window_end = w.window_end and r.block <= $1
	left join lateral (
		select kind from request_event
		where request = r.id and block <= $1 and (kind = 'Cancelled' or is_last) limit 1
	) e on true
	where e.kind is distinct from 'Cancelled' and not exists (
		select from fill f where f.window_end = w.window_end and f.pending = 0 and f.block <= $1)
	group by r.window_end, r.bid";

/// The end of the window, and the bid.
type Key = (i64, i32);

/// What a bucket was asked for, and whether all of it was claimed.
type Asked = (BigDecimal, bool);

impl Audit<'_> {
	/// The buckets of all windows in which shares are pending.
	pub(super) async fn buckets(&self) -> Result<Vec<Compared>, Error> {
		let rows = asked(self.pool, self.block).await?;
		let mut chain = self.pending().await?;
		let mut kept = BTreeMap::new();
		for (key, (shares, is_claimed)) in rows {
			if let Entry::Vacant(missing) = chain.entry(key) {
				// A fill may have emptied it. Then it is stored until its last claim.
				match self.stored(key).await? {
					Some(asked) => {
						missing.insert(asked);
					}
					None if is_claimed => continue,
					None => {}
				}
			}
			kept.insert(key, shares);
		}
		let name = |(window, bid): Key| format!("{window}:{bid}");
		let kept = kept.into_iter().map(|(key, shares)| (name(key), shares)).collect();
		let chain = chain.into_iter().map(|(key, shares)| (name(key), shares)).collect();
		Ok(both(Figure::Bucket, kept, chain))
	}

	/// What the buckets with pending shares were asked for, by the chain.
	async fn pending(&self) -> Result<BTreeMap<Key, u128>, NodeError> {
		let (mut buckets, mut from) = (BTreeMap::new(), 0);
		loop {
			let payload = runtime::view_functions().vault().windows(from, 64);
			let page = self.state.view(payload).await?.value;
			for window in page.windows {
				let of = |bid: u8| (big(window.end), i32::from(bid));
				buckets.extend(window.buckets.iter().map(|it| (of(it.bid), it.asked_shares)));
			}
			match page.next {
				Some(next) => from = next,
				None => return Ok(buckets),
			}
		}
	}

	/// What a bucket was asked for, as the chain stores it.
	async fn stored(&self, (window, bid): Key) -> Result<Option<u128>, NodeError> {
		let item = self.state.runtime.storage("Vault", "Buckets")?;
		let mut key = item.key();
		key.extend(twox_64_concat(&window.to_le_bytes()));
		key.push(u8::try_from(bid).unwrap_or_default());
		let value = self.state.node.storage(&key, self.state.hash).await?;
		let bucket = |value: Vec<u8>| item.decode::<vault::storage::buckets::Output>(Some(&value));
		Ok(value.map(bucket).transpose()?.map(|bucket| bucket.asked.0))
	}
}

async fn asked(pool: &PgPool, block: u64) -> sqlx::Result<BTreeMap<Key, Asked>> {
	let rows: Vec<(i64, i32, BigDecimal, bool)> =
		sqlx::query_as(ASKED).bind(big(block)).fetch_all(pool).await?;
	Ok(rows.into_iter().map(|(window, bid, shares, is)| ((window, bid), (shares, is))).collect())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[tokio::test]
	async fn requests_of_windows_that_are_not_filled_are_asked_for() {
		let pool = crate::testing::database().await.writers;
		let rows = "
			insert into request (id, block, index, at, owner, shares, bid, window_end) values
				(0, 1, 0, 1, '\\x01', 5, 4, 100), (1, 1, 1, 1, '\\x01', 6, 4, 200),
				(2, 1, 2, 1, '\\x01', 7, 4, 200), (3, 1, 3, 1, '\\x01', 8, 2, 200),
				(4, 1, 4, 1, '\\x01', 9, 2, 300), (5, 9, 5, 1, '\\x01', 9, 2, 400);
			insert into request_event (block, index, request, at, kind, owner, is_last) values
				(2, 0, 2, 1, 'Cancelled', '\\x01', null), (3, 1, 3, 1, 'Claimed', '\\x01', true),
				(9, 1, 4, 1, 'Cancelled', '\\x01', null);
			insert into fill values (3, 0, 1, 100, 5, 5, 1, 1, 0, 0, 1),
				(3, 1, 1, 200, 8, 8, 1, 1, 6, 0, 1), (9, 0, 1, 300, 5, 5, 1, 1, 0, 0, 1)";
		sqlx::raw_sql(rows).execute(&pool).await.expect("they are written");
		let found = asked(&pool, 5).await.expect("it is read");
		let expected = [((200, 2), (8.into(), true)), ((200, 4), (6.into(), false))];
		let expected = expected.into_iter().chain([((300, 2), (9.into(), false))]);
		assert_eq!(found, expected.collect::<BTreeMap<Key, Asked>>());
	}
}
