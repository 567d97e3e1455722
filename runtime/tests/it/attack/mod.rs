//! The whole protocol under attack: every call of the seven pallets, by honest accounts and by
//! others, in a random order, through years of good and bad times, with a check of everything after
//! every step.
//!
//! A run is identified by its seed and its length: `ATTACK_SEED` and `ATTACK_STEPS`, 40,000 steps
//! by default. A run that fails names its step.

mod bills;
mod books;
mod bound;
pub mod clock;
mod cover;
mod default;
mod events;
mod expect;
mod governance;
mod leases;
mod loans;
mod market;
mod model;
mod offers;
pub mod people;
mod prices;
mod random;
mod rents;
mod savings;
mod sums;
mod units;
mod world;

use frame_support::traits::GetCallName;
use infrafi_finance::{
	shares::is_wiped_out,
	units::{Shares, Usdai},
};
use infrafi_runtime::*;
use pallet_lending::SaleRules;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie};

pub use books::Books;
pub use world::World;

use crate::chain;

/// The steps of a run, by default.
const STEPS: u64 = 40_000;

/// Steps between two checks of everything, after which the storage is committed.
const ROUND: u64 = 1_000;

/// A step of a run.
type Action = fn(&mut World);

/// The steps, each with its weight.
const ACTIONS: &[(u64, Action)] = &[
	(60, clock::block),
	(12, prices::feed),
	(4, prices::drift),
	(3, prices::accept_value),
	(1, prices::set_model),
	(1, prices::set_sources),
	(4, units::apply),
	(6, units::answer),
	(2, units::confirm),
	(4, cover::insure),
	(1, cover::answer_offer),
	(1, cover::cancel_policy),
	(2, cover::withdraw_bond),
	(4, cover::enforce_claim),
	(3, cover::uphold_claim),
	(1, units::report_loss),
	(3, units::withdraw_loss),
	(2, units::redeem),
	(3, units::transfer),
	(1, units::reassign),
	(6, bills::mint),
	(5, bills::redeem),
	(4, bills::buy),
	(3, bills::attest),
	(8, bills::settle),
	(2, bills::order_sale),
	(2, bills::sell),
	(2, bills::realise_loss),
	(1, bills::write_off),
	(1, bills::reassign),
	(3, bills::harvest),
	(1, bills::sweep_gifts),
	(8, savings::deposit),
	(4, savings::mint),
	(6, savings::request),
	(2, savings::cancel),
	(2, savings::transfer),
	(4, savings::service),
	(6, savings::claim),
	(1, savings::claim_all),
	(4, leases::offer),
	(6, leases::answer),
	(4, leases::recognise),
	(8, leases::pay),
	(3, leases::end),
	(8, rents::let_unit),
	(2, rents::let_ahead),
	(10, rents::pay),
	(3, rents::circle),
	(3, rents::live),
	(6, market::list),
	(6, market::buy),
	(2, market::delist),
	(6, offers::lend),
	(8, offers::advance),
	(1, offers::reject),
	(3, offers::withdraw),
	(3, offers::meddle),
	(10, loans::pay),
	(4, loans::prepay),
	(2, loans::top_up),
	(3, loans::classify),
	(4, loans::breach),
	(5, loans::cure),
	(2, loans::advance_valuation),
	(4, loans::add_units),
	(4, loans::release_units),
	(3, loans::refinance),
	(1, loans::consent),
	(1, loans::revoke_consent),
	(2, loans::impair),
	(2, loans::sell_position),
	(16, default::liquidate),
	(8, default::bid),
	(6, default::settle),
	(4, default::accept_unsold),
	(8, default::reoffer),
	(1, default::write_off),
	(6, default::file_claim),
	(6, default::answer_claim),
	(3, default::recover),
	(3, default::claim_unclaimed),
	(1, governance::dismiss),
	(6, governance::tend),
	(2, governance::freeze),
	(1, governance::thaw),
	(8, governance::transfer),
	(4, governance::level),
	(1, governance::spend),
	(1, governance::brake),
	(1, governance::set_reserve),
	(1, governance::set_vault),
	(1, governance::set_lending),
	(1, governance::set_collateral),
	(1, governance::set_appraisal),
	(1, leases::set_params),
	(1, market::set_params),
];

fn from_environment(name: &str, otherwise: u64) -> u64 {
	std::env::var(name).map_or(otherwise, |text| text.parse().expect("it is a number"))
}

/// Prints where a run failed.
struct Report {
	seed: u64,
	world: World,
}

impl Drop for Report {
	fn drop(&mut self) {
		let World { steps, last, .. } = &self.world;
		if std::thread::panicking() {
			eprintln!("attack: seed {}, after {steps} steps, at {last}", self.seed);
		}
	}
}

#[test]
fn no_order_of_calls_breaks_the_protocol() {
	let (seed, steps) =
		(from_environment("ATTACK_SEED", 1), from_environment("ATTACK_STEPS", STEPS));
	let (mut chain, world) = begin(seed);
	let mut run = Report { seed, world };
	let started = std::time::Instant::now();
	while run.world.steps < steps {
		round(&mut chain, &mut run.world);
		if chain.execute_with(|| is_over(&run.world)) {
			chain = again(&mut run.world);
		}
	}
	chain.execute_with(|| print_summary(&run.world, started.elapsed()));
	check_reach(&run.world, steps);
}

/// A chain at its first block, and the accounts that attack it.
pub fn begin(seed: u64) -> (TestExternalities, World) {
	let mut chain = chain::before_first_block(chain::DEV);
	let world = chain.execute_with(|| {
		clock::first(chain::START);
		let appraisers = [Alice, Bob, Charlie].map(presets::appraiser).to_vec();
		let mut world = World::new(seed, appraisers);
		settle_in(&mut world);
		world
	});
	(chain, world)
}

/// A vault that has lost nearly everything takes no deposits: there is little left to attack.
fn is_over(world: &World) -> bool {
	let Books { issued, nav, .. } = &world.books;
	let minimum = Usdai(Vault::params().min_stake);
	let is_lost =
		nav.conservative.0 == 0 || is_wiped_out(nav.optimistic, Shares(issued.susdai), minimum);
	issued.susdai > 0 && is_lost && world.steps % (5 * ROUND) < ROUND
}

/// Another chain, and all else as it was.
fn again(world: &mut World) -> TestExternalities {
	let (chain, fresh) = begin(world.random.between(0, u64::MAX - 1));
	let old = std::mem::replace(world, fresh);
	world.steps += old.steps;
	world.blocks += old.blocks;
	world.chains += old.chains;
	world.longest_gap = old.longest_gap;
	world.model.compared = old.model.compared;
	for (call, count) in old.tally {
		let sum = world.tally.entry(call).or_default();
		sum.done += count.done;
		sum.refused += count.refused;
		for (why, times) in count.reasons {
			*sum.reasons.entry(why).or_default() += times;
		}
	}
	chain
}

/// All accounts that are meant to have a role are admitted. Auctions are short, so that many end
/// without a bid.
fn settle_in(world: &mut World) {
	let lending = Lending::params();
	let sale = SaleRules { step: 12, length: 24, extension: 12, ..lending.sale };
	// Loans of minutes earn no rent that could pay them.
	let min_coverage = 0.into();
	let params = pallet_lending::Parameters { sale, min_coverage, ..lending };
	assert!(world.root(pallet_lending::Call::set_params { params }));
	for role in people::ROLES {
		for who in role.meant(&world.people, &world.appraisers) {
			if !role.has(&who) {
				assert!(world.root(role.change(&who, true)));
			}
		}
	}
}

/// A round of steps, and a check of everything.
pub fn round(chain: &mut TestExternalities, world: &mut World) {
	chain.execute_with(|| {
		steps(world);
		sums::check(world);
	});
	// Until then, an iteration visits keys that were removed.
	chain.commit_all().expect("no transaction is open");
}

fn steps(world: &mut World) {
	let until = world.steps + ROUND;
	let all = ACTIONS.iter().map(|(weight, _)| weight).sum();
	while world.steps < until {
		let mut place = world.random.below(all);
		let action = ACTIONS.iter().find(|(weight, _)| {
			let is_it = place < *weight;
			place = place.saturating_sub(*weight);
			is_it
		});
		let (_, action) = action.expect("the weights add up");
		action(world);
	}
	world.last = "the sums over everything".into();
}

fn print_summary(world: &World, time: std::time::Duration) {
	println!("{:<14}{:<24}{:>9}{:>9}  most often because", "pallet", "call", "done", "refused");
	for ((pallet, call), count) in &world.tally {
		let why = count.reasons.iter().max_by_key(|(_, times)| **times);
		let why = why.map_or(String::new(), |(why, times)| format!("{why} ({times})"));
		println!("{pallet:<14}{call:<24}{:>9}{:>9}  {why}", count.done, count.refused);
	}
	println!("figures that the model of lending has compared: {:?}", world.model.compared);
	println!(
		"{} chains, {} steps, {} blocks, {} days on the last, the longest gap {} days, in {time:?}",
		world.chains,
		world.steps,
		world.blocks,
		(world::now() - chain::START) / 86_400,
		world.longest_gap / 86_400
	);
}

/// A loss is booked in the step after which nothing of the loan is left to recover, so the call
/// finds none that is not booked.
const BOOKED_BY_ITSELF: (&str, &str) = ("Lending", "write_off");

/// Every other call has succeeded, and often so in a long run.
fn check_reach(world: &World, steps: u64) {
	let least = (steps / STEPS).min(100);
	let ours = [
		("Collateral", pallet_collateral::Call::<Runtime>::get_call_names()),
		("Appraisal", pallet_appraisal::Call::<Runtime>::get_call_names()),
		("Reserve", pallet_reserve::Call::<Runtime>::get_call_names()),
		("Vault", pallet_vault::Call::<Runtime>::get_call_names()),
		("Lending", pallet_lending::Call::<Runtime>::get_call_names()),
		("Leases", pallet_leases::Call::<Runtime>::get_call_names()),
		("Market", pallet_market::Call::<Runtime>::get_call_names()),
	];
	for (pallet, calls) in ours {
		for call in calls.iter().filter(|call| (pallet, **call) != BOOKED_BY_ITSELF) {
			let done = world.tally.get(&(pallet, *call)).map_or(0, |count| count.done);
			assert!(done >= least, "{pallet}.{call} succeeded {done} times");
		}
	}
	for (subject, compared) in &world.model.compared {
		assert!(*compared >= least, "{subject} was compared {compared} times");
	}
	if steps >= STEPS {
		assert!(world.longest_gap > clock::YEAR / 6, "no long time passed");
	}
}
