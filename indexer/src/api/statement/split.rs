//! What a saver gained in a time, and from what: exact to the unit.
//!
//! A saver's shares count at the redemption price, requested shares included, and filled shares at
//! what can be claimed. The gain is `value(end) - value(begin) - paid in + paid out`. Base yield,
//! bids, losses, the cost of entry and the money that waits to be released are computed from what
//! the vault and the saver did. Credit yield is the rest, so that the parts sum to the gain.

use crate::maths::part_of;

/// The vault at a block: USDai, and `supply` in shares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vault {
	pub conservative: i128,
	pub supply: i128,
	pub idle: i128,
	pub principal: i128,
	pub impairment: i128,
	pub owed: i128,
	pub locked: i128,
}

/// What the vault's events moved since the point before: USDai.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flows {
	/// Base yield received.
	pub income: i128,
	/// Principal lost, and losses of the reserve paid.
	pub lost: i128,
	/// Worth of the shares that bids gave up.
	pub bids: i128,
}

/// What a saver has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
	/// Shares, those in requests included that are not filled.
	pub shares: i128,
	/// What can be claimed: USDai.
	pub claimable: i128,
}

/// What a saver did since the point before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acts {
	/// USDai paid for shares.
	pub deposited: i128,
	/// Shares received for it.
	pub minted: i128,
	/// Shares received from other accounts, less those sent.
	pub moved: i128,
	/// Shares of requests that were filled.
	pub filled: i128,
	/// USDai that became claimable for them.
	pub paid: i128,
	/// USDai claimed.
	pub claimed: i128,
}

/// Vault and saver at a block, with what happened since the block of the point before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
	pub vault: Vault,
	pub flows: Flows,
	pub position: Position,
	pub acts: Acts,
}

/// The parts of a gain: USDai.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
	pub credit: i128,
	pub base: i128,
	pub bids_received: i128,
	pub bids_given: i128,
	pub losses: i128,
	pub entry: i128,
	pub released: i128,
}

/// A saver's statement: USDai.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statement {
	pub begin: i128,
	pub end: i128,
	pub paid_in: i128,
	pub paid_out: i128,
	pub parts: Parts,
}

impl Parts {
	/// The sum of all parts but credit yield.
	fn others(&self) -> Option<i128> {
		let Self { credit: _, base, bids_received, bids_given, losses, entry, released } = *self;
		sum([base, bids_received, bids_given, losses, entry, released])
	}

	/// The sum of all parts.
	#[cfg(test)]
	pub fn sum(&self) -> Option<i128> {
		self.credit.checked_add(self.others()?)
	}

	fn add(self, other: Self) -> Option<Self> {
		Some(Self {
			credit: self.credit.checked_add(other.credit)?,
			base: self.base.checked_add(other.base)?,
			bids_received: self.bids_received.checked_add(other.bids_received)?,
			bids_given: self.bids_given.checked_add(other.bids_given)?,
			losses: self.losses.checked_add(other.losses)?,
			entry: self.entry.checked_add(other.entry)?,
			released: self.released.checked_add(other.released)?,
		})
	}
}

impl Statement {
	/// `value(end) - value(begin) - paid in + paid out`.
	pub fn gain(&self) -> Option<i128> {
		sum([self.end, -self.begin, -self.paid_in, self.paid_out])
	}

	/// The statement from the first point to the last. Points are in the order of their blocks.
	pub fn of(points: &[Point]) -> Option<Self> {
		let (Some(first), Some(last)) = (points.first(), points.last()) else {
			return Some(Self::default());
		};
		let (begin, end) = (first.value()?, last.value()?);
		let whole = Self { begin, end, ..Self::default() };
		points.windows(2).try_fold(whole, |whole, pair| whole.add(&pair[0], &pair[1]))
	}

	fn add(self, before: &Point, after: &Point) -> Option<Self> {
		let Acts { deposited, moved, claimed, .. } = after.acts;
		let (received, sent) = (moved.max(0), (-moved).max(0));
		let paid_in = deposited.checked_add(after.vault.worth(received)?)?;
		let paid_out = claimed.checked_add(after.vault.worth(sent)?)?;
		let gain = sum([after.value()?, -before.value()?, -paid_in, paid_out])?;
		let parts = parts(before, after)?;
		let credit = gain.checked_sub(parts.others()?)?;
		Some(Self {
			paid_in: self.paid_in.checked_add(paid_in)?,
			paid_out: self.paid_out.checked_add(paid_out)?,
			parts: self.parts.add(Parts { credit, ..parts })?,
			..self
		})
	}
}

/// All parts but credit yield, which is left at zero.
fn parts(before: &Point, after: &Point) -> Option<Parts> {
	let (was, is, flows, acts) = (&before.vault, &after.vault, after.flows, after.acts);
	let shares = before.position.shares;
	let of_was = |amount: i128| part_of(amount, shares, was.supply);
	let base = is.realised()?.checked_sub(was.realised()?)?.checked_add(flows.income)?;
	let losses = sum([is.impairment, -was.impairment, is.owed, -was.owed, flows.lost])?;
	// Those who stay share what the others give up. It is locked at once, and released later.
	let staying = shares.checked_sub(acts.filled)?.max(0);
	let received = part_of(flows.bids, staying, is.supply)?;
	let released = of_was(sum([was.locked, -is.locked, flows.bids])?)?;
	Some(Parts {
		credit: 0,
		base: of_was(base)?,
		bids_received: received,
		bids_given: acts.paid.checked_sub(is.worth(acts.filled)?)?.min(0),
		losses: -of_was(losses)?,
		entry: is.worth(acts.minted)?.checked_sub(acts.deposited)?,
		released: released.checked_sub(received)?,
	})
}

impl Point {
	/// What the saver has: USDai.
	fn value(&self) -> Option<i128> {
		self.vault.worth(self.position.shares)?.checked_add(self.position.claimable)
	}
}

impl Vault {
	/// What shares are worth at the redemption price, rounded down. One for one before the first
	/// deposit.
	fn worth(&self, shares: i128) -> Option<i128> {
		if self.supply == 0 {
			return Some(shares);
		}
		part_of(self.conservative, shares, self.supply)
	}

	/// Base yield that is realised and not received yet: what the conservative net assets count
	/// besides cash and loans.
	fn realised(&self) -> Option<i128> {
		let Self { conservative, supply: _, idle, principal, impairment, owed, locked } = *self;
		sum([conservative, -idle, -principal, impairment, owed, locked])
	}
}

fn sum<const N: usize>(amounts: [i128; N]) -> Option<i128> {
	amounts.into_iter().try_fold(0i128, i128::checked_add)
}

#[cfg(test)]
mod tests;
