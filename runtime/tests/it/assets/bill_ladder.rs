//! Four years and a half of real Treasury yields: a ladder of 4, 13 and 26 week bills, rolled every
//! week, and the ledger held against a bookkeeper's to the last unit.

use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Inspect, Hooks},
	weights::Weight,
};
use infrafi_protocol::assets::{USDAI, USDC};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount},
	*,
};
use pallet_reserve::{Call, Error, Parameters};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Dispatchable, FixedU128};

use crate::chain::*;

/// Weekly: a time, and the yields of one, three and six months in hundredths of a percent.
const YIELDS: &str = include_str!("../../data/treasury.csv");

const SCALE: u128 = 1_000_000_000_000;
const FACE: u128 = 100_000 * DOLLAR;
const DAYS: [u64; 3] = [28, 91, 182];

/// Days that all terms divide: fractions of gains have it as their common denominator.
const COMMON: u64 = 364;

#[derive(Clone)]
struct Lot {
	id: u64,
	cost: u128,
	settled_at: u64,
	days: u64,
}

/// The books of a bookkeeper: sums of payments and receipts.
#[derive(Default)]
struct Bookkeeper {
	cash: u128,
	held: Vec<Lot>,
	bought: u64,
	gains: u128,
	harvested: u128,
	minted: u128,
}

impl Bookkeeper {
	fn cost(&self) -> u128 {
		self.held.iter().map(|lot| lot.cost).sum()
	}

	fn face(&self) -> u128 {
		FACE * self.held.len() as u128
	}

	/// Book value, rounded down: gains over [`COMMON`] days have one denominator.
	fn book(&self, now: u64) -> u128 {
		let denominator = u128::from(COMMON * DAY);
		let grown = |lot: &Lot| {
			let elapsed = (now - lot.settled_at).min(lot.days * DAY);
			(FACE - lot.cost) * u128::from(elapsed * (COMMON / lot.days))
		};
		let grown: u128 = self.held.iter().map(grown).sum();
		self.cost() + grown / denominator
	}

	fn supply(&self) -> u128 {
		(self.minted + self.harvested) * SCALE
	}

	fn agrees(&self) {
		let position = Reserve::position().unwrap();
		let now = now();
		assert_eq!(position.cash_usdc, self.cash);
		assert_eq!(position.bills_at_cost_usdc, self.cost());
		assert_eq!(position.bills_at_face_usdc, self.face());
		assert_eq!(position.lots as usize, self.held.len());
		assert_eq!(position.bills_at_book_usdc, self.book(now), "{now}");
		assert_eq!(
			position.accreted_usdc,
			position.bills_at_book_usdc - position.bills_at_cost_usdc
		);
		assert_eq!(position.realised_usdc, self.gains - self.harvested);
		assert_eq!(position.harvestable_usdc, position.realised_usdc);
		assert_eq!(
			(position.supply_usdai, Assets::total_issuance(USDAI)),
			(self.supply(), self.supply())
		);
		assert_eq!(Assets::balance(USDC, ReserveAccount::get()), self.cash);
		assert_eq!((position.loss_usdai, position.deficit_usdai), (0, 0));
		// Nothing was lost, and no account was paid more than was earned.
		assert_eq!(self.cash + self.cost(), self.minted + self.gains);
	}

	fn settle_due(&mut self) {
		let now = now();
		let (due, rest): (Vec<Lot>, Vec<Lot>) =
			self.held.drain(..).partition(|lot| lot.settled_at + lot.days * DAY <= now);
		self.held = rest;
		for lot in due {
			assert_ok!(call(Charlie, Call::settle_bill { lot: lot.id }));
			self.cash += FACE;
			self.gains += FACE - lot.cost;
		}
	}

	/// Buys a bill at a yield. A price of the face, at no yield at all, is refused.
	fn buy(&mut self, days: u64, basis_points: u64) {
		let now = now();
		let year = 365 * 10_000;
		let cost = FACE * year / (year + u128::from(basis_points * days));
		let rate = FixedU128::from_rational(basis_points.into(), 10_000);
		let buy = Call::buy_bill {
			cusip: *b"912797GL5",
			face: FACE,
			cost,
			matures_at: now + days * DAY,
			custodian: Charlie.to_account_id(),
		};
		if basis_points == 0 {
			let refused = Error::<Runtime>::CostNotBelowFace;
			assert_noop!(call(Alice, buy).map_err(|e| e.error), refused);
			return;
		}
		assert_ok!(call(Alice, buy));
		let id = self.bought;
		let yielded = Reserve::lot(id).unwrap().bond_equivalent_yield.unwrap();
		let off = yielded.into_inner() - rate.into_inner();
		assert!(off < 1_000_000_000_000, "a unit of cost is less than a millionth of yield");
		self.held.push(Lot { id, cost, settled_at: now, days });
		self.bought += 1;
		self.cash -= cost;
	}

	fn harvest(&mut self) {
		let harvest = call(Bob, Call::harvest {});
		if self.gains == self.harvested {
			let refused = Error::<Runtime>::NothingToHarvest;
			assert_eq!(harvest.unwrap_err().error, refused.into());
			return;
		}
		assert_ok!(harvest);
		self.harvested = self.gains;
	}
}

fn yields() -> Vec<(u64, [u64; 3])> {
	let rows = YIELDS.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
	rows.map(|row| {
		let fields: Vec<u64> = row.split(',').map(|field| field.parse().unwrap()).collect();
		(fields[0], [fields[1], fields[2], fields[3]])
	})
	.collect()
}

fn prove(books: &Bookkeeper) {
	let as_of = now();
	let (custodian, face) = (Charlie.to_account_id(), books.face());
	assert_ok!(call(Ferdie, Call::attest { custodian, as_of, face, hash: H256::zero() }));
}

#[test]
fn rolls_a_ladder_through_four_years() {
	on_chain(DEV, || {
		let params = Parameters {
			bill_grace: 60 * DAY,
			bill_default: 90 * DAY,
			max_attestation_age: 60 * DAY,
			..Reserve::params()
		};
		assert_ok!(root(Call::<Runtime>::set_params { params }));
		let mut books = Bookkeeper { minted: 5_000_000 * DOLLAR, ..Default::default() };
		books.cash = books.minted;
		assert_ok!(call(Alice, Call::mint { amount_usdc: books.minted, min_usdai: 0 }));
		let yields = yields();
		assert!(yields.len() > 4 * 50, "more than four years of weeks");
		let mut last = yields[0].0;
		for (time, of_terms) in yields {
			// Somewhere in the week, at an odd second, and then at its end.
			let gap = time - last;
			if gap > 0 {
				next_block(gap / 2 + 1_234);
				books.agrees();
				// A block has room for the maturities, or has none: no number depends on it.
				if books.bought.is_multiple_of(2) {
					Reserve::on_idle(System::block_number(), Weight::MAX);
					books.agrees();
				}
				next_block(gap - gap / 2 - 1_234);
			}
			last = time;
			books.agrees();
			books.settle_due();
			books.agrees();
			for (days, basis_points) in DAYS.into_iter().zip(of_terms) {
				books.buy(days, basis_points);
			}
			books.agrees();
			books.harvest();
			prove(&books);
			assert_ok!(call(Bob, Call::mint { amount_usdc: 7 * DOLLAR, min_usdai: 0 }));
			(books.minted, books.cash) = (books.minted + 7 * DOLLAR, books.cash + 7 * DOLLAR);
			books.agrees();
		}
		let summary = Reserve::yield_summary().unwrap();
		let rate = summary.bond_equivalent_yield.into_inner() / 100_000_000_000_000;
		assert!((420..445).contains(&rate), "the yields of mid 2025: {rate}");
		wind_up(books);
	});
}

/// The last bills are paid, and all holders redeem.
fn wind_up(mut books: Bookkeeper) {
	next_block(182 * DAY);
	books.agrees();
	books.settle_due();
	books.harvest();
	books.agrees();
	assert!(books.harvested > 400_000 * DOLLAR, "{}", books.harvested);
	for who in [Alice.to_account_id(), Bob.to_account_id(), TreasuryAccount::get()] {
		let amount_usdai = Assets::balance(USDAI, &who);
		let redeem = RuntimeCall::from(Call::redeem { amount_usdai, min_usdc: 0 });
		assert_ok!(redeem.dispatch(RuntimeOrigin::signed(who)));
	}
	let position = Reserve::position().unwrap();
	assert_eq!((position.supply_usdai, position.cash_usdc), (0, 0));
	assert_eq!(Assets::balance(USDC, ReserveAccount::get()), 0);
}
