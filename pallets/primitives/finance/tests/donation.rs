//! A donation changes nothing. Two worlds run the same operations. In one of them an account sends
//! money to the vault, to the reserve and to a bucket at every other step. No account is paid or
//! charged a unit more or less.
//!
//! The functions take ledgers and never balances. This test adds that operations built on ledgers
//! alone, as the pallets are, have no other way in.

use infrafi_finance::{
	backing::Backing,
	queue::{Bid, Bucket, BucketRequest},
	shares::{unlocked, Price, VaultHoldings, LOCKED},
	units::{Shares, Usdai, Usdc},
	FinanceError,
};
use proptest::{collection::vec, prelude::*};

const ONE: u128 = 1_000_000_000_000_000_000;

#[derive(Clone, Debug)]
enum Op {
	Deposit(u64),
	Mint(u64),
	Ask(u64),
	Fill(u64),
	BucketClaim,
	Redeem(u64),
}

/// What a user observes of a step.
type Outcome = Result<(u128, u128), FinanceError>;

/// The ledgers, and beside them the token balances.
#[derive(Clone)]
struct World {
	idle: Usdai,
	shares: Shares,
	bucket: Bucket,
	requests: Vec<BucketRequest>,
	claim_pot: Usdai,
	cash: Usdc,
	supply: Usdai,
	vault_balance: Usdai,
	reserve_balance: Usdc,
}

impl World {
	/// A vault with its first deposit, and a reserve with all of its dollars.
	fn new() -> Self {
		let first = Usdai(1_000 * ONE);
		assert!(unlocked(Shares(first.0)).is_ok());
		let cash = Usdc(10_000_000_000_000);
		Self {
			idle: first,
			shares: Shares(first.0),
			bucket: Bucket::default(),
			requests: Vec::new(),
			claim_pot: Usdai::ZERO,
			cash,
			supply: cash.to_usdai().unwrap(),
			vault_balance: first,
			reserve_balance: cash,
		}
	}

	fn gift(&mut self, dollars: u64) {
		let gift = Usdc(dollars.into());
		self.reserve_balance = self.reserve_balance.ensure_add(gift).unwrap();
		self.vault_balance = self.vault_balance.ensure_add(gift.to_usdai().unwrap()).unwrap();
	}

	fn price(&self) -> Result<Price, FinanceError> {
		let nav = VaultHoldings { idle: self.idle, ..Default::default() }.nav()?;
		Ok(Price { assets: nav.conservative, shares: self.shares })
	}

	fn step(&mut self, op: &Op) -> Outcome {
		match *op {
			Op::Deposit(amount) => {
				let assets = Usdai(amount.into());
				let bought = self.price()?.to_shares_down(assets)?;
				self.take(assets, bought)
			}
			Op::Mint(amount) => {
				let shares = Shares(amount.into());
				let cost = self.price()?.to_assets_up(shares)?;
				self.take(cost, shares)
			}
			Op::Ask(share) => {
				let free = self.shares.saturating_sub(self.bucket.unfilled).saturating_sub(LOCKED);
				let shares = Shares(free.0 / 1_000 * u128::from(share % 1_000));
				self.bucket = self.bucket.join(shares)?;
				self.requests.push(BucketRequest { shares, claimed: Usdai::ZERO });
				Ok((shares.0, 0))
			}
			Op::Fill(cash) => {
				let bid = Bid::new(7).unwrap();
				let cash = self.idle.min(Usdai(cash.into()));
				let fill = self.bucket.fill_down(bid, cash, self.price()?)?;
				self.bucket = fill.bucket;
				self.shares = self.shares.ensure_sub(fill.burned)?;
				self.idle = self.idle.ensure_sub(fill.paid)?;
				self.claim_pot = self.claim_pot.ensure_add(fill.paid)?;
				Ok((fill.burned.0, fill.paid.0))
			}
			Op::BucketClaim => {
				let Some(request) = self.requests.pop() else { return Ok((0, 0)) };
				if self.bucket.asked == Shares::ZERO {
					return Ok((0, 0));
				}
				let claim = self.bucket.claim_down(request)?;
				self.bucket = claim.bucket;
				self.requests.extend(claim.request);
				self.claim_pot = self.claim_pot.ensure_sub(claim.paid)?.ensure_sub(claim.dust)?;
				self.idle = self.idle.ensure_add(claim.dust)?;
				self.vault_balance = self.vault_balance.ensure_sub(claim.paid)?;
				Ok((claim.paid.0, claim.dust.0))
			}
			Op::Redeem(share) => {
				let amount = Usdai(self.supply.0 / 1_000 * u128::from(share % 100));
				let redemption = self.backing().redeem_down(amount, Usdai::ZERO)?;
				self.supply = self.supply.ensure_sub(redemption.burned)?;
				self.cash = self.cash.ensure_sub(redemption.paid)?;
				self.reserve_balance = self.reserve_balance.ensure_sub(redemption.paid)?;
				Ok((redemption.burned.0, redemption.paid.0))
			}
		}
	}

	fn take(&mut self, assets: Usdai, shares: Shares) -> Outcome {
		self.idle = self.idle.ensure_add(assets)?;
		self.vault_balance = self.vault_balance.ensure_add(assets)?;
		self.shares = self.shares.ensure_add(shares)?;
		Ok((assets.0, shares.0))
	}

	fn backing(&self) -> Backing {
		let (lots, loss) = (Usdc::ZERO, Usdai::ZERO);
		Backing { cash: self.cash, lots, loss, supply: self.supply }
	}

	/// All prices and figures of backing that a user or a pallet can read.
	fn prices(&self) -> (Price, Usdc, Usdai) {
		let backing = self.backing();
		(self.price().unwrap(), backing.issuable_down().unwrap(), backing.shortage().unwrap())
	}
}

fn ops() -> impl Strategy<Value = Vec<(Op, u64)>> {
	let op = prop_oneof![
		any::<u64>().prop_map(Op::Deposit),
		any::<u64>().prop_map(Op::Mint),
		any::<u64>().prop_map(Op::Ask),
		any::<u64>().prop_map(Op::Fill),
		Just(Op::BucketClaim),
		any::<u64>().prop_map(Op::Redeem),
	];
	vec((op, prop_oneof![Just(0), any::<u64>()]), 1..40)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_048))]

	#[test]
	fn a_donation_changes_nothing(ops in ops()) {
		let (mut plain, mut given) = (World::new(), World::new());
		let mut gifts = 0u128;
		for (op, gift) in ops {
			given.gift(gift);
			gifts += u128::from(gift);
			prop_assert_eq!(given.prices(), plain.prices(), "a gift is no income");
			prop_assert_eq!(given.step(&op), plain.step(&op), "the same is paid and charged");
			prop_assert_eq!(given.prices(), plain.prices());
			// All donations are still there, beside the ledgers.
			prop_assert_eq!(plain.idle.ensure_add(plain.claim_pot), Ok(plain.vault_balance));
			prop_assert_eq!(plain.cash, plain.reserve_balance);
			let beside = given.reserve_balance.ensure_sub(given.cash).unwrap();
			prop_assert_eq!(beside, Usdc(gifts));
			let ledger = given.idle.ensure_add(given.claim_pot).unwrap();
			prop_assert_eq!(given.vault_balance.ensure_sub(ledger), beside.to_usdai());
		}
	}
}
