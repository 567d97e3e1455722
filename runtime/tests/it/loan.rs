//! The loan of the tests. The defaults are those of a good loan; each method changes one part.

use frame_support::{assert_ok, dispatch::DispatchResultWithPostInfo, BoundedVec};
use infrafi_finance::{cash::CashTerms, curve::Amortisation};
use infrafi_protocol::unit::Policy;
use infrafi_runtime::*;
use pallet_lending::{Call, Fees, Grace, Lender, Sale, Schedule, TermsOf, Tranche};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Dispatchable, FixedU128, Permill};

use crate::chain::*;

/// Rates per year, in percent: of senior tranches, of junior ones, and of late interest.
const SENIOR: u128 = 10;
const JUNIOR: u128 = 16;
const LATE: u128 = 12;

fn percent(percent: u128) -> FixedU128 {
	FixedU128::from_rational(percent, 100)
}

/// A policy of a million USDai for 300 days.
pub fn policy() -> Policy {
	policy_of(1_000_000, now() + 300 * DAY)
}

/// A policy of a number of USDai until an instant.
pub fn policy_of(dollars: Balance, expires_at: u64) -> Policy {
	let number = BoundedVec::truncate_from(b"LMA-2026-1".to_vec());
	Policy { number, coverage: dollars * ONE, expires_at }
}

/// A server of Bob's, insured by Dave.
pub fn insured(serial: u8, policy: Policy) -> u64 {
	let unit = receipt(serial);
	insure(unit, policy);
	unit
}

/// Dave offers a policy for a server of Bob's, with a bond that suffices, and Bob accepts it.
pub fn insure(unit: u64, policy: Policy) {
	assert_ok!(try_insure(unit, policy));
}

/// The same, as far as it goes.
pub fn try_insure(unit: u64, policy: Policy) -> DispatchResultWithPostInfo {
	use pallet_collateral::Call;

	let insurer = Dave.to_account_id();
	let before = Collateral::insurer(insurer.clone());
	let (bond, exposure) = before.map_or((0, 0), |info| (info.bond, info.exposure));
	let needed = Collateral::params().bond_ratio.mul_ceil(exposure + policy.coverage);
	if bond < needed {
		let missing = (needed - bond).div_ceil(ONE);
		mint_usdai(Dave, missing);
		call(Dave, Call::post_bond { amount: missing * ONE })?;
	}
	let Policy { coverage, expires_at, .. } = policy;
	call(Dave, Call::insure { unit, policy, premium: 0 })?;
	call(Bob, Call::accept_policy { unit, insurer, coverage, expires_at, premium: 0 })
}

/// The price of an H100 from the next block on, in dollars.
pub fn priced(dollars: u32) {
	next_block(6);
	assert_ok!(feed(Alice, "H100-SXM5-80GB", dollars));
	next_block(6);
}

/// A loan that is not proposed yet.
#[derive(Clone)]
pub struct Loan {
	terms: TermsOf<Runtime>,
}

/// A loan of a number of USDai to Bob, all of the vault, in twelve level instalments every 30 days,
/// with a grace period of ten days. The offer is open for an hour.
pub fn loan(dollars: Balance) -> Loan {
	let senior = Tranche { lender: Lender::Vault, amount: dollars * ONE, apr: percent(SENIOR) };
	Loan {
		terms: TermsOf::<Runtime> {
			borrower: Bob.to_account_id(),
			units: BoundedVec::new(),
			principal: dollars * ONE,
			tranches: BoundedVec::truncate_from(vec![senior]),
			schedule: Schedule::Every { seconds: 30 * DAY, count: 12 },
			amortisation: Amortisation::Level,
			grace: Grace { seconds: 10 * DAY, apr: percent(LATE) },
			fees: Fees { origination: Permill::zero(), exit: Permill::zero() },
			sale: Sale::Lot,
			reserve_instalments: 0,
			expires_at: now() + 3_600,
			cash: None,
		},
	}
}

impl Loan {
	pub fn to(mut self, borrower: AccountId) -> Self {
		self.terms.borrower = borrower;
		self
	}

	/// The rate of the senior tranche, in percent.
	pub fn at(mut self, apr: u128) -> Self {
		self.terms.tranches[0].apr = percent(apr);
		self
	}

	/// The units that secure it.
	pub fn on(mut self, units: impl Into<Vec<u64>>) -> Self {
		self.terms.units = BoundedVec::truncate_from(units.into());
		self
	}

	/// Another account lends the senior tranche.
	pub fn senior_of(mut self, who: AccountId) -> Self {
		self.terms.tranches[0].lender = Lender::Account(who);
		self
	}

	/// Eve lends a part as first loss. A part of 0 adds no tranche.
	pub fn junior(self, dollars: Balance) -> Self {
		if dollars == 0 {
			self
		} else {
			self.junior_of(Eve.to_account_id(), dollars)
		}
	}

	/// An account lends a part as first loss.
	pub fn junior_of(mut self, who: AccountId, dollars: Balance) -> Self {
		self.terms.tranches[0].amount -= dollars * ONE;
		let lender = Lender::Account(who);
		let junior = Tranche { lender, amount: dollars * ONE, apr: percent(JUNIOR) };
		self.terms.tranches.try_push(junior).expect("there is room for a tranche");
		self
	}

	pub fn every(self, seconds: u64, count: u32) -> Self {
		self.schedule(Schedule::Every { seconds, count })
	}

	pub fn schedule(mut self, schedule: Schedule) -> Self {
		self.terms.schedule = schedule;
		self
	}

	pub fn amortised(mut self, amortisation: Amortisation) -> Self {
		self.terms.amortisation = amortisation;
		self
	}

	/// The grace period, in seconds.
	pub fn grace(mut self, seconds: u64) -> Self {
		self.terms.grace.seconds = seconds;
		self
	}

	pub fn origination_fee(mut self, fee: Permill) -> Self {
		self.terms.fees.origination = fee;
		self
	}

	pub fn exit_fee(mut self, fee: Permill) -> Self {
		self.terms.fees.exit = fee;
		self
	}

	pub fn sale(mut self, sale: Sale) -> Self {
		self.terms.sale = sale;
		self
	}

	/// The instalments that its debt-service reserve contains.
	pub fn reserve(mut self, instalments: u8) -> Self {
		self.terms.reserve_instalments = instalments;
		self
	}

	/// The account into which the rent of the units is paid.
	pub fn cash(mut self, terms: CashTerms) -> Self {
		self.terms.cash = Some(terms);
		self
	}

	pub fn expires_at(mut self, instant: u64) -> Self {
		self.terms.expires_at = instant;
		self
	}

	pub fn terms(self) -> TermsOf<Runtime> {
		self.terms
	}

	/// Proposed by the borrower. Returns the id.
	pub fn proposed(self) -> u64 {
		let id = pallet_lending::NextLoanId::<Runtime>::get();
		let borrower = self.terms.borrower.clone();
		made(borrower, Call::propose { terms: self.terms });
		id
	}

	/// Proposed; every account that lends has committed, and the committee has approved.
	pub fn approved(self) -> u64 {
		let tranches = self.terms.tranches.clone();
		let loan = self.proposed();
		for (tranche, terms) in (0..).zip(tranches) {
			if let Lender::Account(who) = terms.lender {
				made(who, Call::commit { loan, tranche });
			}
		}
		assert_ok!(committee(Call::approve { loan }));
		loan
	}

	/// Approved, and drawn now.
	pub fn drawn(self) -> u64 {
		let borrower = self.terms.borrower.clone();
		let loan = self.approved();
		made(borrower, Call::draw { loan });
		loan
	}
}

fn made(who: AccountId, call: Call<Runtime>) {
	assert_ok!(RuntimeCall::from(call).dispatch(RuntimeOrigin::signed(who)));
}
