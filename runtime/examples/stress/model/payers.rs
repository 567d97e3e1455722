//! Borrowers and lessees: what falls due is paid, or is not.

use infrafi_protocol::assets::USDAI;
use infrafi_runtime::*;
use pallet_lending::{Call, Loans};

use super::{
	asked,
	cast::Obtained,
	portfolio::{LoanFile, Rent, COUNT, WINDOW},
	world::{World, SHOCK},
};
use crate::chain::*;

/// Days of a loan's window on which rent, support of the cash account, and the instalment are paid.
const RENT_DAY: u64 = WINDOW - 2;
const SUPPORT_DAY: u64 = WINDOW - 2;
const INSTALMENT_DAY: u64 = WINDOW - 1;

/// Days between two confirmations of custody, and the most units of a call.
const CONFIRM_EVERY: u64 = 20;
const CONFIRMATIONS: usize = 200;

pub fn act(world: &mut World) {
	confirm_custody(world);
	// After days without a block all of them are made up for.
	for day in world.done_until..=world.day {
		for place in 0..world.loans.len() {
			let file = &world.loans[place];
			let phase = (day - file.drawn_on.min(day)) % WINDOW;
			let is_running = day > file.drawn_on
				&& (day - file.drawn_on).div_ceil(WINDOW) <= u64::from(COUNT)
				&& Loans::<Runtime>::contains_key(file.id);
			if phase == RENT_DAY && !file.leases.is_empty() {
				pay_rent(world, place);
			}
			if is_running && phase == SUPPORT_DAY && world.loans[place].rent == Rent::Cash {
				support(world, place);
			}
			if is_running && phase == INSTALMENT_DAY {
				pay_instalment(world, place);
			}
		}
	}
	pay_late(world);
}

/// Whether the loan is one of those that default.
pub fn is_default(world: &World, file: &LoanFile) -> bool {
	let share = world.scenario.shocks.defaults.filter(|_| world.is_shocked());
	share.is_some_and(|share| file.weakness < share)
}

pub fn lessee_pays(world: &World, file: &LoanFile) -> bool {
	!is_default(world, file) && world.market.rent_left(world.day) >= file.stays
}

/// Whether the borrower pays out of its own pocket what the machines do not earn.
pub fn borrower_supports(world: &World, file: &LoanFile) -> bool {
	!is_default(world, file) && file.covered * world.market.rent_left(world.day) >= file.supports
}

/// Rent up to the deadline in two days. It is paid for free and for seized units too.
fn pay_rent(world: &mut World, place: usize) {
	let file = &world.loans[place];
	if !lessee_pays(world, file) {
		world.watched.insert(file.id);
		return;
	}
	let until = now() + 2 * DAY;
	for lease in file.leases.clone() {
		let file = &world.loans[place];
		let Some(rent) = Leases::arrears(lease, until) else { continue };
		let amount = rent.unpaid.min(rent.max_payment);
		if amount < ONE {
			continue;
		}
		let obtained = world.cast.obtain(&file.lessee, amount);
		let paid = obtained != Obtained::Nowhere
			&& asked(&file.lessee, pallet_leases::Call::pay_rent { id: lease, amount }).is_ok();
		world.record.payment(obtained, paid, amount);
	}
}

/// A borrower whose lessee has gone keeps the cash account at its target and two instalments.
fn support(world: &mut World, place: usize) {
	let file = &world.loans[place];
	if lessee_pays(world, file) {
		return;
	}
	if borrower_supports(world, file) {
		top_up(world, file.id);
	} else {
		world.watched.insert(file.id);
	}
}

/// Adds what the cash account is short of its target and the next two instalments.
pub fn top_up(world: &mut World, loan: u64) {
	let Some(coverage) = Lending::coverage(loan) else { return };
	let instalments = Lending::schedule(loan);
	let next: Balance =
		instalments.iter().take(2).map(|one| one.principal.0 + one.interest.0).sum();
	let amount = (coverage.target + next).saturating_sub(coverage.account);
	if amount == 0 {
		return;
	}
	let borrower = world.file(loan).borrower.clone();
	let obtained = world.cast.obtain(&borrower, amount);
	let paid = obtained != Obtained::Nowhere
		&& asked(&borrower, Call::top_up_reserve { loan, amount }).is_ok();
	world.record.payment(obtained, paid, amount);
}

/// The instalment of a loan whose rent does not go into a cash account.
fn pay_instalment(world: &mut World, place: usize) {
	let file = &world.loans[place];
	if file.rent == Rent::Cash {
		return;
	}
	let by_rent = file.rent == Rent::Leased && lessee_pays(world, file);
	if !(by_rent || borrower_supports(world, file)) {
		world.watched.insert(file.id);
		return;
	}
	let loan = file.id;
	if !pay(world, loan, |loan, max| Call::repay_due { loan, max }, |quote| quote.due.0) {
		world.late.insert(loan);
		world.watched.insert(loan);
	}
}

/// Borrowers that would have paid, and had no USDai, try again.
fn pay_late(world: &mut World) {
	for loan in world.late.clone() {
		let is_over = !Loans::<Runtime>::contains_key(loan);
		let supports = !is_over && borrower_supports(world, world.file(loan));
		let repay = |loan, max| Call::repay_past_due { loan, max };
		if is_over || (supports && pay(world, loan, repay, |quote| quote.past_due.0)) {
			world.late.remove(&loan);
		}
	}
}

/// Pays an amount of the quote. Returns whether it is paid, or nothing is owed.
fn pay(
	world: &mut World,
	loan: u64,
	call: impl Fn(u64, Balance) -> Call<Runtime>,
	amount: impl Fn(&infrafi_finance::obligation::LoanQuote) -> Balance,
) -> bool {
	let Some(quote) = Lending::quote(loan, now()) else { return true };
	let amount = amount(&quote);
	if amount == 0 {
		return true;
	}
	let borrower = world.file(loan).borrower.clone();
	let obtained = world.cast.obtain(&borrower, amount);
	let paid = obtained != Obtained::Nowhere && asked(&borrower, call(loan, amount)).is_ok();
	world.record.payment(obtained, paid, amount);
	paid
}

/// The custodian confirms that it has the machines of live loans.
fn confirm_custody(world: &World) {
	let is_due = (world.done_until..=world.day).any(|day| day % CONFIRM_EVERY == 0);
	if !is_due {
		return;
	}
	let units: Vec<u64> = world
		.loans
		.iter()
		.filter(|file| Loans::<Runtime>::contains_key(file.id))
		.flat_map(|file| file.units.clone())
		.collect();
	for some in units.chunks(CONFIRMATIONS) {
		let units = sp_runtime::BoundedVec::truncate_from(some.to_vec());
		let confirm = pallet_collateral::Call::confirm_custody { units };
		asked(&world.cast.custodian, confirm).expect("the units are in custody");
	}
}

/// The USDai of an account.
pub fn usdai_of(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

/// Days of the shock that have passed.
pub fn since_shock(day: u64) -> Option<u64> {
	day.checked_sub(SHOCK)
}
