//! The weights of calls: measured up to the limits, and no more than a block takes.

use frame_support::dispatch::GetDispatchInfo;
use frame_support::traits::{Get, GetCallMetadata};
use infrafi_protocol::unit::MAX_SERIALS;
use infrafi_runtime::{
	configs::{BlockWeights, MAX_MEMBERS},
	Runtime, RuntimeCall,
};

#[cfg(feature = "runtime-benchmarks")]
use crate::chain::chain;
use crate::{chain::on_chain, metadata::every_call};

type MaxFeedValues = <Runtime as pallet_oracle::Config>::MaxFeedValues;
type MaxSources = <Runtime as pallet_appraisal::Config>::MaxSources;

/// The files that `scripts/bench.sh` writes of pallets whose limits are ours.
const MEASURED: &[(&str, &str)] = &[
	("pallet_appraisal", include_str!("../../../../pallets/appraisal/src/weights.rs")),
	("pallet_collateral", include_str!("../../../../pallets/collateral/src/weights.rs")),
	("pallet_lending", include_str!("../../../../pallets/lending/src/weights.rs")),
	("pallet_oracle", include_str!("../../../src/weights/pallet_oracle.rs")),
	("pallet_reserve", include_str!("../../../../pallets/reserve/src/weights.rs")),
	("pallet_vault", include_str!("../../../../pallets/vault/src/weights.rs")),
];

/// The largest value of a component, up to which it has to be measured.
fn limit(pallet: &str, benchmark: &str, component: &str) -> u32 {
	match (pallet, benchmark, component) {
		("pallet_appraisal", _, "a") => MAX_MEMBERS,
		("pallet_appraisal", "set_sources", "s") => MaxSources::get(),
		("pallet_appraisal", "set_params", "f") | ("pallet_oracle", "feed_values", "x") => {
			MaxFeedValues::get()
		}
		("pallet_collateral", "confirm_custody", "u") => pallet_collateral::MAX_CONFIRMATIONS,
		("pallet_collateral", _, "s") => MAX_SERIALS,
		("pallet_collateral", _, "e") => pallet_collateral::MAX_EXPIRED,
		("pallet_vault", "fill_window", "b") => pallet_vault::MAX_BIDS,
		("pallet_lending", _, "t") => pallet_lending::MAX_TRANCHES_OF_LOAN,
		("pallet_lending", _, "u") => pallet_lending::MAX_UNITS,
		("pallet_lending", "settle" | "settle_cash", "m") => pallet_lending::MAX_DEADLINES,
		_ => {
			panic!("{pallet}::{benchmark} depends on `{component}`: how far has it to be measured?")
		}
	}
}

/// `(benchmark, component, least, most)` of a file of weights.
fn ranges(file: &str) -> Vec<(String, String, u32, u32)> {
	let mut waiting = Vec::new();
	let mut ranges = Vec::new();
	for line in file.lines().map(str::trim) {
		if let Some(range) = line.strip_prefix("// Range of `") {
			let (component, range) = range.split_once("`: ").expect("a component and its range");
			let (from, to) = range.trim_end_matches('.').split_once(" to ").expect("two ends");
			waiting.push((component.to_owned(), from.parse().unwrap(), to.parse().unwrap()));
		} else if let Some(name) = line.strip_prefix("fn ").and_then(|line| line.split('(').next())
		{
			let of = |(component, from, to)| (name.to_owned(), component, from, to);
			ranges.extend(waiting.drain(..).map(of));
		}
	}
	ranges
}

/// Limits and measured ranges agree: a limit that is raised later is not measured.
#[test]
fn are_measured_up_to_the_limits() {
	for (pallet, file) in MEASURED {
		assert!(file.contains("Written by `scripts/bench.sh`"), "{pallet}");
		let written = file.lines().filter(|line| line.contains("// Range of `")).count();
		assert_eq!(ranges(file).len(), written, "{pallet}: a range is not understood");
		for (benchmark, component, from, to) in ranges(file) {
			let limit = limit(pallet, &benchmark, &component);
			assert!(
				from <= 1 && to >= limit,
				"{pallet}::{benchmark}: {component} up to {to} of {limit}"
			);
		}
	}
}

/// The benchmarks as they are now, including those that are not for weights.
#[cfg(feature = "runtime-benchmarks")]
#[test]
fn of_the_benchmarks_the_ranges_reach_the_limits() {
	use frame_benchmarking::runtime_decl_for_benchmark::BenchmarkV2;

	let (lists, _) = chain("development").execute_with(|| Runtime::benchmark_metadata(false));
	let ours = lists.iter().filter_map(|list| {
		let pallet = core::str::from_utf8(&list.pallet).unwrap();
		MEASURED.iter().any(|(name, _)| *name == pallet).then_some((pallet, list))
	});
	let mut components = 0;
	for (pallet, list) in ours {
		for benchmark in &list.benchmarks {
			let name = core::str::from_utf8(&benchmark.name).unwrap();
			for (component, from, to) in &benchmark.components {
				let limit = limit(pallet, name, &component.to_string());
				assert!(
					*from <= 1 && *to >= limit,
					"{pallet}::{name}: {component} up to {to} of {limit}"
				);
				components += 1;
			}
		}
	}
	let written: usize = MEASURED.iter().map(|(_, file)| ranges(file).len()).sum();
	assert_eq!(components, written, "each is in a file of weights");
}

#[test]
fn of_every_call_fit_into_a_block() {
	on_chain("development", || {
		let calls = every_call();
		let all: usize = RuntimeCall::get_module_names()
			.iter()
			.map(|pallet| RuntimeCall::get_call_names(pallet).len())
			.sum();
		assert_eq!(calls.len(), all, "no call is left out");
		let limits = BlockWeights::get();
		for (pallet, name, call) in calls {
			let info = call.get_dispatch_info();
			let most = limits.get(info.class).max_extrinsic.unwrap_or(limits.max_block);
			let weight = info.total_weight();
			assert!(weight.all_lte(most), "{pallet}.{name}: {weight:?} of {most:?}");
		}
	});
}

/// The calls whose weight grows with their arguments, at their largest.
#[test]
fn of_the_largest_calls_fit_into_a_block() {
	use pallet_collateral::WeightInfo as _;
	use pallet_oracle::WeightInfo as _;

	type Collateral = <Runtime as pallet_collateral::Config>::WeightInfo;
	type Oracle = <Runtime as pallet_oracle::Config>::WeightInfo;
	on_chain("development", || {
		let most = BlockWeights::get()
			.get(frame_support::dispatch::DispatchClass::Normal)
			.max_extrinsic
			.unwrap();
		let weights = [
			("apply", Collateral::apply(MAX_SERIALS)),
			("confirm_custody", Collateral::confirm_custody(pallet_collateral::MAX_CONFIRMATIONS)),
			("feed_values", Oracle::feed_values(MaxFeedValues::get())),
		];
		for (name, weight) in weights {
			assert!(weight.all_lte(most), "{name}: {weight:?}");
		}
	});
}

/// A transfer of a position asks two pallets whether it is locked.
#[test]
fn of_a_transfer_of_an_nft_count_what_locks_it() {
	use pallet_nfts::WeightInfo;

	let own = pallet_nfts::weights::SubstrateWeight::<Runtime>::transfer();
	let db = <Runtime as frame_system::Config>::DbWeight::get();
	let ours = <Runtime as pallet_nfts::Config>::WeightInfo::transfer();
	assert!(own.saturating_add(db.reads(2)).all_lte(ours));
}

#[test]
fn in_the_documents_are_those_of_the_files() {
	let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
	let check = std::process::Command::new("python3")
		.args(["scripts/performance.py", "--check"])
		.current_dir(root)
		.output()
		.expect("python3 is there");
	assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
}
