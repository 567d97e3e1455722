//! A chain on which everything goes on at once: loans paid, in breach, failed, on sale and unsold; savers in the queue; a bill late,
//! another lost; money kept for who was frozen.

use frame_support::{assert_ok, traits::Hooks, BoundedVec};
use infrafi_finance::curve::Amortisation;
use infrafi_protocol::{
	assets::{USDAI, USDC},
	unit::{LossKind, Policy},
};
use infrafi_runtime::{configs::ReserveAccount, *};
use pallet_collateral::Call as Units;
use pallet_lending::{
	BreachReason, Call as Loans, Fees, Grace, Lender, Sale, Schedule, TermsOf, Tranche,
};
use pallet_reserve::Call as Bills;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{FixedU128, Permill};

use crate::chain::*;

pub const ONE: Balance = 1_000_000_000_000_000_000;
pub const DOLLAR: Balance = 1_000_000;

/// What there is, by its state.
pub struct Living {
	/// A loan that is paid, and for whose first loss money is kept.
	pub live: u64,
	/// A loan in breach: by a loss of its unit, and of a covenant.
	pub breached: u64,
	/// A loan that nobody has liquidated yet.
	pub in_default: u64,
	/// A loan whose unit is on sale.
	pub on_sale: u64,
	/// A loan whose auction is over, with a bid.
	pub sold: u64,
	/// Two loans whose unit nobody wanted.
	pub unsold: [u64; 2],
	/// An offer that waits for the committee.
	pub proposed: u64,
	/// An offer that was rejected, with Eve's money still held.
	pub rejected: u64,
	/// A bill that is late.
	pub late: u64,
	/// A bill that is in default.
	pub lost: u64,
	/// A bill that is to be sold.
	pub ordered: u64,
	/// A bill that is far from its maturity.
	pub far: u64,
	/// A request of Ferdie's in a closed window.
	pub request: u64,
	/// Two units that are free.
	pub free: [u64; 2],
	/// Two applications.
	pub applied: [u64; 2],
}

pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// A block so many seconds after the chain's start.
pub fn at(seconds: u64) {
	next_block(START + seconds - now());
	Lending::on_initialize(System::block_number());
}

pub fn policy() -> Policy {
	Policy {
		number: BoundedVec::truncate_from(b"LMA-2026-1".to_vec()),
		coverage: 1_000_000 * ONE,
		expires_at: START + 300 * 86_400,
	}
}

/// 100,000 to Bob in four equal parts: 85,000 of the vault, 15,000 of Eve.
pub fn terms(unit: u64, seconds: u64) -> TermsOf<Runtime> {
	let tranche = |lender, dollars: Balance, percent| Tranche {
		lender,
		amount: dollars * ONE,
		apr: FixedU128::from_rational(percent, 100),
	};
	TermsOf::<Runtime> {
		borrower: Bob.to_account_id(),
		units: BoundedVec::truncate_from(vec![unit]),
		principal: 100_000 * ONE,
		tranches: BoundedVec::truncate_from(vec![
			tranche(Lender::Vault, 85_000, 10),
			tranche(Lender::Account(Eve.to_account_id()), 15_000, 16),
		]),
		schedule: Schedule::Every { seconds, count: 4 },
		amortisation: Amortisation::EqualPrincipal,
		grace: Grace { seconds: 24, apr: FixedU128::from_rational(12, 100) },
		fees: Fees { origination: Permill::zero(), exit: Permill::zero() },
		sale: Sale::Lot,
		reserve_instalments: 0,
		expires_at: now() + 3_600,
	}
}

fn insured(serial: u8) -> u64 {
	let unit = receipt(serial);
	assert_ok!(call(Dave, Units::insure { unit, policy: policy() }));
	unit
}

fn propose(unit: u64, seconds: u64) -> u64 {
	let loan = pallet_lending::NextLoanId::<Runtime>::get();
	assert_ok!(call(Bob, Loans::propose { terms: terms(unit, seconds) }));
	loan
}

fn draw(unit: u64, seconds: u64) -> u64 {
	let loan = propose(unit, seconds);
	assert_ok!(call(Eve, Loans::commit { loan, tranche: 1 }));
	assert_ok!(call(Alice, Loans::approve { loan }));
	assert_ok!(call(Bob, Loans::draw { loan }));
	loan
}

fn buy(seconds: u64) -> u64 {
	let lot = pallet_reserve::NextLotId::<Runtime>::get();
	let buy = Bills::buy_bill {
		cusip: *b"912797GL5",
		face: 1_000 * DOLLAR,
		cost: 990 * DOLLAR,
		matures_at: now() + seconds,
		custodian: Charlie.to_account_id(),
	};
	assert_ok!(call(Alice, buy));
	lot
}

/// What is left of Eve's part of a payment while she is frozen.
fn keep_for_eve(loan: u64) {
	let (id, who) = (USDAI.into(), Eve.to_account_id());
	assert_ok!(call(Alice, pallet_assets::Call::block { id, who: who.clone().into() }));
	assert_ok!(call(Bob, Loans::repay { loan, amount: 1_000 * ONE }));
	assert_ok!(call(Alice, pallet_assets::Call::thaw { id, who: who.clone().into() }));
	assert!(Lending::kept(who) > 0);
}

fn apply(serial: u8) -> u64 {
	let unit = pallet_collateral::NextUnitId::<Runtime>::get();
	assert_ok!(call(Bob, Units::apply { unit: server(serial) }));
	unit
}

fn transfer(asset: AssetId, to: AccountId, amount: Balance) -> pallet_assets::Call<Runtime> {
	pallet_assets::Call::transfer { id: asset.into(), target: to.into(), amount }
}

pub fn seize(loan: u64) {
	assert_ok!(call(Ferdie, Loans::liquidate { loan }));
}

/// The chain 134 seconds after its start.
pub fn living() -> Living {
	for who in [Alice, Bob, Charlie, Dave, Eve, Ferdie] {
		mint_usdai(who, 1_000_000);
	}
	let deposit = pallet_vault::Call::deposit { assets: 900_000 * ONE, min_shares: 0 };
	assert_ok!(call(Ferdie, deposit));
	let [late, lost, ordered, far] = [110, 60, 10_000, 10_000].map(buy);
	assert_ok!(call(Alice, transfer(USDC, ReserveAccount::get(), DOLLAR)));
	for (second, model) in [(6, "H100-SXM5-80GB"), (9, "H200-SXM-141GB")] {
		at(second);
		assert_ok!(feed(Alice, model, 30_000));
	}
	at(12);
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	assert_ok!(call(Ferdie, pallet_vault::Call::request_redeem { shares: 50_000 * ONE, bid: 0 }));
	let [live, breached, in_default, on_sale, sold, a, b] = {
		let mut serial = 0;
		[3_600, 3_600, 24, 24, 24, 24, 24].map(|seconds| {
			serial += 1;
			draw(insured(serial), seconds)
		})
	};
	keep_for_eve(live);
	let free = [insured(11), insured(12)];
	let applied = [apply(13), apply(14)];
	let [proposed, rejected] = [propose(free[0], 24), propose(free[0], 24)];
	assert_ok!(call(Eve, Loans::commit { loan: rejected, tranche: 1 }));
	assert_ok!(call(Alice, Loans::reject { loan: rejected }));
	// The first deadlines were at 36, their grace ends at 60.
	at(61);
	[sold, a, b].into_iter().for_each(seize);
	bid(sold, Dave);
	at(97);
	assert_ok!(feed(Alice, "H100-SXM5-80GB", 30_000));
	let order = Bills::order_sale { lot: ordered, min_proceeds: 990 * DOLLAR };
	assert_ok!(call(Alice, order));
	// The prices of six steps have been asked.
	at(133);
	for loan in [a, b] {
		assert_ok!(call(Ferdie, Loans::settle_auction { loan }));
	}
	seize(on_sale);
	let unit = Lending::loan(breached).unwrap().terms.units[0];
	assert_ok!(call(Charlie, Units::report_loss { unit, kind: LossKind::Damaged }));
	for (who, reason) in [(Ferdie, BreachReason::LossReported), (Alice, BreachReason::Covenant)] {
		assert_ok!(call(who, Loans::declare_breach { loan: breached, reason }));
	}
	assert_ok!(feed(Alice, "H200-SXM-141GB", 60_000));
	at(134);
	Living {
		live,
		breached,
		in_default,
		on_sale,
		sold,
		unsold: [a, b],
		proposed,
		rejected,
		late,
		lost,
		ordered,
		far,
		request,
		free,
		applied,
	}
}

pub fn bid(loan: u64, who: Sr25519Keyring) {
	let amount = Lending::least_bid_for(loan).expect("it is on sale");
	assert_ok!(call(who, Loans::bid { loan, amount }));
}
