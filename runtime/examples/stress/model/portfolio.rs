//! The governed values of a live chain, the savings, and the loans.

use frame_support::{assert_ok, BoundedVec};
use infrafi_finance::cash::CashTerms;
use infrafi_protocol::unit::{Document, Unit};
use infrafi_runtime::*;
use pallet_leases::Lease;
use pallet_lending::{LtvCap, SaleRules};
use sp_core::H256;
use sp_runtime::{FixedU128, Perbill, Permill};

use super::{
	cast::{Cast, Obtained},
	chance, made,
	market::{Market, HARDWARE},
};
use crate::{
	chain::*,
	loan::{loan, policy_of},
};

/// From one deadline to the next, and their number.
pub const WINDOW: u64 = 30;
pub const COUNT: u32 = 24;

/// Days on which the loans are drawn.
pub const DRAWING: u64 = 15;

/// Dollars that a loan has at least and at most.
const SMALLEST: f64 = 50_000.0;
const LARGEST: f64 = 85_000.0;

/// Savings and free USDai for each loan, in dollars: with the first loss of the curators no more
/// than the supply cap of a live chain for a thousand loans.
const SAVED: Balance = 78_000;
const HELD: Balance = 8_000;

/// Coverage of a server, in dollars.
const INSURED: Balance = 100_000;

/// The supply cap in USDC: that of a live chain, and as much again for the bonds of the insurer.
const SUPPLY_CAP: Balance = 200_000_000 * DOLLAR;

/// Part of the units' rent that operating them takes, and least coverage, both of a live chain.
const OPEX: u32 = 40;
const COVERAGE: f64 = 1.20;

/// All instalments of a loan of 24 months at the blended rate, over its principal, and a little
/// more.
const SERVICE: f64 = 1.14;

/// How the machines of a loan earn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rent {
	/// On the market, for the borrower.
	Market,
	/// By a lease, paid to the borrower.
	Leased,
	/// By a lease, paid into the cash account of the loan.
	Cash,
}

/// A loan, and what its parties will do.
pub struct LoanFile {
	pub id: u64,
	pub of: usize,
	pub units: Vec<u64>,
	pub in_service_at: u64,
	pub borrower: AccountId,
	pub lessee: AccountId,
	pub leases: Vec<u64>,
	pub rent: Rent,
	pub drawn_on: u64,
	/// Rent of the market, after costs, over the instalments, when the loan was drawn.
	pub covered: f64,
	/// The borrower pays while the market's rent covers at least this.
	pub supports: f64,
	/// The lessee pays while the market's rent is at least this part of what it was.
	pub stays: f64,
	/// Whether the borrower has the money for a margin call.
	pub meets_margin: bool,
	/// The least share of defaults with which it is among them.
	pub weakness: f64,
}

/// The governed values of a live chain: the defaults of each pallet, the loan-to-value caps, and a
/// supply cap with room for bonds.
pub fn govern() {
	let caps = HARDWARE.iter().map(|hardware| LtvCap {
		model: model(hardware.name),
		entry: Perbill::from_percent(hardware.entry),
		maintenance: Perbill::from_percent(80),
	});
	let params = pallet_lending::Parameters {
		ltv_caps: BoundedVec::truncate_from(caps.collect()),
		sale: SaleRules::default(),
		..Default::default()
	};
	assert_ok!(root(pallet_lending::Call::set_params { params }));
	assert_ok!(root(pallet_collateral::Call::set_params { params: Default::default() }));
	assert_ok!(root(pallet_appraisal::Call::set_params { params: Default::default() }));
	let params = pallet_reserve::Parameters { supply_cap: SUPPLY_CAP, ..Default::default() };
	assert_ok!(root(pallet_reserve::Call::set_params { params }));
	assert_ok!(root(pallet_vault::Call::set_params { params: Default::default() }));
	assert_ok!(root(pallet_leases::Call::set_params { params: Default::default() }));
}

/// The savers deposit, and a holder keeps USDai. A leaver saves half a percent of all.
pub fn save(cast: &Cast, loans: u32) {
	let saved = Balance::from(loans) * SAVED;
	let of_leaver = saved / 200;
	let left = saved - of_leaver * cast.leavers.len() as Balance;
	let of_stayer = left / cast.stayers.len() as Balance;
	let dollars = |who: &AccountId, dollars: Balance| {
		let (amount_usdc, min_usdai) = (dollars * DOLLAR, dollars * ONE);
		made(who, pallet_reserve::Call::mint { amount_usdc, min_usdai });
	};
	for (who, amount) in cast
		.stayers
		.iter()
		.map(|who| (who, of_stayer))
		.chain(cast.leavers.iter().map(|who| (who, of_leaver)))
	{
		dollars(who, amount);
		let assets = amount * ONE;
		made(who, pallet_vault::Call::deposit { assets, min_shares: 0, min_worth: 0 });
	}
	dollars(&cast.holder, Balance::from(loans) * HELD);
}

/// The loan of a number is made of: units, their leases, an offer, and its draw.
pub fn draw(cast: &Cast, market: &Market, number: u32, day: u64) -> LoanFile {
	let of = hardware_of(number);
	let part = |of: &'static str| chance(of, number.into());
	let rent = match part("rent") {
		part if part < 0.45 => Rent::Cash,
		part if part < 0.55 => Rent::Leased,
		_ => Rent::Market,
	};
	let borrower = &cast.borrowers[number as usize % cast.borrowers.len()];
	let lessee = &cast.lessees[number as usize % cast.lessees.len()];
	let curator = &cast.curators[number as usize % cast.curators.len()];
	let in_service_at = now() - (part("age") * 365.0) as u64 * DAY;

	// Servers until the smallest loan is covered.
	let mut units = Vec::new();
	let (mut value, mut income) = (0.0, 0.0);
	let lease_over_market = 0.9 + 0.2 * part("lease");
	while bound(of, value, income) < SMALLEST {
		let unit = receipt(cast, borrower, of, number, units.len() as u32, in_service_at);
		let appraised = Appraisal::entry_value(unit).expect("the feeds are fresh").value;
		value += appraised as f64 / ONE as f64;
		let hours = f64::from(COUNT) * WINDOW as f64 * 24.0;
		income += match rent {
			Rent::Market => market.least_income(of, day) / 365.0 / 24.0 * hours,
			_ => leased(of, market, lease_over_market) * hours * f64::from(100 - OPEX) / 100.0,
		};
		units.push(unit);
	}
	let most = bound(of, value, income).min(LARGEST);
	let asked = (SMALLEST + (most - SMALLEST) * (0.4 + 0.6 * part("size"))).floor() as Balance;

	let leases = match rent {
		Rent::Market => Vec::new(),
		_ => {
			let hourly = leased(of, market, lease_over_market);
			units.iter().map(|unit| lease(borrower, lessee, *unit, hourly)).collect()
		}
	};
	let mut terms = loan(asked)
		.to(borrower.clone())
		.on(units.clone())
		.junior_of(curator.clone(), asked * 12 / 100)
		.every(WINDOW * DAY, COUNT)
		.origination_fee(Permill::from_percent(1))
		.reserve(1);
	if rent == Rent::Cash {
		terms = terms.cash(cash_terms());
	}
	cast.obtain(curator, (asked * 12 / 100 + 1) * ONE);
	let id = terms.drawn();
	LoanFile {
		id,
		of,
		in_service_at,
		borrower: borrower.clone(),
		lessee: lessee.clone(),
		leases,
		rent,
		drawn_on: day,
		covered: market.income(of) * units.len() as f64 * f64::from(COUNT) * WINDOW as f64
			/ 365.0 / (asked as f64 * SERVICE),
		supports: 0.4 + 0.6 * part("supports"),
		stays: 0.3 + 0.4 * part("stays"),
		meets_margin: part("margin") < 0.6,
		weakness: part("weakness"),
		units,
	}
}

/// What can be lent against a value and an income: the lower of both bounds.
fn bound(of: usize, value: f64, income: f64) -> f64 {
	let by_value = value * f64::from(HARDWARE[of].entry) / 100.0;
	by_value.min(income / COVERAGE / SERVICE)
}

fn hardware_of(number: u32) -> usize {
	let mut left = chance("hardware", number.into());
	for (of, hardware) in HARDWARE.iter().enumerate() {
		left -= hardware.share;
		if left < 0.0 {
			return of;
		}
	}
	0
}

/// Rent of a leased server for an hour, in dollars.
fn leased(of: usize, market: &Market, over_market: f64) -> f64 {
	market.level[of] * f64::from(HARDWARE[of].pieces) * over_market
}

fn cash_terms() -> CashTerms {
	let ratio = |percent| FixedU128::from_rational(percent, 100);
	CashTerms {
		opex: Permill::from_percent(OPEX),
		lock_up: ratio(120),
		sweep: ratio(110),
		floor: ratio(100),
		lookback: 3,
	}
}

/// The receipt of an insured server.
fn receipt(
	cast: &Cast,
	owner: &AccountId,
	of: usize,
	loan: u32,
	place: u32,
	in_service_at: u64,
) -> u64 {
	let unit = pallet_collateral::NextUnitId::<Runtime>::get();
	let serial = H256::from_low_u64_be(u64::from(loan) * 100 + u64::from(place) + 1);
	let described = Unit {
		model: model(HARDWARE[of].name),
		quantity: HARDWARE[of].pieces,
		serials: BoundedVec::truncate_from(vec![serial]),
		custodian: cast.custodian.clone(),
		facility: BoundedVec::truncate_from(format!("Hall {}", loan % 16).into_bytes()),
		in_service_at,
		..server(0)
	};
	made(owner, pallet_collateral::Call::apply { unit: described });
	made(&cast.custodian, pallet_collateral::Call::issue_receipt { unit });
	insure(cast, owner, unit);
	unit
}

/// A policy of more than the largest loan that outlasts it, with a bond behind it. The insurer mints
/// the USDai of the bond.
fn insure(cast: &Cast, owner: &AccountId, unit: u64) {
	use pallet_collateral::Call;

	let (insurer, premium) = (cast.insurer.clone(), 0);
	let policy = policy_of(INSURED, now() + 900 * DAY);
	let (coverage, expires_at) = (policy.coverage, policy.expires_at);
	let amount = Collateral::params().bond_ratio.mul_ceil(coverage);
	assert_eq!(cast.obtain(&insurer, amount), Obtained::Minted);
	made(&insurer, Call::post_bond { amount });
	made(&insurer, Call::insure { unit, policy, premium });
	made(owner, Call::accept_policy { unit, insurer, coverage, expires_at, premium });
}

/// A lease to the end of the loan.
fn lease(owner: &AccountId, lessee: &AccountId, unit: u64, hourly: f64) -> u64 {
	let id = pallet_leases::NextLeaseId::<Runtime>::get();
	let until = now() + (u64::from(COUNT) * WINDOW + 30) * DAY;
	let lease = Lease {
		unit,
		lessee: lessee.clone(),
		hourly: (hourly * 1e6) as Balance * (ONE / DOLLAR),
		from: now(),
		until,
		document: Document {
			hash: H256::repeat_byte(0x1E),
			uri: BoundedVec::truncate_from(b"https://example.org/lease".to_vec()),
		},
	};
	made(owner, pallet_leases::Call::offer { lease });
	made(lessee, pallet_leases::Call::accept { id });
	id
}
