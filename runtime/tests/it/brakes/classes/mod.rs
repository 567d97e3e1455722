//! What the brakes do with each call of the runtime. A call that is new fails the test until its
//! class is decided in the table.

mod table;

use std::collections::BTreeMap;

use infrafi_runtime::{configs::ENTRIES, *};
use pallet_migrations::Config as Migrations;

use super::*;
use crate::metadata::every_call;
use table::{Class::*, *};

/// The class of each call, by pallet and name.
fn classes() -> BTreeMap<(String, String), Class> {
	let mut classes = BTreeMap::new();
	for (pallet, class, calls) in CLASSES {
		for call in *calls {
			let earlier = classes.insert((pallet.to_string(), call.to_string()), *class);
			assert_eq!(earlier, None, "{pallet}.{call} is listed twice");
		}
	}
	classes
}

fn is_open(call: &RuntimeCall) -> bool {
	CallFilter::contains(call)
}

#[test]
fn every_call_is_classified() {
	let classes = classes();
	let listed: Vec<_> = classes.keys().cloned().collect();
	let mut all: Vec<_> = all_calls()
		.into_iter()
		.map(|(pallet, call)| (pallet.to_string(), call.to_string()))
		.collect();
	all.sort();
	assert_eq!(listed, all);
	let entries: Vec<_> = classes
		.iter()
		.filter(|(_, class)| **class == Entry)
		.map(|(name, _)| name.clone())
		.collect();
	let mut brakes: Vec<_> = ENTRIES
		.iter()
		.flat_map(|(pallet, calls)| calls.iter().map(|call| (pallet.to_string(), call.to_string())))
		.collect();
	brakes.sort();
	assert_eq!(entries, brakes);
}

/// Arguments decide what the fixed rules close, and no argument decides about a brake.
#[test]
fn brakes_close_every_entry_and_change_no_other_call() {
	let classes = classes();
	for brake in Brake::ALL {
		on_chain(DEV, || {
			let before: Vec<_> = every_call().iter().map(|(.., call)| is_open(call)).collect();
			brake.pull();
			for ((pallet, name, call), was_open) in every_call().into_iter().zip(before) {
				let class = classes[&(pallet.clone(), name.clone())];
				let expected = match class {
					Entry => [true, false],
					Exit => [true, true],
					Other => [was_open, was_open],
				};
				assert_eq!([was_open, is_open(&call)], expected, "{brake:?}: {pallet}.{name}");
			}
		});
	}
}

#[test]
fn a_failed_migration_leaves_repairs_open_and_nothing_else() {
	use frame_support::migrations::FailedMigrationHandler;
	on_chain(DEV, || {
		<Runtime as Migrations>::FailedMigrationHandler::failed(None);
		let is_repair = |pallet: &str, call: &str| {
			REPAIRS.iter().any(|(name, calls)| *name == pallet && calls.contains(&call))
		};
		for (pallet, name, call) in every_call() {
			assert_eq!(is_open(&call), is_repair(&pallet, &name), "{pallet}.{name}");
		}
		assert_ok!(root(failed_migration::Call::clear {}));
	});
}
