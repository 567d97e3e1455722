//! A chain in which everything happens at once: loans that are paid, in breach, seized, on sale and
//! unsold; savers in the queue; a late bill and a lost one; unclaimed money of a frozen account.

use frame_support::{assert_ok, traits::Hooks};
use infrafi_finance::curve::Amortisation;
use infrafi_protocol::{
	assets::{USDAI, USDC},
	unit::LossKind,
	Item,
};
use infrafi_runtime::{configs::ReserveAccount, *};
use pallet_collateral::Call as Units;
use pallet_lending::{BreachReason, Call as Loans, LeastBid, Parameters, SaleRules};
use pallet_reserve::Call as Bills;
use sp_keyring::Sr25519Keyring::{self, *};

use crate::{chain::*, lease::*, loan::*, market::listed};

/// The ids of what is on the chain, by state.
pub struct BusyChain {
	/// A loan that is paid, with unclaimed money of its first-loss lender.
	pub live: u64,
	/// A loan in breach: by a loss of its unit, and of a covenant.
	pub breached: u64,
	/// A loan in default that is not liquidated.
	pub in_default: u64,
	/// A loan whose unit is on sale.
	pub on_sale: u64,
	/// A loan whose auction is over, with a bid.
	pub sold: u64,
	/// Two loans whose unit is unsold.
	pub unsold: [u64; 2],
	/// An offer that the committee has not answered.
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
	/// A request of Ferdie in a closed window.
	pub request: u64,
	/// Two units that are free.
	pub free: [u64; 2],
	/// Two applications.
	pub applied: [u64; 2],
	/// An active lease of a free unit to Ferdie, and two offers of a free unit to Ferdie.
	pub lease: u64,
	pub lease_offers: [u64; 2],
	/// A lease of the unit of the loan that is paid. It waits for the committee.
	pub waiting_lease: u64,
	/// A listing of the receipt of a free unit, by Bob.
	pub listing: u64,
}

/// A block `seconds` after the first one.
pub fn block_at(seconds: u64) {
	at(seconds);
	Lending::on_initialize(System::block_number());
}

/// A loan of 100,000 to Bob in four equal parts: 85,000 of the vault, 15,000 of Eve.
pub fn offer(unit: u64, seconds: u64) -> Loan {
	loan(100_000)
		.on([unit])
		.junior(15_000)
		.every(seconds, 4)
		.amortised(Amortisation::EqualPrincipal)
		.grace(24)
}

/// A unit with a policy for longer than any loan here runs.
pub fn insured_unit(serial: u8) -> u64 {
	insured(serial, policy_of(1_000_000, START + 300 * DAY))
}

fn buy(seconds: u64) -> u64 {
	buy_lot(1_000, 990, seconds)
}

/// A payment while Eve is frozen: Eve's part becomes unclaimed.
fn defer_for_eve(loan: u64) {
	let (id, who) = (USDAI.into(), Eve.to_account_id());
	assert_ok!(call(Alice, pallet_assets::Call::block { id, who: who.clone().into() }));
	assert_ok!(call(Bob, Loans::repay { loan, amount: 1_000 * ONE }));
	assert_ok!(call(Alice, pallet_assets::Call::thaw { id, who: who.clone().into() }));
	assert!(Lending::unclaimed(who) > 0);
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

/// Auctions that are over within seconds, as all else here is.
fn shorten_auctions() {
	let lending = Lending::params();
	let sale = SaleRules { step: 12, length: 24, extension: 12, ..lending.sale };
	assert_ok!(root(Loans::set_params { params: Parameters { sale, ..lending } }));
}

/// The chain 134 seconds after its first block.
pub fn busy_chain() -> BusyChain {
	shorten_auctions();
	for who in [Alice, Bob, Charlie, Dave, Eve, Ferdie] {
		mint_usdai(who, 1_000_000);
	}
	let deposit =
		pallet_vault::Call::deposit { assets: 900_000 * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(Ferdie, deposit));
	let [late, lost, ordered, far] = [110, 60, 10_000, 10_000].map(buy);
	assert_ok!(call(Alice, transfer(USDC, ReserveAccount::get(), DOLLAR)));
	for (second, model) in [(6, "H100-SXM5-80GB"), (9, "H200-SXM-141GB")] {
		block_at(second);
		assert_ok!(feed(Alice, model, 30_000));
	}
	block_at(12);
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	assert_ok!(call(Ferdie, pallet_vault::Call::request_redeem { shares: 50_000 * ONE, bid: 0 }));
	let [live, breached, in_default, on_sale, sold, a, b] = {
		let mut serial = 0;
		[3_600, 3_600, 24, 24, 24, 24, 24].map(|seconds| {
			serial += 1;
			offer(insured_unit(serial), seconds).drawn()
		})
	};
	defer_for_eve(live);
	let free = [insured_unit(11), insured_unit(12)];
	let applied = [apply(13), apply(14)];
	let [proposed, rejected] = [offer(free[0], 24).proposed(), offer(free[0], 24).proposed()];
	assert_ok!(call(Eve, Loans::commit { loan: rejected, tranche: 1 }));
	assert_ok!(committee(Loans::reject { loan: rejected }));
	let leases = lease_units(free[1], live);
	// The first deadlines were at 36, their grace ends at 60.
	block_at(61);
	[sold, a, b].into_iter().for_each(seize);
	bid(sold, Dave);
	block_at(97);
	assert_ok!(feed(Alice, "H100-SXM5-80GB", 30_000));
	let order = Bills::order_sale { lot: ordered, min_proceeds: 990 * DOLLAR };
	assert_ok!(call(Alice, order));
	// The prices of six steps have been asked.
	block_at(133);
	for loan in [a, b] {
		assert_ok!(call(Ferdie, Loans::settle_auction { loan }));
	}
	seize(on_sale);
	let unit = Lending::loan(breached).unwrap().terms.units[0];
	assert_ok!(call(Charlie, Units::report_loss { unit, kind: LossKind::Damaged }));
	let declare = |reason| Loans::declare_breach { loan: breached, reason };
	assert_ok!(call(Ferdie, declare(BreachReason::LossReported)));
	assert_ok!(committee(declare(BreachReason::Covenant)));
	assert_ok!(feed(Alice, "H200-SXM-141GB", 60_000));
	block_at(134);
	BusyChain {
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
		lease: leases[0],
		lease_offers: [leases[1], leases[2]],
		waiting_lease: leases[3],
		listing: listed(Bob, Item::Receipt(free[1]), 1_000),
	}
}

/// An active lease, two offers, and a lease of a pledged unit that waits, all to Ferdie.
fn lease_units(free: u64, loan: u64) -> [u64; 4] {
	lessee(Ferdie);
	let leased = insured_unit(15);
	let pledged = Lending::loan(loan).unwrap().terms.units[0];
	let offers = [leased, free, free, pledged].map(|unit| offer_lease(unit, Ferdie));
	for id in [offers[0], offers[3]] {
		assert_ok!(call(Ferdie, pallet_leases::Call::accept { id }));
	}
	offers
}

pub fn bid(loan: u64, who: Sr25519Keyring) {
	let LeastBid { lot, amount } = Lending::least_bid_for(loan).expect("it is on sale");
	assert_ok!(call(who, Loans::bid { loan, lot, amount }));
}
