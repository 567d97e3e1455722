//! Files of rows and of secrets.

use std::{fs, path::Path};

use serde::de::DeserializeOwned;

use super::Failure;

/// The bytes of a file.
///
/// # Errors
///
/// [`Failure::Input`] if it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
	fs::read(path).map_err(|reason| Failure::input(path.display(), reason))
}

/// Writes a file that only its owner reads. It is not there before: nothing is overwritten.
///
/// # Errors
///
/// [`Failure::Input`] if it exists or cannot be written.
pub fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
	use std::{io::Write, os::unix::fs::OpenOptionsExt};
	let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
	file.and_then(|mut file| file.write_all(text.as_bytes()))
		.map_err(|reason| Failure::input(path.display(), reason))
}

/// The rows of a CSV file with a line of names. Space around a field does not count.
///
/// # Errors
///
/// [`Failure::Input`] with the number of the line that is wrong; for a file without rows.
pub fn rows<Row: DeserializeOwned>(path: &Path) -> Result<Vec<Row>, Failure> {
	rows_of(&read(path)?).map_err(|reason| Failure::input(path.display(), reason))
}

/// The same of the bytes of a file.
///
/// # Errors
///
/// The number of the line that is wrong, and why.
pub fn rows_of<Row: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<Row>, String> {
	let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
	let rows: Result<Vec<Row>, _> = reader.deserialize().collect();
	match rows.map_err(|error| error.to_string())? {
		rows if rows.is_empty() => Err("there are no rows below the line of names".into()),
		rows => Ok(rows),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[derive(Debug, serde::Deserialize, PartialEq)]
	struct Row {
		unit: u64,
		name: String,
	}

	#[test]
	fn rows_are_read_by_their_names() {
		let rows = rows_of::<Row>(b"name,unit\n a ,1\n\"b, c\",2\n");
		let row = |unit, name: &str| Row { unit, name: name.into() };
		assert_eq!(rows, Ok(vec![row(1, "a"), row(2, "b, c")]));
	}

	#[test]
	fn a_wrong_line_is_named() {
		let error = rows_of::<Row>(b"unit,name\n1,a\nx,b\n").expect_err("x is no number");
		assert!(error.contains("line: 3"), "{error}");
		assert!(rows_of::<Row>(b"unit,name\n1\n").is_err(), "a field is missing");
		assert!(rows_of::<Row>(b"unit,name\n").is_err(), "no rows");
		assert!(rows_of::<Row>(b"").is_err());
	}

	#[test]
	fn nothing_is_overwritten() {
		let path = std::env::temp_dir().join(format!("infrafi-cli-{}", std::process::id()));
		write_new(&path, "a").expect("it is new");
		assert!(write_new(&path, "b").is_err());
		assert_eq!(read(&path).expect("it is there"), b"a");
		fs::remove_file(path).expect("it is there");
	}
}
