//! The tables of refusals in the guides.

use std::collections::{BTreeMap, BTreeSet};

use super::{docs::none, v16, variants};

/// The guides with a table of refusals.
const GUIDES: [(&str, &str); 4] = [
	("save.md", include_str!("../../../../docs/guide/save.md")),
	("borrow.md", include_str!("../../../../docs/guide/borrow.md")),
	("lease.md", include_str!("../../../../docs/guide/lease.md")),
	("reserve.md", include_str!("../../../../docs/guide/reserve.md")),
];

/// The errors of all pallets, by the names that Apps shows.
fn errors() -> BTreeMap<String, BTreeSet<String>> {
	let metadata = v16();
	let pallets = metadata.pallets.iter().map(|pallet| {
		let errors = pallet.error.as_ref().map(|error| variants(&metadata, error.ty.id));
		let names = errors.unwrap_or_default().into_iter().map(|error| error.name);
		let (first, rest) = pallet.name.split_at(1);
		(first.to_lowercase() + rest, names.collect())
	});
	pallets.collect()
}

/// The errors of a guide's table: a name without a pallet is of the pallet before it in its row.
fn refusals(guide: &str) -> Vec<(String, String)> {
	let (_, section) = guide.split_once("## If a call is refused").expect("the guide has a table");
	let section = section.split("\n## ").next().expect("it has text");
	let rows = section.lines().filter(|line| line.starts_with("| `"));
	let named = rows.flat_map(|row| {
		let cell = row.split('|').nth(1).expect("a row has cells");
		let names = cell.split('`').skip(1).step_by(2);
		names.scan("", |pallet, name| {
			let (of, error) = name.split_once('.').unwrap_or((pallet, name));
			*pallet = of;
			Some((of.to_string(), error.to_string()))
		})
	});
	named.collect()
}

#[test]
fn name_refusals_that_exist() {
	let errors = errors();
	let mut wrong = vec![];
	for (file, guide) in GUIDES {
		let found = refusals(guide);
		assert!(found.len() > 20, "{file}: {found:?}");
		for (pallet, error) in found {
			if !errors.get(&pallet).is_some_and(|names| names.contains(&error)) {
				wrong.push(format!("{file}: no {pallet}.{error}"));
			}
		}
	}
	none(wrong);
}
