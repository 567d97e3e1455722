//! Compares `docs/rates.md`, `scripts/rates.py`, which computes its numbers in another language,
//! and this crate. Each of the three must have every number, and the same.

use std::{collections::BTreeMap, fmt::Display, path::PathBuf, process::Command};

use infrafi_finance::units::Apr;
use sp_arithmetic::FixedU128;

mod loans;
mod savings;
mod values;

const ONE: u128 = 1_000_000_000_000_000_000;

#[derive(Default)]
struct Numbers(BTreeMap<String, String>);

impl Numbers {
	fn put(&mut self, name: impl Display, value: impl Display) {
		assert!(self.0.insert(name.to_string(), value.to_string()).is_none(), "{name} twice");
	}

	fn read<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
		let mut numbers = Self::default();
		for (name, value) in lines.filter_map(|line| line.split_once(" = ")) {
			numbers.put(name, value);
		}
		numbers
	}
}

fn root() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn documented() -> Numbers {
	let page = std::fs::read_to_string(root().join("docs/rates.md")).unwrap();
	let blocks = page.split("```rates ").skip(1).map(|block| block.split("```").next().unwrap());
	Numbers::read(blocks.flat_map(str::lines))
}

fn scripted() -> Numbers {
	let output = Command::new("python3").arg(root().join("scripts/rates.py")).output().unwrap();
	assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
	Numbers::read(std::str::from_utf8(&output.stdout).unwrap().lines())
}

fn percent(hundredths: u128) -> Apr {
	Apr(FixedU128::from_rational(hundredths, 10_000))
}

#[test]
fn the_page_the_script_and_the_crate_agree() {
	let mut computed = Numbers::default();
	for section in [
		loans::units,
		loans::interest,
		loans::vault,
		loans::calendar,
		loans::schedule,
		loans::obligation,
		loans::settle,
		loans::late,
		loans::split,
		loans::waterfall,
		loans::impairment,
		loans::auction,
		savings::shares,
		savings::smoothing,
		savings::queue,
		savings::tbill,
		savings::sale,
		savings::base_yield,
		savings::backing,
		values::depreciation,
		values::income,
		values::rent,
		values::coverage,
		values::aggregate,
		values::decimals,
	] {
		section(&mut computed);
	}
	let (documented, scripted) = (documented(), scripted());
	assert!(!documented.0.is_empty());
	let names: Vec<_> = computed.0.keys().collect();
	assert_eq!(documented.0.keys().collect::<Vec<_>>(), names);
	assert_eq!(scripted.0.keys().collect::<Vec<_>>(), names);
	for (name, value) in &computed.0 {
		assert_eq!(&documented.0[name], value, "{name} in docs/rates.md");
		assert_eq!(&scripted.0[name], value, "{name} in scripts/rates.py");
	}
}
