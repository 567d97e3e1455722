//! The books at an instant, in constant time, and what must hold of them and of a step from one to
//! the next.

use infrafi_finance::{
	backing::Backing,
	shares::{Nav, VaultHoldings, LOCKED},
	units::{Seconds, Usdai, Usdc},
};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	ReserveInspect,
};
use infrafi_runtime::{
	configs::{ReserveAccount, VaultAccount},
	*,
};
use sp_core::U256;

use super::{
	events::Emitted,
	people::{wealth, Wealth},
	world::Gifts,
};

/// The books of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Books {
	pub issued: Wealth,
	/// What each account owns, in the order of [`World::everyone`](super::world::World).
	pub owned: Vec<Wealth>,
	pub reserve: pallet_reserve::ReserveLedger,
	pub vault: pallet_vault::LedgerRecord,
	pub queue: pallet_vault::QueueTotals,
	pub portfolio: pallet_lending::Portfolio,
	/// What stands behind the vault's shares.
	pub holdings: VaultHoldings,
	pub nav: Nav,
}

impl Books {
	pub fn read(everyone: &[AccountId]) -> Self {
		let ledger = pallet_vault::VaultLedger::<Runtime>::get();
		let loans = ledger.receivables.loans;
		let now = pallet_timestamp::Now::<Runtime>::get() / 1_000;
		let state = <Reserve as ReserveInspect>::state().expect("the reserve can be read");
		let accrued = loans.accrue(now, Vault::params().fee).expect("interest can be counted");
		let holdings = VaultHoldings {
			idle: ledger.money.idle,
			principal: accrued.principal,
			impairment: ledger.receivables.impairment,
			interest: accrued.net_down().expect("interest can be emitted"),
			realised: state.realised,
			accreted: state.accreted,
			loss: state.loss,
			locked: ledger
				.locked
				.left_up(now, Seconds(Vault::params().smoothing))
				.expect("what is locked can be counted"),
		};
		let issued = |asset| Assets::total_supply(asset);
		Self {
			issued: Wealth { usdc: issued(USDC), usdai: issued(USDAI), susdai: issued(SUSDAI) },
			owned: everyone.iter().map(wealth).collect(),
			reserve: pallet_reserve::Books::<Runtime>::get(),
			vault: ledger,
			queue: pallet_vault::Queue::<Runtime>::get(),
			portfolio: Lending::portfolio(),
			holdings,
			nav: holdings.nav().expect("a price can be emitted"),
		}
	}

	/// What must hold at any instant. The numbers are those of `docs/invariants.md`.
	pub fn check(&self, gifts: &Gifts) {
		self.check_money(gifts);
		self.check_ledgers();
	}

	/// What the ledgers state of each other: invariants 12, 13, 17, 20, 21 and 46.
	pub fn check_ledgers(&self) {
		let Self { reserve, vault, queue, portfolio, nav, issued, .. } = self;
		let lent = vault.receivables;
		let pallet_reserve::ReserveLedger { cash, loss, ref lots, .. } = *reserve;
		let backing = Backing { cash, lots: lots.cost, loss, supply: Usdai(issued.usdai) };
		assert_eq!(backing.shortage(), Ok(Usdai::ZERO), "12: USDai are not backed");
		let unharvested = reserve.income.unharvested().unwrap();
		assert!(unharvested == Usdc::ZERO || reserve.loss.0 == 0, "13: income beside a loss");
		assert!(lent.impairment <= lent.loans.principal, "21: more is impaired than is lent");
		assert!(nav.conservative <= nav.optimistic, "21: the exit price exceeds the entry price");
		queue.pending().expect("20: more shares are filled than were requested");
		assert_eq!(portfolio.vault_principal, lent.loans.principal, "the portfolio differs");
		assert_eq!(portfolio.impairment, lent.impairment, "the portfolio differs");
		assert!(portfolio.vault_principal <= portfolio.drawn, "the vault is owed more than all");
		assert_eq!(
			vault.shares.0, issued.susdai,
			"17: the number of shares in the ledger differs from the supply"
		);
	}

	/// The balances of all accounts sum to the issuance, and the pots contain what their ledgers
	/// state and the gifts, to the unit: invariants 17, 18, 23, 45 and 46.
	fn check_money(&self, gifts: &Gifts) {
		let sum = |part: fn(&Wealth) -> Balance| self.owned.iter().map(part).sum::<Balance>();
		assert_eq!(
			sum(|of| of.usdc),
			self.issued.usdc,
			"45: balances of USDC do not sum to the issuance"
		);
		assert_eq!(
			sum(|of| of.usdai),
			self.issued.usdai,
			"45: balances of USDai do not sum to the issuance"
		);
		assert_eq!(
			sum(|of| of.susdai),
			self.issued.susdai,
			"45: balances of sUSDai do not sum to the issuance"
		);

		let reserve = wealth(&ReserveAccount::get());
		assert_eq!(reserve.usdc, self.reserve.cash.0 + gifts.reserve.usdc, "the reserve's cash");
		assert_eq!(reserve.usdai, gifts.reserve.usdai, "the reserve has no USDai of its own");
		let vault = wealth(&VaultAccount::get());
		let money = self.vault.money.total().unwrap().0;
		assert_eq!(vault.usdai, money + gifts.vault.usdai, "18: idle, claims and fees");
		let locked = if self.issued.susdai > 0 { LOCKED.0 } else { 0 };
		let pending = self.queue.pending().unwrap().0;
		assert_eq!(vault.susdai, pending + locked + gifts.vault.susdai, "17: pending and locked");
		let pot = wealth(&Lending::account());
		let owed =
			self.portfolio.reserves.0 + self.portfolio.unclaimed.0 + self.portfolio.bid_deposits.0;
		assert_eq!(
			pot.usdai,
			owed + gifts.pot.usdai,
			"23: the pot contains another amount than it owes"
		);
	}

	/// What must hold of a step: money is created and burned as the events state (invariant 45),
	/// and the prices fall by the allowed causes only (invariant 48).
	pub fn check_step(&self, after: &Self, emitted: &Emitted) {
		assert_eq!(after.issued.usdc, self.issued.usdc, "45: USDC are created or burned");
		let usdai = self.issued.usdai + emitted.usdai_made - emitted.usdai_burned;
		assert_eq!(after.issued.usdai, usdai, "45: USDai are created or burned without an event");
		let locked = if self.issued.susdai == 0 && emitted.shares_made > 0 { LOCKED.0 } else { 0 };
		let shares = self.issued.susdai + emitted.shares_made + locked - emitted.shares_burned;
		assert_eq!(
			after.issued.susdai, shares,
			"45: shares are created or burned without an event"
		);
		let cash = self.reserve.cash.0 + emitted.cash_in - emitted.cash_out;
		assert_eq!(after.reserve.cash.0, cash, "45: the reserve's cash moves without an event");
		emitted.check_division();
		self.check_prices(after, emitted);
	}

	/// Invariant 48, for the exit price and for the entry price.
	fn check_prices(&self, after: &Self, emitted: &Emitted) {
		// Income during a loss of the reserve goes to the parties that bear it. While the stake is
		// below its minimum, the treasury comes first with income since then, realised or not.
		let is_short = self.reserve.loss.0 > 0 || after.reserve.loss.0 > 0;
		let is_second = !self.reserve.income.is_staked || !after.reserve.income.is_staked;
		// The treasury's new shares take what no account owned, until a share is worth one again.
		// The fills before it lower no price.
		let supply = after.issued.susdai - emitted.adopted;
		let is_one = after.nav.optimistic.0 == after.issued.susdai;
		assert!(emitted.adopted == 0 || is_one, "48: a share is not worth one: {:?}", after.nav);
		if self.issued.susdai == 0 || emitted.is_loss {
			return;
		}
		let falls = |before: Balance, behind: Balance, slack: Balance| {
			let before = U256::from(before) * U256::from(supply);
			U256::from(behind.saturating_add(slack)) * U256::from(self.issued.susdai) < before
		};
		let (was, is) = (&self.nav, &after.nav);
		// What leavers would get if no loan were doubtful.
		let certain = |books: &Self| {
			let VaultHoldings { idle, principal, realised, locked, .. } = books.holdings;
			(idle.0 + principal.0 + realised.0).saturating_sub(books.nav.owed.0 + locked.0)
		};
		let is_falling = falls(certain(self), certain(after), 0);
		assert!(is_short || is_second || !is_falling, "48: what is certain falls: {was:?} {is:?}");
		let impairment = |books: &Self| books.vault.receivables.impairment;
		let is_doubt = impairment(after) > impairment(self);
		let is_falling = falls(was.conservative.0, is.conservative.0, 0);
		assert!(is_doubt || is_second || !is_falling, "48: the exit price falls: {was:?} {is:?}");
		// Interest and income are emitted in whole units, income in those of USDC.
		let is_falling = falls(was.optimistic.0, is.optimistic.0, 4_000_000_000_000);
		let is_reported = is_short || emitted.is_corrected;
		assert!(is_reported || !is_falling, "48: the entry price falls: {was:?} {is:?}");
	}

	/// No account is poorer after a call, except the signer and the accounts that agreed before:
	/// invariant 47.
	pub fn check_bystanders(&self, after: &Self, everyone: &[AccountId], bound: &[AccountId]) {
		let protocol =
			[ReserveAccount::get(), VaultAccount::get(), Lending::account(), Collateral::account()];
		for ((was, is), who) in self.owned.iter().zip(&after.owned).zip(everyone) {
			if bound.contains(who) || protocol.contains(who) {
				continue;
			}
			let kept = is.usdc >= was.usdc && is.usdai >= was.usdai && is.susdai >= was.susdai;
			assert!(kept, "47: {who} is poorer by the call of another account: {was:?} {is:?}");
		}
	}
}
