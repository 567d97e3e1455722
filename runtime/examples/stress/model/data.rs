//! Real data: listings of rental offers of GPUs, and yields of Treasury bills.

use std::{fs, path::Path};

/// The files, with their sources and licences.
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");

/// The median rent of each day that has listings: USD for an hour of one GPU.
pub fn rents(folder: &str) -> Vec<f64> {
	let folder = Path::new(DATA).join("gpu-rental").join(folder);
	let entries = fs::read_dir(&folder).expect("the folder is in the repository");
	let mut days: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
	days.sort();
	let medians = days.iter().filter_map(|day| {
		let text = fs::read_to_string(day).expect("it can be read");
		let mut lines = text.lines();
		let head = lines.next()?;
		let column = head.split(',').position(|name| name == "dph_per_gpu")?;
		// A place may contain a comma; the rent comes before it.
		let rent = |line: &str| line.split(',').nth(column)?.parse::<f64>().ok();
		median(lines.filter_map(rent).collect())
	});
	medians.collect()
}

pub fn median(mut values: Vec<f64>) -> Option<f64> {
	values.sort_by(f64::total_cmp);
	let middle = values.len() / 2;
	match values.len() {
		0 => None,
		count if count % 2 == 1 => Some(values[middle]),
		_ => Some((values[middle - 1] + values[middle]) / 2.0),
	}
}

/// Yields of bills of one and of three months, in hundredths of a percent, from a week on.
pub struct Yields(Vec<(u64, [u64; 2])>);

impl Yields {
	pub fn read() -> Self {
		let text = fs::read_to_string(Path::new(DATA).join("treasury.csv")).expect("it is there");
		let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
		Self(
			lines
				.map(|line| {
					let numbers: Vec<u64> =
						line.split(',').map(|n| n.parse().expect("a number")).collect();
					(numbers[0], [numbers[1], numbers[2]])
				})
				.collect(),
		)
	}

	/// The yields of the week of an instant.
	pub fn at(&self, second: u64) -> [u64; 2] {
		let place = self.0.partition_point(|(time, _)| *time <= second);
		self.0[place.saturating_sub(1)].1
	}
}
