//! A chain with many units, loans, requests and bills, all made by the calls of the pallets.

use frame_support::{assert_ok, traits::fungibles::Mutate};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	unit::{Policy, Unit},
	Role,
};
use infrafi_runtime::*;
use pallet_lending::SaleRules;
use sp_core::{sr25519, Pair, H256};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Dispatchable, BoundedVec, Perbill, Permill};

use crate::{chain::*, loan::loan};

/// The shares of a request, and the number of different bids.
pub const ASKED: Balance = 60 * ONE;
pub const BIDS: u32 = 8;

/// Principal of a loan, and the part of it that a curator lends.
pub const PRINCIPAL: Balance = 100_000 * ONE;
const JUNIOR: Balance = 15_000 * ONE;

/// The cost of a bill, and its face.
pub const COST: Balance = 99_500 * DOLLAR;
pub const FACE: Balance = 100_000 * DOLLAR;

/// The first bill matures before the last window closes; the others later than anything here
/// happens.
pub const FIRST_MATURITY: u64 = 20 * DAY;

/// From one deadline of a loan to the next.
pub const WINDOW: u64 = 30 * DAY;

/// Days before the state is ready on which the first half of the savers ask: their window has
/// closed by then, and is filled.
const LEAD: u64 = 45 * DAY;

const FACILITIES: u32 = 64;

/// Offers, applications and free units that are left for measured calls.
pub const SPARE: u32 = 10;

/// Bills at most: nearly as many as the reserve carries, so that calls can buy some more.
pub const BILLS: u32 = pallet_reserve::MAX_LOTS - 12;

/// The size of a state.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
	/// Two units secure each.
	pub loans: u32,
	/// Half of them are filled and not claimed, half wait.
	pub requests: u32,
	pub bills: u32,
	/// Borrowers, and curators.
	pub members: u32,
	/// Accounts with a key that have some of everything, to sign transactions.
	pub wallets: u32,
}

/// The chain, and its accounts.
pub struct World {
	pub chain: TestExternalities,
	pub people: People,
}

/// The accounts and ids that calls use.
#[derive(Clone)]
pub struct People {
	pub sizes: Sizes,
	/// When the state is ready.
	pub at: u64,
	pub wallets: Vec<AccountId>,
}

impl World {
	pub fn new(sizes: Sizes, at: u64) -> Self {
		let wallets = (0..sizes.wallets).map(wallet).collect();
		let people = People { sizes, at, wallets };
		let mut chain = chain_at(DEV, at - LEAD);
		chain.execute_with(|| {
			govern();
			people.admit();
			// Past the window of the genesis, which is a minute.
			next_block(60);
			people.fund();
			people.ask(0..sizes.requests / 2);
			next_block(LEAD - 2 * DAY - 60);
			valued();
			assert_ok!(call(Dave, pallet_vault::Call::service {}));
			people.buy_bills();
			people.ask(sizes.requests / 2..sizes.requests);
			next_block(at - now());
			attest(sizes.bills);
			people.lend();
		});
		chain.commit_all().expect("no transaction is open");
		Self { chain, people }
	}

	/// Changes the chain, and commits the change.
	pub fn go_on(&mut self, with: impl FnOnce(&People)) {
		let people = &self.people;
		self.chain.execute_with(|| with(people));
		self.chain.commit_all().expect("no transaction is open");
	}
}

/// A call that succeeds. A block ends at 50,000 events, and not before: the start of a block is
/// slow, because it looks for the events among all keys that were ever changed.
pub fn made(who: AccountId, call: impl Into<RuntimeCall>) {
	assert_ok!(call.into().dispatch(RuntimeOrigin::signed(who)));
	if System::event_count() > 50_000 {
		next_block(0);
	}
}

/// The public key of `//load//number`.
fn wallet(number: u32) -> AccountId {
	let pair = sr25519::Pair::from_string(&format!("//load//{number}"), None);
	pair.expect("the path is well-formed").public().into()
}

/// An account without a key.
fn someone(role: &str, number: u32) -> AccountId {
	AccountId::new(sp_io::hashing::blake2_256(format!("{role} {number}").as_bytes()))
}

pub fn saver(number: u32) -> AccountId {
	someone("saver", number)
}

/// The values of a live chain, and no limit on what may be lent against one party.
fn govern() {
	let most = Balance::MAX;
	let params = pallet_lending::Parameters {
		max_per_borrower: most,
		max_per_curator: most,
		max_per_model: most,
		max_per_facility: most,
		ltv_caps: Lending::params().ltv_caps,
		// An auction within the blocks that a measurement makes.
		sale: SaleRules { length: 60, extension: 60, ..SaleRules::default() },
		..Default::default()
	};
	assert_ok!(root(pallet_lending::Call::set_params { params }));
	let params = pallet_collateral::Parameters::default();
	assert_ok!(root(pallet_collateral::Call::set_params { params }));
	let params = pallet_appraisal::Parameters { minimum_count: 1, ..Default::default() };
	assert_ok!(root(pallet_appraisal::Call::set_params { params }));
	let params = pallet_reserve::Parameters {
		supply_cap: 100_000_000_000 * DOLLAR,
		max_per_custodian: Perbill::one(),
		max_bought_per_day: Perbill::one(),
		max_bill_term: pallet_reserve::MAX_TERM,
		min_attestors: 1,
		..Default::default()
	};
	assert_ok!(root(pallet_reserve::Call::set_params { params }));
	let params =
		pallet_vault::Parameters { deposit_cap: 100_000_000_000 * ONE, ..Default::default() };
	assert_ok!(root(pallet_vault::Call::set_params { params }));
}

/// An attestor reports the face value of a number of bills.
pub fn attest(bills: u32) {
	let attest = pallet_reserve::Call::attest {
		custodian: Charlie.to_account_id(),
		as_of: now(),
		face: Balance::from(bills) * FACE,
		hash: H256::repeat_byte(7),
	};
	assert_ok!(call(Ferdie, attest));
}

fn transfer(asset: AssetId, to: &AccountId, amount: Balance) {
	let target = to.clone().into();
	let call = pallet_assets::Call::transfer { id: codec::Compact(asset), target, amount };
	made(Alice.to_account_id(), call);
}

impl People {
	pub fn borrower(&self, loan: u32) -> AccountId {
		someone("borrower", loan % self.sizes.members)
	}

	pub fn curator(&self, loan: u32) -> AccountId {
		someone("curator", loan % self.sizes.members)
	}

	fn admit(&self) {
		for number in 0..self.sizes.members {
			let (borrower, curator) = (self.borrower(number), self.curator(number));
			for (role, who) in [(Role::Borrower, borrower), (Role::Curator, curator)] {
				// Each account is independent of all others.
				let group = 1_000 + 2 * number + u32::from(role == Role::Curator);
				let evidence = H256::zero();
				assert_ok!(root(pallet_roles::Call::admit {
					role,
					who,
					group,
					valid_until: None,
					evidence,
				}));
			}
		}
	}

	/// All accounts are funded: Alice receives USDC, saves, and transfers.
	fn fund(&self) {
		let Sizes { loans, requests, bills, wallets, members } = self.sizes;
		let lent = Balance::from(loans + 2 * SPARE) * PRINCIPAL;
		let savings = lent + (Balance::from(requests) * 200 + 100_000) * ONE;
		let spent = Balance::from(wallets) * 400_000 * ONE;
		let idle = Balance::from(bills) * 2 * COST * 1_000_000_000_000;
		let covered = Balance::from(self.free_unit(2 * SPARE)) * 2 * PRINCIPAL;
		let bond = Collateral::params().bond_ratio.mul_ceil(covered);
		let dollars = (savings + lent + spent + idle + bond) / ONE + 1;
		// No call mints USDC.
		let usdc = (dollars + Balance::from(wallets) * 10_000) * DOLLAR;
		assert_ok!(Assets::mint_into(USDC, &Alice.to_account_id(), usdc));
		mint_usdai(Alice, dollars);
		let deposit = pallet_vault::Call::deposit { assets: savings, min_shares: 0, min_worth: 0 };
		assert_ok!(call(Alice, deposit));
		transfer(USDAI, &Dave.to_account_id(), bond);
		assert_ok!(call(Dave, pallet_collateral::Call::post_bond { amount: bond }));
		for wallet in &self.wallets {
			let endow = pallet_balances::Call::force_set_balance {
				who: wallet.clone().into(),
				new_free: 100_000 * INFRA,
			};
			assert_ok!(root(endow));
			transfer(USDC, wallet, 10_000 * DOLLAR);
			transfer(USDAI, wallet, 350_000 * ONE);
			transfer(SUSDAI, wallet, 1_000 * ONE);
		}
		for number in 0..members {
			let endow = pallet_balances::Call::force_set_balance {
				who: self.borrower(number).into(),
				new_free: 1_000_000 * INFRA,
			};
			assert_ok!(root(endow));
			let part = Balance::from((loans + 2 * SPARE).div_ceil(members));
			transfer(USDAI, &self.curator(number), part * JUNIOR + ONE);
		}
	}

	/// Savers have shares, and ask for what most of them are worth.
	fn ask(&self, savers: core::ops::Range<u32>) {
		for number in savers {
			let who = saver(number);
			transfer(SUSDAI, &who, 100 * ONE);
			let bid = (number % (self.sizes.requests / 2) % BIDS) as u8;
			made(who, pallet_vault::Call::request_redeem { shares: ASKED, bid });
		}
	}

	fn buy_bills(&self) {
		for number in 0..self.sizes.bills {
			let after = match number {
				0 => FIRST_MATURITY,
				_ => 100 * DAY + u64::from(number) * 12 * 60 * 60,
			};
			made(Alice.to_account_id(), buy_bill(self.at + after));
		}
	}

	/// Units and loans against them; and offers, applications and units that wait.
	fn lend(&self) {
		next_block(0);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 30_000));
		next_block(0);
		let (loans, waiting) = (self.sizes.loans, self.sizes.loans + 2 * SPARE);
		for unit in 0..2 * waiting + SPARE {
			self.make_unit(unit);
		}
		for loan in 0..waiting {
			made(self.borrower(loan), self.propose(loan));
			if loan < loans + SPARE {
				made(
					self.curator(loan),
					pallet_lending::Call::commit { loan: loan.into(), tranche: 1 },
				);
				assert_ok!(committee(pallet_lending::Call::approve { loan: loan.into() }));
			}
			if loan < loans {
				made(self.borrower(loan), pallet_lending::Call::draw { loan: loan.into() });
			}
		}
		for number in 0..SPARE {
			let unit = self.free_unit(SPARE) + number;
			made(self.borrower(unit / 2), pallet_collateral::Call::apply { unit: self.unit(unit) });
		}
		next_block(0);
	}

	/// The first of the loans that are approved and not drawn; after those come the ones that are
	/// proposed alone.
	pub fn approved(&self, number: u32) -> u32 {
		self.sizes.loans + number
	}

	pub fn proposed(&self, number: u32) -> u32 {
		self.approved(SPARE) + number
	}

	/// The first of the units that are insured and secure nothing; after those come the ones that
	/// are applied for.
	pub fn free_unit(&self, number: u32) -> u32 {
		2 * self.proposed(SPARE) + number
	}

	fn make_unit(&self, unit: u32) {
		made(self.borrower(unit / 2), pallet_collateral::Call::apply { unit: self.unit(unit) });
		let issue = pallet_collateral::Call::issue_receipt { unit: unit.into() };
		made(Charlie.to_account_id(), issue);
		made(Dave.to_account_id(), self.insure(unit));
		made(self.borrower(unit / 2), self.accept(unit));
	}

	/// A server with one serial number, in a hall of many. Those of one loan stand in one hall.
	pub fn unit(&self, number: u32) -> Unit<AccountId> {
		Unit {
			serials: BoundedVec::truncate_from(vec![H256::from_low_u64_be(u64::from(number) + 1)]),
			facility: BoundedVec::truncate_from(
				format!("Keflavik, hall {}", number / 2 % FACILITIES).into_bytes(),
			),
			in_service_at: self.at - LEAD,
			..server(0)
		}
	}

	pub fn insure(&self, unit: u32) -> pallet_collateral::Call<Runtime> {
		let policy = Policy {
			number: BoundedVec::truncate_from(format!("LMA-2026-{unit}").into_bytes()),
			coverage: 2 * PRINCIPAL,
			expires_at: self.at + 2 * 366 * DAY,
		};
		pallet_collateral::Call::insure { unit: unit.into(), policy, premium: 0 }
	}

	/// The borrower accepts what Dave offers.
	fn accept(&self, unit: u32) -> pallet_collateral::Call<Runtime> {
		pallet_collateral::Call::accept_policy {
			unit: unit.into(),
			insurer: Dave.to_account_id(),
			coverage: 2 * PRINCIPAL,
			expires_at: self.at + 2 * 366 * DAY,
			premium: 0,
		}
	}

	/// A loan of a year in months of thirty days. Its debt-service reserve is one instalment.
	pub fn propose(&self, number: u32) -> pallet_lending::Call<Runtime> {
		let terms = loan(PRINCIPAL / ONE)
			.to(self.borrower(number))
			.on([2 * number, 2 * number + 1].map(u64::from))
			.junior_of(self.curator(number), JUNIOR / ONE)
			.every(WINDOW, 12)
			.grace(DAY)
			.origination_fee(Permill::from_percent(1))
			.reserve(1)
			.expires_at(self.at + 29 * DAY)
			.terms();
		pallet_lending::Call::propose { terms }
	}
}

pub fn buy_bill(matures_at: u64) -> pallet_reserve::Call<Runtime> {
	let custodian = Charlie.to_account_id();
	pallet_reserve::Call::buy_bill {
		cusip: *b"912797GL5",
		face: FACE,
		cost: COST,
		matures_at,
		custodian,
	}
}
