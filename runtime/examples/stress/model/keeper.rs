//! Answers to margin calls and breaches, and the seizure of loans in default.

use infrafi_runtime::*;
use pallet_lending::{Call, Loans};

use super::{
	asked,
	cast::Obtained,
	payers::{borrower_supports, is_default, top_up},
	world::World,
};
pub fn act(world: &mut World) {
	for loan in std::mem::take(&mut world.calls) {
		answer_margin_call(world, loan);
	}
	for loan in std::mem::take(&mut world.low) {
		answer_low_coverage(world, loan);
	}
	for loan in world.watched.clone() {
		if !Loans::<Runtime>::contains_key(loan) {
			world.watched.remove(&loan);
		} else if asked(&world.cast.keeper, Call::liquidate { loan }).is_ok() {
			world.watched.remove(&loan);
			world.late.remove(&loan);
		}
	}
}

/// A borrower with money repays what the loan is short of, and a hundredth more. The call then ends
/// with the next round.
fn answer_margin_call(world: &mut World, loan: u64) {
	world.watched.insert(loan);
	let file = world.file(loan);
	let Some(margin) = Lending::margin(loan) else { return };
	if !file.meets_margin || is_default(world, file) || margin.shortfall == 0 {
		return;
	}
	let amount = margin.shortfall / 100 * 101;
	let borrower = file.borrower.clone();
	let obtained = world.cast.obtain(&borrower, amount);
	let paid =
		obtained != Obtained::Nowhere && asked(&borrower, Call::repay { loan, amount }).is_ok();
	world.record.payment(obtained, paid, amount);
	world.record.margin_calls_met += u32::from(paid);
}

/// A borrower that supports its loan fills the cash account.
fn answer_low_coverage(world: &mut World, loan: u64) {
	world.watched.insert(loan);
	if Loans::<Runtime>::contains_key(loan) && borrower_supports(world, world.file(loan)) {
		top_up(world, loan);
	}
}
